/**
 * A model's main subgraph while it is being edited: one graph for edits and passes.
 *
 * 1. Operators and tensors refer to each other by object, so that inserting and removing needs no
 *    renumbering; indices are written again by `finishGraph`.
 * 2. Who computes a tensor and who reads it is indexed. The inputs and outputs of an operator are
 *    therefore read-only but for {@link Graph.feed} and {@link Graph.give}, which keep the indexes.
 * 3. Every answer and every change costs what it touches (an operator's own inputs, the readers of
 *    one tensor), never the whole graph: editing ten thousand operators is linear.
 * 4. Operators and tensors keep the file's order; where an edit puts a new tensor matters, because
 *    the arena's planner breaks ties by it.
 *
 * Other subgraphs are carried along as they are.
 */
import { traitsOf } from '../operators/registry.ts'
import type { Model, Operator, OperatorKind, Tensor } from '../tflite/model.ts'
import { Sequence } from '../util/sequence.ts'

export interface GraphTensor {
  /** The tensor it came from; for an inserted one the tensor it was modelled on, with index -1. */
  readonly from: Tensor
  name: string
  /** While the model runs; the file may state 1 for a size that depends on the batch. */
  shape: readonly number[]
  /** `shape` in the unedited model. */
  before: readonly number[]
  /** Null for a tensor that is computed. */
  data: Uint8Array | null
  quantization: Tensor['quantization']
}

export interface GraphOperator {
  readonly from: Operator
  /** Index in the unedited model; null for an inserted operator. */
  readonly origin: number | null
  kind: OperatorKind
  /** True where an edit chose the window itself, so that it no longer follows its input. */
  pinned: boolean
  options: Operator['options']
  readonly inputs: readonly (GraphTensor | null)[]
  readonly outputs: readonly GraphTensor[]
  readonly intermediates: readonly GraphTensor[]
}

/** What a graph is opened with, in the order of the file. */
interface GraphParts {
  readonly model: Model
  readonly tensors: readonly GraphTensor[]
  readonly operators: readonly GraphOperator[]
  readonly inputs: readonly GraphTensor[]
  readonly outputs: readonly GraphTensor[]
}

/** Where an operator is put. */
type Place = { readonly before: GraphOperator } | { readonly after: GraphOperator }

type MaybeTensor = GraphTensor | null | undefined
type Writable<T> = { -readonly [K in keyof T]: T[K] }

const NOBODY: readonly GraphOperator[] = []

export class Graph {
  readonly model: Model
  /** The unedited model's, by their index in it. */
  readonly original: readonly GraphTensor[]
  readonly layers: readonly GraphOperator[]
  /** Tensors that nothing of the unedited model refers to. */
  readonly deadInFile: ReadonlySet<GraphTensor>
  /** In the order of the file. */
  readonly tensors: Sequence<GraphTensor>

  readonly #operators: Sequence<GraphOperator>
  readonly #producers = new Map<GraphTensor, GraphOperator>()
  readonly #readers = new Map<GraphTensor, Set<GraphOperator>>()
  #inputs: readonly GraphTensor[]
  #outputs: readonly GraphTensor[]
  #isInput: ReadonlySet<GraphTensor>
  #isOutput: ReadonlySet<GraphTensor>

  constructor({ model, tensors, operators, inputs, outputs }: GraphParts) {
    this.model = model
    this.original = tensors
    this.layers = operators
    this.tensors = new Sequence(tensors)
    this.#operators = new Sequence(operators)
    this.#inputs = inputs
    this.#outputs = outputs
    this.#isInput = new Set(inputs)
    this.#isOutput = new Set(outputs)
    for (const operator of operators) this.#index(operator)
    const alive = this.referenced()
    this.deadInFile = new Set(tensors.filter((tensor) => !alive.has(tensor)))
  }

  /** In the order in which they run; operators may be inserted and removed during the walk. */
  get operators(): Iterable<GraphOperator> {
    return this.#operators
  }

  /** An operator and those that run after it. */
  from(operator: GraphOperator): Iterable<GraphOperator> {
    return this.#operators.from(operator)
  }

  get size(): number {
    return this.#operators.size
  }

  get inputs(): readonly GraphTensor[] {
    return this.#inputs
  }

  get outputs(): readonly GraphTensor[] {
    return this.#outputs
  }

  has(operator: GraphOperator): boolean {
    return this.#operators.has(operator)
  }

  isInput(tensor: GraphTensor): boolean {
    return this.#isInput.has(tensor)
  }

  isOutput(tensor: GraphTensor): boolean {
    return this.#isOutput.has(tensor)
  }

  /** Negative where `one` runs before `other`. */
  compare(one: GraphOperator, other: GraphOperator): number {
    return this.#operators.compare(one, other)
  }

  /** The operator that computes a tensor; undefined for a model input or a constant. */
  producer(tensor: MaybeTensor): GraphOperator | undefined {
    return tensor == null ? undefined : this.#producers.get(tensor)
  }

