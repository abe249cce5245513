/**
 * The models that differ between two commits, with their bytes. Both trees are listed and compared
 * here, whatever they were read from, so the same change gives the same list on every machine.
 */
import type { ChangedModel, ModelBytes, ModelChange } from './changed-model.ts'
import { lfsPointer, type LfsResolver } from './lfs.ts'
import type { ObjectSource, TreeEntry, Wanted } from './object-source.ts'
import { compareText } from './compare-text.ts'
import { joinRenames } from './renames.ts'
import { UserError } from '../util/user-error.ts'

/** Full names of two commits; base null where there is nothing to compare with. */
export interface CommitPair {
  readonly base: string | null
  readonly head: string
}

interface ChangesOptions {
  readonly source: ObjectSource
  readonly lfs: LfsResolver
  readonly commits: CommitPair
  /** Which paths are models, e.g. by the globs of the inputs and of the budget file. */
  readonly isModel: Wanted
  /** Also hand over the models that are the same on both sides. */
  readonly includeUnchanged: boolean
  /** Which models are this job's, where several jobs share the work; by the path in the head. */
  readonly isMine: Wanted
}

interface Changes {
  /**
   * Sorted by path. Of other jobs those that are on one side only or moved: they may be half of a pair
   * that only the models' contents, or the budget's entries, tell.
   */
  readonly models: readonly ChangedModel[]
  /** What was seen and not followed: submodules and symbolic links. */
  readonly notices: readonly string[]
}

/** One file at both sides, before its bytes are read. */
interface Pair {
  readonly path: string
  readonly base: TreeEntry | null
  readonly head: TreeEntry | null
}

/** How many models are read at the same time. */
const READERS = 8
/** Bytes of all models together; a repository with more is checked in shards. */
const MAX_TOTAL_BYTES = 1024 * 1024 * 1024

/** Throws UserError where a commit's files cannot be listed; a model that cannot be read is an entry that says so. */
export async function findChanges(options: ChangesOptions): Promise<Changes> {
  const { source, commits, isModel, isMine } = options
  const list = async (commit: string) => {
    const tree = await source.tree(commit)
    const wanted = [...(tree?.matching(isModel) ?? []), ...(tree?.submodules() ?? [])]
    return new Map(wanted.map((entry) => [entry.path, entry]))
  }
  const head = await list(commits.head)
  const base = commits.base === null ? new Map<string, TreeEntry>() : await list(commits.base)
  const pairs = pairUp(base, head).filter(
    (pair) => options.includeUnchanged || pair.base?.oid !== pair.head?.oid,
  )
  const files = pairs
    .filter(({ base, head }) => isRegular(base) || isRegular(head))
    // What is on one side only may be half of a rename: every job looks at it.
    .filter(({ path, base, head }) => isMine(path) || !base || !head)
  await source.prefetch?.(files.flatMap(({ base, head }) => oids(base, head)))
  const read = boundedReader(options)
  const changed = await mapBounded(files, READERS, (pair) => readPair(pair, read))
  return {
    models: joinRenames(changed),
    notices: notices(pairs),
  }
}

const isRegular = (entry: TreeEntry | null) => entry?.kind === 'file'

function oids(...entries: readonly (TreeEntry | null)[]): string[] {
  return entries.flatMap((entry) => (entry?.kind === 'file' ? [entry.oid] : []))
}

function pairUp(
  base: ReadonlyMap<string, TreeEntry>,
  head: ReadonlyMap<string, TreeEntry>,
): readonly Pair[] {
  return [...new Set([...base.keys(), ...head.keys()])]
    .sort(compareText)
    .map((path) => ({ path, base: base.get(path) ?? null, head: head.get(path) ?? null }))
}

function notices(pairs: readonly Pair[]): string[] {
  return pairs.flatMap(({ path, base, head }) => {
    const entry = head ?? base
    if (entry?.kind === 'submodule' && base?.oid !== head?.oid)
      return [`${path} is a submodule: the models inside it are not checked`]
    if (head?.kind === 'symlink' && !isRegular(base))
      return [
        `${path} is a symbolic link: it is not followed, the file it names is checked by itself`,
      ]
    return []
  })
}

type ReadEntry = (path: string, entry: TreeEntry | null) => Promise<ModelBytes>

/** Reads entries until their bytes together pass the bound; what comes after is an error that says so. */
function boundedReader({ source, lfs }: ChangesOptions): ReadEntry {
  let total = 0
  return async (path, entry) => {
    if (!entry || entry.kind === 'submodule') return { status: 'absent' }
    if (entry.kind === 'symlink') return SYMLINK
    if (total > MAX_TOTAL_BYTES) return TOO_MANY
    const read = await readBytes(path, entry.oid, { source, lfs })
    if (read.status === 'ok') total += read.bytes.length
    return read
  }
}

const SYMLINK: ModelBytes = {
  status: 'error',
  code: 'symlink',
  message: 'is a symbolic link, which is not followed; commit the model itself in its place',
}
const TOO_MANY: ModelBytes = {
  status: 'error',
  code: 'too-many-models',
  message: `was not read: the models of this change are larger than ${MAX_TOTAL_BYTES} bytes together; split the check with the input shard`,
}

export async function readBytes(
  path: string,
  oid: string,
  { source, lfs }: Pick<ChangesOptions, 'source' | 'lfs'>,
): Promise<ModelBytes> {
  try {
    const blob = await source.blob(oid)
    if (!blob) throw new UserError('missing-object', 'could not be read from any source')
    const pointer = lfsPointer(blob)
    return { status: 'ok', bytes: pointer ? await lfs(path, pointer) : blob }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { status: 'error', code: error.code, message: error.message }
  }
}

async function readPair({ path, base, head }: Pair, read: ReadEntry): Promise<ChangedModel> {
  const isSame = base !== null && base.oid === head?.oid
  const ofHead = read(path, head)
  const [headBytes, baseBytes] = await Promise.all([ofHead, isSame ? ofHead : read(path, base)])
  return {
    path,
    basePath: null,
    change: changeOf(base, head),
    base: baseBytes,
    head: headBytes,
  }
}

function changeOf(base: TreeEntry | null, head: TreeEntry | null): ModelChange {
  if (!base || base.kind === 'submodule') return 'added'
  if (!head || head.kind === 'submodule') return 'removed'
  return base.oid === head.oid ? 'unchanged' : 'modified'
}

/** `Promise.all` with at most `limit` at work; results in the order of the items. */
export async function mapBounded<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = []
  let next = 0
  const worker = async () => {
    while (next < items.length) {
      const at = next++
      results[at] = await work(items[at] as T)
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker))
  return results
}

/** The text of one file of a commit; null where it is not there. Links are not followed. */
export async function readText(
  source: ObjectSource,
  commit: string,
  path: string,
): Promise<string | null> {
  const entry = (await source.tree(commit))?.at(path)
  const blob = entry?.kind === 'file' ? await source.blob(entry.oid) : undefined
  return blob ? Buffer.from(blob).toString('utf8') : null
}
