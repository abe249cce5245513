/** The difference of two profiles, layer by layer. Deltas are head minus base. */
import type { Profile } from '../profile/profile.ts'

export type Change = 'same' | 'changed' | 'added' | 'removed'

export interface Delta {
  readonly flashBytes: number
  readonly acceleratorCycles: number
  /** Null where one side's estimate is unknown. */
  readonly cpuCycles: number | null
  readonly cycles: number | null
  readonly macs: number
}

/** Why a layer changed, by name and value. */
export interface Cause {
  /** `filters`, `strides`, `kernel_size`, `padding`, `input_shape`, `dtype`, `activation`, `weights`, `quantization`, `left-accelerator`, `joined-accelerator`, ... */
  readonly what: string
  readonly base: string
  readonly head: string
  /** True where the change only follows from a change further up. */
  readonly inherited: boolean
  /** One sentence. */
  readonly sentence: string
}

export interface LayerDiff {
  readonly change: Change
  readonly base: number | null
  readonly head: number | null
  readonly delta: Delta
  readonly causes: readonly Cause[]
  /** A new QUANTIZE, PAD, RESHAPE, ... that a converter put around an unchanged layer. */
  readonly converterArtefact: boolean
}

export interface ProfileDiff {
  readonly base: Profile
  readonly head: Profile
  readonly layers: readonly LayerDiff[]
  /** Bytes and cycles that belong to no layer, so that all rows sum to the model's delta. */
  readonly shared: readonly { readonly what: string; readonly flashBytes: number }[]
  readonly delta: Delta & {
    readonly ramBytes: number
    readonly latencySeconds: number | null
    readonly energyJoules: number | null
  }
  /** One sentence on what moved the arena's peak; null where it did not change. */
  readonly arenaSentence: string | null
  /** Set where the alignment gave up on the exact method, with the reason. */
  readonly fallback: string | null
}
