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
  /** True where boards ran it; false where only its instructions were counted. */
  readonly measured: boolean
}

/** Everything that is fitted: see `coefficients.ts`. */
export interface Coefficients {
  /** Per program: what neither the MVP nor the CPU can overlap. */
  readonly serialCycles: number
  readonly mappings: Readonly<Record<string, MappingCoefficients>>
  readonly software: Readonly<Record<string, FittedLaw>>
}

export interface MappingCoefficients {
  readonly accelerator: readonly number[]
  readonly launch: readonly number[]
  /** Of the CPU's cycles and of the cycles that pass. */
  readonly cpuBand: number | null
  readonly cyclesBand: number | null
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
