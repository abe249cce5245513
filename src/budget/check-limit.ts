/**
 * One value against one limit. An unknown value is never taken for a pass:
 *
 * - a lower bound ("at least") beyond the limit is over it, for the truth is no smaller;
 * - a lower bound within the limit, and an unknown value, cannot be checked: a finding of category
 *   `error` as strict as `on-unknown` says (fail, unless the budget says otherwise);
 * - a figure of another build than the one that runs (AI/ML SDK 3.x) cannot be checked, one that only
 *   bounds the truth from above passes within the limit and cannot be checked beyond it;
 * - growth is certainly within its limit where head is exact and base is a lower bound, and certainly
 *   beyond it the other way round; everything else cannot be checked.
 */
import {
  formatComparison,
  formatDelta,
  formatPercent,
  formatQuantity,
  formatTogether,
  type Unit,
} from '../util/quantity.ts'
import type { PartLimit } from './part-limit.ts'
import type { Severity } from './finding-id.ts'
import type { Finding } from './finding.ts'
import type { Enforce } from './keys.ts'
import { METRICS, type Excuse, type Measure, type MetricId, type Standing } from './metric.ts'
import { type LimitRule, type Sourced } from './rules.ts'
import type { Growth } from './written.ts'

/** A value to check and where it is from. */
export interface Subject {
  readonly measure: Measure
  /** The same value in the base; null where there is none to compare with (a new model or layer). */
  readonly base: Measure | null
  /** Index of the layer, null for the whole model. */
  readonly layer: number | null
  /** The metric whose fall makes growth of this one no regression; null: none, or not known. */
  readonly excuse: Excused | null
  /** How far the figure speaks for what the build runs. */
  readonly standing: Standing
  /** Starts every message: empty, or `layer 7 (conv_2d): `. */
  readonly prefix: string
}

export interface Excused extends Excuse {
  readonly head: Measure
  readonly base: Measure
}

interface LimitCheck {
  readonly rule: LimitRule
  readonly subject: Subject
  readonly part: PartLimit | null
}

/** Findings of one metric: at most one about the absolute limit and one about growth. */
export function checkLimit(check: LimitCheck): readonly Finding[] {
  const { rule } = check
  const max = stricterMax(check)
  const absolute = max === null ? [] : checkMax(check, max)
  const growth =
    rule.growth === null || rule.enforce === 'off' ? [] : checkGrowth(check, rule.growth)
  const isUnchecked = absolute.some(({ id }) => id === 'cannot-check')
  return [...absolute, ...growth.filter(({ id }) => !(isUnchecked && id === 'cannot-check'))]
}

/** A limit with the level at which it is enforced and the words for it. */
interface Max {
  readonly value: number
  readonly enforce: Enforce
  readonly onUnknown: Enforce
  readonly rule: LimitRule
  readonly place: Finding['place']
  /** `the limit of`, or `what EFR32MG24... has:`. */
  readonly words: string
}

/** The part's memory is a limit too: the budget may be tighter, not wider, nor make it a warning. */
function stricterMax({ rule, part, subject }: LimitCheck): Max | null {
  const own = rule.max === null || rule.enforce === 'off' ? null : rule.max
  const isBeyondPart = (bytes: number) =>
    rule.enforce !== 'fail' && exceeds(subject.measure.value ?? 0, bytes)
  if (part !== null && (own === null || part.bytes < own.value || isBeyondPart(part.bytes))) {
    const words = `what ${part.part} has,`
    return { value: part.bytes, enforce: 'fail', onUnknown: 'warn', rule, place: null, words }
  }
  if (own === null) return null
  const { enforce, onUnknown } = rule
  return { value: own.value, enforce, onUnknown, rule, place: own.place, words: 'the limit of' }
}

function checkMax({ subject }: LimitCheck, max: Max): readonly Finding[] {
  const { measure, layer, prefix } = subject
  const { metric, warn } = max.rule
  const about = {
    ...subject,
    metric,
    value: measure.value,
    limit: max.value,
    base: subject.base?.value ?? null,
    place: max.place,
    layer,
  }
  const isPartOnly = max.place === null
  if (subject.standing === 'other' && !(isPartOnly && !exceeds(measure.value ?? 0, max.value)))
    return cannotCheck(about, max.onUnknown, `${prefix}${otherWords(measure, max)}`)
  const judged = withMargin(measure, max.rule)
  if (judged === null) {
    return cannotCheck(about, max.onUnknown, `${prefix}${unknownWords(measure, max)}`)
  }
  if (exceeds(judged, max.value) && subject.standing === 'upper-bound')
    return cannotCheck(about, max.onUnknown, `${prefix}${boundWords(measure, max)}`)
  if (exceeds(judged, max.value)) {
    const message = `${prefix}${overWords(measure, judged, max)}${insteadWords(subject, metric)}`
    return [finding({ ...about, id: 'over-budget', category: 'budget', message }, max.enforce)]
  }
  if (measure.atLeast) {
    return cannotCheck(about, max.onUnknown, `${prefix}${unknownWords(measure, max)}`)
  }
  if (!isNear({ metric, judged, warn, limit: max.value })) return []
  const message = `${prefix}${nearWords(judged, max)}`
  return [finding({ ...about, id: 'near-budget', category: 'budget', message }, 'warn')]
}

