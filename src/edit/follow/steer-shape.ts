import { sum } from '../../util/integers.ts'
import { integersOf } from '../constants.ts'
import type { DraftOperator, DraftTensor } from '../draft.ts'
import type { Settling } from './settling.ts'

interface Steering {
  /** Which input tells the shape. */
  readonly position: number
  readonly shape: readonly number[]
}

/**
 * Makes the input that tells a shape tell another one: the constant itself, or the constants among
 * what the model computes it from. Sizes that are computed must come out right by themselves.
 */
export function steerShape(
  operator: DraftOperator,
  settling: Settling,
  { position, shape }: Steering,
): void {
  steerIntegers(operator, settling, { position, shape })
  const target = operator.inputs[position]
  if (target == null) return
  const told = settling.integers(target)
  const isJoined = JOINED.has(settling.producer(target)?.kind ?? '')
  if (told === null ? target.data === null && !isJoined : !tells(told, shape)) {
    settling.refuse(
      operator,
      told === null
        ? 'its shape is computed, not constant'
        : `its shape is computed: it would be ${told.join('x')}, not ${shape.join('x')}`,
    )
  }
}

interface Partial extends Omit<Steering, 'shape'> {
  /** Undefined for integers that stay. */
  readonly shape: readonly (number | undefined)[]
}

/** -1 stays: it stands for what is left. */
function steerIntegers(
  operator: DraftOperator,
  settling: Settling,
  { position, shape }: Partial,
): void {
  const target = operator.inputs[position]
  const old = integersOf(target)
  if (target == null) return
  if (old !== null) {
    const values = old.map((size, axis) => (size === -1 ? -1 : (shape[axis] ?? size)))
    settling.steer(operator, position, values)
    return
  }
  const maker = settling.producer(target)
  if (maker === undefined) return
  if (maker.kind === 'STRIDED_SLICE') {
    const skipped = firstOf(maker, settling)
    const source = [...Array<undefined>(skipped).fill(undefined), ...shape]
    steerIntegers(maker, settling, { position: 0, shape: source })
  }
  for (const { at, from, to } of partsOf(maker)) {
    steerIntegers(maker, settling, { position: at, shape: shape.slice(from, to) })
  }
}

/** Which integers of its source a slice of a list begins with. */
function firstOf({ inputs, options }: DraftOperator, settling: Settling): number {
  const isMasked = options.type === 'Other' && options.fields['beginMask'] === 1
  return isMasked ? 0 : Math.max(0, settling.integers(inputs[1])?.[0] ?? 0)
}

interface Part {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** The integers that each input of a PACK or CONCATENATION gives; none for any other kind. */
function partsOf({ kind, inputs }: DraftOperator): readonly Part[] {
  if (!JOINED.has(kind)) return []
  const lengths = inputs.map((part) => (kind === 'PACK' ? 1 : (part?.shape[0] ?? 0)))
  return lengths.map((length, at) => {
    const from = sum(lengths.slice(0, at))
    return { at, from, to: from + length }
  })
}

/**
 * Sizes of a shape that the model computes from other sizes and no constant can steer; undefined for
 * the others.
 */
export function computedSizes(
  tensor: DraftTensor | null | undefined,
  settling: Settling,
): readonly (number | undefined)[] {
  if (tensor == null || tensor.data !== null) return []
  const maker = settling.producer(tensor)
  if (maker === undefined) return []
  if (maker.kind === 'STRIDED_SLICE') {
    const source = maker.inputs[0]
    const sizes = computedSizes(source, settling)
    const isShape = source != null && settling.producer(source)?.kind === 'SHAPE'
    if (!isShape) return sizes.slice(firstOf(maker, settling))
  }
  if (!JOINED.has(maker.kind)) return settling.integers(tensor) ?? []
  return partsOf(maker).flatMap(({ at, from, to }) => {
    const known = computedSizes(maker.inputs[at], settling)
    return Array.from({ length: to - from }, (_, axis) => known[axis])
  })
}

/** Kinds whose output is their inputs' integers one after the other. */
const JOINED: ReadonlySet<string> = new Set(['PACK', 'CONCATENATION'])

function tells(told: readonly number[], shape: readonly number[]): boolean {
  return (
    told.length === shape.length && told.every((size, axis) => size === -1 || size === shape[axis])
  )
}
