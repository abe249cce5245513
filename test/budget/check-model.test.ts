import { checkModel } from '../../src/budget/check-model.ts'
import { rulesFor } from '../../src/budget/rules.ts'
import { budgetOf, known, ok, profileWith, type Numbers } from '../support/budget-builder.ts'

const PATH = 'models/kws.tflite'

/** Findings as `severity id: message`, without those about the layer that is always off the MVP. */
function check(entry: string, head: Numbers, base?: Numbers): readonly string[] {
  const budget = budgetOf(`version: 1\nmodels:\n  - match: models/*.tflite\n    ${entry}\n`)
  return checkModel({
    rules: rulesFor(budget, PATH),
    head: ok(profileWith(head)),
    base: base === undefined ? null : ok(profileWith({ sha: 'base', ...base })),
    diff: null,
    today: '2026-11-24',
    acceptance: null,
  })
    .filter(({ id }) => id !== 'unsupported-layer')
    .map(({ severity, id, message }) => `${severity} ${id}: ${message}`)
}

test.each<{ entry: string; head: Numbers; base?: Numbers; expected: readonly string[] }>([
  {
    entry: 'ram: 96 KiB',
    head: { ramKiB: 105.4375 },
    expected: ['fail over-budget: RAM 105.4 KiB is 9.4 KiB over the limit of 96 KiB'],
  },
  { entry: 'ram: 96 KiB', head: { ramKiB: 90 }, expected: [] },
  {
    entry: 'ram: 96 KiB',
    head: { ramKiB: 94 },
    expected: ['warn near-budget: RAM 94 KiB is 97.9 % of the limit of 96 KiB: 2 KiB left'],
  },
  {
    entry: 'ram: {growth: 2 KiB and 5 %}',
    head: { ramKiB: 105.4375 },
    base: { ramKiB: 92.8125 },
    expected: [
      'fail regression: RAM grew by 12.6 KiB (13.6 %) from 92.8 KiB to 105.4 KiB, allowed is 2 KiB and 5 %',
    ],
  },
  {
    entry: 'latency: 40 ms',
    head: { latency: known(0.042) },
    expected: ['fail over-budget: Latency 42 ms is 2 ms over the limit of 40 ms (estimate ±8 %)'],
  },
])('$entry with $head against $base', ({ entry, head, base, expected }) => {
  expect(check(entry, head, base)).toEqual(expected)
})
