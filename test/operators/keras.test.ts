import { kerasArgument, kerasName } from '../../src/operators/keras.ts'

test.each([
  ['functional_1/conv2d_1/Relu', 'conv2d_1'],
  ['functional_1/conv2d_3_1/Relu;functional_1/conv2d_3_1/BiasAdd', 'conv2d_3_1'],
  ['model/dense/MatMul;model/dense/BiasAdd', 'dense'],
  ['sequential/block_1/expand/convolution', 'expand'],
  ['StatefulPartitionedCall:0', null],
  ['t12', null],
  ['model/x y/Relu', null],
])('the layer of %s is %p', (tensor, name) => {
  expect(kerasName(tensor)).toBe(name)
})

test.each([
  ['3.filters=62', 'conv_2d', 'Conv2D(filters=62)'],
  ['3.units=8', 'fully_connected', 'Dense(units=8)'],
  ['3.kernel_size=3x1', 'max_pool_2d', 'MaxPooling2D(pool_size=(3, 1))'],
  ['3.filters=8', 'depthwise_conv_2d', null],
  ['input.size=64x64', 'conv_2d', null],
  ['3.remove', 'conv_2d', null],
])('%s of %s is %p', (edit, op, argument) => {
  expect(kerasArgument(edit, op)).toBe(argument)
})
