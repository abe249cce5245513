import { ADD_MUL } from './add-mul.ts'
import { CONV_2D } from './conv-2d.ts'
import { DEPTHWISE_CONV_2D } from './depthwise-conv-2d.ts'
import { FULLY_CONNECTED } from './fully-connected.ts'
import type { OperatorDescription } from './operator.ts'
import { POOL_2D } from './pool-2d.ts'
import { TRANSPOSE_CONV } from './transpose-conv.ts'

/** The operators that the MVP has kernels for. */
export const ACCELERATED: readonly OperatorDescription[] = [
  CONV_2D,
  DEPTHWISE_CONV_2D,
  FULLY_CONNECTED,
  POOL_2D,
  ADD_MUL,
  TRANSPOSE_CONV,
]
