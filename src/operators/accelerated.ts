import { ADD_MUL } from './kinds/add-mul.ts'
import { CONV_2D } from './kinds/conv-2d.ts'
import { DEPTHWISE_CONV_2D } from './kinds/depthwise-conv-2d.ts'
import { FULLY_CONNECTED } from './kinds/fully-connected.ts'
import type { OperatorDescription } from './operator.ts'
import { POOL_2D } from './kinds/pool-2d.ts'
import { TRANSPOSE_CONV } from './kinds/transpose-conv.ts'

/** The operators that the MVP has kernels for. */
export const ACCELERATED: readonly OperatorDescription[] = [
  CONV_2D,
  DEPTHWISE_CONV_2D,
  FULLY_CONNECTED,
  POOL_2D,
  ADD_MUL,
  TRANSPOSE_CONV,
]
