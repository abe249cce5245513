/**
 * Clones made with `--filter`: they lack objects that their remote promised to give when asked. Not
 * fetched is not absent, so what is wanted is asked for in one go; git by itself would ask for one
 * object after the other, and `git cat-file --batch` ends at the first that it cannot get.
 *
 * Source: git's documentation, "Partial Clone Design Notes".
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gitInvocation, gitText, isObjectId, type GitOptions } from './git-command.ts'
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** A clone of a large history over a slow line; git itself has no limit here. */
const FETCH_TIMEOUT_MS = 300_000

interface PartialClone {
  /** Fetches what of these the clone lacks, in one request; answers what it lacks afterwards. */
  readonly complete: (oids: readonly string[]) => Promise<ReadonlySet<string>>
  /** Answers what of these the clone lacks and fetches nothing. */
  readonly missing: (oids: readonly string[]) => Promise<ReadonlySet<string>>
}

/** Undefined where the clone at `root` was promised nothing: then it has all that it names. */
export async function partialClone(
  root: string,
  gitDir: string,
): Promise<PartialClone | undefined> {
  const remote = await promisor(root, gitDir)
  if (remote === undefined) return undefined
  const missing = (oids: readonly string[]) => lacking(oids, { cwd: root })
  return {
    missing,
    complete: async (oids) => {
      const absent = await missing(oids)
      if (absent.size === 0) return absent
      await fetchFrom(remote, absent, root)
      return missing([...absent])
    },
  }
}

/** The remote that promised the objects. The configuration is read as text first: hardly any clone is partial, and git costs more. */
async function promisor(root: string, gitDir: string): Promise<string | undefined> {
  const text = await readFile(join(gitDir, 'config'), 'utf8').catch(() => '')
  if (!/^\s*(?:partialclone|promisor)\s*=/im.test(text)) return undefined
  const options = { cwd: root }
  const named = await gitText(['config', '--get', 'extensions.partialClone'], options)
  if (named !== undefined) return named
  const found = await gitText(
    ['config', '--name-only', '--get-regexp', '^remote\\..*\\.promisor$'],
    options,
  )
  return found?.split('\n')[0]?.replace(/^remote\.(.*)\.promisor$/, '$1')
}

/**
 * All objects that are here are listed and those asked for crossed off: every other question about an
 * object that is not here makes git fetch it, or end.
 */
async function lacking(oids: readonly string[], options: GitOptions): Promise<ReadonlySet<string>> {
  const absent = new Set(oids.filter(isObjectId))
  if (absent.size === 0) return absent
  const { args, env } = gitInvocation(
    ['cat-file', '--batch-check=%(objectname)', '--batch-all-objects', '--unordered'],
    options,
  )
  const child = spawn('git', args, {
    cwd: options.cwd,
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  child.on('error', () => undefined)
  for await (const oid of createInterface({ input: child.stdout })) {
    absent.delete(oid)
    if (absent.size === 0) break
  }
  child.kill()
  return absent
}

/** As git fetches promised objects itself, but all at once. What comes is kept in the clone, as git would. */
async function fetchFrom(remote: string, oids: ReadonlySet<string>, cwd: string): Promise<void> {
  if (remote.startsWith('-')) return
  const { args, env } = gitInvocation(
    [
      ...['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', '--quiet', '--no-tags'],
      ...['--no-write-fetch-head', '--recurse-submodules=no', '--no-auto-maintenance'],
      ...['--filter=blob:none', '--stdin', remote],
    ],
    { cwd },
  )
  await new Promise<void>((resolve) => {
    const child = spawn('git', withHelpers(args), {
      cwd,
      env,
      stdio: ['pipe', 'ignore', 'ignore'],
      timeout: FETCH_TIMEOUT_MS,
      killSignal: 'SIGKILL',
    })
    child.stdin.on('error', () => undefined)
    child.on('error', () => {
      resolve()
    })
    child.on('close', () => {
      resolve()
    })
    child.stdin.end([...oids].map((oid) => `${oid}\n`).join(''))
  })
}

/** The user's own remote is asked with the user's own credentials; no prompt ever. */
function withHelpers(args: readonly string[]): readonly string[] {
  const at = args.indexOf('credential.helper=')
  return at < 1 ? args : [...args.slice(0, at - 1), ...args.slice(at + 1)]
}
