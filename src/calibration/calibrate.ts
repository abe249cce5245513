/**
 * Refits the laws of time to the runs of one project: another SDK, clock, board or kernel. Each
 * quantity is the published law times a factor. Factors are shrunk to 1, those that all kinds share
 * (stalls of the MVP, launching a program, what is done once, software) little, those of a single kind
 * much: the first run moves what all share, several runs move each kind.
 *
 * Errors are those of runs that were left out. A project with one run has none to leave out: there
 * each kind is predicted from the others, which is harder.
 */
import { COEFFICIENTS } from '../cpu/coefficients.ts'
import {
  acceleratorCyclesOf,
  coefficientsOf,
  elapsedCycles,
  estimateLayer,
  launchCyclesOf,
  lawKeyOf,
} from '../cpu/estimate-layer.ts'
import { inputElements, outputElements } from '../cpu/geometry.ts'
import { findKernel } from '../cpu/kernels.ts'
import type { CpuLayer } from '../cpu/layer.ts'
import { findMapping, PROGRAM_MAPPINGS, programsOf, type ProgramRun } from '../cpu/programs.ts'
import type { Coefficients, FittedLaw, MappingCoefficients } from '../target/calibration.ts'
import { sum } from '../util/integers.ts'
import { quantile } from './judge.ts'
import { fitFreely, type Observation } from './least-squares.ts'

/** A layer that somebody measured; null: not told. */
export interface CalibrationLayer {
  readonly layer: CpuLayer
  /** What the MVP executes; null or empty where it runs in software. */
  readonly runs: readonly ProgramRun[] | null
  readonly isRepeat: boolean
  readonly acceleratorCycles: number | null
  readonly cpuCycles: number | null
  readonly cycles: number | null
}

export interface CalibrationRun {
  readonly name: string
  readonly layers: readonly CalibrationLayer[]
  /** Of the whole model; counts where no layer is told. */
  readonly cycles: number | null
}

/** How far the estimates of a kind are off, published and calibrated, where it was left out. */
export interface CalibrationError {
  /** Key of a law, e.g. `conv` or `softmax`; `all` for whole models. */
  readonly law: string
  readonly runs: number
  /** Medians of relative errors. */
  readonly before: number
  readonly after: number
}

export interface CalibrationResult {
  readonly coefficients: Coefficients
  readonly errors: readonly CalibrationError[]
}

/** Undefined where no run tells a time. */
export function calibrate(runs: readonly CalibrationRun[]): CalibrationResult | undefined {
  const facts = runs.map(factsOf)
  const rows = facts.flatMap((run) => run.rows)
  if (rows.every(({ cycles, cpu }) => cycles === null && cpu === null) && facts.every(isUntold))
    return undefined
  const factors = fit(facts)
  const own = ownLaws(facts)
  const leftOut = predictLeftOut(facts, factors)
  return {
    coefficients: { ...scaledCoefficients(factors, { facts, leftOut }), own },
    errors: errorsOf(facts, leftOut),
  }
}

const isUntold = ({ total }: RunFacts) => total === null

/** What of a layer the factors multiply, by the published coefficients. */
interface RowFacts {
  readonly run: string
  /** The law that prices it; null where there is none. */
  readonly key: string | null
  readonly launched: {
    readonly runs: readonly ProgramRun[]
    readonly accelerator: number
    readonly fixed: number
    readonly perProgram: number
  } | null
  /** Published cycles of a layer that the CPU runs. */
  readonly software: number
  readonly measured: CalibrationLayer
  readonly cycles: number | null
  readonly cpu: number | null
  readonly accelerator: number | null
}

interface RunFacts {
  readonly name: string
  readonly rows: readonly RowFacts[]
  /** Cycles of the whole, where no layer tells its own. */
  readonly total: number | null
}

const positive = (value: number | null) => (value !== null && value > 0 ? value : null)

function factsOf({ name, layers, cycles }: CalibrationRun): RunFacts {
  const rows = layers.map((one) => rowOf(name, one))
  const isTold = rows.some((row) => row.cycles !== null || row.cpu !== null)
  return { name, rows, total: isTold ? null : positive(cycles) }
}

