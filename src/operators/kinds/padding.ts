/** Source: tflite-micro micro/kernels/pad.cc, mirror_pad.cc. */
import { cpuOperator } from '../cpu-operator.ts'
import type { PrepareRequests } from '../cpu-operator.ts'
import { elementsOf } from '../layer-context.ts'
import type { LayerContext, OperatorDescription } from '../operator.ts'
import { withConstants } from '../parameters.ts'

const parameters = withConstants({ paddings: 1 })

export const PADDING: readonly OperatorDescription[] = [
  cpuOperator({
    ...{ kinds: ['PAD'], parameters },
    ops: ({ outputs }) => 6 * elementsOf(outputs[0]),
  }),
  cpuOperator({ kinds: ['PADV2'], parameters }),
  cpuOperator({ kinds: ['MIRROR_PAD'], prepare: strides, parameters }),
]

/** Elements below each dimension, of the output and of the input. */
function strides({ inputs }: LayerContext): PrepareRequests {
  const bytes = 4 * (inputs[0]?.shape.length ?? 0)
  return { scratch: [bytes, bytes], scratchPurpose: 'strides' }
}
