import type { MvpFullyConnected } from '../../mvp/layer.ts'
import type { Activation } from '../../tflite/options.ts'
import { activationRange } from '../activation-range.ts'
import {
  kernelMemory,
  named,
  NOTHING,
  perChannel,
  unpacksInt4Weights,
  type Requests,
} from '../convolution-memory.ts'
import type { KernelMemory, KernelSetting } from '../kernel-memory.ts'
import { elementsOf, type LayerOperands } from '../layer-context.ts'
import type { OperatorDescription, Work } from '../operator.ts'
import { fullyConnected } from '../shapes/window.ts'
import { NO_TRAITS } from '../traits.ts'
import { dimensionOf } from '../window-layer.ts'
import { activationOps, workOf } from '../work-count.ts'
import { DENSE_FORMS } from './forms/network.ts'

const OPERANDS = { data: 0, filter: { input: 1, channels: 0, scales: 'one' }, bias: 2 } as const

/** FULLY_CONNECTED: inputs are the values, the weights (units, inputs) and a bias. */
export const FULLY_CONNECTED: OperatorDescription = {
  operands: OPERANDS,
  shape: fullyConnected,
  traits: { ...NO_TRAITS, channels: 'made', constants: 'trained', takesActivation: true },
  opData: {
    'mltk-device': { mvp: 100, none: 64 },
    sdk: { mvp: 100, none: 60 },
    'mltk-simulator': { mvp: 136, none: 36 },
  },
  optionStruct: { 'mltk-device': [5, 1], sdk: [4, 1], 'mltk-simulator': [8, 4] },
  accepts: DENSE_FORMS.FULLY_CONNECTED,
  cpuLaws: ['fully-connected-float', 'fully-connected'],
  work,
  memory,
  mvp: mvpLayer,
  parameters,
}

function activationOf({ operator: { options } }: LayerOperands): Activation {
  return options.type === 'FullyConnectedOptions' ? options.fusedActivationFunction : 'NONE'
}

/** The profiler counts one set of outputs, whatever the batch. */
function work(layer: LayerOperands): Work {
  const units = layer.outputs[0]?.shape.at(-1) ?? 0
  const depth = layer.inputs[1]?.shape.at(-1) ?? 0
  const biased = layer.inputs[2] === undefined ? 0 : units
  const ops = biased + activationOps(activationOf(layer), units)
  const sets = units === 0 ? 0 : elementsOf(layer.outputs[0]) / units
  return workOf({ macs: units * depth, ops }, sets)
}

/** FULLY_CONNECTED: the MVP's half-precision copy of the bias; CMSIS-NN may want 1x1 arrays. */
function memory(layer: LayerOperands, setting: KernelSetting): KernelMemory {
  const output = layer.inputs.length
  return kernelMemory(FULLY_CONNECTED, setting, {
    ...requests(layer, setting),
    temporaries: [0, 1, 2, output],
  })
}

function requests(layer: LayerOperands, setting: KernelSetting): Requests {
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
function runsAsConvolution(
  { inputs, outputs }: LayerOperands,
  { runtime }: KernelSetting,
): boolean {
  const accumDepth = inputs[1]?.shape.at(-1) ?? 0
  const rank = outputs[0]?.shape.length ?? 0
  return (
    runtime.id !== 'mltk-simulator' &&
    inputs[0]?.dtype === 'int8' &&
    rank > 2 &&
    accumDepth % 4 === 0
  )
}

function mvpLayer(layer: LayerOperands): MvpFullyConnected | undefined {
  const [input, weights, bias] = layer.inputs
  const [output] = layer.outputs
  if (input?.dtype !== 'int8') return undefined
  return {
    kind: 'FULLY_CONNECTED',
    batches: dimensionOf(output, 0),
    outputDepth: dimensionOf(output, 1),
    accumDepth: dimensionOf(weights, 1),
    biasLength: elementsOf(bias),
    weightsZeroPoint: weights?.quantization?.zeroPoints[0] ?? 0,
    activation: activationRange(activationOf(layer), output),
  }
}

function parameters(layer: LayerOperands): Readonly<Record<string, string | number>> {
  return { units: dimensionOf(layer.inputs[1], 0), activation: activationOf(layer) }
}
