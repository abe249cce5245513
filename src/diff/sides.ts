/** Both sides of an alignment while it is made: layers, wiring, fingerprints and the mates found so far. */
import type { LayerProfile } from '../profile/profile.ts'
import { fingerprintsOf } from './fingerprint.ts'
import type { Fingerprints, Level } from './fingerprint.ts'
import { conesOf, graphOf, OUTSIDE } from './graph.ts'
import type { Cones, Interner, LayerGraph } from './graph.ts'
import { traitsOf } from './similarity.ts'
import type { Traits } from './similarity.ts'

/** "No mate" among mates, and in place of an absent id. */
export const NONE = -1

export interface Side {
  readonly layers: readonly LayerProfile[]
  readonly graph: LayerGraph
  readonly prints: readonly Fingerprints[]
  readonly own: (level: Level) => readonly number[]
  readonly cones: (level: Level) => Cones
  readonly traits: () => readonly Traits[]
  /** Per layer its mate on the other side or `NONE`; filled as pairs are found. */
  readonly mates: number[]
}

export interface Pair {
  readonly a: Side
  readonly b: Side
}

export function sideOf(layers: readonly LayerProfile[], interner: Interner): Side {
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

export function join({ a, b }: Pair, layerA: number, layerB: number): void {
  a.mates[layerA] = layerB
  b.mates[layerB] = layerA
}

/** Inputs of the two layers that come from layers which are already a pair. */
export function commonProducers({ a, b }: Pair, layerA: number, layerB: number): number {
  const ofB = b.graph.producers[layerB] ?? []
  return (a.graph.producers[layerA] ?? []).filter(
    (producer, slot) => producer !== OUTSIDE && a.mates[producer] === ofB[slot],
  ).length
}

/** Readers of the first layer whose mates read the other one. */
export function commonConsumers({ a, b }: Pair, layerA: number, layerB: number): number {
  const ofB = b.graph.consumers[layerB] ?? []
  return (a.graph.consumers[layerA] ?? []).filter(({ layer }) =>
    ofB.some((consumer) => a.mates[layer] === consumer.layer),
  ).length
}

/** Layers without a mate in a range. */
export function loose(side: Side, from: number, to: number): readonly number[] {
  const found: number[] = []
  for (let layer = from; layer < to; layer++) if (side.mates[layer] === NONE) found.push(layer)
  return found
}
