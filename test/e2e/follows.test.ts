/** A new version of a model is held against the growth limits of its entry, however the models are read. */
import { expect, test } from '@jest/globals'
import type { Files } from '../support/git-repository.ts'
import { LARGE, OLD, OTHER, open } from '../support/pull-request.ts'
import type { Checkout } from '../support/run-action.ts'

const budgetOf = (rest = '') =>
  `version: 1\nmodels:\n  - match: "models/kws_*.tflite"\n    flash: { max: 1 MiB, growth: 1 KiB }\n${rest}`
const FOLLOWS = '    follows: "models/kws_v*.tflite"\n'
const filesOf = (budget: string, models: Files): Files => ({
  '.github/mvp-budget.yml': budget,
  ...models,
})

const CASES: readonly {
  readonly name: string
  readonly budget: string
  /** Of the head, where it differs. */
  readonly now?: string
  readonly base: Files
  readonly head: Files
  readonly conclusion: string
  readonly says: readonly string[]
}[] = [
  {
    name: 'replaces the old one',
    budget: budgetOf(),
    base: { 'models/kws_v2.tflite': OLD },
    head: { 'models/kws_v3.tflite': LARGE },
    conclusion: 'failure',
    says: [
      'compared with `models/kws_v2.tflite`',
      'Flash grew by',
      'models/kws_v3.tflite',
      '1 guarded, checked',
    ],
  },
  {
    name: 'replaces the old one and is no larger',
    budget: budgetOf(),
    base: { 'models/kws_v2.tflite': LARGE },
    head: { 'models/kws_v3.tflite': OLD },
    conclusion: 'success',
    says: ['compared with `models/kws_v2.tflite`'],
  },
  {
    name: 'stands beside the old one',
    budget: budgetOf(FOLLOWS),
    base: { 'models/kws_v2.tflite': OLD, 'models/kws_v10.tflite': OTHER },
    head: {
      'models/kws_v2.tflite': OLD,
      'models/kws_v10.tflite': OTHER,
      'models/kws_v11.tflite': LARGE,
    },
    conclusion: 'failure',
    says: ['compared with `models/kws_v10.tflite`', 'Flash grew by', '2 guarded, all checked'],
  },
  {
    name: 'stands beside the old one, and nothing says that it follows it',
    budget: budgetOf(),
    base: { 'models/kws_v2.tflite': OLD },
    head: { 'models/kws_v2.tflite': OLD, 'models/kws_v3.tflite': LARGE },
    conclusion: 'neutral',
    says: ['Not checked', 'its growth (Flash) was not checked', 'follows: `models/kws_v*.tflite`'],
  },
  {
    name: 'stands beside one that it is said not to follow',
    budget: budgetOf('    follows: none\n'),
    base: { 'models/kws_v2.tflite': OLD },
    head: { 'models/kws_v2.tflite': OLD, 'models/kws_v3.tflite': LARGE },
    conclusion: 'success',
    says: ['its growth (Flash) was not checked'],
  },
  {
    name: 'may follow two',
    budget: budgetOf(),
    base: { 'models/kws_a.tflite': OLD, 'models/kws_b.tflite': OTHER },
    head: { 'models/kws_c.tflite': LARGE },
    conclusion: 'failure',
    says: ['growth cannot be checked (Flash): 2 models of its entry are removed'],
  },
  {
    name: 'is said to follow another one than before',
    budget: budgetOf(FOLLOWS),
    now: budgetOf('    base: models/kws_big.tflite\n'),
    base: { 'models/kws_v2.tflite': OLD, 'models/kws_big.tflite': LARGE },
    head: {
      'models/kws_v2.tflite': OLD,
      'models/kws_big.tflite': LARGE,
      'models/kws_v3.tflite': LARGE,
    },
    conclusion: 'neutral',
    says: [
      'with `models/kws_big.tflite` instead of `models/kws_v2.tflite`',
      'changes what new models of',
    ],
  },
]

const CHECKOUTS = ['none', 'merge-1'] satisfies Checkout[]

test.each(CASES.flatMap((one) => CHECKOUTS.map((checkout) => ({ ...one, checkout }))))(
  'a new version that $name ($checkout)',
  async ({ budget, now = budget, base, head, conclusion, says, checkout }) => {
    const world = await open({ base: filesOf(budget, base), head: filesOf(now, head) })
    const { outputs, summary } = await world.run({ checkout })
    for (const words of says) expect(summary).toContain(words)
    expect(outputs['conclusion']).toBe(conclusion)
  },
)

test('shards agree, whichever of them has the new version', async () => {
  const base = filesOf(budgetOf(), { 'models/kws_v2.tflite': OLD, 'models/kws_x.tflite': OTHER })
  const head = filesOf(budgetOf(), { 'models/kws_v3.tflite': LARGE, 'models/kws_x.tflite': LARGE })
  const world = await open({ base, head })
  const found = await Promise.all(
    ['1/2', '2/2'].map((shard) => world.run({ inputs: { shard }, checkout: 'none' })),
  )
  const all = found.map(({ summary }) => summary)
  for (const summary of all) expect(summary).toContain('2 guarded, all checked')
  expect(all.join('')).toContain('compared with `models/kws_v2.tflite`')
  expect(all.join('')).not.toContain('🗑️')
})

test('a built version is compared with the one that the base builds', async () => {
  const budget = budgetOf().replace('models/', 'build/')
  const world = await open({
    base: { '.github/mvp-budget.yml': budget },
    head: { '.github/mvp-budget.yml': budget, x: 'x' },
  })
  const { outputs, summary } = await world.run({
    ...{ checkout: 'merge-2', inputs: { paths: 'build/*.tflite', 'base-path': 'base/build' } },
    built: { 'base/build/kws_v2.tflite': OLD, 'build/kws_v3.tflite': LARGE },
  })
  expect(outputs['conclusion']).toBe('failure')
  expect(summary).toContain('compared with `build/kws_v2.tflite`')
  expect(summary).toContain('1 guarded, checked')
})
