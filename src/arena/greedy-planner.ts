/**
 * TensorFlow Lite Micro's greedy memory planner: largest buffer first, each at the lowest offset
 * that no buffer alive at the same time occupies.
 *
 * Source: tflite-micro micro/memory_planner/greedy_memory_planner.cc. The reference walks all
 * placed buffers for each new one; here an index by time finds the few that are alive together, so
 * that long networks stay cheap. The offsets are the same.
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

/** Offset of each buffer in the non-persistent part, in the order of the requests. */
export function planGreedily(requests: readonly PlanRequest[]): readonly number[] {
  return planInOrder(requests, placementOrder(requests))
}

/** The same with the buffers placed in another order (indices of the requests) than the planner's own. */
export function planInOrder(
  requests: readonly PlanRequest[],
  order: readonly number[],
): readonly number[] {
  const offsets = new Array<number>(requests.length).fill(0)
  const placed = new TimeIndex(requests)
  for (const index of order) {
    const request = requests[index]
    if (request === undefined) continue
    const offset = request.offlineOffset ?? firstGap(placed.aliveDuring(request), request.bytes)
    offsets[index] = offset
    placed.add(request, { offset, end: offset + request.bytes })
  }
  return offsets
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
  const indices = requests.map((_, index) => index)
  const isOffline = (index: number): boolean => requests[index]?.offlineOffset !== null
  const bytes = (index: number): number => requests[index]?.bytes ?? 0
  const online = indices.filter((index) => !isOffline(index))
  online.sort((a, b) => bytes(b) - bytes(a) || b - a)
  return [...indices.filter(isOffline), ...online]
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
class TimeIndex {
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

  /** Ranges that are taken, in the order of their offsets; they may overlap. */
  aliveDuring({ first, last }: PlanRequest): readonly Placed[] {
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
