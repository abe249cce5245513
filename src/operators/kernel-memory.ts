/** What a kernel asks the allocator for, and in which build. */
import type { Firmware } from '../target/firmware.ts'
import type { AcceleratorId, OptimizeSpeed, Runtime } from '../target/runtime.ts'

export interface KernelSetting {
  readonly runtime: Runtime
  readonly accelerator: AcceleratorId
  readonly optimizeSpeed: OptimizeSpeed
  readonly firmware: Firmware
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
  /** True where Prepare points the outputs at bytes of its own, so that the planner places none for them. */
  readonly ownsOutputs?: boolean
  /** True where the persistent bytes of Prepare are a resource variable's. */
  readonly keepsVariable?: boolean
}
