import { optimizeModel } from '../../src/rewrite/optimize.ts'
import type { PassId } from '../../src/rewrite/pass.ts'
import { PASSES } from '../../src/rewrite/passes.ts'
import type { Model } from '../../src/tflite/model.ts'
import { readModel } from '../../src/tflite/read-model.ts'
import { filed, profiled } from '../support/advice.ts'
import {
  averagePool2d,
  conv2d,
  depthwiseConv2d,
  fullyConnected,
  maxPool2d,
  modelOf,
  pad,
} from '../support/model-builder.ts'
import { resnet, ZOO } from '../support/zoo.ts'
import { foldable } from '../advice/cases.ts'

function optimized(model: Model, ...optIn: readonly PassId[]) {
  return optimizeModel(filed(model), profiled(filed(model)), { optIn: new Set(optIn) })
}

const ids = (model: Model, ...optIn: readonly PassId[]) =>
  optimized(model, ...optIn).steps.map(({ pass }) => pass.id)

const around = (before: number, after: number) =>
  [[0, 0], [before, after], [before, after], [0, 0]] as const // prettier-ignore

const padThen = (
  size: number,
  amounts: readonly [number, number],
  layer: Parameters<typeof modelOf>[0]['layers'][number],
) =>
  modelOf({
    input: { shape: [1, size, size, 4] },
    layers: [pad({ amounts: around(...amounts) }), layer],
  })

describe('PAD is folded only where SAME reads the very same windows', () => {
  test.each([
    {
      name: 'stride 1',
      model: padThen(12, [1, 1], conv2d({ filters: 4, kernel: 3, padding: 'VALID' })),
    },
    {
      name: 'stride 2 of an even size',
      model: padThen(12, [0, 1], conv2d({ filters: 4, kernel: 3, strides: 2, padding: 'VALID' })),
    },
    {
      name: 'stride 2 of an odd size',
      model: padThen(13, [1, 1], depthwiseConv2d({ strides: 2, padding: 'VALID' })),
    },
    {
      name: 'dilation',
      model: padThen(12, [2, 2], conv2d({ filters: 4, kernel: 3, dilation: 2, padding: 'VALID' })),
    },
  ])('folded: $name', ({ model }) => {
    expect(ids(model)).toContain('fold-pad')
  })

  test.each([
    {
      name: 'other amounts',
      model: padThen(12, [2, 2], conv2d({ filters: 4, kernel: 3, padding: 'VALID' })),
    },
    {
      name: 'the other side',
      model: padThen(12, [1, 1], conv2d({ filters: 4, kernel: 3, strides: 2, padding: 'VALID' })),
    },
    {
      name: 'a layer that pads itself',
      model: padThen(12, [1, 1], conv2d({ filters: 4, kernel: 3 })),
    },
    {
      name: 'an average, which counts what is padded',
      model: padThen(12, [1, 1], averagePool2d({ size: 3, strides: 1 })),
    },
    {
      name: 'a maximum that may lie below zero',
      model: padThen(12, [1, 1], maxPool2d({ size: 3, strides: 1 })),
    },
    { name: 'a dense layer', model: padThen(4, [1, 1], fullyConnected({ units: 3 })) },
  ])('left alone: $name', ({ model }) => {
    expect(ids(model)).not.toContain('fold-pad')
  })
})

test('quantization of biases stays where FULLY_CONNECTED reads it', () => {
  const main = readModel(optimized(resnet()).bytes).subgraphs[0]
  const biases = (main?.operators ?? []).flatMap(({ kind, inputs }) => {
    const bias = main?.tensors[inputs[2] ?? -1]
    return bias === undefined ? [] : [{ kind, hasScales: bias.quantization !== null }]
  })
  expect(biases).toContainEqual({ kind: 'FULLY_CONNECTED', hasScales: true })
  expect(biases).not.toContainEqual({ kind: 'CONV_2D', hasScales: true })
})

test('names go only where that is asked for', () => {
  expect(ids(resnet())).not.toContain('strip-names')
  expect(ids(resnet(), 'strip-names')).toContain('strip-names')
})

test('what each step saves is told, and the steps lead to the written file', () => {
  const { steps, bytes, profile } = optimized(foldable())
  expect(steps[0]?.pass.id).toBe('fold-pad')
  expect(steps.at(-1)?.after.flashBytes).toBe(bytes.length)
  expect(profile.flashBytes).toBe(bytes.length)
  for (const [at, step] of steps.entries()) {
    expect(step.after.flashBytes).toBeLessThanOrEqual(step.before.flashBytes)
    if (at > 0) expect(step.before).toEqual(steps[at - 1]?.after)
  }
})

describe.each(Object.keys(ZOO))('%s', (name) => {
  const model = ZOO[name] ?? resnet()

  test('keeps its computation: operators, shapes, weights', () => {
    const before = filed(model).subgraphs[0]
    const after = readModel(optimized(model).bytes)
    const main = after.subgraphs[0]
    const kinds = (one: typeof main) =>
      one?.operators.map(({ kind }) => kind).filter((kind) => kind !== 'PAD')
    expect(kinds(main)).toEqual(kinds(before))
    expect(main?.inputs.length).toBe(before?.inputs.length)
    expect(main?.outputs.map((at) => main.tensors[at]?.shape)).toEqual(
      before?.outputs.map((at) => before.tensors[at]?.shape),
    )
  })

  test('there is nothing left to do the second time', () => {
    const once = readModel(optimized(model, 'strip-names', 'reorder', 'offline-plan').bytes)
    const { target } = profiled(once)
    for (const { run } of Object.values(PASSES)) expect(run(once, target)).toBe(once)
  })

  test('never costs more RAM, flash or MACs', () => {
    const base = profiled(filed(model))
    const { profile } = optimized(model)
    expect(profile.ramBytes).toBeLessThanOrEqual(base.ramBytes)
    expect(profile.flashBytes).toBeLessThanOrEqual(base.flashBytes)
  })
})
