import type { Model, Subgraph, Tensor } from '../tflite/model.ts'
import { alignUp, sum } from '../util/integers.ts'
import type { ArenaBuffer, ArenaPeak, ArenaReport, ArenaStep } from './arena.ts'
import { arenaLayers } from './arena-layers.ts'
import type { ArenaLayer, ArenaSetting } from './arena-layers.ts'
import type { MadePlan, PlanRequest } from './greedy-planner.ts'
import { planAgain, plannedBytes } from './greedy-planner.ts'
import { hasSameWiring, lifetimesOf } from './lifetimes.ts'
import type { Lifetime, Lifetimes } from './lifetimes.ts'
import type { PersistentCause, PersistentShare } from './persistent.ts'
import {
  BUFFER_ALIGNMENT,
  PERSISTENT_CAUSES,
  persistentShares,
  playPersistent,
} from './persistent.ts'
import { RUNTIME_STRUCTS } from './runtime-structs.ts'
import { smallestWorkingBytes } from './smallest.ts'
import { resourceVariablesOf } from '../operators/resource-variables.ts'
import { tensorBytes } from '../operators/tensor-bytes.ts'

/** What an arena follows from. */
interface ArenaInput {
  readonly model: Model
  /** All operators, by subgraph and then in the order of execution. */
  readonly layers: readonly (readonly ArenaLayer[])[]
  readonly setting: Pick<ArenaSetting, 'runtime' | 'firmware'>
}

/** What variants of one model share: an edit changes few lifetimes and few requests. */
export interface ArenaMemo {
  wiring: { readonly model: Model; readonly lifetimes: Lifetimes } | null
  /** The first plan and the last one: variants differ little from one of them. */
  plans: readonly MadePlan[]
}

export const createArenaMemo = (): ArenaMemo => ({ wiring: null, plans: [] })

/** The sizes alone; the rest is made where it is asked for. */
export interface ArenaSizes extends Pick<
  ArenaReport,
  'nonpersistentBytes' | 'smallestWorkingBytes' | 'unknownLayers' | 'uncountedVariables'
> {
  readonly report: () => ArenaReport
}

/**
 * The tensor arena of a model: what TensorFlow Lite Micro's allocator does when it loads it, request
 * by request, for the runtime and kernels of the setting.
 */
export function planArena(model: Model, setting: ArenaSetting): ArenaReport {
  return sizeArena({ model, layers: arenaLayers(model, setting), setting }).report()
}

/** Sizes of the same arena; with a memo only what differs from models before is planned again. */
export function sizeArena(input: ArenaInput, memo = createArenaMemo()): ArenaSizes {
  const { model, layers, setting } = input
  const { firmware } = setting
  const lifetimes = knownLifetimes(model, memo)
  const requests: PlanRequest[] = []
  placeBuffers(input, lifetimes, ({ bytes, lifetime, offlineOffset }) => {
    const { first, last } = lifetime
    requests.push({ bytes: alignUp(bytes, BUFFER_ALIGNMENT), first, last, offlineOffset })
  })
  const plan = planAgain(requests, memo.plans)
  memo.plans = [memo.plans[0] ?? plan, plan]
  const structs = RUNTIME_STRUCTS[setting.runtime.id]
  const loading = { model, layers, structs, firmware }
  const persistent = playPersistent(loading)
  const nonpersistentBytes = plannedBytes(requests, plan.offsets)
  const sizes = {
    nonpersistentBytes,
    smallestWorkingBytes: smallestWorkingBytes({
      ...{ ...loading, persistent },
      headBytes: nonpersistentBytes,
      plannedBuffers: requests.length,
    }),
    unknownLayers: unknownLayers(layers, lifetimes),
    uncountedVariables: Math.max(0, resourceVariablesOf(model).count - firmware.resourceVariables),
  }
  const report = (): ArenaReport => {
    const byLayer = liveBytes(plan, lifetimes)
    const peak = peakOf(byLayer, requests)
    const shares = persistentShares(loading)
    return {
      persistentBytes: persistent.bytes,
      usedBytes: persistent.bytes + nonpersistentBytes,
      ...sizes,
      buffers: namedBuffers(input, lifetimes, plan),
      ...{ byLayer, peak },
      persistentByCause: byCause(shares),
      persistentByOperator: byOperator(shares),
      fragmentationBytes: nonpersistentBytes - peak.liveBytes,
    }
  }
  return { ...sizes, report }
}

function knownLifetimes(model: Model, memo: ArenaMemo): Lifetimes {
  const { wiring } = memo
  if (wiring !== null && hasSameWiring(model, wiring.model)) return wiring.lifetimes
  const lifetimes = lifetimesOf(model)
  memo.wiring = { model, lifetimes }
  return lifetimes
}

