/** Findings that belong to the budget file itself and to no model. */
import type { Finding } from '../budget/finding.ts'
import type { ParsedBudget } from '../budget/parse-budget.ts'
import type { ReportModel } from '../report/report.ts'
import type { AnalyseQuestion } from './analyse-question.ts'

export interface BudgetFacts {
  readonly question: AnalyseQuestion
  readonly parsed: ParsedBudget
  readonly models: readonly ReportModel[]
}

export function budgetFindings({ parsed }: BudgetFacts): readonly Finding[] {
  return parsed.problems.map(({ place, path, message }) => ({
    id: 'budget-invalid',
    severity: 'fail',
    category: 'error',
    metric: null,
    layer: null,
    value: null,
    limit: null,
    base: null,
    message: path === '' ? message : `${path}: ${message}`,
    place,
  }))
}
