/** A first budget file from measured models: `mvp-budget init`. */
import type { Profile } from '../profile/profile.ts'
import { formatPercent, formatQuantity } from '../util/quantity.ts'
import { RUNTIMES } from '../target/runtime.ts'
import { BUILT_IN } from './keys.ts'
import { compileGlob } from '../util/glob.ts'
import { versionGlob } from '../util/version-order.ts'
import { METRICS, type Measure, type MetricId } from './metric.ts'

export interface InitModel {
  readonly path: string
  readonly profile: Profile
  /** The same model on further builds. */
  readonly others?: readonly Profile[]
  /** Metrics that `defaults` limit already: an entry of its own could only loosen them. */
  readonly limited?: ReadonlySet<MetricId>
  /** The glob of all its versions, where `others` are versions of it. */
  readonly versions?: string
}

interface InitOptions {
  readonly models: readonly InitModel[]
  /** How much more than measured is allowed, 0.1 = 10 %. */
  readonly headroom: number
  /** Part number, family or board to write down; null leaves the default and says how to set it. */
  readonly part: string | null
  /** The project says the part: what is written here would come before it. */
  readonly isProjectTarget?: boolean
  /** URL or path of the JSON Schema, for the editor. */
  readonly schema: string
  /** The firmware's project file that the models were measured for, by its path; null: none. */
  readonly project?: string | null
  /** Project files of which none could be chosen. */
  readonly otherProjects?: readonly string[]
}

/** The metrics that get a limit, with how a limit is rounded up. */
const LIMITED: readonly {
  readonly metric: MetricId
  readonly roundUp: (value: number) => string
}[] = [
  { metric: 'ram', roundUp: wholeKiB },
  { metric: 'flash', roundUp: wholeKiB },
  { metric: 'latency', roundUp: (value) => scaledUp(value, LATENCY) },
  { metric: 'energy', roundUp: (value) => scaledUp(value, ENERGY) },
]

/**
 * The text of a commented budget file in which every given model passes, without a warning that it is
 * near a limit. Models come in the order of their paths.
 */
