/**
 * Which layer of the head is which layer of the base.
 *
 * 1. Certain pairs first, in any order: layers whose own content is unique on both sides, then layers
 *    with the same content above and below them (their cones), from the strictest fingerprint to ever
 *    looser ones. A rename, a re-run of the converter or other branch orders do not disturb these.
 * 2. What is left between certain pairs is matched in order of execution so that the sum of
 *    likenesses is largest: a layer with changed options stays one layer.
 * 3. What is still left (moved layers) is paired by its neighbours; then layers of parallel branches
 *    trade their mates where both gain, because step 2 takes branches that traded places for edits.
 *
 * The two sides are sorted first, so that aligning (a, b) is always the mirror of aligning (b, a).
 * Names only break ties. Linear but for step 2, whose tables are bounded: beyond ten million cells only a
 * band around the diagonal is searched and `fallback` says so.
 */
import type { LayerProfile } from '../profile/profile.ts'
import { Interner } from './graph.ts'
import { matchCertain } from './match-certain.ts'
import { matchGaps } from './match-gaps.ts'
import { matchLeftovers } from './match-leftovers.ts'
import { likenessOfPair } from './points.ts'
import { NONE, sideOf } from './sides.ts'
import type { Pair, Side } from './sides.ts'
import { tradeMates } from './trade-mates.ts'

export interface Alignment {
  /** Per base layer: its head layer, null where removed. */
  readonly headOf: readonly (number | null)[]
  /** Per head layer: its base layer, null where added. */
  readonly baseOf: readonly (number | null)[]
  /** Why the exact method was given up, null where it was not. */
  readonly fallback: string | null
  /** 0 to 1: how much of both structures is common, contents and names ignored. */
  readonly likeness: number
}

/** Aligns the layers of two models; deterministic, and the mirror of itself with the sides swapped. */
export function alignLayers(
  base: readonly LayerProfile[],
  head: readonly LayerProfile[],
): Alignment {
  const interner = new Interner()
  const sides = { base: sideOf(base, interner), head: sideOf(head, interner) }
  if (compareSides(sides.head, sides.base) < 0) {
    const mirrored = alignSorted({ a: sides.head, b: sides.base })
    return { ...mirrored, headOf: mirrored.baseOf, baseOf: mirrored.headOf }
  }
  return alignSorted({ a: sides.base, b: sides.head })
}

/** By all that the alignment looks at, names last; 0 only where it cannot tell the sides apart. */
function compareSides(a: Side, b: Side): number {
  if (a.layers.length !== b.layers.length) return a.layers.length - b.layers.length
  const views: readonly ((side: Side, layer: number) => string)[] = [
    (side, layer) => side.prints[layer]?.exact ?? '',
    (side, layer) => (side.graph.producers[layer] ?? []).join(','),
    (side, layer) => side.layers[layer]?.name ?? '',
  ]
  for (const view of views) {
    for (let layer = 0; layer < a.layers.length; layer++) {
      const [ofA, ofB] = [view(a, layer), view(b, layer)]
      if (ofA !== ofB) return ofA < ofB ? -1 : 1
    }
  }
  return 0
}

function alignSorted(pair: Pair): Alignment {
  matchCertain(pair)
  const certain = new Set(pair.a.mates.flatMap((mate, layer) => (mate === NONE ? [] : [layer])))
  const isBanded = matchGaps(pair)
  const isCut = matchLeftovers(pair)
  tradeMates(pair, certain)
  const reasons = [
    ...(isBanded ? ['only near the diagonal, because too many layers changed at once'] : []),
    ...(isCut ? ['without following moved layers, because there are too many'] : []),
  ]
  return {
    headOf: pair.a.mates.map(mateOrNull),
    baseOf: pair.b.mates.map(mateOrNull),
    fallback: reasons.length === 0 ? null : `Layers were aligned ${reasons.join(' and ')}.`,
    likeness: likenessOf(pair),
  }
}

const mateOrNull = (mate: number): number | null => (mate === NONE ? null : mate)

function likenessOf(pair: Pair): number {
  const all = pair.a.layers.length + pair.b.layers.length
  if (all === 0) return 1
  const common = pair.a.mates.reduce(
    (sum, mate, layer) => sum + (mate === NONE ? 0 : likenessOfPair(pair, layer, mate)),
    0,
  )
  return (2 * common) / all
}
