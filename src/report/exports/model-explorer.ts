/**
 * Costs per layer as "node data" of Google's Model Explorer, which colours the graph by them. Keys are
 * the names of output tensors.
 *
 * Source: google-ai-edge/model-explorer `src/server/package/src/model_explorer/node_data_builder.py`.
 */
import type { LayerProfile, Profile } from '../../profile/profile.ts'
import type { Json } from '../json/codec.ts'

export const NODE_METRICS = [
  'cycles',
  'accelerator-cycles',
  'cpu-cycles',
  'macs',
  'weights-bytes',
  'live-bytes',
] as const

type NodeMetric = (typeof NODE_METRICS)[number]

const VALUE_OF: Readonly<
  Record<NodeMetric, (layer: LayerProfile, profile: Profile) => number | null>
> = {
  cycles: ({ cycles }) => cycles.value,
  'accelerator-cycles': ({ acceleratorCycles }) => acceleratorCycles,
  'cpu-cycles': ({ cpuCycles }) => cpuCycles.value,
  macs: ({ macs }) => macs,
  'weights-bytes': ({ weightsBytes }) => weightsBytes,
  'live-bytes': ({ index }, { arena }) =>
    arena.byLayer.find(({ layer }) => layer === index)?.liveBytes ?? null,
}

/** From cheap to dear. */
const GRADIENT = [
  { stop: 0, bgColor: '#f5f5f5', textColor: '#1b2430' },
  { stop: 0.5, bgColor: '#f7c977', textColor: '#1b2430' },
  { stop: 1, bgColor: '#c2410c', textColor: '#ffffff' },
] as const
/** A layer that should run on the MVP and does not stands out whatever it costs. */
const OFF_COLOUR = { bgColor: '#8b1e3f', textColor: '#ffffff' } as const

/** Node data for one metric; layers whose value is unknown are left out. */
export function nodeData(profile: Profile, metric: NodeMetric): Json {
  const results = profile.layers.flatMap((layer): [string, Json][] => {
    const value = VALUE_OF[metric](layer, profile)
    if (value === null) return []
    const colour = layer.unsupported === null ? {} : OFF_COLOUR
    return [[layer.name, { value, ...colour }]]
  })
  return { results: Object.fromEntries(results), gradient: GRADIENT }
}
