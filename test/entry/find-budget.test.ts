import { looksLikeBudget } from '../../src/entry/find-budget.ts'

test.each([
  '.github/mvp_budget.yml',
  '.github/MVP-Budget.yml',
  'docs/mvp-budget.yml',
  'mvp-budgets.json',
  'mvp-budget.yml.txt',
  '.mvp-budget.yaml',
  'mvpbudget.YML',
  'mpv-budget.yml',
  'mvp-model-budget.yml',
  'models/model-budgets.yaml',
  'budget.toml',
  'budgets.yml',
])('%s is near the name of a budget file', (path) => {
  expect(looksLikeBudget(path)).toBe(true)
})

test.each([
  '.github/workflows/mvp-budget.yml',
  '.github/workflows/model-budget.yml',
  'schema/mvp-budget.schema.json',
  'widget.yml',
  'mvp.yml',
  'src/budget.ts',
  'models/kws.tflite',
  'bin/mvp-budget',
])('%s is not', (path) => {
  expect(looksLikeBudget(path)).toBe(false)
})
