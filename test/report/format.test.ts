import type { Measure } from '../../src/budget/metric.ts'
import {
  bandText,
  uncertaintyText,
  bindUnits,
  changeText,
  layerDeltaText,
  growthText,
  listed,
  measureText,
  percentOf,
  usageText,
} from '../../src/report/format.ts'

const exact = (value: number | null): Measure => ({
  value,
  atLeast: false,
  kind: 'exact',
  band: null,
  measured: true,
})
const estimate = (value: number | null, band: number | null): Measure => ({
  value,
  atLeast: false,
  kind: 'estimate',
  band,
  measured: true,
})

test.each([
  { measure: exact(107_929), unit: 'bytes', text: '105.4 KiB', band: null },
  { measure: { ...exact(12_288), atLeast: true }, unit: 'bytes', text: '≥ 12 KiB', band: null },
  { measure: estimate(8_310_000, 0.074), unit: 'cycles', text: '~8.31 M', band: '±8 %' },
  { measure: estimate(0.0402, null), unit: 'seconds', text: '~40.2 ms', band: null },
  { measure: estimate(null, 0.1), unit: 'joules', text: 'unknown', band: null },
] as const)('the figure $text', ({ measure, unit, text, band }) => {
  expect(measureText(measure, unit)).toBe(text)
  expect(bandText(measure)).toBe(band)
})

test.each([
  { measure: exact(107_929), limit: 98_304, text: '105.4 / 96 KiB', percent: '110 %' },
  { measure: exact(98_305), limit: 98_304, text: '98,305 / 98,304 B', percent: 'over 100 %' },
  { measure: exact(98_304), limit: 98_304, text: '96 / 96 KiB', percent: '100 %' },
  { measure: exact(98_000), limit: 98_304, text: '95.7 / 96 KiB', percent: 'under 100 %' },
  { measure: exact(800), limit: 98_304, text: '800 B / 96 KiB', percent: '1 %' },
  { measure: exact(800), limit: null, text: '800 B', percent: null },
  { measure: exact(5), limit: 0, text: '5 / 0 B', percent: null },
  { measure: exact(null), limit: 1024, text: 'unknown / 1 KiB', percent: null },
])('used of a limit: $text', ({ measure, limit, text, percent }) => {
  const usage = usageText(measure, limit, 'bytes')
  expect(usage.text).toBe(text)
  expect(usage.percent).toBe(percent)
})

test.each([
  { from: exact(95_000), to: exact(107_902), unit: 'bytes', text: '+12.6 KiB' },
  { from: exact(2_000), to: exact(874), unit: 'bytes', text: '−1.1 KiB' },
  { from: exact(95_000), to: exact(95_001), unit: 'bytes', text: '+1 B' },
  { from: exact(95_000), to: exact(95_000), unit: 'bytes', text: '' },
  { from: exact(null), to: exact(95_000), unit: 'bytes', text: '' },
  { from: estimate(1e6, 0.1), to: estimate(3.67e6, 0.1), unit: 'cycles', text: '+2.67 M' },
  { from: estimate(1e-3, 0.1), to: estimate(1.00000007e-3, 0.1), unit: 'joules', text: '' },
] as const)('the change "$text"', ({ from, to, unit, text }) => {
  expect(changeText(from, to, unit)).toBe(text)
})

test.each([
  [18_432, null, '+18,432'],
  [-1_330_000, 6_000_000, '−1.33 M'],
  [1_000, 6_000_000, ''],
  [0, null, ''],
])('the change of a layer by %p beside %p is "%s"', (delta, whole, text) => {
  expect(layerDeltaText(delta, whole, 'macs')).toBe(text.replace('18,432', '18.4 k'))
})

test.each([
  [100, 113, '+13 %'],
  [1000, 1013, '+1.3 %'],
  [100, 50, '−50 %'],
  [0, 50, ''],
  [100_000, 100_001, ''],
  [null, 5, ''],
])('growth from %p to %p is "%s"', (base, head, text) => {
  expect(growthText(base, head)).toBe(text)
})

test('a limit of zero has no percentage', () => {
  expect(percentOf(3, 0)).toBeNull()
})

test('lists are joined as in a sentence', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ])
})

test('figures stay with their units', () => {
  expect(bindUnits('needs 9.4 KiB more, 12 ms (8 %), 3 Models at 78 MHz')).toBe(
    'needs 9.4\u00a0KiB more, 12\u00a0ms (8\u00a0%), 3 Models at 78\u00a0MHz',
  )
})

test('an estimate that no board ran says so at the figure', () => {
  const carried: Measure = { ...estimate(0.0834, 0.05), measured: false }
  expect(measureText(carried, 'seconds')).toBe('≈83.4 ms')
  expect(usageText(carried, 0.1, 'seconds').text).toBe('≈83.4 / 100 ms')
  expect(uncertaintyText(carried)).toBe('±5 %, no board ran it')
  expect(uncertaintyText({ ...carried, band: null })).toBe('no board ran it')
  expect(uncertaintyText(estimate(0.0834, 0.05))).toBe('±5 %')
  expect(uncertaintyText(exact(3))).toBeNull()
})