export function renderInit(options: InitOptions): string {
  const models = options.models.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const entries = seriesIn(models).map((model) => entryLines(model, options.headroom))
  const lines = [
    `# yaml-language-server: $schema=${options.schema.replace(/\s/g, '')}`,
    ...headLines(
      options,
      models.map(({ profile }) => profile),
    ),
    ...(entries.length === 0
      ? ['models: []']
      : ['models:', ...entries.flatMap((one) => [...one, ''])]),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

function headLines(
  { headroom, part, isProjectTarget = false, project = null, otherProjects = [] }: InitOptions,
  profiles: readonly Profile[],
): readonly string[] {
  return [
    '# What each model may cost. Every pull request that changes a model is held against it.',
    `# Limits are the measured values plus ${formatPercent(headroom)}, rounded up; tighten or widen them as you need.`,
    'version: 1',
    ...projectLines(project, otherProjects),
    '',
    '# What holds for every model, unless its entry says otherwise.',
    ...defaultsLines([
      ...(isProjectTarget ? [] : targetLines(part, profiles)),
      ...(project === null ? speedLines(profiles) : []),
      ...warnLines(headroom),
    ]),
    '',
    '# The first entry that matches a model is the only one that applies to it.',
  ]
}

const GROWTH_LINES = [
  '  # Growth against the base branch, beyond which a pull request fails:',
  '  # ram: {growth: 2 KiB}',
]

/** A map without a key is no map: where nothing is set, it stands as a comment. */
function defaultsLines(set: readonly string[]): readonly string[] {
  if (set.length > 0) return ['defaults:', ...set, ...GROWTH_LINES]
  return ['# defaults:', ...GROWTH_LINES.map((line) => line.replace(/^ {2}(?:# )?/, '#   '))]
}

/** Paths that YAML could take for something else are written as JSON writes text. */
function projectLines(project: string | null, others: readonly string[]): readonly string[] {
  if (project !== null)
    return [
      '',
      '# Speed, SDK, part and the size of the arena are those of the firmware (.slcp, and config/ and .slps beside it).',
      `project: ${JSON.stringify(project)}`,
    ]
  const shown = others.slice(0, 5).map((one) => `# project: ${JSON.stringify(one)}`)
  return shown.length === 0
    ? []
    : [
        '',
        '# Several projects are here: name the one that runs the models, or one for each build.',
        ...shown,
      ]
}

function targetLines(part: string | null, profiles: readonly Profile[]): readonly string[] {
  const target = profiles[0]?.target
  const memory = [
    target?.ramBytes == null ? '' : `${formatQuantity(target.ramBytes, 'bytes')} RAM`,
    target?.flashBytes == null ? '' : `${formatQuantity(target.flashBytes, 'bytes')} flash`,
  ].filter((one) => one !== '')
  if (part === null) {
    return [
      '  # Name the exact part, and its RAM and flash become limits too, e.g. efr32mg24b310f1536im48.',
      `  target: ${target?.id ?? BUILT_IN.target}`,
    ]
  }
  const has = memory.length === 0 ? [] : [`  # The part has ${memory.join(' and ')}: limits too.`]
  return [...has, `  target: ${part}`]
}

/** Figures of 0 and 1 differ in RAM and time: which one holds is the project's setting, not ours to guess. */
function speedLines(profiles: readonly Profile[]): readonly string[] {
  const speed = profiles[0]?.target.optimizeSpeed ?? RUNTIMES[BUILT_IN.runtime].defaultOptimizeSpeed
  return [
    "  # SL_MVP_OPTIMIZE_SPEED of the firmware: 0 (the SDK's default) keeps convolutions small, 1 makes them",
    '  # faster for a scratch buffer in RAM. Look it up in your project: "configuration:" of the .slcp file,',
    '  # else config/sl_nn_mvp_config.h; where neither sets it, it is 0.',
    `  optimize-speed: ${speed}`,
  ]
}

/** A small headroom would make every model "near its limit" from the start. */
function warnLines(headroom: number): readonly string[] {
  if (1 / (1 + headroom) < BUILT_IN.warn) return []
  return ['  # The headroom is smaller than the usual warning (95 %) leaves.', '  warn: off']
}

/** Names that differ only by a version are one model; a series stands where its first version does. */
function seriesIn(models: readonly InitModel[]): readonly InitModel[] {
  const byGlob = new Map<string, InitModel[]>()
  for (const model of models) {
    const glob = versionGlob(model.path)
    if (glob !== null) byGlob.set(glob, [...(byGlob.get(glob) ?? []), model])
  }
  return models.flatMap((model): readonly InitModel[] => {
    const glob = versionGlob(model.path)
    const all = glob === null ? [] : (byGlob.get(glob) ?? [])
    if (glob === null || all.length < 2 || !isOnly(glob, all.length, models)) return [model]
    if (all[0] !== model) return []
    const others = all.flatMap((one) => [
      ...(one === model ? [] : [one.profile]),
      ...(one.others ?? []),
    ])
    return [{ ...model, others, versions: glob }]
  })
}

/** Whether the glob takes in no other model. */
function isOnly(glob: string, count: number, models: readonly InitModel[]): boolean {
  const { matches } = compileGlob(glob)
  return models.filter(({ path }) => matches(path)).length === count
}

/**
 * The lines of one model's entry, its dash in the third column. Of several builds, each limit is that of
 * the build that needs most.
 */
export function entryLines(
  { path, profile, others = [], limited = new Set(), versions }: InitModel,
  headroom: number,
): readonly string[] {
  const all: readonly [Profile, ...Profile[]] = [profile, ...others]
  const rows = LIMITED.filter(({ metric }) => !limited.has(metric)).map((row) =>
    limitLine(row, mostOf(row.metric, all), headroom),
  )
  const width = Math.max(0, ...rows.map(({ yaml }) => yaml.length))
  const unsupported = METRICS['unsupported-layers'].of(mostOf('unsupported-layers', all)).value ?? 0
  return [
    `  - match: ${yamlText(versions ?? globFor(path))}`,
    ...(versions === undefined
      ? []
      : [
          '    # Limits are those of the largest version. A new one is compared with the newest of the base, so',
          '    # that limits on growth hold for it, e.g. ram: {max: 96 KiB, growth: 2 KiB}.',
          `    follows: ${yamlText(versions)}`,
        ]),
    ...rows.map(({ yaml, note }) => `    ${yaml.padEnd(width)}  # ${note}`),
    ...(!limited.has('unsupported-layers') && (all.some(usesMvp) || unsupported > 0)
      ? [
          `    ${`unsupported-layers: ${unsupported}`.padEnd(width)}  # layers that the MVP should run and cannot`,
        ]
      : []),
  ]
}

/** Of a float model nothing runs on the MVP yet: a limit of 0 would stop the change that quantizes it. */
function usesMvp({ layers }: Profile): boolean {
  return layers.some(({ accelerated }) => accelerated)
}

/** The profile whose figure is the largest; one without a figure is larger than any. */
function mostOf(metric: MetricId, profiles: readonly [Profile, ...Profile[]]): Profile {
  const [first, ...others] = profiles
  const { of } = METRICS[metric]
  const value = (profile: Profile) => of(profile).value ?? Infinity
  return others.reduce((most, one) => (value(one) > value(most) ? one : most), first)
}

interface LimitLine {
  readonly yaml: string
  readonly note: string
}

function limitLine(
  { metric, roundUp }: (typeof LIMITED)[number],
  profile: Profile,
  headroom: number,
): LimitLine {
  const measure = METRICS[metric].of(profile)
  const { unit } = METRICS[metric]
  if (measure.value === null) return { yaml: `# ${metric}: ...`, note: 'unknown for this model' }
  const limit = roundUp(withinPart(metric, measure.value * (1 + headroom), profile))
  const found = formatQuantity(measure.value, unit)
  if (!measure.atLeast) return { yaml: `${metric}: ${limit}`, note: noteOf(measure, found) }
  const note = `at least ${found}, the rest is unknown`
  return { yaml: `${metric}: {max: ${limit}, on-unknown: warn}`, note }
}

/** Behind a limit that `init` writes. */
export function noteOf({ kind, band }: Omit<Measure, 'value'>, found: string): string {
  if (kind === 'exact') return `measured ${found}`
  return band === null ? `estimated ${found}` : `estimated ${found} ±${formatPercent(band)}`
}

/** The part's memory, where the model fits into it and the headroom would go beyond it. */
function withinPart(metric: MetricId, limit: number, { target, ...profile }: Profile): number {
  const part = metric === 'ram' ? target.ramBytes : metric === 'flash' ? target.flashBytes : null
  const value = metric === 'ram' ? profile.ramBytes : profile.flashBytes
  return part === null || value > part ? limit : Math.min(limit, part)
}

function wholeKiB(bytes: number): string {
  return `${Math.ceil(Number((bytes / 1024).toPrecision(12)))} KiB`
}

interface WrittenScale {
  readonly factor: number
  readonly suffix: string
}

const LATENCY: readonly WrittenScale[] = [
  { factor: 1, suffix: 's' },
  { factor: 1e-3, suffix: 'ms' },
  { factor: 1e-6, suffix: 'us' },
]
const ENERGY: readonly WrittenScale[] = [
  { factor: 1, suffix: 'J' },
  { factor: 1e-3, suffix: 'mJ' },
  { factor: 1e-6, suffix: 'uJ' },
]

/** Three digits in the largest unit that gives at least 1, rounded up. */
function scaledUp(value: number, scales: readonly WrittenScale[]): string {
  const last = { factor: 1, suffix: '' }
  const { factor, suffix } = scales.find((one) => value >= one.factor) ?? scales.at(-1) ?? last
  const scaled = value / factor
  const decimals = scaled < 10 ? 2 : scaled < 100 ? 1 : 0
  const step = 10 ** decimals
  return `${Math.ceil(Number((scaled * step).toPrecision(12))) / step} ${suffix}`
}

/** A glob that matches the path and nothing that differs in more than a special character. */
function globFor(path: string): string {
  return path.replace(/[{},]/g, '?').replace(/[*[\]\\!]/g, (one) => `\\${one}`)
}

/** Plain where that is safe, else in double quotes. */
function yamlText(text: string): string {
  return /^[A-Za-z][\w./-]*$/.test(text) ? text : JSON.stringify(text)
}
