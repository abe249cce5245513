/** Operators that move, select or describe elements. Source: tflite-micro micro/kernels. */
import { cpuOperator } from '../cpu-operator.ts'
import type { PrepareRequests } from '../cpu-operator.ts'
import { everyBuild, everyLayout, packedLayout } from '../kernel-structs.ts'
import { elementsOf } from '../layer-context.ts'
import type { LayerOperands } from '../layer-context.ts'
import { DATA_FIRST } from '../operands.ts'
import type { KindRecords } from '../operator.ts'
import { integersAt, optionParameters, withConstants } from '../parameters.ts'
import { sameAsInput } from '../shapes/elementwise.ts'
import {
  batchToSpace,
  depthToSpace,
  expandDims,
  gather,
  gatherNd,
  given,
  pack,
  reshape,
  resize,
  slice,
  spaceToBatch,
  spaceToDepth,
  split,
  splitV,
  squeeze,
  stridedSlice,
  transpose,
  unpack,
} from '../shapes/layout.ts'
import { shape } from '../shapes/reduce.ts'
import { pool2d } from '../shapes/window.ts'
import { EACH, KEPT, NO_TRAITS } from '../traits.ts'
import type { Traits } from '../traits.ts'
import { SHAPE_FORMS } from './forms/movement.ts'

/** Moves or selects elements as its options and constants say. */
const MOVES = {
  operands: DATA_FIRST,
  ops: 'uncounted',
  macs: 'none',
  prepare: 'structs only',
  parameters: optionParameters,
  traits: NO_TRAITS,
  fetches: 'all',
} as const

const RESHAPES: Traits = {
  ...NO_TRAITS,
  channels: 'kept-where-equal',
  reshapes: true,
  constants: 'shape',
  isConversion: true,
}
const SPELLS_SHAPE: Traits = { ...NO_TRAITS, constants: 'shape' }
const CUTS: Traits = { ...SPELLS_SHAPE, channels: 'kept-where-equal' }
const RESIZES: Traits = { ...NO_TRAITS, channels: 'kept-last' }
const FOLDS: Traits = { ...NO_TRAITS, channels: 'kept-where-equal' }

/** Each element of a resized map costs this much, and each row besides. */
const NEAREST_NEIGHBOR_OPS = 8

