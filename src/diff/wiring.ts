/**
 * Operators that a converter adds or drops around layers that stay what they are, and layers that
 * read from elsewhere than before.
 */
import { traitsNamed } from '../operators/registry.ts'
import type { LayerProfile } from '../profile/profile.ts'
import { OUTSIDE } from './graph.ts'
import type { LayerGraph } from './graph.ts'

/** One side of a diff: its layers, their wiring and their mates on the other side (null = none). */
export interface WiredSide {
  readonly layers: readonly LayerProfile[]
  readonly graph: LayerGraph
  readonly mates: readonly (number | null)[]
}

/** A layer that exists on one side only and merely converts or rearranges. */
function isPassing(side: WiredSide, layer: number): boolean {
  return side.mates[layer] === null && traitsNamed(side.layers[layer]?.kind ?? '').isConversion
}

/** Producer of an input, with one-sided converting layers skipped. */
function realProducer(side: WiredSide, layer: number, slot: number): number {
  let producer = side.graph.producers[layer]?.[slot] ?? OUTSIDE
  while (producer !== OUTSIDE && isPassing(side, producer)) {
    producer = side.graph.producers[producer]?.[0] ?? OUTSIDE
  }
  return producer
}

interface ArtefactQuestion {
  readonly side: WiredSide
  readonly other: WiredSide
  /** A layer of `side` without a mate. */
  readonly layer: number
  /** True where a layer of `side` has a mate and none of its options changed but the named one. */
  readonly isUnedited: (layer: number, except: string | undefined) => boolean
}

/**
 * True for a converting layer whose neighbours, further converting layers skipped, are each other's
 * neighbours on the other side too and were not edited. At the model's edges a QUANTIZE or DEQUANTIZE
 * is a decision on the model's input or output, not an artefact.
 */
export function isConverterArtefact({ side, other, layer, isUnedited }: ArtefactQuestion): boolean {
  if (!isPassing(side, layer)) return false
  const producer = realProducer(side, layer, 0)
  const readers = realConsumers(side, layer)
  if (readers.length === 0 || (producer === OUTSIDE && isTypeChange(side.layers[layer])))
    return false
  const { fusesAs } = traitsNamed(side.layers[layer]?.kind ?? '')
  const except = fusesAs === 'none' ? undefined : fusesAs
  if (producer !== OUTSIDE && !isUnedited(producer, except)) return false
  return readers.every(({ layer: reader, slot }) => {
    const mate = side.mates[reader]
    if (mate === undefined || mate === null || !isUnedited(reader, except)) return false
    const before = realProducer(other, mate, slot)
    return producer === OUTSIDE ? before === OUTSIDE : side.mates[producer] === before
  })
}

const isTypeChange = (layer: LayerProfile | undefined): boolean =>
  layer?.inputs[0]?.dtype !== layer?.outputs[0]?.dtype

interface Reader {
  readonly layer: number
  readonly slot: number
}

/** Readers of a layer's output, further one-sided converting layers skipped. */
function realConsumers(side: WiredSide, layer: number): readonly Reader[] {
  return (side.graph.consumers[layer] ?? []).flatMap((consumer) =>
    isPassing(side, consumer.layer) ? realConsumers(side, consumer.layer) : [consumer],
  )
}

/** What a layer of the head reads that its mate in the base did not; null where nothing but artefacts changed. */
export function rewiring(
  base: WiredSide,
  head: WiredSide,
  pair: { readonly base: number; readonly head: number },
): { readonly base: string; readonly head: string } | null {
  const slots = head.graph.producers[pair.head] ?? []
  if (slots.length !== (base.graph.producers[pair.base] ?? []).length) return null
  const expected = slots.map((_, slot) => realProducer(base, pair.base, slot))
  const found = slots.map((_, slot) => realProducer(head, pair.head, slot))
  const translated = found.map((producer) =>
    producer === OUTSIDE ? OUTSIDE : head.mates[producer],
  )
  if (isSameSet(expected, translated)) return edgeChange(base, head, pair)
  const slot = expected.findIndex((producer, at) => producer !== translated[at])
  return { base: nameOf(base, expected[slot]), head: nameOf(head, found[slot]) }
}

function isSameSet(a: readonly number[], b: readonly (number | null | undefined)[]): boolean {
  return a.every((one) => b.includes(one)) && b.every((one) => a.some((other) => other === one))
}

/** At the model's input a QUANTIZE that came or went is no artefact: its reader says so. */
function edgeChange(
  base: WiredSide,
  head: WiredSide,
  pair: { readonly base: number; readonly head: number },
): { readonly base: string; readonly head: string } | null {
  const before = base.graph.producers[pair.base]?.[0] ?? OUTSIDE
  const after = head.graph.producers[pair.head]?.[0] ?? OUTSIDE
  const isEdge = (side: WiredSide, producer: number) =>
    producer !== OUTSIDE &&
    isPassing(side, producer) &&
    realProducer(side, producer, 0) === OUTSIDE &&
    isTypeChange(side.layers[producer])
  if (!isEdge(base, before) && !isEdge(head, after)) return null
  return { base: nameOf(base, before), head: nameOf(head, after) }
}

function nameOf(side: WiredSide, layer: number | undefined): string {
  if (layer === undefined || layer === OUTSIDE) return "the model's input"
  return `layer ${layer} (${side.layers[layer]?.op ?? ''})`
}
