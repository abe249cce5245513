/**
 * Source: tflite-micro micro/kernels/concatenation.cc (Gecko SDK); mltk 0.20.0
 * cpp/shared/tflite_micro/kernels/concatenation.cc, which takes any number of inputs and keeps their
 * shapes and pointers in a scratch buffer.
 */
import { cpuOperator, firstOutput } from '../cpu-operator.ts'
import type { PrepareRequests } from '../cpu-operator.ts'
import type { KernelSetting, LayerContext, OperatorDescription } from '../operator.ts'

export const CONCATENATION: readonly OperatorDescription[] = [
  cpuOperator({ kinds: ['CONCATENATION'], prepare, fetches }),
]

/** A `RuntimeShape`: its size and six dimensions. */
const RUNTIME_SHAPE_BYTES = 28

function prepare({ inputs, outputs }: LayerContext, { runtime }: KernelSetting): PrepareRequests {
  const perInput = 4 * inputs.length
  const persistent = outputs[0]?.dtype === 'int8' ? [perInput, perInput] : []
  if (runtime.id === 'sdk') return { persistent }
  const scratch = [inputs.length * (RUNTIME_SHAPE_BYTES + 2 * runtime.pointerBytes)]
  return { persistent, scratch, scratchPurpose: 'shapes and pointers of the inputs' }
}

/** Types, then shapes, then (int8) scales, each in a pass of its own. */
function fetches(layer: LayerContext): readonly number[] {
  const output = firstOutput(layer)
  const inputs = layer.inputs.map((_, index) => index)
  const scales = layer.outputs[0]?.dtype === 'int8' ? inputs : []
  return [0, output, ...inputs, output, ...scales]
}
