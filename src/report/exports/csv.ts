/** Layers as comma-separated values (RFC 4180), one row per layer, for a spreadsheet. */
import { METRICS, type MetricId } from '../../budget/metric.ts'
import type { Unit } from '../../util/quantity.ts'
import type { LayerProfile, Profile } from '../../profile/profile.ts'
import { visible } from '../sanitise.ts'

type Value = string | number | boolean | null

/** A profile with the name of its build, null where it has none. */
export interface CsvProfile {
  readonly profile: Profile
  readonly build: string | null
}

interface CsvColumn {
  readonly name: string
  readonly of: (layer: LayerProfile, profile: Profile) => Value
}

const COLUMNS: readonly CsvColumn[] = [
  { name: 'model', of: (_, { path }) => path },
  { name: 'index', of: ({ index }) => index },
  { name: 'op', of: ({ op }) => op },
  { name: 'name', of: ({ name }) => name },
  { name: 'output_shape', of: ({ outputs }) => outputs[0]?.shape.join('x') ?? '' },
  { name: 'output_dtype', of: ({ outputs }) => outputs[0]?.dtype ?? '' },
  { name: 'ops', of: ({ ops }) => ops },
  { name: 'macs', of: ({ macs }) => macs },
  { name: 'accelerator_cycles', of: ({ acceleratorCycles }) => acceleratorCycles },
  { name: 'cpu_cycles', of: ({ cpuCycles }) => rounded(cpuCycles.value) },
  { name: 'cycles', of: ({ cycles }) => rounded(cycles.value) },
  { name: 'latency_s', of: ({ latencySeconds }) => latencySeconds.value },
  { name: 'energy_j', of: ({ energyJoules }) => energyJoules.value },
  { name: 'weights_bytes', of: ({ weightsBytes }) => weightsBytes },
  {
    name: 'live_bytes',
    of: ({ index }, { arena }) =>
      arena.byLayer.find(({ layer }) => layer === index)?.liveBytes ?? null,
  },
  { name: 'accelerated', of: ({ accelerated }) => accelerated },
  { name: 'unsupported', of: ({ unsupported }) => unsupported?.sentence ?? '' },
]

/** A header and a row per layer of each profile, lines ended as RFC 4180 has it. */
export function layersCsv(profiles: readonly CsvProfile[]): string {
  const rows = profiles.flatMap(({ profile, build }) =>
    profile.layers.map((layer) => [
      ...COLUMNS.map(({ of }) => field(of(layer, profile))),
      ...buildFields(profile, build),
    ]),
  )
  return `${[[...COLUMNS.map(({ name }) => name), ...BUILD_NAMES], ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`
}

/** What the figures are of, behind them: columns that were there before keep their places. */
const BUILD_NAMES = ['build', 'target', 'clock_hz', 'accelerator', 'runtime', 'optimize_speed']

function buildFields({ target }: Profile, build: string | null): readonly string[] {
  const { id, clockHz, accelerator, runtime, optimizeSpeed } = target
  return [build, id, clockHz, accelerator, runtime.name, optimizeSpeed].map(field)
}

/** Totals of each profile, one row per model and build. */
export function totalsCsv(profiles: readonly CsvProfile[]): string {
  const metrics = Object.values(METRICS)
  const open = metrics.filter(({ id, kind }) => id === 'ram' || kind === 'estimate')
  const rows = profiles.map(({ profile, build }) => [
    field(profile.path),
    field(profile.arena.usedBytes),
    ...metrics.map(({ of }) => field(of(profile).value)),
    ...buildFields(profile, build),
    ...open.map(({ of }) => field(of(profile).atLeast)),
  ])
  const names = [
    'model',
    'ram_used_bytes',
    ...metrics.map(nameOf),
    ...BUILD_NAMES,
    ...open.map(leastNameOf),
  ]
  return `${[names, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`
}

/** Whether the figure is a lower bound: `ram_at_least`. */
function leastNameOf({ id }: (typeof METRICS)[MetricId]): string {
  return `${id.replace(/-/g, '_')}_at_least`
}

/** As in the JSON. */
function nameOf({ id, unit }: (typeof METRICS)[MetricId]): string {
  return `${id.replace(/-/g, '_')}${SUFFIXES[unit]}`
}

/** Empty where the metric's own name says its unit. */
const SUFFIXES: Readonly<Record<Unit, string>> = {
  bytes: '_bytes',
  percent: '_percent',
  seconds: '_s',
  joules: '_j',
  cycles: '',
  macs: '',
  layers: '',
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value)
}

/** Unknown is empty. A text that a spreadsheet would run as a formula gets an apostrophe before it. */
function field(value: Value): string {
  if (value === null || value === '') return ''
  if (typeof value !== 'string') return String(value)
  const text = visible(value).replace(/^[=+\-@]/, "'$&")
  return /[",]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}
