/**
 * What a better export leaves out: layers that only move data or compute a shape that never changes.
 * PyTorch and ONNX exports are full of them (channels first, a batch that is not fixed), and so are
 * one-dimensional convolutions, which the converter wraps in EXPAND_DIMS and RESHAPE.
 *
 * The result is priced, never written for use.
 */
import { traitsOf } from '../../operators/registry.ts'
import { addedIntegers, integersOf } from '../../edit/constants.ts'
import { finishGraph } from '../../edit/finish-graph.ts'
import type { Graph, GraphOperator, GraphTensor } from '../../edit/graph.ts'
import { openGraph } from '../../edit/open-graph.ts'
import type { Model, OperatorKind } from '../../tflite/model.ts'
import { product, sameNumbers } from '../../util/integers.ts'

interface WithoutLayoutChains {
  readonly model: Model
  /** Indices of the layers that are gone. */
  readonly removed: readonly number[]
}

/** The model without such layers; null where it has none. */
export function withoutLayoutChains(model: Model): WithoutLayoutChains | null {
  if (model.subgraphs.length !== 1) return null
  const graph = openGraph(model)
  for (const operator of graph.operators) fixShape(operator, graph)
  graph.removeDead()
  const open = [...graph.operators].reverse()
  for (let operator = open.pop(); operator !== undefined; operator = open.pop()) {
    if (!graph.has(operator)) continue
    const around = neighbours(operator, graph)
    const one = operator
    if (RULES.some((rule) => rule(one, graph))) open.push(...around, operator)
  }
  graph.removeDead()
  const removed = graph.layers.flatMap((one, index) => (graph.has(one) ? [] : [index]))
  if (removed.length === 0 || graph.size === 0) return null
  for (const { inputs } of graph.operators) {
    graph.tensors.append(
      inputs
        .filter((tensor) => tensor?.from.index === -1 && !graph.tensors.has(tensor))
        .filter((tensor) => tensor !== null),
    )
  }
  return { model: finishGraph(graph), removed }
}

function neighbours(operator: GraphOperator, graph: Graph): readonly GraphOperator[] {
  const above = operator.inputs.flatMap((one) => graph.producer(one) ?? [])
  return [...operator.outputs.flatMap((one) => graph.readers(one)), ...above]
}

interface ShapeInput {
  readonly at: number
  readonly of: (shape: readonly number[]) => readonly number[]
}

/** Where an operator reads a shape, and which part of its output's that is. */
const SHAPE_INPUT: Readonly<Partial<Record<OperatorKind, ShapeInput>>> = {
  RESHAPE: { at: 1, of: (shape) => shape },
  BROADCAST_TO: { at: 1, of: (shape) => shape },
  TRANSPOSE_CONV: { at: 0, of: (shape) => shape },
  RESIZE_BILINEAR: { at: 1, of: (shape) => shape.slice(1, 3) },
  RESIZE_NEAREST_NEIGHBOR: { at: 1, of: (shape) => shape.slice(1, 3) },
}

/** A shape that is computed when the model runs becomes the constant that it always is. */
function fixShape(operator: GraphOperator, graph: Graph): void {
  const [output] = operator.outputs
  const where = SHAPE_INPUT[operator.kind]
  if (where === undefined || output === undefined) return
  const shape = operator.inputs[where.at]
  if (shape == null || shape.data !== null) return
  graph.feedAt(operator, where.at, constantShape(output, where.of(output.shape)))
}

function constantShape(like: GraphTensor, values: readonly number[]): GraphTensor {
  return addedIntegers(like, values, { name: `${like.name}/shape` })
}

/** True where it changed the graph: its neighbours are then asked again. */
type Rule = (operator: GraphOperator, graph: Graph) => boolean

const RULES: readonly Rule[] = [
  transposeThatOnlyReshapes,
  reshapeToTheSame,
  reshapeAfterReshape,
  transposesThatCancelOut,
  layoutOfTheInput,
  layoutOfTheOutput,
]

function transposeThatOnlyReshapes(operator: GraphOperator, graph: Graph): boolean {
  const moved = transposeOf(operator)
  if (moved === null) return false
  const sizes = operator.inputs[0]?.shape ?? []
  const wide = moved.filter((axis) => sizes[axis] !== 1)
  if (wide.some((axis, at) => at > 0 && axis < (wide[at - 1] ?? 0))) return false
  makeReshape(operator, graph)
  return true
}

function makeReshape(operator: GraphOperator, graph: Graph): void {
  const [input] = operator.inputs
  const [output] = operator.outputs
  if (input == null || output === undefined) return
  operator.kind = 'RESHAPE'
  operator.options = {
    type: 'Other',
    table: 'ReshapeOptions',
    fields: { newShape: output.shape },
  }
  graph.feed(operator, [input, constantShape(output, output.shape)])
}

function reshapeToTheSame(operator: GraphOperator, graph: Graph): boolean {
  const [input] = operator.inputs
  const [output] = operator.outputs
  if (!traitsOf(operator.kind).reshapes || input == null || output === undefined) return false
  if (!sameNumbers(input.shape, output.shape) || isEdge(input, output, graph)) return false
  bypass(operator, graph)
  return true
}

