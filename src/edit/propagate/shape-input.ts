import type { OperatorKind } from '../../tflite/model.ts'
import { integersOf } from '../constants.ts'
import type { GraphOperator, GraphTensor } from '../graph.ts'
import type { Propagation } from './propagation.ts'

interface Told {
  /** Which input tells the shape. */
  readonly position: number
  readonly shape: readonly number[]
}

/**
 * Makes the input that tells a shape tell another one: the constant itself, or the constants among
 * what the model computes it from. Sizes that are computed must come out right by themselves.
 */
export function setShapeInput(
  operator: GraphOperator,
  propagation: Propagation,
  { position, shape }: Told,
): void {
  setPartly(operator, propagation, { position, shape, purse: { left: MOST } })
  const target = operator.inputs[position]
  if (target == null) return
  const told = propagation.integers(target)
  const isJoined = JOINED.has(propagation.graph.producer(target)?.kind ?? '')
  if (told === null ? target.data === null && !isJoined : !tells(told, shape)) {
    propagation.refuse(
      operator,
      told === null
        ? 'its shape is computed, not constant'
        : `its shape is computed: it would be ${told.join('x')}, not ${shape.join('x')}`,
    )
  }
}

/** Shape arithmetic beyond this is no converter's; a list longer than this is no shape. */
const MOST = 64

interface Partial extends Omit<Told, 'shape'> {
  /** Undefined for integers that stay. */
  readonly shape: readonly (number | undefined)[]
  /** Operators that may still be looked at. */
  readonly purse: Purse
}

interface Purse {
  left: number
}

/** -1 stays: it stands for what is left. */
function setPartly(
  operator: GraphOperator,
  propagation: Propagation,
  { position, shape, purse }: Partial,
): void {
  const target = operator.inputs[position]
  const old = integersOf(target)
  if (target == null || purse.left-- <= 0) return
  if (old !== null) {
    const values = old.map((size, axis) => (size === -1 ? -1 : (shape[axis] ?? size)))
    propagation.setIntegers(operator, position, values)
    return
  }
  const maker = propagation.graph.producer(target)
  if (maker === undefined) return
  if (maker.kind === 'STRIDED_SLICE') {
    const skipped = firstOf(maker, propagation)
    if (skipped > MOST) return
    const source = [...Array<undefined>(skipped).fill(undefined), ...shape]
    setPartly(maker, propagation, { position: 0, shape: source, purse })
  }
  for (const { at, from, to } of partsOf(maker)) {
    setPartly(maker, propagation, { position: at, shape: shape.slice(from, to), purse })
  }
}

/** Which integers of its source a slice of a list begins with. */
function firstOf({ inputs, options }: GraphOperator, propagation: Propagation): number {
  const isMasked = options.type === 'Other' && options.fields['beginMask'] === 1
  return isMasked ? 0 : Math.max(0, propagation.integers(inputs[1])?.[0] ?? 0)
}

interface Part {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** The integers that each input of a PACK or CONCATENATION gives; none for any other kind. */
function partsOf({ kind, inputs }: GraphOperator): readonly Part[] {
  if (!JOINED.has(kind)) return []
  let from = 0
  return inputs.slice(0, MOST).map((part, at) => {
    const length = kind === 'PACK' ? 1 : Math.min(MOST, part?.shape[0] ?? 0)
    const to = from + length
    const found = { at, from, to }
    from = to
    return found
  })
}

/**
 * Sizes of a shape that the model computes from other sizes and no constant can change; undefined for
 * the others.
 */
export function computedSizes(
  tensor: GraphTensor | null | undefined,
  propagation: Propagation,
  purse: Purse = { left: MOST },
): readonly (number | undefined)[] {
  if (tensor == null || tensor.data !== null || purse.left-- <= 0) return []
  const maker = propagation.graph.producer(tensor)
  if (maker === undefined) return []
  if (maker.kind === 'STRIDED_SLICE') {
    const source = maker.inputs[0]
    const sizes = computedSizes(source, propagation, purse)
    const isShape = source != null && propagation.graph.producer(source)?.kind === 'SHAPE'
    if (!isShape) return sizes.slice(firstOf(maker, propagation))
  }
  if (!JOINED.has(maker.kind)) return propagation.integers(tensor) ?? []
  return partsOf(maker).flatMap(({ at, from, to }) => {
    const known = computedSizes(maker.inputs[at], propagation, purse)
    return Array.from({ length: to - from }, (_, axis) => known[axis])
  })
}

/** Kinds whose output is their inputs' integers one after the other. */
const JOINED: ReadonlySet<string> = new Set<OperatorKind>(['PACK', 'CONCATENATION'])

function tells(told: readonly number[], shape: readonly number[]): boolean {
  return (
    told.length === shape.length && told.every((size, axis) => size === -1 || size === shape[axis])
  )
}