function rowOf(run: string, measured: CalibrationLayer): RowFacts {
  const { layer, runs, isRepeat } = measured
  const told = {
    run,
    measured,
    cycles: positive(measured.cycles),
    cpu: positive(measured.cpuCycles),
    accelerator: positive(measured.acceleratorCycles),
  }
  const launched = runs === null || runs.length === 0 ? undefined : { layer, runs, isRepeat }
  const mapping = launched && findMapping(launched)
  if (launched === undefined || mapping === undefined) {
    const kernel = findKernel(layer)
    const cost = estimateLayer({ layer, runs: null, isRepeat })
    const key = kernel === undefined || cost.cycles.value === null ? null : kernel.id
    return { ...told, key, launched: null, software: cost.cycles.value ?? 0 }
  }
  const mapped = { ...launched, mapping }
  const fit = coefficientsOf(mapped, COEFFICIENTS)
  if (fit === undefined) return { ...told, key: null, launched: null, software: 0 }
  return {
    ...told,
    key: `mvp/${lawKeyOf(mapped)}`,
    launched: {
      runs: launched.runs,
      accelerator: acceleratorCyclesOf(mapped, fit),
      ...launchCyclesOf(mapped, fit),
    },
    software: 0,
  }
}

/** What all kinds share. */
type Shared = 'stalls' | 'launch' | 'once' | 'software'
const SHARED: readonly Shared[] = ['stalls', 'launch', 'once', 'software']
/** Logarithms of factors: of what all share, and of `stalls conv`, `launch conv`, `software softmax`. */
type Factors = ReadonlyMap<string, number>
const PUBLISHED: Factors = new Map()

/**
 * How far what all share, and what is a kind's own, may lie from the published. The MVP is the same
 * silicon everywhere; what is done once for a layer goes with the launches of its programs.
 */
const SHARED_SIGMA: Readonly<Record<Shared, number>> = {
  stalls: 0.3,
  launch: 0.7,
  once: 0.3,
  software: 0.7,
}
const OWN_SIGMA = 0.15
/** Layers of one kind in one run err together: they count as one observation of this error. */
const RUN_SIGMA = 0.2
const ROUNDS = 8
/** From the factors of all runs, those without one are near. */
const ROUNDS_FROM_NEAR = 2

type Quantities = Readonly<Record<Shared, number>>

/** The factors of a law; `shift` moves what all share of one. */
function factorsOf(key: string | null, factors: Factors, shift?: Shared): Quantities {
  const of = (shared: Shared): number => (factors.get(shared) ?? 0) + (shift === shared ? STEP : 0)
  const own = (name: string): number => factors.get(`${name} ${key ?? ''}`) ?? 0
  const launch = of('launch') + own('launch')
  return {
    stalls: Math.exp(of('stalls') + own('stalls')),
    launch: Math.exp(launch),
    once: Math.exp(launch + of('once')),
    software: Math.exp(of('software') + own('software')),
  }
}

/** For derivatives. */
const STEP = 1e-4
type Told = 'cycles' | 'cpu' | 'accelerator'

function predicted(row: RowFacts, told: Told, by: Quantities): number {
  const { launched, software } = row
  if (launched === null) return told === 'accelerator' ? 0 : software * by.software
  const acceleratorCycles = launched.accelerator * by.stalls
  const fixed = launched.fixed * by.once
  const perProgram = launched.perProgram * by.launch
  if (told === 'accelerator') return acceleratorCycles
  if (told === 'cpu') return fixed + perProgram * programsOf(launched.runs)
  const serial = COEFFICIENTS.serialCycles * by.launch
  return elapsedCycles(launched.runs, { acceleratorCycles, fixed, perProgram, serial })
}

/** One measured number, with how much it counts among those of its kind and run. */
interface Reading {
  readonly rows: readonly RowFacts[]
  readonly told: Told
  readonly value: number
  readonly sigma: number
}

