/** The coverage ledger: no guarded model leaves its budget in silence. */
import { describe, expect, test } from '@jest/globals'
import { lfsPointerOf, type Files } from '../support/git-repository.ts'
import { LARGE, NEW, OLD, OTHER, open } from '../support/pull-request.ts'

const REQUIRED =
  'version: 1\nrequire-budget: true\nmodels:\n  - match: "models/*.tflite"\n    flash: 20 KiB\n'
const LAX = REQUIRED.replace('require-budget: true\n', '')
const baseOf = (budget: string): Files => ({
  'models/a.tflite': OLD,
  'models/b.tflite': OTHER,
  '.github/mvp-budget.yml': budget,
})
const rest = (budget: string): Files => ({
  'models/b.tflite': OTHER,
  '.github/mvp-budget.yml': budget,
})

const LOST: readonly { readonly name: string; readonly files: Files; readonly says: string }[] = [
  {
    name: 'is renamed to .TFLITE and changed',
    files: { 'models/a.TFLITE': LARGE },
    says: 'found elsewhere',
  },
  { name: 'is renamed to .bin', files: { 'models/a.bin': OLD }, says: 'found elsewhere' },
  {
    name: 'is renamed to another name and .bin',
    files: { 'data/blob.bin': OLD },
    says: 'found elsewhere',
  },
  {
    name: 'becomes a Git LFS pointer of another name',
    files: { 'data/blob.bin': lfsPointerOf(OLD).text },
    says: 'found elsewhere',
  },
  {
    name: 'becomes a submodule',
    files: { 'models/a.tflite': { submodule: 'a'.repeat(40) } },
    says: 'no longer a model',
  },
  {
    name: 'becomes a link',
    files: { 'models/a.tflite': { link: 'b.tflite' } },
    says: 'no longer a model',
  },
  { name: 'leaves the glob', files: { 'other/a.tflite': OLD }, says: 'moved out of the budget' },
  {
    name: 'leaves the glob and changes',
    files: { 'other/a_v2.tflite': LARGE },
    says: 'moved out of the budget',
  },
  {
    name: 'becomes a pointer without object',
    files: { 'models/a.tflite': lfsPointerOf(NEW).text },
    says: 'could not be had',
  },
]

describe.each([
  { policy: 'without a policy', budget: LAX },
  { policy: 'with require-budget', budget: REQUIRED },
])('$policy', ({ budget }) => {
  test.each(LOST)('a guarded model that $name fails', async ({ files, says }) => {
    const world = await open({ base: baseOf(budget), head: { ...rest(budget), ...files } })
    const { outputs, summary } = await world.run({ checkout: 'none' })
    expect(outputs['conclusion']).toBe('failure')
    expect(summary).toContain(says)
  })
})

test('a folder that becomes a link fails for every model in it', async () => {
  const head: Files = {
    models: { link: 'elsewhere' },
    'elsewhere/a.bin': OLD,
    '.github/mvp-budget.yml': LAX,
  }
  const world = await open({ base: baseOf(LAX), head })
  const { outputs, summary } = await world.run({ checkout: 'none' })
  expect(outputs['conclusion']).toBe('failure')
  expect(summary).toContain('2 guarded: 2 no longer a model')
})

test.each([
  { policy: 'warn', conclusion: 'neutral' },
  { policy: 'fail', conclusion: 'failure' },
])(
  'a model that is only removed is shown, and with on-removed: $policy it is $conclusion',
  async ({ policy, conclusion }) => {
    const budget = LAX.replace('models:', `on-removed: ${policy}\nmodels:`)
    const world = await open({ base: baseOf(budget), head: rest(budget) })
    const { outputs, summary } = await world.run({ checkout: 'none' })
    expect(outputs['conclusion']).toBe(conclusion)
    expect(summary).toContain('2 guarded: 1 checked, 1 removed')
  },
)

test('a rename within the budget is checked', async () => {
  const world = await open({ base: baseOf(LAX), head: { ...rest(LAX), 'models/c.tflite': OLD } })
  const { outputs, summary } = await world.run({ checkout: 'none' })
  expect(outputs['conclusion']).toBe('success')
  expect(summary).toContain('2 guarded, all checked')
})

test.each([
  { budget: LAX, conclusion: 'neutral' },
  { budget: REQUIRED, conclusion: 'failure' },
])('paths that match nothing are $conclusion', async ({ budget, conclusion }) => {
  const world = await open({ base: baseOf(budget), head: { ...baseOf(budget), x: 'x' } })
  const { outputs, summary } = await world.run({ inputs: { paths: 'build/*.tflite' } })
  expect(outputs['conclusion']).toBe(conclusion)
  expect(summary).toContain('no file that a step has built matches `build/*.tflite`')
})

test('a built model that is built no more is told', async () => {
  const budget = LAX.replace('models/*', 'build/*')
  const world = await open({
    base: { '.github/mvp-budget.yml': budget },
    head: { '.github/mvp-budget.yml': budget, x: 'x' },
  })
  const { summary } = await world.run({
    ...{ checkout: 'merge-2', inputs: { paths: 'build/*.tflite', 'base-path': 'base/build' } },
    built: { 'base/build/a.tflite': OLD, 'base/build/b.tflite': OTHER, 'build/b.tflite': OTHER },
  })
  expect(summary).toContain('2 guarded: 1 checked, 1 removed')
})
