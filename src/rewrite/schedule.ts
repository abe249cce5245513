/**
 * Another order of the same operators with a lower sum of live bytes. Between two places where only
 * one tensor passes, orders are searched exactly as far as the bounds go; the rest is left as it is.
 *
 * Idea: tflite-tools (github.com/oxmlsys/tflite-tools), which reorders operators to cut the peak.
 */

/** An operator as the search sees it; tensors by index, constants left out. */
export interface Task {
  /** Each once. */
  readonly inputs: readonly number[]
  readonly outputs: readonly number[]
  /** Bytes that are only alive while it runs. */
  readonly scratchBytes: number
}

export interface Schedule {
  /** In the order of the file. */
  readonly tasks: readonly Task[]
  /** Bytes by tensor index. */
  readonly bytes: (tensor: number) => number
  /** Tensors that are alive from the start. */
  readonly inputs: readonly number[]
  /** Tensors that stay alive to the end. */
  readonly outputs: readonly number[]
}

/** States that one search may visit, so that its time is bounded. */
const MOST_STATES = 20_000
/** Operators between two narrow places beyond which their orders are not searched. */
const MOST_TASKS = 64
/** One operator has one order. */
const FEWEST_TASKS = 2

/** The tasks' indices in the order with the lowest peak found; null where no order is lower. */
export function lowerPeak(schedule: Schedule): readonly number[] | null {
  const segments = segmentsOf(schedule)
  const budget = { states: MOST_STATES }
  const orders = segments.map(({ from, to }) => range(from, to))
  const peaks = segments.map(({ peak }) => peak)
  const hardest = segments.map((_, at) => at).sort((a, b) => (peaks[b] ?? 0) - (peaks[a] ?? 0))
  let floor = 0
  for (const at of hardest) {
    const segment = segments[at]
    if (segment === undefined || segment.peak <= floor) break
    const best = searched(segment, { schedule, floor, budget })
    orders[at] = best.order
    peaks[at] = best.peak
    floor = Math.max(floor, best.peak)
  }
  const before = Math.max(0, ...segments.map(({ peak }) => peak))
  return Math.max(0, ...peaks) < before ? orders.flat() : null
}

/** Tasks `from` to `to` (exclusive): all before them are done, none behind them is begun. */
interface Segment {
  readonly from: number
  readonly to: number
  /** Of the file's own order. */
  readonly peak: number
  /** Alive at its start; empty where it is too short to be searched. */
  readonly entering: readonly number[]
}

/**
 * Cut where one tensor passes that was made since the last cut: all that follows waits for it, so no
 * order across the cut is possible. (An output of the model that nothing reads does not pass.)
 */
function segmentsOf({ tasks, inputs, outputs, bytes }: Schedule): readonly Segment[] {
  const kept = new Set(outputs)
  const uses = new Map<number, number>()
  for (const task of tasks) for (const one of task.inputs) uses.set(one, (uses.get(one) ?? 0) + 1)
  const isRead = (tensor: number): boolean => (uses.get(tensor) ?? 0) > 0
  const alive = new Set(inputs)
  const passing = new Set(inputs.filter(isRead))
  const sizeOf = (tensors: Iterable<number>): number => {
    let all = 0
    for (const tensor of tensors) all += bytes(tensor)
    return all
  }
  const segments: Segment[] = []
  let [from, peak, live, entering] = [0, 0, sizeOf(alive), [...alive]]
  let made = new Set<number>()
  for (const [at, task] of tasks.entries()) {
    peak = Math.max(peak, live + sizeOf(task.outputs) + task.scratchBytes)
    for (const tensor of task.outputs) {
      if (alive.has(tensor) || (!isRead(tensor) && !kept.has(tensor))) continue
      alive.add(tensor)
      made.add(tensor)
      live += bytes(tensor)
      if (isRead(tensor)) passing.add(tensor)
    }
    for (const tensor of task.inputs) {
      uses.set(tensor, (uses.get(tensor) ?? 0) - 1)
      if (isRead(tensor)) continue
      passing.delete(tensor)
      if (!kept.has(tensor) && alive.delete(tensor)) live -= bytes(tensor)
    }
    const isNarrow =
      passing.size === 0 || (passing.size === 1 && [...passing].every((one) => made.has(one)))
    if (!isNarrow && at + 1 < tasks.length) continue
    const isSearched = at + 1 - from >= FEWEST_TASKS
    segments.push({ from, to: at + 1, peak, entering: isSearched ? entering : [] })
    ;[from, peak, entering, made] = [at + 1, 0, [...alive], new Set()]
  }
  return segments
}

interface Search {
  readonly schedule: Schedule
  /** A peak that is low enough. */
  readonly floor: number
  readonly budget: { states: number }
}