/** One buffer that the planner is asked for. */
interface Wanted {
  readonly subgraph: Subgraph
  /** The tensor, or the operator with the number of its scratch buffer. */
  readonly owner: Tensor | { readonly layer: ArenaLayer; readonly scratch: number }
  /** Unrounded. */
  readonly bytes: number
  readonly lifetime: Readonly<Lifetime>
  readonly offlineOffset: number | null
}

/** All tensors that are computed, then all scratch buffers, each by subgraph. */
function placeBuffers(
  { model, layers }: ArenaInput,
  lifetimes: Lifetimes,
  place: (wanted: Wanted) => void,
): void {
  const owned = ownedOutputs(layers)
  let at = 0
  for (const subgraph of model.subgraphs) {
    for (const tensor of subgraph.tensors) {
      // The offline plan counts over all subgraphs.
      const planned = model.offlinePlan?.[at++] ?? -1
      const offlineOffset = planned === -1 ? null : planned
      if (owned.has(tensor) || !isPlanned(tensor, offlineOffset)) continue
      const bytes = tensorBytes(tensor)
      if (bytes === 0) continue
      const lifetime = lifetimes.tensors[subgraph.index]?.[tensor.index] ?? UNTOUCHED
      place({ subgraph, owner: tensor, bytes, lifetime, offlineOffset })
    }
  }
  for (const [number, subgraph] of model.subgraphs.entries()) {
    for (const layer of layers[number] ?? []) {
      const lifetime = lifetimes.scratch[subgraph.index]?.[layer.layer.operator.index] ?? UNTOUCHED
      layer.memory.scratch.forEach((bytes, scratch) => {
        place({ subgraph, owner: { layer, scratch }, bytes, lifetime, offlineOffset: null })
      })
    }
  }
}

/** False for what is in the tail or in the model. */
function isPlanned({ isVariable, isConstant }: Tensor, offlineOffset: number | null): boolean {
  return isVariable ? offlineOffset !== null : !isConstant
}

/** Tensors whose bytes a kernel keeps itself: they have their address before the planner asks. */
function ownedOutputs(layers: readonly (readonly ArenaLayer[])[]): ReadonlySet<Tensor> {
  const owned = new Set<Tensor>()
  for (const subgraph of layers) {
    for (const { layer, memory } of subgraph) {
      if (memory.ownsOutputs !== true) continue
      for (const tensor of layer.outputs) if (tensor !== undefined) owned.add(tensor)
    }
  }
  return owned
}

const UNTOUCHED: Lifetime = { first: -1, last: -1 }

function namedBuffers(
  input: ArenaInput,
  lifetimes: Lifetimes,
  { offsets }: MadePlan,
): readonly ArenaBuffer[] {
  const buffers: ArenaBuffer[] = []
  placeBuffers(input, lifetimes, ({ subgraph, owner, bytes, lifetime }) => {
    buffers.push({
      ...nameOf(owner),
      ...{ subgraph: subgraph.index, bytes, offset: offsets[buffers.length] ?? 0 },
      ...{ firstLayer: lifetime.first, lastLayer: lifetime.last },
    })
  })
  return buffers
}

function nameOf(owner: Wanted['owner']): Pick<ArenaBuffer, 'kind' | 'tensor' | 'name'> {
  if ('scratch' in owner) {
    const { layer, memory } = owner.layer
    const purpose = memory.scratchPurposes?.[owner.scratch] ?? 'scratch'
    const name = `${purpose} of layer ${layer.operator.index}`
    return { kind: 'scratch', tensor: null, name }
  }
  const { isVariable, index, name } = owner
  return { kind: isVariable ? 'variable' : 'tensor', tensor: index, name }
}

function liveBytes(plan: MadePlan, { layers }: Lifetimes): readonly ArenaStep[] {
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
function sharedBytes({ requests, offsets }: MadePlan, step: number): number {
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

function byCause(requested: readonly PersistentShare[]): ArenaReport['persistentByCause'] {
  const all = Object.keys(PERSISTENT_CAUSES) as readonly PersistentCause[]
  return all.flatMap((cause) => {
    const bytes = sum(requested.flatMap((share) => (share.cause === cause ? [share.bytes] : [])))
    return bytes === 0 ? [] : [{ cause: PERSISTENT_CAUSES[cause], bytes }]
  })
}

function byOperator(requested: readonly PersistentShare[]): ArenaReport['persistentByOperator'] {
  return requested.map(({ cause, op, bytes }) => ({ cause: PERSISTENT_CAUSES[cause], op, bytes }))
}
