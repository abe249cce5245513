import { shortTensorName } from '../../src/util/tensor-name.ts'

test.each([
  ['functional_1/conv2d_1/Relu;functional_1/conv2d_1/BiasAdd', 'conv2d_1/Relu'],
  ['model/block/conv/Relu', 'conv/Relu'],
  ['StatefulPartitionedCall_1:0', 'StatefulPartitionedCall_1:0'],
  ['conv/Relu;', 'conv/Relu'],
  [';', ';'],
  ['', ''],
])('%s is called %s', (name, expected) => {
  expect(shortTensorName(name)).toBe(expected)
})
