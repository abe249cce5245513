/**
 * What a model without a base of its own is compared with, so that limits on growth hold for models
 * that carry their version in their name. Said by the budget's entry, not by how alike files are:
 *
 * 1. `base: PATH` of its entry: that file of the base.
 * 2. `follows: GLOB`: of the models of the base that match, the newest by version.
 * 3. A file that was moved or renamed: what it was.
 * 4. Of the models that its entry loses in the same change: the newest that has its name but for the
 *    version; else the only one.
 *
 * Several new models may follow the same one: each of them is held against the growth limit. Where the
 * entry names what is not there, or loses several models of which none is meant more than another, it
 * is not known what the model follows, and its growth cannot be checked. Where there is nothing that it
 * could follow it is new, and the report says that no growth limit was applied.
 */
import { compareVersions, seriesOf, versionGlob } from '../util/version-order.ts'
import { findMatch, compileGlob } from '../util/glob.ts'
import type { Budget, Entry } from './parse-budget.ts'
import { entryFor } from './rules.ts'

/** Where the base of a model comes from. */
export type Ancestry =
  /** It has a base of its own, as it is or renamed, or there is nothing to compare at all. */
  | { readonly kind: 'own' }
  /** Compared with another model of the base. */
  | { readonly kind: 'follows'; readonly path: string }
  /** New; `hint` says what might have been meant. */
  | { readonly kind: 'first'; readonly hint: string | null }
  /** There may be something that it follows; `why` it cannot be told. */
  | { readonly kind: 'unknown'; readonly why: string }

export const OWN: Ancestry = { kind: 'own' }

/** A model of a change. */
interface Changed {
  /** In the head, or in the base where it was removed. */
  readonly path: string
  /** In the base where it was renamed, else null. */
  readonly basePath: string | null
  readonly change: 'added' | 'modified' | 'removed' | 'renamed' | 'unchanged'
}

interface Question {
  /** The head's; null where there is none that can be read. */
  readonly head: Budget | null
  readonly base: Budget | null
  readonly models: readonly Changed[]
  /** Every model of the base. */
  readonly before: readonly string[]
  /** Whether the base has a file at a path, model or not. */
  readonly isThere: (path: string) => boolean
}

/** One answer for each model of the question that is new or renamed, by its path; linear in the models. */
export function findAncestry(question: Question): ReadonlyMap<string, Ancestry> {
  const search = new Search(question)
  const fresh = question.models.filter(isFresh)
  return new Map(fresh.map((model) => [model.path, search.ancestryOf(model)]))
}

const isFresh = ({ change }: Changed) => change === 'added' || change === 'renamed'

/** A model of the base that the head has not at its place. */
interface Lost {
  readonly path: string
  readonly series: string
  /** Removed, not moved. */
  readonly isGone: boolean
  readonly entry: Entry | null
  /** The entry that it was under. */
  readonly formerEntry: Entry | null
}

/** What an entry loses, as the new models under it see it. */
interface Losses {
  /** The newest by the name that all its versions share. */
  readonly newest: ReadonlyMap<string, string>
  /** Removed ones that no new model has the name of. */
  readonly others: readonly string[]
}

class Search {
  readonly #question: Question
  readonly #lost: readonly Lost[]
  readonly #losses = new Map<string, Losses>()
  readonly #followed = new Map<Entry, string | undefined>()
  #newestByGlob: ReadonlyMap<string, string> | null = null

