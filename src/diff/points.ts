/** What the alignment maximises: points for taking two layers for one. */
import type { Level } from './fingerprint.ts'
import { commonConsumers, commonProducers, NONE } from './sides.ts'
import type { Pair, Side } from './sides.ts'
import { contentPoints, structurePoints, structuralLikeness } from './similarity.ts'

/** Points besides the layers' own likeness: for equal surroundings, common neighbours, equal names. */
const BONUS = { cone: 40, kindCone: 30, neighbour: 60, name: 2 } as const

/** Cells of the table of structures that are compared once only. */
const MAX_TABLE_CELLS = 1e7

export type Points = (layerA: number, layerB: number) => number

/**
 * Points for pairing two layers, 0 for layers of different kinds; quick, it is asked millions of times.
 * Neighbours count as the mates stand when a pair is asked for.
 */
export function pointsOf(pair: Pair): Points {
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
function likenessTable({ a, b }: Pair): Points {
  const [classesA, classesB] = [numbered(a.own('structure')), numbered(b.own('structure'))]
  const [traitsA, traitsB] = [a.traits(), b.traits()]
  const cells = classesA.count * classesB.count
  const known = new Int16Array(cells <= MAX_TABLE_CELLS ? cells : 0).fill(NONE)
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

/** 0 to 1 for two layers of one kind, contents ignored. */
export function likenessOfPair({ a, b }: Pair, layerA: number, layerB: number): number {
  if (a.own('structure')[layerA] === b.own('structure')[layerB]) return 1
  const traitsA = a.traits()[layerA]
  const traitsB = b.traits()[layerB]
  return traitsA === undefined || traitsB === undefined ? 0 : structuralLikeness(traitsA, traitsB)
}
