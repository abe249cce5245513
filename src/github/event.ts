/**
 * What the runner says about this run: environment and webhook payload, read once and checked.
 * Payload fields as GitHub docs "Webhook events and payloads"; which commits each event compares:
 *
 * | event | base | head |
 * |---|---|---|
 * | pull_request, pull_request_target | merge base of base branch and head | `pull_request.head.sha` |
 * | merge_group | `base_sha` | `head_sha` |
 * | push | `before`; none for a new branch | `after` |
 * | workflow_run | as the pull request that started the run | its `head_sha` |
 * | all others | none | `GITHUB_SHA` |
 */
import { isObjectId } from '../source/git-command.ts'
import type { Repository } from '../source/api.ts'
import { UserError } from '../util/user-error.ts'

/** Which two commits to compare; `fork-point` asks for the merge base of the two first. */
export type Comparison =
  | { readonly kind: 'fork-point'; readonly base: string; readonly head: string }
  | { readonly kind: 'exact'; readonly base: string; readonly head: string }
  /** Nothing to compare with: every model is checked as it is. */
  | { readonly kind: 'snapshot'; readonly head: string }
  /** A deleted branch: nothing is left to check. */
  | { readonly kind: 'nothing' }

export interface PullRequest {
  readonly number: number
  readonly headSha: string
  readonly headRef: string
  readonly baseSha: string
  readonly baseRef: string
  /** Null where the fork was deleted. */
  readonly headRepository: string | null
  /** The head is in another repository: a `pull_request` run then has a read-only token. */
  readonly isFork: boolean
  readonly isOpen: boolean
  readonly isLocked: boolean
  readonly body: string
  readonly labels: readonly string[]
  readonly author: string
  /** ISO 8601; at `synchronize` the time of the push. */
  readonly updatedAt: string
}

/** The run that a `workflow_run` event tells of: from GitHub itself, not from anything that run made. */
export interface SourceRun {
  readonly id: number
  readonly attempt: number
  readonly event: string
  readonly conclusion: string | null
  readonly headSha: string
  readonly headBranch: string
  readonly headRepository: string | null
  readonly url: string
}

export interface RunContext {
  readonly eventName: string
  readonly activity: string
  /** The label that `labeled` and `unlabeled` tell of; '' for other activities. */
  readonly changedLabel: string
  readonly repository: Repository
  readonly serverUrl: string
  readonly apiUrl: string
  readonly actor: string
  readonly runId: number
  readonly runAttempt: number
  readonly runUrl: string
  readonly workspace: string
  /** The runner's folder for temporary files, outside the workspace. */
  readonly temp: string
  readonly comparison: Comparison
  readonly pull: PullRequest | null
  readonly sourceRun: SourceRun | null
  /** Number of the pull request that a merge queue tests; null elsewhere. */
  readonly queuedPull: number | null
}

export type Environment = Readonly<Record<string, string | undefined>>

/** Throws UserError where the runner's variables or the payload are not those of a GitHub Actions run. */
export function readContext(env: Environment, payload: unknown): RunContext {
  const event = isRecord(payload) ? payload : {}
  const eventName = required(env, 'GITHUB_EVENT_NAME')
  const [owner = '', repo = ''] = required(env, 'GITHUB_REPOSITORY').split('/')
  const serverUrl = address(env['GITHUB_SERVER_URL'] ?? 'https://github.com')
  const runId = Number(env['GITHUB_RUN_ID'] ?? 0)
  const pull = isRecord(event['pull_request']) ? readPull(event['pull_request']) : null
  return {
    eventName,
    activity: text(event['action']),
    changedLabel: text(isRecord(event['label']) ? event['label']['name'] : ''),
    repository: { owner, repo },
    serverUrl,
    apiUrl: address(env['GITHUB_API_URL'] ?? 'https://api.github.com'),
    actor: env['GITHUB_ACTOR'] ?? '',
    runId,
    runAttempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? 1),
    runUrl: `${serverUrl}/${owner}/${repo}/actions/runs/${runId}`,
    workspace: env['GITHUB_WORKSPACE'] ?? '',
    temp: required(env, 'RUNNER_TEMP'),
    comparison: comparisonOf(eventName, { event, pull, sha: env['GITHUB_SHA'] ?? '' }),
    pull,
    sourceRun: isRecord(event['workflow_run']) ? readRun(event['workflow_run']) : null,
    queuedPull: queuedPull(event['merge_group']),
  }
}

