import fc from 'fast-check'
import type { OperatorKind } from '../../src/tflite/model.ts'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OperatorOptions } from '../../src/tflite/options.ts'
import { readModel } from '../../src/tflite/read-model.ts'
import { inferShapes, questionOf } from '../../src/operators/shapes/infer.ts'
import { ShapeMismatch, type Operand } from '../../src/operators/shapes/operand.ts'
import { windowOutput } from '../../src/operators/shapes/window.ts'
import { other } from '../support/model-builder.ts'

interface Case {
  readonly name: string
  readonly kind: OperatorKind
  readonly inputs: readonly (Operand | undefined)[]
  readonly options?: OperatorOptions
  readonly outputCount?: number
  readonly shapes: readonly (readonly number[])[] | null
}

const IMAGE = computed(1, 6, 4, 8)

test.each<Case>([
  { name: 'broadcast', kind: 'MUL', inputs: [IMAGE, computed(4, 1)], shapes: [[1, 6, 4, 8]] },
  {
    name: 'broadcast with a scalar',
    kind: 'SUB',
    inputs: [computed(), IMAGE],
    shapes: [[1, 6, 4, 8]],
  },
  {
    name: 'a reshape to what is left',
    kind: 'RESHAPE',
    inputs: [IMAGE, values(2, -1)],
    shapes: [[2, 96]],
  },
  {
    name: 'a reshape by its options',
    kind: 'RESHAPE',
    inputs: [IMAGE],
    options: other('ReshapeOptions', { newShape: [1, -1] }),
    shapes: [[1, 192]],
  },
  { name: 'a reshape at run time', kind: 'RESHAPE', inputs: [IMAGE, computed(2)], shapes: null },
  { name: 'squeeze', kind: 'SQUEEZE', inputs: [computed(1, 3, 1)], shapes: [[3]] },
  {
    name: 'squeeze of one axis',
    kind: 'SQUEEZE',
    inputs: [computed(1, 3, 1)],
    options: other('SqueezeOptions', { squeezeDims: [-1] }),
    shapes: [[1, 3]],
  },
  { name: 'expanded', kind: 'EXPAND_DIMS', inputs: [computed(5), values(-1)], shapes: [[5, 1]] },
  {
    name: 'reduced',
    kind: 'MEAN',
    inputs: [IMAGE, values(1, -2)],
    options: other('ReducerOptions', { keepDims: true }),
    shapes: [[1, 1, 1, 8]],
  },
  { name: 'argument', kind: 'ARG_MAX', inputs: [IMAGE, values(3)], shapes: [[1, 6, 4]] },
  {
    name: 'split',
    kind: 'SPLIT',
    inputs: [values(3), IMAGE],
    outputCount: 2,
    shapes: [
      [1, 6, 4, 4],
      [1, 6, 4, 4],
    ],
  },
  {
    name: 'split by sizes',
    kind: 'SPLIT_V',
    inputs: [IMAGE, values(1, -1), values(1)],
    outputCount: 2,
    shapes: [
      [1, 1, 4, 8],
      [1, 5, 4, 8],
    ],
  },
  {
    name: 'packed',
    kind: 'PACK',
    inputs: [computed(2, 3), computed(2, 3)],
    options: other('PackOptions', { axis: -1 }),
    shapes: [[2, 3, 2]],
  },
  {
    name: 'sliced to the end',
    kind: 'SLICE',
    inputs: [IMAGE, values(0, 2, 0, 0), values(1, -1, 4, 3)],
    shapes: [[1, 4, 4, 3]],
  },
  {
    name: 'a strided slice',
    kind: 'STRIDED_SLICE',
    inputs: [IMAGE, values(0, -1, 1, 0), values(0, -7, 100, 3), values(1, -2, 2, 1)],
    options: other('StridedSliceOptions', { shrinkAxisMask: 8, beginMask: 1, endMask: 1 }),
    shapes: [[1, 3, 2]],
  },
  {
    name: 'gathered',
    kind: 'GATHER',
    inputs: [computed(10, 4), computed(2, 3)],
    options: other('GatherOptions', { axis: 0, batchDims: 0 }),
    shapes: [[2, 3, 4]],
  },
  {
    name: 'resized',
    kind: 'RESIZE_BILINEAR',
    inputs: [IMAGE, values(12, 8)],
    shapes: [[1, 12, 8, 8]],
  },
  {
    name: 'space to depth',
    kind: 'SPACE_TO_DEPTH',
    inputs: [IMAGE],
    options: other('SpaceToDepthOptions', { blockSize: 2 }),
    shapes: [[1, 3, 2, 32]],
  },
  {
    name: 'space to batch',
    kind: 'SPACE_TO_BATCH_ND',
    inputs: [IMAGE, values(2, 2), values(1, 1, 0, 0)],
    shapes: [[4, 4, 2, 8]],
  },
  {
    name: 'batch to space',
    kind: 'BATCH_TO_SPACE_ND',
    inputs: [computed(4, 4, 2, 8), values(2, 2), values(1, 1, 0, 0)],
    shapes: [[1, 6, 4, 8]],
  },
  { name: 'tiled', kind: 'TILE', inputs: [computed(2, 3), values(1, 4)], shapes: [[2, 12]] },
  {
    name: 'svdf',
    kind: 'SVDF',
    inputs: [computed(1, 40), computed(16, 40), computed(16, 8), undefined, computed(1, 128)],
    options: other('SVDFOptions', { rank: 2 }),
    shapes: [[1, 8]],
  },
  { name: 'a custom operator', kind: 'CUSTOM', inputs: [IMAGE], shapes: null },
])(
  'the output of $name',
  ({ kind, inputs, options = { type: 'None' }, outputCount = 1, shapes }) => {
    expect(inferShapes({ kind, options, inputs, outputCount })).toEqual(shapes)
  },
)