interface Found {
  readonly order: readonly number[]
  readonly peak: number
}

/** The lowest order found within the bounds: each search asks for one below the last. */
function searched(segment: Segment, { schedule, floor, budget }: Search): Found {
  const { from, to, peak } = segment
  let best: Found = { order: range(from, to), peak }
  if (to - from < FEWEST_TASKS || to - from > MOST_TASKS) return best
  while (best.peak > floor) {
    const lower = new OrderBelow(segment, schedule, best.peak).find(budget)
    if (lower === null) break
    best = lower
  }
  return best
}

/** Depth first through the sets of tasks that may be done, the file's own order first. */
class OrderBelow {
  readonly #segment: Segment
  readonly #schedule: Schedule
  readonly #limit: number
  readonly #failed = new Set<string>()
  readonly #order: number[] = []
  readonly #done: boolean[] = []
  readonly #waiting = new Map<number, number>()
  readonly #alive: Set<number>
  readonly #leaving: ReadonlySet<number>
  #live = 0
  #peak = 0

  constructor(segment: Segment, schedule: Schedule, limit: number) {
    this.#segment = segment
    this.#schedule = schedule
    this.#limit = limit
    this.#alive = new Set(segment.entering)
    for (const tensor of this.#alive) this.#live += schedule.bytes(tensor)
    const inside = schedule.tasks.slice(segment.from, segment.to)
    for (const { inputs } of inside) {
      for (const one of inputs) this.#waiting.set(one, (this.#waiting.get(one) ?? 0) + 1)
    }
    const later = schedule.tasks.slice(segment.to).flatMap(({ inputs }) => inputs)
    this.#leaving = new Set([...later, ...schedule.outputs])
  }

  find(budget: { states: number }): Found | null {
    return this.#search(budget) ? { order: [...this.#order], peak: this.#peak } : null
  }

  #search(budget: { states: number }): boolean {
    const { from, to } = this.#segment
    if (this.#order.length === to - from) return true
    if (budget.states-- <= 0) return false
    const key = this.#key()
    if (this.#failed.has(key)) return false
    for (let index = from; index < to; index++) {
      if (this.#done[index] === true || !this.#isReady(index)) continue
      const undo = this.#run(index)
      if (undo !== null && this.#search(budget)) return true
      undo?.()
    }
    this.#failed.add(key)
    return false
  }

  /** Which tasks are done: the live bytes follow from it. */
  #key(): string {
    const { from, to } = this.#segment
    let key = ''
    for (let index = from; index < to; index++) key += this.#done[index] === true ? '1' : '0'
    return key
  }

  #isReady(index: number): boolean {
    return this.#task(index).inputs.every((tensor) => this.#alive.has(tensor))
  }

  /** Null where it would reach the limit. */
  #run(index: number): (() => void) | null {
    const { inputs, outputs, scratchBytes } = this.#task(index)
    const { bytes } = this.#schedule
    const made = outputs.filter((tensor) => !this.#alive.has(tensor))
    const during = made.reduce((all, tensor) => all + bytes(tensor), this.#live + scratchBytes)
    if (during >= this.#limit) return null
    const before = { live: this.#live, peak: this.#peak }
    this.#peak = Math.max(this.#peak, during)
    this.#done[index] = true
    this.#order.push(index)
    const born = made.filter((tensor) => this.#isWanted(tensor))
    for (const tensor of inputs) this.#waiting.set(tensor, (this.#waiting.get(tensor) ?? 0) - 1)
    const gone = inputs.filter((tensor) => !this.#isWanted(tensor))
    for (const tensor of born) this.#alive.add(tensor)
    for (const tensor of gone) this.#alive.delete(tensor)
    const sizeOf = (tensors: readonly number[]): number =>
      tensors.reduce((all, tensor) => all + bytes(tensor), 0)
    this.#live += sizeOf(born) - sizeOf(gone)
    return () => {
      ;[this.#live, this.#peak] = [before.live, before.peak]
      this.#done[index] = false
      this.#order.pop()
      for (const tensor of inputs) this.#waiting.set(tensor, (this.#waiting.get(tensor) ?? 0) + 1)
      for (const tensor of born) this.#alive.delete(tensor)
      for (const tensor of gone) this.#alive.add(tensor)
    }
  }

  #isWanted(tensor: number): boolean {
    return (this.#waiting.get(tensor) ?? 0) > 0 || this.#leaving.has(tensor)
  }

  #task(index: number): Task {
    return this.#schedule.tasks[index] ?? { inputs: [], outputs: [], scratchBytes: 0 }
  }
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, at) => from + at)
}
