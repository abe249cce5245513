/** What the fuzzer found in graphs that no converter writes, each by its kind. */
import { valueRanges } from '../../src/dataflow/ranges.ts'
import { ConstantTooLarge, resizeConstant } from '../../src/edit/constants.ts'
import type { GraphTensor } from '../../src/edit/graph.ts'
import { scaleText } from '../../src/operators/refusals/refusal.ts'
import { inferShapes } from '../../src/operators/shapes/infer.ts'
import { ShapeMismatch } from '../../src/operators/shapes/operand.ts'
import { fullyConnected, modelOf } from '../support/model-builder.ts'

test.each(['ADD', 'MUL', 'SQUARED_DIFFERENCE'] as const)(
  'the shape of %s without inputs is not known',
  (kind) => {
    const question = { kind, options: { type: 'None' }, inputs: [], outputCount: 1 } as const
    expect(() => inferShapes(question)).toThrow(ShapeMismatch)
  },
)

test.each(['BATCH_TO_SPACE_ND', 'SPACE_TO_BATCH_ND'] as const)(
  'a block of 0 leaves %s no size, not an endless one',
  (kind) => {
    const values = (shape: readonly number[], all: readonly number[]) => ({ shape, values: all })
    const inputs = [
      { shape: [1, 4, 4, 4], values: null },
      values([2], [0, 0]),
      values([2, 2], [0, 0, 0, 0]),
    ]
    const question = { kind, options: { type: 'None' }, inputs, outputCount: 1 } as const
    expect(() => inferShapes(question)).toThrow(ShapeMismatch)
  },
)

test.each([2 ** 40, 123_000_000])('quantization does not follow an axis of %d', (length) => {
  const quantization = { scales: [1, 2], zeroPoints: [0, 0], mins: [], maxs: [] }
  const tensor = {
    ...{ shape: [1, 2], data: null, from: { dtype: 'int8' } },
    quantization: { ...quantization, quantizedDimension: 1 },
  } as unknown as GraphTensor
  expect(() => {
    resizeConstant(tensor, [1, length])
  }).toThrow(ConstantTooLarge)
})

test('a constant of a few bytes is not filled up to the size that another shape claims', () => {
  const data = new Uint8Array(16)
  const tensor = {
    ...{ shape: [1, 2, 2, 4], data, from: { dtype: 'bool' }, quantization: null },
  } as unknown as GraphTensor
  expect(() => {
    resizeConstant(tensor, [1, 2, 8_388_610, 4])
  }).toThrow(ConstantTooLarge)
})

test.each([
  [0.25, '0.25'],
  [1 / 3, '0.3333'],
  [NaN, 'no finite number'],
  [Infinity, 'no finite number'],
])('a scale of %d is written as %s', (scale, text) => {
  expect(scaleText(scale)).toBe(text)
})

test('the values of a tensor are found once, however many channels ask for them', () => {
  const model = modelOf({ input: { shape: [1, 10_007] }, layers: [fullyConnected({ units: 2 })] })
  const { of } = valueRanges(model)
  for (const { index } of model.subgraphs[0]?.tensors ?? []) expect(of(index)).toBe(of(index))
})
