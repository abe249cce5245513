import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Model, Quantization, Tensor } from '../../src/tflite/model.ts'
import { BITS_OF, type DataType } from '../../src/tflite/model.ts'
import { readModel } from '../../src/tflite/read-model.ts'
import { writeModel, writtenBytes } from '../../src/tflite/write-model.ts'
import { conv2d, generic, modelOf, type Layer } from '../support/model-builder.ts'

function afterRoundTrip(model: Model): Model {
  return { ...readModel(writeModel(model)), fileBytes: model.fileBytes }
}

function withFirstTensor(change: Partial<Tensor>): Model {
  const model = modelOf({ input: { shape: [1, 4] }, layers: [generic({ kind: 'ABS' })] })
  const subgraphs = model.subgraphs.map((graph) => ({
    ...graph,
    tensors: graph.tensors.map((tensor, index) =>
      index === 0 ? { ...tensor, ...change } : tensor,
    ),
  }))
  return { ...model, subgraphs }
}

const QUANTIZATION: Quantization = {
  ...{ scales: [0.5, 0.25], zeroPoints: [-128, 2 ** 40], mins: [-1.5], maxs: [1.5] },
  quantizedDimension: 3,
}

describe('a written model reads as it was:', () => {
  test.each<{ name: string; model: Model }>([
    {
      name: 'layers with weights',
      model: modelOf({
        input: { shape: [1, 8, 8, 3] },
        layers: [conv2d({ filters: 4, kernel: 3 })],
      }),
    },
    { name: 'quantization', model: withFirstTensor({ quantization: QUANTIZATION }) },
    {
      name: 'quantization of another kind',
      model: withFirstTensor({
        quantization: {
          ...QUANTIZATION,
          details: {
            table: 'BlockwiseQuantization',
            value: { scales: 1, zeroPoints: -1, blockSize: 32 },
          },
        },
      }),
    },
    { name: 'no quantization', model: withFirstTensor({ quantization: null }) },
    { name: 'a dynamic dimension', model: withFirstTensor({ shapeSignature: [-1, 4] }) },
    { name: 'a scalar', model: withFirstTensor({ shape: [], hasRank: false }) },
    { name: 'a variable', model: withFirstTensor({ isVariable: true }) },
    { name: 'a name of several scripts', model: withFirstTensor({ name: 'серво/サーボ/🦾' }) },
    {
      name: 'a sparse tensor',
      model: withFirstTensor({
        isSparse: true,
        sparsity: {
          ...{ traversalOrder: [0, 1], blockMap: null },
          dimMetadata: [
            { format: 'DENSE', denseSize: 1, arraySegments: null, arrayIndices: null },
            {
              ...{ format: 'SPARSE_CSR', denseSize: 0 },
              arraySegments: { table: 'Int32Vector', value: { values: [0, 2] } },
              arrayIndices: { table: 'Uint8Vector', value: { values: Uint8Array.of(0, 3) } },
            },
          ],
        },
      }),
    },
    {
      name: 'a variant tensor',
      model: withFirstTensor({
        dtype: 'variant',
        variantTensors: [{ shape: [2], type: 'FLOAT32', hasRank: true }],
      }),
    },
    {
      name: 'custom operators and new ones',
      model: modelOf({
        layers: [
          generic({
            ...{ kind: 'CUSTOM', customName: 'AudioFrontend', customOptions: Uint8Array.of(1, 2) },
            ...{ outputs: [{ shape: [1, 4] }], intermediates: [{ shape: [2] }], version: 3 },
          }),
          generic({ kind: 'GELU' }),
          generic({ kind: 'STABLEHLO_COMPOSITE', outputs: [{ shape: [1] }] }),
          generic({ kind: 'ABS', inputs: ['gelu_1', null] }),
        ],
      }),
    },
    { name: 'an offline plan', model: planned() },
    { name: 'several subgraphs', model: twice(withFirstTensor({})) },
  ])('$name', ({ model }) => {
    expect(afterRoundTrip(model)).toEqual(model)
  })

  test.each(Object.keys(BITS_OF) as DataType[])('elements of type %s', (dtype) => {
    const model = withFirstTensor({ dtype, quantization: null })
    expect(afterRoundTrip(model)).toEqual(model)
  })

  test('any tensor', () => {
    // Beyond 16 elements a vector is read as a whole.
    const LONG = { maxLength: 40, size: 'max' } as const
    const tensor = fc.record({
      name: fc.string({ unit: 'grapheme' }),
      shape: fc.array(fc.nat(100), { maxLength: 5 }),
      dtype: fc.constantFrom<DataType>('int8', 'float32', 'int64'),
      isVariable: fc.boolean(),
      hasRank: fc.boolean(),
      quantization: fc.option(
        fc.record({
          scales: fc.array(fc.float({ noNaN: true }), LONG),
          zeroPoints: fc.array(fc.oneof(fc.integer(), fc.maxSafeInteger()), LONG),
          mins: fc.array(fc.float({ noNaN: true })),
          maxs: fc.array(fc.float({ noNaN: true })),
          quantizedDimension: fc.nat(10),
        }),
      ),
    })
    fc.assert(
      fc.property(tensor, (change) => {
        const model = withFirstTensor(change)
        expect(afterRoundTrip(model)).toEqual(model)
      }),
    )
  })

  test('any buffers, aligned to 16 bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 10 }), (contents) => {
        const buffers = contents.map((data, index) => ({ index: index + 1, data }))
        const model = withFirstTensor({})
        const bytes = writeModel({ ...model, buffers: [...model.buffers, ...buffers] })
        const read = readModel(bytes).buffers
        expect(read.slice(1).map(({ data }) => [...data])).toEqual(
          contents.map((data) => [...data]),
        )
        for (const { data } of read.filter((buffer) => buffer.data.length > 0)) {
          expect((data.byteOffset - bytes.byteOffset) % 16).toBe(0)
        }
      }),
    )
  })
})

