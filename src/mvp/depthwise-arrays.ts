/**
 * The loop nest of the generic depthwise convolution as the arrays see it: a size and a stride per
 * dimension, which can be joined with a neighbour or split in two.
 *
 * Source: struct DwConv2DDims in sli_mvp_ml_depthwise_conv2d.cc of gecko_sdk v4.4.1.
 */
import { divide } from './geometry.ts'
import type { MvpDepthwise } from './layer.ts'

interface Dim {
  readonly size: number
  readonly stride: number
  /** Elements left over between two steps since it was joined with another dimension. */
  readonly skipped: number
}

export type DimName =
  'batch' | 'channel' | 'multiplier' | 'row' | 'column' | 'group' | 'filterRow' | 'filterColumn'

export type LoopArray = Record<DimName, Dim>

export interface Arrays {
  readonly input: LoopArray
  readonly output: LoopArray
}

/** Dimensions that the array's address depends on. */
export function isActiveDim({ size, stride }: Dim): boolean {
  return size > 1 && stride > 0
}

export function activeCount(array: LoopArray): number {
  return Object.values(array).filter(isActiveDim).length
}

/** Size of `inner` once `outer` is joined with it, or the check that fails. */
export function joinedSize(array: LoopArray, outer: DimName, inner: DimName): number | string {
  const step = array[outer].stride
  const unit = array[inner].stride
  if (step % unit !== 0) return 'stride_ratio.rem == 0'
  const skipped = step / unit - array[inner].size
  if (skipped < 0) return 'extra_incr >= 0'
  return (array[inner].size + skipped) * array[outer].size
}

/** Lets `inner` walk `outer` too. Returns the check that fails. */
export function joinDims(array: LoopArray, outer: DimName, inner: DimName): string | undefined {
  const size = joinedSize(array, outer, inner)
  if (typeof size === 'string') return size
  const skipped = array[outer].stride / array[inner].stride - array[inner].size
  array[inner] = { ...array[inner], size }
  array[outer] = { ...array[outer], size: 1, skipped }
  return undefined
}

/** Splits the rows into `groups` of `offsets` rows each. */
export function splitDim(
  array: LoopArray,
  { groups, offsets }: { readonly groups: number; readonly offsets: number },
): void {
  array.group = { size: groups, stride: offsets * array.row.stride, skipped: 0 }
  array.row = { ...array.row, size: offsets }
}

export function arraysFor(layer: MvpDepthwise, multiplier: number): Arrays {
  const { input, output, filterHeight, filterWidth } = layer
  const inputRow = input.width * input.channels
  const outputRow = output.width * output.channels
  const unit = multiplier % 2 === 0 ? 2 : 1
  const dim = (size: number, stride: number): Dim => ({ size, stride, skipped: 0 })
  const halved = (size: number, stride: number): Dim => dim(size, divide(stride, unit))
  return {
    input: {
      batch: dim(input.batches, inputRow * input.height),
      channel: dim(input.channels, 1),
      multiplier: dim(divide(multiplier, unit), 0),
      row: dim(output.height, inputRow * layer.strideHeight),
      column: dim(output.width, input.channels * layer.strideWidth),
      group: dim(1, inputRow * layer.strideHeight * output.height),
      filterRow: dim(filterHeight, inputRow * layer.dilationHeight),
      filterColumn: dim(filterWidth, input.channels * layer.dilationWidth),
    },
    output: {
      batch: halved(input.batches, outputRow * output.height),
      channel: halved(input.channels, multiplier),
      multiplier: dim(divide(multiplier, unit), 1),
      row: halved(output.height, outputRow),
      column: halved(output.width, output.channels),
      group: dim(1, 0),
      filterRow: dim(filterHeight, 0),
      filterColumn: dim(filterWidth, 0),
    },
  }
}
