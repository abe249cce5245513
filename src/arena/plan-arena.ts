import type { Model, Subgraph, Tensor } from '../tflite/model.ts'
import { alignUp, sum } from '../util/integers.ts'
import type { ArenaBuffer, ArenaPeak, ArenaReport, ArenaStep } from './arena.ts'
import { arenaLayers } from './arena-layers.ts'
import type { ArenaLayer, ArenaSetting } from './arena-layers.ts'
import type { PlanRequest } from './greedy-planner.ts'
import { plannedBytes, planGreedily } from './greedy-planner.ts'
import { lifetimesOf } from './lifetimes.ts'
import type { Lifetime, Lifetimes } from './lifetimes.ts'
import type { Persistent, PersistentCause } from './persistent.ts'
import { BUFFER_ALIGNMENT, PERSISTENT_CAUSES, playPersistent } from './persistent.ts'
import { RUNTIME_STRUCTS } from './runtime-structs.ts'
import { smallestWorkingBytes } from './smallest.ts'
import { resourceVariablesOf } from '../operators/resource-variables.ts'
import { tensorBytes } from '../operators/tensor-bytes.ts'

/**
 * The tensor arena of a model: what TensorFlow Lite Micro's allocator does when it loads it, request
 * by request, for the runtime and kernels of the setting.
 */
export function planArena(model: Model, setting: ArenaSetting): ArenaReport {
  const layers = arenaLayers(model, setting)
  const lifetimes = lifetimesOf(model)
  const wanted = wantedBuffers(model, layers, lifetimes)
  const requests = wanted.map(requestOf)
  const offsets = planGreedily(requests)
  const buffers = wanted.map((buffer, index) => placed(buffer, offsets[index] ?? 0))
  const structs = RUNTIME_STRUCTS[setting.runtime.id]
  const persistent = playPersistent({ model, layers, structs, firmware: setting.firmware })
  const nonpersistentBytes = plannedBytes(requests, offsets)
  const byLayer = liveBytes({ requests, offsets }, lifetimes)
  const peak = peakOf(byLayer, requests)
  return {
    persistentBytes: persistent.bytes,
    nonpersistentBytes,
    usedBytes: persistent.bytes + nonpersistentBytes,
    smallestWorkingBytes: smallestWorkingBytes({
      ...{ model, layers, structs, persistent, firmware: setting.firmware },
      headBytes: nonpersistentBytes,
      plannedBuffers: buffers.length,
    }),
    unknownLayers: unknownLayers(layers, lifetimes),
    uncountedVariables: Math.max(
      0,
      resourceVariablesOf(model).count - setting.firmware.resourceVariables,
    ),
    buffers,
    byLayer,
    peak,
    persistentByCause: byCause(persistent),
    persistentByOperator: byOperator(persistent),
    fragmentationBytes: nonpersistentBytes - peak.liveBytes,
  }
}

type Wanted = Omit<ArenaBuffer, 'offset'> & { readonly offlineOffset: number | null }

/** All tensors that are computed, then all scratch buffers, each by subgraph. */
function wantedBuffers(
  model: Model,
  layers: readonly (readonly ArenaLayer[])[],
  lifetimes: Lifetimes,
): readonly Wanted[] {
  const offline = offlineOffsets(model)
  const owned = ownedOutputs(layers)
  const tensors = model.subgraphs.flatMap((subgraph) =>
    subgraph.tensors.flatMap((tensor) => {
      if (owned.has(tensor)) return []
      const lifetime = lifetimes.tensors[subgraph.index]?.[tensor.index] ?? UNTOUCHED
      return tensorBuffer(tensor, {
        ...{ subgraph, lifetime },
        offlineOffset: offline[subgraph.index]?.[tensor.index] ?? null,
      })
    }),
  )
  const scratch = layers.flat().flatMap((layer) => scratchBuffers(layer, lifetimes))
  return [...tensors, ...scratch]
}

/** Tensors whose bytes a kernel keeps itself: they have their address before the planner asks. */
function ownedOutputs(layers: readonly (readonly ArenaLayer[])[]): ReadonlySet<Tensor> {
  return new Set(
    layers
      .flat()
      .flatMap(({ layer, memory }) =>
        memory.ownsOutputs === true ? layer.outputs.filter((tensor) => tensor !== undefined) : [],
      ),
  )
}

const UNTOUCHED: Lifetime = { first: -1, last: -1 }

/** By subgraph, then tensor; null where the device plans it. The plan counts over all subgraphs. */
function offlineOffsets({
  subgraphs,
  offlinePlan,
}: Model): readonly (readonly (number | null)[])[] {
  let next = 0
  return subgraphs.map(({ tensors }) =>
    tensors.map(() => {
      const offset = offlinePlan?.[next++] ?? -1
      return offset === -1 ? null : offset
    }),
  )
}

interface Place {
  readonly subgraph: Subgraph
  readonly lifetime: Readonly<Lifetime>
  readonly offlineOffset: number | null
}

