/** Element-wise arithmetic, comparison and logic. Source: tflite-micro micro/kernels. */
import { cpuOperator, firstOutput } from '../cpu-operator.ts'
import type { PrepareRequests } from '../cpu-operator.ts'
import type { KernelSetting, LayerContext, OperatorDescription } from '../operator.ts'

export const ARITHMETIC: readonly OperatorDescription[] = [
  cpuOperator({ kinds: ['SUB', 'DIV', 'SQUARED_DIFFERENCE', 'FLOOR_DIV', 'FLOOR_MOD'] }),
  cpuOperator({
    kinds: ['EQUAL', 'NOT_EQUAL', 'GREATER', 'GREATER_EQUAL', 'LESS', 'LESS_EQUAL'],
    fetches: 'inputs',
  }),
  cpuOperator({
    kinds: ['MAXIMUM', 'MINIMUM', 'LOGICAL_AND', 'LOGICAL_OR', 'NEG', 'FLOOR'],
    fetches: 'none',
  }),
  cpuOperator({
    kinds: ['ABS', 'RSQRT', 'SQRT', 'SQUARE', 'SIN', 'COS', 'LOG', 'LOGICAL_NOT'],
  }),
  cpuOperator({ kinds: ['EXP', 'ROUND', 'CEIL', 'SELECT_V2'] }),
  cpuOperator({ kinds: ['ADD_N'], prepare: addends, fetches: firstAndOutputFirst }),
]

/** Bytes of the int8 kernel's data: ten 32-bit numbers. */
const ADD_N_DATA = 40

/** A pointer to each addend; int8 also keeps its scaling. Source: micro/kernels/add_n.cc. */
function addends({ inputs, outputs }: LayerContext, { runtime }: KernelSetting): PrepareRequests {
  const scratch = [runtime.pointerBytes * inputs.length]
  const persistent = outputs[0]?.dtype === 'int8' ? [ADD_N_DATA] : []
  return { persistent, scratch, scratchPurpose: 'pointers to the addends' }
}

function firstAndOutputFirst(layer: LayerContext): readonly number[] {
  return [0, firstOutput(layer), ...layer.inputs.slice(1).map((_, index) => index + 1)]
}
