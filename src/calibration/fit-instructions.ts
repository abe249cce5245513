import type { SoftwareKernel } from '../cpu/kernels.ts'
import { fitNonNegative } from './least-squares.ts'
import type { CountedLayer } from './tables.ts'

/** Counts are exact; laws are not. */
const COUNT_SIGMA = 0.05

/** Instructions per term, fitted to counted layers of the kernel. */
export function fitInstructions(
  kernel: SoftwareKernel,
  rows: readonly CountedLayer[],
): readonly number[] {
  const observations = rows.map(({ layer, instructions }) => ({
    terms: kernel.terms.map(({ of }) => of(layer)),
    measured: instructions,
    sigma: COUNT_SIGMA * instructions,
  }))
  return fitNonNegative(observations, kernel.terms.length)
}
