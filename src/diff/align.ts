/**
 * Which layer of the head is which layer of the base.
 *
 * 1. Certain pairs first, in any order: layers whose own content is unique on both sides, then layers
 *    with the same content above and below them (their cones), from the strictest fingerprint to ever
 *    looser ones. A rename, a re-run of the converter or other branch orders do not disturb these.
 * 2. What is left between certain pairs is matched in order of execution so that the sum of
 *    likenesses is largest: a layer with changed options stays one layer.
 * 3. What is still left (moved, or in branches that traded places) is paired by its neighbours.
 *
 * The two sides are sorted first, so that aligning (a, b) is always the mirror of aligning (b, a).
 * Names only break ties. Linear but for step 2, whose tables are bounded: beyond `MAX_CELLS` only a
 * band around the diagonal is searched and `fallback` says so.
 */
import type { LayerProfile } from '../profile/profile.ts'
import { fingerprintsOf } from './fingerprint.ts'
import type { Fingerprints, Level } from './fingerprint.ts'
import { conesOf, graphOf, Interner, OUTSIDE } from './graph.ts'
import type { Cones, LayerGraph } from './graph.ts'
import { longestIncreasing, matchInOrder } from './sequence.ts'
import { contentPoints, structuralLikeness, structurePoints, traitsOf } from './similarity.ts'
import type { Traits } from './similarity.ts'

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

interface Side {
  readonly layers: readonly LayerProfile[]
  readonly graph: LayerGraph
  readonly prints: readonly Fingerprints[]
  readonly own: (level: Level) => readonly number[]
  readonly cones: (level: Level) => Cones
  readonly traits: () => readonly Traits[]
  readonly mates: number[]
}

/** Cells of one table of step 2; 3,000 x 3,000 layers that are all new still fit. */
const MAX_CELLS = 1e7
/** Pairs that step 3 weighs per kind. */
const MAX_LEFTOVER_PAIRS = 250_000
/** Pairs of step 3 without any common neighbour must be as alike as this. */
const ALIKE_WITHOUT_NEIGHBOURS = 0.999

const BONUS = { cone: 40, kindCone: 30, neighbour: 60, name: 2 } as const

const NONE = -1

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
  for (const round of CERTAIN_ROUNDS) matchRound(pair, round)
  const isBanded = matchGaps(pair)
  const isCut = matchLeftovers(pair)
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

interface Pair {
  readonly a: Side
  readonly b: Side
}

function sideOf(layers: readonly LayerProfile[], interner: Interner): Side {
  const graph = graphOf(layers)
  const prints = layers.map(fingerprintsOf)
  const own = oncePer((level) => prints.map((print) => interner.idOf(`${level} ${print[level]}`)))
  return {
    layers,
    graph,
    prints,
    own,
    cones: oncePer((level) => conesOf({ layers, graph, own: own(level), interner })),
    traits: once(() => layers.map((layer) => traitsOf(layer, interner))),
    mates: layers.map(() => NONE),
  }
}

/** Computes on first use only: most diffs are decided by the first rounds. */
function once<T>(of: () => T): () => T {
  let known: T | undefined
  return () => (known ??= of())
}

function oncePer<T>(of: (level: Level) => T): (level: Level) => T {
  const known = new Map<Level, T>()
  return (level) => {
    const found = known.get(level) ?? of(level)
    known.set(level, found)
    return found
  }
}

/** Step 1: what must be equal for two layers to be one for certain. */
interface Round {
  /** Undefined: the round does not judge this layer. */
  readonly key: (side: Side, layer: number) => string | undefined
  /** Equal classes of any size are paired one by one; else only classes of one. */
  readonly pairsClasses: boolean
}

const bothCones = (level: Level): Round => ({
  key: (side, layer) =>
    `${side.cones(level).up[layer] ?? NONE} ${side.cones(level).down[layer] ?? NONE}`,
  pairsClasses: true,
})
const oneCone = (level: Level, which: keyof Cones): Round => ({
  key: (side, layer) => String(side.cones(level)[which][layer] ?? NONE),
  pairsClasses: false,
})
const ownContent = (level: Level): Round => ({
  key: (side, layer) =>
    level === 'values' && side.layers[layer]?.weightsHash === ''
      ? undefined
      : String(side.own(level)[layer] ?? NONE),
  pairsClasses: false,
})

