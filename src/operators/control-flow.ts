/** Operators that run subgraphs or keep resources. Source: tflite-micro micro/kernels/if.cc and others. */
import { cpuOperator } from './cpu-operator.ts'
import type { OperatorDescription } from './operator.ts'

export const CONTROL_FLOW: readonly OperatorDescription[] = [
  cpuOperator({ kinds: ['IF'], fetches: () => [0] }),
  cpuOperator({ kinds: ['WHILE', 'CALL_ONCE', 'VAR_HANDLE'], fetches: 'none' }),
  cpuOperator({ kinds: ['READ_VARIABLE', 'ASSIGN_VARIABLE'], fetches: 'inputs' }),
]
