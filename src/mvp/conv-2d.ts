/**
 * CONV_2D on the MVP: which layers it takes, which programs it runs.
 *
 * Sources: mltk 0.20.0 cpp/shared/gecko_sdk/tflite_micro_mvp_kernels/compute/nn/mvp/src/
 * sl_mvp_ml_conv2d.cc and kernels/conv.cc; gecko_sdk v4.4.1 platform/compute/nn/mvp/src/
 * sl_mvp_ml_conv2d.c. Numerics are left out.
 */
import { addClamp } from './activation/clamp.ts'
import { accepted, refused, type Attempt } from './attempt.ts'
import { convolution1D, isWide1D } from './conv-1d.ts'
import { axesOf, isDegenerate, type Axes } from './geometry.ts'
import { MAX_STRIDE } from './fields.ts'
import { checkCount, checkSize, checkStride, type Refusal } from './hardware.ts'
import type { MvpSetting } from './kernel-set.ts'
import type { MvpConvolution } from './layer.ts'
import type { ProgramRun } from './outcome.ts'
import { addRun } from './program-run.ts'
import { rangeAt, type AxisRange } from './range-split.ts'
import { planRows, rowStep, tailOf, type RowStep } from './row-plan.ts'

export function planConvolution(layer: MvpConvolution, setting: MvpSetting): Attempt {
  if (isDegenerate(layer)) return refused({ limit: 'degenerate-shape', value: 0 })
  return isWide1D(layer)
    ? convolution1D(layer, setting, convolution2D)
    : convolution2D(layer, setting)
}

function convolution2D(
  layer: MvpConvolution,
  setting: MvpSetting,
  axes: Axes = axesOf(layer),
): Attempt {
  if (layer.dilationHeight !== 1 || layer.dilationWidth !== 1) {
    const value = Math.max(layer.dilationHeight, layer.dilationWidth)
    return refused({ limit: 'conv-dilation', value }, ['Dilation not supported'])
  }
  if (layer.padding === 'VALID' && (axes.x.pad !== 0 || axes.y.pad !== 0)) {
    return refused({ limit: 'valid-padding', value: Math.max(axes.x.pad, axes.y.pad) })
  }
  const runs: ProgramRun[] = []
  if (setting.scalesInput) {
    const refusal = addScaling(runs, layer)
    if (refusal !== undefined) return refused(refusal, scalingMessages(refusal))
  }
  const refusal = addMainPrograms(runs, { layer, axes, setting })
  if (refusal !== undefined) return refused(refusal, mainMessages(refusal))
  const { output } = layer
  addClamp(
    runs,
    layer.activation,
    layer.input.batches * output.height * output.width * output.channels,
  )
  return accepted(runs)
}

/** One program per image that scales the input into the scratch buffer. */
function addScaling(runs: ProgramRun[], { input }: MvpConvolution): Refusal | undefined {
  const { batches, height, width, channels } = input
  const depth = channels % 2 === 0 ? channels / 2 : channels
  const refusal =
    checkStride('conv-scaled-row-stride', width * depth) ??
    checkCount('conv-scaled-height', height) ??
    checkCount('conv-scaled-width', width) ??
    checkStride('conv-scaled-channels', depth) ??
    checkCount('conv-scaled-channels', depth)
  if (refusal !== undefined) return refusal
  addRun(runs, {
    count: batches,
    cycles: height * width * depth,
    first: ['R5', 'R0'],
    last: 'R6',
    parallel: false,
    optimized: false,
  })
  return undefined
}

function scalingMessages({ limit }: Refusal): readonly string[] {
  return limit === 'conv-scaled-row-stride'
    ? ['Assertion failed: input_stride_dim0 <= (int)((0xFFF0000UL >> (16+1)))']
    : []
}

function mainMessages({ limit, value }: Refusal): readonly string[] {
  return limit === 'conv-output-row-stride'
    ? [`Output vector stride (${value}) exceeded (max=2047)`]
    : []
}

interface MainCase {
  readonly layer: MvpConvolution
  readonly axes: Axes
  readonly setting: MvpSetting
}

function addMainPrograms(runs: ProgramRun[], main: MainCase): Refusal | undefined {
  const { x: xAxis, y: yAxis } = main.axes
  for (let x = rangeAt(xAxis, 0); x.start < xAxis.out; x = rangeAt(xAxis, x.start + x.length)) {
    for (let y = rangeAt(yAxis, 0); y.start < yAxis.out; y = rangeAt(yAxis, y.start + y.length)) {
      const refusal = addRangePrograms(runs, main, { x, y })
      if (refusal !== undefined) return refusal
    }
  }
  return undefined
}

