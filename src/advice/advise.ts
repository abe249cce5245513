/** Tips and the fit of one model of a report: what `check` and the action print below the verdict. */
import type { Finding } from '../budget/finding.ts'
import type { ProfileDiff } from '../diff/diff.ts'
import type { Profile } from '../profile/profile.ts'
import type { Model } from '../tflite/model.ts'
import { formatEdit } from './edit.ts'
import { effectOf } from './effect.ts'
import { fit } from './fit.ts'
import { focusOf, type Focus } from './focus.ts'
import { layersOf } from './layers.ts'
import { valueOf, type Limit } from './limits.ts'
import { priceTips } from './price-tips.ts'
import { createPricer, type Pricer } from './pricer.ts'
import type { Risk, Tip } from './tip.ts'

export interface AdviceQuestion {
  /** Decodes the model; only asked where there is something to advise. */
  readonly model: () => Model
  /** Profile of the model. */
  readonly profile: Profile
  /** False where this pull request leaves the model alone: then only broken limits are spoken of. */
  readonly isChanged: boolean
  readonly diff: ProfileDiff | null
  readonly limits: readonly Limit[]
  readonly findings: readonly Finding[]
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
  return { tips: priceTips(context), fit: fitOf(model, { profile, focus, pricer }) }
}

interface Found {
  readonly profile: Profile
  readonly focus: Focus
  readonly pricer: Pricer
}

function fitOf(model: Model, { profile, focus, pricer }: Found): Advice['fit'] {
  if (focus.broken.length === 0) return null
  const [plan] = fit({ model, profile, pricer, limits: focus.limits }).plans
  if (plan === undefined) return null
  const edits = plan.edits.map(formatEdit)
  const costs = pricer.price(plan.edits) ?? plan.costs
  return {
    edits,
    text: plan.text,
    tip: {
      id: 'fit',
      layer: null,
      edits,
      risk: riskOf(plan.kind),
      text: plan.text,
      effect: effectOf(costs, pricer.base),
      meets: focus.broken
        .filter(({ metric, max }) => (valueOf(costs, metric) ?? Infinity) <= max)
        .map(({ metric }) => metric),
    },
  }
}

function riskOf(kind: string): Risk {
  return kind.split('+').every((one) => one === 'int8-input' || one === 'int8-output')
    ? 'convert-again'
    : 'retrain'
}
