/** Edits of graphs as the TensorFlow Lite converter writes them: open batches, wrapped convolutions. */
import fc from 'fast-check'
import { applyEdits } from '../../src/edit/apply-edits.ts'
import { openGraph } from '../../src/edit/open-graph.ts'
import { EditError } from '../../src/edit/edits/edit-error.ts'
import { parseEdit } from '../../src/edit/edits/edits.ts'
import { bytesOf, type Model } from '../../src/tflite/model.ts'
import { readModel } from '../../src/tflite/read-model.ts'
import { writeModel } from '../../src/tflite/write-model.ts'
import { anyEdit } from '../support/edit-arbitrary.ts'
import {
  add,
  averagePool2d,
  conv2d,
  fullyConnected,
  generic,
  int32,
  mean,
  modelOf,
  mul,
  other,
  pad,
  reshape,
  type Layer,
  type TensorSpec,
} from '../support/model-builder.ts'

const edit = (model: Model, ...texts: readonly string[]): Model =>
  applyEdits(model, texts.map(parseEdit))

const tensorOf = (model: Model, name: string) =>
  model.subgraphs[0]?.tensors.find((tensor) => tensor.name === name)

const shapes = (model: Model, ...names: readonly string[]): readonly string[] =>
  names.map((name) => tensorOf(model, name)?.shape.join('x') ?? 'gone')

const kinds = (model: Model): readonly string[] =>
  (model.subgraphs[0]?.operators ?? []).map(({ kind }) => kind)

function integers(model: Model, name: string): readonly number[] {
  const data = model.buffers[tensorOf(model, name)?.buffer ?? 0]?.data ?? new Uint8Array()
  return [...new Int32Array(data.slice().buffer)]
}

/** A tensor whose first sizes the file leaves open: it states 1 for them. */
const open = (shape: readonly number[], sizes = 1): TensorSpec => ({
  shape: shape.map((size, axis) => (axis < sizes ? 1 : size)),
  shapeSignature: shape.map((size, axis) => (axis < sizes ? -1 : size)),
})

const scalar = (value: number) => int32([value], [])

const slicing = (fields: object): ReturnType<typeof other> =>
  other('StridedSliceOptions', {
    ...{ beginMask: 0, endMask: 0, ellipsisMask: 0, newAxisMask: 0, shrinkAxisMask: 0 },
    ...fields,
  })

/** The batch of a tensor, as a RESHAPE to a shape with an open batch asks for it. */
const batchOf = (from: string): readonly Layer[] => [
  generic({ kind: 'SHAPE', inputs: [from], name: `${from}/shape`, dtype: 'int32' }),
  generic({
    ...{ kind: 'STRIDED_SLICE', name: `${from}/batch`, dtype: 'int32' },
    inputs: [`${from}/shape`, int32([0]), int32([1]), int32([1])],
    options: slicing({ shrinkAxisMask: 1 }),
  }),
]

/** Squeeze and excitation whose gate is reshaped to a map, behind an open batch. */
function excite(): Model {
  return modelOf({
    input: open([1, 12, 12, 3]),
    layers: [
      conv2d({ filters: 8, kernel: 3, name: 'map' }),
      mean({ axes: [1, 2], name: 'means' }),
      fullyConnected({ units: 4, name: 'squeeze' }),
      fullyConnected({ units: 8, name: 'excite' }),
      ...batchOf('excite'),
      generic({
        ...{ kind: 'PACK', name: 'target', dtype: 'int32' },
        inputs: ['excite/batch', scalar(1), scalar(1), scalar(8)],
        options: other('PackOptions', { valuesCount: 4, axis: 0 }),
      }),
      generic({
        ...{ kind: 'RESHAPE', name: 'gate', inputs: ['excite', 'target'] },
        outputs: [open([1, 1, 1, 8])],
      }),
      mul({ from: ['map', 'gate'], name: 'scale' }),
    ],
  })
}

