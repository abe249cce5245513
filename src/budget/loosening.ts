/** What makes one set of rules looser than another: one function per kind of change, each a list of sentences. */
import { BUILDS } from '../target/runtime.ts'
import { formatPercent, formatQuantity, formatTogether } from '../util/quantity.ts'
import type { Place } from './finding.ts'
import { METRICS, type MetricId } from './metric.ts'
import {
  firmwareRows,
  isWeaker,
  unlimited,
  type FirmwareSettings,
  type LayerRule,
  type LimitRule,
  type Rules,
  type Settings,
  type Sourced,
  type Waiver,
} from './rules.ts'
import type { BuildFigures } from './under-base.ts'
import type { Margin, OnUnmeasured } from './keys.ts'
import type { Growth } from './written.ts'

/** One loosened rule of one model; `does` + the model + `how` is the sentence. */
export interface Loosening {
  /** `raises the RAM limit of`. */
  readonly does: string
  /** `from 96 KiB to 112 KiB`; may be empty. */
  readonly how: string
  readonly metric: MetricId | null
  /** The old limit, in the metric's unit. */
  readonly limit: number | null
  /** Where the head's file says so; null where it says nothing any more. */
  readonly place: Place | null
  /** It changes what figures are of, so that the old rules say nothing of the new ones. */
  readonly isOfBuild?: boolean
  /** It changes the build, and only makes limited figures larger. */
  readonly isStricter?: boolean
}

/** Everything that is looser in `head`, and settings that differ at all, for they change the numbers. */
export function looseningsOf(
  base: Rules,
  head: Rules,
  effect: BuildEffect | null = null,
): readonly Loosening[] {
  const isDropped = base.entry !== null && head.entry === null
  const limits = limitLoosenings(base.limits, head.limits, '')
  return [
    ...(isDropped ? [plain('drops the budget of', '', null)] : []),
    ...[
      ...settingChanges(base.settings, head.settings),
      ...buildChanges(base, head, effect),
      ...calibrationChange(base, head, effect),
    ].map((one) => ({ ...one, isOfBuild: true })),
    ...(isDropped ? limits.filter(({ place }) => place !== null) : limits),
    ...(isDropped ? [] : layerLoosenings(base.layers, head.layers)),
    ...waiverAdditions(base.waivers, head.waivers),
    ...(isDropped ? [] : followsChange(base, head)),
  ]
}

const limitsGrowth = ({ limits, layers }: Rules) =>
  [...limits, ...layers.flatMap((layer) => layer.limits)].some(
    ({ growth, enforce }) => growth !== null && enforce !== 'off',
  )

/** What new models are compared with, where the base's file says it. */
function followsChange(base: Rules, head: Rules): readonly Loosening[] {
  const [from, to] = [followsOf(base), followsOf(head)]
  if (from === null || from.text === to?.text || !limitsGrowth(base)) return []
  const how = `follow, from ${from.text} to ${to?.text ?? 'what it loses in the same change'}`
  return [plain('changes what new models of', how, to?.place ?? null)]
}

function followsOf({ entry }: Rules) {
  const { follows, base } = entry?.keys ?? {}
  return follows ?? base ?? null
}

/** A model of the change that the head's file has follow something else, or nothing any more. */
export function otherwiseFollowed(
  base: Rules,
  follows: { readonly before: string | null; readonly now: string | null } | undefined,
): readonly Loosening[] {
  const { before = null, now = null } = follows ?? {}
  if (before === null || before === now || !limitsGrowth(base)) return []
  return [plain('compares', `with ${now ?? 'nothing'} instead of ${before}`, null)]
}

function plain(does: string, how: string, place: Place | null): Loosening {
  return { does, how, place, metric: null, limit: null }
}

function settingChanges(base: Settings, head: Settings): readonly Loosening[] {
  const rows = [
    { key: 'target', from: base.target, to: head.target },
    { key: 'accelerator', from: base.accelerator, to: head.accelerator },
  ]
  return rows
    .filter(({ from, to }) => from.value.toLowerCase() !== to.value.toLowerCase())
    .map(({ key, from, to }) =>
      plain(`changes ${key} of`, `from ${from.text} to ${to.text}`, to.place),
    )
    .concat(firmwareChanges(base.firmware, head.firmware))
}

