/** Where a branch must have other channels: the way back to the layer that makes them. */
import type { DraftOperator, DraftTensor } from './draft.ts'
import { concatenationAxis } from './follow/layout.ts'
import type { Settling } from './follow/settling.ts'

interface Retarget {
  readonly settling: Settling
  /** The operator whose branches must agree. */
  readonly from: DraftOperator
  readonly depth: number
  /** Which axis of the tensor the channels are, 1 for the last. */
  readonly fromEnd: number
}

/** Asks the layer that makes a tensor's channels for `channels` of them. */
export function retarget(tensor: DraftTensor, channels: number, context: Retarget): void {
  const { settling, from, depth, fromEnd } = context
  const operator = settling.producer(tensor)
  if (operator === undefined) {
    settling.refuse(
      from,
      `it ties this layer's channels to the model's input (${tensor.shape.join('x')})`,
    )
    return
  }
  if (depth > 10_000) settling.refuse(operator, 'the branches above it are tied in a circle')
  const next = { ...context, depth: depth + 1 }
  const { kind } = operator
  const [data] = operator.inputs
  const isLast = fromEnd === 1
  if (isLast && MAKES_CHANNELS.has(kind)) make(operator, channels, settling)
  else if (isLast && kind === 'DEPTHWISE_CONV_2D' && data != null) {
    retarget(data, throughDepthwise(operator, channels, settling), next)
  } else if (kind === 'TRANSPOSE' && data != null) {
    retarget(data, channels, { ...next, fromEnd: throughTranspose(operator, context) })
  } else if (KEEPS_SHAPE.has(kind) || (isLast && keepsChannels(operator))) {
    const size = tensor.shape.at(-fromEnd)
    for (const input of operator.inputs) {
      const tied = input !== null && input.data === null && input.shape.at(-fromEnd) === size
      if (tied) retarget(input, channels, next)
    }
  } else settling.refuse(operator, `the number of its output channels cannot be chosen`)
}

function make(operator: DraftOperator, channels: number, { fixed, refuse }: Settling): void {
  const known = fixed.get(operator)
  if (known !== undefined && known !== channels) {
    refuse(operator, `it would need ${known} and ${channels} channels at once`)
  }
  fixed.set(operator, channels)
}

/** Channels of the input that give a depthwise layer `channels`. */
function throughDepthwise(operator: DraftOperator, channels: number, settling: Settling): number {
  const [input, output] = [operator.inputs[0], operator.outputs[0]]
  const multiplier = (output?.shape.at(-1) ?? 1) / (input?.shape.at(-1) ?? 1)
  if (!Number.isInteger(multiplier) || channels % multiplier !== 0) {
    settling.refuse(
      operator,
      `${channels} channels are no multiple of its depth multiplier ${multiplier}`,
    )
  }
  return channels / multiplier
}

/** Where the input of a TRANSPOSE has the axis, counted from the end. */
function throughTranspose(operator: DraftOperator, { settling, fromEnd }: Retarget): number {
  const order = settling.integers(operator.inputs[1])
  const axis = order?.at(-fromEnd)
  if (order == null || axis === undefined) {
    return settling.refuse(operator, 'the order of its axes is computed, not constant')
  }
  return order.length - axis
}

/** True where the last axis of the output is the last axis of its inputs. */
function keepsChannels(operator: DraftOperator): boolean {
  const last = operator.outputs[0]?.shape.at(-1)
  if (KEEPS_LAST_AXIS.has(operator.kind)) return operator.inputs[0]?.shape.at(-1) === last
  if (operator.kind === 'CONCATENATION') {
    return concatenationAxis(operator) !== (operator.outputs[0]?.shape.length ?? 0) - 1
  }
  return KEEPS_CHANNELS.has(operator.kind)
}

const MAKES_CHANNELS: ReadonlySet<string> = new Set([
  'CONV_2D',
  'FULLY_CONNECTED',
  'TRANSPOSE_CONV',
])

/** Kinds that move, cut or fold other axes: the channels are kept where the last size is. */
const KEEPS_LAST_AXIS: ReadonlySet<string> = new Set([
  ...['RESHAPE', 'EXPAND_DIMS', 'SQUEEZE', 'STRIDED_SLICE', 'SLICE'],
  ...['SPACE_TO_BATCH_ND', 'BATCH_TO_SPACE_ND', 'TILE'],
  ...['REDUCE_MAX', 'REDUCE_MIN', 'SUM'],
])

/** Kinds that keep the channels, whatever they do to height and width. */
const KEEPS_CHANNELS: ReadonlySet<string> = new Set([
  ...['MAX_POOL_2D', 'AVERAGE_POOL_2D', 'MEAN', 'PAD', 'PADV2', 'MIRROR_PAD'],
  ...['RESIZE_BILINEAR', 'RESIZE_NEAREST_NEIGHBOR'],
])

/** Kinds that work on each element for itself. */
const KEEPS_SHAPE: ReadonlySet<string> = new Set([
  ...['ADD', 'SUB', 'MUL', 'DIV', 'MAXIMUM', 'MINIMUM', 'SQUARED_DIFFERENCE'],
  ...['RELU', 'RELU6', 'RELU_N1_TO_1', 'LEAKY_RELU', 'PRELU', 'ELU', 'HARD_SWISH'],
  ...['LOGISTIC', 'TANH', 'SOFTMAX', 'L2_NORMALIZATION', 'ABS', 'SQRT', 'RSQRT', 'EXP'],
  ...['QUANTIZE', 'DEQUANTIZE', 'CAST'],
])
