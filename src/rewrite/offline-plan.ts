/**
 * A memory plan made here and stored in the model, where the device's own planner leaves gaps: it
 * places the largest buffer first and never looks back.
 *
 * Sources: tflite-micro docs/memory_management.md ("Offline planned tensor allocations"),
 * micro/micro_allocation_info.cc `GetOfflinePlannedOffsets`. The search follows microTVM's
 * hill climbing (apache/tvm src/tir/usmp/algo/hill_climb.cc): what makes the peak is placed earlier.
 */
import { isLowerBound } from '../arena/arena.ts'
import {
  placementOrder,
  plannedBytes,
  planInOrder,
  type PlanRequest,
} from '../arena/greedy-planner.ts'
import { BUFFER_ALIGNMENT } from '../arena/persistent.ts'
import { costsOf } from '../profile/costs.ts'
import type { Target } from '../target/runtime.ts'
import type { Model } from '../tflite/model.ts'
import { OFFLINE_PLAN_NAME } from '../tflite/offline-plan.ts'
import { alignUp } from '../util/integers.ts'
import type { Pass } from './pass.ts'

export const OFFLINE_PLAN: Pass = {
  id: 'offline-plan',
  title: 'a memory plan without gaps stored in the model',
  reason:
    'The device places tensors where the plan says; it takes RAM from the gaps of its own planner, for this target and this order only.',
  option: 'store a memory plan where the planner of the device leaves gaps on the target',
  run: plannedOffline,
}

/** Buffers placed in one search, over all its plans: its time is bounded. */
const MOST_PLACEMENTS = 24_000
/** A search of fewer plans than this finds nothing. */
const FEWEST_PLANS = 24

/**
 * The model with an `OfflineMemoryAllocation`; the very same value where it has one already, where the
 * device's planner leaves no gap, or where no plan that the search finds needs less RAM on this target.
 * Scratch buffers are no tensors: the device places them itself, around the planned ones.
 */
export function plannedOffline(model: Model, target: Target): Model {
  const [main] = model.subgraphs
  if (main === undefined || model.subgraphs.length > 1 || model.offlinePlan !== null) return model
  const { arena, ramBytes } = costsOf(model, target)
  const { buffers, fragmentationBytes } = arena
  if (fragmentationBytes === 0 || isLowerBound(arena)) return model
  if (buffers.length * FEWEST_PLANS > MOST_PLACEMENTS) return model
  const requests = buffers.map(({ bytes, firstLayer, lastLayer }): PlanRequest => ({
    bytes: alignUp(bytes, BUFFER_ALIGNMENT),
    ...{ first: firstLayer, last: lastLayer, offlineOffset: null },
  }))
  const offsets = climb(requests, arena.peak.liveBytes)
  const plan = main.tensors.map(() => -1)
  for (const [at, { tensor, kind }] of buffers.entries()) {
    if (kind === 'tensor' && tensor !== null) plan[tensor] = offsets[at] ?? -1
  }
  const variant = withPlan(model, plan)
  return costsOf(variant, target).ramBytes < ramBytes ? variant : model
}

/** The best plan's offsets; stops where it reaches `least`, the largest sum of live bytes. */
function climb(requests: readonly PlanRequest[], least: number): readonly number[] {
  let order = placementOrder(requests)
  let offsets = planInOrder(requests, order)
  let bytes = plannedBytes(requests, offsets)
  let placements = 0
  for (let isBetter = true; isBetter && bytes > least;) {
    isBetter = false
    for (const next of neighbours(order, { requests, offsets, bytes })) {
      placements += order.length
      if (placements > MOST_PLACEMENTS) return offsets
      const tried = planInOrder(requests, next)
      const reached = plannedBytes(requests, tried)
      if (reached >= bytes) continue
      ;[order, offsets, bytes, isBetter] = [next, tried, reached, true]
      break
    }
  }
  return offsets
}

interface Plan {
  readonly requests: readonly PlanRequest[]
  readonly offsets: readonly number[]
  readonly bytes: number
}

/**
 * Orders in which one buffer that ends at the plan's end comes first, or trades places with one that
 * is alive with it and was placed before it.
 */
function* neighbours(
  order: readonly number[],
  { requests, offsets, bytes }: Plan,
): Generator<readonly number[]> {
  const ends = (index: number): number => (offsets[index] ?? 0) + (requests[index]?.bytes ?? 0)
  for (const [at, index] of order.entries()) {
    if (ends(index) !== bytes) continue
    yield [index, ...order.filter((other) => other !== index)]
    for (let before = at - 1; before >= 0; before--) {
      const other = order[before]
      if (other === undefined || !isAliveWith(requests[index], requests[other])) continue
      const traded = [...order]
      ;[traded[at], traded[before]] = [other, index]
      yield traded
    }
  }
}

function isAliveWith(one: PlanRequest | undefined, other: PlanRequest | undefined): boolean {
  if (one === undefined || other === undefined) return false
  return one.first <= other.last && other.first <= one.last
}

/** Words of the metadata's buffer: format version, subgraph, number of offsets, then the offsets. */
const FORMAT_VERSION = 1

function withPlan(model: Model, offlinePlan: readonly number[]): Model {
  const words = Int32Array.from([FORMAT_VERSION, 0, offlinePlan.length, ...offlinePlan])
  const data = new Uint8Array(4 * words.length)
  const view = new DataView(data.buffer)
  for (const [at, word] of words.entries()) view.setInt32(4 * at, word, true)
  const buffer = model.buffers.length
  return {
    ...model,
    buffers: [...model.buffers, { index: buffer, data }],
    metadata: [...model.metadata, { name: OFFLINE_PLAN_NAME, buffer }],
    offlinePlan,
  }
}
