/**
 * The pull requests behind a `workflow_run`, from what GitHub says about that run: its head
 * repository, branch and commit, all three. Nothing that the run itself wrote is believed, and
 * `workflow_run.pull_requests` is not used, because it is empty for forks.
 */
import type { Repository } from '../source/api.ts'
import type { GitHubClient } from './client.ts'
import { isRecord, readPull, type PullRequest, type SourceRun } from './event.ts'

/** Every open one with that head, by number; empty where it was closed or has moved on. */
export async function findPulls(
  client: GitHubClient,
  repository: Repository,
  run: SourceRun,
): Promise<readonly PullRequest[]> {
  if (run.headRepository === null) return []
  const [owner = ''] = run.headRepository.split('/')
  const listed = await client.list('GET /repos/{owner}/{repo}/pulls', {
    ...repository,
    state: 'open',
    head: `${owner}:${run.headBranch}`,
  })
  return listed
    .filter(isRecord)
    .map(readPull)
    .filter((pull) => pull.headSha === run.headSha && pull.headRepository === run.headRepository)
    .sort((a, b) => a.number - b.number)
}
