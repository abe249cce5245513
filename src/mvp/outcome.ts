/**
 * What the MVP does with a layer. `runs` are program executions in order, equal neighbours folded;
 * the pipeline state that crosses programs and layers is applied by `pipeline.ts`.
 */
export type Register = 'R0' | 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'R7'

export interface ProgramRun {
  /** How often this program runs in a row. */
  readonly count: number
  /** Of one execution, without a stall on the program before it. */
  readonly cycles: number
  /** Registers whose pending write makes its first instruction stall. */
  readonly first: readonly Register[]
  /** Register its last executed instruction writes; null after a NOOP. */
  readonly last: Register | null
  readonly parallel: boolean
  readonly optimized: boolean
}

/** The runtime loads the model and then cannot run this layer, or computes something else. */
export interface Failure {
  readonly code: 'fails-at-inference' | 'never-returns' | 'wrong-output'
  /** One or two plain sentences: what happens, why, what to change. */
  readonly message: string
}

export interface MvpOutcome {
  /** True where the MVP runs the layer. */
  readonly accelerated: boolean
  /** The programs of this runtime's own kernels as they are built; empty where not accelerated. */
  readonly runs: readonly ProgramRun[]
  /** The Model Profiler's text, parts joined with ', ' as it prints them; null where it says nothing. */
  readonly profilerMessage: string | null
  /** The limits that refuse it, first the one that decides; empty where accelerated. */
  readonly violations: readonly LimitViolation[]
  readonly failure: Failure | null
}

/** A limit that a layer exceeds: which, by how much and what would fit. */
export interface LimitViolation {
  /** Id of the record in `limits.ts`. */
  readonly limit: string
  readonly value: number
  readonly maximum: number
  /** Plain sentence: value, limit, nearest values that fit. */
  readonly sentence: string
  /** Parameter to change, in the words of `what-if`; null where none helps alone. */
  readonly parameter: string | null
}
