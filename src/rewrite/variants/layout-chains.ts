/**
 * What a better export leaves out: layers that only move data or compute a shape that never changes.
 * PyTorch and ONNX exports are full of them (channels first, a batch that is not fixed), and so are
 * one-dimensional convolutions, which the converter wraps in EXPAND_DIMS and RESHAPE.
 *
 * The result is priced, never written for use.
 */
import type { Model } from '../../tflite/model.ts'
import { product } from '../../util/integers.ts'
import { integersOf } from '../../edit/constants.ts'
import {
  finishDraft,
  openDraft,
  type Draft,
  type DraftOperator,
  type DraftTensor,
} from '../../edit/draft.ts'
import {
  addedIntegers,
  dropDeadOperators,
  dropUnreferenced,
  referencedTensors,
} from '../../edit/draft-graph.ts'
import { sameShape } from '../../edit/steer.ts'

export interface WithoutLayoutChains {
  readonly model: Model
  /** Indices of the layers that are gone. */
  readonly removed: readonly number[]
}

/** The model without such layers; null where it has none. */
export function withoutLayoutChains(model: Model): WithoutLayoutChains | null {
  if (model.subgraphs.length !== 1) return null
  const draft = openDraft(model)
  const before = referencedTensors(draft)
  const all = draft.operators.flatMap(({ origin }) => origin ?? [])
  for (const operator of draft.operators) fixShape(operator)
  dropDeadOperators(draft)
  const graph = new Graph(draft)
  const open = [...draft.operators].reverse()
  for (let operator = open.pop(); operator !== undefined; operator = open.pop()) {
    if (graph.isGone(operator)) continue
    const around = graph.neighbours(operator)
    if (RULES.some((rule) => rule(operator, graph))) open.push(...around, operator)
  }
  draft.operators = draft.operators.filter((operator) => !graph.isGone(operator))
  dropDeadOperators(draft)
  const kept = new Set(draft.operators.map(({ origin }) => origin))
  const removed = all.filter((index) => !kept.has(index))
  if (removed.length === 0 || draft.operators.length === 0) return null
  const added = draft.operators.flatMap(({ inputs }) =>
    inputs.filter((tensor) => tensor?.from.index === -1),
  )
  draft.tensors.push(...added.filter((tensor) => tensor !== null))
  dropUnreferenced(draft, before)
  return { model: finishDraft(draft), removed }
}

/** Where an operator reads a shape, and which part of its output's that is. */
const SHAPE_INPUT: Readonly<
  Record<
    string,
    { readonly at: number; readonly of: (shape: readonly number[]) => readonly number[] }
  >
> = {
  RESHAPE: { at: 1, of: (shape) => shape },
  BROADCAST_TO: { at: 1, of: (shape) => shape },
  TRANSPOSE_CONV: { at: 0, of: (shape) => shape },
  RESIZE_BILINEAR: { at: 1, of: (shape) => shape.slice(1, 3) },
  RESIZE_NEAREST_NEIGHBOR: { at: 1, of: (shape) => shape.slice(1, 3) },
}

/** A shape that is computed when the model runs becomes the constant that it always is. */
function fixShape(operator: DraftOperator): void {
  const [output] = operator.outputs
  const where = Object.hasOwn(SHAPE_INPUT, operator.kind) ? SHAPE_INPUT[operator.kind] : undefined
  if (where === undefined || output === undefined) return
  const shape = operator.inputs[where.at]
  if (shape == null || shape.data !== null) return
  operator.inputs = operator.inputs.map((tensor, at) =>
    at === where.at ? constantShape(output, where.of(output.shape)) : tensor,
  )
}

function constantShape(like: DraftTensor, values: readonly number[]): DraftTensor {
  return addedIntegers(like, values, { name: `${like.name}/shape` })
}

/** True where it changed the graph: its neighbours are then asked again. */
type Rule = (operator: DraftOperator, graph: Graph) => boolean

const RULES: readonly Rule[] = [
  transposeThatOnlyReshapes,
  reshapeToTheSame,
  reshapeAfterReshape,
  transposesThatCancelOut,
  layoutOfTheInput,
  layoutOfTheOutput,
]

const RESHAPES: ReadonlySet<string> = new Set(['RESHAPE', 'EXPAND_DIMS', 'SQUEEZE'])

function transposeThatOnlyReshapes(operator: DraftOperator, graph: Graph): boolean {
  const moved = transposeOf(operator)
  if (moved === null) return false
  const sizes = operator.inputs[0]?.shape ?? []
  const wide = moved.filter((axis) => sizes[axis] !== 1)
  if (wide.some((axis, at) => at > 0 && axis < (wide[at - 1] ?? 0))) return false
  makeReshape(operator, graph)
  return true
}

