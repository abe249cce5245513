import fc from 'fast-check'
import { constantOf, deadChannels } from '../../src/dataflow/dead-channels.ts'
import { quantizeMultiplier, requantize } from '../../src/dataflow/requantize.ts'
import { valueRanges } from '../../src/dataflow/ranges.ts'
import { interpret } from '../support/integer-interpreter.ts'
import { diceOf, plantedNet, randomInput } from '../support/planted-nets.ts'

describe('for any network', () => {
  test('every value that a tensor takes lies in the range of its channel', () => {
    fc.assert(
      fc.property(fc.nat(1e9), (seed) => {
        const model = plantedNet(seed)
        const ranges = valueRanges(model)
        const dice = diceOf(seed + 1)
        for (let run = 0; run < 4; run++) {
          for (const [tensor, values] of interpret(model, randomInput(model, dice))) {
            const known = ranges.of(tensor)
            const channels = known?.low.length ?? 1
            const outside = values.filter(
              (value, at) =>
                value < (known?.low[at % channels] ?? -Infinity) ||
                value > (known?.high[at % channels] ?? Infinity),
            )
            expect({ tensor, outside }).toEqual({ tensor, outside: [] })
          }
        }
      }),
      { numRuns: 80 },
    )
  })

  test('a channel whose weights are all zero is constant', () => {
    fc.assert(
      fc.property(fc.nat(1e9), (seed) => {
        const model = plantedNet(seed)
        const dead = deadChannels(model)
        for (const {
          weights,
          outputs,
          taps,
          tapStride,
          depth,
          start,
          output,
        } of dead?.ranges.weighted.values() ?? []) {
          for (let channel = 0; channel < outputs; channel++) {
            const row = Array.from(
              { length: taps * depth },
              (_, at) =>
                weights[start(channel) + Math.floor(at / depth) * tapStride + (at % depth)],
            )
            if (row.some((weight) => weight !== 0) || dead === null) continue
            expect(constantOf(dead.ranges, output.index, channel)).not.toBeNull()
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('a rescaled accumulator', () => {
  test.each([
    { name: 'a factor of one keeps it', real: 1, sum: 77, low: 77, high: 77 },
    { name: 'a negative half goes up at once', real: 0.5, sum: -3, low: -1, high: -1 },
    {
      name: 'a half goes up or away from zero after the first rounding',
      real: 0.25,
      sum: -6,
      low: -2,
      high: -1,
    },
    { name: 'a positive half goes up', real: 0.5, sum: 3, low: 2, high: 2 },
    { name: 'a tiny factor gives zero', real: 1e-12, sum: 2 ** 30, low: 0, high: 0 },
  ])('$name', ({ real, sum, low, high }) => {
    const multiplier = quantizeMultiplier(real)
    expect(multiplier).not.toBeNull()
    if (multiplier !== null) {
      expect(requantize({ low: sum, high: sum }, [multiplier])).toEqual({ low, high })
    }
  })

  test.each([
    { name: 'a sum beyond 32 bits', sum: 2 ** 31, real: 0.001 },
    { name: 'a left shift beyond 32 bits', sum: 2 ** 29, real: 7 },
  ])('$name is not bounded: it may wrap around', ({ sum, real }) => {
    const multiplier = quantizeMultiplier(real)
    expect(multiplier === null ? null : requantize({ low: 0, high: sum }, [multiplier])).toBeNull()
  })
})
