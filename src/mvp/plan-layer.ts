import type { Attempt } from './attempt.ts'
import { planConvolution } from './conv-2d.ts'
import { planDepthwise } from './depthwise-conv-2d.ts'
import { planElementwise } from './elementwise.ts'
import { planFullyConnected } from './fully-connected.ts'
import type { MvpSetting } from './kernel-set.ts'
import type { MvpLayer } from './layer.ts'
import { planPool } from './pool-2d.ts'
import { planTransposeConv } from './transpose-conv.ts'

/** What the kernels of one build do with a layer. Bounded work for every geometry. */
export function planLayer(layer: MvpLayer, setting: MvpSetting): Attempt {
  switch (layer.kind) {
    case 'CONV_2D':
      return planConvolution(layer, setting)
    case 'DEPTHWISE_CONV_2D':
      return planDepthwise(layer, setting)
    case 'FULLY_CONNECTED':
      return planFullyConnected(layer, setting)
    case 'MAX_POOL_2D':
    case 'AVERAGE_POOL_2D':
      return planPool(layer, setting)
    case 'ADD':
    case 'MUL':
      return planElementwise(layer)
    case 'TRANSPOSE_CONV':
      return planTransposeConv(layer)
  }
}
