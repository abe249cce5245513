/**
 * The one comment of a pull request: found again by its hidden marker and its author, updated in
 * place, never overwritten by an older run, and never anybody else's. Runs that race end with one
 * comment, because each looks again after it has written and the lowest number stays.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { hashText } from '../util/hash.ts'
import type { Repository } from '../source/api.ts'
import type { GitHubClient } from './client.ts'
import { GitHubError } from './github-error.ts'
import { isRecord, readPull } from './event.ts'

export type CommentMode = 'always' | 'changes' | 'failures' | 'never'
/** Whether the comment is edited or written anew where a push turns a check red. */
export type FlipMode = 'edit' | 'new'

export interface CommentRequest {
  readonly repository: Repository
  readonly pullNumber: number
  /** The commit that the report is about. */
  readonly headSha: string
  /** Tells the comments of several budgets in one pull request apart; letters, digits, `.`, `_`, `-`. */
  readonly key: string
  /** Orders reports about one commit: the later run's stays. */
  readonly run: RunNumber
  /** Markdown without the marker, `MARKER_BYTES` below what GitHub takes. */
  readonly body: string
  /** Kept in the comment, unseen, for the next run; null for nothing. */
  readonly data: unknown
  /** Body, data and way of writing by what the last run kept, null where there is nothing; as given where absent. */
  readonly renew?: (kept: unknown) => Renewed
  /** Whether a comment is made where there is none yet; one that exists is always brought up to date. */
  readonly mayCreate: boolean
}

export interface Renewed {
  readonly body: string
  readonly data: unknown
  /** True where the comment is written anew, which notifies, instead of edited, which does not. */
  readonly replaces: boolean
}

export interface RunNumber {
  readonly id: number
  readonly attempt: number
}

type CommentOutcome =
  | { readonly kind: 'created' | 'updated' | 'unchanged'; readonly url: string }
  /** Nothing was written, and that is right; `reason` is a sentence for the log, null where none is due. */
  | { readonly kind: 'skipped'; readonly reason: string | null; readonly url: string | null }

interface Marker {
  readonly key: string
  readonly head: string
  readonly run: RunNumber
  readonly hash: string
}

interface OwnComment {
  readonly id: number
  readonly url: string
  readonly body: string
  readonly marker: Marker
}

const DATA_BYTES = 8_000
/** The marker's line with a key of 64 characters, and the data's: what a body must leave free. */
export const MARKER_BYTES = 300 + DATA_BYTES

const MARKER =
  /^<!-- mvp-budget:v1 key=([\w.-]{1,64}) head=([0-9a-f]{40,64}) run=(\d+)\.(\d+) hash=([0-9a-f]+) -->/
/** How often the whole is tried where writing is ambiguous or another run gets in between. */
const ROUNDS = 4

/** Brings the comment up to date. Throws GitHubError where GitHub refuses for good. */
export async function upsertComment(
  client: GitHubClient,
  request: CommentRequest,
): Promise<CommentOutcome> {
  const refusal = await whyNotNow(client, request)
  if (refusal !== null) return { kind: 'skipped', reason: refusal, url: null }
  let last = new GitHubError('other runs keep changing the comment', NOT_AMBIGUOUS)
  for (let round = 0; round < ROUNDS; round++) {
    const outcome = await writeOnce(client, request)
    if (outcome instanceof GitHubError) last = outcome
    else if (outcome) return outcome
  }
  throw last
}

const NOT_AMBIGUOUS = { status: 0, isAmbiguous: false }

/** A report is not written for a pull request that is over, locked, or has moved on. */
async function whyNotNow(client: GitHubClient, request: CommentRequest): Promise<string | null> {
  const { data } = await client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
    ...request.repository,
    pull_number: request.pullNumber,
  })
  const raw = isRecord(data) ? data : {}
  const pull = readPull(raw)
  const name = `pull request #${request.pullNumber}`
  if (raw['merged'] === true) return `${name} is merged: its comment is left as it is`
  if (!pull.isOpen) return `${name} is closed: its comment is left as it is`
  if (pull.isLocked) return `${name} is locked: nothing is written to it`
  if (pull.headSha !== request.headSha)
    return `${name} has moved on to ${pull.headSha.slice(0, 7)}: the report for ${request.headSha.slice(0, 7)} is not written to it`
  return null
}

