import type { LayerContext } from '../layer-context.ts'
import { nameOf, scaleOf, scaleText } from './refusal.ts'

/** The error per unit of the bias, in steps of the output, that the SDK lets pass. */
const MOST_BIAS_ERROR = 0.02

/**
 * Only Dense layers read the scale of their bias: it is held against that of the products.
 *
 * Source: tflite-micro kernels/kernel_util.cc `GetQuantizedConvolutionMultipler`, which the MLTK's
 * build lets pass.
 */
export function biasScale({ inputs, outputs: [output] }: LayerContext): string | null {
  const [input, filter, bias] = inputs
  if (bias === undefined) return null
  const products = scaleOf(input) * scaleOf(filter)
  if (Math.abs(products - scaleOf(bias)) <= MOST_BIAS_ERROR * scaleOf(output)) return null
  return `has a bias, tensor ${nameOf(bias)}, of the scale ${scaleText(scaleOf(bias))} where input and weights make ${scaleText(products)}: quantize and convert the model again`
}
