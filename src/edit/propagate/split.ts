/** A map taken apart into its rows and put together again with each row repeated: UpSampling1D. */
import type { GraphOperator } from '../graph.ts'
import { concatenationAxis } from './layout.ts'
import type { Propagation } from './propagation.ts'
import { spreadRows } from './spread-rows.ts'

/** A SPLIT into single rows that only one CONCATENATION reads takes apart as many as there are now. */
export function propagateSplit(operator: GraphOperator, propagation: Propagation): void {
  const [axisInput, input] = operator.inputs
  const axis = propagation.integers(axisInput)?.[0]
  if (input == null || axis === undefined) return
  const [now, before] = [input.shape.at(axis), propagation.base(operator, input).at(axis)]
  if (now === undefined || now === before || before !== operator.outputs.length) return
  const joining = joiningOf(operator, propagation)
  const joins = joining && concatenationAxis(joining.operator)
  if (joining === undefined || joins !== (axis < 0 ? axis + input.shape.length : axis)) return
  const { operator: joined, times } = joining
  spreadRows({ split: operator, joined, rows: now, times }, propagation)
}

interface Joining {
  readonly operator: GraphOperator
  /** How often each row comes, one after the other. */
  readonly times: number
}

function joiningOf({ outputs }: GraphOperator, propagation: Propagation): Joining | undefined {
  const [operator, ...others] = new Set(outputs.flatMap((one) => propagation.graph.readers(one)))
  if (operator?.kind !== 'CONCATENATION' || others.length > 0) return undefined
  const times = operator.inputs.length / outputs.length
  const isRepeated = operator.inputs.every((one, at) => one === outputs[Math.floor(at / times)])
  return Number.isInteger(times) && isRepeated ? { operator, times } : undefined
}
