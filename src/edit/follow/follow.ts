/**
 * How an operator's constants (weights, biases, shapes) and options follow from its inputs' new
 * shapes: one rule per kind; its output then follows by the ordinary shape inference. A rule reads
 * the unedited shapes through `settling.base` where a pattern must be recognised (a pooling window
 * that covers the map keeps covering it, a RESHAPE that flattens keeps flattening).
 */
import { inferShapes } from '../../operators/shapes/infer.ts'
import { ShapeMismatch, type Operand } from '../../operators/shapes/operand.ts'
import type { DraftOperator, DraftTensor } from '../draft.ts'
import { followBatchToSpace, followSpaceToBatch } from './batches.ts'
import { followPad } from './causal.ts'
import { followElementwise } from './elementwise.ts'
import {
  concatenationAxis,
  followConcatenation,
  followResize,
  followSlice,
  followStridedSlice,
} from './layout.ts'
import { followReshape } from './reshape.ts'
import type { Settling } from './settling.ts'
import { followSplit } from './split.ts'
import {
  followConvolution,
  followDepthwise,
  followFullyConnected,
  followLstm,
  followPool,
  followSvdf,
  followTransposeConv,
} from './weights.ts'

type Follow = (operator: DraftOperator, settling: Settling) => void

/** A branch whose channels must become those of the other branch. */
export interface Tie {
  readonly tensor: DraftTensor
  readonly channels: number
}

const ELEMENTWISE = [
  ...['ADD', 'SUB', 'MUL', 'DIV', 'MAXIMUM', 'MINIMUM', 'SQUARED_DIFFERENCE', 'FLOOR_DIV'],
  ...['FLOOR_MOD', 'EQUAL', 'NOT_EQUAL', 'GREATER', 'GREATER_EQUAL', 'LESS', 'LESS_EQUAL'],
  ...['LOGICAL_AND', 'LOGICAL_OR', 'PRELU', 'POW', 'SELECT_V2', 'ADD_N'],
]

const each = (kinds: readonly string[], rule: Follow): Record<string, Follow> =>
  Object.fromEntries(kinds.map((kind) => [kind, rule]))

/** Kinds whose constants or options change with their inputs; all others only have outputs that do. */
const FOLLOW: Readonly<Record<string, Follow>> = {
  CONV_2D: followConvolution,
  DEPTHWISE_CONV_2D: followDepthwise,
  FULLY_CONNECTED: followFullyConnected,
  MAX_POOL_2D: followPool,
  AVERAGE_POOL_2D: followPool,
  L2_POOL_2D: followPool,
  ...each(ELEMENTWISE, followElementwise),
  CONCATENATION: followConcatenation,
  RESIZE_BILINEAR: followResize,
  RESIZE_NEAREST_NEIGHBOR: followResize,
  STRIDED_SLICE: followStridedSlice,
  SLICE: followSlice,
  SPLIT: followSplit,
  PAD: followPad,
  SPACE_TO_BATCH_ND: followSpaceToBatch,
  BATCH_TO_SPACE_ND: followBatchToSpace,
  UNIDIRECTIONAL_SEQUENCE_LSTM: followLstm,
  SVDF: followSvdf,
}

/** Kinds whose output inference cannot know while their constants are being changed. */
const OUTPUT: Readonly<
  Record<string, (operator: DraftOperator, settling: Settling) => readonly number[] | undefined>
> = {
  RESHAPE: followReshape,
  TRANSPOSE_CONV: followTransposeConv,
}

/** Lets one operator follow its inputs; refuses where the result would not be valid. */
export function follow(operator: DraftOperator, settling: Settling): void {
  FOLLOW[operator.kind]?.(operator, settling)
  const known = OUTPUT[operator.kind]?.(operator, settling)
  const shapes = known === undefined ? outputShapes(operator, settling) : [known]
  for (const [at, output] of operator.outputs.entries()) {
    const shape = shapes[at] ?? output.shape
    if (shape.some((size) => size < 1)) {
      settling.refuse(operator, `its output would be ${shape.join('x')}`)
    }
    output.shape = shape
  }
}

function outputShapes(operator: DraftOperator, settling: Settling): readonly (readonly number[])[] {
  try {
    const shapes = inferShapes({
      kind: operator.kind,
      options: operator.options,
      inputs: operator.inputs.map((tensor) =>
        tensor === null ? undefined : operandOf(tensor, settling),
      ),
      outputCount: operator.outputs.length,
    })
    return shapes ?? settling.refuse(operator, 'how its output follows from its input is not known')
  } catch (error) {
    if (error instanceof ShapeMismatch) return settling.refuse(operator, error.message)
    throw error
  }
}

/** Values are only decoded where a rule asks for them: most integer constants are biases. */
function operandOf(tensor: DraftTensor, settling: Settling): Operand {
  return {
    shape: tensor.shape,
    get values() {
      return settling.integers(tensor)
    },
  }
}

/** Operators whose computed inputs must have the same channels; undefined where they have. */
export const TIES: Readonly<
  Record<string, (operator: DraftOperator, settling: Settling) => Tie | undefined>
> = {
  ...Object.fromEntries(ELEMENTWISE.map((kind) => [kind, tieChannels])),
  CONCATENATION: (operator, settling) =>
    concatenationAxis(operator) === (operator.outputs[0]?.shape.length ?? 0) - 1
      ? undefined
      : tieChannels(operator, settling),
}

function tieChannels(operator: DraftOperator, settling: Settling): Tie | undefined {
  const computed = operator.inputs.filter((tensor) => tensor !== null && tensor.data === null)
  const channelsOf = (tensor: DraftTensor): number => tensor.shape.at(-1) ?? 1
  const wide = computed.filter(
    (tensor): tensor is DraftTensor =>
      tensor !== null &&
      (settling.base(operator, tensor).at(-1) ?? 1) !== 1 &&
      // One channel that nobody asked for, but a removed layer left, is repeated for the others'.
      (channelsOf(tensor) !== 1 || settling.isAsked),
  )
  const edited = wide.find(
    (tensor) => channelsOf(tensor) !== settling.base(operator, tensor).at(-1),
  )
  if (edited === undefined) return undefined
  const channels = channelsOf(edited)
  const other = wide.find((tensor) => channelsOf(tensor) !== channels)
  if (other === undefined) return undefined
  if (channelsOf(other) !== settling.base(operator, other).at(-1)) {
    settling.refuse(operator, `its branches have ${channels} and ${channelsOf(other)} channels`)
  }
  return { tensor: other, channels }
}
