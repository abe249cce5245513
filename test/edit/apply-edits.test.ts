import fc from 'fast-check'
import { applyEdits } from '../../src/edit/apply-edits.ts'
import { EditError } from '../../src/edit/edits/edit-error.ts'
import { formatEdit, parseEdit } from '../../src/edit/edits/edits.ts'
import { bytesOf, type Model } from '../../src/tflite/model.ts'
import { readModel } from '../../src/tflite/read-model.ts'
import { inferShapes, questionOf } from '../../src/operators/shapes/infer.ts'
import { writeModel } from '../../src/tflite/write-model.ts'
import { anyEdit } from '../support/edit-arbitrary.ts'
import {
  conv2d,
  fullyConnected,
  generic,
  int32,
  maxPool2d,
  modelOf,
  other,
  reshape,
} from '../support/model-builder.ts'
import {
  cnn,
  inception,
  mobilenet,
  padded,
  resnet,
  squeezeExcite,
  unet,
  ZOO,
} from '../support/zoo.ts'

const edit = (model: Model, ...texts: readonly string[]): Model =>
  applyEdits(model, texts.map(parseEdit))

function outputShape(model: Model, name: string): string {
  const main = model.subgraphs[0]
  return main?.tensors.find((tensor) => tensor.name === name)?.shape.join('x') ?? 'gone'
}

function kinds(model: Model): string {
  return (model.subgraphs[0]?.operators ?? []).map(({ kind }) => kind).join(' ')
}

test.each([
  {
    name: 'flattened maps reach the dense layer',
    model: cnn(),
    edits: ['3.filters=12'],
    shapes: { conv2: '1x16x16x12', 'dense1/1': '32x768' },
  },
  {
    name: 'a depthwise layer follows the layer that feeds it',
    model: mobilenet(),
    edits: ['2.filters=10'],
    shapes: { pw0: '1x24x24x10', dw1: '1x12x12x10', 'dw1/1': '1x3x3x10', 'pw1/1': '24x1x1x10' },
  },
  {
    name: 'filters of a depthwise layer are those of the layer above',
    model: mobilenet(),
    edits: ['3.filters=10'],
    shapes: { pw0: '1x24x24x10', dw1: '1x12x12x10' },
  },
  {
    name: 'branches of an ADD change together',
    model: resnet(),
    edits: ['2.filters=8'],
    shapes: { stem: '1x24x24x8', a2: '1x24x24x8', addA: '1x24x24x8', a1: '1x24x24x12' },
  },
  {
    name: 'the gate of a MUL follows its map',
    model: squeezeExcite(),
    edits: ['0.filters=20'],
    shapes: { excite: '1x1x1x20', gate: '1x1x1x20', scale: '1x24x24x20' },
  },
  {
    name: 'a CONCATENATION along the channels grows',
    model: inception(),
    edits: ['2.filters=20'],
    shapes: { joined: '1x16x16x36', p1: '1x16x16x8' },
  },
  {
    name: 'a CONCATENATION along the rows ties the channels',
    model: inception(),
    edits: ['6.filters=10'],
    shapes: { s2: '1x16x16x10', stacked: '1x32x16x10' },
  },
  {
    name: 'resized and transposed maps keep their factor',
    model: unet(),
    edits: ['input.size=24x32'],
    shapes: { up: '1x24x32x16', mask: '1x48x64x3' },
  },
  {
    name: 'channels of the input reach the first filter',
    model: resnet(),
    edits: ['input.channels=1'],
    shapes: { 'stem/1': '12x3x3x1' },
  },
  {
    name: 'global pooling stays global',
    model: resnet(),
    edits: ['input.size=32x40'],
    shapes: { average_pool_2d_8: '1x1x1x24' },
  },
  {
    name: 'a smaller depth multiplier narrows what follows',
    model: padded(),
    edits: ['3.depth_multiplier=1'],
    shapes: { dw: '1x13x13x8', 'scale/1': '8', 'odd/1': '11x1x1x8' },
  },
])('$name', ({ model, edits, shapes }) => {
  const edited = edit(model, ...edits)
  expect(problemsOf(edited)).toEqual([])
  const found = Object.fromEntries(
    Object.keys(shapes).map((one) => [one, outputShape(edited, one)]),
  )
  expect(found).toEqual(shapes)
})

