/**
 * What the layers of a model cost, without names, hashes and sentences: the part of a profile that
 * pricing a change repeats hundreds of times. `profileModel` is built on it, so both agree.
 */
import { planArena } from '../arena/plan-arena.ts'
import type { ArenaReport } from '../arena/arena.ts'
import type { CpuLayer } from '../cpu/layer.ts'
import type { MvpOutcome } from '../mvp/outcome.ts'
import { runPipeline, type LayerCounts } from '../mvp/pipeline.ts'
import { ownCpuLayer, producerOf } from '../operators/cpu-layer.ts'
import { layerContextOf } from '../operators/layer-context.ts'
import { answerOf, mvpOutcomeOf, mvpQuestionOf, type MvpQuestion } from '../operators/on-mvp.ts'
import type { LayerContext, LayerOperands } from '../operators/layer-context.ts'
import type { Work } from '../operators/operator.ts'
import type { Target } from '../target/runtime.ts'
import type { Model, Operator, Tensor } from '../tflite/model.ts'
import { workWithCalls } from './called-work.ts'
import { boardCostOf, isRepeat, type ModelledCost } from './board.ts'

/** Everything that follows from one layer alone. */
interface LayerMeasure {
  readonly work: Work
  readonly outcome: MvpOutcome | undefined
  readonly cost: ModelledCost
}

export interface Measured {
  readonly contexts: readonly LayerContext[]
  readonly layers: readonly LayerMeasure[]
  /** What the accelerator counts for each layer, the stalls between layers included. */
  readonly counts: readonly LayerCounts[]
  readonly arena: ArenaReport
}

/**
 * What a layer's measure follows from, as plain data: `measureLayer` sees nothing else, so two layers
 * of one question have one measure, and a question's text is the key of its answer.
 */
interface LayerQuestion {
  readonly own: OwnFacts
  readonly around: Surroundings
}

/** What follows from the operator and its tensors. */
interface OwnFacts {
  readonly work: Work
  readonly mvp: MvpQuestion | null
  readonly cpu: Omit<CpuLayer, 'producer'>
}

/** What follows from the layers around it. */
interface Surroundings {
  readonly producer: CpuLayer['producer']
  readonly isRepeat: boolean
}

/** Measures of layers that variants of one model share. */
export interface MeasureMemo {
  /** By the question's text. */
  readonly answers: Map<string, LayerMeasure>
  /** By the operator's own value, while its tensors are the same values too; null where each is asked once. */
  readonly facts: WeakMap<Operator, KnownFacts> | null
}

interface KnownFacts {
  readonly operands: LayerOperands
  readonly own: OwnFacts
  readonly text: string
}

export function createMemo(): MeasureMemo {
  return { answers: new Map(), facts: new WeakMap() }
}

/** For one measure: alike layers share an answer, and nothing else is kept. */
const passingMemo = (): MeasureMemo => ({ answers: new Map(), facts: null })

/** Measures the main subgraph; a memo must only be shared between calls with the same target. */
export function measureModel(model: Model, target: Target, memo?: MeasureMemo): Measured {
  const main = model.subgraphs[0]
  const contexts = (main?.operators ?? []).flatMap((operator) =>
    main === undefined ? [] : [layerContextOf(model, main, operator)],
  )
  const known = memo ?? passingMemo()
  const layers = contexts.map((context) => measureContext(context, target, known))
  const arena = planArena(model, {
    runtime: target.runtime,
    accelerator: target.accelerator,
    optimizeSpeed: target.optimizeSpeed,
    firmware: target.firmware,
    onMvp: (layer) =>
      layer.subgraph === main
        ? (layers[layer.operator.index]?.outcome?.accelerated ?? false)
        : (mvpOutcomeOf(layer, target)?.accelerated ?? false),
  })
  return { contexts, layers, counts: runPipeline(layers.map(({ outcome }) => outcome)), arena }
}

function measureContext(context: LayerContext, target: Target, memo: MeasureMemo): LayerMeasure {
  const around = { producer: producerOf(context), isRepeat: isRepeat(context) }
  const { own, text } = knownFactsOf(context, target, memo)
  const key = `${JSON.stringify(around)} ${text}`
  const known = memo.answers.get(key)
  if (known !== undefined) return known
  const measure = measureLayer({ own, around }, target)
  memo.answers.set(key, measure)
  return measure
}

function measureLayer({ own, around }: LayerQuestion, target: Target): LayerMeasure {
  const { work, mvp, cpu } = own
  const { producer, isRepeat } = around
  const outcome = answerOf(mvp, target)
  const layer = { ...cpu, ...(producer === undefined ? {} : { producer }) }
  return { work, outcome, cost: boardCostOf({ layer, isRepeat }, { ...work, outcome, target }) }
}

function ownFactsOf(operands: LayerOperands, target: Target): OwnFacts {
  return {
    work: workWithCalls(operands),
    mvp: mvpQuestionOf(operands, target),
    cpu: ownCpuLayer(operands),
  }
}

function knownFactsOf(context: LayerContext, target: Target, { facts }: MeasureMemo): KnownFacts {
  const last = facts?.get(context.operator)
  if (last !== undefined && hasSameOperands(last.operands, context)) return last
  const own = ownFactsOf(context, target)
  const known = { operands: context, own, text: JSON.stringify(own) }
  facts?.set(context.operator, known)
  return known
}

/** True where both read the same tensors, and the same bytes of those that are constant. */
function hasSameOperands(one: LayerOperands, other: LayerOperands): boolean {
  return (
    one.inputs.every((tensor, at) => tensor === other.inputs[at] && hasSameBytes(tensor)) &&
    one.outputs.every((tensor, at) => tensor === other.outputs[at])
  )

  function hasSameBytes(tensor: Tensor | undefined): boolean {
    if (tensor?.isConstant !== true) return true
    return one.model.buffers[tensor.buffer]?.data === other.model.buffers[tensor.buffer]?.data
  }
}
