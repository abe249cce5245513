/** For each tip a model on which it must appear with its figure, and one on which it must stay silent. */
import type { Model } from '../../src/tflite/model.ts'
import {
  add,
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
  pad,
  quantize,
  relu,
  reshape,
  softmax,
} from '../support/model-builder.ts'
import { plantedModel } from '../support/planted-cases.ts'
import { diceOf } from '../support/planted-nets.ts'
import type { AdviceCase } from '../support/advice.ts'
import { cnn, mobilenet, padded, resnet } from '../support/zoo.ts'

/** Like the MLTK's visual wake words: a float32 picture is the whole peak of the arena. */
export function wakeWords(dtype: 'float32' | 'int8' = 'float32'): Model {
  return modelOf({
    input: { shape: [1, 96, 96, 3], dtype },
    layers: [
      ...(dtype === 'float32' ? [quantize()] : []),
      conv2d({ filters: 16, kernel: 3, strides: 2, activation: 'RELU6', name: 'stem' }),
      depthwiseConv2d({ strides: 2, activation: 'RELU6' }),
      conv2d({ filters: 32, activation: 'RELU6' }),
      depthwiseConv2d({ strides: 2, activation: 'RELU6' }),
      conv2d({ filters: 64, activation: 'RELU6' }),
      mean({ axes: [1, 2] }),
      fullyConnected({ units: 2 }),
      softmax(),
    ],
  })
}

/** A convolution whose output row is wider than the MVP takes, then a narrow one. */
export function wide(filters = 48, more: { readonly dilation?: number } = {}): Model {
  return modelOf({
    input: { shape: [1, 48, 48, 3] },
    layers: [
      conv2d({ filters, kernel: 3, name: 'wide', ...more }),
      maxPool2d({ size: 4 }),
      conv2d({ filters: 8, kernel: 3 }),
      mean({ axes: [1, 2] }),
      fullyConnected({ units: 4 }),
    ],
  })
}

/** An odd number of channels between two convolutions. */
export function odd(filters: number): Model {
  return modelOf({
    input: { shape: [1, 32, 32, 4] },
    layers: [
      conv2d({ filters, kernel: 3 }),
      conv2d({ filters: 16, kernel: 3 }),
      mean({ axes: [1, 2] }),
      fullyConnected({ units: 4 }),
    ],
  })
}

/** All in float32, as a converter without quantization leaves it. */
export function float(): Model {
  return modelOf({
    input: { shape: [1, 24, 24, 2], dtype: 'float32' },
    layers: [
      conv2d({ filters: 8, kernel: 3, activation: 'RELU' }),
      maxPool2d({ size: 2 }),
      conv2d({ filters: 16, kernel: 3, activation: 'RELU' }),
      reshape({ shape: [1, -1] }),
      fullyConnected({ units: 4 }),
      softmax(),
    ],
  })
}

/** PAD before a VALID depthwise layer where SAME pads the same, as older converters write it. */
export function foldable(): Model {
  return modelOf({
    input: { shape: [1, 24, 24, 8] },
    layers: [
      pad({ amounts: [[0, 0], [1, 1], [1, 1], [0, 0]] }), // prettier-ignore
      depthwiseConv2d({ padding: 'VALID' }),
      conv2d({ filters: 8 }),
      mean({ axes: [1, 2] }),
      fullyConnected({ units: 4 }),
    ],
  })
}

/** A RELU that stands alone behind a convolution. */
export function unfused(isFused: boolean): Model {
  return modelOf({
    input: { shape: [1, 24, 24, 4] },
    layers: [
      conv2d({ filters: 12, kernel: 3, activation: isFused ? 'RELU' : 'NONE' }),
      ...(isFused ? [] : [relu()]),
      conv2d({ filters: 8, kernel: 3 }),
      mean({ axes: [1, 2] }),
      fullyConnected({ units: 4 }),
    ],
  })
}

