/**
 * Git objects through GitHub's REST API: commits and trees instead of lists of changed files, because
 * those stop at 300 (compare) and 3,000 (pull request) files, and trees do not.
 */
import { entryKind, MAX_BLOB_BYTES, type ObjectSource, type TreeEntry } from './object-source.ts'
import { treeOf } from './tree.ts'
import { UserError } from '../util/user-error.ts'

/** The part of an API client that this room needs; made in `github/client.ts`, which retries and explains. */
export interface Api {
  readonly request: (
    route: string,
    parameters: Readonly<Record<string, unknown>>,
  ) => Promise<{ readonly data: unknown }>
  /** The body of a GET as it is; null where it has more than `most` bytes, of which no more are read. */
  readonly bytes: (
    route: string,
    parameters: Readonly<Record<string, unknown>>,
    most: number,
  ) => Promise<Uint8Array | null>
}

export interface Repository {
  readonly owner: string
  readonly repo: string
}

interface ApiTree {
  readonly sha: string
  readonly truncated: boolean
  readonly tree: readonly {
    readonly path: string
    readonly mode: string
    readonly type: string
    readonly sha: string
    readonly size?: number
  }[]
}

/** GitHub cuts a recursive answer at 100,000 entries or 7 MB; this bounds what is then read in parts. */
const MAX_TREE_REQUESTS = 200

/**
 * Objects are asked of the repository that the workflow runs in, whose object store its forks share,
 * and where it says no, of the head's own repository.
 */
export function apiSource(api: Api, repositories: readonly Repository[]): ObjectSource {
  const [main] = repositories
  return {
    name: 'the GitHub API',
    mergeBase: async (base, head) => {
      if (!main) return undefined
      try {
        const { data } = await api.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
          ...main,
          basehead: `${base}...${head}`,
          per_page: 1,
        })
        return (data as { merge_base_commit: { sha: string } }).merge_base_commit.sha
      } catch (error) {
        if (isStatus(error, 404) && /no common ancestor/i.test(messageOf(error))) return null
        throw error
      }
    },
    tree: async (commit) => {
      const entries = await firstFound(repositories, (repository) =>
        walk({ api, repository, requests: MAX_TREE_REQUESTS }, commit, ''),
      )
      return entries && treeOf(entries)
    },
    blob: async (oid) => firstFound(repositories, (repository) => readBlob(api, repository, oid)),
  }
}

async function firstFound<T>(
  repositories: readonly Repository[],
  read: (repository: Repository) => Promise<T>,
): Promise<T | undefined> {
  let last: unknown
  for (const repository of repositories) {
    try {
      return await read(repository)
    } catch (error) {
      if (!isStatus(error, 404)) throw error
      last = error
    }
  }
  if (last instanceof Error) throw last
  return undefined
}

interface Walk {
  readonly api: Api
  readonly repository: Repository
  /** How many more trees may be read. */
  requests: number
}

/** The whole tree in one answer where GitHub gives it, else folder by folder, each whole where possible. */
async function walk(at: Walk, sha: string, prefix: string): Promise<readonly TreeEntry[]> {
  const whole = await readTree(at, { sha, recursive: true })
  if (!whole.truncated) return toEntries(whole, prefix)
  const folder = await readTree(at, { sha, recursive: false })
  const entries = [...toEntries(folder, prefix)]
  for (const child of folder.tree)
    if (child.type === 'tree')
      entries.push(...(await walk(at, child.sha, `${prefix}${child.path}/`)))
  return entries
}

async function readTree(
  at: Walk,
  { sha, recursive }: { readonly sha: string; readonly recursive: boolean },
): Promise<ApiTree> {
  if (at.requests-- <= 0)
    throw new UserError(
      'tree-too-large',
      `the repository has more files than ${MAX_TREE_REQUESTS} requests can list; run actions/checkout before this step`,
    )
  const { data } = await at.api.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', {
    ...at.repository,
    tree_sha: sha,
    ...(recursive && { recursive: '1' }),
  })
  return data as ApiTree
}

function toEntries({ tree }: ApiTree, prefix: string): TreeEntry[] {
  return tree.flatMap(({ path, mode, sha }) => {
    const kind = entryKind(mode)
    return kind ? [{ path: prefix + path, kind, oid: sha }] : []
  })
}

async function readBlob(api: Api, repository: Repository, oid: string): Promise<Uint8Array> {
  const headers = { accept: 'application/vnd.github.raw+json' }
  const bytes = await api.bytes(
    'GET /repos/{owner}/{repo}/git/blobs/{file_sha}',
    { ...repository, file_sha: oid, headers },
    MAX_BLOB_BYTES,
  )
  if (bytes === null) throw new UserError('too-large', `is larger than ${MAX_BLOB_BYTES} bytes`)
  return bytes
}

function isStatus(error: unknown, status: number): boolean {
  return error instanceof Error && 'status' in error && error.status === status
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
