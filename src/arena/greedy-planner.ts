/**
 * TensorFlow Lite Micro's greedy memory planner: largest buffer first, each at the lowest offset
 * that no buffer alive at the same time occupies.
 *
 * Source: tflite-micro micro/memory_planner/greedy_memory_planner.cc. The reference walks all
 * placed buffers for each new one; where there are many, an index by time finds the few that are alive
 * together, so that long networks stay cheap. Variants of a model go on where their placements begin
 * to differ from those of a plan already made. The offsets are the same.
 */
export interface PlanRequest {
  /** Multiple of 16, positive. */
  readonly bytes: number
  /** The allocator's clock, both ends inclusive; -1 for a buffer that no operator touches. */
  readonly first: number
  readonly last: number
  /** Fixed by the model's offline plan, null where the planner chooses. */
  readonly offlineOffset: number | null
}

interface Placed {
  readonly offset: number
  readonly end: number
}

/** A plan that was made, from which another one of nearly the same requests can go on. */
export interface MadePlan {
  readonly requests: readonly PlanRequest[]
  /** Indices of the requests as they were placed. */
  readonly order: readonly number[]
  /** Of each buffer in the non-persistent part, in the order of the requests. */
  readonly offsets: readonly number[]
}

/** Offset of each buffer in the non-persistent part, in the order of the requests. */
export function planGreedily(requests: readonly PlanRequest[]): readonly number[] {
  return planInOrder(requests, placementOrder(requests))
}

/**
 * The plan of {@link planGreedily}, made from the first request on that one of the plans before it does
 * not begin with: what is placed before it has the offsets that it had.
 */
export function planAgain(requests: readonly PlanRequest[], before: readonly MadePlan[]): MadePlan {
  const order = placementOrder(requests)
  const begun = before.map((made) => ({ made, same: samePlacements({ requests, order }, made) }))
  const [best] = begun.sort((a, b) => b.same - a.same)
  return { requests, order, offsets: planInOrder(requests, order, best) }
}

/** How many of the first placements of both are of the same size and time. */
function samePlacements({ requests, order }: Omit<MadePlan, 'offsets'>, made: MadePlan): number {
  const at = order.findIndex((index, place) => {
    const one = requests[index]
    const other = made.requests[made.order[place] ?? -1]
    return (
      one !== other &&
      (one?.bytes !== other?.bytes ||
        one?.first !== other?.first ||
        one?.last !== other?.last ||
        one?.offlineOffset !== other?.offlineOffset)
    )
  })
  return at === -1 ? order.length : at
}

interface Begun {
  readonly made: MadePlan
  /** So many of its first placements are those of the new plan. */
  readonly same: number
}

/** The same with the buffers placed in another order (indices of the requests) than the planner's own. */
export function planInOrder(
  requests: readonly PlanRequest[],
  order: readonly number[],
  begun?: Begun,
): readonly number[] {
  const offsets = new Array<number>(requests.length).fill(0)
  const placed = requests.length <= MOST_WALKED ? new Walked() : new TimeIndex(requests)
  order.forEach((index, place) => {
    const request = requests[index]
    if (request === undefined) return
    const known =
      begun !== undefined && place < begun.same
        ? begun.made.offsets[begun.made.order[place] ?? -1]
        : request.offlineOffset
    const offset = known ?? placed.gapFor(request)
    offsets[index] = offset
    placed.add(request, { offset, end: offset + request.bytes })
  })
  return offsets
}

/** Up to so many buffers a walk over all of them, as the reference does it, costs less than an index. */
const MOST_WALKED = 256

/** Buffers that have their place. */
interface Placements {
  /** The lowest offset at which a buffer fits. */
  readonly gapFor: (request: PlanRequest) => number
  readonly add: (request: PlanRequest, placed: Placed) => void
}

interface PlacedInTime extends Placed {
  readonly first: number
  readonly last: number
}

/** In the order of their offsets. */
class Walked implements Placements {
  readonly #placed: PlacedInTime[] = []

  gapFor({ bytes, first, last }: PlanRequest): number {
    let candidate = 0
    for (const other of this.#placed) {
      if (other.first > last || other.last < first) continue
      if (other.offset - candidate >= bytes) break
      if (other.end > candidate) candidate = other.end
    }
    return candidate
  }

  add({ first, last }: PlanRequest, { offset, end }: Placed): void {
    const placed = this.#placed
    let at = placed.length
    placed.push({ offset, end, first, last })
    for (; at > 0; at--) {
      const before = placed[at - 1]
      const here = placed[at]
      if (before === undefined || here === undefined || before.offset <= here.offset) return
      placed[at - 1] = here
      placed[at] = before
    }
  }
}

