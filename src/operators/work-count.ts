/**
 * The MLTK's counting of operations: 32-bit C integers, so products wrap around.
 *
 * Source: mltk 0.20.0 cpp/shared/tflite_micro/mltk_tflite_micro_profiler_metrics.cc.
 */
import type { Activation } from '../tflite/options.ts'
import type { Work } from './operator.ts'

/** Product in 32-bit two's complement. */
export function product32(...factors: readonly number[]): number {
  return factors.reduce((all, one) => Math.imul(all, one), 1)
}

export function sum32(...terms: readonly number[]): number {
  return terms.reduce((all, one) => (all + one) | 0, 0)
}

const COUNTED_ACTIVATIONS: ReadonlySet<Activation> = new Set(['RELU', 'RELU6', 'RELU_N1_TO_1'])

/** Two operations per output where the activation is one that the MLTK counts. */
export function activationOps(activation: Activation, outputs: number): number {
  return COUNTED_ACTIVATIONS.has(activation) ? product32(2, outputs) : 0
}

/** Two operations per multiply-accumulate, one per output for a bias, and the activation's. */
export function macWork(
  macs: number,
  extra: { readonly biased: number; readonly activation: number },
): Work {
  return { macs, ops: sum32(product32(2, macs), extra.biased, extra.activation) }
}
