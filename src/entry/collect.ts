/**
 * From the event and the inputs to the bytes: which two commits, the budget file at both, and the
 * models that differ.
 */
import { stat } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import type { GitHubClient } from '../github/client.ts'
import { GitHubError } from '../github/github-error.ts'
import { isRecord, type Comparison, type RunContext } from '../github/event.ts'
import { apiSource, type Repository } from '../source/api.ts'
import type { ChangedModel, ModelBytes } from '../source/changed-model.ts'
import { findChanges, readBytes, type CommitPair } from '../source/changes.ts'
import { compareText } from '../source/compare-text.ts'
import { openFetchedSource } from '../source/fetched-source.ts'
import { isObjectId } from '../source/git-command.ts'
import { lfsPointer, lfsResolver, type LfsResolver } from '../source/lfs.ts'
import { openLocalClone, type LocalClone } from '../source/local-source.ts'
import { modelFates, type ModelFate } from '../source/model-fates.ts'
import { inTurn, MISSING, type ObjectSource, type Wanted } from '../source/object-source.ts'
import { treeOf } from '../source/tree.ts'
import { findFiles, readModelFile, workspaceModels } from '../source/workspace-models.ts'
import { UserError } from '../util/user-error.ts'
import type { BudgetText, SideName } from './analyse-question.ts'
import { budgetTexts, isOtherBudget } from './budget-text.ts'
import type { FormerModels } from './follow-entries.ts'
import { formerModels, type BuiltBase } from './former-models.ts'
import { DEFAULT_CONFIG, type Inputs } from './inputs.ts'
import { modelsNamed } from './mlconf-models.ts'
import { anyOf, globFolder, inShard, MODEL_GLOBS } from './model-paths.ts'

/** What of the inputs says which commits and which models are compared. */
export type CollectInputs = Pick<
  Inputs,
  'config' | 'token' | 'models' | 'paths' | 'basePath' | 'baseRef' | 'headRef' | 'shard'
>

interface CollectQuestion {
  readonly context: RunContext
  readonly inputs: CollectInputs
  readonly client: GitHubClient
  /** The globs of a budget file, which may name models that their extension does not give away. */
  readonly globsOf: (budget: string) => readonly string[]
}

export interface Collected {
  readonly models: readonly ChangedModel[]
  readonly budgetText: BudgetText
  readonly base: SideName
  readonly head: SideName
  readonly headPaths: readonly string[]
  /** Every model that git has at the base. */
  readonly basePaths: readonly string[]
  /** Whether git has anything at the path, at the base or the head. */
  readonly isTracked: Wanted
  readonly fates: readonly ModelFate[] | null
  readonly former: FormerModels
  readonly isMine: (path: string) => boolean
  readonly unmatchedPaths: readonly string[]
  readonly notices: readonly string[]
}

interface Open extends Collected {
  /** To be called once nothing of `former` is read any more; nothing is then left behind on disk. */
  readonly close: () => Promise<void>
}

