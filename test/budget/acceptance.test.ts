import fc from 'fast-check'
import {
  decideAcceptance,
  failingNumbers,
  findReason,
  type Acceptance,
  type AcceptanceRequest,
} from '../../src/budget/acceptance.ts'
import { checkModel } from '../../src/budget/check-model.ts'
import { rulesFor } from '../../src/budget/rules.ts'
import { budgetOf, ok, profileWith } from '../support/budget-builder.ts'
import { hostile } from '../support/hostile.ts'

const PATH = 'models/kws.tflite'
const AT = '2026-11-23T10:00:00Z'

function findingsAt(ramKiB: number, acceptance: Acceptance | null, entry = 'ram: 96 KiB') {
  return checkModel({
    rules: rulesFor(budgetOf(`version: 1\nmodels: [{match: '**', ${entry}}]`), PATH)[0],
    head: ok(profileWith({ ramKiB })),
    base: ok(profileWith({ ramKiB: 90, sha: 'base' })),
    diff: null,
    today: '2026-11-24',
    acceptance,
  })
}

const request: AcceptanceRequest = {
  labelled: { by: 'mia', hasWriteAccess: true, at: AT },
  headSha: 'a'.repeat(40),
  isLabelRun: false,
  isDeciding: true,
  pushedAt: '2026-11-23T09:00:00Z',
  body: 'Adds the wake word.\n\nMVP-Budget-Reason: needed for wake word v2\n',
  accept: { label: 'mvp-budget-accepted', reason: 'MVP-Budget-Reason' },
  recorded: null,
  failing: failingNumbers(PATH, findingsAt(105.4375, null)),
}

function accepted(more: Partial<AcceptanceRequest> = {}): Acceptance {
  const decision = decideAcceptance({ ...request, ...more })
  if (decision.status !== 'accepted') throw new Error(JSON.stringify(decision))
  return decision.acceptance
}

test.each<{ name: string; more: Partial<AcceptanceRequest>; message: string }>([
  {
    name: 'by a run that keeps nothing, for its own label event',
    more: { isDeciding: false, isLabelRun: true },
    message:
      'the label mvp-budget-accepted is for the run that comments to decide on, which keeps what it accepts; this one keeps nothing and accepts nothing by itself',
  },
  {
    name: 'by a run that keeps nothing, though the commit was there and shown',
    more: {
      isDeciding: false,
      recorded: { accepted: null, shown: { sha: 'a'.repeat(40), since: '2026-11-23T09:00:00Z' } },
    },
    message:
      'the label mvp-budget-accepted is for the run that comments to decide on, which keeps what it accepts; this one keeps nothing and accepts nothing by itself',
  },
  {
    name: 'a label by someone without write access',
    more: { labelled: { by: 'eve', hasWriteAccess: false, at: AT } },
    message:
      'the label mvp-budget-accepted was applied by eve, who has no write access: it does not count',
  },
  {
    name: 'no reason',
    more: { body: 'Adds the wake word.\nMVP-Budget-Reason:   \n' },
    message:
      'the label mvp-budget-accepted does not count without a reason: add a line "MVP-Budget-Reason: ..." to the text of the pull request',
  },
  {
    name: 'a commit that was pushed after the label',
    more: { pushedAt: '2026-11-23T10:00:01Z' },
    message:
      'the label mvp-budget-accepted was applied before this commit was pushed: remove and apply it again',
  },
])('$name does not accept', ({ more, message }) => {
  expect(decideAcceptance({ ...request, ...more })).toMatchObject({ status: 'refused', message })
})

const SHA = 'a'.repeat(40)
const EARLIER = 'b'.repeat(40)
const UNKNOWN = { pushedAt: null }
const of = (sha: string, values: Readonly<Record<string, number>> | null) => ({
  accepted: { at: AT, sha, values },
  shown: null,
})
const shown = (sha: string, since: string) => ({ accepted: null, shown: { sha, since } })

test.each<{ name: string; more: Partial<AcceptanceRequest>; status: 'accepted' | 'refused' }>([
  { name: 'nothing', more: UNKNOWN, status: 'refused' },
  { name: 'a time that is none', more: { pushedAt: '' }, status: 'refused' },
  { name: 'the label’s own run', more: { ...UNKNOWN, isLabelRun: true }, status: 'accepted' },
  { name: 'a record', more: { ...UNKNOWN, recorded: of(EARLIER, {}) }, status: 'accepted' },
  {
    name: 'a record that was too large, of this commit',
    more: { ...UNKNOWN, recorded: of(SHA, null) },
    status: 'accepted',
  },
  {
    name: 'a record that was too large, of another commit',
    more: { recorded: of(EARLIER, null) },
    status: 'refused',
  },
  {
    name: 'that the comment showed this commit before',
    more: { ...UNKNOWN, recorded: shown(SHA, '2026-11-23T09:59:00Z') },
    status: 'accepted',
  },
  {
    name: 'that the comment shows this commit since',
    more: { ...UNKNOWN, recorded: shown(SHA, AT) },
    status: 'refused',
  },
  {
    name: 'that the comment showed another commit before',
    more: { ...UNKNOWN, recorded: shown(EARLIER, '2026-11-23T09:59:00Z') },
    status: 'refused',
  },
])('where $name is known of the time of the head it is $status', ({ more, status }) => {
  expect(decideAcceptance({ ...request, ...more }).status).toBe(status)
})

