/**
 * Networks in which every channel lives but for those that were planted: one case for each way in which
 * a channel can be dead, or nearly so and must stay. Built from one seed.
 */
import type { Buffer, Model, Operator, Tensor } from '../../src/tflite/model.ts'
import * as build from './model-builder.ts'
import type { Layer } from './model-builder.ts'
import type { Dice } from './planted-nets.ts'

interface Plant {
  /** The layer that makes the channels, or that does not read them. */
  readonly layer: string
  readonly channels: readonly number[]
  /**
   * All weights zero; a bias below or above every sum; weights of zero for these input channels;
   * a bias as large as there is.
   */
  readonly how: 'weights' | 'low' | 'high' | 'unread' | 'huge'
}

interface PlantedCase {
  readonly name: string
  readonly layers: readonly Layer[]
  readonly plants: readonly Plant[]
  /** How many channels go from each layer; the others keep all. */
  readonly gone: Readonly<Record<string, number>>
  /** The zero point of every activation. */
  readonly zero?: number
}

const conv = (name: string, spec: Partial<Parameters<typeof build.conv2d>[0]> = {}): Layer =>
  build.conv2d({ name, filters: 6, kernel: 1, activation: 'NONE', ...spec })

const RELU = { activation: 'RELU' } as const
const RELU6 = { activation: 'RELU6' } as const
const AROUND = build.pad({
  amounts: [
    [0, 0],
    [1, 1],
    [1, 1],
    [0, 0],
  ],
})
const END = conv('end', { filters: 3 })
const dead = (layer: string, ...channels: readonly number[]): Plant => ({
  ...{ layer, channels },
  how: 'low',
})
const atTop = (layer: string, ...channels: readonly number[]): Plant => ({
  ...{ layer, channels },
  how: 'high',
})

