/**
 * The int8 range that a fused activation leaves of an output tensor.
 *
 * Source: tensorflow/lite/kernels/kernel_util.cc (CalculateActivationRangeQuantized, Quantize), in
 * its float32 arithmetic.
 */
import type { ActivationRange } from '../mvp/layer.ts'
import type { Tensor } from '../tflite/model.ts'
import type { Activation } from '../tflite/options.ts'

const LOWEST = -128
const HIGHEST = 127

/** Real bounds of each activation; null where it does not bound that side. */
const BOUNDS: Readonly<Record<Activation, { readonly low: number | null; high: number | null }>> = {
  NONE: { low: null, high: null },
  RELU: { low: 0, high: null },
  RELU6: { low: 0, high: 6 },
  RELU_N1_TO_1: { low: -1, high: 1 },
  TANH: { low: null, high: null },
  SIGN_BIT: { low: null, high: null },
}

/** Of an int8 output; a tensor without scale counts as one with scale 1 and zero point 0. */
export function activationRange(
  activation: Activation,
  output: Tensor | undefined,
): ActivationRange {
  const { low, high } = BOUNDS[activation]
  return {
    low: low === null ? LOWEST : Math.max(LOWEST, quantize(low, output)),
    high: high === null ? HIGHEST : Math.min(HIGHEST, quantize(high, output)),
  }
}

/** Whether the runtime refuses the bounds: at a scale that small they take more steps than 32 bits count. */
export function activationOverflows(activation: Activation, scale: number): boolean {
  const { low, high } = BOUNDS[activation]
  return [low, high].some((bound) => {
    const steps = bound === null ? 0 : roundHalfAway(bound / scale)
    return !(steps >= -(2 ** 31) && steps < 2 ** 31)
  })
}

function quantize(real: number, output: Tensor | undefined): number {
  const scale = output?.quantization?.scales[0] ?? 1
  const zeroPoint = output?.quantization?.zeroPoints[0] ?? 0
  return zeroPoint + roundHalfAway(Math.fround(Math.fround(real) / Math.fround(scale)))
}

/** C's `round`: halves away from zero. */
function roundHalfAway(value: number): number {
  return value < 0 ? -Math.round(-value) : Math.round(value)
}
