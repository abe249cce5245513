/** Who moved where: pairs of removed and added models that are one, by their bytes. */
import { createHash } from 'node:crypto'
import type { ChangedModel } from './changed-model.ts'
import { compareText } from './compare-text.ts'
import { RENAME_THRESHOLD, similarity, sketch } from './similarity.ts'

/** Pairs of removed and added models whose bytes are all compared, as git's `diff.renameLimit`. */
const MAX_RENAME_PAIRS = 1000
/** Of more pairs only those that a file's sketch finds: so many for each added model. */
const MOST_FOUND = 4
/** A piece of so many files says nothing of any. */
const MOST_SHARED = 16

/**
 * Joins a removed and an added model into a renamed one where git would: same bytes first, then the
 * most alike of at least half; ties by path. Decided on the models' bytes, also with Git LFS, where
 * git itself would compare pointers. Linear in the bytes: equal ones are found by their hash, and of
 * thousands of others each is compared with the few that share pieces with it.
 */
export function joinRenames(models: readonly ChangedModel[]): readonly ChangedModel[] {
  const renamedFrom = new Map<ChangedModel, ChangedModel>()
  const used = new Set<ChangedModel>()
  const join = ({ removed, added }: Pair): void => {
    if (used.has(removed) || renamedFrom.has(added)) return
    used.add(removed)
    renamedFrom.set(added, removed)
  }
  const removed = models.filter(({ change, base }) => change === 'removed' && base.status === 'ok')
  const added = models.filter(({ change, head }) => change === 'added' && head.status === 'ok')
  if (removed.length === 0 || added.length === 0) return models
  equalPairs(removed, added).forEach(join)
  const left = removed.filter((model) => !used.has(model))
  const open = added.filter((model) => !renamedFrom.has(model))
  const pairs =
    left.length * open.length <= MAX_RENAME_PAIRS
      ? left.flatMap((from) => open.map((to) => ({ removed: from, added: to })))
      : pairsBySketch(left, open)
  byLikeness(pairs).forEach(join)
  return models.flatMap((model) => {
    if (used.has(model)) return []
    const from = renamedFrom.get(model)
    return from ? [{ ...model, change: 'renamed', basePath: from.path, base: from.base }] : [model]
  })
}

interface Pair {
  readonly removed: ChangedModel
  readonly added: ChangedModel
}

/** Of equal bytes: under the same name first, then in the order of their paths. */
function equalPairs(
  removed: readonly ChangedModel[],
  added: readonly ChangedModel[],
): readonly Pair[] {
  const sizes = new Set(added.map((model) => headOf(model).length))
  const from = grouped(
    removed.filter((model) => sizes.has(baseOf(model).length)),
    (model) => contentKey(baseOf(model)),
  )
  const wanted = new Set(removed.map((model) => baseOf(model).length))
  const to = grouped(
    added.filter((model) => wanted.has(headOf(model).length)),
    (model) => contentKey(headOf(model)),
  )
  return [...from].flatMap(([key, equal]) => {
    const others = to.get(key) ?? []
    const [names, heads] = [grouped(equal, nameOf), grouped(others, nameOf)]
    const named = [...names].flatMap(([name, all]) => zipped(all, heads.get(name) ?? []))
    const taken = new Set(named.flatMap((pair) => [pair.removed, pair.added]))
    const isLeft = (model: ChangedModel) => !taken.has(model)
    return [...named, ...zipped(equal.filter(isLeft), others.filter(isLeft))]
  })
}

function zipped(removed: readonly ChangedModel[], added: readonly ChangedModel[]): readonly Pair[] {
  const heads = added.toSorted(byPath)
  return removed.toSorted(byPath).flatMap((from, at) => {
    const to = heads[at]
    return to === undefined ? [] : [{ removed: from, added: to }]
  })
}

function grouped(
  models: readonly ChangedModel[],
  keyOf: (model: ChangedModel) => string,
): ReadonlyMap<string, readonly ChangedModel[]> {
  const groups = new Map<string, ChangedModel[]>()
  for (const model of models) {
    const key = keyOf(model)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [model])
    else group.push(model)
  }
  return groups
}

function contentKey(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64')
}

/** For each added model the removed ones with which it shares most of its sketch, and that of its name. */
function pairsBySketch(
  removed: readonly ChangedModel[],
  added: readonly ChangedModel[],
): readonly Pair[] {
  const byPiece = new Map<number, ChangedModel[]>()
  for (const model of removed) {
    for (const hash of sketch(baseOf(model))) {
      const holders = byPiece.get(hash)
      if (holders === undefined) byPiece.set(hash, [model])
      else if (holders.length <= MOST_SHARED) holders.push(model)
    }
  }
  const byName = grouped(removed, nameOf)
  return added.flatMap((to) => {
    const votes = new Map<ChangedModel, number>()
    for (const hash of sketch(headOf(to))) {
      const holders = byPiece.get(hash) ?? []
      if (holders.length > MOST_SHARED) continue
      for (const holder of holders) votes.set(holder, (votes.get(holder) ?? 0) + 1)
    }
    const sameName = byName.get(nameOf(to)) ?? []
    if (sameName.length === 1) for (const from of sameName) votes.set(from, Infinity)
    return [...votes]
      .toSorted(([a, one], [b, other]) => other - one || byPath(a, b))
      .slice(0, MOST_FOUND)
      .map(([from]) => ({ removed: from, added: to }))
  })
}

/** Those of at least half, the most alike first; the same name decides between equals. */
function byLikeness(pairs: readonly Pair[]): readonly Pair[] {
  return pairs
    .map((pair) => ({ pair, score: likeness(pair) }))
    .filter(({ score }) => score >= RENAME_THRESHOLD)
    .sort(
      (a, b) =>
        b.score - a.score ||
        byPath(a.pair.removed, b.pair.removed) ||
        byPath(a.pair.added, b.pair.added),
    )
    .map(({ pair }) => pair)
}

function likeness({ removed, added }: Pair): number {
  const score = similarity(baseOf(removed), headOf(added))
  return score >= RENAME_THRESHOLD && nameOf(removed) === nameOf(added) ? score + 0.01 : score
}

const NONE = new Uint8Array()
const baseOf = ({ base }: ChangedModel) => (base.status === 'ok' ? base.bytes : NONE)
const headOf = ({ head }: ChangedModel) => (head.status === 'ok' ? head.bytes : NONE)
const nameOf = ({ path }: ChangedModel) => path.slice(path.lastIndexOf('/') + 1)
const byPath = (a: ChangedModel, b: ChangedModel) => compareText(a.path, b.path)
