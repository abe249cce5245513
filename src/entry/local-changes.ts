/** What changed in a plain git repository between a base and the working copy or a commit: no GitHub, no network. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findChanges, readBytes, type CommitPair } from '../source/changes.ts'
import type { ChangedModel, ModelBytes } from '../source/changed-model.ts'
import { lfsResolver } from '../source/lfs.ts'
import { gitText, runGit } from '../source/git-command.ts'
import { openLocalClone, type LocalClone } from '../source/local-source.ts'
import { modelFates, type ModelFate } from '../source/model-fates.ts'
import {
  inTurn,
  MISSING,
  type ObjectSource,
  type Tree,
  type Wanted,
} from '../source/object-source.ts'
import { treeOf } from '../source/tree.ts'
import { WORKTREE, worktreeSource } from '../source/worktree-source.ts'
import { UserError } from '../util/user-error.ts'
import type { BudgetText, SideName } from './analyse-question.ts'
import { budgetGlobs } from './budget-globs.ts'
import { budgetTexts, isOtherBudget, isProject, isYaml } from './budget-text.ts'
import type { FormerModels } from './follow-entries.ts'
import { formerModels } from './former-models.ts'
import { looksLikeBudget } from './find-budget.ts'
import { isMlconf, modelsNamed } from './mlconf-models.ts'
import { anyOf, MODEL_GLOBS } from './model-paths.ts'

interface LocalQuestion {
  readonly cwd: string
  /** Revision to compare with; null: the branch that this one left (`origin/HEAD`, `main` or `master`). */
  readonly base: string | null
  /** Revision to check; null: the working copy as it is. */
  readonly head: string | null
  /** Path of the budget file from the repository's root; null: one of `BUDGET_PATHS`. */
  readonly config: string | null
  /** Check every model of the head, not only the changed ones. */
  readonly all: boolean
  /** Globs of models besides `.tflite`, `.mltk.zip` and what the budget names. */
  readonly models: readonly string[]
}

export interface LocalChanges {
  readonly models: readonly ChangedModel[]
  readonly budgetText: BudgetText
  readonly base: SideName
  readonly head: SideName
  readonly headPaths: readonly string[]
  readonly fates: readonly ModelFate[] | null
  readonly former: FormerModels
  readonly notices: readonly string[]
}

interface OpenChanges extends LocalChanges {
  /** To be called once nothing of `former` is read any more. */
  readonly close: () => void
}

/** Throws `UserError` where this is no repository or a revision is unknown. */
export async function localChanges(question: LocalQuestion): Promise<OpenChanges> {
  const clone = await openClone(question.cwd)
  const close = () => {
    clone.close()
  }
  try {
    return { ...(await changesIn(clone, question)), close }
  } catch (error) {
    close()
    throw error
  }
}

/** The clone that a folder is in, whichever folder of it. */
export async function openClone(cwd: string): Promise<LocalClone> {
  let folder = cwd
  while (!existsSync(join(folder, '.git')) && dirname(folder) !== folder) folder = dirname(folder)
  const clone = await openLocalClone(folder, { fetches: true })
  if (clone !== undefined) return clone
  throw new UserError('no-repository', `${cwd} is in no git repository; run this inside of one`)
}

