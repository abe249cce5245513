/**
 * What a removed layer leaves behind: a converter wraps a one-dimensional convolution in EXPAND_DIMS
 * and RESHAPE, a dilated one in SPACE_TO_BATCH_ND and BATCH_TO_SPACE_ND. Without the convolution the
 * two undo each other, and the network without that layer would have neither.
 */
import { traitsOf } from '../../operators/registry.ts'
import type { OperatorKind } from '../../tflite/model.ts'
import type { Graph, GraphOperator, GraphTensor } from '../graph.ts'

/**
 * Takes out what stood around `gap`, where a layer was, and undoes itself now, from the inside out;
 * with it goes the ADD of the layer's bias, which the wrapping kept apart.
 */
export function closeGap(graph: Graph, gap: GraphTensor): void {
  const shaped = closeOnce(graph, gap, reshapes)
  const whole = closeOnce(graph, shaped ?? gap, foldsBatches) ?? shaped
  if (whole === undefined) return
  graph.removeDead()
  dropBias(graph, whole)
}

function dropBias(graph: Graph, gap: GraphTensor): void {
  const [adding, ...others] = graph.readers(gap)
  const [sum] = adding?.outputs ?? []
  const bias = adding?.inputs.find((one) => one !== gap)
  const isBias = adding?.kind === 'ADD' && bias?.data != null && bias.before.length === 1
  // Whoever feeds the gap reads into the ADD now, but did not before.
  const wasBehind = graph.original[adding?.from.inputs[0] ?? -1] !== gap
  if (others.length > 0 || !isBias || !wasBehind || sum === undefined) return
  graph.remove(adding)
  graph.replace(sum, gap)
}

/** The tensor where the gap is then; undefined where nothing undoes anything. */
function closeOnce(
  graph: Graph,
  gap: GraphTensor,
  isWrapping: (kind: OperatorKind) => boolean,
): GraphTensor | undefined {
  const opening = graph.producer(gap)
  const closing = graph.onlyReader(gap)
  const source = opening?.inputs[0]
  const [result] = closing?.outputs ?? []
  if (opening === undefined || closing === undefined || source == null || result === undefined) {
    return undefined
  }
  if (!isWrapping(opening.kind) || !isWrapping(closing.kind)) return undefined
  if (!undoes({ opening, closing }, graph)) return undefined
  graph.remove(opening)
  graph.remove(closing)
  graph.replace(result, source)
  return source
}

/**
 * Of two RESHAPE that a removed layer left in a row, the converter keeps the second. After shape
 * propagation: each of the two fits its own input by then.
 */
export function mergeReshapes(graph: Graph): void {
  for (const second of graph.operators) {
    const [between] = second.inputs
    const first = graph.producer(between)
    const [source] = first?.inputs ?? []
    if (second.kind !== 'RESHAPE' || first?.kind !== 'RESHAPE' || source == null) continue
    const wereApart = graph.original[second.from.inputs[0] ?? -1] !== between
    if (!wereApart || graph.onlyReader(between) === undefined) continue
    graph.feedAt(second, 0, source)
    graph.remove(first)
  }
}

interface Around {
  readonly opening: GraphOperator
  readonly closing: GraphOperator
}

function undoes({ opening, closing }: Around, { original }: Graph): boolean {
  if (foldsBatches(opening.kind)) return opening.kind !== closing.kind
  const [source, result] = [opening.inputs[0]?.before, closing.outputs[0]?.before]
  if (source?.join() === result?.join()) return true
  const inner = [opening.outputs[0]?.before, original[closing.from.inputs[0] ?? -1]?.before]
  if (rowsOf(source) === rowsOf(result) && rowsOf(inner[0]) === rowsOf(inner[1])) {
    return source?.at(-1) === inner[0]?.at(-1) && result?.at(-1) === inner[1]?.at(-1)
  }
  const added = addedAxis(source, opening.outputs[0]?.before)
  // With the channels that the removed layer made.
  const dropped = addedAxis(result, original[closing.from.inputs[0] ?? -1]?.before)
  return added !== undefined && added === dropped
}

/** All sizes but the last, the channels. */
function rowsOf(shape: readonly number[] = []): string {
  return shape.slice(0, -1).join()
}

function reshapes(kind: OperatorKind): boolean {
  return traitsOf(kind).reshapes
}

function foldsBatches(kind: OperatorKind): boolean {
  return kind === 'SPACE_TO_BATCH_ND' || kind === 'BATCH_TO_SPACE_ND'
}

/** Where `long` has one size of 1 more than `short`; undefined where that is not the difference. */
function addedAxis(
  short: readonly number[] = [],
  long: readonly number[] = [],
): number | undefined {
  const axis = long.findIndex(
    (size, at) => size === 1 && long.toSpliced(at, 1).join() === short.join(),
  )
  return axis === -1 ? undefined : axis
}
