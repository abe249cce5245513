/**
 * The persistent part of the arena: requests in the order in which the runtime makes them, from the
 * arena's end downwards, each aligned by itself.
 *
 * Source: tflite-micro micro/micro_allocator.cc, micro/micro_interpreter.cc,
 * micro/micro_interpreter_graph.cc, micro/micro_resource_variable.cc.
 */
import type { LayerContext } from '../operators/layer-context.ts'
import type { Firmware } from '../target/firmware.ts'
import type { Model, Subgraph, Tensor } from '../tflite/model.ts'
import { alignUp, sum } from '../util/integers.ts'
import type { ArenaLayer } from './arena-layers.ts'
import { quantizationStructs, type RuntimeStructs, type Struct } from './runtime-structs.ts'
import { tensorBytes } from '../operators/tensor-bytes.ts'

/** Everything a kernel or the allocator asks for by size alone starts at a multiple of this. */
export const BUFFER_ALIGNMENT = 16

/** Who needs the bytes, in the order of the requests. */
export const PERSISTENT_CAUSES = {
  allocator: 'allocator',
  resourceVariables: 'resource variables',
  tensors: 'tensor structs',
  operators: 'operator structs',
  options: 'operator options',
  operatorData: 'operator data',
  kernelBuffers: 'kernel buffers (scales, biases, tables)',
  scratchHandles: 'scratch buffer handles',
  variables: 'variable tensors',
  inputsAndOutputs: 'input and output tensors',
  quantization: 'quantization of inputs and outputs',
} as const

export type PersistentCause = keyof typeof PERSISTENT_CAUSES

/** What is in the tail after each stage, as offsets from the arena's end. */
export interface Persistent {
  readonly bytes: number
  /** By subgraph, then operator: before and after the requests of its Prepare. */
  readonly prepared: readonly (readonly TailAtPrepare[])[]
  /** When the head is planned: all but the inputs' and outputs' structs. */
  readonly atPlanning: number
}

/** Bytes for one cause that one kind of operator (or none) asks for. */
export interface PersistentShare {
  readonly cause: PersistentCause
  readonly op: string | null
  readonly bytes: number
}

export interface TailAtPrepare {
  readonly before: number
  readonly after: number
}

export interface PersistentInput {
  readonly model: Model
  readonly layers: readonly (readonly ArenaLayer[])[]
  readonly structs: RuntimeStructs
  readonly firmware: Firmware
}

/** Plays all persistent requests of loading a model. */
export function playPersistent(input: PersistentInput): Persistent {
  return play(new Tail(), input)
}

/** The same bytes by who asks for them, in the order of the first request of each. */
export function persistentShares(input: PersistentInput): readonly PersistentShare[] {
  const shares = new Map<string, PersistentShare & { bytes: number }>()
  const tail = new Tail((cause, bytes, layer) => {
    const op = layer === undefined ? null : opOf(layer)
    const key = `${cause} ${op ?? ''}`
    const share = shares.get(key)
    if (share === undefined) shares.set(key, { cause, op, bytes })
    else share.bytes += bytes
  })
  play(tail, input)
  return [...shares.values()]
}

function play(tail: Tail, input: PersistentInput): Persistent {
  requestRuntime(tail, input)
  requestGraph(tail, input)
  for (const { layer, memory } of input.layers.flat()) {
    if (memory.builtinData !== null) tail.request('options', memory.builtinData, layer)
  }
  for (const { layer, memory } of input.layers.flat()) {
    for (const bytes of memory.initPersistent) {
      tail.request('operatorData', buffer(bytes), layer)
    }
  }
  const prepared = input.layers.map((layers) => layers.map((layer) => prepare(tail, layer)))
  requestHandles(tail, input)
  requestVariables(tail, input.model)
  const atPlanning = tail.bytes
  requestInputsAndOutputs(tail, input)
  return { bytes: tail.bytes, prepared, atPlanning }
}

class Tail {
  bytes = 0
  readonly #note: Note | undefined

  constructor(note?: Note) {
    this.#note = note
  }

