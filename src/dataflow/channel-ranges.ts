/** Intervals of integer values, one per channel: a channel is a position in a tensor's last axis. */
import type { DataType, Tensor } from '../tflite/model.ts'

export interface ChannelRanges {
  readonly low: Int32Array
  readonly high: Int32Array
}

export const LIMITS: Partial<Record<DataType, { readonly low: number; readonly high: number }>> = {
  int8: { low: -128, high: 127 },
  uint8: { low: 0, high: 255 },
  int16: { low: -32768, high: 32767 },
}

/** Positions in the last axis; a scalar has one. */
export function channelsOf({ shape }: Pick<Tensor, 'shape'>): number {
  return shape.at(-1) ?? 1
}

/** Every value that the type can hold; null for types whose values are not followed. */
export function wholeRange({
  dtype,
  shape,
}: Pick<Tensor, 'dtype' | 'shape'>): ChannelRanges | null {
  const limits = LIMITS[dtype]
  if (limits === undefined) return null
  const channels = channelsOf({ shape })
  return {
    low: new Int32Array(channels).fill(limits.low),
    high: new Int32Array(channels).fill(limits.high),
  }
}

/** Nothing yet: the start of a union. */
export function noRange(channels: number): ChannelRanges {
  return {
    low: new Int32Array(channels).fill(2 ** 31 - 1),
    high: new Int32Array(channels).fill(-(2 ** 31)),
  }
}

/** Widens one channel by an interval. */
export function include(ranges: ChannelRanges, channel: number, low: number, high: number): void {
  if (low < (ranges.low[channel] ?? 0)) ranges.low[channel] = low
  if (high > (ranges.high[channel] ?? 0)) ranges.high[channel] = high
}

/** The same ranges with each interval mapped; null where one of them cannot be. */
export function mapRanges(
  { low, high }: ChannelRanges,
  map: (low: number, high: number) => readonly [number, number] | null,
): ChannelRanges | null {
  const result = { low: new Int32Array(low.length), high: new Int32Array(low.length) }
  let mapped: readonly [number, number] | null = null
  for (let channel = 0; channel < low.length; channel++) {
    const isRepeat = channel > 0 && repeats(low, channel) && repeats(high, channel)
    if (!isRepeat) mapped = map(low[channel] ?? 0, high[channel] ?? 0)
    if (mapped === null) return null
    result.low[channel] = mapped[0]
    result.high[channel] = mapped[1]
  }
  return result
}

/** Most channels of a long row have the interval of the one before. */
function repeats(values: Int32Array, channel: number): boolean {
  return values[channel] === values[channel - 1]
}

/**
 * The ranges after the elements were cut into rows of another length, in the same order: an element of
 * a channel lands in every new channel that is the same modulo the common divisor of both lengths.
 */
export function reshapeRanges(ranges: ChannelRanges, channels: number): ChannelRanges {
  const before = ranges.low.length
  if (before === channels) return ranges
  const step = commonDivisor(before, channels)
  const merged = noRange(step)
  for (let channel = 0; channel < before; channel++) {
    include(merged, channel % step, ranges.low[channel] ?? 0, ranges.high[channel] ?? 0)
  }
  const spread = (values: Int32Array): Int32Array =>
    Int32Array.from({ length: channels }, (_, channel) => values[channel % step] ?? 0)
  return { low: spread(merged.low), high: spread(merged.high) }
}

/** One interval for all channels, repeated: where channels are mixed. */
export function mixedRanges(ranges: ChannelRanges, channels: number): ChannelRanges {
  const merged = noRange(1)
  for (const [channel, low] of ranges.low.entries()) {
    include(merged, 0, low, ranges.high[channel] ?? 0)
  }
  return reshapeRanges(merged, channels)
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other)
}
