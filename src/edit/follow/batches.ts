/** SPACE_TO_BATCH_ND and BATCH_TO_SPACE_ND around a convolution: how a converter writes a dilated one. */
import type { DraftOperator, DraftTensor } from '../draft.ts'
import { CONVOLUTIONS } from './causal.ts'
import type { Settling } from './settling.ts'

/** A convolution between the two: the blocks are its dilation. */
export interface Dilated {
  readonly opening: DraftOperator
  readonly convolution: DraftOperator
  readonly closing: DraftOperator
}

/**
 * What a SAME convolution asks for around the map follows its kernel and its dilation; what fills up
 * the last block follows the map. The crops behind the convolution are that filling
 * (tensorflow/python/ops/nn_ops.py, _WithSpaceToBatch; array_ops.required_space_to_batch_paddings).
 */
export function followSpaceToBatch(operator: DraftOperator, settling: Settling): void {
  const dilated = dilatedFrom(operator, settling.readers)
  if (dilated === undefined) return
  const next = edgesOf(dilated, settling).flatMap((edge) => [edge.first, edge.last + edge.filling])
  if (next.length > 0) settling.steer(operator, 2, next)
}

/** Crops what filled up the last block. */
export function followBatchToSpace(operator: DraftOperator, settling: Settling): void {
  const opening = openingOf(operator, settling)
  const dilated = opening && dilatedFrom(opening, settling.readers)
  if (dilated === undefined) return
  const next = edgesOf(dilated, settling).flatMap(({ filling }) => [0, filling])
  if (next.length > 0) settling.steer(operator, 2, next)
}

/** Padding of one axis in front and behind, and what fills up its last block. */
interface Edge {
  readonly first: number
  readonly last: number
  readonly filling: number
}

function edgesOf(dilated: Dilated, settling: Settling): readonly Edge[] {
  const { opening, convolution, closing } = dilated
  const [input] = opening.inputs
  const filter = convolution.inputs[1]
  const [blocks, paddings] = [1, 2].map((at) => settling.baseIntegers(opening, at))
  const [now, crops] = [settling.integers(opening.inputs[1]), settling.baseIntegers(closing, 2)]
  if (input == null || filter == null || !blocks || !paddings || !now || !crops) return []
  // Of a map of one axis the filter has a height of 1 first.
  const axisOf = (axis: number): number => axis + 3 - blocks.length
  const base = settling.base(convolution, filter)
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

type ReadersOf = (tensor: DraftTensor) => readonly DraftOperator[]

/** The dilated convolution that a SPACE_TO_BATCH_ND opens (the first, where several share it). */
export function dilatedFrom(opening: DraftOperator, readersOf: ReadersOf): Dilated | undefined {
  const [convolution, closing] = between(opening, readersOf, MAX_STEPS) ?? []
  return convolution && closing && { opening, convolution, closing }
}

function between(
  from: DraftOperator,
  readersOf: ReadersOf,
  steps: number,
): readonly DraftOperator[] | undefined {
  if (steps === 0) return undefined
  for (const reader of from.outputs.flatMap(readersOf)) {
    if (reader.kind === 'BATCH_TO_SPACE_ND') return [reader]
    const found = between(reader, readersOf, steps - 1)
    if (found !== undefined) return CONVOLUTIONS.has(reader.kind) ? [reader, ...found] : found
  }
  return undefined
}

function openingOf(closing: DraftOperator, settling: Settling): DraftOperator | undefined {
  let tensor: DraftTensor | null | undefined = closing.inputs[0]
  for (let step = 0; step < MAX_STEPS && tensor != null; step++) {
    const maker: DraftOperator | undefined = settling.producer(tensor)
    if (maker?.kind === 'SPACE_TO_BATCH_ND') return maker
    tensor = maker?.inputs[0]
  }
  return undefined
}
