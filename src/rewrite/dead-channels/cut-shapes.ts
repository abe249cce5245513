/** What sizes tensors and constants have once channels are gone. */
import type { DeadChannels } from '../../dataflow/dead-channels.ts'
import type { WeightedLayer } from '../../dataflow/weighted.ts'
import type { Operator, Subgraph, Tensor } from '../../tflite/model.ts'

/** Which channels of each computed tensor stay, in order; tensors that keep all are left out. */
export type Kept = ReadonlyMap<number, readonly number[]>

/** `fillers` are dead groups that stay all the same, because the target is better off with them. */
export function keptChannels(
  main: Subgraph,
  { groups, isLive }: DeadChannels,
  fillers: ReadonlySet<number>,
): Kept {
  const kept = new Map<number, readonly number[]>()
  for (const { index } of main.tensors) {
    if (!groups.has(index)) continue
    const channels = Array.from({ length: groups.channels(index) }, (_, channel) => channel)
    const stay = channels.filter((channel) => {
      const group = groups.of(index, channel)
      return isLive(group) || fillers.has(group)
    })
    if (stay.length < channels.length) kept.set(index, stay)
  }
  return kept
}

/** A tensor's shape with another number of channels. */
export function withChannels(shape: readonly number[], channels: number): readonly number[] {
  return [...shape.slice(0, -1), channels]
}

/** Which rows and which weights of a row a layer keeps. */
interface KeptWeights {
  readonly outputs: readonly number[]
  /** Positions within one tap of a row. */
  readonly depth: readonly number[]
  readonly shape: readonly number[]
}

export function keptWeights(layer: WeightedLayer, kept: Kept): KeptWeights {
  const { input, output, filter, inputs, depth } = layer
  const outputs = kept.get(output.index) ?? all(layer.outputs)
  if (layer.reads === 'own') {
    return { outputs, depth: [0], shape: withChannels(filter.shape, outputs.length) }
  }
  const stays = new Set(kept.get(input.index) ?? all(inputs))
  const positions = all(depth).filter((k) => stays.has(k % inputs))
  const shape = [outputs.length, ...filter.shape.slice(1, -1), positions.length]
  return { outputs, depth: positions, shape }
}

/** Constants that an operator reads channel by channel with its output. */
export function constantOperands(operator: Operator, main: Subgraph): readonly Tensor[] {
  if (!ELEMENTWISE.has(operator.kind)) return []
  const channels = main.tensors[operator.outputs[0] ?? -1]?.shape.at(-1) ?? 1
  return operator.inputs
    .map((index) => main.tensors[index])
    .filter((tensor) => tensor !== undefined)
    .filter(({ isConstant, shape }) => isConstant && shape.at(-1) === channels)
    .filter(({ shape }) => (shape.at(-1) ?? 1) > 1)
}

const ELEMENTWISE: ReadonlySet<string> = new Set([
  ...['ADD', 'SUB', 'MUL', 'PRELU', 'MAXIMUM', 'MINIMUM'],
])

function all(length: number): readonly number[] {
  return Array.from({ length }, (_, at) => at)
}
