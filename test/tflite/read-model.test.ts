import { Builder } from 'flatbuffers'
import fc from 'fast-check'
import { ModelError } from '../../src/tflite/model-error.ts'
import type { Model, Operator, OperatorKind, Subgraph, Tensor } from '../../src/tflite/model.ts'
import { OPTIONS_OF_KIND } from '../../src/tflite/options-of-kind.ts'
import type { OperatorOptions } from '../../src/tflite/options.ts'
import { readModel } from '../../src/tflite/read-model.ts'
import { BuiltinOperator } from '../../src/tflite/schema/tables.ts'
import { writeModel } from '../../src/tflite/write-model.ts'
import {
  add,
  conv2d,
  fullyConnected,
  modelOf,
  other,
  reshape,
  softmax,
} from '../support/model-builder.ts'
import { usualSeconds } from '../support/duration.ts'

const MODEL = modelOf({
  input: { shape: [1, 8, 8, 3] },
  layers: [
    conv2d({ filters: 4, kernel: 3, activation: 'RELU', name: 'conv' }),
    conv2d({ filters: 4, kernel: 1, name: 'branch' }),
    add({ from: 'conv' }),
    reshape({ shape: [1, -1] }),
    fullyConnected({ units: 5 }),
    softmax(),
  ],
  signatures: [
    {
      key: 'serving_default',
      subgraph: 0,
      inputs: [{ name: 'x', tensor: 0 }],
      outputs: [{ name: 'y', tensor: 1 }],
    },
  ],
  metadata: { min_runtime_version: text('1.5.0') },
  description: 'made for a test',
})
const BYTES = writeModel(MODEL)

test('operators, tensors, signatures and metadata come with their names', () => {
  const { subgraphs, signatures, metadata, description } = readModel(BYTES)
  expect(subgraphs[0]?.operators.map(({ kind }) => kind)).toEqual([
    ...['CONV_2D', 'CONV_2D', 'ADD', 'RESHAPE', 'FULLY_CONNECTED', 'SOFTMAX'],
  ])
  expect(subgraphs[0]?.tensors[0]).toMatchObject({ name: 'input', shape: [1, 8, 8, 3] })
  expect(signatures).toEqual(MODEL.signatures)
  expect(metadata).toEqual([{ name: 'min_runtime_version', buffer: MODEL.buffers.length - 1 }])
  expect(description).toBe('made for a test')
})

test('constants are views of the file', () => {
  const { buffers } = readModel(BYTES)
  const constants = buffers.filter(({ data }) => data.length > 0)
  expect(constants.length).toBeGreaterThan(0)
  for (const { data } of constants) {
    expect(data.buffer).toBe(BYTES.buffer)
    expect((data.byteOffset - BYTES.byteOffset) % 16).toBe(0)
  }
})

test('the memory planned off the device is read from its metadata', () => {
  const plan = new Uint8Array(Int32Array.of(1, 0, 3, -1, 0, 128).buffer)
  const model = { ...MODEL, ...withMetadata('OfflineMemoryAllocation', plan) }
  expect(readModel(writeModel(model)).offlinePlan).toEqual([-1, 0, 128])
})

test('operators have the numbers of the schema', () => {
  expect(BuiltinOperator).toHaveLength(210)
  const numbers = { CONV_2D: 3, CUSTOM: 32, TRANSPOSE_CONV: 67, QUANTIZE: 114, GELU: 150 }
  for (const [kind, number] of Object.entries(numbers)) expect(BuiltinOperator[number]).toBe(kind)
  expect(BuiltinOperator.at(-1)).toBe('STABLEHLO_CASE')
})

test('every operator with options of its own refuses those of another, and may leave them out', () => {
  const foreign = (own: string) =>
    own === 'SVDFOptions' ? other('SoftmaxOptions', {}) : other('SVDFOptions', {})
  const kinds = Object.entries(OPTIONS_OF_KIND) as [OperatorKind, string | null][]
  expect(kinds.filter(([, own]) => own !== null).length).toBeGreaterThan(150)
  for (const [kind, own] of kinds) {
    const read = (options: OperatorOptions) => () =>
      readModel(writeModel(operator(5, { kind, options, customName: null })))
    expect(read({ type: 'None' })).not.toThrow()
    if (own !== null) expect(read(foreign(own))).toThrow(`but its options are ${own}`)
  }
})

