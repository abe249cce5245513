/**
 * What one layer costs on a board: cycles the CPU is active, and cycles that pass.
 *
 * While the MVP runs a program the CPU sets up the next one, then loads it, which neither can
 * overlap. So a layer of programs 1..n takes
 *
 *     fixed + prepare + n x serial + sum over i < n of max(program i, prepare) + program n
 *
 * where `serial` (loading, starting, waking up) is the same for every operator, and `prepare` is
 * what else the CPU spends per program. Times of published boards follow this within the
 * resolution of their timer (`docs/accuracy.md`).
 */
import { sum } from '../util/integers.ts'
import { COEFFICIENTS } from './coefficients.ts'
import { UNKNOWN } from './estimate.ts'
import type { Estimate } from './estimate.ts'
import { inputElements, outputElements } from './geometry.ts'
import { findKernel } from './kernels.ts'
import { evaluate } from './law.ts'
import type { Coefficients, FittedLaw, MappingCoefficients } from '../target/calibration.ts'
import type { CpuLayer } from './layer.ts'
import { borderProducts, findMapping, idealCyclesOf, isScaling, programsOf } from './programs.ts'
import type { LaunchedLayer, ProgramMapping, ProgramRun } from './programs.ts'

interface LayerToEstimate {
  readonly layer: CpuLayer
  /** What the MVP executes, in order; null or empty where the layer runs in software. */
  readonly runs: readonly ProgramRun[] | null
  /** True where the layer before it is of the same kind; false where nothing is said. */
  readonly isRepeat?: boolean
}

interface LayerCost {
  /** Cycles the CPU is active; it sleeps while it waits for the MVP (EM1, as on the boards measured). */
  readonly cpuCycles: Estimate
  /** Clock cycles from start to end of the layer. */
  readonly cycles: Estimate
  /** Layers with the same cost model: their errors add up. */
  readonly model: string
}

/** The layer's cost on a board, never a silent 0: unknown operators have a null value. */
export function estimateLayer(
  { layer, runs, isRepeat = false }: LayerToEstimate,
  coefficients: Coefficients = COEFFICIENTS,
): LayerCost {
  if (!runs || runs.length === 0) return estimateSoftware(layer, coefficients)
  const launched = { layer, runs, isRepeat }
  const mapping = findMapping(launched)
  if (!mapping) return { cpuCycles: UNKNOWN, cycles: UNKNOWN, model: layer.kind }
  return estimateLaunched({ ...launched, mapping }, coefficients)
}

function estimateSoftware(layer: CpuLayer, coefficients: Coefficients): LayerCost {
  const kernel = findKernel(layer)
  const law = kernel && lawOf(kernel, coefficients)
  if (!kernel || !law) return estimateOwn(layer, coefficients)
  const value = Math.round(evaluate(kernel.terms, law, layer))
  const estimate: Estimate = {
    ...{ value, atLeast: false },
    ...{ band: law.band, measured: law.measured },
  }
  return { cpuCycles: estimate, cycles: estimate, model: kernel.id }
}

/** A kind without a published law, as the project's own runs had it. */
function estimateOwn(layer: CpuLayer, { own = {} }: Coefficients): LayerCost {
  const law = Object.hasOwn(own, layer.kind) ? own[layer.kind] : undefined
  if (law === undefined) return { cpuCycles: UNKNOWN, cycles: UNKNOWN, model: layer.kind }
  const [once = 0, each = 0] = law.coefficients
  const value = once + each * Math.max(1, inputElements(layer) + outputElements(layer))
  const estimate = { ...estimateOf(value, law.band), measured: law.measured }
  return { cpuCycles: estimate, cycles: estimate, model: layer.kind }
}

function lawOf(
  { id, bound }: NonNullable<ReturnType<typeof findKernel>>,
  { software }: Coefficients,
): FittedLaw | undefined {
  return bound ? { coefficients: bound.cycles, band: null, measured: false } : software[id]
}

interface MappedLayer extends LaunchedLayer {
  readonly mapping: ProgramMapping
}

function estimateLaunched(mapped: MappedLayer, coefficients: Coefficients): LayerCost {
  const { mapping } = mapped
  const fit = coefficientsOf(mapped, coefficients)
  if (!fit) return { cpuCycles: UNKNOWN, cycles: UNKNOWN, model: mapping.id }
  const acceleratorCycles = acceleratorCyclesOf(mapped, fit)
  const { fixed, perProgram } = launchCyclesOf(mapped, fit)
  const cycles = elapsedCycles(mapped.runs, {
    acceleratorCycles,
    fixed,
    perProgram,
    serial: coefficients.serialCycles,
  })
  const cpu = fixed + perProgram * programsOf(mapped.runs)
  const isCalibrated = fit.measured !== undefined
  const bands = isCalibrated ? { cpu: fit.cpuBand, cycles: fit.cyclesBand } : bandsOf(mapped, fit)
  const measured =
    fit.measured ?? (mapping.sameAs === null && !isUnscaled(mapped) && !isOverManyTaps(mapped))
  return {
    cpuCycles: { ...estimateOf(cpu, bands.cpu), measured },
    cycles: { ...estimateOf(cycles, bands.cycles), measured },
    model: `mvp/${mapping.id}`,
  }
}

