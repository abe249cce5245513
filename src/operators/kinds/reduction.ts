/** Reductions over axes. Source: tflite-micro micro/kernels/reduce_common.cc, arg_min_max.cc, cumsum.cc. */
import { cpuOperator, firstOutput, inputType } from '../cpu-operator.ts'
import type { PrepareRequests } from '../cpu-operator.ts'
import { elementsOf } from '../layer-context.ts'
import type { LayerContext, OperatorDescription } from '../operator.ts'
import { withConstants } from '../parameters.ts'

const parameters = withConstants({ axis: 1 })

export const REDUCTION: readonly OperatorDescription[] = [
  cpuOperator({
    ...{ kinds: ['MEAN', 'SUM'], parameters },
    prepare: accumulators,
    fetches: fetchedTwice,
  }),
  cpuOperator({
    ...{ kinds: ['REDUCE_MAX'], parameters },
    prepare: indexAndAxes,
    fetches: fetchedTwice,
  }),
  cpuOperator({ kinds: ['ARG_MAX', 'ARG_MIN'], fetches: 'none', parameters }),
  cpuOperator({ kinds: ['CUMSUM'], prepare: scaling, parameters }),
]

/** Bytes of CUMSUM's int8 data: nine 32-bit numbers. */
const CUMSUM_DATA = 36

function accumulators(layer: LayerContext): PrepareRequests {
  const dtype = inputType(layer)
  if (dtype !== 'int8' && dtype !== 'int16') return {}
  return { scratch: [4 * elementsOf(layer.outputs[0])], scratchPurpose: 'accumulators' }
}

function indexAndAxes({ inputs }: LayerContext): PrepareRequests {
  const [input, axis] = inputs
  return {
    scratch: [4 * (input?.shape.length ?? 0), 4 * elementsOf(axis)],
    scratchPurpose: 'index and axes',
  }
}

function scaling({ outputs }: LayerContext): PrepareRequests {
  return outputs[0]?.dtype === 'int8' ? { persistent: [CUMSUM_DATA] } : {}
}

/** The check of the operands fetches them again; the output only for int8. */
function fetchedTwice(layer: LayerContext): readonly number[] {
  const output = firstOutput(layer)
  const again = inputType(layer) === 'int8' ? [0, 1, output] : [0, 1]
  return [0, output, 1, ...again]
}