/** A dense layer over a sequence: rows and columns are computed, and the file states 1x1 for them. */
function sequence(): Model {
  const prod = (from: string, name: string): Layer =>
    generic({
      ...{ kind: 'REDUCE_PROD', name, dtype: 'int32', inputs: [from, int32([0])] },
      options: other('ReducerOptions', { keepDims: false }),
    })
  const gather = (indices: readonly number[], name: string): Layer =>
    generic({
      ...{ kind: 'GATHER', name, dtype: 'int32', inputs: ['sizes', int32(indices)] },
      options: other('GatherOptions', { axis: 0, batchDims: 0 }),
    })
  const pack = other('PackOptions', { valuesCount: 2, axis: 0 })
  return modelOf({
    input: open([1, 10, 6]),
    layers: [
      generic({ kind: 'SHAPE', name: 'sizes', dtype: 'int32' }),
      gather([0, 1], 'outer'),
      prod('outer', 'rows'),
      gather([2], 'inner'),
      prod('inner', 'columns'),
      generic({
        ...{ kind: 'PACK', name: 'matrix', dtype: 'int32', options: pack },
        inputs: ['rows', 'columns'],
      }),
      generic({
        ...{ kind: 'CONCATENATION', name: 'back', dtype: 'int32', inputs: ['outer', int32([4])] },
        options: other('ConcatenationOptions', { axis: 0, fusedActivationFunction: 'NONE' }),
      }),
      generic({
        ...{ kind: 'RESHAPE', name: 'flat', inputs: ['input', 'matrix'] },
        outputs: [open([10, 6], 2)],
      }),
      generic({
        ...{ kind: 'FULLY_CONNECTED', name: 'dense', version: 4 },
        inputs: ['flat', { shape: [4, 6] }],
        outputs: [open([10, 4])],
        options: {
          ...{ type: 'FullyConnectedOptions', weightsFormat: 'DEFAULT', keepNumDims: false },
          ...{ fusedActivationFunction: 'NONE', asymmetricQuantizeInputs: false },
        },
      }),
      generic({
        ...{ kind: 'RESHAPE', name: 'again', inputs: ['dense', 'back'] },
        outputs: [open([1, 10, 4])],
      }),
      add({ from: { shape: [4] }, name: 'bias' }),
    ],
  })
}

/** A convolution over a signal with dilation 2, its batches in the file as 1. */
function dilated(length = 50): Model {
  const half = (length + 4 + (length % 2)) / 2
  const filling = length % 2
  return modelOf({
    input: open([1, length, 3]),
    layers: [
      generic({
        ...{ kind: 'SPACE_TO_BATCH_ND', name: 'blocks' },
        inputs: ['input', int32([2]), int32([2, 2 + filling], [1, 2])],
        outputs: [open([2, half, 3])],
      }),
      generic({
        ...{ kind: 'EXPAND_DIMS', name: 'row', inputs: ['blocks', scalar(-3)] },
        outputs: [open([2, 1, half, 3])],
      }),
      generic({
        ...{ kind: 'CONV_2D', name: 'conv' },
        inputs: ['row', { shape: [4, 1, 3, 3] }, { shape: [4], dtype: 'int32' }],
        outputs: [open([2, 1, half - 2, 4])],
        options: {
          ...{ type: 'Conv2DOptions', padding: 'VALID', strideH: 1, strideW: 1 },
          ...{ dilationHFactor: 1, dilationWFactor: 1, quantizedBiasType: 'FLOAT32' },
          fusedActivationFunction: 'NONE',
        },
      }),
      generic({
        ...{ kind: 'RESHAPE', name: 'squeeze', inputs: ['conv', int32([-1, half - 2, 4])] },
        outputs: [open([2, half - 2, 4])],
      }),
      generic({
        ...{ kind: 'BATCH_TO_SPACE_ND', name: 'signal' },
        inputs: ['squeeze', int32([2]), int32([0, filling], [1, 2])],
        outputs: [open([1, length, 4])],
      }),
      add({ from: { shape: [4] }, name: 'bias', activation: 'RELU' }),
    ],
  })
}

test.each([
  {
    name: 'the rows of a sequence',
    model: sequence(),
    tensor: 'flat',
    stated: '1x1',
    runs: '10x6',
  },
  {
    name: 'the batches of a dilation',
    model: dilated(),
    tensor: 'blocks',
    stated: '1x27x3',
    runs: '2x27x3',
  },
  { name: 'one batch', model: excite(), tensor: 'gate', stated: '1x1x1x8', runs: '1x1x1x8' },
])('sizes that the file leaves open are known while it runs: $name', (one) => {
  const found = openGraph(one.model).original.find(({ name }) => name === one.tensor)
  expect(found?.from.shape.join('x')).toBe(one.stated)
  expect(found?.shape.join('x')).toBe(one.runs)
})

