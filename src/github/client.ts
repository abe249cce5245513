/**
 * The one way to GitHub: octokit (which knows proxies and GitHub Enterprise Server), with retries of
 * what is worth retrying and an end to patience, so that a sick GitHub costs a minute and no verdict.
 *
 * Rules followed: GitHub docs, "Best practices for using the REST API" (`retry-after`, then
 * `x-ratelimit-reset`, then a minute; requests that write are not sent side by side).
 */
import { defaults, getOctokitOptions } from '@actions/github/lib/utils'
import { Octokit } from '@octokit/rest'
import type { Api } from '../source/api.ts'
import type { HttpRequest } from '../source/lfs.ts'
import { MAX_BLOB_BYTES } from '../source/object-source.ts'
import { UserError } from '../util/user-error.ts'
import { explain, GitHubError, oneLine, purposeOf } from './github-error.ts'

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | number | undefined>>
  readonly data: unknown
}

type Parameters = Readonly<Record<string, unknown>>

export interface GitHubClient extends Api {
  readonly request: (route: string, parameters: Parameters) => Promise<Answer>
  /** `data` of a GraphQL query (never a mutation: it may be sent twice). */
  readonly graphql: (query: string, variables: Parameters) => Promise<unknown>
  /** Every page of a list, 100 entries each, at most `MAX_PAGES`. */
  readonly list: (route: string, parameters: Parameters) => Promise<readonly unknown[]>
  /** Plain HTTP without the token, for addresses that GitHub gave. */
  readonly http: HttpRequest
  /** Requests sent so far, retries included. */
  readonly sent: () => number
}

interface ClientOptions {
  readonly token: string
  readonly apiUrl: string
  readonly sleep: (milliseconds: number) => Promise<void>
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** 0 (inclusive) to 1 (exclusive): spreads retries of parallel jobs. */
  readonly random: () => number
  readonly debug: (message: string) => void
}

const ATTEMPTS = 4
const FIRST_DELAY_MS = 500
const TIMEOUT_MS = 10_000
/** Blobs and artifacts may be 100 MB. */
const LARGE_TIMEOUT_MS = 60_000
/** One wait that GitHub asks for may be as long as this; GitHub's secondary limits ask for a minute. */
const MAX_WAIT_MS = 75_000
/** All waits and failed attempts of a run together; afterwards every request gets one attempt. */
const PATIENCE_MS = { failures: 40_000, waits: 150_000 }
const MAX_PAGES = 100

/** The REST client with what @actions/github knows of a runner: its proxy and its server. */
const Client = Octokit.defaults(defaults)

/** A client for one token; the token stays inside. */
export function createClient(options: ClientOptions): GitHubClient {
  const { octokit, anonymous } = octokitsOf(options)
  const retries = createRetries(options)
  const request = requester(octokit, retries)
  return {
    request,
    bytes: byteReader(octokit, retries),
    graphql: graphqlReader(octokit, { retries, apiUrl: options.apiUrl }),
    list: pageReader(request),
    http: plainHttp(anonymous, retries),
    sent: retries.sent,
  }
}

const quiet = { debug: ignore, info: ignore, warn: ignore, error: ignore }

/** One that carries the token, and one for addresses that must not get it. */
function octokitsOf({ token, apiUrl }: ClientOptions): {
  readonly octokit: Octokit
  readonly anonymous: Octokit
} {
  const nobody = { log: quiet, authStrategy: () => ({ hook: passThrough }) }
  return {
    anonymous: new Client(getOctokitOptions('none', nobody)),
    octokit: new Client(
      token === ''
        ? getOctokitOptions('none', { ...nobody, baseUrl: apiUrl })
        : getOctokitOptions(token, { log: quiet, baseUrl: apiUrl }),
    ),
  }
}

interface Attempt {
  readonly route: string
  /** Sending it twice does what sending it once does. */
  readonly isRepeatable: boolean
  readonly send: () => Promise<Answer>
}

type Verdict =
  | { readonly kind: 'final'; readonly error: GitHubError }
  /** Not carried out; GitHub says how long to wait. */
  | { readonly kind: 'wait'; readonly milliseconds: number; readonly error: GitHubError }
  | { readonly kind: 'retry'; readonly error: GitHubError }

