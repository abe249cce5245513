import type { MvpConvolution, Window } from '../../mvp/layer.ts'
import type { Conv2DOptions } from '../../tflite/options.ts'
import { activationRange } from '../activation-range.ts'
import { cpuLayerOf } from '../cpu-layer.ts'
import { convolutionMemory } from '../mvp-kernel-memory.ts'
import type { LayerContext, OperatorDescription, Work } from '../operator.ts'
import { dimensionOf, mapOf, windowFrom, windowParameters } from '../window-layer.ts'
import { activationOps, macWork, product32 } from '../work-count.ts'

/** CONV_2D: inputs are the map, the filter (filters, height, width, channels) and a bias. */
export const CONV_2D: OperatorDescription = {
  kinds: ['CONV_2D'],
  work,
  memory: convolutionMemory,
  mvp: mvpLayer,
  cpu: cpuLayerOf,
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

function optionsOf({ operator: { options } }: LayerContext): Conv2DOptions {
  return options.type === 'Conv2DOptions' ? options : DEFAULTS
}

function windowOf(layer: LayerContext): Window {
  const filter = layer.inputs[1]
  return windowFrom(optionsOf(layer), {
    height: dimensionOf(filter, 1),
    width: dimensionOf(filter, 2),
  })
}

function work(layer: LayerContext): Work {
  const { filterHeight, filterWidth } = windowOf(layer)
  const output = mapOf(layer.outputs[0])
  const outputs = product32(output.width, output.height, output.channels)
  const macs = product32(filterHeight, filterWidth, mapOf(layer.inputs[0]).channels, outputs)
  return macWork(macs, {
    biased: layer.inputs[2] === undefined ? 0 : outputs,
    activation: activationOps(optionsOf(layer).fusedActivationFunction, outputs),
  })
}

function mvpLayer(layer: LayerContext): MvpConvolution | undefined {
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

function parameters(layer: LayerContext): Readonly<Record<string, string | number>> {
  return {
    filters: dimensionOf(layer.inputs[1], 0),
    ...windowParameters(windowOf(layer)),
    activation: optionsOf(layer).fusedActivationFunction,
  }
}
