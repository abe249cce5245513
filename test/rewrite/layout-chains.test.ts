import { withoutLayoutChains } from '../../src/rewrite/variants/layout-chains.ts'
import { readModel } from '../../src/tflite/read-model.ts'
import { writeModel } from '../../src/tflite/write-model.ts'
import { filed, profiled } from '../support/advice.ts'
import {
  add,
  conv2d,
  fullyConnected,
  generic,
  int32,
  logistic,
  mean,
  modelOf,
  other,
  quantize,
  relu,
  reshape,
  type Layer,
} from '../support/model-builder.ts'
import { conv1d, resnet } from '../support/zoo.ts'
import { channelsFirst } from '../advice/cases.ts'

const transpose = (name: string, from: string, ...axes: readonly number[]): Layer =>
  generic({ kind: 'TRANSPOSE', inputs: [from, int32(axes)], name })

const expand = (name: string, from: string, axis: number): Layer =>
  generic({ kind: 'EXPAND_DIMS', inputs: [from, int32([axis], [])], name })

const tail = [mean({ axes: [1, 2] }), fullyConnected({ units: 4 })]
const image = { shape: [1, 12, 12, 4] }

/** RESHAPE to a shape that SHAPE, STRIDED_SLICE and PACK compute, as for a batch that is not fixed. */
const dynamicBatch = () =>
  modelOf({
    input: image,
    layers: [
      conv2d({ filters: 4, strides: 2, name: 'c' }),
      generic({ kind: 'SHAPE', inputs: ['c'], dtype: 'int32', outputs: [{ shape: [4], dtype: 'int32' }], name: 's' }), // prettier-ignore
      generic({
        kind: 'STRIDED_SLICE',
        inputs: ['s', int32([0]), int32([1]), int32([1])],
        options: other('StridedSliceOptions', { shrinkAxisMask: 1 }),
        outputs: [{ shape: [], dtype: 'int32' }],
        name: 'batch',
      }),
      generic({
        kind: 'PACK',
        inputs: ['batch', int32([144], [])],
        options: other('PackOptions', { valuesCount: 2 }),
        outputs: [{ shape: [2], dtype: 'int32' }],
        name: 'shape',
      }),
      generic({ kind: 'RESHAPE', inputs: ['c', 'shape'], outputs: [{ shape: [1, 144] }], name: 'flat' }), // prettier-ignore
      fullyConnected({ units: 4 }),
    ],
  })

test.each([
  { name: 'channels first at the input', model: channelsFirst(), removed: [0, 2, 4] },
  {
    name: 'one transposition after the other',
    model: modelOf({
      input: image,
      layers: [
        conv2d({ filters: 4, name: 'c' }),
        transpose('t1', 'c', 0, 3, 1, 2),
        transpose('t2', 't1', 0, 2, 3, 1),
        conv2d({ filters: 4 }),
        ...tail,
      ],
    }),
    removed: [1, 2],
  },
  {
    name: 'two that make one',
    model: modelOf({
      input: image,
      layers: [
        conv2d({ filters: 4, name: 'c' }),
        transpose('t1', 'c', 0, 3, 1, 2),
        transpose('t2', 't1', 0, 3, 1, 2),
        conv2d({ filters: 4 }),
        ...tail,
      ],
    }),
    removed: [1],
  },
  {
    name: 'an axis of 1 moved around',
    model: modelOf({
      input: { shape: [1, 12, 1, 4] },
      layers: [
        conv2d({ filters: 4, name: 'c' }),
        transpose('t', 'c', 0, 2, 1, 3),
        reshape({ shape: [1, 12, 1, 4] }),
        conv2d({ filters: 4 }),
        ...tail,
      ],
    }),
    removed: [1, 2],
  },
  {
    name: 'one-dimensional convolutions in a row',
    model: conv1d(),
    removed: [0, 2, 3, 5],
  },
  {
    name: 'a quantized input in another layout',
    model: modelOf({
      input: { shape: [1, 4, 12, 12], dtype: 'float32' },
      layers: [quantize({ name: 'q' }), transpose('t', 'q', 0, 2, 3, 1), conv2d({ filters: 4 }), ...tail], // prettier-ignore
    }),
    removed: [1],
  },
  {
    name: 'an output in another layout',
    model: modelOf({
      input: image,
      layers: [conv2d({ filters: 2, name: 'c' }), transpose('t', 'c', 0, 3, 1, 2), logistic()],
    }),
    removed: [1],
  },
  { name: 'a shape that is computed at run time', model: dynamicBatch(), removed: [1, 2, 3] },
])('goes: $name', ({ model: built, removed }) => {
  const model = filed(built)
  const variant = withoutLayoutChains(model)
  expect(variant?.removed).toEqual(removed)
  const written = readModel(writeModel(variant?.model ?? model))
  const [base, head] = [profiled(model), profiled(written)]
  for (const { kind, inputs } of written.subgraphs[0]?.operators ?? []) {
    expect([kind, inputs.includes(-1)]).toEqual([kind, false])
  }
  // Flattening may join the channels of an odd layout, but no work changes.
  expect(head.macs).toBe(base.macs)
  expect(head.layers).toHaveLength(base.layers.length - removed.length)
  expect(head.cycles.value ?? 0).toBeLessThan(base.cycles.value ?? 0)
  expect(head.ramBytes).toBeLessThanOrEqual(base.ramBytes)
})