test.each([
  { edits: ['input.size=25x16'], map: '1x25x16x1' },
  { edits: ['input.size=49x20'], map: '1x49x20x1' },
])('a spectrogram of three dimensions is a map: $edits', ({ edits, map }) => {
  const model = modelOf({
    input: { shape: [1, 49, 40] },
    layers: [
      reshape({ shape: [1, 49, 40, 1], name: 'map' }),
      conv2d({ filters: 4, kernel: 3, strides: 2, name: 'c' }),
      reshape({ shape: [1, -1] }),
      fullyConnected({ units: 3 }),
    ],
  })
  const edited = edit(model, ...edits)
  expect(problemsOf(edited)).toEqual([])
  expect(outputShape(edited, 'map')).toBe(map)
})

test('a shape that two layers share is only changed for the one that asks', () => {
  const model = modelOf({
    input: { shape: [1, 16, 16, 3] },
    layers: [
      conv2d({ filters: 8, kernel: 3, name: 'a' }),
      reshape({ shape: [1, 256, 8], name: 'ra' }),
      conv2d({ filters: 8, kernel: 3, from: 'input', name: 'b' }),
      generic({ kind: 'RESHAPE', inputs: ['b', 'ra/1'], name: 'rb' }),
    ],
    outputs: ['ra', 'rb'],
  })
  const one = edit(model, '0.filters=6')
  expect(problemsOf(one)).toEqual([])
  expect([outputShape(one, 'ra'), outputShape(one, 'rb')]).toEqual(['1x256x6', '1x256x8'])
  const tensors = (edited: Model) => edited.subgraphs[0]?.tensors.length ?? 0
  expect(tensors(one)).toBe(tensors(model) + 1)
  const both = edit(model, '0.filters=6', '2.filters=6')
  expect(problemsOf(both)).toEqual([])
  expect(tensors(both)).toBe(tensors(model))
})

test('a transposed convolution whose shape a PACK collects follows', () => {
  const scalar = (value: number) => int32([value], [])
  const model = modelOf({
    input: { shape: [1, 6, 6, 4] },
    layers: [
      generic({
        kind: 'PACK',
        inputs: [scalar(1), scalar(12), scalar(12), scalar(5)],
        options: other('PackOptions', { valuesCount: 4, axis: 0 }),
        name: 'shape',
        dtype: 'int32',
      }),
      generic({
        kind: 'TRANSPOSE_CONV',
        inputs: ['shape', { shape: [5, 2, 2, 4] }, 'input'],
        outputs: [{ shape: [1, 12, 12, 5] }],
        options: {
          ...{ type: 'TransposeConvOptions', padding: 'SAME', strideH: 2, strideW: 2 },
          fusedActivationFunction: 'NONE',
        },
        name: 't',
      }),
    ],
  })
  const edited = edit(model, '1.filters=3', 'input.size=8x5')
  expect(outputShape(edited, 't')).toBe('1x16x10x3')
  expect(outputShape(edited, 't/1')).toBe('3x2x2x4')
})

