/** The laws of a difference's waterfalls: parts sum, what is blamed has the delta's sign and explains it. */
import type { ProfileDiff } from '../../src/diff/diff.ts'
import type { Waterfall } from '../../src/diff/waterfall/waterfall.ts'

/** What must hold of any waterfall of any two models. */
export function expectLaws(parts: Waterfall, delta: number): void {
  const told = parts.filter(({ named }) => named)
  const sum = (some: Waterfall) => some.reduce((all, { amount }) => all + amount, 0)
  expect(sum(parts)).toBe(delta)
  expect(parts.every(({ amount }) => Number.isInteger(amount) && amount !== 0)).toBe(true)
  expect(parts.slice(0, told.length)).toEqual(told)
  for (const { amount } of told) expect(Math.sign(amount)).toBe(Math.sign(delta))
  if (told.length > 0) expect(2 * Math.abs(sum(told))).toBeGreaterThan(Math.abs(delta))
  if (delta !== 0) expect(Math.sign(parts[0]?.amount ?? 0)).toBe(Math.sign(delta))
}

export function expectAllLaws({ waterfall, base, head }: ProfileDiff): void {
  expectLaws(waterfall.ramBytes, head.ramBytes - base.ramBytes)
  expectLaws(waterfall.flashBytes, head.flashBytes - base.flashBytes)
  const [before, after] = [base.cycles.value, head.cycles.value]
  expect(waterfall.cycles === null).toBe(before === null || after === null)
  if (waterfall.cycles !== null) {
    expectLaws(waterfall.cycles, Math.round(after ?? 0) - Math.round(before ?? 0))
  }
}
