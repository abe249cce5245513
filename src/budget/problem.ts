/** What is wrong with a budget file: every problem with its place, all of them at once. */
import { editDistance } from '../util/edit-distance.ts'
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
  const plain = written.toLowerCase().replace(/[_ ]/g, '-')
  const ranked = known
    .map((name) => ({ name, distance: editDistance(plain, name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= Math.max(1, Math.floor(name.length / 3)))
    .sort((a, b) => a.distance - b.distance)
  return ranked[0]?.name
}
