/** Layers with weights or a window: filters, biases and windows follow the map. */
import { product } from '../../util/integers.ts'
import { resizeConstant } from '../constants.ts'
import { isFlattened } from '../converter/flatten-before-dense.ts'
import type { GraphOperator } from '../graph.ts'
import type { Propagation } from './propagation.ts'
import { setShapeInput } from './shape-input.ts'

export function propagateConvolution(operator: GraphOperator, propagation: Propagation): void {
  const [input, filter, bias] = operator.inputs
  if (input == null || filter == null) return
  if (filter.data === null) propagation.refuse(operator, 'its filters are computed, not constant')
  const [, , , channels = 1] = input.shape
  const [filters = 1, height = 1, width = 1] = filter.shape
  const [, , , baseChannels = 1] = propagation.base(operator, input)
  const [, , , baseDepth = 1] = propagation.base(operator, filter)
  const groups = baseDepth > 0 ? baseChannels / baseDepth : 1
  if (!Number.isInteger(channels / groups)) {
    propagation.refuse(
      operator,
      `${channels} input channels cannot be split into its ${groups} groups`,
    )
  }
  const count = propagation.fixed.get(operator) ?? filters
  resizeConstant(filter, [count, height, width, channels / groups])
  if (bias != null) resizeConstant(bias, [count])
}

export function propagateDepthwise(operator: GraphOperator, propagation: Propagation): void {
  const [input, filter, bias] = operator.inputs
  const { options } = operator
  if (input == null || filter == null || options.type !== 'DepthwiseConv2DOptions') return
  if (filter.data === null) propagation.refuse(operator, 'its filters are computed, not constant')
  const [, , , channels = 1] = input.shape
  const [, height = 1, width = 1] = filter.shape
  const multiplier =
    operator.options === operator.from.options
      ? (propagation.base(operator, filter)[3] ?? 1) / (propagation.base(operator, input)[3] ?? 1)
      : options.depthMultiplier
  const count = channels * multiplier
  if (!Number.isInteger(count)) {
    propagation.refuse(
      operator,
      `${channels} input channels do not fit its depth multiplier ${multiplier}`,
    )
  }
  resizeConstant(filter, [1, height, width, count])
  if (bias != null) resizeConstant(bias, [count])
}

export function propagateTransposeConv(
  operator: GraphOperator,
  propagation: Propagation,
): readonly number[] | undefined {
  const [shape, filter, input, bias] = operator.inputs
  const [output] = operator.outputs
  const { options } = operator
  if (filter == null || input == null || output === undefined || !('strideH' in options)) {
    return undefined
  }
  const [, height = 1, width = 1] = filter.shape
  const [batches = 1, rows = 1, columns = 1, channels = 1] = input.shape
  const grown = (size: number, window: number, stride: number): number =>
    options.padding === 'SAME' ? size * stride : (size - 1) * stride + Math.max(window, stride)
  const [, baseRows = 1, baseColumns = 1] = propagation.base(operator, input)
  const [, outRows = 1, outColumns = 1] = propagation.base(operator, output)
  // What the network asks for beyond the formula (output padding) stays.
  const baseWindow = propagation.base(operator, filter)
  const extraRows = outRows - grown(baseRows, baseWindow[1] ?? 1, options.strideH)
  const extraColumns = outColumns - grown(baseColumns, baseWindow[2] ?? 1, options.strideW)
  const sameStride = operator.options === operator.from.options
  const count = propagation.fixed.get(operator) ?? filter.shape[0] ?? 1
  resizeConstant(filter, [count, height, width, channels])
  if (bias != null) resizeConstant(bias, [count])
  const result = [
    batches,
    grown(rows, height, options.strideH) + (sameStride ? extraRows : 0),
    grown(columns, width, options.strideW) + (sameStride ? extraColumns : 0),
    count,
  ]
  if (shape != null) setShapeInput(operator, propagation, { position: 0, shape: result })
  return result
}

export function propagateFullyConnected(operator: GraphOperator, propagation: Propagation): void {
  const [input, weights, bias] = operator.inputs
  if (input == null || weights == null) return
  if (weights.data === null) propagation.refuse(operator, 'its weights are computed, not constant')
  const baseInput = propagation.base(operator, input)
  const baseDepth = propagation.base(operator, weights)[1] ?? 1
  const rows = product(baseInput) / baseDepth
  const perRow =
    baseInput.at(-1) === baseDepth &&
    baseInput.length === input.shape.length &&
    !isFlattened(operator, baseInput)
  const depth = perRow ? (input.shape.at(-1) ?? 1) : product(input.shape) / rows
  if (!Number.isInteger(depth)) {
    propagation.refuse(
      operator,
      `${product(input.shape)} input elements cannot be split into ${rows} rows`,
    )
  }
  const units = propagation.fixed.get(operator) ?? weights.shape[0] ?? 1
  resizeConstant(weights, [units, depth])
  if (bias != null) resizeConstant(bias, [units])
}

export function propagatePool(operator: GraphOperator, propagation: Propagation): void {
  const [input] = operator.inputs
  if (input == null || operator.options.type !== 'Pool2DOptions') return
  const options = operator.options
  const [, baseHeight, baseWidth] = propagation.base(operator, input)
  const [, height = 1, width = 1] = input.shape
  const before = operator.from.options
  const isGlobal =
    operator.origin !== null &&
    !operator.pinned &&
    before.type === 'Pool2DOptions' &&
    before.filterHeight === baseHeight &&
    before.filterWidth === baseWidth
  if (isGlobal) {
    operator.options = {
      ...options,
      filterHeight: height,
      filterWidth: width,
      strideH: before.strideH === baseHeight ? height : options.strideH,
      strideW: before.strideW === baseWidth ? width : options.strideW,
    }
  }
}

/** Inputs 1 to 4 are the input-to-gate weights `[cells, input]` (TFLM lstm_shared.h). */
export function propagateLstm(operator: GraphOperator): void {
  const [input] = operator.inputs
  if (input == null) return
  for (const weights of operator.inputs.slice(1, 5)) {
    if (weights != null) resizeConstant(weights, [weights.shape[0] ?? 1, input.shape.at(-1) ?? 1])
  }
}

/** Input 1 is `weights_feature [filters, input]` (TFLM svdf_common.cc). */
export function propagateSvdf(operator: GraphOperator): void {
  const [input, features] = operator.inputs
  if (input == null || features == null) return
  resizeConstant(features, [features.shape[0] ?? 1, input.shape.at(-1) ?? 1])
}
