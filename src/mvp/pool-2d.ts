/**
 * MAX_POOL_2D and AVERAGE_POOL_2D on the MVP. Averages have two algorithms: the special one runs a
 * program per output over all channels, the generic one (the only one for maxima) a program per
 * channel, or per pair of channels, over many outputs.
 *
 * Sources: sl_mvp_ml_pooling.cc/.c of mltk 0.20.0 and gecko_sdk v4.4.1. Over more than 512 taps the
 * MLTK's generic average refuses, the SDK's averages sum with compensation (Kahan).
 */
import { isActive } from './activation/clamp.ts'
import { accepted, refused, type Attempt } from './attempt.ts'
import { axesOf, isDegenerate, type Axes } from './geometry.ts'
import { MAX_STRIDE } from './fields.ts'
import { checkCount, checkSize, checkStride, MAX_INSTRUCTIONS, type Refusal } from './hardware.ts'
import { MessageLog } from './message-log.ts'
import type { MvpSetting } from './kernel-set.ts'
import type { MvpPool } from './layer.ts'
import type { ProgramRun, Register } from './outcome.ts'
import { addRun } from './program-run.ts'
import { rangeAt, tapsAlong, type AxisRange } from './range-split.ts'
import { planRows, rowStep, tailOf, type RowRange, type RowStep } from './row-plan.ts'

/** More taps than this need compensated summation, or a refusal. */
const PLAIN_TAPS = 512

export function planPool(layer: MvpPool, setting: MvpSetting): Attempt {
  if (isDegenerate(layer)) return refused({ limit: 'degenerate-shape', value: 0 })
  const axes = axesOf(layer)
  if (layer.padding === 'VALID' && (axes.x.pad !== 0 || axes.y.pad !== 0)) {
    return refused({ limit: 'valid-padding', value: Math.max(axes.x.pad, axes.y.pad) })
  }
  const pool = { layer, axes, setting }
  return layer.kind === 'MAX_POOL_2D' ? planGeneric(pool) : planAverage(pool)
}

interface Pool {
  readonly layer: MvpPool
  readonly axes: Axes
  readonly setting: MvpSetting
}

/**
 * The special algorithm decides first whether the layer is taken; the run prefers the generic one
 * for small windows, and whatever that issued before it failed was run in vain.
 */
function planAverage(pool: Pool): Attempt {
  const special = planSpecial(pool)
  if (special === undefined) return planGeneric(pool)
  const { layer } = pool
  const window = layer.filterWidth * layer.filterHeight * layer.input.channels
  const prefersGeneric =
    layer.output.width * layer.output.height > Math.floor((9 * window + 5) / 10)
  if (!prefersGeneric) return accepted(special)
  const generic = planGeneric(pool)
  if (generic.refusals.length === 0) return accepted(generic.runs)
  return accepted([...generic.runs, ...special])
}

/** Undefined where an array or a loop would not fit. */
function planSpecial({ layer, axes, setting }: Pool): readonly ProgramRun[] | undefined {
  const { input, output } = layer
  const unit = input.channels % 2 === 0 ? 2 : 1
  const depth = input.channels / unit
  const sizes = [input.width, input.height, output.width, output.height]
  const strides = [input.width * depth, output.width * depth]
  const taps = { x: tapsAlong(axes.x), y: tapsAlong(axes.y) }
  const fits =
    sizes.every((size) => checkSize('pool-window', size) === undefined) &&
    strides.every((stride) => checkStride('pool-window', stride) === undefined) &&
    [depth, ...[...taps.x, ...taps.y].map((one) => one.taps)].every(isCount)
  if (!fits) return undefined
  const runs: ProgramRun[] = []
  const clips = isActive(layer.activation)
  for (const y of taps.y) {
    for (const x of taps.x) {
      addRun(runs, {
        count: input.batches * y.count * x.count,
        cycles: depth * (averageCycles(y.taps * x.taps, setting) + (clips ? 1 : 0)),
        first: ['R0'],
        last: averageLast(clips),
        parallel: unit === 2,
        optimized: true,
      })
    }
  }
  return runs
}

function isCount(taps: number): boolean {
  return checkCount('pool-window', taps) === undefined
}

/** Clear, one step per tap, a scaling that stalls on the sum; compensated: 5 cycles per tap. */
function averageCycles(taps: number, { compensates }: MvpSetting): number {
  return compensates && taps > PLAIN_TAPS ? 4 + 5 * taps : 3 + taps
}

function averageLast(clips: boolean): Register {
  return clips ? 'R6' : 'R2'
}

function planGeneric(pool: Pool): Attempt {
  const runs: ProgramRun[] = []
  const log = new MessageLog()
  const refusals: Refusal[] = []
  const { x: xAxis, y: yAxis } = pool.axes
  for (let x = rangeAt(xAxis, 0); x.start < xAxis.out; x = rangeAt(xAxis, x.start + x.length)) {
    checkColumnStep(pool, refusals, log)
    for (let y = rangeAt(yAxis, 0); y.start < yAxis.out; y = rangeAt(yAxis, y.start + y.length)) {
      checkTaps(pool, { x, y }, { refusals, log })
      const refusal = addRangePrograms(runs, pool, { x, y, log, refused: refusals.length > 0 })
      if (refusal !== undefined) refusals.push(refusal)
      if (refusals.length > 0) return { runs, refusals, messages: log.messages, failure: null }
    }
  }
  return { runs, refusals, messages: log.messages, failure: null }
}

function checkColumnStep({ layer, axes }: Pool, refusals: Refusal[], log: MessageLog): void {
  if (layer.kind === 'MAX_POOL_2D') return
  const value = axes.x.stride * layer.input.channels
  if (value <= MAX_STRIDE) return
  refusals.push({ limit: 'average-pool-column-step', value })
  log.add('Assertion failed: (stride_width * depth) <= (int)((0xFFF0000UL >> (16+1)))')
}

