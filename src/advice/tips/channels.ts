/** Tips about widths: filters, units, depth multipliers, and odd counts that halve the throughput. */
import type { Edit } from '../../edit/edits/edit.ts'
import { importantLayers } from '../focus.ts'
import { fewerChannels, smallerFactors, smallerMultipliers } from '../search/smaller-values.ts'
import { channelMaker, givesTheAnswer, makerAbove, type ChannelMaker } from '../../edit/layers.ts'
import { imageInput } from './input.ts'
import { layerText, type Candidate, type TipContext, type TipRecord } from './record.ts'

/** Layers that make the channels of what matters, each once, in the order of importance. */
function makers(context: TipContext): readonly ChannelMaker[] {
  const { layers, profile, focus } = context
  const found = new Map<number, ChannelMaker>()
  for (const index of importantLayers(profile, focus.wanted)) {
    const operator = layers.operators[index]
    if (operator === undefined) continue
    const from = layers.producerOf(operator.inputs[0])
    for (const one of [operator, ...(from === undefined ? [] : [from])]) {
      const maker = makerAbove(one, layers)
      if (maker !== undefined && !givesTheAnswer(maker.operator, layers)) {
        found.set(maker.operator.index, maker)
      }
    }
  }
  return [...found.values()]
}

function narrower({ operator, parameter, channels }: ChannelMaker, context: TipContext): Candidate {
  return {
    layer: operator.index,
    steps: fewerChannels(channels).map((value) => ({
      edits: [{ kind: parameter, layer: operator.index, value }],
      text: `Give ${layerText(operator.index, context)} ${value} ${parameter} instead of ${channels}`,
      isDrastic: 2 * value < channels,
    })),
  }
}

/** A 1x1 convolution that widens a map for one depthwise layer, which a 1x1 convolution narrows again. */
interface Expansion {
  readonly maker: ChannelMaker
  /** Channels of the map that is widened. */
  readonly channels: number
}

function expansionOf(maker: ChannelMaker, { layers }: TipContext): Expansion | undefined {
  const { operator, parameter } = maker
  const [input, filter] = operator.inputs
  const [, height, width, channels = 0] = layers.tensor(filter)?.shape ?? []
  if (parameter !== 'filters' || height !== 1 || width !== 1) return undefined
  if (channels !== layers.tensor(input)?.shape.at(-1) || maker.channels <= channels)
    return undefined
  const [depthwise, ...others] = layers.readersOf(operator.outputs[0])
  if (depthwise?.kind !== 'DEPTHWISE_CONV_2D' || others.length > 0) return undefined
  const readers = layers.readersOf(depthwise.outputs[0])
  const narrows = readers.every(
    (reader) => (channelMaker(reader, layers)?.channels ?? Infinity) < maker.channels,
  )
  return readers.length > 0 && narrows ? { maker, channels } : undefined
}

export const SMALLER_EXPANSION: TipRecord = {
  id: 'smaller-expansion',
  title: 'a smaller expansion in an inverted residual block',
  source: 'ours',
  risk: 'retrain',
  isSearched: false,
  appliesTo:
    'MobileNet v2 and v3 blocks: a 1x1 convolution that widens the map for a depthwise layer, and one that narrows it again',
  find: (context) =>
    makers(context)
      .flatMap((maker) => expansionOf(maker, context) ?? [])
      .map(({ maker, channels }): Candidate => {
        const { operator } = maker
        const factor = maker.channels / channels
        return {
          layer: operator.index,
          steps: smallerFactors(factor).map((value) => ({
            edits: [{ kind: 'filters', layer: operator.index, value: value * channels }],
            text: `Expand ${channels} channels ${times(value)} instead of ${round(factor)} times in ${layerText(operator.index, context)}: ${value * channels} filters instead of ${maker.channels}`,
          })),
        }
      }),
}

function times(factor: number): string {
  return factor === 1 ? 'once' : `${factor} times`
}

