import { deadChannels } from '../../src/dataflow/dead-channels.ts'
import { channelCounts } from '../../src/dataflow/channel-counts.ts'
import { tapSets, transposedTapSets } from '../../src/dataflow/taps.ts'
import { lifetimesOf } from '../../src/arena/lifetimes.ts'
import { quantized } from '../../src/rewrite/variants/conversions.ts'
import type { Model } from '../../src/tflite/model.ts'
import { add, concatenation, conv2d, modelOf, relu } from '../support/model-builder.ts'
import { tinyModel } from '../support/tiny-model.ts'

/** The model with another shape of its last tensor that an operator writes. */
function withOutput(model: Model, shape: readonly number[]): Model {
  return {
    ...model,
    subgraphs: model.subgraphs.map((subgraph) => ({
      ...subgraph,
      tensors: subgraph.tensors.map((tensor) =>
        subgraph.outputs.includes(tensor.index) ? { ...tensor, shape } : tensor,
      ),
    })),
  }
}

test('channels are not followed where a shape claims more than any memory holds', () => {
  const model = modelOf({ input: { shape: [1, 4, 4, 2] }, layers: [relu()] })
  expect(deadChannels(model)).not.toBeNull()
  expect(deadChannels(withOutput(model, [1, 4, 4, 2 ** 30]))).toBeNull()
  expect(channelCounts(withOutput(model, [1, 4, 4, 2 ** 30])).size).toBe(0)
})

test('neither are those of a constant whose shape claims more than the file holds', () => {
  const model = modelOf({
    input: { shape: [1, 4, 4, 2] },
    layers: [conv2d({ filters: 3, kernel: 1 })],
  })
  const claimed = model.subgraphs.map((subgraph) => ({
    ...subgraph,
    tensors: subgraph.tensors.map((tensor) =>
      tensor.isConstant ? { ...tensor, shape: [1, 1, 2 ** 31 - 1] } : tensor,
    ),
  }))
  expect(deadChannels({ ...model, subgraphs: claimed })).toBeNull()
})

test('a float constant that claims more than the file holds is not quantized', () => {
  const model = modelOf({
    input: { shape: [1, 4, 4, 2], dtype: 'float32' },
    layers: [conv2d({ filters: 3, kernel: 1 })],
  })
  const claimed = model.subgraphs.map((subgraph) => ({
    ...subgraph,
    tensors: subgraph.tensors.map((tensor) =>
      tensor.isConstant ? { ...tensor, shape: [2 ** 30, 16] } : tensor,
    ),
  }))
  expect(quantized({ ...model, subgraphs: claimed })).toBeNull()
})

test('a long row of channels with one range is looked at once', () => {
  const model = modelOf({
    input: { shape: [1, 2 ** 16] },
    layers: [relu({ name: 'a' }), add({ from: 'input' })],
  })
  const start = performance.now()
  expect(deadChannels(model)).not.toBeNull()
  expect(performance.now() - start).toBeLessThan(2000)
})

test('taps are not listed for more positions than a map can have', () => {
  const axis = { input: 8, kernel: 3, stride: 1, dilation: 1, padding: 'SAME' } as const
  expect(tapSets({ ...axis, output: 8 })).not.toBeNull()
  expect(tapSets({ ...axis, output: 2 ** 31 - 1 })).toBeNull()
  expect(tapSets({ ...axis, output: NaN })).toBeNull()
  expect(transposedTapSets({ ...axis, output: 2 ** 31 - 1 })).toBeNull()
})

test('a concatenation whose output is shorter than its parts ties nothing', () => {
  const model = modelOf({
    input: { shape: [1, 4, 4, 2] },
    layers: [
      conv2d({ filters: 3, kernel: 1, name: 'left' }),
      conv2d({ filters: 5, kernel: 1, name: 'right' }),
      concatenation({ from: ['left', 'right'] }),
    ],
  })
  expect(deadChannels(withOutput(model, [1, 4, 4, 7]))).not.toBeNull()
})

test('calls that double at each level end', () => {
  const levels = 24
  const subgraphs = Array.from({ length: levels }, (_, at) => ({
    ...{ tensors: [{ bytes: 1 }, { bytes: 1 }], inputs: [0], outputs: [1] },
    operators:
      at === levels - 1
        ? []
        : [
            {
              ...({ kind: 'IF', inputs: [0], outputs: [1] } as const),
              fields: { thenSubgraphIndex: at + 1, elseSubgraphIndex: at + 1 },
            },
          ],
  }))
  expect(lifetimesOf(tinyModel(subgraphs)).layers.length).toBeLessThanOrEqual(1_000_001)
})