export const PLANTED: readonly PlantedCase[] = [
  {
    name: 'dead by weights, the bias goes on',
    layers: [conv('a'), END],
    plants: [{ layer: 'a', channels: [1, 4], how: 'weights' }],
    gone: { a: 2 },
  },
  {
    name: 'dead by bias, at the lowest value, which is not the zero point',
    layers: [conv('a'), END],
    plants: [dead('a', 0, 5)],
    gone: { a: 2 },
    zero: 3,
  },
  {
    name: 'dead by ReLU, read through SAME padding',
    layers: [conv('a', RELU), conv('b', { kernel: 3, padding: 'SAME' }), END],
    plants: [dead('a', 2)],
    gone: { a: 1 },
  },
  {
    name: 'dead by ReLU6 at its top',
    layers: [conv('a', RELU6), conv('b', { kernel: 3, padding: 'VALID' }), END],
    plants: [atTop('a', 2, 3)],
    gone: { a: 2 },
  },
  {
    name: 'at the top of ReLU6, but read through SAME padding: it stays',
    layers: [conv('a', RELU6), conv('b', { kernel: 3, padding: 'SAME' }), END],
    plants: [atTop('a', 2, 3)],
    gone: {},
  },
  {
    name: 'unread',
    layers: [conv('a'), END],
    plants: [{ layer: 'end', channels: [0, 2, 3], how: 'unread' }],
    gone: { a: 3 },
  },
  {
    name: 'read by a dead channel only',
    layers: [conv('a'), conv('b', RELU), END],
    plants: [dead('b', 1), { layer: 'b', channels: [4], how: 'unread' }],
    gone: { a: 1, b: 1 },
  },
  {
    name: 'tied by ADD, dead on both sides',
    layers: [
      conv('a', { ...RELU, from: 'input' }),
      conv('b', { ...RELU, from: 'input' }),
      build.add({ name: 'sum', from: ['a', 'b'] }),
      END,
    ],
    plants: [dead('a', 1, 2), dead('b', 2, 3)],
    gone: { a: 1, b: 1 },
  },
  {
    name: 'tied by ADD, unread behind it',
    layers: [
      conv('a', { from: 'input' }),
      conv('b', { from: 'input' }),
      build.add({ name: 'sum', from: ['a', 'b'], activation: 'RELU' }),
      END,
    ],
    plants: [{ layer: 'end', channels: [5], how: 'unread' }],
    gone: { a: 1, b: 1 },
  },
  {
    name: 'tied by MUL to what is the zero point',
    layers: [
      conv('a', { ...RELU, from: 'input' }),
      conv('b', { from: 'input' }),
      build.mul({ name: 'product', from: ['a', 'b'] }),
      END,
    ],
    plants: [dead('a', 4)],
    gone: { a: 1, b: 1 },
  },
  {
    name: 'through depthwise and its SAME padding',
    layers: [
      conv('a', RELU),
      build.depthwiseConv2d({ name: 'own', kernel: 3, padding: 'SAME', activation: 'RELU' }),
      END,
    ],
    plants: [dead('a', 0, 3)],
    gone: { a: 2, own: 2 },
  },
  {
    name: 'dead in depthwise itself',
    layers: [
      conv('a'),
      build.depthwiseConv2d({ name: 'own', kernel: 3, padding: 'SAME', activation: 'RELU6' }),
      END,
    ],
    plants: [dead('own', 1), atTop('own', 2)],
    gone: { a: 2, own: 2 },
  },
  {
    name: 'at the top of ReLU6 through depthwise with SAME padding: it stays',
    layers: [
      conv('a', RELU6),
      build.depthwiseConv2d({ name: 'own', kernel: 3, padding: 'SAME' }),
      END,
    ],
    plants: [atTop('a', 0, 3)],
    gone: {},
    zero: 0,
  },
  {
    name: 'through two channels that depthwise makes of one, only one of them dead: it stays',
    layers: [
      conv('a', { filters: 3 }),
      build.depthwiseConv2d({ name: 'own', kernel: 1, depthMultiplier: 2, activation: 'RELU' }),
      END,
    ],
    plants: [dead('own', 0, 4, 5)],
    gone: { a: 1, own: 2 },
  },
  {
    name: 'through PAD, at the zero point',
    layers: [conv('a', RELU), AROUND, conv('b', { kernel: 3, padding: 'VALID' }), END],
    plants: [dead('a', 1, 2, 3)],
    gone: { a: 3 },
  },
  {
    name: 'through PAD, at another value: it stays',
    layers: [conv('a', RELU6), AROUND, conv('b', { kernel: 3, padding: 'VALID' }), END],
    plants: [atTop('a', 1, 2, 3)],
    gone: {},
  },
  {
    name: 'through pooling',
    layers: [
      conv('a', RELU),
      build.maxPool2d({ size: 2, strides: 1 }),
      conv('b', RELU6),
      build.averagePool2d({ size: 2, strides: 1 }),
      END,
    ],
    plants: [dead('a', 1), atTop('b', 3)],
    gone: { a: 1, b: 1 },
  },
  {
    name: 'through CONCATENATION',
    layers: [
      conv('a', { ...RELU, from: 'input' }),
      conv('b', { ...RELU6, from: 'input', filters: 4 }),
      build.concatenation({ from: ['a', 'b'] }),
      END,
    ],
    plants: [dead('a', 5), atTop('b', 0, 1)],
    gone: { a: 1, b: 2 },
  },
  {
    name: 'flattened before Dense',
    layers: [
      conv('a', RELU6),
      build.reshape({ shape: [1, -1] }),
      build.fullyConnected({ name: 'dense', units: 5, activation: 'RELU' }),
      build.fullyConnected({ name: 'end', units: 2 }),
    ],
    plants: [dead('a', 2), atTop('a', 4), dead('dense', 0)],
    gone: { a: 2, dense: 1 },
  },
  {
    name: 'read by Dense without RESHAPE, at one place only unread: it stays',
    layers: [conv('a'), build.fullyConnected({ name: 'end', units: 2 })],
    plants: [{ layer: 'end', channels: [1], how: 'unread' }],
    gone: {},
  },
  {
    name: 'a constant for a layer without a bias: it is made',
    layers: [conv('a', RELU6), conv('b', { bias: false }), END],
    plants: [atTop('a', 5)],
    gone: { a: 1 },
  },
  {
    name: 'a constant that would take a bias beyond 32 bits: it stays',
    layers: [conv('a', RELU6), END],
    plants: [atTop('a', 4), { layer: 'end', channels: [0, 1, 2], how: 'huge' }],
    gone: {},
  },
  {
    name: 'all of a layer: one stays',
    layers: [
      conv('a', { ...RELU, from: 'input' }),
      conv('b', { from: 'input' }),
      build.concatenation({ from: ['a', 'b'] }),
      END,
    ],
    plants: [dead('a', 0, 1, 2, 3, 4, 5)],
    gone: { a: 5 },
  },
  { name: 'nothing', layers: [conv('a', RELU), conv('b', RELU6), END], plants: [], gone: {} },
]

