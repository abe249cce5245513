/** Findings that belong to the budget file itself and to no model. */
import { BUDGET_INVALID, FIGURES_REPORTED, NO_BUDGET_FILE } from '../budget/conclude.ts'
import { compareBudgets, type ComparedModel } from '../budget/compare-budgets.ts'
import { checkCoverage } from '../budget/explain.ts'
import type { Finding } from '../budget/finding.ts'
import { coverageLedger, type Ledger } from '../budget/ledger.ts'
import { parseBudget, type Budget, type ParsedBudget } from '../budget/parse-budget.ts'
import { measurementFindings } from './measurement-changes.ts'
import { perBuild } from '../report/builds.ts'
import type { ReportModel } from '../report/report.ts'
import type { AnalyseQuestion } from './analyse-question.ts'
import { followedBy, type FollowedModel } from './follow-entries.ts'
import { isReported } from './reported-model.ts'

interface BudgetFacts {
  readonly question: AnalyseQuestion
  /** The head's budget file. */
  readonly parsed: ParsedBudget
  /** What is known of the change, also of models that other jobs check. */
  readonly followed: readonly FollowedModel[]
  /** What the base's budget would have a model follow, by its path. */
  readonly expected: ReadonlyMap<string, string>
  readonly models: readonly ReportModel[]
  /** The base's; null where it has none or one with errors. */
  readonly before: Budget | null
}

/** Errors of the file, what a change of it loosens, entries that guard nothing. */
export function budgetFindings(facts: BudgetFacts): readonly Finding[] {
  return [
    ...problemFindings(facts.parsed),
    ...absentFile(facts.question.budgetText),
    ...loosenedFindings(facts),
    ...unusedEntries(facts),
    ...unmatchedPaths(facts),
    ...unchecked(facts.question),
    ...figuresReported(facts.question),
    ...ledgerOf(facts).findings,
    ...measurementFindings({ base: facts.before, head: facts.parsed.budget }),
  ]
}

/** What became of the models that the base's budget guards; nothing where that is not known. */
export function ledgerOf(facts: BudgetFacts): Ledger {
  const { question, parsed, followed } = facts
  const { base, path } = question.budgetText
  const { fates } = question.options
  const before = base === null ? null : parseBudget({ text: base, file: path }).budget
  if (before === null || fates === null) return { findings: [], line: null }
  const moves = new Map(
    followed.flatMap((model) => {
      const was = placeBefore(model, facts)
      return was === null ? [] : [[was, model.path]]
    }),
  )
  return coverageLedger({
    base: before,
    head: parsed.budget,
    models: fates.map((fate) => ({ ...fate, movedTo: moves.get(fate.path) ?? null })),
    added: followed.filter(isNew).map((model) => model.path),
  })
}

const isNew = ({ change, ancestry }: FollowedModel) =>
  change === 'added' && followedBy(ancestry) === null

/**
 * The model of the base whose place it took: what it was renamed from, else what it follows and the
 * head has no more; null for none.
 */
function placeBefore({ basePath, ancestry }: FollowedModel, { question }: BudgetFacts) {
  const follows = followedBy(ancestry)
  const isThere = follows !== null && question.options.headPaths?.includes(follows) === true
  return basePath ?? (isThere ? null : follows)
}

/** Nothing built is nothing checked. */
function unmatchedPaths({ question, parsed }: BudgetFacts): readonly Finding[] {
  const { unmatchedPaths: globs } = question.options
  if (globs.length === 0) return []
  const required = parsed.budget?.keys['require-budget']
  return [
    {
      build: null,
      id: 'paths-unmatched',
      severity: required?.value === true ? 'fail' : 'warn',
      category: 'policy',
      metric: null,
      layer: null,
      value: null,
      limit: null,
      base: null,
      message: `paths: no file that a step has built matches ${globs.join(', ')}, so nothing was checked for it; links and what lies behind them do not count`,
      place: required?.value === true ? required.place : null,
    },
  ]
}

function unchecked({ options }: AnalyseQuestion): readonly Finding[] {
  return (options.unchecked ?? []).map((message) => ({
    ...{ id: 'could-not-check', severity: 'fail', category: 'error', build: null, metric: null },
    ...{ layer: null, value: null, limit: null, base: null, message, place: null },
  }))
}

