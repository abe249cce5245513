/** How far a measurement, or what is known without one, may be off. */
import type { Observation } from './least-squares.ts'
import type { Measured } from './tables.ts'

/** Standard deviation of an even spread over plus or minus 1. */
export const ROUNDING_SIGMA = 1 / Math.sqrt(3)

/** Of what the law leaves open and of the printed digits. */
export function sigmaOf({ value, halfWidth }: Measured, relative: number): number {
  return Math.hypot(relative * value, ROUNDING_SIGMA * halfWidth)
}

const PRIOR_SIGMA = 0.3

/** What a coefficient is where nothing is measured; a single measurement outweighs it. */
export function priorsOf(prior: readonly number[], sigma: number = PRIOR_SIGMA): Observation[] {
  return prior.flatMap((measured, at) =>
    measured > 0
      ? [
          {
            terms: prior.map((_, index) => (index === at ? 1 : 0)),
            measured,
            sigma: sigma * measured,
          },
        ]
      : [],
  )
}