function readingsOf({ rows, total }: RunFacts): readonly Reading[] {
  const priced = rows.filter(({ key }) => key !== null)
  if (total !== null)
    return priced.length < rows.length
      ? []
      : [{ rows: priced, told: 'cycles', value: total, sigma: RUN_SIGMA / 2 }]
  const groups = new Map<string, { row: RowFacts; told: Told; value: number }[]>()
  for (const row of priced)
    for (const told of ['cycles', 'cpu', 'accelerator'] as const) {
      const value = row[told]
      if (value === null || (told === 'accelerator' && row.launched === null)) continue
      const group = `${row.key ?? ''} ${told}`
      groups.set(group, [...(groups.get(group) ?? []), { row, told, value }])
    }
  return [...groups.values()].flatMap((group) => {
    const all = sum(group.map(({ value }) => value))
    return group.map(({ row, told, value }) => ({
      rows: [row],
      told,
      value,
      sigma: RUN_SIGMA / Math.sqrt(value / all),
    }))
  })
}

/** Gauss and Newton's rounds on the logarithms of factors. */
function fit(facts: readonly RunFacts[], near: Factors | null = null): Factors {
  const readings = facts.flatMap(readingsOf)
  const keys = [
    ...new Set(readings.flatMap(({ rows }) => rows.flatMap(({ key }) => key ?? []))),
  ].sort()
  const names = [
    ...SHARED,
    ...keys.flatMap((key) =>
      key.startsWith('mvp/') ? [`stalls ${key}`, `launch ${key}`] : [`software ${key}`],
    ),
  ]
  const at = new Map(names.map((name, index) => [name, index]))
  const doubt = doubtOf(readings)
  let factors: Factors = new Map(names.map((name) => [name, near?.get(name) ?? 0]))
  for (let round = 0; round < (near === null ? ROUNDS : ROUNDS_FROM_NEAR); round += 1) {
    const current = factors
    const priors = names.map((name, index): Observation => ({
      terms: names.map((_, other) => (other === index ? 1 : 0)),
      measured: -(current.get(name) ?? 0),
      sigma: doubt * (sharedSigma(name) ?? OWN_SIGMA),
    }))
    const steps = fitFreely(
      [...readings.map((reading) => linearized(reading, current, at)), ...priors],
      names.length,
    )
    factors = new Map(
      names.map((name, index) => [
        name,
        Math.max(-3, Math.min(3, (current.get(name) ?? 0) + (steps[index] ?? 0))),
      ]),
    )
  }
  return factors
}

/** Errors of the published laws from which nothing of them is believed any more. */
const FULL_DOUBT = 0.15
const LEAST_DOUBT = 0.02

/** How far the factors may move: a build that the published laws describe stays with them. */
function doubtOf(readings: readonly Reading[]): number {
  const errors = readings.map(({ rows, told, value }) => {
    const parts = rows.map((row) => predicted(row, told, factorsOf(row.key, PUBLISHED)))
    return { value, error: Math.log(value / Math.max(1, sum(parts))) }
  })
  const all = sum(errors.map(({ value, error }) => value * error ** 2))
  const mean = Math.sqrt(all / Math.max(1, sum(errors.map(({ value }) => value))))
  return Math.max(LEAST_DOUBT, Math.min(1, mean / FULL_DOUBT))
}

function sharedSigma(name: string): number | undefined {
  const shared = SHARED.find((one) => one === name)
  return shared === undefined ? undefined : SHARED_SIGMA[shared]
}

function linearized(
  { rows, told, value, sigma }: Reading,
  factors: Factors,
  at: ReadonlyMap<string, number>,
): Observation {
  const parts = rows.map((row) => predicted(row, told, factorsOf(row.key, factors)))
  const all = Math.max(1, sum(parts))
  const terms = Array<number>(at.size).fill(0)
  for (const [index, row] of rows.entries()) {
    for (const shared of SHARED) {
      const moved = predicted(row, told, factorsOf(row.key, factors, shared))
      const slope = (moved - (parts[index] ?? 0)) / STEP / all
      for (const name of [shared, `${shared} ${row.key ?? ''}`]) {
        const place = at.get(name)
        if (place !== undefined) terms[place] = (terms[place] ?? 0) + slope
      }
    }
  }
  return { terms, measured: Math.log(value / all), sigma }
}

