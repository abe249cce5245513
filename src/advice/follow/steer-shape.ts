import { integersOf } from '../constants.ts'
import type { DraftOperator } from '../draft.ts'
import type { Settling } from './settling.ts'

interface Steering {
  /** Which input tells the shape. */
  readonly position: number
  readonly shape: readonly number[]
}

/** The constant that tells a shape, or the constants that a PACK collects for it; -1 stays. */
export function steerShape(
  operator: DraftOperator,
  settling: Settling,
  { position, shape }: Steering,
): void {
  const target = operator.inputs[position]
  const old = integersOf(target)
  if (target == null) return
  if (old !== null) {
    const values = shape.map((size, axis) => (old[axis] === -1 ? -1 : size))
    settling.steer(operator, position, values)
    return
  }
  const pack = settling.producer(target)
  if (pack?.kind !== 'PACK') settling.refuse(operator, 'its shape is computed, not constant')
  for (const [axis, size] of shape.entries()) {
    const part = pack.inputs[axis]
    if (part?.data != null && integersOf(part)?.[0] !== -1) settling.steer(pack, axis, [size])
  }
}
