/**
 * Forward analysis: which values each channel of each tensor of the main subgraph can have, from the
 * constants of the file alone, for any input. What is not understood can have every value of its type.
 */
import type { Model, Operator, OperatorKind, Subgraph, Tensor } from '../tflite/model.ts'
import { integersOf } from '../operators/shapes/infer.ts'
import { weightedRanges } from './accumulators.ts'
import { binaryRanges } from './binary.ts'
import {
  channelsOf,
  include,
  mapRanges,
  mixedRanges,
  noRange,
  reshapeRanges,
  wholeRange,
  type ChannelRanges,
} from './channel-ranges.ts'
import { meanRanges } from './mean.ts'
import { clampOf, elementsOf, scaleOf, zeroPointOf } from './quantized.ts'
import { unaryRanges } from './unary.ts'
import { weightedLayer, type WeightedLayer } from './weighted.ts'

export interface ValueRanges {
  /** By tensor index; null for a tensor whose values are not followed. */
  readonly of: (tensor: number) => ChannelRanges | null
  /** The layers with weights that the analysis understands, by operator index. */
  readonly weighted: ReadonlyMap<number, WeightedLayer>
}

/** Linear in the bytes of the weights. */
export function valueRanges(model: Model): ValueRanges {
  const main = model.subgraphs[0]
  const known = new Map<number, ChannelRanges | null>()
  const weighted = new Map<number, WeightedLayer>()
  if (main === undefined) return { of: () => null, weighted }
  const of = (index: number): ChannelRanges | null => {
    const tensor = main.tensors[index]
    if (tensor === undefined) return null
    const range = known.get(index)
    if (range !== undefined) return range
    const found = tensor.isConstant ? constantRange(tensor, model) : wholeRange(tensor)
    // Asked for channel by channel.
    known.set(index, found)
    return found
  }
  for (const operator of main.operators) {
    const layer = weightedLayer(operator, main, model)
    if (layer !== null) weighted.set(operator.index, layer)
    for (const index of operator.outputs) {
      const output = main.tensors[index]
      if (output === undefined) continue
      const step = stepOf({ operator, main, model, output, of, layer })
      known.set(index, rangeBehind(step) ?? wholeRange(output))
    }
  }
  return { of, weighted }
}

interface Step {
  readonly operator: Operator
  readonly model: Model
  readonly output: Tensor
  readonly layer: WeightedLayer | null
  readonly tensor: (position: number) => Tensor | undefined
  readonly range: (position: number) => ChannelRanges | null
}

interface StepParts extends Pick<Step, 'operator' | 'model' | 'output' | 'layer'> {
  readonly main: Subgraph
  readonly of: (tensor: number) => ChannelRanges | null
}

function stepOf({ main, of, ...parts }: StepParts): Step {
  const index = (position: number): number => parts.operator.inputs[position] ?? -1
  return {
    ...parts,
    tensor: (position) => main.tensors[index(position)],
    range: (position) => of(index(position)),
  }
}

function rangeBehind(step: Step): ChannelRanges | null {
  const { operator, output, layer } = step
  // A variable keeps what an earlier inference left in it.
  if (output.isVariable || operator.outputs.length === 0) return null
  if (layer !== null) {
    const input = step.range(layer.positions.input)
    return input === null ? null : weightedRanges(layer, input)
  }
  const ranges = RULES[operator.kind]?.(step) ?? null
  return ranges?.low.length === channelsOf(output) ? ranges : null
}

type Rule = (step: Step) => ChannelRanges | null

const unary: Rule = ({ operator, output, tensor, range }) => {
  const [input, values] = [tensor(0), range(0)]
  return input === undefined || values === null
    ? null
    : unaryRanges({ operator, input, output }, values)
}

const binary: Rule = ({ operator, output, tensor, range }) => {
  const [left, right] = [tensor(0), tensor(1)]
  const [one, other] = [range(0), range(1)]
  if (left === undefined || right === undefined || one === null || other === null) return null
  return binaryRanges({ operator, left, right, output }, one, other)
}

