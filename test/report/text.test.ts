import fc from 'fast-check'
import { historyOf } from '../../src/diff/history.ts'
import { renderCheckText, renderDiffText, renderHistoryText } from '../../src/report/text/text.ts'
import { PLAIN_TEXT, renderProfileText } from '../../src/report/text/profile.ts'
import { displayWidth, textTable } from '../../src/report/text/table.ts'
import { expectGolden } from '../support/golden.ts'
import { hostile } from '../support/hostile.ts'
import { kws, large } from '../support/models.ts'
import { poison } from '../support/poison.ts'
import { diffOf, failureOf, reportOf } from '../support/report-builder.ts'
import { STATES } from '../support/states.ts'

const state = (name: string) => STATES[name] ?? reportOf([])
const diff = state('fail').models[0]?.diff ?? diffOf(kws(), kws())

test.each([
  { name: 'profile-80.txt', width: 80 },
  { name: 'profile-120.txt', width: 120 },
])('a profile in $width columns', ({ name, width }) => {
  const off = state('fell-back').models[0]?.head ?? kws()
  const text = renderProfileText(
    [
      { status: 'ok', profile: off },
      {
        status: 'error',
        failure: failureOf('empty.tflite', 'empty.tflite: 0 bytes, expected a model'),
      },
    ],
    { ...PLAIN_TEXT, width },
  )
  expectGolden(text, `text/${name}`)
})

test.each([
  { name: 'diff-80.txt', width: 80 },
  { name: 'diff-120.txt', width: 120 },
])('a difference in $width columns', ({ name, width }) => {
  expectGolden(renderDiffText([{ diff }], { ...PLAIN_TEXT, width }), `text/${name}`)
})

test.each(['fail', 'fell-back', 'could-not-check', 'loosened', 'many', 'unchanged'])(
  'a check in the state %s',
  (name) => {
    expectGolden(renderCheckText(state(name), PLAIN_TEXT), `text/check-${name}.txt`)
  },
)

test('a history with a crossed limit', () => {
  const version = (commit: string, ram: number | null, problem: string | null = null) => ({
    commit: commit.padEnd(40, '0'),
    date: '2026-11-2' + String(commit.length) + 'T10:00:00+01:00',
    subject: `Change ${commit}`,
    path: 'models/kws.tflite',
    values: (problem === null ? { ram, flash: 30_000 } : {}) as Record<string, number | null>,
    problem,
  })
  const versions = [
    version('a', 80_000),
    version('ab', 84_000),
    version('abc', null, 'truncated'),
    version('abcd', 101_000),
    version('abcde', 90_000),
  ]
  expectGolden(renderHistoryText(historyOf(versions, { ram: 98_304 })), 'text/history.txt')
})

test('colour adds escapes and changes nothing else', () => {
  const coloured = renderDiffText([{ diff }], { ...PLAIN_TEXT, colour: true })
  // eslint-disable-next-line no-control-regex
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(renderDiffText([{ diff }]))
  expect(coloured).toContain('\u001b[31m')
})

describe('for any names', () => {
  const reports = fc.tuple(
    fc.constantFrom('fail', 'fell-back', 'could-not-check', 'new-model', 'bad-budget-file'),
    fc.array(hostile, { minLength: 1, maxLength: 6 }),
  )

  test('no escape, no command and no wide line reaches the terminal', () => {
    fc.assert(
      fc.property(reports, ([name, texts]) => {
        const report = poison(state(name), texts)
        const [model] = report.models
        const all = [
          renderCheckText(report),
          ...(model?.head ? [renderProfileText([{ status: 'ok', profile: model.head }])] : []),
          ...(model?.diff ? [renderDiffText([{ diff: model.diff }])] : []),
        ]
        for (const line of all.flatMap((text) => text.split('\n'))) {
          // eslint-disable-next-line no-control-regex
          expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
          expect(line).not.toMatch(/^\s*::|##\[/)
        }
      }),
      { numRuns: 40 },
    )
  })
})

test('a large model fits into 80 columns', () => {
  const text = renderProfileText([{ status: 'ok', profile: large(120) }], {
    ...PLAIN_TEXT,
    width: 80,
  })
  const widest = Math.max(...text.split('\n').map(displayWidth))
  expect(widest).toBeLessThanOrEqual(88)
})

test.each([
  ['abc', 3],
  ['名前', 4],
  ['e\u0301', 1],
  ['🦊', 2],
])('%s takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width)
})

test('a table gives way where it may', () => {
  const columns = [
    { title: 'name', align: 'left', shrinkTo: 6 },
    { title: 'n', align: 'right' },
    { title: 'extra', align: 'left', dropOrder: 1 },
  ] as const
  const rows = [['a long name of a layer', '12', 'gone when narrow']]
  expect(textTable(columns, rows, 60)).toEqual([
    'name                     n  extra',
    'a long name of a layer  12  gone when narrow',
  ])
  expect(textTable(columns, rows, 14)).toEqual(['name         n', 'a lon…ayer  12'])
})
