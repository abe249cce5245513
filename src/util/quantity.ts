/**
 * Numbers as people read them: a size in KiB, cycles in k and M, times in ms. The same on every
 * machine (no locale), ordinary spaces between number and unit.
 *
 * A figure without decimals is exact (`96 KiB`); a rounded one shows its decimals (`96.0 KiB`).
 */
export type Unit = 'bytes' | 'cycles' | 'seconds' | 'joules' | 'macs' | 'layers' | 'percent'

interface Scale {
  /** How many base units one of it is. */
  readonly factor: number
  readonly suffix: string
  /** Used from this many base units on. */
  readonly from: number
}

/** Tried in turn before every digit is printed. */
const MORE_DECIMALS = [0, 1]

/** Smallest first; the first one also writes exact figures. */
const SCALES: Readonly<Record<Unit, readonly [Scale, ...Scale[]]>> = {
  bytes: [
    { factor: 1, suffix: ' B', from: 0 },
    { factor: 1024, suffix: ' KiB', from: 1024 },
    { factor: 1024 ** 2, suffix: ' MiB', from: 10 * 1024 ** 2 },
  ],
  cycles: thousands(),
  macs: thousands(),
  layers: [{ factor: 1, suffix: '', from: 0 }],
  percent: [{ factor: 1, suffix: ' %', from: 0 }],
  seconds: [
    { factor: 1e-6, suffix: ' µs', from: 0 },
    { factor: 1e-3, suffix: ' ms', from: 1e-3 },
    { factor: 1, suffix: ' s', from: 1 },
  ],
  joules: [
    { factor: 1e-6, suffix: ' µJ', from: 0 },
    { factor: 1e-3, suffix: ' mJ', from: 1e-3 },
    { factor: 1, suffix: ' J', from: 1 },
  ],
}

function thousands(): readonly [Scale, ...Scale[]] {
  return [
    { factor: 1, suffix: '', from: 0 },
    { factor: 1e3, suffix: ' k', from: 1e4 },
    { factor: 1e6, suffix: ' M', from: 1e6 },
    { factor: 1e9, suffix: ' G', from: 1e9 },
  ]
}

/** One value on its own: `105.4 KiB`, `8.31 M`, `40.2 ms`, `2`. Negative values keep their minus sign. */
export function formatQuantity(value: number, unit: Unit): string {
  return format(value, unit, decimalsOf(value, unit))
}

/** As {@link formatQuantity} with its sign always shown: `+12.6 KiB`, `−1.1 KiB`, `±0 B`. */
export function formatDelta(delta: number, unit: Unit): string {
  return `${signOf(delta)}${formatQuantity(Math.abs(delta), unit)}`
}

/** Every digit there is: `107,929 B`, `8,310,222`. Times and energies with 12 significant digits. */
export function formatExact(value: number, unit: Unit): string {
  const { factor, suffix } = SCALES[unit][0]
  const scaled = value / factor
  const digits = Number.isInteger(scaled) ? String(scaled) : String(Number(scaled.toPrecision(12)))
  return `${grouped(digits.replace('-', '−'))}${suffix}`
}

/**
 * Several values that stand side by side in one sentence or row. Where rounding would make two
 * different values look equal, all of them get more decimals, and in the end every digit.
 */
export function formatTogether(values: readonly number[], unit: Unit): readonly string[] {
  for (const more of MORE_DECIMALS) {
    const texts = values.map((value) => format(value, unit, decimalsOf(value, unit) + more))
    if (looksDifferentWhereItIs(values, texts)) return texts
  }
  return values.map((value) => formatExact(value, unit))
}

interface Comparison {
  readonly value: string
  readonly limit: string
  /** Absolute difference. */
  readonly difference: string
}

/**
 * A value, the limit it is held against and their absolute difference, with as many digits as it
 * takes for value and limit to look different and for the three figures to add up.
 */
export function formatComparison(value: number, limit: number, unit: Unit): Comparison {
  const all = [value, limit, Math.abs(value - limit)] as const
  for (const more of MORE_DECIMALS) {
    const decimals = all.map((one) => decimalsBeside(one, [value, limit], { unit, more }))
    const texts = all.map((one, index) => format(one, unit, decimals[index] ?? 0))
    const isDistinct = looksDifferentWhereItIs([value, limit], texts.slice(0, 2))
    if (isDistinct && addsUp(all, unit, decimals)) return comparison(texts)
  }
  return comparison(all.map((one) => formatExact(one, unit)))
}

/** A ratio as percent: 0.08 is `8 %`, 1.098 is `109.8 %`; at most one decimal. */
export function formatPercent(ratio: number): string {
  return `${String(Number((ratio * 100).toFixed(1))).replace('-', '−')} %`
}

function comparison([value = '', limit = '', difference = '']: readonly string[]): Comparison {
  return { value, limit, difference }
}

/** Figures on one scale get the decimals that value or limit needs, whichever needs more. */
function decimalsBeside(
  figure: number,
  compared: readonly number[],
  { unit, more }: { readonly unit: Unit; readonly more: number },
): number {
  const scale = scaleOf(figure, unit)
  const onScale = compared.filter((one) => scaleOf(one, unit) === scale)
  const decimals = onScale.map((one) => (isRound(one / scale.factor) ? 0 : decimalsOf(one, unit)))
  return (decimals.length > 0 ? Math.max(...decimals) : decimalsOf(figure, unit)) + more
}

/** True where the three figures, as printed, add up; figures on different scales always do. */
function addsUp(all: readonly number[], unit: Unit, decimals: readonly number[]): boolean {
  const scales = new Set(all.map((one) => scaleOf(one, unit)))
  const [scale] = scales
  if (scales.size > 1 || scale === undefined) return true
  const shown = all.map((one, index) => Number((one / scale.factor).toFixed(decimals[index])))
  const [value = 0, limit = 0, difference = 0] = shown
  return Math.abs(Math.abs(value - limit) - difference) < 10 ** -((decimals[0] ?? 0) + 1)
}

function format(value: number, unit: Unit, decimals: number): string {
  const { factor, suffix } = scaleOf(value, unit)
  const scaled = value / factor
  const digits = scaled.toFixed(isRound(scaled) ? 0 : decimals)
  return `${grouped(digits.replace('-', '−'))}${suffix}`
}

function scaleOf(value: number, unit: Unit): Scale {
  const [first, ...rest] = SCALES[unit]
  return rest.findLast(({ from }) => Math.abs(value) >= from) ?? first
}

/** Sizes show a tenth of a KiB; everything else three significant digits. */
function decimalsOf(value: number, unit: Unit): number {
  const scaled = Math.abs(value / scaleOf(value, unit).factor)
  if (unit === 'bytes') return 1
  return scaled < 10 ? 2 : scaled < 100 ? 1 : 0
}

/** True for whole numbers, and for those that only binary fractions keep from being whole. */
function isRound(scaled: number): boolean {
  return Math.abs(scaled - Math.round(scaled)) <= Math.abs(scaled) * 1e-12
}

function looksDifferentWhereItIs(values: readonly number[], texts: readonly string[]): boolean {
  return new Set(texts.map(withoutZeros)).size >= new Set(values).size
}

/** `96.0 KiB` and `96 KiB` are the same figure to a reader. */
function withoutZeros(text: string): string {
  return text.replace(/\.0+(?=\D|$)/, '')
}

function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.')
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? separated : `${separated}.${fraction}`
}

function signOf(delta: number): string {
  return delta > 0 ? '+' : delta < 0 ? '−' : '±'
}
