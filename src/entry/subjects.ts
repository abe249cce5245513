/**
 * What a run is to judge. A `workflow_run` is about the pull requests behind the run that started it,
 * as GitHub tells of them and not as anything that run made: they are judged like their own events,
 * their files read as data with this run's token.
 */
import type { GitHubClient } from '../github/client.ts'
import type { PullRequest, RunContext } from '../github/event.ts'
import { findPulls } from '../github/pull-lookup.ts'

interface Subjects {
  /** One for each pull request; empty where there is nothing to judge. */
  readonly contexts: readonly RunContext[]
  /** Why there is nothing, for people. */
  readonly nothing: string
}

/**
 * Throws `GitHubError` where GitHub does not say. A head that no pull request has any more is not
 * judged: without a base nothing of its budget would be known to be looser than it was.
 */
export async function subjectsOf(client: GitHubClient, context: RunContext): Promise<Subjects> {
  const { sourceRun, repository, eventName } = context
  if (eventName !== 'workflow_run' || sourceRun === null)
    return { contexts: [context], nothing: '' }
  const { headSha } = sourceRun
  if (!/^pull_request/.test(sourceRun.event))
    return {
      contexts: [{ ...context, comparison: { kind: 'snapshot', head: headSha } }],
      nothing: '',
    }
  const pulls = await findPulls(client, repository, sourceRun)
  return {
    contexts: pulls.map((pull) => contextOf(context, pull)),
    nothing: `no open pull request has the head ${headSha.slice(0, 7)} any more: nothing is written to one`,
  }
}

function contextOf(context: RunContext, pull: PullRequest): RunContext {
  const comparison = { kind: 'fork-point', base: pull.baseSha, head: pull.headSha } as const
  return { ...context, pull, comparison }
}
