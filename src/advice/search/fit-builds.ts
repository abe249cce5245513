/** `fit` for a model that must keep limits on several builds, none of which is known to decide. */
import type { Profile } from '../../profile/profile.ts'
import type { Model } from '../../tflite/model.ts'
import { fit, type FitAnswer, type FitQuestion } from './fit.ts'
import { meetsAll, valueUnder, type Limit } from './limits.ts'

export interface LimitedBuild {
  /** Null where it is the only one and has no name. */
  readonly build: string | null
  /** Of the unedited model. */
  readonly profile: Profile
  readonly limits: readonly Limit[]
}

export type LimitedBuilds = readonly [LimitedBuild, ...LimitedBuild[]]

/**
 * Plans that meet the limits of every build. Where there is none: those for one build, the one that
 * is furthest over its limits if it has any, and the message says that they are for it alone.
 */
export function fitBuilds(
  model: Model,
  builds: LimitedBuilds,
  seen: (variants: number) => void = () => undefined,
): FitAnswer {
  const [decides = builds[0], ...others] = builds.toSorted((a, b) => excessOf(b) - excessOf(a))
  const all = fit({
    ...questionOn(model, decides),
    seen,
    others: others.map(({ build, ...other }) => ({ ...other, build: build ?? '' })),
  })
  const isMet = builds.every((one) => meetsAll(one.profile, one.limits))
  if (isMet || all.plans.length > 0 || others.length === 0) return all
  const why = all.message === null ? '' : ` (${all.message})`
  for (const one of [decides, ...others]) {
    const { plans } = fit({ ...questionOn(model, one), seen })
    const message = `no plan meets the limits of every build${why}; those below meet the limits of ${one.build ?? ''} alone`
    if (plans.length > 0) return { plans, message, best: null }
  }
  return all
}

function questionOn(model: Model, { build, profile, limits }: LimitedBuild): FitQuestion {
  return { model, profile, limits, ...(build === null ? {} : { build }) }
}

/** The largest share of a limit that is taken. */
function excessOf({ profile, limits }: LimitedBuild): number {
  return Math.max(
    0,
    ...limits.map((limit) => (valueUnder(profile, limit) ?? 0) / Math.max(limit.max, 1e-12)),
  )
}
