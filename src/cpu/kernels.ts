/**
 * The kernels that run on the Cortex-M33, and what the cost of each is made of: CMSIS-NN for int8
 * convolutions, pooling and their like, TensorFlow Lite Micro's reference kernels for the rest.
 * Which CMSIS-NN function serves a layer follows arm_convolve_wrapper_s8.c and
 * arm_depthwise_conv_wrapper_s8.c (CMSIS-NN 24.02, without MVE).
 *
 * The coefficients are fitted (`coefficients.ts`) except where nothing was ever measured: there a
 * kernel states an upper bound with its reason.
 */
import type { OperatorKind } from '../tflite/model.ts'
import { product, sum } from '../util/integers.ts'
import * as size from './geometry.ts'
import { ONE } from './law.ts'
import type { LayerTerm } from './law.ts'
import type { CpuLayer } from './layer.ts'

/** A cost nobody measured: cycles per term, chosen so that the truth is hardly above. */
interface UpperBound {
  readonly cycles: readonly number[]
  readonly reason: string
}

export interface SoftwareKernel {
  readonly id: string
  readonly title: string
  /** The schema's operator names it serves. */
  readonly kinds: readonly OperatorKind[]
  /** Of the layers of these kinds, those that it runs; the first kernel that accepts is taken. */
  readonly accepts: (layer: CpuLayer) => boolean
  readonly terms: readonly LayerTerm[]
  /** Null where the coefficients are fitted. */
  readonly bound: UpperBound | null
}

const isFloat = ({ inputs, outputs }: CpuLayer): boolean =>
  [...inputs, ...outputs].some(({ dtype }) => dtype === 'float32')
const isAny = (): boolean => true
const isInt8 = (layer: CpuLayer): boolean => !isFloat(layer)

const OUT: LayerTerm = { name: 'output elements', of: size.outputElements }
const IN: LayerTerm = { name: 'input elements', of: size.inputElements }
const ROWS: LayerTerm = { name: 'rows', of: size.rows }
const PIXELS: LayerTerm = { name: 'output pixels', of: size.pixels }
const MACS: LayerTerm = {
  name: 'MACs',
  of: (layer) => size.outputElements(layer) * size.patch(layer),
}
const TAPS: LayerTerm = {
  name: 'output elements x window',
  of: (layer) => size.outputElements(layer) * size.windowArea(layer),
}
const PIXEL_TAPS: LayerTerm = {
  name: 'output pixels x window',
  of: (layer) => size.pixels(layer) * size.windowArea(layer),
}
/** As above, but only what of the windows lies inside the map. */
const INNER_TAPS: LayerTerm = {
  name: 'window elements inside the map',
  of: size.innerTaps,
}
const INNER_PRODUCTS: LayerTerm = {
  name: 'window elements inside the map x channels',
  of: (layer) => size.innerTaps(layer) * size.outputChannels(layer),
}

/** Four channels are multiplied at a time, the rest one by one. */
const TAP_QUADS: LayerTerm = {
  name: 'output pixels x window x floor(channels / 4)',
  of: (layer) => PIXEL_TAPS.of(layer) * Math.floor(size.outputChannels(layer) / 4),
}
const TAP_SINGLES: LayerTerm = {
  name: 'output pixels x window x (channels mod 4)',
  of: (layer) => PIXEL_TAPS.of(layer) * (size.outputChannels(layer) % 4),
}

/** im2col copies the patch of every output pixel. */
const PATCHES: LayerTerm = {
  name: 'output pixels x patch',
  of: (layer) => size.pixels(layer) * size.patch(layer),
}
/** The inner loop takes four products at a time, the rest one by one. */
const QUADS: LayerTerm = {
  name: 'output elements x floor(patch / 4)',
  of: (layer) => size.outputElements(layer) * Math.floor(size.patch(layer) / 4),
}
const SINGLES: LayerTerm = {
  name: 'output elements x (patch mod 4)',
  of: (layer) => size.outputElements(layer) * (size.patch(layer) % 4),
}
/** The matrix product first adds up each output channel's weights; strided, for every row again. */
const WEIGHTS: LayerTerm = {
  name: 'weights',
  of: (layer) => size.outputChannels(layer) * size.patch(layer),
}
const ROW_WEIGHTS: LayerTerm = {
  name: 'output rows x weights',
  of: (layer) => size.outputRows(layer) * WEIGHTS.of(layer),
}

