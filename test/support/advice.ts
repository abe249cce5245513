/** Advice on a model with limits, as `check` asks for it. */
import { advise, type Advice } from '../../src/advice/advise.ts'
import type { Limit } from '../../src/advice/search/limits.ts'
import type { Finding } from '../../src/budget/finding.ts'
import { METRICS, type MetricId } from '../../src/budget/metric.ts'
import { diffProfiles } from '../../src/diff/diff-profiles.ts'
import { profileModel } from '../../src/profile/profile-model.ts'
import type { Profile } from '../../src/profile/profile.ts'
import { resolveTarget, type TargetRequest } from '../../src/target/resolve-target.ts'
import type { Model } from '../../src/tflite/model.ts'
import { readModel } from '../../src/tflite/read-model.ts'
import { writeModel } from '../../src/tflite/write-model.ts'

export interface AdviceCase {
  /** The limits as a share of what the model takes, or in the metric's unit above 8. */
  readonly limits?: Partial<Record<MetricId, number>>
  readonly base?: Model
  readonly target?: TargetRequest
  readonly isChanged?: boolean
}

/** The model as its file holds it, so that flash counts. */
export function filed(model: Model): Model {
  return readModel(writeModel(model))
}

export function profiled(model: Model, target: TargetRequest = {}): Profile {
  return profileModel(model, { path: 'model.tflite', sha256: '' }, resolveTarget(target))
}

export function limitsOf(profile: Profile, limits: AdviceCase['limits'] = {}): readonly Limit[] {
  return Object.entries(limits).map(([id, written]) => {
    const metric = id as MetricId
    const value = METRICS[metric].of(profile).value ?? 0
    return { metric, max: written <= 8 ? Math.floor(value * written) : written }
  })
}

export function adviceOn(built: Model, options: AdviceCase = {}): Advice {
  const model = filed(built)
  const profile = profiled(model, options.target)
  const diff =
    options.base === undefined
      ? null
      : diffProfiles(profiled(filed(options.base), options.target), profile)
  const limits = limitsOf(profile, options.limits)
  return advise({
    ...{ profile, diff, limits, model: () => model, isChanged: options.isChanged ?? true },
    most: 12,
    findings: diff === null ? [] : [REGRESSION],
  })
}

const REGRESSION: Finding = {
  ...{
    id: 'regression',
    severity: 'fail',
    category: 'regression',
    build: null,
    metric: 'ram',
    layer: null,
  },
  ...{ value: null, limit: null, base: null, message: 'RAM grew', place: null },
}
