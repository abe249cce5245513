/** Limits on what boards measured, and what holds where a model was not measured as it is now. */
import type { MeasuredFigure, MeasuredRun } from '../measurement/choose.ts'
import type { Profile } from '../profile/profile.ts'
import type { Finding } from './finding.ts'
import { isMeasurable, type LimitOn, type MeasuredMetricId } from './keys.ts'
import { METRICS, type Measure, type MetricId } from './metric.ts'
import type { LimitRule } from './rules.ts'

const FIGURE_OF: Readonly<Record<MeasuredMetricId, MeasuredFigure>> = {
  ram: 'ramBytes',
  cycles: 'cycles',
  latency: 'seconds',
  energy: 'joules',
  'cpu-cycles': 'cpuCycles',
}

/** The measured value of a metric; null where it was not measured. */
export function measuredValue(metric: MetricId, { measured }: Pick<Profile, 'measured'>) {
  return measured === null || !isMeasurable(metric) ? null : measured[FIGURE_OF[metric]]
}

/**
 * What a limit "on: measured" is held against; null where nothing decides: the model was not measured,
 * or only a simulator says a time.
 */
export function decidingMeasure(metric: MetricId, profile: Profile): Measure | null {
  const value = measuredValue(metric, profile)
  if (value === null || !decides(metric, profile.measured)) return null
  return { value, atLeast: false, kind: 'exact', band: null, measured: true }
}

function decides(metric: MetricId, measured: MeasuredRun | null): boolean {
  return measured !== null && (!measured.isSimulated || metric === 'ram')
}

/**
 * What the board measured of the model over the estimate of it: by how much the estimate of a variant is
 * off, as far as anybody knows. Null where nothing decides, or the estimate is not known.
 */
export function measuredScale(metric: MetricId, profile: Profile): number | null {
  const measured = decidingMeasure(metric, profile)?.value ?? null
  const estimate = METRICS[metric].of(profile).value
  const scale = measured === null || estimate === null ? NaN : measured / estimate
  return Number.isFinite(scale) && scale > 0 ? scale : null
}

/** Limits as plans and tips are priced against: on what boards measure by the estimate, scaled to what they did measure. */
export function scaledLimits<L extends { readonly metric: MetricId; readonly on: LimitOn }>(
  limits: readonly L[],
  profile: Profile,
): readonly (L & { readonly scale?: number })[] {
  return limits.map((limit) => {
    const scale = limit.on === 'measured' ? measuredScale(limit.metric, profile) : null
    return scale === null ? limit : { ...limit, scale }
  })
}

/** `11.8 ms measured on BRD2601B, AI/ML SDK 3.0.2`, for a figure; null where it was not measured. */
export function measuredSource({ measured }: Pick<Profile, 'measured'>): string | null {
  if (measured === null) return null
  const how = measured.isSimulated ? "by the vendor's simulator" : `measured on ${measured.where}`
  const notes = [
    ...(measured.match === 'layers' ? ['matched by its layers'] : []),
    ...(measured.runs > 1 ? [`the most of ${measured.runs} runs`] : []),
  ]
  return notes.length === 0 ? how : `${how} (${notes.join(', ')})`
}

/** The finding that takes the place of a limit on a figure that nobody measured. */
export function notMeasured(
  { metric, max, growth, onUnmeasured }: LimitRule,
  { head, base }: { readonly head: Profile; readonly base: Profile | null },
): Finding {
  const { label, of } = METRICS[metric]
  const hasChanged = base !== null && base.sha256 !== head.sha256
  const since = hasChanged && base.measured !== null ? ' since the model changed' : ''
  const simulated = head.measured?.isSimulated === true ? ' on a board' : ''
  return {
    id: 'not-measured',
    severity: onUnmeasured === 'fail' ? 'fail' : 'warn',
    category: 'error',
    build: null,
    metric,
    layer: null,
    value: of(head).value,
    limit: max?.value ?? null,
    base: null,
    message: `${label} was not measured${simulated}${since}, and its limit is on what boards measure: measure this model, "mvp-budget import" the result and commit it with the model`,
    place: max?.place ?? growth?.place ?? null,
  }
}
