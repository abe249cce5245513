/**
 * How values are written in the budget file: one record per kind of value with the pattern that both
 * the parser and the JSON Schema use, the words for "expected ...", and the way back to a number.
 *
 * Strict on purpose: a number without its unit, `KB` (1000 or 1024?) or `kib` is refused with the
 * nearest thing that can be meant, because a limit that is read 2.4 % wrong is worse than an error.
 */
import type { Unit } from '../util/quantity.ts'

/** A kind of scalar value as it stands in the file. `Value` is what it means. */
export interface Written<Value> {
  /** Completes "expected ...". */
  readonly allowed: string
  readonly example: string
  /** Source of an anchored regular expression, ECMAScript without flags. */
  readonly pattern: string
  /** True where a plain YAML integer (0 up to the largest safe one) is as good as text. */
  readonly takesInteger: boolean
  /** The largest such integer; the largest safe one of twelve digits where nothing is said. */
  readonly mostInteger?: number
  /** Called with text that matches the pattern. */
  readonly parse: (text: string) => Value
  /** What to do about text that does not match; undefined where nothing better than `allowed` is known. */
  readonly hint: (text: string) => string | undefined
}

/** A largest allowed growth. With both parts, only growth beyond both is a regression. */
export interface Growth {
  /** In the metric's unit; null: no absolute part. */
  readonly amount: number | null
  /** 0.05 is 5 %; null: no relative part. */
  readonly ratio: number | null
}

interface UnitName {
  readonly suffix: string
  /** In the base unit: bytes, seconds, joules, hertz, or 1. */
  readonly factor: number
}

export type WrittenUnit = Unit | 'hertz'

const COUNTS: readonly UnitName[] = [
  { suffix: '', factor: 1 },
  { suffix: 'k', factor: 1e3 },
  { suffix: 'M', factor: 1e6 },
  { suffix: 'G', factor: 1e9 },
]

/** Every unit that may be written, by what it measures. `µ` is accepted as U+00B5 and U+03BC. */
const UNITS: Readonly<Record<WrittenUnit, readonly UnitName[]>> = {
  bytes: [
    { suffix: 'B', factor: 1 },
    { suffix: 'kB', factor: 1000 },
    { suffix: 'KiB', factor: 1024 },
    { suffix: 'MB', factor: 1000 ** 2 },
    { suffix: 'MiB', factor: 1024 ** 2 },
  ],
  cycles: COUNTS,
  macs: COUNTS,
  layers: [{ suffix: '', factor: 1 }],
  percent: [{ suffix: '%', factor: 1 }],
  seconds: [
    { suffix: 's', factor: 1 },
    { suffix: 'ms', factor: 1e-3 },
    { suffix: 'us', factor: 1e-6 },
    { suffix: '\u00b5s', factor: 1e-6 },
    { suffix: '\u03bcs', factor: 1e-6 },
    { suffix: 'ns', factor: 1e-9 },
  ],
  joules: [
    { suffix: 'J', factor: 1 },
    { suffix: 'mJ', factor: 1e-3 },
    { suffix: 'uJ', factor: 1e-6 },
    { suffix: '\u00b5J', factor: 1e-6 },
    { suffix: '\u03bcJ', factor: 1e-6 },
    { suffix: 'nJ', factor: 1e-9 },
  ],
  hertz: [
    { suffix: 'Hz', factor: 1 },
    { suffix: 'kHz', factor: 1e3 },
    { suffix: 'MHz', factor: 1e6 },
    { suffix: 'GHz', factor: 1e9 },
  ],
}

const NOUN: Readonly<Record<WrittenUnit, string>> = {
  bytes: 'a size with its unit (B, kB = 1000 bytes, KiB = 1024 bytes, MB, MiB)',
  cycles: 'a number of cycles (plain, or with k, M or G)',
  macs: 'a number of MACs (plain, or with k, M or G)',
  layers: 'a number of layers',
  percent: 'a percentage',
  seconds: 'a time with its unit (ns, us or µs, ms, s)',
  joules: 'an energy with its unit (nJ, uJ or µJ, mJ, J)',
  hertz: 'a frequency with its unit (Hz, kHz, MHz, GHz)',
}

const EXAMPLE: Readonly<Record<WrittenUnit, string>> = {
  bytes: '96 KiB',
  cycles: '10M',
  macs: '2.5M',
  layers: '0',
  percent: '5 %',
  seconds: '40 ms',
  joules: '1.8 mJ',
  hertz: '78 MHz',
}

