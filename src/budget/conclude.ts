/** From findings to the one word of a check, to a model's status and to an exit code. */
import type { FindingId } from './finding-id.ts'
import type { Finding } from './finding.ts'

export type Conclusion = 'success' | 'failure' | 'neutral'

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

/**
 * `failure`: a finding fails and `failOn` names its category; `neutral`: something fails, but
 * `failOn` leaves it alone; `success`: nothing fails. Layers off the MVP are warnings that fail where
 * `failOn` has `unsupported`.
 */
export function conclude(findings: readonly Finding[], failOn: readonly FailOn[]): Conclusion {
  if (findings.some((finding) => isFailing(finding, failOn))) return 'failure'
  return findings.some(({ severity }) => severity === 'fail') ? 'neutral' : 'success'
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
  const failing = findings.filter((finding) => isFailing(finding, failOn))
  if (failing.length === 0) return 0
  return failing.some(({ id }) => id === 'model-error') ? 3 : 1
}

/** `over`: a limit is broken; `error`: could not be checked; `near`: warned; `accepted`: over, but accepted or waived. */
export type CheckedStatus = 'over' | 'error' | 'near' | 'accepted' | 'pass'

/** Tried in turn. */
const STATUSES: readonly {
  readonly status: CheckedStatus
  readonly is: (finding: Finding) => boolean
}[] = [
  { status: 'over', is: ({ severity, category }) => severity === 'fail' && category !== 'error' },
  { status: 'error', is: ({ severity }) => severity === 'fail' },
  { status: 'near', is: isNear },
  { status: 'accepted', is: ({ id }) => id === 'accepted' || id === 'waived' },
]

/** A limit nearly used up, or broken where it only warns. */
function isNear({ severity, category, id }: Finding): boolean {
  if (severity !== 'warn') return false
  return category === 'budget' || category === 'regression' || id === 'cannot-check'
}

/** The status of a model from its findings; whether it was removed or is unchanged is not looked at. */
export function statusOf(findings: readonly Finding[]): CheckedStatus {
  return STATUSES.find(({ is }) => findings.some(is))?.status ?? 'pass'
}