/** What decides whether a model loads; a smaller arena than before is no loosening. */
function firmwareChanges(base: FirmwareSettings, head: FirmwareSettings): readonly Loosening[] {
  const [before, after] = [firmwareRows(base), firmwareRows(head)]
  return before.flatMap(({ key, source: from, unset }, at) => {
    const to = after[at]?.source ?? null
    const isSame = JSON.stringify(from?.value) === JSON.stringify(to?.value)
    if (isSame || (key === 'firmware.arena' && isTighter(from, to))) return []
    const how = `from ${from?.text ?? unset} to ${to?.text ?? unset}`
    return [plain(`changes ${key} of`, how, to?.place ?? null)]
  })
}

function isTighter(from: Sourced<unknown> | null, to: Sourced<unknown> | null): boolean {
  return to !== null && (from === null || Number(to.value) < Number(from.value))
}

/** What one and the same model costs on the base's build and on the head's. */
interface BuildEffect {
  readonly before: BuildFigures['values']
  readonly after: BuildFigures['values']
}

/**
 * Another `optimize-speed`, clock or runtime is looser where it makes a limited figure smaller, and stricter
 * where it only makes them larger; where its effect is not known (nothing was profiled, layers are limited,
 * a figure is of another meaning), it is told as a change. A firmware that is built in another way is no
 * change of the budget: its figures tell what it costs.
 */
function buildChanges(base: Rules, head: Rules, effect: BuildEffect | null): readonly Loosening[] {
  const [then, now] = [base.settings, head.settings]
  const changed = [
    { key: 'runtime', from: then.runtime, to: now.runtime },
    { key: 'clock', from: clockOf(then), to: clockOf(now) },
    ...(base.isProjectSpeed && head.isProjectSpeed
      ? []
      : [{ key: 'optimize-speed', from: speedOf(then), to: speedOf(now) }]),
  ].filter(({ from, to }) => from.value !== to.value)
  // What several settings do together is known, not what each of them does.
  const isSure = effect !== null && base.layers.length === 0 && !isOtherMeaning(then, now)
  const moves = isSure ? movesIn(base.limits, effect) : null
  return changed.flatMap(({ key, from, to }): readonly Loosening[] => {
    const [does, how] = [`changes ${key} of`, `from ${from.text} to ${to.text}`]
    if (moves === null) return [plain(does, how, to.place)]
    const { falls, rises } = moves
    if (falls.length > 0) return [plain(does, `${how}: ${falls.join(', ')}`, to.place)]
    if (rises.length === 0) return []
    const stricter = plain(does, `${how}, which is stricter: ${rises.join(', ')}`, to.place)
    return [{ ...stricter, isStricter: true }]
  })
}

/** Figures of a compiled build bound what it costs, those of an interpreter are its costs. */
function isOtherMeaning({ runtime: from }: Settings, { runtime: to }: Settings): boolean {
  return BUILDS[from.value].isCompiled !== BUILDS[to.value].isCompiled
}

/** Estimates are multiplied by it, and whoever writes it decides them: every change is told. */
function calibrationChange(
  { calibration: from, limits }: Rules,
  { calibration: to }: Rules,
  effect: BuildEffect | null,
): readonly Loosening[] {
  if (JSON.stringify(from?.value) === JSON.stringify(to?.value)) return []
  const words = (one: Rules['calibration']) => one?.value.title ?? 'the published boards'
  const { falls, rises } = effect === null ? NO_MOVES : movesIn(limits, effect)
  const moves = [...falls, ...rises]
  const does = moves.length === 0 ? '' : `: ${moves.join(', ')}`
  const how = `from ${words(from)} to ${words(to)}${does}`
  return [plain('changes the calibration of', how, to?.place ?? null)]
}

interface Moves {
  readonly falls: readonly string[]
  readonly rises: readonly string[]
}

const NO_MOVES: Moves = { falls: [], rises: [] }

/** Limited figures that are smaller or larger on the head's build: `latency falls from 83.4 ms to 40.5 ms`. */
function movesIn(limits: readonly LimitRule[], { before, after }: BuildEffect): Moves {
  const moves = limits.flatMap(({ metric, enforce, on, onUnmeasured }) => {
    const [was, is] = [before[metric], after[metric]]
    const isOfBoard = on === 'measured' && onUnmeasured !== 'estimate'
    if (enforce === 'off' || isOfBoard || was === null || is === null || was === is) return []
    const { label, unit } = METRICS[metric]
    const [from = '', to = ''] = formatTogether([was, is], unit)
    const [isFall, word] = is < was ? [true, 'falls'] : [false, 'rises']
    return [{ isFall, text: `${label} ${word} from ${from} to ${to}` }]
  })
  const of = (wanted: boolean) =>
    moves.filter(({ isFall }) => isFall === wanted).map(({ text }) => text)
  return { falls: of(true), rises: of(false) }
}