/**
 * What must be looked at again: undefined where another run got in between, the error where GitHub
 * may have made the comment without saying so.
 */
type Again = undefined | GitHubError

/** One look and one write. */
async function writeOnce(
  client: GitHubClient,
  request: CommentRequest,
): Promise<CommentOutcome | Again> {
  const candidates = await markedComments(client, request)
  const own = candidates.length > 0 ? await ownOnes(client, candidates) : []
  const [first, ...duplicates] = own.map(({ comment }) => comment)
  if (!first) return request.mayCreate ? await create(client, renewed(request, null)) : NOTHING
  await removeAll(client, request, duplicates)
  const newest = [first, ...duplicates].reduce((a, b) => (isLater(b.marker, a.marker) ? b : a))
  if (newest.marker.head === request.headSha && isLater(newest.marker, request)) {
    const reason = `the comment already shows run ${newest.marker.run.id}, which is later than this one`
    if (newest === first) return { kind: 'skipped', reason, url: first.url }
    await write(client, request, { id: first.id, body: newest.body })
    return { kind: 'skipped', reason, url: first.url }
  }
  const asked = renewed(request, dataOf(newest.body))
  if (first.marker.hash === hashOf(asked) && first.marker.head === asked.headSha)
    return { kind: 'unchanged', url: first.url }
  if (asked.replaces && newest.marker.head !== asked.headSha) {
    await removeAll(client, asked, [first])
    return create(client, asked)
  }
  try {
    await write(client, asked, { id: first.id, body: withMarker(asked) })
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return undefined
    throw error
  }
  return { kind: 'updated', url: first.url }
}

function renewed(request: CommentRequest, kept: unknown): CommentRequest & { replaces: boolean } {
  const { body, data, renew } = request
  return { ...request, ...(renew?.(kept) ?? { body, data, replaces: false }) }
}

const NOTHING: CommentOutcome = { kind: 'skipped', reason: null, url: null }

async function create(
  client: GitHubClient,
  request: CommentRequest,
): Promise<CommentOutcome | Again> {
  let data: unknown
  try {
    const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'
    const { repository, pullNumber } = request
    const body = withMarker(request)
    data = (await client.request(route, { ...repository, issue_number: pullNumber, body })).data
  } catch (error) {
    if (error instanceof GitHubError && error.isAmbiguous) return error
    throw error
  }
  const made = toComment(data)
  if (!made) return undefined
  const candidates = await markedComments(client, request)
  const own = candidates.filter(({ author }) => author === made.author)
  if (own.length <= 1) return { kind: 'created', url: made.comment.url }
  return undefined
}

async function removeAll(
  client: GitHubClient,
  request: CommentRequest,
  comments: readonly OwnComment[],
): Promise<void> {
  for (const { id } of comments) {
    try {
      await client.request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', {
        ...request.repository,
        comment_id: id,
      })
    } catch (error) {
      if (!(error instanceof GitHubError && error.status === 404)) throw error
    }
  }
}

async function write(
  client: GitHubClient,
  request: CommentRequest,
  { id, body }: { readonly id: number; readonly body: string },
): Promise<void> {
  await client.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
    ...request.repository,
    comment_id: id,
    body,
  })
}

interface Candidate {
  readonly comment: OwnComment
  readonly author: string
  readonly isBot: boolean
}

/** Comments that begin with our marker and key, oldest first, by whomever. */
async function markedComments(
  client: GitHubClient,
  { repository, pullNumber, key }: Pick<CommentRequest, 'repository' | 'pullNumber' | 'key'>,
): Promise<readonly Candidate[]> {
  const all = await client.list('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    ...repository,
    issue_number: pullNumber,
  })
  return all
    .flatMap((entry) => toComment(entry) ?? [])
    .filter(({ comment }) => comment.marker.key === key)
    .sort((a, b) => a.comment.id - b.comment.id)
}

