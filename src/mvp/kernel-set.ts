/**
 * Whose MVP kernels are linked, and how they were built. The MLTK's and the SDK's share their
 * algorithms and program shapes; the few differences are branches on this value.
 */
import type { OptimizeSpeed, RuntimeId } from '../target/runtime.ts'

export type KernelSet = 'mltk' | 'gsdk'

export interface MvpSetting {
  readonly kernels: KernelSet
  readonly optimizeSpeed: OptimizeSpeed
}

export const KERNEL_SET_OF: Readonly<Record<RuntimeId, KernelSet>> = {
  sdk: 'gsdk',
  'mltk-device': 'mltk',
  'mltk-simulator': 'mltk',
}

/** The MLTK Model Profiler's own build: the count that every other one is compared with. */
export const SIMULATOR: MvpSetting = { kernels: 'mltk', optimizeSpeed: 1 }
