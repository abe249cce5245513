/** A waterfall told in one sentence whose figures sum to the delta. */
import { formatDelta, formatQuantity, type Unit } from '../../util/quantity.ts'
import type { Profile } from '../../profile/profile.ts'
import type { Waterfall, Waterfalls, WaterfallPart } from './waterfall.ts'

interface MetricWords {
  readonly subject: string
  readonly verbs: { readonly up: string; readonly down: string }
  readonly unit: Unit
  /** True where something of it is not counted, so that the figure is a lower bound. */
  readonly isLeast: (side: Profile) => boolean
  /** Estimates are marked as such. */
  readonly mark: (sides: Sides) => '' | '~' | '≈'
}

/** The two profiles that a waterfall is between. */
interface Sides {
  readonly base: Profile
  readonly head: Profile
}

const exact = () => '' as const
const estimated = ({ base, head }: Sides) =>
  base.cycles.measured && head.cycles.measured ? '~' : '≈'

const METRIC_WORDS: Readonly<Record<keyof Waterfalls, MetricWords>> = {
  ramBytes: {
    subject: 'RAM',
    verbs: { up: 'grew', down: 'shrank' },
    unit: 'bytes',
    isLeast: ({ ramAtLeast }) => ramAtLeast,
    mark: exact,
  },
  flashBytes: {
    subject: 'Flash',
    verbs: { up: 'grew', down: 'shrank' },
    unit: 'bytes',
    isLeast: () => false,
    mark: exact,
  },
  cycles: {
    subject: 'Cycles',
    verbs: { up: 'rose', down: 'fell' },
    unit: 'cycles',
    isLeast: ({ cycles }) => cycles.atLeast,
    mark: estimated,
  },
}

/** What a side that is only known from below makes of the difference. */
function boundOf(metric: keyof Waterfalls, { base, head }: Sides, delta: number): string {
  const { isLeast } = METRIC_WORDS[metric]
  const [isBaseLeast, isHeadLeast] = [isLeast(base), isLeast(head)]
  if (isBaseLeast && isHeadLeast) return 'by, in what is known of it,'
  if (!isBaseLeast && !isHeadLeast) return 'by'
  return isHeadLeast === delta > 0 ? 'by at least' : 'by at most'
}

/**
 * `RAM grew by 17.5 KiB: +36.1 KiB from kernel buffers of fully_connected layers; −18.6 KiB from everything else.`
 * Null where the total stayed. Names in it are raw: renderers make them inert.
 */
export function waterfallSentence(
  metric: keyof Waterfalls,
  parts: Waterfall,
  sides: Sides,
): string | null {
  const { subject, verbs, unit, mark } = METRIC_WORDS[metric]
  const delta = amountOf(parts)
  if (delta === 0) return null
  const told = parts.filter(({ named }) => named)
  const verb = delta > 0 ? verbs.up : verbs.down
  const bound = boundOf(metric, sides, delta)
  const by = `${subject} ${verb} ${bound} ${mark(sides)}${formatQuantity(Math.abs(delta), unit)}`
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
