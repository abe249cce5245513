/** Operators that keep their input's shape or broadcast their inputs to a common one. */
import { dimension, shapeOf, ShapeMismatch } from './operand.ts'
import type { Shape, ShapeRule } from './operand.ts'

const SAME_AS_INPUT = [
  ...['ABS', 'ADD_N', 'CAST', 'CEIL', 'COS', 'CUMSUM', 'DEQUANTIZE', 'DYNAMIC_UPDATE_SLICE', 'ELU'],
  ...['EXP', 'FAKE_QUANT', 'FLOOR', 'GELU', 'HARD_SWISH', 'L2_NORMALIZATION', 'LEAKY_RELU'],
  ...['LOCAL_RESPONSE_NORMALIZATION', 'LOG', 'LOGICAL_NOT', 'LOGISTIC', 'LOG_SOFTMAX', 'NEG'],
  ...['PRELU', 'QUANTIZE', 'RELU', 'RELU6', 'RELU_0_TO_1', 'RELU_N1_TO_1', 'REVERSE_SEQUENCE'],
  ...['REVERSE_V2', 'ROUND', 'RSQRT', 'SIGN', 'SIN', 'SOFTMAX', 'SQRT', 'SQUARE', 'TANH'],
  'ZEROS_LIKE',
]

const BROADCASTING = [
  ...['ADD', 'ATAN2', 'BITWISE_XOR', 'DIV', 'EQUAL', 'FLOOR_DIV', 'FLOOR_MOD', 'GREATER'],
  ...['GREATER_EQUAL', 'LESS', 'LESS_EQUAL', 'LOGICAL_AND', 'LOGICAL_OR', 'MAXIMUM', 'MINIMUM'],
  ...['MUL', 'NOT_EQUAL', 'POW', 'RIGHT_SHIFT', 'SELECT_V2', 'SQUARED_DIFFERENCE', 'SUB'],
]

const sameAsInput: ShapeRule = (question) => [shapeOf(question, 0)]

const broadcasting: ShapeRule = ({ inputs, kind }) => [
  inputs.map((input) => input?.shape ?? []).reduce((all, one) => broadcast(all, one, kind)),
]

/** `SELECT` with a vector of conditions picks whole rows: the shape is that of the values. */
const select: ShapeRule = (question) => [shapeOf(question, 1)]

export const ELEMENTWISE_RULES: Readonly<Record<string, ShapeRule>> = {
  ...Object.fromEntries(SAME_AS_INPUT.map((kind) => [kind, sameAsInput])),
  ...Object.fromEntries(BROADCASTING.map((kind) => [kind, broadcasting])),
  SELECT: select,
}

/** NumPy's rule, from the last dimension: equal, or one of them 1. */
export function broadcast(one: Shape, other: Shape, kind: string): Shape {
  const rank = Math.max(one.length, other.length)
  return Array.from({ length: rank }, (_, axis) => {
    const [left, right] = [one, other].map((shape) => dimension(shape, axis - rank + shape.length))
    if (left === right || right === 1) return left ?? 1
    if (left === 1) return right ?? 1
    throw new ShapeMismatch(`${kind} cannot combine ${one.join('x')} and ${other.join('x')}`)
  })
}