interface Retries {
  readonly send: (attempt: Attempt) => Promise<Answer>
  /** Requests sent so far. */
  readonly sent: () => number
}

/** Sends until there is an answer, GitHub's word is final or patience ends; all requests share the patience. */
function createRetries({ now, random, sleep, debug }: ClientOptions): Retries {
  const patience = { ...PATIENCE_MS }
  let sent = 0
  const send = async ({ route, isRepeatable, send: once }: Attempt): Promise<Answer> => {
    for (let attempt = 1; ; attempt++) {
      const started = now()
      sent++
      const verdict = await once().then(whole(route), (error: unknown) =>
        judge(route, error, now()),
      )
      if (!('kind' in verdict)) return verdict
      if (verdict.kind === 'final') throw verdict.error
      const mayRetry = verdict.kind === 'wait' || isRepeatable
      const wait = verdict.kind === 'wait' ? verdict.milliseconds : backoff(attempt, random)
      const purse = verdict.kind === 'wait' ? 'waits' : 'failures'
      patience[purse] -= now() - started
      if (!mayRetry || attempt >= ATTEMPTS || wait > MAX_WAIT_MS || wait > patience[purse])
        throw verdict.error
      patience[purse] -= wait
      debug(`${route}: ${verdict.error.message}; again in ${Math.round(wait)} ms`)
      await sleep(wait)
    }
  }
  return { send, sent: () => sent }
}

/** Milliseconds before the next attempt: doubled each time, and spread. */
function backoff(attempt: number, random: () => number): number {
  return FIRST_DELAY_MS * 2 ** (attempt - 1) * (1 + random() / 4)
}

function requester(octokit: Octokit, retries: Retries): GitHubClient['request'] {
  return (route, parameters) =>
    retries.send({
      route,
      isRepeatable: !route.startsWith('POST '),
      send: () =>
        octokit.request(route, {
          ...parameters,
          request: { signal: AbortSignal.timeout(TIMEOUT_MS) },
        }),
    })
}

/**
 * The body as it is. Octokit would take JSON apart with regular expressions, which overflow the stack
 * on a string of some megabytes, and would decode as UTF-8 what says that it is.
 */
function byteReader(octokit: Octokit, retries: Retries): GitHubClient['bytes'] {
  return async (route, parameters, most) => {
    const { data } = await retries.send({
      route,
      isRepeatable: true,
      send: async () =>
        unparsed(await octokit.request(route, { ...parameters, request: large() }), most),
    })
    return data as Uint8Array | null
  }
}

function large() {
  return { parseSuccessResponseBody: false, signal: AbortSignal.timeout(LARGE_TIMEOUT_MS) }
}

async function unparsed(answer: Answer, most: number): Promise<Answer> {
  const { body } = new Response(answer.data as ConstructorParameters<typeof Response>[0])
  return { ...answer, data: body === null ? new Uint8Array() : await bytesOf(body, most) }
}

/** Null where there are more than `most`: the rest is then not read. */
async function bytesOf(body: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > most) return null
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

function graphqlReader(
  octokit: Octokit,
  { retries, apiUrl }: { readonly retries: Retries; readonly apiUrl: string },
): GitHubClient['graphql'] {
  return async (query, variables) => {
    const { data } = await retries.send({
      route: 'POST /graphql',
      isRepeatable: true,
      send: () =>
        octokit.request('POST /graphql', {
          baseUrl: apiUrl.replace(/\/v3$/, ''),
          query,
          variables,
          request: { signal: AbortSignal.timeout(TIMEOUT_MS) },
        }),
    })
    const answer = data as {
      readonly data?: unknown
      readonly errors?: readonly { readonly message: string }[]
    }
    if (answer.data !== undefined && answer.data !== null) return answer.data
    throw new GitHubError(`GraphQL: ${oneLine(answer.errors?.[0]?.message ?? 'no answer')}`, {
      status: 200,
      isAmbiguous: false,
    })
  }
}

function pageReader(request: GitHubClient['request']): GitHubClient['list'] {
  return async (route, parameters) => {
    const all: unknown[] = []
    for (let page = 1; page <= MAX_PAGES; page++) {
      const { data, headers } = await request(route, { ...parameters, per_page: 100, page })
      all.push(...entriesOf(data))
      if (!/rel="next"/.test(String(headers['link'] ?? ''))) break
    }
    return all
  }
}

