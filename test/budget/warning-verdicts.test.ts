import { checkModel } from '../../src/budget/check-model.ts'
import { conclude, DEFAULT_FAIL_ON, statusOf } from '../../src/budget/conclude.ts'
import type { Conclusion, State } from '../../src/budget/states.ts'
import { FINDING_IDS, findingRow, type Severity } from '../../src/budget/finding-id.ts'
import { rulesFor } from '../../src/budget/rules.ts'
import { WARNING_CODES, type WarningCode } from '../../src/profile/warning-code.ts'
import { signOf } from '../../src/report/wording.ts'
import { budgetOf, ok, profileWith } from '../support/budget-builder.ts'

/** Every warning of a profile and what the check makes of it; null: no finding. */
const EXPECTED: Readonly<Record<WarningCode, readonly [Severity | null, Conclusion]>> = {
  'refused-at-load': ['fail', 'failure'],
  'fails-at-inference': ['fail', 'failure'],
  'never-returns': ['fail', 'failure'],
  'wrong-output': ['fail', 'failure'],
  'fails-on-some-inputs': ['warn', 'success'],
  'unreliable-output': ['warn', 'success'],
  'unknown-memory': ['warn', 'success'],
}

const BUDGET = budgetOf('version: 1\nmodels:\n  - match: models/*.tflite\n    ram: 960 KiB\n')

/** What only warns is not called an error. */
const WORDS = { fail: 'Error', warn: 'Warning', info: 'Note' } as const

test.each(WARNING_CODES.map((code) => ({ code, expected: EXPECTED[code] })))(
  '$code',
  ({ code, expected: [severity, conclusion] }) => {
    const head = profileWith({ overrides: { warnings: [{ code, layer: null, message: 'why' }] } })
    const findings = checkModel({
      rules: rulesFor(BUDGET, 'models/kws.tflite')[0],
      head: ok(head),
      base: null,
      diff: null,
      today: '2026-11-24',
      acceptance: null,
    })
    const found = findings.filter(({ id }) => id === code)
    expect(found.map((one) => one.severity)).toEqual(severity === null ? [] : [severity])
    expect(found.map((one) => signOf(one).word)).toEqual(severity === null ? [] : [WORDS[severity]])
    const models = [{ status: statusOf(found), findings: found }]
    expect(conclude({ findings: [], models }, DEFAULT_FAIL_ON)).toBe(conclusion)
  },
)

/** What a model is called for it where it fails. */
const STATES: Readonly<Record<WarningCode, State>> = {
  'refused-at-load': 'fails-on-device',
  'fails-at-inference': 'fails-on-device',
  'never-returns': 'fails-on-device',
  'wrong-output': 'fails-on-device',
  'fails-on-some-inputs': 'fails-on-device',
  'unreliable-output': 'fails-on-device',
  'unknown-memory': 'unknown',
}

test.each(WARNING_CODES)('%s where it fails', (code) => {
  expect(findingRow(code).state).toEqual({ fail: STATES[code], warn: null, info: null })
})

test.each(FINDING_IDS)('%s has a sentence', (id) => {
  expect(findingRow(id).says).toMatch(/^[A-Z].+[^.]\.$/)
})
