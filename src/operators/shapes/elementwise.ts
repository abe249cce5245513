/** Operators that keep their input's shape or broadcast their inputs to a common one. */
import { dimension, shapeOf, ShapeMismatch } from './operand.ts'
import type { Shape, ShapeRule } from './operand.ts'

export const sameAsInput: ShapeRule = (question) => [shapeOf(question, 0)]

export const broadcasting: ShapeRule = ({ inputs, kind }) => {
  const [first, ...others] = inputs.map((input) => input?.shape ?? [])
  if (first === undefined) throw new ShapeMismatch(`${kind} has no inputs`)
  return [others.reduce((all, one) => broadcast(all, one, kind), first)]
}

/** `SELECT` with a vector of conditions picks whole rows: the shape is that of the values. */
export const select: ShapeRule = (question) => [shapeOf(question, 1)]

/** NumPy's rule, from the last dimension: equal, or one of them 1. */
function broadcast(one: Shape, other: Shape, kind: string): Shape {
  const rank = Math.max(one.length, other.length)
  return Array.from({ length: rank }, (_, axis) => {
    const [left, right] = [one, other].map((shape) => dimension(shape, axis - rank + shape.length))
    if (left === right || right === 1) return left ?? 1
    if (left === 1) return right ?? 1
    throw new ShapeMismatch(`${kind} cannot combine ${one.join('x')} and ${other.join('x')}`)
  })
}
