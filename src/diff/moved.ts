/** Finds where a model went whose path is gone: by its bytes, else by its structure. */
import type { Profile } from '../profile/profile.ts'
import { alignLayers } from './align.ts'

/** Below this, two models are two models: structures are more alike than bytes, so more than git asks. */
const SAME_MODEL_THRESHOLD = 0.75

/**
 * 0 to 1: how much of two models' structure is common, by kinds, options and shapes of their aligned
 * layers; weights and names do not count. 1 also for a copy of the file.
 */
export function structuralSimilarity(a: Profile, b: Profile): number {
  if (a.sha256 === b.sha256) return 1
  if (a.layers.length === 0 || b.layers.length === 0) return 0
  return alignLayers(a.layers, b.layers).likeness
}

interface MovedModel {
  readonly base: Profile
  readonly head: Profile
  readonly similarity: number
}

/**
 * Pairs deleted models with new ones, the likest first; each is used once. Equal likeness is decided
 * by the paths: the same file name first, then in alphabetical order.
 */
export function findMovedModels(
  deleted: readonly Profile[],
  added: readonly Profile[],
): readonly MovedModel[] {
  const candidates = deleted
    .flatMap((base) =>
      added.map((head) => ({ base, head, similarity: structuralSimilarity(base, head) })),
    )
    .filter(({ similarity }) => similarity >= SAME_MODEL_THRESHOLD)
    .sort(byLikeness)
  const used = new Set<Profile>()
  return candidates.filter(({ base, head }) => {
    if (used.has(base) || used.has(head)) return false
    used.add(base).add(head)
    return true
  })
}

function byLikeness(a: MovedModel, b: MovedModel): number {
  return (
    b.similarity - a.similarity ||
    Number(hasSameBytes(b)) - Number(hasSameBytes(a)) ||
    Number(keepsName(b)) - Number(keepsName(a)) ||
    compareText(a.base.path, b.base.path) ||
    compareText(a.head.path, b.head.path)
  )
}

const hasSameBytes = ({ base, head }: MovedModel): boolean => base.sha256 === head.sha256

const keepsName = ({ base, head }: MovedModel): boolean =>
  base.path.split('/').at(-1) === head.path.split('/').at(-1)

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