const CERTAIN_ROUNDS: readonly Round[] = [
  bothCones('exact'),
  ownContent('exact'),
  bothCones('values'),
  ownContent('values'),
  bothCones('structure'),
  oneCone('exact', 'up'),
  oneCone('exact', 'down'),
  oneCone('structure', 'up'),
  oneCone('structure', 'down'),
  bothCones('parameters'),
]

function matchRound({ a, b }: Pair, round: Round): void {
  if (!a.mates.includes(NONE) || !b.mates.includes(NONE)) return
  const classesOfB = classes(b, round)
  for (const [key, inA] of classes(a, round)) {
    const inB = classesOfB.get(key)
    if (inB?.length !== inA.length || (inA.length > 1 && !round.pairsClasses)) continue
    pairClass({ a, b }, inA, inB)
  }
}

/** Layers without a mate by key, in order of execution. */
function classes(side: Side, round: Round): Map<string, number[]> {
  const found = new Map<string, number[]>()
  side.mates.forEach((mate, layer) => {
    const key = mate === NONE ? round.key(side, layer) : undefined
    if (key === undefined) return
    const members = found.get(key)
    if (members === undefined) found.set(key, [layer])
    else members.push(layer)
  })
  return found
}

/** Pairs the members of one class in order, those with the same producers first. */
function pairClass(pair: Pair, inA: readonly number[], inB: readonly number[]): void {
  const free = [...inB]
  for (const layer of inA) {
    const related = free.findIndex((other) => commonProducers(pair, layer, other) > 0)
    const [other] = free.splice(Math.max(0, related), 1)
    if (other !== undefined) join(pair, layer, other)
  }
}

function join({ a, b }: Pair, layerA: number, layerB: number): void {
  a.mates[layerA] = layerB
  b.mates[layerB] = layerA
}

/** Inputs of the two layers that come from layers which are already a pair. */
function commonProducers({ a, b }: Pair, layerA: number, layerB: number): number {
  const ofB = b.graph.producers[layerB] ?? []
  return (a.graph.producers[layerA] ?? []).filter(
    (producer, slot) => producer !== OUTSIDE && a.mates[producer] === ofB[slot],
  ).length
}

function commonConsumers({ a, b }: Pair, layerA: number, layerB: number): number {
  const ofB = b.graph.consumers[layerB] ?? []
  return (a.graph.consumers[layerA] ?? []).filter(({ layer }) =>
    ofB.some((consumer) => a.mates[layer] === consumer.layer),
  ).length
}

/** Step 2. Returns true where a table was too large to be searched whole. */
function matchGaps(pair: Pair): boolean {
  const { a, b } = pair
  const anchors = a.mates.flatMap((mate, layer) => (mate === NONE ? [] : [layer]))
  const kept = longestIncreasing(anchors.map((layer) => a.mates[layer] ?? NONE))
  const bounds = kept.map((at) => anchors[at] ?? 0)
  let isBanded = false
  let fromA = 0
  let fromB = 0
  for (const toA of [...bounds, a.layers.length]) {
    const toB = toA < a.layers.length ? (a.mates[toA] ?? 0) : b.layers.length
    isBanded = matchGap(pair, loose(a, fromA, toA), loose(b, fromB, toB)) || isBanded
    fromA = toA + 1
    fromB = toB + 1
  }
  return isBanded
}

/** Layers without a mate in a range. */
function loose(side: Side, from: number, to: number): readonly number[] {
  const found: number[] = []
  for (let layer = from; layer < to; layer++) if (side.mates[layer] === NONE) found.push(layer)
  return found
}

function matchGap(pair: Pair, inA: readonly number[], inB: readonly number[]): boolean {
  if (inA.length === 0 || inB.length === 0) return false
  const points = pointsOf(pair)
  const { pairs, isBanded } = matchInOrder({
    rows: inA.length,
    columns: inB.length,
    points: (row, column) => points(inA[row] ?? 0, inB[column] ?? 0),
    maxCells: MAX_CELLS,
  })
  for (const [row, column] of pairs) join(pair, inA[row] ?? 0, inB[column] ?? 0)
  return isBanded
}

