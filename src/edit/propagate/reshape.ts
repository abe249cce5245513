import { product } from '../../util/integers.ts'
import type { GraphOperator } from '../graph.ts'
import type { Propagation } from './propagation.ts'
import { computedSizes, setShapeInput } from './shape-input.ts'

/**
 * Both shapes are cut into the shortest runs with equal products; in a run whose input changed, the
 * output follows in one of its sizes, the others stay.
 */
export function propagateReshape(
  operator: GraphOperator,
  propagation: Propagation,
): readonly number[] | undefined {
  const [input] = operator.inputs
  const [output] = operator.outputs
  if (input == null || output === undefined) return undefined
  const base = propagation.base(operator, output)
  const before = propagation.base(operator, input)
  if (before.length !== input.shape.length) return propagateOtherRank(operator, propagation)
  const told = propagation.integers(operator.inputs[1])
  const computed = computedSizes(operator.inputs[1], propagation)
  const result = base.map((size, axis) => computed[axis] ?? size)
  for (const run of matchingRuns(before, base)) {
    const old = before.slice(run.from, run.fromEnd)
    const now = input.shape.slice(run.from, run.fromEnd)
    const target = base.slice(run.to, run.toEnd)
    const keepsSizes = old.length === target.length && old.every((size, at) => size === target[at])
    if (keepsSizes) {
      for (const [at, size] of now.entries()) result[run.to + at] = size
      continue
    }
    const elements = product(now)
    if (product(result.slice(run.to, run.toEnd)) === elements) continue
    const sizes = target.map((size, at): Size => {
      const axis = run.to + at
      // An open first size is the batch.
      const isOpen = axis > 0 && told?.[axis] === -1
      return { size: result[axis] ?? size, isOpen, isFixed: computed[axis] !== undefined }
    })
    const taken = takes({ old, sizes }, elements)
    if (taken === undefined) {
      propagation.refuse(
        operator,
        `it turns ${before.join('x')} into ${output.shape.join('x')}, which ${input.shape.join('x')} does not fit`,
      )
    }
    result[run.to + taken.at] = taken.size
  }
  writeShape(operator, result, propagation)
  return result
}

interface Size {
  readonly size: number
  /** It takes what is left. */
  readonly isOpen: boolean
  /** The model computes it. */
  readonly isFixed: boolean
}

interface Sizes {
  readonly old: readonly number[]
  readonly sizes: readonly Size[]
}

/**
 * Which size of a run changes, and to what: the one that the file leaves open; else the channels of a
 * vector that becomes a map or groups, or the first (boxes of a map) where maps are cut up; else any
 * that comes out even.
 */
function takes(
  { old, sizes }: Sizes,
  elements: number,
): { readonly at: number; readonly size: number } | undefined {
  const free = sizes.flatMap(({ isFixed }, at) => (isFixed ? [] : [at]))
  const wide = free.filter((at) => sizes[at]?.size !== 1)
  const order = old.filter((size) => size !== 1).length > 1 ? wide : [...wide].reverse()
  const open = sizes.findIndex(({ isOpen }) => isOpen)
  const known = (at: number): number =>
    product(sizes.flatMap(({ size }, one) => (one === at ? [] : [size])))
  const all = open >= 0 ? [open] : wide.length === 0 ? free.slice(-1) : order
  return all
    .map((at) => ({ at, size: elements / known(at) }))
    .find(({ size }) => Number.isInteger(size))
}

/** Where a layer above went and left another rank: the target stays, or its one wide axis takes all. */
function propagateOtherRank(operator: GraphOperator, propagation: Propagation): readonly number[] {
  const [input, output] = [operator.inputs[0], operator.outputs[0]]
  const result = output === undefined ? [] : [...propagation.base(operator, output)]
  const elements = product(input?.shape ?? [])
  if (product(result) !== elements) {
    const wide = result.flatMap((size, axis) => (size === 1 ? [] : [axis]))
    const [axis] = wide
    if (wide.length !== 1 || axis === undefined) {
      propagation.refuse(
        operator,
        `${input?.shape.join('x') ?? ''} does not fit its target ${result.join('x')}`,
      )
    }
    result[axis] = elements
  }
  writeShape(operator, result, propagation)
  return result
}

interface Run {
  readonly from: number
  readonly fromEnd: number
  readonly to: number
  readonly toEnd: number
}

function matchingRuns(from: readonly number[], to: readonly number[]): readonly Run[] {
  const runs: Run[] = []
  let i = 0
  let j = 0
  while (i < from.length || j < to.length) {
    const start = { from: i, to: j }
    let left = from[i++] ?? 1
    let right = to[j++] ?? 1
    while (left !== right && (i < from.length || j < to.length)) {
      if (left < right && i < from.length) left *= from[i++] ?? 1
      else if (j < to.length) right *= to[j++] ?? 1
      else left *= from[i++] ?? 1
    }
    runs.push({ ...start, fromEnd: Math.min(i, from.length), toEnd: Math.min(j, to.length) })
  }
  return runs
}

/** What tells a RESHAPE its shape: its second input and its option. */
function writeShape(
  operator: GraphOperator,
  shape: readonly number[],
  propagation: Propagation,
): void {
  setShapeInput(operator, propagation, { position: 1, shape })
  if (operator.options.type === 'Other') {
    const { newShape } = operator.options.fields
    if (Array.isArray(newShape) && newShape.length === shape.length) {
      const values = shape.map((size, axis) => ((newShape as number[])[axis] === -1 ? -1 : size))
      operator.options = {
        ...operator.options,
        fields: { ...operator.options.fields, newShape: values },
      }
    }
  }
}
