import { paddingOf } from '../util/same-padding.ts'
import { windowOutput } from '../operators/shapes/window.ts'
import type { GraphOperator } from './graph.ts'

/** What a convolution or pooling layer reads along one axis. */
export interface WindowAxis {
  readonly filter: number
  readonly stride: number
  readonly dilation: number
}

/** Null for any other layer. */
export function windowOf(
  operator: GraphOperator,
): { vertical: WindowAxis; horizontal: WindowAxis } | null {
  const { options } = operator
  if (options.type === 'Pool2DOptions') {
    return {
      vertical: { filter: options.filterHeight, stride: options.strideH, dilation: 1 },
      horizontal: { filter: options.filterWidth, stride: options.strideW, dilation: 1 },
    }
  }
  if (options.type !== 'Conv2DOptions' && options.type !== 'DepthwiseConv2DOptions') return null
  const [, height = 1, width = 1] = operator.inputs[1]?.shape ?? []
  return {
    vertical: { filter: height, stride: options.strideH, dilation: options.dilationHFactor },
    horizontal: { filter: width, stride: options.strideW, dilation: options.dilationWFactor },
  }
}

/** Rows (columns) that SAME pads in front and behind (tensorflow/lite/kernels/padding.h). */
export function sameAmounts(size: number, axis: WindowAxis): readonly [number, number] {
  const outputs = windowOutput({ ...axis, input: size, padding: 'SAME' })
  const reach = (axis.filter - 1) * axis.dilation + 1
  return paddingOf({ input: size, output: outputs, stride: axis.stride, reach })
}
