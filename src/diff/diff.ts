/** The difference of two profiles, layer by layer. Deltas are head minus base. */
import type { Profile } from '../profile/profile.ts'
import type { Nature } from './nature-kind.ts'
import type { Waterfalls } from './waterfall/waterfall.ts'

export type Change = 'same' | 'changed' | 'added' | 'removed'

export interface Delta {
  /** Of a layer: its weights, biases, scales and zero points; names and tables are `shared`. */
  readonly flashBytes: number
  readonly acceleratorCycles: number
  /** Null where one side's estimate is unknown. */
  readonly cpuCycles: number | null
  readonly cycles: number | null
  readonly macs: number
}

/** Causes that are no parameter of a layer; `input`: it reads another layer. */
export type CauseId =
  | 'input_shape'
  | 'output_shape'
  | 'input_count'
  | 'dtype'
  | 'input'
  | 'weights'
  | 'constants'
  | 'quantization'
  | 'optimize-speed'
  | 'left-accelerator'
  | 'joined-accelerator'
  | 'pipeline'
  | 'shared-constants'
  | 'cost'

/** Why a layer changed, by name and value. */
export interface Cause {
  /** A {@link CauseId}, or a parameter's name (`filters`, `strides`, `kernel_size`, ...). */
  readonly what: string
  readonly base: string
  readonly head: string
  /** True where the change only follows from a change further up. */
  readonly inherited: boolean
  /** One sentence, without a full stop. Names in it are raw: renderers make them inert. */
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

/** Two profiles and their layers side by side. */
export interface DiffRows {
  readonly base: Profile
  readonly head: Profile
  /** In the order of the head; removed layers follow what they followed in the base. */
  readonly layers: readonly LayerDiff[]
}

export interface ProfileDiff extends DiffRows {
  /** What kind of change it is. */
  readonly nature: Nature
  /** Bytes that belong to no layer, so that all rows sum to the model's delta; rows of 0 are left out. */
  readonly shared: readonly { readonly what: string; readonly flashBytes: number }[]
  readonly delta: Delta & {
    readonly ramBytes: number
    readonly latencySeconds: number | null
    readonly energyJoules: number | null
  }
  /** Why RAM, flash and cycles moved: parts that sum to `delta`. */
  readonly waterfall: Waterfalls
  /** One sentence on what moved RAM; null where it stayed. */
  readonly arenaSentence: string | null
  /** Set where the alignment gave up on the exact method, with the reason. */
  readonly fallback: string | null
}
