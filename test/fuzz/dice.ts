/** Random choices that follow from a seed and a number alone, so that any mutant can be made again. */
export interface Dice {
  /** An integer in [0, below). */
  readonly roll: (below: number) => number
  /** True once in so many times. */
  readonly once: (of: number) => boolean
  readonly pick: <T>(all: readonly T[]) => T
}

export function diceOf(seed: number, index: number): Dice {
  let state = (Math.imul(seed | 1, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const roll = (below: number): number => (below <= 1 ? 0 : next() % below)
  return {
    roll,
    once: (of) => roll(of) === 0,
    pick: (all) => {
      const found = all[roll(all.length)]
      if (found === undefined) throw new Error('nothing to pick from')
      return found
    },
  }
}
