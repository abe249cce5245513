/**
 * How an operator's constants (weights, biases, shapes) and options follow from its inputs' new
 * shapes: one rule per kind; its output then follows by the ordinary shape inference. A rule reads
 * the unedited shapes through `settling.base` where a pattern must be recognised (a pooling window
 * that covers the map keeps covering it, a RESHAPE that flattens keeps flattening).
 */
import { inferShapes } from '../tflite/shapes.ts'
import { ShapeMismatch, type Operand } from '../tflite/shapes/operand.ts'
import { product } from '../util/integers.ts'
import { integersOf, resizeConstant } from './constants.ts'
import type { DraftOperator, DraftTensor } from './draft.ts'

export interface Settling {
  /** The shape that stood in this tensor's place (an input or output of the operator) in the unedited model. */
  readonly base: (operator: DraftOperator, tensor: DraftTensor) => readonly number[]
  /** The operator that computes a tensor; undefined for a model input or a constant. */
  readonly producer: (tensor: DraftTensor) => DraftOperator | undefined
  readonly refuse: (operator: DraftOperator, why: string) => never
  /** Gives an operator other integers at an input (a shape, a size), whoever else reads the old ones. */
  readonly steer: (operator: DraftOperator, position: number, values: readonly number[]) => void
  /** Output channels (filters, units) that an edit or a tied branch asks of a layer. */
  readonly fixed: Map<DraftOperator, number>
}

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
      inputs: operator.inputs.map((tensor) => (tensor === null ? undefined : operandOf(tensor))),
      outputCount: operator.outputs.length,
    })
    return shapes ?? settling.refuse(operator, 'how its output follows from its input is not known')
  } catch (error) {
    if (error instanceof ShapeMismatch) return settling.refuse(operator, error.message)
    throw error
  }
}

/** Values are only decoded where a rule asks for them: most integer constants are biases. */
function operandOf(tensor: DraftTensor): Operand {
  return {
    shape: tensor.shape,
    get values() {
      return shortIntegers(tensor)
    },
  }
}

/** Longer constants are weights, never axes, sizes or shapes. */
const MAX_INTEGERS = 64

function shortIntegers(tensor: DraftTensor): readonly number[] | null {
  return (tensor.data?.length ?? 0) > 8 * MAX_INTEGERS ? null : integersOf(tensor)
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
}

function followTransposeConv(
  operator: DraftOperator,
  settling: Settling,
): readonly number[] | undefined {
  const [shape, filter, input, bias] = operator.inputs
  const [output] = operator.outputs
  const { options } = operator
  if (filter == null || input == null || output === undefined || !('strideH' in options)) {
    return undefined
  }
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
  if (shape != null) steerShape(operator, settling, { position: 0, shape: result })
  return result
}

function followFullyConnected(operator: DraftOperator, settling: Settling): void {
  const [input, weights, bias] = operator.inputs
  if (input == null || weights == null) return
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
}

function followPool(operator: DraftOperator, settling: Settling): void {
  const [input] = operator.inputs
  if (input == null || operator.options.type !== 'Pool2DOptions') return
  const options = operator.options
  const [, baseHeight, baseWidth] = settling.base(operator, input)
  const [, height = 1, width = 1] = input.shape
  const before = operator.from.options
  const isGlobal =
    operator.origin !== null &&
    !operator.pinned &&
    before.type === 'Pool2DOptions' &&
    before.filterHeight === baseHeight &&
    before.filterWidth === baseWidth
  if (isGlobal) {
    operator.options = {
      ...options,
      filterHeight: height,
      filterWidth: width,
      strideH: before.strideH === baseHeight ? height : options.strideH,
      strideW: before.strideW === baseWidth ? width : options.strideW,
    }
  }
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
}

/**
 * Both shapes are cut into the shortest runs with equal products; in a run whose input changed, the
 * output can follow where one of the two sides is a single size.
 */
