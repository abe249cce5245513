/**
 * How the MVP's kernels launch programs, and what the cost of that is made of: one record per way
 * of mapping an operator to programs. Cycles of the accelerator on a board exceed the simulator's
 * ideal count by memory stalls that depend on the inner loop, and the CPU's cycles count programs,
 * not elements.
 *
 * Source of the mappings: gecko_sdk platform/compute/nn/mvp/src and platform/compute/math/mvp/src.
 */
import type { OperatorKind } from '../tflite/model.ts'
import { ceilDiv, product, sum } from '../util/integers.ts'
import * as size from './geometry.ts'
import { ONE } from './law.ts'
import type { Term } from './law.ts'
import type { CpuLayer } from './layer.ts'

/** Program executions as the MVP room gives them: equal neighbours folded, ideal cycles each. */
export interface ProgramRun {
  readonly count: number
  readonly cycles: number
  readonly parallel: boolean
  readonly optimized: boolean
  /** Register the last instruction writes: it tells a scaling or a clamp program from a main one. */
  readonly last: string | null
}

export interface LaunchedLayer {
  readonly layer: CpuLayer
  readonly runs: readonly ProgramRun[]
  /** True where the layer before it is of the same kind: its code is still in the cache. */
  readonly isRepeat: boolean
}

type ProgramTerm = Term<LaunchedLayer>

export interface ProgramMapping {
  readonly id: string
  readonly title: string
  readonly kinds: readonly OperatorKind[]
  /** The first mapping of the kind that accepts is taken. */
  readonly accepts: (launched: LaunchedLayer) => boolean
  /** Terms of the accelerator's cycles on a board. */
  readonly accelerator: readonly ProgramTerm[]
  /** Terms of the CPU's cycles; the first ones are spent once per layer, before the first program. */
  readonly launch: readonly ProgramTerm[]
  /** How many of `launch` are spent before the first program. */
  readonly fixedTerms: number
  /**
   * Cycles per launch term to fall back on where too little is measured: 1.83 per instruction of a
   * launch, 1.6 of a plain loop, 5 per byte copied, or another mapping's; 0 for a term without one.
   * Null: fitted freely.
   */
  readonly prior: readonly number[] | null
  /** The mapping whose coefficients serve, where this one was never measured. */
  readonly sameAs: string | null
}

export function programsOf(runs: readonly ProgramRun[]): number {
  return sum(runs.map(({ count }) => count))
}

export function idealCyclesOf(runs: readonly ProgramRun[]): number {
  return sum(runs.map(({ count, cycles }) => count * cycles))
}

/** The pass that scales a convolution's input (SL_MVP_OPTIMIZE_SPEED 1) ends in register 6. */
export function isScaling({ last }: ProgramRun): boolean {
  return last === 'R6'
}

/** The pass that clamps outputs to an activation's range ends in register 3. */
function isClamp({ last }: ProgramRun): boolean {
  return last === 'R3'
}

const PROGRAMS: ProgramTerm = { name: 'programs', of: ({ runs }) => programsOf(runs) }
const IDEAL: ProgramTerm = { name: 'ideal cycles', of: ({ runs }) => idealCyclesOf(runs) }
/**
 * Regions of equal padding (and groups of rows) that the generic depthwise kernel plans one by one:
 * each takes one program, or one per channel.
 */
function plannedRegions({ layer, runs }: LaunchedLayer): number {
  const channels = size.inputChannels(layer)
  const main = runs.filter((run) => !isClamp(run))
  return sum(main.map(({ count }) => (count % channels === 0 ? count / channels : count)))
}

/** Cycles per output of a convolution that are not products: bias, scale, store; one more when adding a pair. */
const OVERHEAD = { serial: 3, parallel: 4 } as const

function mainRuns({ runs }: LaunchedLayer, parallel: boolean): readonly ProgramRun[] {
  return runs.filter((run) => !isScaling(run) && !isClamp(run) && run.parallel === parallel)
}

/** Outputs that parallel programs compute, by their share of the products. */
function outputsOf(launched: LaunchedLayer, parallel: boolean): number {
  const pairs = idealCyclesOf(mainRuns(launched, true)) * 2
  const singles = idealCyclesOf(mainRuns(launched, false))
  const share = (parallel ? pairs : singles) / Math.max(1, pairs + singles)
  return share * size.outputElements(launched.layer)
}

