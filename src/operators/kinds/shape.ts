/** Operators that move, select or describe elements. Source: tflite-micro micro/kernels. */
import { cpuOperator } from '../cpu-operator.ts'
import type { PrepareRequests } from '../cpu-operator.ts'
import { elementsOf } from '../layer-context.ts'
import type { LayerContext, OperatorDescription } from '../operator.ts'
import { constantIntegers, withConstants } from '../parameters.ts'

/** Each element of a resized map costs this much, and each row besides. */
const NEAREST_NEIGHBOR_OPS = 8

export const SHAPE: readonly OperatorDescription[] = [
  cpuOperator({
    kinds: ['RESHAPE'],
    ops: reshapeOps,
    fetches: ({ inputs }) => [0, inputs.length],
    parameters: withConstants({ new_shape: 1 }),
  }),
  cpuOperator({ kinds: ['SQUEEZE', 'EXPAND_DIMS', 'BROADCAST_ARGS', 'FILL', 'ZEROS_LIKE'] }),
  cpuOperator({ kinds: ['BROADCAST_TO'], parameters: withConstants({ shape: 1 }) }),
  cpuOperator({ kinds: ['TRANSPOSE'], parameters: withConstants({ permutation: 1 }) }),
  cpuOperator({ kinds: ['SLICE'], parameters: withConstants({ begin: 1, size: 2 }) }),
  cpuOperator({
    kinds: ['STRIDED_SLICE'],
    parameters: withConstants({ begin: 1, end: 2, strides: 3 }),
  }),
  cpuOperator({ kinds: ['SHAPE', 'PACK', 'UNPACK'], fetches: 'none' }),
  cpuOperator({
    kinds: ['SPLIT'],
    fetches: () => [0],
    parameters: withConstants({ axis: 0 }),
  }),
  cpuOperator({
    kinds: ['SPLIT_V'],
    fetches: () => [2],
    parameters: withConstants({ sizes: 1, axis: 2 }),
  }),
  cpuOperator({
    kinds: ['SPACE_TO_BATCH_ND', 'BATCH_TO_SPACE_ND'],
    fetches: ({ inputs }) => [0, inputs.length],
    parameters: withConstants({ block_shape: 1 }),
  }),
  cpuOperator({ kinds: ['RESIZE_BILINEAR'], parameters: withConstants({ size: 1 }) }),
  cpuOperator({
    kinds: ['RESIZE_NEAREST_NEIGHBOR'],
    ops: nearestNeighborOps,
    parameters: withConstants({ size: 1 }),
  }),
  cpuOperator({
    kinds: ['GATHER', 'GATHER_ND', 'SPACE_TO_DEPTH', 'DEPTH_TO_SPACE', 'L2_POOL_2D'],
    prepare: outputDimensions,
  }),
  cpuOperator({ kinds: ['L2_NORMALIZATION'] }),
]

/** The profiler counts a copy only of a constant: other tensors have no address yet. */
function reshapeOps({ inputs }: LayerContext): number {
  return inputs[0]?.isConstant === true ? elementsOf(inputs[0]) : 0
}

function nearestNeighborOps(layer: LayerContext): number {
  const [height = 0, width = 0] = constantIntegers(layer, 1) ?? []
  return height * (NEAREST_NEIGHBOR_OPS + width * NEAREST_NEIGHBOR_OPS)
}

/** The output's dimensions, copied from the model to where they can be changed. */
function outputDimensions({ outputs }: LayerContext): PrepareRequests {
  return { persistent: [4 + 4 * (outputs[0]?.shape.length ?? 0)] }
}
