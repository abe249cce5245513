/** What a check found: every line of a verdict. Sorted the same on every run. */
import type { FindingId, Severity } from './finding-id.ts'
import type { MetricId } from './metric.ts'

/** Place in the budget file, 1-based. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

export interface Finding {
  readonly id: FindingId
  readonly severity: Severity
  /** What `fail-on` filters by. */
  readonly category: 'budget' | 'regression' | 'unsupported' | 'error' | 'policy'
  /** The build of the budget file that it is about; null for all of the model's builds. */
  readonly build: string | null
  readonly metric: MetricId | null
  /** Layer index in the head model where it is about one layer. */
  readonly layer: number | null
  /** Value found and limit, in the metric's unit. */
  readonly value: number | null
  readonly limit: number | null
  readonly base: number | null
  /** One plain sentence; foreign strings in it are raw, renderers make them inert. */
  readonly message: string
  /** The rule's own line in the budget file. */
  readonly place: Place | null
}
