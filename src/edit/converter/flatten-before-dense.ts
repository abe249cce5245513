/**
 * The converter leaves out a RESHAPE in front of a dense layer where it keeps the last size, as
 * flattening a 1x1 map does, because FULLY_CONNECTED takes all sizes but the last as rows
 * (tensorflow/compiler/mlir/lite/transforms/optimize.cc, RemoveReshapeBeforeFullyConnected; only where
 * it knows every size, the batch among them). An edit that makes the map 1x1, or larger again, changes
 * which it is.
 */
import { product } from '../../util/integers.ts'
import { addedIntegers, addedTensor } from '../constants.ts'
import type { Graph, GraphOperator, GraphTensor } from '../graph.ts'

/** How the converter describes the files it writes (flatbuffer_export.cc). */
export const CONVERTER = 'MLIR Converted.'

/** Leaves out or adds the RESHAPE before dense layers, after shape propagation. */
export function flattenBeforeDense(graph: Graph): void {
  if (graph.model.description !== CONVERTER) return
  for (const dense of graph.operators) {
    const [input] = dense.inputs
    if (input == null || !flattens(dense)) continue
    const reshape = graph.producer(input)
    if (reshape?.kind === 'RESHAPE') leaveOut(reshape, dense, graph)
    else if (isFlattened(dense, unedited(dense, graph)) && rowsOf(input.shape) > 1)
      add(dense, input, graph)
  }
}

/** True for a dense layer of known sizes whose output is one row per row of its input. */
function flattens({ kind, options, inputs, outputs }: GraphOperator): boolean {
  return (
    kind === 'FULLY_CONNECTED' &&
    options.type === 'FullyConnectedOptions' &&
    !options.keepNumDims &&
    outputs[0]?.shape.length === 2 &&
    [inputs[0], outputs[0]].every((one) => one?.from.shapeSignature?.includes(-1) !== true)
  )
}

function leaveOut(reshape: GraphOperator, dense: GraphOperator, graph: Graph): void {
  const [map] = reshape.inputs
  const [flat] = reshape.outputs
  if (map == null || flat === undefined) return
  const keptBefore = map.before.at(-1) === flat.before.at(-1)
  if (keptBefore || map.shape.at(-1) !== flat.shape.at(-1)) return
  graph.feedAt(dense, 0, map)
  if (!graph.isNeeded(flat)) graph.remove(reshape)
}

/** Shape of what the dense layer reads in the unedited model. */
function unedited({ from }: GraphOperator, { original }: Graph): readonly number[] {
  return original[from.inputs[0] ?? -1]?.before ?? []
}

/** True where the dense layer reads a 1x1 map (of shape `before`) as it is: its RESHAPE was left out. */
export function isFlattened(
  { outputs, options }: GraphOperator,
  before: readonly number[],
): boolean {
  return (
    options.type === 'FullyConnectedOptions' &&
    !options.keepNumDims &&
    before.length > 2 &&
    outputs[0]?.before.length === 2 &&
    rowsOf(before) === 1
  )
}

function add(dense: GraphOperator, map: GraphTensor, graph: Graph): void {
  const shape = [1, product(map.shape)]
  const target = addedIntegers(map, shape, { name: 'shape' })
  const name = `${map.name.split(';')[0] ?? ''}/Reshape`
  const flat = addedTensor(map, { name, shape, data: null, quantization: map.quantization })
  const reshape: GraphOperator = {
    ...dense,
    from: { ...dense.from, index: -1, version: 1 },
    origin: null,
    kind: 'RESHAPE',
    options: { type: 'Other', table: 'ReshapeOptions', fields: { newShape: shape } },
    inputs: [map, target],
    outputs: [flat],
  }
  graph.feedAt(dense, 0, flat)
  graph.insert({ before: dense }, reshape)
  const [output] = dense.outputs
  if (output !== undefined) graph.tensors.insertBefore(output, [target, flat])
}

function rowsOf(shape: readonly number[]): number {
  return product(shape.slice(0, -1))
}
