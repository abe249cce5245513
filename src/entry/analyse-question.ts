/** What an entry point asks the analysis: bytes and text in, and where the answer will be shown. */
import type { ProjectFiles } from '../budget/project.ts'
import type { ChangedModel } from '../source/changed-model.ts'
import type { ModelFate } from '../source/model-fates.ts'
import type { TargetRequest } from '../target/resolve-target.ts'
import type { FormerModels } from './follow-entries.ts'
import type { FailOn } from './inputs.ts'

/** The budget file at both sides; null where it is not there. */
export interface BudgetText {
  readonly base: string | null
  readonly head: string | null
  readonly path: string
  /** Files of the projects that it names, at each side; without it projects are not read. */
  readonly projects?: { readonly base: ProjectFiles; readonly head: ProjectFiles }
  /** Files of the head that look like a budget file and are not read. */
  readonly misnamed: readonly string[]
}

export interface SideName {
  /** Full name of the commit; null where the side is no commit. */
  readonly sha: string | null
  /** For people, e.g. `merge base of main`. */
  readonly label: string
}

interface AnalyseOptions {
  /** Categories whose failing findings make the conclusion `failure`; empty for never. */
  readonly failOn: readonly FailOn[]
  /** What the user named in the inputs; where the budget file says something, that wins. */
  readonly target: TargetRequest
  readonly base: SideName
  readonly head: SideName
  /** Every model was asked for, changed or not. */
  readonly showsAll: boolean
  readonly notices: readonly string[]
  readonly runUrl: string | null
  /** Every path that is a model in the head: a budget entry that names none of them is a mistake. Null where not known. */
  readonly headPaths: readonly string[] | null
  /** What became of every model of the base; null where not known. */
  readonly fates: readonly ModelFate[] | null
  /** Every model of the base, for those that follow another one; null where not known. */
  readonly former: FormerModels | null
  /** Which models are this job's, where several jobs share the work; by their path in the head. */
  readonly isMine: (path: string) => boolean
  /** Globs of built models that match no file. */
  readonly unmatchedPaths: readonly string[]
  /** What should have been checked and could not be, a sentence each; every one fails. */
  readonly unchecked?: readonly string[]
}

export interface AnalyseQuestion {
  readonly models: readonly ChangedModel[]
  readonly budgetText: BudgetText
  readonly options: AnalyseOptions
  /** `YYYY-MM-DD`: waivers end on a day. */
  readonly today: string
}