interface Ranges {
  readonly x: AxisRange
  readonly y: AxisRange
}

function checkTaps(
  { layer, setting }: Pool,
  { x, y }: Ranges,
  { refusals, log }: { readonly refusals: Refusal[]; readonly log: MessageLog },
): void {
  const value = x.taps * y.taps
  if (layer.kind === 'MAX_POOL_2D' || setting.kernels === 'gsdk' || value <= PLAIN_TAPS) return
  refusals.push({ limit: 'average-pool-taps', value })
  log.add('Assertion failed: filter_count <= 512')
}

interface RangeCase extends Ranges {
  readonly log: MessageLog
  /** A check before this range has failed: its first program is refused whatever it is. */
  readonly refused: boolean
}

function addRangePrograms(runs: ProgramRun[], pool: Pool, at: RangeCase): Refusal | undefined {
  const { layer, axes } = pool
  const rows: RowRange = {
    rows: at.y.length,
    taps: at.y.taps,
    stride: axes.y.stride,
    isSingleColumn: isSingleColumn(pool, at.x),
    outputRow: layer.output.width * layer.input.channels,
  }
  const plan = planRows(rows)
  for (let offset = 0; offset < plan.steps; offset++) {
    const refusal = addStepPrograms(runs, pool, { ...at, rows, step: rowStep(rows, plan, offset) })
    if (refusal !== undefined || at.refused) return refusal
  }
  return undefined
}

/** The average's kernel gives up the short cut for one column where its stride would be too long. */
function isSingleColumn({ layer, axes }: Pool, x: AxisRange): boolean {
  const inputRow = layer.input.width * layer.input.channels
  if (layer.kind === 'AVERAGE_POOL_2D' && axes.y.stride * inputRow > MAX_STRIDE) return false
  return x.length <= 1
}

interface StepCase extends RangeCase {
  readonly rows: RowRange
  readonly step: RowStep
}

function addStepPrograms(runs: ProgramRun[], pool: Pool, at: StepCase): Refusal | undefined {
  const { input } = pool.layer
  const unit = input.channels % 2 === 0 ? 2 : 1
  const count = (input.batches * input.channels) / unit
  const tail = tailOf(at.step.extra - 2)
  const refusal =
    arrayRefusal(pool, at, unit) ?? loopRefusal(at, tail) ?? instructionRefusal(pool, at, tail)
  const stops = refusal !== undefined || at.refused
  if (at.step.outputStride > MAX_STRIDE) {
    const message = `Output vector stride (${at.step.outputStride}) exceeded (max=2047)`
    at.log.add(message, stops ? 1 : count)
  }
  if (stops) return refusal
  const idles = at.step.idle + tail.idle
  const cycles = at.x.length * at.step.outputRows * (outputCycles(pool, at) + idles)
  addRun(runs, {
    count,
    cycles,
    first: ['R0'],
    last: idles > 0 ? null : lastRegister(pool.layer),
    parallel: unit === 2,
    optimized: false,
  })
  return undefined
}

function outputCycles({ layer, setting }: Pool, { x, y }: Ranges): number {
  const taps = y.taps * x.taps
  if (layer.kind === 'MAX_POOL_2D') return 2 + taps
  return averageCycles(taps, setting) + (isActive(layer.activation) ? 1 : 0)
}

function lastRegister({ kind, activation }: MvpPool): Register {
  return kind === 'MAX_POOL_2D' ? 'R5' : averageLast(isActive(activation))
}

function arrayRefusal({ layer, axes }: Pool, at: StepCase, unit: number): Refusal | undefined {
  const { channels, width } = layer.input
  const inputRow = width * channels
  const single = at.rows.isSingleColumn
  const step = single ? axes.y.stride * inputRow : axes.x.stride * channels
  return (
    checkStride('pool-output-row-stride', Math.floor(at.step.outputStride / unit)) ??
    checkSize('pool-output-columns', single ? at.y.length : at.x.length) ??
    checkSize('pool-input-rows', at.step.inputRows) ??
    checkSize('pool-window', at.x.taps) ??
    checkStride(single ? 'pool-row-step' : 'pool-column-step', step / unit) ??
    checkStride('pool-input-row-stride', inputRow / unit) ??
    checkStride('pool-channels', channels / unit) ??
    checkSize('pool-output-rows', at.step.outputSize) ??
    checkSize('pool-output-columns', at.x.length)
  )
}

function loopRefusal(at: StepCase, tail: { readonly loops: readonly number[] }) {
  return (
    checkCount('pool-output-columns', at.x.length) ??
    checkCount('pool-output-rows', at.step.outputRows) ??
    checkCount('pool-window', at.y.taps) ??
    checkCount('pool-window', at.x.taps) ??
    (at.step.idle > 0 ? checkCount('pool-output-rows', at.step.idle) : undefined) ??
    (tail.loops.length > 0 ? checkCount('pool-row-skip', tail.loops[0] ?? 1) : undefined)
  )
}

/** Compensated summation has 7 instructions; clipping and each kind of idling add one. */
function instructionRefusal(
  { layer, setting }: Pool,
  { x, y, step }: StepCase,
  tail: { readonly idle: number },
): Refusal | undefined {
  const isCompensated = setting.compensates && x.taps * y.taps > PLAIN_TAPS
  if (layer.kind === 'MAX_POOL_2D' || !isCompensated) return undefined
  const extras = [isActive(layer.activation), step.idle > 0, tail.idle > 0].filter(Boolean)
  const value = 7 + extras.length
  return value > MAX_INSTRUCTIONS ? { limit: 'average-pool-instructions', value } : undefined
}
