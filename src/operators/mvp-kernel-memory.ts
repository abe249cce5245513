/**
 * What the kernels of the eight kinds that the MVP can run ask the allocator for, on the MVP and
 * off it.
 *
 * Sources: gecko_sdk 4.4.1 util/third_party/tensorflow_extra/siliconlabs/*.cc; mltk 0.20.0
 * cpp/shared/gecko_sdk/tflite_micro_mvp_kernels/kernels/*.cc and cpp/shared/tflite_micro/kernels/*.cc;
 * tflite-micro micro/kernels/cmsis_nn/*.cc; CMSIS-NN Source/*\/arm_*_get_buffer_sizes_*.c.
 */
import { scalesConvInput } from '../target/runtime.ts'
import type { DataType, Tensor } from '../tflite/model.ts'
import type { OperatorOptions } from '../tflite/options.ts'
import { opData, optionStruct } from './kernel-structs.ts'
import { elementsOf } from './layer-context.ts'
import type { KernelMemory, KernelSetting, LayerContext } from './operator.ts'

/** Requests of one Prepare. */
type Requests = Pick<KernelMemory, 'preparePersistent' | 'scratch' | 'scratchPurposes'>

const NOTHING: Requests = { preparePersistent: [], scratch: [] }

/** Operands of a layer: indices into its inputs, and its first output. */
interface Operands {
  readonly input: number
  readonly filter: number
  readonly bias: number
}

const CONVOLUTION: Operands = { input: 0, filter: 1, bias: 2 }
/** Input 0 is the output's shape. */
const TRANSPOSED: Operands = { input: 2, filter: 1, bias: 3 }

/** CONV_2D: two per-channel arrays; scratch for the scaled input (MVP) or for im2col (CPU). */
export function convolutionMemory(layer: LayerContext, setting: KernelSetting): KernelMemory {
  const filter = layer.inputs[CONVOLUTION.filter]
  const channels = dimension(filter, 0)
  return kernelMemory(layer, setting, {
    ...convolutionRequests({ layer, setting, channels }),
    temporaries: convolutionTemporaries(layer, setting),
  })
}

interface ConvolutionCase {
  readonly layer: LayerContext
  readonly setting: KernelSetting
  readonly channels: number
}

function convolutionRequests({ layer, setting, channels }: ConvolutionCase): Requests {
  if (setting.onMvp) {
    return { preparePersistent: perChannel(2, channels), ...scaledInput(layer, setting) }
  }
  if (!hasPerChannelArrays(layer, setting)) return NOTHING
  return {
    preparePersistent: perChannel(4, channels),
    ...named({
      'unpacked filter': unpackedFilterBytes(layer, setting),
      'im2col columns': im2colBytes(layer, setting),
    }),
  }
}

/** The whole input in half precision, where the kernel is built for speed. */
function scaledInput(
  { inputs }: LayerContext,
  { runtime, optimizeSpeed }: KernelSetting,
): Omit<Requests, 'preparePersistent'> {
  const bytes = scalesConvInput(runtime.id, optimizeSpeed) ? 2 * elementsOf(inputs[0]) : 0
  return named({ 'scaled input': bytes })
}

/** DEPTHWISE_CONV_2D: two per-channel arrays; scratch only for CMSIS-NN's optimized kernel. */
export function depthwiseMemory(layer: LayerContext, setting: KernelSetting): KernelMemory {
  const channels = dimension(layer.inputs[CONVOLUTION.filter], 3)
  return kernelMemory(layer, setting, {
    ...depthwiseRequests({ layer, setting, channels }),
    temporaries: convolutionTemporaries(layer, setting),
  })
}

function depthwiseRequests({ layer, setting, channels }: ConvolutionCase): Requests {
  if (setting.onMvp) return { preparePersistent: perChannel(2, channels), scratch: [] }
  if (!hasPerChannelArrays(layer, setting)) return NOTHING
  return {
    preparePersistent: perChannel(4, channels),
    ...named({
      'unpacked filter': unpackedFilterBytes(layer, setting),
      'input columns': depthwiseScratchBytes({ layer, setting, channels }),
    }),
  }
}