/** A wide convolution in the middle, where splitting it pays. */
export function heavy(kernel: number, filters = 64): Model {
  return modelOf({
    input: { shape: [1, 16, 16, 32] },
    layers: [
      conv2d({ filters, kernel, name: 'heavy' }),
      mean({ axes: [1, 2] }),
      fullyConnected({ units: 4 }),
    ],
  })
}

/** A mask as large as the input, given as float32 or int8. */
export function mask(dtype: 'float32' | 'int8'): Model {
  return modelOf({
    input: { shape: [1, 32, 32, 2] },
    layers: [
      conv2d({ filters: 4, kernel: 3 }),
      conv2d({ filters: 2 }),
      ...(dtype === 'float32' ? [dequantize()] : []),
    ],
  })
}

/** Two branches that widen the map before they narrow it: one after the other, or both at once. */
export function branches(order: 'at once' | 'in turn'): Model {
  const layer = {
    a1: conv2d({ filters: 32, name: 'a1', from: 'input' }),
    a2: conv2d({ filters: 8, strides: 4, name: 'a2', from: 'a1' }),
    b1: conv2d({ filters: 32, kernel: 3, name: 'b1', from: 'input' }),
    b2: conv2d({ filters: 8, strides: 4, name: 'b2', from: 'b1' }),
  }
  const { a1, a2, b1, b2 } = layer
  return modelOf({
    input: { shape: [1, 32, 32, 4] },
    layers: [
      ...(order === 'at once' ? [a1, b1, a2, b2] : [a1, a2, b1, b2]),
      concatenation({ from: ['a2', 'b2'] }),
      mean({ axes: [1, 2] }),
      fullyConnected({ units: 4 }),
    ],
  })
}

/** A residual block with a convolution in its shortcut: the planner places the largest map first and leaves a gap. */
export function gaps(): Model {
  return modelOf({
    input: { shape: [1, 24, 24, 2] },
    layers: [
      conv2d({ filters: 20, kernel: 3, name: 'stem' }),
      conv2d({ filters: 20, kernel: 3, name: 'a' }),
      conv2d({ filters: 20, kernel: 3, name: 'b' }),
      conv2d({ filters: 20, from: 'stem', name: 'short' }),
      add({ from: ['b', 'short'], name: 'sum' }),
      conv2d({ filters: 4, kernel: 3 }),
      mean({ axes: [1, 2] }),
      fullyConnected({ units: 4 }),
    ],
  })
}

/** As PyTorch exports it: channels first, with a TRANSPOSE around each convolution. */
export function channelsFirst(): Model {
  const order = (...axes: readonly number[]) => int32(axes)
  const transpose = (name: string, axes: ReturnType<typeof order>, from: string) =>
    generic({ kind: 'TRANSPOSE', inputs: [from, axes], name })
  const layers = [
    transpose('in', order(0, 2, 3, 1), 'input'),
    conv2d({ filters: 8, kernel: 3, name: 'c1' }),
    transpose('out1', order(0, 3, 1, 2), 'c1'),
    relu({ name: 'relu' }),
    transpose('in2', order(0, 2, 3, 1), 'relu'),
    conv2d({ filters: 8, kernel: 3, name: 'c2' }),
    mean({ axes: [1, 2] }),
    fullyConnected({ units: 4 }),
  ]
  return modelOf({
    input: { shape: [1, 3, 20, 20] },
    layers,
  })
}

/** Many classes behind a small network. */
export function classes(hasSoftmax: boolean): Model {
  return modelOf({
    input: { shape: [1, 64] },
    layers: [
      fullyConnected({ units: 32, activation: 'RELU' }),
      fullyConnected({ units: 120 }),
      ...(hasSoftmax ? [softmax()] : []),
    ],
  })
}

/** An inverted residual block whose widened map is the peak. */
export function inverted(expansion: number): Model {
  return modelOf({
    input: { shape: [1, 24, 24, 8] },
    layers: [
      conv2d({ filters: 8 * expansion, name: 'expand', activation: 'RELU6' }),
      depthwiseConv2d({ name: 'dw', activation: 'RELU6' }),
      conv2d({ filters: 8, name: 'project' }),
      mean({ axes: [1, 2] }),
      fullyConnected({ units: 4 }),
    ],
  })
}