interface Given {
  readonly event: Record<string, unknown>
  readonly pull: PullRequest | null
  readonly sha: string
}

const COMPARISONS: Readonly<Record<string, (given: Given) => Comparison>> = {
  pull_request: ofPull,
  pull_request_target: ofPull,
  merge_group: ({ event }) => {
    const group = isRecord(event['merge_group']) ? event['merge_group'] : {}
    return {
      kind: 'exact',
      base: commit(group['base_sha'], 'merge_group.base_sha'),
      head: commit(group['head_sha'], 'merge_group.head_sha'),
    }
  },
  push: ({ event }) => {
    const [before, after] = [text(event['before']), text(event['after'])]
    if (event['deleted'] === true || /^0+$/.test(after)) return { kind: 'nothing' }
    const head = commit(after, 'after')
    if (before === '' || /^0+$/.test(before)) return { kind: 'snapshot', head }
    return { kind: 'exact', base: commit(before, 'before'), head }
  },
}

function comparisonOf(eventName: string, given: Given): Comparison {
  const compare = COMPARISONS[eventName]
  if (compare) return compare(given)
  if (given.pull) return ofPull(given)
  return { kind: 'snapshot', head: commit(given.sha, 'GITHUB_SHA') }
}

function ofPull({ pull }: Given): Comparison {
  if (!pull)
    throw new UserError(
      'bad-event',
      'the event has no pull_request: its payload is not what GitHub sends',
    )
  return { kind: 'fork-point', base: pull.baseSha, head: pull.headSha }
}

/** A pull request as webhooks and the API spell it; throws UserError where the commits are missing. */
export function readPull(pull: Record<string, unknown>): PullRequest {
  const head = side(pull['head'])
  const base = side(pull['base'])
  return {
    number: Number(pull['number']),
    headSha: commit(head.sha, 'pull_request.head.sha'),
    headRef: head.ref,
    baseSha: commit(base.sha, 'pull_request.base.sha'),
    baseRef: base.ref,
    headRepository: head.repository,
    isFork: head.repository !== base.repository,
    isOpen: text(pull['state']) !== 'closed',
    isLocked: pull['locked'] === true,
    body: text(pull['body']),
    labels: (Array.isArray(pull['labels']) ? pull['labels'] : []).map((label) =>
      text(isRecord(label) ? label['name'] : label),
    ),
    author: text(isRecord(pull['user']) ? pull['user']['login'] : ''),
    updatedAt: text(pull['updated_at']),
  }
}

function side(value: unknown) {
  const found = isRecord(value) ? value : {}
  const repository = isRecord(found['repo']) ? text(found['repo']['full_name']) : null
  return { sha: text(found['sha']), ref: text(found['ref']), repository }
}

function readRun(run: Record<string, unknown>): SourceRun {
  const from = run['head_repository']
  return {
    id: Number(run['id']),
    attempt: Number(run['run_attempt'] ?? 1),
    event: text(run['event']),
    conclusion: typeof run['conclusion'] === 'string' ? run['conclusion'] : null,
    headSha: commit(run['head_sha'], 'workflow_run.head_sha'),
    headBranch: text(run['head_branch']),
    headRepository: isRecord(from) ? text(from['full_name']) : null,
    url: text(run['html_url']),
  }
}

/** The queue's branches are named `gh-readonly-queue/BASE/pr-NUMBER-SHA`. */
function queuedPull(group: unknown): number | null {
  const found = /\/pr-(\d+)-[0-9a-f]+$/.exec(text(isRecord(group) ? group['head_ref'] : ''))
  return found ? Number(found[1]) : null
}

function required(env: Environment, name: string): string {
  const value = env[name]
  if (value) return value
  throw new UserError(
    'not-on-actions',
    `${name} is not set: this runs as a step of GitHub Actions; elsewhere use the command mvp-budget`,
  )
}

function commit(value: unknown, field: string): string {
  const sha = text(value)
  if (isObjectId(sha)) return sha
  throw new UserError(
    'bad-event',
    `${field}: found ${JSON.stringify(value)}, expected the full name of a commit`,
  )
}

/** Without a slash at its end. */
function address(url: string): string {
  return url.replace(/\/+$/, '')
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
