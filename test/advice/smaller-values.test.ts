import fc from 'fast-check'
import {
  everyFewer,
  everySmaller,
  fewerChannels,
  smallerFactors,
  smallerKernels,
  smallerMultipliers,
  smallerSizes,
} from '../../src/advice/search/smaller-values.ts'

const side = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 2 ** 31 - 1 }))

test('lists are short and fall, whatever number a file holds', () => {
  fc.assert(
    fc.property(side, side, (one, other) => {
      const pair = { height: one, width: other }
      const lists: readonly (readonly number[])[] = [
        ...[fewerChannels(one), everyFewer(one), smallerFactors(one), smallerMultipliers(one)],
        ...[everySmaller(pair), smallerSizes(pair), smallerKernels(pair)].map((pairs) =>
          pairs.map(({ height }) => height),
        ),
      ]
      for (const values of lists) {
        expect(values.length).toBeLessThanOrEqual(1100)
        const falls = values.every((value, at) => value >= 1 && value <= (values[at - 1] ?? one))
        expect(falls).toBe(true)
      }
    }),
  )
})

test.each([
  {
    name: 'kernels are odd, down to 3',
    found: smallerKernels({ height: 8, width: 5 }),
    expected: ['7x3', '5x3', '3x3'],
  },
  {
    name: 'a kernel of 3 has no smaller one',
    found: smallerKernels({ height: 3, width: 1 }),
    expected: [],
  },
])('$name', ({ found, expected }) => {
  expect(found.map(({ height, width }) => `${height}x${width}`)).toEqual(expected)
})
