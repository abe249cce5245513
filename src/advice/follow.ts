/**
 * How an operator's constants and output follow from its inputs' new shapes: one rule per kind. A
 * rule reads the unedited shapes through `settling.base` where a pattern must be recognised (a
 * pooling window that covers the map keeps covering it, a RESHAPE that flattens keeps flattening).
 */
import { product } from '../util/integers.ts'
import { integersOf, resizeConstant, setIntegers } from './constants.ts'
import type { DraftOperator, DraftTensor } from './draft.ts'

export interface Settling {
  /** The shape that stood in this tensor's place (an input or output of the operator) in the unedited model. */
  readonly base: (operator: DraftOperator, tensor: DraftTensor) => readonly number[]
  /** The operator that computes a tensor; undefined for a model input or a constant. */
  readonly producer: (tensor: DraftTensor) => DraftOperator | undefined
  readonly refuse: (operator: DraftOperator, why: string) => never
  /** Output channels (filters, units) that an edit or a tied branch asks of a layer. */
  readonly fixed: Map<DraftOperator, number>
}

type Follow = (operator: DraftOperator, settling: Settling) => void

/** A branch whose channels must become those of the other branch. */
export interface Tie {
  readonly tensor: DraftTensor
  readonly channels: number
}

type Window = Extract<DraftOperator['options'], { readonly strideH: number }>

const ELEMENTWISE = [
  ...[
    'ADD',
    'SUB',
    'MUL',
    'DIV',
    'MAXIMUM',
    'MINIMUM',
    'SQUARED_DIFFERENCE',
    'FLOOR_DIV',
    'FLOOR_MOD',
  ],
  ...['EQUAL', 'NOT_EQUAL', 'GREATER', 'GREATER_EQUAL', 'LESS', 'LESS_EQUAL', 'LOGICAL_AND'],
  ...['LOGICAL_OR', 'PRELU', 'POW', 'SELECT_V2', 'ADD_N'],
]

const UNARY = [
  ...[
    'RELU',
    'RELU6',
    'RELU_N1_TO_1',
    'LEAKY_RELU',
    'LOGISTIC',
    'TANH',
    'HARD_SWISH',
    'ELU',
    'ABS',
  ],
  ...[
    'QUANTIZE',
    'DEQUANTIZE',
    'SOFTMAX',
    'LOG_SOFTMAX',
    'L2_NORMALIZATION',
    'SQRT',
    'RSQRT',
    'EXP',
  ],
  ...['SQUARE', 'LOG', 'SIN', 'COS', 'NEG', 'FLOOR', 'CEIL', 'ROUND', 'CAST', 'LOGICAL_NOT'],
  ...['ZEROS_LIKE', 'CUMSUM', 'GELU', 'IDENTITY'],
]

const REDUCTIONS = [
  'MEAN',
  'SUM',
  'REDUCE_MAX',
  'REDUCE_MIN',
  'REDUCE_PROD',
  'REDUCE_ANY',
  'REDUCE_ALL',
]

const each = (kinds: readonly string[], follow: Follow): Record<string, Follow> =>
  Object.fromEntries(kinds.map((kind) => [kind, follow]))