test('the shape that a gate is reshaped to follows its map', () => {
  const edited = edit(excite(), '0.filters=12')
  expect(shapes(edited, 'excite', 'gate', 'scale', 'excite/1')).toEqual([
    ...['1x12', '1x1x1x12', '1x12x12x12', '12x4'],
  ])
  expect(integers(edited, 'target/3')).toEqual([12])
  expect(shapes(edit(excite(), '0.filters=1'), 'gate')).toEqual(['1x1x1x1'])
})

test.each([
  { edits: ['8.units=5'], dense: '1x5', again: '1x10x5', weights: '5x6', told: [5] },
  { edits: ['input.channels=9'], dense: '1x4', again: '1x10x4', weights: '4x9', told: [4] },
  { edits: ['input.size=16x1'], dense: '1x4', again: '1x16x4', weights: '4x6', told: [4] },
])('a dense layer over a sequence follows $edits', ({ edits, dense, again, weights, told }) => {
  const edited = edit(sequence(), ...edits)
  expect(shapes(edited, 'flat', 'dense', 'again', 'dense/1')).toEqual([
    '1x1',
    dense,
    again,
    weights,
  ])
  expect(integers(edited, 'back/1')).toEqual(told)
})

test('a shape that is computed from what an edit changes must come out right', () => {
  const model = modelOf({
    input: open([1, 8, 8, 4]),
    layers: [
      conv2d({ filters: 4, name: 'c' }),
      generic({ kind: 'SHAPE', inputs: ['input'], name: 'sizes', dtype: 'int32' }),
      generic({
        ...{ kind: 'RESHAPE', name: 'same', inputs: ['c', 'sizes'] },
        outputs: [open([1, 8, 8, 4])],
      }),
    ],
  })
  expect(shapes(edit(model, 'input.size=6x6'), 'same')).toEqual(['1x6x6x4'])
  expect(() => edit(model, '0.filters=6')).toThrow(
    /RESHAPE #2 .* computed: it would be 1x8x8x4, not 1x8x8x6/,
  )
})

test.each([
  { edits: ['input.size=66x1'], pads: [2, 2], crops: [0, 0], blocks: '1x35x3', kernel: '4x1x3x3' },
  { edits: ['input.size=51x1'], pads: [2, 3], crops: [0, 1], blocks: '1x28x3', kernel: '4x1x3x3' },
  {
    edits: ['2.kernel_size=1x5'],
    pads: [4, 4],
    crops: [0, 0],
    blocks: '1x29x3',
    kernel: '4x1x5x3',
  },
  { edits: ['2.dilation=1x4'], pads: [4, 6], crops: [0, 2], blocks: '1x15x3', kernel: '4x1x3x3' },
  { edits: ['2.filters=6'], pads: [2, 2], crops: [0, 0], blocks: '1x27x3', kernel: '6x1x3x3' },
])('a dilated convolution in batches follows $edits', ({ edits, pads, crops, blocks, kernel }) => {
  const edited = edit(dilated(), ...edits)
  expect(integers(edited, 'blocks/2')).toEqual(pads)
  expect(integers(edited, 'signal/2')).toEqual(crops)
  expect(shapes(edited, 'blocks', 'conv/1')).toEqual([blocks, kernel])
})

test('what filled up the last block goes with the row that was missing', () => {
  const edited = edit(dilated(51), 'input.size=50x1')
  expect(integers(edited, 'blocks/2')).toEqual([2, 2])
  expect(integers(edited, 'signal/2')).toEqual([0, 0])
  expect(shapes(edited, 'bias')).toEqual(['1x50x4'])
})

test('without dilation nothing goes to batches and the bias is the convolution s own', () => {
  const edited = edit(dilated(), '2.dilation=1x1')
  expect(kinds(edited)).toEqual(['EXPAND_DIMS', 'CONV_2D', 'RESHAPE'])
  expect(shapes(edited, 'conv', 'bias')).toEqual(['1x1x50x4', '1x50x4'])
  expect(edited.subgraphs[0]?.operators[1]?.options).toMatchObject({
    padding: 'SAME',
    fusedActivationFunction: 'RELU',
  })
})