function tensorBuffer(tensor: Tensor, place: Place): readonly Wanted[] {
  const bytes = tensorBytes(tensor)
  const inTail = tensor.isVariable && place.offlineOffset === null
  const inModel = tensor.isConstant && !(tensor.isVariable && place.offlineOffset !== null)
  if (inTail || inModel || bytes === 0) return []
  return [
    {
      kind: tensor.isVariable ? 'variable' : 'tensor',
      subgraph: place.subgraph.index,
      tensor: tensor.index,
      name: tensor.name,
      bytes,
      firstLayer: place.lifetime.first,
      lastLayer: place.lifetime.last,
      offlineOffset: place.offlineOffset,
    },
  ]
}

function scratchBuffers({ layer, memory }: ArenaLayer, { scratch }: Lifetimes): readonly Wanted[] {
  const { subgraph, operator } = layer
  const { first, last } = scratch[subgraph.index]?.[operator.index] ?? UNTOUCHED
  return memory.scratch.map((bytes, index) => {
    const purpose = memory.scratchPurposes?.[index] ?? 'scratch'
    return {
      kind: 'scratch',
      subgraph: subgraph.index,
      tensor: null,
      name: `${purpose} of layer ${operator.index}`,
      bytes,
      firstLayer: first,
      lastLayer: last,
      offlineOffset: null,
    }
  })
}

function requestOf({ bytes, firstLayer, lastLayer, offlineOffset }: Wanted): PlanRequest {
  return {
    bytes: alignUp(bytes, BUFFER_ALIGNMENT),
    first: firstLayer,
    last: lastLayer,
    offlineOffset,
  }
}

function placed(wanted: Wanted, offset: number): ArenaBuffer {
  const { kind, subgraph, tensor, name, bytes, firstLayer, lastLayer } = wanted
  return { kind, subgraph, tensor, name, bytes, offset, firstLayer, lastLayer }
}

interface Plan {
  readonly requests: readonly PlanRequest[]
  readonly offsets: readonly number[]
}

function liveBytes(plan: Plan, { layers }: Lifetimes): readonly ArenaStep[] {
  const change = new Array<number>(layers.length + 1).fill(0)
  for (const { bytes, first, last } of plan.requests) {
    if (last < 0) continue
    const begin = Math.max(0, first)
    change[begin] = (change[begin] ?? 0) + bytes
    change[last + 1] = (change[last + 1] ?? 0) - bytes
  }
  const mayShare = plan.requests.some(({ offlineOffset }) => offlineOffset !== null)
  let live = 0
  return layers.map((layer, step) => {
    live += change[step] ?? 0
    return { step, layer, liveBytes: mayShare ? live - sharedBytes(plan, step) : live }
  })
}

/** What an offline plan saves at a step by giving several buffers the same bytes, as Vela does. */
function sharedBytes({ requests, offsets }: Plan, step: number): number {
  const ranges = requests.flatMap(({ bytes, first, last }, index) =>
    first <= step && step <= last ? [{ offset: offsets[index] ?? 0, bytes }] : [],
  )
  ranges.sort((a, b) => a.offset - b.offset)
  let [shared, end] = [0, 0]
  for (const { offset, bytes } of ranges) {
    shared += Math.min(bytes, Math.max(0, end - offset))
    end = Math.max(end, offset + bytes)
  }
  return shared
}

function peakOf(steps: readonly ArenaStep[], requests: readonly PlanRequest[]): ArenaPeak {
  const peak = highest(steps)
  if (peak === null) return { layer: null, liveBytes: 0, buffers: [], nextHighest: null }
  const bytes = (index: number): number => requests[index]?.bytes ?? 0
  const alive = requests.flatMap(({ first, last }, index) =>
    first <= peak.step && peak.step <= last ? [index] : [],
  )
  return {
    layer: peak.layer,
    liveBytes: peak.liveBytes,
    buffers: alive.sort((a, b) => bytes(b) - bytes(a) || a - b),
    nextHighest: highest(steps.filter(({ layer }) => layer !== peak.layer)),
  }
}

/** The first of the highest. */
function highest(steps: readonly ArenaStep[]): ArenaStep | null {
  return steps.reduce<ArenaStep | null>(
    (best, step) => (best === null || step.liveBytes > best.liveBytes ? step : best),
    null,
  )
}

/** Layers of the main subgraph that are unknown or run an unknown operator of another. */
function unknownLayers(
  layers: readonly (readonly ArenaLayer[])[],
  { callers }: Lifetimes,
): readonly number[] {
  const unknown = layers.flat().flatMap(({ layer, isKnown }) => {
    if (isKnown) return []
    const { subgraph, operator } = layer
    return (subgraph.index === 0 ? operator.index : callers[subgraph.index]) ?? []
  })
  return [...new Set(unknown)].sort((a, b) => a - b)
}

function byCause({ requested }: Persistent): ArenaReport['persistentByCause'] {
  const all = Object.keys(PERSISTENT_CAUSES) as readonly PersistentCause[]
  return all.flatMap((cause) => {
    const bytes = sum(requested.flatMap((share) => (share.cause === cause ? [share.bytes] : [])))
    return bytes === 0 ? [] : [{ cause: PERSISTENT_CAUSES[cause], bytes }]
  })
}

function byOperator({ requested }: Persistent): ArenaReport['persistentByOperator'] {
  return requested.map(({ cause, op, bytes }) => ({ cause: PERSISTENT_CAUSES[cause], op, bytes }))
}