  constructor(question: Question) {
    const { models, head, base } = question
    this.#question = question
    this.#lost = models.flatMap(({ path, basePath, change }) => {
      const was = change === 'removed' ? path : change === 'renamed' ? basePath : null
      if (was === null) return []
      const entries = { entry: entryFor(head, was), formerEntry: entryFor(base, was) }
      return [{ path: was, series: seriesOf(was), isGone: change === 'removed', ...entries }]
    })
  }

  ancestryOf(model: Changed): Ancestry {
    const entry = entryFor(this.#question.head, model.path)
    const isRenamed = model.change === 'renamed'
    if (entry === null) return isRenamed ? OWN : NEW
    const { base, follows } = entry.keys
    if (base !== undefined) {
      if (this.#question.isThere(base.value)) return followed(model, base.value)
      const why = `"base" of its entry names ${base.value}, which the base does not have`
      return { kind: 'unknown', why }
    }
    if (follows !== undefined) {
      const newest = this.#newestOf(entry, follows.value)
      if (newest !== undefined) return followed(model, newest)
      return isRenamed ? OWN : NEW
    }
    return isRenamed ? OWN : this.#byEntry(model, entry)
  }

  #newestOf(entry: Entry, globs: readonly string[]): string | undefined {
    if (!this.#followed.has(entry)) {
      const compiled = globs.map(compileGlob)
      const matching = this.#question.before.filter((path) => findMatch(compiled, path))
      this.#followed.set(entry, newestOf(matching))
    }
    return this.#followed.get(entry)
  }

  /** Without a word in the budget: from what the entry loses in the same change. */
  #byEntry({ path }: Changed, entry: Entry): Ancestry {
    const { newest, others } = this.#lossesOf(entry, entryFor(this.#question.base, path))
    const former = newest.get(seriesOf(path)) ?? (others.length === 1 ? others[0] : undefined)
    if (former !== undefined) return { kind: 'follows', path: former }
    const [first] = others
    if (first === undefined) return { kind: 'first', hint: this.#hintFor(path, entry) }
    const why = `${String(others.length)} models of its entry are removed, and none of them has its name but for the version; say in the entry what it follows, e.g. base: ${first}`
    return { kind: 'unknown', why }
  }

  #lossesOf(entry: Entry, formerEntry: Entry | null): Losses {
    const key = `${String(entry.index)} ${String(formerEntry?.index)}`
    const known = this.#losses.get(key)
    if (known !== undefined) return known
    const lost = this.#lost.filter((one) => isOfEntry(one, { entry, formerEntry }))
    const ordered = lost.toSorted((a, b) => compareVersions(a.path, b.path))
    const { models, head } = this.#question
    const fresh = models.filter(
      (one) => one.change === 'added' && entryFor(head, one.path) === entry,
    )
    const series = new Set(fresh.map(({ path }) => seriesOf(path)))
    const losses = {
      newest: new Map(ordered.map((one) => [one.series, one.path])),
      others: lost.filter((one) => one.isGone && !series.has(one.series)).map(({ path }) => path),
    }
    this.#losses.set(key, losses)
    return losses
  }

  /** An older version that stays beside the new one: the entry can say that they are compared. */
  #hintFor(path: string, entry: Entry): string | null {
    const glob = versionGlob(path)
    if (glob === null) return null
    this.#newestByGlob ??= newestByGlob(this.#question.before)
    const newest = this.#newestByGlob.get(glob)
    return newest === undefined || findMatch(entry.globs, newest) === undefined
      ? null
      : `${newest} has its name but for the version: "follows: ${glob}" in its entry compares the two`
  }
}

const NEW: Ancestry = { kind: 'first', hint: null }

/** A renamed model that follows what it was is nothing but renamed. */
function followed({ basePath }: Changed, path: string): Ancestry {
  return basePath === path ? OWN : { kind: 'follows', path }
}

function newestOf(paths: readonly string[]): string | undefined {
  return paths.toSorted(compareVersions).at(-1)
}

function newestByGlob(paths: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    paths.toSorted(compareVersions).flatMap((path) => {
      const glob = versionGlob(path)
      return glob === null ? [] : [[glob, path] as const]
    }),
  )
}

/**
 * Whether a model of the base was under the entry that now matches a new one: by its globs, by those
 * of the base's entry that matches the new one too, or by an entry that is the same one moved on.
 */
function isOfEntry(
  lost: Lost,
  { entry, formerEntry }: { readonly entry: Entry; readonly formerEntry: Entry | null },
): boolean {
  const then = lost.formerEntry
  if (lost.entry === entry) return true
  if (then === null) return false
  if (then === formerEntry || (then.name !== null && then.name === entry.name)) return true
  return withoutVersions(then) === withoutVersions(entry)
}

const withoutVersions = ({ match }: Entry) =>
  match.map((glob) => glob.replace(/\d+/g, '')).join('\n')
