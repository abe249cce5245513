/** SPACE_TO_BATCH_ND and BATCH_TO_SPACE_ND around a convolution: how a converter writes a dilated one. */
import { traitsOf } from '../../operators/registry.ts'
import type { Graph, GraphOperator } from '../graph.ts'
import type { Propagation } from './propagation.ts'

/** A convolution between the two: the blocks are its dilation. */
export interface Dilated {
  readonly opening: GraphOperator
  readonly convolution: GraphOperator
  readonly closing: GraphOperator
}

/**
 * What a SAME convolution asks for around the map follows its kernel and its dilation; what fills up
 * the last block follows the map. The crops behind the convolution are that filling
 * (tensorflow/python/ops/nn_ops.py, _WithSpaceToBatch; array_ops.required_space_to_batch_paddings).
 */
export function propagateSpaceToBatch(operator: GraphOperator, propagation: Propagation): void {
  const dilated = dilatedFrom(operator, propagation.graph)
  if (dilated === undefined) return
  const next = edgesOf(dilated, propagation).flatMap((edge) => [
    edge.first,
    edge.last + edge.filling,
  ])
  if (next.length > 0) propagation.setIntegers(operator, 2, next)
}

/** Crops what filled up the last block. */
export function propagateBatchToSpace(operator: GraphOperator, propagation: Propagation): void {
  const opening = openingOf(operator, propagation.graph)
  const dilated = opening && dilatedFrom(opening, propagation.graph)
  if (dilated === undefined) return
  const next = edgesOf(dilated, propagation).flatMap(({ filling }) => [0, filling])
  if (next.length > 0) propagation.setIntegers(operator, 2, next)
}

/** Padding of one axis in front and behind, and what fills up its last block. */
interface Edge {
  readonly first: number
  readonly last: number
  readonly filling: number
}

function edgesOf(dilated: Dilated, propagation: Propagation): readonly Edge[] {
  const { opening, convolution, closing } = dilated
  const [input] = opening.inputs
  const filter = convolution.inputs[1]
  const [blocks, paddings] = [1, 2].map((at) => propagation.baseIntegers(opening, at))
  const [now, crops] = [
    propagation.integers(opening.inputs[1]),
    propagation.baseIntegers(closing, 2),
  ]
  if (input == null || filter == null || !blocks || !paddings || !now || !crops) return []
  // Of a map of one axis the filter has a height of 1 first.
  const axisOf = (axis: number): number => axis + 3 - blocks.length
  const base = propagation.base(convolution, filter)
  return now.map((block, axis): Edge => {
    const [first = 0, behind = 0] = paddings.slice(2 * axis)
    const last = behind - (crops[2 * axis + 1] ?? 0)
    const reach = ((base[axisOf(axis)] ?? 1) - 1) * (blocks[axis] ?? 1)
    const wanted = ((filter.shape[axisOf(axis)] ?? 1) - 1) * block
    const follows = first + last === reach && reach !== wanted
    const edge = follows
      ? { first: Math.floor(wanted / 2), last: Math.ceil(wanted / 2) }
      : { first, last }
    const size = (input.shape[axis + 1] ?? 1) + edge.first + edge.last
    return { ...edge, filling: (block - (size % block)) % block }
  })
}

/** Layers between the two: a convolution and the shapes it wants. */
const MAX_STEPS = 8
/** Layers that are looked at in all, where branches leave between the two. */
const MAX_LOOKS = 64

/** The dilated convolution that a SPACE_TO_BATCH_ND opens (the first, where several share it). */
export function dilatedFrom(opening: GraphOperator, graph: Graph): Dilated | undefined {
  const [convolution, closing] =
    between(opening, graph, { steps: MAX_STEPS, left: MAX_LOOKS }) ?? []
  return convolution && closing && { opening, convolution, closing }
}

interface Purse {
  readonly steps: number
  left: number
}

function between(
  from: GraphOperator,
  graph: Graph,
  purse: Purse,
): readonly GraphOperator[] | undefined {
  if (purse.steps === 0) return undefined
  for (const reader of from.outputs.flatMap((one) => graph.readers(one))) {
    if (purse.left-- <= 0) return undefined
    if (reader.kind === 'BATCH_TO_SPACE_ND') return [reader]
    const deeper = { steps: purse.steps - 1, left: purse.left }
    const found = between(reader, graph, deeper)
    purse.left = deeper.left
    if (found !== undefined)
      return traitsOf(reader.kind).window === 'convolution' ? [reader, ...found] : found
  }
  return undefined
}

/** The SPACE_TO_BATCH_ND above a layer, through its first inputs. */
export function openingOf(from: GraphOperator, graph: Graph): GraphOperator | undefined {
  let maker = graph.producer(from.inputs[0])
  for (let step = 0; step < MAX_STEPS && maker !== undefined; step++) {
    if (maker.kind === 'SPACE_TO_BATCH_ND') return maker
    maker = graph.producer(maker.inputs[0])
  }
  return undefined
}
