/** Networks of many architectures for tests of edits, tips and the fit search. */
import type { Model } from '../../src/tflite/model.ts'
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
  logistic,
  maxPool2d,
  mean,
  modelOf,
  mul,
  other,
  pad,
  quantize,
  relu,
  reshape,
  softmax,
  transposeConv,
  type Layer,
} from './model-builder.ts'

/** Float32 edges, two convolutions with pooling, flatten, two dense layers. */
export function cnn(): Model {
  return modelOf({
    input: { shape: [1, 32, 32, 3], dtype: 'float32' },
    layers: [
      quantize(),
      conv2d({ filters: 8, kernel: 3, activation: 'RELU', name: 'conv1' }),
      maxPool2d({ size: 2 }),
      conv2d({ filters: 16, kernel: 5, activation: 'RELU', name: 'conv2' }),
      maxPool2d({ size: 2 }),
      reshape({ shape: [1, -1] }),
      fullyConnected({ units: 32, activation: 'RELU', name: 'dense1' }),
      fullyConnected({ units: 10, name: 'dense2' }),
      softmax(),
      dequantize(),
    ],
  })
}

/** A stem and `blocks` depthwise separable blocks, global mean, dense. */
export function mobilenet(blocks = 3, filters = 16): Model {
  return modelOf({
    input: { shape: [1, 48, 48, 3] },
    layers: [
      conv2d({ filters, kernel: 3, strides: 2, activation: 'RELU6', name: 'stem' }),
      ...Array.from({ length: blocks }, (_, block): readonly Layer[] => [
        depthwiseConv2d({ name: `dw${block}`, strides: block === 1 ? 2 : 1, activation: 'RELU6' }),
        conv2d({ filters: filters + 8 * block, name: `pw${block}`, activation: 'RELU6' }),
      ]).flat(),
      mean({ axes: [1, 2] }),
      fullyConnected({ units: 5 }),
      softmax(),
    ],
  })
}

/** Residual blocks, the second with a convolution in its shortcut. */
export function resnet(): Model {
  return modelOf({
    input: { shape: [1, 24, 24, 3] },
    layers: [
      conv2d({ filters: 12, kernel: 3, name: 'stem', activation: 'RELU' }),
      conv2d({ filters: 12, kernel: 3, name: 'a1', activation: 'RELU' }),
      conv2d({ filters: 12, kernel: 3, name: 'a2' }),
      add({ from: ['stem', 'a2'], name: 'addA', activation: 'RELU' }),
      conv2d({ filters: 24, kernel: 3, strides: 2, name: 'b1', activation: 'RELU' }),
      conv2d({ filters: 24, kernel: 3, name: 'b2' }),
      conv2d({ filters: 24, strides: 2, from: 'addA', name: 'short' }),
      add({ from: ['b2', 'short'], name: 'addB', activation: 'RELU' }),
      averagePool2d({ size: 12 }),
      reshape({ shape: [1, -1] }),
      fullyConnected({ units: 10 }),
    ],
  })
}

/** Squeeze and excitation: a gate per channel multiplied into the map. */
export function squeezeExcite(): Model {
  return modelOf({
    input: { shape: [1, 24, 24, 1] },
    layers: [
      conv2d({ filters: 16, kernel: 3, name: 'c1', activation: 'RELU' }),
      mean({ axes: [1, 2], keepDims: true }),
      conv2d({ filters: 4, name: 'squeeze', activation: 'RELU' }),
      conv2d({ filters: 16, name: 'excite' }),
      logistic({ name: 'gate' }),
      mul({ from: ['c1', 'gate'], name: 'scale' }),
      conv2d({ filters: 24, kernel: 3, strides: 2, name: 'c2' }),
      mean({ axes: [1, 2] }),
      fullyConnected({ units: 6 }),
    ],
  })
}

/** Three branches that meet along the channels, two of them again along the rows. */
export function inception(): Model {
  return modelOf({
    input: { shape: [1, 16, 16, 8] },
    layers: [
      conv2d({ filters: 8, name: 'p1' }),
      conv2d({ filters: 12, name: 'q1', from: 'input' }),
      conv2d({ filters: 16, kernel: 3, name: 'q2' }),
      conv2d({ filters: 4, name: 'r1', from: 'input' }),
      conv2d({ filters: 8, kernel: 5, name: 'r2' }),
      concatenation({ from: ['p1', 'q2', 'r2'], name: 'joined' }),
      conv2d({ filters: 6, name: 's1', from: 'joined' }),
      conv2d({ filters: 6, kernel: 3, name: 's2', from: 'joined' }),
      concatenation({ from: ['s1', 's2'], axis: 1, name: 'stacked' }),
      conv2d({ filters: 8, name: 'last' }),
      mean({ axes: [1, 2] }),
      fullyConnected({ units: 4 }),
    ],
  })
}

