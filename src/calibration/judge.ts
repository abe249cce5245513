/**
 * How far the estimates are off where they were not fitted: every board's layer is predicted with
 * coefficients that its model family had no part in.
 */
import { estimateLayer } from '../cpu/estimate-layer.ts'
import type { Coefficients } from '../target/calibration.ts'
import { SOFTWARE_KERNELS } from '../cpu/kernels.ts'
import type { SoftwareKernel } from '../cpu/kernels.ts'
import { evaluate } from '../cpu/law.ts'
import { PROGRAM_MAPPINGS } from '../cpu/programs.ts'
import { fitInstructions } from './fit-instructions.ts'
import { fitKernel } from './fit-software.ts'
import { fitCoefficients } from './fit.ts'
import type { Prepared, PreparedLayer } from './prepare.ts'
import { TIMER_TICK_CYCLES } from './tables.ts'
import type { BoardRun } from './tables.ts'

/** How a row was kept out of the fit that predicts it. */
type LeftOut = 'family' | 'configuration' | 'nothing'

export interface Prediction {
  readonly row: PreparedLayer
  /** Key of the mapping (`mvp/conv`) or the kernel (`softmax`). */
  readonly model: string
  readonly leftOut: LeftOut
  readonly cpuCycles: number
  readonly cycles: number
}

/** Predicts every row; a kernel that only one family has is judged by leaving out configurations. */
export function predictLeftOut(prepared: Prepared): readonly Prediction[] {
  const byFamily = new Map<string, Coefficients>()
  for (const family of new Set(prepared.layers.map((row) => row.family))) {
    byFamily.set(family, fitCoefficients(without(prepared, (row) => row.family === family)))
  }
  // Layers of one configuration leave out the same rows, so they share one fit.
  const laws = new Map<string, Law>()
  return prepared.layers.map((row) => {
    const key = `${modelOf(row)} ${configurationOf(row)}`
    const { leftOut, software } = laws.get(key) ?? lawFor(row, prepared)
    laws.set(key, { leftOut, software })
    const coefficients = byFamily.get(row.family) ?? fitCoefficients(prepared)
    const cost = estimateLayer(
      {
        layer: row.layer,
        isRepeat: row.isRepeat,
        runs: row.launched?.runs ?? null,
      },
      { ...coefficients, software: { ...coefficients.software, ...software } },
    )
    return {
      row,
      model: modelOf(row),
      leftOut,
      cpuCycles: cost.cpuCycles.value ?? 0,
      cycles: cost.cycles.value ?? 0,
    }
  })
}

export function modelOf({ mapping, kernel, layer }: PreparedLayer): string {
  if (mapping) return `mvp/${mapping.id}`
  return kernel?.id ?? layer.kind
}

function without(prepared: Prepared, isLeftOut: (row: PreparedLayer) => boolean): Prepared {
  return { ...prepared, layers: prepared.layers.filter((row) => !isLeftOut(row)) }
}

interface Law {
  readonly leftOut: LeftOut
  /** Replaces the family's coefficients where configurations are left out instead. */
  readonly software: Coefficients['software']
}

function lawFor(row: PreparedLayer, prepared: Prepared): Law {
  const { kernel } = row
  const peers = prepared.layers.filter((other) => modelOf(other) === modelOf(row))
  const isAlone = new Set(peers.map(({ family }) => family)).size === 1
  if (!kernel || !isAlone) return { leftOut: 'family', software: {} }
  const configurations = new Set(peers.map(configurationOf))
  const isOnly = configurations.size === 1 && !prepared.instructions.has(kernel)
  const law = fitKernel(
    kernel,
    isOnly
      ? prepared
      : without(prepared, (other) => configurationOf(other) === configurationOf(row)),
  )
  return {
    leftOut: isOnly ? 'nothing' : 'configuration',
    software: law ? { [kernel.id]: law } : {},
  }
}

export function configurationOf({ layer }: PreparedLayer): string {
  const shapes = [...layer.inputs, ...layer.outputs].map(({ shape }) => shape.join('x'))
  return [layer.kind, ...shapes, JSON.stringify(layer.window)].join(' ')
}

/** Median, 90th percentile and largest of relative errors. */
export interface Spread {
  readonly count: number
  readonly median: number
  readonly p90: number
  readonly worst: number
}

export function spreadOf(errors: readonly number[]): Spread {
  return {
    count: errors.length,
    median: quantile(errors, 0.5),
    p90: quantile(errors, 0.9),
    worst: quantile(errors, 1),
  }
}

/** Linear interpolation between order statistics; NaN of none. */
export function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const position = (sorted.length - 1) * at
  const low = sorted[Math.floor(position)] ?? Number.NaN
  const high = sorted[Math.ceil(position)] ?? Number.NaN
  return low + (high - low) * (position - Math.floor(position))
}

export function cpuError({ row, cpuCycles }: Prediction): number {
  return Math.abs(cpuCycles / row.cpuCycles.value - 1)
}

/** Of the time from start to end; only where the timer resolves it. */
export function cyclesError({ row, cycles }: Prediction): number {
  return Math.abs(cycles / row.cycles.value - 1)
}

/** Times of so many ticks are known to 5 % or better. */
const RESOLVED_TICKS = 20

export function isResolved({ row }: Prediction): boolean {
  return row.cycles.value >= RESOLVED_TICKS * TIMER_TICK_CYCLES
}

