/**
 * The metrics that budgets, diffs and reports speak of: one record each. Adding a metric is adding
 * a record; parser, schema, findings, tables and wording all follow from it.
 */
import { sumOfChannels } from '../dataflow/channel-counts.ts'
import { calledWork, type CalledWork } from '../operators/kinds/called-subgraphs.ts'
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
  /** Boards ran this; false for an estimate of a build, kernel or clock that no published board ran. */
  readonly measured: boolean
}

/** What of a profile the metrics read, so that a priced variant can be measured as well. */
export type Measurable = Omit<Costs, 'layers' | 'constantBytes'> & {
  readonly layers: readonly Pick<Costs['layers'][number], 'kind' | 'unsupported' | 'channels'>[]
}

/** Growth of a metric is no regression where another one falls: at all, or by as much. */
export interface Excuse {
  readonly metric: MetricId
  readonly by: 'any' | 'as-much'
}

export interface Metric {
  readonly id: MetricId
  readonly label: string
  readonly unit: Unit
  readonly kind: 'exact' | 'estimate'
  /** What is measured and against which reference it is exact or how it is estimated, one sentence. */
  readonly description: string
  /** What more and less of it mean, one sentence. */
  readonly direction: string
  /** What makes its growth no regression; null: growth always counts. */
  readonly excusedBy: Excuse | null
  /** A model's name + this, with the figure in it, is a title: what is too much. */
  readonly excess: (by: string) => string
  /** What the figure says of a build that is compiled ahead of time: see `standing.ts`. */
  readonly ofCompiled: OfCompiled
  readonly of: (profile: Measurable) => Measure
}

/**
 * `own`: the figure is the build's own. `upper-bound`: the truth is no larger, so a figure within its
 * limit passes and one beyond it decides nothing. `other`: of another build, it decides nothing.
 */
export type Standing = 'own' | 'upper-bound' | 'other'

interface OfCompiled {
  readonly standing: Standing
  /** For people, after the figure; null for nothing. */
  readonly label: string | null
  /** True where a calibration on runs of the build makes the estimate its own. */
  readonly isCalibrated: boolean
}

const AS_IT_IS: OfCompiled = { standing: 'own', label: null, isCalibrated: false }
const TIME: OfCompiled = {
  standing: 'upper-bound',
  label: 'upper bound; the vendor reports 50 to 80 % less',
  isCalibrated: true,
}

const exact = (value: number, atLeast = false): Measure => ({
  value,
  atLeast,
  kind: 'exact',
  band: null,
  measured: true,
})
const estimate = (found: Estimate): Measure => ({ ...found, kind: 'estimate' })

/** Per cent, to a tenth: what a report shows is what a limit is compared with. */
function deadPercent(layers: Measurable['layers']): number {
  const channels = sumOfChannels(layers)
  if (channels === null || channels.total === 0) return 0
  return Math.round((1000 * (channels.constant + channels.unread)) / channels.total) / 10
}

/** Kinds whose subgraphs are counted as often as they surely run, and kinds with programs that no figure counts. */
const LOOPING = ['each once or more'] satisfies readonly CalledWork[]
const CALLING = ['the larger', 'each once or more'] satisfies readonly CalledWork[]

function callsAny({ layers }: Measurable, works: readonly CalledWork[]): boolean {
  return layers.some(({ kind }) => {
    const work = calledWork(kind)
    return work !== null && works.includes(work)
  })
}

const FASTER: Excuse = { metric: 'cycles', by: 'any' }

