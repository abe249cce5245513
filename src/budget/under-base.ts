/** What a budget that is loosened would have said of the models, in one finding: who would not have passed, and who would. */
import { formatComparison } from '../util/quantity.ts'
import type { Finding } from './finding.ts'
import { METRICS, type MetricId } from './metric.ts'
import { STATES, type ModelStatus } from './states.ts'

/** What the head's model costs on one build of the base's budget; null where it is not known. */
export interface BuildFigures {
  readonly build: string | null
  readonly values: Readonly<Record<MetricId, number | null>>
}

/** A verdict of the base's budget on the head's model. */
export interface UnderBase {
  readonly status: ModelStatus
  readonly findings: readonly Finding[]
  /** One for each build of the base on which it could be profiled. */
  readonly figures: readonly BuildFigures[]
}

interface JudgedModel {
  /** What people call it. */
  readonly name: string
  readonly underBase: Omit<UnderBase, 'figures'> | null
}

/** Models that are named one by one; the others are counted. */
const MOST_NAMED = 3

/** Nothing where it is known of no model. Those that would not have passed come first. */
export function underBaseFindings(models: readonly JudgedModel[]): readonly Finding[] {
  const judged = models.flatMap(({ name, underBase }) =>
    underBase === null ? [] : [{ name, ...underBase, isPass: isPass(underBase.status) }],
  )
  if (judged.length === 0) return []
  const failing = judged
    .filter(({ isPass: passes }) => !passes)
    .toSorted((a, b) => STATES[a.status].order - STATES[b.status].order)
  const passing = judged.filter(({ isPass: passes }) => passes).map(({ name }) => name)
  const parts = [
    ...failing.slice(0, MOST_NAMED).map((one) => `${one.name} ${failingWords(one)}`),
    ...(failing.length > MOST_NAMED
      ? [`${String(failing.length - MOST_NAMED)} more would not pass either`]
      : []),
    ...(passing.length === 0 ? [] : [`${someOf(passing)} would also pass`]),
  ]
  return [
    {
      ...{ id: 'under-base-budget', severity: 'info', category: 'policy', build: null },
      ...{ metric: null, layer: null, value: null, limit: null, base: null, place: null },
      message: `under the base's budget ${parts.join('; ')}`,
    },
  ]
}

function isPass(status: ModelStatus): boolean {
  return status === 'pass' || status === 'near'
}

/** `would be over budget: RAM by 9.4 KiB`; of what could be checked no more, the state alone. */
function failingWords({ status, findings }: Omit<UnderBase, 'figures'>): string {
  if (status === 'no-rule') return 'has no limit'
  if (status === 'nothing-to-compare') return 'has nothing to compare with'
  const reasons = findings
    .filter(({ severity, layer }) => severity === 'fail' && layer === null)
    .flatMap(({ metric, value, limit, base, category, build }) => {
      if (metric === null || value === null) return []
      const { label, unit } = METRICS[metric]
      const on = build === null ? '' : ` on ${build}`
      if (category === 'regression' && base !== null)
        return [`${label} grew by ${formatComparison(value, base, unit).difference}${on}`]
      return limit === null || value <= limit
        ? []
        : [`${label} by ${formatComparison(value, limit, unit).difference}${on}`]
    })
  const why = reasons.length === 0 ? '' : ` (${reasons.slice(0, MOST_NAMED).join(', ')})`
  return `${WOULD[status] ?? `would be ${STATES[status].word}`}${why}`
}

/** Where "would be" does not fit the state's word. */
const WOULD: Readonly<Partial<Record<ModelStatus, string>>> = {
  regression: 'would have grown too much',
  'regression-warned': 'would have grown too much, only warned',
  error: 'could not be checked',
  unknown: 'could not be checked',
  unchecked: 'would not be checked',
}

function someOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMED
  const shown = names.slice(0, MOST_NAMED)
  const all = more > 0 ? [...shown, `${String(more)} more`] : shown
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`
}