function makeReshape(operator: DraftOperator, graph: Graph): void {
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

function reshapeToTheSame(operator: DraftOperator, graph: Graph): boolean {
  const [input] = operator.inputs
  const [output] = operator.outputs
  if (!RESHAPES.has(operator.kind) || input == null || output === undefined) return false
  if (!sameShape(input.shape, output.shape) || isEdge(input, output, graph)) return false
  graph.remove(operator)
  return true
}

/** Between an input and an output of the model something has to copy. */
function isEdge(input: DraftTensor, output: DraftTensor, graph: Graph): boolean {
  return graph.isInput(input) && graph.isOutput(output)
}

function reshapeAfterReshape(operator: DraftOperator, graph: Graph): boolean {
  if (!RESHAPES.has(operator.kind)) return false
  const next = graph.onlyReader(operator.outputs[0])
  const [input] = operator.inputs
  if (next === null || !RESHAPES.has(next.kind) || input == null) return false
  graph.feed(next, [input, ...next.inputs.slice(1)])
  makeReshape(next, graph)
  graph.drop(operator)
  return true
}

function transposesThatCancelOut(operator: DraftOperator, graph: Graph): boolean {
  const first = transposeOf(operator)
  const [input] = operator.inputs
  const [output] = operator.outputs
  if (first === null || input == null || output === undefined) return false
  const between = elementWiseBehind(output, graph)
  const last = between.at(-1)
  const next = graph.onlyReader(last?.outputs[0] ?? output)
  const second = next === null ? null : transposeOf(next)
  if (next === null || second?.length !== first.length) return false
  const both = second.map((axis) => first[axis] ?? axis)
  const isBack = both.every((axis, at) => axis === at)
  if (!isBack && between.length > 0) return false
  if (isBack) {
    if (isEdge(input, next.outputs[0] ?? output, graph) && between.length === 0) return false
    for (const { outputs } of between) for (const one of outputs) one.shape = input.shape
    graph.remove(next)
  } else {
    graph.feed(next, [output, constantShape(output, both)])
  }
  graph.remove(operator)
  return true
}

/** The application hands the input over in the layout that the first layers want. */
function layoutOfTheInput(operator: DraftOperator, graph: Graph): boolean {
  if (!movesData(operator)) return false
  const [input] = operator.inputs
  const [output] = operator.outputs
  if (input == null || output === undefined || graph.isOutput(output)) return false
  const above = elementWiseAbove(input, graph)
  if (above === null) return false
  for (const tensor of above) tensor.shape = output.shape
  graph.remove(operator)
  return true
}

/** The application reads the output in the layout in which the last layers write it. */
function layoutOfTheOutput(operator: DraftOperator, graph: Graph): boolean {
  if (transposeOf(operator) === null) return false
  const [input] = operator.inputs
  const [output] = operator.outputs
  if (input == null || output === undefined) return false
  const between = elementWiseBehind(output, graph)
  const last = between.at(-1)?.outputs[0] ?? output
  if (!graph.isOutput(last) || graph.readersOf(last).length > 0) return false
  if (isEdge(input, last, graph)) return false
  for (const { outputs } of between) for (const one of outputs) one.shape = input.shape
  graph.remove(operator)
  return true
}

/** Layers that give the same value at the same place, whatever the layout. */
const ELEMENT_WISE: ReadonlySet<string> = new Set([
  ...['QUANTIZE', 'DEQUANTIZE', 'CAST', 'RELU', 'RELU6', 'RELU_N1_TO_1', 'LEAKY_RELU', 'ELU'],
  ...['LOGISTIC', 'TANH', 'HARD_SWISH', 'GELU', 'ABS', 'NEG', 'EXP', 'LOG', 'SQRT', 'RSQRT'],
  ...['SQUARE', 'SIN', 'COS', 'FLOOR', 'CEIL', 'ROUND', 'ADD', 'SUB', 'MUL'],
])

function isElementWise({ kind, inputs }: DraftOperator): boolean {
  const others = inputs.slice(1).filter((tensor) => tensor !== null)
  return (
    ELEMENT_WISE.has(kind) &&
    others.every(({ data, shape }) => data !== null && product(shape) === 1)
  )
}

/** The element-wise layers that alone read `tensor`, one after the other. */
function elementWiseBehind(tensor: DraftTensor, graph: Graph): readonly DraftOperator[] {
  const found: DraftOperator[] = []
  for (let next = graph.onlyReader(tensor); next !== null && isElementWise(next);) {
    found.push(next)
    const [output] = next.outputs
    next = graph.onlyReader(output)
  }
  return found
}

/** From an input of the model down to `tensor`, through element-wise layers only; null where it is not so. */
function elementWiseAbove(tensor: DraftTensor, graph: Graph): readonly DraftTensor[] | null {
  const found = [tensor]
  for (let at = tensor; ;) {
    if (graph.isOutput(at) || graph.readersOf(at).length !== 1) return null
    if (graph.isInput(at)) return found
    const above = graph.producerOf(at)
    const [input] = above?.inputs ?? []
    if (above === undefined || input == null || !isElementWise(above)) return null
    found.push(input)
    at = input
  }
}

function movesData(operator: DraftOperator): boolean {
  return RESHAPES.has(operator.kind) || transposeOf(operator) !== null
}

/** Where each axis of the output comes from; null where that is not known. */
function transposeOf({ kind, inputs }: DraftOperator): readonly number[] | null {
  if (kind !== 'TRANSPOSE') return null
  const order = integersOf(inputs[1])
  const rank = inputs[0]?.shape.length ?? -1
  const isOrder = order?.length === rank && new Set(order).size === rank
  return isOrder && order.every((axis) => axis >= 0 && axis < rank) ? order : null
}

/** Who reads and makes which tensor, kept while operators go. */
class Graph {
  readonly #draft: Draft
  readonly #readers = new Map<DraftTensor, DraftOperator[]>()
  readonly #producers = new Map<DraftTensor, DraftOperator>()
  readonly #gone = new Set<DraftOperator>()
  readonly #inputs: ReadonlySet<DraftTensor>
  readonly #outputs: Set<DraftTensor>

  constructor(draft: Draft) {
    this.#draft = draft
    this.#inputs = new Set(draft.inputs)
    this.#outputs = new Set(draft.outputs)
    for (const operator of draft.operators) {
      for (const tensor of operator.outputs) this.#producers.set(tensor, operator)
      this.#listen(operator)
    }
  }

  isInput(tensor: DraftTensor): boolean {
    return this.#inputs.has(tensor)
  }

  isOutput(tensor: DraftTensor): boolean {
    return this.#outputs.has(tensor)
  }

  isGone(operator: DraftOperator): boolean {
    return this.#gone.has(operator)
  }

  producerOf(tensor: DraftTensor): DraftOperator | undefined {
    return this.#producers.get(tensor)
  }

  readersOf(tensor: DraftTensor): readonly DraftOperator[] {
    return this.#readers.get(tensor) ?? []
  }

  /** The one operator that reads a tensor, as its first input; null where others need it too. */
  onlyReader(tensor: DraftTensor | undefined): DraftOperator | null {
    if (tensor === undefined || this.isOutput(tensor)) return null
    const readers = this.readersOf(tensor)
    const [reader] = readers
    return readers.length === 1 && reader?.inputs[0] === tensor ? reader : null
  }

  neighbours({ inputs, outputs }: DraftOperator): readonly DraftOperator[] {
    const above = inputs.flatMap((one) => (one === null ? [] : (this.#producers.get(one) ?? [])))
    return [...outputs.flatMap((one) => this.readersOf(one)), ...above]
  }

  feed(operator: DraftOperator, inputs: DraftOperator['inputs']): void {
    this.#forget(operator)
    operator.inputs = inputs
    this.#listen(operator)
  }

  drop(operator: DraftOperator): void {
    this.#forget(operator)
    this.#gone.add(operator)
    for (const tensor of operator.outputs) this.#producers.delete(tensor)
  }

  /** Its readers, and the model, read its first input instead. */
  remove(operator: DraftOperator): void {
    const [input] = operator.inputs
    const [output] = operator.outputs
    if (input == null || output === undefined) return
    const readers = this.readersOf(output)
    this.drop(operator)
    for (const reader of [...readers]) {
      this.feed(
        reader,
        reader.inputs.map((tensor) => (tensor === output ? input : tensor)),
      )
    }
    if (!this.#outputs.delete(output)) return
    this.#outputs.add(input)
    this.#draft.outputs = this.#draft.outputs.map((tensor) => (tensor === output ? input : tensor))
  }

  #listen(operator: DraftOperator): void {
    for (const tensor of new Set(operator.inputs)) {
      if (tensor === null) continue
      const readers = this.#readers.get(tensor)
      if (readers === undefined) this.#readers.set(tensor, [operator])
      else readers.push(operator)
    }
  }

  #forget(operator: DraftOperator): void {
    for (const tensor of new Set(operator.inputs)) {
      if (tensor === null) continue
      const readers = this.#readers.get(tensor) ?? []
      this.#readers.set(
        tensor,
        readers.filter((reader) => reader !== operator),
      )
    }
  }
}
