/** Fits the coefficients of `src/cpu/` to the tables; bands are measured elsewhere (`judge.ts`). */
import { acceleratorCyclesOf, elapsedCycles, launchCyclesOf } from '../cpu/estimate-layer.ts'
import type { Coefficients, MappingCoefficients } from '../target/calibration.ts'
import { SOFTWARE_KERNELS } from '../cpu/kernels.ts'
import { PROGRAM_MAPPINGS, programsOf } from '../cpu/programs.ts'
import type { LaunchedLayer, ProgramMapping } from '../cpu/programs.ts'
import { fitCommonFactors, fitKernel } from './fit-software.ts'
import { fitNonNegative } from './least-squares.ts'
import type { Prepared, PreparedLayer } from './prepare.ts'
import { TIMER_TICK_CYCLES } from './tables.ts'
import type { BoardLayer, Measured } from './tables.ts'
import { ROUNDING_SIGMA, priorsOf, sigmaOf } from './weights.ts'

/** All coefficients, without bands. */
export function fitCoefficients(prepared: Prepared): Coefficients {
  const mappings = Object.fromEntries(
    PROGRAM_MAPPINGS.filter(({ sameAs }) => sameAs === null).map((mapping) => [
      mapping.id,
      fitMapping(mapping, prepared.layers),
    ]),
  )
  const common = fitCommonFactors(prepared)
  const software = Object.fromEntries(
    SOFTWARE_KERNELS.filter(({ bound }) => bound === null).flatMap((kernel) => {
      const law = fitKernel(kernel, prepared, common)
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

const ACCELERATOR_SIGMA = 0.005
const LAUNCH_SIGMA = 0.01

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

const SERIAL_GRID = Array.from({ length: 61 }, (_, index) => index * 20)

/** The serial cycles per program that explain the boards' times best. */
function fitSerial(
  mappings: Readonly<Record<string, MappingCoefficients>>,
  layers: readonly PreparedLayer[],
): number {
  const rows = layers.filter((row): row is LaunchedRow => row.mapping !== null)
  const guesses = rows.flatMap((row) => guessOf(row, mappings))
  const errors = SERIAL_GRID.map((serial) =>
    guesses.reduce((all, guess) => all + timeError(guess, serial) ** 2, 0),
  )
  return SERIAL_GRID[errors.indexOf(Math.min(...errors))] ?? 0
}

/** A board's row and what of its time the serial cycles do not change. */
interface SerialGuess {
  readonly row: LaunchedRow
  readonly fixed: number
  readonly perProgram: number
  readonly sigma: number
}

/** None of a row whose mapping was not fitted. */
function guessOf(
  row: LaunchedRow,
  mappings: Readonly<Record<string, MappingCoefficients>>,
): readonly SerialGuess[] {
  const fit = mappings[row.mapping?.id ?? '']
  if (!fit || !row.mapping) return []
  const { fixed } = launchCyclesOf({ ...row.launched, mapping: row.mapping }, fit)
  const programs = Math.max(1, programsOf(row.launched.runs))
  return [
    {
      row,
      fixed: Math.min(fixed, row.cpuCycles.value),
      perProgram: Math.max(0, row.cpuCycles.value - fixed) / programs,
      sigma: timeSigma(row),
    },
  ]
}

/** In sigmas, with the accelerator's and the CPU's cycles as measured. */
function timeError({ row, fixed, perProgram, sigma }: SerialGuess, serial: number): number {
  const acceleratorCycles = row.acceleratorCycles.value
  const cycles = elapsedCycles(row.launched.runs, { acceleratorCycles, fixed, perProgram, serial })
  return (cycles - row.cycles.value) / sigma
}

/** The timer's ticks are all that is known of short times. */
function timeSigma({ cycles, count }: BoardLayer): number {
  const tick = (TIMER_TICK_CYCLES * Math.SQRT1_2 * ROUNDING_SIGMA) / Math.sqrt(count)
  return Math.hypot(sigmaOf(cycles, LAUNCH_SIGMA), tick)
}

/** Predicted cycles of the MVP alone, for the table of stalls. */
export function predictAccelerator(row: LaunchedRow, coefficients: Coefficients): number | null {
  const fit = coefficients.mappings[row.mapping?.id ?? '']
  if (!fit || !row.mapping) return null
  return acceleratorCyclesOf({ ...row.launched, mapping: row.mapping }, fit)
}
