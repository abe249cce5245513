/**
 * The generic depthwise convolution: it fits the loops over output rows and columns, filter and
 * channels into the three dimensions that an MVP array has, by joining and splitting dimensions.
 *
 * Sources: sli_mvp_ml_depthwise_conv2d.cc of mltk 0.20.0 and gecko_sdk v4.4.1. The SDK goes on after
 * a failed check where the MLTK returns, and refuses the same layers.
 */
import { addClamp } from './activation/clamp.ts'
import { accepted, refused, type Attempt } from './attempt.ts'
import {
  activeCount,
  arraysFor,
  isActiveDim,
  joinDims,
  joinedSize,
  splitDim,
  type Arrays,
  type DimName,
  type LoopArray,
} from './depthwise-arrays.ts'
import { axesOf, divide, type Axes } from './geometry.ts'
import { MAX_SIZE, MAX_STRIDE } from './fields.ts'
import {
  checkCount,
  checkSize,
  checkStride,
  MAX_INSTRUCTIONS,
  MAX_LOOPS,
  type Refusal,
} from './hardware.ts'
import type { KernelSet, MvpSetting } from './kernel-set.ts'
import type { MvpDepthwise } from './layer.ts'
import type { LimitId } from './limits.ts'
import type { ProgramRun } from './outcome.ts'
import { addRun } from './program-run.ts'
import { rangeAt, type AxisRange } from './range-split.ts'

/** Fewer multiply-accumulates per program than this and the CPU is quicker. */
const MIN_WORK_PER_PROGRAM = 120

/** A refusal with what the MLTK says about it. */
interface Violation {
  readonly refusal: Refusal
  readonly message: string | null
}

export function planGenericDepthwise(layer: MvpDepthwise, setting: MvpSetting): Attempt {
  const axes = axesOf(layer)
  if (layer.output.channels < layer.input.channels) {
    return refused({ limit: 'degenerate-shape', value: layer.output.channels })
  }
  const multiplier = divide(layer.output.channels, layer.input.channels)
  const arrays = arraysFor(layer, multiplier)
  const unfit = unfitDimension(arrays, setting)
  if (unfit !== undefined) return violated(unfit)
  const early = simpleRefusal(layer, axes)
  if (early !== undefined) return refused(early)
  joinDims(arrays.output, 'channel', 'multiplier')
  const runs: ProgramRun[] = []
  const violation = addPrograms(runs, { layer, axes, arrays, multiplier })
  if (violation !== undefined) return violated(violation)
  const tooLittle = workRefusal(layer, runs)
  if (tooLittle !== undefined) return refused(tooLittle)
  const { height, width, channels } = layer.output
  addClamp(runs, layer.activation, height * width * channels)
  return accepted(runs)
}

function violated({ refusal, message }: Violation): Attempt {
  return refused(refusal, message === null ? [] : [message])
}

/** What the kernel notes first and acts on after it has looked at the dimensions. */
function simpleRefusal(layer: MvpDepthwise, { x, y }: Axes): Refusal | undefined {
  if (layer.input.batches !== 1) return { limit: 'depthwise-batch', value: layer.input.batches }
  if (layer.padding === 'VALID' && (x.pad !== 0 || y.pad !== 0)) {
    return { limit: 'valid-padding', value: Math.max(x.pad, y.pad) }
  }
  return undefined
}

/** Index of each dimension in the kernel's own tables: its messages print it. */
const DIM_INDEX: Readonly<Record<DimName, number>> = {
  batch: 0,
  channel: 1,
  multiplier: 2,
  row: 3,
  column: 4,
  group: 5,
  filterRow: 6,
  filterColumn: 7,
}

const DIMS = Object.keys(DIM_INDEX) as readonly DimName[]

const SIZE_LIMIT: Readonly<Record<DimName, LimitId>> = {
  batch: 'depthwise-batch',
  channel: 'depthwise-channels',
  multiplier: 'depthwise-channels',
  row: 'depthwise-output-height',
  column: 'depthwise-output-width',
  group: 'depthwise-output-height',
  filterRow: 'depthwise-filter',
  filterColumn: 'depthwise-filter',
}

const OUTPUT_STRIDE_LIMIT: Readonly<Partial<Record<DimName, LimitId>>> = {
  batch: 'depthwise-batch',
  row: 'depthwise-output-row-stride',
  column: 'depthwise-output-channels',
}

