/** The memory of the eight kinds that have MVP kernels, until their own records carry it. */
import { cpuLayerOf } from './cpu-layer.ts'
import {
  convolutionMemory,
  depthwiseMemory,
  elementwiseMemory,
  fullyConnectedMemory,
  poolMemory,
  transposeConvMemory,
} from './mvp-kernel-memory.ts'
import type { OperatorDescription } from './operator.ts'
import { optionParameters } from './parameters.ts'

const MEMORY: Readonly<Record<string, OperatorDescription['memory']>> = {
  CONV_2D: convolutionMemory,
  DEPTHWISE_CONV_2D: depthwiseMemory,
  FULLY_CONNECTED: fullyConnectedMemory,
  MAX_POOL_2D: poolMemory,
  AVERAGE_POOL_2D: poolMemory,
  ADD: elementwiseMemory,
  MUL: elementwiseMemory,
  TRANSPOSE_CONV: transposeConvMemory,
}

export const ACCELERATED: readonly OperatorDescription[] = Object.entries(MEMORY).map(
  ([kind, memory]) => ({
    kinds: [kind],
    work: () => ({ ops: 0, macs: 0 }),
    memory,
    cpu: cpuLayerOf,
    parameters: optionParameters,
  }),
)
