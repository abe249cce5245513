/**
 * Who accepted a broken budget: the acceptance label was put on by somebody with write access, and
 * the description says why. Only the facts are fetched here; what they are worth is for the budget.
 */
import type { Repository } from '../source/api.ts'
import type { GitHubClient } from './client.ts'
import { isRecord, type LabelEvent, type PullRequest } from './event.ts'

export interface AcceptanceFacts {
  readonly label: string
  /** Login of who put the label on last. */
  readonly by: string
  /** That person may write to the repository (write, maintain or admin). */
  readonly mayWrite: boolean
  /** The text after the reason's key in the description; null where there is none. */
  readonly reason: string | null
}

export interface AcceptanceQuestion {
  readonly repository: Repository
  readonly pull: PullRequest
  readonly label: string
  /** What the line with the reason begins with, e.g. `MVP-Budget-Reason`; any case. */
  readonly reasonKey: string
  /** Where this run was started by a label: saves looking up who set it. */
  readonly labeled: LabelEvent | null
}

const WRITERS = new Set(['write', 'maintain', 'admin'])

/** Null where the pull request does not carry the label: then nothing is asked of GitHub. */
export async function acceptanceFacts(
  client: GitHubClient,
  { repository, pull, label, reasonKey, labeled }: AcceptanceQuestion,
): Promise<AcceptanceFacts | null> {
  if (!pull.labels.includes(label)) return null
  const by =
    labeled?.label === label ? labeled.by : await labelledBy(client, { repository, pull, label })
  if (by === null) return null
  return {
    label,
    by,
    mayWrite: await mayWrite(client, repository, by),
    reason: reasonIn(pull.body, reasonKey),
  }
}

/** The reason line of a description, trimmed; null where there is none. */
export function reasonIn(body: string, key: string): string | null {
  const prefix = `${key.toLowerCase()}:`
  for (const line of body.split(/\r?\n/)) {
    const text = line.trim()
    if (!text.toLowerCase().startsWith(prefix)) continue
    const reason = text.slice(prefix.length).trim()
    if (reason !== '') return reason
  }
  return null
}

async function labelledBy(
  client: GitHubClient,
  { repository, pull, label }: Omit<AcceptanceQuestion, 'labeled' | 'reasonKey'>,
): Promise<string | null> {
  const events = await client.list('GET /repos/{owner}/{repo}/issues/{issue_number}/events', {
    ...repository,
    issue_number: pull.number,
  })
  const setting = events
    .filter(isRecord)
    .filter(({ event, label: of }) => event === 'labeled' && isRecord(of) && of['name'] === label)
    .at(-1)
  const actor = setting?.['actor']
  return isRecord(actor) ? String(actor['login']) : null
}

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