function plainHttp(anonymous: Octokit, retries: Retries): HttpRequest {
  return async ({ method, url, headers, body }) => {
    const { origin } = new URL(url)
    const { data } = await retries.send({
      route: `${method} ${origin}/…`,
      isRepeatable: true,
      send: async () =>
        unparsed(
          await anonymous.request({
            method,
            url,
            headers: { ...headers },
            ...(body !== undefined && { data: body }),
            request: large(),
          }),
          MAX_BLOB_BYTES,
        ),
    })
    if (data !== null) return data as Uint8Array
    throw new UserError('too-large', `${origin} sent more than ${MAX_BLOB_BYTES} bytes`)
  }
}

function ignore(): void {
  return undefined
}

function passThrough(request: (options: unknown) => unknown, options: unknown): unknown {
  return request(options)
}

/** Lists come bare or in an object beside `total_count`. */
function entriesOf(data: unknown): readonly unknown[] {
  if (Array.isArray(data)) return data
  const lists = Object.values(data as Record<string, unknown>).filter(Array.isArray)
  return (lists[0] as readonly unknown[] | undefined) ?? []
}

/** An answer that broke off reaches us as text or as nothing: octokit gives that instead of failing. */
function whole(route: string): (answer: Answer) => Answer | Verdict {
  return (answer) => {
    const { status, data } = answer
    const isCut = typeof data === 'string'
    if (status === 204 || !isCut) return answer
    const error = new GitHubError(`could not ${purposeOf(route)}: the answer broke off`, {
      status: 0,
      isAmbiguous: true,
    })
    return { kind: 'retry', error }
  }
}

interface HttpFailure {
  readonly status?: number
  readonly message: string
  readonly response?: {
    readonly headers: Readonly<Record<string, string | undefined>>
    readonly data: unknown
  }
}

/** What to do about a failed request; `now` in milliseconds since 1970. */
export function judge(route: string, error: unknown, now: number): Verdict {
  const { status = 0, message, response } = error as HttpFailure
  if (!(error instanceof Error)) throw error
  if (!response) {
    const reason = `could not ${purposeOf(route)}: no answer from GitHub (${oneLine(message)})`
    return { kind: 'retry', error: new GitHubError(reason, { status: 0, isAmbiguous: true }) }
  }
  const said = saidBy(response.data, message)
  const wait = rateLimitWait({ status, said, headers: response.headers, now })
  if (wait !== undefined) {
    const seconds = Math.ceil(wait / 1000)
    const reason = `GitHub's rate limit is used up (${status}: ${oneLine(said)}); it asks to wait ${seconds} s`
    const refused = new GitHubError(reason, { status, isAmbiguous: false })
    return { kind: 'wait', milliseconds: wait, error: refused }
  }
  const isServer = (status >= 500 && status !== 501) || status === 408
  const accepted = response.headers['x-accepted-github-permissions']
  const refusal = { status, isAmbiguous: isServer }
  const failure = new GitHubError(explain(route, status, { message: said, accepted }), refusal)
  return { kind: isServer ? 'retry' : 'final', error: failure }
}

function saidBy(data: unknown, fallback: string): string {
  if (typeof data === 'object' && data !== null && 'message' in data) return String(data.message)
  return typeof data === 'string' && data !== '' && !data.startsWith('<') ? data : fallback
}

interface Limited {
  readonly status: number
  readonly said: string
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly now: number
}

/** Milliseconds to wait where the answer is a rate limit, else undefined. */
function rateLimitWait({ status, said, headers, now }: Limited): number | undefined {
  const isSpent = headers['x-ratelimit-remaining'] === '0'
  const isLimit =
    status === 429 ||
    (status === 403 &&
      (headers['retry-after'] !== undefined || isSpent || /rate limit|abuse/i.test(said)))
  if (!isLimit) return undefined
  const after = Number(headers['retry-after'])
  if (headers['retry-after'] !== undefined && Number.isFinite(after))
    return Math.max(0, after) * 1000
  const reset = Number(headers['x-ratelimit-reset'])
  if (isSpent && Number.isFinite(reset)) return Math.max(0, reset * 1000 - now) + 1000
  return 60_000
}
