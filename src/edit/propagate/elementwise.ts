import { resizeConstant } from '../constants.ts'
import type { GraphOperator } from '../graph.ts'
import type { Propagation } from './propagation.ts'

export function propagateElementwise(operator: GraphOperator, propagation: Propagation): void {
  const rank = Math.max(...operator.inputs.map((tensor) => tensor?.shape.length ?? 0))
  const padded = (shape: readonly number[]): readonly number[] => [
    ...Array<number>(rank - shape.length).fill(1),
    ...shape,
  ]
  const computed = operator.inputs.filter((tensor) => tensor !== null && tensor.data === null)
  const shape = Array.from({ length: rank }, (_, axis) => {
    const sizes = computed.map((tensor) => padded(tensor?.shape ?? [])[axis] ?? 1)
    const size = Math.max(1, ...sizes)
    if (sizes.some((one) => one !== 1 && one !== size)) {
      propagation.refuse(
        operator,
        `its branches would be ${computed.map((one) => one?.shape.join('x')).join(' and ')}; edit the other branch as well`,
      )
    }
    return size
  })
  for (const constant of operator.inputs) {
    if (constant?.data == null) continue
    const before = propagation.base(operator, constant)
    const offset = rank - before.length
    resizeConstant(
      constant,
      before.map((size, axis) => (size === 1 ? 1 : (shape[axis + offset] ?? size))),
    )
  }
}
