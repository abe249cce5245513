/**
 * The verdict on a change: what differs in git, held against the budget of both sides, and what a
 * maintainer accepted of it. The action and the second stage for forks ask for it in the same words.
 */
import { conclude } from '../budget/conclude.ts'
import type { GitHubClient } from '../github/client.ts'
import type { RunContext } from '../github/event.ts'
import type { Report } from '../report/report.ts'
import { compareText } from '../source/compare-text.ts'
import { acceptanceOf, acceptOverruns, type Accepted } from './accept-overruns.ts'
import { acceptanceFrom } from './acceptance-source.ts'
import type { AnalyseQuestion } from './analyse-question.ts'
import { builtFates, collect, type Collected, type CollectInputs } from './collect.ts'
import type { Inputs } from './inputs.ts'
import type { ReportedModel } from './reported-model.ts'

/** The inputs that a verdict follows from. */
type JudgeInputs = CollectInputs &
  Pick<Inputs, 'failOn' | 'target' | 'accelerator' | 'runtime' | 'commentKey'>

export interface JudgePorts {
  readonly analyse: (question: AnalyseQuestion) => Promise<Report>
  /** The globs of models that a budget file names; none for a file with errors. */
  readonly globsOf: (budget: string) => readonly string[]
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** What another job says besides what git has. */
export interface Reported {
  readonly models: readonly ReportedModel[]
  /** What should have been reported and was not, or was and is not believed: each fails. */
  readonly unchecked: readonly string[]
}

interface JudgeQuestion {
  readonly client: GitHubClient
  readonly context: RunContext
  readonly inputs: JudgeInputs
  /** Whether this run keeps what it accepts; one that does not only applies what an earlier one kept. */
  readonly isDeciding: boolean
  /** Asked once git's own models are known. */
  readonly reported: (git: Collected) => Promise<Reported>
}

/** For an entry that has seen everything itself. */
export const NOTHING_REPORTED: Reported = { models: [], unchecked: [] }

/** Throws UserError where the commits or the budget file cannot be read. */
export async function judgeChange(
  ports: JudgePorts,
  { client, context, inputs, isDeciding, reported: ask }: JudgeQuestion,
): Promise<Accepted> {
  const git = await collect({ context, inputs, client, globsOf: ports.globsOf })
  const reported = await ask(git)
  const { budgetText, base, head, unmatchedPaths, notices, former, isMine } = git
  const answer = ports.analyse({
    models: [...git.models, ...reported.models].sort((a, b) => compareText(a.path, b.path)),
    budgetText,
    options: {
      failOn: inputs.failOn,
      target: {
        ...(inputs.target !== null && { id: inputs.target }),
        ...(inputs.accelerator !== null && { accelerator: inputs.accelerator }),
        ...(inputs.runtime !== null && { runtime: inputs.runtime }),
      },
      base,
      head,
      headPaths: [
        ...git.headPaths,
        ...reported.models.flatMap(({ path, change }) => (change === 'removed' ? [] : [path])),
      ],
      fates: git.fates === null ? null : [...git.fates, ...builtFates(reported.models)],
      former,
      isMine,
      unmatchedPaths,
      unchecked: reported.unchecked,
      showsAll: base.sha === null,
      notices,
      runUrl: context.runUrl,
    },
    today: new Date(ports.now()).toISOString().slice(0, 10),
  })
  const report = await answer.finally(git.close)
  const { failOn, commentKey } = inputs
  const source = acceptanceFrom({ client, context, commentKey, now: ports.now })
  const accepted = await acceptOverruns({
    ...{ report, isDeciding, accept: acceptanceOf(budgetText) },
    concluded: (judged) => conclude(judged, failOn),
    ...source,
  })
  // Without a pull request nothing can carry the label.
  const acceptance = context.pull === null ? null : accepted.report.acceptance
  return { ...accepted, report: { ...accepted.report, acceptance } }
}