/** A row as it is predicted by factors that it had no part in. */
interface LeftOutRow {
  readonly row: RowFacts
  readonly cycles: number
  readonly cpu: number
}

interface LeftOut {
  readonly rows: readonly LeftOutRow[]
  /** Relative errors of kinds where all of the kind was left out. */
  readonly unseen: readonly number[]
}

function predictLeftOut(facts: readonly RunFacts[], all: Factors): LeftOut {
  const byKind = keysOf(facts).flatMap((key) => {
    const others = facts.map((run) => ({ ...run, rows: run.rows.filter((row) => row.key !== key) }))
    const factors = fit(others, all)
    return facts.flatMap(({ rows }) =>
      rows.filter((row) => row.key === key).map((row) => leftOutRow(row, factors)),
    )
  })
  const byRun =
    facts.length < 2
      ? byKind
      : facts.flatMap((run) => {
          const factors = fit(
            facts.filter((other) => other !== run),
            all,
          )
          return run.rows.map((row) => leftOutRow(row, factors))
        })
  return { rows: byRun, unseen: byKind.flatMap((row) => errorsOfRow(row)) }
}

function keysOf(facts: readonly RunFacts[]): readonly string[] {
  return [...new Set(facts.flatMap(({ rows }) => rows.flatMap(({ key }) => key ?? [])))].sort()
}

function leftOutRow(row: RowFacts, factors: Factors): LeftOutRow {
  const by = factorsOf(row.key, factors)
  return { row, cycles: predicted(row, 'cycles', by), cpu: predicted(row, 'cpu', by) }
}

function errorsOfRow({ row, cycles, cpu }: LeftOutRow): readonly number[] {
  return [
    ...(row.cycles === null ? [] : [Math.abs(cycles / row.cycles - 1)]),
    ...(row.cpu === null || row.cycles !== null ? [] : [Math.abs(cpu / row.cpu - 1)]),
  ]
}

const NARROWEST_BAND = 0.02
/** Of a kind in few runs, more than what was seen must be expected. */
const FEW_RUNS = 9
const BAND_WITHOUT_ERRORS = 0.5

/** Within it lie 90 % of what was left out; wider where few runs say so. */
function bandOf(errors: readonly number[], runs: number): number {
  if (errors.length === 0) return BAND_WITHOUT_ERRORS
  const seen = runs < FEW_RUNS ? Math.max(...errors) * (1 + 2 / runs) : quantile(errors, 0.9)
  return rounded(Math.max(NARROWEST_BAND, seen), 2)
}

interface Judged {
  readonly facts: readonly RunFacts[]
  readonly leftOut: LeftOut
}

/** The published coefficients times the factors; what no run had is of what all share alone. */
function scaledCoefficients(
  factors: Factors,
  { facts, leftOut }: Judged,
): Omit<Coefficients, 'own'> {
  const factor = (shared: Shared, key: string) => factorsOf(key, factors)[shared]
  const unseen = leftOut.unseen.length === 0 ? BAND_WITHOUT_ERRORS : quantile(leftOut.unseen, 0.9)
  const seenKeys = new Set(keysOf(facts))
  const bands = (key: string, published: number | null): number => {
    if (!seenKeys.has(key)) return rounded(Math.hypot(published ?? BAND_WITHOUT_ERRORS, unseen), 2)
    const rows = leftOut.rows.filter(({ row }) => row.key === key)
    const runs = new Set(rows.map(({ row }) => row.run)).size
    return bandOf(rows.flatMap(errorsOfRow), runs)
  }
  const mappingOf = (key: string, published: MappingCoefficients, fixedTerms: number) => {
    const law = `mvp/${key}`
    return {
      accelerator: published.accelerator.map((one) => rounded(one * factor('stalls', law))),
      launch: published.launch.map((one, at) =>
        rounded(one * factor(at < fixedTerms ? 'once' : 'launch', law)),
      ),
      cpuBand: bands(law, published.cpuBand),
      cyclesBand: bands(law, published.cyclesBand),
      unscaledStalls: rounded(factor('stalls', law)),
      measured: seenKeys.has(law),
    }
  }
  const mappings = PROGRAM_MAPPINGS.flatMap(({ id, sameAs, fixedTerms }) => {
    const published = COEFFICIENTS.mappings[sameAs ?? id]
    if (published === undefined) return []
    const keys = id === 'conv' ? [id, `${id}-unscaled`] : [id]
    return keys
      .filter((key) => (sameAs === null && key === id) || seenKeys.has(`mvp/${key}`))
      .map((key) => [key, mappingOf(key, published, fixedTerms)] as const)
  })
  const software = Object.entries(COEFFICIENTS.software).map(
    ([key, law]) =>
      [
        key,
        {
          coefficients: law.coefficients.map((one) => rounded(one * factor('software', key))),
          band: bands(key, law.band),
          measured: seenKeys.has(key),
        },
      ] as const,
  )
  return {
    serialCycles: rounded(COEFFICIENTS.serialCycles * Math.exp(factors.get('launch') ?? 0)),
    mappings: Object.fromEntries(mappings),
    software: Object.fromEntries(software),
  }
}