interface Ranges {
  readonly x: AxisRange
  readonly y: AxisRange
}

function addRangePrograms(
  runs: ProgramRun[],
  main: MainCase,
  { x, y }: Ranges,
): Refusal | undefined {
  const { layer, axes } = main
  const rows = {
    rows: y.length,
    taps: y.taps,
    stride: axes.y.stride,
    isSingleColumn: x.length <= 1,
    outputRow: layer.output.width * layer.output.channels,
  }
  const plan = planRows(rows)
  for (let offset = 0; offset < plan.steps; offset++) {
    const refusal = addStepPrograms(runs, main, { x, y, step: rowStep(rows, plan, offset) })
    if (refusal !== undefined) return refusal
  }
  return undefined
}

interface Step extends Ranges {
  readonly step: RowStep
}

/**
 * One program per image. Two programs are told apart by the parity of the address they start at,
 * which alternates from image to image where one image has an odd number of elements.
 */
function addStepPrograms(runs: ProgramRun[], main: MainCase, at: Step): Refusal | undefined {
  const { batches, height, width, channels } = main.layer.input
  const alternates = (height * width * channels) % 2 === 1
  const cases = alternates && batches > 1 ? [0, 1] : [0]
  for (const image of cases) {
    const program = mainProgram(main, at, image)
    if ('limit' in program) return program
    const count = cases.length === 1 ? batches : Math.ceil((batches - image) / 2)
    addRun(runs, { ...program, count })
  }
  return undefined
}

function mainProgram(main: MainCase, at: Step, image: number) {
  const { layer, setting } = main
  const { x, y, step } = at
  if (step.outputStride > MAX_STRIDE) {
    return { limit: 'conv-output-row-stride', value: step.outputStride } as const
  }
  const { columns, parallel, refusal } = arraysOf(main, at, image)
  const pairs = parallel ? 1 : 0
  const tail = tailOf(step.extra - (parallel ? 3 : 2))
  const failed =
    refusal ??
    checkCount('conv-filters', layer.output.channels) ??
    checkCount('conv-output-columns', x.length) ??
    checkCount('conv-output-rows', step.outputRows) ??
    checkCount('conv-filter-rows', y.taps) ??
    checkCount('conv-filter-row', columns) ??
    (step.idle > 0 ? checkCount('conv-output-rows', step.idle) : undefined) ??
    (tail.idle > 1 ? checkCount('conv-row-skip', tail.idle) : undefined)
  if (failed !== undefined) return failed
  const perProduct = setting.scalesInput ? 1 : 3
  const perOutput = perProduct * y.taps * columns + pairs + 3 + step.idle + tail.idle
  return {
    cycles: layer.output.channels * (1 + x.length * step.outputRows * perOutput),
    first: ['R0'],
    last: tail.idle > 0 ? null : 'R5',
    parallel,
    optimized: false,
  } as const
}

/** Sizes and strides of the program's arrays, in pairs of elements where everything is even. */
function arraysOf({ layer, axes }: MainCase, { x, y, step }: Step, image: number) {
  const { input, output, filterHeight, filterWidth } = layer
  const { channels } = input
  const isSingle = x.length <= 1
  const inputRow = input.width * channels
  const firstRow = (y.start + step.offset) * axes.y.stride - axes.y.pad + y.filterStart
  const firstColumn = x.start * axes.x.stride - axes.x.pad + x.filterStart
  const inputBase = ((image * input.height + firstRow) * input.width + firstColumn) * channels
  const filterBase = (y.filterStart * filterWidth + x.filterStart) * channels
  const outputStep = isSingle ? axes.y.stride * inputRow : axes.x.stride * channels
  const columns = x.taps * channels
  const filterRow = filterWidth * channels
  const filter = filterHeight * filterRow
  const parallel = [inputBase, columns, inputRow, outputStep, filterBase, filterRow, filter].every(
    (one) => one % 2 === 0,
  )
  const unit = parallel ? 2 : 1
  const refusal =
    checkSize('conv-output-columns', isSingle ? y.length : x.length) ??
    checkSize('conv-input-rows', step.inputRows) ??
    checkSize('conv-filter-row', columns / unit) ??
    checkStride('conv-output-step', outputStep / unit) ??
    checkStride('conv-input-row-stride', inputRow / unit) ??
    checkSize('conv-filters', output.channels) ??
    checkSize('conv-filter-rows', y.taps) ??
    checkStride('conv-filter-size', filter / unit) ??
    checkStride('conv-filter-size', filterRow / unit) ??
    checkSize('conv-output-rows', step.outputSize) ??
    checkStride('conv-filters', output.channels)
  return { columns: columns / unit, parallel, refusal }
}