/**
 * What a kernel copies with memcpy: on a board a loop over bytes, wherever it is called from, so its
 * cycles are those that boards measured of RESHAPE.
 */
export const COPIED_BYTES: LayerTerm = {
  name: 'bytes copied',
  of: ({ outputs }) =>
    sum(outputs.map(({ shape, dtype }) => product(shape) * size.elementBytes(dtype))),
}
/** Pieces that are copied at a time, where an axis is cut or tensors are joined along it. */
const PIECES: LayerTerm = { name: 'pieces', of: size.pieces }
const SIDES: LayerTerm = {
  name: 'tensors',
  of: ({ inputs, outputs }) => inputs.length + outputs.length,
}

const convolutions: readonly SoftwareKernel[] = [
  fitted('conv-float', 'CONV_2D float, reference', ['CONV_2D'], {
    accepts: isFloat,
    terms: [ONE, OUT, MACS, PATCH_ROWS()],
  }),
  fitted('conv-pointwise', 'CONV_2D int8 1x1 stride 1, CMSIS-NN', ['CONV_2D'], {
    accepts: (layer) => size.isPointwise(layer) && !size.isStrided(layer),
    terms: [ONE, WEIGHTS, OUT, QUADS],
  }),
  fitted('conv-pointwise-strided', 'CONV_2D int8 1x1 strided, CMSIS-NN', ['CONV_2D'], {
    accepts: size.isPointwise,
    terms: [ONE, PIXELS, ROW_WEIGHTS, OUT, QUADS],
  }),
  fitted('conv', 'CONV_2D int8, CMSIS-NN', ['CONV_2D'], {
    accepts: isAny,
    terms: [ONE, PATCHES, PIXEL_TAPS, OUT, QUADS, SINGLES],
  }),
  fitted('transpose-conv', 'TRANSPOSE_CONV, reference', ['TRANSPOSE_CONV'], {
    accepts: isAny,
    terms: [ONE, OUT, { name: 'input elements x filter', of: transposedTaps }, TRANSPOSED_MACS()],
  }),
]

const depthwise: readonly SoftwareKernel[] = [
  fitted('depthwise-float', 'DEPTHWISE_CONV_2D float, reference', ['DEPTHWISE_CONV_2D'], {
    accepts: isFloat,
    terms: [ONE, OUT, TAPS, INNER_PRODUCTS],
  }),
  fitted('depthwise-3x3', 'DEPTHWISE_CONV_2D int8 3x3, CMSIS-NN', ['DEPTHWISE_CONV_2D'], {
    accepts: (layer) => isSimpleDepthwise(layer) && isThreeByThree(layer),
    terms: [ONE, PIXELS, INNER_TAPS, OUT, INNER_PRODUCTS],
  }),
  fitted('depthwise-opt', 'DEPTHWISE_CONV_2D int8 multiplier 1, CMSIS-NN', ['DEPTHWISE_CONV_2D'], {
    accepts: isSimpleDepthwise,
    terms: [ONE, PIXELS, PIXEL_TAPS, OUT, TAP_QUADS, TAP_SINGLES],
  }),
  fitted('depthwise-mult-4', 'DEPTHWISE_CONV_2D int8 multiplier 4 n, CMSIS-NN', DEPTHWISE(), {
    accepts: (layer) => size.depthMultiplier(layer) % 4 === 0 && !size.isDilated(layer),
    terms: [ONE, PIXELS, OUT, TAPS],
  }),
  fitted('depthwise-generic', 'DEPTHWISE_CONV_2D int8 other, CMSIS-NN', DEPTHWISE(), {
    accepts: isAny,
    terms: [ONE, PIXELS, INNER_TAPS, OUT, INNER_PRODUCTS],
  }),
]

const MACS_OF_ROWS: LayerTerm = {
  name: 'MACs',
  of: (layer) => size.outputElements(layer) * (layer.inputs[1]?.shape.at(-1) ?? 1),
}

