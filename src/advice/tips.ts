/** All tips, in the order in which documents list them. Adding one is adding a record here. */
import { FITS_ACCELERATOR, MEAN_AS_POOLING, OPTIMIZE_SPEED } from './tips/accelerator.ts'
import {
  EVEN_CHANNELS,
  FEWER_FILTERS,
  FEWER_UNITS,
  SMALLER_DEPTH_MULTIPLIER,
  SMALLER_EXPANSION,
} from './tips/channels.ts'
import {
  FUSE_ACTIVATION,
  INT8_MODEL,
  LAYOUT_CHAINS,
  LOSSLESS,
  NO_SOFTMAX,
  SEPARABLE,
} from './tips/convert.ts'
import { INT8_INPUT, INT8_OUTPUT, SMALLER_INPUT } from './tips/input.ts'
import { OFFLINE_PLAN, REORDER, SHORTER_SKIP } from './tips/memory.ts'
import type { TipRecord } from './tips/record.ts'
import { UNDO } from './tips/undo.ts'
import {
  INSERT_POOLING,
  LARGER_STRIDES,
  SMALLER_KERNELS,
  STRIDE_INSTEAD_OF_POOLING,
} from './tips/windows.ts'

export const TIPS: readonly TipRecord[] = [
  ...[UNDO, FITS_ACCELERATOR],
  ...[LOSSLESS, REORDER, OFFLINE_PLAN, OPTIMIZE_SPEED],
  ...[INT8_INPUT, INT8_OUTPUT, INT8_MODEL, FUSE_ACTIVATION, MEAN_AS_POOLING],
  ...[LAYOUT_CHAINS, NO_SOFTMAX],
  ...[
    SMALLER_INPUT,
    SMALLER_EXPANSION,
    SHORTER_SKIP,
    FEWER_FILTERS,
    SMALLER_DEPTH_MULTIPLIER,
    FEWER_UNITS,
    EVEN_CHANNELS,
  ],
  ...[LARGER_STRIDES, SMALLER_KERNELS, INSERT_POOLING, STRIDE_INSTEAD_OF_POOLING, SEPARABLE],
]