/** Points for pairing two layers, 0 for layers of different kinds; quick, it is asked millions of times. */
function pointsOf(pair: Pair): (layerA: number, layerB: number) => number {
  const { a, b } = pair
  const [kindA, kindB] = [a.own('kind'), b.own('kind')]
  const likeness = likenessTable(pair)
  const equalCones = [
    ...coneColumns(pair, 'parameters', BONUS.cone),
    ...coneColumns(pair, 'kind', BONUS.kindCone),
  ]
  const hasMatedNeighbour = a.layers.map((_, layer) => isNextToMate(a, layer))
  return (layerA, layerB) => {
    if (kindA[layerA] !== kindB[layerB]) return 0
    let points = likeness(layerA, layerB)
    for (const { ofA, ofB, bonus } of equalCones) if (ofA[layerA] === ofB[layerB]) points += bonus
    if (hasMatedNeighbour[layerA] === true) points += neighbourBonus(pair, layerA, layerB)
    if (a.layers[layerA]?.name === b.layers[layerB]?.name) points += BONUS.name
    return points
  }
}

/** Points by options, shapes and contents; two structures are compared once. */
function likenessTable({ a, b }: Pair): (layerA: number, layerB: number) => number {
  const [classesA, classesB] = [numbered(a.own('structure')), numbered(b.own('structure'))]
  const [traitsA, traitsB] = [a.traits(), b.traits()]
  const cells = classesA.count * classesB.count
  const known = new Int16Array(cells <= MAX_CELLS ? cells : 0).fill(NONE)
  return (layerA, layerB) => {
    const [ofA, ofB] = [traitsA[layerA], traitsB[layerB]]
    if (ofA === undefined || ofB === undefined) return 0
    const at = (classesA.of[layerA] ?? 0) * classesB.count + (classesB.of[layerB] ?? 0)
    let structure = known[at] ?? NONE
    if (structure === NONE) {
      structure = structurePoints(ofA, ofB)
      if (at < known.length) known[at] = structure
    }
    return structure + contentPoints(ofA, ofB)
  }
}

/** Ids renumbered from 0 without gaps. */
function numbered(ids: readonly number[]): { readonly of: Int32Array; readonly count: number } {
  const numbers = new Map<number, number>()
  const of = Int32Array.from(ids, (id) => {
    const number = numbers.get(id) ?? numbers.size
    numbers.set(id, number)
    return number
  })
  return { of, count: numbers.size }
}

function coneColumns({ a, b }: Pair, level: Level, bonus: number) {
  return (['up', 'down'] as const).map((which) => ({
    ofA: a.cones(level)[which],
    ofB: b.cones(level)[which],
    bonus,
  }))
}

function isNextToMate(side: Side, layer: number): boolean {
  const isMated = (neighbour: number) => (side.mates[neighbour] ?? NONE) !== NONE
  return (
    (side.graph.producers[layer] ?? []).some(isMated) ||
    (side.graph.consumers[layer] ?? []).some((consumer) => isMated(consumer.layer))
  )
}

function neighbourBonus(pair: Pair, layerA: number, layerB: number): number {
  return (
    BONUS.neighbour * Math.min(1, commonProducers(pair, layerA, layerB)) +
    BONUS.neighbour * Math.min(1, commonConsumers(pair, layerA, layerB))
  )
}

interface Candidate {
  readonly layerA: number
  readonly layerB: number
  readonly points: number
}

/** Step 3. Returns true where it was left out because there is too much to weigh. */
function matchLeftovers(pair: Pair): boolean {
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

function likenessOfPair({ a, b }: Pair, layerA: number, layerB: number): number {
  if (a.own('structure')[layerA] === b.own('structure')[layerB]) return 1
  const traitsA = a.traits()[layerA]
  const traitsB = b.traits()[layerB]
  return traitsA === undefined || traitsB === undefined ? 0 : structuralLikeness(traitsA, traitsB)
}

function likenessOf(pair: Pair): number {
  const all = pair.a.layers.length + pair.b.layers.length
  if (all === 0) return 1
  const common = pair.a.mates.reduce(
    (sum, mate, layer) => sum + (mate === NONE ? 0 : likenessOfPair(pair, layer, mate)),
    0,
  )
  return (2 * common) / all
}