/** Where nothing is said, the runtime's own. */
function speedOf({ optimizeSpeed, runtime }: Settings) {
  const value = optimizeSpeed?.value ?? BUILDS[runtime.value].defaultOptimizeSpeed
  return { value, place: optimizeSpeed?.place ?? null, text: String(value) }
}

function clockOf({ clockHz }: Settings) {
  return clockHz ?? { value: 'usual', place: null, text: "the part's usual clock" }
}

function limitLoosenings(
  base: readonly LimitRule[],
  head: readonly LimitRule[],
  scope: string,
): readonly Loosening[] {
  return base
    .filter(({ enforce }) => enforce !== 'off')
    .flatMap((rule) => {
      const other = head.find(({ metric }) => metric === rule.metric) ?? unlimited(rule.metric)
      const change = { base: rule, head: other, scope }
      return other.enforce === 'off'
        ? [switchedOff(change)]
        : LIMIT_CHANGES.flatMap((find) => find(change))
    })
}

interface LimitChange {
  readonly base: LimitRule
  readonly head: LimitRule
  /** Empty, or ` of layers conv*`. */
  readonly scope: string
}

/** `RAM`, `RAM limit`, or `Cycles growth limit of layers conv*`. */
function nounOf({ base, scope }: LimitChange, kind = ''): string {
  return `${METRICS[base.metric].label}${kind}${scope}`
}

function switchedOff(change: LimitChange): Loosening {
  return loosening(change, {
    does: `stops checking ${nounOf(change)} of`,
    how: '',
    place: change.head.sources.enforce.place,
  })
}

function loosening(
  { base }: LimitChange,
  found: Pick<Loosening, 'does' | 'how' | 'place'>,
): Loosening {
  return { ...found, metric: base.metric, limit: base.max?.value ?? null }
}

const LIMIT_CHANGES: readonly ((change: LimitChange) => readonly Loosening[])[] = [
  maxRaised,
  growthRaised,
  enforceWeakened,
  unknownWeakened,
  warnRaised,
  marginLowered,
  measuredNoMore,
  unmeasuredWeakened,
]

function maxRaised(change: LimitChange): readonly Loosening[] {
  const { base, head } = change
  if (base.max === null) return []
  const { unit } = METRICS[base.metric]
  if (head.max === null) {
    const how = `(${formatQuantity(base.max.value, unit)})`
    return [
      loosening(change, { does: `removes the ${nounOf(change, ' limit')} of`, how, place: null }),
    ]
  }
  if (head.max.value <= base.max.value) return []
  const [from = '', to = ''] = formatTogether([base.max.value, head.max.value], unit)
  return [
    loosening(change, {
      does: `raises the ${nounOf(change, ' limit')} of`,
      how: `from ${from} to ${to}`,
      place: head.max.place,
    }),
  ]
}

function growthRaised(change: LimitChange): readonly Loosening[] {
  const { base, head } = change
  if (base.growth === null) return []
  if (head.growth === null) {
    const does = `removes the ${nounOf(change, ' growth limit')} of`
    return [loosening(change, { does, how: `(${base.growth.text})`, place: null })]
  }
  if (!allowsMore(head.growth.value, base.growth.value)) return []
  return [
    loosening(change, {
      does: `raises the ${nounOf(change, ' growth limit')} of`,
      how: `from ${base.growth.text} to ${head.growth.text}`,
      place: head.growth.place,
    }),
  ]
}

/** Growth is allowed within either part, so more of any part, or one part more, allows more. */
function allowsMore(growth: Growth, than: Growth): boolean {
  const isMore = (a: number | null, b: number | null) => (a ?? 0) > (b ?? 0)
  return isMore(growth.amount, than.amount) || isMore(growth.ratio, than.ratio)
}

function enforceWeakened(change: LimitChange): readonly Loosening[] {
  const { base, head } = change
  if (!isWeaker(head.enforce, base.enforce)) return []
  return [
    loosening(change, {
      does: `only warns about ${nounOf(change)} of`,
      how: `(enforce: ${base.enforce} to ${head.enforce})`,
      place: head.sources.enforce.place,
    }),
  ]
}

