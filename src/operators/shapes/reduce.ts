/**
 * Operators that sum up a dimension or describe their input.
 *
 * Source: tensorflow/lite/kernels/reduce.cc, arg_min_max.cc, shape.cc, one_hot.cc, topk_v2.cc.
 */
import { axisOf, numberOption, shapeOf, valuesOf } from './operand.ts'
import type { ShapeRule } from './operand.ts'

export const reduce: ShapeRule = (question) => {
  const input = shapeOf(question, 0)
  const axes = valuesOf(question, 1)?.map((axis) => axisOf(axis, input.length, question.kind))
  if (axes === undefined) return null
  const goes = (axis: number) => axes.includes(axis)
  return numberOption(question, 'keepDims') === 1
    ? [input.map((size, axis) => (goes(axis) ? 1 : size))]
    : [input.filter((_, axis) => !goes(axis))]
}

export const argument: ShapeRule = (question) => {
  const input = shapeOf(question, 0)
  const axis = valuesOf(question, 1)?.[0]
  return axis === undefined ? null : [input.toSpliced(axisOf(axis, input.length, question.kind), 1)]
}

export const shape: ShapeRule = (question) => [[shapeOf(question, 0).length]]

export const rank: ShapeRule = () => [[]]

export const oneHot: ShapeRule = (question) => {
  const input = shapeOf(question, 0)
  const depth = valuesOf(question, 1)?.[0]
  if (depth === undefined) return null
  const axis = axisOf(numberOption(question, 'axis'), input.length + 1, question.kind)
  return [input.toSpliced(axis, 0, depth)]
}

export const topK: ShapeRule = (question) => {
  const count = valuesOf(question, 1)?.[0]
  if (count === undefined) return null
  const result = [...shapeOf(question, 0).slice(0, -1), count]
  return [result, result]
}

export const noOutputs: ShapeRule = () => []
