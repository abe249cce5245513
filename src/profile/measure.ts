/**
 * What the layers of a model cost, without names, hashes and sentences: the part of a profile that
 * pricing a change repeats hundreds of times. `profileModel` is built on it, so both agree.
 */
import { arenaLayerOf, type ArenaLayer, type ArenaSetting } from '../arena/arena-layers.ts'
import { createArenaMemo, sizeArena, type ArenaMemo, type ArenaSizes } from '../arena/plan-arena.ts'
import type { CpuLayer } from '../cpu/layer.ts'
import type { MvpOutcome } from '../mvp/outcome.ts'
import { runPipeline, type LayerCounts } from '../mvp/pipeline.ts'
import { ownCpuLayer, producerOf } from '../operators/cpu-layer.ts'
import { layerContextOf } from '../operators/layer-context.ts'
import { answerOf, mvpOutcomeOf, mvpQuestionOf, type MvpQuestion } from '../operators/on-mvp.ts'
import type { LayerContext, LayerOperands } from '../operators/layer-context.ts'
import type { Work } from '../operators/operator.ts'
import { traitsOf } from '../operators/registry.ts'
import type { Target } from '../target/runtime.ts'
import type { Model, Operator, Subgraph, Tensor } from '../tflite/model.ts'
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
  readonly arena: ArenaSizes
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
  /** By the operator's own value, those asked for last first; null where each is asked once. */
  readonly layers: WeakMap<Operator, readonly KnownLayer[]> | null
  readonly arena: ArenaMemo
}

/** What is known of an operator as long as it has these very tensors. */
interface KnownLayer {
  readonly context: LayerContext
  readonly own: OwnFacts
  readonly text: string
  /** The last measure, and what it was asked for. */
  last: { readonly around: Surroundings; readonly measure: LayerMeasure } | null
  /** What its kernel asked for last; kept only where that follows from the operator and its tensors. */
  arena: ArenaLayer | null
}

export function createMemo(): MeasureMemo {
  return { answers: new Map(), layers: new WeakMap(), arena: createArenaMemo() }
}

/** For one measure: alike layers share an answer, and nothing else is kept. */
function passingMemo(): MeasureMemo {
  return { answers: new Map(), layers: null, arena: createArenaMemo() }
}

interface Asked {
  readonly model: Model
  readonly target: Target
  readonly memo: MeasureMemo
}

type Place = Pick<LayerContext, 'subgraph' | 'operator'>

/**
 * Measures the main subgraph; a memo must only be shared between calls with the same target. The
 * context of a layer that a memo knows may be of the variant in which it was met first.
 */
export function measureModel(model: Model, target: Target, memo = passingMemo()): Measured {
  const [main] = model.subgraphs
  const asked = { model, target, memo }
  const places = (main?.operators ?? []).flatMap((operator): readonly Place[] =>
    main === undefined ? [] : [{ subgraph: main, operator }],
  )
  const known = places.map((place) => knownLayerOf(place, asked))
  const layers = known.map((layer, at) => measureAt(layer, places[at] ?? layer.context, asked))
  const outcomes = layers.map(({ outcome }) => outcome)
  return {
    contexts: known.map(({ context }) => context),
    layers,
    counts: runPipeline(outcomes),
    arena: arenaOf({ known, outcomes }, asked),
  }
}

/** Operands that one operator had are kept for so many variants: searches go to and fro. */
const MOST_KNOWN = 4

function knownLayerOf(place: Place, { model, target, memo }: Asked): KnownLayer {
  const { subgraph, operator } = place
  const known = memo.layers?.get(operator) ?? NOTHING_KNOWN
  const found = known.find(({ context }) => hasSameOperands(context, place, model))
  if (found !== undefined) return found
  const context = layerContextOf(model, subgraph, operator)
  const own = ownFactsOf(context, target)
  const fresh = { context, own, text: JSON.stringify(own), last: null, arena: null }
  memo.layers?.set(operator, [fresh, ...known.slice(0, MOST_KNOWN - 1)])
  return fresh
}

const NOTHING_KNOWN: readonly KnownLayer[] = []

function measureAt(layer: KnownLayer, place: Place, { target, memo }: Asked): LayerMeasure {
  const around = { producer: producerOf(place), isRepeat: isRepeat(place) }
  const { last } = layer
  if (last?.around.producer === around.producer && last.around.isRepeat === around.isRepeat)
    return last.measure
  const key = `${JSON.stringify(around)} ${layer.text}`
  const measure = memo.answers.get(key) ?? measureLayer({ own: layer.own, around }, target)
  memo.answers.set(key, measure)
  layer.last = { around, measure }
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

/** True where the operator at this place reads the tensors that are known, and the same bytes of those that are constant. */
function hasSameOperands(
  known: LayerContext,
  { subgraph: { tensors }, operator }: Place,
  model: Model,
): boolean {
  return (
    operator.inputs.every((index, at) => {
      const tensor = tensors[index]
      return tensor === known.inputs[at] && hasSameBytes(tensor)
    }) && operator.outputs.every((index, at) => tensors[index] === known.outputs[at])
  )

  function hasSameBytes(tensor: Tensor | undefined): boolean {
    if (tensor?.isConstant !== true) return true
    return known.model.buffers[tensor.buffer]?.data === model.buffers[tensor.buffer]?.data
  }
}

interface MeasuredLayers {
  readonly known: readonly KnownLayer[]
  readonly outcomes: readonly (MvpOutcome | undefined)[]
}

function arenaOf({ known, outcomes }: MeasuredLayers, { model, target, memo }: Asked): ArenaSizes {
  const [main] = model.subgraphs
  const { runtime, accelerator, optimizeSpeed, firmware } = target
  const setting: ArenaSetting = {
    ...{ runtime, accelerator, optimizeSpeed, firmware },
    onMvp: (layer) =>
      layer.subgraph.index === 0
        ? (outcomes[layer.operator.index]?.accelerated ?? false)
        : (mvpOutcomeOf(layer, target)?.accelerated ?? false),
  }
  const layers = model.subgraphs.map((subgraph) =>
    subgraph === main
      ? known.map((layer) => arenaLayerAt(layer, { model, subgraph, setting }))
      : subgraph.operators.map((operator) =>
          arenaLayerOf(layerContextOf(model, subgraph, operator), setting),
        ),
  )
  return sizeArena({ model, layers, setting }, memo.arena)
}

interface ArenaPlace {
  readonly model: Model
  readonly subgraph: Subgraph
  readonly setting: ArenaSetting
}

/** What the MVP makes of a layer follows from its operands; what touches variables, from other layers too. */
function arenaLayerAt(layer: KnownLayer, { model, subgraph, setting }: ArenaPlace): ArenaLayer {
  if (layer.arena !== null) return layer.arena
  const { operator } = layer.context
  if (traitsOf(operator.kind).effects !== 'none')
    return arenaLayerOf(layerContextOf(model, subgraph, operator), setting)
  layer.arena = arenaLayerOf(layer.context, setting)
  return layer.arena
}
