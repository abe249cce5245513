/** What the accelerator does with an operator of a model: the MVP room's answer for its geometry. */
import type { AcceleratorId, OptimizeSpeed, Runtime } from '../target/runtime.ts'
import type { MvpOutcome } from '../mvp/outcome.ts'
import type { MvpLayer } from '../mvp/layer.ts'
import { outcomeOf } from '../mvp/outcome-of.ts'
import type { LayerOperands } from './layer-context.ts'
import { describeOperator } from './registry.ts'

export interface MvpTarget {
  readonly accelerator: AcceleratorId
  readonly runtime: Runtime
  readonly optimizeSpeed: OptimizeSpeed
}

/** What the accelerator's answer follows from; null where it has no say. */
export interface MvpQuestion {
  /** Undefined where the MVP has no kernel for the layer as it is: another type than int8, a broadcast. */
  readonly geometry: MvpLayer | undefined
}

export function mvpQuestionOf(layer: LayerOperands, target: MvpTarget): MvpQuestion | null {
  const { mvp } = describeOperator(layer.operator)
  if (target.accelerator === 'none' || mvp === 'none') return null
  return { geometry: mvp(layer) }
}

/**
 * Undefined where the MVP has no say: no accelerator, another kind of operator, another type than
 * int8, a broadcast.
 */
export function answerOf(question: MvpQuestion | null, target: MvpTarget): MvpOutcome | undefined {
  if (question === null) return undefined
  const { geometry } = question
  if (geometry === undefined) return undefined
  return outcomeOf(geometry, {
    runtime: target.runtime.id,
    optimizeSpeed: target.optimizeSpeed,
  })
}

export function mvpOutcomeOf(layer: LayerOperands, target: MvpTarget): MvpOutcome | undefined {
  return answerOf(mvpQuestionOf(layer, target), target)
}