const denseAndPools: readonly SoftwareKernel[] = [
  fitted('fully-connected-float', 'FULLY_CONNECTED float, reference', ['FULLY_CONNECTED'], {
    accepts: isFloat,
    terms: [ONE, OUT, MACS_OF_ROWS],
  }),
  fitted('fully-connected', 'FULLY_CONNECTED int8, CMSIS-NN', ['FULLY_CONNECTED'], {
    accepts: isAny,
    terms: [ONE, OUT, MACS_OF_ROWS],
  }),
  fitted('average-pool-float', 'AVERAGE_POOL_2D float, reference', ['AVERAGE_POOL_2D'], {
    accepts: isFloat,
    terms: [ONE, OUT, INNER_PRODUCTS],
  }),
  fitted('average-pool', 'AVERAGE_POOL_2D int8, CMSIS-NN', ['AVERAGE_POOL_2D'], {
    accepts: isAny,
    terms: [ONE, PIXELS, OUT, INNER_TAPS, INNER_PRODUCTS],
  }),
  fitted('max-pool-float', 'MAX_POOL_2D float, reference', ['MAX_POOL_2D'], {
    accepts: isFloat,
    terms: [ONE, OUT, INNER_PRODUCTS],
  }),
  fitted('max-pool', 'MAX_POOL_2D int8, CMSIS-NN', ['MAX_POOL_2D'], {
    accepts: isAny,
    terms: [ONE, PIXELS, OUT, INNER_TAPS, INNER_PRODUCTS],
  }),
]

const elementWise: readonly SoftwareKernel[] = [
  ...(['ADD', 'SUB', 'DIV'] as const).map((kind) =>
    fitted(`${kind.toLowerCase()}-float`, `${kind} float, reference`, [kind], {
      accepts: (layer) => isFloat(layer) && !layer.broadcasts,
      terms: [ONE, OUT],
    }),
  ),
  fitted('add', 'ADD int8, CMSIS-NN', ['ADD'], {
    accepts: (layer) => isInt8(layer) && !layer.broadcasts,
    terms: [ONE, OUT],
  }),
  fitted('mul', 'MUL int8, CMSIS-NN', ['MUL'], {
    accepts: (layer) => isInt8(layer) && !layer.broadcasts,
    terms: [ONE, OUT],
  }),
  fitted('sub', 'SUB int8, reference', ['SUB'], {
    accepts: (layer) => isInt8(layer) && !layer.broadcasts,
    terms: [ONE, OUT],
  }),
  ...(['ADD', 'SUB', 'MUL'] as const).map((kind) =>
    fitted(`${kind.toLowerCase()}-broadcast`, `${kind} int8 with broadcast, reference`, [kind], {
      accepts: isInt8,
      terms: [ONE, OUT],
    }),
  ),
  fitted('squared-difference', 'SQUARED_DIFFERENCE int8, reference', ['SQUARED_DIFFERENCE'], {
    accepts: ({ broadcasts }) => !broadcasts,
    terms: [ONE, OUT],
  }),
  fitted(
    'squared-difference-broadcast',
    'SQUARED_DIFFERENCE int8 with broadcast, reference',
    ['SQUARED_DIFFERENCE'],
    { accepts: isAny, terms: [ONE, OUT] },
  ),
  fitted('compare', 'LESS, EQUAL and their like, reference', COMPARISONS(), {
    accepts: ({ broadcasts }) => !broadcasts,
    terms: [ONE, OUT],
  }),
  ...(
    ['MAXIMUM', 'MINIMUM', 'PRELU', 'RELU', 'RELU6', 'LEAKY_RELU', 'HARD_SWISH', 'ELU'] as const
  ).map((kind) => unary(kind, isInt8)),
  unary('RELU', isFloat, 'relu-float'),
  ...(['ABS', 'RSQRT'] as const).map((kind) => unary(kind, isInt8)),
  ...(
    [
      'RSQRT',
      'SQRT',
      'SQUARE',
      'EXP',
      'LOG',
      'SIN',
      'COS',
      'NEG',
      'FLOOR',
      'CEIL',
      'ROUND',
    ] as const
  ).map((kind) => unary(kind, isFloat, `${kind.toLowerCase()}-float`)),
  unary('TANH', isFloat, 'tanh-float'),
  unary('LOGISTIC', isFloat, 'logistic-float'),
  unary('LOGISTIC', isInt8),
  unary('TANH', isInt8),
  fitted('cast', 'CAST, reference', ['CAST'], { accepts: isAny, terms: [ONE, OUT] }),
  unary('ZEROS_LIKE', isAny),
]

