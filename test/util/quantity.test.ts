import fc from 'fast-check'
import {
  formatComparison,
  formatDelta,
  formatExact,
  formatPercent,
  formatQuantity,
  formatTogether,
} from '../../src/util/quantity.ts'

test.each([
  [0, 'bytes', '0 B'],
  [92, 'bytes', '92 B'],
  [1023, 'bytes', '1,023 B'],
  [1024, 'bytes', '1 KiB'],
  [98_304, 'bytes', '96 KiB'],
  [98_305, 'bytes', '96.0 KiB'],
  [107_930, 'bytes', '105.4 KiB'],
  [1_572_864, 'bytes', '1,536 KiB'],
  [20 * 1024 * 1024, 'bytes', '20 MiB'],
  [-1126, 'bytes', '−1.1 KiB'],
  [9_999, 'cycles', '9,999'],
  [12_345, 'cycles', '12.3 k'],
  [831_000, 'cycles', '831 k'],
  [8_310_222, 'cycles', '8.31 M'],
  [10_000_000, 'cycles', '10 M'],
  [2_500_000_000, 'macs', '2.50 G'],
  [2, 'layers', '2'],
  [0.0402, 'seconds', '40.2 ms'],
  [0.04, 'seconds', '40 ms'],
  [0.000_25, 'seconds', '250 µs'],
  [1.5, 'seconds', '1.50 s'],
  [0.000_812_3, 'joules', '812 µJ'],
  [0.0018, 'joules', '1.80 mJ'],
] as const)('%d %s reads %s', (value, unit, text) => {
  expect(formatQuantity(value, unit)).toBe(text)
})

test.each([
  [12_902, 'bytes', '+12.6 KiB'],
  [-1126, 'bytes', '−1.1 KiB'],
  [0, 'bytes', '±0 B'],
] as const)('a delta of %d %s reads %s', (delta, unit, text) => {
  expect(formatDelta(delta, unit)).toBe(text)
})

test.each([
  [0.08, '8 %'],
  [1.098, '109.8 %'],
  [-0.5, '−50 %'],
])('the ratio %d reads %s', (ratio, text) => {
  expect(formatPercent(ratio)).toBe(text)
})

test.each([
  {
    name: 'figures that differ are rounded',
    compared: [107_930, 98_304, 'bytes'] as const,
    expected: { value: '105.4 KiB', limit: '96 KiB', difference: '9.4 KiB' },
  },
  {
    name: 'the difference has no more decimals than the others',
    compared: [0.042_12, 0.04, 'seconds'] as const,
    expected: { value: '42.1 ms', limit: '40 ms', difference: '2.1 ms' },
  },
  {
    name: 'a limit keeps the digits it was written with beside a larger value',
    compared: [0.1043, 0.0148, 'seconds'] as const,
    expected: { value: '104.3 ms', limit: '14.8 ms', difference: '89.5 ms' },
  },
  {
    name: 'figures that would look equal are exact',
    compared: [98_305, 98_304, 'bytes'] as const,
    expected: { value: '98,305 B', limit: '98,304 B', difference: '1 B' },
  },
  {
    name: 'figures too near for one more decimal show every digit',
    compared: [8_310_222, 8_310_221, 'cycles'] as const,
    expected: { value: '8,310,222', limit: '8,310,221', difference: '1' },
  },
  {
    name: 'figures that would not add up get more decimals',
    compared: [107_971, 98_366, 'bytes'] as const,
    expected: { value: '105.44 KiB', limit: '96.06 KiB', difference: '9.38 KiB' },
  },
])('$name', ({ compared: [value, limit, unit], expected }) => {
  expect(formatComparison(value, limit, unit)).toEqual(expected)
})

test('exact figures keep every digit', () => {
  expect(formatExact(107_929, 'bytes')).toBe('107,929 B')
  expect(formatExact(0.040_2, 'seconds')).toBe('40,200 µs')
})

describe('for any values', () => {
  const units = fc.constantFrom('bytes', 'cycles', 'macs', 'layers')

  test('different values never look equal side by side', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(5000), units, (value, more, unit) => {
        const [first, second] = formatTogether([value, value + more], unit)
        const seen = (text = '') => text.replace(/\.0+(?=\D|$)/, '')
        expect(seen(first) === seen(second)).toBe(more === 0)
      }),
    )
  })

  test('a value and a different limit never look equal', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.integer({ min: 1, max: 5000 }), units, (limit, more, unit) => {
        const { value, limit: shown } = formatComparison(limit + more, limit, unit)
        expect(value).not.toBe(shown)
      }),
    )
  })
})
