import type { MvpOutcome } from '../mvp/outcome.ts'
import type { Unsupported } from './profile.ts'

/** Why a layer of a kind that the MVP accelerates does not run there; null where it does or never would. */
export function unsupportedOf(outcome: MvpOutcome | undefined): Unsupported | null {
  const [first] = outcome?.violations ?? []
  if (outcome === undefined || outcome.accelerated || first === undefined) return null
  return { limit: first.limit, sentence: first.sentence, parameter: first.parameter }
}
