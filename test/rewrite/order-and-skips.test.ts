import { layersOf } from '../../src/edit/layers.ts'
import { movedLayers, reordered } from '../../src/rewrite/reorder.ts'
import { waitingSkips, withoutSkip } from '../../src/rewrite/variants/skips.ts'
import type { Model } from '../../src/tflite/model.ts'
import { readModel } from '../../src/tflite/read-model.ts'
import { writeModel } from '../../src/tflite/write-model.ts'
import { filed, profiled } from '../support/advice.ts'
import { add, conv2d, mean, modelOf, type Layer } from '../support/model-builder.ts'
import { mobilenet, resnet, ZOO } from '../support/zoo.ts'
import { branches } from '../advice/cases.ts'

const reorder = (model: Model) => reordered(model, profiled(model).target)

describe('another order of the operators', () => {
  test('runs one branch before the other begins', () => {
    const model = filed(branches('at once'))
    const variant = readModel(writeModel(reorder(model)))
    const names = variant.subgraphs[0]?.operators.map(
      ({ outputs }) => variant.subgraphs[0]?.tensors[outputs[0] ?? -1]?.name,
    )
    expect(names?.slice(0, 4)).toEqual(['a1', 'a2', 'b1', 'b2'])
    expect(movedLayers(model, variant)).toEqual([1, 2])
    expect(profiled(variant).ramBytes).toBe(profiled(filed(branches('in turn'))).ramBytes)
  })

  test.each(Object.keys(ZOO))('%s: every operator reads what was made before it', (name) => {
    const model = filed(ZOO[name] ?? resnet())
    const main = reorder(model).subgraphs[0]
    const made = new Set(main?.inputs)
    for (const { inputs, outputs } of main?.operators ?? []) {
      const computed = inputs.filter((one) => main?.tensors[one]?.isConstant === false)
      for (const one of computed) expect([name, one, made.has(one)]).toEqual([name, one, true])
      for (const one of outputs) made.add(one)
    }
  })

  const withFirst = (change: Partial<Model['subgraphs'][number]['operators'][number]>): Model => {
    const model = filed(branches('at once'))
    return {
      ...model,
      subgraphs: model.subgraphs.map((main) => ({
        ...main,
        operators: main.operators.map((one, at) => (at === 0 ? { ...one, ...change } : one)),
      })),
    }
  }

  test.each([
    {
      name: 'an operator has effects that no edge shows',
      model: withFirst({ kind: 'READ_VARIABLE' }),
    },
    {
      name: 'the model has a memory plan',
      model: { ...filed(branches('at once')), offlinePlan: [] },
    },
    {
      name: 'there are other subgraphs',
      model: {
        ...filed(resnet()),
        subgraphs: [...filed(resnet()).subgraphs, ...filed(resnet()).subgraphs],
      },
    },
    { name: 'it is a chain', model: filed(mobilenet()) },
  ])('is not ours to choose where $name', ({ model }) => {
    expect(reorder(model)).toBe(model)
  })
})

describe('a skip connection through the peak', () => {
  const skips = (model: Model) => waitingSkips(profiled(model).arena, layersOf(model))
  /** The wide map in the middle is the peak; `stem` waits for the ADD. */
  const block = (shortcut: readonly Layer[], end: string) =>
    filed(
      modelOf({
        input: { shape: [1, 16, 16, 4] },
        layers: [
          conv2d({ filters: 8, name: 'stem' }),
          conv2d({ filters: 24, kernel: 3, name: 'wide' }),
          conv2d({ filters: 8, kernel: 3, name: 'narrow' }),
          ...shortcut,
          add({ from: ['narrow', end], name: 'sum' }),
          mean({ axes: [1, 2] }),
        ],
      }),
    )

  test.each([
    { name: 'identity', model: block([], 'stem'), add: 3, layers: 4 },
    {
      name: 'convolution',
      model: block([conv2d({ filters: 8, from: 'stem', name: 'short' })], 'short'),
      add: 4,
      layers: 4,
    },
  ])('$name: is found, and goes with what only it needs', ({ model, add: end, layers }) => {
    const [skip] = skips(model)
    expect(skip).toMatchObject({ add: end, from: 0, bytes: 16 * 16 * 8 })
    const variant = skip === undefined ? null : withoutSkip(model, skip)
    const written = readModel(writeModel(variant ?? model))
    expect(written.subgraphs[0]?.operators).toHaveLength(layers)
    expect(profiled(model).arena.peak.liveBytes - profiled(written).arena.peak.liveBytes).toBe(
      16 * 16 * 8,
    )
  })

  test('none waits in a chain', () => {
    expect(skips(filed(mobilenet()))).toEqual([])
  })
})