function unknownWeakened(change: LimitChange): readonly Loosening[] {
  const { base, head } = change
  const isOnlyEnforce = isWeaker(head.enforce, base.enforce)
  if (isOnlyEnforce || !isWeaker(head.onUnknown, base.onUnknown)) return []
  return [
    loosening(change, {
      does: `lets unknown ${nounOf(change)} pass for`,
      how: `(on-unknown: ${base.onUnknown} to ${head.onUnknown})`,
      place: head.sources['on-unknown'].place,
    }),
  ]
}

function warnRaised(change: LimitChange): readonly Loosening[] {
  const { base, head } = change
  const isRaised = base.warn !== null && (head.warn === null || head.warn > base.warn)
  if (base.max === null || head.max === null || !isRaised) return []
  const { text, place } = head.sources.warn
  return [
    loosening(change, {
      does: `warns later about ${nounOf(change)} of`,
      how: `(warn: ${formatPercent(base.warn)} to ${text})`,
      place,
    }),
  ]
}

function marginLowered(change: LimitChange): readonly Loosening[] {
  const { base, head } = change
  if (base.max === null || head.max === null || !isLower(head.margin, base.margin)) return []
  const { text, place } = head.sources.margin
  return [
    loosening(change, {
      does: `lowers the margin of ${nounOf(change)} for`,
      how: `from ${base.sources.margin.text} to ${text}`,
      place,
    }),
  ]
}

/** An estimate may be below what boards measured. */
function measuredNoMore(change: LimitChange): readonly Loosening[] {
  const { base, head } = change
  if (base.on !== 'measured' || head.on === 'measured') return []
  return [
    loosening(change, {
      does: `no longer holds measured ${nounOf(change)} against the limit of`,
      how: '',
      place: head.sources.on.place,
    }),
  ]
}

const UNMEASURED_STRENGTH: Readonly<Record<OnUnmeasured, number>> = {
  warn: 0,
  estimate: 1,
  fail: 2,
}

function unmeasuredWeakened(change: LimitChange): readonly Loosening[] {
  const { base, head } = change
  if (base.on !== 'measured' || head.on !== 'measured') return []
  if (UNMEASURED_STRENGTH[head.onUnmeasured] >= UNMEASURED_STRENGTH[base.onUnmeasured]) return []
  return [
    loosening(change, {
      does: `lets unmeasured ${nounOf(change)} pass for`,
      how: `(on-unmeasured: ${base.onUnmeasured} to ${head.onUnmeasured})`,
      place: head.sources['on-unmeasured'].place,
    }),
  ]
}

/** The band is not known before the model is profiled: exchanging it for a number counts as lowering. */
function isLower(margin: Margin, than: Margin): boolean {
  if (margin === than || than === 'none') return false
  if (margin === 'none') return true
  return margin === 'band' || than === 'band' ? true : margin < than
}

function layerLoosenings(
  base: readonly LayerRule[],
  head: readonly LayerRule[],
): readonly Loosening[] {
  const free = [...head]
  return base.flatMap((rule) => {
    const index = free.findIndex(({ match }) => sameGlobs(match, rule.match))
    const scope = ` of layers ${rule.match.join(', ')}`
    if (index < 0) return [plain(`drops the limits${scope} of`, '', null)]
    const [other] = free.splice(index, 1)
    return limitLoosenings(rule.limits, other?.limits ?? [], scope)
  })
}

function sameGlobs(a: readonly string[], b: readonly string[]): boolean {
  return a.toSorted().join('\n') === b.toSorted().join('\n')
}

/** Waived amounts that no waiver of the base waives as far and as long. */
function waiverAdditions(base: readonly Waiver[], head: readonly Waiver[]): readonly Loosening[] {
  return head.flatMap(({ until, reason, amounts, place }) =>
    amounts
      .filter(({ metric, upTo }) => !base.some((one) => waives(one, { metric, upTo, until })))
      .map(({ metric, upTo }) => {
        const { label, unit } = METRICS[metric]
        const how = `up to ${formatQuantity(upTo, unit)} until ${until}: ${reason}`
        return { does: `waives ${label} of`, how, metric, limit: null, place }
      }),
  )
}

function waives(
  { until, amounts }: Waiver,
  wanted: { readonly metric: MetricId; readonly upTo: number; readonly until: string },
): boolean {
  const isLongEnough = until >= wanted.until
  return (
    isLongEnough &&
    amounts.some(({ metric, upTo }) => metric === wanted.metric && upTo >= wanted.upTo)
  )
}
