/** The absolute limits of a model as a report lists them: the budget's and, where tighter, the part's. */
import type { Severity } from './finding-id.ts'
import { METRIC_IDS, type LimitOn } from './keys.ts'
import type { MetricId } from './metric.ts'
import { partLimit } from './part-limit.ts'
import type { LimitRule, Rules } from './rules.ts'
import type { Target } from '../target/runtime.ts'

/** In the metric's unit. */
interface LimitInForce {
  readonly metric: MetricId
  readonly max: number
  /** From here on the model is near its limit; null: never. */
  readonly warn: number | null
  readonly severity: Severity
  /** What is held against it. */
  readonly on: LimitOn
}

/** In the order of the table of metrics; `target` null where it could not be resolved. */
export function limitsInForce(rules: Rules, target: Target | null): readonly LimitInForce[] {
  return METRIC_IDS.flatMap((metric) => {
    const own = ownLimit(rules.limits.find((rule) => rule.metric === metric))
    const part = target === null ? null : partLimit(metric, target)
    if (part === null || (own !== null && own.max <= part.bytes)) return own === null ? [] : [own]
    return [
      { metric, max: part.bytes, warn: null, severity: 'fail' as const, on: 'estimate' as const },
    ]
  })
}

function ownLimit(rule: LimitRule | undefined): LimitInForce | null {
  if (rule === undefined || rule.max === null || rule.enforce === 'off') return null
  const { metric, max, warn, enforce } = rule
  return {
    metric,
    max: max.value,
    warn: warn === null ? null : warn * max.value,
    severity: enforce,
    on: rule.on,
  }
}
