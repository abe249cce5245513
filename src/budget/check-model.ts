/** One model against the rules that apply to it: every limit, waiver and warning, as sorted findings. */
import { accept, type Acceptance } from './acceptance.ts'
import { checkLimit, type Subject } from './check-limit.ts'
import { checkArena } from './arena-fit.ts'
import { decidingMeasure, notMeasured } from './measured.ts'
import { partLimit, type PartLimit } from './part-limit.ts'
import { NO_BUDGET, NOTHING_TO_COMPARE } from './conclude.ts'
import { severityOfWarning } from './finding-id.ts'
import type { Finding } from './finding.ts'
import { sortFindings } from './finding-order.ts'
import { checkLayers } from './check-layers.ts'
import { METRIC_IDS } from './keys.ts'
import { METRICS, type Measure, type MetricId } from './metric.ts'
import type { Ancestry } from './predecessor.ts'
import { unlimited, type LimitRule, type Rules } from './rules.ts'
import { standingOf } from './standing.ts'
import { applyWaivers } from './waivers.ts'
import type { ProfileDiff } from '../diff/diff.ts'
import type { Profile, ProfileResult } from '../profile/profile.ts'
import { formatQuantity } from '../util/quantity.ts'

export interface ModelCheck {
  readonly rules: Rules
  readonly head: ProfileResult
  /** Null for a new model. */
  readonly base: ProfileResult | null
  /** For the growth of single layers; null where there is nothing to compare. */
  readonly diff: ProfileDiff | null
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string
  /** What a maintainer accepted, null for nothing. */
  readonly acceptance: Acceptance | null
  /** Where `base` comes from, or why there is none; without it the model is its own base, or new. */
  readonly ancestry?: Ancestry
}

/** All findings about the model. A model that cannot be read has exactly one, which fails. */
export function checkModel(check: ModelCheck): readonly Finding[] {
  const { rules, head } = check
  if (head.status === 'error') return [modelError(head.failure.error.message)]
  const found = [
    ...checkTotals(check, head.profile),
    ...checkLayers({ rules, profile: head.profile, diff: check.diff }),
    ...unsupportedLayers(head.profile, rules),
    ...deadChannels(check, head.profile),
    ...warningFindings(head.profile),
    ...firmwareArena(check, head.profile),
    ...withoutBudget(rules),
    ...withoutComparison(check),
    ...unreadableBase(check),
  ]
  const waived = applyWaivers(found, { waivers: rules.waivers, today: check.today })
  return sortFindings(accept(waived, { path: rules.path, acceptance: check.acceptance }))
}

function checkTotals({ rules, base }: ModelCheck, profile: Profile): readonly Finding[] {
  const before = base?.status === 'ok' ? base.profile : null
  return METRIC_IDS.flatMap((id) => {
    const part = partLimit(id, profile.target)
    const rule = rules.limits.find(({ metric }) => metric === id) ?? (part && unlimited(id))
    if (rule === null) return []
    if (rule.on !== 'measured' || (rule.enforce === 'off' && part === null))
      return checkLimit({ rule, part, subject: subjectOf(id, profile, before) })
    return checkMeasured({ rule, part, head: profile, base: before })
  })
}

interface MeasuredCheck {
  readonly rule: LimitRule
  readonly part: PartLimit | null
  readonly head: Profile
  readonly base: Profile | null
}

/** Held against what boards measured; the memory of the part is a limit on the figure as well. */
function checkMeasured({ rule, part, head, base }: MeasuredCheck): readonly Finding[] {
  const { metric, onUnmeasured } = rule
  const subject = subjectOf(metric, head, base)
  const measure = decidingMeasure(metric, head)
  if (measure === null && onUnmeasured === 'estimate') return checkLimit({ rule, part, subject })
  const ofPart = part === null ? [] : checkLimit({ rule: unlimited(metric), part, subject })
  if (rule.enforce === 'off') return ofPart
  if (measure === null) return [...ofPart, notMeasured(rule, { head, base })]
  const before = base === null || subject.base === null ? null : decidingMeasure(metric, base)
  const measured = {
    ...subject,
    measure,
    base: subject.base === null ? null : (before ?? UNMEASURED),
    excuse: null,
    standing: 'own' as const,
    prefix: `measured on ${head.measured?.where ?? ''}: `,
  }
  return [...ofPart, ...checkLimit({ rule, part: null, subject: measured })]
}