/** TRANSPOSE_CONV: two per-channel arrays and an accumulator per output element. */
export function transposeConvMemory(layer: LayerContext, setting: KernelSetting): KernelMemory {
  const channels = dimension(layer.inputs[TRANSPOSED.filter], 0)
  const { input, filter, bias } = TRANSPOSED
  const output = layer.inputs.length
  const nested = setting.accelerator === 'none' && !isFloat(layer, TRANSPOSED.input)
  return kernelMemory(layer, setting, {
    ...transposeConvRequests({ layer, setting, channels }),
    temporaries: [output, bias, input, filter, ...(nested ? [input, filter, output] : [])],
  })
}

const TRANSPOSED_ACCUMULATOR_BYTES: Partial<Record<DataType, number>> = { int8: 4, int16: 8 }

function transposeConvRequests({ layer, setting, channels }: ConvolutionCase): Requests {
  const elements = elementsOf(layer.outputs[0])
  if (setting.onMvp) {
    return { preparePersistent: perChannel(2, channels), ...named({ accumulators: 2 * elements }) }
  }
  const dtype = layer.inputs[TRANSPOSED.input]?.dtype
  const reference = setting.accelerator === 'none'
  if (!reference && dtype !== 'int8') return NOTHING
  const accumulator = dtype === undefined ? 0 : (TRANSPOSED_ACCUMULATOR_BYTES[dtype] ?? 0)
  const bias = layer.inputs[TRANSPOSED.bias]
  const wideBias = dtype === 'int16' && bias?.dtype === 'int16' ? 8 * elementsOf(bias) : 0
  return {
    preparePersistent: perChannel(4, channels),
    ...named({ accumulators: accumulator * elements, 'wide bias': wideBias }),
  }
}

/** FULLY_CONNECTED: the MVP's half-precision copy of the bias; CMSIS-NN may want 1x1 arrays. */
export function fullyConnectedMemory(layer: LayerContext, setting: KernelSetting): KernelMemory {
  const output = layer.inputs.length
  return kernelMemory(layer, setting, {
    ...fullyConnectedRequests(layer, setting),
    temporaries: [0, 1, 2, output],
  })
}

function fullyConnectedRequests(layer: LayerContext, setting: KernelSetting): Requests {
  const [, weights, bias] = layer.inputs
  if (setting.onMvp) {
    return {
      preparePersistent: bias === undefined ? [] : [2 * elementsOf(bias)],
      scratch: [],
    }
  }
  if (setting.accelerator === 'mvp') return NOTHING
  const unpacks = weights?.dtype === 'int4' && unpacksInt4Weights(setting)
  const scratch = named({ 'unpacked filter': unpacks ? elementsOf(weights) : 0 })
  if (!runsAsConvolution(layer, setting)) return { preparePersistent: [], ...scratch }
  const depth = layer.outputs[0]?.shape.at(-1) ?? 0
  return { preparePersistent: perChannel(4, depth), ...scratch }
}

/** CMSIS-NN runs an int8 layer with more than two output dimensions as a 1x1 convolution. */
function runsAsConvolution({ inputs, outputs }: LayerContext, { runtime }: KernelSetting): boolean {
  const accumDepth = inputs[1]?.shape.at(-1) ?? 0
  const rank = outputs[0]?.shape.length ?? 0
  return (
    runtime.id !== 'mltk-simulator' &&
    inputs[0]?.dtype === 'int8' &&
    rank > 2 &&
    accumDepth % 4 === 0
  )
}

/** AVERAGE_POOL_2D, MAX_POOL_2D: off the MVP the average sums a row of channels in a scratch. */
export function poolMemory(layer: LayerContext, setting: KernelSetting): KernelMemory {
  const [input] = layer.inputs
  const averages = layer.operator.kind === 'AVERAGE_POOL_2D' && !setting.onMvp
  const sums = averages && summedTypes(setting).has(input?.dtype ?? 'float32')
  return kernelMemory(layer, setting, {
    preparePersistent: [],
    ...named({ 'channel sums': sums ? 4 * dimension(input, 3) : 0 }),
    temporaries: poolTemporaries(layer, setting),
  })
}

