/**
 * How long work takes, told so that no slow or busy machine fails a test: CPU time instead of the
 * clock's, divided by how much slower this machine is than a usual one at work that never changes.
 */
const USUAL_REFERENCE_SECONDS = 0.05

/** CPU seconds of the work, the better of two times, on a machine of the usual speed, or of this one where it is faster. */
export function usualSeconds(work: () => void): number {
  const before = cpuSeconds(reference)
  const taken = Math.min(cpuSeconds(work), cpuSeconds(work))
  const after = cpuSeconds(reference)
  const slowness = Math.max(before, after) / USUAL_REFERENCE_SECONDS
  return taken / Math.max(1, slowness)
}

function cpuSeconds(work: () => void): number {
  const started = process.cpuUsage()
  work()
  return process.cpuUsage(started).user / 1e6
}

/** Sorting and looking up, as most of our work is. */
function reference(): void {
  let value = 1
  const numbers = Array.from({ length: 60_000 }, () => (value = (value * 16_807) % 2_147_483_647))
  const places = new Map(numbers.sort((a, b) => a - b).map((number, at) => [number, at]))
  if (places.size === 0) throw new Error('never so')
}