/** The model of a case, with random constants. */
export function plantedModel({ layers, plants, zero = -128 }: PlantedCase, dice: Dice): Model {
  const model = build.modelOf({ input: { shape: [1, 4, 4, 3], name: 'input' }, layers })
  const main = model.subgraphs[0]
  if (main === undefined) return model
  const tensors = main.tensors.map((tensor): Tensor => {
    const isActivation = !tensor.isConstant && tensor.dtype === 'int8'
    return isActivation ? { ...tensor, quantization: scaled([0.05], { zero }) } : tensor
  })
  const buffers: Buffer[] = [...model.buffers]
  for (const operator of main.operators) {
    const name = tensors[operator.outputs[0] ?? -1]?.name
    const own = plants.filter(({ layer }) => layer === name)
    if (operator.inputs.length > 1) fill({ operator, tensors, buffers, dice, plants: own })
  }
  return { ...model, buffers, subgraphs: [{ ...main, tensors }] }
}

interface Filling {
  readonly operator: Operator
  readonly tensors: Tensor[]
  readonly buffers: Buffer[]
  readonly dice: Dice
  readonly plants: readonly Plant[]
}

/** Beyond every sum, and so that the output's clamp swallows it. */
const SWALLOWED = 2 ** 24
/** What one constant times its weight takes beyond 32 bits. */
const HUGE = 2 ** 31 - 1000

/** Weights none of which is zero, so that every channel lives; then what was planted. */
function fill({ operator, tensors, buffers, dice, plants }: Filling): void {
  const [, filterIndex = -1, biasIndex = -1] = operator.inputs
  const filter = tensors[filterIndex]
  if (filter?.isConstant !== true || filter.dtype !== 'int8') return
  const isDepthwise = operator.kind === 'DEPTHWISE_CONV_2D'
  const channels = (isDepthwise ? filter.shape.at(-1) : filter.shape[0]) ?? 1
  const inputs = filter.shape.at(-1) ?? 1
  const elements = filter.shape.reduce((all, one) => all * one, 1)
  const isPlanted = (how: Plant['how'], channel: number): boolean =>
    plants.some((plant) => plant.how === how && plant.channels.includes(channel))
  const row = elements / channels
  const weights = Int8Array.from({ length: elements }, (_, at) => {
    const channel = isDepthwise ? at % channels : Math.floor(at / row)
    const isZero = isPlanted('weights', channel) || isPlanted('unread', at % inputs)
    // Inputs lie above their zero point: weights of one sign would leave a channel at its clamp.
    const place = isDepthwise ? Math.floor(at / channels) : at % row
    return isZero ? 0 : (place % 2 === 0 ? 1 : -1) * (40 + dice(88))
  })
  buffers[filter.buffer] = { index: filter.buffer, data: new Uint8Array(weights.buffer) }
  const scales = (filter.quantization?.scales ?? [1]).map(() =>
    Math.fround((1 + dice(100) / 100) / (120 * Math.sqrt(row))),
  )
  const axis = filter.quantization?.quantizedDimension ?? 0
  tensors[filterIndex] = { ...filter, quantization: scaled(scales, { axis }) }
  const bias = tensors[biasIndex]
  if (bias === undefined) return
  const values = Int32Array.from({ length: channels }, (_, channel) => {
    if (isPlanted('low', channel)) return -SWALLOWED
    if (isPlanted('high', channel)) return SWALLOWED
    return isPlanted('huge', channel) ? HUGE : dice(2001) - 1000
  })
  buffers[bias.buffer] = { index: bias.buffer, data: new Uint8Array(values.buffer) }
}

function scaled(scales: readonly number[], { zero = 0, axis = 0 }) {
  const zeroPoints = scales.map(() => zero)
  return { scales, zeroPoints, mins: [], maxs: [], quantizedDimension: axis }
}
