/** Bytes of a model file to its profile, or to the reason why there is none. */
import type { Target } from '../target/runtime.ts'
import { readModel } from '../tflite/read-model.ts'
import { UserError } from '../util/user-error.ts'
import { profileModel, type Origin } from './profile-model.ts'
import type { ProfileResult } from './profile.ts'

/** Never throws for a bad model: one failure takes the place of one profile. */
export function profileBytes(bytes: Uint8Array, origin: Origin, target: Target): ProfileResult {
  try {
    return { status: 'ok', profile: profileModel(readModel(bytes), origin, target) }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const { code, message } = error
    return { status: 'error', failure: { ...origin, error: { code, message } } }
  }
}