/** One-dimensional convolutions as the converter writes them: EXPAND_DIMS, CONV_2D, RESHAPE. */
export function conv1d(): Model {
  return modelOf({
    input: { shape: [1, 64, 6] },
    layers: [
      generic({ kind: 'EXPAND_DIMS', inputs: ['input', int32([1], [])], name: 'e1' }),
      conv2d({ filters: 8, kernel: [1, 5], name: 'c1', activation: 'RELU' }),
      reshape({ shape: [1, 64, 8], name: 'r1' }),
      generic({ kind: 'EXPAND_DIMS', inputs: ['r1', int32([1], [])], name: 'e2' }),
      conv2d({ filters: 16, kernel: [1, 3], strides: [1, 2], name: 'c2', activation: 'RELU' }),
      reshape({ shape: [1, 32, 16], name: 'r2' }),
      reshape({ shape: [1, 512], name: 'flat' }),
      fullyConnected({ units: 4 }),
    ],
  })
}

/** Encoder and decoder with skip connections, resized and transposed maps, two outputs. */
export function unet(): Model {
  return modelOf({
    input: { shape: [1, 16, 16, 2] },
    layers: [
      conv2d({ filters: 8, kernel: 3, name: 'e1', activation: 'RELU' }),
      maxPool2d({ size: 2 }),
      conv2d({ filters: 16, kernel: 3, name: 'e2', activation: 'RELU' }),
      generic({
        kind: 'RESIZE_NEAREST_NEIGHBOR',
        inputs: ['e2', int32([16, 16])],
        options: other('ResizeNearestNeighborOptions', {
          alignCorners: false,
          halfPixelCenters: true,
        }),
        name: 'up',
      }),
      concatenation({ from: ['up', 'e1'], name: 'skip' }),
      conv2d({ filters: 6, kernel: 3, name: 'd1', activation: 'RELU' }),
      transposeConv({ filters: 3, kernel: 2, strides: 2, name: 'mask' }),
      mean({ axes: [1, 2], from: 'd1' }),
      fullyConnected({ units: 2, name: 'class' }),
    ],
    outputs: ['mask', 'class'],
  })
}

/** PAD before VALID convolutions, one of which SAME could replace; RELU and MUL that stand alone. */
export function padded(): Model {
  return modelOf({
    input: { shape: [1, 25, 25, 2] },
    layers: [
      pad({ amounts: [[0, 0], [1, 1], [1, 1], [0, 0]] }), // prettier-ignore
      conv2d({ filters: 8, kernel: 3, padding: 'VALID', name: 'c1' }),
      relu(),
      depthwiseConv2d({ depthMultiplier: 2, strides: 2, name: 'dw' }),
      mul({ from: { shape: [16], values: Array<number>(16).fill(3) }, name: 'scale' }),
      conv2d({ filters: 11, name: 'odd' }),
      conv2d({ filters: 12, kernel: 3, name: 'c2' }),
      averagePool2d({ size: 3, strides: 2 }),
      reshape({ shape: [1, -1] }),
      fullyConnected({ units: 3 }),
    ],
  })
}

/** Dense layers over the last axis, then flat. */
export function dense3d(): Model {
  return modelOf({
    input: { shape: [1, 10, 6] },
    layers: [
      fullyConnected({ units: 16, keepNumDims: true, name: 'e' }),
      fullyConnected({ units: 8, keepNumDims: true, name: 'g' }),
      reshape({ shape: [1, 80] }),
      fullyConnected({ units: 12, name: 'h' }),
      fullyConnected({ units: 3 }),
    ],
  })
}

export const ZOO: Readonly<Record<string, Model>> = {
  cnn: cnn(),
  mobilenet: mobilenet(),
  resnet: resnet(),
  squeezeExcite: squeezeExcite(),
  inception: inception(),
  conv1d: conv1d(),
  unet: unet(),
  padded: padded(),
  dense3d: dense3d(),
}