function productsOf(launched: LaunchedLayer, parallel: boolean): number {
  const runs = mainRuns(launched, parallel)
  const overhead = OVERHEAD[parallel ? 'parallel' : 'serial'] * outputsOf(launched, parallel)
  const perProgram = size.outputChannels(launched.layer) * programsOf(runs)
  return Math.max(0, idealCyclesOf(runs) - overhead - perProgram)
}

function channelPrograms({ layer, runs }: LaunchedLayer): number {
  return size.outputChannels(layer) * programsOf(runs)
}

/** A filter that is one row or one column takes 858 instructions per program, a square one 797. */
function weightedPixels({ layer, runs }: LaunchedLayer): number {
  const { filterHeight = 1, filterWidth = 1 } = layer.window ?? {}
  const isLine = filterHeight === 1 || filterWidth === 1
  return programsOf(runs) * (isLine ? 858 / 797 : 1)
}

/** The kernel's code is not in the cache. */
const FRESH: ProgramTerm = {
  name: 'after a layer of another kind',
  of: ({ isRepeat }) => (isRepeat ? 0 : 1),
}

const convolution: ProgramMapping = {
  id: 'conv',
  title: 'CONV_2D',
  kinds: ['CONV_2D'],
  accepts: () => true,
  accelerator: [
    {
      name: 'ideal cycles of the scaling pass',
      of: ({ runs }) => idealCyclesOf(runs.filter(isScaling)),
    },
    { name: 'products of pairs', of: (launched) => productsOf(launched, true) },
    { name: 'single products', of: (launched) => productsOf(launched, false) },
    { name: 'outputs of parallel programs', of: (launched) => outputsOf(launched, true) },
    { name: 'outputs of serial programs', of: (launched) => outputsOf(launched, false) },
    { name: 'channels x programs', of: channelPrograms },
  ],
  launch: [ONE, FRESH, PROGRAMS],
  fixedTerms: 2,
  prior: null,
  sameAs: null,
}

const depthwisePerPixel: ProgramMapping = {
  id: 'depthwise-per-pixel',
  title: 'DEPTHWISE_CONV_2D, a program per output pixel',
  kinds: ['DEPTHWISE_CONV_2D'],
  accepts: ({ runs }) => runs.every(({ optimized }) => optimized),
  accelerator: [IDEAL, { name: 'channels x programs', of: channelPrograms }, PROGRAMS],
  launch: [ONE, { name: 'programs, weighted by filter shape', of: weightedPixels }],
  fixedTerms: 1,
  prior: null,
  sameAs: null,
}

/**
 * A layer takes 1460 instructions, each region that is planned 714, each program 1620; and bytes are
 * copied and cleared one by one: for each region two records of 130 integers, for each layer three
 * such records but for their sizes, for each program 32 bytes.
 *
 * Source: counted in gecko_sdk v4.4.1 sli_mvp_ml_depthwise_conv2d.cc, gcc 12.2 -O3.
 */
const depthwiseGeneric: ProgramMapping = {
  id: 'depthwise-generic',
  title: 'DEPTHWISE_CONV_2D, a program per region',
  kinds: ['DEPTHWISE_CONV_2D'],
  accepts: () => true,
  accelerator: [IDEAL, PROGRAMS],
  launch: [
    {
      name: 'instructions',
      of: (launched) => 1460 + 714 * plannedRegions(launched) + 1620 * programsOf(launched.runs),
    },
    {
      name: 'bytes copied and cleared',
      of: (launched) => 1330 + 1040 * plannedRegions(launched) + 32 * programsOf(launched.runs),
    },
  ],
  fixedTerms: 0,
  prior: [1.83, 5],
  sameAs: null,
}

const maxPool: ProgramMapping = {
  id: 'max-pool',
  title: 'MAX_POOL_2D',
  kinds: ['MAX_POOL_2D'],
  accepts: () => true,
  accelerator: [IDEAL, PROGRAMS],
  launch: [ONE, PROGRAMS],
  fixedTerms: 1,
  prior: null,
  sameAs: null,
}

/**
 * The kernel first checks every output pixel (565 instructions each), then launches a program per
 * region and channels (1100 instructions) or per pixel (929), after 553 of its own.
 */
