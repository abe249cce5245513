/**
 * Every limit of the MVP and its kernels, once: the sentence that reports, documentation and tests
 * use. Element counts are int8 elements; where a layer's numbers of channels are even, the hardware
 * walks pairs and twice the number fits.
 *
 * Sources: the checks in mltk 0.20.0 cpp/shared/gecko_sdk/tflite_micro_mvp_kernels/compute/ and
 * gecko_sdk v4.4.1 platform/compute/ (nn/mvp/src, driver/mvp/src/sl_mvp.c).
 */
import { MAX_SIZE, MAX_STRIDE } from './fields.ts'
import type { MvpLayer } from './layer.ts'
import { numberText, spanText } from './limit-text.ts'

export interface Limit<Id extends string = string> {
  readonly id: Id
  /** Operator kinds it applies to. */
  readonly kinds: readonly MvpLayer['kind'][]
  /** The greatest value that fits (the smallest one for `depthwise-work-per-program`). */
  readonly maximum: number
  /** One plain sentence with the numbers. */
  readonly rule: string
  /** How the value misses it: `>` where not said; `none` where `subject` is the whole statement. */
  readonly comparison?: '>' | '<' | 'none'
  /** Set where only one of the two kernel sets has it. */
  readonly only?: 'mltk' | 'gsdk' | 'speed-1'
  /** The layer's value in words: `output row of 24 × 96 channels = 2,304 elements`. */
  readonly subject: (layer: MvpLayer, value: number) => string
}

const STRIDE = MAX_STRIDE
const SIZE = MAX_SIZE

/** The fields' numbers as the sentences write them; pairs of elements reach twice as far. */
const IN_WORDS = {
  stride: numberText(STRIDE),
  pairs: numberText(2 * STRIDE),
  size: numberText(SIZE),
  sizePairs: numberText(2 * SIZE),
} as const

const WINDOWED = [
  ...['CONV_2D', 'DEPTHWISE_CONV_2D', 'MAX_POOL_2D', 'AVERAGE_POOL_2D', 'TRANSPOSE_CONV'],
] as readonly MvpLayer['kind'][]
const POOLS = ['MAX_POOL_2D', 'AVERAGE_POOL_2D'] as const

/** Spatial layers only: the other kinds have no limit that asks for a map. */
const map = (layer: MvpLayer, side: 'input' | 'output') =>
  'input' in layer ? layer[side] : { batches: 0, height: 0, width: 0, channels: 0 }
const view = (layer: MvpLayer) =>
  'filterHeight' in layer
    ? layer
    : { filterHeight: 0, filterWidth: 0, strideHeight: 0, strideWidth: 0, dilationWidth: 0 }

const plain = (words: string) => (_: MvpLayer, value: number) => `${words} = ${numberText(value)}`

const outputRow = (layer: MvpLayer, value: number) => {
  const { width, channels } = map(layer, 'output')
  return spanText('output row of', [width, channels], value)
}
const inputRow = (layer: MvpLayer, value: number) => {
  const { width, channels } = map(layer, 'input')
  return spanText('input row of', [width, channels], value)
}
const filterRow = (layer: MvpLayer, value: number) =>
  spanText('filter row of', [view(layer).filterWidth, map(layer, 'input').channels], value)
const columnStep = (layer: MvpLayer, value: number) =>
  spanText('step of stride', [view(layer).strideWidth, map(layer, 'input').channels], value)
const rowStep = (layer: MvpLayer, value: number) => {
  const { width, channels } = map(layer, 'input')
  return spanText('step of stride', [view(layer).strideHeight, width, channels], value)
}

const CONV = { kinds: ['CONV_2D'] } as const
const DEPTHWISE = { kinds: ['DEPTHWISE_CONV_2D'] } as const
const DENSE = { kinds: ['FULLY_CONNECTED'] } as const
const POOL = { kinds: POOLS } as const
const AVERAGE = { kinds: ['AVERAGE_POOL_2D'] } as const
const TRANSPOSE = { kinds: ['TRANSPOSE_CONV'] } as const