/** The kernels' common part fetches the operands again, but for a maximum without accelerator. */
function poolTemporaries(
  { operator, inputs }: LayerContext,
  { accelerator }: KernelSetting,
): readonly number[] {
  const once = [0, inputs.length]
  const single = accelerator === 'none' && operator.kind === 'MAX_POOL_2D'
  return single ? once : [...once, ...once]
}

const INT8: ReadonlySet<DataType> = new Set(['int8'])
const INT8_AND_INT16: ReadonlySet<DataType> = new Set(['int8', 'int16'])

function summedTypes({ runtime, accelerator }: KernelSetting): ReadonlySet<DataType> {
  const cmsis = accelerator === 'none' && runtime.id !== 'mltk-simulator'
  return cmsis ? INT8_AND_INT16 : INT8
}

/** ADD, MUL: nothing but their structs. The MVP's MUL fetches its operands a second time. */
export function elementwiseMemory(layer: LayerContext, setting: KernelSetting): KernelMemory {
  const once = [0, 1, layer.inputs.length]
  const twice = layer.operator.kind === 'MUL' && setting.accelerator === 'mvp'
  return kernelMemory(layer, setting, {
    ...NOTHING,
    temporaries: twice ? [...once, ...once] : once,
  })
}

function kernelMemory(
  { operator }: LayerContext,
  setting: KernelSetting,
  prepare: Requests & Pick<KernelMemory, 'temporaries'>,
): KernelMemory {
  return {
    initPersistent: opData(operator.kind, setting),
    builtinData: optionStruct(operator.kind, setting.runtime.id),
    requestsLast: setting.accelerator === 'mvp',
    ...prepare,
  }
}

function perChannel(bytes: number, channels: number): readonly number[] {
  return [bytes * channels, bytes * channels]
}

/** The reference kernels (PC without accelerator) allocate the arrays for every type. */
function hasPerChannelArrays(layer: LayerContext, setting: KernelSetting): boolean {
  const dtype = layer.inputs[0]?.dtype
  if (setting.accelerator === 'mvp') return dtype === 'int8'
  return setting.runtime.id === 'mltk-simulator' || dtype === 'int8' || dtype === 'int16'
}

/** Kernels without 4-bit arithmetic widen the filter into a scratch buffer. */
function unpackedFilterBytes({ inputs }: LayerContext, setting: KernelSetting): number {
  const filter = inputs[CONVOLUTION.filter]
  if (setting.accelerator === 'mvp' || filter?.dtype !== 'int4') return 0
  return unpacksInt4Weights(setting) ? elementsOf(filter) : 0
}

/** CMSIS-NN of 2024 multiplies 4-bit weights as they are. */
function unpacksInt4Weights({ runtime }: KernelSetting): boolean {
  return runtime.id !== 'mltk-device'
}

/** `arm_convolve_wrapper_s8/_s16_get_buffer_size`, in the version each runtime is built with. */
function im2colBytes(layer: LayerContext, setting: KernelSetting): number {
  const columns = filterArea(layer) * dimension(layer.inputs[0], 3)
  if (layer.inputs[0]?.dtype === 'int8') {
    return setting.runtime.id === 'mltk-simulator'
      ? oldIm2colBytes(layer, columns)
      : newIm2colBytes(layer, columns)
  }
  if (setting.runtime.id === 'mltk-simulator' || layer.inputs[0]?.dtype !== 'int16') return 0
  return columns < 512 && !isDilated(layer) ? 4 * columns : 0
}

/** The PC's library takes the short cut only at stride 1 and whole words, and ignores dilation. */
function oldIm2colBytes(layer: LayerContext, columns: number): number {
  const { strideH, strideW } = windowOf(layer)
  const fast = strideH === 1 && strideW === 1 && dimension(layer.inputs[0], 3) % 4 === 0
  return isPointwise(layer) && fast ? 0 : 4 * columns
}

function newIm2colBytes(layer: LayerContext, columns: number): number {
  if (isPointwise(layer) && !isDilated(layer)) return 0
  return (
    4 * (layer.inputs[CONVOLUTION.filter]?.dtype === 'int4' ? columns : 4 * Math.ceil(columns / 4))
  )
}