function estimateOf(value: number, band: number | null): Omit<Estimate, 'measured'> {
  return { value: Math.round(value), atLeast: false, band }
}

/**
 * Memory stalls per output of a convolution without the scaling pass: its inner loop of three cycles
 * hides all others. Boards of before GSDK 4.1 ran the very program that SL_MVP_OPTIMIZE_SPEED 0 runs
 * today; 58 configurations of 9 model families follow this within 1 %
 * (`docs/calibration/unscaled-convolutions.csv`, `test/calibration/unscaled.test.ts`).
 */
const UNSCALED_STALLS_PER_OUTPUT = 2
/**
 * Of CPU cycles and of cycles that pass: nine in ten of those rows lie within 22 % and 1 %, all times
 * within 4.5 %. No board was published with today's kernels built so; launches are taken from speed 1.
 */
const UNSCALED_CPU_BAND = 0.25
const UNSCALED_BAND = 0.05

function isUnscaled({ mapping, runs }: MappedLayer): boolean {
  return mapping.id === 'conv' && !runs.some(isScaling)
}

/** Averages over more taps than this have another inner loop in the SDK; boards ran up to 125. */
const PLAIN_TAPS = 512
/** Stalls of averages that boards ran are 0 to 19 % of their ideal cycles. */
const MANY_TAPS_BAND = 0.2

function isOverManyTaps({ mapping, layer: { window } }: MappedLayer): boolean {
  if (mapping.id !== 'average-pool' || window === null) return false
  return window.filterHeight * window.filterWidth > PLAIN_TAPS
}

/** Which law prices it: a calibration has one of its own for convolutions without a scaling pass. */
export function lawKeyOf(mapped: MappedLayer): string {
  return isUnscaled(mapped) ? `${mapped.mapping.id}-unscaled` : mapped.mapping.id
}

/** Its coefficients; those of the mapping that it is priced by where it has none. */
export function coefficientsOf(
  mapped: MappedLayer,
  { mappings }: Coefficients,
): MappingCoefficients | undefined {
  const { id, sameAs } = mapped.mapping
  return mappings[lawKeyOf(mapped)] ?? mappings[sameAs ?? id]
}

interface Bands {
  readonly cpu: number | null
  readonly cycles: number | null
}

function bandsOf(mapped: MappedLayer, { cpuBand, cyclesBand }: MappingCoefficients): Bands {
  if (mapped.mapping.sameAs !== null) return { cpu: null, cycles: null }
  if (isOverManyTaps(mapped)) {
    return { cpu: cpuBand, cycles: Math.max(MANY_TAPS_BAND, cyclesBand ?? 0) }
  }
  if (!isUnscaled(mapped)) return { cpu: cpuBand, cycles: cyclesBand }
  return {
    cpu: Math.max(UNSCALED_CPU_BAND, cpuBand ?? 0),
    cycles: Math.max(UNSCALED_BAND, cyclesBand ?? 0),
  }
}

/** Cycles the MVP is busy on a board, memory stalls included. */
export function acceleratorCyclesOf(mapped: MappedLayer, fit: MappingCoefficients): number {
  const { mapping, runs } = mapped
  if (isUnscaled(mapped)) {
    const cycles = idealCyclesOf(runs) + UNSCALED_STALLS_PER_OUTPUT * outputElements(mapped.layer)
    return cycles * (fit.unscaledStalls ?? 1)
  }
  return evaluate(mapping.accelerator, { coefficients: fit.accelerator }, mapped)
}

/** Per product in a plain loop: as the LSTM's on a board; no board was published with such a layer. */
const BORDER_CYCLES = 18

interface LaunchCycles {
  /** Before the first program. */
  readonly fixed: number
  /** For each program, loading included. */
  readonly perProgram: number
}

/** Cycles the CPU spends on launching a layer's programs. */
export function launchCyclesOf(mapped: MappedLayer, fit: MappingCoefficients): LaunchCycles {
  const { mapping } = mapped
  const { launch, fixedTerms } = mapping
  const cycles = launch.map(({ of }, index) => (fit.launch[index] ?? 0) * of(mapped))
  const variable = sum(cycles.slice(fixedTerms))
  return {
    fixed: sum(cycles.slice(0, fixedTerms)) + BORDER_CYCLES * borderProducts(mapped.layer),
    perProgram: variable / Math.max(1, programsOf(mapped.runs)),
  }
}

interface Pipeline extends LaunchCycles {
  readonly acceleratorCycles: number
  readonly serial: number
}

/** The formula at the head of this file; each program's share of the accelerator is its ideal one. */
export function elapsedCycles(runs: readonly ProgramRun[], pipeline: Pipeline): number {
  const { acceleratorCycles, fixed, perProgram, serial } = pipeline
  const load = Math.min(serial, perProgram)
  const prepare = perProgram - load
  const stalls = acceleratorCycles / Math.max(1, idealCyclesOf(runs))
  const overlapped = sum(
    runs.map(({ count, cycles }) => count * Math.max(cycles * stalls, prepare)),
  )
  const last = (runs.at(-1)?.cycles ?? 0) * stalls
  return fixed + prepare + programsOf(runs) * load + overlapped - Math.max(last, prepare) + last
}