/** The base of a growth that nobody measured: it cannot be checked. */
const UNMEASURED: Measure = {
  value: null,
  atLeast: true,
  kind: 'exact',
  band: null,
  measured: false,
}

function subjectOf(id: MetricId, head: Profile, base: Profile | null): Subject {
  const measure = METRICS[id].of(head)
  // The same bytes on the same build cost the same, also where what they cost is unknown.
  const isSame =
    base !== null &&
    base.sha256 === head.sha256 &&
    base.target.optimizeSpeed === head.target.optimizeSpeed
  const before = base === null || isSame ? null : METRICS[id].of(base)
  const { excusedBy } = METRICS[id]
  const other = excusedBy === null ? undefined : METRICS[excusedBy.metric]
  const excuse =
    excusedBy === null || other === undefined || before === null || base === null
      ? null
      : { ...excusedBy, head: other.of(head), base: other.of(base) }
  const standing = standingOf(id, head.target)
  return { measure, base: before, layer: null, excuse, standing, prefix: '' }
}

function modelError(message: string): Finding {
  return { ...NOWHERE, id: 'model-error', severity: 'fail', category: 'error', message }
}

const NOWHERE = {
  build: null,
  metric: null,
  layer: null,
  value: null,
  limit: null,
  base: null,
  place: null,
} as const

/**
 * Every layer that the MVP should run and cannot. A warning, which `fail-on: unsupported` turns into
 * a failure; only information where the budget allows as many or does not check them.
 */
function unsupportedLayers(profile: Profile, rules: Rules): readonly Finding[] {
  const layers = profile.layers.filter(({ unsupported }) => unsupported !== null)
  const rule = rules.limits.find(({ metric }) => metric === 'unsupported-layers')
  const isAllowed =
    rule !== undefined &&
    (rule.enforce === 'off' || (rule.max !== null && layers.length <= rule.max.value))
  return layers.map(({ index, op, unsupported }) => ({
    ...NOWHERE,
    id: 'unsupported-layer',
    severity: isAllowed ? 'info' : 'warn',
    category: 'unsupported',
    layer: index,
    message: `layer ${index} (${op}) runs in software: ${unsupported?.sentence ?? ''}`,
    place: rule?.max?.place ?? null,
  }))
}

/** The arena that the budget file says, else the one that the firmware's project sets. */
function firmwareArena({ rules }: ModelCheck, profile: Profile): readonly Finding[] {
  const said = rules.settings.firmware.arenaBytes
  if (said !== null) {
    const words = "the firmware's arena"
    return checkArena({ bytes: said.value, place: said.place, words }, profile)
  }
  const { arena } = rules
  if (arena === null) return []
  const words = `the arena set in ${arena.place.file}`
  return checkArena({ bytes: arena.value, place: arena.place, words }, profile)
}

/** Points of a percentage from which more dead channels are worth a warning. */
const MORE_DEAD = 1

/** A change that kills channels: a sign that training collapsed. The budget's own limit speaks where it has one. */
function deadChannels({ rules, base }: ModelCheck, head: Profile): readonly Finding[] {
  if (base?.status !== 'ok' || rules.limits.some(({ metric }) => metric === 'dead-channels'))
    return []
  const { of, unit } = METRICS['dead-channels']
  const [before, now] = [of(base.profile).value ?? 0, of(head).value ?? 0]
  if (now - before < MORE_DEAD) return []
  const message = `dead channels grew from ${formatQuantity(before, unit)} to ${formatQuantity(now, unit)}: a sign that training collapsed`
  return [
    { ...NOWHERE, id: 'more-dead-channels', severity: 'warn', category: 'regression', message },
  ]
}

function warningFindings(profile: Profile): readonly Finding[] {
  return profile.warnings.map(({ code, layer, message }) => ({
    ...NOWHERE,
    id: code,
    severity: severityOfWarning(code),
    category: 'error',
    layer,
    message,
  }))
}

/** Why no rule holds for the model; undefined where one does. */
function whyWithoutRule({ file, entry, limits, layers, requireBudget }: Rules): string | undefined {
  if (file === 'none') return 'there is no budget file'
  const rules = [...limits, ...layers.flatMap((layer) => layer.limits)]
  // What stands under "defaults" holds for every model, but it is no budget of this one.
  if (entry === null && (requireBudget.value || rules.length === 0))
    return 'no entry of the budget file matches it'
  if (rules.length === 0) return 'its entry sets no limit'
  return rules.some(isEnforced) ? undefined : 'its entry switches every limit off'
}

