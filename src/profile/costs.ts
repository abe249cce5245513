/** The totals that budgets judge, for one of many variants of a model: a `Profile` without its prose. */
import { isLowerBound } from '../arena/arena.ts'
import { channelCounts } from '../dataflow/channel-counts.ts'
import type { Target } from '../target/runtime.ts'
import type { Model } from '../tflite/model.ts'
import { sum } from '../util/integers.ts'
import { boardTotals } from './board.ts'
import { measureModel, type Measured, type MeasureMemo } from './measure.ts'
import type { LayerProfile, Profile } from './profile.ts'
import { unsupportedOf } from './unsupported.ts'

/** What of a layer the costs keep. */
type LayerCosts = Pick<
  LayerProfile,
  'kind' | 'accelerated' | 'unsupported' | 'acceleratorCycles' | 'cycles' | 'macs' | 'channels'
>

/** Every field but the last two equals the one of the same name in the profile of the same model and target. */
export interface Costs extends Pick<
  Profile,
  | 'flashBytes'
  | 'ramBytes'
  | 'ramAtLeast'
  | 'macs'
  | 'acceleratorCycles'
  | 'cpuCycles'
  | 'cycles'
  | 'latencySeconds'
  | 'energyJoules'
  | 'arena'
> {
  readonly layers: readonly LayerCosts[]
  /** Of all constants: how many parameters there are, as far as sizes tell. */
  readonly constantBytes: number
}

/** The dead channels of a layer, by its index. */
export type ChannelsAt = (layer: number) => LayerCosts['channels']

/**
 * Prices a model; a memo must only be shared between calls with the same target. Dead channels are the
 * model's own where nothing else is said.
 */
export function costsOf(
  model: Model,
  target: Target,
  memo?: MeasureMemo,
  channelsAt: ChannelsAt = analysed(model),
): Costs {
  const measured = measureModel(model, target, memo)
  const { layers, counts, arena } = measured
  return {
    flashBytes: model.fileBytes,
    ramBytes: arena.smallestWorkingBytes,
    ramAtLeast: isLowerBound(arena),
    macs: sum(layers.map(({ work }) => work.macs)),
    constantBytes: sum(model.buffers.map(({ data }) => data.length)),
    acceleratorCycles: sum(counts.map(({ cycles }) => cycles)),
    ...boardTotals(
      layers.map(({ cost }) => cost),
      target,
    ),
    // Few ask for more than the totals: the rest is made where it is.
    get arena() {
      return kept(this, 'arena', arena.report())
    },
    get layers() {
      return kept(this, 'layers', layerCosts(measured, channelsAt))
    },
  }
}

/** A value made once for all who ask. */
function kept<K extends 'arena' | 'layers'>(costs: Costs, name: K, value: Costs[K]): Costs[K] {
  Object.defineProperty(costs, name, { value, enumerable: true })
  return value
}

function analysed(model: Model): ChannelsAt {
  // Only a limit on dead channels asks for them.
  let channels: ReturnType<typeof channelCounts> | null = null
  return (layer) => {
    channels ??= channelCounts(model)
    return channels.get(model.subgraphs[0]?.operators[layer]?.index ?? -1) ?? null
  }
}

function layerCosts(
  { contexts, layers, counts }: Measured,
  channelsAt: ChannelsAt,
): Costs['layers'] {
  return layers.map(({ work, outcome, cost }, at) => ({
    kind: contexts[at]?.operator.kind ?? '',
    accelerated: outcome?.accelerated ?? false,
    unsupported: unsupportedOf(outcome),
    acceleratorCycles: counts[at]?.cycles ?? 0,
    cycles: cost.cycles,
    macs: work.macs,
    get channels() {
      return channelsAt(at)
    },
  }))
}
