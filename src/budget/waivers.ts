/** Waivers of the budget file: overruns that are accepted until a day. */
import { METRICS } from './metric.ts'
import { daysBetween } from '../util/day.ts'
import { formatQuantity } from '../util/quantity.ts'
import type { Finding } from './finding.ts'
import type { Waiver } from './rules.ts'

/** A waiver is reported as running out from so many days before its last one. */
const DAYS_OF_WARNING = 14

interface WaiverCheck {
  readonly waivers: readonly Waiver[]
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string
}

/**
 * Turns overruns and regressions that a running waiver covers into `waived` findings, and adds what
 * is to say about the waivers themselves. A waiver that has run out covers nothing.
 */
export function applyWaivers(
  findings: readonly Finding[],
  { waivers, today }: WaiverCheck,
): readonly Finding[] {
  const running = waivers.filter(({ until }) => until >= today)
  const found = findings.map((finding) => {
    const waiver = running.find((one) => covers(one, finding))
    if (waiver !== undefined) return waived(finding, waiver)
    const expired = waivers.find((one) => one.until < today && covers(one, finding))
    if (expired === undefined) return finding
    return { ...finding, message: `${finding.message}; its waiver ran out on ${expired.until}` }
  })
  return [...found, ...waivers.flatMap((waiver) => aboutWaiver(waiver, today))]
}

/** Overruns and growth of the whole model, up to the waived value. */
function covers({ amounts }: Waiver, { id, metric, layer, value }: Finding): boolean {
  if (layer !== null || value === null || (id !== 'over-budget' && id !== 'regression'))
    return false
  return amounts.some((amount) => amount.metric === metric && value <= amount.upTo)
}

function waived(finding: Finding, waiver: Waiver): Finding {
  const { until, reason } = waiver
  const message = `${finding.message}, waived up to ${amountFor(waiver, finding)} until ${until}: ${reason}`
  return { ...finding, id: 'waived', severity: 'info', message }
}

function amountFor({ amounts }: Waiver, { metric }: Finding): string {
  return amounts.filter((amount) => amount.metric === metric).map(amountText)[0] ?? ''
}

function amountText({ metric, upTo }: Waiver['amounts'][number]): string {
  return formatQuantity(upTo, METRICS[metric].unit)
}

function aboutWaiver(waiver: Waiver, today: string): readonly Finding[] {
  const { until, reason, place } = waiver
  const left = daysBetween(today, until)
  if (left > DAYS_OF_WARNING) return []
  const what = waiver.amounts.map((one) => `${METRICS[one.metric].label} up to ${amountText(one)}`)
  const waives = `the waiver of ${what.join(', ')} (${reason})`
  return [
    {
      id: left < 0 ? 'waiver-expired' : 'waiver-expires',
      severity: 'warn',
      category: 'policy',
      build: null,
      metric: null,
      layer: null,
      value: left,
      limit: null,
      base: null,
      message:
        left < 0
          ? `${waives} ran out on ${until} and holds no longer: remove it`
          : `${waives} runs out ${inDays(left)}, after ${until}`,
      place,
    },
  ]
}

function inDays(days: number): string {
  if (days === 0) return 'today'
  return days === 1 ? 'in 1 day' : `in ${days} days`
}
