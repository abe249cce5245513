/** The clone in the workspace, whatever its depth and whichever commit is checked out; only ever read. */
import { gitText, isObjectId, runGit, type GitOptions } from './git-command.ts'
import { batchReader } from './batch-reader.ts'
import { partialClone } from './partial-clone.ts'
import { changedTree, listedTree, oldSides } from './tree.ts'
import { UserError } from '../util/user-error.ts'
import { MISSING, type MergeBase, type ObjectSource, type Tree } from './object-source.ts'

export interface LocalClone extends ObjectSource {
  /** The folder of the working copy. */
  readonly root: string
  /** The folder `.git` that worktrees share: where Git LFS keeps its objects, under `lfs/objects`. */
  readonly gitDir: string
  /** Of the names of its objects. */
  readonly algorithm: 'sha1' | 'sha256'
  /** Its history is cut off somewhere. */
  readonly isShallow: boolean
  /** Full name of the commit that a branch, tag or other revision stands for here. */
  readonly resolve: (revision: string) => Promise<string | undefined>
  /** Full names of a commit's parents, as the commit itself names them: also where the clone is cut off there. */
  readonly parents: (commit: string) => Promise<readonly string[]>
  /** Asks a partial clone once for all of these, instead of once for each. */
  readonly prefetch: (oids: readonly string[]) => Promise<void>
  readonly close: () => void
}

export interface LocalOptions {
  /** Whether objects that a partial clone lacks are fetched from its remote, as git itself would. */
  readonly fetches: boolean
}

/** Undefined where there is no git or the folder is no working copy. */
export async function openLocalClone(
  folder: string,
  { fetches }: LocalOptions,
): Promise<LocalClone | undefined> {
  const options: GitOptions = { cwd: folder }
  const asked = ['--path-format=absolute', '--git-common-dir', '--show-toplevel']
  const facts = ['--show-object-format', '--is-shallow-repository']
  const said = await gitText(['rev-parse', ...asked, ...facts], options)
  const [gitDir, root, format, shallow] = said?.split('\n') ?? []
  if (gitDir === undefined || root === undefined) return undefined
  const reader = batchReader(folder)
  // A commit never changes; budget files and models are both looked up in its tree.
  const trees = new Map<string, Promise<Tree | undefined>>()
  const partial = await partialClone(root, gitDir)
  const wanted = new Set<string>()
  const lacks = new Set<string>()
  const prefetch = async (oids: readonly string[]) => {
    const unknown = oids.filter((oid) => !wanted.has(oid))
    if (partial === undefined || unknown.length === 0) return
    for (const oid of unknown) wanted.add(oid)
    const absent = await (fetches ? partial.complete(unknown) : partial.missing(unknown))
    for (const oid of absent) lacks.add(oid)
  }
  const parents = async (commit: string) => {
    const found = isObjectId(commit) ? await reader.commit(commit) : undefined
    const [head = ''] = found?.text.split('\n\n', 1) ?? []
    return [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].flatMap(([, parent]) => parent ?? [])
  }
  return {
    name: 'the local checkout',
    root,
    gitDir,
    algorithm: format === 'sha256' ? format : 'sha1',
    isShallow: shallow !== 'false',
    mergeBase: async (base, head) =>
      // Where the history is cut off, git alone says what is an ancestor.
      shallow === 'false' && (base === head || (await parents(head)).includes(base))
        ? base
        : mergeBaseOf(base, head, options),
    tree: (commit) => {
      const [other] = trees
      const tree =
        trees.get(commit) ??
        (other === undefined ? listTree(commit, options) : treeBeside(commit, other, options))
      trees.set(commit, tree)
      return tree
    },
    prefetch,
    blob: async (oid) => {
      if (!isObjectId(oid)) return undefined
      await prefetch([oid])
      if (!lacks.has(oid)) return reader.read(oid)
      if (!fetches) return undefined
      throw new UserError(MISSING, NOT_FETCHED)
    },
    resolve: async (revision) => (await reader.commit(revision))?.oid,
    parents,
    close: reader.close,
  }
}

const NOT_FETCHED =
  'this partial clone (made with --filter) lacks it and its remote did not send it: get all objects with "git fetch --refetch --no-filter", or clone without --filter'

/** All entries below a commit; undefined where the commit or one of its folders is not here. */
export async function listTree(commit: string, options: GitOptions): Promise<Tree | undefined> {
  if (!isObjectId(commit)) return undefined
  const { code, stdout } = await runGit(['ls-tree', '-r', '-z', '--full-tree', commit], options)
  if (code !== 0) return undefined
  return listedTree(stdout.toString('utf8'))
}

/** A second commit is mostly like the first: of thousands of files only those that differ are listed. */
async function treeBeside(
  commit: string,
  [other, listed]: readonly [string, Promise<Tree | undefined>],
  options: GitOptions,
): Promise<Tree | undefined> {
  const tree = await listed
  const args = ['diff-tree', '-r', ...RAW, commit, other]
  return (tree && (await differingTree(tree, args, options))) ?? (await listTree(commit, options))
}

/** Every difference, whatever the settings of a clone say of renames and submodules. */
export const RAW = ['-z', '--raw', '--no-renames', '--ignore-submodules=none'] as const

/** The old side of what git says of a difference whose new side is `tree`; undefined where it says nothing. */
export async function differingTree(
  tree: Tree,
  args: readonly string[],
  options: GitOptions,
): Promise<Tree | undefined> {
  const { code, stdout } = await runGit(args, options)
  const changes = code === 0 ? oldSides(stdout.toString('utf8')) : undefined
  return changes && changedTree(tree, changes)
}

/**
 * In a shallow clone the nearest common ancestor may be hidden behind the cut, so only two answers
 * are sure there: the base is itself an ancestor of the head, and the two are equal. Where several
 * merge bases exist (criss-cross merges) GitHub is asked, so that every checkout gives the same.
 */
export async function mergeBaseOf(
  base: string,
  head: string,
  options: GitOptions,
): Promise<MergeBase | undefined> {
  if (!isObjectId(base) || !isObjectId(head)) return undefined
  // 128 where one of the commits is not here.
  const ancestor = await runGit(['merge-base', '--is-ancestor', base, head], options)
  if (ancestor.code === 0) return base
  if (ancestor.code !== 1) return undefined
  if ((await gitText(['rev-parse', '--is-shallow-repository'], options)) !== 'false')
    return undefined
  const all = await runGit(['merge-base', '--all', base, head], options)
  if (all.code > 1 || all.code < 0) return undefined
  const found = all.stdout.toString('latin1').split('\n').filter(Boolean)
  if (found.length === 0) return null
  return found.length === 1 ? found[0] : undefined
}
