/** The report of a run that could not check anything: shown like any other, and failing like one. */
import type { Finding } from '../budget/finding.ts'
import type { Report } from '../report/report.ts'
import type { FailOn } from './inputs.ts'

export interface FailedRun {
  readonly tool: Report['tool']
  /** What was found and what to do. */
  readonly message: string
  readonly failOn: readonly FailOn[]
  readonly configPath: string
  readonly headSha: string | null
  readonly headLabel: string
  readonly runUrl: string | null
}

/** `failure` unless the user asked not to fail for errors; then `neutral`, never `success`. */
export function failedReport(run: FailedRun): Report {
  const finding: Finding = {
    id: 'could-not-check',
    severity: 'fail',
    category: 'error',
    metric: null,
    layer: null,
    value: null,
    limit: null,
    base: null,
    message: run.message,
    place: null,
  }
  return {
    tool: run.tool,
    conclusion: run.failOn.includes('error') ? 'failure' : 'neutral',
    findings: [finding],
    models: [],
    base: { sha: null, label: 'nothing' },
    head: { sha: run.headSha, label: run.headLabel },
    configPath: run.configPath,
    notices: [],
    runUrl: run.runUrl,
  }
}
