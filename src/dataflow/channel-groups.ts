/** Every channel of every computed tensor, joined into groups that can only go or stay together. */
import type { Subgraph } from '../tflite/model.ts'
import { channelsOf, LIMITS } from './channel-ranges.ts'

export class ChannelGroups {
  /** First channel of each tensor; -1 for tensors whose channels are not followed. */
  private readonly first: Int32Array
  private readonly parent: Int32Array
  private readonly pinned: Uint8Array
  private readonly main: Subgraph

  constructor(main: Subgraph) {
    this.main = main
    let count = 0
    this.first = Int32Array.from(main.tensors, (tensor) => {
      const isFollowed = !tensor.isConstant && LIMITS[tensor.dtype] !== undefined
      if (!isFollowed) return -1
      const at = count
      count += channelsOf(tensor)
      return at
    })
    this.parent = Int32Array.from({ length: count }, (_, channel) => channel)
    this.pinned = new Uint8Array(count)
  }

  /** How many groups could exist: one more than the largest id. */
  get size(): number {
    return this.parent.length
  }

  has(tensor: number): boolean {
    return (this.first[tensor] ?? -1) >= 0
  }

  channels(tensor: number): number {
    const found = this.main.tensors[tensor]
    return found === undefined ? 0 : channelsOf(found)
  }

  /** The group of a channel. */
  of(tensor: number, channel: number): number {
    return this.root((this.first[tensor] ?? 0) + channel)
  }

  isPinned(group: number): boolean {
    return this.pinned[group] === 1
  }

  join(one: number, other: number): void {
    if (one === other) return
    this.parent[other] = one
    if (this.isPinned(other)) this.pinned[one] = 1
  }

  /** All of a tensor's channels must stay. */
  pin(tensor: number): void {
    if (!this.has(tensor)) return
    for (let channel = 0; channel < this.channels(tensor); channel++) {
      this.pinned[this.of(tensor, channel)] = 1
    }
  }

  private root(channel: number): number {
    let at = channel
    while (this.parent[at] !== at) {
      const above = this.parent[at] ?? at
      this.parent[at] = this.parent[above] ?? above
      at = above
    }
    return at
  }
}
