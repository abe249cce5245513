/**
 * The facts that the estimates are calibrated on, as committed in `docs/calibration/`:
 *
 * - `board-runs.csv`, `board-layers.csv`: what boards measured, from the profiling tables in the
 *   documentation of SiliconLabs/mltk, all of its history (2022-2025, 78 MHz, GSDK 4.1 to 4.3).
 *   Equal layers of a run are one row with their number; times are the mean of those printed.
 * - `instructions.csv`: instructions a Cortex-M33 executes per layer (own build of TensorFlow Lite
 *   Micro with CMSIS-NN 24.02 and of the MVP's kernels, gcc 12.2 -O3, counted under QEMU; comparisons,
 *   broadcasts and what moves data: of Gecko SDK 4.4.1's kernels, same compiler, counted under Unicorn,
 *   with the 70 instructions of the call that the other counts include).
 *   `producer`, of both: the operator that computes the first input, where the cost depends on it
 *   (ZEROS_LIKE: all elements were the zero point).
 * - `unscaled-convolutions.csv`: convolutions without the scaling pass on boards of 2022-04 to 2022-06,
 *   from the same documentation (MLTK 0.6 and 0.7, 80 MHz). They judge the law of
 *   SL_MVP_OPTIMIZE_SPEED 0 and are no part of the fits: their kernels' launches were others.
 * - `published-fits.csv`: errors of the laws that an earlier study fitted by hand to the same
 *   documentation's tables (research notes "Published ground truth: CPU cycles, time, energy of TFLM
 *   layers on EFR32xG24", sections 3 and 4), to compare ours with.
 */
import type { CpuLayer, CpuTensor, CpuWindow } from '../cpu/layer.ts'

/**
 * The boards' timer counts 32768 Hz ticks and multiplies by 30 instead of 30.518 microseconds
 * (mltk cpp/shared/platforms/common/microsecond_timer.c): printed times are this much short.
 */
const TIME_CORRECTION = 1e6 / 32768 / 30
const CLOCK_HZ = 78e6

/** Cycles of the boards' clock per tick of their timer: no time is known better. */
export const TIMER_TICK_CYCLES = CLOCK_HZ / 32768

export interface BoardRun {
  readonly run: string
  readonly model: string
  /** Models that share an architecture are left out together. */
  readonly family: string
  readonly accelerator: string
  readonly published: string
  readonly cycles: number
}

export interface Measured {
  readonly value: number
  /** Half of the last printed digit. */
  readonly halfWidth: number
}

export interface BoardLayer {
  readonly run: string
  readonly family: string
  /** How many equal layers of the run the row stands for. */
  readonly count: number
  readonly layer: CpuLayer
  /** True where the layer before it in the model is of the same kind. */
  readonly isRepeat: boolean
  /** Null where the layer ran in software. */
  readonly acceleratorCycles: Measured | null
  readonly cpuCycles: Measured
  /** Clock cycles from start to end. */
  readonly cycles: Measured
}

export interface CountedLayer {
  readonly layer: CpuLayer
  readonly onMvp: boolean
  readonly instructions: number
}

/** Relative errors; null where nothing is stated. */
export interface Errors {
  readonly median: number | null
  readonly p90: number | null
  readonly worst: number | null
}

/** How good an earlier study's law of an operator was, on the same boards. */
export interface PublishedFit {
  readonly title: string
  /** Our law of the operator (`mvp/conv`, `softmax`); `whole-models` for the time of inferences. */
  readonly model: string
  /** Which of its rows the figure is of. */
  readonly rows: 'all' | 'one-pixel' | 'spatial' | 'multiplier-1'
  readonly quantity: 'cpu' | 'time'
  readonly errors: Errors
}

export interface CalibrationTables {
  readonly runs: readonly BoardRun[]
  readonly layers: readonly BoardLayer[]
  readonly counts: readonly CountedLayer[]
  readonly published: readonly PublishedFit[]
}

export interface CalibrationTexts {
  readonly boardRuns: string
  readonly boardLayers: string
  readonly instructions: string
  readonly publishedFits: string
}

