import { refused, type Attempt } from './attempt.ts'
import { planConvolution } from './conv-2d.ts'
import { planDepthwise } from './depthwise-conv-2d.ts'
import { planElementwise } from './elementwise.ts'
import { planFullyConnected } from './fully-connected.ts'
import { axesOf, isDegenerate } from './geometry.ts'
import type { MvpSetting } from './kernel-set.ts'
import type { MvpLayer } from './layer.ts'
import { planPool } from './pool-2d.ts'
import { rangeCount, stepCount } from './range-split.ts'
import { planTransposeConv } from './transpose-conv.ts'

/** Kernels would go on; nobody waits for that many programs, here or on a chip. */
const MAX_PLACES = 100_000

/** What the kernels of one build do with a layer. Bounded work for every geometry. */
export function planLayer(layer: MvpLayer, setting: MvpSetting): Attempt {
  const value = placesOf(layer)
  return value > MAX_PLACES
    ? refused({ limit: 'too-many-programs', value })
    : planKind(layer, setting)
}

/**
 * Places of a layer's output that the kernels treat each on its own (edges, row offsets), at most:
 * a measure of the work that planning it takes. 1 where there is no window, or no sense in it.
 */
export function placesOf(layer: MvpLayer): number {
  if (!('input' in layer) || isDegenerate(layer)) return 1
  const { x, y } = axesOf(layer)
  if (layer.kind !== 'TRANSPOSE_CONV') return rangeCount(x) * (rangeCount(y) + stepCount(y))
  return rangeCount({ ...x, in: x.out, out: x.in }) * rangeCount({ ...y, in: y.out, out: y.in })
}

function planKind(layer: MvpLayer, setting: MvpSetting): Attempt {
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
