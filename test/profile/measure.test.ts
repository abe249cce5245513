import fc from 'fast-check'
import { applyEdits } from '../../src/edit/apply-edits.ts'
import { EditError } from '../../src/edit/edits/edit-error.ts'
import { parseEdit } from '../../src/edit/edits/edits.ts'
import { costsOf } from '../../src/profile/costs.ts'
import { createMemo } from '../../src/profile/measure.ts'
import { resolveTarget } from '../../src/target/resolve-target.ts'
import type { OperatorKind } from '../../src/tflite/model.ts'
import { writeModel, writtenBytes } from '../../src/tflite/write-model.ts'
import {
  conv2d,
  depthwiseConv2d,
  fullyConnected,
  generic,
  maxPool2d,
  modelOf,
  reshape,
  softmax,
} from '../support/model-builder.ts'
import type { Layer } from '../support/model-builder.ts'

const TARGET = resolveTarget({})
const SHAPE = [1, 640]

function dequantized(kind: OperatorKind): readonly Layer[] {
  return [
    generic({ kind, inputs: ['input'], outputs: [{ shape: SHAPE }] }),
    generic({ kind: 'DEQUANTIZE', outputs: [{ shape: SHAPE, dtype: 'float32' }] }),
  ]
}

function modelWith(...kinds: readonly OperatorKind[]) {
  return modelOf({ input: { shape: SHAPE, dtype: 'int8' }, layers: kinds.flatMap(dequantized) })
}

function cyclesOfLast(kinds: readonly OperatorKind[], memo = createMemo()) {
  return costsOf(modelWith(...kinds), TARGET, memo).layers.at(-1)?.cycles.value
}

describe('layers that differ only in what is above them', () => {
  const afterSoftmax = cyclesOfLast(['SOFTMAX'])
  const afterLogistic = cyclesOfLast(['LOGISTIC'])

  it('have prices of their own', () => {
    expect(afterSoftmax).toBeLessThan(afterLogistic ?? 0)
  })

  it.each<{ readonly name: string; readonly kinds: readonly OperatorKind[] }>([
    { name: 'behind SOFTMAX, then behind LOGISTIC', kinds: ['SOFTMAX', 'LOGISTIC'] },
    { name: 'behind LOGISTIC, then behind SOFTMAX', kinds: ['LOGISTIC', 'SOFTMAX'] },
  ])('cost in one model what they cost alone: $name', ({ kinds }) => {
    const expected = kinds.at(-1) === 'SOFTMAX' ? afterSoftmax : afterLogistic
    expect(cyclesOfLast(kinds)).toBe(expected)
  })

  it('cost the same where variants of a model share a memo', () => {
    const memo = createMemo()
    expect(cyclesOfLast(['SOFTMAX'], memo)).toBe(afterSoftmax)
    expect(cyclesOfLast(['LOGISTIC'], memo)).toBe(afterLogistic)
  })

  it('are told apart where the very same operator stays behind another one', () => {
    const memo = createMemo()
    const model = modelWith('SOFTMAX')
    const [main] = model.subgraphs
    if (main === undefined) throw new Error('no subgraph')
    const operators = main.operators.map((one) =>
      one.kind === 'SOFTMAX' ? { ...one, kind: 'LOGISTIC' as const } : one,
    )
    const variant = { ...model, subgraphs: [{ ...main, operators }] }
    expect(costsOf(model, TARGET, memo).layers[1]?.cycles.value).toBe(afterSoftmax)
    expect(costsOf(variant, TARGET, memo).layers[1]?.cycles.value).toBe(afterLogistic)
  })
})

describe('what variants of a model share changes no figure of any of them', () => {
  const NETWORK = modelOf({
    input: { shape: [1, 16, 16, 3], dtype: 'int8' },
    layers: [
      conv2d({ filters: 8, kernel: 3 }),
      depthwiseConv2d({ kernel: 3 }),
      conv2d({ filters: 8, kernel: 1 }),
      maxPool2d({ size: 2 }),
      conv2d({ filters: 12, kernel: 3, strides: 2 }),
      depthwiseConv2d({ kernel: 3 }),
      reshape({ shape: [1, 192] }),
      fullyConnected({ units: 6 }),
      softmax(),
    ],
  })
  const edits = fc.oneof(
    fc
      .record({ layer: fc.constantFrom(0, 2, 4), value: fc.integer({ min: 1, max: 20 }) })
      .map(({ layer, value }) => `${layer}.filters=${value}`),
    fc
      .record({ layer: fc.constantFrom(0, 1, 4, 5), value: fc.constantFrom('1x1', '2x2') })
      .map(({ layer, value }) => `${layer}.strides=${value}`),
    fc.integer({ min: 1, max: 12 }).map((units) => `7.units=${units}`),
    fc.constantFrom('remove=3', 'remove=5', 'input.channels=1', 'input.size=24x24'),
  )

  function edited(words: readonly string[]) {
    try {
      return applyEdits(NETWORK, words.map(parseEdit))
    } catch (error) {
      if (error instanceof EditError) return null
      throw error
    }
  }

  it.each([
    { name: 'on the MVP', target: TARGET },
    {
      name: 'on the CPU of a PC',
      target: resolveTarget({ runtime: 'mltk-simulator', accelerator: 'none' }),
    },
  ])('$name', ({ target }) => {
    let variants = 0
    fc.assert(
      fc.property(
        fc.array(fc.array(edits, { minLength: 1, maxLength: 3 }), { maxLength: 6 }),
        (all) => {
          const memo = createMemo()
          for (const model of [NETWORK, ...all.map(edited), NETWORK]) {
            if (model === null) continue
            variants++
            expect({ ...costsOf(model, target, memo) }).toEqual({ ...costsOf(model, target) })
            expect(writtenBytes(model)).toBe(writeModel(model).length)
          }
        },
      ),
      { numRuns: 25 },
    )
    expect(variants).toBeGreaterThan(50)
  })
})
