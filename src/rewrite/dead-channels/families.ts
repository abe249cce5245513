/** Dead channels of tensors that hang together: how many of them go is one decision of the target. */
import type { DeadChannels } from '../../dataflow/dead-channels.ts'
import type { Subgraph } from '../../tflite/model.ts'

export interface Family {
  /**
   * Groups of channels that nothing needs, each removable with all its tensors' channels. The first
   * ones are the last to go.
   */
  readonly dead: readonly number[]
  /** How many of them must stay, because a tensor keeps at least one channel. */
  readonly least: number
  /** Channels that stay in any case, of the tensor that has fewest. */
  readonly live: number
}

/** Families with at least one dead group, in the order of their first tensor. */
export function deadFamilies(main: Subgraph, dead: DeadChannels): readonly Family[] {
  const owner = new Map<number, Joined>()
  const all = new Set<Joined>()
  for (const { index } of main.tensors) {
    const tensor = channelsOf(index, dead)
    if (tensor.dead.size === 0) continue
    const parts = new Set([...tensor.dead].flatMap((group) => owner.get(group) ?? []))
    const family: Joined = { tensors: [...[...parts].flatMap(({ tensors }) => tensors), tensor] }
    for (const part of parts) all.delete(part)
    all.add(family)
    for (const one of family.tensors) for (const group of one.dead) owner.set(group, family)
  }
  return [...all].map(familyOf)
}

interface TensorChannels {
  readonly dead: ReadonlySet<number>
  readonly live: number
}

interface Joined {
  readonly tensors: readonly TensorChannels[]
}

function channelsOf(index: number, { groups, isLive }: DeadChannels): TensorChannels {
  const channels = groups.has(index) ? groups.channels(index) : 0
  const all = Array.from({ length: channels }, (_, channel) => groups.of(index, channel))
  const dead = all.filter((group) => !isLive(group))
  return { dead: new Set(dead), live: channels - dead.length }
}

function familyOf({ tensors }: Joined): Family {
  const needed = new Set<number>()
  for (const { dead, live } of tensors) {
    const [first] = dead
    if (live === 0 && first !== undefined && ![...dead].some((group) => needed.has(group))) {
      needed.add(first)
    }
  }
  const dead = new Set([...needed, ...tensors.flatMap((tensor) => [...tensor.dead])])
  return { dead: [...dead], least: needed.size, live: Math.min(...tensors.map(({ live }) => live)) }
}
