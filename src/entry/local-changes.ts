/** What changed in a plain git repository between a base and the working copy or a commit: no GitHub, no network. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findChanges, type CommitPair } from '../source/changes.ts'
import type { ChangedModel } from '../source/changed-model.ts'
import { lfsResolver } from '../source/lfs.ts'
import { openLocalClone, type LocalClone } from '../source/local-source.ts'
import { inTurn, type Wanted } from '../source/object-source.ts'
import { WORKTREE, worktreeSource } from '../source/worktree-source.ts'
import { UserError } from '../util/user-error.ts'
import type { BudgetText, SideName } from './analyse-question.ts'
import { budgetGlobs } from './budget-globs.ts'
import { budgetTexts, isYaml } from './budget-text.ts'
import { anyOf, MODEL_GLOBS } from './model-paths.ts'

export interface LocalQuestion {
  readonly cwd: string
  /** Revision to compare with; null: the branch that this one left (`origin/HEAD`, `main` or `master`). */
  readonly base: string | null
  /** Revision to check; null: the working copy as it is. */
  readonly head: string | null
  /** Path of the budget file from the repository's root. */
  readonly config: string
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
  readonly notices: readonly string[]
}

/** Throws `UserError` where this is no repository or a revision is unknown. */
export async function localChanges(question: LocalQuestion): Promise<LocalChanges> {
  const clone = await openClone(question.cwd)
  try {
    return await changesIn(clone, question)
  } finally {
    clone.close()
  }
}

/** The clone that a folder is in, whichever folder of it. */
export async function openClone(cwd: string): Promise<LocalClone> {
  let folder = cwd
  while (!existsSync(join(folder, '.git')) && dirname(folder) !== folder) folder = dirname(folder)
  const clone = await openLocalClone(folder)
  if (clone !== undefined) return clone
  throw new UserError('no-repository', `${cwd} is in no git repository; run this inside of one`)
}

async function changesIn(clone: LocalClone, question: LocalQuestion): Promise<LocalChanges> {
  const { config } = question
  const pair = await commitsOf(clone, question)
  const isBudget: Wanted = (path) => path === config || isYaml(path)
  const budgets = inTurn({ objects: [worktreeSource(clone, isBudget)], mergeBase: [clone] })
  const budget = await budgetTexts(budgets, pair.commits, config)
  const { base, head } = budget.texts
  const globs = [head, base].flatMap((text) => (text === null ? [] : budgetGlobs(text)))
  const isModel = anyOf([...MODEL_GLOBS, ...question.models, ...globs])
  const source = inTurn({ objects: [worktreeSource(clone, isModel)], mergeBase: [clone] })
  const changes = await findChanges({
    source,
    lfs: lfsResolver({ clone, http: noNetwork, token: '', serverUrl: '', repositories: [''] }),
    commits: pair.commits,
    isModel,
    isMine: () => true,
    includeUnchanged: question.all || base !== head,
  })
  const tracked = (await source.tree(pair.commits.head)) ?? []
  return {
    models: changes.models,
    budgetText: budget.texts,
    base: { sha: pair.commits.base, label: pair.baseLabel },
    head: {
      sha: pair.commits.head === WORKTREE ? null : pair.commits.head,
      label: question.head ?? WORKTREE,
    },
    headPaths: tracked.flatMap(({ path, kind }) =>
      kind === 'file' && isModel(path) ? [path] : [],
    ),
    notices: [...budget.notices, ...changes.notices],
  }
}

const noNetwork = (): never => {
  throw new UserError(
    'git-lfs-unavailable',
    'a Git LFS pointer whose object is not in the local store; fetch it with "git lfs pull"',
  )
}

interface Pair {
  readonly commits: CommitPair
  readonly baseLabel: string
}

async function commitsOf(clone: LocalClone, question: LocalQuestion): Promise<Pair> {
  const current = await clone.resolve('HEAD')
  const headCommit = question.head === null ? current : await known(clone, question.head)
  const head = question.head === null ? WORKTREE : (headCommit ?? WORKTREE)
  if (headCommit === undefined) return { commits: { base: null, head }, baseLabel: 'nothing' }
  const { name, commit } = await baseOf(clone, question.base)
  const fork = (await clone.mergeBase(commit, headCommit)) ?? null
  return { commits: { base: fork, head }, baseLabel: `merge base of ${name}` }
}

const USUAL_BASES = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master', 'HEAD']

async function baseOf(
  clone: LocalClone,
  asked: string | null,
): Promise<{ readonly name: string; readonly commit: string }> {
  if (asked !== null) return { name: asked, commit: await known(clone, asked) }
  for (const name of USUAL_BASES) {
    const commit = await clone.resolve(name)
    if (commit !== undefined) return { name, commit }
  }
  throw new UserError('unknown-revision', 'this repository has no commit yet to compare with')
}

async function known(clone: LocalClone, revision: string): Promise<string> {
  const commit = await clone.resolve(revision)
  if (commit !== undefined) return commit
  throw new UserError(
    'unknown-revision',
    `"${revision}" is no branch, tag or commit of this repository; fetch it or name another`,
  )
}
