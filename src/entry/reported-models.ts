/**
 * What the second stage takes from the reports of the first: figures of models that a build makes, at
 * the paths that the workflow of the base names, and nothing else. No verdict, no text and no figure of a
 * model that git has. Whatever should be there and is not, and whatever is there and should not be, fails.
 */
import { parseBudget } from '../budget/parse-budget.ts'
import type { LayerDiff } from '../diff/diff.ts'
import type { LayerProfile, Profile, ProfileFailure, ProfileResult } from '../profile/profile.ts'
import type { ReportBuild, ReportModel } from '../report/report.ts'
import type { ModelChange } from '../source/changed-model.ts'
import { findMatch, isLiteral } from '../util/glob.ts'
import type { Collected } from './collect.ts'
import type { Reported } from './judge-change.ts'
import type { Parts } from './merge-reports.ts'
import { anyOf } from './model-paths.ts'
import type { ReportedFigures, ReportedModel } from './reported-model.ts'

interface ReportedQuestion {
  readonly reports: Parts
  /** Globs of the models whose figures are believed. */
  readonly trusted: readonly string[]
  readonly git: Pick<Collected, 'budgetText' | 'basePaths' | 'isTracked'>
}

/** Sentences of one kind that a report has room for. */
const MOST_TOLD = 5

export function reportedModels({ reports, trusted, git }: ReportedQuestion): Reported {
  const isTrusted = anyOf(trusted)
  const all = reports.flatMap(({ models }) => models)
  const isBuiltPath = (path: string) => isPlain(path) && isTrusted(path) && !git.isTracked(path)
  const isBuilt = ({ path }: ReportModel) => isBuiltPath(path)
  const built = all.filter(isBuilt)
  const models = built.filter((model) => {
    const former = formerOf(model)
    return former === null || isBuiltPath(former)
  })
  const heads = models.filter(isAtHead).map(({ path }) => path)
  return {
    models: models.map(reportedModel),
    unchecked: [
      ...told(
        all.filter(isAtHead).filter((model) => !isBuilt(model)),
        (model) => unbelieved(model, { isTracked: git.isTracked, isTrusted }),
      ),
      ...told(
        built.filter((model) => !models.includes(model)),
        (model) =>
          `${model.path}: the report says that it was ${String(formerOf(model))}, which is no built model: it was not checked`,
      ),
      ...told(
        trusted.filter((glob) => !glob.startsWith('!') && !heads.some(anyOf([glob]))),
        (glob) =>
          `trust-paths: the first stage reported no model that matches ${glob}, so nothing was checked for it; see its log`,
      ),
      ...told(
        unguarded(git, { heads, isTrusted }),
        (what) =>
          `${what}, which the budget of the base limits, is neither in git nor in the report of the first stage: it was not checked`,
      ),
    ],
  }
}

/** The model of the base that its figures are compared with, where it is another one; null for itself. */
const formerOf = ({ basePath, follows }: ReportModel) => follows ?? basePath

/** One that a file of the workspace can have. */
const isPlain = (path: string) =>
  // eslint-disable-next-line no-control-regex -- that is what no name of a model has
  !/[\u0000-\u001f\\]/.test(path) && !path.split('/').some((part) => /^\.{0,2}$/.test(part))

/** It is there after the change, profiled or not. */
const isAtHead = (model: ReportModel) =>
  buildsOf(model).some(({ head, failure }) => head !== null || failure !== null)

function told<T>(all: readonly T[], say: (one: T) => string | null): readonly string[] {
  const sentences = all.flatMap((one) => say(one) ?? [])
  const more = sentences.length - MOST_TOLD
  return [...sentences.slice(0, MOST_TOLD), ...(more > 0 ? [`and ${more} more such models`] : [])]
}

/** Null for a model that git has and no glob claims: it is read from there, and the report is not asked. */
function unbelieved(
  { path }: ReportModel,
  { isTracked, isTrusted }: Readonly<Record<'isTracked' | 'isTrusted', (path: string) => boolean>>,
): string | null {
  if (!isTracked(path))
    return `${path} is in the report of the first stage and not in git: it was not checked; where a build makes it, name it in trust-paths`
  if (!isTrusted(path)) return null
  return `${path} is in git and named by trust-paths: its reported figures are not believed; take it out of one of the two`
}

