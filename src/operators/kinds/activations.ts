/** Element-wise activations. Source: tflite-micro micro/kernels/activations_common.cc and others. */
import { cpuOperator, firstOutput } from '../cpu-operator.ts'
import { elementsOf } from '../layer-context.ts'
import type { LayerContext, OperatorDescription } from '../operator.ts'

export const ACTIVATIONS: readonly OperatorDescription[] = [
  cpuOperator({ kinds: ['RELU'], ops: twoPerElement, fetches: inputTwice }),
  cpuOperator({ kinds: ['RELU6'], ops: twoPerElement, fetches: () => [0] }),
  cpuOperator({ kinds: ['TANH'], fetches: inputTwice }),
  cpuOperator({ kinds: ['LEAKY_RELU', 'PRELU', 'ELU', 'HARD_SWISH', 'LOGISTIC'] }),
]

/** A lower and an upper limit. */
function twoPerElement({ inputs }: LayerContext): number {
  return 2 * elementsOf(inputs[0])
}

function inputTwice(layer: LayerContext): readonly number[] {
  return [0, firstOutput(layer), 0]
}
