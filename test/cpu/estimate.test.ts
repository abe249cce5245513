import fc from 'fast-check'
import { estimateEnergy, estimateLatency } from '../../src/cpu/energy.ts'
import { totalOf } from '../../src/cpu/estimate.ts'
import type { Estimate } from '../../src/cpu/estimate.ts'

const known = (value: number, band: number | null = 0.1): Estimate => ({
  value,
  atLeast: false,
  band,
  measured: true,
})
const unknown: Estimate = { value: null, atLeast: true, band: null, measured: false }

test.each([
  {
    name: 'parts of one cost model err together',
    parts: [
      { group: 'conv', estimate: known(100) },
      { group: 'conv', estimate: known(300) },
    ],
    expected: { value: 400, atLeast: false, band: 0.1 },
  },
  {
    name: 'parts of different models err independently',
    parts: [
      { group: 'conv', estimate: known(300) },
      { group: 'pad', estimate: known(400) },
    ],
    expected: { value: 700, atLeast: false, band: 50 / 700 },
  },
  {
    name: 'an unknown part makes the total a lower bound',
    parts: [
      { group: 'conv', estimate: known(100) },
      { group: 'WHILE', estimate: unknown },
    ],
    expected: { value: 100, atLeast: true, band: 0.1 },
  },
  {
    name: 'only unknown parts make it unknown',
    parts: [{ group: 'WHILE', estimate: unknown }],
    expected: unknown,
  },
  {
    name: 'a stated bound counts as wholly uncertain',
    parts: [{ group: 'gather', estimate: known(50, null) }],
    expected: { value: 50, atLeast: false, band: 1 },
  },
  { name: 'no parts cost nothing', parts: [], expected: { value: 0, atLeast: false, band: 0 } },
])('$name', ({ parts, expected }) => {
  const total = totalOf(parts)
  expect(total).toMatchObject({ value: expected.value, atLeast: expected.atLeast })
  if (expected.band === null) expect(total.band).toBeNull()
  else expect(total.band).toBeCloseTo(expected.band)
})

test.each([
  { unmeasured: 5, measured: true },
  { unmeasured: 6, measured: false },
])('a total of which $unmeasured % ran on no board is measured: $measured', (row) => {
  const parts = [
    { group: 'conv', estimate: known(100 - row.unmeasured) },
    { group: 'tile', estimate: { ...known(row.unmeasured), measured: false } },
  ]
  expect(totalOf(parts).measured).toBe(row.measured)
})

test.each([
  { clockHz: 78e6, measured: true },
  { clockHz: 40e6, measured: false },
])('at $clockHz Hz time and energy are measured: $measured', ({ clockHz, measured }) => {
  const cycles = known(1000)
  expect(estimateLatency(cycles, clockHz).measured).toBe(measured)
  expect(estimateEnergy({ cycles, macs: 10, clockHz, usesMvp: true }).measured).toBe(measured)
})

describe('for any parts', () => {
  test('the total’s band is no wider than the widest part’s', () => {
    const part = fc.record({
      group: fc.constantFrom('a', 'b', 'c'),
      estimate: fc
        .tuple(
          fc.double({ min: 1, max: 1e6, noNaN: true }),
          fc.double({ min: 0, max: 1, noNaN: true }),
        )
        .map(([value, band]) => known(value, band)),
    })
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), (parts) => {
        const widest = Math.max(...parts.map(({ estimate }) => estimate.band ?? 1))
        expect(totalOf(parts).band ?? 2).toBeLessThanOrEqual(widest + 1e-9)
      }),
    )
  })
})

test('latency is cycles by the clock, energy is time and products', () => {
  expect(estimateLatency(known(78e6), 78e6).value).toBe(1)
  const spent = { cycles: known(78e6), macs: 1e9, clockHz: 78e6, usesMvp: true }
  expect(estimateEnergy(spent).value).toBeCloseTo(7.97e-3 + 26.5e-3)
  expect(estimateEnergy(spent).band).toBe(0.2)
})

test.each([
  { name: 'without the MVP', change: { usesMvp: false } },
  { name: 'at another clock', change: { clockHz: 39e6 } },
])('energy $name was never measured: no band', ({ change }) => {
  const spent = { cycles: known(1000), macs: 10, clockHz: 78e6, usesMvp: true, ...change }
  expect(estimateEnergy(spent).band).toBeNull()
})

test('energy of an unknown time is unknown', () => {
  expect(estimateEnergy({ cycles: unknown, macs: 1, clockHz: 78e6, usesMvp: true })).toEqual(
    unknown,
  )
})
