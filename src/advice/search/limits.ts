/** Limits as the advice sees them: a metric and the most it may be. */
import { METRICS, type Measurable, type MetricId } from '../../budget/metric.ts'

export interface Limit {
  readonly metric: MetricId
  /** In the metric's unit. */
  readonly max: number
}

/** A metric's value; null where it is unknown. */
export function valueOf(costs: Measurable, metric: MetricId): number | null {
  return METRICS[metric].of(costs).value
}

/** Limits that the costs exceed; what is unknown exceeds nothing. */
export function brokenBy(costs: Measurable, limits: readonly Limit[]): readonly Limit[] {
  return limits.filter(({ metric, max }) => (valueOf(costs, metric) ?? 0) > max)
}

/** Metrics of the limits that the costs meet. */
export function metBy(costs: Measurable, limits: readonly Limit[]): readonly MetricId[] {
  return limits.filter((limit) => meetsAll(costs, [limit])).map(({ metric }) => metric)
}

/** True where every limit is known to be met. */
export function meetsAll(costs: Measurable, limits: readonly Limit[]): boolean {
  return limits.every(({ metric, max }) => {
    const value = valueOf(costs, metric)
    return value !== null && value <= max
  })
}

/** The limits' overshoot, the part of the worst one that remains: 0 where all are met, 1 where nothing is gained. */
export function remainingExcess(
  costs: Measurable,
  base: Measurable,
  limits: readonly Limit[],
): number {
  const left = brokenBy(base, limits).map(({ metric, max }) => {
    const before = (valueOf(base, metric) ?? 0) - max
    const after = (valueOf(costs, metric) ?? 0) - max
    return Math.max(0, after / before)
  })
  return Math.max(0, ...left)
}

/** The part of the overshoot that goes, of the limit that gains most: 0 where nothing is gained, 1 where one is met. */
export function closedGap(costs: Measurable, base: Measurable, limits: readonly Limit[]): number {
  const closed = brokenBy(base, limits).map(({ metric, max }) => {
    const before = valueOf(base, metric) ?? 0
    return (before - (valueOf(costs, metric) ?? before)) / (before - max)
  })
  return Math.min(1, Math.max(0, ...closed))
}

/** True where a change breaks a limit that held, or makes a broken one worse. */
export function breaksAnother(
  costs: Measurable,
  base: Measurable,
  limits: readonly Limit[],
): boolean {
  return limits.some(({ metric, max }) => {
    const after = valueOf(costs, metric) ?? 0
    return after > max && after > (valueOf(base, metric) ?? 0)
  })
}