/** Its readers, and the model, read its first input instead. */
function bypass(operator: GraphOperator, graph: Graph): void {
  const [input] = operator.inputs
  const [output] = operator.outputs
  if (input == null || output === undefined) return
  graph.remove(operator)
  graph.replace(output, input)
}

/** The one operator that reads a tensor, as its first input; null where others need it too. */
function nextOf(tensor: GraphTensor | undefined, graph: Graph): GraphOperator | null {
  const reader = graph.onlyReader(tensor)
  return reader?.inputs[0] === tensor ? (reader ?? null) : null
}

/** Between an input and an output of the model something has to copy. */
function isEdge(input: GraphTensor, output: GraphTensor, graph: Graph): boolean {
  return graph.isInput(input) && graph.isOutput(output)
}

function reshapeAfterReshape(operator: GraphOperator, graph: Graph): boolean {
  if (!traitsOf(operator.kind).reshapes) return false
  const next = nextOf(operator.outputs[0], graph)
  const [input] = operator.inputs
  if (next === null || !traitsOf(next.kind).reshapes || input == null) return false
  graph.feed(next, [input, ...next.inputs.slice(1)])
  makeReshape(next, graph)
  graph.remove(operator)
  return true
}

function transposesThatCancelOut(operator: GraphOperator, graph: Graph): boolean {
  const first = transposeOf(operator)
  const [input] = operator.inputs
  const [output] = operator.outputs
  if (first === null || input == null || output === undefined) return false
  const between = elementWiseBehind(output, graph)
  const last = between.at(-1)
  const next = nextOf(last?.outputs[0] ?? output, graph)
  const second = next === null ? null : transposeOf(next)
  if (next === null || second?.length !== first.length) return false
  const both = second.map((axis) => first[axis] ?? axis)
  const isBack = both.every((axis, at) => axis === at)
  if (!isBack && between.length > 0) return false
  if (isBack) {
    if (isEdge(input, next.outputs[0] ?? output, graph) && between.length === 0) return false
    for (const { outputs } of between) for (const one of outputs) one.shape = input.shape
    bypass(next, graph)
  } else {
    graph.feed(next, [output, constantShape(output, both)])
  }
  bypass(operator, graph)
  return true
}

/** The application hands the input over in the layout that the first layers want. */
function layoutOfTheInput(operator: GraphOperator, graph: Graph): boolean {
  if (!movesData(operator)) return false
  const [input] = operator.inputs
  const [output] = operator.outputs
  if (input == null || output === undefined || graph.isOutput(output)) return false
  const above = elementWiseAbove(input, graph)
  if (above === null) return false
  for (const tensor of above) tensor.shape = output.shape
  bypass(operator, graph)
  return true
}

/** The application reads the output in the layout in which the last layers write it. */
function layoutOfTheOutput(operator: GraphOperator, graph: Graph): boolean {
  if (transposeOf(operator) === null) return false
  const [input] = operator.inputs
  const [output] = operator.outputs
  if (input == null || output === undefined) return false
  const between = elementWiseBehind(output, graph)
  const last = between.at(-1)?.outputs[0] ?? output
  if (!graph.isOutput(last) || graph.isRead(last)) return false
  if (isEdge(input, last, graph)) return false
  for (const { outputs } of between) for (const one of outputs) one.shape = input.shape
  bypass(operator, graph)
  return true
}

/** Gives the same value at the same place, whatever the layout. */
function isElementWise({ kind, inputs }: GraphOperator): boolean {
  const others = inputs.slice(1).filter((tensor) => tensor !== null)
  return (
    traitsOf(kind).elementWise !== 'none' &&
    others.every(({ data, shape }) => data !== null && product(shape) === 1)
  )
}

/** Element-wise layers in a row that are looked through. */
const MOST_BETWEEN = 64

/** The element-wise layers that alone read `tensor`, one after the other. */
function elementWiseBehind(tensor: GraphTensor, graph: Graph): readonly GraphOperator[] {
  const found: GraphOperator[] = []
  let next = nextOf(tensor, graph)
  while (next !== null && isElementWise(next) && found.length < MOST_BETWEEN) {
    found.push(next)
    next = nextOf(next.outputs[0], graph)
  }
  return found
}

/** From an input of the model down to `tensor`, through element-wise layers only; null where it is not so. */
function elementWiseAbove(tensor: GraphTensor, graph: Graph): readonly GraphTensor[] | null {
  const found = [tensor]
  for (let at = tensor; found.length <= MOST_BETWEEN;) {
    if (graph.isOutput(at) || graph.readers(at).length !== 1) return null
    if (graph.isInput(at)) return found
    const above = graph.producer(at)
    const [input] = above?.inputs ?? []
    if (above === undefined || input == null || !isElementWise(above)) return null
    found.push(input)
    at = input
  }
  return null
}

function movesData(operator: GraphOperator): boolean {
  return traitsOf(operator.kind).reshapes || transposeOf(operator) !== null
}

/** Where each axis of the output comes from; null where that is not known. */
function transposeOf({ kind, inputs }: GraphOperator): readonly number[] | null {
  if (kind !== 'TRANSPOSE') return null
  const order = integersOf(inputs[1])
  const rank = inputs[0]?.shape.length ?? -1
  const isOrder = order?.length === rank && new Set(order).size === rank
  return isOrder && order.every((axis) => axis >= 0 && axis < rank) ? order : null
}
