/**
 * The logistic function and tanh in the fixed point of gemmlowp, bit for bit.
 *
 * Source: gemmlowp, fixedpoint/fixedpoint.h (exp_on_interval_between_negative_one_quarter_and_0_excl,
 * exp_on_negative_values, one_over_one_plus_x_for_x_in_0_1, logistic, one_minus_x_over_one_plus_x_for_x_in_0_1,
 * tanh), for 32-bit raw values with 4 integer bits.
 */
const MOST = 2 ** 31 - 1
/** Fractional bits with 4 and with 2 integer bits. */
const Q4 = 27
const Q2 = 29

/** Raw Q0.31 of the logistic function of a raw Q4.27. */
export function logisticOf(raw: number): number {
  if (raw === 0) return 2 ** 30
  const result = oneOverOnePlus(expOfNegative(-Math.abs(raw)))
  return raw > 0 ? result : MOST - result
}

/** Raw Q0.31 of tanh of a raw Q4.27. */
export function tanhOf(raw: number): number {
  if (raw === 0) return 0
  // exp(-2|x|) is exp of the same raw value with one integer bit more.
  const result = oneMinusOverOnePlus(expOfNegative(-Math.abs(raw), Q4 - 1))
  return raw < 0 ? -result : result
}

/** SaturatingRoundingDoublingHighMul. */
function highMul(a: number, b: number): number {
  const product = BigInt(a) * BigInt(b)
  const nudge = product >= 0n ? 1n << 30n : 1n - (1n << 30n)
  return Number((product + nudge) / (1n << 31n))
}

/** RoundingDivideByPOT: halves away from zero. */
export function dividePowerOfTwo(value: number, bits: number): number {
  const scaled = Math.abs(value) / 2 ** bits
  return value < 0 ? -Math.floor(scaled + 0.5) : Math.floor(scaled + 0.5)
}

function halfSum(a: number, b: number): number {
  const sum = a + b
  return Math.trunc((sum + (sum >= 0 ? 1 : -1)) / 2)
}

/** SaturatingRoundingMultiplyByPOT with a positive exponent. */
function shiftLeft(value: number, bits: number): number {
  return Math.max(-MOST - 1, Math.min(MOST, value * 2 ** bits))
}

/** Factors exp(-2^exponent) as raw Q0.31. */
const FACTORS: readonly (readonly [number, number])[] = [
  [-2, 1672461947],
  [-1, 1302514674],
  [0, 790015084],
  [1, 290630308],
  [2, 39332535],
  [3, 720401],
  [4, 242],
]

/** Raw Q0.31 of exp of a raw value at most 0 with so many fractional bits. */
function expOfNegative(raw: number, fraction = Q4): number {
  if (raw === 0) return MOST
  const quarter = 2 ** (fraction - 2)
  const rest = mask(raw, quarter) - quarter
  let result = expOfSmall(shiftLeft(rest, 31 - fraction))
  const remainder = rest - raw
  for (const [exponent, factor] of FACTORS) {
    if (31 - fraction <= exponent) continue
    const bit = 2 ** (fraction + exponent)
    if (Math.floor(remainder / bit) % 2 === 1) result = highMul(result, factor)
  }
  // With more than 5 integer bits exp would underflow; none is used here.
  return result
}

/** Bits below the quarter of a negative value, as `a & (quarter - 1)`. */
function mask(raw: number, quarter: number): number {
  return ((raw % quarter) + quarter) % quarter
}

/** exp of a raw Q0.31 in [-1/4, 0). */
function expOfSmall(a: number): number {
  const constant = 1895147668
  const third = 715827883
  const x = a + 2 ** 28
  const x2 = highMul(x, x)
  const x3 = highMul(x2, x)
  const x4 = highMul(x2, x2)
  const x4Over4 = dividePowerOfTwo(x4, 2)
  const sum = dividePowerOfTwo(highMul(x4Over4 + x3, third) + x2, 1)
  return constant + highMul(constant, x + sum)
}

/** Three steps of Newton and Raphson for 1 / half of the sum, in Q2.29. */
function reciprocal(halfDenominator: number): number {
  const [constant48, constant32, one] = [1515870810, -1010580540, 2 ** Q2]
  let x = constant48 + highMul(halfDenominator, constant32)
  for (let step = 0; step < 3; step++) {
    const product = highMul(halfDenominator, x)
    x = x + shiftLeft(highMul(x, one - product), 2)
  }
  return x
}

function oneOverOnePlus(a: number): number {
  return shiftLeft(reciprocal(halfSum(a, MOST)), 1)
}

function oneMinusOverOnePlus(a: number): number {
  return shiftLeft(reciprocal(halfSum(a, MOST)) - 2 ** Q2, 2)
}
