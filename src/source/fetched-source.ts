/**
 * Single objects that a shallow checkout lacks, fetched from its own `origin` into a bare repository
 * in the runner's temporary folder: the workspace stays as it is, and no API request is spent.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { gitText, isObjectId, runGit, type GitOptions } from './git-command.ts'
import { batchReader, type BatchReader } from './batch-reader.ts'
import { listTree, mergeBaseOf, type LocalClone } from './local-source.ts'
import type { ObjectSource } from './object-source.ts'

interface FetchOptions {
  readonly clone: LocalClone
  /** A folder outside the workspace; a folder of our own is made in it. */
  readonly tempFolder: string
  /** Sent only to `serverUrl`, and only where the checkout kept no credentials of its own. */
  readonly token: string
  readonly serverUrl: string
}

interface FetchedSource extends ObjectSource {
  readonly close: () => Promise<void>
}

const FETCH_TIMEOUT_MS = 60_000

/** Undefined where the clone has no origin that can be fetched from without a key or a prompt. */
export async function openFetchedSource(options: FetchOptions): Promise<FetchedSource | undefined> {
  const url = await gitText(['config', '--get', 'remote.origin.url'], { cwd: options.clone.root })
  if (url === undefined || !/^(https?|file):\/\//.test(url)) return undefined
  const env = await credentials(url, options)
  let store: Promise<Store | undefined> | undefined
  const opened = () => (store ??= openStore(options.tempFolder, env))
  let isReachable = true

  const fetchObjects = async (oids: readonly string[], flags: readonly string[]) => {
    const target = isReachable && oids.every(isObjectId) ? await opened() : undefined
    if (!target) return undefined
    const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', ...flags, url, ...oids]
    const { code, stderr } = await runGit(args, { ...target.git, timeoutMs: FETCH_TIMEOUT_MS })
    if (code !== 0 && !/not our ref|couldn't find remote ref/i.test(stderr)) isReachable = false
    return code === 0 ? target : undefined
  }

  return {
    name: 'git fetch from origin',
    mergeBase: async (base, head) => {
      const target = await fetchObjects([base, head], ['--filter=tree:0'])
      return target && mergeBaseOf(base, head, target.git)
    },
    tree: async (commit) => {
      const target = await fetchObjects([commit], ['--depth=1', '--filter=blob:none'])
      return target && listTree(commit, target.git)
    },
    blob: async (oid) => {
      const known = await (await store)?.reader.read(oid)
      return known ?? (await fetchObjects([oid], []))?.reader.read(oid)
    },
    prefetch: async (oids) => {
      const missing: string[] = []
      for (const oid of new Set(oids))
        if (isObjectId(oid) && !(await options.clone.blob(oid))) missing.push(oid)
      if (missing.length > 0) await fetchObjects(missing, [])
    },
    close: async () => {
      const target = await store
      target?.reader.close()
      if (target) await rm(target.git.cwd, { recursive: true, force: true })
    },
  }
}

interface Store {
  readonly git: GitOptions
  readonly reader: BatchReader
}

async function openStore(
  tempFolder: string,
  env: Readonly<Record<string, string>>,
): Promise<Store | undefined> {
  const cwd = await mkdtemp(join(tempFolder, 'mvp-budget-objects-'))
  const git = { cwd, env }
  if ((await runGit(['init', '--quiet', '--bare', '.'], git)).code !== 0) return undefined
  return { git, reader: batchReader(cwd) }
}

/**
 * Configuration for git's environment: the authorization that the checkout stored for its origin,
 * else the job's token where the origin is the GitHub that the token is for.
 */
async function credentials(
  url: string,
  { clone, token, serverUrl }: FetchOptions,
): Promise<Readonly<Record<string, string>>> {
  const stored = await gitText(['config', '--null', '--get-regexp', '^http\\..*\\.extraheader$'], {
    cwd: clone.root,
  })
  const settings: readonly (readonly [string, string])[] = (stored ?? '')
    .split('\0')
    .filter(Boolean)
    .map((line) => [line.slice(0, line.indexOf('\n')), line.slice(line.indexOf('\n') + 1)])
  if (settings.length > 0) return asEnvironment(settings)
  if (token === '' || !isSameHost(url, serverUrl)) return {}
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  return asEnvironment([
    [`http.${new URL(serverUrl).origin}/.extraheader`, `AUTHORIZATION: basic ${basic}`],
  ])
}

function asEnvironment(settings: readonly (readonly [string, string])[]) {
  const pairs = settings.flatMap(([key, value], at) => [
    [`GIT_CONFIG_KEY_${at}`, key],
    [`GIT_CONFIG_VALUE_${at}`, value],
  ])
  return {
    GIT_CONFIG_COUNT: String(settings.length),
    ...(Object.fromEntries(pairs) as Record<string, string>),
  }
}

/** True where both addresses have the same scheme, host and port. */
function isSameHost(a: string, b: string): boolean {
  try {
    return new URL(a).origin === new URL(b).origin && new URL(a).protocol.startsWith('http')
  } catch {
    return false
  }
}
