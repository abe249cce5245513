/**
 * Scales and zero points that a kernel insists on: with any other the runtime refuses the model.
 * Converters write them; models that are edited or put together by hand may not.
 *
 * Source: the checks in Prepare of tflite-micro micro/kernels/softmax_common.cc, logistic_common.cc,
 * log_softmax.cc, tanh.cc, mul_common.cc, pad.cc, add_n.cc, squared_difference.cc,
 * elementwise.cc and cmsis_nn/{add,conv,depthwise_conv,fully_connected}.cc (Gecko SDK 4.4.1).
 */
import type { AcceptedForms, OperandPlace, QuantizationConstraint } from '../accepted-forms.ts'
import type { Tensor } from '../../tflite/model.ts'
import type { LayerContext } from '../layer-context.ts'
import { nameOf, scaleOf, zeroPointOf } from './refusal.ts'

/** What a layer's tensor has and what its kernel asks for, in words; null where all is well. */
export function wrongQuantization(layer: LayerContext, accepts: AcceptedForms): string | null {
  for (const constraint of accepts.quantization) {
    if (!applies(constraint, layer)) continue
    for (const place of constraint.of) {
      const tensor = tensorAt(layer, place)
      if (tensor === undefined || isRight(tensor, constraint)) continue
      const wanted = wantedText(constraint)
      return `The ${placeText(place)} of ${layer.operator.kind}, tensor ${nameOf(tensor)}, has ${quantizationText(tensor, constraint)}; the kernel takes ${wanted} only, and the model is refused. Convert the model again.`
    }
  }
  return unequal(layer, accepts)
}

function applies(
  { dtype, output }: QuantizationConstraint,
  { inputs, outputs }: LayerContext,
): boolean {
  return inputs[0]?.dtype === dtype && (output === undefined || outputs[0]?.dtype === output)
}

function tensorAt({ inputs, outputs }: LayerContext, place: OperandPlace): Tensor | undefined {
  return place === 'output' ? outputs[0] : inputs[place]
}

function placeText(place: OperandPlace): string {
  return place === 'output' ? place : `input ${place}`
}

function isRight(tensor: Tensor, { zeroPoint, scale }: QuantizationConstraint): boolean {
  if (zeroPointOf(tensor) !== zeroPoint) return false
  if (scale === undefined) return true
  return Math.abs(scaleOf(tensor) - scale.value) <= scale.within * scale.value
}

/** Tensors that must share scale and zero point. */
function unequal(layer: LayerContext, { alike }: AcceptedForms): string | null {
  for (const [one, other] of pairsOf(layer, alike)) {
    if (one?.dtype !== 'int8' || other === undefined) continue
    if (zeroPointOf(one) === zeroPointOf(other) && scaleOf(one) === scaleOf(other)) continue
    return `${layer.operator.kind} needs the same scale and zero point on the tensors ${nameOf(one)} and ${nameOf(other)}, and the model is refused. Convert the model again.`
  }
  return null
}

type Pair = readonly [Tensor | undefined, Tensor | undefined]

function pairsOf(layer: LayerContext, alike: AcceptedForms['alike']): readonly Pair[] {
  if (alike === 'none') return []
  const [first, ...others] = layer.inputs
  if (alike === 'inputs') return others.map((other) => [first, other])
  return [[tensorAt(layer, alike[0]), tensorAt(layer, alike[1])]]
}

function wantedText({ zeroPoint, scale }: QuantizationConstraint): string {
  return `${scale === undefined ? '' : `the scale ${scale.text} and `}the zero point ${zeroPoint}`
}

function quantizationText(tensor: Tensor, { scale }: QuantizationConstraint): string {
  const zeroPoint = `the zero point ${zeroPointOf(tensor)}`
  if (scale === undefined) return zeroPoint
  return `the scale ${Number(scaleOf(tensor).toPrecision(6))} and ${zeroPoint}`
}