export const SHAPE = {
  RESHAPE: cpuOperator({
    ...MOVES,
    opData: 'none',
    optionStruct: everyLayout(36, 4),
    accepts: SHAPE_FORMS.RESHAPE,
    cpuLaws: ['reshape'],
    shape: reshape,
    traits: { ...RESHAPES, keepsAnswer: true },
    ops: reshapeOps,
    fetches: ({ inputs }) => [0, inputs.length],
    parameters: withConstants({ new_shape: 1 }),
  }),
  SQUEEZE: cpuOperator({
    ...MOVES,
    opData: 'none',
    optionStruct: everyLayout(36, 4),
    accepts: SHAPE_FORMS.SQUEEZE,
    cpuLaws: ['reshape'],
    shape: squeeze,
    traits: { ...RESHAPES, keepsAnswer: true },
  }),
  EXPAND_DIMS: cpuOperator({
    ...MOVES,
    opData: 'none',
    optionStruct: 'none',
    accepts: SHAPE_FORMS.EXPAND_DIMS,
    cpuLaws: ['reshape'],
    shape: expandDims,
    traits: RESHAPES,
  }),
  BROADCAST_ARGS: cpuOperator({
    ...MOVES,
    opData: 'none',
    optionStruct: 'none',
    accepts: SHAPE_FORMS.BROADCAST_ARGS,
    cpuLaws: ['data-movement'],
    shape: 'unknown',
  }),
  FILL: cpuOperator({
    ...MOVES,
    opData: 'none',
    optionStruct: 'none',
    accepts: SHAPE_FORMS.FILL,
    cpuLaws: ['data-movement'],
    shape: given(0),
    traits: SPELLS_SHAPE,
  }),
  ZEROS_LIKE: cpuOperator({
    ...MOVES,
    opData: 'none',
    optionStruct: 'none',
    accepts: SHAPE_FORMS.ZEROS_LIKE,
    cpuLaws: ['zeros-like'],
    shape: sameAsInput,
    traits: EACH,
  }),
  BROADCAST_TO: cpuOperator({
    ...MOVES,
    opData: 'none',
    optionStruct: 'none',
    accepts: SHAPE_FORMS.BROADCAST_TO,
    cpuLaws: ['data-movement'],
    shape: given(1),
    traits: SPELLS_SHAPE,
    parameters: withConstants({ shape: 1 }),
  }),
  TRANSPOSE: cpuOperator({
    ...MOVES,
    opData: 'none',
    optionStruct: 'none',
    accepts: SHAPE_FORMS.TRANSPOSE,
    cpuLaws: ['transpose'],
    shape: transpose,
    traits: { ...NO_TRAITS, channels: 'permuted', isConversion: true },
    parameters: withConstants({ permutation: 1 }),
  }),
  SLICE: cpuOperator({
    ...MOVES,
    opData: 'none',
    optionStruct: 'none',
    accepts: SHAPE_FORMS.SLICE,
    cpuLaws: ['slice'],
    shape: slice,
    traits: CUTS,
    parameters: withConstants({ begin: 1, size: 2 }),
  }),
  STRIDED_SLICE: cpuOperator({
    ...MOVES,
    opData: everyBuild(84),
    optionStruct: everyLayout(24, 4),
    accepts: SHAPE_FORMS.STRIDED_SLICE,
    cpuLaws: ['strided-slice'],
    shape: stridedSlice,
    traits: { ...CUTS, isConversion: true },
    parameters: withConstants({ begin: 1, end: 2, strides: 3 }),
  }),
  SHAPE: cpuOperator({
    ...MOVES,
    opData: 'none',
    optionStruct: packedLayout([1, 1], [4, 4]),
    accepts: SHAPE_FORMS.SHAPE,
    cpuLaws: ['shape'],
    shape: shape,
    traits: { ...SPELLS_SHAPE, isConversion: true },
    fetches: 'none',
  }),
  PACK: cpuOperator({
    ...MOVES,
    opData: 'none',
    optionStruct: everyLayout(8, 4),
    accepts: SHAPE_FORMS.PACK,
    cpuLaws: ['pack'],
    shape: pack,
    traits: { ...SPELLS_SHAPE, isConversion: true },
    fetches: 'none',
  }),
  UNPACK: cpuOperator({
    ...MOVES,
    opData: 'none',
    optionStruct: everyLayout(8, 4),
    accepts: SHAPE_FORMS.UNPACK,
    cpuLaws: ['pack'],
    shape: unpack,
    fetches: 'none',
  }),
  SPLIT: cpuOperator({
    ...MOVES,
    opData: 'none',
    optionStruct: everyLayout(4, 4),
    accepts: SHAPE_FORMS.SPLIT,
    cpuLaws: ['split'],
    operands: { ...DATA_FIRST, data: 1 },
    shape: split,
    fetches: () => [0],
    parameters: withConstants({ axis: 0 }),
  }),
  SPLIT_V: cpuOperator({
    ...MOVES,
    opData: 'none',
    optionStruct: everyLayout(4, 4),
    accepts: SHAPE_FORMS.SPLIT_V,
    cpuLaws: ['split'],
    shape: splitV,
    fetches: () => [2],
    parameters: withConstants({ sizes: 1, axis: 2 }),
  }),
  SPACE_TO_BATCH_ND: cpuOperator({
    ...MOVES,
    opData: everyBuild(4),
    optionStruct: 'none',
    accepts: SHAPE_FORMS.SPACE_TO_BATCH_ND,
    cpuLaws: ['space-to-batch-nd'],
    shape: spaceToBatch,
    traits: FOLDS,
    fetches: ({ inputs }) => [0, inputs.length],
    parameters: withConstants({ block_shape: 1 }),
  }),
  BATCH_TO_SPACE_ND: cpuOperator({
    ...MOVES,
    opData: 'none',
    optionStruct: 'none',
    accepts: SHAPE_FORMS.BATCH_TO_SPACE_ND,
    cpuLaws: ['batch-to-space-nd'],
    shape: batchToSpace,
    traits: FOLDS,
    fetches: ({ inputs }) => [0, inputs.length],
    parameters: withConstants({ block_shape: 1 }),
  }),
  RESIZE_BILINEAR: cpuOperator({
    ...MOVES,
    opData: 'none',
    optionStruct: everyLayout(2, 1),
    accepts: SHAPE_FORMS.RESIZE_BILINEAR,
    cpuLaws: ['resize-bilinear'],
    shape: resize,
    traits: RESIZES,
    parameters: withConstants({ size: 1 }),
  }),
  RESIZE_NEAREST_NEIGHBOR: cpuOperator({
    ...MOVES,
    opData: 'none',
    optionStruct: everyLayout(2, 1),
    accepts: SHAPE_FORMS.RESIZE_NEAREST_NEIGHBOR,
    cpuLaws: ['resize-nearest'],
    shape: resize,
    traits: RESIZES,
    ops: nearestNeighborOps,
    parameters: withConstants({ size: 1 }),
  }),
  GATHER: cpuOperator({
    ...MOVES,
    opData: 'none',
    optionStruct: everyLayout(8, 4),
    accepts: SHAPE_FORMS.GATHER,
    cpuLaws: ['gather'],
    shape: gather,
    prepare: outputDimensions,
  }),
  GATHER_ND: cpuOperator({
    ...MOVES,
    opData: 'none',
    optionStruct: 'none',
    accepts: SHAPE_FORMS.GATHER_ND,
    cpuLaws: ['data-movement'],
    shape: gatherNd,
    prepare: outputDimensions,
  }),
  SPACE_TO_DEPTH: cpuOperator({
    ...MOVES,
    opData: 'none',
    optionStruct: everyLayout(4, 4),
    accepts: SHAPE_FORMS.SPACE_TO_DEPTH,
    cpuLaws: ['space-to-depth'],
    shape: spaceToDepth,
    prepare: outputDimensions,
  }),
  DEPTH_TO_SPACE: cpuOperator({
    ...MOVES,
    opData: 'none',
    optionStruct: everyLayout(4, 4),
    accepts: SHAPE_FORMS.DEPTH_TO_SPACE,
    cpuLaws: ['depth-to-space'],
    shape: depthToSpace,
    prepare: outputDimensions,
  }),
  L2_POOL_2D: cpuOperator({
    ...MOVES,
    opData: 'none',
    optionStruct: everyLayout(40, 4),
    accepts: SHAPE_FORMS.L2_POOL_2D,
    cpuLaws: ['transcendental'],
    shape: pool2d,
    traits: { ...NO_TRAITS, channels: 'kept-last', window: 'pool' },
    prepare: outputDimensions,
  }),
  L2_NORMALIZATION: cpuOperator({
    ...MOVES,
    opData: everyBuild(4),
    optionStruct: everyLayout(1, 1),
    accepts: SHAPE_FORMS.L2_NORMALIZATION,
    cpuLaws: ['l2-normalization'],
    shape: sameAsInput,
    traits: KEPT,
  }),
} satisfies KindRecords

/** The profiler counts a copy only of a constant: other tensors have no address yet. */
function reshapeOps({ inputs }: LayerOperands): number {
  return inputs[0]?.isConstant === true ? elementsOf(inputs[0]) : 0
}

function nearestNeighborOps(layer: LayerOperands): number {
  const [height = 0, width = 0] = integersAt(layer, 1) ?? []
  return height * (NEAREST_NEIGHBOR_OPS + width * NEAREST_NEIGHBOR_OPS)
}

/** The output's dimensions, copied from the model to where they can be changed. */
function outputDimensions({ outputs }: LayerOperands): PrepareRequests {
  return { persistent: [4 + 4 * (outputs[0]?.shape.length ?? 0)] }
}
