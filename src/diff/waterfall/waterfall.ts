/**
 * Why a total moved: causes whose amounts sum to the delta, to the byte and to the cycle.
 *
 * 1. Everything that a profile counts belongs to exactly one part: a buffer at the arena's peak, a
 *    kind of persistent request, the weights of an edited layer, the tables of the file.
 * 2. A part's amount is what it adds to the head less what it adds to the base, so the parts sum to
 *    the delta by construction. What no part claims is a part of its own, never left out and never
 *    blamed.
 * 3. The same facts can be cut finely (this tensor, that layer) or coarsely (all new layers). The
 *    finest cut is chosen of which at most three parts explain more than half of the delta.
 * 4. Parts stand in the order of their share: those that push where the delta went come first, the
 *    largest first; those that push against it come last.
 * 5. The first parts up to more than half of the delta are `named`: they are what a sentence may
 *    blame. A part that pushes against the delta is never named.
 */

export interface WaterfallPart {
  /** A phrase without a full stop. Names in it are raw: renderers make them inert. */
  readonly cause: string
  /** Head minus base; an integer, never 0. */
  readonly amount: number
  /** True where it is one of the few causes that explain more than half of the delta. */
  readonly named: boolean
}

/** The largest share of the delta first; empty where the total stayed. */
export type Waterfall = readonly WaterfallPart[]

export interface Waterfalls {
  readonly ramBytes: Waterfall
  readonly flashBytes: Waterfall
  /** Null where a side's cycles are unknown. */
  readonly cycles: Waterfall | null
}

/** A cause and what it adds, before rounding; two of one cause are one part. */
export interface Share {
  readonly cause: string
  readonly amount: number
}

/** More are no explanation. */
const MOST_NAMED = 3

const REST = 'other parts'

/**
 * The finest cut that explains the delta, or the coarsest if none does (then nothing is named).
 * `cuts` go from fine to coarse; each should sum to `delta`, what it lacks becomes "other parts".
 */
export function waterfallOf(delta: number, cuts: readonly (() => readonly Share[])[]): Waterfall {
  if (delta === 0) return []
  let last: Waterfall = []
  for (const cut of cuts) {
    last = named(delta, inOrder(delta, whole(delta, merged(cut()))))
    if (last.some((part) => part.named)) return last
  }
  return last
}

function merged(shares: readonly Share[]): readonly Share[] {
  const amounts = new Map<string, number>()
  for (const { cause, amount } of shares) amounts.set(cause, (amounts.get(cause) ?? 0) + amount)
  return [...amounts].map(([cause, amount]) => ({ cause, amount }))
}

/** Integers that sum to the delta: each rounded down, then the largest remainders rounded up. */
function whole(delta: number, shares: readonly Share[]): readonly Share[] {
  const floors = shares.map(({ cause, amount }) => ({
    cause,
    amount: Math.floor(amount),
    remainder: amount - Math.floor(amount),
  }))
  const missing = delta - floors.reduce((sum, { amount }) => sum + amount, 0)
  const byRemainder = [...floors.keys()].sort(
    (a, b) => (floors[b]?.remainder ?? 0) - (floors[a]?.remainder ?? 0),
  )
  const fractional = floors.filter(({ remainder }) => remainder > 0).length
  const roundedUp = new Set(byRemainder.slice(0, Math.max(0, Math.min(missing, fractional))))
  const rest = missing - roundedUp.size
  return [
    ...floors.map(({ cause, amount }, at) => ({
      cause,
      amount: amount + (roundedUp.has(at) ? 1 : 0),
    })),
    { cause: REST, amount: rest },
  ].filter(({ amount }) => amount !== 0)
}

function inOrder(delta: number, shares: readonly Share[]): readonly Share[] {
  const sign = Math.sign(delta)
  return [...shares].sort((a, b) => sign * (b.amount - a.amount))
}

function named(delta: number, shares: readonly Share[]): Waterfall {
  let covered = 0
  let count = 0
  for (const { cause, amount } of shares.slice(0, MOST_NAMED)) {
    if (2 * covered > Math.abs(delta) || amount * delta <= 0 || cause === REST) break
    covered += Math.abs(amount)
    count += 1
  }
  const isExplained = 2 * covered > Math.abs(delta)
  return shares.map((share, at) => ({ ...share, named: isExplained && at < count }))
}
