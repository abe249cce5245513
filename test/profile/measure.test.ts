import { costsOf } from '../../src/profile/costs.ts'
import { createMemo } from '../../src/profile/measure.ts'
import { resolveTarget } from '../../src/target/resolve-target.ts'
import type { OperatorKind } from '../../src/tflite/model.ts'
import { generic, modelOf } from '../support/model-builder.ts'
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