const normalising: readonly SoftwareKernel[] = [
  fitted('softmax-float', 'SOFTMAX float, reference', ['SOFTMAX'], {
    accepts: isFloat,
    terms: [ONE, OUT],
  }),
  fitted('softmax-int16', 'SOFTMAX int16, CMSIS-NN', ['SOFTMAX'], {
    accepts: ({ inputs }) => inputs[0]?.dtype === 'int16',
    terms: [ONE, OUT],
  }),
  fitted('softmax', 'SOFTMAX int8, CMSIS-NN', ['SOFTMAX'], {
    accepts: isAny,
    terms: [ONE, ROWS, OUT],
  }),
  fitted('log-softmax', 'LOG_SOFTMAX, reference', ['LOG_SOFTMAX'], {
    accepts: isAny,
    terms: [ONE, ROWS, OUT],
  }),
  fitted('l2-normalization', 'L2_NORMALIZATION, reference', ['L2_NORMALIZATION'], {
    accepts: isAny,
    terms: [ONE, ROWS, OUT],
  }),
  fitted('mean-float', 'MEAN float, reference', ['MEAN'], {
    accepts: isFloat,
    terms: [
      ONE,
      { name: 'input elements, over height and width', of: (layer) => meanElements(layer, true) },
      { name: 'input elements, other axes', of: (layer) => meanElements(layer, false) },
    ],
  }),
  fitted('mean', 'MEAN int8, reference', ['MEAN'], {
    accepts: isAny,
    terms: [ONE, IN, REDUCED_AXES()],
  }),
  fitted('sum', 'SUM int8, reference', ['SUM'], {
    accepts: isAny,
    terms: [ONE, IN, REDUCED_AXES()],
  }),
  fitted('reduce-max', 'REDUCE_MAX, reference', ['REDUCE_MAX'], {
    accepts: isAny,
    terms: [ONE, IN, REDUCED_AXES()],
  }),
]

