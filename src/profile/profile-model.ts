/**
 * Model and target to `Profile`: the only room that joins layers, accelerator, CPU and arena. Every
 * number of a report comes from here, for the model as it is and for an edited one alike.
 */
import type { LayerCounts } from '../mvp/pipeline.ts'
import { isLowerBound } from '../arena/arena.ts'
import { channelCounts } from '../dataflow/channel-counts.ts'
import { refusalsOf } from '../operators/refusals/refusals.ts'
import type { Target } from '../target/runtime.ts'
import type { Model } from '../tflite/model.ts'
import { sum } from '../util/integers.ts'
import { boardTotals } from './board.ts'
import { BufferHashes } from './buffer-hashes.ts'
import { splitFlash, type FlashReport } from './flash.ts'
import { hashesOf, identityOf } from './identity.ts'
import { measureModel, type Measured } from './measure.ts'
import type { LayerProfile, Profile } from './profile.ts'
import { requireFigures } from './require-figures.ts'
import { countsAsUnsupported, unsupportedOf } from './unsupported.ts'
import { warningsOf } from './warnings.ts'

/** Where a model comes from: shown, never interpreted. */
interface Origin {
  readonly path: string
  readonly sha256: string
}

const NO_COUNTS: LayerCounts = { cycles: 0, loads: 0, parallelLoads: 0, optimizedLoads: 0 }

/** Profiles the main subgraph of a model on a target. Throws `ModelError` where a figure would be no finite number. */
export function profileModel(model: Model, origin: Origin, target: Target): Profile {
  const measured = measureModel(model, target)
  const { contexts } = measured
  const arena = measured.arena.report()
  const hashes = new BufferHashes()
  const flash = splitFlash(model, hashes)
  const layers = layersOf(measured, { flash, hashes, channels: channelCounts(model) })
  const outcomes = measured.layers.map(({ outcome }) => outcome)
  const totals = boardTotals(
    measured.layers.map(({ cost }) => cost),
    target,
  )
  return requireFigures({
    ...origin,
    target,
    flashBytes: model.fileBytes,
    ramBytes: arena.smallestWorkingBytes,
    ramAtLeast: isLowerBound(arena),
    ...countsOf(layers),
    unsupportedLayers: layers.filter(countsAsUnsupported(target)).length,
    ...totals,
    warnings: warningsOf({ contexts, outcomes, refusals: refusalsOf(model, target), arena }),
    arena,
    layers,
    sharedFlash: flash.shared,
    measured: null,
  })
}

interface Contents {
  readonly flash: FlashReport
  readonly hashes: BufferHashes
  readonly channels: ReturnType<typeof channelCounts>
}

function layersOf(
  measured: Measured,
  { flash, hashes, channels }: Contents,
): readonly LayerProfile[] {
  return measured.layers.flatMap(({ work, outcome, cost }, at): readonly LayerProfile[] => {
    const context = measured.contexts[at]
    if (context === undefined) return []
    const count = measured.counts[at] ?? NO_COUNTS
    return [
      {
        hashes: hashesOf(context, hashes),
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
        channels: channels.get(context.operator.index) ?? null,
        accelerated: outcome?.accelerated ?? false,
        acceleratable: outcome !== undefined,
        profilerMessage: outcome?.profilerMessage ?? null,
        unsupported: unsupportedOf(outcome),
        ...identityOf(context),
        ...work,
      },
    ]
  })
}

type Counts = Pick<
  Profile,
  | 'ops'
  | 'macs'
  | 'profilerOps'
  | 'profilerMacs'
  | 'acceleratorCycles'
  | 'acceleratorLoads'
  | 'acceleratorParallelLoads'
  | 'acceleratorOptimizedLoads'
>

function countsOf(layers: readonly LayerProfile[]): Counts {
  const total = (name: keyof Counts): number => sum(layers.map((layer) => layer[name]))
  return {
    ops: total('ops'),
    macs: total('macs'),
    profilerOps: total('profilerOps'),
    profilerMacs: total('profilerMacs'),
    acceleratorCycles: total('acceleratorCycles'),
    acceleratorLoads: total('acceleratorLoads'),
    acceleratorParallelLoads: total('acceleratorParallelLoads'),
    acceleratorOptimizedLoads: total('acceleratorOptimizedLoads'),
  }
}
