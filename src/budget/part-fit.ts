/** Which parts have room for a model: its tensor arena against their RAM, its file against their flash. */
import type { Profile } from '../profile/profile.ts'
import { PARTS } from '../target/parts.ts'
import { METRICS } from './metric.ts'

/** One part; all sizes in bytes. What is left is negative where the model alone is larger. */
export interface PartRoom {
  readonly part: string
  readonly ramBytes: number
  readonly flashBytes: number
  readonly ramLeftBytes: number
  readonly flashLeftBytes: number
  readonly fits: boolean
}

export interface PartFit {
  readonly path: string
  readonly ramBytes: number
  /** Something of its RAM is not counted: it takes this or more. */
  readonly ramAtLeast: boolean
  readonly flashBytes: number
  /** Why it will not run on any of them as it is built; empty where it does. */
  readonly problems: readonly string[]
  /** Those that fit first, the tightest first; then the others, the nearest first. */
  readonly parts: readonly PartRoom[]
}

/**
 * All parts have the same core, MVP and clock, so one profile serves for all of them and only their
 * memory tells them apart.
 */
export function partFit(profile: Profile): PartFit {
  const ram = METRICS.ram.of(profile)
  const ramBytes = ram.value ?? 0
  const flashBytes = METRICS.flash.of(profile).value ?? 0
  const parts = PARTS.map((part): PartRoom => {
    const ramLeftBytes = part.ramBytes - ramBytes
    const flashLeftBytes = part.flashBytes - flashBytes
    return {
      part: part.part,
      ramBytes: part.ramBytes,
      flashBytes: part.flashBytes,
      ramLeftBytes,
      flashLeftBytes,
      fits: ramLeftBytes >= 0 && flashLeftBytes >= 0,
    }
  })
  return {
    path: profile.path,
    ramBytes,
    ramAtLeast: ram.atLeast || ram.value === null,
    flashBytes,
    problems: profile.warnings.map(({ message }) => message),
    parts: parts.toSorted(byRoom),
  }
}

function byRoom(a: PartRoom, b: PartRoom): number {
  if (a.fits !== b.fits) return a.fits ? -1 : 1
  const less = a.ramBytes - b.ramBytes || a.flashBytes - b.flashBytes
  return (a.fits ? less : -less) || (a.part < b.part ? -1 : 1)
}
