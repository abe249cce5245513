/**
 * A GitHub of our own on 127.0.0.1, with state: comments, checks, statuses, labels, artifacts, LFS
 * objects; commits and files come from a git repository. Knows permissions and can be made to fail.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { zipSync } from 'fflate'
import type { GitRepository } from './git-repository.ts'

export interface Comment {
  readonly id: number
  readonly html_url: string
  readonly user: { readonly login: string; readonly type: 'Bot' | 'User' }
  body: string
}

export interface PullState {
  readonly number: number
  headSha: string
  baseSha: string
  headRef: string
  headRepository: string
  state: 'open' | 'closed'
  merged: boolean
  locked: boolean
  labels: string[]
  body: string
  updatedAt: string
}

export interface Fault {
  /** Tested against `METHOD /path`. */
  readonly on: RegExp
  readonly answer:
    | {
        readonly status: number
        readonly headers?: Record<string, string>
        readonly body?: unknown
      }
    | 'reset'
    | 'hang'
    | 'cut'
  /** How often; for ever where left out. */
  times?: number
  /** Carried out all the same: only the answer fails. */
  readonly isLate?: boolean
}

interface Artifact {
  readonly name: string
  readonly runId: number
  readonly archive: Uint8Array
  /** What the API says of it; its true size where left out. */
  readonly size?: number
}

type Level = 'read' | 'write'
export type Permissions = Readonly<Record<string, Level | undefined>>

export const ALL_PERMISSIONS: Permissions = {
  contents: 'write',
  'pull-requests': 'write',
  checks: 'write',
  statuses: 'write',
  actions: 'read',
}

export interface Request {
  readonly line: string
  readonly status: number
  readonly body: unknown
  readonly authorization: string | undefined
}

interface Call {
  readonly match: readonly string[]
  readonly query: URLSearchParams
  readonly body: Record<string, unknown>
  /** The media types asked for. */
  readonly accept: string
}

interface Reply {
  readonly status: number
  readonly json?: unknown
  readonly bytes?: Uint8Array
  readonly headers?: Record<string, string>
}

interface Route {
  readonly on: RegExp
  readonly scope: string | null
  readonly level: Level
  readonly answer: (call: Call) => Reply
}

class Refused extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export const BOT = { login: 'github-actions[bot]', type: 'Bot' } as const
const R = '/repos/acme/models'

export class FakeGitHub {
  readonly repository: GitRepository
  readonly pull: PullState
  readonly token = 'ghs_fakeToken0123456789abcdefghijkl'
  permissions: Permissions = ALL_PERMISSIONS
  isPrivate = false
  viewer = 'github-actions[bot]'
  comments: Comment[] = []
  checkRuns: Record<string, unknown>[] = []
  statuses: Record<string, unknown>[] = []
  labelEvents: {
    readonly label: string
    readonly by: string
    readonly at: string
    readonly isRemoval?: boolean
  }[] = []
  collaborators: Record<string, string> = {}
  artifacts: Artifact[] = []
  /** More open pull requests with the same head. */
  otherPulls: { readonly number: number; readonly baseSha: string; readonly baseRef: string }[] = []
  lfsObjects = new Map<string, Uint8Array>()
  /** The biggest recursive tree that is not cut. */
  largestTree = 100_000
  faults: Fault[] = []
  requests: Request[] = []
  /** Called after every comment that is written: plays another run that gets in between. */
  onComment: (() => void) | null = null
  private server: Server | undefined
  private nextId = 3_000_000_001

