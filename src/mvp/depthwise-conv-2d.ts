/**
 * DEPTHWISE_CONV_2D on the MVP. Two algorithms: a special one that runs a program per output pixel
 * (small maps with many channels), and a generic one, `depthwise-generic.ts`.
 *
 * Sources: sl_mvp_ml_depthwise_conv2d.cc/.c and sli_mvp_ml_depthwise_conv2d_opt.cc/.c of mltk 0.20.0
 * and gecko_sdk v4.4.1, with the operator data zeroed before Prepare.
 */
import { isActive } from './activation/clamp.ts'
import { accepted, refused, type Attempt } from './attempt.ts'
import { planGenericDepthwise } from './depthwise-generic.ts'
import { axesOf, isDegenerate } from './geometry.ts'
import { MAX_SIZE, MAX_STRIDE } from './fields.ts'
import type { MvpSetting } from './kernel-set.ts'
import type { MvpDepthwise } from './layer.ts'
import type { Failure, ProgramRun } from './outcome.ts'
import { addRun } from './program-run.ts'
import { tapsAlong } from './range-split.ts'

export function planDepthwise(layer: MvpDepthwise, setting: MvpSetting): Attempt {
  if (isDegenerate(layer)) return refused({ limit: 'degenerate-shape', value: 0 })
  return prefersSpecial(layer) ? planSpecial(layer) : planGenericDepthwise(layer, setting)
}

function prefersSpecial(layer: MvpDepthwise): boolean {
  const { input, output, filterHeight, filterWidth } = layer
  const isPlain = layer.dilationHeight === 1 && layer.dilationWidth === 1
  if (!isPlain || output.channels !== input.channels) return false
  const window = filterWidth * filterHeight * output.channels
  const depth = pairsOf(output.channels)
  return (
    input.width * input.height <= 4 * window &&
    filterWidth <= MAX_SIZE &&
    filterHeight <= MAX_SIZE &&
    input.width * depth <= MAX_STRIDE &&
    filterWidth * depth <= MAX_STRIDE
  )
}

function pairsOf(channels: number): number {
  return channels % 2 === 0 ? channels / 2 : channels
}

function planSpecial(layer: MvpDepthwise): Attempt {
  const { channels } = layer.output
  const { x, y } = axesOf(layer)
  // The kernel does not check the depth, and the loop's 10-bit field wraps.
  const depth = wrapped(pairsOf(channels))
  const perPixel = 3 + (isActive(layer.activation) ? 1 : 0)
  const runs: ProgramRun[] = []
  for (const row of tapsAlong(y)) {
    for (const column of tapsAlong(x)) {
      addRun(runs, {
        count: layer.input.batches * row.count * column.count,
        cycles: depth * (perPixel + 3 * wrapped(row.taps) * wrapped(column.taps)),
        first: [],
        last: 'R7',
        parallel: channels % 2 === 0,
        optimized: true,
      })
    }
  }
  return { ...accepted(runs), failure: wrapFailure(pairsOf(channels)) }
}

/** What a loop of `count` runs: the hardware holds count - 1 in ten bits. */
function wrapped(count: number): number {
  return ((((count - 1) % MAX_SIZE) + MAX_SIZE) % MAX_SIZE) + 1
}

function wrapFailure(depth: number): Failure | null {
  if (depth <= MAX_SIZE) return null
  return {
    code: 'wrong-output',
    message: `The kernel loops over ${depth} channels (or pairs of channels) without checking that the MVP counts to ${MAX_SIZE} only, so most channels of the output are never computed. Use at most ${MAX_SIZE} channels, or ${2 * MAX_SIZE} where their number is even.`,
  }
}
