/** What is wrong with a budget file: every problem with its place, all of them at once. */
import type { Place } from './finding.ts'

export interface Problem {
  readonly place: Place
  /** Where in the document, e.g. `models[0].ram`; empty for the file itself. */
  readonly path: string
  /** What was found and what is allowed, one line without the place. */
  readonly message: string
}

/** `file:line:column: models[0].ram: ...`, as compilers print it, so that editors can jump there. */
export function renderProblem({ place, path, message }: Problem): string {
  const where = `${place.file}:${place.line}:${place.column}`
  return path === '' ? `${where}: ${message}` : `${where}: ${path}: ${message}`
}

/**
 * The known name that is nearest to what was written, ignoring case, `_` and spaces; undefined where
 * nothing is near. At most a third of the letters (at least one) may differ.
 */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const plain = written.slice(0, MAX_NAME).toLowerCase().replace(/[_ ]/g, '-')
  const ranked = known
    .map((name) => ({ name, distance: editDistance(plain, name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.max(1, Math.floor(name.length / 3)))
    .sort((a, b) => a.distance - b.distance)
  return ranked[0]?.name
}

const MAX_NAME = 64

/** Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`. */
function editDistance(a: string, b: string): number {
  let beforeLast: readonly number[] = []
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const next = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      next[column] = Math.min(
        (next[column - 1] ?? 0) + 1,
        (last[column] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (beforeLast[column - 2] ?? 0) + 1 : Infinity,
      )
    }
    beforeLast = last
    last = next
  }
  return last[b.length] ?? 0
}