const RECORDS = [
  {
    id: 'degenerate-shape',
    kinds: WINDOWED,
    maximum: 0,
    rule: 'Every dimension, stride and dilation is at least 1, and a depthwise layer has at least as many outputs as inputs.',
    comparison: 'none',
    subject: () => 'a dimension, stride or dilation is not positive',
  },
  {
    id: 'valid-padding',
    kinds: WINDOWED,
    maximum: 0,
    rule: 'With VALID padding the window fits inside the input.',
    comparison: 'none',
    subject: () => 'the window is larger than its input, with VALID padding',
  },
  {
    id: 'too-many-programs',
    kinds: WINDOWED,
    maximum: 100_000,
    rule: 'A layer whose output falls into more than 100,000 places that each need programs of their own (edges under a large window) is counted as software.',
    subject: plain('places that need programs of their own'),
  },
  {
    ...CONV,
    id: 'conv-dilation',
    maximum: 1,
    rule: 'A convolution has no dilation (1x1).',
    subject: plain('dilation'),
  },
  {
    ...CONV,
    id: 'conv-output-row-stride',
    maximum: STRIDE,
    rule: `An output row (output width x filters) holds at most ${IN_WORDS.stride} elements.`,
    subject: outputRow,
  },
  {
    ...CONV,
    id: 'conv-scaled-row-stride',
    maximum: STRIDE,
    only: 'speed-1',
    rule: `With pre-scaling (optimize speed 1) an input row (width x channels) holds at most ${IN_WORDS.stride} elements, ${IN_WORDS.pairs} where the channels are even.`,
    subject: inputRow,
  },
  {
    ...CONV,
    id: 'conv-scaled-height',
    maximum: SIZE,
    only: 'speed-1',
    rule: `With pre-scaling (optimize speed 1) the input is at most ${IN_WORDS.size} rows high.`,
    subject: plain('input height'),
  },
  {
    ...CONV,
    id: 'conv-scaled-width',
    maximum: SIZE,
    only: 'speed-1',
    rule: `With pre-scaling (optimize speed 1) the input is at most ${IN_WORDS.size} columns wide.`,
    subject: plain('input width'),
  },
  {
    ...CONV,
    id: 'conv-scaled-channels',
    maximum: SIZE,
    only: 'speed-1',
    rule: `With pre-scaling (optimize speed 1) the input has at most ${IN_WORDS.size} channels, ${IN_WORDS.sizePairs} where they are even.`,
    subject: (layer, value) => spanText('input of', [map(layer, 'input').channels], value),
  },
  {
    ...CONV,
    id: 'conv-input-row-stride',
    maximum: STRIDE,
    rule: `An input row (width x channels) holds at most ${IN_WORDS.stride} elements, ${IN_WORDS.pairs} where everything is even.`,
    subject: inputRow,
  },
  {
    ...CONV,
    id: 'conv-output-step',
    maximum: STRIDE,
    rule: `From one output to the next the input moves by at most ${IN_WORDS.stride} elements, ${IN_WORDS.pairs} where everything is even: stride x channels, or stride x input row where the output is one column wide.`,
    subject: plain('step through the input between two outputs'),
  },
  {
    ...CONV,
    id: 'conv-input-rows',
    maximum: SIZE,
    rule: `The rows that one program walks (output rows x window with stride) are at most ${IN_WORDS.size}.`,
    subject: plain('input rows that one program walks'),
  },
  {
    ...CONV,
    id: 'conv-filter-row',
    maximum: SIZE,
    rule: `A row of the window (filter width x input channels) holds at most ${IN_WORDS.size} elements, ${IN_WORDS.sizePairs} where everything is even.`,
    subject: filterRow,
  },
  {
    ...CONV,
    id: 'conv-filter-rows',
    maximum: SIZE,
    rule: `A filter is at most ${IN_WORDS.size} rows high.`,
    subject: plain('filter rows'),
  },
  {
    ...CONV,
    id: 'conv-filter-size',
    maximum: STRIDE,
    rule: `One filter (height x width x input channels) holds at most ${IN_WORDS.stride} weights, ${IN_WORDS.pairs} where everything is even.`,
    subject: (layer, value) => {
      const { filterHeight, filterWidth } = view(layer)
      return spanText('filter of', [filterHeight, filterWidth, map(layer, 'input').channels], value)
    },
  },
  {
    ...CONV,
    id: 'conv-filters',
    maximum: SIZE,
    rule: `A convolution has at most ${IN_WORDS.size} filters.`,
    subject: plain('filters'),
  },
  {
    ...CONV,
    id: 'conv-output-columns',
    maximum: SIZE,
    rule: `The outputs that one program walks in a row are at most ${IN_WORDS.size}.`,
    subject: plain('outputs that one program walks in a row'),
  },
  {
    ...CONV,
    id: 'conv-output-rows',
    maximum: SIZE,
    rule: `The output rows that one program walks are at most ${IN_WORDS.size}.`,
    subject: plain('output rows that one program walks'),
  },
  {
    ...CONV,
    id: 'conv-row-skip',
    maximum: SIZE,
    rule: `Between two output rows at most ${IN_WORDS.size} input rows are skipped.`,
    subject: plain('input rows skipped between two output rows'),
  },
  {
    ...DEPTHWISE,
    id: 'depthwise-batch',
    maximum: 1,
    rule: 'A depthwise convolution (generic algorithm) runs one image at a time.',
    subject: plain('batch'),
  },
  {
    ...DEPTHWISE,
    id: 'depthwise-channels',
    maximum: SIZE,
    rule: `A depthwise convolution has at most ${IN_WORDS.size} input channels and a depth multiplier of at most ${IN_WORDS.size}.`,
    subject: plain('channels'),
  },
  {
    ...DEPTHWISE,
    id: 'depthwise-output-height',
    maximum: SIZE,
    rule: `The output of a depthwise convolution is at most ${IN_WORDS.size} rows high.`,
    subject: plain('output height'),
  },
  {
    ...DEPTHWISE,
    id: 'depthwise-output-width',
    maximum: SIZE,
    rule: `The output of a depthwise convolution is at most ${IN_WORDS.size} columns wide.`,
    subject: plain('output width'),
  },
  {
    ...DEPTHWISE,
    id: 'depthwise-filter',
    maximum: SIZE,
    rule: `The filter of a depthwise convolution is at most ${IN_WORDS.size} taps high and wide.`,
    subject: plain('filter taps'),
  },
  {
    ...DEPTHWISE,
    id: 'depthwise-output-row-stride',
    maximum: STRIDE,
    rule: `An output row (output width x output channels) holds at most ${IN_WORDS.stride} elements, ${IN_WORDS.pairs} where the depth multiplier is even.`,
    subject: outputRow,
  },
  {
    ...DEPTHWISE,
    id: 'depthwise-output-channels',
    maximum: STRIDE,
    rule: `There are at most ${IN_WORDS.stride} output channels, ${IN_WORDS.pairs} where the depth multiplier is even.`,
    subject: (layer, value) => spanText('output of', [map(layer, 'output').channels], value),
  },
  {
    ...DEPTHWISE,
    id: 'depthwise-input-row-step',
    maximum: STRIDE,
    rule: `From one output row to the next the input moves by at most ${IN_WORDS.stride} elements (vertical stride x input width x channels).`,
    subject: rowStep,
  },
  {
    ...DEPTHWISE,
    id: 'depthwise-column-step',
    maximum: STRIDE,
    rule: `From one output column to the next the input moves by at most ${IN_WORDS.stride} elements (horizontal stride x channels).`,
    subject: columnStep,
  },
  {
    ...DEPTHWISE,
    id: 'depthwise-input-row-stride',
    maximum: STRIDE,
    rule: `From one row of taps to the next the input moves by at most ${IN_WORDS.stride} elements (vertical dilation x input width x channels).`,
    subject: inputRow,
  },
  {
    ...DEPTHWISE,
    id: 'depthwise-dilated-columns',
    maximum: STRIDE,
    rule: `From one tap to the next the input moves by at most ${IN_WORDS.stride} elements (horizontal dilation x channels).`,
    subject: (layer, value) => {
      const { channels } = map(layer, 'input')
      return spanText('dilated step of', [view(layer).dilationWidth, channels], value)
    },
  },
  {
    ...DEPTHWISE,
    id: 'depthwise-joined-rows',
    maximum: SIZE,
    rule: `Where rows and columns share one loop, they walk at most ${IN_WORDS.size} positions.`,
    subject: plain('positions of the joined row and column loop'),
  },
  {
    ...DEPTHWISE,
    id: 'depthwise-filter-depth',
    maximum: SIZE,
    rule: `The filter is at most ${IN_WORDS.size} channels deep, ${IN_WORDS.sizePairs} where the depth multiplier is even.`,
    subject: (layer, value) => spanText('filter of', [map(layer, 'output').channels], value),
  },
  {
    ...DEPTHWISE,
    id: 'depthwise-filter-row-stride',
    maximum: STRIDE,
    rule: `A row of the filter (filter width x output channels) holds at most ${IN_WORDS.stride} weights, ${IN_WORDS.pairs} where the depth multiplier is even.`,
    subject: (layer, value) =>
      spanText('filter row of', [view(layer).filterWidth, map(layer, 'output').channels], value),
  },
  {
    ...DEPTHWISE,
    id: 'depthwise-loops',
    maximum: 8,
    rule: 'A program nests at most 8 loops.',
    subject: plain('loops that the layer needs'),
  },
  {
    ...DEPTHWISE,
    id: 'depthwise-loop-plan',
    maximum: 3,
    rule: `The loops over rows, columns, filter and channels fit the three dimensions of an MVP array, each of at most ${IN_WORDS.size} positions, ${IN_WORDS.stride} elements apart.`,
    comparison: 'none',
    subject: () =>
      'the loops over rows, columns, filter and channels do not fit the three dimensions of an MVP array',
  },
  {
    ...DEPTHWISE,
    id: 'depthwise-work-per-program',
    maximum: 120,
    rule: 'A program does at least 120 multiply-accumulates on average; with less the CPU is quicker.',
    comparison: '<',
    subject: plain('multiply-accumulates per program'),
  },
  {
    ...DENSE,
    id: 'fc-batches',
    maximum: SIZE,
    rule: `A fully connected layer computes 1 to ${IN_WORDS.size} sets of outputs (the first output dimension).`,
    subject: plain('first output dimension'),
  },
  {
    ...DENSE,
    id: 'fc-units',
    maximum: SIZE,
    rule: `A fully connected layer has at most ${IN_WORDS.size} units; one with more inputs than fit one loop has no such limit.`,
    subject: plain('units'),
  },
  {
    ...DENSE,
    id: 'fc-depth',
    maximum: 1,
    comparison: '<',
    rule: 'A fully connected layer has at least one input.',
    subject: plain('inputs'),
  },
  {
    ...DENSE,
    id: 'fc-bias-length',
    maximum: SIZE,
    rule: `The bias of a fully connected layer has at most ${IN_WORDS.size} elements.`,
    subject: plain('bias elements'),
  },
  {
    ...DENSE,
    id: 'fc-depth-factors',
    maximum: 2048,
    rule: `A fully connected layer has at most ${IN_WORDS.size} inputs, ${IN_WORDS.sizePairs} where their number is even, or a number that splits into two loops of at most ${IN_WORDS.size} each by prime factors up to 31.`,
    comparison: 'none',
    subject: (_, value) =>
      `${numberText(value)} inputs do not split into two loops of at most 1,024`,
  },
  {
    ...POOL,
    id: 'pool-output-row-stride',
    maximum: STRIDE,
    rule: `An output row (output width x channels) holds at most ${IN_WORDS.stride} elements, ${IN_WORDS.pairs} where the channels are even.`,
    subject: outputRow,
  },
  {
    ...POOL,
    id: 'pool-input-row-stride',
    maximum: STRIDE,
    rule: `An input row (width x channels) holds at most ${IN_WORDS.stride} elements, ${IN_WORDS.pairs} where the channels are even.`,
    subject: inputRow,
  },
  {
    ...POOL,
    id: 'pool-column-step',
    maximum: STRIDE,
    rule: `From one output column to the next the input moves by at most ${IN_WORDS.stride} elements (stride x channels), ${IN_WORDS.pairs} where the channels are even.`,
    subject: columnStep,
  },
  {
    ...POOL,
    id: 'pool-row-step',
    maximum: STRIDE,
    rule: `Where the output is one column wide, the input moves from one output to the next by at most ${IN_WORDS.stride} elements (stride x width x channels), ${IN_WORDS.pairs} where the channels are even.`,
    subject: rowStep,
  },
  {
    ...POOL,
    id: 'pool-channels',
    maximum: STRIDE,
    rule: `There are at most ${IN_WORDS.stride} channels, ${IN_WORDS.pairs} where their number is even.`,
    subject: (layer, value) => spanText('map of', [map(layer, 'input').channels], value),
  },
  {
    ...POOL,
    id: 'pool-window',
    maximum: SIZE,
    rule: `The window is at most ${IN_WORDS.size} rows high and ${IN_WORDS.size} columns wide.`,
    subject: plain('window rows or columns'),
  },
  {
    ...POOL,
    id: 'pool-input-rows',
    maximum: SIZE,
    rule: `The rows that one program walks (output rows x window with stride) are at most ${IN_WORDS.size}.`,
    subject: plain('input rows that one program walks'),
  },
  {
    ...POOL,
    id: 'pool-output-columns',
    maximum: SIZE,
    rule: `The outputs that one program walks in a row are at most ${IN_WORDS.size}.`,
    subject: plain('outputs that one program walks in a row'),
  },
  {
    ...POOL,
    id: 'pool-output-rows',
    maximum: SIZE,
    rule: `The output rows that one program walks are at most ${IN_WORDS.size}.`,
    subject: plain('output rows that one program walks'),
  },
  {
    ...POOL,
    id: 'pool-row-skip',
    maximum: SIZE,
    rule: `Between two output rows at most ${IN_WORDS.size} input rows are skipped.`,
    subject: plain('input rows skipped between two output rows'),
  },
  {
    ...AVERAGE,
    id: 'average-pool-column-step',
    maximum: STRIDE,
    rule: `An average over maps that the special algorithm cannot take moves by at most ${IN_WORDS.stride} elements from one output column to the next (stride x channels).`,
    subject: columnStep,
  },
  {
    ...AVERAGE,
    id: 'average-pool-taps',
    maximum: 512,
    only: 'mltk',
    rule: 'An average over maps that the special algorithm cannot take has a window of at most 512 values.',
    subject: (layer, value) => {
      const { filterHeight, filterWidth } = view(layer)
      return spanText('window of', [filterHeight, filterWidth], value)
    },
  },
  {
    ...AVERAGE,
    id: 'average-pool-instructions',
    maximum: 8,
    only: 'gsdk',
    rule: 'An average over more than 512 values is summed with compensation, which leaves one of 8 instructions for an activation or for skipping rows.',
    subject: plain('instructions that the layer needs'),
  },
  {
    ...TRANSPOSE,
    id: 'tconv-channels',
    maximum: SIZE,
    rule: `A transposed convolution has at most ${IN_WORDS.size} input channels.`,
    subject: plain('input channels'),
  },
  {
    ...TRANSPOSE,
    id: 'tconv-input-height',
    maximum: SIZE,
    rule: `The input of a transposed convolution is at most ${IN_WORDS.size} rows high.`,
    subject: plain('input height'),
  },
  {
    ...TRANSPOSE,
    id: 'tconv-input-width',
    maximum: SIZE,
    rule: `The input of a transposed convolution is at most ${IN_WORDS.size} columns wide.`,
    subject: plain('input width'),
  },
  {
    ...TRANSPOSE,
    id: 'tconv-input-row-stride',
    maximum: STRIDE,
    rule: `An input row (width x channels) of a transposed convolution holds at most ${IN_WORDS.stride} elements.`,
    subject: inputRow,
  },
  {
    ...TRANSPOSE,
    id: 'tconv-filter',
    maximum: SIZE,
    rule: `The filter of a transposed convolution is at most ${IN_WORDS.size} taps high and wide.`,
    subject: plain('filter taps'),
  },
  {
    ...TRANSPOSE,
    id: 'tconv-filter-row-stride',
    maximum: STRIDE,
    rule: `A row of a filter (width x input channels) of a transposed convolution holds at most ${IN_WORDS.stride} weights.`,
    subject: filterRow,
  },
  {
    ...TRANSPOSE,
    id: 'tconv-filters',
    maximum: SIZE,
    rule: `A transposed convolution has at most ${IN_WORDS.size} filters.`,
    subject: plain('filters'),
  },
  {
    ...TRANSPOSE,
    id: 'tconv-output-height',
    maximum: SIZE,
    rule: `The output of a transposed convolution is at most ${IN_WORDS.size} rows high.`,
    subject: plain('output height'),
  },
  {
    ...TRANSPOSE,
    id: 'tconv-output-width',
    maximum: SIZE,
    rule: `The output of a transposed convolution is at most ${IN_WORDS.size} columns wide.`,
    subject: plain('output width'),
  },
  {
    ...TRANSPOSE,
    id: 'tconv-output-row-stride',
    maximum: STRIDE,
    rule: `An output row (width x filters) of a transposed convolution holds at most ${IN_WORDS.stride} elements.`,
    subject: outputRow,
  },
  {
    ...TRANSPOSE,
    id: 'tconv-window',
    maximum: SIZE,
    rule: `Every input pixel of a transposed convolution reaches at least one output row and column, and at most ${IN_WORDS.size}; with small strides the kernel takes the padding from the input as if it convolved forwards.`,
    subject: plain('output rows or columns that an input pixel reaches'),
  },
] as const satisfies readonly Limit[]

export type LimitId = (typeof RECORDS)[number]['id']

/** All limits, in the order of the documentation. */
export const LIMITS: readonly Limit<LimitId>[] = RECORDS

const BY_ID: ReadonlyMap<LimitId, Limit<LimitId>> = new Map(LIMITS.map((one) => [one.id, one]))

export function limitOf(id: LimitId): Limit<LimitId> {
  const limit = BY_ID.get(id)
  if (limit === undefined) throw new Error(`no such limit: ${id}`)
  return limit
}
