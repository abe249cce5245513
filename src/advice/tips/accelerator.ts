/** Tips that bring work onto the MVP or set it up otherwise. */
import { scalesConvInput } from '../../target/runtime.ts'
import type { Operator } from '../../tflite/model.ts'
import type { Edit } from '../../edit/edits/edit.ts'
import { formatEdit } from '../../edit/edits/edits.ts'
import {
  everyFewer,
  everySmaller,
  largerStrides,
  smallerKernels,
  smallerMultipliers,
} from '../search/smaller-values.ts'
import { channelMaker, makerAbove } from '../../edit/layers.ts'
import { possibleSteps } from '../search/pricer.ts'
import { meanAsPooling } from '../../rewrite/variants/conversions.ts'
import { imageInput } from './input.ts'
import { layerText, type Candidate, type Step, type TipContext, type TipRecord } from './record.ts'
import { kernelOf, stridesOf } from './windows.ts'

/** Fallbacks beyond these are many layers with one reason: the first ones tell it. */
const MOST_FALLBACKS = 4

export const FITS_ACCELERATOR: TipRecord = {
  id: 'fits-accelerator',
  title: 'a layer reduced so that the MVP takes it',
  source: 'ours',
  risk: 'retrain',
  isSearched: true,
  appliesTo: 'layers of a kind that the MVP runs but that exceed one of its limits',
  find: (context) =>
    context.profile.layers
      .filter(({ unsupported }) => unsupported !== null)
      .slice(0, MOST_FALLBACKS)
      .flatMap(({ index }): readonly Candidate[] => {
        const step = smallestFit(index, context)
        return step === null ? [] : [{ layer: index, steps: [step], standsAlone: true }]
      }),
}

interface Way {
  readonly words: (edit: Edit) => string
  /** From mild to strong. */
  readonly edits: readonly Edit[]
}

/** Of all single parameters that bring the layer onto the MVP, the one that loses the fewest MACs. */
function smallestFit(index: number, context: TipContext): Step | null {
  const operator = context.layers.operators[index]
  if (operator === undefined) return null
  const found = waysFor(operator, context).flatMap((way) => {
    const edit = mildest(way.edits, index, context)
    if (edit === undefined) return []
    const macs = context.pricer.estimate([edit])?.macs ?? 0
    return [{ edit, lost: context.pricer.base.macs - macs, way }]
  })
  const [best] = found.sort((a, b) => Math.abs(a.lost) - Math.abs(b.lost))
  if (best === undefined) return null
  const limit = context.profile.layers[index]?.unsupported?.sentence.split(': ')[0] ?? ''
  const text = `${best.way.words(best.edit)}: then the MVP runs ${layerText(index, context)} (now: ${limit})`
  return { edits: [best.edit], text }
}

/** By bisection: a smaller layer fits where a larger one does. */
function mildest(all: readonly Edit[], index: number, { pricer }: TipContext): Edit | undefined {
  const steps = all.map((edit) => ({ edits: [edit] }))
  const edits = possibleSteps(steps, pricer).flatMap((step) => step.edits)
  const fits = (edit: Edit | undefined): boolean =>
    edit !== undefined && pricer.estimate([edit])?.layers[index]?.accelerated === true
  let low = 0
  let high = edits.length - 1
  if (!fits(edits[high])) return undefined
  while (low < high) {
    const middle = (low + high) >> 1
    if (fits(edits[middle])) high = middle
    else low = middle + 1
  }
  return edits[high]
}

/** In the order in which they are tried; each may have nothing to change in this layer. */
const WAYS: readonly ((operator: Operator, context: TipContext) => readonly Way[])[] = [
  channelWays,
  kernelWay,
  stridesWay,
  dilationWay,
  multiplierWay,
  inputWay,
]

function waysFor(operator: Operator, context: TipContext): readonly Way[] {
  return WAYS.flatMap((ways) => ways(operator, context)).filter(({ edits }) => edits.length > 0)
}

const ONE = { height: 1, width: 1 }

/** The layer's own filters, and those of the layer that makes its input. */
function channelWays(operator: Operator, context: TipContext): readonly Way[] {
  const { layers } = context
  const producer = layers.producerOf(operator.inputs[0])
  const above = producer === undefined ? undefined : makerAbove(producer, layers)
  return [channelMaker(operator, layers), above].flatMap((maker): readonly Way[] => {
    if (maker === undefined) return []
    const { index: layer } = maker.operator
    const after = `${maker.parameter} instead of ${maker.channels}`
    return [
      {
        words: says(`Give ${layerText(layer, context)}`, after),
        edits: everyFewer(maker.channels).map((value) => ({ kind: maker.parameter, layer, value })),
      },
    ]
  })
}

