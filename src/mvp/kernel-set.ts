/**
 * Whose MVP kernels are linked, and how they were built. The MLTK's and the SDK's share their
 * algorithms and program shapes; the few differences are branches on this value.
 */
import { scalesConvInput, type OptimizeSpeed, type RuntimeId } from '../target/runtime.ts'

export type KernelSet = 'mltk' | 'gsdk'

export interface MvpSetting {
  readonly kernels: KernelSet
  /** CONV_2D scales its input in a program of its own (bit 0 of `SL_MVP_OPTIMIZE_SPEED`). */
  readonly scalesInput: boolean
  /** Averages over many taps are summed with compensation (the SDK's, unless bit 1 is set). */
  readonly compensates: boolean
}

const KERNEL_SET_OF: Readonly<Record<RuntimeId, KernelSet>> = {
  sdk: 'gsdk',
  'mltk-device': 'mltk',
  'mltk-simulator': 'mltk',
}

/** The MLTK Model Profiler's own build: the count that every other one is compared with. */
export const SIMULATOR: MvpSetting = { kernels: 'mltk', scalesInput: true, compensates: false }

/** What the bits of the mask mean to a runtime's kernels. */
export function settingOf(runtime: RuntimeId, optimizeSpeed: OptimizeSpeed): MvpSetting {
  const kernels = KERNEL_SET_OF[runtime]
  return {
    kernels,
    scalesInput: scalesConvInput(runtime, optimizeSpeed),
    compensates: kernels === 'gsdk' && (optimizeSpeed & 2) === 0,
  }
}
