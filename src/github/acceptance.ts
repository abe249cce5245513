/**
 * Who put the acceptance label on a pull request, when, and whether that person may write to the
 * repository. Only the facts are fetched here; what they are worth is decided in `budget/acceptance.ts`.
 */
import type { AcceptanceRequest } from '../budget/acceptance.ts'
import type { Repository } from '../source/api.ts'
import type { GitHubClient } from './client.ts'
import { isRecord, readPull, type PullRequest, type RunContext } from './event.ts'

export type AcceptanceFacts = Pick<
  AcceptanceRequest,
  'labelled' | 'headSha' | 'isLabelRun' | 'pushedAt' | 'body'
>

const WRITERS = new Set(['write', 'maintain', 'admin'])
/**
 * Activities whose event GitHub makes no earlier than the push of the head: `updated_at` is then a
 * time that no author of commits chooses. All others leave open when it was pushed.
 */
const PUSHES = new Set(['opened', 'synchronize', 'reopened'])
const PULL_EVENTS = new Set(['pull_request', 'pull_request_target'])

/** Null where there is no pull request or it does not carry the label; then little is asked of GitHub. */
export async function acceptanceFacts(
  client: GitHubClient,
  context: RunContext,
  label: string,
): Promise<AcceptanceFacts | null> {
  const { repository, activity, eventName, comparison } = context
  const pull = await pullOf(client, context)
  if (!pull?.labels.includes(label)) return null
  const setting = await labelEvent(client, { repository, pullNumber: pull.number, label })
  if (setting === null) return null
  const hasWriteAccess = await mayWrite(client, repository, setting.by)
  const isOfPull = PULL_EVENTS.has(eventName)
  return {
    labelled: { ...setting, hasWriteAccess },
    headSha: context.pull?.headSha ?? (comparison.kind === 'nothing' ? '' : comparison.head),
    // A run that is started again still has the payload of then: the label may have come anew since.
    isLabelRun:
      isOfPull &&
      activity === 'labeled' &&
      context.changedLabel === label &&
      context.runAttempt === 1,
    pushedAt: isOfPull && PUSHES.has(activity) ? pull.updatedAt : null,
    body: pull.body,
  }
}

/** The event's; a merge queue names the pull request only in its branch, which GitHub itself makes. */
export async function pullOf(
  client: GitHubClient,
  { pull, queuedPull: number, repository }: RunContext,
): Promise<PullRequest | null> {
  if (pull !== null || number === null) return pull
  const { data } = await client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
    ...repository,
    pull_number: number,
  })
  return readPull(isRecord(data) ? data : {})
}

interface LabelQuestion {
  readonly repository: Repository
  readonly pullNumber: number
  readonly label: string
}

/** The latest event that put the label on; null where it was taken off since. */
async function labelEvent(
  client: GitHubClient,
  { repository, pullNumber, label }: LabelQuestion,
): Promise<{ readonly by: string; readonly at: string } | null> {
  const events = await client.list('GET /repos/{owner}/{repo}/issues/{issue_number}/events', {
    ...repository,
    issue_number: pullNumber,
  })
  const setting = events
    .filter(isRecord)
    .filter(({ event, label: of }) => isSetting(event) && isRecord(of) && of['name'] === label)
    .at(-1)
  if (setting?.['event'] !== 'labeled' || !isRecord(setting['actor'])) return null
  return { by: String(setting['actor']['login']), at: String(setting['created_at']) }
}

const isSetting = (event: unknown) => event === 'labeled' || event === 'unlabeled'

async function mayWrite(
  client: GitHubClient,
  repository: Repository,
  username: string,
): Promise<boolean> {
  const { data } = await client.request(
    'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
    { ...repository, username },
  )
  const found = isRecord(data) ? data : {}
  return WRITERS.has(String(found['permission'])) || WRITERS.has(String(found['role_name']))
}
