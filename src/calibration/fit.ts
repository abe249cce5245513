/** Fits the coefficients of `src/cpu/` to the tables; bands are measured elsewhere (`judge.ts`). */
import { acceleratorCyclesOf, elapsedCycles, launchCyclesOf } from '../cpu/estimate-layer.ts'
import type { Coefficients, MappingCoefficients } from '../cpu/estimate-layer.ts'
import { SOFTWARE_KERNELS, findKernel } from '../cpu/kernels.ts'
import type { SoftwareKernel } from '../cpu/kernels.ts'
import { evaluate } from '../cpu/law.ts'
import type { FittedLaw } from '../cpu/law.ts'
import type { CpuLayer } from '../cpu/layer.ts'
import { PROGRAM_MAPPINGS, findMapping, programsOf } from '../cpu/programs.ts'
import type { LaunchedLayer, ProgramMapping, ProgramRun } from '../cpu/programs.ts'
import { fitNonNegative } from './least-squares.ts'
import type { Observation } from './least-squares.ts'
import { TIMER_TICK_CYCLES } from './tables.ts'
import type { BoardLayer, CalibrationTables, CountedLayer, Measured } from './tables.ts'

/** The programs of a layer that the MVP runs, with the scaling pass of convolutions. */
export type RunsOf = (layer: CpuLayer) => readonly ProgramRun[]

/** A board's layer with what the MVP executes for it. */
export interface PreparedLayer extends BoardLayer {
  readonly launched: LaunchedLayer | null
  readonly mapping: ProgramMapping | null
  readonly kernel: SoftwareKernel | null
}

export interface Prepared {
  readonly layers: readonly PreparedLayer[]
  /** Software layers whose instructions were counted, by kernel. */
  readonly counts: ReadonlyMap<SoftwareKernel, readonly CountedLayer[]>
  /** Instructions per term of each kernel that was counted. */
  readonly instructions: ReadonlyMap<SoftwareKernel, readonly number[]>
}

/** Looks up programs, mapping and kernel once; the fits are repeated for each family left out. */
export function prepare({ layers, counts }: CalibrationTables, runsOf: RunsOf): Prepared {
  const byKernel = new Map<SoftwareKernel, CountedLayer[]>()
  for (const row of counts) {
    const kernel = row.onMvp ? undefined : findKernel(row.layer)
    if (kernel) byKernel.set(kernel, [...(byKernel.get(kernel) ?? []), row])
  }
  return {
    layers: layers.map((row) => prepareLayer(row, runsOf)),
    counts: byKernel,
    instructions: new Map(
      [...byKernel].map(([kernel, rows]) => [kernel, fitInstructions(kernel, rows)] as const),
    ),
  }
}

function prepareLayer(row: BoardLayer, runsOf: RunsOf): PreparedLayer {
  if (!row.acceleratorCycles) {
    return { ...row, launched: null, mapping: null, kernel: findKernel(row.layer) ?? null }
  }
  const { layer, isRepeat } = row
  const launched = { layer, isRepeat, runs: runsOf(layer) }
  return { ...row, launched, mapping: findMapping(launched) ?? null, kernel: null }
}

/** All coefficients, without bands. */
export function fitCoefficients(prepared: Prepared): Coefficients {
  const mappings = Object.fromEntries(
    PROGRAM_MAPPINGS.filter(({ sameAs }) => sameAs === null).map((mapping) => [
      mapping.id,
      fitMapping(mapping, prepared.layers),
    ]),
  )
  const software = Object.fromEntries(
    SOFTWARE_KERNELS.filter(({ bound }) => bound === null).flatMap((kernel) => {
      const law = fitKernel(kernel, prepared)
      return law ? [[kernel.id, law] as const] : []
    }),
  )
  return { serialCycles: fitSerial(mappings, prepared.layers), mappings, software }
}

type LaunchedRow = PreparedLayer & {
  readonly launched: LaunchedLayer
  readonly acceleratorCycles: Measured
}

function rowsOf(mapping: ProgramMapping, layers: readonly PreparedLayer[]): LaunchedRow[] {
  return layers.filter((row): row is LaunchedRow => row.mapping === mapping)
}

