/**
 * Bounds of what the integer kernels make of an accumulator: the fixed-point product with the scale,
 * rounded. Builds differ in how they round, so a bound is the union over all of them; every variant is
 * monotone, so the two ends of an interval suffice.
 *
 * Source: tflite-micro, tensorflow/lite/kernels/internal/common.cc (MultiplyByQuantizedMultiplier for
 * int32 and int64, TFLITE_SINGLE_ROUNDING or not), quantization_util.cc (QuantizeMultiplier);
 * CMSIS-NN, arm_nnsupportfunctions.h (arm_nn_requantize, arm_nn_requantize_s64, arm_requantize_mve).
 */
export interface Multiplier {
  /** Fixed point with 31 fractional bits, in [2^30, 2^31), or 0. */
  readonly mantissa: number
  /** Positive for a left shift. */
  readonly shift: number
}

export interface Interval {
  readonly low: number
  readonly high: number
}

const INT32 = { low: -(2 ** 31), high: 2 ** 31 - 1 } as const

/** The multiplier of a real factor; null where a kernel could not have one. */
export function quantizeMultiplier(real: number): Multiplier | null {
  if (!Number.isFinite(real) || real < 0) return null
  if (real === 0) return { mantissa: 0, shift: 0 }
  let shift = Math.ceil(Math.log2(real))
  // `log2` may be off by one next to a power of two.
  while (real / 2 ** shift >= 1) shift++
  while (real / 2 ** shift < 0.5) shift--
  let mantissa = Math.round((real / 2 ** shift) * 2 ** 31)
  if (mantissa === 2 ** 31) {
    mantissa /= 2
    shift++
  }
  if (shift < -31) return { mantissa: 0, shift: 0 }
  return shift > 30 ? null : { mantissa, shift }
}

/** An accumulator in [low, high] rescaled; null where it, or its left shift, may leave 32 bits. */
export function requantize(
  { low, high }: Interval,
  multipliers: readonly Multiplier[],
): Interval | null {
  let least = Infinity
  let most = -Infinity
  for (const multiplier of multipliers) {
    const widest = 2 ** Math.max(0, multiplier.shift)
    if (low * widest < INT32.low || high * widest > INT32.high) return null
    for (const round of ROUNDINGS) {
      least = Math.min(least, round(low, multiplier))
      most = Math.max(most, round(high, multiplier))
    }
  }
  return { low: least, high: most }
}

/** The same for an accumulator of 64 bits, as kernels with int16 values have it. */
export function requantizeWide(
  { low, high }: Interval,
  multipliers: readonly Multiplier[],
): Interval | null {
  if (low < -(2 ** 47) || high >= 2 ** 47) return null
  const ends = multipliers.map((multiplier) => ({
    low: reduced(low, multiplier),
    high: reduced(high, multiplier),
  }))
  const result = {
    low: Math.min(...ends.map((end) => end.low)),
    high: Math.max(...ends.map((end) => end.high)),
  }
  return result.low < INT32.low || result.high > INT32.high ? null : result
}

type Rounding = (value: number, multiplier: Multiplier) => number

/** Halves up, once. */
const single: Rounding = (value, { mantissa, shift }) => scaledDown(value, mantissa, 31 - shift)

/** To 31 bits with halves up, then the right shift with halves away from zero. */
const double: Rounding = (value, multiplier) => {
  const high = highProduct(value, multiplier)
  if (multiplier.shift >= 0) return high
  const step = 2 ** -multiplier.shift
  return high < 0 ? -Math.floor(-high / step + 0.5) : Math.floor(high / step + 0.5)
}

/** As the vector units do it: both with halves up. */
const vector: Rounding = (value, multiplier) => {
  const high = highProduct(value, multiplier)
  return multiplier.shift >= 0 ? high : Math.floor(high / 2 ** -multiplier.shift + 0.5)
}

const ROUNDINGS: readonly Rounding[] = [single, double, vector]

/** SaturatingRoundingDoublingHighMul of the left-shifted value; the saturating pair cannot occur. */
function highProduct(value: number, { mantissa, shift }: Multiplier): number {
  return scaledDown(value * 2 ** Math.max(0, shift), mantissa, 31)
}

/** The 64-bit kernels keep 15 bits of the multiplier. */
function reduced(value: number, { mantissa, shift }: Multiplier): number {
  const short = mantissa < 0x7fff0000 ? Math.floor((mantissa + 2 ** 15) / 2 ** 16) : 0x7fff
  const bits = 15 - shift
  return Number((BigInt(value) * BigInt(short) + (1n << BigInt(bits - 1))) >> BigInt(bits))
}

/**
 * The product of two 32-bit numbers shifted right, halves up. A number holds 53 bits exactly, so the
 * product is taken in two parts; what its lowest 16 bits add is below the rounding.
 */
function scaledDown(value: number, factor: number, bits: number): number {
  if (bits < 17) {
    return Number((BigInt(value) * BigInt(factor) + (1n << BigInt(bits - 1))) >> BigInt(bits))
  }
  const upper = value * Math.floor(factor / 2 ** 16)
  const lower = value * (factor % 2 ** 16)
  const product = upper + Math.floor(lower / 2 ** 16)
  return Math.floor((product + 2 ** (bits - 17)) / 2 ** (bits - 16))
}
