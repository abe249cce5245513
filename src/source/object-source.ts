/**
 * Where git objects come from. Objects are named by their content, so every source that has one has
 * the same one: what the action reports cannot depend on how the repository was checked out.
 */
import { createHash } from 'node:crypto'
import type { ErrorCode } from '../util/error-code.ts'
import { UserError } from '../util/user-error.ts'

type EntryKind = 'file' | 'symlink' | 'submodule'

export interface TreeEntry {
  readonly path: string
  readonly kind: EntryKind
  readonly oid: string
}

/** The files of a commit; made in tree.ts. */
export interface Tree {
  /** Entries of wanted paths, sorted by path. The same function is answered once. */
  readonly matching: (isWanted: Wanted) => readonly TreeEntry[]
  /** Commits of other repositories, whatever their paths. */
  readonly submodules: () => readonly TreeEntry[]
  readonly at: (path: string) => TreeEntry | undefined
}

/** The commit where two histories part; null where they have nothing in common. */
export type MergeBase = string | null

/**
 * Each answers undefined for "not here, ask the next source", and throws where asking failed.
 * Commits and objects are given by their full names.
 */
export interface ObjectSource {
  readonly name: string
  readonly mergeBase: (base: string, head: string) => Promise<MergeBase | undefined>
  /** Every file, link and submodule below the commit. */
  readonly tree: (commit: string) => Promise<Tree | undefined>
  readonly blob: (oid: string) => Promise<Uint8Array | undefined>
  /** Brings several blobs closer in one go; optional, failures are silent. */
  readonly prefetch?: (oids: readonly string[]) => Promise<void>
}

/** Which paths a caller wants. */
export type Wanted = (path: string) => boolean

/** Larger than any model that a microcontroller holds by orders of magnitude, and GitHub's limit for a blob. */
export const MAX_BLOB_BYTES = 100 * 1024 * 1024

const MODES: Readonly<Record<string, EntryKind>> = {
  '100644': 'file',
  '100755': 'file',
  '120000': 'symlink',
  '160000': 'submodule',
}

/** What a mode of a tree entry stands for; undefined for folders. */
export function entryKind(mode: string): EntryKind | undefined {
  return MODES[mode]
}

/** True where the bytes hash to the blob's name (SHA-1 or SHA-256, by the name's length). */
export function isBlob(oid: string, bytes: Uint8Array): boolean {
  const hash = createHash(oid.length === 64 ? 'sha256' : 'sha1')
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex') === oid
}

interface Orders {
  readonly mergeBase: readonly ObjectSource[]
  readonly objects: readonly ObjectSource[]
}

/**
 * One source that asks several in turn. The merge base has an order of its own, because fetching the
 * history that it takes costs more than asking GitHub for it. Every object is asked for once.
 */
export function inTurn({ mergeBase, objects }: Orders): Required<ObjectSource> {
  const tree = once((commit) =>
    ask(objects, `the files of commit ${commit.slice(0, 12)}`, (source) => source.tree(commit)),
  )
  const blob = once((oid) =>
    ask(objects, `object ${oid.slice(0, 12)}`, (source) => verifiedBlob(source, oid)),
  )
  return {
    name: objects.map(({ name }) => name).join(', '),
    mergeBase: async (base, head) =>
      ask(mergeBase, 'the merge base', (source) => source.mergeBase(base, head)),
    tree,
    blob,
    prefetch: async (oids) => {
      for (const source of objects) await source.prefetch?.(oids)
    },
  }
}

/** The same question gets the same answer without being asked again. */
function once<T>(answer: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const known = new Map<string, Promise<T>>()
  return (name) => {
    const found = known.get(name) ?? answer(name)
    known.set(name, found)
    return found
  }
}

async function verifiedBlob(source: ObjectSource, oid: string): Promise<Uint8Array | undefined> {
  const bytes = await source.blob(oid)
  if (bytes === undefined || isBlob(oid, bytes)) return bytes
  throw new UserError('corrupt-object', `${source.name} sent other bytes than the object names`)
}

/** Code of the error where every source answered that it has no such object. */
export const MISSING = 'missing-object'

/** GitHub says 404 for objects and 422 for commits that it does not have. */
function isGone(error: UserError): boolean {
  return 'status' in error && (error.status === 404 || error.status === 422)
}

async function ask<T>(
  sources: readonly ObjectSource[],
  what: string,
  question: (source: ObjectSource) => Promise<T | undefined>,
): Promise<T | undefined> {
  const reasons: string[] = []
  let code: ErrorCode | undefined
  for (const source of sources) {
    try {
      const answer = await question(source)
      if (answer !== undefined) return answer
      reasons.push(`${source.name}: not there`)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      if (!isGone(error)) code = error.code
      reasons.push(`${source.name}: ${error.message}`)
    }
  }
  throw new UserError(
    code ?? MISSING,
    `could not read ${what} (${reasons.join('; ') || 'no source'})`,
  )
}