/** Of what the law leaves open and of the printed digits. */
function sigmaOf({ value, halfWidth }: Measured, relative: number): number {
  return Math.hypot(relative * value, ROUNDING_SIGMA * halfWidth)
}

/** Standard deviation of an even spread over plus or minus 1. */
const ROUNDING_SIGMA = 1 / Math.sqrt(3)
const ACCELERATOR_SIGMA = 0.005
const LAUNCH_SIGMA = 0.01
const PRIOR_SIGMA = 0.3

function fitMapping(
  mapping: ProgramMapping,
  layers: readonly PreparedLayer[],
): MappingCoefficients {
  const rows = rowsOf(mapping, layers)
  const accelerator = rows.map(({ launched, acceleratorCycles }) => ({
    terms: mapping.accelerator.map(({ of }) => of(launched)),
    measured: acceleratorCycles.value,
    sigma: sigmaOf(acceleratorCycles, ACCELERATOR_SIGMA),
  }))
  const launch = rows.map(({ launched, cpuCycles }) => ({
    terms: mapping.launch.map(({ of }) => of(launched)),
    measured: cpuCycles.value,
    sigma: sigmaOf(cpuCycles, LAUNCH_SIGMA),
  }))
  return {
    accelerator: fitNonNegative(
      [...accelerator, ...priorsOf(mapping.accelerator.map((_, at) => (at === 0 ? 1 : 0)))],
      mapping.accelerator.length,
    ),
    launch: fitNonNegative([...launch, ...priorsOf(mapping.prior ?? [])], mapping.launch.length),
    cpuBand: null,
    cyclesBand: null,
  }
}

