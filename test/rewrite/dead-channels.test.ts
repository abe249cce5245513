import fc from 'fast-check'
import { deadChannels } from '../../src/dataflow/dead-channels.ts'
import { cutChannels } from '../../src/rewrite/dead-channels/cut.ts'
import { keptChannels } from '../../src/rewrite/dead-channels/cut-shapes.ts'
import { deadFamilies } from '../../src/rewrite/dead-channels/families.ts'
import { readModel } from '../../src/tflite/read-model.ts'
import { writeModel } from '../../src/tflite/write-model.ts'
import type { Model } from '../../src/tflite/model.ts'
import { outputsOf } from '../support/integer-interpreter.ts'
import { PLANTED, plantedModel } from '../support/planted-cases.ts'
import { diceOf, plantedNet, randomInput } from '../support/planted-nets.ts'

/** The model without its dead channels, but for a random choice of them that stays. */
function cut(model: Model, seed: number): Model {
  const dice = diceOf(seed)
  const keepsSome = dice(2) === 0
  return cutBut(model, () => (keepsSome ? dice(3) : 0))
}

/** Without any that can go. */
function cutAll(model: Model): Model {
  return cutBut(model, () => 0)
}

function cutBut(model: Model, fillersOf: () => number): Model {
  const main = model.subgraphs[0]
  const dead = deadChannels(model)
  if (main === undefined || dead === null) return model
  const fillers = deadFamilies(main, dead).flatMap((family) =>
    family.dead.slice(0, Math.max(family.least, fillersOf())),
  )
  return cutChannels(model, dead, keptChannels(main, dead, new Set(fillers)))
}

describe('for any network', () => {
  test('taking dead channels out changes no output', () => {
    fc.assert(
      fc.property(fc.nat(1e9), (seed) => {
        const model = plantedNet(seed)
        const smaller = readModel(writeModel(cut(model, seed)))
        const dice = diceOf(seed + 2)
        for (let run = 0; run < 4; run++) {
          const inputs = randomInput(model, dice)
          expect(outputsOf(smaller, inputs)).toEqual(outputsOf(model, inputs))
        }
      }),
      { numRuns: 80 },
    )
  })
})

/** How many channels each layer with weights makes, by its name. */
function madeBy({ subgraphs: [main] }: Model): Readonly<Record<string, number>> {
  const weighted = (main?.operators ?? []).filter(({ kind }) => WEIGHTED.has(kind))
  return Object.fromEntries(
    weighted.map(({ outputs: [output = -1] }) => {
      const tensor = main?.tensors[output]
      return [tensor?.name ?? '', tensor?.shape.at(-1) ?? 0]
    }),
  )
}

const WEIGHTED: ReadonlySet<string> = new Set(['CONV_2D', 'DEPTHWISE_CONV_2D', 'FULLY_CONNECTED'])

describe.each(PLANTED)('planted: $name', (planted) => {
  test('it is found, nothing else goes, and every output stays', () => {
    fc.assert(
      fc.property(fc.nat(1e9), (seed) => {
        const dice = diceOf(seed)
        const model = plantedModel(planted, dice)
        const smaller = readModel(writeModel(cutAll(model)))
        const [before, after] = [madeBy(model), madeBy(smaller)]
        const expected = Object.entries(before).map(([layer, made]) => {
          return [layer, made - (planted.gone[layer] ?? 0)]
        })
        expect(after).toEqual(Object.fromEntries(expected))
        for (let run = 0; run < 3; run++) {
          const inputs = randomInput(model, dice)
          expect(outputsOf(smaller, inputs)).toEqual(outputsOf(model, inputs))
        }
      }),
      { numRuns: 5 },
    )
  })
})
