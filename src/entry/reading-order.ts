/** The order that a report lists its models in: what needs somebody's attention first, ties by path. */
import { STATES } from '../budget/states.ts'
import type { ReportModel } from '../report/report.ts'

export function inReadingOrder(models: readonly ReportModel[]): readonly ReportModel[] {
  return [...models].sort(
    (a, b) =>
      STATES[a.status].order - STATES[b.status].order ||
      (a.path < b.path ? -1 : Number(a.path > b.path)),
  )
}