describe('refused with a reason and a way out:', () => {
  test.each([
    { name: 'an empty file', bytes: text(''), code: 'empty-file', says: /empty/ },
    {
      name: 'a text',
      bytes: text('hello, world\n'),
      code: 'not-tflite',
      says: /text starting with "hello/,
    },
    {
      name: 'a Git LFS pointer',
      bytes: text('version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 3\n'),
      code: 'git-lfs-pointer',
      says: /git lfs pull/,
    },
    {
      name: 'an HTML page',
      bytes: text('\n<!DOCTYPE html><html>'),
      code: 'not-tflite',
      says: /HTML/,
    },
    {
      name: 'a zip archive',
      bytes: text('PK\u0003\u0004 and more'),
      code: 'not-tflite',
      says: /zip/,
    },
    ...[
      { name: 'gzip', start: '\u001f\u008b\u0008', says: /gzip.*gunzip/ },
      { name: 'bzip2', start: 'BZh91AY&SY', says: /compressed.*unpack/ },
      { name: 'xz', start: '\u00fd7zXZ\u0000', says: /compressed.*unpack/ },
      { name: '7-Zip', start: '7z\u00bc\u00af\u0027\u001c', says: /compressed.*unpack/ },
      { name: 'Zstandard', start: '(\u00b5/\u00fd', says: /compressed.*unpack/ },
      { name: 'Keras HDF5', start: '\u0089HDF\r\n\u001a\n', says: /Keras HDF5.*converter/ },
      { name: 'ExecuTorch', start: '\u0030\u0000\u0000\u0000ET12', says: /ExecuTorch.*convert/ },
      { name: 'a bare SavedModel', start: '\u0008\u0001\u0012\u009f\u0002\n', says: /SavedModel/ },
      { name: 'ONNX of PyTorch', start: '\u0008\u0008\u0012\u0007pytorch', says: /ONNX.*onnx2tf/ },
      { name: 'ONNX without a producer', start: '\u0008\n:\u0080\u0001\n', says: /ONNX/ },
      { name: 'ONNX that begins with its operators', start: '\u0008\u0009B\u0002', says: /ONNX/ },
    ].map(({ name, start, says }) => ({
      ...{ name, code: 'not-tflite', says },
      bytes: Uint8Array.from(start.padEnd(40, '\u0000'), (sign) => sign.charCodeAt(0)),
    })),
    { name: 'a few bytes', bytes: BYTES.slice(0, 6), code: 'truncated', says: /only 6 bytes/ },
    {
      name: 'another identifier',
      bytes: BYTES.with(4, 0x58),
      code: 'not-tflite',
      says: /expected the file identifier "TFL3" at byte 4, found "XFL3"/,
    },
    {
      name: 'half a file',
      bytes: BYTES.slice(0, BYTES.length / 2),
      code: 'truncated',
      says: /reaches to byte \d+, but the file has \d+ bytes/,
    },
    { name: 'a root outside', bytes: BYTES.with(3, 0x7f), code: 'truncated', says: /root|Model/ },
    { name: 'a root on itself', bytes: BYTES.with(0, 0), code: 'damaged', says: /root.* is 0/ },
  ])('$name', ({ bytes, code, says }) => {
    expectRefusal(bytes, { code, says })
  })

  test.each<{ name: string; model: Model; code?: string; says: RegExp }>([
    {
      name: 'no subgraph',
      model: { ...MODEL, subgraphs: [] },
      code: 'no-subgraph',
      says: /no subgraph/,
    },
    {
      name: 'an old schema',
      model: { ...MODEL, schemaVersion: 2 },
      code: 'schema-version',
      says: /version 2, expected 3/,
    },
    {
      name: 'an unknown buffer',
      model: tensor(1, { buffer: 99 }),
      says: /tensor 1 uses buffer 99/,
    },
    { name: 'a negative dimension', model: tensor(0, { shape: [1, -8] }), says: /shape 1x-8/ },
    {
      name: 'more elements than any memory',
      model: tensor(0, { shape: [65536, 65536, 65536, 65536] }),
      says: /more elements/,
    },
    {
      name: 'an input without tensor',
      model: operator(0, { inputs: [0, 77] }),
      says: /operator 0 \(CONV_2D\) refers to tensor 77/,
    },
    { name: 'an output below -1', model: operator(0, { outputs: [-2] }), says: /tensor -2/ },
    {
      name: 'a graph input without tensor',
      model: graph({ inputs: [99] }),
      says: /input of subgraph 0/,
    },
    {
      name: 'a graph output without tensor',
      model: graph({ outputs: [-1] }),
      says: /output of subgraph 0/,
    },
    {
      name: 'a cycle',
      model: operator(0, { inputs: [indexOf('add_2'), 1, 2] }),
      code: 'cyclic-graph',
      says: /operator 0 \(CONV_2D\) reads tensor \d+, which operator 2 computes only later/,
    },
    {
      name: 'an operator that reads its own output',
      model: operator(0, { inputs: [indexOf('conv'), 1, 2] }),
      code: 'cyclic-graph',
      says: /operator 0 \(CONV_2D\) reads tensor \d+, its own output/,
    },
    {
      name: 'an operator that reads its own output, a variable',
      model: variable(operator(0, { inputs: [indexOf('conv'), 1, 2] }), 'conv'),
      code: 'cyclic-graph',
      says: /its own output/,
    },
    {
      name: 'a cycle through an input of the model',
      model: operator(2, { outputs: [0] }),
      code: 'cyclic-graph',
      says: /operator 2 \(ADD\) writes tensor 0, which is an input/,
    },
    {
      name: 'a tensor with two writers',
      model: operator(1, { outputs: [indexOf('conv')] }),
      code: 'cyclic-graph',
      says: /operator 1 \(CONV_2D\) writes tensor \d+, which operator 0 writes/,
    },
    {
      name: 'a constant that is written',
      model: operator(1, { outputs: [1] }),
      code: 'cyclic-graph',
      says: /operator 1 \(CONV_2D\) writes tensor 1, which is a constant/,
    },
    {
      name: 'options of another operator',
      model: operator(5, { options: other('SVDFOptions', { rank: 2 }) }),
      says: /operator 5 \(SOFTMAX\) has SVDFOptions, but its options are SoftmaxOptions/,
    },
    {
      name: 'metadata without buffer',
      model: { ...MODEL, metadata: [{ name: 'x', buffer: 99 }] },
      says: /metadata "x" refers to buffer 99/,
    },
    {
      name: 'a signature without subgraph',
      model: { ...MODEL, signatures: [{ key: 'a', subgraph: 4, inputs: [], outputs: [] }] },
      says: /signature "a" refers to subgraph 4/,
    },
    {
      name: 'a plan longer than its metadata',
      model: {
        ...MODEL,
        ...withMetadata(
          'OfflineMemoryAllocation',
          new Uint8Array(Int32Array.of(1, 0, 2_000_000_000, 0).buffer),
        ),
      },
      says: /16 bytes for 2000000000 offsets/,
    },
  ])('$name', ({ model, code = 'damaged', says }) => {
    expectRefusal(writeModel(model), { code, says })
  })

  test('vectors longer than the file', () => {
    const claims = [...BYTES.keys()].filter((at) => at % 4 === 0).map((at) => withLength(BYTES, at))
    for (const bytes of claims) expectModelOrRefusal(bytes)
  })

  test('a small file whose offsets share their targets to be large', () => {
    const refuse = () => {
      expectRefusal(sharingModel(20_000), { code: 'damaged', says: /overlap/ })
    }
    expect(usualSeconds(refuse)).toBeLessThan(2)
  })
})

