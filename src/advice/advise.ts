/** Tips and the fit of one model of a report: what `check` and the action print below the verdict. */
import type { Finding } from '../budget/finding.ts'
import type { ProfileDiff } from '../diff/diff.ts'
import type { Profile } from '../profile/profile.ts'
import type { Model } from '../tflite/model.ts'
import { formatEdit } from '../edit/edits/edits.ts'
import { effectOf } from './effect.ts'
import { fit, type FitPlan, type FitQuestion } from './search/fit.ts'
import { focusOf, type Focus } from './focus.ts'
import { layersOf } from '../edit/layers.ts'
import { metBy, type Limit } from './search/limits.ts'
import { priceTips } from './price-tips.ts'
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
  /** Tips at most; 3 where it is not said. */
  readonly most?: number
}

export interface Advice {
  /** The best first. */
  readonly tips: readonly Tip[]
  /** The smallest plan that meets all limits; null where none is broken or none was found. */
  readonly fit: {
    readonly edits: readonly string[]
    readonly text: string
    readonly tip: Tip
  } | null
}

/**
 * Silent for a model that is well within its budget, did not regress and runs on the MVP where it
 * can. Bounded time, deterministic.
 */
export function advise(question: AdviceQuestion): Advice {
  const { profile, diff, isChanged } = question
  const focus = focusOf(question)
  const isNotable = isChanged
    ? focus.wanted.length > 0 || focus.hasFallback
    : focus.broken.length > 0
  if (!isNotable) return { tips: [], fit: null }
  const model = question.model()
  const pricer = createPricer(model, profile.target)
  const context = { model, layers: layersOf(model), profile, diff, pricer, focus }
  const tips = priceTips(context).slice(0, question.most ?? MOST_TIPS)
  if (focus.broken.length === 0) return { tips, fit: null }
  const free = tips.find(
    ({ risk, meets }) => risk !== 'retrain' && meets.length === focus.broken.length,
  )
  if (free !== undefined) return { tips, fit: { edits: free.edits, text: free.text, tip: free } }
  const { plans, message } = fit({ model, profile, pricer, limits: focus.limits })
  const [plan] = plans
  if (plan !== undefined) return { tips, fit: fitOf(plan, { focus, pricer }) }
  return { tips: message === null ? tips : [outOfReach(message), ...tips], fit: null }
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
  const pricer = question.pricer ?? createPricer(model, profile.target)
  const layers = layersOf(model)
  return priceTips({ model, layers, profile, diff: null, pricer, focus: { ...focus, wanted } })
}

/** The honest word where nothing that was tried meets the limits. */
function outOfReach(message: string): Tip {
  return {
    id: 'out-of-reach',
    layer: null,
    edits: [],
    risk: 'retrain',
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
  const costs = pricer.price(plan.edits) ?? plan.costs
  const tip: Tip = {
    id: 'fit',
    layer: null,
    edits,
    risk: riskOf(plan.kind),
    text: plan.text,
    effect: effectOf(costs, pricer.base),
    meets: metBy(costs, focus.broken),
  }
  return { edits, text: plan.text, tip }
}

function riskOf(kind: string): Risk {
  return kind.split('+').every((one) => one === 'int8-input' || one === 'int8-output')
    ? 'convert-again'
    : 'retrain'
}
