import { integersOf, setIntegers } from './constants.ts'
import type { Draft, DraftOperator } from './draft.ts'

interface Steered {
  readonly position: number
  readonly values: readonly number[]
}

/**
 * Gives an operator other integers at an input (a shape, a size, blocks). An equal constant is read
 * instead where there is one, because the converter merges them; a constant that others read too is
 * left to them.
 */
export function steer(draft: Draft, operator: DraftOperator, { position, values }: Steered): void {
  const tensor = operator.inputs[position]
  if (tensor?.data == null || sameShape(integersOf(tensor) ?? [], values)) return
  const readers = draft.operators.flatMap(({ inputs }) => inputs.filter((one) => one !== null))
  const equal = readers.find(
    (one) =>
      one !== tensor &&
      one.from.dtype === tensor.from.dtype &&
      sameShape(one.shape, tensor.shape) &&
      sameShape(integersOf(one) ?? [], values),
  )
  const isShared = readers.filter((one) => one === tensor).length > 1
  const own = equal ?? (isShared ? { ...tensor, from: { ...tensor.from, index: -1 } } : tensor)
  if (equal === undefined) setIntegers(own, values)
  if (own === tensor) return
  if (equal === undefined) draft.tensors.splice(draft.tensors.indexOf(tensor) + 1, 0, own)
  operator.inputs[position] = own
}

/** True where two lists have the same numbers. */
export function sameShape(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((size, axis) => size === other[axis])
}
