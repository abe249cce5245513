/**
 * Energy of an inference on a board: what passes of time plus what is multiplied.
 *
 * Fitted to the only public measurements, the MLPerf Tiny closed submissions of Silicon Labs on
 * xG24-DK2601B (EFR32MG24B310F1536IM48, 78 MHz, 1.8 V supply, MVP on): whole-device energy, its
 * idle share included; 8 results of 4 models. Leaving out one model at a time it is off by 9.5 %
 * in the median and by 19.8 % at worst.
 */
import { UNKNOWN } from './estimate.ts'
import type { Estimate } from './estimate.ts'

/** 7.97 mW at 78 MHz. */
export const JOULES_PER_CYCLE = 7.97e-3 / 78e6
export const JOULES_PER_MAC = 26.5e-12
export const ENERGY_BAND = 0.2
/** The clock of all measurements: nobody published time or energy at another one. */
const MEASURED_CLOCK_HZ = 78e6

interface Spent {
  /** Clock cycles from start to end. */
  readonly cycles: Estimate
  readonly macs: number
  readonly clockHz: number
  /** False where the MVP is off: no energy was ever measured so, the band is null. */
  readonly usesMvp: boolean
}

/** Joules from start to end, the part's idle current included; unknown where the cycles are. */
export function estimateEnergy({ cycles, macs, clockHz, usesMvp }: Spent): Estimate {
  if (cycles.value === null) return UNKNOWN
  const isMeasured = usesMvp && clockHz === MEASURED_CLOCK_HZ
  return {
    value: cycles.value * JOULES_PER_CYCLE + macs * JOULES_PER_MAC,
    atLeast: cycles.atLeast,
    band: isMeasured ? Math.max(ENERGY_BAND, cycles.band ?? 0) : null,
    measured: isMeasured && cycles.measured,
  }
}

/** Seconds that cycles take. */
export function estimateLatency(cycles: Estimate, clockHz: number): Estimate {
  return {
    ...cycles,
    value: cycles.value === null ? null : cycles.value / clockHz,
    measured: cycles.measured && clockHz === MEASURED_CLOCK_HZ,
  }
}