/** The mean or the largest of values of one channel lies between its ends; then the clamp. */
const pooled: Rule = ({ operator: { options }, output, tensor, range }) => {
  const [input, values] = [tensor(0), range(0)]
  if (options.type !== 'Pool2DOptions' || input === undefined || values === null) return null
  const clamp = clampOf(options.fusedActivationFunction, output)
  if (clamp === null || !keepsQuantization(input, output)) return null
  const within = (value: number): number => Math.min(clamp.high, Math.max(clamp.low, value))
  return mapRanges(values, (low, high) => [within(low), within(high)])
}

/** Elements in the same order, cut into rows of another length. */
const reshaped: Rule = ({ output, tensor, range }) => {
  const values = range(0)
  return values === null || tensor(0)?.dtype !== output.dtype
    ? null
    : reshapeRanges(values, channelsOf(output))
}

/** Elements of one input, wherever they go. */
const scattered =
  (position: number, keepsChannels: (step: Step) => boolean): Rule =>
  (step) => {
    const values = step.range(position)
    if (values === null || step.tensor(position)?.dtype !== step.output.dtype) return null
    const channels = channelsOf(step.output)
    return values.low.length === channels && keepsChannels(step)
      ? values
      : mixedRanges(values, channels)
  }

const concatenated: Rule = ({ operator, output, tensor, range }) => {
  const { options } = operator
  const axis = options.type === 'Other' ? Number(options.fields['axis'] ?? 0) : NaN
  const last = output.shape.length - 1
  const parts = operator.inputs.map((_, position) => range(position))
  const isOneType = operator.inputs.every((_, position) => {
    const input = tensor(position)
    return input !== undefined && input.dtype === output.dtype && keepsQuantization(input, output)
  })
  if (!isOneType || parts.some((part) => part === null)) return null
  const known = parts.filter((part) => part !== null)
  if ((axis < 0 ? axis + last + 1 : axis) !== last) return unionOf(known, channelsOf(output))
  return {
    low: Int32Array.from(known.flatMap(({ low }) => [...low])),
    high: Int32Array.from(known.flatMap(({ high }) => [...high])),
  }
}

function unionOf(parts: readonly ChannelRanges[], channels: number): ChannelRanges | null {
  const union = noRange(channels)
  for (const part of parts) {
    if (part.low.length !== channels) return null
    for (let at = 0; at < channels; at++) include(union, at, part.low[at] ?? 0, part.high[at] ?? 0)
  }
  return union
}

const padded: Rule = ({ operator, model, output, tensor, range }) => {
  const [values, amounts, filler] = [range(0), tensor(1), range(2)]
  const paddings = amounts === undefined ? null : integersOf(amounts, model)
  if (values === null || paddings?.length !== 2 * output.shape.length) return null
  if (tensor(0)?.dtype !== output.dtype) return null
  const fill = operator.kind === 'PAD' ? zeroPointOf(output) : filler?.low[0]
  if (fill === undefined) return null
  const [before = 0, after = 0] = paddings.slice(-2)
  const isAround = paddings.slice(0, -2).some((amount) => amount !== 0)
  const channels = channelsOf(output)
  const result = {
    low: new Int32Array(channels).fill(fill),
    high: new Int32Array(channels).fill(fill),
  }
  if (before + values.low.length + after !== channels) return null
  for (let at = 0; at < values.low.length; at++) {
    const [low, high] = [values.low[at] ?? 0, values.high[at] ?? 0]
    result.low[before + at] = isAround ? Math.min(low, fill) : low
    result.high[before + at] = isAround ? Math.max(high, fill) : high
  }
  return result
}

const mean: Rule = ({ model, output, tensor, range }) => {
  const [input, values, axes] = [tensor(0), range(0), tensor(1)]
  const reduced = axes === undefined ? null : integersOf(axes, model)
  if (input === undefined || values === null || reduced === null) return null
  const axis = reduced.map((one) => (one < 0 ? one + input.shape.length : one))
  if (axis.includes(input.shape.length - 1)) return null
  if (axis.some((one) => input.shapeSignature?.[one] === -1)) return null
  const elements = [...new Set(axis)].reduce((all, one) => all * (input.shape[one] ?? 1), 1)
  return meanRanges({ input, output, elements }, values)
}