const moving: readonly SoftwareKernel[] = [
  fitted('quantize', 'QUANTIZE from float, reference', ['QUANTIZE'], {
    accepts: isFloat,
    terms: [ONE, OUT],
  }),
  fitted('requantize', 'QUANTIZE from integers, reference', ['QUANTIZE'], {
    accepts: isAny,
    terms: [ONE, OUT],
  }),
  fitted('dequantize', 'DEQUANTIZE, reference', ['DEQUANTIZE'], {
    accepts: isAny,
    terms: [ONE, { name: 'products of doubles', of: doubleProducts }],
  }),
  fitted('shape', 'SHAPE, reference', ['SHAPE'], {
    accepts: isAny,
    terms: [ONE, { name: 'dimensions', of: ({ inputs }) => inputs[0]?.shape.length ?? 0 }],
  }),
  fitted('pack', 'PACK, UNPACK, reference', ['PACK', 'UNPACK'], {
    accepts: isAny,
    terms: [ONE, SIDES, PIECES, COPIED_BYTES],
  }),
  fitted('split', 'SPLIT, SPLIT_V, reference', ['SPLIT', 'SPLIT_V'], {
    accepts: isAny,
    terms: [ONE, PIECES, COPIED_BYTES],
  }),
  fitted('gather', 'GATHER, reference', ['GATHER'], {
    accepts: isAny,
    terms: [ONE, PIXELS, COPIED_BYTES],
  }),
  fitted('arg-extreme', 'ARG_MAX, ARG_MIN, reference', ['ARG_MAX', 'ARG_MIN'], {
    accepts: isAny,
    terms: [ONE, OUT, IN],
  }),
  fitted('resize-nearest', 'RESIZE_NEAREST_NEIGHBOR, reference', ['RESIZE_NEAREST_NEIGHBOR'], {
    accepts: isAny,
    terms: [ONE, PIXELS, COPIED_BYTES],
  }),
  fitted('resize-bilinear', 'RESIZE_BILINEAR, reference', ['RESIZE_BILINEAR'], {
    accepts: isAny,
    terms: [ONE, PIXELS, OUT],
  }),
  ...(['SPACE_TO_DEPTH', 'DEPTH_TO_SPACE', 'SPACE_TO_BATCH_ND', 'BATCH_TO_SPACE_ND'] as const).map(
    (kind) =>
      fitted(kind.toLowerCase().replaceAll('_', '-'), `${kind}, reference`, [kind], {
        accepts: isAny,
        terms: [ONE, PIXELS, COPIED_BYTES],
      }),
  ),
  fitted(
    'reshape',
    'RESHAPE, EXPAND_DIMS, SQUEEZE: one copy',
    ['RESHAPE', 'EXPAND_DIMS', 'SQUEEZE'],
    {
      accepts: isAny,
      terms: [ONE, COPIED_BYTES],
    },
  ),
  fitted('pad', 'PAD, PADV2, reference', ['PAD', 'PADV2'], {
    accepts: isAny,
    terms: [ONE, PIXELS, IN, { name: 'padded elements', of: paddedElements }],
  }),
  fitted('mirror-pad', 'MIRROR_PAD, reference', ['MIRROR_PAD'], {
    accepts: isAny,
    terms: [ONE, OUT],
  }),
  fitted('concatenation', 'CONCATENATION, reference', ['CONCATENATION'], {
    accepts: isAny,
    terms: [
      ONE,
      { name: 'inputs', of: ({ inputs }) => inputs.length },
      { name: 'bytes', of: outputBytes },
    ],
  }),
  fitted('transpose', 'TRANSPOSE, reference', ['TRANSPOSE'], {
    accepts: isAny,
    terms: [ONE, OUT, PIXELS],
  }),
  fitted('strided-slice', 'STRIDED_SLICE, reference', ['STRIDED_SLICE'], {
    accepts: isAny,
    terms: [ONE, PIXELS, COPIED_BYTES],
  }),
  fitted('slice', 'SLICE, reference', ['SLICE'], {
    accepts: isAny,
    terms: [ONE, PIXELS, COPIED_BYTES],
  }),
  fitted('lstm', 'UNIDIRECTIONAL_SEQUENCE_LSTM', ['UNIDIRECTIONAL_SEQUENCE_LSTM'], {
    accepts: isAny,
    terms: [
      { name: 'time steps', of: timeSteps },
      OUT,
      { name: 'MACs of the gates', of: gateMacs },
    ],
  }),
]

const MOVED: LayerTerm = {
  name: 'elements of the larger side',
  of: (layer) => Math.max(size.outputElements(layer), size.largestInput(layer)),
}

/** Kernels that no measurement covers: the slowest measured kernel of the same sort bounds them. */
const bounds: readonly SoftwareKernel[] = [
  bounded('data-movement', 'copies element by element', {
    kinds: [
      'GATHER_ND',
      'BROADCAST_TO',
      'FILL',
      'SELECT_V2',
      'READ_VARIABLE',
      'ASSIGN_VARIABLE',
      'REVERSE_V2',
      'TILE',
      'EMBEDDING_LOOKUP',
      'CUMSUM',
      'BROADCAST_ARGS',
    ],
    terms: [ONE, MOVED],
    cycles: [2500, 110],
    reason:
      'no slower per element than TRANSPOSE, the slowest copy measured on a board (101 cycles)',
  }),
  bounded('element-wise', 'element-wise arithmetic and comparisons', {
    kinds: [
      'DIV',
      'FLOOR_DIV',
      'FLOOR_MOD',
      'POW',
      'EQUAL',
      'NOT_EQUAL',
      'GREATER',
      'LESS',
      'GREATER_EQUAL',
      'LESS_EQUAL',
      'LOGICAL_AND',
      'LOGICAL_OR',
      'LOGICAL_NOT',
      'ADD_N',
      'ADD',
      'SUB',
      'MUL',
      'MAXIMUM',
      'MINIMUM',
      'ABS',
      'NEG',
      'SQUARE',
      'SQRT',
      'RELU_N1_TO_1',
      'RELU6',
      'LEAKY_RELU',
      'PRELU',
      'HARD_SWISH',
      'FLOOR',
      'CEIL',
      'ROUND',
      'RELU_0_TO_1',
    ],
    terms: [ONE, MOVED],
    cycles: [2500, 160],
    reason:
      'no slower per element than 1.5 times SQUARED_DIFFERENCE with broadcast, the slowest such kernel measured on a board (107 cycles)',
  }),
  bounded('transcendental', 'a mathematical function per element', {
    kinds: ['EXP', 'LOG', 'SIN', 'COS', 'ELU', 'GELU', 'RSQRT', 'TANH', 'LOGISTIC', 'L2_POOL_2D'],
    terms: [ONE, MOVED],
    cycles: [2500, 900],
    reason: 'no slower per element than 1.3 times LOGISTIC on a board (686 cycles)',
  }),
  bounded('reduce-extreme', 'a search along an axis', {
    kinds: ['REDUCE_MIN', 'REDUCE_PROD', 'REDUCE_ANY', 'REDUCE_ALL'],
    terms: [ONE, MOVED],
    cycles: [2500, 300],
    reason: 'no slower per element than REDUCE_MAX (about 280 cycles by its instructions)',
  }),
  bounded('recurrent', 'products in a plain loop', {
    kinds: ['SVDF'],
    terms: [ONE, { name: 'elements of the weights', of: weightElements }],
    cycles: [5000, 25],
    reason: 'no slower per product than 1.4 times the LSTM measured on a board (18 cycles)',
  }),
  bounded('batch-matmul', 'products in a plain loop', {
    kinds: ['BATCH_MATMUL'],
    terms: [
      ONE,
      { name: 'MACs', of: (layer) => size.outputElements(layer) * size.inputChannels(layer) },
    ],
    cycles: [5000, 25],
    reason: 'no slower per product than 1.4 times the LSTM measured on a board (18 cycles)',
  }),
]

