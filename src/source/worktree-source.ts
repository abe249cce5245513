/** The files of a working copy as if they were a commit: what `git add --all` would commit now. */
import { createHash } from 'node:crypto'
import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isObjectId, runGit } from './git-command.ts'
import { lfsPointer } from './lfs.ts'
import { differingTree, RAW, type LocalClone } from './local-source.ts'
import {
  MAX_BLOB_BYTES,
  type ObjectSource,
  type Tree,
  type TreeEntry,
  type Wanted,
} from './object-source.ts'
import { indexTree, treeOf } from './tree.ts'
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
  let tree: Promise<Tree> | undefined
  return {
    ...clone,
    tree: async (commit) =>
      commit === WORKTREE
        ? (tree ??= listWorktree({ clone, isWanted, blobs }))
        : treeOfCommit(clone, commit),
    blob: async (oid) => blobs.get(oid) ?? (await clone.blob(oid)),
  }
}

interface Worktree {
  readonly clone: LocalClone
  readonly isWanted: Wanted
  readonly blobs: Map<string, Uint8Array>
}

async function listWorktree({ clone, isWanted, blobs }: Worktree): Promise<Tree> {
  const entries: TreeEntry[] = []
  const changed: (Indexed & { readonly bytes: Uint8Array })[] = []
  for (const [path, inIndex] of listed(await listingOf(clone), isWanted)) {
    const entry = await readEntry(path, clone)
    if (entry === undefined) continue
    const { bytes, ...rest } = entry
    entries.push(rest)
    if (entry.kind !== 'file') continue
    blobs.set(entry.oid, bytes)
    if (inIndex !== null && inIndex !== entry.oid) changed.push({ path, oid: inIndex, bytes })
  }
  const pointers = await pointersOf(changed, clone)
  for (const { oid, bytes } of pointers.values()) blobs.set(oid, bytes)
  return treeOf(
    entries.map((entry) => ({ ...entry, oid: pointers.get(entry.path)?.oid ?? entry.oid })),
  )
}

const LISTINGS = new WeakMap<LocalClone, Promise<string>>()

/** Asked of git once: budget files and models are both looked for in it. */
function listingOf(clone: LocalClone): Promise<string> {
  const listing = LISTINGS.get(clone) ?? listingFrom(clone)
  LISTINGS.set(clone, listing)
  return listing
}

async function listingFrom({ root }: LocalClone): Promise<string> {
  const args = ['ls-files', '-z', '-t', '--stage', '--cached', '--others', '--exclude-standard']
  const { code, stdout, stderr } = await runGit([...args, '--full-name'], { cwd: root })
  if (code !== 0) throw new UserError('git', `git cannot list the working copy: ${stderr.trim()}`)
  return stdout.toString('utf8')
}

const TREES = new WeakMap<LocalClone, Map<string, Promise<Tree | undefined>>>()

/** What is committed is mostly what is in the index, which is listed anyway. */
function treeOfCommit(clone: LocalClone, commit: string): Promise<Tree | undefined> {
  const trees = TREES.get(clone) ?? new Map<string, Promise<Tree | undefined>>()
  TREES.set(clone, trees)
  const tree = trees.get(commit) ?? treeBesideIndex(clone, commit)
  trees.set(commit, tree)
  return tree
}

async function treeBesideIndex(clone: LocalClone, commit: string): Promise<Tree | undefined> {
  const listing = await LISTINGS.get(clone)
  if (listing === undefined || !isObjectId(commit)) return clone.tree(commit)
  const args = ['diff-index', ...RAW, '--cached', '--ita-visible-in-index']
  const index = indexTree(listing)
  const tree = await differingTree(index, [...args, commit], { cwd: clone.root })
  return tree ?? clone.tree(commit)
}

/**
 * Wanted paths and what the index has there, null for what it does not know: records `? PATH` and
 * `TAG MODE OID STAGE<tab>PATH`, each closed by a zero byte. Of a conflict's several the last counts.
 */
function listed(listing: string, isWanted: Wanted): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>()
  for (let from = 0; from < listing.length;) {
    const isKnown = !listing.startsWith('? ', from)
    const name = isKnown ? listing.indexOf('\t', from) + 1 : from + 2
    const end = listing.indexOf('\0', name)
    if (end < 0) break
    const path = listing.slice(name, end)
    if (isWanted(path)) {
      const [, , oid = null] = isKnown ? listing.slice(from, name).split(' ') : []
      found.set(path, oid)
    }
    from = end + 1
  }
  return found
}

interface Indexed {
  readonly path: string
  /** In the index. */
  readonly oid: string
}

/** Of files that are not what the index has: those that are a Git LFS pointer there, which names this content. */
async function pointersOf(
  files: readonly (Indexed & { readonly bytes: Uint8Array })[],
  clone: LocalClone,
): Promise<ReadonlyMap<string, { readonly oid: string; readonly bytes: Uint8Array }>> {
  const found = new Map<string, { readonly oid: string; readonly bytes: Uint8Array }>()
  await clone.prefetch(files.map(({ oid }) => oid))
  for (const { path, oid, bytes: content } of files) {
    const bytes = await clone.blob(oid)
    const pointer = bytes && lfsPointer(bytes)
    if (bytes && pointer && sha('sha256', content) === pointer.oid) found.set(path, { oid, bytes })
  }
  return found
}

interface WorkingEntry extends TreeEntry {
  /** Empty for what is no file. */
  readonly bytes: Uint8Array
}

/** Undefined for what is in the index and not on disk. Throws UserError for a giant. */
async function readEntry(
  path: string,
  { root, algorithm }: LocalClone,
): Promise<WorkingEntry | undefined> {
  const file = join(root, path)
  const found = await lstat(file).catch(() => undefined)
  if (found === undefined) return undefined
  if (found.isSymbolicLink()) return { path, kind: 'symlink', oid: '', bytes: NO_BYTES }
  if (found.isDirectory()) return { path, kind: 'submodule', oid: '', bytes: NO_BYTES }
  if (found.size > MAX_BLOB_BYTES) {
    throw new UserError(
      'too-large',
      `${path}: larger than the ${MAX_BLOB_BYTES} bytes that are read`,
    )
  }
  const bytes = new Uint8Array(await readFile(file))
  const oid = createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
  return { path, kind: 'file', oid, bytes }
}

const NO_BYTES = new Uint8Array()

function sha(algorithm: string, bytes: Uint8Array): string {
  return createHash(algorithm).update(bytes).digest('hex')
}