export interface TipCase extends AdviceCase {
  readonly model: Model
}

export interface TipCases {
  readonly shown: TipCase
  readonly silent: TipCase
}

const dense = (units: number) =>
  modelOf({
    input: { shape: [1, 200] },
    layers: [
      fullyConnected({ units, activation: 'RELU' }),
      fullyConnected({ units: 32, activation: 'RELU' }),
      fullyConnected({ units: 4 }),
    ],
  })

/** Narrow dense layers, in which what kernels keep is most of the RAM. */
const perUnit = (perChannel: boolean) =>
  modelOf({
    input: { shape: [1, 16] },
    layers: [
      fullyConnected({ units: 64, activation: 'RELU', perChannel }),
      fullyConnected({ units: 64, activation: 'RELU', perChannel }),
      fullyConnected({ units: 4, perChannel }),
    ],
  })

/** One trunk with one head or two. */
const heads = (count: 1 | 2) =>
  modelOf({
    input: { shape: [1, 32] },
    layers: [
      fullyConnected({ units: 16, name: 'trunk', activation: 'RELU' }),
      fullyConnected({ units: 64, name: 'embedding' }),
      ...(count === 2 ? [fullyConnected({ units: 4, name: 'classes', from: 'trunk' })] : []),
    ],
    outputs: count === 2 ? ['embedding', 'classes'] : ['embedding'],
  })

/** Many layers that keep the shape, or none. */
const equals = (count: number) =>
  modelOf({
    input: { shape: [1, 4, 4, 4] },
    layers: [
      ...Array.from({ length: count }, () => conv2d({ filters: 4, kernel: 3 })),
      mean({ axes: [1, 2] }),
      fullyConnected({ units: 3 }),
    ],
  })

const deep = (depthMultiplier: number) =>
  modelOf({
    input: { shape: [1, 40, 20, 2] },
    layers: [
      depthwiseConv2d({ depthMultiplier, kernel: [5, 3] }),
      conv2d({ filters: 8 }),
      mean({ axes: [1, 2] }),
      fullyConnected({ units: 4 }),
    ],
  })

/** Half of the filters of its middle layer are dead, and not one of the others. */
export const halfDead = () => {
  const common = { kernel: 3, activation: 'RELU', padding: 'SAME' } as const
  return plantedModel(
    {
      name: 'half dead',
      layers: [
        conv2d({ name: 'first', filters: 8, ...common }),
        conv2d({ name: 'wide', filters: 64, ...common }),
        conv2d({ name: 'last', filters: 32, ...common }),
        fullyConnected({ name: 'end', units: 4 }),
      ],
      plants: [{ layer: 'wide', channels: Array.from({ length: 32 }, (_, at) => at), how: 'low' }],
      gone: { wide: 32 },
    },
    diceOf(1),
  )
}

