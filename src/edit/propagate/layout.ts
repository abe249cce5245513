/** Layers that join, resize or cut maps: their constants follow the sizes. */
import { integersOf, resizeConstant } from '../constants.ts'
import type { GraphOperator, GraphTensor } from '../graph.ts'
import type { Propagation } from './propagation.ts'

/** Axis a CONCATENATION joins along, counted from 0. */
export function concatenationAxis(operator: GraphOperator): number {
  const rank = operator.outputs[0]?.shape.length ?? 0
  const axis = operator.options.type === 'Other' ? Number(operator.options.fields['axis'] ?? 0) : 0
  return axis < 0 ? axis + rank : axis
}

export function propagateConcatenation(operator: GraphOperator): void {
  const axis = concatenationAxis(operator)
  const computed = operator.inputs.filter((tensor) => tensor !== null)
  const [first] = computed.filter((tensor) => tensor.data === null)
  const shape = [...(first?.shape ?? [])]
  for (const tensor of computed) {
    if (tensor.data !== null) {
      resizeConstant(
        tensor,
        tensor.shape.map((size, at) => (at === axis ? size : (shape[at] ?? size))),
      )
    }
  }
}

/** A resize by a whole factor keeps its factor; any other keeps its size. */
export function propagateResize(operator: GraphOperator, propagation: Propagation): void {
  const [input, size] = operator.inputs
  const target = integersOf(size)
  if (input == null || size == null || target === null) {
    propagation.refuse(operator, 'its size is computed, not constant')
  }
  const [, height = 1, width = 1] = input.shape
  const [, baseHeight = 1, baseWidth = 1] = propagation.base(operator, input)
  const [, outHeight = 1, outWidth = 1] = propagation.base(
    operator,
    operator.outputs[0] as GraphTensor,
  )
  const scaled = (now: number, before: number, out: number): number =>
    out % before === 0 ? (out / before) * now : out
  const result = [scaled(height, baseHeight, outHeight), scaled(width, baseWidth, outWidth)]
  propagation.setIntegers(operator, 1, result)
}

/**
 * Axes that the slice took to their end are taken to their end, those that did not change keep their
 * cut, one element stays one, and an end counted from the end (what Cropping2D writes) stays that far
 * from it.
 */
export function propagateStridedSlice(operator: GraphOperator, propagation: Propagation): void {
  const [input] = operator.inputs
  const [output] = operator.outputs
  const ends = propagation.integers(operator.inputs[2])
  if (input == null || output === undefined || ends === null) return
  const before = propagation.base(operator, input)
  const fields = operator.options.type === 'Other' ? operator.options.fields : {}
  const isMasked = (mask: string, axis: number): boolean =>
    ((Number(fields[mask] ?? 0) >> axis) & 1) === 1
  const next = ends.map((end, axis) => {
    const size = before[axis] ?? 1
    const now = input.shape[axis] ?? size
    const isFree = isMasked('endMask', axis) || isMasked('shrinkAxisMask', axis) || end < 0
    if (now === size || isFree) return end
    if (end < size) {
      propagation.refuse(
        operator,
        `it cuts ${before.join('x')} to ${propagation.base(operator, output).join('x')}`,
      )
    }
    return now
  })
  propagation.setIntegers(operator, 2, next)
}

/** Axes that the slice took whole stay whole; a cut axis that changes is refused. */
export function propagateSlice(operator: GraphOperator, propagation: Propagation): void {
  const [input, , sizes] = operator.inputs
  const [output] = operator.outputs
  const values = integersOf(sizes)
  if (input == null || sizes == null || output === undefined) return
  if (values === null) propagation.refuse(operator, 'its size is computed, not constant')
  const before = propagation.base(operator, input)
  const result = propagation.base(operator, output)
  const next = values.map((size, axis) => {
    const now = input.shape[axis] ?? size
    if (now === before[axis] || size === -1) return size
    if (result[axis] !== before[axis]) {
      propagation.refuse(operator, `it cuts ${before.join('x')} to ${result.join('x')}`)
    }
    return now
  })
  propagation.setIntegers(operator, 2, next)
}
