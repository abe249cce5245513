/** Candidates of all tips priced, those that do not help left out, the best first. */
import type { MetricId } from '../budget/metric.ts'
import { formatEdit } from '../edit/edits/edits.ts'
import { effectOf } from './effect.ts'
import type { Focus } from './focus.ts'
import { cutContext, onTopText } from './on-top.ts'
import {
  breaksAnother,
  closedGap,
  meetsAll,
  metBy,
  remainingExcess,
  valueOf,
} from './search/limits.ts'
import { allowanceFor, possibleSteps, type BuildCosts } from './search/pricer.ts'
import type { Risk, Tip } from './tip.ts'
import { TIPS } from './tips.ts'
import { TIP_IDS, type TipId } from './tips/tip-id.ts'
import type { Candidate, Step, TipContext, TipRecord } from './tips/record.ts'

/** Most tips of one model; the rest would only repeat the idea on lesser layers. */
const MOST_TIPS = 12
/** Most places where one record may show. */
const MOST_PER_RECORD = 3

/** Places of one record that are priced. */
const MOST_CANDIDATES = 8

/** Where a limit is broken, what closes less of the gap is no answer to it. */
const LEAST_GAP = 0.1

/** Below both, a saving is not worth a line. */
const LEAST_SHARE = 0.01
const LEAST_BYTES = 256

interface Priced {
  readonly record: TipRecord
  readonly candidate: Candidate
  readonly step: Step
  readonly costs: BuildCosts
  /** Of the model that was changed: the one at hand, or that without its dead channels. */
  readonly context: TipContext
  readonly order: number
}

/** Tips for what the context's focus asks for, in the order in which they are shown. */
export function priceTips(context: TipContext): readonly Tip[] {
  const priceHere = pricingOf(context)
  const dead = priceHere(TIPS['dead-channels'])
  const cut = dead.some(helps) ? cutContext(context) : null
  const priceOnTop = cut === null ? null : pricingOf(cut)
  const priced = TIP_IDS.flatMap((id) => {
    if (id === 'dead-channels') return dead
    return priceOnTop !== null && followsCut(TIPS[id]) ? priceOnTop(TIPS[id]) : priceHere(TIPS[id])
  }).map((one, order): Priced => ({ ...one, order }))
  const ranked = priced
    .filter(helps)
    .map((one) => ({ one, key: rankOf(one) }))
    .sort((a, b) => compareKeys(a.key, b.key) || a.one.order - b.one.order)
  return few(kindByKind(ranked)).map((one) => tipOf(one, context.focus))
}

/** The tip of one record alone, priced as {@link priceTips} prices it. */
export function priceTip(context: TipContext, id: TipId): readonly Tip[] {
  const priced = pricingOf(context)(TIPS[id]).map((one): Priced => ({ ...one, order: 0 }))
  return priced.filter(helps).map((one) => tipOf(one, context.focus))
}

type Unordered = Omit<Priced, 'order'>

/** Prices the places of one record after the other, as long as the model's allowance lasts. */
function pricingOf(context: TipContext): (record: TipRecord) => readonly Unordered[] {
  const { pricer } = context
  const until = pricer.asked() + allowanceFor(pricer)
  return (record) =>
    (pricer.asked() < until ? record.find(context) : [])
      .slice(0, MOST_CANDIDATES)
      .flatMap((candidate) => {
        const one = pricer.asked() < until ? priceCandidate(candidate, context) : null
        return one === null ? [] : [{ record, candidate, context, ...one }]
      })
}

/** Whoever trains again takes out first what costs nothing; a change of this pull request is taken back as it was made. */
function followsCut({ id, risk }: TipRecord): boolean {
  return risk === 'retrain' && id !== 'undo'
}

interface Ranked {
  readonly one: Priced
  /** See {@link rankOf}. */
  readonly key: readonly number[]
}