const isEnforced = ({ enforce, max, growth }: LimitRule) =>
  enforce !== 'off' && (max !== null || growth !== null)

/** What nobody could read may hold limits for the model: that is not the same as no budget. */
const UNREAD: Finding = {
  ...NOWHERE,
  id: 'budget-unread',
  severity: 'info',
  category: 'policy',
  message: 'not checked: the budget file cannot be read',
}

function withoutBudget(rules: Rules): readonly Finding[] {
  if (rules.file === 'invalid') return [UNREAD]
  const why = whyWithoutRule(rules)
  if (why === undefined) return []
  const isRequired = rules.requireBudget.value
  return [
    {
      ...NOWHERE,
      id: NO_BUDGET,
      severity: isRequired ? 'fail' : 'info',
      category: 'policy',
      message: isRequired
        ? `no budget, and "require-budget" asks for one: ${why}; add limits for ${rules.path}`
        : `no budget: ${why}`,
      place: isRequired ? rules.requireBudget.place : null,
    },
  ]
}

/**
 * Growth limits of a model without a base hold nothing: where it may follow another model they cannot be
 * checked; of a new one that is said, and growth alone is no verdict at all.
 */
function withoutComparison({ rules, base, ancestry }: ModelCheck): readonly Finding[] {
  if (base !== null) return []
  const all = [...rules.limits, ...rules.layers.flatMap(({ limits }) => limits)]
  const enforced = all.filter(isEnforced)
  const growth = enforced.filter((rule) => rule.growth !== null)
  if (growth.length === 0) return []
  if (ancestry?.kind === 'unknown') return unknownAncestry(growth, ancestry.why)
  if (ancestry?.kind === 'follows')
    return unknownAncestry(growth, `${ancestry.path}, which it follows, could not be had`)
  const about = { ...NOWHERE, severity: 'info', category: 'policy' } as const
  const older = ancestry?.kind === 'first' ? ancestry.hint : null
  const hint = older === null ? '' : `; ${older}`
  if (enforced.every(({ max }) => max === null)) {
    const message = `nothing to compare: only growth is limited, and there is no base of this model${hint}`
    return [{ ...about, id: NOTHING_TO_COMPARE, message }]
  }
  const message = `there is no base of this model: its growth (${metricsOf(growth)}) was not checked${hint}`
  // Beside a model that it may well follow, the limit that was meant for it held nothing: no pass.
  const severity =
    older === null || growth.every(({ onUnknown }) => onUnknown === 'off') ? 'info' : 'warn'
  return [{ ...about, id: 'growth-unapplied', severity, message }]
}

/** As strict as the strictest of the limits that it leaves unchecked. */
function unknownAncestry(growth: readonly LimitRule[], why: string): readonly Finding[] {
  const severity = (['fail', 'warn'] as const).find((one) =>
    growth.some(({ onUnknown }) => onUnknown === one),
  )
  if (severity === undefined) return []
  const place = growth.find(({ onUnknown }) => onUnknown === severity)?.growth?.place ?? null
  const message = `growth cannot be checked (${metricsOf(growth)}): ${why}`
  return [{ ...NOWHERE, id: 'cannot-check', severity, category: 'error', message, place }]
}

function metricsOf(rules: readonly LimitRule[]): string {
  return [...new Set(rules.map(({ metric }) => METRICS[metric].label))].join(', ')
}

/** A base that could not be read must not block the change that mends it, nor hide that growth is unchecked. */
function unreadableBase({ base, rules }: ModelCheck): readonly Finding[] {
  const all = [...rules.limits, ...rules.layers.flatMap(({ limits }) => limits)]
  const growth = all.find((rule) => rule.enforce !== 'off' && rule.growth !== null)?.growth
  if (base?.status !== 'error' || growth === undefined || growth === null) return []
  const message = `growth is not checked: the model in the base cannot be profiled (${base.failure.error.message})`
  return [
    {
      ...NOWHERE,
      id: 'base-error',
      severity: 'warn',
      category: 'error',
      message,
      place: growth.place,
    },
  ]
}