test('what only lacks a reason is kept for when the reason comes', () => {
  const decision = decideAcceptance({ ...request, body: '' })
  expect(decision).toMatchObject({
    status: 'refused',
    numbers: { at: AT, sha: SHA, values: request.failing },
  })
})

test('without a label there is nothing to decide', () => {
  expect(decideAcceptance({ ...request, labelled: null })).toEqual({ status: 'none' })
})

describe('what was accepted', () => {
  const acceptance = accepted()

  test('no longer fails, and says who, when and why', () => {
    expect(findingsAt(105.4375, acceptance).filter(({ metric }) => metric === 'ram')).toMatchObject(
      [
        {
          id: 'accepted',
          severity: 'info',
          message:
            'RAM 105.4 KiB is 9.4 KiB over the limit of 96 KiB, accepted by mia on 2026-11-23: needed for wake word v2',
        },
      ],
    )
  })

  test('stays accepted where it shrinks', () => {
    expect(findingsAt(100, acceptance)[0]?.severity).not.toBe('fail')
  })

  test('fails again where it grows by one allocation', () => {
    const [first] = findingsAt(105.4375 + 16 / 1024, acceptance)
    expect(first).toMatchObject({ id: 'over-budget', severity: 'fail' })
    expect(first?.message).toContain('grown beyond what mia accepted')
  })

  test('does not cover another metric', () => {
    const entry = 'ram: 96 KiB, flash: 1 KiB'
    const failing = findingsAt(105.4375, acceptance, entry).filter((one) => one.severity === 'fail')
    expect(failing.map(({ metric }) => metric)).toEqual(['flash'])
  })

  test('does not cover what cannot be checked', () => {
    const failing = failingNumbers(PATH, [
      ...checkModel({
        rules: rulesFor(budgetOf("version: 1\nmodels: [{match: '**', ram: 96 KiB}]"), PATH)[0],
        head: ok(profileWith({ ramAtLeast: true })),
        base: null,
        diff: null,
        today: '2026-11-24',
        acceptance: null,
      }),
    ])
    expect(failing).toEqual({})
  })

  test('is what an earlier run recorded for the same label, not what is there now', () => {
    const failing = failingNumbers(PATH, findingsAt(120, null))
    const pushedAt = '2026-11-23T12:00:00Z'
    const later = accepted({
      recorded: { accepted: acceptance.numbers, shown: null },
      failing,
      pushedAt,
    })
    expect(later.numbers).toEqual(acceptance.numbers)
    expect(findingsAt(120, later)[0]?.severity).toBe('fail')
  })

  test('is new where the label was applied anew', () => {
    const labelled = { by: 'mia', hasWriteAccess: true, at: '2026-11-23T13:00:00Z' }
    const failing = failingNumbers(PATH, findingsAt(120, null))
    const later = accepted({
      labelled,
      recorded: { accepted: acceptance.numbers, shown: null },
      failing,
    })
    expect(findingsAt(120, later)[0]?.severity).not.toBe('fail')
  })

  test('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(acceptance))).toEqual(acceptance)
  })
})

test.each([
  ['MVP-Budget-Reason: wake word', 'wake word'],
  ['text\r\n  mvp-budget-reason:wake word  \r\nmore', 'wake word'],
  ['mvp-budget-reason: wake word', 'wake word'],
  ['<!-- MVP-Budget-Reason: why it is fine -->', undefined],
  ['<!--\nMVP-Budget-Reason: why\n-->\nMVP-Budget-Reason: really', 'really'],
  ['<!-- never closed\nMVP-Budget-Reason: why', undefined],
  ['```\nMVP-Budget-Reason: why\n```', undefined],
  ['we could write MVP-Budget-Reason: why', undefined],
  ['MVP-Budget-Reason:', undefined],
  ['MVP-Budget-Reason: \u200b', undefined],
])('the reason in %j is %j', (body, reason) => {
  expect(findReason(body, 'MVP-Budget-Reason')).toBe(reason)
})

test('for any text, a reason is one line of at most 300 characters', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(hostile, fc.constant('\nR: ')), { maxLength: 6 }), (parts) => {
      const reason = findReason(parts.join(''), 'R')
      expect(reason ?? 'x').toMatch(/^[^\n\r]{1,300}$/)
    }),
  )
})

test('a run that keeps nothing applies what another one accepted and kept', () => {
  const values = request.failing
  const recorded = { accepted: { at: AT, sha: 'b'.repeat(40), values }, shown: null }
  expect(accepted({ isDeciding: false, pushedAt: null, recorded }).numbers.values).toEqual(values)
})
