import { editDistance } from './edit-distance.ts'

/** The candidate that is closest to what was written, where one is close enough to be meant. */
export function nearest(found: string, candidates: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(found.length / 3))
  let best: string | undefined
  let bestDistance = limit + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - found.length) >= bestDistance) continue
    const distance = editDistance(found.toLowerCase(), candidate.toLowerCase())
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}