export const CASES: Readonly<Record<string, TipCases>> = {
  'dead-channels': {
    shown: { model: cnn(), limits: { flash: 0.9 } },
    silent: { model: float(), limits: { flash: 0.9 } },
  },
  'per-tensor-dense': {
    shown: { model: perUnit(true), limits: { ram: 0.9 } },
    silent: { model: perUnit(false), limits: { ram: 0.9 } },
  },
  'fewer-outputs': {
    shown: { model: heads(2), limits: { ram: 0.9 } },
    silent: { model: heads(1), limits: { ram: 0.9 } },
  },
  'fewer-layers': {
    shown: { model: equals(6), limits: { ram: 0.9 } },
    silent: { model: equals(0), limits: { ram: 0.9 } },
  },
  reorder: {
    shown: { model: branches('at once'), limits: { ram: 0.9 } },
    silent: { model: branches('in turn'), limits: { ram: 0.9 } },
  },
  'offline-plan': {
    shown: { model: gaps(), limits: { ram: 0.95 } },
    silent: { model: mobilenet(), limits: { ram: 0.95 } },
  },
  'layout-chains': {
    shown: { model: channelsFirst(), limits: { cycles: 0.9 } },
    silent: { model: resnet(), limits: { cycles: 0.9 } },
  },
  'no-softmax': {
    shown: { model: classes(true), limits: { cycles: 0.9 } },
    silent: { model: classes(false), limits: { cycles: 0.9 } },
  },
  'smaller-expansion': {
    shown: { model: inverted(6), limits: { ram: 0.6 } },
    silent: { model: mobilenet(), limits: { ram: 0.6 } },
  },
  'shorter-skip': {
    shown: { model: resnet(), limits: { ram: 0.9 } },
    silent: { model: mobilenet(), limits: { ram: 0.9 } },
  },
  'int8-input': {
    shown: { model: wakeWords(), limits: { ram: 65_536 } },
    silent: { model: wakeWords('int8'), limits: { ram: 0.8 } },
  },
  'int8-output': {
    shown: { model: mask('float32'), limits: { ram: 0.6 } },
    silent: { model: mask('int8'), limits: { ram: 0.6 } },
  },
  'int8-model': {
    shown: { model: float(), limits: { ram: 0.5 } },
    silent: { model: cnn(), limits: { ram: 0.5 } },
  },
  'smaller-input': {
    shown: { model: mobilenet(), limits: { ram: 0.75 } },
    silent: { model: dense(64), limits: { flash: 0.75 } },
  },
  'fewer-filters': {
    shown: { model: resnet(), limits: { cycles: 0.8 } },
    silent: { model: dense(64), limits: { flash: 0.75 } },
  },
  'fewer-units': {
    shown: { model: dense(64), limits: { flash: 0.75 } },
    silent: { model: resnet(), limits: { flash: 0.8 } },
  },
  'smaller-depth-multiplier': {
    shown: { model: deep(6), limits: { ram: 0.7 } },
    silent: { model: deep(1), limits: { ram: 0.7 } },
  },
  'even-channels': {
    shown: { model: odd(15), limits: { 'accelerator-cycles': 0.95 } },
    silent: { model: odd(16), limits: { 'accelerator-cycles': 0.95 } },
  },
  'larger-strides': {
    shown: { model: resnet(), limits: { ram: 0.6 } },
    silent: { model: dense(64), limits: { flash: 0.75 } },
  },
  'smaller-kernels': {
    shown: { model: cnn(), limits: { cycles: 0.9 } },
    silent: { model: resnet(), limits: { cycles: 0.9 } },
  },
  'insert-pooling': {
    shown: { model: resnet(), limits: { cycles: 0.6 } },
    silent: { model: dense(64), limits: { flash: 0.75 } },
  },
  'stride-instead-of-pooling': {
    shown: { model: cnn(), limits: { cycles: 0.8 } },
    silent: { model: resnet(), limits: { cycles: 0.8 } },
  },
  'separable-convolution': {
    shown: { model: heavy(5), limits: { flash: 0.5 } },
    silent: { model: heavy(1), limits: { flash: 0.5 } },
  },
  'fits-accelerator': {
    shown: { model: wide() },
    silent: { model: wide(40) },
  },
  'optimize-speed': {
    shown: { model: resnet(), limits: { ram: 0.8 }, target: { runtime: 'mltk-device' } },
    silent: { model: resnet(), limits: { ram: 0.8 } },
  },
  'pooling-instead-of-mean': {
    shown: { model: mobilenet(), limits: { cycles: 0.9 } },
    silent: { model: resnet(), limits: { cycles: 0.9 } },
  },
  'fuse-activation': {
    shown: { model: unfused(false), limits: { cycles: 0.95 } },
    silent: { model: unfused(true), limits: { cycles: 0.95 } },
  },
  optimize: {
    shown: { model: foldable(), limits: { ram: 0.9 } },
    silent: { model: dense(8), limits: { ram: 0.9 } },
  },
  undo: {
    shown: { model: wide(40), base: wide(16) },
    silent: { model: padded(), base: padded() },
  },
}
