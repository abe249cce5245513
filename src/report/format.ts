/**
 * Figures as the report prints them: `~` before an estimate, `≈` before one that no board ran, `≥`
 * before a lower bound, one sign before a change.
 */
import type { Measure } from '../budget/metric.ts'
import { formatTogether, formatDelta, formatPercent, formatQuantity } from '../util/quantity.ts'
import type { Unit } from '../util/quantity.ts'

const UNKNOWN = 'unknown'

/** A figure with its sign of uncertainty: `105.4 KiB`, `~8.31 M`, `≥ 12 KiB`, `unknown`. */
export function measureText(measure: Measure, unit: Unit): string {
  return measure.value === null
    ? UNKNOWN
    : `${uncertaintyMark(measure)}${formatQuantity(measure.value, unit)}`
}

function uncertaintyMark({ kind, atLeast, measured }: Omit<Measure, 'value' | 'band'>): string {
  return `${atLeast ? '≥ ' : ''}${kind === 'exact' ? '' : estimateMark(measured)}`
}

/** Before an estimate that boards back, and before one of a build, kernel or clock that none ran. */
function estimateMark(measured: boolean): '~' | '≈' {
  return measured ? '~' : '≈'
}

/** `±8 %`, null for an exact figure and where there is no data to measure an error on. */
export function bandText({ value, band }: Pick<Measure, 'value' | 'band'>): string | null {
  return value === null || band === null ? null : `±${formatPercent(Math.ceil(band * 100) / 100)}`
}

/** How sure the figure is, in words: `±8 %`, `±5 %, no board ran it`; null for an exact figure. */
export function uncertaintyText(measure: Measure): string | null {
  if (measure.value === null || measure.kind === 'exact') return null
  const parts = [bandText(measure), measure.measured ? null : 'no board ran it']
  const told = parts.filter((part) => part !== null)
  return told.length === 0 ? null : told.join(', ')
}

interface Usage {
  /** `105.4 / 96 KiB`, or the figure alone where there is no limit. */
  readonly text: string
  /** `110 %` of the limit; null where there is none. */
  readonly percent: string | null
  readonly isOver: boolean
}

/** What is used of a limit, with as many digits as it takes to see on which side of it it lies. */
export function usageText(measure: Measure, limit: number | null, unit: Unit): Usage {
  const { value } = measure
  if (value === null || limit === null) {
    const of = limit === null ? '' : ` / ${formatQuantity(limit, unit)}`
    return { text: `${measureText(measure, unit)}${of}`, percent: null, isOver: false }
  }
  return {
    text: `${uncertaintyMark(measure)}${ofLimit(value, limit, unit)}`,
    percent: percentOf(value, limit),
    isOver: value > limit,
  }
}

/** `105.4 / 96 KiB`, with as many digits as it takes for both to look different. */
export function ofLimit(value: number, limit: number, unit: Unit): string {
  const [used = '', all = ''] = formatTogether([value, limit], unit)
  return `${withoutSameUnit(used, all)} / ${all}`
}

/** `105.4 KiB`, `96 KiB` -> `105.4`. */
function withoutSameUnit(first: string, second: string): string {
  const unitOf = (text: string) => /\s\S+$/.exec(text)?.[0] ?? ''
  const unit = unitOf(second)
  return unit !== '' && unitOf(first) === unit ? first.slice(0, -unit.length) : first
}

/** Whole percent of a limit that never reads 100 % on the wrong side of it; null for a limit of 0. */
export function percentOf(value: number, limit: number): string | null {
  if (limit === 0) return null
  const percent = Math.round((value / limit) * 100)
  if (percent === 100 && value > limit) return 'over 100 %'
  if (percent === 100 && value < limit) return 'under 100 %'
  return formatPercent(percent / 100)
}

/**
 * What changed, with its sign and no other: `+12.6 KiB`, `−1.1 KiB`. Empty where nothing changed, the
 * change is unknown, or it is an estimate's that cannot be seen in the figures themselves.
 */
export function changeText(base: Measure, head: Measure, unit: Unit): string {
  if (head.value === null || base.value === null || head.value === base.value) return ''
  const isSeen = seen(head.value, unit) !== seen(base.value, unit)
  return head.kind === 'exact' || isSeen ? formatDelta(head.value - base.value, unit) : ''
}

/** A figure as a reader takes it in: `1.00 mJ` and `1 mJ` are the same. */
function seen(value: number, unit: Unit): string {
  return formatQuantity(value, unit).replace(/\.0+(?=\D|$)/, '')
}

/** A layer's estimate below this share of its model's is not shown. */
const LAYER_FLOOR = 1 / 2000

/** The change of a layer's estimate beside the whole model's: `+2.59 M`; empty where it is next to nothing. */
export function layerDeltaText(delta: number, whole: number | null, unit: Unit): string {
  const isSeen = delta !== 0 && Math.abs(delta) >= LAYER_FLOOR * Math.abs(whole ?? 0)
  return isSeen ? formatDelta(delta, unit) : ''
}

/** From here on a change is told as a multiple: nobody reads `+1279 %`. */
const MULTIPLE = 10

/** Relative change with its sign, `+13 %`, or `×13.8`; empty where the base is 0 or it rounds to nothing. */
export function growthText(base: number | null, head: number | null): string {
  if (base === null || head === null || base === 0 || base === head) return ''
  if (head / base >= MULTIPLE) return `×${String(Number((head / base).toPrecision(3)))}`
  const percent = ((head - base) / Math.abs(base)) * 100
  const rounded = Math.abs(percent) < 10 ? Math.round(percent * 10) / 10 : Math.round(percent)
  if (rounded === 0) return ''
  return `${rounded > 0 ? '+' : ''}${formatPercent(rounded / 100)}`
}

/** `1 layer`, `2 layers`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${String(count)} ${count === 1 ? noun : plural}`
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`
}

/** Keeps a figure and its unit on one line. */
export function bindUnits(text: string): string {
  return text.replace(
    /(?<=[\d~≈≥]) (?=(?:[KM]iB|B|[kMG]|[mµ]?s|[mµ]?J|MHz)(?![\p{L}\d])|[%\d])/gu,
    '\u00a0',
  )
}

/** Keeps all of a short text on one line. */
export function unbroken(text: string): string {
  return text.replace(/ /g, '\u00a0')
}
