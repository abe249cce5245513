/** Types that a kernel does not take: one row per set of kernels that agree. */
import type { AcceleratorId, Runtime } from '../../target/runtime.ts'
import type { DataType, Tensor } from '../../tflite/model.ts'
import type { LayerContext } from '../operator.ts'
import { listed, runtimeName, type Reason, type RefusalTarget } from './refusal.ts'

interface TypeRule {
  readonly kinds: readonly string[]
  /** Index of the input that decides; -1 for the first output. */
  readonly operand: number
  readonly types: readonly DataType[]
  readonly code: 'refused-at-load' | 'fails-at-inference'
  /** The builds it holds for; all where left out. */
  readonly accelerator?: AcceleratorId
}

const atLoad = { operand: 0, code: 'refused-at-load' } as const
const atInference = { operand: 0, code: 'fails-at-inference' } as const
const FLOAT_INT8 = ['float32', 'int8'] as const
const FLOAT_INT8_INT16 = [...FLOAT_INT8, 'int16'] as const

/** Types that a kernel takes; one row per set of kernels that agree. */
const TYPE_RULES: readonly TypeRule[] = [
  {
    ...{ ...atLoad, accelerator: 'mvp', types: FLOAT_INT8 },
    kinds: [
      ...['CONV_2D', 'DEPTHWISE_CONV_2D', 'FULLY_CONNECTED'],
      ...['AVERAGE_POOL_2D', 'MAX_POOL_2D'],
    ],
  },
  { ...atLoad, accelerator: 'mvp', operand: 2, types: FLOAT_INT8, kinds: ['TRANSPOSE_CONV'] },
  {
    ...{ ...atLoad, accelerator: 'none', types: FLOAT_INT8_INT16 },
    kinds: ['CONV_2D', 'DEPTHWISE_CONV_2D', 'AVERAGE_POOL_2D', 'MAX_POOL_2D'],
  },
  {
    ...{ ...atLoad, accelerator: 'none', operand: 2, types: FLOAT_INT8_INT16 },
    kinds: ['TRANSPOSE_CONV'],
  },
  {
    ...{ ...atLoad, types: ['float32'] },
    kinds: [...['CEIL', 'EXP', 'ROUND', 'L2_POOL_2D'], ...['SIN', 'COS', 'LOG', 'SQRT', 'SQUARE']],
  },
  { ...atLoad, types: ['bool'], kinds: ['LOGICAL_NOT', 'IF'] },
  { ...atLoad, types: FLOAT_INT8_INT16, kinds: ['ABS', 'SOFTMAX'] },
  {
    ...{ ...atLoad, types: FLOAT_INT8 },
    kinds: [
      ...['RSQRT', 'CUMSUM', 'DEPTH_TO_SPACE', 'SPACE_TO_DEPTH', 'GATHER', 'GATHER_ND'],
      ...['L2_NORMALIZATION', 'ADD_N', 'SVDF'],
    ],
  },
  { ...atLoad, operand: 1, types: ['int32'], kinds: ['GATHER', 'GATHER_ND'] },
  {
    ...{ ...atLoad, types: ['float32', 'int8', 'int16', 'int32', 'int64', 'bool'] },
    kinds: ['CONCATENATION'],
  },
  { ...atLoad, types: ['int8', 'int16', 'uint8'], kinds: ['DEQUANTIZE'] },
  { ...atLoad, operand: -1, types: ['float32'], kinds: ['DEQUANTIZE'] },
  {
    ...{ ...atLoad, types: ['float32', 'int8', 'int16', 'int32', 'uint8'] },
    kinds: ['QUANTIZE'],
  },
  {
    ...{ ...atLoad, operand: -1, types: ['int8', 'int16', 'int32', 'uint8'] },
    kinds: ['QUANTIZE'],
  },
  {
    ...{ ...atLoad, operand: 19, types: ['float32', 'int16'] },
    kinds: ['UNIDIRECTIONAL_SEQUENCE_LSTM'],
  },
  { ...atInference, types: ['float32'], kinds: ['FLOOR', 'FLOOR_DIV', 'FLOOR_MOD'] },
  {
    ...{ ...atInference, types: FLOAT_INT8 },
    kinds: [
      ...['RELU', 'RELU6', 'PRELU', 'ELU', 'HARD_SWISH', 'LOG_SOFTMAX', 'NEG', 'REDUCE_MAX'],
      ...['ARG_MAX', 'ARG_MIN', 'BATCH_TO_SPACE_ND', 'SPACE_TO_BATCH_ND'],
      ...['RESIZE_BILINEAR', 'TRANSPOSE'],
    ],
  },
  {
    ...{ ...atInference, types: FLOAT_INT8_INT16 },
    kinds: [
      ...['LEAKY_RELU', 'LOGISTIC', 'TANH', 'MEAN', 'SUM', 'SUB'],
      ...['RESIZE_NEAREST_NEIGHBOR'],
    ],
  },
  {
    ...{ ...atInference, types: ['float32', 'int8', 'int32'] },
    kinds: ['DIV', 'UNPACK'],
  },
  {
    ...{ ...atInference, types: ['float32', 'int8', 'int16', 'int32'] },
    kinds: ['MUL', 'SQUARED_DIFFERENCE', 'SPLIT', 'SPLIT_V', 'PAD', 'PADV2'],
  },
  {
    ...{ ...atInference, types: ['float32', 'int8', 'int32', 'int64'] },
    kinds: ['MAXIMUM', 'MINIMUM', 'PACK', 'ZEROS_LIKE', 'GREATER', 'GREATER_EQUAL'],
  },
  {
    ...{ ...atInference, types: ['float32', 'int8', 'int32', 'int64'] },
    kinds: ['LESS', 'LESS_EQUAL'],
  },
  {
    ...{ ...atInference, types: ['float32', 'int8', 'int32', 'int64', 'bool'] },
    kinds: ['EQUAL', 'NOT_EQUAL'],
  },
  {
    ...{ ...atInference, types: ['float32', 'int8', 'int16', 'int32', 'bool'] },
    kinds: ['STRIDED_SLICE'],
  },
]

