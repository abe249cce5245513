/** The one value that every renderer prints. Plain data, no foreign string is sanitised yet. */
import type { Severity } from '../budget/finding-id.ts'
import type { Finding } from '../budget/finding.ts'
import type { LimitOn } from '../budget/keys.ts'
import type { MetricId } from '../budget/metric.ts'
import type { Conclusion, ModelStatus } from '../budget/states.ts'
import type { UnderBase } from '../budget/under-base.ts'
import type { Advice } from '../advice/advise.ts'
import type { Tip } from '../advice/tip.ts'
import type { ProfileDiff } from '../diff/diff.ts'
import type { ProfileFailure, Profile } from '../profile/profile.ts'

/** What a model costs on one build that the budget file names, and whether it fits there. */
export interface ReportBuild {
  readonly name: string
  readonly status: ModelStatus
  readonly base: Profile | null
  readonly head: Profile | null
  readonly failure: ProfileFailure | null
  readonly baseFailure: ProfileFailure | null
  readonly limits: ReportModel['limits']
}

export interface ReportModel {
  readonly path: string
  /** Path in the base where it was renamed, else null. */
  readonly basePath: string | null
  /** The other model of the base that it is compared with, as its budget's entry says; null for itself. */
  readonly follows: string | null
  /** The budget entry's name where it has one. */
  readonly label: string | null
  readonly status: ModelStatus
  readonly isNew: boolean
  /** The build that decides, which figures, difference, limits and tips are of; null where it has no name. */
  readonly build: string | null
  /** Every build that the budget file names for the model, in its order; empty where it names none. */
  readonly builds: readonly ReportBuild[]
  readonly base: Profile | null
  /** Null where removed or failed. */
  readonly head: Profile | null
  readonly failure: ProfileFailure | null
  /** The base could not be profiled: shown without deltas, with the reason. */
  readonly baseFailure: ProfileFailure | null
  /** Null for a new, removed or failed model. */
  readonly diff: ProfileDiff | null
  /** Limits that apply, in the metric's unit. */
  readonly limits: readonly {
    readonly metric: MetricId
    readonly max: number
    readonly warn: number | null
    readonly severity: Severity
    /** What is held against it: the figure of this tool, or what boards measured. */
    readonly on: LimitOn
  }[]
  readonly findings: readonly Finding[]
  readonly tips: readonly Tip[]
  /**
   * "Would bring it under budget": the smallest plan found, profiled together, with the limits of
   * other builds that it does not meet; null where not sought or none.
   */
  readonly fit: Advice['fit']
  /** What the base's budget would have said; null where the change does not loosen it, or the base has none. */
  readonly underBase: UnderBase | null
  /** The failing metric in the last versions on the base branch; null where it is not known. */
  readonly trend: Trend | null
  /** Full name of the commit whose version of this file the head has again; null where there is none or it is not known. */
  readonly revertedTo: string | null
}

/** One metric of one model in its last versions, the oldest first; null where a version has no figure. */
export interface Trend {
  readonly metric: MetricId
  readonly values: readonly (number | null)[]
}

export interface Report {
  readonly tool: { readonly name: string; readonly version: string }
  readonly conclusion: Conclusion
  /** Findings that belong to no model: the budget file's errors, loosened rules, notices. */
  readonly findings: readonly Finding[]
  /** Failing, near, changed, unchanged; ties by path. */
  readonly models: readonly ReportModel[]
  readonly base: { readonly sha: string | null; readonly label: string }
  readonly head: { readonly sha: string | null; readonly label: string }
  readonly configPath: string
  /** How an overrun is accepted in this pull request; null where there is none or the budget forbids it. */
  readonly acceptance: { readonly label: string; readonly reason: string } | null
  /** What the last push did to the figures, one sentence; null where there is nothing to compare with. */
  readonly lastPush: string | null
  /** `12 guarded: 11 checked, 1 removed`: what became of the models that the base's budget guards; null where it guards none. */
  readonly coverage: string | null
  /** Notices about the run itself, e.g. that it may not comment on a fork. */
  readonly notices: readonly string[]
  /** Link to the run, for "the full report"; null outside GitHub. */
  readonly runUrl: string | null
}
