/**
 * An estimate for a board. `value` null: nothing is known (never a silent 0). `atLeast`: some part
 * of it is unknown, so the truth is `value` or more. `band`: relative error within which 90 % of the
 * left-out measurements lie, e.g. 0.08 = ±8 %; null where there is nothing to measure it on (a stated
 * upper bound). `measured` false: no published board ran this (another build, kernel or clock), the
 * law is carried over from what boards did run.
 */
export interface Estimate {
  readonly value: number | null
  readonly atLeast: boolean
  readonly band: number | null
  readonly measured: boolean
}

export const UNKNOWN: Estimate = { value: null, atLeast: true, band: null, measured: false }

/** Exactly nothing: a model without operators. */
const NOTHING: Estimate = { value: 0, atLeast: false, band: 0, measured: true }

/** How far a part without a band may be off in a total's band: it is an upper bound. */
const BAND_OF_A_BOUND = 1

/** One part of a total; parts of the same group err together, groups err independently. */
interface GroupedEstimate {
  readonly group: string
  readonly estimate: Estimate
}

/**
 * The total of parts. Unknown parts count as 0 and make it "at least"; it is unknown where no part
 * is known. Errors of one group add up, errors of different groups add in quadrature.
 */
export function totalOf(parts: readonly GroupedEstimate[]): Estimate {
  if (parts.length === 0) return NOTHING
  const known = parts.filter(({ estimate }) => estimate.value !== null)
  if (known.length === 0) return UNKNOWN
  const value = known.reduce((all, { estimate }) => all + (estimate.value ?? 0), 0)
  const atLeast = parts.some(({ estimate }) => estimate.atLeast)
  const band = value > 0 ? errorOf(known) / value : bandOfZero(known)
  return { value, atLeast, band, measured: unmeasuredShare(known, value) <= UNMEASURED_SHARE }
}

/** Up to this share of a total may come from parts that no board ran before the total is called so. */
const UNMEASURED_SHARE = 0.05

function unmeasuredShare(parts: readonly GroupedEstimate[], total: number): number {
  const unmeasured = parts.filter(({ estimate }) => !estimate.measured)
  if (total <= 0) return unmeasured.length / parts.length
  return unmeasured.reduce((all, { estimate }) => all + (estimate.value ?? 0), 0) / total
}

function bandOfZero(parts: readonly GroupedEstimate[]): number {
  return Math.max(...parts.map(({ estimate }) => estimate.band ?? BAND_OF_A_BOUND))
}

function errorOf(parts: readonly GroupedEstimate[]): number {
  const errors = new Map<string, number>()
  for (const { group, estimate } of parts) {
    const error = (estimate.value ?? 0) * (estimate.band ?? BAND_OF_A_BOUND)
    errors.set(group, (errors.get(group) ?? 0) + error)
  }
  return Math.hypot(...errors.values())
}
