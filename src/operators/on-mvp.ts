/**
 * What the accelerator does with an operator of a model: the MVP room's answer for its geometry,
 * and the failures that come from the tensors rather than from the geometry.
 */
import type { Failure, MvpOutcome } from '../mvp/outcome.ts'
import type { MvpLayer } from '../mvp/layer.ts'
import { outcomeOf } from '../mvp/outcome-of.ts'
import type { LayerOperands } from './layer-context.ts'
import type { MvpFailureRule, MvpTarget } from './mvp-failures.ts'
import { describeOperator } from './registry.ts'

/** What the accelerator's answer follows from; null where it has no say. */
export interface MvpQuestion {
  /** Undefined where the MVP has no kernel for the layer as it is: another type than int8, a broadcast. */
  readonly geometry: MvpLayer | undefined
  readonly failure: Failure | null
}

export function mvpQuestionOf(layer: LayerOperands, target: MvpTarget): MvpQuestion | null {
  const { mvp } = describeOperator(layer.operator)
  if (target.accelerator === 'none' || mvp === 'none') return null
  return { geometry: mvp.layer(layer), failure: failureOf(mvp.failures, layer, target) }
}

/**
 * Undefined where the MVP has no say: no accelerator, another kind of operator, another type than
 * int8, a broadcast. A layer with a failure but off the MVP answers with `accelerated` false.
 */
export function answerOf(question: MvpQuestion | null, target: MvpTarget): MvpOutcome | undefined {
  if (question === null) return undefined
  const { geometry, failure } = question
  if (geometry === undefined) return failure === null ? undefined : { ...OFF_THE_MVP, failure }
  const outcome = outcomeOf(geometry, {
    runtime: target.runtime.id,
    optimizeSpeed: target.optimizeSpeed,
  })
  return { ...outcome, failure: failure ?? outcome.failure }
}

export function mvpOutcomeOf(layer: LayerOperands, target: MvpTarget): MvpOutcome | undefined {
  return answerOf(mvpQuestionOf(layer, target), target)
}

const OFF_THE_MVP: MvpOutcome = {
  accelerated: false,
  runs: [],
  profilerMessage: null,
  violations: [],
  failure: null,
}

function failureOf(
  rules: readonly MvpFailureRule[],
  layer: LayerOperands,
  target: MvpTarget,
): Failure | null {
  for (const rule of rules) {
    const failure = rule(layer, target)
    if (failure !== null) return failure
  }
  return null
}
