/**
 * How an operator's constants (weights, biases, shapes) and options follow from its inputs' new
 * shapes: one rule per kind; its output then follows by the ordinary shape inference. A rule reads
 * the unedited shapes through `propagation.base` where a pattern must be recognised (a pooling window
 * that covers the map keeps covering it, a RESHAPE that flattens keeps flattening).
 */
import { traitsOf } from '../../operators/registry.ts'
import type { OperatorKind } from '../../tflite/model.ts'
import { inferShapes } from '../../operators/shapes/infer.ts'
import { ShapeMismatch, type Operand } from '../../operators/shapes/operand.ts'
import type { GraphOperator, GraphTensor } from '../graph.ts'
import { propagateBatchToSpace, propagateSpaceToBatch } from './batches.ts'
import { propagatePad } from './causal.ts'
import type { Constraint } from './constrain-channels.ts'
import { propagateElementwise } from './elementwise.ts'
import {
  concatenationAxis,
  propagateConcatenation,
  propagateResize,
  propagateSlice,
  propagateStridedSlice,
} from './layout.ts'
import { propagateReshape } from './reshape.ts'
import type { Propagation } from './propagation.ts'
import { propagateSplit } from './split.ts'
import {
  propagateConvolution,
  propagateDepthwise,
  propagateFullyConnected,
  propagateLstm,
  propagatePool,
  propagateSvdf,
  propagateTransposeConv,
} from './weights.ts'

type Rule = (operator: GraphOperator, propagation: Propagation) => void

/** Kinds whose constants or options change with their inputs; all others only have outputs that do. */
const RULES: Readonly<Partial<Record<OperatorKind, Rule>>> = {
  CONV_2D: propagateConvolution,
  DEPTHWISE_CONV_2D: propagateDepthwise,
  FULLY_CONNECTED: propagateFullyConnected,
  MAX_POOL_2D: propagatePool,
  AVERAGE_POOL_2D: propagatePool,
  L2_POOL_2D: propagatePool,
  CONCATENATION: propagateConcatenation,
  RESIZE_BILINEAR: propagateResize,
  RESIZE_NEAREST_NEIGHBOR: propagateResize,
  STRIDED_SLICE: propagateStridedSlice,
  SLICE: propagateSlice,
  SPLIT: propagateSplit,
  PAD: propagatePad,
  SPACE_TO_BATCH_ND: propagateSpaceToBatch,
  BATCH_TO_SPACE_ND: propagateBatchToSpace,
  UNIDIRECTIONAL_SEQUENCE_LSTM: propagateLstm,
  SVDF: propagateSvdf,
}

/** Kinds whose output inference cannot know while their constants are being changed. */
const OUTPUT: Readonly<
  Partial<
    Record<
      OperatorKind,
      (operator: GraphOperator, propagation: Propagation) => readonly number[] | undefined
    >
  >
> = {
  RESHAPE: propagateReshape,
  TRANSPOSE_CONV: propagateTransposeConv,
}

/** Carries the shapes of its inputs through one operator; refuses where the result would not be valid. */
export function propagate(operator: GraphOperator, propagation: Propagation): void {
  ruleOf(operator.kind)?.(operator, propagation)
  const known = OUTPUT[operator.kind]?.(operator, propagation)
  const shapes = known === undefined ? outputShapes(operator, propagation) : [known]
  for (const [at, output] of operator.outputs.entries()) {
    const shape = shapes[at] ?? output.shape
    if (shape.some((size) => size < 1)) {
      propagation.refuse(operator, `its output would be ${shape.join('x')}`)
    }
    output.shape = shape
  }
}

function ruleOf(kind: OperatorKind): Rule | undefined {
  return traitsOf(kind).elementWise === 'combined' ? propagateElementwise : RULES[kind]
}

function outputShapes(
  operator: GraphOperator,
  propagation: Propagation,
): readonly (readonly number[])[] {
  try {
    const shapes = inferShapes({
      kind: operator.kind,
      options: operator.options,
      inputs: operator.inputs.map((tensor) =>
        tensor === null ? undefined : operandOf(tensor, propagation),
      ),
      outputCount: operator.outputs.length,
    })
    return (
      shapes ?? propagation.refuse(operator, 'how its output follows from its input is not known')
    )
  } catch (error) {
    if (error instanceof ShapeMismatch) return propagation.refuse(operator, error.message)
    throw error
  }
}

/** Values are only decoded where a rule asks for them: most integer constants are biases. */
function operandOf(tensor: GraphTensor, propagation: Propagation): Operand {
  return {
    shape: tensor.shape,
    get values() {
      return propagation.integers(tensor)
    },
  }
}

/** What an operator whose computed inputs must have the same channels asks; undefined where they have. */
export function constraintOf(
  operator: GraphOperator,
  propagation: Propagation,
): Constraint | undefined {
  const { elementWise, channels } = traitsOf(operator.kind)
  const last = (operator.outputs[0]?.shape.length ?? 0) - 1
  const isJoined = channels === 'joined' && concatenationAxis(operator) !== last
  return elementWise === 'combined' || isJoined ? constraintOn(operator, propagation) : undefined
}

function constraintOn(operator: GraphOperator, propagation: Propagation): Constraint | undefined {
  const computed = operator.inputs.filter((tensor) => tensor !== null && tensor.data === null)
  const channelsOf = (tensor: GraphTensor): number => tensor.shape.at(-1) ?? 1
  const wide = computed.filter(
    (tensor): tensor is GraphTensor =>
      tensor !== null &&
      (propagation.base(operator, tensor).at(-1) ?? 1) !== 1 &&
      // One channel that nobody asked for, but a removed layer left, is repeated for the others'.
      (channelsOf(tensor) !== 1 || propagation.isAsked),
  )
  const edited = wide.find(
    (tensor) => channelsOf(tensor) !== propagation.base(operator, tensor).at(-1),
  )
  if (edited === undefined) return undefined
  const channels = channelsOf(edited)
  const other = wide.find((tensor) => channelsOf(tensor) !== channels)
  if (other === undefined) return undefined
  if (channelsOf(other) !== propagation.base(operator, other).at(-1)) {
    propagation.refuse(operator, `its branches have ${channels} and ${channelsOf(other)} channels`)
  }
  return { tensor: other, channels }
}
