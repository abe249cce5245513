import fc from 'fast-check'
import { fitNonNegative } from '../../src/calibration/least-squares.ts'

const coefficient = fc.double({ min: 0, max: 1e4, noNaN: true })

describe('for any non-negative coefficients', () => {
  test('observations without noise give them back', () => {
    fc.assert(
      fc.property(coefficient, coefficient, (fixed, slope) => {
        const observations = [1, 2, 5, 9, 40].map((x) => ({
          terms: [1, x],
          measured: fixed + slope * x,
          sigma: 1,
        }))
        const [first = -1, second = -1] = fitNonNegative(observations, 2)
        expect(first).toBeCloseTo(fixed, 3)
        expect(second).toBeCloseTo(slope, 3)
      }),
    )
  })
})

test('a falling line is fitted by its mean, as no coefficient may be negative', () => {
  const observations = [
    { terms: [1, 0], measured: 10, sigma: 1 },
    { terms: [1, 1], measured: 6, sigma: 1 },
  ]
  const [constant = 0, slope = -1] = fitNonNegative(observations, 2)
  expect(constant).toBeCloseTo(8)
  expect(slope).toBe(0)
})

test('a term that no observation has stays 0', () => {
  expect(fitNonNegative([{ terms: [2, 0], measured: 4, sigma: 1 }], 2)[1]).toBe(0)
})
