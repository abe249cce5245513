/**
 * Last step of the alignment: matching in order pairs layers across branches that traded places.
 * Two layers trade their mates where the points of both together grow; only layers that do not
 * depend on each other, on one side at least, so that a chain keeps its order.
 */
import { OUTSIDE } from './graph.ts'
import { pointsOf } from './points.ts'
import type { Points } from './points.ts'
import { join, loose, NONE } from './sides.ts'
import type { Pair, Side } from './sides.ts'

/** More uncertain layers than this are left as they are: the work grows with their square. */
const MAX_UNCERTAIN = 400
const MAX_PASSES = 12

/** `certain`: layers of the first side whose mates are beyond doubt. */
export function tradeMates(pair: Pair, certain: ReadonlySet<number>): void {
  const uncertain = pair.a.mates.flatMap((_, layer) => (certain.has(layer) ? [] : [layer]))
  const free = loose(pair.b, 0, pair.b.layers.length).length
  if (uncertain.length + free > MAX_UNCERTAIN || !(hasBranches(pair.a) || hasBranches(pair.b)))
    return
  const trade: Trade = {
    pair,
    points: pointsOf(pair),
    dependsA: dependence(pair.a),
    dependsB: dependence(pair.b),
  }
  for (let pass = 0; pass < MAX_PASSES; pass++) if (!tradeOnce(trade, uncertain)) return
}

/** True where the later layer needs the earlier one, directly or not. */
type Depends = (earlier: number, later: number) => boolean

interface Trade {
  readonly pair: Pair
  readonly points: Points
  readonly dependsA: Depends
  readonly dependsB: Depends
}

function hasBranches(side: Side): boolean {
  return side.graph.consumers.some((consumers) => consumers.length > 1)
}

/** One pass over all pairs of uncertain layers; true where a trade was made. */
function tradeOnce(trade: Trade, uncertain: readonly number[]): boolean {
  let isBetter = false
  uncertain.forEach((first, at) => {
    for (const second of uncertain.slice(at + 1)) {
      isBetter = tryTrade(trade, first, second) || isBetter
    }
    for (const free of loose(trade.pair.b, 0, trade.pair.b.layers.length)) {
      isBetter = tryMove(trade, first, free) || isBetter
    }
  })
  return isBetter
}

/** Two layers exchange their mates; one of them may have none. */
function tryTrade({ pair, points, dependsA, dependsB }: Trade, x: number, y: number): boolean {
  const { a } = pair
  const [ofX, ofY] = [a.mates[x] ?? NONE, a.mates[y] ?? NONE]
  if (ofX === ofY || a.own('kind')[x] !== a.own('kind')[y]) return false
  const gain = pay(points, x, ofY) + pay(points, y, ofX) - pay(points, x, ofX) - pay(points, y, ofY)
  if (gain <= 0) return false
  const isParallel =
    !dependsA(x, y) || (ofX !== NONE && ofY !== NONE && !depends(dependsB, ofX, ofY))
  if (!isParallel) return false
  rejoin(pair, x, ofY)
  rejoin(pair, y, ofX)
  return true
}

/** A layer leaves its mate for one that has none. */
function tryMove({ pair, points, dependsB }: Trade, x: number, free: number): boolean {
  const { a, b } = pair
  const ofX = a.mates[x] ?? NONE
  if (ofX === NONE || b.mates[free] !== NONE || b.own('kind')[free] !== a.own('kind')[x])
    return false
  if (points(x, free) <= points(x, ofX) || depends(dependsB, ofX, free)) return false
  b.mates[ofX] = NONE
  join(pair, x, free)
  return true
}

const pay = (points: Points, x: number, mate: number): number =>
  mate === NONE ? 0 : points(x, mate)

const depends = (on: Depends, a: number, b: number): boolean => on(Math.min(a, b), Math.max(a, b))

function rejoin(pair: Pair, x: number, mate: number): void {
  if (mate === NONE) pair.a.mates[x] = NONE
  else join(pair, x, mate)
}

/** Answers from sets of all that a layer needs, each gathered on first use. */
function dependence({ graph }: Side): Depends {
  const needs = new Map<number, ReadonlySet<number>>()
  return (earlier, later) => {
    const known = needs.get(later) ?? needsOf(graph.producers, later)
    needs.set(later, known)
    return known.has(earlier)
  }
}

function needsOf(producers: readonly (readonly number[])[], layer: number): ReadonlySet<number> {
  const found = new Set<number>([layer])
  for (const one of found) {
    for (const producer of producers[one] ?? []) if (producer !== OUTSIDE) found.add(producer)
  }
  return found
}
