/**
 * What operators with one input make of each value: a table over the 256 values of an int8 input, so
 * that no shape of the function is assumed, or the two ends of an interval where it only rises.
 *
 * Source: tflite-micro, tensorflow/lite/kernels/internal/reference/{requantize.h, leaky_relu.h,
 * hard_swish.h, integer_ops/logistic.h, integer_ops/tanh.h} and micro/kernels/{activations,
 * leaky_relu, hard_swish, logistic, tanh, quantize}_common.cc.
 */
import type { Operator, OperatorKind, Tensor } from '../tflite/model.ts'
import { LIMITS, mapRanges, type ChannelRanges } from './channel-ranges.ts'
import { dividePowerOfTwo, logisticOf, tanhOf } from './fixed-point.ts'
import { quotients, roundHalfAway, scaleOf, zeroPointOf } from './quantized.ts'
import { quantizeMultiplier, requantize, type Interval, type Multiplier } from './requantize.ts'

interface Unary {
  readonly operator: Operator
  readonly input: Tensor
  readonly output: Tensor
}

/** The image of one value, over all variants of a kernel; null where it is not known. */
type Image = (value: number) => Interval | null

interface Scaled {
  readonly input: number
  readonly output: number
  readonly zero: number
  readonly outputZero: number
}

/** The ranges behind an operator with one input; null where the kind or a type is not understood. */
export function unaryRanges(unary: Unary, input: ChannelRanges): ChannelRanges | null {
  const { operator, input: from, output } = unary
  const scales = scalesOf(unary)
  const limits = LIMITS[output.dtype]
  const rule = RULES[operator.kind]
  if (scales === null || limits === undefined || rule === undefined) return null
  if (operator.kind !== 'QUANTIZE' && from.dtype !== output.dtype) return null
  const image = rule.image(scales, unary)
  if (image === null || (!rule.rises && from.dtype !== 'int8')) return null
  const within = (value: number): number => Math.min(limits.high, Math.max(limits.low, value))
  const ends: Ends = (one) => (one === null ? null : [within(one.low), within(one.high)])
  return rule.rises
    ? mapRanges(input, (low, high) => ends(hull(image(low), image(high))))
    : mapRanges(input, overTable(image, ends))
}

function hull(one: Interval | null, other: Interval | null): Interval | null {
  if (one === null || other === null) return null
  return { low: Math.min(one.low, other.low), high: Math.max(one.high, other.high) }
}

type Pair = readonly [number, number] | null
type Ends = (one: Interval | null) => Pair

function overTable(image: Image, ends: Ends): (low: number, high: number) => Pair {
  const table = Array.from({ length: 256 }, (_, at) => ends(image(at - 128)))
  return (low, high) => {
    let least = Infinity
    let most = -Infinity
    for (let value = low; value <= high; value++) {
      const found = table[value + 128] ?? null
      if (found === null) return null
      least = Math.min(least, found[0])
      most = Math.max(most, found[1])
    }
    return [least, most]
  }
}

function scalesOf({ input, output }: Unary): Scaled | null {
  const [one, other] = [scaleOf(input), scaleOf(output)]
  if (one === null || other === null) return null
  return { input: one, output: other, zero: zeroPointOf(input), outputZero: zeroPointOf(output) }
}

interface Rule {
  /** True for a function that never falls, of any type. */
  readonly rises: boolean
  readonly image: (scaled: Scaled, unary: Unary) => Image | null
}

const RULES: Readonly<Partial<Record<OperatorKind, Rule>>> = {
  QUANTIZE: {
    rises: true,
    image: ({ input, output, ...zeros }) => rescaled([input / output], zeros),
  },
  RELU: { rises: true, image: relu },
  RELU6: { rises: true, image: relu6 },
  LEAKY_RELU: { rises: false, image: leakyRelu },
  HARD_SWISH: { rises: false, image: hardSwish },
  LOGISTIC: {
    rises: false,
    image: (scaled) => curve(scaled, (raw) => dividePowerOfTwo(logisticOf(raw), 23) - 128),
  },
  TANH: {
    rises: false,
    image: (scaled) => curve(scaled, (raw) => dividePowerOfTwo(tanhOf(raw), 24)),
  },
}

/** Over all factors that builds may have. */
function rescaled(
  factors: readonly number[],
  { zero, outputZero }: Pick<Scaled, 'zero' | 'outputZero'>,
): Image | null {
  const multipliers = factors.map(quantizeMultiplier).filter((one) => one !== null)
  if (multipliers.length < factors.length) return null
  return (value) => {
    const offset = value - zero
    const result = requantize({ low: offset, high: offset }, multipliers)
    return result === null ? null : { low: result.low + outputZero, high: result.high + outputZero }
  }
}