/** Within a group the best of each record first: three places in a comment should not say one thing thrice. */
function kindByKind(ranked: readonly Ranked[]): readonly Priced[] {
  const seen = new Set<string>()
  return ranked
    .map(({ one, key: [group = 0] }) => {
      const kind = `${group} ${one.record.id}`
      const isRepeat = seen.has(kind)
      seen.add(kind)
      return { one, key: [group, isRepeat ? 1 : 0] }
    })
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ one }) => one)
}

/** At most a few places of the same idea, and each change once. */
function few(ranked: readonly Priced[]): readonly Priced[] {
  const perRecord = new Map<string, number>()
  const seen = new Set<string>()
  return ranked
    .filter(({ record, step, costs }) => {
      const count = (perRecord.get(record.id) ?? 0) + 1
      const edits = step.edits.map(formatEdit).join(' ')
      const same = [edits === '' ? [] : [edits], [sameness(record, costs)]].flat()
      if (count > MOST_PER_RECORD || same.some((one) => seen.has(one))) return false
      perRecord.set(record.id, count)
      for (const one of same) seen.add(one)
      return true
    })
    .slice(0, MOST_TIPS)
}

/** Layers that a branch ties together give the very same result, whichever is named. */
function sameness(
  { id }: TipRecord,
  { ramBytes, flashBytes, macs, acceleratorCycles }: BuildCosts,
): string {
  return [id, ramBytes, flashBytes, macs, acceleratorCycles].join(' ')
}

interface StepCosts {
  readonly step: Step
  readonly costs: BuildCosts
}

/** The mildest step that meets the broken limits, else a moderate one; with exact costs. */
function priceCandidate(candidate: Candidate, context: TipContext): StepCosts | null {
  const steps = candidate.steps.every(({ price }) => price === undefined)
    ? possibleSteps(candidate.steps, context.pricer)
    : candidate.steps
  const strongest = stepCosts(steps.at(-1), context, 'estimate')
  if (strongest === null) return null
  if (!isEnough(strongest.costs, context)) {
    return stepCosts(steps[moderate(steps.length)], context, 'price')
  }
  let low = 0
  let high = steps.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    const tried = stepCosts(steps[middle], context, 'estimate')
    if (tried !== null && isEnough(tried.costs, context)) high = middle
    else low = middle + 1
  }
  // A few bytes of flash lie between the estimate and the file: the next step then does it.
  const exact = stepCosts(steps[high], context, 'price')
  if (exact === null || high + 1 === steps.length || isEnough(exact.costs, context)) return exact
  return stepCosts(steps[high + 1], context, 'price')
}

/** What does not meet the limits anyhow is shown at about two thirds of its steps: half as wide, not a quarter. */
function moderate(steps: number): number {
  return Math.max(0, Math.ceil((steps * 2) / 3) - 1)
}

/** Where nothing is broken, a twentieth of what is near its limit is a step worth taking. */
const WORTHWHILE_SHARE = 0.05

function isEnough(costs: BuildCosts, { focus, pricer: { base } }: TipContext): boolean {
  if (focus.broken.length > 0) return meetsAll(costs, focus.broken)
  return focus.wanted.some((metric) => {
    const before = valueOf(base, metric) ?? 0
    return before - (valueOf(costs, metric) ?? before) >= WORTHWHILE_SHARE * before
  })
}

function stepCosts(
  step: Step | undefined,
  { pricer }: TipContext,
  how: 'estimate' | 'price',
): StepCosts | null {
  if (step === undefined) return null
  const costs = step.price === undefined ? pricer[how](step.edits) : step.price()
  return costs === null ? null : { step, costs }
}

const SAVINGS: readonly MetricId[] = ['ram', 'flash', 'cycles', 'accelerator-cycles']

/** True where at least one cost shrinks by enough to be worth a line. */
function isVisible(costs: BuildCosts, { pricer: { base } }: TipContext): boolean {
  return SAVINGS.some((metric) => isSaving(metric, costs, base))
}