/** Two convolutions over a signal, each between EXPAND_DIMS and RESHAPE. */
function signal(): Model {
  return modelOf({
    input: { shape: [1, 32, 3] },
    layers: [
      reshape({ shape: [1, 1, 32, 3], name: 'row1' }),
      conv2d({ filters: 4, kernel: [1, 3], name: 'conv1' }),
      reshape({ shape: [1, 32, 4], name: 'signal1' }),
      reshape({ shape: [1, 1, 32, 4], name: 'row2' }),
      conv2d({ filters: 6, kernel: [1, 3], name: 'conv2' }),
      reshape({ shape: [1, 32, 1, 6], name: 'column' }),
      averagePool2d({ size: [2, 1], name: 'pool' }),
      reshape({ shape: [1, 96], name: 'flat' }),
      fullyConnected({ units: 3, name: 'dense' }),
    ],
  })
}

test.each([
  {
    edits: ['1.remove'],
    left: 'RESHAPE CONV_2D RESHAPE AVERAGE_POOL_2D RESHAPE FULLY_CONNECTED',
    weights: '6x1x3x3',
  },
  {
    edits: ['6.remove'],
    left: 'RESHAPE CONV_2D RESHAPE RESHAPE CONV_2D RESHAPE FULLY_CONNECTED',
    weights: '6x1x3x4',
  },
])('what stood around a removed layer and undoes itself goes: $edits', (one) => {
  const edited = edit(signal(), ...one.edits)
  expect(kinds(edited).join(' ')).toBe(one.left)
  expect(shapes(edited, 'conv2/1')).toEqual([one.weights])
})

/** Strides down to `size` x `size`, flattened, dense; written by the converter. */
function flattened(size: number, description = 'MLIR Converted.'): Model {
  return modelOf({
    description,
    input: { shape: [1, size * 4, size * 4, 3] },
    layers: [
      conv2d({ filters: 4, kernel: 3, strides: 2, name: 'a' }),
      conv2d({ filters: 8, kernel: 3, strides: 2, name: 'b' }),
      ...(size === 1 ? [] : [reshape({ shape: [1, 8 * size * size], name: 'flat' })]),
      fullyConnected({ units: 5, name: 'dense' }),
    ],
  })
}

test.each([
  {
    name: 'a map that becomes 1x1 is dense without RESHAPE',
    edited: edit(flattened(2), 'input.size=4x4'),
    left: 'CONV_2D CONV_2D FULLY_CONNECTED',
    weights: '5x8',
  },
  {
    name: 'one that stays larger keeps it',
    edited: edit(flattened(2), 'input.size=12x8'),
    left: 'CONV_2D CONV_2D RESHAPE FULLY_CONNECTED',
    weights: '5x48',
  },
  {
    name: 'a 1x1 map that grows is flattened first',
    edited: edit(flattened(1), 'input.size=8x12'),
    left: 'CONV_2D CONV_2D RESHAPE FULLY_CONNECTED',
    weights: '5x48',
  },
  {
    name: 'a 1x1 map that stays one is not',
    edited: edit(flattened(1), '1.filters=6'),
    left: 'CONV_2D CONV_2D FULLY_CONNECTED',
    weights: '5x6',
  },
  {
    name: 'another writer keeps its RESHAPE',
    edited: edit(flattened(2, 'by hand'), 'input.size=4x4'),
    left: 'CONV_2D CONV_2D RESHAPE FULLY_CONNECTED',
    weights: '5x8',
  },
])('$name', ({ edited, left, weights }) => {
  expect(kinds(edited).join(' ')).toBe(left)
  expect(shapes(edited, 'dense', 'dense/1')).toEqual(['1x5', weights])
})

test.each([
  { name: 'cropped at both ends', end: [0, -2, -1, 0], mask: 9, size: '1x18x13x3' },
  { name: 'cropped in front', end: [0, 0, 0, 0], mask: 15, size: '1x20x14x3' },
])('a map $name stays cropped so', ({ end, mask, size }) => {
  const model = modelOf({
    input: { shape: [1, 16, 16, 3] },
    layers: [
      generic({
        ...{
          kind: 'STRIDED_SLICE',
          name: 'crop',
          options: slicing({ beginMask: 9, endMask: mask }),
        },
        inputs: ['input', int32([0, 0, 2, 0]), int32(end), int32([1, 1, 1, 1])],
      }),
    ],
  })
  expect(shapes(edit(model, 'input.size=20x16'), 'crop')).toEqual([size])
})