/** The factor is a float32 quotient here, a double one in QUANTIZE. */
function relu({ input, output, ...zeros }: Scaled): Image | null {
  const image = rescaled(quotients(input, output), zeros)
  if (image === null) return null
  return (value) => {
    const result = image(value)
    if (result === null) return null
    const clamp = (one: number): number => Math.max(zeros.outputZero, one)
    return { low: clamp(result.low), high: clamp(result.high) }
  }
}

/** Clamps the input's own values: the kernel does not rescale. */
function relu6({ input, zero }: Scaled): Image {
  const sixes = quotients(6, input).map((six) => zero + roundHalfAway(six))
  return (value) => {
    const results = sixes.map((six) => Math.min(six, Math.max(zero, value)))
    return { low: Math.min(...results), high: Math.max(...results) }
  }
}

function leakyRelu({ input, output, ...zeros }: Scaled, { operator }: Unary): Image | null {
  const { options } = operator
  const alpha = options.type === 'Other' ? Number(options.fields['alpha'] ?? 0) : NaN
  const identity = rescaled(quotients(input, output), zeros)
  const product = input * Math.fround(alpha)
  // A falling slope is a negative multiplier, which kernels treat differently.
  const slope = rescaled(
    [product, Math.fround(product)].flatMap((one) => quotients(one, output)),
    zeros,
  )
  if (identity === null || slope === null) return null
  return (value) => (value >= zeros.zero ? identity(value) : slope(value))
}

/** LOGISTIC and TANH: saturated outside a radius, else the curve of the rescaled value. */
function curve({ input, zero }: Scaled, map: (raw: number) => number): Image | null {
  const multiplier = quantizeMultiplier(input * 2 ** INPUT_FRACTION)
  if (multiplier === null) return null
  const radius = inputRadius(multiplier.shift)
  return (value) => {
    const offset = value - zero
    if (offset <= -radius) return { low: -128, high: -128 }
    if (offset >= radius) return { low: 127, high: 127 }
    const raw = requantize({ low: offset, high: offset }, [multiplier])
    if (raw === null) return null
    const ends = [map(raw.low), map(raw.high)].map((one) => Math.max(-128, Math.min(127, one)))
    return { low: Math.min(...ends), high: Math.max(...ends) }
  }
}

/** Values with 4 integer bits and 27 fractional ones. */
const INPUT_FRACTION = 27

/** quantization_util.cc, CalculateInputRadius(4, shift, 31). */
function inputRadius(shift: number): number {
  return Math.floor((15 * 2 ** 27) / 2 ** shift)
}

/** hard_swish.h in its 16-bit fixed point. */
function hardSwish({ input, output, zero, outputZero }: Scaled): Image | null {
  const fine = Math.fround(Math.fround(1 / 128) * input)
  const images = quotients(fine, output).flatMap((first) =>
    quotients(fine, Math.fround(3 / 32768)).map((second) =>
      swishOf({ zero, outputZero }, quantizeMultiplier(first), quantizeMultiplier(second)),
    ),
  )
  return (value) => {
    const all = images.map((image) => image?.(value) ?? null)
    return all.reduce((one, other) => (one === null ? null : hull(one, other)), all[0] ?? null)
  }
}

function swishOf(
  { zero, outputZero }: Pick<Scaled, 'zero' | 'outputZero'>,
  toOutput: Multiplier | null,
  toSlope: Multiplier | null,
): Image | null {
  if (toOutput === null || toSlope === null || toOutput.shift > 0) return null
  const [outputFactor, slopeFactor] = [short(toOutput.mantissa), short(toSlope.mantissa)]
  return (value) => {
    const wide = (value - zero) * 128
    if (wide < -32768 || wide > 32767) return null
    const onOutput = highMul16(wide, outputFactor)
    let slope = wide
    if (toSlope.shift > 0) slope = saturate16(slope * 2 ** (toSlope.shift - 1))
    slope = highMul16(slope, slopeFactor)
    if (toSlope.shift > 0) slope = saturate16(slope * 2)
    if (toSlope.shift < 0) slope = dividePowerOfTwo(slope, -toSlope.shift)
    const weight = (slope + 32768) >> 1
    const product = Math.trunc((weight * onOutput) / 32768)
    const result = dividePowerOfTwo(product, -toOutput.shift) + outputZero
    return { low: result, high: result }
  }
}

/** DownScaleInt32ToInt16Multiplier. */
function short(mantissa: number): number {
  return mantissa >= 2 ** 31 - 2 ** 15 ? 32767 : (mantissa + 2 ** 15) >> 16
}

/** SaturatingRoundingDoublingHighMul of 16 bits. */
function highMul16(a: number, b: number): number {
  if (a === -32768 && b === -32768) return 32767
  const product = a * b
  return Math.trunc((product + (product >= 0 ? 2 ** 14 : 1 - 2 ** 14)) / 2 ** 15)
}

function saturate16(value: number): number {
  return Math.max(-32768, Math.min(32767, value))
}
