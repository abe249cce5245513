/** The order that a report lists its models in: what needs somebody's attention first, ties by path. */
import type { ModelStatus, ReportModel } from '../report/report.ts'

const READING_ORDER: Readonly<Record<ModelStatus, number>> = {
  over: 0,
  error: 1,
  accepted: 2,
  near: 3,
  pass: 4,
  removed: 5,
  unchanged: 6,
}

export function inReadingOrder(models: readonly ReportModel[]): readonly ReportModel[] {
  return [...models].sort(
    (a, b) =>
      READING_ORDER[a.status] - READING_ORDER[b.status] ||
      (a.path < b.path ? -1 : Number(a.path > b.path)),
  )
}
