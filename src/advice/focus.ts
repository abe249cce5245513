/** What the advice is asked for: which limits are broken or near, which layers matter to them. */
import type { Finding } from '../budget/finding.ts'
import type { MetricId } from '../budget/metric.ts'
import type { Profile } from '../profile/profile.ts'
import { brokenBy, metricsOf, valueOf, type Judgeable, type Limit } from './search/limits.ts'

export interface Focus {
  /** All limits that hold for the model, those of the part included. */
  readonly limits: readonly Limit[]
  readonly broken: readonly Limit[]
  /** Metrics that should shrink: over, near, or grown too much. */
  readonly wanted: readonly MetricId[]
  /** True where a layer fell back to software in this change, or does so against a limit. */
  readonly hasFallback: boolean
  /** True where something got worse in this change. */
  readonly hasRegression: boolean
}

/** The same model on another build that it must fit, with the limits of that build. */
export interface OtherBuild {
  readonly build: string
  readonly profile: Profile
  readonly limits: readonly Limit[]
}

interface FocusQuestion {
  readonly profile: Profile
  readonly limits: readonly Limit[]
  readonly findings: readonly Finding[]
  /** Builds beside that of the profile; their limits hold as well. */
  readonly others?: readonly OtherBuild[]
}

const NOTABLE: ReadonlySet<string> = new Set(['over-budget', 'near-budget', 'regression'])

/** What to look for; `wanted` in the order of the findings, over budget first. */
export function focusOf({ profile, limits, findings, others = [] }: FocusQuestion): Focus {
  const all = [
    ...tightest([...limits, ...partLimits(profile)]),
    ...others.flatMap((other) =>
      tightest([...other.limits, ...partLimits(other.profile)]).map((limit) => ({
        ...limit,
        build: other.build,
      })),
    ),
  ]
  const broken = brokenBy(onBuilds(profile, others), all)
  const wanted = new Set<MetricId>(metricsOf(broken))
  for (const { id, metric, layer } of findings) {
    if (metric !== null && layer === null && NOTABLE.has(id)) wanted.add(metric)
  }
  return {
    limits: all,
    broken,
    wanted: [...wanted],
    hasFallback: profile.layers.some(({ unsupported }) => unsupported !== null),
    hasRegression: findings.some(({ id }) => id === 'regression'),
  }
}

/** A profile that also answers for the other builds. */
function onBuilds(profile: Profile, others: readonly OtherBuild[]): Judgeable {
  return { ...profile, on: (build) => others.find((one) => one.build === build)?.profile }
}

/** One limit per metric. */
function tightest(limits: readonly Limit[]): readonly Limit[] {
  const found = new Map<MetricId, Limit>()
  for (const limit of limits) {
    const known = found.get(limit.metric)
    if (known === undefined || roomOf(limit) < roomOf(known)) found.set(limit.metric, limit)
  }
  return [...found.values()]
}

/** The most that the figure of this program may be. */
function roomOf({ max, scale = 1 }: Limit): number {
  return max / scale
}

/** The part itself is a limit where it is known. */
function partLimits({ target }: Profile): readonly Limit[] {
  const { ramBytes, flashBytes } = target
  return [
    ...(ramBytes === null ? [] : [{ metric: 'ram', max: ramBytes } as const]),
    ...(flashBytes === null ? [] : [{ metric: 'flash', max: flashBytes } as const]),
  ]
}

/** Most layers whose parameters are tried one by one, so that time stays bounded. */
const MOST_LAYERS = 8

const CYCLE_METRICS: ReadonlySet<MetricId> = new Set([
  ...(['cycles', 'latency', 'energy', 'accelerator-cycles', 'cpu-cycles', 'macs'] as const),
])

/** Layers that matter most to the metrics in question: a share of each, the peak's layers for RAM. */
export function importantLayers(profile: Profile, wanted: readonly MetricId[]): readonly number[] {
  const scores = profile.layers.map(({ index }) => ({
    index,
    score: score(index, profile, wanted),
  }))
  return scores
    .filter((one) => one.score > 0.01)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, MOST_LAYERS)
    .map(({ index }) => index)
}

function score(index: number, profile: Profile, wanted: readonly MetricId[]): number {
  const layer = profile.layers[index]
  if (layer === undefined) return 0
  const shares = wanted.map((metric) => {
    if (metric === 'ram') return peakShare(index, profile)
    if (metric === 'flash') return layer.weightsBytes / profile.flashBytes
    if (!CYCLE_METRICS.has(metric)) return 0
    const total = valueOf(profile, metric === 'macs' ? 'macs' : 'cycles') ?? 0
    return total === 0 ? 0 : (metric === 'macs' ? layer.macs : (layer.cycles.value ?? 0)) / total
  })
  return Math.max(0, ...shares)
}

/** The part of the arena's peak that the layer's own tensors and scratch make; upstream layers count by distance. */
function peakShare(index: number, { arena, layers }: Profile): number {
  const { peak } = arena
  if (peak.layer === null || peak.liveBytes === 0) return 0
  const own = new Set(layers[index]?.outputs.map(({ tensor }) => tensor))
  const live = peak.buffers.flatMap((at) => arena.buffers[at] ?? [])
  const made = live
    .filter(({ tensor, subgraph }) => subgraph === 0 && tensor !== null && own.has(tensor))
    .reduce((all, { bytes }) => all + bytes, 0)
  const distance = peak.layer - index
  const upstream = distance >= 0 && distance < 8 ? 0.02 * (8 - distance) : 0
  return made / peak.liveBytes + upstream
}
