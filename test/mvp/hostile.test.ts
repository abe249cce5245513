import fc from 'fast-check'
import type { MvpLayer } from '../../src/mvp/layer.ts'
import { outcomeOf, type MvpQuestion } from '../../src/mvp/outcome-of.ts'
import { runPipeline } from '../../src/mvp/pipeline.ts'
import { convolution, dense, depthwise, elementwise, pool, transposed } from './layers.ts'

const QUESTIONS: readonly MvpQuestion[] = [
  { runtime: 'sdk', optimizeSpeed: 0 },
  { runtime: 'sdk', optimizeSpeed: 1 },
  { runtime: 'mltk-simulator', optimizeSpeed: 1 },
  { runtime: 'mltk-device', optimizeSpeed: 0 },
]

const MAX_MICROSECONDS = 3_000_000

/** Sizes around the limits, small ones, and anything that 31 bits hold. */
const size = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 40 }) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 1100 }) },
  { weight: 2, arbitrary: fc.constantFrom(1023, 1024, 1025, 2047, 2048, 4094, 4095, 65535, 65536) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 65535 }) },
  { weight: 1, arbitrary: fc.integer({ min: -2, max: 2 ** 31 - 1 }) },
)
const pair = fc.tuple(size, size)
const geometry = fc.record({
  input: fc.tuple(size, size, size, size),
  filter: pair,
  stride: fc.oneof(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), pair),
  dilation: fc.oneof(fc.constant([1, 1] as [number, number]), pair),
  padding: fc.constantFrom('SAME' as const, 'VALID' as const),
  activation: fc.constantFrom({ low: -128, high: 127 }, { low: 0, high: 100 }),
})

const layer: fc.Arbitrary<MvpLayer> = fc.oneof(
  fc.tuple(geometry, size).map(([shape, filters]) => convolution(shape, filters)),
  fc
    .tuple(geometry, size, size)
    .map(([shape, filters, width]) =>
      convolution(
        { ...shape, input: [1, 1, width, shape.input[3]], filter: [1, shape.filter[1]] },
        filters,
      ),
    ),
  fc.tuple(geometry, size).map(([shape, multiplier]) => depthwise(shape, multiplier)),
  geometry.map((shape) => depthwise(shape)),
  geometry.map((shape) => pool('MAX_POOL_2D', shape)),
  geometry.map((shape) => pool('AVERAGE_POOL_2D', shape)),
  fc.tuple(geometry, size).map(([shape, filters]) => transposed(shape, filters)),
  fc.tuple(size, size).map(([inputs, units]) => dense(inputs, units)),
  fc.nat(2 ** 31 - 1).map((elements) => elementwise('ADD', elements)),
)

/** An output tensor that is not what the layer computes. */
const inconsistent = fc
  .tuple(layer, size, size)
  .map(([one, height, width]) =>
    'input' in one ? { ...one, output: { ...one.output, height, width } } : one,
  )

describe('for any geometry', () => {
  test.each(QUESTIONS)(
    '$runtime at speed $optimizeSpeed answers soon and sanely',
    (question) => {
      fc.assert(
        fc.property(fc.oneof(layer, inconsistent), (one) => {
          const start = process.cpuUsage()
          const outcome = outcomeOf(one, question)
          expect(process.cpuUsage(start).user).toBeLessThan(MAX_MICROSECONDS)
          const [counts] = runPipeline([outcome])
          expect(counts?.cycles).toBeGreaterThanOrEqual(0)
          expect(counts?.loads).toBeGreaterThanOrEqual(0)
          expect(outcome.accelerated).toBe(outcome.violations.length === 0)
          if (!outcome.accelerated) expect(counts?.loads).toBe(0)
          for (const run of outcome.runs) expect(run.count).toBeGreaterThan(0)
        }),
        { numRuns: 300 },
      )
    },
    120_000,
  )
})

const small = fc.integer({ min: 1, max: 12 })
const smallGeometry = fc.record({
  input: fc.tuple(fc.constant(1), small, small, small),
  filter: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
  stride: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
})
const SIMULATOR: MvpQuestion = { runtime: 'mltk-simulator', optimizeSpeed: 1 }
const cyclesOf = (one: MvpLayer) => runPipeline([outcomeOf(one, SIMULATOR)])[0]?.cycles ?? 0

describe('more work never costs fewer cycles', () => {
  test('with one filter more', () => {
    fc.assert(
      fc.property(smallGeometry, fc.integer({ min: 1, max: 64 }), (shape, filters) => {
        const more = cyclesOf(convolution(shape, filters + 1))
        expect(more).toBeGreaterThan(cyclesOf(convolution(shape, filters)))
      }),
    )
  })

  test('with one unit more, and with two inputs more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), small, (inputs, units) => {
        const now = cyclesOf(dense(inputs, units))
        expect(cyclesOf(dense(inputs, units + 1))).toBeGreaterThan(now)
        expect(cyclesOf(dense(inputs + 2, units))).toBeGreaterThan(now)
      }),
    )
  })

  test('with two elements more, activation or not', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.boolean(), (elements, active) => {
        const range = active ? { low: 0, high: 100 } : { low: -128, high: 127 }
        const now = cyclesOf(elementwise('ADD', elements, range))
        expect(cyclesOf(elementwise('ADD', elements + 2, range))).toBeGreaterThan(now)
      }),
    )
  })

  test('an image more', () => {
    fc.assert(
      fc.property(smallGeometry, ({ input, ...shape }) => {
        const [, height, width, channels] = input
        const images = (batches: number) =>
          pool('MAX_POOL_2D', { ...shape, input: [batches, height, width, channels] })
        expect(cyclesOf(images(3))).toBe(3 * cyclesOf(images(1)))
      }),
    )
  })
})
