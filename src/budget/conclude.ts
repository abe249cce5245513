/** From findings to the one word of a check, to a model's status and to an exit code. */
import { findingRow, type FindingId } from './finding-id.ts'
import type { Finding } from './finding.ts'
import { STATES, worst, type Conclusion, type ModelStatus, type State } from './states.ts'

/** What may make a check fail, as the input `fail-on` names it. `never` excludes all others. */
export const FAIL_ON = ['budget', 'regression', 'unsupported', 'error', 'never'] as const
export type FailOn = (typeof FAIL_ON)[number]
export const DEFAULT_FAIL_ON = [
  'budget',
  'regression',
  'error',
] as const satisfies readonly FailOn[]

/** Id of the findings that tell the errors of the budget file. */
export const BUDGET_INVALID = 'budget-invalid' satisfies FindingId

/** Broken policies of the budget file (`require-budget`, `on-loosened`) count as broken budgets. */
const FAILS_ON: Readonly<Record<Finding['category'], FailOn>> = {
  budget: 'budget',
  policy: 'budget',
  regression: 'regression',
  unsupported: 'unsupported',
  error: 'error',
}

/** What a report is concluded from. */
interface Judged {
  readonly findings: readonly Finding[]
  readonly models: readonly Pick<JudgedModel, 'status' | 'findings'>[]
}

interface JudgedModel {
  readonly status: ModelStatus
  readonly findings: readonly Finding[]
}

/**
 * `failure`: a finding fails and `failOn` names its category; else what the table says of the state:
 * `success` only for what was checked and passed. Layers off the MVP are warnings that fail where
 * `failOn` has `unsupported`.
 */
export function conclude(judged: Judged, failOn: readonly FailOn[]): Conclusion {
  return allFindings(judged).some((finding) => isFailing(finding, failOn))
    ? 'failure'
    : STATES[stateOf(judged)].conclusion
}

function allFindings({ findings, models }: Judged): readonly Finding[] {
  return [...findings, ...models.flatMap((model) => model.findings)]
}

/** The worst of everything that was found. */
export function stateOf({ findings, models }: Judged): State {
  const own = findings.flatMap((finding) => stateOfFinding(finding) ?? [])
  const state = worst<State>([...own, ...models.map(({ status }) => status)])
  if (state !== 'unchanged') return state ?? 'nothing-to-compare'
  // They are looked at again where the budget changed.
  return models.some((model) => isUnderRules(model.findings)) ? 'pass' : 'nothing-to-compare'
}

function isUnderRules(findings: readonly Finding[]): boolean {
  return !findings.some(({ id }) => id === NO_BUDGET || id === NOTHING_TO_COMPARE)
}

/**
 * Whether this finding makes the check fail. A budget file with errors checks nothing, so it fails
 * whatever else is let pass: a change could else switch its own check off by a typing error.
 */
export function isFailing({ id, severity, category }: Finding, failOn: readonly FailOn[]): boolean {
  if (failOn.includes('never') || failOn.length === 0) return false
  if (id === BUDGET_INVALID) return true
  if (!failOn.includes(FAILS_ON[category])) return false
  return severity === 'fail' || (severity === 'warn' && category === 'unsupported')
}

/**
 * 0 where nothing that fails counts, 3 where a model could not be read or profiled, else 1. (2, a
 * wrong command line or budget file, is decided before anything is checked.)
 */
export function exitCodeOf(findings: readonly Finding[], failOn: readonly FailOn[]): 0 | 1 | 3 {
  const codes = findings
    .filter((finding) => isFailing(finding, failOn))
    .map((finding) => STATES[stateOfFinding(finding) ?? 'over'].exitCode)
  return codes.length === 0 ? 0 : codes.includes(3) ? 3 : 1
}

/** Ids of findings that make a state by themselves. */
export const NO_BUDGET_FILE = 'no-budget-file' satisfies FindingId
export const NO_BUDGET = 'no-budget' satisfies FindingId
export const NOTHING_TO_COMPARE = 'nothing-to-compare' satisfies FindingId
export const FIGURES_REPORTED = 'figures-reported' satisfies FindingId
export const LOOSENED = 'budget-loosened' satisfies FindingId
export const UNDER_BASE = 'under-base-budget' satisfies FindingId

/** The state that a finding puts its model or its report in; undefined for none. */
export function stateOfFinding({ id, severity }: Finding): State | undefined {
  return findingRow(id).state[severity] ?? undefined
}

/** The status of a model from its findings; whether it was removed or is unchanged is not looked at. */
export function statusOf(findings: readonly Finding[]): ModelStatus {
  const states = findings.flatMap((finding) => stateOfFinding(finding) ?? [])
  return worst(states.filter(isOfModel)) ?? 'pass'
}

function isOfModel(state: State): state is ModelStatus {
  return state !== 'loosened' && state !== 'no-budget-file'
}
