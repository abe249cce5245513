/** Whether a model fits into the array that a firmware gives it as its tensor arena. */
import type { Profile } from '../profile/profile.ts'
import { formatComparison, formatQuantity } from '../util/quantity.ts'
import type { Finding, Place } from './finding.ts'

interface FirmwareArena {
  readonly bytes: number
  /** The line that sets it; null where it is in no file that findings can point at. */
  readonly place: Place | null
  /** Begins a sentence: `the firmware's arena`, `the arena that app.slcp:41 sets`. */
  readonly words: string
}

/** The allocator takes memory from the end in steps of 16: what is more is lost. */
const STEP = 16

/**
 * At most one finding: a failure where `AllocateTensors` fails, a warning where what is counted fits
 * and something is not counted, information where the arena is larger than needed.
 */
export function checkArena(arena: FirmwareArena, profile: Profile): readonly Finding[] {
  const { bytes, words } = arena
  const { ramBytes, ramAtLeast } = profile
  const usable = bytes - (bytes % STEP)
  const { value, limit, difference } = formatComparison(ramBytes, bytes, 'bytes')
  const needed = `${value}${ramAtLeast ? ' or more' : ''} needed`
  if (ramBytes > usable) {
    const short = formatQuantity(ramBytes - usable, 'bytes')
    const message = `${words} is too small by ${short}${ramAtLeast ? ' at least' : ''}: ${limit} set, ${needed}, so AllocateTensors fails`
    return [
      about(arena, profile, {
        id: 'arena-too-small',
        severity: 'fail',
        category: 'error',
        message,
      }),
    ]
  }
  if (ramAtLeast) {
    const message = `${words}, ${limit}, cannot be checked: ${needed}`
    return [
      about(arena, profile, { id: 'cannot-check', severity: 'warn', category: 'error', message }),
    ]
  }
  if (ramBytes === usable) return []
  const message = `${words} is larger than needed: ${limit} set, ${needed}, ${difference} to spare`
  return [
    about(arena, profile, { id: 'arena-larger', severity: 'info', category: 'budget', message }),
  ]
}

function about(
  { bytes, place }: FirmwareArena,
  { ramBytes }: Profile,
  found: Pick<Finding, 'id' | 'severity' | 'category' | 'message'>,
): Finding {
  return {
    ...found,
    metric: 'ram',
    layer: null,
    build: null,
    value: ramBytes,
    limit: bytes,
    base: null,
    place,
  }
}
