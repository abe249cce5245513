/** Order-preserving matching: longest increasing runs of anchors, and dynamic programming in between. */

/** Positions of a longest strictly increasing subsequence; of equal ones always the same. O(n log n). */
export function longestIncreasing(values: readonly number[]): readonly number[] {
  const tails: number[] = []
  const previous: number[] = []
  values.forEach((value, at) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    previous[at] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = at
  })
  const chosen: number[] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) chosen.push(at)
  return chosen.reverse()
}

interface Gap {
  readonly rows: number
  readonly columns: number
  /** Points for pairing a row with a column, 0 = never. */
  readonly points: (row: number, column: number) => number
  /** Most cells to fill; a larger table is filled in a band around its diagonal only. */
  readonly maxCells: number
}

interface GapMatching {
  /** `[row, column]`, both increasing. */
  readonly pairs: readonly (readonly [number, number])[]
  /** True where only a band was searched. */
  readonly isBanded: boolean
}

const PAIR = 1
const SKIP_ROW = 2

/** The pairing in order with the most points; O(rows x columns), or less in a band. */
export function matchInOrder({ rows, columns, points, maxCells }: Gap): GapMatching {
  const isBanded = rows * columns > maxCells
  const half = isBanded ? Math.max(8, Math.floor(maxCells / rows / 2)) : columns
  const slope = columns / Math.max(1, rows)
  const from = (row: number) => Math.max(0, Math.floor(row * slope) - half)
  const to = (row: number) => Math.min(columns, Math.ceil(row * slope) + half)
  const steps: Uint8Array[] = []
  let above = new Float64Array(columns + 1)
  for (let row = 1; row <= rows; row++) {
    const current = new Float64Array(columns + 1)
    const low = from(row)
    const high = to(row)
    const step = new Uint8Array(high - low + 1)
    for (let column = low; column <= high; column++) {
      let best = above[column] ?? 0
      let how = SKIP_ROW
      if (column > low && (current[column - 1] ?? 0) > best) {
        best = current[column - 1] ?? 0
        how = 0
      }
      const gain = column > 0 ? points(row - 1, column - 1) : 0
      if (gain > 0 && (above[column - 1] ?? 0) + gain >= best) {
        best = (above[column - 1] ?? 0) + gain
        how = PAIR
      }
      current[column] = best
      step[column - low] = how
    }
    for (let column = high + 1; column <= columns; column++) current[column] = current[high] ?? 0
    steps.push(step)
    above = current
  }
  return { pairs: walkBack(steps, columns, from), isBanded }
}

function walkBack(
  steps: readonly Uint8Array[],
  columns: number,
  from: (row: number) => number,
): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = []
  let column = columns
  let row = steps.length
  while (row > 0 && column >= 0) {
    const step = steps[row - 1] ?? new Uint8Array()
    const at = Math.min(column - from(row), step.length - 1)
    if (at < 0) {
      row--
      continue
    }
    column = at + from(row)
    const how = step[at]
    if (how === PAIR) pairs.push([--row, --column])
    else if (how === SKIP_ROW) row--
    else column--
  }
  return pairs.reverse()
}