test('a SLICE keeps taking whole what it took whole', () => {
  const model = modelOf({
    input: { shape: [1, 16, 16, 3] },
    layers: [
      conv2d({ filters: 8, kernel: 3, name: 'c' }),
      generic({
        kind: 'SLICE',
        inputs: ['c', int32([0, 0, 0, 0]), int32([1, 16, 8, 8])],
        name: 's',
      }),
      conv2d({ filters: 4, name: 'd' }),
    ],
  })
  const edited = edit(model, '0.filters=6')
  expect(problemsOf(edited)).toEqual([])
  expect(outputShape(edited, 's')).toBe('1x16x8x6')
  expect(() => edit(model, 'input.size=16x20')).toThrow(/SLICE #1 .* it cuts 1x16x16x8 to 1x16x8x8/)
})

test('the QUANTIZE at the input goes and its output takes the input s place', () => {
  const edited = edit(cnn(), 'input.dtype=int8', 'output.dtype=int8')
  const main = edited.subgraphs[0]
  expect(kinds(edited)).not.toMatch(/QUANTIZE/)
  expect(main?.tensors[main.inputs[0] ?? -1]).toMatchObject({ dtype: 'int8', index: 0 })
  expect(main?.tensors[main.outputs[0] ?? -1]).toMatchObject({ dtype: 'int8', shape: [1, 10] })
})

test('pooling is put behind a layer and read by what read the layer', () => {
  const edited = edit(resnet(), '0.insert=max_pool_2d:2x2')
  expect(kinds(edited)).toMatch(/^CONV_2D MAX_POOL_2D CONV_2D CONV_2D ADD/)
  expect(outputShape(edited, 'addA')).toBe('1x12x12x12')
})

test('the model that is edited stays as it was', () => {
  const model = cnn()
  const before = writeModel(model)
  edit(model, '1.filters=3', '2.remove', 'input.dtype=int8')
  expect(writeModel(model)).toEqual(before)
})

test.each([
  { model: 'cnn', edits: ['99.filters=3'], why: /no layer 99/ },
  { model: 'cnn', edits: ['2.filters=3'], why: /MAX_POOL_2D has no filters/ },
  { model: 'cnn', edits: ['1.filters=3', '1.filters=4'], why: /given twice/ },
  { model: 'cnn', edits: ['8.strides=2x2'], why: /SOFTMAX has no strides/ },
  { model: 'resnet', edits: ['3.remove'], why: /ADD joins or splits 2/ },
  { model: 'resnet', edits: ['0.filters=8', '2.filters=9'], why: /ADD #3 stands in the way/ },
  { model: 'resnet', edits: ['1.strides=2x2'], why: /ADD #3 stands in the way/ },
  { model: 'resnet', edits: ['input.dtype=int8'], why: /no input is float32/ },
  { model: 'padded', edits: ['input.size=2x2'], why: /stands in the way/ },
] as const)('$model refuses $edits', ({ model, edits, why }) => {
  const subject = ZOO[model]
  if (subject === undefined) throw new Error(model)
  expect(() => edit(subject, ...edits)).toThrow(EditError)
  expect(() => edit(subject, ...edits)).toThrow(why)
})

test('a residual block over the model s own input keeps its channels', () => {
  const model = modelOf({
    input: { shape: [1, 8, 8, 4] },
    layers: [conv2d({ filters: 4, kernel: 3, name: 'c' }), maxPool2d({ size: 2 })],
  })
  expect(outputShape(edit(model, '0.filters=6'), 'c')).toBe('1x8x8x6')
})

describe('for any edits of any network', () => {
  const models = fc.constantFrom(...Object.keys(ZOO))
  const edits = fc.array(anyEdit(), { minLength: 1, maxLength: 3 })

  test('the result is a valid model, or the edit is refused with the reason', () => {
    fc.assert(
      fc.property(models, edits, (name, wanted) => {
        const model = ZOO[name]
        if (model === undefined) return
        let edited: Model
        try {
          edited = applyEdits(model, wanted)
        } catch (error) {
          if (!(error instanceof EditError)) throw error
          expect(error.message.length).toBeGreaterThan(10)
          return
        }
        expect(problemsOf(edited)).toEqual([])
        const again = readModel(writeModel(edited))
        expect(again.subgraphs[0]?.operators.length).toBe(edited.subgraphs[0]?.operators.length)
        expect(problemsOf(again)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('an edit reads back as it was written', () => {
    fc.assert(
      fc.property(anyEdit(), (one) => {
        expect(parseEdit(formatEdit(one))).toEqual(one)
      }),
    )
  })
})

/** Everything that makes a model other than what its operators say. */
function problemsOf(model: Model): readonly string[] {
  const main = model.subgraphs[0]
  if (main === undefined) return ['no subgraph']
  const constants = main.tensors.flatMap(({ index, name, dtype, shape, buffer, isConstant }) => {
    const bytes = model.buffers[buffer]?.data.length ?? 0
    const wanted = isConstant ? bytesOf(dtype, shape) : 0
    return bytes === wanted ? [] : [`tensor ${index} ${name}: ${bytes} bytes for ${wanted}`]
  })
  const quantization = main.tensors.flatMap(({ index, name, shape, quantization: found }) => {
    if (found === null || found.scales.length <= 1) return []
    const channels = shape[found.quantizedDimension]
    return found.scales.length === channels && found.zeroPoints.length === channels
      ? []
      : [`tensor ${index} ${name}: ${found.scales.length} scales for ${channels} channels`]
  })
  const shapes = main.operators.flatMap((operator) => {
    const inferred = inferShapes(questionOf(operator, main, model))
    const declared = operator.outputs.map((at) => main.tensors[at]?.shape)
    return inferred === null || JSON.stringify(inferred) === JSON.stringify(declared)
      ? []
      : [`${operator.kind} ${operator.index}: ${JSON.stringify({ inferred, declared })}`]
  })
  return [...constants, ...quantization, ...shapes]
}
