/** Dead channels of tensors that hang together: how many of them go is one decision of the target. */
import type { DeadChannels } from '../../dataflow/dead-channels.ts'
import type { Subgraph } from '../../tflite/model.ts'

export interface Family {
  /** Tensor indices. */
  readonly tensors: readonly number[]
  /** Groups of channels that nothing needs, each removable with all its tensors' channels. */
  readonly dead: readonly number[]
  /** Channels that stay in any case, of the tensor that has fewest. */
  readonly live: number
}

/** Families with at least one dead group, in the order of their first tensor. */
export function deadFamilies(main: Subgraph, { groups, isLive }: DeadChannels): readonly Family[] {
  const owner = new Map<number, Draft>()
  const all: Draft[] = []
  for (const { index } of main.tensors) {
    if (!groups.has(index)) continue
    const dead = new Set<number>()
    let live = 0
    for (let channel = 0; channel < groups.channels(index); channel++) {
      const group = groups.of(index, channel)
      if (isLive(group)) live++
      else dead.add(group)
    }
    if (dead.size === 0) continue
    const joined = new Set([...dead].flatMap((group) => owner.get(group) ?? []))
    const family = merged([...joined], { tensors: [index], dead, live: [live] })
    for (const old of joined) all.splice(all.indexOf(old), 1)
    all.push(family)
    for (const group of family.dead) owner.set(group, family)
  }
  return all.map(({ tensors, dead, live }) => ({
    tensors,
    dead: [...dead],
    live: Math.min(...live),
  }))
}

interface Draft {
  readonly tensors: readonly number[]
  readonly dead: ReadonlySet<number>
  readonly live: readonly number[]
}

function merged(parts: readonly Draft[], last: Draft): Draft {
  const all = [...parts, last]
  return {
    tensors: all.flatMap(({ tensors }) => tensors),
    dead: new Set(all.flatMap(({ dead }) => [...dead])),
    live: all.flatMap(({ live }) => live),
  }
}
