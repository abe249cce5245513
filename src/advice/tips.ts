/**
 * All tips. A new one is a record in `tips/`, its id in `tips/tip-id.ts` and its row here.
 */
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
import { DEAD_CHANNELS } from './tips/dead-channels.ts'
import { INT8_INPUT, INT8_OUTPUT, SMALLER_INPUT } from './tips/input.ts'
import { OFFLINE_PLAN, REORDER, SHORTER_SKIP } from './tips/memory.ts'
import { FEWER_LAYERS, FEWER_OUTPUTS, PER_TENSOR_DENSE } from './tips/persistent.ts'
import type { TipRecord } from './tips/record.ts'
import type { TipId } from './tips/tip-id.ts'
import { UNDO } from './tips/undo.ts'
import {
  INSERT_POOLING,
  LARGER_STRIDES,
  SMALLER_KERNELS,
  STRIDE_INSTEAD_OF_POOLING,
} from './tips/windows.ts'

export const TIPS: Readonly<Record<TipId, TipRecord>> = {
  'dead-channels': DEAD_CHANNELS,
  undo: UNDO,
  'fits-accelerator': FITS_ACCELERATOR,
  optimize: LOSSLESS,
  reorder: REORDER,
  'offline-plan': OFFLINE_PLAN,
  'optimize-speed': OPTIMIZE_SPEED,
  'int8-input': INT8_INPUT,
  'int8-output': INT8_OUTPUT,
  'int8-model': INT8_MODEL,
  'fuse-activation': FUSE_ACTIVATION,
  'per-tensor-dense': PER_TENSOR_DENSE,
  'fewer-outputs': FEWER_OUTPUTS,
  'pooling-instead-of-mean': MEAN_AS_POOLING,
  'layout-chains': LAYOUT_CHAINS,
  'no-softmax': NO_SOFTMAX,
  'smaller-input': SMALLER_INPUT,
  'smaller-expansion': SMALLER_EXPANSION,
  'shorter-skip': SHORTER_SKIP,
  'fewer-filters': FEWER_FILTERS,
  'smaller-depth-multiplier': SMALLER_DEPTH_MULTIPLIER,
  'fewer-units': FEWER_UNITS,
  'fewer-layers': FEWER_LAYERS,
  'even-channels': EVEN_CHANNELS,
  'larger-strides': LARGER_STRIDES,
  'smaller-kernels': SMALLER_KERNELS,
  'insert-pooling': INSERT_POOLING,
  'stride-instead-of-pooling': STRIDE_INSTEAD_OF_POOLING,
  'separable-convolution': SEPARABLE,
}
