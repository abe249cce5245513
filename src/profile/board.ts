/** What a layer and a model cost on a board: estimates, each with its error band (docs/accuracy.md). */
import { estimateEnergy, estimateLatency } from '../cpu/energy.ts'
import { totalOf } from '../cpu/estimate.ts'
import { estimateLayer } from '../cpu/estimate-layer.ts'
import type { MvpOutcome } from '../mvp/outcome.ts'
import type { LayerContext, Work } from '../operators/operator.ts'
import { describeOperator } from '../operators/registry.ts'
import type { Target } from '../target/runtime.ts'
import { sum } from '../util/integers.ts'
import type { Estimate, LayerProfile, Profile } from './profile.ts'

type BoardCost = Pick<LayerProfile, 'cpuCycles' | 'cycles' | 'latencySeconds' | 'energyJoules'>

/** A layer's cost with the name of the cost model: errors of one model add up over layers. */
export interface ModelledCost extends BoardCost {
  readonly costModel: string
  readonly macs: number
}

export interface LayerOnBoard extends Work {
  readonly outcome: MvpOutcome | undefined
  readonly target: Target
}

/** Of the programs that the target's own build runs. */
export function boardCostOf(context: LayerContext, on: LayerOnBoard): ModelledCost {
  const { outcome, target, macs } = on
  const { cpuCycles, cycles, model } = estimateLayer({
    layer: describeOperator(context.operator).cpu(context),
    runs: outcome?.accelerated === true ? outcome.runs : null,
    isRepeat: isRepeat(context),
  })
  return { costModel: model, macs, cpuCycles, ...spent({ cycles, macs, target }) }
}

function isRepeat({ subgraph, operator }: LayerContext): boolean {
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
