/**
 * Model and target to `Profile`: the only room that joins layers, accelerator, CPU and arena. Every
 * number of a report comes from here, for the model as it is and for an edited one alike.
 */
import { planArena } from '../arena/plan-arena.ts'
import type { MvpOutcome } from '../mvp/outcome.ts'
import { runPipeline, type LayerCounts } from '../mvp/pipeline.ts'
import { layerContextOf } from '../operators/layer-context.ts'
import { mvpOutcomeOf } from '../operators/on-mvp.ts'
import { refusalsOf } from '../operators/refusals.ts'
import { describeOperator } from '../operators/registry.ts'
import type { Target } from '../target/runtime.ts'
import type { Model } from '../tflite/model.ts'
import { sum } from '../util/integers.ts'
import { boardCostOf, boardTotals, type ModelledCost } from './board.ts'
import { splitFlash } from './flash.ts'
import { identityOf, type BufferHashes } from './identity.ts'
import type { LayerProfile, Profile, Unsupported } from './profile.ts'
import { warningsOf } from './warnings.ts'

/** Where a model comes from: shown, never interpreted. */
export interface Origin {
  readonly path: string
  readonly sha256: string
}

const NO_COUNTS: LayerCounts = { cycles: 0, loads: 0, parallelLoads: 0, optimizedLoads: 0 }

/** Profiles the main subgraph of a model on a target; total for every model that `readModel` returns. */
export function profileModel(model: Model, origin: Origin, target: Target): Profile {
  const main = model.subgraphs[0]
  const contexts = (main?.operators ?? []).flatMap((operator) =>
    main === undefined ? [] : [layerContextOf(model, main, operator)],
  )
  const outcomes = contexts.map((context) => mvpOutcomeOf(context, target))
  const counts = runPipeline(outcomes)
  const arena = planArena(model, {
    runtime: target.runtime,
    accelerator: target.accelerator,
    optimizeSpeed: target.optimizeSpeed,
    onMvp: (layer) => mvpOutcomeOf(layer, target)?.accelerated ?? false,
  })
  const flash = splitFlash(model)
  const hashes: BufferHashes = new Map()

  const costs: ModelledCost[] = []
  const layers = contexts.map((context, at): LayerProfile => {
    const outcome = outcomes[at]
    const count = counts[at] ?? NO_COUNTS
    const work = describeOperator(context.operator).work(context)
    const cost = boardCostOf(context, { ...work, outcome, target })
    costs.push(cost)
    return {
      ...identityOf(context, hashes),
      ...work,
      acceleratorCycles: count.cycles,
      acceleratorLoads: count.loads,
      acceleratorParallelLoads: count.parallelLoads,
      acceleratorOptimizedLoads: count.optimizedLoads,
      cpuCycles: cost.cpuCycles,
      cycles: cost.cycles,
      latencySeconds: cost.latencySeconds,
      energyJoules: cost.energyJoules,
      weightsBytes: flash.weightsBytes[at] ?? 0,
      flash: flash.layers[at] ?? flash.shared,
      accelerated: outcome?.accelerated ?? false,
      acceleratable: outcome !== undefined,
      profilerMessage: outcome?.profilerMessage ?? null,
      unsupported: unsupportedOf(outcome),
    }
  })
  return {
    ...origin,
    target,
    flashBytes: model.fileBytes,
    ramBytes: arena.persistentBytes + arena.nonpersistentBytes,
    ramAtLeast: arena.unknownLayers.length > 0,
    ops: sum(layers.map(({ ops }) => ops)),
    macs: sum(layers.map(({ macs }) => macs)),
    unsupportedLayers: layers.filter(countsAsUnsupported(target)).length,
    acceleratorCycles: sum(layers.map(({ acceleratorCycles }) => acceleratorCycles)),
    acceleratorLoads: sum(layers.map(({ acceleratorLoads }) => acceleratorLoads)),
    acceleratorParallelLoads: sum(layers.map((layer) => layer.acceleratorParallelLoads)),
    acceleratorOptimizedLoads: sum(layers.map((layer) => layer.acceleratorOptimizedLoads)),
    ...boardTotals(costs, target),
    warnings: warningsOf({ contexts, outcomes, refusals: refusalsOf(model, target), arena }),
    arena,
    layers,
    sharedFlash: flash.shared,
  }
}

/** The Model Profiler counts its messages, false ones included; the SDK prints none, so fallbacks count. */
function countsAsUnsupported(target: Target): (layer: LayerProfile) => boolean {
  return target.runtime.id === 'sdk'
    ? (layer) => layer.unsupported !== null
    : (layer) => layer.profilerMessage !== null
}

function unsupportedOf(outcome: MvpOutcome | undefined): Unsupported | null {
  const [first] = outcome?.violations ?? []
  if (outcome === undefined || outcome.accelerated || first === undefined) return null
  return { limit: first.limit, sentence: first.sentence, parameter: first.parameter }
}