/** What of an error one tick of the timer does not explain. */
function errorBeyondTick({ row, cycles }: Prediction): number {
  const difference = Math.abs(cycles - row.cycles.value) - TIMER_TICK_CYCLES
  return Math.max(0, difference) / Math.max(TIMER_TICK_CYCLES, row.cycles.value)
}

/** Error of the model's whole time with its family left out, signed. */
interface RunPrediction {
  readonly run: BoardRun
  readonly cycles: number
  readonly error: number
}

export function predictRuns(
  runs: readonly BoardRun[],
  predictions: readonly Prediction[],
): readonly RunPrediction[] {
  return runs.map((run) => {
    const cycles = predictions
      .filter(({ row }) => row.run === run.run)
      .reduce((all, { row, cycles: layer }) => all + row.count * layer, 0)
    return { run, cycles, error: cycles / run.cycles - 1 }
  })
}

/** Errors of the layers that take more than a hundredth of their model's time, one per layer. */
export function errorsOfLargeLayers(
  runs: readonly BoardRun[],
  predictions: readonly Prediction[],
): readonly number[] {
  const times = new Map(runs.map(({ run, cycles }) => [run, cycles]))
  return predictions
    .filter(({ row }) => row.cycles.value > 0.01 * (times.get(row.run) ?? Infinity))
    .flatMap((prediction) => Array<number>(prediction.row.count).fill(cyclesError(prediction)))
}

/** Leaving out every fifth counted layer, five times. */
const FOLDS = 5

/** Errors of a kernel's instructions where the counted layer had no part in the fit. */
export function instructionErrors(kernel: SoftwareKernel, prepared: Prepared): readonly number[] {
  const rows = prepared.counts.get(kernel) ?? []
  return rows.flatMap(({ layer, instructions }, index) => {
    const others = rows.filter((_, at) => at % FOLDS !== index % FOLDS)
    if (others.length === 0) return []
    const coefficients = fitInstructions(kernel, others)
    const predicted = evaluate(kernel.terms, { coefficients }, layer)
    return [Math.abs(predicted / instructions - 1)]
  })
}

/** No band is printed narrower: the boards' builds differ by as much. */
const NARROWEST_BAND = 0.02
/** Spread of cycles per instruction between kernels (1.08 to 2.25 on boards, most 1.3 to 1.9). */
const FACTOR_BAND = 0.25
/** Fewer left-out errors say nothing about a 90th percentile; of software, one more is asked for. */
const ENOUGH_ERRORS = 3

/** The coefficients of all the data, with bands from the predictions. */
export function withBands(prepared: Prepared, predictions: readonly Prediction[]): Coefficients {
  const fit = fitCoefficients(prepared)
  const mappings = PROGRAM_MAPPINGS.flatMap(({ id }) => {
    const mapping = fit.mappings[id]
    if (!mapping) return []
    const judged = predictions.filter(({ model }) => model === `mvp/${id}`)
    const isOfFew = new Set(judged.map(({ row }) => configurationOf(row))).size < ENOUGH_ERRORS
    const cpuBand = atLeast(bandOf(judged.map(cpuError)), isOfFew)
    const cyclesBand = atLeast(cyclesBandOf(judged, cpuBand), isOfFew)
    return [[id, { ...mapping, cpuBand, cyclesBand }] as const]
  })
  const software = SOFTWARE_KERNELS.flatMap((kernel) => {
    const law = fit.software[kernel.id]
    return law
      ? [[kernel.id, { ...law, band: softwareBand(kernel, { prepared, predictions }) }] as const]
      : []
  })
  return {
    serialCycles: fit.serialCycles,
    mappings: Object.fromEntries(mappings),
    software: Object.fromEntries(software),
  }
}

/** Two layers on boards, however often, do not show what the cost of others depends on. */
const BAND_OF_TWO = 0.2

function atLeast(band: number, isOfFew: boolean): number {
  return isOfFew ? Math.max(BAND_OF_TWO, band) : band
}

function bandOf(errors: readonly number[]): number {
  return Math.max(NARROWEST_BAND, quantile(errors, 0.9))
}

function cyclesBandOf(judged: readonly Prediction[], cpuBand: number): number {
  const resolved = judged.filter(isResolved)
  if (resolved.length >= ENOUGH_ERRORS) return bandOf(resolved.map(cyclesError))
  return Math.max(cpuBand, bandOf(judged.map(errorBeyondTick)))
}

interface Judged {
  readonly prepared: Prepared
  readonly predictions: readonly Prediction[]
}

function softwareBand(kernel: SoftwareKernel, { prepared, predictions }: Judged): number | null {
  const judged = predictions.filter(
    ({ model, leftOut }) => model === kernel.id && leftOut !== 'nothing',
  )
  if (judged.length <= ENOUGH_ERRORS) return countedBand(instructionErrors(kernel, prepared))
  return bandOf(judged.map(cpuError))
}

/** Few counted layers do not show what the cost depends on. */
const BAND_OF_FEW = 0.5
const ENOUGH_COUNTS = 8

function countedBand(errors: readonly number[]): number | null {
  if (errors.length === 0) return null
  if (errors.length < ENOUGH_COUNTS) return BAND_OF_FEW
  return Math.hypot(quantile(errors, 0.9), FACTOR_BAND)
}