/** Times and energies are binary fractions: the last bit is no overrun. */
function exceeds(value: number, limit: number): boolean {
  return value > limit + Math.abs(limit) * 1e-12
}

/** The value that is held against the limit; null where it, or the margin asked for, is unknown. */
export function withMargin({ value, kind, band }: Measure, { margin }: LimitRule): number | null {
  if (value === null) return null
  if (margin === 'none' || kind === 'exact') return value
  const ratio = margin === 'band' ? band : margin
  return ratio === null ? null : value * (1 + ratio)
}

/** Counts of layers are few: the last allowed one is not worth a warning. */
function isNear(found: {
  readonly metric: MetricId
  readonly judged: number
  readonly warn: number | null
  readonly limit: number
}): boolean {
  const { metric, judged, warn, limit } = found
  return warn !== null && METRICS[metric].unit !== 'layers' && limit > 0 && judged >= limit * warn
}

function overWords(measure: Measure, judged: number, { value: limit, rule, words }: Max): string {
  const { label, unit } = METRICS[rule.metric]
  const { value, limit: allowed, difference } = formatComparison(judged, limit, unit)
  if (unit === 'layers')
    return `${layersWords(judged)}, ${difference} more than ${words} ${allowed}`
  const least = measure.atLeast ? 'at least ' : ''
  const margin =
    judged === measure.value
      ? ''
      : ` (${formatQuantity(measure.value ?? 0, unit)} with its margin of ${formatPercent(judged / (measure.value ?? 1) - 1)})`
  return `${label} ${least}${value}${margin} is ${difference} over ${words} ${allowed}${bandWords(measure, rule)}`
}

/** A limit on a part of the time, broken by a change that takes less time. */
function insteadWords({ excuse, base, measure }: Subject, metric: MetricId): string {
  const grew = (measure.value ?? 0) > (base?.value ?? Infinity)
  const words = excuse === null || !grew ? undefined : fallWords(excuse, 0)
  return words === undefined || METRICS[metric].unit === 'bytes'
    ? ''
    : `; ${words}: limit cycles or latency instead`
}

/** `elapsed cycles fell from 61 M to 3.2 M` where they did, by as much as it takes. */
function fallWords({ metric, by, head, base }: Excused, growth: number): string | undefined {
  if (head.value === null || base.value === null || head.atLeast) return undefined
  const fall = base.value - head.value
  if (fall <= 0 || (by === 'as-much' && fall < growth)) return undefined
  const [from = '', to = ''] = formatTogether([base.value, head.value], METRICS[metric].unit)
  const label = metric === 'cycles' ? 'elapsed cycles' : METRICS[metric].label
  return `${label} fell from ${from} to ${to}`
}

function layersWords(count: number): string {
  return count === 1 ? '1 layer off the MVP' : `${count} layers off the MVP`
}

