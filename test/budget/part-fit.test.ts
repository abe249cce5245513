import { METRICS } from '../../src/budget/metric.ts'
import { partFit } from '../../src/budget/part-fit.ts'
import { PARTS } from '../../src/target/parts.ts'
import { kws } from '../support/models.ts'

const profile = kws()
const fit = partFit(profile)

test('every part is there once, with what the model leaves of its memory', () => {
  expect(fit.parts.map(({ part }) => part).toSorted()).toEqual(
    PARTS.map(({ part }) => part).toSorted(),
  )
  for (const { ramBytes, ramLeftBytes, flashBytes, flashLeftBytes, fits } of fit.parts) {
    expect(ramLeftBytes).toBe(ramBytes - fit.ramBytes)
    expect(flashLeftBytes).toBe(flashBytes - fit.flashBytes)
    expect(fits).toBe(ramLeftBytes >= 0 && flashLeftBytes >= 0)
  }
  expect(fit.ramBytes).toBe(METRICS.ram.of(profile).value)
})

const sized = (ramBytes: number) => partFit({ ...profile, ramBytes })

test('parts that fit come first, the tightest first; of the others the nearest first', () => {
  const { parts, ramBytes } = sized(200 * 1024)
  expect(ramBytes).toBe(200 * 1024)
  const firstTooSmall = parts.findIndex(({ fits }) => !fits)
  expect(firstTooSmall).toBeGreaterThan(0)
  expect(parts.slice(firstTooSmall).every(({ fits }) => !fits)).toBe(true)
  const fitting = parts.slice(0, firstTooSmall).map((one) => one.ramBytes)
  expect(fitting).toEqual(fitting.toSorted((a, b) => a - b))
  const others = parts.slice(firstTooSmall).map((one) => one.ramBytes)
  expect(others).toEqual(others.toSorted((a, b) => b - a))
})