  /** Padding counts for the request that causes it. */
  request(cause: PersistentCause, { bytes, alignment }: Struct, layer?: LayerContext): void {
    const end = alignUp(this.bytes + bytes, alignment)
    this.#note?.(cause, end - this.bytes, layer)
    this.bytes = end
  }
}

/** Told of each request, with what padding makes of it. */
type Note = (cause: PersistentCause, bytes: number, layer?: LayerContext) => void

/** So many of one struct, side by side. */
function times({ bytes, alignment }: Struct, count: number): Struct {
  return { bytes: bytes * count, alignment }
}

function opOf({ operator: { kind, customName } }: LayerContext): string {
  return customName ?? kind.toLowerCase()
}

function buffer(bytes: number): Struct {
  return { bytes, alignment: BUFFER_ALIGNMENT }
}

function requestRuntime(tail: Tail, { model, structs, firmware }: PersistentInput): void {
  tail.request('allocator', structs.singleArenaBufferAllocator)
  tail.request('allocator', structs.greedyMemoryPlanner)
  tail.request('allocator', structs.microAllocator)
  requestVariableTable(tail, structs, firmware.resourceVariables)
  if (structs.microContext !== null) tail.request('allocator', structs.microContext)
  tail.request('allocator', structs.builtinDataAllocator)
  tail.request('allocator', times(structs.subgraphAllocations, model.subgraphs.length))
}

/** Made after the allocator and before the interpreter, for as many variables as the firmware says. */
function requestVariableTable(tail: Tail, structs: RuntimeStructs, count: number): void {
  if (count === 0) return
  tail.request('resourceVariables', buffer(structs.resourceVariables.bytes))
  tail.request('resourceVariables', buffer(structs.resourceVariable.bytes * count))
}

function requestGraph(tail: Tail, { model, structs }: PersistentInput): void {
  for (const { tensors } of model.subgraphs) {
    tail.request('tensors', times(structs.evalTensor, tensors.length))
  }
  for (const { operators } of model.subgraphs) {
    tail.request('operators', times(structs.nodeAndRegistration, operators.length))
  }
}

function prepare(tail: Tail, { layer, memory }: ArenaLayer): TailAtPrepare {
  const before = tail.bytes
  const cause = memory.keepsVariable === true ? 'resourceVariables' : 'kernelBuffers'
  for (const bytes of memory.preparePersistent) {
    tail.request(cause, buffer(bytes), layer)
  }
  return { before, after: tail.bytes }
}

function requestHandles(tail: Tail, { layers, structs }: PersistentInput): void {
  const handles = sum(layers.flat().map(({ memory }) => memory.scratch.length))
  if (handles > 0) tail.request('scratchHandles', times(structs.scratchBufferHandle, handles))
}

function requestVariables(tail: Tail, model: Model): void {
  for (const subgraph of model.subgraphs) {
    for (const tensor of subgraph.tensors) {
      if (isTailVariable(model, tensor)) tail.request('variables', buffer(tensorBytes(tensor)))
    }
  }
}

/**
 * The runtime looks a variable up in the offline plan by its index in its own subgraph, although
 * the plan counts tensors over all subgraphs.
 */
function isTailVariable({ offlinePlan }: Model, { isVariable, index }: Tensor): boolean {
  return isVariable && (offlinePlan === null || offlinePlan[index] === -1)
}

function requestInputsAndOutputs(tail: Tail, { model, structs }: PersistentInput): void {
  const [main] = model.subgraphs
  if (main === undefined) return
  for (const tensors of [main.inputs, main.outputs]) {
    const pointers = structs.pointer.bytes * tensors.length
    tail.request('inputsAndOutputs', buffer(pointers))
    for (const index of tensors) requestTensor(tail, main, { index, structs })
  }
}

interface TensorRequest {
  readonly index: number
  readonly structs: RuntimeStructs
}

function requestTensor(tail: Tail, { tensors }: Subgraph, { index, structs }: TensorRequest): void {
  tail.request('inputsAndOutputs', structs.tensor)
  for (const struct of quantizationStructs(tensors[index], structs)) {
    tail.request('quantization', struct)
  }
}