function bandWords({ band, measured }: Measure, { margin }: LimitRule): string {
  const parts = [
    ...(band === null || margin !== 'none' ? [] : [`estimate ±${formatPercent(band)}`]),
    ...(measured ? [] : ['no board ran it']),
  ]
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

function nearWords(judged: number, { value: limit, rule, words }: Max): string {
  const { label, unit } = METRICS[rule.metric]
  const { value, limit: allowed, difference } = formatComparison(judged, limit, unit)
  const used = formatPercent(Math.min(judged / limit, 1))
  if (judged === limit) return `${label} ${value} is exactly ${words} ${allowed}`
  return `${label} ${value} is ${used} of ${words} ${allowed}: ${difference} left`
}

function unknownWords({ value, atLeast }: Measure, { value: limit, rule, words }: Max): string {
  const { label, unit } = METRICS[rule.metric]
  const allowed = formatQuantity(limit, unit)
  const against = `cannot be checked against ${words} ${allowed}`
  if (value === null) return `${label} is unknown and ${against}`
  const found = formatQuantity(value, unit)
  if (atLeast) return `${label} is at least ${found}, but how much more is unknown: it ${against}`
  return `${label} is ${found}, but its error band is unknown: it ${against} with a margin`
}

const MEASURE_IT = 'measure it on a board, or say on-unknown: warn'

/** A figure of the interpreter, where what runs was compiled. */
function otherWords({ value }: Measure, { value: limit, rule, words }: Max): string {
  const { label, unit } = METRICS[rule.metric]
  const [found, allowed] = [value ?? 0, limit].map((one) => formatQuantity(one, unit))
  return `${label} of the compiled model is not known (${found ?? ''} is the interpreter's): it cannot be checked against ${words} ${allowed ?? ''}; ${MEASURE_IT}`
}

function boundWords({ value }: Measure, { value: limit, rule, words }: Max): string {
  const { label, unit } = METRICS[rule.metric]
  const [found, allowed] = [value ?? 0, limit].map((one) => formatQuantity(one, unit))
  return `${label} is at most ${found ?? ''}, more than ${words} ${allowed ?? ''}, but how much less the compiled model takes is not known: it cannot be checked; ${MEASURE_IT}`
}

function checkGrowth({ rule, subject }: LimitCheck, limit: Sourced<Growth>): readonly Finding[] {
  const { measure: head, base, layer, prefix } = subject
  if (base === null) return []
  const { metric } = rule
  const { label } = METRICS[metric]
  const about = {
    metric,
    layer,
    value: head.value,
    base: base.value,
    limit: limitValue(base.value, limit.value, METRICS[metric].unit),
    place: limit.place,
  }
  if (head.value === null || base.value === null) {
    const side = head.value === null ? '' : ' in the base'
    return cannotCheck(
      about,
      rule.onUnknown,
      `${prefix}${label} is unknown${side}: its growth cannot be checked`,
    )
  }
  if (subject.standing !== 'own') {
    const message = `${prefix}${label} of the compiled model is not known: its growth cannot be checked; ${MEASURE_IT}`
    return cannotCheck(about, rule.onUnknown, message)
  }
  if (isBeyond(head.value - base.value, base.value, limit.value)) {
    if (base.atLeast) {
      const known = formatQuantity(base.value, METRICS[metric].unit)
      const words = `${label} of the base is only known as at least ${known}: its growth cannot be checked`
      return cannotCheck(about, rule.onUnknown, `${prefix}${words}`)
    }
    const values = { head: head.value, base: base.value }
    const message = `${prefix}${growthWords(rule, values, limit)}`
    const { excuse } = subject
    const words = excuse === null ? undefined : fallWords(excuse, head.value - base.value)
    if (words !== undefined) {
      const excused = { ...about, id: 'growth-excused', category: 'regression' } as const
      return [finding({ ...excused, message: `${message}; ${words}: no regression` }, 'off')]
    }
    return [finding({ ...about, id: 'regression', category: 'regression', message }, rule.enforce)]
  }
  if (!head.atLeast) return []
  const message = `${prefix}${label} is only known as at least ${formatQuantity(head.value, METRICS[metric].unit)}: its growth cannot be checked`
  return cannotCheck(about, rule.onUnknown, message)
}

function isBeyond(growth: number, base: number, { amount, ratio }: Growth): boolean {
  const beyondAmount = amount === null || exceeds(growth, amount)
  const beyondRatio = ratio === null || exceeds(growth, ratio * base)
  return growth > 0 && beyondAmount && beyondRatio
}

/** Units that have no fractions: of 448.8 bytes that a model may take it can take 448. */
const IS_WHOLE: Readonly<Record<Unit, boolean>> = {
  bytes: true,
  macs: true,
  layers: true,
  cycles: false,
  seconds: false,
  joules: false,
  percent: false,
}

/** Largest value that the growth limit allows, in the metric's unit. */
function limitValue(base: number | null, { amount, ratio }: Growth, unit: Unit): number | null {
  if (base === null) return null
  const limit = base + Math.max(amount ?? 0, ratio === null ? 0 : ratio * base)
  return IS_WHOLE[unit] ? Math.floor(limit + limit * 1e-12) : limit
}

function growthWords(
  { metric }: LimitRule,
  { head, base }: { readonly head: number; readonly base: number },
  limit: Sourced<Growth>,
): string {
  const { label, unit } = METRICS[metric]
  const [from = '', to = ''] = formatTogether([base, head], unit)
  const share = base > 0 ? (head - base) / base : 0
  const percent = share >= 0.0005 ? ` (${formatPercent(share)})` : ''
  const grown = formatDelta(head - base, unit).slice(1)
  return `${label} grew by ${grown}${percent} from ${from} to ${to}, allowed is ${limit.text}`
}

interface About {
  readonly metric: MetricId
  readonly layer: number | null
  readonly value: number | null
  readonly limit: number | null
  readonly base: number | null
  readonly place: Finding['place']
}

function cannotCheck(about: About, level: Enforce, message: string): readonly Finding[] {
  if (level === 'off') return []
  return [finding({ ...about, id: 'cannot-check', category: 'error', message }, level)]
}

function finding(
  found: About & Pick<Finding, 'id' | 'category' | 'message'>,
  level: Enforce,
): Finding {
  const { id, category, metric, layer, value, limit, base, message, place } = found
  return {
    id,
    severity: severityOf(level),
    category,
    build: null,
    metric,
    layer,
    value,
    limit,
    base,
    message,
    place,
  }
}

function severityOf(level: Enforce): Severity {
  return level === 'off' ? 'info' : level
}
