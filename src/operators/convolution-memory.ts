/**
 * What the kernels of the kinds that the MVP can run have in common when they ask the allocator.
 *
 * Sources: gecko_sdk 4.4.1 util/third_party/tensorflow_extra/siliconlabs/*.cc; mltk 0.20.0
 * cpp/shared/gecko_sdk/tflite_micro_mvp_kernels/kernels/*.cc and cpp/shared/tflite_micro/kernels/*.cc;
 * tflite-micro micro/kernels/cmsis_nn/*.cc; CMSIS-NN Source/*\/arm_*_get_buffer_sizes_*.c.
 */
import { paddingOf } from '../util/same-padding.ts'
import type { OperatorOptions } from '../tflite/options.ts'
import type { KernelMemory, KernelSetting } from './kernel-memory.ts'
import { opDataRequests, optionStructIn } from './kernel-structs.ts'
import { elementsOf, type LayerOperands } from './layer-context.ts'
import type { OperatorDescription } from './operator.ts'
import { dimensionOf } from './window-layer.ts'

/** Requests of one Prepare. */
export type Requests = Pick<KernelMemory, 'preparePersistent' | 'scratch' | 'scratchPurposes'>

export const NOTHING: Requests = { preparePersistent: [], scratch: [] }

/** Structs of the record, and the given requests; the MVP's kernels make theirs last. */
export function kernelMemory(
  { opData, optionStruct }: Pick<OperatorDescription, 'opData' | 'optionStruct'>,
  setting: KernelSetting,
  prepare: Requests & Pick<KernelMemory, 'temporaries'>,
): KernelMemory {
  return {
    initPersistent: opDataRequests(opData, setting),
    builtinData: optionStructIn(optionStruct, setting.runtime.id),
    requestsLast: setting.accelerator === 'mvp',
    ...prepare,
  }
}

export function perChannel(bytes: number, channels: number): readonly number[] {
  return [bytes * channels, bytes * channels]
}

/** The reference kernels (PC without accelerator) allocate the arrays for every type. */
export function hasPerChannelArrays(layer: LayerOperands, setting: KernelSetting): boolean {
  const dtype = layer.inputs[0]?.dtype
  if (setting.accelerator === 'mvp') return dtype === 'int8'
  return setting.runtime.id === 'mltk-simulator' || dtype === 'int8' || dtype === 'int16'
}

/** Kernels without 4-bit arithmetic widen the filter into a scratch buffer. */
export function unpackedFilterBytes({ inputs }: LayerOperands, setting: KernelSetting): number {
  const filter = inputs[1]
  if (setting.accelerator === 'mvp' || filter?.dtype !== 'int4') return 0
  return unpacksInt4Weights(setting) ? elementsOf(filter) : 0
}

/** CMSIS-NN of 2024 multiplies 4-bit weights as they are. */
export function unpacksInt4Weights({ runtime }: KernelSetting): boolean {
  return runtime.id !== 'mltk-device'
}

export function isDilated(layer: LayerOperands): boolean {
  const { dilationH, dilationW } = windowOf(layer)
  return dilationH !== 1 || dilationW !== 1
}

export function filterArea({ inputs }: LayerOperands): number {
  const filter = inputs[1]
  return dimensionOf(filter, 1) * dimensionOf(filter, 2)
}

/** Rows and columns added before the input, as `ComputePaddingHeightWidth` computes them. */
export function padding(layer: LayerOperands): readonly [number, number] {
  const [input, filter] = layer.inputs
  const { same, strideH, strideW, dilationH, dilationW } = windowOf(layer)
  if (!same) return [0, 0]
  return [
    samePadding(dimensionOf(input, 1), (dimensionOf(filter, 1) - 1) * dilationH + 1, strideH),
    samePadding(dimensionOf(input, 2), (dimensionOf(filter, 2) - 1) * dilationW + 1, strideW),
  ]
}

function samePadding(input: number, reach: number, stride: number): number {
  return paddingOf({ input, output: Math.ceil(input / stride), stride, reach })[0]
}

interface Geometry {
  readonly same: boolean
  readonly strideH: number
  readonly strideW: number
  readonly dilationH: number
  readonly dilationW: number
}

const UNIT: Geometry = { same: false, strideH: 1, strideW: 1, dilationH: 1, dilationW: 1 }

function windowOf({ operator }: LayerOperands): Geometry {
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
export function convolutionTemporaries(
  layer: LayerOperands,
  { accelerator }: KernelSetting,
): readonly number[] {
  const output = layer.inputs.length
  const nested = accelerator === 'none' ? [output, 0, 1] : []
  return [output, 2, 0, 1, ...nested]
}

/** Scratch buffers by purpose; the kernels request none of zero bytes. */
export function named(
  bytesOf: Readonly<Record<string, number>>,
): Omit<Requests, 'preparePersistent'> {
  const wanted = Object.entries(bytesOf).filter(([, bytes]) => bytes > 0)
  return {
    scratch: wanted.map(([, bytes]) => bytes),
    scratchPurposes: wanted.map(([purpose]) => purpose),
  }
}
