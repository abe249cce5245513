/**
 * The checks that the MVP driver makes while a program is built. A failed one refuses the program.
 *
 * Source: gecko_sdk v4.4.1 platform/compute/driver/mvp/src/sl_mvp.c (sli_mvp_pb_config_array_full,
 * sli_mvp_pb_begin_loop, sli_mvp_pb_compute); the MLTK's copy is the same.
 */
import { MAX_COUNT, MAX_SIZE, MAX_STRIDE } from './fields.ts'
import type { LimitId } from './limits.ts'

const MIN_STRIDE = -2048
export const MAX_LOOPS = 8
export const MAX_INSTRUCTIONS = 8

/** A limit that a layer exceeds, and the value that was compared with it. */
export interface Refusal {
  readonly limit: LimitId
  readonly value: number
}

/** Sizes pass through an `unsigned short` before they are compared, so a size of 65,536 counts as 0. */
export function checkSize(limit: LimitId, value: number): Refusal | undefined {
  const low = ((value % 65536) + 65536) % 65536
  return low > MAX_SIZE ? { limit, value } : undefined
}

export function checkStride(limit: LimitId, value: number): Refusal | undefined {
  return value > MAX_STRIDE || value < MIN_STRIDE ? { limit, value } : undefined
}

export function checkCount(limit: LimitId, value: number): Refusal | undefined {
  return value <= 0 || value > MAX_COUNT ? { limit, value } : undefined
}
