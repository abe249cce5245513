import type { MvpOutcome } from '../mvp/outcome.ts'
import type { Target } from '../target/runtime.ts'
import type { LayerProfile, Unsupported } from './profile.ts'

/** Why a layer of a kind that the MVP accelerates does not run there; null where it does or never would. */
export function unsupportedOf(outcome: MvpOutcome | undefined): Unsupported | null {
  const [first] = outcome?.violations ?? []
  if (outcome === undefined || outcome.accelerated || first === undefined) return null
  return { limit: first.limit, sentence: first.sentence, parameter: first.parameter }
}

/** The Model Profiler counts its messages, false ones included; the SDK prints none, so fallbacks count. */
export function countsAsUnsupported(target: Target): (layer: LayerProfile) => boolean {
  return target.runtime.id === 'sdk'
    ? (layer) => layer.unsupported !== null
    : (layer) => layer.profilerMessage !== null
}
