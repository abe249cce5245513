import type { MvpDepthwise, Window } from '../../mvp/layer.ts'
import type { DepthwiseConv2DOptions } from '../../tflite/options.ts'
import { activationRange } from '../activation-range.ts'
import { cpuLayerOf } from '../cpu-layer.ts'
import { depthwiseMemory } from '../mvp-kernel-memory.ts'
import type { LayerContext, OperatorDescription, Work } from '../operator.ts'
import { dimensionOf, mapOf, windowFrom, windowParameters } from '../window-layer.ts'
import { activationOps, macWork, product32 } from '../work-count.ts'

/** DEPTHWISE_CONV_2D: inputs are the map, the filter (1, height, width, outputs) and a bias. */
export const DEPTHWISE_CONV_2D: OperatorDescription = {
  kinds: ['DEPTHWISE_CONV_2D'],
  work,
  memory: depthwiseMemory,
  mvp: mvpLayer,
  cpu: cpuLayerOf,
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

function optionsOf({ operator: { options } }: LayerContext): DepthwiseConv2DOptions {
  return options.type === 'DepthwiseConv2DOptions' ? options : DEFAULTS
}

function windowOf(layer: LayerContext): Window {
  const filter = layer.inputs[1]
  return windowFrom(optionsOf(layer), {
    height: dimensionOf(filter, 1),
    width: dimensionOf(filter, 2),
  })
}

/** The MLTK counts with the option's multiplier, not with the filter's depth. */
function work(layer: LayerContext): Work {
  const { filterHeight, filterWidth } = windowOf(layer)
  const { depthMultiplier, fusedActivationFunction } = optionsOf(layer)
  const output = mapOf(layer.outputs[0])
  const { channels } = mapOf(layer.inputs[0])
  const outputs = product32(depthMultiplier, channels, output.width, output.height)
  return macWork(product32(filterWidth, filterHeight, outputs), {
    biased: layer.inputs[2] === undefined ? 0 : outputs,
    activation: activationOps(fusedActivationFunction, outputs),
  })
}

function mvpLayer(layer: LayerContext): MvpDepthwise | undefined {
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

function parameters(layer: LayerContext): Readonly<Record<string, string | number>> {
  const { channels } = mapOf(layer.inputs[0])
  return {
    depth_multiplier: Math.floor(dimensionOf(layer.inputs[1], 3) / Math.max(channels, 1)),
    ...windowParameters(windowOf(layer)),
    activation: optionsOf(layer).fusedActivationFunction,
  }
}