const INPUT_STRIDE_LIMIT: Readonly<Partial<Record<DimName, LimitId>>> = {
  batch: 'depthwise-batch',
  row: 'depthwise-input-row-step',
  column: 'depthwise-column-step',
  filterRow: 'depthwise-input-row-stride',
  filterColumn: 'depthwise-dilated-columns',
}

/** Sizes and strides that are refused before any loop is planned. */
function unfitDimension(arrays: Arrays, { kernels }: MvpSetting): Violation | undefined {
  for (const name of DIMS) {
    const unfit = unfitInput(arrays, name, kernels) ?? unfitOutput(arrays, name)
    if (unfit !== undefined) return unfit
  }
  return undefined
}

function unfitInput({ input }: Arrays, name: DimName, kernels: KernelSet): Violation | undefined {
  const { size, stride } = input[name]
  if (!isActiveDim(input[name])) return undefined
  if (size > MAX_SIZE) {
    const message = `input_shape[${DIM_INDEX[name]}] (${size}) > ${MAX_STRIDE}`
    return { refusal: { limit: SIZE_LIMIT[name], value: size }, message }
  }
  if (kernels === 'mltk' || stride <= MAX_STRIDE) return undefined
  return { refusal: strideRefusal(input, name, INPUT_STRIDE_LIMIT), message: null }
}

function unfitOutput({ output }: Arrays, name: DimName): Violation | undefined {
  const { size, stride } = output[name]
  if (!isActiveDim(output[name])) return undefined
  if (size > MAX_SIZE) {
    const message = `output_shape[${DIM_INDEX[name]}] (${size}) > ${MAX_SIZE}`
    return { refusal: { limit: SIZE_LIMIT[name], value: size }, message }
  }
  if (stride <= MAX_STRIDE) return undefined
  const message = `output_stride[${DIM_INDEX[name]}] (${stride}) > ${MAX_STRIDE}`
  return { refusal: strideRefusal(output, name, OUTPUT_STRIDE_LIMIT), message }
}

function strideRefusal(
  array: LoopArray,
  name: DimName,
  limits: Readonly<Partial<Record<DimName, LimitId>>>,
): Refusal {
  const value = name === 'batch' ? array.batch.size : array[name].stride
  return { limit: limits[name] ?? 'depthwise-loop-plan', value }
}

interface Plan {
  readonly layer: MvpDepthwise
  readonly axes: Axes
  readonly arrays: Arrays
  readonly multiplier: number
}

function addPrograms(runs: ProgramRun[], plan: Plan): Violation | undefined {
  const { x: xAxis, y: yAxis } = plan.axes
  for (let x = rangeAt(xAxis, 0); x.start < xAxis.out; x = rangeAt(xAxis, x.start + x.length)) {
    for (let start = 0; start < yAxis.out;) {
      const y = rangeAt(yAxis, start)
      const range = planRange(plan, { x, y })
      if ('refusal' in range) return range
      addRun(runs, range.program)
      start += range.rows
    }
  }
  return undefined
}

interface Ranges {
  readonly x: AxisRange
  readonly y: AxisRange
}

function violation(limit: LimitId, value: number, check: string | null): Violation {
  const message = check === null ? null : `Assertion failed: ${check}`
  return { refusal: { limit, value }, message }
}

const fails = (check: string, value = 0): Violation =>
  violation('depthwise-loop-plan', value, check)

interface RangePlan {
  readonly rows: number
  readonly program: Parameters<typeof addRun>[1]
}

/** Fits one range of outputs into a program, or into one program per channel. */
function planRange(plan: Plan, ranges: Ranges): Violation | RangePlan {
  if (ranges.x.length <= 0) return fails('output_width_truncated > 0')
  if (ranges.y.length <= 0) return fails('output_height_truncated > 0')
  const arrays = arraysOfRange(plan.arrays, ranges)
  const rows = joinInputRows(plan, ranges, arrays)
  if ('refusal' in rows) return rows
  const violated =
    joinGroups(arrays.input) ?? joinOutputRows(arrays.output) ?? shortenGroups(arrays.output, rows)
  if (violated !== undefined) return violated
  const outside = moveChannelOut(arrays, ranges)
  if (typeof outside !== 'boolean') return outside
  return dimensionViolation(arrays) ?? programOf(plan, ranges, { ...rows, arrays, outside })
}

function arraysOfRange({ input, output }: Arrays, { x, y }: Ranges): Arrays {
  const sized = (array: LoopArray): LoopArray => ({
    ...array,
    column: { ...array.column, size: x.length },
    filterColumn: { ...array.filterColumn, size: x.taps },
    row: { ...array.row, size: y.length },
    filterRow: { ...array.filterRow, size: y.taps },
  })
  return { input: sized(input), output: sized(output) }
}