/** The first type that a layer's kernel does not take; null where it takes all. */
export function unsupportedType(layer: LayerContext, target: RefusalTarget): Reason | null {
  for (const rule of TYPE_RULES) {
    const reason = brokenTypeRule(rule, layer, target)
    if (reason !== null) return reason
  }
  return referenceDepthwise(layer, target)
}

function brokenTypeRule(
  { kinds, operand, types, code, accelerator }: TypeRule,
  layer: LayerContext,
  target: RefusalTarget,
): Reason | null {
  const { kind } = layer.operator
  if (!kinds.includes(kind)) return null
  if (accelerator !== undefined && accelerator !== target.accelerator) return null
  const tensor = operand === -1 ? layer.outputs[0] : layer.inputs[operand]
  if (tensor === undefined || types.includes(tensor.dtype)) return null
  return typeReason(code, kind, { tensor, types, runtime: target.runtime })
}

interface TypeMismatch {
  readonly tensor: Tensor
  readonly types: readonly DataType[]
  readonly runtime: Runtime
}

function typeReason(code: TypeRule['code'], kind: string, mismatch: TypeMismatch): Reason {
  const { tensor, types, runtime } = mismatch
  const when = code === 'refused-at-load' ? 'refuses the model' : 'fails on the first inference'
  return {
    code,
    message: `The ${kind} kernel of ${runtimeName(runtime)} takes ${listed(types)}, not ${tensor.dtype} (tensor ${tensor.name || tensor.index}), and ${when}. Convert the model with ${types.includes('int8') ? 'int8' : (types[0] ?? 'another type')} there.`,
  }
}

/** Without accelerator the PC's reference kernel prepares int16 and then does not compute it. */
function referenceDepthwise(
  { operator, inputs }: LayerContext,
  target: RefusalTarget,
): Reason | null {
  const [tensor] = inputs
  const isReference = target.runtime.id === 'mltk-simulator' && target.accelerator === 'none'
  if (operator.kind !== 'DEPTHWISE_CONV_2D' || !isReference) return null
  if (tensor?.dtype !== 'int16') return null
  const { runtime } = target
  return typeReason('fails-at-inference', operator.kind, { tensor, types: FLOAT_INT8, runtime })
}
