/** What a layer and a model cost on a board: estimates, each with its error band (docs/accuracy.md). */
import { estimateEnergy, estimateLatency } from '../cpu/energy.ts'
import { totalOf } from '../cpu/estimate.ts'
import { estimateLayer } from '../cpu/estimate-layer.ts'
import type { CpuLayer } from '../cpu/layer.ts'
import type { MvpOutcome } from '../mvp/outcome.ts'
import type { LayerContext } from '../operators/layer-context.ts'
import type { Work } from '../operators/operator.ts'
import type { Target } from '../target/runtime.ts'
import { sum } from '../util/integers.ts'
import type { Estimate, LayerProfile, Profile } from './profile.ts'

type BoardCost = Pick<LayerProfile, 'cpuCycles' | 'cycles' | 'latencySeconds' | 'energyJoules'>

/** A layer's cost with the name of the cost model: errors of one model add up over layers. */
export interface ModelledCost extends BoardCost {
  readonly costModel: string
  readonly macs: number
}

interface LayerOnBoard extends Work {
  readonly outcome: MvpOutcome | undefined
  readonly target: Target
}

/** What the board's cost of a layer follows from, besides what the MVP does with it. */
interface BoardLayer {
  readonly layer: CpuLayer
  /** True where the layer before it is of the same kind. */
  readonly isRepeat: boolean
}

/** Of the programs that the target's own build runs. */
export function boardCostOf({ layer, isRepeat }: BoardLayer, on: LayerOnBoard): ModelledCost {
  const { outcome, target, macs } = on
  const { cpuCycles, cycles, model } = estimateLayer(
    { layer, runs: outcome?.accelerated === true ? outcome.runs : null, isRepeat },
    target.calibration?.coefficients,
  )
  return { costModel: model, macs, cpuCycles, ...spent({ cycles, macs, target }) }
}

export function isRepeat({
  subgraph,
  operator,
}: Pick<LayerContext, 'subgraph' | 'operator'>): boolean {
  return subgraph.operators[operator.index - 1]?.kind === operator.kind
}

/** The whole model: from the first operator's start to the last one's end. */
export function boardTotals(
  costs: readonly ModelledCost[],
  target: Target,
): Pick<Profile, keyof BoardCost> {
  const total = (of: (cost: ModelledCost) => Estimate): Estimate =>
    totalOf(costs.map((cost) => ({ group: cost.costModel, estimate: of(cost) })))
  return {
    cpuCycles: total(({ cpuCycles }) => cpuCycles),
    ...spent({
      cycles: total(({ cycles }) => cycles),
      macs: sum(costs.map((cost) => cost.macs)),
      target,
    }),
  }
}

interface Spent {
  readonly cycles: Estimate
  readonly macs: number
  readonly target: Target
}

function spent({ cycles, macs, target }: Spent): Omit<BoardCost, 'cpuCycles'> {
  const { clockHz, accelerator } = target
  return {
    cycles,
    latencySeconds: estimateLatency(cycles, clockHz),
    energyJoules: estimateEnergy({ cycles, macs, clockHz, usesMvp: accelerator === 'mvp' }),
  }
}