  constructor(repository: GitRepository, pull: PullState) {
    this.repository = repository
    this.pull = pull
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server?.address() as AddressInfo).port}`
  }

  async start(): Promise<this> {
    const server = createServer((request, response) => void this.serve(request, response))
    this.server = server
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    return this
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections()
    await new Promise((done) => this.server?.close(done))
  }

  addComment(body: string, user: Comment['user'] = BOT): Comment {
    const id = this.nextId++
    const comment = {
      id,
      body,
      user,
      html_url: `https://github.com/acme/models/pull/7#issuecomment-${id}`,
    }
    this.comments.push(comment)
    return comment
  }

  addArtifact(name: string, runId: number, files: Record<string, string>): void {
    const entries = Object.entries(files).map(([file, text]) => [file, Buffer.from(text)] as const)
    this.artifacts.push({ name, runId, archive: zipSync(Object.fromEntries(entries)) })
  }

  lines(): string[] {
    return this.requests.map(({ line }) => line.replace(/\?.*/, ''))
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const raw = Buffer.concat(chunks).toString('utf8')
    const line = `${request.method ?? ''} ${request.url ?? ''}`
    const body = (raw === '' ? {} : JSON.parse(raw)) as Record<string, unknown>
    const fault = this.faults.find(({ on, times = Infinity }) => times > 0 && on.test(line))
    if (fault) fault.times = (fault.times ?? Infinity) - 1
    const answer = () => this.reply(line, body, request.headers)
    const late = fault?.isLate === true ? answer() : null
    const reply = late ?? (fault ? null : answer())
    const status = fault
      ? typeof fault.answer === 'object'
        ? fault.answer.status
        : 0
      : (reply?.status ?? 0)
    this.requests.push({ line, status, body, authorization: request.headers.authorization })
    if (fault?.answer === 'reset') request.socket.resetAndDestroy()
    else if (fault?.answer === 'cut') cut(response)
    else if (fault && typeof fault.answer === 'object')
      send(response, { ...fault.answer, json: fault.answer.body ?? { message: 'fault' } })
    else if (!fault && reply) send(response, reply)
  }

  private reply(
    line: string,
    body: Record<string, unknown>,
    { authorization, accept = '' }: IncomingMessage['headers'],
  ): Reply {
    try {
      const url = new URL(line.slice(line.indexOf(' ') + 1), this.url)
      // A GitHub Enterprise Server has its API below a path.
      const path = url.pathname.replace(/^\/api(?:\/v3)?\//, '/')
      const plain = `${line.slice(0, line.indexOf(' '))} ${decodeURIComponent(path)}`
      for (const route of this.routes) {
        const match = route.on.exec(plain)
        if (!match) continue
        this.permit(route, authorization)
        return route.answer({ match, query: url.searchParams, body, accept })
      }
      throw new Refused(404, `no such route: ${plain}`)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return { status: error.status, json: { message: error.message } }
    }
  }

  private permit({ scope, level }: Route, authorization?: string): void {
    if (scope === null) return
    const basic = Buffer.from(`x-access-token:${this.token}`).toString('base64')
    const isKnown = [`token ${this.token}`, `Basic ${basic}`].includes(authorization ?? '')
    if (authorization !== undefined && !isKnown) throw new Refused(401, 'Bad credentials')
    if (level === 'read' && !this.isPrivate) return
    const granted = this.permissions[scope]
    if (isKnown && (granted === 'write' || (granted === 'read' && level === 'read'))) return
    throw new Refused(
      this.isPrivate && !isKnown ? 404 : 403,
      'Resource not accessible by integration',
    )
  }

  private readonly routes: readonly Route[] = [
    read(
      `GET ${R}/compare/(\\w+)\\.\\.\\.(\\w+)`,
      'contents',
      ({ match: [, base = '', head = ''] }) => {
        const found = this.repository.mergeBase(base, head)
        if (found === undefined)
          throw new Refused(404, `No common ancestor between ${base} and ${head}.`)
        return ok({ merge_base_commit: { sha: found }, files: [] })
      },
    ),
    read(`GET ${R}/git/trees/(\\w+)`, 'contents', ({ match: [, sha = ''], query }) =>
      this.tree(sha, query),
    ),
    read(`GET ${R}/git/blobs/(\\w+)`, 'contents', ({ match: [, oid = ''], accept }) => {
      if (this.repository.typeOf(oid) !== 'blob') throw new Refused(404, 'Not Found')
      const bytes = this.repository.blob(oid)
      // As GitHub does it: binary, and called text.
      const type = { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' }
      if (/\braw\b/.test(accept)) return { status: 200, bytes, headers: type }
      return ok({ content: bytes.toString('base64'), size: bytes.length, encoding: 'base64' })
    }),
    read(`GET ${R}/commits/([^/]+)/check-runs`, 'checks', () =>
      ok({ total_count: this.checkRuns.length, check_runs: this.checkRuns }),
    ),
    read(`GET ${R}/commits/(.+)`, 'contents', ({ match: [, ref = ''] }) => {
      const sha = this.repository.commitOf(ref)
      if (sha === undefined) throw new Refused(422, `No commit found for SHA: ${ref}`)
      return ok({ sha })
    }),
    read(`GET ${R}/pulls/7`, 'pull-requests', () => ok(this.pullJson())),
    read(`GET ${R}/pulls`, 'pull-requests', ({ query }) => {
      const { headRepository, headRef, state } = this.pull
      const wanted = `${headRepository.split('/')[0] ?? ''}:${headRef}`
      return ok(
        query.get('head') === wanted && query.get('state') === state
          ? [this.pullJson(), ...this.otherPulls.map((other) => this.pullJson(other))]
          : [],
      )
    }),
    read(`GET ${R}/issues/7/comments`, 'pull-requests', (call) => this.page(this.comments, call)),
    write(`POST ${R}/issues/7/comments`, 'pull-requests', ({ body }) => {
      const made = this.addComment(checkedBody(body))
      this.onComment?.()
      return { status: 201, json: made }
    }),
    write(`PATCH ${R}/issues/comments/(\\d+)`, 'pull-requests', ({ match, body }) => {
      const comment = this.commentOf(match)
      comment.body = checkedBody(body)
      return ok(comment)
    }),
    write(`DELETE ${R}/issues/comments/(\\d+)`, 'pull-requests', ({ match }) => {
      this.comments.splice(this.comments.indexOf(this.commentOf(match)), 1)
      return { status: 204 }
    }),
    read(`GET ${R}/issues/7/events`, 'pull-requests', (call) =>
      this.page(
        this.labelEvents.map(({ label, by, at, isRemoval = false }) => ({
          event: isRemoval ? 'unlabeled' : 'labeled',
          label: { name: label },
          actor: { login: by },
          created_at: at,
        })),
        call,
      ),
    ),
    read(`GET ${R}/collaborators/(.+)/permission`, 'contents', ({ match: [, name = ''] }) =>
      ok({ permission: this.collaborators[name] ?? 'read' }),
    ),
    write(`POST ${R}/check-runs`, 'checks', ({ body }) => {
      const id = this.nextId++
      const run = { ...body, id, html_url: `https://github.com/acme/models/runs/${id}` }
      this.checkRuns.push(run)
      return { status: 201, json: run }
    }),
    write(`PATCH ${R}/check-runs/(\\d+)`, 'checks', ({ match, body }) => {
      const run = this.checkRuns.find(({ id }) => id === Number(match[1]))
      if (!run) throw new Refused(404, 'Not Found')
      return ok(Object.assign(run, body))
    }),
    write(`POST ${R}/statuses/(\\w+)`, 'statuses', ({ match, body }) => {
      this.statuses.push({ sha: match[1], ...body })
      return { status: 201, json: body }
    }),
    read(`GET ${R}/actions/runs/(\\d+)/artifacts`, 'actions', ({ match }) => {
      const artifacts = this.artifacts.flatMap(({ name, runId, archive, size }, id) =>
        runId === Number(match[1])
          ? [{ id, name, expired: false, size_in_bytes: size ?? archive.length }]
          : [],
      )
      return ok({ total_count: artifacts.length, artifacts })
    }),
    read(`GET ${R}/actions/artifacts/(\\d+)/zip`, 'actions', ({ match }) => ({
      status: 200,
      bytes: this.artifacts[Number(match[1])]?.archive ?? new Uint8Array(),
      headers: { 'content-type': 'application/zip' },
    })),
    {
      on: /^POST \/graphql$/,
      scope: null,
      level: 'read',
      answer: () => ok({ data: { viewer: { login: this.viewer } } }),
    },
    read('POST /acme/models.git/info/lfs/objects/batch', 'contents', ({ body }) => {
      const objects = body['objects'] as readonly { readonly oid: string }[]
      return ok({
        objects: objects.map((object) => ({
          ...object,
          ...(this.lfsObjects.has(object.oid)
            ? { actions: { download: { href: `${this.url}/lfs/${object.oid}` } } }
            : { error: { code: 404, message: 'Object does not exist on the server' } }),
        })),
      })
    }),
    {
      on: /^GET \/lfs\/(\w+)$/,
      scope: null,
      level: 'read',
      answer: ({ match }) => ({
        status: 200,
        bytes: this.lfsObjects.get(match[1] ?? '') ?? new Uint8Array(),
      }),
    },
  ]

  private tree(sha: string, query: URLSearchParams): Reply {
    const isRecursive = query.has('recursive')
    const tree = this.repository.list(sha, isRecursive)
    if (tree === undefined) throw new Refused(404, 'Not Found')
    const isCut = isRecursive && tree.length > this.largestTree
    return ok({ sha, truncated: isCut, tree: isCut ? tree.slice(0, this.largestTree) : tree })
  }

  private commentOf(match: readonly string[]): Comment {
    const found = this.comments.find(({ id }) => id === Number(match[1]))
    if (!found) throw new Refused(404, 'Not Found')
    return found
  }

  private page(entries: readonly unknown[], { query }: Call): Reply {
    const size = Number(query.get('per_page') ?? 30)
    const page = Number(query.get('page') ?? 1)
    const hasNext = entries.length > page * size
    return {
      status: 200,
      json: entries.slice((page - 1) * size, page * size),
      ...(hasNext && { headers: { link: `<${this.url}>; rel="next"` } }),
    }
  }

  /** As the API and webhooks spell it. */
  pullJson(other?: FakeGitHub['otherPulls'][number]) {
    const { headSha, baseSha, headRef, headRepository, labels, updatedAt, ...rest } = this.pull
    return {
      ...rest,
      ...(other && { number: other.number }),
      updated_at: updatedAt,
      labels: labels.map((name) => ({ name })),
      user: { login: 'octocat' },
      head: { sha: headSha, ref: headRef, repo: { full_name: headRepository } },
      base: {
        sha: other?.baseSha ?? baseSha,
        ref: other?.baseRef ?? 'main',
        repo: { full_name: 'acme/models' },
      },
    }
  }
}

function read(on: string, scope: string, answer: Route['answer']): Route {
  return { on: new RegExp(`^${on}$`), scope, level: 'read', answer }
}

function write(on: string, scope: string, answer: Route['answer']): Route {
  return { on: new RegExp(`^${on}$`), scope, level: 'write', answer }
}

function ok(json: unknown): Reply {
  return { status: 200, json }
}

function checkedBody(body: Record<string, unknown>): string {
  const text = String(body['body'])
  if (text.length > 65_536) throw new Refused(422, 'Body is too long (maximum is 65536 characters)')
  return text
}

function send(response: ServerResponse, { status, json, bytes, headers }: Reply): void {
  const payload = bytes ?? (json === undefined ? '' : JSON.stringify(json))
  const type = bytes ? 'application/octet-stream' : 'application/json; charset=utf-8'
  response.writeHead(status, { 'content-type': type, ...headers })
  response.end(payload)
}

function cut(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
  response.write('[{"message": "half', () => response.destroy())
}