test.each<Omit<Case, 'shapes'> & { says: RegExp }>([
  {
    name: 'shapes that do not combine',
    kind: 'ADD',
    inputs: [IMAGE, computed(3)],
    says: /ADD cannot combine/,
  },
  {
    name: 'other elements',
    kind: 'RESHAPE',
    inputs: [IMAGE, values(5, -1)],
    says: /cannot turn 1x6x4x8 into 5x-1/,
  },
  {
    name: 'no such axis',
    kind: 'MEAN',
    inputs: [IMAGE, values(4)],
    says: /axis 4, but its input has 4 dimensions/,
  },
  { name: 'no input', kind: 'RELU', inputs: [], says: /RELU needs an input 0/ },
  {
    name: 'a window larger than the image',
    kind: 'MAX_POOL_2D',
    inputs: [IMAGE],
    options: {
      ...{ type: 'Pool2DOptions', padding: 'VALID', strideW: 1, strideH: 1 },
      ...{ filterWidth: 5, filterHeight: 2, fusedActivationFunction: 'NONE' },
    },
    says: /empty output, 1x5x0x8/,
  },
  {
    name: 'weights for another depth',
    kind: 'FULLY_CONNECTED',
    inputs: [IMAGE, computed(10, 7)],
    says: /weights for 7 inputs, but its input is 1x6x4x8/,
  },
  {
    name: 'parts that do not join',
    kind: 'CONCATENATION',
    inputs: [IMAGE, computed(1, 5, 4, 8)],
    says: /cannot join/,
  },
])('refused: $name', ({ kind, inputs, options = { type: 'None' }, says }) => {
  const act = () => inferShapes({ kind, options, inputs, outputCount: 1 })
  expect(act).toThrow(ShapeMismatch)
  expect(act).toThrow(says)
})

test('a window visits as many places as fit', () => {
  const sizes = fc.record({
    input: fc.integer({ min: 1, max: 40 }),
    filter: fc.integer({ min: 1, max: 6 }),
    stride: fc.integer({ min: 1, max: 5 }),
    dilation: fc.integer({ min: 1, max: 3 }),
  })
  fc.assert(
    fc.property(sizes, (window) => {
      const reach = (window.filter - 1) * window.dilation
      const places = [...Array(window.input).keys()].filter((at) => at % window.stride === 0)
      const inside = places.filter((at) => at + reach < window.input)
      expect(windowOutput({ ...window, padding: 'SAME' })).toBe(places.length)
      expect(windowOutput({ ...window, padding: 'VALID' })).toBe(inside.length)
    }),
  )
})

const CORPUS = join(import.meta.dirname, '../../../shared/truth/real/models')
const withCorpus = existsSync(CORPUS) ? test : test.skip

withCorpus('the shapes of public models are what the converter says', () => {
  for (const file of readdirSync(CORPUS)) {
    const model = readModel(readFileSync(join(CORPUS, file)))
    for (const graph of model.subgraphs) {
      for (const operator of graph.operators) {
        const shapes = inferShapes(questionOf(operator, graph, model))
        if (shapes === null) continue
        expect(shapes).toEqual(operator.outputs.map((output) => graph.tensors[output]?.shape))
      }
    }
  }
})

function computed(...shape: readonly number[]): Operand {
  return { shape, values: null }
}

function values(...list: readonly number[]): Operand {
  return { shape: [list.length], values: list }
}