interface RowGroups {
  /** Output rows that this program covers; fewer than the range has where they do not divide. */
  readonly rows: number
  readonly groups: number
  readonly offsets: number
}

/** Joins the input's rows with its columns, in groups of rows where they would be too many. */
function joinInputRows(
  plan: Plan,
  { y }: Ranges,
  { input, output }: Arrays,
): Violation | RowGroups {
  const whole = { rows: y.length, groups: 1, offsets: y.length }
  const isTight = activeCount(input) > 3 || input.row.stride > MAX_STRIDE
  if (!isTight || !isActiveDim(input.row) || !isActiveDim(input.column)) return whole
  const size = joinedSize(input, 'row', 'column')
  if (typeof size === 'string') return fails(size)
  const split = size > MAX_SIZE ? splitRows(plan, y, { input, output }) : whole
  if ('refusal' in split) return split
  const failed = joinDims(input, 'row', 'column')
  if (failed !== undefined) return fails(failed)
  if (input.column.size > MAX_SIZE) {
    const check = '(unsigned)in_dims.sizes[kDimOutX] <= ((0x3FFUL >> 0)+ 1U)'
    return violation('depthwise-joined-rows', input.column.size, check)
  }
  return split
}

function splitRows(
  { layer }: Plan,
  y: AxisRange,
  { input, output }: Arrays,
): Violation | RowGroups {
  const offsets = Math.ceil(y.taps / layer.strideHeight)
  const groups = divide(y.length, offsets)
  if (groups <= 0) return fails('num_groups.quot > 0')
  for (const array of [input, output]) splitDim(array, { groups, offsets })
  return { rows: groups * offsets, groups, offsets }
}

function joinGroups(input: LoopArray): Violation | undefined {
  const isTight = activeCount(input) > 3 || input.group.stride > MAX_STRIDE
  if (isTight && isActiveDim(input.group) && isActiveDim(input.filterRow)) {
    const failed = joinDims(input, 'group', 'filterRow')
    if (failed !== undefined) return fails(failed)
  }
  const active = activeCount(input)
  return active > 4 ? fails('in_dims.numActiveDims() <= 4', active) : undefined
}

function joinOutputRows(output: LoopArray): Violation | undefined {
  const isTight = activeCount(output) > 3 || output.row.stride > MAX_STRIDE
  if (isTight && isActiveDim(output.row) && isActiveDim(output.column)) {
    const failed = joinDims(output, 'row', 'column')
    if (failed !== undefined) return fails(failed)
  }
  const active = activeCount(output)
  return active > 3 ? fails('(unsigned)out_dims.numActiveDims() <= (3U)', active) : undefined
}

/** Splits a stride between row groups that is too long; the factor is walked in idle steps. */
function shortenGroups(output: LoopArray, { offsets }: RowGroups): Violation | undefined {
  const { group } = output
  if (!isActiveDim(group) || group.stride <= MAX_STRIDE) return undefined
  if (group.stride % offsets !== 0) {
    return fails('(out_dims.strides[kDimOutYGroup] % out_y_offsets) == 0', group.stride)
  }
  let factor = offsets
  let stride = group.stride / offsets
  while (stride > MAX_STRIDE) {
    if (stride % 2 !== 0) return fails('(out_dims.strides[kDimOutYGroup] % 2) == 0', stride)
    stride /= 2
    factor *= 2
  }
  output.group = { size: group.size * factor, stride, skipped: factor - 1 }
  return undefined
}

/** True where every channel takes a program of its own. */
function moveChannelOut({ input, output }: Arrays, { x, y }: Ranges): Violation | boolean {
  const outside = activeCount(input) > 3
  if (outside && !isActiveDim(input.channel)) return fails('in_dims.isActive(kDimInChannel)')
  if (outside) {
    input.channel = { ...input.channel, size: 1 }
    output.channel = { ...output.channel, size: 1 }
  }
  const isLine = x.length === 1 && (y.length === 1 || y.taps === 1 || x.taps === 1)
  if (outside && isLine) return fails('!in_channel_outside_program')
  const active = activeCount(input)
  return active > 3 ? fails('(unsigned)in_dims.numActiveDims() <= (3U)', active) : outside
}

const STRIDE_CHECK = '(unsigned)strides[i] <= ((0xFFF0000UL >> (16+1)))'
const SIZE_CHECK = '(unsigned)sizes [i] <= ((0x3FFUL >> 0)+ 1U)'

