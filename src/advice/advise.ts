/** Tips and the fit of one model of a report: what `check` and the action print below the verdict. */
import type { Finding } from '../budget/finding.ts'
import { METRICS, type MetricId } from '../budget/metric.ts'
import type { ProfileDiff } from '../diff/diff.ts'
import type { Profile } from '../profile/profile.ts'
import type { Model } from '../tflite/model.ts'
import { formatEdit } from '../edit/edits/edits.ts'
import { effectOf } from './effect.ts'
import { fit, targetsOf, type FitAnswer, type FitPlan, type FitQuestion } from './search/fit.ts'
import { focusOf, type Focus, type OtherBuild } from './focus.ts'
import { layersOf } from '../edit/layers.ts'
import { brokenBy, metBy, metricsOf, valueUnder, type Limit } from './search/limits.ts'
import { priceTip, priceTips } from './price-tips.ts'
import { createPricer, type Pricer } from './search/pricer.ts'
import type { Risk, Tip } from './tip.ts'

interface AdviceQuestion {
  /** Decodes the model; only asked where there is something to advise. */
  readonly model: () => Model
  /** Profile of the model. */
  readonly profile: Profile
  /** False where this pull request leaves the model alone: then only broken limits are spoken of. */
  readonly isChanged: boolean
  readonly diff: ProfileDiff | null
  readonly limits: readonly Limit[]
  readonly findings: readonly Finding[]
  /** Builds beside that of the profile that the model must fit as well. */
  readonly others?: readonly OtherBuild[]
  /** Tips at most; 3 where it is not said. */
  readonly most?: number
}

export interface Advice {
  /** The best first. */
  readonly tips: readonly Tip[]
  /**
   * The smallest plan that meets all limits of every build, else of the profile's own build; null
   * where no limit is broken or no plan was found.
   */
  readonly fit: {
    readonly edits: readonly string[]
    readonly text: string
    readonly tip: Tip
    /** Limits of other builds that it does not meet. */
    readonly misses: readonly Miss[]
  } | null
}

/** A limit of another build that a plan does not meet, in the metric's unit. */
export interface Miss {
  readonly build: string
  readonly metric: MetricId
  readonly value: number
  readonly max: number
}

/**
 * Of a model that is well within its budget, did not regress and runs on the MVP where it can,
 * nothing is said but what its dead channels cost. Bounded time, deterministic.
 */
export function advise(question: AdviceQuestion): Advice {
  const { profile, diff, isChanged, others = [] } = question
  const focus = focusOf(question)
  const isNotable = isChanged
    ? focus.wanted.length > 0 || focus.hasFallback
    : focus.broken.length > 0
  if (!isNotable) return { tips: isChanged ? cutTip(question, focus) : [], fit: null }
  const model = question.model()
  const pricer = createPricer(model, profile.target, { others: targetsOf(others) })
  const context = { model, layers: layersOf(model), profile, diff, pricer, focus, onTopOf: null }
  const tips = priceTips(context).slice(0, question.most ?? MOST_TIPS)
  if (focus.broken.length === 0) return { tips, fit: null }
  const free = tips.find(
    ({ risk, meets }) => risk !== 'retrain' && meets.length === metricsOf(focus.broken).length,
  )
  if (free !== undefined)
    return { tips, fit: { edits: free.edits, text: free.text, tip: free, misses: [] } }
  const limits = focus.limits.filter(({ build }) => build === undefined)
  const own = { model, profile, pricer, limits }
  const { plans, message, best } = fit({ ...own, others: others.map(withLimitsOf(focus)) })
  const plan = plans[0] ?? (others.length === 0 ? undefined : fit(own).plans[0])
  if (plan !== undefined) return { tips, fit: fitOf(plan, { focus, pricer }) }
  return { tips: message === null ? tips : [outOfReach(message, best), ...tips], fit: null }
}

/** A smaller share of dead channels is told by its layers only. */
const LEAST_DEAD_PERCENT = 1

/** What taking out dead channels saves: told of every changed model, as it costs nothing and may mean that training collapsed. */
function cutTip({ profile, diff, ...question }: AdviceQuestion, focus: Focus): readonly Tip[] {
  const percent = METRICS['dead-channels'].of(profile).value ?? 0
  if (percent < LEAST_DEAD_PERCENT) return []
  const model = question.model()
  const pricer = createPricer(model, profile.target, {
    others: targetsOf(question.others ?? []),
  })
  const context = { model, layers: layersOf(model), profile, diff, pricer, onTopOf: null }
  return priceTip({ ...context, focus: { ...focus, wanted: ALWAYS_WANTED } }, 'dead-channels')
}

/** Those that hold on the build, the part's own included. */
function withLimitsOf({ limits }: Focus): (other: OtherBuild) => OtherBuild {
  return (other) => ({ ...other, limits: limits.filter(({ build }) => build === other.build) })
}

/** More are not read; `mvp-budget tips` lists them all. */
const MOST_TIPS = 3

/** What is looked at where no limit is broken: a model may always be smaller. */
const ALWAYS_WANTED = ['ram', 'flash', 'cycles'] as const

/** Tips for a model that nobody judges: those that help a broken limit, or else RAM, flash and cycles. */
export function tipsFor(question: FitQuestion): readonly Tip[] {
  const { model, profile } = question
  const focus = focusOf({ ...question, findings: [] })
  const wanted = focus.broken.length > 0 ? focus.wanted : ALWAYS_WANTED
  const pricer =
    question.pricer ??
    createPricer(model, profile.target, {
      others: targetsOf(question.others ?? []),
      seen: question.seen,
    })
  const layers = layersOf(model)
  return priceTips({
    ...{ model, layers, profile, diff: null, pricer, onTopOf: null },
    focus: { ...focus, wanted },
  })
}

/** The honest word where nothing that was tried meets the limits, with the edits that show how near one came. */
function outOfReach(message: string, best: FitAnswer['best']): Tip {
  return {
    id: 'out-of-reach',
    layer: null,
    edits: best?.edits.map(formatEdit) ?? [],
    risk: 'retrain',
    onTopOf: best?.onTopOf ?? null,
    text: message,
    effect: null,
    meets: [],
  }
}

interface Found {
  readonly focus: Focus
  readonly pricer: Pricer
}

function fitOf(plan: FitPlan, { focus, pricer }: Found): Advice['fit'] {
  const edits = plan.edits.map(formatEdit)
  const start = plan.onTopOf === null ? pricer : (pricer.cut() ?? pricer)
  const costs = start.price(plan.edits) ?? plan.costs
  const tip: Tip = {
    id: 'fit',
    layer: null,
    edits,
    risk: riskOf(plan.kind),
    onTopOf: plan.onTopOf,
    text: plan.text,
    effect: effectOf(costs, start.base),
    meets: metBy(costs, focus.broken),
  }
  const misses = brokenBy(costs, focus.limits).flatMap((limit): readonly Miss[] => {
    const { build, metric, max } = limit
    const value = valueUnder(costs, limit)
    return build === undefined || value === null ? [] : [{ build, metric, value, max }]
  })
  return { edits, text: plan.text, tip, misses }
}

function riskOf(kind: string): Risk {
  return kind.split('+').every((one) => one === 'int8-input' || one === 'int8-output')
    ? 'convert-again'
    : 'retrain'
}