const GROWTH_EXAMPLE: Readonly<Record<Unit, string>> = {
  bytes: '2 KiB and 5 %',
  cycles: '200k and 5 %',
  macs: '200k and 5 %',
  layers: '0',
  percent: '20 %',
  seconds: '1 ms and 5 %',
  joules: '50 uJ and 5 %',
}

const NUMBER = String.raw`\d{1,12}(?:\.\d{1,6})?`
const SPACE = String.raw`[ \u00a0]?`

/** A number with one of the units of `unit`. Its value is in bytes, seconds, joules, hertz or a plain count. */
export function quantity(unit: WrittenUnit): Written<number> {
  return {
    allowed: NOUN[unit],
    example: EXAMPLE[unit],
    pattern: `^${amountPattern(unit)}$`,
    takesInteger: isCount(unit),
    parse: (text) => parseAmount(text, unit),
    hint: (text) => hintFor(text, unit),
  }
}

/** A clock above 0 and up to `mostHz` (whole MHz), in MHz or kHz; its value is in hertz. */
export function clock(mostHz: number): Written<number> {
  const most = Math.floor(mostHz / 1e6)
  const megahertz = `(?:${most}(?:\\.0{1,6})?|${below(most)}(?:\\.\\d{1,6})?)`
  const kilohertz = `(?:${most * 1000}|${below(most * 1000)})`
  return {
    allowed: `a clock in MHz or kHz, above 0 and up to ${most} MHz`,
    example: EXAMPLE.hertz,
    pattern: `^(?!0+(?:\\.0+)?[^\\d.])(?:${megahertz}${SPACE}MHz|${kilohertz}${SPACE}kHz)$`,
    takesInteger: false,
    parse: (text) => parseAmount(text, 'hertz'),
    hint: (text) => hintFor(text, 'hertz'),
  }
}

/** A pattern for the whole numbers from 0 to `limit` - 1, without leading zeros. */
function below(limit: number): string {
  const digits = String(limit)
  const alternatives = Array.from(digits, (digit, index) => {
    const prefix = digits.slice(0, index)
    const rest = digits.length - index - 1
    const least = index === 0 && digits.length > 1 ? 1 : 0
    const last = Number(digit) - 1
    return last < least ? [] : [`${prefix}[${least}-${last}]${rest > 0 ? `\\d{${rest}}` : ''}`]
  }).flat()
  const shorter = digits.length > 1 ? [`[1-9]\\d{0,${digits.length - 2}}`, '0'] : []
  return `(?:${[...alternatives, ...shorter].join('|')})`
}

/** The most is far more than a firmware has room for: each takes 20 bytes of a table. */
const MOST_VARIABLES = 4096

/** A number of resource variables. */
export const RESOURCE_VARIABLES: Written<number> = {
  allowed: `a number of resource variables from 0 to ${MOST_VARIABLES}`,
  example: '6',
  pattern: `^${below(MOST_VARIABLES + 1)}$`,
  takesInteger: true,
  mostInteger: MOST_VARIABLES,
  parse: Number,
  hint: () => undefined,
}

/** A share from 0 % to `most` %; its value is a ratio. */
export function percent(most: 100 | 'any'): Written<number> {
  const number = most === 100 ? String.raw`(?:100(?:\.0{1,3})?|\d{1,2}(?:\.\d{1,3})?)` : PERCENT
  return {
    allowed: most === 100 ? 'a percentage from 0 % to 100 %' : 'a percentage',
    example: most === 100 ? '90 %' : '10 %',
    pattern: `^${number}${SPACE}%$`,
    takesInteger: false,
    parse: parsePercent,
    hint: (text) => (isBareNumber(text) ? percentHint(Number(text)) : undefined),
  }
}

/** 0.9 means 90 % to most people, 90 means 90 %. */
function percentHint(number: number): string {
  const percent = Number((number <= 1 ? number * 100 : number).toPrecision(12))
  return `${number} has no unit: write ${percent} %`
}

/** `2 KiB`, `5 %` or `2 KiB and 5 %` (both must be exceeded), in either order. */
export function growth(unit: Unit): Written<Growth> {
  const amount = amountPattern(unit)
  const ratio = `${PERCENT}${SPACE}%`
  return {
    allowed: `${NOUN[unit]}, a percentage, or both joined by "and" (both must be exceeded)`,
    example: GROWTH_EXAMPLE[unit],
    pattern: `^(?:${amount}|${ratio}|${amount} and ${ratio}|${ratio} and ${amount})$`,
    takesInteger: isCount(unit),
    parse: (text) => parseGrowth(text, unit),
    hint: (text) => hintFor(text, unit),
  }
}