/** What the base's budget limits at trusted paths and nobody has: models named in full, and entries without any model. */
function unguarded(
  { budgetText, basePaths }: ReportedQuestion['git'],
  {
    heads,
    isTrusted,
  }: { readonly heads: readonly string[]; readonly isTrusted: (path: string) => boolean },
): readonly string[] {
  const { base, path: file } = budgetText
  const budget = base === null ? null : parseBudget({ text: base, file }).budget
  if (budget === null) return []
  const known = [...basePaths, ...heads]
  return budget.entries.flatMap(({ match, globs, name }) => {
    const literal = match.filter((glob) => !glob.startsWith('!') && isWhole(glob))
    const missing = literal.filter((path) => isTrusted(path) && !known.includes(path))
    if (missing.length > 0) return missing
    const isOfBuild = match.some((glob) => isTrusted(glob))
    const isThere = known.some((path) => findMatch(globs, path) !== undefined)
    return isOfBuild && !isThere ? [name ?? match.join(', ')] : []
  })
}

const isWhole = (glob: string) => glob.split('/').every(isLiteral)

function reportedModel(model: ReportModel): ReportedModel {
  const { path } = model
  const basePath = formerOf(model)
  const reported = sidesOf(model)
  return {
    ...{ path, basePath, base: { status: 'absent' }, head: { status: 'absent' } },
    change: changeOf({ ...model, basePath }, reported),
    reported,
  }
}

/** From the figures that there are: what the report says of the change is not asked. */
function changeOf(
  { basePath }: ReportModel,
  { base, head }: ReportedModel['reported'],
): ModelChange {
  if (head === null) return 'removed'
  if (base === null) return 'added'
  if (basePath !== null) return 'renamed'
  return Object.keys(head).every((build) => hashOf(head[build]) === hashOf(base[build]))
    ? 'unchanged'
    : 'modified'
}

/** Of the file; a failure is equal to nothing but itself. */
function hashOf(result: ProfileResult | undefined): unknown {
  return result?.status === 'ok' ? result.profile.sha256 : result
}

type OfSides = Pick<ReportBuild, 'base' | 'head' | 'failure' | 'baseFailure'>

/** The model on each build; on the one without a name where the budget names none. */
function buildsOf(model: ReportModel): readonly (OfSides & { readonly name: string })[] {
  return model.builds.length > 0 ? model.builds : [{ ...model, name: '' }]
}

function sidesOf(model: ReportModel): ReportedModel['reported'] {
  const of = (result: (build: OfSides) => ProfileResult | null): ReportedFigures | null => {
    const found = buildsOf(model).flatMap(
      (build): readonly (readonly [string, ProfileResult])[] => {
        const side = result(build)
        return side === null ? [] : [[build.name, side]]
      },
    )
    return found.length === 0 ? null : Object.fromEntries(found)
  }
  const told = hashesOf(model)
  return {
    base: of(({ base, baseFailure }) => resultOf(base, baseFailure, told.base)),
    head: of(({ head, failure }) => resultOf(head, failure, told.head)),
  }
}

type Hashes = ReadonlyMap<number, LayerProfile['hashes']>

function resultOf(
  profile: Profile | null,
  failure: ProfileFailure | null,
  hashes: Hashes,
): ProfileResult | null {
  if (failure !== null) return { status: 'error', failure }
  if (profile === null) return null
  const layers = profile.layers.map((layer) => ({
    ...layer,
    hashes: hashes.get(layer.index) ?? layer.hashes,
  }))
  return { status: 'ok', profile: { ...profile, layers } }
}

/**
 * A report has no hashes of the layers' contents, but what came of comparing them: stand-ins that are
 * equal where the report says that the contents are. No limit depends on them.
 */
function hashesOf({ diff }: ReportModel): { readonly base: Hashes; readonly head: Hashes } {
  const found = {
    base: new Map<number, LayerProfile['hashes']>(),
    head: new Map<number, LayerProfile['hashes']>(),
  }
  for (const [row, pair] of (diff?.layers ?? []).entries())
    for (const side of ['base', 'head'] as const) {
      const index = pair[side]
      const layer = index === null ? undefined : diff?.[side].layers[index]
      if (index === null || layer === undefined) continue
      const has = layer.inputs.some(({ isConstant }) => isConstant)
      found[side].set(index, {
        weights: has ? standIn(pair, side, { row, whats: ['weights', 'constants'] }) : '',
        quantization: standIn(pair, side, { row, whats: ['quantization'] }),
      })
    }
  return found
}

interface Compared {
  readonly row: number
  /** Causes that tell of a difference. */
  readonly whats: readonly string[]
}

function standIn({ causes }: LayerDiff, side: 'base' | 'head', { row, whats }: Compared): string {
  const cause = causes.find(({ what }) => whats.includes(what))
  if (cause === undefined) return `${row}`
  return /^[0-9a-f]{8}$/.test(cause[side]) ? cause[side] : `${row} ${side}`
}