/** Blocks of rows and columns; what is padded is the zero point. */
const blocked: Rule = ({ output, tensor, range }) => {
  const [input, values] = [tensor(0), range(0)]
  if (input === undefined || values === null || input.dtype !== output.dtype) return null
  const fill = zeroPointOf(output)
  return mapRanges(values, (low, high) => [Math.min(low, fill), Math.max(high, fill)])
}

const RULES: Readonly<Partial<Record<OperatorKind, Rule>>> = {
  ...{ QUANTIZE: unary, RELU: unary, RELU6: unary, LEAKY_RELU: unary, HARD_SWISH: unary },
  ...{ LOGISTIC: unary, TANH: unary },
  ...{ ADD: binary, SUB: binary, MUL: binary, MAXIMUM: binary, MINIMUM: binary },
  ...{ MAX_POOL_2D: pooled, AVERAGE_POOL_2D: pooled },
  ...{ RESHAPE: reshaped, SQUEEZE: reshaped, EXPAND_DIMS: reshaped },
  CONCATENATION: concatenated,
  ...{ PAD: padded, PADV2: padded },
  MEAN: mean,
  REDUCE_MAX: scattered(0, keepsReducedChannels),
  SPACE_TO_BATCH_ND: blocked,
  BATCH_TO_SPACE_ND: scattered(0, () => true),
  RESIZE_NEAREST_NEIGHBOR: scattered(0, () => true),
  TRANSPOSE: scattered(0, ({ model, tensor }) => {
    const order = tensor(1)
    const axes = order === undefined ? null : integersOf(order, model)
    return axes !== null && axes.at(-1) === axes.length - 1
  }),
  ...{ SLICE: scattered(0, () => true), STRIDED_SLICE: scattered(0, keepsStridedChannels) },
  ...{ SPLIT: scattered(1, () => false), SPLIT_V: scattered(0, () => false) },
  ...{ GATHER: scattered(0, () => false), UNPACK: scattered(0, () => false) },
  ...{ DEPTH_TO_SPACE: scattered(0, () => false), SPACE_TO_DEPTH: scattered(0, () => false) },
}

function keepsReducedChannels({ model, tensor }: Step): boolean {
  const axes = tensor(1)
  const reduced = axes === undefined ? null : integersOf(axes, model)
  const last = (tensor(0)?.shape.length ?? 0) - 1
  return reduced?.every((axis) => axis !== -1 && axis !== last) ?? false
}

function keepsStridedChannels({ operator: { options }, model, tensor }: Step): boolean {
  const strides = tensor(3)
  const steps = strides === undefined ? null : integersOf(strides, model)
  const fields = options.type === 'Other' ? options.fields : {}
  const masks = ['ellipsisMask', 'newAxisMask', 'shrinkAxisMask'].map((name) => fields[name] ?? 0)
  return (
    steps?.length === tensor(0)?.shape.length &&
    steps?.at(-1) === 1 &&
    masks.every((mask) => mask === 0)
  )
}

/** Kernels that copy or compare take both tensors to have one scale and zero point; where not, nothing is known. */
function keepsQuantization(input: Tensor, output: Tensor): boolean {
  return scaleOf(input) === scaleOf(output) && zeroPointOf(input) === zeroPointOf(output)
}

function constantRange(tensor: Tensor, model: Model): ChannelRanges | null {
  const values = elementsOf(tensor, model)
  const channels = channelsOf(tensor)
  const elements = tensor.shape.reduce((all, one) => all * one, 1)
  if (values?.length !== elements || elements === 0) return wholeRange(tensor)
  const ranges = noRange(channels)
  for (let at = 0; at < elements; at++) {
    include(ranges, at % channels, values[at] ?? 0, values[at] ?? 0)
  }
  return ranges
}
