/**
 * Backward analysis: which channels anything needs, starting from the model's outputs, as dead code
 * elimination does. A channel that is proved constant is not needed where the reader's bias can hold
 * what it adds; one whose weights are all zero is not needed at all.
 *
 * Both directions are at their fixed point after one pass each: to take out a channel that is constant
 * or unread changes no other channel's values, so it cannot narrow another range.
 */
import type { Model, Subgraph } from '../tflite/model.ts'
import type { ChannelGroups } from './channel-groups.ts'
import { channelsOf } from './channel-ranges.ts'
import { zeroPointOf } from './quantized.ts'
import { valueRanges, type ValueRanges } from './ranges.ts'
import { tiedChannels } from './ties.ts'
import type { WeightedLayer } from './weighted.ts'

const LARGEST_WEIGHT = 128

export interface DeadChannels {
  readonly ranges: ValueRanges
  readonly groups: ChannelGroups
  /** True for groups that something needs. */
  readonly isLive: (group: number) => boolean
}

/** The one value of a channel; null where it may have several. */
export function constantOf(ranges: ValueRanges, tensor: number, channel: number): number | null {
  const values = ranges.of(tensor)
  const low = values?.low[channel]
  return low !== undefined && low === values?.high[channel] ? low : null
}

const KNOWN = new WeakMap<Subgraph, DeadChannels>()

/**
 * Channels of all tensors together that are followed: shapes are numbers in the file, which
 * cost nothing to write there.
 */
const MOST_CHANNELS = 2 ** 19

/** Analyses the main subgraph; the answer for one model value is remembered. Null where it is not followed. */
export function deadChannels(model: Model): DeadChannels | null {
  const main = model.subgraphs[0]
  if (main === undefined || !(channelsIn(main) <= MOST_CHANNELS)) return null
  const known = KNOWN.get(main) ?? analysed(model, main)
  KNOWN.set(main, known)
  return known
}

function channelsIn({ tensors }: Subgraph): number {
  return tensors.reduce((all, tensor) => all + channelsOf(tensor), 0)
}

function analysed(model: Model, main: Subgraph): DeadChannels {
  const ranges = valueRanges(model)
  const groups = tiedChannels(model, main, ranges.weighted)
  const live = new Liveness({ ranges, groups })
  for (let group = 0; group < groups.size; group++) if (groups.isPinned(group)) live.need(group)
  do live.spread()
  while (live.needOverflowing())
  return { ranges, groups, isLive: (group) => live.has(group) }
}

interface Reading {
  readonly layer: WeightedLayer
  readonly channel: number
}

class Liveness {
  private readonly ranges: ValueRanges
  private readonly groups: ChannelGroups
  private readonly live: Uint8Array
  private readonly waiting: number[] = []
  /** The rows of weights that make a group's channels. */
  private readonly made = new Map<number, Reading[]>()

  constructor({ ranges, groups }: Pick<DeadChannels, 'ranges' | 'groups'>) {
    this.ranges = ranges
    this.groups = groups
    this.live = new Uint8Array(groups.size)
    for (const layer of ranges.weighted.values()) {
      // A depthwise layer's input is tied to its output.
      if (layer.reads !== 'full') continue
      for (let channel = 0; channel < layer.outputs; channel++) {
        const group = groups.of(layer.output.index, channel)
        const rows = this.made.get(group) ?? []
        rows.push({ layer, channel })
        this.made.set(group, rows)
      }
    }
  }

  has(group: number): boolean {
    return this.live[group] === 1
  }

  need(group: number): void {
    if (this.has(group)) return
    this.live[group] = 1
    this.waiting.push(group)
  }

  /** Needs what needed channels read. */
  spread(): void {
    for (let group = this.waiting.pop(); group !== undefined; group = this.waiting.pop()) {
      for (const { layer, channel } of this.made.get(group) ?? []) this.needInputs(layer, channel)
    }
  }

  private needInputs(layer: WeightedLayer, channel: number): void {
    const { weights, taps, tapStride, depth, inputs, start, input } = layer
    const isFoldable = this.foldable(layer)
    if (this.readsNothingNew(layer, isFoldable)) return
    for (let tap = 0; tap < taps; tap++) {
      const base = start(channel) + tap * tapStride
      for (let k = 0; k < depth; k++) {
        if (weights[base + k] === 0 || isFoldable[k % inputs] === 1) continue
        this.need(this.groups.of(input.index, k % inputs))
      }
    }
  }

