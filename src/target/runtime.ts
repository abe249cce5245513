/**
 * Whose runtime runs the model: it decides the pointer size, the structs in the tensor arena, which
 * kernels are linked and so which layers the MVP takes.
 */
import type { Calibration } from './calibration.ts'
import type { Firmware } from './firmware.ts'

export type RuntimeId = 'sdk' | 'mltk-device' | 'mltk-simulator'
/** What a budget names: a runtime, or a build that compiles models and is priced by a runtime's figures. */
export type RuntimeName = RuntimeId | 'sdk-3'
export type AcceleratorId = 'mvp' | 'none'
/**
 * `SL_MVP_OPTIMIZE_SPEED`, a mask of bits; 3 is "enable all" (0xFFFFFFFF in the configuration). Bit 0:
 * CONV_2D scales its input into a scratch buffer first. Bit 1: averages over more than 512 taps are
 * summed plainly instead of with compensation.
 *
 * Source: gecko_sdk v4.4.1 platform/compute/nn/mvp/config/sl_nn_mvp_config.h, the same in Simplicity
 * SDK 2024.6 and so in AI/ML SDK 2.x.
 */
export type OptimizeSpeed = 0 | 1 | 2 | 3

export const OPTIMIZE_SPEEDS: readonly OptimizeSpeed[] = [0, 1, 2, 3]

export interface Runtime {
  /** Whose code the figures are of. */
  readonly id: RuntimeId
  readonly name: RuntimeName
  /** Models are compiled ahead of time: figures of the interpreter say only so much of it (`standing.ts`). */
  readonly isCompiled: boolean
  /** The releases that have this code, as people know them. */
  readonly title: string
  /** The same in few words, for a heading. */
  readonly short: string
  readonly pointerBytes: 4 | 8
  readonly defaultOptimizeSpeed: OptimizeSpeed
  readonly source: string
}

export const RUNTIMES: Readonly<Record<RuntimeId, Runtime>> = {
  sdk: {
    id: 'sdk',
    name: 'sdk',
    isCompiled: false,
    title: 'Gecko SDK 4.4, Simplicity SDK 2024.6, AI/ML SDK 2.0 to 2.2.1 (EFR32)',
    short: 'Gecko SDK 4.4 to AI/ML SDK 2.2.1',
    pointerBytes: 4,
    defaultOptimizeSpeed: 0,
    source: 'gecko_sdk v4.4.1 platform/compute/nn/mvp/config/sl_nn_mvp_config.h',
  },
  'mltk-device': {
    id: 'mltk-device',
    name: 'mltk-device',
    isCompiled: false,
    title: 'MLTK 0.20 C++ runtime, 32-bit',
    short: 'MLTK 0.20 on the device',
    pointerBytes: 4,
    defaultOptimizeSpeed: 1,
    source: 'mltk 0.20.0 cpp/shared/platforms/brd2601',
  },
  'mltk-simulator': {
    id: 'mltk-simulator',
    name: 'mltk-simulator',
    isCompiled: false,
    title: 'MLTK 0.20 Model Profiler on a PC, 64-bit',
    short: 'MLTK 0.20 Model Profiler',
    pointerBytes: 8,
    defaultOptimizeSpeed: 1,
    source: 'mltk 0.20.0 cpp/shared/platforms/linux/sl_mvp_config.h',
  },
}

/** Everything that a budget may name, and so the build that a target is of. */
export const BUILDS: Readonly<Record<RuntimeName, Runtime>> = {
  ...RUNTIMES,
  'sdk-3': {
    id: 'sdk',
    name: 'sdk-3',
    isCompiled: true,
    title:
      'AI/ML SDK 3.x, Simplicity SDK 2026.6 (EFR32): models are compiled, figures are of 2.2.1',
    short: 'AI/ML SDK 3.x',
    pointerBytes: 4,
    defaultOptimizeSpeed: 0,
    source: 'release notes of AI/ML SDK 3.0.0 to 3.0.2 on docs.silabs.com',
  },
}

export const RUNTIME_NAMES = Object.keys(BUILDS) as readonly RuntimeName[]

/**
 * What a profile assumes, all of one build; every number in it is a function of the model and this:
 * part, clock, accelerator, runtime and how its kernels are built.
 */
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
  readonly firmware: Firmware
  /** Null: the published coefficients. */
  readonly calibration: Calibration | null
}

/**
 * True where CONV_2D scales its input first. The SDK tests the bit, the MLTK's kernels the whole
 * value.
 *
 * Sources: sl_mvp_ml_conv2d.c of gecko_sdk v4.4.1 (`SL_MVP_OPTIMIZE_SPEED & 1`) and
 * sl_mvp_ml_conv2d.cc of mltk 0.20.0 (`SL_MVP_OPTIMIZE_SPEED == 1`).
 */
export function scalesConvInput(runtime: RuntimeId, speed: OptimizeSpeed): boolean {
  return runtime === 'sdk' ? (speed & 1) !== 0 : speed === 1
}
