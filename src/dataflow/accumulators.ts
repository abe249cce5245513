/** Exact bounds of the accumulator of each output channel of a layer with weights, and of its output. */
import { reshapeRanges, type ChannelRanges } from './channel-ranges.ts'
import { clampOf, scaleOf, zeroPointOf } from './quantized.ts'
import {
  quantizeMultiplier,
  requantize,
  requantizeWide,
  type Interval,
  type Multiplier,
} from './requantize.ts'
import type { WeightedLayer } from './weighted.ts'

/** More combinations of padded taps than this are bounded together, not one by one. */
const MOST_SUMS = 200_000

/** The ranges of a layer's output; null where they are not known at all. */
export function weightedRanges(layer: WeightedLayer, input: ChannelRanges): ChannelRanges | null {
  const { output, outputs, bias, activation } = layer
  const clamp = clampOf(activation, output)
  const rescale = rescaling(layer)
  if (clamp === null || rescale === null) return null
  const zero = zeroPointOf(output)
  const offsets = offsetsFrom(layer, input)
  const isBeyond = beyondClamp(layer, offsets, clamp)
  const most = largestSum(layer, offsets)
  let bound: ((channel: number) => Interval) | null = null
  const low = new Int32Array(outputs)
  const high = new Int32Array(outputs)
  const valuesOf = (sums: Interval, channel: number): Interval => {
    const scaled = rescale(sums, channel)
    // An accumulator that may wrap around, or has no known multiplier, may give anything in the clamp.
    return scaled === null
      ? clamp
      : { low: within(scaled.low + zero, clamp), high: within(scaled.high + zero, clamp) }
  }
  const factorOf = factors(layer)
  const isAtOneEnd = (sums: Interval, factor: number): boolean =>
    sums.low * factor + zero > clamp.high || sums.high * factor + zero < clamp.low
  for (let channel = 0; channel < outputs; channel++) {
    const offset = bias?.[channel] ?? 0
    const widest = { low: offset - most, high: offset + most }
    // Where even the widest sums all end at one value, so do those of these weights, which nobody reads then.
    const only = isAtOneEnd(widest, factorOf(channel)) ? valuesOf(widest, channel) : clamp
    if (only.low === only.high) {
      low[channel] = only.low
      high[channel] = only.high
    } else if (isBeyond(channel)) {
      low[channel] = clamp.low
      high[channel] = clamp.high
    } else {
      bound ??= accumulatorBounds(layer, offsets)
      const sums = bound(channel)
      const values = valuesOf({ low: sums.low + offset, high: sums.high + offset }, channel)
      low[channel] = values.low
      high[channel] = values.high
    }
  }
  return { low, high }
}

function within(value: number, { low, high }: Interval): number {
  return Math.min(high, Math.max(low, value))
}

const LARGEST_WEIGHT = 128

/** No channel's products add up to more, or to less than its negative, whatever the weights. */
function largestSum({ taps, depth }: WeightedLayer, { low, high }: ChannelRanges): number {
  let most = 0
  for (let at = 0; at < low.length; at++) {
    most = Math.max(most, Math.abs(low[at] ?? 0), Math.abs(high[at] ?? 0))
  }
  return taps * depth * LARGEST_WEIGHT * most
}

/** No kernel's rounding of a product with 32 bits is further than this from the real number. */
const MOST_ROUNDED = 2

/**
 * Whether a channel's accumulator goes beyond the clamp at both ends, as most do: then how it is
 * rounded, or whether it overflows, is the same, and the weights are read only until it is sure. Asked
 * of the taps of one place, which can only widen the bounds.
 */
function beyondClamp(
  layer: WeightedLayer,
  { low, high }: ChannelRanges,
  clamp: Interval,
): (channel: number) => boolean {
  const { weights, bias, depth, tapStride, columns, start, firstInput, rowSets, columnSets } = layer
  // A value of one sign could take back what the others add; int16 kernels keep 15 bits of the multiplier.
  const canOnlyWiden = low.every((value) => value <= 0) && high.every((value) => value >= 0)
  if (!canOnlyWiden || layer.input.dtype === 'int16') return () => false
  const [rows, inside] = [longest(rowSets), longest(columnSets)]
  const factorOf = factors(layer)
  const zero = zeroPointOf(layer.output)
  return (channel) => {
    const factor = factorOf(channel)
    const offset = bias?.[channel] ?? 0
    const least = (clamp.low - MOST_ROUNDED - zero) / factor - offset
    const most = (clamp.high + MOST_ROUNDED - zero) / factor - offset
    const first = firstInput(channel)
    const from = start(channel)
    let below = 0
    let above = 0
    for (const row of rows) {
      for (const column of inside) {
        const base = from + (row * columns + column) * tapStride
        for (let k = 0; k < depth; k++) {
          const weight = weights[base + k] ?? 0
          const [down, up] = [low[first + k] ?? 0, high[first + k] ?? 0]
          below += weight * (weight >= 0 ? down : up)
          above += weight * (weight >= 0 ? up : down)
          if (below < least && above > most) return true
        }
      }
    }
    return false
  }
}

function longest(sets: readonly (readonly number[])[]): readonly number[] {
  return sets.reduce<readonly number[]>((all, one) => (one.length > all.length ? one : all), [])
}