/** Names of models that a sentence has room for. */
const MOST_NAMES = 5

/** Whose figures nobody here has seen made. */
function figuresReported({ models }: AnalyseQuestion): readonly Finding[] {
  const paths = models.filter(isReported).map(({ path }) => path)
  if (paths.length === 0) return []
  const more = paths.length - MOST_NAMES
  const names = paths.slice(0, MOST_NAMES).join(', ')
  const message = `the figures of ${names}${more > 0 ? ` and ${more} more` : ''} are reported by the build, not verified: they are held against the budget as they are`
  return [
    {
      ...{ id: FIGURES_REPORTED, severity: 'info', category: 'policy', build: null, metric: null },
      ...{ layer: null, value: null, limit: null, base: null, message, place: null },
    },
  ]
}

function absentFile({ head, path, misnamed }: AnalyseQuestion['budgetText']): readonly Finding[] {
  if (head !== null) return []
  const [near] = misnamed
  const todo =
    near === undefined
      ? `write one with "mvp-budget init" and commit it as ${path}`
      : `${misnamed.join(' and ')} ${misnamed.length > 1 ? 'are' : 'is'} not read: name it ${path}, or give its path as "config"`
  return [
    {
      id: NO_BUDGET_FILE,
      severity: near === undefined ? 'info' : 'warn',
      category: 'policy',
      build: null,
      metric: null,
      layer: null,
      value: null,
      limit: null,
      base: null,
      message: `there is no budget file, so no model is held against a limit; ${todo}`,
      place: null,
    },
  ]
}

function problemFindings({ problems }: ParsedBudget): readonly Finding[] {
  return problems.map(({ place, path, message }) => ({
    id: BUDGET_INVALID,
    severity: 'fail',
    category: 'error',
    build: null,
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
function loosenedFindings(facts: BudgetFacts): readonly Finding[] {
  const { question, parsed } = facts
  const { base, path, projects } = question.budgetText
  if (base === null || parsed.problems.length > 0) return []
  const before = parseBudget({ text: base, file: path, projects: projects?.base })
  if (before.problems.length > 0) return [incomparable(path, before.problems.length)]
  return compareBudgets({
    base: before.budget,
    head: parsed.budget,
    models: comparedModels(facts),
    isComplete: question.options.headPaths !== null,
    today: question.today,
  })
}

/** It must not stop the change that mends the file, nor hide that nobody knows what it loosens. */
function incomparable(path: string, problems: number): Finding {
  return {
    id: 'base-budget-invalid',
    severity: 'warn',
    category: 'policy',
    build: null,
    metric: null,
    layer: null,
    value: null,
    limit: null,
    base: null,
    message: `${path} of the base has ${problems} error${problems === 1 ? '' : 's'}, so it is not known whether this change loosens a limit; compare the two by eye`,
    place: null,
  }
}

/** Every model of the head that is known of; those that were not profiled have rules all the same. */
function comparedModels(facts: BudgetFacts): readonly ComparedModel[] {
  const known = new Map(facts.models.map((model) => [model.path, model]))
  const changed = facts.followed
    .filter(({ change }) => change !== 'removed')
    .map((model) => ({
      ...figuresOfModel(known.get(model.path)),
      path: model.path,
      basePath: placeBefore(model, facts),
      follows: { before: facts.expected.get(model.path) ?? null, now: followedBy(model.ancestry) },
    }))
  const paths = new Set(changed.map(({ path }) => path))
  const others = (facts.question.options.headPaths ?? []).filter((path) => !paths.has(path))
  return [...changed, ...others.map((path) => ({ path, basePath: null, profiles: [] }))]
}

/** Of the head's model: on its builds, and on those of the base's budget. */
function figuresOfModel(
  model: ReportModel | undefined,
): Pick<ComparedModel, 'profiles' | 'before'> {
  if (model === undefined) return { profiles: [] }
  const profiles = perBuild(model).flatMap(({ build, head }) =>
    head === null ? [] : [{ build, profile: head }],
  )
  return { profiles, before: model.underBase?.figures ?? [] }
}

function unusedEntries({ question, parsed }: BudgetFacts): readonly Finding[] {
  const { headPaths } = question.options
  return parsed.budget === null || headPaths === null ? [] : checkCoverage(parsed.budget, headPaths)
}