test('a flat vector that becomes a map grows by channels', () => {
  const model = modelOf({
    input: { shape: [1, 6] },
    layers: [
      fullyConnected({ units: 128, name: 'd' }),
      reshape({ shape: [1, 4, 4, 8], name: 'map' }),
      conv2d({ filters: 3, kernel: 3, name: 'c' }),
    ],
  })
  expect(shapes(edit(model, '0.units=192'), 'map', 'c/1')).toEqual(['1x4x4x12', '3x3x3x12'])
  expect(() => edit(model, '0.units=100')).toThrow(/RESHAPE #1 stands in the way/)
})

test('two maps of one size are resized together, others are not', () => {
  const net = (right: readonly number[]): Model =>
    modelOf({
      inputs: { left: { shape: [1, 16, 16, 3] }, right: { shape: right } },
      layers: [
        conv2d({ filters: 4, kernel: 3, strides: 2, from: 'left', name: 'a' }),
        conv2d({ filters: 4, kernel: 3, strides: 2, from: 'right', name: 'b' }),
      ],
      outputs: ['a', 'b'],
    })
  const edited = edit(net([1, 16, 16, 3]), 'input.size=24x20')
  expect(shapes(edited, 'a', 'b')).toEqual(['1x12x10x4', '1x12x10x4'])
  expect(() => edit(net([1, 8, 8, 3]), 'input.size=24x20')).toThrow(/2 inputs that this could mean/)
})

/** A convolution that the converter of TensorFlow `version` joined with the PAD in front, and one more. */
function padded(version: string, folded = true): Model {
  const parts = ['net/conv/Relu', 'net/conv/Conv2D', ...(folded ? ['net/pad/Pad'] : [])]
  return modelOf({
    description: 'MLIR Converted.',
    metadata: { CONVERSION_METADATA: new TextEncoder().encode(`\0\f${version}\0`) },
    input: { shape: [1, 12, 12, 3] },
    layers: [
      conv2d({ filters: 4, kernel: 3, activation: 'RELU', name: parts.join(';') }),
      pad({ amounts: [0, 1, 1, 0].map((one) => [one, one] as const), name: 'net/pad2/Pad' }),
      conv2d({ filters: 6, kernel: 3, strides: 2, padding: 'VALID', name: 'conv2' }),
    ],
  })
}

test.each([
  {
    name: 'SAME where it pads as much',
    edits: ['0.filters=5'],
    left: 'CONV_2D PAD CONV_2D',
    out: '1x6x6x6',
  },
  {
    name: 'a PAD again where it does not',
    edits: ['0.kernel_size=5x5'],
    left: 'PAD CONV_2D PAD CONV_2D',
    out: '1x5x5x6',
  },
  {
    name: 'a PAD again with other strides',
    edits: ['0.strides=2x2'],
    left: 'PAD CONV_2D PAD CONV_2D',
    out: '1x3x3x6',
  },
  {
    name: 'SAME where the padding is edited',
    edits: ['0.padding=same', '0.kernel_size=5x5'],
    left: 'CONV_2D PAD CONV_2D',
    out: '1x6x6x6',
  },
  {
    name: 'another PAD that becomes SAME',
    edits: ['2.strides=1x1'],
    left: 'CONV_2D CONV_2D',
    out: '1x12x12x6',
  },
  {
    name: 'another PAD that an odd map makes SAME',
    edits: ['input.size=13x13'],
    left: 'CONV_2D CONV_2D',
    out: '1x7x7x6',
  },
])('a PAD that the converter folded is $name', ({ edits, left, out }) => {
  const edited = edit(padded('2.19.0'), ...edits)
  expect(kinds(edited).join(' ')).toBe(left)
  expect(shapes(edited, 'conv2')).toEqual([out])
})

test.each([
  { name: 'a converter that folds none', model: padded('2.16.2', false), edit: '2.strides=1x1' },
  {
    name: 'a convolution that was SAME',
    model: padded('2.19.0', false),
    edit: '0.kernel_size=5x5',
  },
])('$name leaves paddings as they are', ({ model, edit: one }) => {
  expect(kinds(edit(model, one)).join(' ')).toBe('CONV_2D PAD CONV_2D')
})

test.each([
  { name: 'the version of the converter', model: padded('2.19.0') },
  { name: 'no metadata', model: { ...padded('2.19.0'), metadata: [] } },
])('a PAD that goes and comes back leaves a file with $name as it was', ({ model }) => {
  const edited = edit(model, '2.filters=7')
  expect(kinds(edited)).toEqual(kinds(model))
  expect(edited.subgraphs[0]?.tensors.map(({ name }) => name)).toEqual(
    model.subgraphs[0]?.tensors.map(({ name }) => name),
  )
})

test.each([
  { edits: ['input.size=10x10'], open: false, out: '1x300x4' },
  { edits: ['0.filters=16'], open: false, out: '1x256x4' },
  { edits: ['0.filters=24'], open: true, out: '1x384x4' },
])('a map cut into boxes has more or fewer of them: $edits', ({ edits, open: isOpen, out }) => {
  const model = modelOf({
    input: { shape: [1, 8, 8, 3] },
    layers: [
      conv2d({ filters: 12, kernel: 3, name: 'head' }),
      reshape({ shape: [1, isOpen ? -1 : 192, 4], name: 'boxes' }),
    ],
  })
  expect(shapes(edit(model, ...edits), 'boxes')).toEqual([out])
})

/** Two gated convolutions over the same signal, which see no later samples. */
function gated(row: Layer, dilation = 1): Model {
  const shape = { kernel: [1, 3], dilation: [1, dilation], padding: 'VALID', filters: 4 } as const
  return modelOf({
    input: { shape: [1, 32, 2] },
    layers: [
      pad({
        amounts: [
          [0, 0],
          [2 * dilation, 0],
          [0, 0],
        ],
        name: 'past',
      }),
      row,
      conv2d({ ...shape, from: 'row', name: 'a' }),
      conv2d({ ...shape, from: 'row', name: 'b' }),
      mul({ from: ['a', 'b'], name: 'gate' }),
    ],
  })
}

const EXPANDED = generic({ kind: 'EXPAND_DIMS', name: 'row', inputs: ['past', scalar(1)] })
const RESHAPED = reshape({ shape: [1, 1, 34, 2], name: 'row' })

test.each([
  { row: EXPANDED, edits: ['2.kernel_size=1x5', '3.kernel_size=1x5'], pads: [0, 0, 4, 0, 0, 0] },
  { row: RESHAPED, edits: ['2.kernel_size=1x5', '3.kernel_size=1x5'], pads: [0, 0, 4, 0, 0, 0] },
  { row: EXPANDED, edits: ['2.dilation=1x4', '3.dilation=1x4'], pads: [0, 0, 8, 0, 0, 0] },
  { row: EXPANDED, edits: ['2.filters=6'], pads: [0, 0, 2, 0, 0, 0] },
])('what a causal convolution pads follows $edits', ({ row, edits, pads }) => {
  const edited = edit(gated(row), ...edits)
  expect(kinds(edited).join(' ')).toMatch(/^PAD (EXPAND_DIMS|RESHAPE) CONV_2D CONV_2D MUL$/)
  expect(shapes(edited, 'gate')[0]).toMatch(/^1x1x32x/)
  expect(integers(edited, 'past/1')).toEqual(pads)
})

test.each([
  { row: EXPANDED, left: 'PAD EXPAND_DIMS PAD EXPAND_DIMS CONV_2D CONV_2D MUL' },
  { row: RESHAPED, left: 'PAD RESHAPE PAD RESHAPE CONV_2D CONV_2D MUL' },
])('one of two causal convolutions that share their PAD gets its own: $left', ({ row, left }) => {
  const edited = edit(gated(row), '3.kernel_size=1x1')
  expect(kinds(edited).join(' ')).toBe(left)
  expect(shapes(edited, 'a', 'b', 'gate')).toEqual(['1x1x32x4', '1x1x32x4', '1x1x32x4'])
  expect(integers(edited, 'past/1')).toEqual([0, 0, 2, 0, 0, 0])
})

test('a PAD that is no convolution s own keeps its amounts', () => {
  const model = modelOf({
    input: { shape: [1, 32, 2] },
    layers: [
      pad({
        amounts: [
          [0, 0],
          [3, 0],
          [0, 0],
        ],
        name: 'past',
      }),
      generic({ kind: 'EXPAND_DIMS', name: 'row', inputs: ['past', scalar(1)] }),
      conv2d({ filters: 4, kernel: [1, 3], padding: 'VALID', name: 'a' }),
    ],
  })
  expect(shapes(edit(model, '2.kernel_size=1x5'), 'a')).toEqual(['1x1x31x4'])
})

test('a map that a dense layer took apart is put together in its own sizes', () => {
  const concat = other('ConcatenationOptions', { axis: 0, fusedActivationFunction: 'NONE' })
  const model = modelOf({
    input: open([1, 6, 6, 3]),
    layers: [
      generic({ kind: 'SHAPE', inputs: ['input'], name: 'sizes', dtype: 'int32' }),
      generic({
        ...{ kind: 'GATHER', name: 'outer', dtype: 'int32', inputs: ['sizes', int32([0, 1, 2])] },
        options: other('GatherOptions', { axis: 0, batchDims: 0 }),
      }),
      generic({
        ...{ kind: 'CONCATENATION', name: 'back', dtype: 'int32', options: concat },
        inputs: ['outer', int32([5])],
      }),
      generic({
        ...{ kind: 'RESHAPE', name: 'flat', inputs: ['input', int32([-1, 3])] },
        outputs: [open([36, 3])],
      }),
      generic({
        ...{ kind: 'FULLY_CONNECTED', name: 'dense', version: 4 },
        inputs: ['flat', { shape: [5, 3] }],
        outputs: [open([36, 5])],
        options: {
          ...{ type: 'FullyConnectedOptions', weightsFormat: 'DEFAULT', keepNumDims: false },
          ...{ fusedActivationFunction: 'NONE', asymmetricQuantizeInputs: false },
        },
      }),
      generic({
        ...{ kind: 'RESHAPE', name: 'map', inputs: ['dense', 'back'] },
        outputs: [open([1, 6, 6, 5])],
      }),
    ],
  })
  expect(shapes(edit(model, 'input.size=4x9', '4.units=7'), 'map')).toEqual(['1x4x9x7'])
})

test('the length of a transposed signal is steered through slices of a shape', () => {
  const cut = (name: string, begin: number, fields: object): Layer =>
    generic({
      ...{ kind: 'STRIDED_SLICE', name, dtype: 'int32', options: slicing(fields) },
      inputs: ['target', int32([begin]), int32([1 - begin]), int32([1])],
    })
  const model = modelOf({
    input: open([1, 16, 3]),
    layers: [
      ...batchOf('input'),
      generic({
        ...{ kind: 'PACK', name: 'target', dtype: 'int32' },
        inputs: ['input/batch', scalar(32), scalar(4)],
        options: other('PackOptions', { valuesCount: 3, axis: 0 }),
      }),
      cut('front', 0, { beginMask: 1 }),
      cut('rest', 1, { endMask: 1 }),
      generic({
        ...{ kind: 'CONCATENATION', name: 'shape', dtype: 'int32' },
        inputs: ['front', int32([1]), 'rest'],
        options: other('ConcatenationOptions', { axis: 0, fusedActivationFunction: 'NONE' }),
      }),
      generic({ kind: 'EXPAND_DIMS', name: 'row', inputs: ['input', scalar(1)] }),
      generic({
        ...{ kind: 'TRANSPOSE_CONV', name: 'long', dtype: 'int8' },
        inputs: ['shape', { shape: [4, 1, 2, 3] }, 'row'],
        outputs: [open([1, 1, 32, 4], 4)],
        options: {
          ...{ type: 'TransposeConvOptions', padding: 'SAME', strideH: 1, strideW: 2 },
          fusedActivationFunction: 'NONE',
        },
      }),
    ],
  })
  const edited = edit(model, 'input.size=20x1', '7.filters=6')
  expect([...integers(edited, 'target/1'), ...integers(edited, 'target/2')]).toEqual([40, 6])
  expect(shapes(edited, 'long/1')).toEqual(['6x1x2x3'])
})

test('weights over time are tied to the values that they weigh through a TRANSPOSE', () => {
  const transposed = (name: string): Layer =>
    generic({ kind: 'TRANSPOSE', name, inputs: [name.slice(2), int32([0, 2, 1])] })
  const model = modelOf({
    input: { shape: [1, 1, 24, 5] },
    layers: [
      conv2d({ filters: 6, name: 'keys' }),
      reshape({ shape: [1, 24, 6], name: 'k' }),
      transposed('t-k'),
      generic({
        kind: 'SOFTMAX',
        name: 's',
        inputs: ['t-k'],
        options: other('SoftmaxOptions', { beta: 1 }),
      }),
      transposed('t-s'),
      conv2d({ filters: 6, from: 'input', name: 'values' }),
      reshape({ shape: [1, 24, 6], name: 'v' }),
      mul({ from: ['t-s', 'v'], name: 'weighed' }),
    ],
  })
  const edited = edit(model, '5.filters=8')
  expect(shapes(edited, 'keys', 's', 'weighed')).toEqual(['1x1x24x8', '1x8x24', '1x24x8'])
})

test.each([
  { name: 'a dilated convolution', edited: edit(dilated(), '2.remove'), left: '' },
  { name: 'a dense layer over a sequence', edited: edit(sequence(), '8.remove'), left: '' },
])('$name goes with its wrapping and its bias', ({ edited, left }) => {
  expect(kinds(edited).join(' ')).toBe(left)
  const main = edited.subgraphs[0]
  expect(main?.outputs).toEqual(main?.inputs)
})

test.each([
  { name: 'every second row', strides: [1, 2, 1, 1], masks: {}, size: '1x10x16x3' },
  { name: 'the last row', strides: [1, 1, 1, 1], masks: { shrinkAxisMask: 2 }, size: '1x16x3' },
])('a slice of $name of a larger map', ({ strides, masks, size }) => {
  const begin = 'shrinkAxisMask' in masks ? -1 : 0
  const model = modelOf({
    input: { shape: [1, 16, 16, 3] },
    layers: [
      generic({
        ...{ kind: 'STRIDED_SLICE', name: 'rows', options: slicing(masks) },
        inputs: ['input', int32([0, begin, 0, 0]), int32([1, 16, 16, 3]), int32(strides)],
      }),
    ],
  })
  expect(shapes(edit(model, 'input.size=20x16'), 'rows')).toEqual([size])
})

test('any edits of such graphs give a file that reads back, or are refused with the reason', () => {
  const nets = [
    ...[excite(), sequence(), dilated(), dilated(51), signal(), gated(EXPANDED), gated(RESHAPED)],
    ...[flattened(1), flattened(2), padded('2.19.0'), padded('2.16.2', false)],
  ]
  const edits = fc.array(anyEdit(), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(fc.constantFrom(...nets), edits, (model, wanted) => {
      let edited: Model
      try {
        edited = applyEdits(model, wanted)
      } catch (error) {
        if (!(error instanceof EditError)) throw error
        return
      }
      const again = readModel(writeModel(edited))
      for (const { name, dtype, shape, buffer, isConstant } of again.subgraphs[0]?.tensors ?? []) {
        const bytes = again.buffers[buffer]?.data.length ?? 0
        expect([name, bytes]).toEqual([name, isConstant ? bytesOf(dtype, shape) : 0])
      }
    }),
    { numRuns: 400 },
  )
})

test.each([
  { edits: ['input.size=6x1'], rows: 6, out: '1x12x2' },
  { edits: ['input.size=3x1'], rows: 3, out: '1x6x2' },
  { edits: ['input.channels=5'], rows: 4, out: '1x8x5' },
])('a signal whose rows are repeated follows $edits', ({ edits, rows, out }) => {
  const names = ['rows', 'rows:1', 'rows:2', 'rows:3']
  const model = modelOf({
    input: { shape: [1, 4, 2] },
    layers: [
      generic({
        ...{ kind: 'SPLIT', name: 'rows', inputs: [scalar(1), 'input'], outputCount: 4 },
        ...{ dtype: 'int8', options: other('SplitOptions', { numSplits: 4 }) },
      }),
      generic({
        ...{ kind: 'CONCATENATION', name: 'long', inputs: names.flatMap((name) => [name, name]) },
        options: other('ConcatenationOptions', { axis: 1, fusedActivationFunction: 'NONE' }),
      }),
    ],
  })
  const edited = edit(model, ...edits)
  expect(shapes(edited, 'long')).toEqual([out])
  expect(edited.subgraphs[0]?.operators[0]?.outputs).toHaveLength(rows)
  expect(edited.subgraphs[0]?.operators[1]?.inputs).toHaveLength(2 * rows)
})

test('one channel that a removed layer leaves is repeated, one that is asked for is not', () => {
  const model = modelOf({
    input: { shape: [1, 8, 8, 1] },
    layers: [
      conv2d({ filters: 6, kernel: 3, name: 'stem' }),
      conv2d({ filters: 6, kernel: 3, name: 'branch' }),
      add({ from: ['stem', 'branch'], name: 'sum' }),
    ],
  })
  expect(shapes(edit(model, '0.remove'), 'branch', 'sum')).toEqual(['1x8x8x6', '1x8x8x6'])
  expect(shapes(edit(model, '0.filters=1'), 'branch', 'sum')).toEqual(['1x8x8x1', '1x8x8x1'])
})
