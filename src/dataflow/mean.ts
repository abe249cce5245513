/**
 * MEAN of int8 and int16 values over axes that are not the channels. The kernel was rewritten twice;
 * every way of rounding counts.
 *
 * Source: tensorflow/lite/kernels/internal/reference/reduce.h (QuantizedMeanOrSum, today in fixed point,
 * before in float32; Mean), reference/integer_ops/mean.h of 2022, micro/kernels/reduce_common.cc.
 */
import { LIMITS, mapRanges, type ChannelRanges } from './channel-ranges.ts'
import { roundHalfAway, scaleOf, zeroPointOf } from './quantized.ts'
import { quantizeMultiplier, requantize, type Interval, type Multiplier } from './requantize.ts'
import type { Tensor } from '../tflite/model.ts'

interface Mean {
  readonly input: Tensor
  readonly output: Tensor
  /** How many values one mean is of. */
  readonly elements: number
}

type Variant = (value: number) => Interval | null

export function meanRanges(mean: Mean, input: ChannelRanges): ChannelRanges | null {
  const { output, elements } = mean
  const limits = LIMITS[output.dtype]
  const variants = variantsOf(mean)
  if (limits === undefined || variants === null || mean.input.dtype !== output.dtype) return null
  // The sum and its offset have 32 bits.
  if (elements < 1 || elements * 2 ** 17 > 2 ** 31) return null
  const within = (value: number): number => Math.min(limits.high, Math.max(limits.low, value))
  return mapRanges(input, (low, high) => {
    const all = variants.flatMap((variant) => [variant(low), variant(high)])
    const ends = all.filter((end) => end !== null)
    if (ends.length < all.length) return null
    const least = Math.min(...ends.map((end) => end.low))
    const most = Math.max(...ends.map((end) => end.high))
    return [within(least), within(most)]
  })
}

function variantsOf({ input, output, elements }: Mean): readonly Variant[] | null {
  const [from, to] = [scaleOf(input), scaleOf(output)]
  if (from === null || to === null) return null
  const multiplier = quantizeMultiplier(from / to)
  if (multiplier === null) return null
  const zeros = { zero: zeroPointOf(input), outputZero: zeroPointOf(output) }
  const variants = [
    fixedPoint({ ...zeros, multiplier, elements }),
    divided({ ...zeros, multiplier, elements }),
    inFloat({ ...zeros, scale: Math.fround(from / to) }),
  ]
  const isPlain = from === to && zeros.zero === zeros.outputZero
  return isPlain ? [...variants, (value) => ({ low: value, high: value })] : variants
}

interface Scaled {
  readonly zero: number
  readonly outputZero: number
  readonly multiplier: Multiplier
  readonly elements: number
}

/** The division is part of the multiplier. */
function fixedPoint({ zero, outputZero, multiplier, elements }: Scaled): Variant {
  const bits = Math.min(Math.floor(Math.log2(elements)), 32, 31 + multiplier.shift)
  const mantissa = Math.floor((multiplier.mantissa * 2 ** bits) / elements)
  const shared = { mantissa, shift: multiplier.shift - bits }
  return (value) => offsetBy(outputZero, requantize(same((value - zero) * elements), [shared]))
}

/** The sum is rescaled, then divided with halves away from zero. */
function divided({ zero, outputZero, multiplier, elements }: Scaled): Variant {
  const half = Math.floor(elements / 2)
  const quotient = (sum: number): number => Math.trunc((sum + (sum > 0 ? half : -half)) / elements)
  return (value) => {
    const sum = requantize(same((value - zero) * elements), [multiplier])
    if (sum === null) return null
    return offsetBy(outputZero, { low: quotient(sum.low), high: quotient(sum.high) })
  }
}

function inFloat(scaled: {
  readonly zero: number
  readonly outputZero: number
  readonly scale: number
}): Variant {
  const { zero, outputZero, scale } = scaled
  const bias = Math.fround(-zero * scale)
  // A compiler may round the product, or fuse it with the sum.
  return (value) => {
    const apart = roundHalfAway(Math.fround(Math.fround(value * scale) + bias))
    const fused = roundHalfAway(Math.fround(value * scale + bias))
    return offsetBy(outputZero, { low: Math.min(apart, fused), high: Math.max(apart, fused) })
  }
}

function same(value: number): Interval {
  return { low: value === 0 ? 0 : value, high: value === 0 ? 0 : value }
}

function offsetBy(zero: number, interval: Interval | null): Interval | null {
  return interval === null ? null : { low: interval.low + zero, high: interval.high + zero }
}
