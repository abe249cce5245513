/**
 * CONV_2D over one row that is too wide for the hardware: both kernel sets cut it into chunks and
 * run each as a convolution of its own; the columns that the padding touches run on the CPU.
 *
 * Sources: conv1d() in mltk 0.20.0 .../nn/mvp/src/sl_mvp_ml_conv2d.cc and gecko_sdk v4.4.1
 * platform/compute/nn/mvp/src/sl_mvp_ml_conv2d.c. What both do after a chunk fails (try the whole
 * layer at once) never succeeds: either the layer is refused for the same reason, or it is too wide.
 */
import type { Attempt } from './attempt.ts'
import { divide, type Axes } from './geometry.ts'
import { MAX_STRIDE } from './fields.ts'
import type { Refusal } from './hardware.ts'
import type { MvpSetting } from './kernel-set.ts'
import type { MvpConvolution } from './layer.ts'
import { limitOf } from './limits.ts'
import type { Failure, ProgramRun } from './outcome.ts'
import { addRuns } from './program-run.ts'

export function isWide1D({ input, output, filterHeight }: MvpConvolution): boolean {
  const isOneRow = input.height === 1 && filterHeight === 1 && output.height === 1
  const isWide =
    input.width * input.channels > MAX_STRIDE || output.width * output.channels > MAX_STRIDE
  return isOneRow && isWide
}

type Kernel = (layer: MvpConvolution, setting: MvpSetting, axes: Axes) => Attempt

/**
 * The MLTK tries every chunk before it accepts the layer; the SDK accepts it unseen, and what a
 * chunk cannot do shows at the first inference.
 */
export function convolution1D(layer: MvpConvolution, setting: MvpSetting, kernel: Kernel): Attempt {
  const runs: ProgramRun[] = []
  let failure: Failure | null = manyImages(layer)
  let rest = startOf(layer)
  while (rest.input >= layer.filterWidth) {
    const chunk = chunkOf(layer, rest)
    const attempt = kernel(asLayer(layer, chunk), setting, axesOfChunk(layer, chunk))
    const [refusal] = attempt.refusals
    if (refusal !== undefined && setting.kernels === 'mltk') return attempt
    if (refusal !== undefined) {
      return { ...acceptedWith(runs), failure: refusedChunk(asLayer(layer, chunk), refusal) }
    }
    if (chunk.advance <= 0) return { ...acceptedWith(runs), failure: endless(layer, setting) }
    if (startsOdd(rest, chunk)) failure = oddOffset(layer)
    addRepeated(runs, attempt.runs, chunk.repeats)
    rest = after(rest, chunk)
  }
  return { ...acceptedWith(runs), failure }
}

const acceptedWith = (runs: readonly ProgramRun[]): Attempt => ({
  runs,
  refusals: [],
  messages: [],
  failure: null,
})

interface Rest {
  readonly input: number
  readonly output: number
  /** Elements before the next chunk. */
  readonly offset: number
}

/** What is left after the columns at both ends that see padding. */
function startOf({ input, output, filterWidth, strideWidth, padding }: MvpConvolution): Rest {
  if (padding === 'VALID') return { input: input.width, output: output.width, offset: 0 }
  const total = Math.max((output.width - 1) * strideWidth + filterWidth - input.width, 0)
  const left = divide(total, 2)
  const leftColumns = Math.ceil(left / strideWidth)
  const rightColumns = Math.ceil((total - left) / strideWidth)
  const shift = left - leftColumns * strideWidth
  return {
    input: input.width + shift,
    output: output.width - leftColumns - rightColumns,
    offset: -shift * input.channels,
  }
}

interface Chunk {
  readonly input: number
  readonly output: number
  /** Columns from one chunk's start to the next one's, and the elements they hold. */
  readonly advance: number
  readonly elements: number
  /** Equal chunks in a row, this one included. */
  readonly repeats: number
}

