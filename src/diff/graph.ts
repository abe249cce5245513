/** Who feeds whom among a profile's layers, and hashes of all that lies above and below each. */
import { traitsNamed } from '../operators/registry.ts'
import type { LayerProfile } from '../profile/profile.ts'

/** Stands for "no layer": the tensor comes from outside, e.g. it is the model's input. */
export const OUTSIDE = -1

export interface LayerGraph {
  /** Per layer, for each input that is not constant, in order: the layer that computes it or `OUTSIDE`. */
  readonly producers: readonly (readonly number[])[]
  /** Per layer: who reads its outputs, and through which of the reader's non-constant inputs. */
  readonly consumers: readonly (readonly Consumer[])[]
}

interface Consumer {
  readonly layer: number
  readonly slot: number
}

/** Gives equal keys equal small numbers, in order of first sight; shared by both sides of a diff. */
export class Interner {
  readonly #ids = new Map<string, number>()

  idOf(key: string): number {
    const known = this.#ids.get(key)
    if (known !== undefined) return known
    const id = this.#ids.size
    this.#ids.set(key, id)
    return id
  }
}

/** Inputs that are computed at run time, in order. */
export function computedInputs(layer: LayerProfile): LayerProfile['inputs'] {
  return layer.inputs.filter((input) => input.tensor >= 0 && !input.isConstant)
}

/** Reads the wiring from the tensors' indices; linear. */
export function graphOf(layers: readonly LayerProfile[]): LayerGraph {
  const producerOf = new Map<number, number>()
  layers.forEach((layer, index) => {
    for (const output of layer.outputs) producerOf.set(output.tensor, index)
  })
  const consumers: Consumer[][] = layers.map(() => [])
  const producers = layers.map((layer, index) =>
    computedInputs(layer).map(({ tensor }, slot) => {
      const producer = producerOf.get(tensor) ?? OUTSIDE
      const isAbove = producer < index
      if (isAbove) consumers[producer]?.push({ layer: index, slot })
      return isAbove ? producer : OUTSIDE
    }),
  )
  return { producers, consumers }
}

/** Ids of a layer with everything above it and with everything below it. */
export interface Cones {
  readonly up: readonly number[]
  readonly down: readonly number[]
}

interface ConeRequest {
  readonly layers: readonly LayerProfile[]
  readonly graph: LayerGraph
  /** What each layer is by itself. */
  readonly own: readonly number[]
  readonly interner: Interner
}

/** Two layers have the same id where the graphs above (below) them are equal in all that `own` tells apart. */
export function conesOf({ layers, graph, own, interner }: ConeRequest): Cones {
  const up: number[] = []
  layers.forEach((layer, index) => {
    const above = (graph.producers[index] ?? []).map((producer) => up[producer] ?? OUTSIDE)
    if (traitsNamed(layer.kind).commutes) above.sort((a, b) => a - b)
    up.push(interner.idOf(`up ${own[index] ?? 0}:${above.join(',')}`))
  })
  const down = new Array<number>(layers.length).fill(0)
  for (let index = layers.length - 1; index >= 0; index--) {
    const below = (graph.consumers[index] ?? []).map(({ layer, slot }) => {
      const port = traitsNamed(layers[layer]?.kind ?? '').commutes ? 0 : slot
      return `${down[layer] ?? 0}@${port}`
    })
    down[index] = interner.idOf(`down ${own[index] ?? 0}:${below.sort().join(',')}`)
  }
  return { up, down }
}