async function changesIn(clone: LocalClone, question: LocalQuestion): Promise<LocalChanges> {
  const { config } = question
  const pair = await commitsOf(clone, question)
  const isBudget: Wanted = (path) =>
    path === config || isYaml(path) || isProject(path) || isMlconf(path) || looksLikeBudget(path)
  const budgets = inTurn({ objects: [worktreeSource(clone, isBudget)], mergeBase: [clone] })
  const budget = await budgetTexts(budgets, pair.commits, config)
  const { base, head } = budget.texts
  const globs = [head, base].flatMap((text) => (text === null ? [] : budgetGlobs(text)))
  const isGlobbed = anyOf([...MODEL_GLOBS, ...question.models, ...globs])
  const named = await modelsNamed(budgets, pair.commits)
  const isModel: Wanted = (path) => isGlobbed(path) || named.isNamed(path)
  const source = inTurn({ objects: [worktreeSource(clone, isModel)], mergeBase: [clone] })
  const lfs = lfsResolver({ clone, http: noNetwork, token: '', serverUrl: '', repositories: [''] })
  const changes = await findChanges({
    source,
    lfs,
    commits: pair.commits,
    isModel,
    isMine: () => true,
    includeUnchanged: question.all || isOtherBudget(budget.texts),
  })
  refuseUnfetched(changes.models)
  const isSame = pair.isSelf && !isOtherBudget(budget.texts) && !changes.models.some(isChanged)
  if (isSame && !question.all) throw noBase(pair.baseLabel)
  const tracked = (await source.tree(pair.commits.head)) ?? NO_TREE
  return {
    models: changes.models,
    budgetText: budget.texts,
    base: { sha: pair.commits.base, label: pair.baseLabel },
    head: {
      sha: pair.commits.head === WORKTREE ? null : pair.commits.head,
      label: question.head ?? WORKTREE,
    },
    headPaths: tracked
      .matching(isModel)
      .flatMap(({ path, kind }) => (kind === 'file' ? [path] : [])),
    fates: await fatesOf(clone, pair.commits, { isModel, tracked, source }),
    former: formerModels({
      tree: pair.commits.base === null ? undefined : await source.tree(pair.commits.base),
      isModel,
      read: async (path, oid) => {
        await source.prefetch([oid])
        const side = await readBytes(path, oid, { source, lfs })
        if (isUnfetched(side)) throw new UserError('no-base', `${path}: ${side.message}`)
        return side
      },
    }),
    notices: [
      ...pair.notices,
      ...budget.notices,
      ...named.notices((path) => tracked.at(path) !== undefined),
      ...changes.notices,
    ],
  }
}

const NO_TREE = treeOf([])

interface Tracked {
  readonly isModel: Wanted
  /** With the models, links and submodules of the head. */
  readonly tracked: Tree
  readonly source: ObjectSource
}

/** Files that are no model are listed only where a model is gone, and only those that are new. */
async function fatesOf(
  clone: LocalClone,
  { base, head }: CommitPair,
  { isModel, tracked, source: models }: Tracked,
): Promise<readonly ModelFate[] | null> {
  if (base === null || base === head) return null
  const before = (await models.tree(base)) ?? NO_TREE
  const { blob } = models
  const fates = await modelFates({ base: before, head: tracked, isModel, blob })
  if (fates.every(({ fate }) => fate === 'file')) return fates
  const isNew: Wanted = (path) => isModel(path) || before.at(path) === undefined
  const source = inTurn({ objects: [worktreeSource(clone, isNew)], mergeBase: [clone] })
  const all = (await source.tree(head)) ?? NO_TREE
  return modelFates({ base: before, head: all, isModel, blob: source.blob })
}

const noNetwork = (): never => {
  throw new UserError(
    'git-lfs-unavailable',
    'a Git LFS pointer whose object is not in the local store; fetch it with "git lfs pull"',
  )
}

/** What was never fetched is no new model: growth against it is not known, and must not read as within its limit. */
function refuseUnfetched(models: readonly ChangedModel[]): void {
  const [first, ...more] = models.flatMap(({ path, base, head }) =>
    [base, head].flatMap((side) => (isUnfetched(side) ? [`${path}: ${side.message}`] : [])),
  )
  if (first === undefined) return
  const others = more.length === 0 ? '' : ` (and ${more.length} more)`
  throw new UserError('no-base', `${first}${others}`)
}

function isUnfetched(side: ModelBytes): side is Extract<ModelBytes, { status: 'error' }> {
  return side.status === 'error' && side.code === MISSING
}

