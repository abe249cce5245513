/**
 * Small random int8 networks whose constants are filled at random, with dead channels of every kind
 * planted among them: all weights zero, a bias that a clamp swallows at either end, a reader with zero
 * weights. Built from one seed.
 */
import type { Buffer, Model, Operator, Tensor } from '../../src/tflite/model.ts'
import type { Activation, Padding } from '../../src/tflite/options.ts'
import * as build from './model-builder.ts'
import type { Layer } from './model-builder.ts'

/** Integers in [0, below), always the same for one seed. */
export type Dice = (below: number) => number

export function diceOf(seed: number): Dice {
  let state = (seed ^ 0x9e3779b9) >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    let mixed = state ^ (state >>> 15)
    mixed = Math.imul(mixed, 0x2c1b3c6d) >>> 0
    return ((mixed ^ (mixed >>> 12)) >>> 0) % below
  }
}

const ACTIVATIONS: readonly Activation[] = ['NONE', 'RELU', 'RELU', 'RELU6']
const PADDINGS: readonly Padding[] = ['SAME', 'VALID']

const pick = <T>(dice: Dice, all: readonly T[]): T => {
  const found = all[dice(all.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

/** One step of a network that keeps maps of at least 2 x 2. */
function randomLayers(dice: Dice, at: number): readonly Layer[] {
  const activation = pick(dice, ACTIVATIONS)
  const padding = pick(dice, PADDINGS)
  const filters = 1 + dice(6)
  const steps: readonly (() => readonly Layer[])[] = [
    () => [build.conv2d({ filters, kernel: 1, activation })],
    () => [build.conv2d({ filters, kernel: 2, padding: 'SAME', activation })],
    () => [build.conv2d({ filters, kernel: 3, padding: 'SAME', activation, bias: dice(3) > 0 })],
    () => [build.conv2d({ filters, kernel: 1, activation, perChannel: false, padding })],
    () => [build.depthwiseConv2d({ kernel: 3, activation })],
    () => [build.depthwiseConv2d({ kernel: 1, depthMultiplier: 1 + dice(2), activation })],
    () => [
      build.conv2d({ filters, kernel: 1, name: `left${at}`, activation }),
      build.conv2d({ filters, kernel: 3, name: `right${at}`, activation }),
      build.add({ from: [`left${at}`, `right${at}`], activation: pick(dice, ACTIVATIONS) }),
    ],
    () => [
      build.conv2d({ filters, kernel: 1, name: `left${at}`, activation }),
      build.conv2d({ filters, kernel: 1, name: `right${at}`, activation }),
      build.mul({ from: [`left${at}`, `right${at}`] }),
    ],
    () => [
      build.conv2d({ filters, kernel: 1, name: `left${at}`, activation }),
      build.conv2d({ filters: 1 + dice(4), kernel: 1, name: `right${at}`, activation }),
      build.concatenation({ from: [`left${at}`, `right${at}`] }),
    ],
    () => [build.maxPool2d({ size: 2, strides: 1, padding: 'SAME' })],
    () => [build.averagePool2d({ size: 2, strides: 1, padding: 'SAME' })],
    () => [
      build.pad({
        amounts: [
          [0, 0],
          [dice(2), dice(2)],
          [dice(2), 0],
          [dice(2), dice(3)],
        ],
      }),
    ],
    () => [build.relu()],
  ]
  return pick(dice, steps)()
}

/** A convolution first, then some steps, then often a Dense part. */
export function plantedNet(seed: number): Model {
  const dice = diceOf(seed)
  const layers: Layer[] = [
    build.conv2d({
      filters: 2 + dice(5),
      kernel: 1 + 2 * dice(2),
      activation: pick(dice, ACTIVATIONS),
    }),
  ]
  for (let at = 0; at < 1 + dice(5); at++) layers.push(...randomLayers(dice, at))
  if (dice(3) > 0) {
    if (dice(2) === 0) layers.push(build.reshape({ shape: [1, -1] }))
    layers.push(build.fullyConnected({ units: 1 + dice(5), activation: 'RELU', bias: dice(2) > 0 }))
    layers.push(build.fullyConnected({ units: 2 }))
  } else {
    layers.push(build.conv2d({ filters: 2, kernel: 1 }))
  }
  const input = { shape: [1, 2 + dice(3), 2 + dice(3), 1 + dice(3)] }
  return filled(build.modelOf({ input, layers }), dice)
}

const WEIGHTED: ReadonlySet<string> = new Set(['CONV_2D', 'DEPTHWISE_CONV_2D', 'FULLY_CONNECTED'])

/** The model with random constants and scales. */
export function filled(model: Model, dice: Dice): Model {
  const main = model.subgraphs[0]
  if (main === undefined) return model
  const zero = pick(dice, [-128, -128, 0, dice(256) - 128])
  const tensors = main.tensors.map((tensor): Tensor => {
    const { dtype, isConstant } = tensor
    if (isConstant || dtype !== 'int8') return tensor
    return { ...tensor, quantization: quantizationOf([0.05], [zero]) }
  })
  const buffers: Buffer[] = [...model.buffers]
  for (const operator of main.operators) {
    if (WEIGHTED.has(operator.kind)) fill({ operator, tensors, buffers, dice })
  }
  return { ...model, buffers, subgraphs: [{ ...main, tensors }] }
}

function quantizationOf(scales: readonly number[], zeroPoints: readonly number[], axis = 0) {
  return { scales, zeroPoints, mins: [], maxs: [], quantizedDimension: axis }
}

interface Filling {
  readonly operator: Operator
  readonly tensors: Tensor[]
  readonly buffers: Buffer[]
  readonly dice: Dice
}

const SWALLOWED = 2 ** 26

function fill({ operator, tensors, buffers, dice }: Filling): void {
  const [, filterIndex = -1, biasIndex = -1] = operator.inputs
  const filter = tensors[filterIndex]
  if (filter === undefined) return
  const isDepthwise = operator.kind === 'DEPTHWISE_CONV_2D'
  const channels = (isDepthwise ? filter.shape.at(-1) : filter.shape[0]) ?? 1
  const inputs = filter.shape.at(-1) ?? 1
  const elements = filter.shape.reduce((all, one) => all * one, 1)
  const perChannel = elements / channels
  const plants = Array.from({ length: channels }, () => dice(9))
  const unread = Array.from({ length: inputs }, () => !isDepthwise && dice(8) === 0)
  const weights = Int8Array.from({ length: elements }, (_, at) => {
    const channel = isDepthwise ? at % channels : Math.floor(at / perChannel)
    const isZero = plants[channel] === 0 || unread[at % inputs] === true || dice(12) === 0
    return isZero ? 0 : dice(255) - 127
  })
  buffers[filter.buffer] = { index: filter.buffer, data: new Uint8Array(weights.buffer) }
  const scales = (filter.quantization?.scales ?? [1]).map(() =>
    Math.fround(((20 + dice(200)) / 80) * (0.02 / Math.sqrt(perChannel))),
  )
  const axis = filter.quantization?.quantizedDimension ?? 0
  tensors[filterIndex] = {
    ...filter,
    quantization: quantizationOf(
      scales,
      scales.map(() => 0),
      axis,
    ),
  }
  const bias = tensors[biasIndex]
  if (bias === undefined) return
  const values = Int32Array.from(plants, (plant) => {
    if (plant === 1) return -SWALLOWED
    if (plant === 2) return SWALLOWED
    return dice(4001) - 2000
  })
  buffers[bias.buffer] = { index: bias.buffer, data: new Uint8Array(values.buffer) }
}

/** Random values for the model's inputs; extremes now and then. */
export function randomInput(model: Model, dice: Dice): readonly (readonly number[])[] {
  const main = model.subgraphs[0]
  const kind = dice(4)
  return (main?.inputs ?? []).map((index) => {
    const elements = (main?.tensors[index]?.shape ?? []).reduce((all, one) => all * one, 1)
    return Array.from({ length: elements }, () =>
      kind === 0 ? -128 : kind === 1 ? 127 : dice(256) - 128,
    )
  })
}
