import { statusOf } from '../budget/conclude.ts'
import type { Finding } from '../budget/finding.ts'
import { findingsOf } from '../budget/merge-builds.ts'
import type { ReportModel } from '../report/report.ts'

/** The model after its findings were judged anew, with the statuses that follow from them. */
export function withFindings(model: ReportModel, findings: readonly Finding[]): ReportModel {
  const builds = model.builds.map((build) => ({
    ...build,
    status: statusOf(findingsOf(findings, build.name)),
  }))
  return { ...model, findings, builds, status: statusOf(findings) }
}