function kernelWay(operator: Operator, context: TipContext): readonly Way[] {
  const { index: layer } = operator
  const kernel = kernelOf(operator, context)
  const before = `Give ${layerText(layer, context)} a kernel of`
  return [
    {
      words: says(before, `instead of ${kernel.height}x${kernel.width}`),
      edits: smallerKernels(kernel).map((value) => ({ kind: 'kernel_size', layer, value })),
    },
  ]
}

function stridesWay(operator: Operator, context: TipContext): readonly Way[] {
  const { index: layer } = operator
  const [, height = 1, width = 1] = context.layers.tensor(operator.outputs[0])?.shape ?? []
  const larger = largerStrides(stridesOf(operator) ?? ONE, { height, width })
  return [
    {
      words: says(`Give ${layerText(layer, context)} strides`, `instead of 1`),
      edits: larger.map((value) => ({ kind: 'strides', layer, value })),
    },
  ]
}

function dilationWay({ index, options }: Operator, context: TipContext): readonly Way[] {
  if (!('dilationHFactor' in options)) return []
  const { dilationHFactor, dilationWFactor } = options
  if (dilationHFactor <= 1 && dilationWFactor <= 1) return []
  const at = layerText(index, context)
  return [
    {
      words: () => `Give ${at} no dilation instead of ${dilationHFactor}x${dilationWFactor}`,
      edits: [{ kind: 'dilation', layer: index, value: ONE }],
    },
  ]
}

function multiplierWay(operator: Operator, context: TipContext): readonly Way[] {
  if (operator.kind !== 'DEPTHWISE_CONV_2D') return []
  const { index: layer } = operator
  const smaller = smallerMultipliers(multiplierOf(operator, context))
  return [
    {
      words: says(`Give ${layerText(layer, context)} the depth multiplier`, 'instead'),
      edits: smaller.map((value) => ({ kind: 'depth_multiplier', layer, value })),
    },
  ]
}

/** Below this many places a map is no image. */
const SMALLEST_IMAGE = 16

function inputWay(_: Operator, context: TipContext): readonly Way[] {
  const input = imageInput(context)
  const [, height = 1, width = 1] = input?.shape.length === 4 ? input.shape : []
  if (height * width < SMALLEST_IMAGE) return []
  return [
    {
      words: says('Make the input', `instead of ${height}x${width}`),
      edits: everySmaller({ height, width }).map((value) => ({ kind: 'input.size', value })),
    },
  ]
}

function multiplierOf(operator: Operator, { layers }: TipContext): number {
  const channels = layers.tensor(operator.inputs[0])?.shape.at(-1) ?? 1
  return Math.floor((layers.tensor(operator.outputs[0])?.shape.at(-1) ?? 1) / channels)
}

function says(before: string, after: string): (edit: Edit) => string {
  return (edit) => `${before} ${formatEdit(edit).replace(/^.*=/, '')} ${after}`
}

export const OPTIMIZE_SPEED: TipRecord = {
  id: 'optimize-speed',
  title: 'SL_MVP_OPTIMIZE_SPEED 0 instead of 1',
  source: 'ours',
  risk: 'firmware',
  isSearched: false,
  appliesTo:
    'targets that are profiled with SL_MVP_OPTIMIZE_SPEED 1: each convolution then keeps a scaled copy of its input in the arena',
  find: ({ pricer, profile }) => {
    const { target } = profile
    if (target.accelerator === 'none') return []
    if (!scalesConvInput(target.runtime.id, target.optimizeSpeed)) return []
    const optimizeSpeed = target.optimizeSpeed === 3 ? 2 : 0
    const text = `Build the firmware with SL_MVP_OPTIMIZE_SPEED ${optimizeSpeed} instead of ${target.optimizeSpeed}: convolutions no longer keep a scaled copy of their input, and take longer`
    const price = () => pricer.priceTarget({ ...target, optimizeSpeed })
    return [{ layer: null, steps: [{ edits: [], text, price }] }]
  },
}

export const MEAN_AS_POOLING: TipRecord = {
  id: 'pooling-instead-of-mean',
  title: 'AVERAGE_POOL_2D instead of MEAN',
  source: 'ours',
  risk: 'convert-again',
  isSearched: false,
  appliesTo:
    'MEAN over height and width of an int8 map, which the CPU runs; the MVP runs the same as pooling',
  find: (context) =>
    context.layers.operators.flatMap((operator): readonly Candidate[] => {
      if (operator.kind !== 'MEAN') return []
      const variant = meanAsPooling(context.model, operator.index)
      if (variant === null) return []
      const [, height = 1, width = 1] = context.layers.tensor(operator.inputs[0])?.shape ?? []
      const text = `Use an average_pool_2d of ${height}x${width} instead of ${layerText(operator.index, context)}: the MVP has a kernel for pooling, MEAN runs on the CPU`
      const price = () => context.pricer.priceModel(variant)
      return [{ layer: operator.index, steps: [{ edits: [], text, price }] }]
    }),
}
