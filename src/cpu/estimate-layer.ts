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
import { findKernel } from './kernels.ts'
import { evaluate } from './law.ts'
import type { Coefficients, FittedLaw, MappingCoefficients } from './law.ts'
import type { CpuLayer } from './layer.ts'
import { borderProducts, findMapping, idealCyclesOf, isScaling, programsOf } from './programs.ts'
import type { LaunchedLayer, ProgramMapping, ProgramRun } from './programs.ts'

export interface LayerToEstimate {
  readonly layer: CpuLayer
  /** What the MVP executes, in order; null or empty where the layer runs in software. */
  readonly runs: readonly ProgramRun[] | null
  /** True where the layer before it is of the same kind; false where nothing is said. */
  readonly isRepeat?: boolean
}

export interface LayerCost {
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
  if (!kernel || !law) return { cpuCycles: UNKNOWN, cycles: UNKNOWN, model: layer.kind }
  const value = Math.round(evaluate(kernel.terms, law, layer))
  const estimate: Estimate = {
    ...{ value, atLeast: false },
    ...{ band: law.band, measured: law.measured },
  }
  return { cpuCycles: estimate, cycles: estimate, model: kernel.id }
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
  const fit = coefficients.mappings[mapping.sameAs ?? mapping.id]
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
  const isMeasured = mapping.sameAs === null
  const measured = isMeasured && !isUnscaled(mapped)
  return {
    cpuCycles: { ...estimateOf(cpu, isMeasured ? fit.cpuBand : null), measured },
    cycles: { ...estimateOf(cycles, isMeasured ? cyclesBandOf(mapped, fit) : null), measured },
    model: `mvp/${mapping.id}`,
  }
}

function estimateOf(value: number, band: number | null): Omit<Estimate, 'measured'> {
  return { value: Math.round(value), atLeast: false, band }
}

/**
 * Ratio of a board's cycles to the ideal count for convolutions without the scaling pass: their
 * inner loop of three cycles hides the memory's stalls. Published boards of before GSDK 4.1, whose
 * kernels had no such pass: median 1.012 (1.000 to 1.071) of 10 layers.
 */
const UNSCALED_STALLS = 1.012
/** The largest of them: no board of a newer SDK was published without the pass. */
const UNSCALED_BAND = 0.07

function isUnscaled({ mapping, runs }: MappedLayer): boolean {
  return mapping.id === 'conv' && !runs.some(isScaling)
}

function cyclesBandOf(mapped: MappedLayer, { cyclesBand }: MappingCoefficients): number | null {
  return isUnscaled(mapped) ? Math.max(UNSCALED_BAND, cyclesBand ?? 0) : cyclesBand
}

/** Cycles the MVP is busy on a board, memory stalls included. */
export function acceleratorCyclesOf(mapped: MappedLayer, fit: MappingCoefficients): number {
  const { mapping, runs } = mapped
  if (isUnscaled(mapped)) return UNSCALED_STALLS * idealCyclesOf(runs)
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
