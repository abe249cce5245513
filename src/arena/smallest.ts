/**
 * The smallest arena in which a model loads. Mostly that is what it uses in the end; while it loads,
 * the head holds scratch requests and temporary tensors, and then the planner's tables, which can be
 * more than the finished plan.
 *
 * Source: tflite-micro micro/micro_allocator.cc, micro/arena_allocator/single_arena_buffer_allocator.cc,
 * micro/memory_planner/greedy_memory_planner.cc.
 */
import { alignUp, sum } from '../util/integers.ts'
import type { ArenaLayer } from './arena-layers.ts'
import type { Persistent, PersistentInput, TailAtPrepare } from './persistent.ts'
import { BUFFER_ALIGNMENT } from './persistent.ts'
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

function whilePreparing(
  { memory, temporaries }: ArenaLayer,
  { tail, requests, structs }: Moment,
): number {
  const held = requestList(requests, structs) + temporaries.bytes
  return Math.max(
    held + (memory.requestsLast === true ? tail.before : tail.after),
    alignUp(held - temporaries.sparedBytes, BUFFER_ALIGNMENT) + tail.after,
    requestList(requests + memory.scratch.length, structs) + tail.after,
  )
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
