/** What a layer and a model cost on a board: estimates with their error bands. */
import type { Estimate, LayerProfile, Profile } from './profile.ts'

type BoardCost = Pick<LayerProfile, 'cpuCycles' | 'cycles' | 'latencySeconds' | 'energyJoules'>

const UNKNOWN: Estimate = { value: null, atLeast: true, band: null }

export function boardCostOf(): BoardCost {
  return { cpuCycles: UNKNOWN, cycles: UNKNOWN, latencySeconds: UNKNOWN, energyJoules: UNKNOWN }
}

export function boardTotals(): Pick<Profile, keyof BoardCost> {
  return boardCostOf()
}
