/** Step 3 of the alignment: layers that moved, paired by their neighbours. */
import { likenessOfPair, pointsOf } from './points.ts'
import { commonConsumers, commonProducers, join, loose, NONE } from './sides.ts'
import type { Pair } from './sides.ts'

/** Pairs that are weighed at most. */
const MAX_LEFTOVER_PAIRS = 250_000
/** Pairs without any common neighbour must be as alike as this. */
const ALIKE_WITHOUT_NEIGHBOURS = 0.999

interface Candidate {
  readonly layerA: number
  readonly layerB: number
  readonly points: number
}

/** Returns true where it was left out because there is too much to weigh. */
export function matchLeftovers(pair: Pair): boolean {
  let isCut = false
  for (let isDone = false; !isDone;) {
    const { candidates, isTooMany } = leftovers(pair)
    isCut = isCut || isTooMany
    candidates.sort((x, y) => y.points - x.points || x.layerA - y.layerA || x.layerB - y.layerB)
    isDone = true
    for (const { layerA, layerB } of candidates) {
      if (pair.a.mates[layerA] !== NONE || pair.b.mates[layerB] !== NONE) continue
      join(pair, layerA, layerB)
      isDone = false
    }
  }
  return isCut
}

function leftovers(pair: Pair): { candidates: Candidate[]; isTooMany: boolean } {
  const { a, b } = pair
  const byKind = new Map<number, number[]>()
  for (const layer of loose(b, 0, b.layers.length)) {
    const kind = b.own('kind')[layer] ?? NONE
    byKind.set(kind, [...(byKind.get(kind) ?? []), layer])
  }
  if (byKind.size === 0) return { candidates: [], isTooMany: false }
  const points = pointsOf(pair)
  const candidates: Candidate[] = []
  let weighed = 0
  for (const layerA of loose(a, 0, a.layers.length)) {
    for (const layerB of byKind.get(a.own('kind')[layerA] ?? NONE) ?? []) {
      if (++weighed > MAX_LEFTOVER_PAIRS) return { candidates: [], isTooMany: true }
      if (!isPlausible(pair, layerA, layerB)) continue
      candidates.push({ layerA, layerB, points: points(layerA, layerB) })
    }
  }
  return { candidates, isTooMany: false }
}

/** A moved layer is believed where a neighbour moved with it or its structure is the same. */
function isPlausible(pair: Pair, layerA: number, layerB: number): boolean {
  if (commonProducers(pair, layerA, layerB) + commonConsumers(pair, layerA, layerB) > 0) return true
  return likenessOfPair(pair, layerA, layerB) >= ALIKE_WITHOUT_NEIGHBOURS
}
