/**
 * Fits the laws of the kernels that run on the CPU: instructions, counted on generated layers, times
 * cycles per instruction, measured on boards.
 */
import { ONE } from '../cpu/law.ts'
import type { LayerTerm } from '../cpu/law.ts'
import type { FittedLaw } from '../target/calibration.ts'
import { COPIED_BYTES } from '../cpu/kernels.ts'
import type { SoftwareKernel } from '../cpu/kernels.ts'
import { sum } from '../util/integers.ts'
import type { Prepared } from './prepare.ts'
import { fitNonNegative } from './least-squares.ts'
import type { Observation } from './least-squares.ts'
import type { BoardLayer } from './tables.ts'
import { priorsOf, sigmaOf } from './weights.ts'

/**
 * Cycles per instruction: of what a kernel does once, whose code the cache does not hold yet, and of
 * its loops.
 */
interface Factors {
  readonly once: number
  readonly loops: number
}

/** How much a kernel's own factors may differ from the common ones. */
const FACTOR_SIGMA = 0.2
const SOFTWARE_SIGMA = 0.03
/** How much a single coefficient may differ from its instructions times the kernel's factor. */
const DEVIATION_SIGMA = 0.15

/**
 * How boards and instructions are weighed. Not named: the kernel's two factors are fitted to the
 * boards' rows. `deviating`: each coefficient may differ from its factor as well. `boards`: the
 * instructions do not count (another memcpy; loops that depend on the values).
 */
const WEIGHING: Readonly<Record<string, 'deviating' | 'boards'>> = {
  mean: 'deviating',
  quantize: 'deviating',
  softmax: 'boards',
  reshape: 'boards',
  pad: 'boards',
}

/** Undefined where neither instructions nor boards are known of the kernel. */
export function fitKernel(
  kernel: SoftwareKernel,
  prepared: Prepared,
  common: Factors = fitCommonFactors(prepared),
): FittedLaw | undefined {
  const boards = prepared.layers.filter((row) => row.kernel === kernel)
  const instructions = prepared.instructions.get(kernel)
  if (!instructions) {
    return boards.length === 0 ? undefined : lawOf(fitToBoards(kernel, boards, []), boards)
  }
  const factors = fitFactors(splitObservations(kernel, boards, instructions), common)
  const scaled = instructions.map((value, at) => {
    const term = kernel.terms[at]
    return term === COPIED_BYTES ? copyCycles(prepared) : value * factorOf(term, factors)
  })
  const weighing = WEIGHING[kernel.id]
  if (boards.length === 0 || weighing === undefined) return lawOf(scaled, boards)
  const priors = weighing === 'boards' ? [] : priorsOf(scaled, DEVIATION_SIGMA)
  return lawOf(fitToBoards(kernel, boards, priors), boards)
}

/** Cycles per byte of memcpy, by the boards' RESHAPE. */
function copyCycles({ layers }: Prepared): number {
  const copies = layers.filter((row) => row.kernel?.id === 'reshape')
  const [first] = copies
  if (!first?.kernel) throw new Error('no board ran RESHAPE')
  const at = first.kernel.terms.indexOf(COPIED_BYTES)
  return fitToBoards(first.kernel, copies, [])[at] ?? 0
}

function lawOf(coefficients: readonly number[], boards: readonly BoardLayer[]): FittedLaw {
  return { coefficients, band: null, measured: boards.length > 0 }
}

function fitToBoards(
  { terms }: SoftwareKernel,
  boards: readonly BoardLayer[],
  priors: readonly Observation[],
): readonly number[] {
  const observations = boards.map((row) =>
    observationOf(
      row,
      terms.map(({ of }) => of(row.layer)),
    ),
  )
  return fitTypical(observations, priors, terms.length)
}

function observationOf({ cpuCycles }: BoardLayer, terms: readonly number[]): Observation {
  return { terms, measured: cpuCycles.value, sigma: sigmaOf(cpuCycles, SOFTWARE_SIGMA) }
}

/** Rounds of reweighting that turn least squares into least absolute errors. */
const ROUNDS = 20

/**
 * Least sum of absolute (not squared) errors: some kernels' loops depend on the values they meet,
 * SDKs differ, and one unusual layer should not pull the others along. What is known beforehand
 * (`priors`) weighs by its square as ever.
 */
