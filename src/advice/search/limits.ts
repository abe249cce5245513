/** Limits as the advice sees them: a metric and the most it may be. */
import { METRICS, type Measurable, type MetricId } from '../../budget/metric.ts'

export interface Limit {
  readonly metric: MetricId
  /** In the metric's unit. */
  readonly max: number
  /**
   * What a figure is multiplied by before it is held against the limit: what a board measured of the
   * model as it is, over the estimate of it. 1 without it.
   */
  readonly scale?: number
  /** The other build that it is a limit of; the build that the figures are of without it. */
  readonly build?: string
}

/** What one model costs on a build, and on the others that its limits name. */
export type Judgeable = Measurable & { readonly on?: (build: string) => Measurable | undefined }

/** A metric's value; null where it is unknown. */
export function valueOf(costs: Measurable, metric: MetricId): number | null {
  return METRICS[metric].of(costs).value
}

/** The value that a limit is held against, on its own build; null where it is unknown. */
export function valueUnder(costs: Judgeable, { metric, build, scale = 1 }: Limit): number | null {
  const own = build === undefined ? costs : costs.on?.(build)
  const value = own === undefined ? null : valueOf(own, metric)
  return value === null ? null : value * scale
}

/** Limits that the costs exceed; what is unknown exceeds nothing. */
export function brokenBy(costs: Judgeable, limits: readonly Limit[]): readonly Limit[] {
  return limits.filter((limit) => (valueUnder(costs, limit) ?? 0) > limit.max)
}

/** Metrics whose limits the costs meet, on every build that has one. */
export function metBy(costs: Judgeable, limits: readonly Limit[]): readonly MetricId[] {
  return metricsOf(limits).filter((metric) =>
    meetsAll(
      costs,
      limits.filter((limit) => limit.metric === metric),
    ),
  )
}

/** ` on kit`; `own` is the build of the figures, where it has a name that is worth saying. */
export function onBuild({ build }: Limit, own?: string): string {
  const name = build ?? own
  return name === undefined ? '' : ` on ${name}`
}

/** Each once, in their order. */
export function metricsOf(limits: readonly Limit[]): readonly MetricId[] {
  return [...new Set(limits.map(({ metric }) => metric))]
}

/** True where every limit is known to be met. */
export function meetsAll(costs: Judgeable, limits: readonly Limit[]): boolean {
  return limits.every((limit) => {
    const value = valueUnder(costs, limit)
    return value !== null && value <= limit.max
  })
}

/** The limits' overshoot, the part of the worst one that remains: 0 where all are met, 1 where nothing is gained. */
export function remainingExcess(
  costs: Judgeable,
  base: Judgeable,
  limits: readonly Limit[],
): number {
  const left = brokenBy(base, limits).map((limit) => {
    const before = (valueUnder(base, limit) ?? 0) - limit.max
    const after = (valueUnder(costs, limit) ?? 0) - limit.max
    return Math.max(0, after / before)
  })
  return Math.max(0, ...left)
}

/** The part of the overshoot that goes, of the limit that gains most: 0 where nothing is gained, 1 where one is met. */
export function closedGap(costs: Judgeable, base: Judgeable, limits: readonly Limit[]): number {
  const closed = brokenBy(base, limits).map((limit) => {
    const before = valueUnder(base, limit) ?? 0
    return (before - (valueUnder(costs, limit) ?? before)) / (before - limit.max)
  })
  return Math.min(1, Math.max(0, ...closed))
}

/** True where a change breaks a limit that held, or makes a broken one worse. */
export function breaksAnother(
  costs: Judgeable,
  base: Judgeable,
  limits: readonly Limit[],
): boolean {
  return limits.some((limit) => {
    const after = valueUnder(costs, limit) ?? 0
    return after > limit.max && after > (valueUnder(base, limit) ?? 0)
  })
}