function round(factor: number): string {
  return String(Math.round(factor * 10) / 10)
}

export const FEWER_FILTERS: TipRecord = {
  id: 'fewer-filters',
  title: 'fewer filters',
  source: 'MLTK FAQ',
  risk: 'retrain',
  isSearched: true,
  appliesTo:
    'convolutions, but not one whose filters are the classes or that widens the map for a depthwise layer; what ADD, MUL or a depthwise layer ties to it follows',
  find: (context) =>
    makers(context)
      .filter(({ parameter, channels }) => parameter === 'filters' && channels > 2)
      .filter((maker) => expansionOf(maker, context) === undefined)
      .map((maker) => narrower(maker, context)),
}

export const FEWER_UNITS: TipRecord = {
  id: 'fewer-units',
  title: 'fewer Dense units',
  source: 'MLTK FAQ',
  risk: 'retrain',
  isSearched: true,
  appliesTo: 'FULLY_CONNECTED layers other than the one that gives the answer',
  find: (context) =>
    makers(context)
      .filter(({ parameter, channels }) => parameter === 'units' && channels > 2)
      .map((maker) => narrower(maker, context)),
}

export const SMALLER_DEPTH_MULTIPLIER: TipRecord = {
  id: 'smaller-depth-multiplier',
  title: 'a smaller depth multiplier',
  source: 'MLTK FAQ',
  risk: 'retrain',
  isSearched: true,
  appliesTo: 'depthwise convolutions that make several outputs of each input channel',
  find: (context) =>
    context.layers.operators.flatMap((operator): readonly Candidate[] => {
      if (operator.kind !== 'DEPTHWISE_CONV_2D') return []
      const inputs = context.layers.tensor(operator.inputs[0])?.shape.at(-1) ?? 1
      const multiplier = (context.layers.tensor(operator.outputs[0])?.shape.at(-1) ?? 1) / inputs
      if (!Number.isInteger(multiplier) || multiplier < 2) return []
      return [
        {
          layer: operator.index,
          steps: smallerMultipliers(multiplier).map((value) => ({
            edits: [{ kind: 'depth_multiplier', layer: operator.index, value }],
            text: `Give ${layerText(operator.index, context)} the depth multiplier ${value} instead of ${multiplier}`,
          })),
        },
      ]
    }),
}

export const EVEN_CHANNELS: TipRecord = {
  id: 'even-channels',
  title: 'an even number of channels',
  source: 'ours',
  risk: 'retrain',
  isSearched: false,
  appliesTo:
    'convolutions with an odd number of filters, and inputs with an odd number of channels: the MVP works on pairs, odd counts run at half speed',
  find: (context) => [...evenInput(context), ...evenFilters(context)],
}

const PAIRS = 'the MVP works on pairs of channels, one more takes less time'

function evenInput(context: TipContext): readonly Candidate[] {
  const channels = imageInput(context)?.shape[3] ?? 0
  if (channels % 2 === 0) return []
  const value = channels + 1
  const text = `Give the input ${value} channels instead of ${channels}, the last of them zeros: ${PAIRS}`
  return [{ layer: null, steps: [{ edits: [{ kind: 'input.channels', value }], text }] }]
}

function evenFilters(context: TipContext): readonly Candidate[] {
  return context.layers.operators.flatMap((operator): readonly Candidate[] => {
    const maker = channelMaker(operator, context.layers)
    if (maker?.parameter !== 'filters' || maker.channels % 2 === 0 || maker.channels === 1) {
      return []
    }
    if (givesTheAnswer(operator, context.layers)) return []
    const value = maker.channels + 1
    const text = `Give ${layerText(operator.index, context)} ${value} filters instead of ${maker.channels}: ${PAIRS}`
    const edits: readonly Edit[] = [{ kind: 'filters', layer: operator.index, value }]
    return [{ layer: operator.index, steps: [{ edits, text }] }]
  })
}
