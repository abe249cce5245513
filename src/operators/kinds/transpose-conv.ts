import { outputSize, windowOf as axisWindows } from '../../mvp/geometry.ts'
import type { MvpTransposeConv, Window } from '../../mvp/layer.ts'
import type { TransposeConvOptions } from '../../tflite/options.ts'
import { cpuLayerOf } from '../cpu-layer.ts'
import { transposeConvMemory } from '../mvp-kernel-memory.ts'
import type { LayerContext, OperatorDescription, Work } from '../operator.ts'
import { dimensionOf, mapOf, windowFrom, windowParameters } from '../window-layer.ts'
import { macWork, product32 } from '../work-count.ts'

/** TRANSPOSE_CONV: inputs are the output's shape, the filter, the map and a bias. */
export const TRANSPOSE_CONV: OperatorDescription = {
  kinds: ['TRANSPOSE_CONV'],
  work,
  memory: transposeConvMemory,
  mvp: mvpLayer,
  cpu: cpuLayerOf,
  parameters,
}

const DEFAULTS: TransposeConvOptions = {
  type: 'TransposeConvOptions',
  padding: 'SAME',
  strideW: 0,
  strideH: 0,
  fusedActivationFunction: 'NONE',
}

function optionsOf({ operator: { options } }: LayerContext): TransposeConvOptions {
  return options.type === 'TransposeConvOptions' ? options : DEFAULTS
}

function windowOf(layer: LayerContext): Window {
  const filter = layer.inputs[1]
  return windowFrom(optionsOf(layer), {
    height: dimensionOf(filter, 1),
    width: dimensionOf(filter, 2),
  })
}

/** The MLTK counts the bias over the output of a forward convolution, and no activation. */
function work(layer: LayerContext): Work {
  const window = windowOf(layer)
  const input = mapOf(layer.inputs[2])
  const { channels } = mapOf(layer.outputs[0])
  const { x, y } = axisWindows(input, window)
  const { filterHeight, filterWidth } = window
  const area = product32(input.width, input.height, input.channels)
  const macs = product32(filterHeight, filterWidth, channels, area)
  const biased =
    layer.inputs[3] === undefined ? 0 : product32(outputSize(x), outputSize(y), channels)
  return macWork(macs, { biased, activation: 0 })
}

function mvpLayer(layer: LayerContext): MvpTransposeConv | undefined {
  const [, filter, input] = layer.inputs
  if (input?.dtype !== 'int8') return undefined
  return {
    kind: 'TRANSPOSE_CONV',
    ...windowOf(layer),
    input: mapOf(input),
    output: { ...mapOf(layer.outputs[0]), channels: dimensionOf(filter, 0) },
  }
}

function parameters(layer: LayerContext): Readonly<Record<string, string | number>> {
  return {
    filters: dimensionOf(layer.inputs[1], 0),
    ...windowParameters(windowOf(layer)),
    activation: optionsOf(layer).fusedActivationFunction,
  }
}
