import type { MvpConvolution, Window } from '../../mvp/layer.ts'
import { scalesConvInput } from '../../target/runtime.ts'
import type { Conv2DOptions } from '../../tflite/options.ts'
import { activationRange } from '../activation-range.ts'
import {
  convolutionTemporaries,
  filterArea,
  hasPerChannelArrays,
  isDilated,
  kernelMemory,
  named,
  NOTHING,
  padding,
  perChannel,
  unpackedFilterBytes,
  type Requests,
} from '../convolution-memory.ts'
import type { KernelMemory, KernelSetting } from '../kernel-memory.ts'
import { elementsOf, type LayerOperands } from '../layer-context.ts'
import type { OperatorDescription, Work } from '../operator.ts'
import { conv2d } from '../shapes/window.ts'
import { NO_TRAITS } from '../traits.ts'
import { dimensionOf, mapOf, windowFrom, windowParameters } from '../window-layer.ts'
import { activationOps, workOf } from '../work-count.ts'
import { CONVOLUTION_FORMS } from './forms/network.ts'

const OPERANDS = {
  data: 0,
  filter: { input: 1, channels: 0, scales: 'per-channel' },
  bias: 2,
} as const

/** CONV_2D: inputs are the map, the filter (filters, height, width, channels) and a bias. */
export const CONV_2D: OperatorDescription = {
  operands: OPERANDS,
  shape: conv2d,
  traits: {
    ...NO_TRAITS,
    channels: 'made',
    constants: 'trained',
    takesActivation: true,
    window: 'convolution',
  },
  opData: {
    'mltk-device': { mvp: 128, none: 60 },
    sdk: { mvp: 128, none: 60 },
    'mltk-simulator': { mvp: 168, none: 72 },
  },
  optionStruct: { 'mltk-device': [28, 4], sdk: [24, 4], 'mltk-simulator': [28, 4] },
  accepts: CONVOLUTION_FORMS.CONV_2D,
  cpuLaws: ['conv-float', 'conv-pointwise', 'conv-pointwise-strided', 'conv'],
  work,
  memory,
  mvp: mvpLayer,
  parameters,
}

const DEFAULTS: Conv2DOptions = {
  type: 'Conv2DOptions',
  padding: 'SAME',
  strideW: 0,
  strideH: 0,
  fusedActivationFunction: 'NONE',
  dilationWFactor: 1,
  dilationHFactor: 1,
}

function optionsOf({ operator: { options } }: LayerOperands): Conv2DOptions {
  return options.type === 'Conv2DOptions' ? options : DEFAULTS
}

function windowOf(layer: LayerOperands): Window {
  const filter = layer.inputs[1]
  return windowFrom(optionsOf(layer), {
    height: dimensionOf(filter, 1),
    width: dimensionOf(filter, 2),
  })
}

function work(layer: LayerOperands): Work {
  const { filterHeight, filterWidth } = windowOf(layer)
  const output = mapOf(layer.outputs[0])
  const outputs = output.width * output.height * output.channels
  const biased = layer.inputs[2] === undefined ? 0 : outputs
  const activation = activationOps(optionsOf(layer).fusedActivationFunction, outputs)
  const macs = filterHeight * filterWidth * mapOf(layer.inputs[0]).channels * outputs
  return workOf({ macs, ops: biased + activation }, dimensionOf(layer.outputs[0], 0))
}

/** CONV_2D: two per-channel arrays; scratch for the scaled input (MVP) or for im2col (CPU). */
function memory(layer: LayerOperands, setting: KernelSetting): KernelMemory {
  return kernelMemory(CONV_2D, setting, {
    ...requests(layer, setting),
    temporaries: convolutionTemporaries(layer, setting),
  })
}

function requests(layer: LayerOperands, setting: KernelSetting): Requests {
  const channels = dimensionOf(layer.inputs[1], 0)
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
  { inputs }: LayerOperands,
  { runtime, optimizeSpeed }: KernelSetting,
): Omit<Requests, 'preparePersistent'> {
  const bytes = scalesConvInput(runtime.id, optimizeSpeed) ? 2 * elementsOf(inputs[0]) : 0
  return named({ 'scaled input': bytes })
}

/** `arm_convolve_wrapper_s8/_s16_get_buffer_size`, in the version each runtime is built with. */
function im2colBytes(layer: LayerOperands, setting: KernelSetting): number {
  const columns = filterArea(layer) * dimensionOf(layer.inputs[0], 3)
  if (layer.inputs[0]?.dtype === 'int8') {
    return setting.runtime.id === 'mltk-simulator'
      ? oldIm2colBytes(layer, columns)
      : newIm2colBytes(layer, columns)
  }
  if (setting.runtime.id === 'mltk-simulator' || layer.inputs[0]?.dtype !== 'int16') return 0
  return columns < 512 && !isDilated(layer) ? 4 * columns : 0
}

/** The PC's library takes the short cut only at stride 1 and whole words, and ignores dilation. */
function oldIm2colBytes(layer: LayerOperands, columns: number): number {
  const { strideHeight, strideWidth } = windowOf(layer)
  const fast = strideHeight === 1 && strideWidth === 1 && dimensionOf(layer.inputs[0], 3) % 4 === 0
  return isPointwise(layer) && fast ? 0 : 4 * columns
}

function newIm2colBytes(layer: LayerOperands, columns: number): number {
  if (isPointwise(layer) && !isDilated(layer)) return 0
  return 4 * (layer.inputs[1]?.dtype === 'int4' ? columns : 4 * Math.ceil(columns / 4))
}

function isPointwise(layer: LayerOperands): boolean {
  return filterArea(layer) === 1 && padding(layer).every((pad) => pad === 0)
}

function mvpLayer(layer: LayerOperands): MvpConvolution | undefined {
  const [input, filter, bias] = layer.inputs
  const [output] = layer.outputs
  if (input?.dtype !== 'int8') return undefined
  return {
    kind: 'CONV_2D',
    ...windowOf(layer),
    input: mapOf(input),
    output: { ...mapOf(output), channels: dimensionOf(filter, 0) },
    activation: activationRange(optionsOf(layer).fusedActivationFunction, output),
    hasBias: bias !== undefined,
  }
}

function parameters(layer: LayerOperands): Readonly<Record<string, string | number>> {
  return {
    filters: dimensionOf(layer.inputs[1], 0),
    ...windowParameters(windowOf(layer)),
    activation: optionsOf(layer).fusedActivationFunction,
  }
}