/** What a coefficient is where nothing is measured; a single measurement outweighs it. */
function priorsOf(prior: readonly number[], sigma: number = PRIOR_SIGMA): Observation[] {
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

const SERIAL_GRID = Array.from({ length: 61 }, (_, index) => index * 20)

/** The serial cycles per program that explain the boards' times best. */
function fitSerial(
  mappings: Readonly<Record<string, MappingCoefficients>>,
  layers: readonly PreparedLayer[],
): number {
  const rows = layers.filter((row): row is LaunchedRow => row.mapping !== null)
  const errors = SERIAL_GRID.map((serial) =>
    rows.reduce((all, row) => all + timeError(row, { mappings, serial }) ** 2, 0),
  )
  return SERIAL_GRID[errors.indexOf(Math.min(...errors))] ?? 0
}

interface SerialGuess {
  readonly mappings: Readonly<Record<string, MappingCoefficients>>
  readonly serial: number
}

/** In sigmas, with the accelerator's and the CPU's cycles as measured. */
function timeError(row: LaunchedRow, { mappings, serial }: SerialGuess): number {
  const fit = mappings[row.mapping?.id ?? '']
  if (!fit || !row.mapping) return 0
  const { fixed } = launchCyclesOf({ ...row.launched, mapping: row.mapping }, fit)
  const programs = Math.max(1, programsOf(row.launched.runs))
  const cycles = elapsedCycles(row.launched.runs, {
    acceleratorCycles: row.acceleratorCycles.value,
    fixed: Math.min(fixed, row.cpuCycles.value),
    perProgram: Math.max(0, row.cpuCycles.value - fixed) / programs,
    serial,
  })
  return (cycles - row.cycles.value) / timeSigma(row)
}

/** The timer's ticks are all that is known of short times. */
export function timeSigma({ cycles, count }: BoardLayer): number {
  const tick = (TIMER_TICK_CYCLES * Math.SQRT1_2 * ROUNDING_SIGMA) / Math.sqrt(count)
  return Math.hypot(sigmaOf(cycles, LAUNCH_SIGMA), tick)
}

/** Predicted cycles of the MVP alone, for the table of stalls. */
export function predictAccelerator(row: LaunchedRow, coefficients: Coefficients): number | null {
  const fit = coefficients.mappings[row.mapping?.id ?? '']
  if (!fit || !row.mapping) return null
  return acceleratorCyclesOf({ ...row.launched, mapping: row.mapping }, fit)
}

/** Cycles per instruction where no board ran the kernel: between CMSIS-NN's 1.6 and drivers' 1.8. */
const CYCLES_PER_INSTRUCTION = 1.75
const FACTOR_SIGMA = 0.2
const SOFTWARE_SIGMA = 0.03
/** How much a single coefficient may differ from its instructions times the common factor. */
const DEVIATION_SIGMA = 0.15
const COUNT_SIGMA = 0.05

/**
 * How boards and instructions are weighed. Not named: one factor, cycles per instruction, is fitted
 * to the boards' rows. `deviating`: each coefficient may differ from the common factor as well.
 * `boards`: the instructions do not count (another memcpy; loops that depend on the values).
 */
const WEIGHING: Readonly<Record<string, 'deviating' | 'boards'>> = {
  mean: 'deviating',
  quantize: 'deviating',
  softmax: 'boards',
  reshape: 'boards',
  pad: 'boards',
  rsqrt: 'boards',
  'add-broadcast': 'boards',
  'mul-broadcast': 'boards',
}

/** Undefined where neither instructions nor boards are known of the kernel. */
export function fitKernel(kernel: SoftwareKernel, prepared: Prepared): FittedLaw | undefined {
  const boards = prepared.layers.filter((row) => row.kernel === kernel)
  const instructions = prepared.instructions.get(kernel)
  if (boards.length === 0 && !instructions) return undefined
  const factor = instructions ? fitFactor(kernel, { boards, instructions }) : 1
  const scaled = instructions?.map((value) => value * factor) ?? []
  const weighing = instructions ? WEIGHING[kernel.id] : 'boards'
  if (boards.length === 0 || weighing === undefined) return { coefficients: scaled, band: null }
  const priors = weighing === 'boards' ? [] : priorsOf(scaled, DEVIATION_SIGMA)
  const observations = boards.map((row) => boardObservation(kernel, row))
  return { coefficients: fitTypical([...observations, ...priors], kernel.terms.length), band: null }
}

/** Rounds of reweighting that turn least squares into least absolute errors. */
const ROUNDS = 20

/**
 * Least sum of absolute (not squared) errors: some kernels' loops depend on the values they meet,
 * and one unusual layer should not pull the others along.
 */
function fitTypical(observations: readonly Observation[], terms: number): number[] {
  let weighted = observations
  let coefficients = fitNonNegative(weighted, terms)
  for (let round = 0; round < ROUNDS; round += 1) {
    const current = coefficients
    weighted = observations.map((one) => {
      const error = Math.abs(evaluateTerms(one, current) - one.measured) / one.sigma
      return { ...one, sigma: one.sigma * Math.sqrt(Math.max(error, 0.1)) }
    })
    coefficients = fitNonNegative(weighted, terms)
  }
  return coefficients
}

function evaluateTerms({ terms }: Observation, coefficients: readonly number[]): number {
  return terms.reduce((all, term, index) => all + term * (coefficients[index] ?? 0), 0)
}

function boardObservation(kernel: SoftwareKernel, { layer, cpuCycles }: BoardLayer): Observation {
  return {
    terms: kernel.terms.map(({ of }) => of(layer)),
    measured: cpuCycles.value,
    sigma: sigmaOf(cpuCycles, SOFTWARE_SIGMA),
  }
}

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

interface FactorData {
  readonly boards: readonly BoardLayer[]
  readonly instructions: readonly number[]
}

/** Cycles per instruction of one kernel. */
function fitFactor(kernel: SoftwareKernel, { boards, instructions }: FactorData): number {
  const law = { coefficients: instructions, band: null }
  const observations = boards.map(({ layer, cpuCycles }) => ({
    terms: [evaluate(kernel.terms, law, layer)],
    measured: cpuCycles.value,
    sigma: sigmaOf(cpuCycles, SOFTWARE_SIGMA),
  }))
  const prior = {
    terms: [1],
    measured: CYCLES_PER_INSTRUCTION,
    sigma: FACTOR_SIGMA * CYCLES_PER_INSTRUCTION,
  }
  return fitNonNegative([...observations, prior], 1)[0] ?? CYCLES_PER_INSTRUCTION
}
