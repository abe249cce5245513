import type { CpuLayer } from './layer.ts'

/** What one fitted coefficient multiplies, e.g. `output elements`; never negative. */
export interface Term<Subject> {
  readonly name: string
  readonly of: (subject: Subject) => number
}

/** Coefficients of a law's terms, in their order, and how far it was off where it was left out. */
export interface FittedLaw {
  readonly coefficients: readonly number[]
  readonly band: number | null
}

/** Sum of the coefficients times their terms. */
export function evaluate<Subject>(
  terms: readonly Term<Subject>[],
  law: FittedLaw,
  subject: Subject,
): number {
  return terms.reduce((all, { of }, index) => all + (law.coefficients[index] ?? 0) * of(subject), 0)
}

/** A constant term. */
export const ONE: Term<unknown> = { name: '1', of: () => 1 }

export type LayerTerm = Term<CpuLayer>
