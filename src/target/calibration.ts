/** What the laws of time are multiplied with: published, or refitted to the boards of one project. */

/** Coefficients of a law's terms, in their order, and how far it was off where it was left out. */
export interface FittedLaw {
  readonly coefficients: readonly number[]
  readonly band: number | null
  /** True where boards ran it; false where only its instructions were counted. */
  readonly measured: boolean
}

/** Everything that is fitted: see `src/cpu/coefficients.ts`. */
export interface Coefficients {
  /** Per program: what neither the MVP nor the CPU can overlap. */
  readonly serialCycles: number
  readonly mappings: Readonly<Record<string, MappingCoefficients>>
  readonly software: Readonly<Record<string, FittedLaw>>
  /** Laws of kinds that have no published one, by the kind: a constant, and per element read or written. */
  readonly own?: Readonly<Record<string, FittedLaw>>
}

export interface MappingCoefficients {
  readonly accelerator: readonly number[]
  readonly launch: readonly number[]
  /** Of the CPU's cycles and of the cycles that pass. */
  readonly cpuBand: number | null
  readonly cyclesBand: number | null
  /** What the stalls of convolutions without a scaling pass are multiplied with; left out: 1. */
  readonly unscaledStalls?: number
  /** Of a calibration: whether its own runs had this. Left out: of the published boards. */
  readonly measured?: boolean
}

/** Coefficients of one project's own boards. */
export interface Calibration {
  /** For people, e.g. `calibrated on 12 runs of BRD2601B, AI/ML SDK 3.0.2`. */
  readonly title: string
  readonly coefficients: Coefficients
}
