/**
 * Whose runtime runs the model: it decides the pointer size, the structs in the tensor arena, which
 * kernels are linked and so which layers the MVP takes.
 */
export type RuntimeId = 'sdk' | 'mltk-device' | 'mltk-simulator'
export type AcceleratorId = 'mvp' | 'none'
/** Bit 0 of `SL_MVP_OPTIMIZE_SPEED`: CONV_2D pre-scales its input into a scratch buffer. */
export type OptimizeSpeed = 0 | 1

export interface Runtime {
  readonly id: RuntimeId
  readonly title: string
  readonly pointerBytes: 4 | 8
  readonly defaultOptimizeSpeed: OptimizeSpeed
  readonly source: string
}

export const RUNTIMES: Readonly<Record<RuntimeId, Runtime>> = {
  sdk: {
    id: 'sdk',
    title: 'Gecko SDK 4.4.1 (TensorFlow Lite Micro of 2023-06), 32-bit',
    pointerBytes: 4,
    defaultOptimizeSpeed: 0,
    source: 'gecko_sdk v4.4.1 platform/compute/nn/mvp/config/sl_nn_mvp_config.h',
  },
  'mltk-device': {
    id: 'mltk-device',
    title: 'MLTK 0.20 C++ runtime, 32-bit',
    pointerBytes: 4,
    defaultOptimizeSpeed: 1,
    source: 'mltk 0.20.0 cpp/shared/platforms/brd2601',
  },
  'mltk-simulator': {
    id: 'mltk-simulator',
    title: 'MLTK 0.20 Model Profiler on a PC, 64-bit',
    pointerBytes: 8,
    defaultOptimizeSpeed: 1,
    source: 'mltk 0.20.0 cpp/shared/platforms/linux/sl_mvp_config.h',
  },
}

/** What a profile assumes; every number in it is a function of the model and this. */
export interface Target {
  /** Part number or family as the user named it, lower case. */
  readonly id: string
  readonly clockHz: number
  /** Bytes the part has; null for a family whose members differ. */
  readonly ramBytes: number | null
  readonly flashBytes: number | null
  readonly accelerator: AcceleratorId
  readonly runtime: Runtime
  readonly optimizeSpeed: OptimizeSpeed
  /**
   * What the board's kernels are taken to be built with where time is estimated: what the user asked
   * for; absent: as on the boards that were measured (`MEASURED_OPTIMIZE_SPEED`).
   */
  readonly timedOptimizeSpeed?: OptimizeSpeed
}

/**
 * `SL_MVP_OPTIMIZE_SPEED` of the boards that the estimates are calibrated on: their convolutions
 * scale the input in a pass of its own, as the accelerator's cycles show (`docs/accuracy.md`).
 */
export const MEASURED_OPTIMIZE_SPEED: OptimizeSpeed = 1