export const METRICS: Readonly<Record<MetricId, Metric>> = {
  ram: {
    id: 'ram',
    label: 'RAM',
    unit: 'bytes',
    kind: 'exact',
    description: 'The smallest tensor arena that loads and runs the model, rounded up to 16 bytes.',
    direction: 'Less is better.',
    excusedBy: null,
    excess: (by) => `needs ${by} more RAM than allowed`,
    ofCompiled: {
      standing: 'other',
      label: 'of the interpreter; the compiler plans memory itself',
      isCalibrated: false,
    },
    of: (profile) => exact(profile.ramBytes, profile.ramAtLeast),
  },
  flash: {
    id: 'flash',
    label: 'Flash',
    unit: 'bytes',
    kind: 'exact',
    description: 'Bytes of the .tflite flatbuffer.',
    direction:
      'Less is better, but flash may buy RAM: its growth is no regression where RAM falls by as many bytes.',
    excusedBy: { metric: 'ram', by: 'as-much' },
    excess: (by) => `needs ${by} more flash than allowed`,
    ofCompiled: AS_IT_IS,
    of: (profile) => exact(profile.flashBytes),
  },
  cycles: {
    id: 'cycles',
    label: 'Cycles',
    unit: 'cycles',
    kind: 'estimate',
    description: 'Clock cycles from start to end of one inference on the board.',
    direction: 'Less is better.',
    excusedBy: null,
    excess: (by) => `takes ${by} more cycles than allowed`,
    ofCompiled: TIME,
    of: (profile) => estimate(profile.cycles),
  },
  latency: {
    id: 'latency',
    label: 'Latency',
    unit: 'seconds',
    kind: 'estimate',
    description: 'Time of one inference on the board: cycles divided by the clock.',
    direction: 'Less is better.',
    excusedBy: null,
    excess: (by) => `takes ${by} longer than allowed`,
    ofCompiled: TIME,
    of: (profile) => estimate(profile.latencySeconds),
  },
  energy: {
    id: 'energy',
    label: 'Energy',
    unit: 'joules',
    kind: 'estimate',
    description: 'Energy of one inference of the whole device.',
    direction: 'Less is better.',
    excusedBy: null,
    excess: (by) => `needs ${by} more energy than allowed`,
    ofCompiled: TIME,
    of: (profile) => estimate(profile.energyJoules),
  },
  'accelerator-cycles': {
    id: 'accelerator-cycles',
    label: 'MVP cycles',
    unit: 'cycles',
    kind: 'exact',
    description:
      "The ideal cycles of the MVP programs that the build runs; with the MLTK's runtimes what the Model Profiler's simulator counts.",
    direction:
      'Only a part of the elapsed cycles, and without a direction of its own: a model that comes onto the MVP has more of them and is faster. Its growth is no regression where the elapsed cycles fall; limit cycles or latency instead.',
    excusedBy: FASTER,
    excess: (by) => `takes ${by} more MVP cycles than allowed`,
    ofCompiled: {
      standing: 'other',
      label: "of the interpreter's programs",
      isCalibrated: false,
    },
    of: (profile) => exact(profile.acceleratorCycles, callsAny(profile, CALLING)),
  },
  'cpu-cycles': {
    id: 'cpu-cycles',
    label: 'CPU cycles',
    unit: 'cycles',
    kind: 'estimate',
    description: 'Cycles that the CPU is active during one inference.',
    direction:
      'Only a part of the elapsed cycles, and without a direction of its own: work that moves between CPU and MVP moves them. Its growth is no regression where the elapsed cycles fall; limit cycles or latency instead.',
    excusedBy: FASTER,
    excess: (by) => `takes ${by} more CPU cycles than allowed`,
    ofCompiled: TIME,
    of: (profile) => estimate(profile.cpuCycles),
  },
  macs: {
    id: 'macs',
    label: 'MACs',
    unit: 'macs',
    kind: 'exact',
    description:
      'Multiply-accumulate operations of one inference; of branches the larger, of a loop one pass.',
    direction:
      'Only a part of the elapsed cycles, and without a direction of its own: more of them on the MVP may take less time than fewer on the CPU. Its growth is no regression where the elapsed cycles fall; limit cycles or latency instead.',
    excusedBy: FASTER,
    excess: (by) => `does ${by} more MACs than allowed`,
    ofCompiled: AS_IT_IS,
    of: (profile) => exact(profile.macs, callsAny(profile, LOOPING)),
  },
  'unsupported-layers': {
    id: 'unsupported-layers',
    label: 'Layers off the MVP',
    unit: 'layers',
    kind: 'exact',
    description: 'Layers of a kind that the MVP accelerates but that exceed one of its limits.',
    direction:
      'Less is better for one and the same network; a float model has none and is slower than a quantized one with some. Its growth is no regression where the elapsed cycles fall.',
    excusedBy: FASTER,
    excess: (by) => `has ${by} ${by === '1' ? 'layer' : 'layers'} too many off the MVP`,
    ofCompiled: {
      standing: 'upper-bound',
      label: "of the interpreter's kernels; does not count MEAN, which the compiler takes",
      isCalibrated: false,
    },
    of: (profile) => exact(profile.layers.filter((layer) => layer.unsupported !== null).length),
  },
  'dead-channels': {
    id: 'dead-channels',
    label: 'Dead channels',
    unit: 'percent',
    kind: 'exact',
    description:
      'Share of the output channels of layers with weights that are proved to be constant or that nothing reads: a sign that training collapsed.',
    direction:
      'Less is better for one and the same network; the share also grows where live layers are taken out. Its growth is no regression where the elapsed cycles fall.',
    excusedBy: FASTER,
    excess: (by) => `has ${by} more dead channels than allowed`,
    ofCompiled: AS_IT_IS,
    of: ({ layers }) => exact(deadPercent(layers)),
  },
}

/** By metric; null where the profile does not know it. */
export function figuresOf(profile: Measurable): Readonly<Record<MetricId, number | null>> {
  return Object.fromEntries(
    Object.values(METRICS).map(({ id, of }) => [id, of(profile).value]),
  ) as Record<MetricId, number | null>
}