function toComment(entry: unknown): Candidate | undefined {
  if (!isRecord(entry) || typeof entry['body'] !== 'string') return undefined
  const marker = readMarker(entry['body'])
  const user = isRecord(entry['user']) ? entry['user'] : {}
  if (!marker) return undefined
  return {
    comment: {
      id: Number(entry['id']),
      url: String(entry['html_url']),
      body: entry['body'],
      marker,
    },
    author: loginOf(user['login']),
    isBot: user['type'] === 'Bot',
  }
}

/** GraphQL and REST spell a bot's login without and with `[bot]`. */
function loginOf(login: unknown): string {
  return typeof login === 'string' ? login.replace(/\[bot\]$/, '').toLowerCase() : ''
}

/**
 * Those that the token's own identity wrote. `viewer` is the one question that every kind of token
 * may ask; where even that fails, only the bot of GITHUB_TOKEN is taken to be us.
 */
async function ownOnes(
  client: GitHubClient,
  candidates: readonly Candidate[],
): Promise<readonly Candidate[]> {
  const me = await client.graphql('query { viewer { login } }', {}).then(
    (data) => {
      const viewer = isRecord(data) && isRecord(data['viewer']) ? data['viewer'] : {}
      return { login: loginOf(viewer['login']), isBot: /\[bot\]$/.test(String(viewer['login'])) }
    },
    () => ({ login: 'github-actions', isBot: true }),
  )
  return candidates.filter(({ author, isBot }) => author === me.login && isBot === me.isBot)
}

/** The marker at the start of a comment's body, or undefined. */
export function readMarker(body: string): Marker | undefined {
  const found = MARKER.exec(body)
  if (!found) return undefined
  const [, key = '', head = '', id, attempt, hash = ''] = found
  return { key, head, run: { id: Number(id), attempt: Number(attempt) }, hash }
}

/** The body as it is posted: the marker's line, the data's where there is any, then the Markdown. */
export function withMarker(request: CommentRequest): string {
  const { key, headSha, run } = request
  const marker = `<!-- mvp-budget:v1 key=${key} head=${headSha} run=${run.id}.${run.attempt} hash=${hashOf(request)} -->`
  return `${marker}\n${dataLine(request.data)}${request.body}`
}

function hashOf({ body, data }: CommentRequest): string {
  return hashText(dataLine(data) + body)
}

const DATA = /^<!-- mvp-budget:data ([A-Za-z0-9_-]+) -->$/m
/** Of data that are unpacked; what we pack ourselves is far below. */
const MAX_UNPACKED_BYTES = 4 * 1024 * 1024

/** Packed, and in base64url, which cannot end an HTML comment; '' where there is no data. */
function dataLine(data: unknown): string {
  if (data === null) return ''
  const packed = deflateRawSync(JSON.stringify(data), { level: 9 })
  return `<!-- mvp-budget:data ${packed.toString('base64url')} -->\n`
}

/** Whether the comment has room for the data: what has not is to be made smaller before it is given. */
export function fitsComment(data: unknown): boolean {
  return dataLine(data).length <= DATA_BYTES
}

/** What the last run kept in our own comment; null where there is none or it is damaged. */
export async function readCommentData(
  client: GitHubClient,
  request: Pick<CommentRequest, 'repository' | 'pullNumber' | 'key'>,
): Promise<unknown> {
  const candidates = await markedComments(client, request)
  const [own] = candidates.length > 0 ? await ownOnes(client, candidates) : []
  return own === undefined ? null : dataOf(own.comment.body)
}

/** What stands behind the marker of a comment's body; null where there is nothing or it is damaged. */
function dataOf(body: string): unknown {
  const found = DATA.exec(body.split('\n', 2).at(1) ?? '')
  try {
    return found ? (JSON.parse(unpacked(found[1] ?? '')) as unknown) : null
  } catch {
    return null
  }
}

function unpacked(text: string): string {
  const options = { maxOutputLength: MAX_UNPACKED_BYTES }
  return inflateRawSync(Buffer.from(text, 'base64url'), options).toString('utf8')
}

function isLater(a: { readonly run: RunNumber }, b: { readonly run: RunNumber }): boolean {
  return a.run.id > b.run.id || (a.run.id === b.run.id && a.run.attempt > b.run.attempt)
}
