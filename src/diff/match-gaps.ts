/** Step 2 of the alignment: between certain pairs, in the order of execution. */
import { pointsOf } from './points.ts'
import type { Points } from './points.ts'
import { longestIncreasing, matchInOrder } from './sequence.ts'
import { join, loose, NONE } from './sides.ts'
import type { Pair } from './sides.ts'

/** Cells of one table; 3,000 x 3,000 layers that are all new still fit. */
const MAX_CELLS = 1e7

/** Returns true where a table was too large to be searched whole. */
export function matchGaps(pair: Pair): boolean {
  const { a, b } = pair
  const anchors = a.mates.flatMap((mate, layer) => (mate === NONE ? [] : [layer]))
  const kept = longestIncreasing(anchors.map((layer) => a.mates[layer] ?? NONE))
  const bounds = kept.map((at) => anchors[at] ?? 0)
  const points = pointsOf(pair)
  let isBanded = false
  let fromA = 0
  let fromB = 0
  for (const toA of [...bounds, a.layers.length]) {
    const toB = toA < a.layers.length ? (a.mates[toA] ?? 0) : b.layers.length
    const gap = { inA: loose(a, fromA, toA), inB: loose(b, fromB, toB) }
    isBanded = matchGap(pair, gap, points) || isBanded
    fromA = toA + 1
    fromB = toB + 1
  }
  return isBanded
}

interface LooseLayers {
  readonly inA: readonly number[]
  readonly inB: readonly number[]
}

function matchGap(pair: Pair, { inA, inB }: LooseLayers, points: Points): boolean {
  if (inA.length === 0 || inB.length === 0) return false
  const { pairs, isBanded } = matchInOrder({
    rows: inA.length,
    columns: inB.length,
    points: (row, column) => points(inA[row] ?? 0, inB[column] ?? 0),
    maxCells: MAX_CELLS,
  })
  for (const [row, column] of pairs) join(pair, inA[row] ?? 0, inB[column] ?? 0)
  return isBanded
}