/** Bytes up to the end of the highest buffer. */
export function plannedBytes(requests: readonly PlanRequest[], offsets: readonly number[]): number {
  return requests.reduce(
    (most, { bytes }, index) => Math.max(most, (offsets[index] ?? 0) + bytes),
    0,
  )
}

/**
 * Offline-planned buffers in their own order, then the others by size, largest first; of equal
 * sizes the one requested later comes first.
 */
export function placementOrder(requests: readonly PlanRequest[]): readonly number[] {
  const offline: number[] = []
  const keys: number[] = []
  requests.forEach(({ bytes, offlineOffset }, index) => {
    if (offlineOffset === null) keys.push(bytes * requests.length + index)
    else offline.push(index)
  })
  // One number for both: sorted without a comparison in this language.
  if (keys.every(Number.isSafeInteger)) {
    const sorted = Float64Array.from(keys).sort().reverse()
    for (const key of sorted) offline.push(key % requests.length)
    return offline
  }
  const bytes = (index: number): number => requests[index]?.bytes ?? 0
  const online = requests.flatMap(({ offlineOffset }, at) => (offlineOffset === null ? [at] : []))
  return [...offline, ...online.sort((a, b) => bytes(b) - bytes(a) || b - a)]
}

function firstGap(alive: readonly Placed[], bytes: number): number {
  let candidate = 0
  for (const { offset, end } of alive) {
    if (offset - candidate >= bytes) return candidate
    candidate = Math.max(candidate, end)
  }
  return candidate
}

/**
 * Placed buffers by time. Those alive during [first, last] are those alive at `first` (a walk from
 * the root of a segment tree to its leaf) and those that begin after it (by beginning). Neighbours
 * are joined: only the gaps between them are asked for.
 */
class TimeIndex implements Placements {
  readonly #leaves: number
  readonly #spanning: Placed[][]
  readonly #beginning: Placed[][]

  constructor(requests: readonly PlanRequest[]) {
    const times = requests.reduce((most, { last }) => Math.max(most, slot(last) + 1), 1)
    this.#leaves = 2 ** Math.ceil(Math.log2(times))
    this.#spanning = lists(2 * this.#leaves)
    this.#beginning = lists(times)
  }

  add({ first, last }: PlanRequest, placed: Placed): void {
    occupy(this.#beginning[slot(first)], placed)
    let from = slot(first) + this.#leaves
    let to = slot(last) + this.#leaves + 1
    for (; from < to; from >>= 1, to >>= 1) {
      if (from % 2 === 1) occupy(this.#spanning[from++], placed)
      if (to % 2 === 1) occupy(this.#spanning[--to], placed)
    }
  }

  gapFor(request: PlanRequest): number {
    return firstGap(this.#aliveDuring(request), request.bytes)
  }

  /** Ranges that are taken, in the order of their offsets; they may overlap. */
  #aliveDuring({ first, last }: PlanRequest): readonly Placed[] {
    const alive: Placed[] = []
    for (let node = slot(first) + this.#leaves; node > 0; node >>= 1) {
      for (const placed of this.#spanning[node] ?? []) alive.push(placed)
    }
    for (let time = slot(first) + 1; time <= slot(last); time++) {
      for (const placed of this.#beginning[time] ?? []) alive.push(placed)
    }
    return alive.sort((a, b) => a.offset - b.offset)
  }
}

/** Adds a range to disjoint, sorted ones; those that it touches become one with it. */
function occupy(taken: Placed[] | undefined, { offset, end }: Placed): void {
  if (taken === undefined) return
  const from = firstWhere(taken, (range) => range.end >= offset)
  const to = firstWhere(taken, (range) => range.offset > end)
  taken.splice(from, to - from, {
    offset: Math.min(offset, taken[from]?.offset ?? offset),
    end: Math.max(end, taken[to - 1]?.end ?? end),
  })
}

/** Index of the first range for which a condition holds that stays true from there on. */
function firstWhere(ranges: readonly Placed[], holds: (range: Placed) => boolean): number {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const range = ranges[middle]
    if (range !== undefined && holds(range)) high = middle
    else low = middle + 1
  }
  return low
}

/** Times count from -1. */
function slot(time: number): number {
  return time + 1
}

function lists(count: number): Placed[][] {
  return Array.from({ length: count }, () => [])
}