test.each([
  { name: 'flattening in front of a dense layer', model: resnet() },
  {
    name: 'a transposition that two layers read',
    model: modelOf({
      input: image,
      layers: [
        conv2d({ filters: 4, name: 'c' }),
        transpose('t', 'c', 0, 2, 1, 3),
        conv2d({ filters: 4, name: 'a', from: 't' }),
        conv2d({ filters: 4, name: 'b', from: 't' }),
        add({ from: ['a', 'b'] }),
        ...tail,
      ],
    }),
  },
  {
    name: 'what stands between an input and an output',
    model: modelOf({
      input: { shape: [1, 2, 3, 4] },
      layers: [transpose('t', 'input', 0, 3, 1, 2)],
    }),
  },
  {
    name: 'a layer between that is no element-wise one',
    model: modelOf({
      input: image,
      layers: [
        conv2d({ filters: 12, name: 'c' }),
        transpose('t1', 'c', 0, 2, 3, 1),
        conv2d({ filters: 12, name: 'm' }),
        transpose('t2', 'm', 0, 3, 1, 2),
        conv2d({ filters: 4 }),
        ...tail,
      ],
    }),
  },
  {
    name: 'an input that other layers read as it is',
    model: modelOf({
      input: { shape: [1, 12, 12, 12] },
      layers: [
        relu({ name: 'r' }),
        transpose('t', 'input', 0, 3, 2, 1),
        add({ from: ['r', 't'] }),
        ...tail,
      ],
    }),
  },
  {
    name: 'an added axis that a layer needs',
    model: modelOf({
      input: image,
      layers: [mean({ axes: [1], name: 'm' }), expand('e', 'm', 1), conv2d({ filters: 4 }), ...tail], // prettier-ignore
    }),
  },
])('stays: $name', ({ model }) => {
  expect(withoutLayoutChains(filed(model))).toBeNull()
})

test('a thousand of them are done in a moment', () => {
  const layers = Array.from({ length: 500 }, (_, at) => [
    transpose(`a${at}`, at === 0 ? 'c' : `b${at - 1}`, 0, 3, 1, 2),
    transpose(`b${at}`, `a${at}`, 0, 2, 3, 1),
  ]).flat()
  const model = modelOf({ input: image, layers: [conv2d({ filters: 4, name: 'c' }), ...layers, ...tail] }) // prettier-ignore
  expect(withoutLayoutChains(model)?.removed).toHaveLength(1000)
})
