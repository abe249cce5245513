import {
  add,
  averagePool2d,
  concatenation,
  conv2d,
  depthwiseConv2d,
  dequantize,
  fullyConnected,
  generic,
  int32,
  maxPool2d,
  mean,
  modelOf,
  mul,
  pad,
  quantize,
  reshape,
  softmax,
  transposeConv,
  type Layer,
} from '../support/model-builder.ts'

test.each<{ name: string; layers: readonly Layer[]; output: readonly number[] }>([
  { name: 'conv', layers: [conv2d({ filters: 8, kernel: 3, strides: 2 })], output: [1, 8, 6, 8] },
  {
    name: 'conv without padding, dilated',
    layers: [conv2d({ filters: 2, kernel: 3, dilation: 2, padding: 'VALID' })],
    output: [1, 12, 8, 2],
  },
  { name: 'depthwise', layers: [depthwiseConv2d({ depthMultiplier: 2 })], output: [1, 16, 12, 8] },
  { name: 'pool', layers: [maxPool2d({ size: 2 })], output: [1, 8, 6, 4] },
  {
    name: 'padded pool',
    layers: [averagePool2d({ size: 5, padding: 'SAME' })],
    output: [1, 4, 3, 4],
  },
  { name: 'dense', layers: [fullyConnected({ units: 10 }), softmax()], output: [1, 10] },
  {
    name: 'dense on each row',
    layers: [fullyConnected({ units: 10, keepNumDims: true })],
    output: [1, 16, 12, 10],
  },
  {
    name: 'transposed conv',
    layers: [transposeConv({ filters: 3, kernel: 3, strides: 2, padding: 'VALID' })],
    output: [1, 33, 25, 3],
  },
  {
    name: 'branches',
    layers: [conv2d({ filters: 4 }), add({ from: 'input' })],
    output: [1, 16, 12, 4],
  },
  { name: 'broadcast', layers: [mul({ from: { shape: [1, 1, 1, 4] } })], output: [1, 16, 12, 4] },
  { name: 'reshape', layers: [reshape({ shape: [1, -1] })], output: [1, 768] },
  { name: 'float to int8', layers: [quantize(), dequantize()], output: [1, 16, 12, 4] },
  {
    name: 'pad',
    layers: [
      pad({
        amounts: [
          [0, 0],
          [1, 1],
          [2, 0],
          [0, 0],
        ],
      }),
    ],
    output: [1, 18, 14, 4],
  },
  { name: 'mean', layers: [mean({ axes: [1, 2] })], output: [1, 4] },
  {
    name: 'concatenation',
    layers: [concatenation({ from: ['input', 'input'] })],
    output: [1, 16, 12, 8],
  },
  {
    name: 'any other',
    layers: [
      generic({
        kind: 'TRANSPOSE',
        inputs: ['input', int32([0, 3, 1, 2])],
        name: 'channels-first',
      }),
    ],
    output: [1, 4, 16, 12],
  },
])('a model of $name knows its output', ({ layers, output }) => {
  const model = modelOf({ input: { shape: [1, 16, 12, 4] }, layers })
  const [graph] = model.subgraphs
  expect(graph?.tensors[graph.outputs[0] ?? -1]?.shape).toEqual(output)
})

test('quantized layers have per-channel weights and an int32 bias', () => {
  const { subgraphs } = modelOf({
    input: { shape: [1, 4, 4, 2] },
    layers: [conv2d({ filters: 3, kernel: 3 })],
  })
  const [, weights, bias] = subgraphs[0]?.tensors ?? []
  expect(weights).toMatchObject({ dtype: 'int8', shape: [3, 3, 3, 2], isConstant: true })
  expect(weights?.quantization?.scales).toHaveLength(3)
  expect(bias).toMatchObject({ dtype: 'int32', shape: [3] })
})
