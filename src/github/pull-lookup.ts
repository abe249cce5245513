/**
 * The pull request behind a `workflow_run`, from what GitHub says about that run: its head
 * repository, branch and commit, all three. Nothing that the run itself wrote is believed, and
 * `workflow_run.pull_requests` is not used, because it is empty for forks.
 */
import type { Repository } from '../source/api.ts'
import type { GitHubClient } from './client.ts'
import { isRecord, readPull, type PullRequest, type SourceRun } from './event.ts'

/**
 * Null where no open pull request has that head any more: it was closed or has moved on. Of several
 * with the same head, the one with the lowest number.
 */
export async function findPull(
  client: GitHubClient,
  repository: Repository,
  run: SourceRun,
): Promise<PullRequest | null> {
  if (run.headRepository === null) return null
  const [owner = ''] = run.headRepository.split('/')
  const listed = await client.list('GET /repos/{owner}/{repo}/pulls', {
    ...repository,
    state: 'open',
    head: `${owner}:${run.headBranch}`,
  })
  const pulls = listed
    .filter(isRecord)
    .map(readPull)
    .filter((pull) => pull.headSha === run.headSha && pull.headRepository === run.headRepository)
  return pulls.sort((a, b) => a.number - b.number)[0] ?? null
}
