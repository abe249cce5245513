/** Scales, zero points and constants of quantized tensors, as kernels read them. */
import type { Model, Tensor } from '../tflite/model.ts'
import type { Activation } from '../tflite/options.ts'
import { LIMITS } from './channel-ranges.ts'

/** The one scale of a tensor, as the float32 of the file; null where it has none that a kernel could use. */
export function scaleOf(tensor: Tensor | undefined): number | null {
  const scale = tensor?.quantization?.scales[0]
  return scale !== undefined && Number.isFinite(scale) && scale > 0 ? Math.fround(scale) : null
}

export function zeroPointOf(tensor: Tensor | undefined): number {
  return tensor?.quantization?.zeroPoints[0] ?? 0
}

/** True where all weights mean value times scale, without an offset. */
export function isSymmetric(tensor: Tensor): boolean {
  return (tensor.quantization?.zeroPoints ?? []).every((zeroPoint) => zeroPoint === 0)
}

function isConstantInt8(tensor: Tensor | undefined): tensor is Tensor {
  return tensor?.isConstant === true && tensor.dtype === 'int8' && !tensor.isSparse
}

/** The bytes of a dense int8 constant; null where the file's buffer does not fit its shape. */
export function int8Values(tensor: Tensor, model: Model): Int8Array | null {
  const data = model.buffers[tensor.buffer]?.data
  const elements = tensor.shape.reduce((all, one) => all * one, 1)
  if (!isConstantInt8(tensor) || data?.length !== elements) return null
  return new Int8Array(data.buffer, data.byteOffset, data.byteLength)
}

/** Values of a bias as numbers: int32, or int64 within what a number holds exactly; null for any other. */
export function biasValues(tensor: Tensor, model: Model): readonly number[] | null {
  const data = model.buffers[tensor.buffer]?.data
  const [elements = 0, ...more] = tensor.shape
  if (data === undefined || !tensor.isConstant || tensor.isSparse || more.length > 0) return null
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  if (tensor.dtype === 'int32' && data.length === 4 * elements) {
    return Array.from({ length: elements }, (_, at) => view.getInt32(4 * at, true))
  }
  if (tensor.dtype !== 'int64' || data.length !== 8 * elements) return null
  const values = Array.from({ length: elements }, (_, at) => Number(view.getBigInt64(8 * at, true)))
  return values.every((value) => Number.isSafeInteger(value)) ? values : null
}

/** Any small integer constant's elements; null for computed, packed or other tensors. */
export function elementsOf(tensor: Tensor, model: Model): ArrayLike<number> | null {
  const data = model.buffers[tensor.buffer]?.data
  if (data === undefined || !tensor.isConstant || tensor.isSparse) return null
  if (tensor.dtype === 'int8') return new Int8Array(data.buffer, data.byteOffset, data.length)
  if (tensor.dtype === 'uint8') return data
  if (tensor.dtype !== 'int16') return null
  const view = new DataView(data.buffer, data.byteOffset, data.length)
  return Int16Array.from({ length: data.length >> 1 }, (_, at) => view.getInt16(2 * at, true))
}

/** Real bounds of each fused activation; null for one that no integer kernel has. */
const BOUNDS: Readonly<Record<Activation, readonly [number | null, number | null] | null>> = {
  NONE: [null, null],
  RELU: [0, null],
  RELU6: [0, 6],
  RELU_N1_TO_1: [-1, 1],
  TANH: null,
  SIGN_BIT: null,
}

/**
 * What builds make of a quotient that the source writes in float32: the tflite-micro package was seen
 * to compute it in double, and a compiler may multiply with the reciprocal.
 */
export function quotients(dividend: number, divisor: number): readonly number[] {
  const all = [
    Math.fround(dividend / divisor),
    dividend / divisor,
    Math.fround(dividend * Math.fround(1 / divisor)),
  ]
  return [...new Set(all)]
}

/**
 * The clamp of a fused activation on an output tensor; null where it is not known, or where builds
 * differ in it.
 *
 * Source: tensorflow/lite/kernels/kernel_util.cc (CalculateActivationRangeQuantizedImpl, Quantize).
 */
export function clampOf(
  activation: Activation,
  output: Tensor,
): { readonly low: number; readonly high: number } | null {
  const limits = LIMITS[output.dtype]
  const bounds = BOUNDS[activation]
  const scale = scaleOf(output)
  if (limits === undefined || bounds === null || scale === null) return null
  const stepsOf = (real: number): number | null => {
    const [steps = null, ...others] = new Set(quotients(real, scale).map(roundHalfAway))
    return others.length === 0 ? steps : null
  }
  const [low, high] = bounds.map((real) => (real === null ? Infinity : stepsOf(real)))
  if (low == null || high == null) return null
  const zero = zeroPointOf(output)
  return {
    low: low === Infinity ? limits.low : Math.max(limits.low, zero + low),
    high: high === Infinity ? limits.high : Math.min(limits.high, zero + high),
  }
}

/** C's `round`: halves away from zero. */
export function roundHalfAway(value: number): number {
  return value < 0 ? -Math.round(-value) : Math.round(value)
}