function isSaving(metric: MetricId, costs: BuildCosts, base: BuildCosts): boolean {
  const before = valueOf(base, metric)
  const after = valueOf(costs, metric)
  if (before === null || after === null || after >= before) return false
  const saved = before - after
  const isBytes = metric === 'ram' || metric === 'flash'
  return saved >= LEAST_SHARE * before || (isBytes && saved >= LEAST_BYTES)
}

/** Shown only where it saves visibly on what was asked for, breaks no other limit and keeps layers on the MVP. */
function helps({ record, candidate, costs, context }: Unordered): boolean {
  const { focus, pricer } = context
  const { base } = pricer
  if (breaksAnother(costs, base, focus.limits)) return false
  if (fallbacks(costs) > fallbacks(base)) return false
  if (!isVisible(costs, context)) return false
  if (focus.broken.length > 0 && !isAnswer(record, costs, context)) return false
  if (candidate.standsAlone === true) return true
  return focus.wanted.some((metric) => isSaving(metric, costs, base))
}

/** Closes a tenth of a failing gap, or takes back what got worse: a regression, a layer that left the MVP. */
function isAnswer({ id }: TipRecord, costs: BuildCosts, { focus, pricer }: TipContext): boolean {
  if (id === 'undo' && focus.hasRegression) return true
  if (fallbacks(costs) < fallbacks(pricer.base)) return true
  return closedGap(costs, pricer.base, focus.broken) >= LEAST_GAP
}

function fallbacks({ layers }: BuildCosts): number {
  return layers.filter(({ unsupported }) => unsupported !== null).length
}

const RISK_ORDER: readonly Risk[] = ['lossless', 'firmware', 'convert-again', 'retrain']

/** The part of the excess that a change without retraining must take to come before those with it. */
const WORTH_DOING_FIRST = 0.2

/**
 * First what needs no retraining and meets the limits, then what takes at least a fifth of the excess or
 * takes a regression back, then what meets them with retraining, then by how much of the excess goes;
 * ties by risk, then by share saved.
 */
function rankOf({ record, costs, context: { focus, pricer } }: Priced): readonly number[] {
  const left = remainingExcess(costs, pricer.base, focus.broken)
  const isMet = left === 0
  const isUndo = record.id === 'undo'
  const needsTraining = record.risk === 'retrain' && !isUndo
  const isFirst =
    (isUndo && focus.hasRegression) || (!needsTraining && left <= 1 - WORTH_DOING_FIRST)
  const group = !needsTraining && isMet ? 0 : isFirst ? 1 : isMet ? 2 : 3
  const quarter = group === 3 ? Math.ceil(left * 4) : 0
  const shares = (focus.wanted.length > 0 ? focus.wanted : SAVINGS).map((metric) => {
    const before = valueOf(pricer.base, metric) ?? 0
    return before === 0 ? 0 : (before - (valueOf(costs, metric) ?? 0)) / before
  })
  const saved = Math.max(0, ...shares)
  // What follows is priced on top of it.
  const comesFirst = record.id === 'dead-channels' && !focus.hasRegression
  return [
    comesFirst ? BEFORE_ALL : group,
    quarter,
    RISK_ORDER.indexOf(record.risk),
    -Math.round(saved * 1e4),
  ]
}

const BEFORE_ALL = -1

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

/** `focus` is the one of the model at hand: its limits are those that a tip meets. */
function tipOf({ record, candidate, step, costs, context }: Priced, focus: Focus): Tip {
  const { onTopOf, pricer } = context
  return {
    id: record.id,
    layer: candidate.layer,
    edits: step.edits.map(formatEdit),
    risk: record.risk,
    onTopOf,
    text: onTopOf === null ? step.text : onTopText(step.text),
    effect: effectOf(costs, pricer.base),
    meets: metBy(costs, focus.broken),
  }
}
