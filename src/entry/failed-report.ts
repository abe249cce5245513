/** The report of a run that could not check anything: shown like any other, and failing like one. */
import { BUDGET_INVALID, conclude } from '../budget/conclude.ts'
import type { Finding } from '../budget/finding.ts'
import type { Report } from '../report/report.ts'
import type { FailOn } from './inputs.ts'

interface FailedRun {
  readonly tool: Report['tool']
  /** What was found and what to do. */
  readonly message: string
  /** The budget file is what is wrong. */
  readonly isConfiguration: boolean
  readonly failOn: readonly FailOn[]
  readonly configPath: string
  readonly headSha: string | null
  readonly headLabel: string
  readonly runUrl: string | null
}

/** `failure` unless the user asked not to fail for errors; then `neutral`, never `success`. */
export function failedReport(run: FailedRun): Report {
  const finding: Finding = {
    // A change must not switch its own check off by what it does to the budget file.
    id: run.isConfiguration ? BUDGET_INVALID : 'could-not-check',
    severity: 'fail',
    category: 'error',
    build: null,
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
    conclusion: conclude({ findings: [finding], models: [] }, run.failOn),
    findings: [finding],
    models: [],
    base: { sha: null, label: 'nothing' },
    head: { sha: run.headSha, label: run.headLabel },
    configPath: run.configPath,
    acceptance: null,
    lastPush: null,
    coverage: null,
    notices: [],
    runUrl: run.runUrl,
  }
}
