/** Where an acceptance is known from: GitHub's own events, and what an earlier run kept in our comment. */
import type { AcceptanceRecord, AcceptedNumbers, ShownCommit } from '../budget/acceptance.ts'
import { acceptanceFacts, pullOf } from '../github/acceptance.ts'
import type { GitHubClient } from '../github/client.ts'
import { readCommentData } from '../github/comment.ts'
import { isRecord, type RunContext } from '../github/event.ts'
import type { AcceptQuestion } from './accept-overruns.ts'

interface AcceptanceSource {
  readonly client: GitHubClient
  /** With the pull request that is meant, also where the event names none. */
  readonly context: RunContext
  readonly commentKey: string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

export function acceptanceFrom({
  client,
  context,
  commentKey,
  now,
}: AcceptanceSource): Pick<AcceptQuestion, 'facts' | 'recorded' | 'headSha' | 'now'> {
  const { repository, pull, comparison } = context
  return {
    headSha: pull?.headSha ?? (comparison.kind === 'nothing' ? '' : comparison.head),
    now: new Date(now()).toISOString(),
    facts: (label) => acceptanceFacts(client, context, label),
    recorded: async () => {
      const of = await pullOf(client, context)
      if (of === null) return null
      const comment = { repository, pullNumber: of.number, key: commentKey }
      return acceptanceRecord(await readCommentData(client, comment))
    },
  }
}

/** The comment is our own, but anybody who may write may have edited it. */
function acceptanceRecord(data: unknown): AcceptanceRecord | null {
  if (!isRecord(data)) return null
  return { accepted: acceptedOf(data['accepted']), shown: shownOf(data['shown']) }
}

function acceptedOf(data: unknown): AcceptedNumbers | null {
  if (!isRecord(data) || typeof data['at'] !== 'string' || typeof data['sha'] !== 'string')
    return null
  const { at, sha, values } = data as { at: string; sha: string; values: unknown }
  return { at, sha, values: isRecord(values) ? numbersOf(values) : null }
}

function numbersOf(values: Record<string, unknown>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number',
    ),
  )
}

function shownOf(data: unknown): ShownCommit | null {
  if (!isRecord(data) || typeof data['sha'] !== 'string' || typeof data['since'] !== 'string')
    return null
  return { sha: data['sha'], since: data['since'] }
}