/** Throws UserError where the commits or the budget file cannot be read; nothing is then open. */
export async function collect(question: CollectQuestion): Promise<Open> {
  const { context, client, inputs } = question
  const clone =
    context.workspace === ''
      ? undefined
      : await openLocalClone(context.workspace, { fetches: false })
  const fetched =
    clone &&
    (await openFetchedSource({
      clone,
      tempFolder: context.temp,
      token: inputs.token,
      serverUrl: context.serverUrl,
    }))
  const repositories = repositoriesOf(context)
  const api = apiSource(client, repositories)
  const present = [clone, fetched, api].filter((source) => source !== undefined)
  const source = inTurn({
    objects: present,
    mergeBase: [clone, api, fetched].filter((one) => one !== undefined),
  })
  const lfs = lfsResolver({
    clone,
    http: client.http,
    token: inputs.token,
    serverUrl: lfsServer(context),
    repositories: repositories.map(({ owner, repo }) => `${owner}/${repo}`),
  })
  const close = async () => {
    clone?.close()
    await fetched?.close()
  }
  try {
    return { ...(await collectFrom({ ...question, source, lfs, clone })), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The workflow's own repository, then the fork that the head is in. */
function repositoriesOf({ repository, pull }: RunContext): readonly Repository[] {
  const fork = pull?.headRepository ?? null
  const [owner = '', repo = ''] = fork?.split('/') ?? []
  const isOther = fork !== null && fork !== `${repository.owner}/${repository.repo}`
  return isOther ? [repository, { owner, repo }] : [repository]
}

/**
 * Git LFS lives on the server beside the API. Where the runner's two addresses are not of one GitHub
 * (an API behind a gateway), the token goes to the gateway that it is meant for, not past it.
 */
function lfsServer({ apiUrl, serverUrl }: Pick<RunContext, 'apiUrl' | 'serverUrl'>): string {
  const [api, server] = [new URL(apiUrl), new URL(serverUrl)]
  return api.host === server.host || api.host === `api.${server.host}` ? serverUrl : api.origin
}

const NO_TREE = treeOf([])

interface Sources extends CollectQuestion {
  readonly source: Required<ObjectSource>
  readonly lfs: LfsResolver
  readonly clone: LocalClone | undefined
}

async function collectFrom(sources: Sources): Promise<Collected> {
  const { source, inputs, context, lfs } = sources
  const { commits, baseLabel, notices, reported = commits.head } = await commitsOf(sources)
  const config = inputs.config === DEFAULT_CONFIG ? null : inputs.config
  const budget = await budgetTexts(source, commits, config)
  const budgetText = budget.texts
  if (config !== null && budgetText.base === null && budgetText.head === null)
    throw new UserError(
      'config',
      `config: there is no file ${inputs.config} in commit ${commits.head.slice(0, 12)}; name the budget file by its path from the root of the repository`,
    )
  const globs = [budgetText.base, budgetText.head].flatMap((text) =>
    text === null ? [] : sources.globsOf(text),
  )
  const named = await modelsNamed(source, commits)
  const isGlobbed = anyOf([...MODEL_GLOBS, ...inputs.models, ...globs])
  const isModel: Wanted = (path) => isGlobbed(path) || named.isNamed(path)
  const isSnapshot = commits.base === commits.head
  const changes = await findChanges({
    source,
    lfs,
    commits,
    isModel,
    isMine: inShard(inputs.shard),
    includeUnchanged: isSnapshot || isOtherBudget(budgetText),
  })
  const built = inputs.paths.length > 0 ? await builtModels(sources, commits) : NOTHING_BUILT
  const paths = new Set([...built.headPaths, ...built.models.map(({ path }) => path)])
  const tracked = (await source.tree(commits.head)) ?? NO_TREE
  const before = (commits.base === null ? undefined : await source.tree(commits.base)) ?? NO_TREE
  const fates = isSnapshot
    ? null
    : await modelFates({ base: before, head: tracked, isModel, blob: source.blob })
  return {
    models: [...changes.models.filter(({ path }) => !paths.has(path)), ...built.models].sort(
      (a, b) => compareText(a.path, b.path),
    ),
    budgetText,
    base: { sha: isSnapshot ? null : commits.base, label: baseLabel },
    head: { sha: reported, label: headLabel(context) },
    headPaths: [...tracked.matching(isModel).map(({ path }) => path), ...built.headPaths],
    basePaths: before.matching(isModel).map(({ path }) => path),
    isTracked: (path) => (tracked.at(path) ?? before.at(path)) !== undefined,
    fates:
      fates === null
        ? null
        : [...fates.filter(({ path }) => !paths.has(path)), ...fatesOfBuilt(built)],
    former: formerModels({
      tree: before,
      isModel,
      read: (path, oid) => readBytes(path, oid, { source, lfs }),
      built,
    }),
    isMine: inShard(inputs.shard),
    unmatchedPaths: await unmatched(inputs.paths, context.workspace),
    notices: [
      ...notices,
      ...budget.notices,
      ...named.notices((path) => tracked.at(path) !== undefined),
      ...changes.notices,
    ],
  }
}

/** Of the models that both builds, or only the base's, have made. */
export function builtFates(
  built: readonly Pick<ChangedModel, 'path' | 'basePath' | 'change'>[],
): readonly ModelFate[] {
  return built.flatMap(({ path, basePath, change }) =>
    change === 'added'
      ? []
      : [{ path: basePath ?? path, fate: change === 'removed' ? 'gone' : 'file', foundAs: null }],
  )
}

/** Of all jobs' models, also those that this one does not read. */
function fatesOfBuilt({ basePaths, headPaths }: Built): readonly ModelFate[] {
  const made = new Set(headPaths)
  return [...basePaths].map((path) => ({
    ...{ path, fate: made.has(path) ? 'file' : 'gone', foundAs: null },
  }))
}

/** Globs that match no file, whichever job's it would be. */
async function unmatched(globs: readonly string[], root: string): Promise<readonly string[]> {
  const named = globs.filter((glob) => !glob.startsWith('!'))
  if (named.length === 0) return []
  const files = await findFiles(root, anyOf(globs))
  return named.filter((glob) => !files.some(anyOf([glob])))
}

interface Commits {
  readonly commits: CommitPair
  /** The commit that the report is about, where it is not the one that is read. */
  readonly reported?: string
  readonly baseLabel: string
  readonly notices: readonly string[]
}

async function commitsOf(sources: Sources): Promise<Commits> {
  const { context, inputs } = sources
  const { comparison } = context
  const given = inputs.headRef === null ? null : await resolve(sources, inputs.headRef)
  if (comparison.kind === 'nothing')
    throw new UserError('nothing', 'the branch was deleted: there is nothing to check')
  const head = given ?? comparison.head
  if (inputs.baseRef !== null) {
    const base = await resolve(sources, inputs.baseRef)
    return { commits: { base, head }, baseLabel: inputs.baseRef, notices: [] }
  }
  const merged = given === null ? await mergedPair(sources, comparison) : undefined
  return merged ?? commitsOfEvent(sources, { ...comparison, head })
}

/**
 * Models that were built in a checkout of the pull request merged into its base are those of the
 * merge: what it changes is what lies between it and its first parent, the base as it was merged into.
 */
async function mergedPair(
  { clone, context, inputs }: Sources,
  { kind, head }: Exclude<Comparison, { kind: 'nothing' }>,
): Promise<Commits | undefined> {
  if (kind !== 'fork-point' || inputs.paths.length === 0 || !clone || !context.pull)
    return undefined
  const merge = await clone.resolve('HEAD')
  const [base, from, ...others] = merge === undefined ? [] : await clone.parents(merge)
  if (merge === undefined || base === undefined || from !== head || others.length > 0)
    return undefined
  const baseLabel = `${context.pull.baseRef}, which it is merged into`
  return { commits: { base, head: merge }, reported: head, baseLabel, notices: [] }
}

async function commitsOfEvent(
  { source, context }: Sources,
  comparison: Exclude<Comparison, { kind: 'nothing' }>,
): Promise<Commits> {
  const { head } = comparison
  switch (comparison.kind) {
    case 'snapshot':
      return { commits: { base: head, head }, baseLabel: 'nothing', notices: [] }
    case 'exact':
      return exactPair(source, { base: comparison.base, head })
    case 'fork-point': {
      const base = (await source.mergeBase(comparison.base, head)) ?? null
      const branch = context.pull?.baseRef ?? 'the base branch'
      if (base !== null)
        return { commits: { base, head }, baseLabel: `merge base of ${branch}`, notices: [] }
      const notice = `the head and ${branch} have no common ancestor: every model is shown as new`
      return { commits: { base, head }, baseLabel: 'nothing', notices: [notice] }
    }
  }
}

/** After a forced push the commit before it may be gone: then the models are checked as they are. */
async function exactPair(
  source: ObjectSource,
  { base, head }: { base: string; head: string },
): Promise<Commits> {
  const short = base.slice(0, 12)
  try {
    await source.tree(base)
    return { commits: { base, head }, baseLabel: `commit ${short}`, notices: [] }
  } catch (error) {
    if (!(error instanceof UserError && error.code === MISSING)) throw error
    const notice = `commit ${short}, which came before, can no longer be read: every model is checked as it is`
    return { commits: { base: head, head }, baseLabel: 'nothing', notices: [notice] }
  }
}

/** A branch, tag or commit to a commit: from GitHub, because a checkout may know an old one. */
async function resolve({ client, context, clone }: Sources, revision: string): Promise<string> {
  if (isObjectId(revision)) return revision
  try {
    const { data } = await client.request('GET /repos/{owner}/{repo}/commits/{ref}', {
      ...context.repository,
      ref: revision,
      per_page: 1,
    })
    if (isRecord(data) && typeof data['sha'] === 'string') return data['sha']
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    const local = (await clone?.resolve(`origin/${revision}`)) ?? (await clone?.resolve(revision))
    if (local !== undefined) return local
    throw new UserError(
      'unknown-revision',
      `"${revision}" is no branch, tag or commit that can be read: ${error.message}`,
    )
  }
  throw new UserError('unknown-revision', `"${revision}" is no branch, tag or commit`)
}

function headLabel({ pull, eventName }: RunContext): string {
  return pull ? `pull request #${pull.number}` : eventName
}

/** What an earlier step has built, and what it is compared with. */
interface Built extends BuiltBase {
  readonly models: readonly ChangedModel[]
  /** Of every job's models. */
  readonly headPaths: readonly string[]
}

const NOTHING_BUILT: Built = {
  ...{ models: [], headPaths: [], basePaths: new Set() },
  baseOf: () => Promise.resolve({ status: 'absent' }),
}

async function builtModels(sources: Sources, commits: CommitPair): Promise<Built> {
  const { context, inputs, source, lfs } = sources
  if (context.workspace === '')
    throw new UserError('no-workspace', 'paths: GITHUB_WORKSPACE is not set')
  const tree = commits.base === null ? undefined : await source.tree(commits.base)
  const fileAt = (path: string) => {
    const entry = tree?.at(path)
    return entry?.kind === 'file' ? entry : undefined
  }
  const fromCommit = async (path: string): Promise<ModelBytes> => {
    const entry = fileAt(path)
    const blob = entry && (await source.blob(entry.oid))
    if (!blob) return { status: 'absent' }
    const pointer = lfsPointer(blob)
    return { status: 'ok', bytes: pointer ? await lfs(path, pointer) : blob }
  }
  const folder = inputs.basePath === null ? null : absolute(context.workspace, inputs.basePath)
  const below = folder === null ? [] : await pathsBelow(folder, inputs.paths)
  const known = new Set(below)
  const hasBase = (path: string) => (folder === null ? fileAt(path) !== undefined : known.has(path))
  const baseOf = folder === null ? fromCommit : fromFolder(folder, inputs.paths)
  const { models, headPaths } = await workspaceModels({
    root: context.workspace,
    isModel: anyOf(inputs.paths),
    isMine: inShard(inputs.shard),
    ...{ basePaths: below, hasBase, baseOf },
  })
  const basePaths = new Set([...below, ...headPaths.filter(hasBase)])
  return { models, headPaths, basePaths, baseOf }
}

const absolute = (root: string, path: string) => (isAbsolute(path) ? path : join(root, path))

/** The paths, as the head would have them, of all models below the folder of the base. */
async function pathsBelow(folder: string, globs: readonly string[]): Promise<readonly string[]> {
  const isBuilt = anyOf(globs)
  const isRelative = anyOf(globs.map((glob) => withoutFolder(glob)))
  const isThere = (await stat(folder).catch(() => null))?.isDirectory() === true
  const files = isThere ? await findFiles(folder, (path) => isBuilt(path) || isRelative(path)) : []
  return files.flatMap((path) => {
    if (isBuilt(path)) return [path]
    const prefixes = globs.filter((glob) => anyOf([withoutFolder(glob)])(path)).map(globFolder)
    return prefixes
      .slice(0, 1)
      .map((prefix) => `${prefix}/${path}`)
      .filter(isBuilt)
  })
}

/** `*.tflite` of `build/out/*.tflite`: what is matched below the glob's own folder. */
function withoutFolder(glob: string): string {
  const plain = glob.replace(/^\.?\//, '')
  const folder = globFolder(plain)
  return folder === '' || plain.startsWith('!') ? plain : plain.slice(folder.length + 1)
}

/** Base files lie below the folder by their whole path, or by the path below the glob's own folder. */
function fromFolder(folder: string, globs: readonly string[]) {
  return async (path: string): Promise<ModelBytes> => {
    const shorter = globs
      .filter((glob) => anyOf([glob])(path))
      .map(globFolder)
      .flatMap((prefix) => (prefix === '' ? [] : [path.slice(prefix.length + 1)]))
    for (const candidate of [path, ...shorter]) {
      const found = await readModelFile(join(folder, candidate))
      if (found.status !== 'absent') return found
    }
    return { status: 'absent' }
  }
}
