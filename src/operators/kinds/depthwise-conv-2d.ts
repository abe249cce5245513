import type { MvpDepthwise, Window } from '../../mvp/layer.ts'
import type { DepthwiseConv2DOptions } from '../../tflite/options.ts'
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
import { everyLayout } from '../kernel-structs.ts'
import type { LayerOperands } from '../layer-context.ts'
import type { OperatorDescription, Work } from '../operator.ts'
import { conv2d } from '../shapes/window.ts'
import { NO_TRAITS } from '../traits.ts'
import { dimensionOf, mapOf, windowFrom, windowParameters } from '../window-layer.ts'
import { activationOps, workOf } from '../work-count.ts'
import { CONVOLUTION_FORMS } from './forms/network.ts'

const OPERANDS = {
  data: 0,
  filter: { input: 1, channels: 3, scales: 'per-channel' },
  bias: 2,
} as const

/** DEPTHWISE_CONV_2D: inputs are the map, the filter (1, height, width, outputs) and a bias. */
export const DEPTHWISE_CONV_2D: OperatorDescription = {
  operands: OPERANDS,
  shape: conv2d,
  traits: {
    ...NO_TRAITS,
    channels: 'multiplied',
    constants: 'trained',
    takesActivation: true,
    window: 'convolution',
  },
  opData: {
    'mltk-device': { mvp: 124, none: 60 },
    sdk: { mvp: 124, none: 60 },
    'mltk-simulator': { mvp: 160, none: 72 },
  },
  optionStruct: everyLayout(28, 4),
  accepts: CONVOLUTION_FORMS.DEPTHWISE_CONV_2D,
  cpuLaws: [
    'depthwise-float',
    'depthwise-3x3',
    'depthwise-opt',
    'depthwise-mult-4',
    'depthwise-generic',
  ],
  work,
  memory,
  mvp: mvpLayer,
  parameters,
}

const DEFAULTS: DepthwiseConv2DOptions = {
  type: 'DepthwiseConv2DOptions',
  padding: 'SAME',
  strideW: 0,
  strideH: 0,
  depthMultiplier: 0,
  fusedActivationFunction: 'NONE',
  dilationWFactor: 1,
  dilationHFactor: 1,
}

function optionsOf({ operator: { options } }: LayerOperands): DepthwiseConv2DOptions {
  return options.type === 'DepthwiseConv2DOptions' ? options : DEFAULTS
}

function windowOf(layer: LayerOperands): Window {
  const filter = layer.inputs[1]
  return windowFrom(optionsOf(layer), {
    height: dimensionOf(filter, 1),
    width: dimensionOf(filter, 2),
  })
}

/** The MLTK counts with the option's multiplier, not with the filter's depth. */
function work(layer: LayerOperands): Work {
  const { filterHeight, filterWidth } = windowOf(layer)
  const { depthMultiplier, fusedActivationFunction } = optionsOf(layer)
  const output = mapOf(layer.outputs[0])
  const { channels } = mapOf(layer.inputs[0])
  const count = (outputs: number) => ({
    macs: filterWidth * filterHeight * outputs,
    ops:
      (layer.inputs[2] === undefined ? 0 : outputs) +
      activationOps(fusedActivationFunction, outputs),
  })
  const area = output.width * output.height
  const { ops, macs } = workOf(count(output.channels * area), dimensionOf(layer.outputs[0], 0))
  return { ...workOf(count(depthMultiplier * channels * area), 1), ops, macs }
}

/** DEPTHWISE_CONV_2D: two per-channel arrays; scratch only for CMSIS-NN's optimized kernel. */
function memory(layer: LayerOperands, setting: KernelSetting): KernelMemory {
  return kernelMemory(DEPTHWISE_CONV_2D, setting, {
    ...requests(layer, setting),
    temporaries: convolutionTemporaries(layer, setting),
  })
}

function requests(layer: LayerOperands, setting: KernelSetting): Requests {
  const channels = dimensionOf(layer.inputs[1], 3)
  if (setting.onMvp) return { preparePersistent: perChannel(2, channels), scratch: [] }
  if (!hasPerChannelArrays(layer, setting)) return NOTHING
  return {
    preparePersistent: perChannel(4, channels),
    ...named({
      'unpacked filter': unpackedFilterBytes(layer, setting),
      'input columns': inputColumnBytes(layer, setting),
    }),
  }
}

/** `arm_depthwise_conv_wrapper_s8_get_buffer_size`: only the optimized kernel has a buffer. */
function inputColumnBytes(layer: LayerOperands, setting: KernelSetting): number {
  const [input, filter] = layer.inputs
  const channels = dimensionOf(filter, 3)
  const inputChannels = dimensionOf(input, 3)
  const optimized =
    input?.dtype === 'int8' && inputChannels === channels && dimensionOf(input, 0) === 1
  if (!optimized) return 0
  const bytes = 2 * inputChannels * filterArea(layer)
  if (setting.runtime.id === 'mltk-simulator') return bytes
  const has3x3Kernel =
    filter?.dtype !== 'int4' &&
    dimensionOf(filter, 1) === 3 &&
    dimensionOf(filter, 2) === 3 &&
    padding(layer).every((pad) => pad <= 1)
  return isDilated(layer) || has3x3Kernel ? 0 : bytes
}

function mvpLayer(layer: LayerOperands): MvpDepthwise | undefined {
  const [input, filter, bias] = layer.inputs
  const [output] = layer.outputs
  if (input?.dtype !== 'int8') return undefined
  return {
    kind: 'DEPTHWISE_CONV_2D',
    ...windowOf(layer),
    input: mapOf(input),
    output: { ...mapOf(output), channels: dimensionOf(filter, 3) },
    activation: activationRange(optionsOf(layer).fusedActivationFunction, output),
    hasBias: bias !== undefined,
  }
}

function parameters(layer: LayerOperands): Readonly<Record<string, string | number>> {
  const { channels } = mapOf(layer.inputs[0])
  return {
    depth_multiplier: Math.floor(dimensionOf(layer.inputs[1], 3) / Math.max(channels, 1)),
    ...windowParameters(windowOf(layer)),
    activation: optionsOf(layer).fusedActivationFunction,
  }
}
