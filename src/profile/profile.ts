/**
 * What one model costs on one target: the value that diff, budget, advice and report work on.
 * Sizes in bytes, cycles in clock cycles, times in seconds, energy in joules.
 */
import type { ChannelCounts } from '../dataflow/channel-counts.ts'
import type { ArenaReport } from '../arena/arena.ts'
import type { Estimate } from '../cpu/estimate.ts'
import type { DataType } from '../tflite/model.ts'
import type { MeasuredRun } from '../measurement/choose.ts'
import type { Target } from '../target/runtime.ts'
import type { ErrorCode } from '../util/error-code.ts'
import type { WarningCode } from './warning-code.ts'

export type { Estimate }

export interface TensorSummary {
  /** Index in its subgraph, -1 for an absent optional input. */
  readonly tensor: number
  readonly name: string
  readonly shape: readonly number[]
  readonly dtype: DataType | null
  readonly isConstant: boolean
}

/** Why a layer of a kind that the MVP accelerates runs in software, or would not run at all. */
export interface Unsupported {
  /** The limit's id, e.g. `conv-output-row-stride`. */
  readonly limit: string
  /** A plain sentence with the value, the limit and the nearest values that fit. */
  readonly sentence: string
  /** The parameter to change first, in the words of `what-if` (`strides`, `filters`, ...), where one is known. */
  readonly parameter: string | null
}

/** Bytes of the model file that belong to one layer (or to none); they sum to the file. */
export interface FlashSplit {
  readonly weights: number
  readonly biases: number
  readonly scales: number
  readonly zeroPoints: number
  readonly names: number
  readonly metadata: number
  /** Constant buffers whose bytes another buffer already holds. */
  readonly duplicates: number
  /** Buffers that no tensor and no metadata refers to. */
  readonly unused: number
  /** Tables, vectors' lengths, offsets and alignment. */
  readonly structure: number
}

/**
 * What tells the contents of two layers apart. Computed when first asked for: only a comparison does,
 * and hashing every weight would be a good part of a profile.
 */
export interface LayerHashes {
  /** Of the constants' bytes; empty where the layer reads none. */
  readonly weights: string
  /** Of what scales and zero points of its tensors say, not of how they are stored; empty where none has any. */
  readonly quantization: string
}

export interface LayerProfile {
  readonly index: number
  /** The schema's name, `CONV_2D`; `CUSTOM` for custom operators. */
  readonly kind: string
  /** Lower case name as the MLTK prints it; a custom operator's own name. */
  readonly op: string
  /** Name of its first output tensor. */
  readonly name: string
  readonly inputs: readonly TensorSummary[]
  readonly outputs: readonly TensorSummary[]
  /** Options by the words of `what-if` where there is one: filters, kernel_size, strides, units, ... */
  readonly parameters: Readonly<Record<string, string | number>>
  readonly hashes: LayerHashes
  readonly ops: number
  readonly macs: number
  /** As the MLTK Model Profiler prints them: 32-bit integers that wrap around, 0 for recurrent layers. */
  readonly profilerOps: number
  readonly profilerMacs: number
  readonly acceleratorCycles: number
  /** Programs that the MVP runs: the driver loads each once. */
  readonly acceleratorLoads: number
  readonly acceleratorParallelLoads: number
  readonly acceleratorOptimizedLoads: number
  readonly cpuCycles: Estimate
  readonly cycles: Estimate
  readonly latencySeconds: Estimate
  readonly energyJoules: Estimate
  /** Bytes of constant buffers that this layer is the first to read. */
  readonly weightsBytes: number
  readonly flash: FlashSplit
  /** Output channels and how many of them are dead; null where the layer makes none, or none that are followed. */
  readonly channels: ChannelCounts | null
  /** True where the MVP runs it in the chosen runtime. */
  readonly accelerated: boolean
  /** True for the kinds the MVP has a kernel for (int8): the others "never run on the MVP". */
  readonly acceleratable: boolean
  readonly profilerMessage: string | null
  readonly unsupported: Unsupported | null
}

export interface Warning {
  readonly code: WarningCode
  readonly layer: number | null
  readonly message: string
}

export interface Profile {
  readonly path: string
  readonly sha256: string
  /** The one build that every figure below is of. */
  readonly target: Target
  readonly flashBytes: number
  /** The smallest tensor arena that loads and runs the model, rounded up to 16; `arena.usedBytes` is in use afterwards. */
  readonly ramBytes: number
  /** True where an operator's memory is unknown: `ramBytes` is then a lower bound. */
  readonly ramAtLeast: boolean
  readonly ops: number
  readonly macs: number
  /** As the MLTK Model Profiler prints them: 32-bit integers that wrap around, 0 for recurrent layers. */
  readonly profilerOps: number
  readonly profilerMacs: number
  readonly unsupportedLayers: number
  readonly acceleratorCycles: number
  readonly acceleratorLoads: number
  readonly acceleratorParallelLoads: number
  readonly acceleratorOptimizedLoads: number
  readonly cpuCycles: Estimate
  readonly cycles: Estimate
  readonly latencySeconds: Estimate
  readonly energyJoules: Estimate
  readonly warnings: readonly Warning[]
  readonly arena: ArenaReport
  readonly layers: readonly LayerProfile[]
  /** Bytes of the file that belong to no layer. */
  readonly sharedFlash: FlashSplit
  /** What was measured of this very model on this build; null where nothing was, or nobody asked. */
  readonly measured: MeasuredRun | null
}

/** A model that could not be profiled; it takes the place of its profile and hides no other's. */
export interface ProfileFailure {
  readonly path: string
  readonly sha256: string | null
  readonly error: { readonly code: ErrorCode; readonly message: string }
}

export type ProfileResult =
  | { readonly status: 'ok'; readonly profile: Profile }
  | { readonly status: 'error'; readonly failure: ProfileFailure }
