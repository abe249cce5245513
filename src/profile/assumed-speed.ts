/**
 * Time is estimated for kernels built as those of the boards that were measured. Where the target's
 * own default is another build and nobody said which, this says what the other one would take.
 */
import { MEASURED_OPTIMIZE_SPEED, type Target } from '../target/runtime.ts'
import { formatQuantity } from '../util/quantity.ts'
import { boardTotals, type ModelledCost } from './board.ts'
import type { Profile, Warning } from './profile.ts'

/** Differences below this are within the estimates' own error. */
const WORTH_SAYING = 0.05

export interface SpeedQuestion {
  readonly target: Target
  /** The estimate for the boards' build. */
  readonly cycles: Profile['cycles']
  /** The costs of the layers for another build. */
  readonly costsAt: (target: Target) => readonly ModelledCost[]
}

/** One warning of code `assumed-optimize-speed`, or none. */
export function assumedSpeed({ target, cycles, costsAt }: SpeedQuestion): readonly Warning[] {
  const { optimizeSpeed, timedOptimizeSpeed, accelerator, runtime } = target
  const isSaid = timedOptimizeSpeed !== undefined || optimizeSpeed === MEASURED_OPTIMIZE_SPEED
  if (isSaid || accelerator === 'none' || cycles.value === null) return []
  const other = boardTotals(costsAt({ ...target, timedOptimizeSpeed: optimizeSpeed }), target)
  const taken = other.cycles.value
  if (taken === null || taken < (1 + WORTH_SAYING) * cycles.value) return []
  const says = formatQuantity(taken, 'cycles')
  return [
    {
      code: 'assumed-optimize-speed',
      layer: null,
      message: `Time is estimated for SL_MVP_OPTIMIZE_SPEED ${MEASURED_OPTIMIZE_SPEED}, as on the boards that were measured. Built with ${optimizeSpeed}, the default of ${runtime.title}, an inference takes about ${says} cycles; set optimize-speed to say which.`,
    },
  ]
}
