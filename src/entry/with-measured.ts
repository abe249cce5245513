import { chooseMeasurement, type NamedMeasurement } from '../measurement/choose.ts'
import type { ProfileResult } from '../profile/profile.ts'

interface Measurements {
  readonly all: readonly NamedMeasurement[]
  /** The user named the runtime: what another one was measured with is not of this build. */
  readonly isRuntimeNamed: boolean
}

/** The profile beside what boards measured of the very model on its build. */
export function withMeasured(
  result: ProfileResult,
  { all, isRuntimeNamed }: Measurements,
): ProfileResult {
  if (result.status === 'error' || all.length === 0) return result
  const { profile } = result
  const build = { target: profile.target, isRuntimeNamed }
  const measured = chooseMeasurement(all, profile, build)
  return measured === null ? result : { status: 'ok', profile: { ...profile, measured } }
}
