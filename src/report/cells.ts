/** The figures of one model: per metric used, limit, percent and change, ready to be laid out. */
import { METRICS } from '../budget/metric.ts'
import type { Measure, MetricId } from '../budget/metric.ts'
import { bandText, certaintyText, deltaText, growthText, usageText } from './format.ts'
import type { Report, ReportModel } from './report.ts'

export interface MetricCell {
  readonly metric: MetricId
  /** `105.4 / 96 KiB`; null for a model that is gone or could not be profiled. */
  readonly used: string | null
  /** Of the limit: `110 %`. */
  readonly percent: string | null
  /** How sure an estimate is: `±8 %`, `±5 %, no board ran it`. */
  readonly band: string | null
  /** `▲ +12.6 KiB more`; empty where nothing changed or there is no base. */
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
export function metricsOf(report: Report): readonly MetricId[] {
  const limited = new Set(report.models.flatMap(({ limits }) => limits.map(({ metric }) => metric)))
  const rank = (metric: MetricId) =>
    metric === 'ram' || metric === 'flash' ? 0 : limited.has(metric) ? 1 : 2
  return (Object.keys(METRICS) as MetricId[])
    .filter((metric) => ALWAYS.includes(metric) || limited.has(metric))
    .sort((a, b) => rank(a) - rank(b))
}

export function cellOf(model: ReportModel, metric: MetricId): MetricCell {
  const { of, unit } = METRICS[metric]
  const base = model.base === null ? null : of(model.base)
  const head = model.head === null ? null : of(model.head)
  if (head === null) return goneCell(model, metric, base)
  const limit = model.limits.find((one) => one.metric === metric)?.max ?? null
  const usage = usageText(head, limit, unit)
  return {
    metric,
    used: usage.text,
    percent: usage.percent,
    band: certaintyText(head),
    change: deltaText(difference(head, base), unit, head.kind),
    growth: growthText(base?.value ?? null, head.value),
    isOver: usage.isOver,
    isExcused: isExcused(model, metric),
  }
}

/** A removed model shows what it frees. */
function goneCell(model: ReportModel, metric: MetricId, base: Measure | null): MetricCell {
  const value = model.status === 'removed' ? (base?.value ?? null) : null
  return {
    metric,
    used: null,
    percent: null,
    band: null,
    change: deltaText(value === null ? null : -value, METRICS[metric].unit, METRICS[metric].kind),
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

function difference(head: Measure, base: Measure | null): number | null {
  if (head.value === null || base === null || base.value === null) return null
  return head.value - base.value
}

/** True where any metric of the model differs from its base. */
export function hasChanged(model: ReportModel): boolean {
  return Object.values(METRICS).some(({ of }) => {
    const { base, head } = model
    return base !== null && head !== null && of(base).value !== of(head).value
  })
}

/** The largest error of an estimate among the models, `±8 %`; null where all are exact or unknown. */
export function widestBand(report: Report, metric: MetricId): string | null {
  const measures = report.models.flatMap(({ head }) =>
    head === null ? [] : [METRICS[metric].of(head)],
  )
  const widest = measures.reduce<Measure | null>(
    (worst, one) => ((one.band ?? -1) > (worst?.band ?? -1) ? one : worst),
    null,
  )
  return widest === null ? null : bandText(widest)
}
