/**
 * The smallest arena in which a model loads. Mostly that is what it uses in the end; while it loads,
 * the head holds scratch requests and temporary tensors, and then the planner's tables, which can be
 * more than the finished plan.
 *
 * Source: tflite-micro micro/micro_allocator.cc, micro/arena_allocator/single_arena_buffer_allocator.cc,
 * micro/memory_planner/greedy_memory_planner.cc.
 */
import type { Tensor } from '../tflite/model.ts'
import { alignUp, sum } from '../util/integers.ts'
import type { ArenaLayer } from './arena-layers.ts'
import type { Persistent, PersistentInput, TailAtPrepare } from './persistent.ts'
import { BUFFER_ALIGNMENT, quantizationStructs } from './persistent.ts'
import type { RuntimeStructs } from './runtime-structs.ts'

/** Requests that the head always has room for, one operator's most. */
const SPARE_REQUESTS = 12
/** The planner's tables, per buffer. */
const PLANNER_BYTES_PER_BUFFER = 40

interface LoadingInput extends PersistentInput {
  readonly persistent: Persistent
  /** Of the finished plan. */
  readonly headBytes: number
  /** Buffers that are planned, tensors and scratch. */
  readonly plannedBuffers: number
}

/**
 * Bytes, a multiple of 16. Never too small: an operator's own persistent requests are counted as if
 * made before its temporary tensors, because the runtime does not check one against the other.
 */
export function smallestWorkingBytes(input: LoadingInput): number {
  const { persistent, headBytes } = input
  const most = Math.max(
    persistent.bytes + headBytes,
    largestWhilePreparing(input),
    whilePlanning(input),
  )
  return alignUp(most, BUFFER_ALIGNMENT)
}

function largestWhilePreparing({ layers, structs, persistent }: LoadingInput): number {
  let requests = 0
  let most = 0
  layers.forEach((operators, subgraph) => {
    operators.forEach((layer, index) => {
      const tail = persistent.prepared[subgraph]?.[index]
      if (tail === undefined) return
      most = Math.max(most, whilePreparing(layer, { tail, requests, structs }))
      requests += layer.memory.scratch.length
    })
  })
  return most
}

interface Moment {
  readonly tail: TailAtPrepare
  /** Scratch requests of the operators before. */
  readonly requests: number
  readonly structs: RuntimeStructs
}

function whilePreparing(layer: ArenaLayer, { tail, requests, structs }: Moment): number {
  const fetched = fetchedTensors(layer)
  const temporaries = sum(fetched.map((tensor) => temporaryBytes(tensor, structs)))
  const list = requestList(requests, structs)
  const spared = layer.memory.requestsLast === true ? sparedBytes(fetched, structs) : 0
  return Math.max(
    list + temporaries + (layer.memory.requestsLast === true ? tail.before : tail.after),
    alignUp(list + temporaries - spared, BUFFER_ALIGNMENT) + tail.after,
    requestList(requests + layer.memory.scratch.length, structs) + tail.after,
  )
}

/**
 * The allocator does not keep persistent requests off temporary tensors. What they may overwrite
 * without harm is the end of the tensor fetched last: its zero points and its quantized dimension.
 */
function sparedBytes(fetched: readonly Tensor[], structs: RuntimeStructs): number {
  const [quantization, zeroPoints] = quantizationStructs(fetched.at(-1), structs)
  if (quantization === undefined || zeroPoints === undefined) return 0
  return zeroPoints.bytes + quantization.bytes - 2 * structs.pointer.bytes
}

function fetchedTensors({ layer, memory }: ArenaLayer): readonly Tensor[] {
  const operands = [...layer.inputs, ...layer.outputs]
  return memory.temporaries.flatMap((index) => operands[index] ?? [])
}

/** Temporary tensors are freed only when the operator's Prepare is over. */
function temporaryBytes(tensor: Tensor, structs: RuntimeStructs): number {
  const parts = [structs.tensor, ...quantizationStructs(tensor, structs)]
  return sum(parts.map(({ bytes }) => alignUp(bytes, structs.pointer.alignment)))
}

function requestList(requests: number, { scratchBufferRequest }: RuntimeStructs): number {
  return scratchBufferRequest.bytes * (requests + SPARE_REQUESTS)
}

function whilePlanning({
  model,
  layers,
  structs,
  persistent,
  plannedBuffers,
}: LoadingInput): number {
  const requests = sum(layers.flat().map(({ memory }) => memory.scratch.length))
  const tensors = sum(model.subgraphs.map(({ tensors }) => tensors.length))
  const tables =
    alignUp(requestList(requests, structs), structs.pointer.bytes) +
    structs.pointer.bytes * model.subgraphs.length +
    structs.allocationInfo.bytes * (tensors + requests)
  return (
    alignUp(tables, BUFFER_ALIGNMENT) +
    PLANNER_BYTES_PER_BUFFER * plannedBuffers +
    alignUp(persistent.atPlanning, BUFFER_ALIGNMENT)
  )
}
