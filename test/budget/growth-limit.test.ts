/** The figures that a finding of growth carries: machines read them, its sentence says only the growth. */
import fc from 'fast-check'
import { checkModel } from '../../src/budget/check-model.ts'
import type { Finding } from '../../src/budget/finding.ts'
import { rulesFor } from '../../src/budget/rules.ts'
import { budgetOf, ok, profileWith } from '../support/budget-builder.ts'
import { diffOf } from '../support/report-builder.ts'

interface Macs {
  readonly base: number
  readonly head: number
}

/** The finding of growth where the MACs may grow by no more than `growth`. */
function regression(growth: string, { base, head }: Macs): Finding | undefined {
  const budget = `version: 1\nmodels:\n  - match: "**"\n    macs: {growth: ${growth}}\n`
  const before = profileWith({ sha: 'base', macs: base })
  const after = profileWith({ macs: head })
  const findings = checkModel({
    rules: rulesFor(budgetOf(budget), 'm.tflite')[0],
    head: ok(after),
    base: ok(before),
    diff: diffOf(before, after),
    today: '2026-11-24',
    acceptance: null,
  })
  return findings.find(({ id }) => id === 'regression')
}

test.each([
  { growth: '50', limit: 1050 },
  { growth: '10 %', limit: 1100 },
  // Both must be exceeded, so the larger is the limit.
  { growth: '50 and 10 %', limit: 1100 },
  { growth: '200 and 10 %', limit: 1200 },
  { growth: '0', limit: 1000 },
])('growth of $growth above 1,000 is limited to $limit', ({ growth, limit }) => {
  expect(regression(growth, { base: 1000, head: 5000 })).toMatchObject({
    ...{ value: 5000, limit, base: 1000 },
  })
})

test('a growth limit on whole things is whole: 10 % above 1,003 are 1,103', () => {
  expect(regression('10 %', { base: 1003, head: 1103 })).toBeUndefined()
  expect(regression('10 %', { base: 1003, head: 1104 })?.limit).toBe(1103)
})

test('a model is over exactly where its value is above the limit that is said', () => {
  const count = fc.integer({ min: 1, max: 100_000 })
  fc.assert(
    fc.property(count, count, fc.integer({ min: 0, max: 1000 }), (base, head, allowed) => {
      const found = regression(String(allowed), { base, head })
      expect(found !== undefined).toBe(head > base + allowed)
      if (found !== undefined) expect(found.limit).toBe(base + allowed)
    }),
  )
})