function fitTypical(
  observations: readonly Observation[],
  priors: readonly Observation[],
  terms: number,
): number[] {
  let coefficients = fitNonNegative([...observations, ...priors], terms)
  for (let round = 0; round < ROUNDS; round += 1) {
    const current = coefficients
    const weighted = observations.map((one) => {
      const error = Math.abs(errorOf(one, current))
      return { ...one, sigma: one.sigma * Math.sqrt(Math.max(error, 0.1)) }
    })
    coefficients = fitNonNegative([...weighted, ...priors], terms)
  }
  return coefficients
}

/** In sigmas. */
function errorOf({ terms, measured, sigma }: Observation, coefficients: readonly number[]): number {
  const predicted = sum(terms.map((term, index) => term * (coefficients[index] ?? 0)))
  return (predicted - measured) / sigma
}

/** Cycles of boards' rows by what the kernel executes: instructions once, and in loops. */
function splitObservations(
  { terms }: SoftwareKernel,
  boards: readonly BoardLayer[],
  instructions: readonly number[],
): readonly Observation[] {
  return boards.map((row) => {
    const parts = terms.map(({ of }, at) => (instructions[at] ?? 0) * of(row.layer))
    const once = sum(parts.filter((_, at) => terms[at] === ONE))
    return observationOf(row, [once, sum(parts) - once])
  })
}

function factorOf(term: LayerTerm | undefined, { once, loops }: Factors): number {
  return term === ONE ? once : loops
}

/** One kernel's own factors, near the common ones. */
function fitFactors(observations: readonly Observation[], common: Factors): Factors {
  const [once = common.once, loops = common.loops] = fitTypical(
    observations,
    factorPriors(common),
    2,
  )
  return { once, loops }
}

function factorPriors({ once, loops }: Factors): readonly Observation[] {
  return priorsOf([once, loops], FACTOR_SIGMA)
}

const ONCE_GRID = [1.6, 1.8, 2, 2.2, 2.4, 2.6, 2.8, 3, 3.2]
const LOOPS_GRID = [1.2, 1.35, 1.5, 1.65, 1.8, 1.95]
const GRID = ONCE_GRID.flatMap((once) => LOOPS_GRID.map((loops) => ({ once, loops })))

/**
 * The factors that the kernels which were both counted and measured come near to, the mean of the
 * likely ones: they stand for a kernel that no board ran. A kernel that more model families ran (on
 * boards built at other times) says more.
 */
export function fitCommonFactors({ layers, instructions }: Prepared): Factors {
  const kernels = [...instructions].flatMap(([kernel, counted]) => {
    const boards = layers.filter((row) => row.kernel === kernel)
    const isComparable = boards.length > 0 && WEIGHING[kernel.id] !== 'boards'
    const families = new Set(boards.map(({ family }) => family)).size
    return isComparable
      ? [{ families, observations: splitObservations(kernel, boards, counted) }]
      : []
  })
  const misfits = kernels.map(({ observations }) => misfitsOf(observations))
  const weights = GRID.map((_, at) =>
    Math.exp(-sum(kernels.map(({ families }, kernel) => families * (misfits[kernel]?.[at] ?? 0)))),
  )
  const mean = (of: (factors: Factors) => number): number =>
    sum(GRID.map((common, at) => of(common) * (weights[at] ?? 0))) / sum(weights)
  return { once: mean(({ once }) => once), loops: mean(({ loops }) => loops) }
}

/** By the text of the rows: a fit that leaves out rows of one kernel has those of all others again. */
const knownMisfits = new Map<string, readonly number[]>()

/** For each point of the grid. */
function misfitsOf(observations: readonly Observation[]): readonly number[] {
  const key = JSON.stringify(observations)
  const misfits = knownMisfits.get(key) ?? GRID.map((common) => misfitOf(observations, common))
  knownMisfits.set(key, misfits)
  return misfits
}

/**
 * How unlikely common factors are, by a kernel that may differ from them somewhat. The logarithm of
 * its error: a kernel whose law does not fit its rows anyhow says little.
 */
function misfitOf(observations: readonly Observation[], common: Factors): number {
  const { once, loops } = fitFactors(observations, common)
  const errors = [...observations, ...factorPriors(common)].map((one) =>
    errorOf(one, [once, loops]),
  )
  return Math.log1p(Math.hypot(...errors))
}