  /** Layers whose every input that could be needed is: their other rows need not be read. */
  private readonly complete = new Set<WeightedLayer>()

  private readsNothingNew(layer: WeightedLayer, isFoldable: Uint8Array): boolean {
    if (this.complete.has(layer)) return true
    const isMissing = (foldable: number, channel: number): boolean =>
      foldable === 0 && !this.has(this.groups.of(layer.input.index, channel))
    if (isFoldable.some(isMissing)) return false
    this.complete.add(layer)
    return true
  }

  private readonly known = new Map<WeightedLayer, Uint8Array>()

  private foldable(layer: WeightedLayer): Uint8Array {
    const known = this.known.get(layer) ?? foldableInputs(layer, this.ranges)
    this.known.set(layer, known)
    return known
  }

  /** Needs the constants of rows whose bias could not hold what they add; true where there are any. */
  needOverflowing(): boolean {
    let found = false
    for (const layer of this.ranges.weighted.values()) {
      if (layer.reads !== 'full') continue
      const gone = addedConstants(layer, this.ranges).filter(
        ({ channel }) => !this.has(this.groups.of(layer.input.index, channel)),
      )
      const isNeeded = (channel: number): boolean =>
        this.has(this.groups.of(layer.output.index, channel))
      if (fitsEveryBias(layer, gone, isNeeded)) continue
      found = true
      for (const { channel } of gone) this.need(this.groups.of(layer.input.index, channel))
    }
    return found
  }
}

function fitsEveryBias(
  layer: WeightedLayer,
  gone: readonly AddedConstant[],
  isNeeded: (channel: number) => boolean,
): boolean {
  if (gone.length === 0) return true
  const most = largestAddition(layer, gone)
  for (let channel = 0; channel < layer.outputs; channel++) {
    const bias = Math.abs(layer.bias?.[channel] ?? 0)
    if (bias + most < LARGEST_BIAS || !isNeeded(channel)) continue
    if (!fitsBias(foldedBias(layer, channel, gone), layer)) return false
  }
  return true
}

/** Any type of a bias holds less than this. */
const LARGEST_BIAS = 2 ** 31

/** Nothing that these constants add is further from zero, whatever the weights. */
function largestAddition({ taps, depth, inputs }: WeightedLayer, gone: readonly AddedConstant[]) {
  const sum = gone.reduce((all, { value }) => all + Math.abs(value), 0)
  return LARGEST_WEIGHT * sum * taps * Math.ceil(depth / inputs)
}

function fitsBias(value: number, { biasType }: WeightedLayer): boolean {
  return biasType === 'int64' ? Number.isSafeInteger(value) : value === (value | 0)
}

/** An input channel whose one value is not the zero point, and what its weights are multiplied with. */
export interface AddedConstant {
  readonly channel: number
  readonly value: number
}

/** The input channels of a layer that add a constant to its sums. */
export function addedConstants(
  { inputs, input }: WeightedLayer,
  ranges: ValueRanges,
): readonly AddedConstant[] {
  const zero = zeroPointOf(input)
  const added: AddedConstant[] = []
  for (let channel = 0; channel < inputs; channel++) {
    const value = (constantOf(ranges, input.index, channel) ?? zero) - zero
    if (value !== 0) added.push({ channel, value })
  }
  return added
}

/**
 * 1 for input channels whose constant the layer's bias can hold: the zero point adds nothing anywhere;
 * another constant adds the same everywhere where no position leaves a tap out.
 */
function foldableInputs(layer: WeightedLayer, ranges: ValueRanges): Uint8Array {
  const { inputs, input, readsAllTaps, biasType } = layer
  // A bias can be made for int8 values; the type that kernels for int16 expect differs.
  const canHold = readsAllTaps && (biasType !== null || input.dtype === 'int8')
  return Uint8Array.from({ length: inputs }, (_, channel) => {
    const value = constantOf(ranges, input.index, channel)
    return value !== null && (value === zeroPointOf(input) || canHold) ? 1 : 0
  })
}

/** The bias of one output channel together with what these inputs add. */
export function foldedBias(
  { weights, bias, taps, tapStride, depth, inputs, start }: WeightedLayer,
  channel: number,
  added: readonly AddedConstant[],
): number {
  let sum = bias?.[channel] ?? 0
  for (const { channel: input, value } of added) {
    for (let tap = 0; tap < taps; tap++) {
      const base = start(channel) + tap * tapStride
      for (let k = input; k < depth; k += inputs) sum += (weights[base + k] ?? 0) * value
    }
  }
  return sum
}
