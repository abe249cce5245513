/** The figures of one model: per metric used, limit, percent and change, ready to be laid out. */
import { METRICS } from '../budget/metric.ts'
import type { Measure, MetricId } from '../budget/metric.ts'
import { standingLabel } from '../budget/standing.ts'
import { decidingMeasure, measuredSource } from '../budget/measured.ts'
import type { Profile } from '../profile/profile.ts'
import { uncertaintyText, changeText, growthText, measureText, usageText } from './format.ts'
import { measuredNote } from './profile-tables.ts'
import { formatDelta } from '../util/quantity.ts'
import type { ReportModel } from './report.ts'
import { otherFailingBuilds } from './builds.ts'

interface MetricCell {
  readonly metric: MetricId
  /** `105.4 / 96 KiB`; null for a model that is gone or could not be profiled. */
  readonly used: string | null
  /** Of the limit: `110 %`. */
  readonly percent: string | null
  /** How sure an estimate is: `±8 %`, `±5 %, no board ran it`. */
  readonly band: string | null
  /** `+12.6 KiB`; empty where nothing changed or there is no base. */
  readonly change: string
  /** `+13 %` */
  readonly growth: string
  readonly isOver: boolean
  /** More of it is no loss here, because the whole takes less. */
  readonly isExcused: boolean
}

const ALWAYS: readonly MetricId[] = ['ram', 'flash', 'cycles', 'latency']

/**
 * The columns of a report: the four that everyone asks for and those that a budget names. What is
 * limited comes before what is not, so that a narrow screen shows what the verdict is about.
 */
export function metricsOf(models: readonly ReportModel[]): readonly MetricId[] {
  const limited = new Set(models.flatMap(({ limits }) => limits.map(({ metric }) => metric)))
  const rank = (metric: MetricId) =>
    metric === 'ram' || metric === 'flash' ? 0 : limited.has(metric) ? 1 : 2
  return (Object.keys(METRICS) as MetricId[])
    .filter((metric) => ALWAYS.includes(metric) || limited.has(metric))
    .sort((a, b) => rank(a) - rank(b))
}

export function cellOf(model: ReportModel, metric: MetricId): MetricCell {
  const { unit } = METRICS[metric]
  const base = model.base === null ? null : beforeOf(model, metric, model.base)
  if (model.head === null) return goneCell(model, metric, base)
  const limit = model.limits.find((one) => one.metric === metric)?.max ?? null
  const { measure: head, note } = shownOf(model, metric, model.head)
  const usage = usageText(head, limit, unit)
  return {
    metric,
    used: usage.text,
    percent: usage.percent,
    band: note,
    change: base === null ? '' : changeText(base, head, unit),
    growth: growthText(base?.value ?? null, head.value),
    isOver: usage.isOver,
    isExcused: isExcused(model, metric),
  }
}

/** What it was in the base, by the same source as what it is: nothing where only one side was measured. */
export function beforeOf(model: ReportModel, metric: MetricId, base: Profile): Measure | null {
  const { head } = model
  const isMeasured = head !== null && isOnMeasured(model, metric, head)
  return isMeasured ? decidingMeasure(metric, base) : METRICS[metric].of(base)
}

function isOnMeasured({ limits }: ReportModel, metric: MetricId, profile: Profile): boolean {
  const isAsked = limits.some((one) => one.metric === metric && one.on === 'measured')
  return isAsked && decidingMeasure(metric, profile) !== null
}

interface Shown {
  readonly measure: Measure
  /** How sure it is, and what else is known of it; null for nothing. */
  readonly note: string | null
}

/** The figure that its limit is held against, with what boards measured beside the estimate. */
export function shownOf(model: ReportModel, metric: MetricId, profile: Profile): Shown {
  const { of, unit } = METRICS[metric]
  const estimate = of(profile)
  const label = standingLabel(metric, profile.target)
  const uncertainty = joined([uncertaintyText(estimate), label])
  const decides = isOnMeasured(model, metric, profile) ? decidingMeasure(metric, profile) : null
  if (decides === null)
    return { measure: estimate, note: joined([uncertainty, measuredNote(profile, metric)]) }
  const told = joined([`estimate ${measureText(estimate, unit)}`, uncertaintyText(estimate)], ' ')
  const instead = joined([told, label])
  return { measure: decides, note: joined([measuredSource(profile), instead], '; ') }
}

function joined(parts: readonly (string | null)[], by = ', '): string | null {
  const told = parts.filter((part) => part !== null)
  return told.length === 0 ? null : told.join(by)
}

/** `kit: 50.3 / 48 KiB (105 %)` for each build beside the one that is shown which breaks a limit of it. */
export function otherCells(
  model: ReportModel,
  metric: MetricId,
): readonly { readonly build: string; readonly text: string }[] {
  return otherFailingBuilds(model, metric).map((one) => {
    const { used, percent } = cellOf(one, metric)
    const share = percent === null ? '' : ` (${percent})`
    return { build: one.build ?? '', text: `${used ?? 'unknown'}${share}` }
  })
}

/** A removed model shows what it frees. */
function goneCell(model: ReportModel, metric: MetricId, base: Measure | null): MetricCell {
  const value = model.status === 'removed' ? (base?.value ?? null) : null
  return {
    metric,
    used: null,
    percent: null,
    band: null,
    change: value === null || value === 0 ? '' : formatDelta(-value, METRICS[metric].unit),
    growth: '',
    isOver: false,
    isExcused: false,
  }
}

/** A part of the time that grew while the elapsed cycles fell. */
function isExcused({ base, head }: ReportModel, metric: MetricId): boolean {
  if (METRICS[metric].excusedBy?.metric !== 'cycles') return false
  return (head?.cycles.value ?? Infinity) < (base?.cycles.value ?? 0)
}

/** True where any metric of the model differs from its base. */
export function hasChanged(model: ReportModel): boolean {
  return Object.values(METRICS).some(({ of }) => {
    const { base, head } = model
    return base !== null && head !== null && of(base).value !== of(head).value
  })
}

interface AppliedLimit {
  readonly max: number
  /** True where it follows from the base and what one change may add. */
  readonly isGrowth: boolean
}

/** What the model may cost now: its limit, or what growth leaves of it where too much grew. */
export function limitOf({ limits, findings }: ReportModel, metric: MetricId): AppliedLimit | null {
  const max = limits.find((one) => one.metric === metric)?.max ?? null
  const growth = findings.find(
    (one) =>
      one.category === 'regression' &&
      one.metric === metric &&
      one.layer === null &&
      one.severity !== 'info',
  )
  if (growth?.limit != null && (max === null || (growth.value ?? 0) <= max))
    return { max: growth.limit, isGrowth: true }
  return max === null ? null : { max, isGrowth: false }
}

/** False for a model that could not be read or that the device cannot run: its figures mean nothing. */
export function runs({ status, head, base }: ReportModel): boolean {
  return status !== 'fails-on-device' && (head !== null || base !== null)
}
