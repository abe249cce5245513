/** How many channels each layer with weights makes, and how many of them are dead. */
import type { Model } from '../tflite/model.ts'
import { constantOf, deadChannels } from './dead-channels.ts'

export interface ChannelCounts {
  readonly total: number
  /** Proved to have one value for every input of the model. */
  readonly constant: number
  /** Not constant, but nothing that reaches an output reads them. */
  readonly unread: number
}

/** By operator index; layers whose values are not followed (float, computed weights) are left out. */
export function channelCounts(model: Model): ReadonlyMap<number, ChannelCounts> {
  const dead = deadChannels(model)
  const counts = new Map<number, ChannelCounts>()
  for (const [operator, { output, outputs }] of dead?.ranges.weighted ?? []) {
    if (dead === null) break
    let constant = 0
    let unread = 0
    for (let channel = 0; channel < outputs; channel++) {
      if (constantOf(dead.ranges, output.index, channel) !== null) constant++
      else if (!dead.isLive(dead.groups.of(output.index, channel))) unread++
    }
    counts.set(operator, { total: outputs, constant, unread })
  }
  return counts
}

/** Of the whole model; null where it has no channels that are followed. */
export function channelsOfModel(model: Model): ChannelCounts | null {
  return sumOfChannels([...channelCounts(model).values()].map((channels) => ({ channels })))
}

/** Of several layers; null where none of them has channels that are followed. */
export function sumOfChannels(
  layers: readonly { readonly channels: ChannelCounts | null }[],
): ChannelCounts | null {
  const known = layers.map(({ channels }) => channels).filter((one) => one !== null)
  if (known.length === 0) return null
  return known.reduce((all, one) => ({
    total: all.total + one.total,
    constant: all.constant + one.constant,
    unread: all.unread + one.unread,
  }))
}
