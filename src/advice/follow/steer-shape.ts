import { sum } from '../../util/integers.ts'
import { integersOf } from '../constants.ts'
import type { DraftOperator } from '../draft.ts'
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

/** -1 stays: it stands for what is left. */
function steerIntegers(
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
  const maker = settling.producer(target)
  if (maker === undefined || !JOINED.has(maker.kind)) return
  const lengths = maker.inputs.map((part) => (maker.kind === 'PACK' ? 1 : (part?.shape[0] ?? 0)))
  for (const at of maker.inputs.keys()) {
    const from = sum(lengths.slice(0, at))
    const part = shape.slice(from, from + (lengths[at] ?? 0))
    steerIntegers(maker, settling, { position: at, shape: part })
  }
}

/** Kinds whose output is their inputs' integers one after the other. */
const JOINED: ReadonlySet<string> = new Set(['PACK', 'CONCATENATION'])

function tells(told: readonly number[], shape: readonly number[]): boolean {
  return (
    told.length === shape.length && told.every((size, axis) => size === -1 || size === shape[axis])
  )
}