/** The tables as values. The files are ours: a malformed one throws a plain Error. */
export function readTables(texts: CalibrationTexts): CalibrationTables {
  const runs = recordsOf(texts.boardRuns).map(readRun)
  const families = new Map(runs.map(({ run, family }) => [run, family]))
  return {
    runs,
    layers: recordsOf(texts.boardLayers).map((record) => readBoardLayer(record, families)),
    counts: recordsOf(texts.instructions).map(readCount),
    published: recordsOf(texts.publishedFits).map(readPublishedFit),
  }
}

/** A convolution without the scaling pass on a board of 2022. */
interface UnscaledConvolution extends Pick<BoardLayer, 'family' | 'layer' | 'cpuCycles'> {
  readonly acceleratorCycles: Measured
  /** Clock cycles from start to end, and those of a tick of the timer. */
  readonly cycles: Measured
  readonly tickCycles: number
  /** File and commit of SiliconLabs/mltk. */
  readonly source: string
}

/** Of these boards. */
const UNSCALED_CLOCK_HZ = 80e6
/** CPU cycles are printed with one decimal of thousands. */
const CPU_HALF_WIDTH = 50

export function readUnscaled(text: string): readonly UnscaledConvolution[] {
  return recordsOf(text).map((fields) => ({
    family: textOf(fields, 'family'),
    layer: windowedLayerOf(fields, { kind: 'CONV_2D', inputType: 'int8', outputType: 'int8' }),
    acceleratorCycles: measuredOf(fields, 'accelerator_cycles', 'accelerator_half_width'),
    cpuCycles: { value: numberOf(fields, 'cpu_cycles'), halfWidth: CPU_HALF_WIDTH },
    cycles: cyclesOf(fields, UNSCALED_CLOCK_HZ),
    tickCycles: UNSCALED_CLOCK_HZ / 32768,
    source: textOf(fields, 'source'),
  }))
}

type Fields = ReadonlyMap<string, string>

/** Comma-separated, first line the names, no quotes. */
function recordsOf(text: string): readonly Fields[] {
  const [head = '', ...lines] = text.trimEnd().split('\n')
  const names = head.split(',')
  return lines.map((line) => {
    const values = line.split(',')
    if (values.length !== names.length) throw new Error(`not ${names.length} fields: ${line}`)
    return new Map(names.map((name, index) => [name, values[index] ?? '']))
  })
}

function textOf(fields: Fields, name: string): string {
  const value = fields.get(name)
  if (value === undefined) throw new Error(`no column ${name}`)
  return value
}

function numberOf(fields: Fields, name: string): number {
  const value = Number(textOf(fields, name))
  if (Number.isNaN(value)) throw new Error(`${name} is not a number: ${textOf(fields, name)}`)
  return value
}

function measuredOf(fields: Fields, name: string, halfWidth: string): Measured {
  return { value: numberOf(fields, name), halfWidth: numberOf(fields, halfWidth) }
}

function cyclesOf(fields: Fields, clockHz: number = CLOCK_HZ): Measured {
  const printed = measuredOf(fields, 'printed_us', 'printed_half_width_us')
  const cycles = (TIME_CORRECTION * clockHz) / 1e6
  return { value: printed.value * cycles, halfWidth: printed.halfWidth * cycles }
}

function readRun(fields: Fields): BoardRun {
  return {
    run: textOf(fields, 'run'),
    model: textOf(fields, 'model'),
    family: textOf(fields, 'family'),
    accelerator: textOf(fields, 'accelerator'),
    published: textOf(fields, 'published'),
    cycles: cyclesOf(fields).value,
  }
}

function readBoardLayer(fields: Fields, families: ReadonlyMap<string, string>): BoardLayer {
  const run = textOf(fields, 'run')
  const kind = textOf(fields, 'kind')
  const onMvp = textOf(fields, 'runs_on') === 'mvp'
  return {
    run,
    family: families.get(run) ?? run,
    count: numberOf(fields, 'layers'),
    isRepeat: numberOf(fields, 'after_same_kind') === 1,
    layer: layerOf(fields, {
      inputType: kind === 'QUANTIZE' ? 'float32' : 'int8',
      outputType: kind === 'DEQUANTIZE' ? 'float32' : 'int8',
    }),
    acceleratorCycles: onMvp
      ? measuredOf(fields, 'accelerator_cycles', 'accelerator_half_width')
      : null,
    cpuCycles: measuredOf(fields, 'cpu_cycles', 'cpu_half_width'),
    cycles: cyclesOf(fields),
  }
}

