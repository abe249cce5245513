/** A map taken apart into its rows and put together again with each row repeated: UpSampling1D. */
import type { DraftOperator } from '../draft.ts'
import { concatenationAxis } from './layout.ts'
import type { Settling } from './settling.ts'

/** A SPLIT into single rows that only one CONCATENATION reads takes apart as many as there are now. */
export function followSplit(operator: DraftOperator, settling: Settling): void {
  const [axisInput, input] = operator.inputs
  const axis = settling.integers(axisInput)?.[0]
  if (input == null || axis === undefined) return
  const [now, before] = [input.shape.at(axis), settling.base(operator, input).at(axis)]
  if (now === undefined || now === before || before !== operator.outputs.length) return
  const joining = joiningOf(operator, settling)
  const joins = joining && concatenationAxis(joining.operator)
  if (joining === undefined || joins !== (axis < 0 ? axis + input.shape.length : axis)) return
  settling.spread({ split: operator, joined: joining.operator, rows: now, times: joining.times })
}

interface Joining {
  readonly operator: DraftOperator
  /** How often each row comes, one after the other. */
  readonly times: number
}

function joiningOf({ outputs }: DraftOperator, settling: Settling): Joining | undefined {
  const [operator, ...others] = new Set(outputs.flatMap(settling.readers))
  if (operator?.kind !== 'CONCATENATION' || others.length > 0) return undefined
  const times = operator.inputs.length / outputs.length
  const isRepeated = operator.inputs.every((one, at) => one === outputs[Math.floor(at / times)])
  return Number.isInteger(times) && isRepeated ? { operator, times } : undefined
}
