/**
 * The metrics that budgets, diffs and reports speak of: one record each. Adding a metric is adding
 * a record; parser, schema, findings, tables and wording all follow from it.
 */
import { sumOfChannels } from '../dataflow/channel-counts.ts'
import type { Costs } from '../profile/costs.ts'
import type { Estimate } from '../profile/profile.ts'
import type { Unit } from '../util/quantity.ts'

export type MetricId =
  | 'ram'
  | 'flash'
  | 'cycles'
  | 'latency'
  | 'energy'
  | 'accelerator-cycles'
  | 'cpu-cycles'
  | 'macs'
  | 'unsupported-layers'
  | 'dead-channels'

export type { Unit }

/** A measured value: exact (`band` null, equal to a named reference) or an estimate with its band. */
export interface Measure {
  /** Null: unknown. */
  readonly value: number | null
  /** The truth is `value` or more. */
  readonly atLeast: boolean
  readonly kind: 'exact' | 'estimate'
  readonly band: number | null
}

/** What of a profile the metrics read, so that a priced variant can be measured as well. */
export type Measurable = Omit<Costs, 'layers'> & {
  readonly layers: readonly Pick<Costs['layers'][number], 'unsupported' | 'channels'>[]
}

export interface Metric {
  readonly id: MetricId
  readonly label: string
  readonly unit: Unit
  readonly kind: 'exact' | 'estimate'
  /** What is measured and against which reference it is exact or how it is estimated, one sentence. */
  readonly description: string
  readonly of: (profile: Measurable) => Measure
}

const exact = (value: number, atLeast = false): Measure => ({
  value,
  atLeast,
  kind: 'exact',
  band: null,
})
const estimate = ({ value, atLeast, band }: Estimate): Measure => ({
  value,
  atLeast,
  kind: 'estimate',
  band,
})

/** The smallest working arena rounded up to 16: what a developer must reserve. */
export function ramToReserve(profile: Pick<Measurable, 'arena'>): number {
  return Math.ceil(profile.arena.smallestWorkingBytes / 16) * 16
}

/** Per cent, to a tenth: what a report shows is what a limit is compared with. */
function deadPercent(layers: Measurable['layers']): number {
  const channels = sumOfChannels(layers)
  if (channels === null || channels.total === 0) return 0
  return Math.round((1000 * (channels.constant + channels.unread)) / channels.total) / 10
}

export const METRICS: Readonly<Record<MetricId, Metric>> = {
  ram: {
    id: 'ram',
    label: 'RAM',
    unit: 'bytes',
    kind: 'exact',
    description: 'The smallest tensor arena that loads and runs the model, rounded up to 16 bytes.',
    of: (profile) => exact(ramToReserve(profile), profile.ramAtLeast),
  },
  flash: {
    id: 'flash',
    label: 'Flash',
    unit: 'bytes',
    kind: 'exact',
    description: 'Bytes of the .tflite flatbuffer.',
    of: (profile) => exact(profile.flashBytes),
  },
  cycles: {
    id: 'cycles',
    label: 'Cycles',
    unit: 'cycles',
    kind: 'estimate',
    description: 'Clock cycles from start to end of one inference on the board.',
    of: (profile) => estimate(profile.cycles),
  },
  latency: {
    id: 'latency',
    label: 'Latency',
    unit: 'seconds',
    kind: 'estimate',
    description: 'Time of one inference on the board: cycles divided by the clock.',
    of: (profile) => estimate(profile.latencySeconds),
  },
  energy: {
    id: 'energy',
    label: 'Energy',
    unit: 'joules',
    kind: 'estimate',
    description: 'Energy of one inference of the whole device.',
    of: (profile) => estimate(profile.energyJoules),
  },
  'accelerator-cycles': {
    id: 'accelerator-cycles',
    label: 'MVP cycles',
    unit: 'cycles',
    kind: 'exact',
    description:
      "The ideal cycles of the MVP programs that the build runs; with the MLTK's runtimes what the Model Profiler's simulator counts.",
    of: (profile) => exact(profile.acceleratorCycles),
  },
  'cpu-cycles': {
    id: 'cpu-cycles',
    label: 'CPU cycles',
    unit: 'cycles',
    kind: 'estimate',
    description: 'Cycles that the CPU is active during one inference.',
    of: (profile) => estimate(profile.cpuCycles),
  },
  macs: {
    id: 'macs',
    label: 'MACs',
    unit: 'macs',
    kind: 'exact',
    description: 'Multiply-accumulate operations as the MLTK Model Profiler counts them.',
    of: (profile) => exact(profile.macs),
  },
  'unsupported-layers': {
    id: 'unsupported-layers',
    label: 'Layers off the MVP',
    unit: 'layers',
    kind: 'exact',
    description: 'Layers of a kind that the MVP accelerates but that exceed one of its limits.',
    of: (profile) => exact(profile.layers.filter((layer) => layer.unsupported !== null).length),
  },
  'dead-channels': {
    id: 'dead-channels',
    label: 'Dead channels',
    unit: 'percent',
    kind: 'exact',
    description:
      'Share of the output channels of layers with weights that are proved to be constant or that nothing reads: a sign that training collapsed.',
    of: ({ layers }) => exact(deadPercent(layers)),
  },
}