export const FOLLOW: Readonly<Record<string, Follow>> = {
  CONV_2D: followConvolution,
  DEPTHWISE_CONV_2D: followDepthwise,
  TRANSPOSE_CONV: followTransposeConv,
  FULLY_CONNECTED: followFullyConnected,
  MAX_POOL_2D: followPool,
  AVERAGE_POOL_2D: followPool,
  L2_POOL_2D: followPool,
  ...each(ELEMENTWISE, followElementwise),
  ...each(UNARY, (operator) => {
    setOutput(operator, operator.inputs[0]?.shape ?? [])
  }),
  ...each(REDUCTIONS, followReduction),
  ARG_MAX: followArg,
  ARG_MIN: followArg,
  PAD: followPad,
  PADV2: followPad,
  MIRROR_PAD: followPad,
  RESHAPE: followReshape,
  SQUEEZE: followReshape,
  EXPAND_DIMS: followReshape,
  CONCATENATION: followConcatenation,
  TRANSPOSE: followTranspose,
  RESIZE_BILINEAR: followResize,
  RESIZE_NEAREST_NEIGHBOR: followResize,
  SPLIT: followSplit,
  STRIDED_SLICE: followStridedSlice,
  SHAPE: () => {
    // The rank stays as it is, so the shape of a shape does too.
  },
  PACK: followPack,
  UNIDIRECTIONAL_SEQUENCE_LSTM: followLstm,
  SVDF: followSvdf,
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
      tensor !== null && (settling.base(operator, tensor).at(-1) ?? 1) !== 1,
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

/** Output size of a window, as TFLite computes it (`ComputeOutSize`, kernels/padding.h). */
export function windowOutput(
  size: number,
  window: {
    readonly filter: number
    readonly stride: number
    readonly dilation: number
    readonly padding: string
  },
): number {
  const effective = (window.filter - 1) * window.dilation + 1
  return window.padding === 'SAME'
    ? Math.floor((size + window.stride - 1) / window.stride)
    : Math.floor((size + window.stride - effective) / window.stride)
}

interface Filter {
  readonly height: number
  readonly width: number
}

function windowShape(
  operator: DraftOperator,
  filter: Filter,
  settling: Settling,
): readonly number[] {
  const options = operator.options as Window
  const [batches = 1, height = 1, width = 1] = operator.inputs[0]?.shape ?? []
  const rows = windowOutput(height, {
    filter: filter.height,
    stride: options.strideH,
    dilation: 'dilationHFactor' in options ? options.dilationHFactor : 1,
    padding: options.padding,
  })
  const columns = windowOutput(width, {
    filter: filter.width,
    stride: options.strideW,
    dilation: 'dilationWFactor' in options ? options.dilationWFactor : 1,
    padding: options.padding,
  })
  if (rows < 1 || columns < 1) {
    settling.refuse(
      operator,
      `its ${filter.height}x${filter.width} window no longer fits into its ${height}x${width} input`,
    )
  }
  return [batches, rows, columns]
}

function followConvolution(operator: DraftOperator, settling: Settling): void {
  const [input, filter, bias] = operator.inputs
  if (input == null || filter == null) return
  if (filter.data === null) settling.refuse(operator, 'its filters are computed, not constant')
  const [, , , channels = 1] = input.shape
  const [filters = 1, height = 1, width = 1] = filter.shape
  const [, , , baseChannels = 1] = settling.base(operator, input)
  const [, , , baseDepth = 1] = settling.base(operator, filter)
  const groups = baseDepth > 0 ? baseChannels / baseDepth : 1
  if (!Number.isInteger(channels / groups)) {
    settling.refuse(
      operator,
      `${channels} input channels cannot be split into its ${groups} groups`,
    )
  }
  const count = settling.fixed.get(operator) ?? filters
  resizeConstant(filter, [count, height, width, channels / groups])
  if (bias != null) resizeConstant(bias, [count])
  setOutput(operator, [...windowShape(operator, { height, width }, settling), count])
}

function followDepthwise(operator: DraftOperator, settling: Settling): void {
  const [input, filter, bias] = operator.inputs
  const { options } = operator
  if (input == null || filter == null || options.type !== 'DepthwiseConv2DOptions') return
  if (filter.data === null) settling.refuse(operator, 'its filters are computed, not constant')
  const [, , , channels = 1] = input.shape
  const [, height = 1, width = 1] = filter.shape
  const multiplier =
    operator.options === operator.from.options
      ? (settling.base(operator, filter)[3] ?? 1) / (settling.base(operator, input)[3] ?? 1)
      : options.depthMultiplier
  const count = channels * multiplier
  if (!Number.isInteger(count)) {
    settling.refuse(
      operator,
      `${channels} input channels do not fit its depth multiplier ${multiplier}`,
    )
  }
  resizeConstant(filter, [1, height, width, count])
  if (bias != null) resizeConstant(bias, [count])
  setOutput(operator, [...windowShape(operator, { height, width }, settling), count])
}

function followTransposeConv(operator: DraftOperator, settling: Settling): void {
  const [shape, filter, input, bias] = operator.inputs
  const [output] = operator.outputs
  const { options } = operator
  if (filter == null || input == null || output === undefined || !('strideH' in options)) return
  const [, height = 1, width = 1] = filter.shape
  const [batches = 1, rows = 1, columns = 1, channels = 1] = input.shape
  const grown = (size: number, window: number, stride: number): number =>
    options.padding === 'SAME' ? size * stride : (size - 1) * stride + Math.max(window, stride)
  const [, baseRows = 1, baseColumns = 1] = settling.base(operator, input)
  const [, outRows = 1, outColumns = 1] = settling.base(operator, output)
  // What the network asks for beyond the formula (output padding) stays.
  const baseWindow = settling.base(operator, filter)
  const extraRows = outRows - grown(baseRows, baseWindow[1] ?? 1, options.strideH)
  const extraColumns = outColumns - grown(baseColumns, baseWindow[2] ?? 1, options.strideW)
  const sameStride = operator.options === operator.from.options
  const count = settling.fixed.get(operator) ?? filter.shape[0] ?? 1
  resizeConstant(filter, [count, height, width, channels])
  if (bias != null) resizeConstant(bias, [count])
  const result = [
    batches,
    grown(rows, height, options.strideH) + (sameStride ? extraRows : 0),
    grown(columns, width, options.strideW) + (sameStride ? extraColumns : 0),
    count,
  ]
  if (shape?.data != null) setIntegers(shape, result)
  setOutput(operator, result)
}

function followFullyConnected(operator: DraftOperator, settling: Settling): void {
  const [input, weights, bias] = operator.inputs
  const [output] = operator.outputs
  if (input == null || weights == null || output === undefined) return
  if (weights.data === null) settling.refuse(operator, 'its weights are computed, not constant')
  const baseInput = settling.base(operator, input)
  const baseDepth = settling.base(operator, weights)[1] ?? 1
  const rows = product(baseInput) / baseDepth
  const perRow = baseInput.at(-1) === baseDepth && baseInput.length === input.shape.length
  const depth = perRow ? (input.shape.at(-1) ?? 1) : product(input.shape) / rows
  if (!Number.isInteger(depth)) {
    settling.refuse(
      operator,
      `${product(input.shape)} input elements cannot be split into ${rows} rows`,
    )
  }
  const units = settling.fixed.get(operator) ?? weights.shape[0] ?? 1
  resizeConstant(weights, [units, depth])
  if (bias != null) resizeConstant(bias, [units])
  const outputShape = settling.base(operator, output)
  const leading =
    outputShape.length === input.shape.length
      ? input.shape.slice(0, -1)
      : outputShape.length === 2
        ? [product(input.shape) / depth]
        : outputShape.slice(0, -1)
  setOutput(operator, [...leading, units])
}

function followPool(operator: DraftOperator, settling: Settling): void {
  const [input] = operator.inputs
  if (input == null || operator.options.type !== 'Pool2DOptions') return
  const options = operator.options
  const [, baseHeight, baseWidth] = settling.base(operator, input)
  const [, height = 1, width = 1, channels = 1] = input.shape
  const edited = operator.options !== operator.from.options && operator.origin !== null
  const isGlobal =
    operator.origin !== null &&
    !edited &&
    options.filterHeight === baseHeight &&
    options.filterWidth === baseWidth
  if (isGlobal) {
    operator.options = {
      ...options,
      filterHeight: height,
      filterWidth: width,
      strideH: options.strideH === baseHeight ? height : options.strideH,
      strideW: options.strideW === baseWidth ? width : options.strideW,
    }
  }
  const now = operator.options
  const filter = { height: now.filterHeight, width: now.filterWidth }
  setOutput(operator, [...windowShape(operator, filter, settling), channels])
}

function followElementwise(operator: DraftOperator, settling: Settling): void {
  const rank = Math.max(...operator.inputs.map((tensor) => tensor?.shape.length ?? 0))
  const padded = (shape: readonly number[]): readonly number[] => [
    ...Array<number>(rank - shape.length).fill(1),
    ...shape,
  ]
  const computed = operator.inputs.filter((tensor) => tensor !== null && tensor.data === null)
  const shape = Array.from({ length: rank }, (_, axis) => {
    const sizes = computed.map((tensor) => padded(tensor?.shape ?? [])[axis] ?? 1)
    const size = Math.max(1, ...sizes)
    if (sizes.some((one) => one !== 1 && one !== size)) {
      settling.refuse(
        operator,
        `its branches would be ${computed.map((one) => one?.shape.join('x')).join(' and ')}; edit the other branch as well`,
      )
    }
    return size
  })
  for (const constant of operator.inputs) {
    if (constant?.data == null) continue
    const before = settling.base(operator, constant)
    const offset = rank - before.length
    resizeConstant(
      constant,
      before.map((size, axis) => (size === 1 ? 1 : (shape[axis + offset] ?? size))),
    )
  }
  const full = operator.inputs.reduce(
    (all, tensor) =>
      all.map((size, axis) => Math.max(size, padded(tensor?.shape ?? [])[axis] ?? 1)),
    shape,
  )
  setOutput(operator, full)
}

function axesOf(operator: DraftOperator, rank: number): ReadonlySet<number> | null {
  const axes = integersOf(operator.inputs[1])
  return axes === null ? null : new Set(axes.map((axis) => (axis < 0 ? axis + rank : axis)))
}

function followReduction(operator: DraftOperator, settling: Settling): void {
  const shape = operator.inputs[0]?.shape ?? []
  const axes = axesOf(operator, shape.length)
  if (axes === null) settling.refuse(operator, 'its axes are computed, not constant')
  const keep = settling.base(operator, operator.outputs[0] as DraftTensor).length === shape.length
  const reduced = shape.map((size, axis) => (axes.has(axis) ? 1 : size))
  setOutput(operator, keep ? reduced : reduced.filter((_, axis) => !axes.has(axis)))
}

function followArg(operator: DraftOperator, settling: Settling): void {
  const shape = operator.inputs[0]?.shape ?? []
  const axes = axesOf(operator, shape.length)
  if (axes === null) settling.refuse(operator, 'its axis is computed, not constant')
  setOutput(
    operator,
    shape.filter((_, axis) => !axes.has(axis)),
  )
}

function followPad(operator: DraftOperator, settling: Settling): void {
  const shape = operator.inputs[0]?.shape ?? []
  const paddings = integersOf(operator.inputs[1])
  if (paddings === null) settling.refuse(operator, 'its amounts are computed, not constant')
  setOutput(
    operator,
    shape.map((size, axis) => size + (paddings[2 * axis] ?? 0) + (paddings[2 * axis + 1] ?? 0)),
  )
}

/**
 * Both shapes are cut into the shortest runs with equal products; in a run whose input changed, the
 * output can follow where one of the two sides is a single size.
 */
function followReshape(operator: DraftOperator, settling: Settling): void {
  const [input] = operator.inputs
  const [output] = operator.outputs
  if (input == null || output === undefined) return
  const before = settling.base(operator, input)
  const result: number[] = [...settling.base(operator, output)]
  for (const run of matchingRuns(before, result)) {
    const oldSize = product(before.slice(run.from, run.fromEnd))
    const newSize = product(input.shape.slice(run.from, run.fromEnd))
    if (oldSize === newSize && run.toEnd - run.to !== run.fromEnd - run.from) continue
    const wide = Array.from({ length: run.toEnd - run.to }, (_, at) => run.to + at).filter(
      (axis) => result[axis] !== 1,
    )
    if (run.toEnd - run.to === run.fromEnd - run.from) {
      for (let at = run.to; at < run.toEnd; at++)
        result[at] = input.shape[run.from + at - run.to] ?? 1
    } else if (wide.length <= 1) {
      const axis = wide[0] ?? run.toEnd - 1
      result[axis] = newSize
    } else {
      settling.refuse(
        operator,
        `it turns ${before.join('x')} into ${output.shape.join('x')}, which ${input.shape.join('x')} does not fit`,
      )
    }
  }
  writeShape(operator, result, settling)
  setOutput(operator, result)
}

interface Run {
  readonly from: number
  readonly fromEnd: number
  readonly to: number
  readonly toEnd: number
}

function matchingRuns(from: readonly number[], to: readonly number[]): readonly Run[] {
  const runs: Run[] = []
  let i = 0
  let j = 0
  while (i < from.length || j < to.length) {
    const start = { from: i, to: j }
    let left = from[i++] ?? 1
    let right = to[j++] ?? 1
    while (left !== right && (i < from.length || j < to.length)) {
      if (left < right && i < from.length) left *= from[i++] ?? 1
      else if (j < to.length) right *= to[j++] ?? 1
      else left *= from[i++] ?? 1
    }
    runs.push({ ...start, fromEnd: Math.min(i, from.length), toEnd: Math.min(j, to.length) })
  }
  return runs
}

/** The constants that tell a RESHAPE its shape: its second input, its option, or what a PACK collects. */
function writeShape(operator: DraftOperator, shape: readonly number[], settling: Settling): void {
  const target = operator.inputs[1]
  const old = integersOf(target)
  if (operator.kind !== 'RESHAPE') return
  if (target != null && old !== null) {
    const values = shape.map((size, axis) => (old[axis] === -1 ? -1 : size))
    if (values.some((value, axis) => value !== old[axis])) setIntegers(target, values)
  } else if (target != null) {
    const pack = settling.producer(target)
    if (pack?.kind !== 'PACK') settling.refuse(operator, 'its shape is computed, not constant')
    for (const [axis, size] of shape.entries()) {
      const part = pack.inputs[axis]
      if (part?.data != null && integersOf(part)?.[0] !== -1) setIntegers(part, [size])
    }
  }
  if (operator.options.type === 'Other') {
    const { newShape } = operator.options.fields
    if (Array.isArray(newShape) && newShape.length === shape.length) {
      const values = shape.map((size, axis) => ((newShape as number[])[axis] === -1 ? -1 : size))
      operator.options = {
        ...operator.options,
        fields: { ...operator.options.fields, newShape: values },
      }
    }
  }
}

/** Axis a CONCATENATION joins along, counted from 0. */
export function concatenationAxis(operator: DraftOperator): number {
  const rank = operator.outputs[0]?.shape.length ?? 0
  const axis = operator.options.type === 'Other' ? Number(operator.options.fields['axis'] ?? 0) : 0
  return axis < 0 ? axis + rank : axis
}

function followConcatenation(operator: DraftOperator, settling: Settling): void {
  const axis = concatenationAxis(operator)
  const computed = operator.inputs.filter((tensor) => tensor !== null)
  const [first] = computed.filter((tensor) => tensor.data === null)
  const shape = [...(first?.shape ?? [])]
  for (const tensor of computed) {
    if (tensor.data !== null) {
      resizeConstant(
        tensor,
        tensor.shape.map((size, at) => (at === axis ? size : (shape[at] ?? size))),
      )
    }
    if (tensor.shape.some((size, at) => at !== axis && size !== shape[at])) {
      settling.refuse(
        operator,
        `its parts would be ${computed.map((one) => one.shape.join('x')).join(' and ')}`,
      )
    }
  }
  shape[axis] = computed.reduce((all, tensor) => all + (tensor.shape[axis] ?? 0), 0)
  setOutput(operator, shape)
}

function followTranspose(operator: DraftOperator, settling: Settling): void {
  const shape = operator.inputs[0]?.shape ?? []
  const order = integersOf(operator.inputs[1])
  if (order === null) settling.refuse(operator, 'its order is computed, not constant')
  setOutput(
    operator,
    order.map((axis) => shape[axis] ?? 1),
  )
}

/** A resize by a whole factor keeps its factor; any other keeps its size. */
function followResize(operator: DraftOperator, settling: Settling): void {
  const [input, size] = operator.inputs
  const target = integersOf(size)
  if (input == null || size == null || target === null) {
    settling.refuse(operator, 'its size is computed, not constant')
  }
  const [batches = 1, height = 1, width = 1, channels = 1] = input.shape
  const [, baseHeight = 1, baseWidth = 1] = settling.base(operator, input)
  const [, outHeight = 1, outWidth = 1] = settling.base(
    operator,
    operator.outputs[0] as DraftTensor,
  )
  const scaled = (now: number, before: number, out: number): number =>
    out % before === 0 ? (out / before) * now : out
  const result = [scaled(height, baseHeight, outHeight), scaled(width, baseWidth, outWidth)]
  setIntegers(size, result)
  setOutput(operator, [batches, ...result, channels])
}

function followSplit(operator: DraftOperator, settling: Settling): void {
  const input = operator.inputs[1]
  const axes = integersOf(operator.inputs[0])
  if (input == null || axes === null)
    settling.refuse(operator, 'its axis is computed, not constant')
  const axis = ((axes[0] ?? 0) + input.shape.length) % input.shape.length
  const part = (input.shape[axis] ?? 1) / operator.outputs.length
  if (!Number.isInteger(part)) {
    settling.refuse(
      operator,
      `${input.shape[axis] ?? 1} cannot be split into ${operator.outputs.length} equal parts`,
    )
  }
  for (const output of operator.outputs) {
    output.shape = input.shape.map((size, at) => (at === axis ? part : size))
  }
}

/** Axes that the slice took whole stay whole; axes that did not change keep their cut. */
function followStridedSlice(operator: DraftOperator, settling: Settling): void {
  const [input] = operator.inputs
  const [output] = operator.outputs
  if (input == null || output === undefined) return
  const before = settling.base(operator, input)
  const result = settling.base(operator, output)
  const changed = input.shape.map((size, axis) => size !== before[axis])
  if (result.length !== before.length) {
    if (changed.some(Boolean))
      settling.refuse(operator, 'it drops axes of a map whose size would change')
    return
  }
  const whole = result.map((size, axis) => size === before[axis])
  if (changed.some((axisChanged, axis) => axisChanged && whole[axis] !== true)) {
    settling.refuse(operator, `it cuts ${before.join('x')} to ${result.join('x')}`)
  }
  const ends = operator.inputs[2]
  const values = integersOf(ends)
  if (ends != null && values !== null) {
    setIntegers(
      ends,
      values.map((end, axis) =>
        changed[axis] === true && end === before[axis] ? (input.shape[axis] ?? end) : end,
      ),
    )
  }
  setOutput(
    operator,
    result.map((size, axis) => (changed[axis] === true ? (input.shape[axis] ?? size) : size)),
  )
}

function followPack(operator: DraftOperator): void {
  const [first] = operator.inputs
  const [output] = operator.outputs
  if (first == null || output === undefined) return
  const rank = first.shape.length + 1
  const raw = operator.options.type === 'Other' ? Number(operator.options.fields['axis'] ?? 0) : 0
  const axis = raw < 0 ? raw + rank : raw
  const shape = [...first.shape]
  shape.splice(axis, 0, operator.inputs.length)
  setOutput(operator, shape)
}

/** Inputs 1 to 4 are the input-to-gate weights `[cells, input]` (TFLM lstm_shared.h). */
function followLstm(operator: DraftOperator): void {
  const [input] = operator.inputs
  const [output] = operator.outputs
  if (input == null || output === undefined) return
  for (const weights of operator.inputs.slice(1, 5)) {
    if (weights != null) resizeConstant(weights, [weights.shape[0] ?? 1, input.shape.at(-1) ?? 1])
  }
  setOutput(operator, [...input.shape.slice(0, -1), output.shape.at(-1) ?? 1])
}

/** Input 1 is `weights_feature [filters, input]` (TFLM svdf_common.cc). */
function followSvdf(operator: DraftOperator): void {
  const [input, features] = operator.inputs
  const [output] = operator.outputs
  if (input == null || features == null || output === undefined) return
  resizeConstant(features, [features.shape[0] ?? 1, input.shape.at(-1) ?? 1])
  setOutput(operator, [input.shape[0] ?? 1, output.shape.at(-1) ?? 1])
}

function setOutput(operator: DraftOperator, shape: readonly number[]): void {
  const [output] = operator.outputs
  if (output !== undefined) output.shape = shape
}