/** `arm_depthwise_conv_wrapper_s8_get_buffer_size`: only the optimized kernel has a buffer. */
function depthwiseScratchBytes({ layer, setting, channels }: ConvolutionCase): number {
  const [input, filter] = layer.inputs
  const inputChannels = dimension(input, 3)
  const optimized =
    input?.dtype === 'int8' && inputChannels === channels && dimension(input, 0) === 1
  if (!optimized) return 0
  const bytes = 2 * inputChannels * filterArea(layer)
  if (setting.runtime.id === 'mltk-simulator') return bytes
  const has3x3Kernel =
    filter?.dtype !== 'int4' &&
    dimension(filter, 1) === 3 &&
    dimension(filter, 2) === 3 &&
    padding(layer).every((pad) => pad <= 1)
  return isDilated(layer) || has3x3Kernel ? 0 : bytes
}

function isPointwise(layer: LayerContext): boolean {
  return filterArea(layer) === 1 && padding(layer).every((pad) => pad === 0)
}

function isDilated(layer: LayerContext): boolean {
  const { dilationH, dilationW } = windowOf(layer)
  return dilationH !== 1 || dilationW !== 1
}

function filterArea({ inputs }: LayerContext): number {
  const filter = inputs[CONVOLUTION.filter]
  return dimension(filter, 1) * dimension(filter, 2)
}

/** Rows and columns added before the input, as `ComputePaddingHeightWidth` computes them. */
function padding(layer: LayerContext): readonly [number, number] {
  const [input, filter] = layer.inputs
  const { same, strideH, strideW, dilationH, dilationW } = windowOf(layer)
  if (!same) return [0, 0]
  return [
    samePadding(dimension(input, 1), (dimension(filter, 1) - 1) * dilationH + 1, strideH),
    samePadding(dimension(input, 2), (dimension(filter, 2) - 1) * dilationW + 1, strideW),
  ]
}

function samePadding(input: number, filter: number, stride: number): number {
  const output = Math.ceil(input / stride)
  return Math.max(0, Math.floor(((output - 1) * stride + filter - input) / 2))
}

interface Geometry {
  readonly same: boolean
  readonly strideH: number
  readonly strideW: number
  readonly dilationH: number
  readonly dilationW: number
}

const UNIT: Geometry = { same: false, strideH: 1, strideW: 1, dilationH: 1, dilationW: 1 }

function windowOf({ operator }: LayerContext): Geometry {
  const { options } = operator
  if (!isConvolution(options)) return UNIT
  return {
    same: options.padding === 'SAME',
    strideH: options.strideH,
    strideW: options.strideW,
    dilationH: options.dilationHFactor,
    dilationW: options.dilationWFactor,
  }
}

type ConvolutionOptions = Extract<OperatorOptions, { readonly dilationHFactor: number }>

function isConvolution(options: OperatorOptions): options is ConvolutionOptions {
  return 'dilationHFactor' in options
}

/** Operands that Prepare holds at once; kernels off the MVP's code fetch them again to calculate. */
function convolutionTemporaries(
  layer: LayerContext,
  { accelerator }: KernelSetting,
): readonly number[] {
  const { input, filter, bias } = CONVOLUTION
  const output = layer.inputs.length
  const nested = accelerator === 'none' ? [output, input, filter] : []
  return [output, bias, input, filter, ...nested]
}

function isFloat({ inputs }: LayerContext, index: number): boolean {
  return inputs[index]?.dtype === 'float32'
}

/** Size of one dimension, 0 where the tensor or the dimension is missing. */
function dimension(tensor: Tensor | undefined, index: number): number {
  return tensor?.shape[index] ?? 0
}

/** Scratch buffers by purpose; the kernels request none of zero bytes. */
function named(bytesOf: Readonly<Record<string, number>>): Omit<Requests, 'preparePersistent'> {
  const wanted = Object.entries(bytesOf).filter(([, bytes]) => bytes > 0)
  return {
    scratch: wanted.map(([, bytes]) => bytes),
    scratchPurposes: wanted.map(([purpose]) => purpose),
  }
}
