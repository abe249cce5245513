/** Findings that belong to the budget file itself and to no model. */
import { compareBudgets } from '../budget/compare-budgets.ts'
import { checkCoverage } from '../budget/explain.ts'
import type { Finding } from '../budget/finding.ts'
import { parseBudget, type ParsedBudget } from '../budget/parse-budget.ts'
import type { ReportModel } from '../report/report.ts'
import type { AnalyseQuestion } from './analyse-question.ts'

export interface BudgetFacts {
  readonly question: AnalyseQuestion
  /** The head's budget file. */
  readonly parsed: ParsedBudget
  readonly models: readonly ReportModel[]
}

/** Errors of the file, what a change of it loosens, entries that guard nothing. */
export function budgetFindings(facts: BudgetFacts): readonly Finding[] {
  return [...problemFindings(facts.parsed), ...loosenedFindings(facts), ...unusedEntries(facts)]
}

function problemFindings({ problems }: ParsedBudget): readonly Finding[] {
  return problems.map(({ place, path, message }) => ({
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

/** A file with errors is no budget: there is nothing to compare until it is mended. */
function loosenedFindings({ question, parsed, models }: BudgetFacts): readonly Finding[] {
  const { base, head, path } = question.budgetText
  if (base === null || base === head || parsed.problems.length > 0) return []
  const before = parseBudget({ text: base, file: path }).budget
  const inHead = models.filter(({ status }) => status !== 'removed')
  const paths = new Set(inHead.map((model) => model.path))
  const { headPaths } = question.options
  return compareBudgets({
    base: before,
    head: parsed.budget,
    models: inHead.map((model) => ({ path: model.path, profile: model.head })),
    isComplete: headPaths !== null && headPaths.every((one) => paths.has(one)),
    today: question.today,
  })
}

function unusedEntries({ question, parsed }: BudgetFacts): readonly Finding[] {
  const { headPaths } = question.options
  return parsed.budget === null || headPaths === null ? [] : checkCoverage(parsed.budget, headPaths)
}
