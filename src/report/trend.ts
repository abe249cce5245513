/** How a metric went over the last versions, in one sentence. */
import { METRICS } from '../budget/metric.ts'
import { barsOf, sparkline } from '../diff/history.ts'
import { formatQuantity } from '../util/quantity.ts'
import type { Trend } from './report.ts'
import { labelOf } from './wording.ts'

/**
 * `RAM in the last 5 versions on the base branch: ▁▂▂▅█ (first 31.2 KiB, best 30.8 KiB, last 40 KiB)`.
 * Null where fewer than two versions have a figure.
 */
export function trendSentence({ metric, values }: Trend): string | null {
  const known = values.filter((value) => value !== null)
  const [first, last] = [known.at(0), known.at(-1)]
  if (first === undefined || last === undefined || known.length < 2) return null
  const { unit } = METRICS[metric]
  const text = (value: number) => formatQuantity(value, unit)
  const label = labelOf(metric)
  const subject = `${label.charAt(0).toUpperCase()}${label.slice(1)}`
  return `${subject} in the last ${String(values.length)} versions on the base branch: ${sparkline(barsOf(values))} (first ${text(first)}, best ${text(Math.min(...known))}, last ${text(last)}).`
}
