import type { FittedLaw } from '../target/calibration.ts'
import type { CpuLayer } from './layer.ts'

/** What one fitted coefficient multiplies, e.g. `output elements`; never negative. */
export interface Term<Subject> {
  readonly name: string
  readonly of: (subject: Subject) => number
}

/** Sum of the coefficients times their terms. */
export function evaluate<Subject>(
  terms: readonly Term<Subject>[],
  law: Pick<FittedLaw, 'coefficients'>,
  subject: Subject,
): number {
  return terms.reduce((all, { of }, index) => all + (law.coefficients[index] ?? 0) * of(subject), 0)
}

/** A constant term. */
export const ONE: Term<unknown> = { name: '1', of: () => 1 }

export type LayerTerm = Term<CpuLayer>