/** The real multiplier of an output channel, NaN where it is not known. */
function factors({ input, filter, output }: WeightedLayer): (channel: number) => number {
  const scales = filter.quantization?.scales ?? []
  const share = (scaleOf(input) ?? NaN) / (scaleOf(output) ?? NaN)
  return (channel) => {
    const scale = Math.fround((scales.length === 1 ? scales[0] : scales[channel]) ?? NaN)
    return scale > 0 ? scale * share : NaN
  }
}

/** What the inputs' values are from their zero point, as kernels multiply them. */
function offsetsFrom(
  { input, operator, depth }: WeightedLayer,
  values: ChannelRanges,
): ChannelRanges {
  const zero = zeroPointOf(input)
  // FULLY_CONNECTED reads a map as one long row.
  const read = operator.kind === 'FULLY_CONNECTED' ? reshapeRanges(values, depth) : values
  return {
    low: read.low.map((value) => value - zero),
    high: read.high.map((value) => value - zero),
  }
}

type Rescale = (sums: Interval, channel: number) => Interval | null

const INT32 = { low: -(2 ** 31), high: 2 ** 31 - 1 } as const

/**
 * FULLY_CONNECTED multiplies two float32 scales before it goes on in double, newer kernels with one
 * scale per channel do not: both multipliers count.
 *
 * Source: tensorflow/lite/kernels/kernel_util.cc (PopulateConvolutionQuantizationParams,
 * GetQuantizedConvolutionMultipler).
 */
function rescaling({ operator, input, filter, output, biasType }: WeightedLayer): Rescale | null {
  const [inputScale, outputScale] = [scaleOf(input), scaleOf(output)]
  const scales = filter.quantization?.scales ?? []
  if (inputScale === null || outputScale === null) return null
  const multipliersOf = (scale: number): readonly Multiplier[] | null => {
    const exact = quantizeMultiplier((inputScale * scale) / outputScale)
    const short = quantizeMultiplier(Math.fround(inputScale * scale) / outputScale)
    if (exact === null || short === null || !(scale > 0)) return null
    return operator.kind === 'FULLY_CONNECTED' ? [exact, short] : [exact]
  }
  const known = new Map<number, readonly Multiplier[] | null>()
  const isWide = input.dtype === 'int16'
  return (sums, channel) => {
    const at = scales.length === 1 ? 0 : channel
    const multipliers = known.get(at) ?? multipliersOf(Math.fround(scales[at] ?? NaN))
    known.set(at, multipliers)
    if (multipliers === null) return null
    const fits = sums.low >= INT32.low && sums.high <= INT32.high
    if (!isWide) return fits ? requantize(sums, multipliers) : null
    // Kernels for int16 sum in 64 bits where the bias has them; without one it is the build's choice.
    const wide = requantizeWide(sums, multipliers)
    const narrow = fits ? requantize(sums, multipliers) : null
    if (wide === null || (narrow === null && biasType !== 'int64')) return null
    return unionOf(wide, narrow ?? wide)
  }
}

function unionOf(one: Interval, other: Interval): Interval {
  return { low: Math.min(one.low, other.low), high: Math.max(one.high, other.high) }
}

/** Bounds of the sum of products of one output channel over all output positions. */
function accumulatorBounds(
  layer: WeightedLayer,
  { low, high }: ChannelRanges,
): (channel: number) => Interval {
  const { weights, taps, tapStride, depth, start, firstInput } = layer
  const tapLow = new Float64Array(taps)
  const tapHigh = new Float64Array(taps)
  const sumOver = summing(layer, tapLow, tapHigh)
  return (channel) => {
    const from = start(channel)
    const first = firstInput(channel)
    for (let tap = 0; tap < taps; tap++) {
      let least = 0
      let most = 0
      const base = from + tap * tapStride
      for (let k = 0; k < depth; k++) {
        const weight = weights[base + k] ?? 0
        const below = low[first + k] ?? 0
        const above = high[first + k] ?? 0
        if (weight >= 0) {
          least += weight * below
          most += weight * above
        } else {
          least += weight * above
          most += weight * below
        }
      }
      tapLow[tap] = least
      tapHigh[tap] = most
    }
    return sumOver()
  }
}

function summing(
  { rowSets, columnSets, columns, taps }: WeightedLayer,
  tapLow: Float64Array,
  tapHigh: Float64Array,
): () => Interval {
  const pairs = rowSets.flatMap((rows) => columnSets.map((inside) => ({ rows, inside })))
  const sets = pairs.map(({ rows, inside }) =>
    Int32Array.from(rows.flatMap((row) => inside.map((column) => row * columns + column))),
  )
  if (sets.length * taps > MOST_SUMS) return () => loosely(tapLow, tapHigh)
  return () => {
    let low = Infinity
    let high = -Infinity
    for (const set of sets) {
      let least = 0
      let most = 0
      for (const tap of set) {
        least += tapLow[tap] ?? 0
        most += tapHigh[tap] ?? 0
      }
      low = Math.min(low, least)
      high = Math.max(high, most)
    }
    return { low, high }
  }
}

/** Any tap may be left out. */
function loosely(tapLow: Float64Array, tapHigh: Float64Array): Interval {
  return {
    low: tapLow.reduce((all, one) => all + Math.min(0, one), 0),
    high: tapHigh.reduce((all, one) => all + Math.max(0, one), 0),
  }
}
