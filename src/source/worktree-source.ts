/** The files of a working copy as if they were a commit: what `git add --all` would commit now. */
import { createHash } from 'node:crypto'
import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runGit } from './git-command.ts'
import { lfsPointer } from './lfs.ts'
import type { LocalClone } from './local-source.ts'
import { MAX_BLOB_BYTES, type ObjectSource, type TreeEntry, type Wanted } from './object-source.ts'
import { UserError } from '../util/user-error.ts'

/** Stands for the working copy where a commit's name is expected. */
export const WORKTREE = 'the working copy'

/**
 * The clone's objects, with {@link WORKTREE} as one more commit. Only wanted files are read; git's
 * own rules say what is ignored. A file that Git LFS replaced by its content answers with its
 * pointer, as a commit would, so that an untouched one is no change.
 */
export function worktreeSource(clone: LocalClone, isWanted: Wanted): ObjectSource {
  const blobs = new Map<string, Uint8Array>()
  let listed: Promise<readonly TreeEntry[]> | undefined
  return {
    ...clone,
    tree: async (commit) =>
      commit === WORKTREE
        ? (listed ??= listWorktree({ clone, isWanted, blobs }))
        : clone.tree(commit),
    blob: async (oid) => blobs.get(oid) ?? (await clone.blob(oid)),
  }
}

interface Worktree {
  readonly clone: LocalClone
  readonly isWanted: Wanted
  readonly blobs: Map<string, Uint8Array>
}

async function listWorktree(worktree: Worktree): Promise<readonly TreeEntry[]> {
  const { clone, isWanted } = worktree
  const paths = [...new Set((await pathsOf(clone)).filter(isWanted))]
  const pointers = await indexedPointers(clone, paths)
  const entries: TreeEntry[] = []
  for (const path of paths) {
    const entry = await readEntry(path, { worktree, pointer: pointers.get(path) })
    if (entry !== undefined) entries.push(entry)
  }
  return entries
}

const PATHS = new WeakMap<LocalClone, Promise<readonly string[]>>()

/** Asked of git once: budget files and models are both looked for among them. */
function pathsOf(clone: LocalClone): Promise<readonly string[]> {
  const paths = PATHS.get(clone) ?? listPaths(clone)
  PATHS.set(clone, paths)
  return paths
}

async function listPaths({ root }: LocalClone): Promise<readonly string[]> {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--full-name']
  const { code, stdout, stderr } = await runGit(args, { cwd: root })
  if (code !== 0) throw new UserError('git', `git cannot list the working copy: ${stderr.trim()}`)
  return stdout.toString('utf8').split('\0').filter(Boolean)
}

/** A command line takes so many paths at least; of more, git lists all. */
const MOST_NAMED = 500

interface Indexed {
  readonly oid: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** What the index holds for files that are LFS pointers there. */
async function indexedPointers(
  clone: LocalClone,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Indexed>> {
  const found = new Map<string, Indexed>()
  if (paths.length === 0) return found
  const wanted = new Set(paths)
  const named = paths.length <= MOST_NAMED ? ['--', ...paths] : []
  const args = ['--literal-pathspecs', 'ls-files', '-z', '--stage', ...named]
  const { stdout } = await runGit(args, { cwd: clone.root })
  const indexed = stdout
    .toString('utf8')
    .split('\0')
    .flatMap((line) => {
      const [, oid = '', path = ''] = /^\d+ ([0-9a-f]+) \d\t(.*)$/s.exec(line) ?? []
      return wanted.has(path) ? [{ oid, path }] : []
    })
  await clone.prefetch(indexed.map(({ oid }) => oid))
  for (const { oid, path } of indexed) {
    const bytes = await clone.blob(oid)
    const pointer = bytes && lfsPointer(bytes)
    if (bytes && pointer) found.set(path, { oid, bytes, sha256: pointer.oid })
  }
  return found
}

interface EntryQuestion {
  readonly worktree: Worktree
  readonly pointer: Indexed | undefined
}

async function readEntry(
  path: string,
  { worktree, pointer }: EntryQuestion,
): Promise<TreeEntry | undefined> {
  const { clone, blobs } = worktree
  const file = join(clone.root, path)
  const found = await lstat(file).catch(() => undefined)
  if (found === undefined) return undefined
  if (found.isSymbolicLink()) return { path, kind: 'symlink', oid: '' }
  if (found.isDirectory()) return { path, kind: 'submodule', oid: '' }
  if (found.size > MAX_BLOB_BYTES) {
    throw new UserError(
      'too-large',
      `${path}: larger than the ${MAX_BLOB_BYTES} bytes that are read`,
    )
  }
  const bytes = new Uint8Array(await readFile(file))
  if (pointer !== undefined && sha('sha256', bytes) === pointer.sha256) {
    blobs.set(pointer.oid, pointer.bytes)
    return { path, kind: 'file', oid: pointer.oid }
  }
  const oid = createHash(clone.algorithm)
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex')
  blobs.set(oid, bytes)
  return { path, kind: 'file', oid }
}

function sha(algorithm: string, bytes: Uint8Array): string {
  return createHash(algorithm).update(bytes).digest('hex')
}
