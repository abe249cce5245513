/**
 * What this project knows of an operator kind. One file per kind (or per family of kinds that share
 * one kernel) in this folder exports such a record; `registry.ts` lists them all.
 */
import type { CpuLayer } from '../cpu/layer.ts'
import type { MvpLayer } from '../mvp/layer.ts'
import type { AcceleratorId, OptimizeSpeed, Runtime } from '../target/runtime.ts'
import type { Model, Operator, Subgraph, Tensor } from '../tflite/model.ts'

/** An operator with its tensors looked up. */
export interface LayerContext {
  readonly model: Model
  readonly subgraph: Subgraph
  readonly operator: Operator
  /** Same length as `operator.inputs`; undefined for an absent optional input. */
  readonly inputs: readonly (Tensor | undefined)[]
  readonly outputs: readonly (Tensor | undefined)[]
}

/** Operations and multiply-accumulates as the MLTK counts them, 32-bit `int` wrap-around included. */
export interface Work {
  readonly ops: number
  readonly macs: number
}

export interface KernelSetting {
  readonly runtime: Runtime
  readonly accelerator: AcceleratorId
  readonly optimizeSpeed: OptimizeSpeed
  /** True where the MVP kernel took this layer at Prepare. */
  readonly onMvp: boolean
}

/** What the kernel asks the allocator for, in the order of its requests; bytes, not yet aligned. */
export interface KernelMemory {
  /** `AllocatePersistentBuffer` in Init (0 = no request). */
  readonly initPersistent: readonly number[]
  /** `AllocatePersistentBuffer` in Prepare. */
  readonly preparePersistent: readonly number[]
  /** `RequestScratchBufferInArena` in Prepare. */
  readonly scratch: readonly number[]
  /** What each scratch buffer is for, e.g. `accumulators`; in the order of `scratch`. */
  readonly scratchPurposes?: readonly string[]
  /** Builtin option struct `{bytes, alignment}`; null where the parser allocates none. */
  readonly builtinData: { readonly bytes: number; readonly alignment: number } | null
  /**
   * Tensors that Prepare fetches as temporaries, in the order of fetching (a tensor fetched twice
   * takes its room twice), as indices into the operator's inputs then outputs: for the smallest
   * working arena.
   */
  readonly temporaries: readonly number[]
  /** True where Prepare makes its persistent requests only after it has fetched all temporaries. */
  readonly requestsLast?: boolean
}

export interface OperatorDescription {
  /** The schema's names this record serves. */
  readonly kinds: readonly string[]
  readonly work: (layer: LayerContext) => Work
  /** 'unknown' makes the arena's sizes lower bounds. */
  readonly memory: (layer: LayerContext, setting: KernelSetting) => KernelMemory | 'unknown'
  /** The layer as the MVP room understands it; undefined where the MVP has no kernel for it (wrong type, broadcast, ...). */
  readonly mvp?: (layer: LayerContext) => MvpLayer | undefined
  /** The layer as the CPU room understands it. */
  readonly cpu: (layer: LayerContext) => CpuLayer
  /** Parameters in the words of `what-if`, for diff and report: `{filters: 8, kernel_size: '3x3', ...}`. */
  readonly parameters: (layer: LayerContext) => Readonly<Record<string, string | number>>
}