function rounded(value: number, digits = 5): number {
  return Number(value.toPrecision(digits))
}

/** Kinds without a published law, a custom kernel: cycles per element read or written. */
function ownLaws(facts: readonly RunFacts[]): Readonly<Record<string, FittedLaw>> {
  const rows = facts.flatMap((run) => run.rows.filter(({ key }) => key === null))
  const kinds = [...new Set(rows.map(({ measured }) => measured.layer.kind))].sort()
  const laws = kinds.flatMap((kind) => {
    const all = rows.flatMap((row) => {
      const value = row.cycles ?? row.cpu
      const { layer } = row.measured
      return layer.kind !== kind || value === null
        ? []
        : [
            {
              run: row.run,
              elements: Math.max(1, inputElements(layer) + outputElements(layer)),
              value,
            },
          ]
    })
    if (all.length === 0) return []
    const rate = (of: typeof all) =>
      quantile(
        of.map(({ elements, value }) => value / elements),
        0.5,
      )
    const errors = all.flatMap((one) => {
      const others = all.filter(({ run }) => run !== one.run)
      return others.length === 0 ? [] : [Math.abs((rate(others) * one.elements) / one.value - 1)]
    })
    const runs = new Set(all.map(({ run }) => run)).size
    const law: FittedLaw = {
      coefficients: [0, rounded(rate(all))],
      band: bandOf(errors, runs),
      measured: true,
    }
    return [[kind, law] as const]
  })
  return Object.fromEntries(laws)
}

function errorsOf(facts: readonly RunFacts[], { rows }: LeftOut): readonly CalibrationError[] {
  const median = (all: readonly number[]) => (all.length === 0 ? 0 : rounded(quantile(all, 0.5), 3))
  const ofKind = keysOf(facts).map((law) => {
    const own = rows.filter(({ row }) => row.key === law)
    return {
      law,
      runs: new Set(own.map(({ row }) => row.run)).size,
      before: median(own.flatMap(({ row }) => errorsOfRow(leftOutRow(row, PUBLISHED)))),
      after: median(own.flatMap(errorsOfRow)),
    }
  })
  const wholes = facts.flatMap(({ name, rows: of, total }) => {
    const told = of.filter(({ cycles, key }) => cycles !== null && key !== null)
    const value = total ?? sum(told.map(({ cycles }) => cycles ?? 0))
    const names = new Set((total === null ? told : of).map(({ measured }) => measured))
    const own = rows.filter(({ row }) => row.run === name && names.has(row.measured))
    if (value <= 0 || own.length === 0) return []
    const before = sum(own.map(({ row }) => leftOutRow(row, PUBLISHED).cycles))
    const after = sum(own.map(({ cycles }) => cycles))
    return [{ before: Math.abs(before / value - 1), after: Math.abs(after / value - 1) }]
  })
  return [
    {
      law: 'all',
      runs: facts.length,
      before: median(wholes.map(({ before }) => before)),
      after: median(wholes.map(({ after }) => after)),
    },
    ...ofKind,
  ]
}