function dimensionViolation({ input, output }: Arrays): Violation | undefined {
  const sides = [
    { array: input, strideLimit: INPUT_STRIDE_LIMIT },
    { array: output, strideLimit: OUTPUT_STRIDE_LIMIT },
  ]
  for (const { array, strideLimit } of sides) {
    for (const name of DIMS) {
      const dim = array[name]
      if (!isActiveDim(dim)) continue
      const limit = strideLimit[name] ?? 'depthwise-loop-plan'
      if (dim.stride > MAX_STRIDE) return violation(limit, dim.stride, STRIDE_CHECK)
      if (dim.size > MAX_SIZE) return violation(sizeLimit(name, array), dim.size, SIZE_CHECK)
    }
  }
  return undefined
}

/** A joined or split dimension is no longer the size it is named after. */
function sizeLimit(name: DimName, array: LoopArray): LimitId {
  const isJoined = array.row.size === 1 && name === 'column'
  return isJoined || name === 'group' ? 'depthwise-joined-rows' : SIZE_LIMIT[name]
}

interface Planned extends RowGroups {
  readonly arrays: Arrays
  readonly outside: boolean
}

function programOf(plan: Plan, { x, y }: Ranges, planned: Planned): Violation | RangePlan {
  const { layer, multiplier } = plan
  const { arrays, outside, groups, offsets } = planned
  const unit = multiplier % 2 === 0 ? 2 : 1
  const perProgram = outside ? 1 : layer.input.channels
  const m = multiplier / unit
  // One idle step is free: the loop's own increment makes it.
  const idle = {
    group: Math.max(arrays.input.group.skipped - 1, 0),
    outputRow: Math.max(arrays.output.row.skipped - 1, 0),
    inputRow: Math.max(arrays.input.row.skipped - 1, 0),
    output: arrays.output.group.skipped,
  }
  const loops = [
    ...[perProgram, m].filter((count) => count > 1),
    ...[offsets, x.length, groups, y.taps, x.taps],
    ...[idle.group, idle.output, idle.outputRow, idle.inputRow].filter((count) => count > 0),
  ]
  const instructions =
    5 + [idle.group, idle.outputRow, idle.inputRow].filter((count) => count > 0).length
  const refusal =
    filterRefusal(layer, { x, y }, unit) ?? loopRefusal(loops) ?? instructionRefusal(instructions)
  if (refusal !== undefined) return { refusal, message: null }
  const perOutput = 3 * y.taps * x.taps + idle.group + 1 + Number(idle.group === 0)
  const perRow = x.length * groups * (perOutput + Math.max(1, idle.output))
  return {
    rows: planned.rows,
    program: {
      count: outside ? layer.input.channels : 1,
      cycles: perProgram * m * (1 + offsets * (perRow + idle.outputRow + idle.inputRow)),
      first: ['R0'],
      last: idle.outputRow > 0 || idle.inputRow > 0 ? null : 'R5',
      parallel: unit === 2,
      optimized: false,
    },
  }
}

function filterRefusal(layer: MvpDepthwise, { x, y }: Ranges, unit: number): Refusal | undefined {
  const depth = layer.output.channels / unit
  return (
    checkSize('depthwise-filter-depth', depth) ??
    checkSize('depthwise-filter', x.taps) ??
    checkSize('depthwise-filter', y.taps) ??
    checkStride('depthwise-filter-depth', depth) ??
    checkStride('depthwise-filter-row-stride', layer.filterWidth * depth)
  )
}

function loopRefusal(loops: readonly number[]): Refusal | undefined {
  if (loops.length > MAX_LOOPS) return { limit: 'depthwise-loops', value: loops.length }
  for (const count of loops) {
    const refusal = checkCount('depthwise-loop-plan', count)
    if (refusal !== undefined) return refusal
  }
  return undefined
}

function instructionRefusal(value: number): Refusal | undefined {
  return value > MAX_INSTRUCTIONS ? { limit: 'depthwise-loop-plan', value } : undefined
}

/** The average work of a program, in C's 32-bit integers. */
function workRefusal(layer: MvpDepthwise, runs: readonly ProgramRun[]): Refusal | undefined {
  const { output, filterHeight, filterWidth } = layer
  const work = [filterHeight, filterWidth, output.height, output.width, output.channels]
  const programs = runs.reduce((all, { count }) => all + count, 0)
  const value = programs === 0 ? 0 : divide(work.reduce(Math.imul, 1), programs)
  return value < MIN_WORK_PER_PROGRAM ? { limit: 'depthwise-work-per-program', value } : undefined
}