/** A calendar day, `2027-01-31`; its value is that text, which sorts by time. */
export const DAY: Written<string> = {
  allowed: 'a day as YYYY-MM-DD',
  example: '2027-01-31',
  pattern: dayPattern(),
  takesInteger: false,
  parse: (text) => text,
  hint: () => undefined,
}

const PERCENT = String.raw`\d{1,4}(?:\.\d{1,3})?`

function isCount(unit: WrittenUnit): boolean {
  return UNITS[unit].some(({ suffix }) => suffix === '')
}

function amountPattern(unit: WrittenUnit): string {
  const suffixes = UNITS[unit].map(({ suffix }) => suffix).filter((suffix) => suffix !== '')
  if (suffixes.length === 0) return String.raw`\d{1,12}`
  return `${NUMBER}${SPACE}(?:${suffixes.join('|')})${isCount(unit) ? '?' : ''}`
}

const WHOLE_UNITS: ReadonlySet<WrittenUnit> = new Set(['bytes', 'cycles', 'macs', 'layers'])

function parseAmount(text: string, unit: WrittenUnit): number {
  const [, number = '', suffix = ''] = /^([\d.]+)[ \u00a0]?(.*)$/.exec(text) ?? []
  const factor = UNITS[unit].find((one) => one.suffix === suffix)?.factor ?? 1
  const exact = Number((Number(number) * factor).toPrecision(15))
  return WHOLE_UNITS.has(unit) ? Math.floor(exact) : exact
}

function parsePercent(text: string): number {
  return Number((Number.parseFloat(text) / 100).toPrecision(15))
}

function parseGrowth(text: string, unit: Unit): Growth {
  const parts = text.split(' and ')
  const amount = parts.find((part) => !part.endsWith('%'))
  const ratio = parts.find((part) => part.endsWith('%'))
  return {
    amount: amount === undefined ? null : parseAmount(amount, unit),
    ratio: ratio === undefined ? null : parsePercent(ratio),
  }
}

function isBareNumber(text: string): boolean {
  return /^\d+(\.\d+)?$/.test(text)
}

/** Tried in turn; the first that knows something speaks. */
const HINTS: readonly ((text: string, unit: WrittenUnit) => string | undefined)[] = [
  (text, unit) =>
    isBareNumber(text) && !isCount(unit)
      ? `${text} has no unit: write ${alternatives(text, unit)}`
      : undefined,
  (text, unit) =>
    unit === 'bytes' && /^[\d.]+ ?(KB|K|k)$/.test(text)
      ? `it could mean 1000 or 1024: write ${Number.parseFloat(text)} kB or ${Number.parseFloat(text)} KiB`
      : undefined,
  (text) =>
    /^[\d.,_ ]*\d[,_]\d/.test(text)
      ? 'write the number without "," or "_" between its digits'
      : undefined,
  (text) => (text.startsWith('-') ? 'it must not be negative' : undefined),
  (text, unit) => {
    const [, number = '', suffix = ''] = /^([\d.]+)\s*(\S+)$/.exec(text) ?? []
    const same = UNITS[unit].find((one) => one.suffix.toLowerCase() === suffix.toLowerCase())
    return same === undefined || same.suffix === suffix
      ? undefined
      : `units are case-sensitive: did you mean ${number} ${same.suffix}?`
  },
]

function hintFor(text: string, unit: WrittenUnit): string | undefined {
  for (const hint of HINTS) {
    const found = hint(text, unit)
    if (found !== undefined) return found
  }
  return undefined
}

const TYPICAL: Readonly<Record<WrittenUnit, readonly string[]>> = {
  bytes: ['B', 'KiB'],
  cycles: [],
  macs: [],
  layers: [],
  percent: ['%'],
  seconds: ['ms', 's'],
  joules: ['uJ', 'mJ'],
  hertz: ['kHz', 'MHz'],
}

function alternatives(text: string, unit: WrittenUnit): string {
  return TYPICAL[unit].map((suffix) => `${text} ${suffix}`).join(' or ')
}

/** Real days only: months of 28 to 31 days, 29 February in leap years. */
function dayPattern(): string {
  const leapYear = '(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)'
  const long = '(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])'
  const short = '(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)'
  const february = '02-(?:0[1-9]|1\\d|2[0-8])'
  return `^(?:${leapYear}-02-29|\\d{4}-(?:${long}|${short}|${february}))$`
}
