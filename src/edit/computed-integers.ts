/**
 * Shapes that a model computes while it runs: a converter writes SHAPE, STRIDED_SLICE, GATHER,
 * REDUCE_PROD and PACK in front of a RESHAPE where it does not know the batch. One inference has one
 * batch, so the integers are known here.
 */
import type { OperatorKind } from '../tflite/model.ts'
import { product } from '../util/integers.ts'
import { integersOf } from './constants.ts'
import type { Graph, GraphOperator, GraphTensor } from './graph.ts'

/** Longer lists are weights, never axes, sizes or shapes. */
const MAX_INTEGERS = 64
/** Operators that shape arithmetic may pass one after the other: more is no converter's. */
const MOST_STEPS = 64

interface Asked {
  readonly graph: Graph
  /** Each tensor is computed once, null while it is being computed: its own input is no integer. */
  readonly known: Map<GraphTensor, Values>
  steps: number
}

/** The integers of a constant or of shape arithmetic; null where they depend on the model's data. */
export function knownIntegers(tensor: GraphTensor | null | undefined, graph: Graph): Values {
  return valuesIn(tensor, { graph, known: new Map(), steps: 0 })
}

function valuesIn(tensor: GraphTensor | null | undefined, asked: Asked): Values {
  if (tensor == null || (tensor.data?.length ?? 0) > 8 * MAX_INTEGERS) return null
  if (tensor.data !== null) return integersOf(tensor)
  if (!INTEGER_TYPES.has(tensor.from.dtype)) return null
  const known = asked.known.get(tensor)
  if (known !== undefined || asked.steps >= MOST_STEPS) return known ?? null
  asked.known.set(tensor, null)
  const operator = asked.graph.producer(tensor)
  const rule = operator === undefined ? undefined : RULES[operator.kind]
  if (operator === undefined || rule === undefined) return null
  asked.steps++
  const values = rule(operator, (input) => valuesIn(input, asked))
  asked.steps--
  const result = values !== null && values.length > MAX_INTEGERS ? null : values
  asked.known.set(tensor, result)
  return result
}

const INTEGER_TYPES: ReadonlySet<string> = new Set(['int32', 'int64'])

type Values = readonly number[] | null
type Rule = (operator: GraphOperator, valuesOf: (input: GraphTensor | null) => Values) => Values

/** Every input's integers one after the other; null where one of them is not known. */
const joined: Rule = ({ inputs }, valuesOf) => {
  const parts = inputs.map(valuesOf)
  return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? [])
}

const same: Rule = ({ inputs }, valuesOf) => valuesOf(inputs[0] ?? null)

const reduced =
  (fold: (values: readonly number[]) => number): Rule =>
  ({ inputs }, valuesOf) => {
    const values = valuesOf(inputs[0] ?? null)
    return values === null ? null : [fold(values)]
  }

const combined =
  (combine: (left: number, right: number) => number): Rule =>
  ({ inputs }, valuesOf) => {
    const [left, right] = [valuesOf(inputs[0] ?? null), valuesOf(inputs[1] ?? null)]
    if (left === null || right === null) return null
    const at = (values: readonly number[], index: number): number =>
      values[values.length === 1 ? 0 : index] ?? 0
    const length = Math.max(left.length, right.length)
    return Array.from({ length }, (_, index) => combine(at(left, index), at(right, index)))
  }

const gather: Rule = ({ inputs }, valuesOf) => {
  const [values, indices] = [valuesOf(inputs[0] ?? null), valuesOf(inputs[1] ?? null)]
  return values === null || indices === null ? null : indices.map((index) => values[index] ?? 0)
}

const slice: Rule = ({ inputs }, valuesOf) => {
  const [values, begin, size] = [0, 1, 2].map((index) => valuesOf(inputs[index] ?? null))
  const from = begin?.[0]
  const length = size?.[0]
  if (values == null || from === undefined || length === undefined) return null
  return values.slice(from, length === -1 ? undefined : from + length)
}

/** Of a list of integers, forwards: what converters write to read one size or a few. */
const stridedSlice: Rule = ({ inputs, options }, valuesOf) => {
  const [values, begin, end, strides] = [0, 1, 2, 3].map((at) => valuesOf(inputs[at] ?? null))
  if (values == null || begin?.length !== 1 || end == null || (strides?.[0] ?? 1) !== 1) return null
  const fields = options.type === 'Other' ? options.fields : {}
  const from = fields['beginMask'] === 1 ? 0 : (begin[0] ?? 0)
  if (fields['shrinkAxisMask'] === 1) return [values.at(from) ?? 0]
  return values.slice(from, fields['endMask'] === 1 ? undefined : end[0])
}

const RULES: Readonly<Partial<Record<OperatorKind, Rule>>> = {
  SHAPE: ({ inputs }) => inputs[0]?.shape ?? null,
  PACK: joined,
  CONCATENATION: joined,
  GATHER: gather,
  SLICE: slice,
  STRIDED_SLICE: stridedSlice,
  CAST: same,
  EXPAND_DIMS: same,
  RESHAPE: same,
  SQUEEZE: same,
  REDUCE_PROD: reduced(product),
  ADD: combined((left, right) => left + right),
  SUB: combined((left, right) => left - right),
  MUL: combined((left, right) => left * right),
  FLOOR_DIV: combined((left, right) => Math.floor(left / right)),
  MAXIMUM: combined(Math.max),
  MINIMUM: combined(Math.min),
}
