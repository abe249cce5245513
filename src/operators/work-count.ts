/**
 * Counts of operations: the true ones, and the MLTK's, in 32-bit C integers, so that products wrap
 * around.
 *
 * Source: mltk 0.20.0 cpp/shared/tflite_micro/mltk_tflite_micro_profiler_metrics.cc.
 */
import type { Activation } from '../tflite/options.ts'
import type { Work } from './operator.ts'

/** Operations of one layer, of one batch. */
interface Counted {
  readonly macs: number
  /** Besides two for each multiply-accumulate. */
  readonly ops: number
}

/** Two operations per multiply-accumulate and the others; the profiler counts one batch. */
export function workOf({ macs, ops }: Counted, batches: number): Work {
  return {
    macs: whole(macs * batches),
    ops: whole((2 * macs + ops) * batches),
    profilerMacs: wrap(macs),
    profilerOps: (2 * wrap(macs) + wrap(ops)) | 0,
  }
}

/** Exact up to 2^53, which no microcontroller computes in a year. */
function whole(count: number): number {
  return Math.min(count, Number.MAX_SAFE_INTEGER)
}

/** The C `int` that a count becomes. */
function wrap(count: number): number {
  return Number(BigInt.asIntN(32, BigInt(whole(count))))
}

/** Of operators that nobody counts. */
export const NO_WORK: Work = { ops: 0, macs: 0, profilerOps: 0, profilerMacs: 0 }

const COUNTED_ACTIVATIONS: ReadonlySet<Activation> = new Set(['RELU', 'RELU6', 'RELU_N1_TO_1'])

/** Two operations per output where the activation is one that the MLTK counts. */
export function activationOps(activation: Activation, outputs: number): number {
  return COUNTED_ACTIVATIONS.has(activation) ? 2 * outputs : 0
}