function chunkOf(layer: MvpConvolution, rest: Rest): Chunk {
  const { filterWidth, strideWidth } = layer
  const inputMaximum = divide(MAX_STRIDE, layer.input.channels)
  const outputMaximum = divide(MAX_STRIDE, layer.output.channels)
  const isInputBound = inputMaximum <= outputMaximum
  const widest = Math.min(rest.input, inputMaximum)
  const steps = isInputBound
    ? divide(widest - filterWidth, strideWidth)
    : Math.min(rest.output, outputMaximum) - 1
  const input = steps * strideWidth + filterWidth
  const output = steps + 1
  const advance = input - filterWidth + strideWidth
  const spare = isInputBound
    ? divide(rest.input - Math.max(inputMaximum, filterWidth), advance)
    : Math.min(divide(rest.output, output), divide(rest.input - filterWidth, advance) + 1) - 1
  const repeats = advance > 0 ? Math.max(spare, 0) + 1 : 1
  return { input, output, advance, elements: advance * layer.input.channels, repeats }
}

function after(rest: Rest, { repeats, advance, elements, output }: Chunk): Rest {
  return {
    input: rest.input - repeats * advance,
    output: rest.output - repeats * output,
    offset: rest.offset + repeats * elements,
  }
}

/** The kernel refuses data at an odd address; the tensor itself lies at an even one. */
function startsOdd({ offset }: Rest, { elements, repeats }: Chunk): boolean {
  return offset % 2 === 1 || (repeats > 1 && elements % 2 === 1)
}

function asLayer(layer: MvpConvolution, chunk: Chunk): MvpConvolution {
  return {
    ...layer,
    padding: 'VALID',
    input: { ...layer.input, width: chunk.input },
    output: { ...layer.output, width: chunk.output },
  }
}

function axesOfChunk(
  { filterWidth, strideWidth, strideHeight }: MvpConvolution,
  chunk: Chunk,
): Axes {
  return {
    x: { in: chunk.input, out: chunk.output, filter: filterWidth, stride: strideWidth, pad: 0 },
    y: { in: 1, out: 1, filter: 1, stride: strideHeight, pad: 0 },
  }
}

/** Chunks that repeat more often than this are folded by kind of program, not in order. */
const ORDERED_REPEATS = 4096

function addRepeated(runs: ProgramRun[], chunk: readonly ProgramRun[], repeats: number): void {
  const ordered = Math.min(repeats, ORDERED_REPEATS)
  for (let index = 0; index < ordered; index++) addRuns(runs, chunk)
  if (repeats === ordered) return
  for (const run of chunk) addRuns(runs, [{ ...run, count: run.count * (repeats - ordered) }])
}

function refusedChunk(chunk: MvpConvolution, { limit, value }: Refusal): Failure {
  const { rule, subject } = limitOf(limit)
  return {
    code: 'fails-at-inference',
    message: `The SDK accepts a convolution over one wide row unseen and runs it in parts; the first inference returns an error, because a part exceeds a limit: ${subject(chunk, value)}. ${rule}`,
  }
}

function oddOffset({ input }: MvpConvolution): Failure {
  return {
    code: 'fails-at-inference',
    message: `The row is too wide for the MVP and is run in parts; with ${input.channels} channels one part starts at an odd address, which the kernel accepts at load and refuses at the first inference. An even number of input channels avoids it.`,
  }
}

function endless({ filterWidth }: MvpConvolution, { kernels }: MvpSetting): Failure {
  const when = kernels === 'mltk' ? 'loading the model' : 'the first inference'
  return {
    code: 'never-returns',
    message: `A filter ${filterWidth} wide leaves no output in the widest part of the row that the MVP can hold, so the kernel never gets on and ${when} never returns. A narrower filter or fewer channels avoid it.`,
  }
}

/** The chunks' addresses of later images are computed from the chunk's width. */
function manyImages({ input }: MvpConvolution): Failure | null {
  if (input.batches <= 1) return null
  return {
    code: 'wrong-output',
    message: `The row is too wide for the MVP and is run in parts, which the kernel gets right for the first image of a batch only; the batch here is ${input.batches}.`,
  }
}
