/** Every finding of a report with the model that it is of: what exports of findings list. */
import type { Finding } from '../../budget/finding.ts'
import type { Report, ReportModel } from '../report.ts'
import { failureText } from '../verdict.ts'

/** A finding and its model; null where it is of no model, such as an error of the budget file. */
export interface Located {
  readonly finding: Finding
  readonly model: ReportModel | null
}

/** Those of no model first, then each model's, in the report's order. */
export function locatedFindings(report: Report): readonly Located[] {
  return [
    ...report.findings.map((finding) => ({ finding, model: null })),
    ...report.models.flatMap((model) =>
      findingsOfModel(model).map((finding) => ({ finding, model })),
    ),
  ]
}

/** A failed model is a finding even where none repeats it. */
export function findingsOfModel(model: ReportModel): readonly Finding[] {
  const { failure, findings } = model
  if (failure === null || findings.some(({ category }) => category === 'error')) return findings
  return [
    {
      ...{ id: 'model-error', severity: 'fail', category: 'error' },
      ...{
        build: null,
        metric: null,
        layer: null,
        value: null,
        limit: null,
        base: null,
        place: null,
      },
      message: failureText(failure),
    },
    ...findings,
  ]
}