  /** The operators that read a tensor, each once, in the order in which they run. */
  readers(tensor: MaybeTensor): readonly GraphOperator[] {
    const readers = tensor == null ? undefined : this.#readers.get(tensor)
    if (readers === undefined) return NOBODY
    return [...readers].sort((a, b) => this.#operators.compare(a, b))
  }

  /** The one operator that needs a tensor; undefined where none or several do, or the model itself. */
  onlyReader(tensor: MaybeTensor): GraphOperator | undefined {
    if (tensor == null || this.isOutput(tensor)) return undefined
    const readers = this.#readers.get(tensor)
    return readers?.size === 1 ? readers.values().next().value : undefined
  }

  /** True where an operator reads a tensor or the model gives it out. */
  isNeeded(tensor: GraphTensor): boolean {
    return this.isOutput(tensor) || this.isRead(tensor)
  }

  isRead(tensor: GraphTensor): boolean {
    return (this.#readers.get(tensor)?.size ?? 0) > 0
  }

  /** True where more than one operator, or one at more than one place, reads a tensor. */
  isShared(tensor: GraphTensor): boolean {
    const readers = this.#readers.get(tensor)
    const first = readers?.values().next().value
    if (readers === undefined || first === undefined) return false
    return readers.size > 1 || first.inputs.indexOf(tensor) !== first.inputs.lastIndexOf(tensor)
  }

  /** Tensors that an operator or the model itself refers to. */
  referenced(): ReadonlySet<GraphTensor> {
    const all = new Set<GraphTensor>([...this.#inputs, ...this.#outputs])
    for (const { inputs, outputs, intermediates } of this.#operators) {
      for (const tensor of inputs) if (tensor !== null) all.add(tensor)
      for (const tensor of outputs) all.add(tensor)
      for (const tensor of intermediates) all.add(tensor)
    }
    return all
  }

  /** Lets an operator read other tensors. */
  feed(operator: GraphOperator, inputs: readonly (GraphTensor | null)[]): void {
    this.#forgetReader(operator)
    const open: Writable<GraphOperator> = operator
    open.inputs = inputs
    if (this.has(operator)) this.#indexReader(operator)
  }

  /** Lets an operator read another tensor at one place. */
  feedAt(operator: GraphOperator, position: number, tensor: GraphTensor | null): void {
    this.feed(operator, operator.inputs.with(position, tensor))
  }

  /** Lets an operator compute other tensors. */
  give(operator: GraphOperator, outputs: readonly GraphTensor[]): void {
    this.#forgetProducer(operator)
    const open: Writable<GraphOperator> = operator
    open.outputs = outputs
    if (this.has(operator)) this.#indexProducer(operator)
  }

  /** Every reader of `from`, and the model's own outputs, read `to` instead. */
  replace(from: GraphTensor, to: GraphTensor): void {
    const swap = <T extends GraphTensor | null>(tensor: T): T | GraphTensor =>
      tensor === from ? to : tensor
    for (const reader of [...(this.#readers.get(from) ?? [])]) {
      this.feed(reader, reader.inputs.map(swap))
    }
    if (this.isOutput(from)) this.setOutputs(this.#outputs.map(swap))
  }

  /** Puts operators beside another one, in the order given. */
  insert(place: Place, ...operators: readonly GraphOperator[]): void {
    if ('before' in place) this.#operators.insertBefore(place.before, operators)
    else this.#operators.insertAfter(place.after, operators)
    for (const operator of operators) this.#index(operator)
  }

  /** Takes an operator out; its tensors stay until the graph is finished. */
  remove(operator: GraphOperator): void {
    if (!this.#operators.delete(operator)) return
    this.#forgetReader(operator)
    this.#forgetProducer(operator)
  }

  /** Takes out operators whose outputs nothing needs, and what only fed them. */
  removeDead(): void {
    for (const operator of this.#operators.reversed()) {
      const isNeeded = operator.outputs.some((one) => this.isNeeded(one))
      if (!isNeeded && traitsOf(operator.kind).effects !== 'writes-state') this.remove(operator)
    }
  }

  setInputs(inputs: readonly GraphTensor[]): void {
    this.#inputs = inputs
    this.#isInput = new Set(inputs)
  }

  setOutputs(outputs: readonly GraphTensor[]): void {
    this.#outputs = outputs
    this.#isOutput = new Set(outputs)
  }

  /** Lets the same operators run in another order. */
  reorder(operators: readonly GraphOperator[]): void {
    for (const operator of operators) this.#operators.delete(operator)
    this.#operators.append(operators)
  }

  #index(operator: GraphOperator): void {
    this.#indexReader(operator)
    this.#indexProducer(operator)
  }

  #indexReader(operator: GraphOperator): void {
    for (const tensor of operator.inputs) {
      if (tensor === null) continue
      const readers = this.#readers.get(tensor)
      if (readers === undefined) this.#readers.set(tensor, new Set([operator]))
      else readers.add(operator)
    }
  }

  #indexProducer(operator: GraphOperator): void {
    for (const tensor of operator.outputs) this.#producers.set(tensor, operator)
  }

  #forgetReader(operator: GraphOperator): void {
    for (const tensor of operator.inputs) {
      if (tensor !== null) this.#readers.get(tensor)?.delete(operator)
    }
  }

  #forgetProducer(operator: GraphOperator): void {
    for (const tensor of operator.outputs) {
      if (this.#producers.get(tensor) === operator) this.#producers.delete(tensor)
    }
  }
}