function followReshape(operator: DraftOperator, settling: Settling): readonly number[] | undefined {
  const [input] = operator.inputs
  const [output] = operator.outputs
  if (input == null || output === undefined) return undefined
  const before = settling.base(operator, input)
  const result: number[] = [...settling.base(operator, output)]
  if (before.length !== input.shape.length) return followOtherRank(operator, settling)
  for (const run of matchingRuns(before, result)) {
    const old = before.slice(run.from, run.fromEnd)
    const now = input.shape.slice(run.from, run.fromEnd)
    const target = result.slice(run.to, run.toEnd)
    const keepsSizes = old.length === target.length && old.every((size, at) => size === target[at])
    const newSize = product(now)
    if (product(old) === newSize && !keepsSizes) continue
    const wide = target.flatMap((size, at) => (size === 1 ? [] : [run.to + at]))
    if (keepsSizes) {
      for (const [at, size] of now.entries()) result[run.to + at] = size
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
  return result
}

/** Where a layer above went and left another rank: the target stays, or its one wide axis takes all. */
function followOtherRank(operator: DraftOperator, settling: Settling): readonly number[] {
  const [input, output] = [operator.inputs[0], operator.outputs[0]]
  const result = output === undefined ? [] : [...settling.base(operator, output)]
  const elements = product(input?.shape ?? [])
  if (product(result) !== elements) {
    const wide = result.flatMap((size, axis) => (size === 1 ? [] : [axis]))
    const [axis] = wide
    if (wide.length !== 1 || axis === undefined) {
      settling.refuse(
        operator,
        `${input?.shape.join('x') ?? ''} does not fit its target ${result.join('x')}`,
      )
    }
    result[axis] = elements
  }
  writeShape(operator, result, settling)
  return result
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

interface Steering {
  /** Which input tells the shape. */
  readonly position: number
  readonly shape: readonly number[]
}

/** The constant that tells a shape, or the constants that a PACK collects for it; -1 stays. */
function steerShape(
  operator: DraftOperator,
  settling: Settling,
  { position, shape }: Steering,
): void {
  const target = operator.inputs[position]
  const old = integersOf(target)
  if (target == null) return
  if (old !== null) {
    const values = shape.map((size, axis) => (old[axis] === -1 ? -1 : size))
    settling.steer(operator, position, values)
    return
  }
  const pack = settling.producer(target)
  if (pack?.kind !== 'PACK') settling.refuse(operator, 'its shape is computed, not constant')
  for (const [axis, size] of shape.entries()) {
    const part = pack.inputs[axis]
    if (part?.data != null && integersOf(part)?.[0] !== -1) settling.steer(pack, axis, [size])
  }
}

/** What tells a RESHAPE its shape: its second input and its option. */
function writeShape(operator: DraftOperator, shape: readonly number[], settling: Settling): void {
  steerShape(operator, settling, { position: 1, shape })
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

function followConcatenation(operator: DraftOperator): void {
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
  }
}

/** A resize by a whole factor keeps its factor; any other keeps its size. */
function followResize(operator: DraftOperator, settling: Settling): void {
  const [input, size] = operator.inputs
  const target = integersOf(size)
  if (input == null || size == null || target === null) {
    settling.refuse(operator, 'its size is computed, not constant')
  }
  const [, height = 1, width = 1] = input.shape
  const [, baseHeight = 1, baseWidth = 1] = settling.base(operator, input)
  const [, outHeight = 1, outWidth = 1] = settling.base(
    operator,
    operator.outputs[0] as DraftTensor,
  )
  const scaled = (now: number, before: number, out: number): number =>
    out % before === 0 ? (out / before) * now : out
  const result = [scaled(height, baseHeight, outHeight), scaled(width, baseWidth, outWidth)]
  settling.steer(operator, 1, result)
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
    settling.steer(
      operator,
      2,
      values.map((end, axis) => (changed[axis] === true ? (input.shape[axis] ?? end) : end)),
    )
  }
}

/** Axes that the slice took whole stay whole; a cut axis that changes is refused. */
function followSlice(operator: DraftOperator, settling: Settling): void {
  const [input, , sizes] = operator.inputs
  const [output] = operator.outputs
  const values = integersOf(sizes)
  if (input == null || sizes == null || output === undefined) return
  if (values === null) settling.refuse(operator, 'its size is computed, not constant')
  const before = settling.base(operator, input)
  const result = settling.base(operator, output)
  const next = values.map((size, axis) => {
    const now = input.shape[axis] ?? size
    if (now === before[axis] || size === -1) return size
    if (result[axis] !== before[axis]) {
      settling.refuse(operator, `it cuts ${before.join('x')} to ${result.join('x')}`)
    }
    return now
  })
  settling.steer(operator, 2, next)
}

/** Inputs 1 to 4 are the input-to-gate weights `[cells, input]` (TFLM lstm_shared.h). */
function followLstm(operator: DraftOperator): void {
  const [input] = operator.inputs
  if (input == null) return
  for (const weights of operator.inputs.slice(1, 5)) {
    if (weights != null) resizeConstant(weights, [weights.shape[0] ?? 1, input.shape.at(-1) ?? 1])
  }
}

/** Input 1 is `weights_feature [filters, input]` (TFLM svdf_common.cc). */
function followSvdf(operator: DraftOperator): void {
  const [input, features] = operator.inputs
  if (input == null || features == null) return
  resizeConstant(features, [features.shape[0] ?? 1, input.shape.at(-1) ?? 1])
}
