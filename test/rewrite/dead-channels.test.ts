import fc from 'fast-check'
import { deadChannels } from '../../src/dataflow/dead-channels.ts'
import { cutChannels } from '../../src/rewrite/dead-channels/cut.ts'
import { keptChannels } from '../../src/rewrite/dead-channels/cut-shapes.ts'
import { deadFamilies } from '../../src/rewrite/dead-channels/families.ts'
import { readModel } from '../../src/tflite/read-model.ts'
import { writeModel } from '../../src/tflite/write-model.ts'
import type { Model } from '../../src/tflite/model.ts'
import { outputsOf } from '../support/integer-interpreter.ts'
import { diceOf, plantedNet, randomInput } from '../support/planted-nets.ts'

/** The model without its dead channels, but for a random choice of them that stays. */
function cut(model: Model, seed: number): Model {
  const main = model.subgraphs[0]
  const dead = deadChannels(model)
  if (main === undefined || dead === null) return model
  const dice = diceOf(seed)
  const keepsSome = dice(2) === 0
  const fillers = deadFamilies(main, dead).flatMap((family) =>
    family.dead.slice(0, Math.max(family.least, keepsSome ? dice(3) : 0)),
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