function readCount(fields: Fields): CountedLayer {
  return {
    layer: layerOf(fields, {
      inputType: textOf(fields, 'input_type'),
      outputType: textOf(fields, 'output_type'),
    }),
    onMvp: textOf(fields, 'runs_on') === 'mvp',
    instructions: numberOf(fields, 'instructions'),
  }
}

const QUANTITIES: ReadonlySet<string> = new Set<PublishedFit['quantity']>(['cpu', 'time'])
const ROWS: ReadonlySet<string> = new Set<PublishedFit['rows']>([
  ...(['all', 'one-pixel', 'spatial', 'multiplier-1'] as const),
])

function readPublishedFit(fields: Fields): PublishedFit {
  const quantity = textOf(fields, 'quantity')
  const rows = textOf(fields, 'rows')
  if (!isQuantity(quantity)) throw new Error(`unknown quantity ${quantity}`)
  if (!isRows(rows)) throw new Error(`unknown rows ${rows}`)
  return {
    title: textOf(fields, 'title'),
    model: textOf(fields, 'law'),
    rows,
    quantity,
    errors: {
      median: percentOf(fields, 'median_percent'),
      p90: percentOf(fields, 'p90_percent'),
      worst: percentOf(fields, 'worst_percent'),
    },
  }
}

function isQuantity(text: string): text is PublishedFit['quantity'] {
  return QUANTITIES.has(text)
}

function isRows(text: string): text is PublishedFit['rows'] {
  return ROWS.has(text)
}

function percentOf(fields: Fields, name: string): number | null {
  return textOf(fields, name) === '' ? null : numberOf(fields, name) / 100
}

interface Types {
  readonly inputType: string
  readonly outputType: string
}

/** Kinds that combine two tensors element by element. */
const ELEMENT_WISE: ReadonlySet<string> = new Set([
  ...['ADD', 'SUB', 'MUL', 'DIV', 'SQUARED_DIFFERENCE', 'MAXIMUM', 'MINIMUM', 'PRELU'],
])

function layerOf(fields: Fields, types: Types): CpuLayer {
  return {
    ...windowedLayerOf(fields, { ...types, kind: textOf(fields, 'kind') }),
    activation: textOf(fields, 'activation'),
    producer: textOf(fields, 'producer') || null,
  }
}

/** What every table says of a layer. */
function windowedLayerOf(
  fields: Fields,
  { kind, inputType, outputType }: Types & { readonly kind: string },
): CpuLayer {
  const inputs = tensorsOf(textOf(fields, 'inputs'), inputType)
  return {
    kind,
    inputs,
    outputs: tensorsOf(textOf(fields, 'outputs'), outputType),
    window: windowOf(textOf(fields, 'window')),
    activation: 'NONE',
    broadcasts: ELEMENT_WISE.has(kind) && inputs[0]?.shape.join() !== inputs[1]?.shape.join(),
    fields: {},
  }
}

/** `1x30x25x8 8x3x3x8 8`; the first tensor is computed, the others are taken for constants. */
function tensorsOf(text: string, dtype: string): CpuTensor[] {
  return text.split(' ').map((shape, index) => ({
    shape: shape === 'scalar' ? [] : shape.split('x').map(Number),
    dtype,
    isConstant: index > 0,
  }))
}

/** `filter stride dilation padding`, e.g. `3x3 1x1 1x1 SAME`. */
function windowOf(text: string): CpuWindow | null {
  if (text === '') return null
  const [filter = '', stride = '', dilation = '', padding] = text.split(' ')
  const [filterHeight = 1, filterWidth = 1] = filter.split('x').map(Number)
  const [strideHeight = 1, strideWidth = 1] = stride.split('x').map(Number)
  const [dilationHeight = 1, dilationWidth = 1] = dilation.split('x').map(Number)
  return {
    ...{ filterHeight, filterWidth, strideHeight, strideWidth, dilationHeight, dilationWidth },
    padding: padding === 'SAME' ? 'SAME' : 'VALID',
  }
}