export const SOFTWARE_KERNELS: readonly SoftwareKernel[] = [
  ...convolutions,
  ...depthwise,
  ...denseAndPools,
  ...elementWise,
  ...normalising,
  ...moving,
  ...bounds,
]

/** The kernel that runs a layer in software; undefined where nothing is known of it. */
export function findKernel(layer: CpuLayer): SoftwareKernel | undefined {
  return SOFTWARE_KERNELS.find((one) => serves(one, layer) && one.accepts(layer))
}

/** What an operator's record names; by its kind where there is no record. */
function serves({ id, kinds }: SoftwareKernel, { kind, laws }: CpuLayer): boolean {
  return laws === undefined ? (kinds as readonly string[]).includes(kind) : laws.includes(id)
}

type Fit = Pick<SoftwareKernel, 'accepts' | 'terms'>

function fitted(
  id: string,
  title: string,
  kinds: readonly OperatorKind[],
  fit: Fit,
): SoftwareKernel {
  return { id, title, kinds, ...fit, bound: null }
}

function unary(
  kind: OperatorKind,
  accepts: (layer: CpuLayer) => boolean,
  id = kind.toLowerCase().replaceAll('_', '-'),
): SoftwareKernel {
  const type = id.endsWith('-float') ? 'float' : 'int8'
  return fitted(id, `${kind} ${type}, reference`, [kind], { accepts, terms: [ONE, OUT] })
}

type Bound = UpperBound & Pick<SoftwareKernel, 'kinds' | 'terms'>

function bounded(id: string, title: string, bound: Bound): SoftwareKernel {
  const { kinds, terms, cycles, reason } = bound
  return { id, title, kinds, accepts: isAny, terms, bound: { cycles, reason } }
}

function COMPARISONS(): readonly OperatorKind[] {
  return ['EQUAL', 'NOT_EQUAL', 'GREATER', 'LESS', 'GREATER_EQUAL', 'LESS_EQUAL']
}

function DEPTHWISE(): readonly OperatorKind[] {
  return ['DEPTHWISE_CONV_2D']
}

function PATCH_ROWS(): LayerTerm {
  return {
    name: 'output elements x filter height x filter width',
    of: (layer) => size.outputElements(layer) * size.windowArea(layer),
  }
}

function isSimpleDepthwise(layer: CpuLayer): boolean {
  const batches = layer.inputs[0]?.shape[0] ?? 1
  return size.depthMultiplier(layer) === 1 && !size.isDilated(layer) && batches === 1
}