const averagePool: ProgramMapping = {
  id: 'average-pool',
  title: 'AVERAGE_POOL_2D',
  kinds: ['AVERAGE_POOL_2D'],
  accepts: () => true,
  accelerator: [IDEAL, PROGRAMS],
  launch: [
    { name: 'instructions of the checks', of: ({ layer }) => 565 * size.pixels(layer) },
    {
      name: 'instructions of the launch',
      of: ({ runs }) =>
        553 + sum(runs.map(({ count, optimized }) => count * (optimized ? 929 : 1100))),
    },
  ],
  fixedTerms: 1,
  prior: [1.6, 1.83],
  sameAs: null,
}

const fullyConnected: ProgramMapping = {
  id: 'fully-connected',
  title: 'FULLY_CONNECTED',
  kinds: ['FULLY_CONNECTED'],
  accepts: () => true,
  accelerator: [
    IDEAL,
    { name: 'outputs', of: ({ layer }) => product(layer.outputs[0]?.shape ?? []) },
  ],
  launch: [ONE, FRESH, PROGRAMS],
  fixedTerms: 2,
  prior: [1080, 0, 820],
  sameAs: null,
}

const add: ProgramMapping = {
  id: 'add',
  title: 'ADD',
  kinds: ['ADD'],
  accepts: () => true,
  accelerator: [IDEAL, PROGRAMS],
  launch: [ONE, PROGRAMS],
  fixedTerms: 1,
  prior: null,
  sameAs: null,
}

const mul: ProgramMapping = {
  id: 'mul',
  title: 'MUL',
  kinds: ['MUL'],
  accepts: () => true,
  accelerator: [IDEAL, PROGRAMS],
  launch: [ONE, PROGRAMS],
  fixedTerms: 1,
  prior: [1700, 930],
  sameAs: null,
}

/** A program per input pixel and output channel; no board was ever measured with it. */
const transposeConv: ProgramMapping = {
  id: 'transpose-conv',
  title: 'TRANSPOSE_CONV',
  kinds: ['TRANSPOSE_CONV'],
  accepts: () => true,
  accelerator: [IDEAL, { name: 'none', of: () => 0 }, PROGRAMS],
  launch: [ONE, PROGRAMS],
  fixedTerms: 1,
  prior: null,
  sameAs: 'depthwise-per-pixel',
}

export const PROGRAM_MAPPINGS: readonly ProgramMapping[] = [
  convolution,
  depthwisePerPixel,
  depthwiseGeneric,
  maxPool,
  averagePool,
  fullyConnected,
  add,
  mul,
  transposeConv,
]

/** How the MVP runs a layer; undefined where the MVP has no kernel of this kind. */
export function findMapping(launched: LaunchedLayer): ProgramMapping | undefined {
  return PROGRAM_MAPPINGS.find(
    (one) =>
      (one.kinds as readonly string[]).includes(launched.layer.kind) && one.accepts(launched),
  )
}

const LONGEST_STRIDE = 2047

/**
 * Products that the CPU computes itself: a convolution over one long row is cut into chunks without
 * padding, and the columns at its ends that need padding are left to plain loops.
 *
 * Source: gecko_sdk platform/compute/nn/mvp/src/sl_mvp_ml_conv2d.c, the one-dimensional form.
 */
export function borderProducts(layer: CpuLayer): number {
  const { inputs, outputs, window } = layer
  const [, height = 1, width = 1, channels = 1] = inputs[0]?.shape ?? []
  const [, outHeight = 1, outWidth = 1, filters = 1] = outputs[0]?.shape ?? []
  if (layer.kind !== 'CONV_2D' || window?.padding !== 'SAME') return 0
  const isRow = height === 1 && outHeight === 1 && window.filterHeight === 1
  if (!isRow || Math.max(width * channels, outWidth * filters) <= LONGEST_STRIDE) return 0
  const { filterWidth, strideWidth } = window
  const padding = Math.max((outWidth - 1) * strideWidth + filterWidth - width, 0)
  const left = Math.floor(padding / 2)
  const columns = ceilDiv(left, strideWidth) + ceilDiv(padding - left, strideWidth)
  return columns * filters * filterWidth * channels
}
