/** Biases that the SDK refuses: of a scale of their own, or left out. */
import type { LayerContext } from '../layer-context.ts'
import {
  nameOf,
  refusedAtLoad,
  runtimeName,
  scaleOf,
  type Reason,
  type RefusalTarget,
} from './refusal.ts'

/** The error per unit of the bias, in steps of the output, that the SDK lets pass. */
const MOST_BIAS_ERROR = 0.02

/**
 * Only Dense layers read the scale of their bias: it is held against that of the products.
 *
 * Source: tflite-micro kernels/kernel_util.cc `GetQuantizedConvolutionMultipler`, which the MLTK's
 * build lets pass.
 */
export function biasScale(
  { inputs, outputs }: LayerContext,
  { runtime, accelerator }: RefusalTarget,
): Reason | null {
  const [input, filter, bias] = inputs
  const [output] = outputs
  if (runtime.id !== 'sdk') return null
  const isQuantized =
    input?.dtype === 'int8' || (input?.dtype === 'int16' && accelerator === 'none')
  if (!isQuantized || bias === undefined) return null
  const products = scaleOf(input) * scaleOf(filter)
  if (Math.abs(products - scaleOf(bias)) <= MOST_BIAS_ERROR * scaleOf(output)) return null
  const text = (scale: number): string => String(Number(scale.toPrecision(4)))
  return refusedAtLoad(
    `The bias of FULLY_CONNECTED, tensor ${nameOf(bias)}, has the scale ${text(scaleOf(bias))}; input and weights make ${text(products)}, and ${runtimeName(runtime)} refuses the model. Quantize and convert it again.`,
  )
}

/**
 * Prepare gives back the temporary tensor of a bias that is not there, and the allocator then finds
 * its count of temporary tensors wrong.
 *
 * Source: tflite-micro micro/kernels/conv_common.cc and depthwise_conv_common.cc as of Gecko SDK
 * 4.4.1, seen in a build of it; the MVP's kernels ask before they give back.
 */
export function biasLeftOut(
  { operator, inputs }: LayerContext,
  { runtime, accelerator }: RefusalTarget,
): Reason | null {
  if (runtime.id !== 'sdk' || accelerator !== 'none') return null
  if (inputs[2] !== undefined) return null
  return refusedAtLoad(
    `Without the MVP's kernels ${runtimeName(runtime)} refuses a ${operator.kind} that has no bias. Give it one of zeros, or build with the MVP's kernels.`,
  )
}