describe('for any damage, a model or a refusal:', () => {
  test('truncated', () => {
    fc.assert(
      fc.property(fc.nat(BYTES.length - 1), (length) => {
        expect(() => readModel(BYTES.slice(0, length))).toThrow(ModelError)
      }),
      { numRuns: 300 },
    )
  })

  test('bits flipped', () => {
    const flip = fc.tuple(fc.nat(BYTES.length - 1), fc.nat(255))
    fc.assert(
      fc.property(fc.array(flip, { minLength: 1, maxLength: 8 }), (flips) => {
        const bytes = BYTES.slice()
        for (const [at, mask] of flips) bytes[at] = (bytes[at] ?? 0) ^ mask
        expectModelOrRefusal(bytes)
      }),
      { numRuns: 600 },
    )
  })

  test('random bytes behind the identifier', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(400), (noise, root) => {
        const header = [root & 255, root >> 8, 0, 0, 0x54, 0x46, 0x4c, 0x33]
        expectModelOrRefusal(Uint8Array.from([...header, ...noise]))
      }),
      { numRuns: 600 },
    )
  })

  test('random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(() => readModel(bytes)).toThrow(ModelError)
      }),
    )
  })
})

function text(content: string): Uint8Array {
  return Uint8Array.from(content, (letter) => letter.charCodeAt(0))
}

