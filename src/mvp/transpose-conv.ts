/**
 * TRANSPOSE_CONV on the MVP: clear an accumulator, add every input pixel's contribution, scale.
 * The fused activation is ignored, as the MLTK ignores it.
 *
 * Sources: sl_mvp_ml_transpose_conv2d.cc/.c of mltk 0.20.0 and gecko_sdk v4.4.1;
 * sli_mvp_util_memclr_f16 in sl_mvp_util.c.
 */
import { accepted, refused, type Attempt } from './attempt.ts'
import { axesOf, isDegenerate, type Axis } from './geometry.ts'
import { checkCount, checkSize, checkStride, type Refusal } from './hardware.ts'
import type { MvpTransposeConv } from './layer.ts'
import type { ProgramRun } from './outcome.ts'
import { addRun } from './program-run.ts'
import { tapsAlong, type TapCount } from './range-split.ts'

export function planTransposeConv(layer: MvpTransposeConv): Attempt {
  if (isDegenerate(layer)) return refused({ limit: 'degenerate-shape', value: 0 })
  const { x, y } = axesOf(layer)
  if (layer.padding === 'VALID' && (x.pad !== 0 || y.pad !== 0)) {
    return refused({ limit: 'valid-padding', value: Math.max(x.pad, y.pad) })
  }
  const taps = { x: tapsAlong(backwards(x)), y: tapsAlong(backwards(y)) }
  const refusal = arrayRefusal(layer) ?? tapRefusal(taps.y) ?? tapRefusal(taps.x)
  if (refusal !== undefined) return refused(refusal)
  return accepted(programs(layer, taps))
}

/** Every input position spreads over the outputs under the filter: in and out change places. */
function backwards(axis: Axis): Axis {
  return { ...axis, in: axis.out, out: axis.in }
}

function arrayRefusal(layer: MvpTransposeConv): Refusal | undefined {
  const { input, output, filterHeight, filterWidth } = layer
  const paired = output.channels % 2 === 0 ? output.channels / 2 : output.channels
  return (
    checkSize('tconv-channels', input.channels) ??
    checkSize('tconv-input-height', input.height) ??
    checkSize('tconv-input-width', input.width) ??
    checkStride('tconv-input-row-stride', input.width * input.channels) ??
    checkSize('tconv-filter', filterHeight) ??
    checkSize('tconv-filter', filterWidth) ??
    checkStride('tconv-filter-row-stride', filterWidth * input.channels) ??
    checkSize('tconv-filters', output.channels) ??
    checkSize('tconv-output-height', output.height) ??
    checkSize('tconv-output-width', output.width) ??
    checkStride('tconv-output-row-stride', output.width * output.channels) ??
    checkCount('tconv-channels', input.channels) ??
    checkCount('tconv-output-height', output.height) ??
    checkCount('tconv-output-width', output.width) ??
    checkCount('tconv-filters', paired)
  )
}

function tapRefusal(counts: readonly TapCount[]): Refusal | undefined {
  for (const { taps } of counts) {
    const refusal = checkCount('tconv-window', taps)
    if (refusal !== undefined) return refusal
  }
  return undefined
}

interface Taps {
  readonly x: readonly TapCount[]
  readonly y: readonly TapCount[]
}

function programs({ input, output }: MvpTransposeConv, taps: Taps): readonly ProgramRun[] {
  const runs: ProgramRun[] = []
  const plain = { first: [], parallel: false, optimized: false } as const
  const { batches } = input
  const area = output.height * output.width
  const elements = output.channels * area
  const halved = elements % 2 === 0 ? elements / 2 : elements
  addRun(runs, { ...plain, count: batches, cycles: halved, last: null })
  for (const y of taps.y) {
    for (const x of taps.x) {
      const count = batches * y.count * x.count * output.channels
      const cycles = input.channels * (2 + y.taps * x.taps)
      addRun(runs, { ...plain, count, cycles, first: ['R2', 'R0'], last: 'R7' })
    }
  }
  const depth = output.channels % 2 === 0 ? output.channels / 2 : output.channels
  addRun(runs, { ...plain, count: batches, cycles: 1 + area * (1 + 3 * depth), last: 'R7' })
  return runs
}
