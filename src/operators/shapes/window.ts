/**
 * Convolutions, pools and the other layers with weights.
 *
 * Source: tensorflow/lite/kernels/padding.h, ComputeOutSize; kernels/fully_connected.cc;
 * kernels/svdf.cc; kernels/unidirectional_sequence_lstm.cc.
 */
import type { Padding } from '../../tflite/options.ts'
import { product } from '../../util/integers.ts'
import { dimension, numberOption, shapeOf, ShapeMismatch, valuesOf } from './operand.ts'
import type { Shape, ShapeQuestion, ShapeRule } from './operand.ts'

interface Window {
  readonly input: number
  readonly filter: number
  readonly stride: number
  readonly dilation: number
  readonly padding: Padding
}

/** Size of one dimension behind a window that moves over `input`; 0 where the window does not fit. */
export function windowOutput({ input, filter, stride, dilation, padding }: Window): number {
  if (stride < 1) return 0
  const reach = padding === 'SAME' ? 1 : (filter - 1) * dilation + 1
  return Math.max(0, Math.ceil((input - reach + 1) / stride))
}

export const conv2d: ShapeRule = (question) => {
  const { options, kind } = question
  if (options.type !== 'Conv2DOptions' && options.type !== 'DepthwiseConv2DOptions') return null
  const [batch, height, width] = nhwc(shapeOf(question, 0), kind)
  const filter = shapeOf(question, 1)
  depthsMatch(question, filter)
  const channels = options.type === 'Conv2DOptions' ? dimension(filter, 0) : dimension(filter, 3)
  const { padding } = options
  const rows = windowOutput({
    ...{ input: height, filter: dimension(filter, 1), padding },
    ...{ stride: options.strideH, dilation: options.dilationHFactor },
  })
  const columns = windowOutput({
    ...{ input: width, filter: dimension(filter, 2), padding },
    ...{ stride: options.strideW, dilation: options.dilationWFactor },
  })
  return [positive([batch, rows, columns, channels], kind)]
}

/** Channels in groups, as many as the filter's depth fits into the input's; of depthwise layers so many for each. */
function depthsMatch({ options, kind, inputs }: ShapeQuestion, filter: Shape): void {
  const [input, own] = [dimension(inputs[0]?.shape ?? [], 3), dimension(filter, 3)]
  const fits = options.type === 'Conv2DOptions' ? input % own === 0 : own % input === 0
  if (fits || input === 0 || own === 0) return
  throw new ShapeMismatch(`${kind} has filters of ${own} channels, but its input has ${input}`)
}

export const pool2d: ShapeRule = (question) => {
  const { options, kind } = question
  if (options.type !== 'Pool2DOptions') return null
  const [batch, height, width, channels] = nhwc(shapeOf(question, 0), kind)
  const { padding, strideH, strideW, filterHeight, filterWidth } = options
  const rows = { input: height, filter: filterHeight, stride: strideH, dilation: 1, padding }
  const columns = { input: width, filter: filterWidth, stride: strideW, dilation: 1, padding }
  return [positive([batch, windowOutput(rows), windowOutput(columns), channels], kind)]
}

/** The output's shape is the first input; only its channels must match the filter. */
export const transposeConv: ShapeRule = (question) => {
  const values = valuesOf(question, 0)
  return values === null ? null : [positive(values, question.kind)]
}

export const fullyConnected: ShapeRule = (question) => {
  const { options, kind } = question
  const input = shapeOf(question, 0)
  const [units = 0, depth = 0] = shapeOf(question, 1)
  if (depth === 0 || product(input) % depth !== 0) {
    throw new ShapeMismatch(
      `${kind} has weights for ${depth} inputs, but its input is ${input.join('x')}`,
    )
  }
  const keeps = options.type === 'FullyConnectedOptions' && options.keepNumDims
  return [keeps ? [...input.slice(0, -1), units] : [product(input) / depth, units]]
}

export const svdf: ShapeRule = (question) => {
  const rank = Math.max(1, numberOption(question, 'rank'))
  return [[dimension(shapeOf(question, 0), 0), dimension(shapeOf(question, 1), 0) / rank]]
}

/** Recurrent weights are [cells, outputs]: input 5 to 8, of which the forget gate's is always there. */
export const sequenceLstm: ShapeRule = (question) => {
  return [[...shapeOf(question, 0).slice(0, -1), dimension(shapeOf(question, 6), 1)]]
}

export const batchMatMul: ShapeRule = (question) => {
  const [left, right] = [shapeOf(question, 0), shapeOf(question, 1)]
  const rows = left.at(numberOption(question, 'adjX') === 1 ? -1 : -2) ?? 1
  const columns = right.at(numberOption(question, 'adjY') === 1 ? -2 : -1) ?? 1
  const batches = left.length >= right.length ? left.slice(0, -2) : right.slice(0, -2)
  return [[...batches, rows, columns]]
}

function nhwc(shape: readonly number[], kind: string): readonly [number, number, number, number] {
  const [batch, height, width, channels] = shape
  if (shape.length !== 4 || channels === undefined) {
    throw new ShapeMismatch(`${kind} needs 4 dimensions, but its input is ${shape.join('x')}`)
  }
  return [batch ?? 0, height ?? 0, width ?? 0, channels]
}

function positive(shape: readonly number[], kind: string): readonly number[] {
  if (shape.every((one) => one > 0)) return shape
  throw new ShapeMismatch(`${kind} would have an empty output, ${shape.join('x')}`)
}
