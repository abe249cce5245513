/** The words of the report. Every icon has one beside it. */
import { CALIBRATION_STATEMENT } from '../target/calibration-statement.ts'
import type { Risk } from '../advice/tip.ts'
import type { Finding, Severity } from '../budget/finding.ts'
import { METRICS } from '../budget/metric.ts'
import type { MetricId } from '../budget/metric.ts'
import type { ModelStatus, ReportModel } from './report.ts'

export interface Sign {
  readonly icon: string
  readonly word: string
}

export const STATUS: Readonly<Record<ModelStatus, Sign>> = {
  over: { icon: '❌', word: 'over budget' },
  error: { icon: '🛑', word: 'could not check' },
  near: { icon: '⚠️', word: 'near budget' },
  accepted: { icon: '☑️', word: 'over, accepted' },
  pass: { icon: '✅', word: 'within budget' },
  removed: { icon: '🗑️', word: 'removed' },
  unchanged: { icon: '➖', word: 'unchanged' },
}

export const NO_BUDGET: Sign = { icon: 'ℹ️', word: 'no budget' }

const FAILS_ON_DEVICE: Sign = { icon: STATUS.error.icon, word: 'broken on the device' }

/** The verdict on one model; one that has no limits is not called within them. */
export function signOfModel(model: ReportModel): Sign {
  const { status, limits } = model
  if (status === 'error' && deviceFailure(model) !== undefined) return FAILS_ON_DEVICE
  return status === 'pass' && limits.length === 0 ? NO_BUDGET : STATUS[status]
}

/** What the runtime will do with a model that could be profiled: refuse it, or fail to run it. */
export function deviceFailure({ failure, findings }: ReportModel): Finding | undefined {
  if (failure !== null) return undefined
  return findings.find(
    ({ severity, category, id }) =>
      severity === 'fail' && category === 'error' && id !== 'cannot-check',
  )
}

export const SEVERITY: Readonly<Record<Severity, Sign>> = {
  fail: { icon: '❌', word: 'Fails' },
  warn: { icon: '⚠️', word: 'Warning' },
  info: { icon: 'ℹ️', word: 'Note' },
}

/** Findings that come before everything else, by their id; others are shown by their severity. */
const POLICY_SIGNS: Readonly<Record<string, Sign>> = {
  'budget-loosened': { icon: '⚖️', word: 'Budget loosened' },
  accepted: { icon: '☑️', word: 'Accepted' },
  waived: { icon: '⏳', word: 'Waived' },
  'waiver-expires': { icon: '⏳', word: 'Waiver ends soon' },
  'waiver-expired': { icon: '⌛', word: 'Waiver has ended' },
}

export function signOf(finding: Finding): Sign {
  const policy = POLICY_SIGNS[finding.id]
  if (policy !== undefined) return policy
  if (finding.category === 'error') return { icon: '🛑', word: 'Error' }
  return SEVERITY[finding.severity]
}

/** True for findings that belong above the table: changes of the rules themselves, rules that are broken. */
export function isPolicy(finding: Finding): boolean {
  return (
    (finding.category === 'policy' && finding.severity !== 'info') || finding.id in POLICY_SIGNS
  )
}

/** `kws` + this + the figure, in a title: what is too much. */
export const EXCESS: Readonly<Record<MetricId, (by: string) => string>> = {
  ram: (by) => `needs ${by} more RAM than allowed`,
  flash: (by) => `needs ${by} more flash than allowed`,
  cycles: (by) => `takes ${by} more cycles than allowed`,
  latency: (by) => `takes ${by} longer than allowed`,
  energy: (by) => `needs ${by} more energy than allowed`,
  'accelerator-cycles': (by) => `takes ${by} more MVP cycles than allowed`,
  'cpu-cycles': (by) => `takes ${by} more CPU cycles than allowed`,
  macs: (by) => `does ${by} more MACs than allowed`,
  'unsupported-layers': (by) => `has ${by} ${by === '1' ? 'layer' : 'layers'} too many off the MVP`,
}

/** A metric's label inside a sentence: `RAM`, `flash`, `MVP cycles`. */
export function labelOf(metric: MetricId): string {
  const { label } = METRICS[metric]
  return /^[A-Z][a-z]/.test(label) ? `${label.charAt(0).toLowerCase()}${label.slice(1)}` : label
}

export const RISK: Readonly<Record<Risk, string>> = {
  lossless: 'loses nothing',
  'convert-again': 'convert again',
  retrain: 'needs retraining',
  firmware: 'firmware setting',
}

/** Which generation of boards and SDK the estimates were measured on. */
export const CALIBRATION = CALIBRATION_STATEMENT

export const UNITS = 'KiB = 1,024 bytes; k and M are thousands and millions'