function isThreeByThree(layer: CpuLayer): boolean {
  const { window } = layer
  const [top, left] = size.paddingBefore(layer)
  return window?.filterHeight === 3 && window.filterWidth === 3 && top <= 1 && left <= 1
}

/** TRANSPOSE_CONV has the output's shape as input 0, the filter as 1 and the map as 2. */
function transposedTaps(layer: CpuLayer): number {
  return product(layer.inputs[2]?.shape ?? []) * size.windowArea(layer)
}

function TRANSPOSED_MACS(): LayerTerm {
  return {
    name: 'MACs',
    of: (layer) =>
      product(layer.inputs[2]?.shape ?? []) * size.windowArea(layer) * size.outputChannels(layer),
  }
}

/** For each input element the kernel looks for each of its axes among the reduced ones. */
function REDUCED_AXES(): LayerTerm {
  return {
    name: 'input elements x rank x reduced axes',
    of: (layer) =>
      size.inputElements(layer) *
      (layer.inputs[0]?.shape.length ?? 1) *
      product(layer.inputs[1]?.shape ?? []),
  }
}

/**
 * Over height and width of an NHWC map, with the axes kept, the float kernel has a short loop; where
 * it drops them, or reduces others, it walks every element with an index. The int8 kernel has one path.
 *
 * Source: tflite-micro micro/kernels/reduce_common.cc, EvalMeanHelper.
 */
function meanElements(layer: CpuLayer, overMap: boolean): number {
  const [before, after] = [layer.inputs[0]?.shape ?? [], layer.outputs[0]?.shape ?? []]
  const isOverTwo = product(layer.inputs[1]?.shape ?? []) === 2
  const keepsRest = before[0] === after[0] && before[3] === after[3]
  const isMap = isOverTwo && after.length === 4 && keepsRest && after[1] === 1 && after[2] === 1
  return isMap === overMap ? size.inputElements(layer) : 0
}

/** Operators whose outputs TensorFlow Lite quantizes by a power of two. */
const POWER_OF_TWO_SCALES: ReadonlySet<string> = new Set<OperatorKind>([
  'SOFTMAX',
  'LOGISTIC',
  'TANH',
  'LOG_SOFTMAX',
  'L2_NORMALIZATION',
])
/** Of a row of a softmax: a class and its runner-up; the others are the zero point. */
const LIKELY_CLASSES = 2

function zeroPoints(layer: CpuLayer): number {
  const elements = size.outputElements(layer)
  if (layer.producer === 'ZEROS_LIKE') return elements
  if (layer.producer !== 'SOFTMAX') return 0
  return Math.max(0, elements - LIKELY_CLASSES * size.rows(layer))
}

/**
 * DEQUANTIZE multiplies each element by a scale of type double, in software: 109 instructions, 88
 * where the scale is a power of two, 50 where the element is the zero point (libgcc
 * config/arm/ieee754-df.S: i2d, dmul and d2f leave early for 0, dmul for powers of two).
 */
function doubleProducts(layer: CpuLayer): number {
  const zeros = zeroPoints(layer)
  const others = size.outputElements(layer) - zeros
  const perOther = POWER_OF_TWO_SCALES.has(layer.producer ?? '') ? 88 : 109
  return (others * perOther + zeros * 50) / 109
}

function outputBytes(layer: CpuLayer): number {
  return size.outputElements(layer) * size.elementBytes(layer.outputs[0]?.dtype)
}

function paddedElements(layer: CpuLayer): number {
  return Math.max(0, size.outputElements(layer) - size.inputElements(layer))
}

/** Of all batches. */
function timeSteps({ outputs }: CpuLayer): number {
  return product(outputs[0]?.shape.slice(0, -1) ?? [])
}

/** Weights of all gates are matrices `[units, inputs]`; each is used once per time step and batch. */
function gateMacs(layer: CpuLayer): number {
  const units = size.outputChannels(layer)
  const matrices = layer.inputs
    .slice(1)
    .filter(({ shape, isConstant }) => isConstant && shape.length >= 2 && shape[0] === units)
  return timeSteps(layer) * sum(matrices.map(({ shape }) => product(shape)))
}

function weightElements({ inputs }: CpuLayer): number {
  return sum(inputs.slice(1).map(({ shape }) => product(shape)))
}