test('operators of one kind and version share an operator code', () => {
  const layers = (versions: readonly number[]): readonly Layer[] =>
    versions.map((version) => generic({ kind: 'ABS', version }))
  const [shared, distinct] = [
    [1, 1],
    [1, 2],
  ].map((versions) => writeModel(modelOf({ layers: layers(versions) })))
  expect(distinct?.length).toBeGreaterThan(shared?.length ?? Infinity)
})

/** Models of the TFLite converter, where the folder of reference results lies beside the repository. */
const CORPUS = join(import.meta.dirname, '../../../shared/truth')
const MODELS = ['real', 'synthetic', 'whatif']
  .map((folder) => join(CORPUS, folder, 'models'))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
  .filter((file, index) => file.endsWith('.tflite') && (index < 105 || index % 10 === 0))

/** Of buffers: tables in another order cost up to one of it. */
const ALIGNMENT = 16
const withCorpus = MODELS.length > 0 ? test : test.skip

withCorpus(
  'rewritten models are as long as the converter made them',
  () => {
    const differences = MODELS.map((file) => {
      const model = readModel(readFileSync(file))
      const bytes = writeModel(model)
      const { fileBytes, buffers, ...read } = readModel(bytes)
      expect({ ...read, fileBytes: model.fileBytes, buffers: model.buffers }).toStrictEqual(model)
      const isSame = model.buffers.every(
        ({ data }, index) => Buffer.compare(data, buffers[index]?.data ?? Buffer.of(0)) === 0,
      )
      expect(isSame).toBe(true)
      return Math.abs(fileBytes - model.fileBytes) / Math.max(model.fileBytes, 100 * ALIGNMENT)
    })
    expect(Math.max(...differences)).toBeLessThanOrEqual(0.01)
  },
  120_000,
)

function planned(): Model {
  return modelOf({
    layers: [generic({ kind: 'ABS' })],
    metadata: { OfflineMemoryAllocation: new Uint8Array(Int32Array.of(1, 0, 2, 0, -1).buffer) },
    offlinePlan: [0, -1],
  })
}

function twice(model: Model): Model {
  const subgraphs = [...model.subgraphs, ...model.subgraphs].map((graph, index) => ({
    ...graph,
    ...{ index, name: `graph ${index}` },
  }))
  return { ...model, subgraphs }
}

test('the length of a file is known without its constants, for any lengths of buffers', () => {
  const model = modelOf({
    input: { shape: [1, 8, 8, 3] },
    layers: [conv2d({ filters: 4, kernel: 3 }), generic({ kind: 'ABS' })],
  })
  fc.assert(
    fc.property(
      fc.array(fc.nat(100), { minLength: model.buffers.length, maxLength: model.buffers.length }),
      fc.array(fc.nat(100), { maxLength: 4 }),
      fc.string(),
      (lengths, more, description) => {
        const buffers = [...lengths, ...more].map((length, index) => ({
          index,
          data: new Uint8Array(length).fill(index + 1),
        }))
        const changed = { ...model, description, buffers }
        expect(writtenBytes(changed)).toBe(writeModel(changed).length)
      },
    ),
  )
})
