/**
 * ADD, SUB, MUL, MAXIMUM and MINIMUM of two quantized tensors, channel by channel. Each is monotone in
 * either input, so the corners of two intervals bound it.
 *
 * Source: tflite-micro, micro/kernels/{add,sub,mul}_common.cc; tensorflow/lite/kernels/internal/
 * reference/{add.h, sub.h, integer_ops/mul.h}; CMSIS-NN, arm_elementwise_{add,mul}_s8.c.
 */
import type { Operator, OperatorKind, Tensor } from '../tflite/model.ts'
import { channelsOf, reshapeRanges, type ChannelRanges } from './channel-ranges.ts'
import { clampOf, quotients, scaleOf, zeroPointOf } from './quantized.ts'
import { quantizeMultiplier, requantize, type Interval, type Multiplier } from './requantize.ts'

interface Binary {
  readonly operator: Operator
  readonly left: Tensor
  readonly right: Tensor
  readonly output: Tensor
}

type Combine = (left: number, right: number) => Interval | null

export function binaryRanges(
  binary: Binary,
  left: ChannelRanges,
  right: ChannelRanges,
): ChannelRanges | null {
  const { operator, output } = binary
  const combine = RULES[operator.kind]?.(binary) ?? null
  const isOneType = [binary.left, binary.right].every(({ dtype }) => dtype === output.dtype)
  if (combine === null || !isOneType) return null
  const channels = channelsOf(output)
  const [one, other] = [reshapeRanges(left, channels), reshapeRanges(right, channels)]
  const result = { low: new Int32Array(channels), high: new Int32Array(channels) }
  for (let channel = 0; channel < channels; channel++) {
    if (channel > 0 && hasSame(one, channel) && hasSame(other, channel)) {
      result.low[channel] = result.low[channel - 1] ?? 0
      result.high[channel] = result.high[channel - 1] ?? 0
      continue
    }
    const ends = cornersOf(one, other, channel).map(([a, b]) => combine(a, b))
    if (ends.some((end) => end === null)) return null
    result.low[channel] = Math.min(...ends.map((end) => end?.low ?? 0))
    result.high[channel] = Math.max(...ends.map((end) => end?.high ?? 0))
  }
  return result
}

/** True where a channel has the interval of the one before it, as most of a long row have. */
function hasSame({ low, high }: ChannelRanges, channel: number): boolean {
  return low[channel] === low[channel - 1] && high[channel] === high[channel - 1]
}

function cornersOf(
  one: ChannelRanges,
  other: ChannelRanges,
  channel: number,
): readonly (readonly [number, number])[] {
  const a = new Set([one.low[channel] ?? 0, one.high[channel] ?? 0])
  const b = new Set([other.low[channel] ?? 0, other.high[channel] ?? 0])
  return [...a].flatMap((left) => [...b].map((right) => [left, right] as const))
}

const RULES: Readonly<Partial<Record<OperatorKind, (binary: Binary) => Combine | null>>> = {
  ADD: (binary) => summed(binary, { sign: 1, multipliers: doubleScales(binary) }),
  // SUB computes its factors in float32 in newer versions, in double in older ones.
  SUB: (binary) => summed(binary, { sign: -1, multipliers: floatScales(binary) }),
  MUL: multiplied,
  MAXIMUM: () => (left, right) => same(Math.max(left, right)),
  MINIMUM: () => (left, right) => same(Math.min(left, right)),
}

function same(value: number): Interval {
  return { low: value, high: value }
}

/** Each over all that builds may have. */
interface SumScales {
  readonly left: readonly Multiplier[]
  readonly right: readonly Multiplier[]
  readonly output: readonly Multiplier[]
}

/** Null where a kernel could not have one of them. */
function sumScales(factors: {
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly output: readonly number[]
}): SumScales | null {
  const all = (of: readonly number[]) => of.map(quantizeMultiplier).filter((one) => one !== null)
  const { left, right, output } = factors
  const found = { left: all(left), right: all(right), output: all(output) }
  const isWhole =
    found.left.length === left.length &&
    found.right.length === right.length &&
    found.output.length === output.length
  return isWhole ? found : null
}

/** Bits by which inputs are shifted up before they are added. */
function leftShift({ output }: Binary): number {
  return output.dtype === 'int16' ? 15 : 20
}

function doubleScales(binary: Binary): SumScales | null {
  const scales = scalesOf(binary)
  if (scales === null) return null
  const [left, right, output] = scales
  const twice = 2 * Math.max(left, right)
  return sumScales({
    left: [left / twice],
    right: [right / twice],
    output: [twice / (2 ** leftShift(binary) * output)],
  })
}

function floatScales(binary: Binary): SumScales | null {
  const scales = scalesOf(binary)
  if (scales === null) return null
  const [left, right, output] = scales
  const twice = 2 * Math.max(left, right)
  return sumScales({
    left: quotients(left, twice),
    right: quotients(right, twice),
    output: quotients(twice, 2 ** leftShift(binary) * output),
  })
}

function scalesOf({ left, right, output }: Binary): readonly [number, number, number] | null {
  const [one, other, result] = [scaleOf(left), scaleOf(right), scaleOf(output)]
  return one === null || other === null || result === null ? null : [one, other, result]
}

interface Sum {
  readonly sign: 1 | -1
  readonly multipliers: SumScales | null
}

function summed(binary: Binary, { sign, multipliers }: Sum): Combine | null {
  const finish = finishing(binary)
  if (finish === null || multipliers === null) return null
  const { left, right, output } = multipliers
  const raise = 2 ** leftShift(binary)
  return (a, b) => {
    const one = requantize(same((a - zeroPointOf(binary.left)) * raise), left)
    const other = requantize(same((b - zeroPointOf(binary.right)) * raise), right)
    if (one === null || other === null) return null
    const sum =
      sign === 1
        ? { low: one.low + other.low, high: one.high + other.high }
        : { low: one.low - other.high, high: one.high - other.low }
    return finish(requantize(sum, output))
  }
}

function multiplied(binary: Binary): Combine | null {
  const finish = finishing(binary)
  const scales = scalesOf(binary)
  if (finish === null || scales === null) return null
  const [left, right, output] = scales
  const multiplier = quantizeMultiplier((left * right) / output)
  if (multiplier === null) return null
  return (a, b) => {
    const product = (a - zeroPointOf(binary.left)) * (b - zeroPointOf(binary.right))
    return finish(requantize(same(product === 0 ? 0 : product), [multiplier]))
  }
}

/** Adds the zero point and clamps; null where the activation is not known. */
function finishing({
  operator: { options },
  output,
}: Binary): ((scaled: Interval | null) => Interval | null) | null {
  const activation = 'fusedActivationFunction' in options ? options.fusedActivationFunction : 'NONE'
  const clamp = clampOf(activation, output)
  if (clamp === null) return null
  const within = (value: number): number =>
    Math.min(clamp.high, Math.max(clamp.low, value + zeroPointOf(output)))
  return (scaled) =>
    scaled === null ? null : { low: within(scaled.low), high: within(scaled.high) }
}
