/** Where the budget file may be, the first that is there. */
export const BUDGET_PATHS = [
  '.github/mvp-budget.yml',
  '.github/mvp-budget.yaml',
  'mvp-budget.yml',
  'mvp-budget.yaml',
] as const
