import { outputSize, windowOf as axisWindows } from '../../mvp/geometry.ts'
import type { MvpTransposeConv, Window } from '../../mvp/layer.ts'
import type { DataType } from '../../tflite/model.ts'
import type { TransposeConvOptions } from '../../tflite/options.ts'
import { kernelMemory, named, NOTHING, perChannel, type Requests } from '../convolution-memory.ts'
import type { KernelMemory, KernelSetting } from '../kernel-memory.ts'
import { packedLayout } from '../kernel-structs.ts'
import { elementsOf, type LayerOperands } from '../layer-context.ts'
import type { OperatorDescription, Work } from '../operator.ts'
import { transposeConv } from '../shapes/window.ts'
import { NO_TRAITS } from '../traits.ts'
import { dimensionOf, mapOf, windowFrom, windowParameters } from '../window-layer.ts'
import { workOf } from '../work-count.ts'
import { CONVOLUTION_FORMS } from './forms/network.ts'

/** Input 0 is the output's shape. */
const OPERANDS = {
  data: 2,
  filter: { input: 1, channels: 0, scales: 'per-channel' },
  bias: 3,
} as const

/** TRANSPOSE_CONV: inputs are the output's shape, the filter, the map and a bias. */
export const TRANSPOSE_CONV: OperatorDescription = {
  operands: OPERANDS,
  shape: transposeConv,
  traits: { ...NO_TRAITS, channels: 'made', constants: 'trained' },
  opData: {
    'mltk-device': { mvp: 128, none: 72 },
    sdk: { mvp: 128, none: 72 },
    'mltk-simulator': { mvp: 168, none: 80 },
  },
  optionStruct: packedLayout([16, 4], [20, 4]),
  accepts: CONVOLUTION_FORMS.TRANSPOSE_CONV,
  cpuLaws: ['transpose-conv'],
  work,
  memory,
  mvp: mvpLayer,
  parameters,
}

const DEFAULTS: TransposeConvOptions = {
  type: 'TransposeConvOptions',
  padding: 'SAME',
  strideW: 0,
  strideH: 0,
  fusedActivationFunction: 'NONE',
}

function optionsOf({ operator: { options } }: LayerOperands): TransposeConvOptions {
  return options.type === 'TransposeConvOptions' ? options : DEFAULTS
}

function windowOf(layer: LayerOperands): Window {
  const filter = layer.inputs[1]
  return windowFrom(optionsOf(layer), {
    height: dimensionOf(filter, 1),
    width: dimensionOf(filter, 2),
  })
}

/** The MLTK counts the bias over the output of a forward convolution, and no activation. */
function work(layer: LayerOperands): Work {
  const window = windowOf(layer)
  const input = mapOf(layer.inputs[2])
  const { channels } = mapOf(layer.outputs[0])
  const { x, y } = axisWindows(input, window)
  const { filterHeight, filterWidth } = window
  const macs = filterHeight * filterWidth * channels * input.width * input.height * input.channels
  const biased = layer.inputs[3] === undefined ? 0 : outputSize(x) * outputSize(y) * channels
  const batches = dimensionOf(layer.outputs[0], 0)
  const { ops } = workOf({ macs, ops: trueBias(layer) }, batches)
  return { ...workOf({ macs, ops: biased }, batches), ops }
}

/** One addition for each element of the output as it is. */
function trueBias({ inputs, outputs }: LayerOperands): number {
  const { width, height, channels } = mapOf(outputs[0])
  return inputs[3] === undefined ? 0 : width * height * channels
}

/** TRANSPOSE_CONV: two per-channel arrays and an accumulator per output element. */
function memory(layer: LayerOperands, setting: KernelSetting): KernelMemory {
  const { data, filter, bias } = OPERANDS
  const output = layer.inputs.length
  const nested = setting.accelerator === 'none' && layer.inputs[data]?.dtype !== 'float32'
  return kernelMemory(TRANSPOSE_CONV, setting, {
    ...requests(layer, setting),
    temporaries: [
      output,
      bias,
      data,
      filter.input,
      ...(nested ? [data, filter.input, output] : []),
    ],
  })
}

const ACCUMULATOR_BYTES: Partial<Record<DataType, number>> = { int8: 4, int16: 8 }

function requests(layer: LayerOperands, setting: KernelSetting): Requests {
  const channels = dimensionOf(layer.inputs[1], 0)
  const elements = elementsOf(layer.outputs[0])
  if (setting.onMvp) {
    return { preparePersistent: perChannel(2, channels), ...named({ accumulators: 2 * elements }) }
  }
  const dtype = layer.inputs[OPERANDS.data]?.dtype
  const reference = setting.accelerator === 'none'
  if (!reference && dtype !== 'int8') return NOTHING
  const accumulator = dtype === undefined ? 0 : (ACCUMULATOR_BYTES[dtype] ?? 0)
  const bias = layer.inputs[OPERANDS.bias]
  const wideBias = dtype === 'int16' && bias?.dtype === 'int16' ? 8 * elementsOf(bias) : 0
  return {
    preparePersistent: perChannel(4, channels),
    ...named({ accumulators: accumulator * elements, 'wide bias': wideBias }),
  }
}

function mvpLayer(layer: LayerOperands): MvpTransposeConv | undefined {
  const [, filter, input] = layer.inputs
  if (input?.dtype !== 'int8') return undefined
  return {
    kind: 'TRANSPOSE_CONV',
    ...windowOf(layer),
    input: mapOf(input),
    output: { ...mapOf(layer.outputs[0]), channels: dimensionOf(filter, 0) },
  }
}

function parameters(layer: LayerOperands): Readonly<Record<string, string | number>> {
  return {
    filters: dimensionOf(layer.inputs[1], 0),
    ...windowParameters(windowOf(layer)),
    activation: optionsOf(layer).fusedActivationFunction,
  }
}
