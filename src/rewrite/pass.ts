import type { Target } from '../target/runtime.ts'
import type { Model } from '../tflite/model.ts'

/** All passes, in the order in which they run. */
export const PASS_IDS = [
  'fold-pad',
  'dead-channels',
  'dead-tensors',
  'zero-points',
  'bias-quantization',
  'duplicate-buffers',
  'unused-buffers',
  'inert-metadata',
  'strip-names',
  'reorder',
  'offline-plan',
] as const

export type PassId = (typeof PASS_IDS)[number]

/**
 * A pass over a model that changes no output bit. Fusing or changing numerics is no lossless pass and
 * not done.
 */
export interface Pass {
  readonly id: PassId
  /** What it does, for people. */
  readonly title: string
  /** Why no output changes. */
  readonly reason: string
  /**
   * Where something outside the inference may miss what goes: what the option of `optimize` that asks
   * for it says. Null for a pass that always runs.
   */
  readonly option: string | null
  /** The rewritten model; the very same value where there is nothing to do. What pays may depend on the target. */
  readonly run: (model: Model, target: Target) => Model
}
