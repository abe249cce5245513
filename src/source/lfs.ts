/**
 * Git LFS: a pointer in git stands for an object elsewhere. The object is taken from the clone's own
 * LFS store or working copy, else from GitHub by the batch API, and its size and SHA-256 are checked
 * either way. Formats: git-lfs `docs/spec.md` (pointer, local store) and `docs/api/batch.md`.
 */
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { LocalClone } from './local-source.ts'
import { MAX_BLOB_BYTES } from './object-source.ts'
import { UserError } from '../util/user-error.ts'

interface LfsPointer {
  /** SHA-256 of the object, 64 hex digits. */
  readonly oid: string
  readonly size: number
}

/** A GET or POST of plain HTTP with the client's retries and proxy; throws a UserError where it fails. */
export type HttpRequest = (request: {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}) => Promise<Uint8Array>

interface LfsOptions {
  readonly clone: LocalClone | undefined
  readonly http: HttpRequest
  readonly token: string
  /** `https://github.com`, or a GitHub Enterprise Server. */
  readonly serverUrl: string
  /** `owner/name` of the repositories to ask, the workflow's own first. */
  readonly repositories: readonly string[]
}

export type LfsResolver = (path: string, pointer: LfsPointer) => Promise<Uint8Array>

const POINTER =
  /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:ext-\d[^\n]*\n)*oid sha256:([0-9a-f]{64})\nsize (\d+)\n?$/
const MEDIA_TYPE = 'application/vnd.git-lfs+json'
const HOW_TO_FIX =
  'check that the object was pushed (git lfs push), that the LFS bandwidth quota is not used up, or use actions/checkout with lfs: true'

/** The pointer that the bytes are, or undefined. Pointers are smaller than 1,024 bytes. */
export function lfsPointer(bytes: Uint8Array): LfsPointer | undefined {
  if (bytes.length >= 1024) return undefined
  const found = POINTER.exec(Buffer.from(bytes).toString('latin1'))
  return found ? { oid: found[1] ?? '', size: Number(found[2]) } : undefined
}

/** Throws UserError `git-lfs-unavailable`, saying how to mend it, where the object cannot be had. */
export function lfsResolver(options: LfsOptions): LfsResolver {
  const servers = options.repositories.map((repository) => ({
    locate: inBatches((pointers) => locate(pointers, repository, options)),
  }))
  return async (path, pointer) => {
    if (pointer.size > MAX_BLOB_BYTES)
      throw new UserError('too-large', `is larger than ${MAX_BLOB_BYTES} bytes`)
    const local = await fromClone(path, pointer, options.clone)
    return local ?? (await fromServers(pointer, servers, options.http))
  }
}

async function fromClone(
  path: string,
  pointer: LfsPointer,
  clone: LocalClone | undefined,
): Promise<Uint8Array | undefined> {
  if (!clone) return undefined
  const { oid } = pointer
  const stored = join(clone.gitDir, 'lfs', 'objects', oid.slice(0, 2), oid.slice(2, 4), oid)
  for (const file of [stored, join(clone.root, path)]) {
    const bytes = await readIfSize(file, pointer.size)
    if (bytes && isObject(bytes, pointer)) return bytes
  }
  return undefined
}

async function readIfSize(file: string, size: number): Promise<Uint8Array | undefined> {
  const found = await stat(file).catch(() => undefined)
  return found?.isFile() && found.size === size ? await readFile(file) : undefined
}

function isObject(bytes: Uint8Array, { oid, size }: LfsPointer): boolean {
  return bytes.length === size && createHash('sha256').update(bytes).digest('hex') === oid
}

interface BatchAnswer {
  readonly objects?: readonly BatchObject[]
}

interface BatchObject {
  readonly oid?: string
  readonly error?: { readonly message?: string }
  readonly actions?: { readonly download?: Download }
}

/** Where one repository's server has an object. */
interface Server {
  readonly locate: (pointer: LfsPointer) => Promise<Download>
}

interface Download {
  readonly href: string
  readonly header?: Readonly<Record<string, string>>
}

async function fromServers(
  pointer: LfsPointer,
  servers: readonly Server[],
  http: HttpRequest,
): Promise<Uint8Array> {
  const reasons: string[] = []
  for (const { locate } of servers) {
    try {
      return await download(pointer, await locate(pointer), http)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      reasons.push(error.message)
    }
  }
  throw new UserError(
    'git-lfs-unavailable',
    `is a Git LFS pointer and its object ${pointer.oid.slice(0, 12)} (${pointer.size} bytes) could not be had: ${[...new Set(reasons)].join('; ')}; ${HOW_TO_FIX}`,
  )
}

async function download(
  pointer: LfsPointer,
  { href, header }: Download,
  http: HttpRequest,
): Promise<Uint8Array> {
  const bytes = await http({ method: 'GET', url: href, headers: header ?? {} })
  if (!isObject(bytes, pointer))
    throw new UserError(
      'git-lfs-corrupt',
      `the LFS server sent ${bytes.length} bytes that do not have the SHA-256 of the pointer`,
    )
  return bytes
}

/** How many objects one request may name; the batch API's own limit is 100. */
const MOST_AT_ONCE = 100
/** How long a request waits for company: both sides of several models are read at the same time. */
const GATHER_MS = 20

interface Asked {
  readonly pointer: LfsPointer
  readonly resolve: (found: Download) => void
  readonly reject: (error: unknown) => void
}

/** Asks for several objects with one request. */
function inBatches(
  ask: (pointers: readonly LfsPointer[]) => Promise<BatchAnswer>,
): Server['locate'] {
  const waiting: Asked[] = []
  const flush = async (): Promise<void> => {
    const batch = waiting.splice(0, MOST_AT_ONCE)
    try {
      const { objects = [] } = await ask(batch.map(({ pointer }) => pointer))
      for (const { pointer, resolve, reject } of batch) {
        try {
          resolve(downloadOf(objects.find(({ oid }) => oid === pointer.oid)))
        } catch (error) {
          reject(error)
        }
      }
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }
  return (pointer) =>
    new Promise((resolve, reject) => {
      if (waiting.length % MOST_AT_ONCE === 0) setTimeout(() => void flush(), GATHER_MS)
      waiting.push({ pointer, resolve, reject })
    })
}

async function locate(
  pointers: readonly LfsPointer[],
  repository: string,
  { http, token, serverUrl }: LfsOptions,
): Promise<BatchAnswer> {
  const answer = await http({
    method: 'POST',
    url: `${serverUrl}/${repository}.git/info/lfs/objects/batch`,
    headers: {
      accept: MEDIA_TYPE,
      'content-type': MEDIA_TYPE,
      ...(token !== '' && {
        authorization: `Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`,
      }),
    },
    body: JSON.stringify({
      operation: 'download',
      transfers: ['basic'],
      objects: pointers,
      hash_algo: 'sha256',
    }),
  })
  try {
    return JSON.parse(Buffer.from(answer).toString('utf8')) as BatchAnswer
  } catch {
    throw new UserError('git-lfs-answer', 'the LFS server did not answer in JSON')
  }
}

function downloadOf(object: BatchObject | undefined): Download {
  const action = object?.actions?.download
  if (action && /^https?:\/\//.test(action.href)) return action
  throw new UserError(
    'git-lfs-missing',
    `the LFS server says: ${object?.error?.message ?? 'no download offered'}`,
  )
}
