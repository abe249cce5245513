/**
 * Models that moved and changed so much that git sees a deletion and a new file: where their
 * structure is still the same model's, they are compared, not shown as removed and added.
 */
import { findMovedModels } from '../diff/moved.ts'
import type { Profile } from '../profile/profile.ts'
import type { ChangedModel, ModelBytes } from '../source/changed-model.ts'
import { resolveTarget } from '../target/resolve-target.ts'
import { profileFile } from './load-model.ts'
import { unlimited, type Limited } from './time-limit.ts'
import { UserError } from '../util/user-error.ts'

/** A pull request with more new or more deleted models than this is not searched: each pair is compared. */
const MOST_CANDIDATES = 50

interface MovePorts {
  /** Lower-case hex. */
  readonly sha256: (bytes: Uint8Array) => string
  /** Ends work on a model that takes too long. */
  readonly limited?: Limited
}

/** The same list with pairs of `removed` and `added` that are one model joined to `renamed`. */
export function followMoves(
  models: readonly ChangedModel[],
  ports: MovePorts,
): readonly ChangedModel[] {
  const removed = models.filter(({ change }) => change === 'removed')
  const added = models.filter(({ change }) => change === 'added')
  if (removed.length === 0 || added.length === 0) return models
  if (removed.length > MOST_CANDIDATES || added.length > MOST_CANDIDATES) return models
  const moved = findMovedModels(
    removed.flatMap(({ path, base }) => structureOf(path, base, ports)),
    added.flatMap(({ path, head }) => structureOf(path, head, ports)),
  )
  const from = new Map(moved.map(({ base, head }) => [head.path, base.path]))
  const gone = new Set(from.values())
  return models
    .filter(({ path, change }) => change !== 'removed' || !gone.has(path))
    .map((model) => {
      const basePath = model.change === 'added' ? from.get(model.path) : undefined
      const base = models.find(
        ({ path, change }) => change === 'removed' && path === basePath,
      )?.base
      return basePath === undefined || base === undefined
        ? model
        : { ...model, basePath, base, change: 'renamed' as const }
    })
}

/** Structure does not depend on the target: any will do. None where it cannot be had. */
function structureOf(path: string, side: ModelBytes, ports: MovePorts): readonly Profile[] {
  const { sha256, limited = unlimited } = ports
  if (side.status !== 'ok') return []
  const file = { path, bytes: side.bytes, sha256: sha256(side.bytes) }
  try {
    const result = limited(() => profileFile(file, resolveTarget()))
    return result.status === 'ok' ? [result.profile] : []
  } catch (error) {
    // Too slow to compare by its structure: its own analysis says so.
    if (error instanceof UserError) return []
    throw error
  }
}