function expectRefusal(bytes: Uint8Array, expected: { code: string; says: RegExp }): void {
  const error = refusalOf(bytes)
  expect(error).toMatchObject({
    code: expected.code,
    message: expect.stringMatching(expected.says) as string,
  })
  expect(error?.message).not.toContain('\n')
}

function expectModelOrRefusal(bytes: Uint8Array): void {
  const error = refusalOf(bytes)
  if (error !== null) expect(error.message).not.toBe('')
}

/** Null where the bytes are a model; anything but a `ModelError` passes through and fails the test. */
function refusalOf(bytes: Uint8Array): ModelError | null {
  try {
    readModel(bytes)
    return null
  } catch (error) {
    if (error instanceof ModelError) {
      expect(error.cause).toBeUndefined()
      return error
    }
    throw error
  }
}

function graph(change: Partial<Subgraph>): Model {
  return { ...MODEL, subgraphs: MODEL.subgraphs.map((subgraph) => ({ ...subgraph, ...change })) }
}

function tensor(at: number, change: Partial<Tensor>): Model {
  const tensors = MODEL.subgraphs[0]?.tensors ?? []
  return graph({
    tensors: tensors.map((one, index) => (index === at ? { ...one, ...change } : one)),
  })
}

function operator(at: number, change: Partial<Operator>): Model {
  const operators = MODEL.subgraphs[0]?.operators ?? []
  return graph({
    operators: operators.map((one, index) => (index === at ? { ...one, ...change } : one)),
  })
}

function variable(model: Model, name: string): Model {
  const subgraphs = model.subgraphs.map((subgraph) => ({
    ...subgraph,
    tensors: subgraph.tensors.map((one) =>
      one.name === name ? { ...one, isVariable: true } : one,
    ),
  }))
  return { ...model, subgraphs }
}

function indexOf(name: string): number {
  return MODEL.subgraphs[0]?.tensors.find((one) => one.name === name)?.index ?? -1
}

function withMetadata(name: string, data: Uint8Array): Pick<Model, 'metadata' | 'buffers'> {
  const buffer = MODEL.buffers.length
  return { metadata: [{ name, buffer }], buffers: [...MODEL.buffers, { index: buffer, data }] }
}

function withLength(bytes: Uint8Array, at: number): Uint8Array {
  const changed = bytes.slice()
  new DataView(changed.buffer).setUint32(at, 0xfffffff0, true)
  return changed
}

/** `count` subgraphs that are one and the same, with `count` tensors that are one and the same. */
function sharingModel(count: number): Uint8Array {
  const builder = new Builder()
  const vectorOf = (offset: number) => {
    builder.startVector(4, count, 4)
    for (let index = 0; index < count; index += 1) builder.addOffset(offset)
    return builder.endVector()
  }
  builder.startObject(0)
  const tensors = vectorOf(builder.endObject())
  builder.startObject(1)
  builder.addFieldOffset(0, tensors, 0)
  const subgraphs = vectorOf(builder.endObject())
  builder.startObject(3)
  builder.addFieldInt32(0, 3, 0)
  builder.addFieldOffset(2, subgraphs, 0)
  builder.finish(builder.endObject(), 'TFL3')
  return builder.asUint8Array()
}
