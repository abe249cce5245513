/** Operators that run subgraphs or keep resources. Source: tflite-micro micro/kernels/if.cc and others. */
import { cpuOperator } from '../cpu-operator.ts'
import type { Operator } from '../../tflite/model.ts'
import type { OperatorDescription } from '../operator.ts'

export const CONTROL_FLOW: readonly OperatorDescription[] = [
  cpuOperator({ kinds: ['IF'], fetches: () => [0] }),
  cpuOperator({ kinds: ['WHILE', 'CALL_ONCE', 'VAR_HANDLE'], fetches: 'none' }),
  cpuOperator({ kinds: ['READ_VARIABLE', 'ASSIGN_VARIABLE'], fetches: 'inputs' }),
]

/** Fields of the options that name subgraphs, in the order in which the allocator walks them. */
const CALLS: Readonly<Record<string, readonly string[]>> = {
  IF: ['thenSubgraphIndex', 'elseSubgraphIndex'],
  WHILE: ['condSubgraphIndex', 'bodySubgraphIndex'],
  CALL_ONCE: ['initSubgraphIndex'],
}

/** Subgraphs that a control flow operator runs; none for every other operator. */
export function calledSubgraphs({ kind, options }: Operator): readonly number[] {
  const fields = CALLS[kind]
  if (fields === undefined || options.type !== 'Other') return []
  return fields.map((name) => Number(options.fields[name] ?? 0))
}
