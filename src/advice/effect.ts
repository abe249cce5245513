import type { Costs } from '../profile/costs.ts'
import type { TipEffect } from './tip.ts'

/** What a change does, new minus old; RAM as budgets count it. */
export function effectOf(costs: Costs, base: Costs): TipEffect {
  const difference = (after: number | null, before: number | null): number | null =>
    after === null || before === null ? null : after - before
  const ramAfter = costs.ramBytes
  return {
    ramBytes: ramAfter - base.ramBytes,
    flashBytes: costs.flashBytes - base.flashBytes,
    acceleratorCycles: costs.acceleratorCycles - base.acceleratorCycles,
    macs: costs.macs - base.macs,
    constantBytes: costs.constantBytes - base.constantBytes,
    cycles: difference(costs.cycles.value, base.cycles.value),
    latencySeconds: difference(costs.latencySeconds.value, base.latencySeconds.value),
    ramAfter,
    flashAfter: costs.flashBytes,
    cyclesAfter: costs.cycles.value,
  }
}