const isChanged = ({ change }: ChangedModel) => change !== 'unchanged'

interface Pair {
  readonly commits: CommitPair
  readonly baseLabel: string
  readonly notices: readonly string[]
  /** The base is the very commit that is checked, and nobody chose it: a checkout that knows no other. */
  readonly isSelf: boolean
}

const NOTHING = { baseLabel: 'nothing', notices: [], isSelf: false } as const

async function commitsOf(clone: LocalClone, question: LocalQuestion): Promise<Pair> {
  const current = await clone.resolve('HEAD')
  const headCommit = question.head === null ? current : await known(clone, question.head)
  const head = question.head === null ? WORKTREE : (headCommit ?? WORKTREE)
  if (headCommit === undefined) return { ...NOTHING, commits: { base: null, head } }
  if (question.base !== null) return askedPair(clone, question.base, { head, headCommit })
  return usualPair(clone, { head, headCommit, all: question.all })
}

interface Head {
  readonly head: string
  readonly headCommit: string
}

/** Where the asked branch parted from the head; in a clone that is cut off, the branch as it is. */
async function askedPair(
  clone: LocalClone,
  base: string,
  { head, headCommit }: Head,
): Promise<Pair> {
  const commit = await known(clone, base)
  const fork = await forkOf(clone, commit, headCommit)
  if (fork !== undefined) {
    const baseLabel = `merge base of ${base}`
    return { ...NOTHING, commits: { base: fork, head }, baseLabel }
  }
  const notice = `${base} and the head have no common ancestor in this clone: compared with ${base} as it is`
  return { ...NOTHING, commits: { base: commit, head }, baseLabel: base, notices: [notice] }
}

/** Branches that others start from, in the order that they are looked for. */
const USUAL_BASES = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']

async function usualPair(
  clone: LocalClone,
  { head, headCommit, all }: Head & { readonly all: boolean },
): Promise<Pair> {
  for (const name of USUAL_BASES) {
    const commit = await clone.resolve(name)
    if (commit === undefined) continue
    const fork = await forkOf(clone, commit, headCommit)
    if (fork === undefined) break
    const isSelf = fork === headCommit && (await isCutOff(clone))
    return { ...NOTHING, commits: { base: fork, head }, baseLabel: `merge base of ${name}`, isSelf }
  }
  if (all) return { ...NOTHING, commits: { base: headCommit, head }, baseLabel: 'HEAD' }
  throw noBase(null)
}

/** A checkout of a build machine: no branch, or no history. */
async function isCutOff(clone: LocalClone): Promise<boolean> {
  const options = { cwd: clone.root }
  const branch = await runGit(['symbolic-ref', '--quiet', 'HEAD'], options)
  return branch.code !== 0 || clone.isShallow
}

/** Where two commits part; of several such commits the one that git names. */
async function forkOf(clone: LocalClone, base: string, head: string): Promise<string | undefined> {
  const found = await clone.mergeBase(base, head)
  if (found !== undefined || clone.isShallow) return found ?? undefined
  return gitText(['merge-base', base, head], { cwd: clone.root })
}

/** What is compared with itself has never changed: that is no verdict. */
function noBase(label: string | null): UserError {
  const found =
    label === null
      ? `none of ${USUAL_BASES.join(', ')} has a commit in common with the head in this clone`
      : `the ${label} is the very commit that is checked`
  return new UserError(
    'no-base',
    `there is no base to compare with: ${found}; fetch the base branch (git fetch --unshallow origin main, or a clone of full depth), name a commit with --base (HEAD for what is not committed yet, HEAD~1 for the last commit), or check every model as it is with --all`,
  )
}

async function known(clone: LocalClone, revision: string): Promise<string> {
  const commit = await clone.resolve(revision)
  if (commit !== undefined) return commit
  throw new UserError(
    'unknown-revision',
    `"${revision}" is no branch, tag or commit of this repository; fetch it or name another`,
  )
}
