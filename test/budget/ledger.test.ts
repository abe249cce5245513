/** The accounts of the coverage ledger. */
import { coverageLedger } from '../../src/budget/ledger.ts'
import { budgetOf } from '../support/budget-builder.ts'

const budget = budgetOf('version: 1\nmodels: [{match: "models/*.tflite", ram: 96 KiB}]')
const model = { path: 'models/kws_v1.tflite', fate: 'gone', foundAs: null, movedTo: null } as const

test.each([
  { name: 'stays', more: { fate: 'file' }, added: [], account: 'checked' },
  { name: 'is followed', more: { movedTo: 'models/x.tflite' }, added: [], account: 'checked' },
  { name: 'is deleted', more: {}, added: [], account: 'removed' },
  {
    name: 'is deleted beside a new one with limits',
    more: {},
    added: ['models/x.tflite'],
    account: 'removed',
  },
  {
    name: 'is followed out',
    more: { movedTo: 'x.tflite' },
    added: [],
    account: 'moved out of the budget',
  },
  { name: 'is replaced', more: {}, added: ['other/x.tflite'], account: 'moved out of the budget' },
  {
    name: 'is replaced by another version',
    more: {},
    added: ['other/x.tflite', 'other/KWS-v2.tflite'],
    account: 'moved out of the budget',
  },
  {
    name: 'is deleted beside others',
    more: {},
    added: ['a/x.tflite', 'a/y.tflite'],
    account: 'removed',
  },
  {
    name: 'is deleted beside a new one of its name with limits',
    more: {},
    added: ['models/x.tflite', 'models/KWS-v3.tflite'],
    account: 'replaced under another entry',
  },
  { name: 'is a link', more: { fate: 'link' }, added: [], account: 'no longer a model' },
  { name: 'is a submodule', more: { fate: 'submodule' }, added: [], account: 'no longer a model' },
  { name: 'has another name', more: { foundAs: 'kws.bin' }, added: [], account: 'found elsewhere' },
] as const)('a model that $name is $account', ({ more, added, account }) => {
  const models = [{ ...model, ...more }]
  const { line, findings } = coverageLedger({ base: budget, head: budget, models, added })
  expect(line).toBe(account === 'checked' ? '1 guarded, checked' : `1 guarded: 1 ${account}`)
  const severities = {
    ...{ checked: [], removed: ['warn'], 'replaced under another entry': ['warn'] },
  } as Record<string, string[]>
  expect(findings.map(({ severity }) => severity)).toEqual(severities[account] ?? ['fail'])
})

test('what the base does not guard, and a head without a budget, are not counted', () => {
  const none = { findings: [], line: null }
  const models = [{ ...model, path: 'other/a.tflite' }]
  expect(coverageLedger({ base: budget, head: budget, models, added: [] })).toEqual(none)
  expect(coverageLedger({ base: budget, head: null, models: [model], added: [] })).toEqual(none)
})

test('the stricter of both policies decides about removals', () => {
  const strict = budgetOf(
    'version: 1\non-removed: fail\nmodels: [{match: "models/*", ram: 96 KiB}]',
  )
  for (const [base, head] of [
    [strict, budget],
    [budget, strict],
  ] as const)
    expect(coverageLedger({ base, head, models: [model], added: [] }).findings).toMatchObject([
      { id: 'guarded-removed', severity: 'fail' },
    ])
})
