/**
 * What the layers of a model cost, without names, hashes and sentences: the part of a profile that
 * pricing a change repeats hundreds of times. `profileModel` is built on it, so both agree.
 */
import { planArena } from '../arena/plan-arena.ts'
import type { ArenaReport } from '../arena/arena.ts'
import type { MvpOutcome } from '../mvp/outcome.ts'
import { runPipeline, type LayerCounts } from '../mvp/pipeline.ts'
import { layerContextOf } from '../operators/layer-context.ts'
import { mvpOutcomeOf } from '../operators/on-mvp.ts'
import type { LayerContext, Work } from '../operators/operator.ts'
import { describeOperator } from '../operators/registry.ts'
import type { Target } from '../target/runtime.ts'
import type { Model, Operator, Tensor } from '../tflite/model.ts'
import { boardCostOf, type ModelledCost } from './board.ts'

/** Everything that follows from one layer alone. */
export interface LayerMeasure {
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

/** Measures of layers that variants of one model share. */
export interface MeasureMemo {
  /** By everything that decides a layer's measure. */
  readonly byKey: Map<string, LayerMeasure>
  /** By the operator's own value, while its neighbour and its tensors are the same values too. */
  readonly byOperator: WeakMap<Operator, Remembered>
}

interface Remembered {
  readonly context: LayerContext
  readonly before: string
  readonly measure: LayerMeasure
}

export function createMemo(): MeasureMemo {
  return { byKey: new Map(), byOperator: new WeakMap() }
}

/** Measures the main subgraph; a memo must only be shared between calls with the same target. */
export function measureModel(model: Model, target: Target, memo?: MeasureMemo): Measured {
  const main = model.subgraphs[0]
  const contexts = (main?.operators ?? []).flatMap((operator) =>
    main === undefined ? [] : [layerContextOf(model, main, operator)],
  )
  const layers = contexts.map((context) => measureLayer(context, target, memo))
  const arena = planArena(model, {
    runtime: target.runtime,
    accelerator: target.accelerator,
    optimizeSpeed: target.optimizeSpeed,
    onMvp: (layer) =>
      layer.subgraph === main
        ? (layers[layer.operator.index]?.outcome?.accelerated ?? false)
        : (mvpOutcomeOf(layer, target)?.accelerated ?? false),
  })
  return { contexts, layers, counts: runPipeline(layers.map(({ outcome }) => outcome)), arena }
}

function measureLayer(context: LayerContext, target: Target, memo?: MeasureMemo): LayerMeasure {
  if (memo === undefined) return measureAlone(context, target)
  const { operator, subgraph } = context
  const before = subgraph.operators[operator.index - 1]?.kind ?? ''
  const last = memo.byOperator.get(operator)
  if (last !== undefined && last.before === before && sameTensors(last.context, context)) {
    return last.measure
  }
  const key = keyOf(context, before)
  const measure = memo.byKey.get(key) ?? measureAlone(context, target)
  memo.byKey.set(key, measure)
  memo.byOperator.set(operator, { context, before, measure })
  return measure
}

function measureAlone(context: LayerContext, target: Target): LayerMeasure {
  const work = describeOperator(context.operator).work(context)
  const outcome = mvpOutcomeOf(context, target)
  return { work, outcome, cost: boardCostOf(context, { ...work, outcome, target }) }
}

function sameTensors(one: LayerContext, other: LayerContext): boolean {
  return (
    one.inputs.every((tensor, at) => tensor === other.inputs[at]) &&
    one.outputs.every((tensor, at) => tensor === other.outputs[at])
  )
}

/** Longer constants are weights, whose values no cost depends on. */
const STEERING_BYTES = 256

function keyOf({ model, operator, inputs, outputs }: LayerContext, before: string): string {
  let key = `${before}>${operator.kind}:${operator.customName ?? ''}:${operator.version}(${Object.values(operator.options).join()})`
  for (const tensor of inputs) key += tensorKey(tensor, model)
  for (const tensor of outputs) key += tensorKey(tensor, model)
  return key
}

/** Keys of tensor values that variants of one model share. */
const TENSOR_KEYS = new WeakMap<Tensor, string>()

function tensorKey(tensor: Tensor | undefined, model: Model): string {
  if (tensor === undefined) return ';-'
  const known = TENSOR_KEYS.get(tensor)
  if (known !== undefined) return known
  const { dtype, shape, isConstant, quantization } = tensor
  const data = isConstant ? model.buffers[tensor.buffer]?.data : undefined
  const isSteering = dtype === 'int32' && (data?.length ?? Infinity) <= STEERING_BYTES
  const values = isSteering ? (data ?? []).join() : String(isConstant)
  const key = `;${dtype}:${shape.join('x')}:${values}:${quantization?.scales[0] ?? ''}:${quantization?.zeroPoints[0] ?? ''}`
  TENSOR_KEYS.set(tensor, key)
  return key
}
