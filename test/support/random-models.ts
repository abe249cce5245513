/**
 * Models at random, most of one layer, some of several: sizes small, large and next to the limits of
 * the MVP. The same seed makes the same models. `scripts/compare_reference.py` holds what we say of
 * them against the MLTK's own simulator.
 */
import { applyEdits } from '../../src/edit/apply-edits.ts'
import { EditError } from '../../src/edit/edits/edit-error.ts'
import { parseEdit } from '../../src/edit/edits/edits.ts'
import type { Model } from '../../src/tflite/model.ts'
import { product } from '../../src/util/integers.ts'
import {
  add,
  averagePool2d,
  conv2d,
  depthwiseConv2d,
  fullyConnected,
  maxPool2d,
  mean,
  modelOf,
  mul,
  relu,
  reshape,
  softmax,
  transposeConv,
  type Layer,
} from './model-builder.ts'
import { ZOO } from './zoo.ts'

export interface RandomModel {
  readonly name: string
  readonly model: Model
}

/** Elements of the largest tensor: more would only take the reference's simulator long. */
const MOST_ELEMENTS = 400_000

/** As many models as asked for; attempts that make an impossible shape are left out. */
export function randomModels(seed: number, count: number): readonly RandomModel[] {
  const dice = new Dice(seed)
  const found: RandomModel[] = []
  while (found.length < count) {
    const kind = dice.pick(...KINDS)
    const model = MAKERS[kind](dice)
    if (model === null || !isOfSize(model)) continue
    found.push({ name: `${kind}-${String(found.length).padStart(5, '0')}`, model })
  }
  return found
}

function isOfSize({ subgraphs }: Model): boolean {
  const sizes = (subgraphs[0]?.tensors ?? []).map(({ shape }) => product(shape))
  return sizes.every((size) => size > 0 && size <= MOST_ELEMENTS)
}

class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 to 1 (exclusive): a linear congruential generator is random enough here. */
  roll(): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0
    return this.#state / 2 ** 32
  }

  between(least: number, most: number): number {
    return least + Math.floor(this.roll() * (most - least + 1))
  }

  /** Small numbers as often as large ones. */
  magnitude(most: number): number {
    return Math.max(1, Math.min(most, Math.round(Math.exp(this.roll() * Math.log(most + 0.5)))))
  }

  /** Now and then next to a power of two, where the limits are. */
  size(most: number): number {
    if (this.roll() >= 0.08) return this.magnitude(most)
    return Math.min(most, this.nextTo(this.pick(128, 256, 512, 1024, 2048)))
  }

  nextTo(limit: number): number {
    return this.pick(limit - 1, limit, limit + 1, 2 * limit - 1, 2 * limit, 2 * limit + 1)
  }

  isTrue(probability: number): boolean {
    return this.roll() < probability
  }

  pick<T>(...values: readonly T[]): T {
    return values[Math.floor(this.roll() * values.length)] as T
  }
}

const ACTIVATIONS = ['NONE', 'RELU', 'RELU6', 'RELU_N1_TO_1'] as const
const PADDINGS = ['SAME', 'VALID'] as const

const side = (dice: Dice): number => (dice.isTrue(0.1) ? dice.magnitude(40) : dice.between(1, 7))

/** Strides and dilation of a convolution: one of them is 1. */
function spread(dice: Dice): {
  strides: readonly [number, number]
  dilation: readonly [number, number]
} {
  const strides = [Math.min(3, side(dice)), Math.min(3, side(dice))] as const
  const isDense = strides[0] === 1 && strides[1] === 1
  const isDilated = isDense && dice.isTrue(0.3)
  return { strides, dilation: isDilated ? [dice.between(1, 3), dice.between(1, 3)] : [1, 1] }
}

const map = (dice: Dice, channels: number): readonly number[] => [
  dice.isTrue(0.9) ? 1 : dice.between(2, 3),
  dice.size(200),
  dice.size(200),
  dice.size(channels),
]

type Maker = (dice: Dice) => Model | null

