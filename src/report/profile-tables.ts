/** The tables of a profile and of a difference, cell by cell: what every format lays out. Foreign strings raw. */
import { firmwareWords } from './wording.ts'
import { METRICS } from '../budget/metric.ts'
import type { MetricId } from '../budget/metric.ts'
import { measuredSource, measuredValue } from '../budget/measured.ts'
import { standingLabel } from '../budget/standing.ts'
import type { LayerProfile, Profile } from '../profile/profile.ts'
import { formatQuantity } from '../util/quantity.ts'
import { uncertaintyText, changeText, growthText, measureText } from './format.ts'

export const TOTALS: readonly MetricId[] = [
  'ram',
  'flash',
  'cycles',
  'latency',
  'energy',
  'accelerator-cycles',
  'cpu-cycles',
  'macs',
  'unsupported-layers',
]

/** `78 MHz, MVP, runtime sdk, optimize-speed 0`: what stands behind the target's name. */
export function buildText({ target }: Profile): string {
  const { clockHz, accelerator, runtime, optimizeSpeed, calibration } = target
  const fitted = calibration === null ? '' : `, ${calibration.title}`
  const unit = accelerator === 'mvp' ? 'MVP' : 'no accelerator'
  return `${String(clockHz / 1e6)} MHz, ${unit}, runtime ${runtime.name}, optimize-speed ${String(optimizeSpeed)}${firmwareWords(target)}${fitted}`
}

/** Label, figure, and how sure it is or what it is made of. */
export function totalRows(profile: Profile): readonly (readonly [string, string, string])[] {
  return TOTALS.map((metric) => {
    const { label, unit, of } = METRICS[metric]
    const measure = of(profile)
    const note = metric === 'ram' ? ramNote(profile) : uncertaintyText(measure)
    const notes = [
      note,
      standingLabel(metric, profile.target),
      measuredNote(profile, metric),
    ].filter((one) => one !== null)
    return [label, measureText(measure, unit), notes.join('; ')]
  })
}

/** `11.8 ms measured on BRD2601B, AI/ML SDK 3.0.2`; null where it was not measured. */
export function measuredNote(profile: Profile, metric: MetricId): string | null {
  const value = measuredValue(metric, profile)
  const source = measuredSource(profile)
  return value === null || source === null
    ? null
    : `${formatQuantity(value, METRICS[metric].unit)} ${source}`
}

/** What must be reserved is more than what is in use where loading needs more for a moment. */
function ramNote(profile: Profile): string {
  const { arena, ramBytes } = profile
  const { usedBytes } = arena
  const size = (bytes: number) => formatQuantity(bytes, 'bytes')
  const parts = `${size(arena.nonpersistentBytes)} planned + ${size(arena.persistentBytes)} persistent`
  return size(usedBytes) === size(ramBytes) ? parts : `in use ${size(usedBytes)} = ${parts}`
}

/** Label, both figures, the change and its share. */
export function changeRows(base: Profile, head: Profile): readonly (readonly string[])[] {
  return TOTALS.map((metric) => {
    const { label, unit, of } = METRICS[metric]
    const [from, to] = [of(base), of(head)]
    return [
      label,
      measureText(from, unit),
      measureText(to, unit),
      changeText(from, to, unit),
      growthText(from.value, to.value),
    ]
  })
}

/** What tells builds of one model from each other at a glance. */
const OVERVIEW: readonly MetricId[] = ['ram', 'flash', 'cycles', 'latency', 'energy']

export const OVERVIEW_TITLES: readonly string[] = [
  'Build',
  ...OVERVIEW.map((metric) => METRICS[metric].label),
  'Off the MVP',
]

interface OverviewRow {
  readonly build?: string | undefined
  /** Null where nothing is compared. */
  readonly base: Profile | null
  readonly head: Profile
}

/** One row per build, under {@link OVERVIEW_TITLES}: its figures, or those before and after where they differ. */
export function overviewRow({ build = '', base, head }: OverviewRow): readonly string[] {
  return [
    build,
    ...[...OVERVIEW, 'unsupported-layers' as const].map((metric) => {
      const { unit, of } = METRICS[metric]
      const now = measureText(of(head), unit)
      const before = base === null ? now : measureText(of(base), unit)
      return before === now ? now : `${before} → ${now}`
    }),
  ]
}

interface LayerColumn {
  readonly title: string
  readonly align: 'left' | 'right'
  /** True where the text comes from the model. */
  readonly isForeign?: boolean
  readonly of: (layer: LayerProfile, profile: Profile) => string
}

export const LAYER_COLUMNS = [
  { title: '#', align: 'right', of: ({ index }) => String(index) },
  { title: 'layer', align: 'left', isForeign: true, of: ({ op }) => op },
  { title: 'output', align: 'left', of: ({ outputs }) => outputs[0]?.shape.join('x') ?? '' },
  { title: 'RAM alive', align: 'right', of: liveCell },
  {
    title: 'weights',
    align: 'right',
    of: ({ weightsBytes }) => formatQuantity(weightsBytes, 'bytes'),
  },
  { title: 'MACs', align: 'right', of: ({ macs }) => formatQuantity(macs, 'macs') },
  {
    title: 'MVP cycles',
    align: 'right',
    of: ({ acceleratorCycles }) => formatQuantity(acceleratorCycles, 'cycles'),
  },
  {
    title: '~cycles',
    align: 'right',
    of: ({ cycles }) => measureText({ ...cycles, kind: 'estimate' }, 'cycles'),
  },
  { title: 'runs on', align: 'left', of: placeText },
  { title: 'name', align: 'left', isForeign: true, of: ({ name }) => name },
] as const satisfies readonly LayerColumn[]

export type LayerTitle = (typeof LAYER_COLUMNS)[number]['title']

function liveCell({ index }: LayerProfile, { arena }: Profile): string {
  const step = arena.byLayer.find(({ layer }) => layer === index)
  return liveText(step?.liveBytes, arena.peak.layer === index)
}

export function liveText(bytes: number | undefined, isPeak: boolean): string {
  if (bytes === undefined) return ''
  return `${isPeak ? 'peak ' : ''}${formatQuantity(bytes, 'bytes')}`
}

function placeText(layer: LayerProfile): string {
  if (layer.accelerated) return 'MVP'
  return layer.unsupported === null ? 'CPU' : 'CPU, off the MVP'
}
