/** Limits of single layers. */
import type { ProfileDiff } from '../diff/diff.ts'
import type { Estimate, FlashSplit, LayerProfile, Profile } from '../profile/profile.ts'
import { findMatch } from '../util/glob.ts'
import { sum } from '../util/integers.ts'
import { checkLimit, type Excused } from './check-limit.ts'
import type { Finding } from './finding.ts'
import type { LayerMetricId } from './keys.ts'
import { METRICS, type Measure, type MetricId } from './metric.ts'
import type { LayerRule, Rules } from './rules.ts'
import { standingOf } from './standing.ts'
import type { Target } from '../target/runtime.ts'

const exact = (value: number): Measure => ({
  value,
  atLeast: false,
  kind: 'exact',
  band: null,
  measured: true,
})
const estimate = (found: Estimate): Measure => ({ ...found, kind: 'estimate' })

/** What one layer costs, by metric; flash is what the file spends on it, weights and tables. */
const OF_LAYER: Readonly<Record<LayerMetricId, (layer: LayerProfile) => Measure>> = {
  flash: ({ flash }) => exact(flashOf(flash)),
  cycles: ({ cycles }) => estimate(cycles),
  latency: ({ latencySeconds }) => estimate(latencySeconds),
  energy: ({ energyJoules }) => estimate(energyJoules),
  'accelerator-cycles': ({ acceleratorCycles }) => exact(acceleratorCycles),
  'cpu-cycles': ({ cpuCycles }) => estimate(cpuCycles),
  macs: ({ macs }) => exact(macs),
}

function flashOf(flash: FlashSplit): number {
  return sum(Object.values(flash))
}

interface LayerCheck {
  readonly rules: Rules
  readonly profile: Profile
  readonly diff: ProfileDiff | null
}

/** Every layer against every rule that matches its operator or its name. */
export function checkLayers({ rules, profile, diff }: LayerCheck): readonly Finding[] {
  return rules.layers.flatMap((rule) => {
    const layers = profile.layers.filter((layer) => matches(rule, layer))
    if (layers.length === 0 && rule.isOwn) return [unused(rule)]
    const pairs = layers.map((layer) => ({
      ...{ layer, base: baseLayer(layer, diff), target: profile.target },
    }))
    return [
      ...pairs.flatMap((pair) => checkLayer(rule, pair)),
      ...(diff === null ? [] : ungrown(rule, pairs)),
    ]
  })
}

function matches({ globs }: LayerRule, { op, name }: LayerProfile): boolean {
  const isExcluded = globs.some(
    (glob) => glob.isExclusion && (glob.matches(op) || glob.matches(name)),
  )
  const included = globs.filter(({ isExclusion }) => !isExclusion)
  return !isExcluded && (findMatch(included, op) ?? findMatch(included, name)) !== undefined
}

/** The layer that was aligned with this one; null for a new layer. */
function baseLayer({ index }: LayerProfile, diff: ProfileDiff | null): LayerProfile | null {
  const aligned = diff?.layers.find(({ head }) => head === index)
  const base = aligned?.base ?? null
  return base === null ? null : (diff?.base.layers[base] ?? null)
}

interface LayerPair {
  readonly layer: LayerProfile
  readonly base: LayerProfile | null
  readonly target: Target
}

function checkLayer({ limits }: LayerRule, { layer, base, target }: LayerPair): readonly Finding[] {
  return limits.flatMap((rule) => {
    if (!hasLayers(rule.metric)) return []
    const of = OF_LAYER[rule.metric]
    return checkLimit({
      rule,
      part: null,
      subject: {
        measure: of(layer),
        base: base === null ? null : of(base),
        layer: layer.index,
        excuse: excuseOf(rule.metric, layer, base),
        standing: standingOf(rule.metric, target),
        prefix: `layer ${layer.index} (${layer.op}): `,
      },
    })
  })
}

/** A layer that comes onto the MVP has more MVP cycles and takes less time. RAM has no layers. */
function excuseOf(metric: MetricId, head: LayerProfile, base: LayerProfile | null): Excused | null {
  const { excusedBy } = METRICS[metric]
  if (base === null || excusedBy === null || !hasLayers(excusedBy.metric)) return null
  const of = OF_LAYER[excusedBy.metric]
  return { ...excusedBy, head: of(head), base: of(base) }
}

function hasLayers(metric: MetricId): metric is LayerMetricId {
  return Object.hasOwn(OF_LAYER, metric)
}

/** Growth of layers that the base has not: said, for a limit that holds nothing looks like one that is kept. */
function ungrown(rule: LayerRule, pairs: readonly LayerPair[]): readonly Finding[] {
  const limits = rule.limits.filter(({ growth, enforce }) => growth !== null && enforce !== 'off')
  const fresh = pairs.filter(({ base }) => base === null)
  const [first] = fresh
  if (limits.length === 0 || first === undefined) return []
  const metrics = limits.map(({ metric }) => METRICS[metric].label).join(', ')
  const which =
    fresh.length === 1
      ? `layer ${first.layer.index} (${first.layer.op}) is new: its`
      : `${fresh.length} layers that match ${rule.match.join(', ')} are new: their`
  return [
    {
      ...{ id: 'growth-unapplied', severity: 'info', category: 'policy', build: null },
      ...{ metric: null, layer: fresh.length === 1 ? first.layer.index : null, value: null },
      ...{ limit: null, base: null, place: rule.place },
      message: `${which} growth (${metrics}) has nothing to be compared with`,
    },
  ]
}

/** A limit that holds nothing is most often a typing error. */
function unused({ match, place }: LayerRule): Finding {
  return {
    id: 'layer-rule-unused',
    severity: 'warn',
    category: 'policy',
    build: null,
    metric: null,
    layer: null,
    value: null,
    limit: null,
    base: null,
    message: `no layer of the model matches ${match.join(', ')}: the limits of that rule hold nothing`,
    place,
  }
}
