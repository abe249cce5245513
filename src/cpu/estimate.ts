/**
 * An estimate for a board, the same shape as the profile's. `value` null: nothing is known.
 * `atLeast`: a part of it is unknown. `band`: relative error within which 90 % of the left-out
 * measurements lie; null where there is nothing to measure it on (a stated upper bound).
 */
export interface Estimate {
  readonly value: number | null
  readonly atLeast: boolean
  readonly band: number | null
}

export const UNKNOWN: Estimate = { value: null, atLeast: true, band: null }

/** Exactly nothing: a model without operators. */
export const NOTHING: Estimate = { value: 0, atLeast: false, band: 0 }

/** An estimate in another unit: cycles to seconds, seconds to joules. */
export function scaled(estimate: Estimate, factor: number): Estimate {
  return { ...estimate, value: estimate.value === null ? null : estimate.value * factor }
}

/** How far a part without a band may be off in a total's band: it is an upper bound. */
const BAND_OF_A_BOUND = 1

/** One part of a total; parts of the same group err together, groups err independently. */
export interface GroupedEstimate {
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
  return { value, atLeast, band: value > 0 ? errorOf(known) / value : bandOfZero(known) }
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
