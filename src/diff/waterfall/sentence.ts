/** A waterfall told in one sentence whose figures sum to the delta. */
import { formatDelta, formatQuantity, type Unit } from '../../util/quantity.ts'
import type { Waterfall, Waterfalls, WaterfallPart } from './waterfall.ts'

interface MetricWords {
  readonly subject: string
  readonly verbs: { readonly up: string; readonly down: string }
  readonly unit: Unit
  /** Estimates are marked as such. */
  readonly mark: '' | '~'
}

const METRIC_WORDS: Readonly<Record<keyof Waterfalls, MetricWords>> = {
  ramBytes: { subject: 'RAM', verbs: { up: 'grew', down: 'shrank' }, unit: 'bytes', mark: '' },
  flashBytes: { subject: 'Flash', verbs: { up: 'grew', down: 'shrank' }, unit: 'bytes', mark: '' },
  cycles: { subject: 'Cycles', verbs: { up: 'rose', down: 'fell' }, unit: 'cycles', mark: '~' },
}

/**
 * `RAM grew by 17.5 KiB: +36.1 KiB from kernel buffers of fully_connected layers; −18.6 KiB from everything else.`
 * Null where the total stayed. Names in it are raw: renderers make them inert.
 */
export function waterfallSentence(metric: keyof Waterfalls, parts: Waterfall): string | null {
  const { subject, verbs, unit, mark } = METRIC_WORDS[metric]
  const delta = amountOf(parts)
  if (delta === 0) return null
  const told = parts.filter(({ named }) => named)
  const verb = delta > 0 ? verbs.up : verbs.down
  const by = `${subject} ${verb} by ${mark}${formatQuantity(Math.abs(delta), unit)}`
  if (told.length === 0)
    return `${by}, spread over ${parts.length === 1 ? '1 part' : `${parts.length} parts`}.`
  const rest = delta - amountOf(told)
  const [only] = told
  if (only !== undefined && told.length === 1 && rest === 0) return `${by}, all from ${only.cause}.`
  const amount = (value: number) => formatDelta(value, unit)
  const causes = told.map((part) => `${amount(part.amount)} from ${part.cause}`)
  const others = rest === 0 ? '' : `; ${amount(rest)} from everything else`
  return `${by}: ${causes.join('; ')}${others}.`
}

function amountOf(parts: readonly WaterfallPart[]): number {
  return parts.reduce((sum, { amount }) => sum + amount, 0)
}
