/**
 * What `TFLITE_CHECK` asks for, which stops the firmware (`accepted-forms.ts` says of which runtime):
 * factors between scales that are taken for numbers between 0 and 1, or above 1, and sizes. Half
 * sentences as in `mechanisms.ts`.
 *
 * Source: tflite-micro kernels/internal/quantization_util.cc (`QuantizeMultiplierSmallerThanOneExp`,
 * `QuantizeMultiplierGreaterThanOne`), kernels/internal/types.h, and their callers in micro/kernels, as
 * of 02414075 (Gecko SDK 4.4.1).
 */
import type { Tensor } from '../../tflite/model.ts'
import type { OperatorOptions } from '../../tflite/options.ts'
import { elementsOf, type LayerContext } from '../layer-context.ts'
import { nameOf, scaleOf, scaleText } from './refusal.ts'

/** Also false where rounding to 31 bits makes it 1. */
function isBelowOne(factor: number): boolean {
  return factor > 0 && Math.round(factor * 2 ** 31) < 2 ** 31
}

const SHIFT_INT8 = 20
const SHIFT_INT16 = 15

/** Inputs are brought to twice the largest of their scales, their sum from there to the output's. */
function rescaledSum(
  inputs: readonly (Tensor | undefined)[],
  output: Tensor | undefined,
): string | null {
  const twice = 2 * Math.max(...inputs.map(scaleOf))
  const unscaled = inputs.find((input) => !isBelowOne(scaleOf(input) / twice))
  if (unscaled !== undefined) return withoutScale(unscaled)
  const shift = output?.dtype === 'int16' ? SHIFT_INT16 : SHIFT_INT8
  if (output === undefined || isBelowOne(twice / (2 ** shift * scaleOf(output)))) return null
  if (scaleOf(output) === 0) return withoutScale(output)
  return `rescales its sum by a factor that must be below 1, and the scale ${scaleText(scaleOf(output))} of its output is too small beside ${scaleText(twice / 2)} of its inputs (tensor ${nameOf(output)})`
}

/** Of several, one is much larger: the quotient rounds to 0 or is none. */
function withoutScale(tensor: Tensor): string {
  return `takes a scale above 0 on each operand, not ${scaleText(scaleOf(tensor))} (tensor ${nameOf(tensor)})`
}

/** ADD and SUB (add_common.cc, sub_common.cc, cmsis_nn/add.cc, siliconlabs/add.cc). */
export function sumFactors({
  inputs: [one, other],
  outputs: [output],
}: LayerContext): string | null {
  return rescaledSum([one, other], output)
}

/** ADD_N and CUMSUM (add_n.cc, cumsum.cc): all addends have one scale. */
export function runningSumFactors({
  inputs: [one],
  outputs: [output],
}: LayerContext): string | null {
  return rescaledSum([one], output)
}

/** Comparisons (comparisons.cc) take the scales themselves for factors. */
export function comparedScales({ inputs: [one, other] }: LayerContext): string | null {
  const wrong = [one, other].find((input) => input !== undefined && !isBelowOne(scaleOf(input)))
  if (wrong === undefined) return null
  return `compares int8 numbers of scales between 0 and 1, not ${scaleText(scaleOf(wrong))} (tensor ${nameOf(wrong)}): compare in float32, or scale what is compared down`
}

const SOFTMAX_INTEGER_BITS = 5

/** SOFTMAX and LOG_SOFTMAX of int8 (`PreprocessSoftmaxScaling`). */
export function softmaxFactor({
  operator: { options },
  inputs: [input],
}: LayerContext): string | null {
  if (input === undefined) return null
  const beta = options.type === 'Other' ? Number(options.fields['beta'] ?? 1) : 1
  const factor = beta * scaleOf(input) * 2 ** (31 - SOFTMAX_INTEGER_BITS)
  if (factor > 1) return null
  return `needs a scale of its input above ${scaleText(2 ** (SOFTMAX_INTEGER_BITS - 31) / beta)}, not ${scaleText(scaleOf(input))} (tensor ${nameOf(input)})`
}

/** Operands of one shape are walked side by side (`MatchingElementsSize`). */
export function elementsAlike({
  inputs: [one, other],
  outputs: [output],
}: LayerContext): string | null {
  if (one === undefined || other === undefined || output === undefined) return null
  const isSame = one.shape.join() === other.shape.join()
  if (!isSame || elementsOf(one) === elementsOf(output)) return null
  return `makes ${elementsOf(one)} elements of its inputs, and its output has ${elementsOf(output)} (tensor ${nameOf(output)})`
}

/** SQUEEZE compares what it keeps with the output, dimension by dimension (squeeze.cc). */
export function squeezedSizes({
  operator: { options },
  inputs: [input],
  outputs: [output],
}: LayerContext): string | null {
  if (input === undefined || output === undefined) return null
  const kept = keptBySqueeze(input.shape, options)
  if (kept.every((size, at) => size <= (output.shape[at] ?? 0))) return null
  return `keeps ${kept.join('x')} of its input, which does not fit into ${output.shape.join('x') || 'a scalar'} (tensor ${nameOf(output)})`
}

/** Without a list all dimensions of 1 go. */
function keptBySqueeze(shape: readonly number[], options: OperatorOptions): readonly number[] {
  const named = options.type === 'Other' ? options.fields['squeezeDims'] : null
  const listed: readonly unknown[] = Array.isArray(named) ? named : []
  const removed = listed.map((one) => (Number(one) < 0 ? Number(one) + shape.length : one))
  if (removed.length === 0) return shape.filter((size) => size !== 1)
  return shape.filter((_, at) => !removed.includes(at))
}