const MAKERS = {
  conv: (dice) =>
    oneLayer(
      map(dice, 64),
      conv2d({
        filters: dice.size(128),
        kernel: [side(dice), side(dice)],
        ...spread(dice),
        ...{ padding: dice.pick(...PADDINGS), activation: dice.pick(...ACTIVATIONS) },
        ...{ bias: dice.isTrue(0.8), perChannel: dice.isTrue(0.8) },
      }),
    ),
  dw: (dice) => {
    const depthMultiplier = dice.isTrue(0.6) ? 1 : dice.between(2, 8)
    return oneLayer(
      map(dice, depthMultiplier === 1 ? 256 : 64),
      depthwiseConv2d({
        ...{ depthMultiplier, kernel: [side(dice), side(dice)], ...spread(dice) },
        ...{ padding: dice.pick(...PADDINGS), activation: dice.pick(...ACTIVATIONS) },
        bias: dice.isTrue(0.8),
      }),
    )
  },
  dense: (dice) => {
    const long = dice.isTrue(0.5)
      ? dice.magnitude(12_000)
      : dice.nextTo(dice.pick(1024, 2048, 4096, 8192))
    const input = dice.isTrue(0.7)
      ? [dice.between(1, 4), long]
      : [1, dice.between(1, 6), dice.between(1, 8), dice.magnitude(100)]
    const units = dice.isTrue(0.2) ? dice.nextTo(1024) : dice.magnitude(300)
    const activation = dice.pick(...ACTIVATIONS)
    return oneLayer(input, fullyConnected({ units, activation, bias: dice.isTrue(0.8) }))
  },
  pool: (dice) => {
    const size = [side(dice), side(dice)] as const
    const strides = dice.isTrue(0.5) ? size : ([side(dice), side(dice)] as const)
    const spec = { size, strides, padding: dice.pick(...PADDINGS), activation: dice.pick(...ACTIVATIONS) } // prettier-ignore
    return oneLayer(map(dice, 160), dice.pick(maxPool2d, averagePool2d)(spec))
  },
  transposed: (dice) =>
    oneLayer(
      [dice.between(1, 2), dice.magnitude(40), dice.magnitude(40), dice.magnitude(48)],
      transposeConv({
        filters: dice.magnitude(64),
        kernel: [dice.between(1, 6), dice.between(1, 6)],
        strides: [dice.between(1, 3), dice.between(1, 3)],
        ...{ padding: dice.pick(...PADDINGS), bias: dice.isTrue(0.8) },
      }),
    ),
  arithmetic: (dice) => {
    const rank = dice.between(1, 4)
    const a = Array.from({ length: rank }, (_, axis) =>
      axis === 0 ? dice.between(1, 2) : dice.size(rank > 2 ? 60 : 3000),
    )
    const b = dice.isTrue(0.3) ? a.map((size) => (dice.isTrue(0.5) ? 1 : size)) : a
    const layer = dice.pick(add, mul)
    const activation = dice.pick(...ACTIVATIONS)
    if (dice.isTrue(0.3)) return oneLayer(a, layer({ from: ['input', 'input'], activation }))
    if (dice.isTrue(0.5)) return oneLayer(a, layer({ from: ['input', { shape: b }], activation }))
    return modelOf({
      inputs: { a: { shape: a }, b: { shape: b } },
      layers: [layer({ from: ['a', 'b'], activation })],
    })
  },
  chain: (dice) =>
    possible(() =>
      modelOf({
        input: { shape: [1, dice.between(4, 64), dice.between(4, 64), dice.magnitude(16)] },
        layers: [
          ...Array.from({ length: dice.between(2, 7) }, () => anyLayer(dice)),
          dice.pick(mean({ axes: [1, 2] }), reshape({ shape: [1, -1] })),
          fullyConnected({ units: dice.between(1, 20), bias: dice.isTrue(0.8) }),
          ...(dice.isTrue(0.5) ? [softmax()] : []),
        ],
      }),
    ),
  edited: (dice) => {
    const names = Object.keys(ZOO)
    const net = ZOO[dice.pick(...names)]
    return net === undefined ? null : edited(net, dice)
  },
} satisfies Record<string, Maker>

const KINDS = Object.keys(MAKERS) as readonly (keyof typeof MAKERS)[]

function oneLayer(shape: readonly number[], layer: Layer): Model | null {
  return possible(() => modelOf({ input: { shape }, layers: [layer] }))
}

/** A window larger than its map has no output: the builder then throws. */
function possible(make: () => Model): Model | null {
  try {
    return make()
  } catch {
    return null
  }
}

function anyLayer(dice: Dice): Layer {
  const activation = dice.pick(...ACTIVATIONS)
  const padding = dice.pick(...PADDINGS)
  const strides = dice.between(1, 2)
  return dice.pick(
    conv2d({
      ...{ filters: dice.magnitude(48), kernel: [dice.between(1, 4), dice.between(1, 4)] },
      ...{ strides, padding, activation, bias: dice.isTrue(0.8) },
    }),
    depthwiseConv2d({
      ...{ kernel: dice.between(1, 5), strides, padding, activation },
      depthMultiplier: dice.isTrue(0.8) ? 1 : 2,
    }),
    dice.pick(maxPool2d, averagePool2d)({ size: dice.between(1, 3), padding }),
    relu(),
  )
}

/** Edits that are refused leave the network as it was. */
function edited(net: Model, dice: Dice): Model {
  let model = net
  for (let rest = dice.between(1, 3); rest > 0; rest--) {
    try {
      model = applyEdits(model, [parseEdit(anyEdit(model, dice))])
    } catch (error) {
      if (!(error instanceof EditError)) throw error
    }
  }
  return model
}

function anyEdit({ subgraphs }: Model, dice: Dice): string {
  const layer = dice.between(0, (subgraphs[0]?.operators.length ?? 1) - 1)
  const pair = (most: number): string => `${dice.between(1, most)}x${dice.between(1, most)}`
  return dice.pick(
    `${layer}.filters=${dice.magnitude(64)}`,
    `${layer}.units=${dice.magnitude(64)}`,
    `${layer}.strides=${pair(2)}`,
    `${layer}.kernel_size=${pair(5)}`,
    `${layer}.dilation=${pair(2)}`,
    `${layer}.depth_multiplier=${dice.between(1, 3)}`,
    `${layer}.insert=max_pool_2d:2x2`,
    `${layer}.padding=valid`,
    `input.size=${dice.between(8, 64)}x${dice.between(8, 64)}`,
    `input.channels=${dice.between(1, 9)}`,
    'input.dtype=int8',
  )
}
