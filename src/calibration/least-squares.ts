/** One observation: the terms' values, what was measured, and how far off that may be (1 sigma). */
export interface Observation {
  readonly terms: readonly number[]
  readonly measured: number
  readonly sigma: number
}

/**
 * Non-negative coefficients with the least sum of squared errors, each relative to its sigma.
 * Coefficients that would be negative are set to 0, the most negative one first. Deterministic.
 */
export function fitNonNegative(observations: readonly Observation[], terms: number): number[] {
  let active = Array.from({ length: terms }, (_, index) => index)
  while (active.length > 0) {
    const solution = solve(normalEquations(observations, active))
    const lowest = indexOfLowest(solution)
    if ((solution[lowest] ?? 0) >= 0) return spread(solution, active, terms)
    active = active.filter((_, index) => index !== lowest)
  }
  return Array<number>(terms).fill(0)
}

/** The same without a bound: coefficients may be negative. */
export function fitFreely(observations: readonly Observation[], terms: number): readonly number[] {
  const all = Array.from({ length: terms }, (_, index) => index)
  return solve(normalEquations(observations, all))
}

function indexOfLowest(values: readonly number[]): number {
  return values.reduce((at, value, index) => (value < (values[at] ?? 0) ? index : at), 0)
}

function spread(solution: readonly number[], active: readonly number[], terms: number): number[] {
  const full = Array<number>(terms).fill(0)
  for (const [index, term] of active.entries()) full[term] = solution[index] ?? 0
  return full
}

/** Rows of the augmented matrix (A'A | A'b), each column scaled so that its diagonal is 1. */
interface Equations {
  readonly rows: number[][]
  readonly scales: readonly number[]
}

/** Keeps a term that no observation contains at 0. */
const RIDGE = 1e-12

function normalEquations(
  observations: readonly Observation[],
  active: readonly number[],
): Equations {
  const columns = active.map((term) =>
    observations.map(({ terms, sigma }) => (terms[term] ?? 0) / sigma),
  )
  const scales = columns.map((column) => Math.sqrt(dot(column, column)) || 1)
  const scaledColumns = columns.map((column, index) =>
    column.map((value) => value / (scales[index] ?? 1)),
  )
  const target = observations.map(({ measured, sigma }) => measured / sigma)
  const rows = scaledColumns.map((column, index) => [
    ...scaledColumns.map((other, at) => dot(column, other) + (at === index ? RIDGE : 0)),
    dot(column, target),
  ])
  return { rows, scales }
}

function dot(a: readonly number[], b: readonly number[]): number {
  let all = 0
  for (let at = 0; at < a.length; at += 1) all += (a[at] ?? 0) * (b[at] ?? 0)
  return all
}

/** Gauss elimination with pivoting. */
function solve({ rows, scales }: Equations): number[] {
  const size = rows.length
  for (let column = 0; column < size; column += 1) {
    bringUpPivot(rows, column)
    const pivot = rows[column] ?? []
    for (const row of rows.slice(column + 1)) subtract(row, pivot, column)
  }
  const solution = Array<number>(size).fill(0)
  for (let at = size - 1; at >= 0; at -= 1) {
    const row = rows[at] ?? []
    const known = solution.reduce((all, value, index) => all + value * (row[index] ?? 0), 0)
    solution[at] = ((row[size] ?? 0) - known) / (row[at] ?? 1)
  }
  return solution.map((value, index) => value / (scales[index] ?? 1))
}

function bringUpPivot(rows: number[][], column: number): void {
  const sizes = rows.map((row, index) => (index < column ? -1 : Math.abs(row[column] ?? 0)))
  const best = sizes.indexOf(Math.max(...sizes))
  const [low, high] = [rows[column], rows[best]]
  if (!low || !high) return
  rows[column] = high
  rows[best] = low
}

function subtract(row: number[], pivot: readonly number[], column: number): void {
  const factor = (row[column] ?? 0) / (pivot[column] ?? 1)
  for (const [index, value] of pivot.entries()) row[index] = (row[index] ?? 0) - factor * value
}
