import type { MvpPool, Window } from '../../mvp/layer.ts'
import type { Pool2DOptions } from '../../tflite/options.ts'
import { activationRange } from '../activation-range.ts'
import { cpuLayerOf } from '../cpu-layer.ts'
import { poolMemory } from '../mvp-kernel-memory.ts'
import type { LayerContext, OperatorDescription, Work } from '../operator.ts'
import { mapOf, windowFrom, windowParameters } from '../window-layer.ts'
import { activationOps, product32, sum32 } from '../work-count.ts'

/** MAX_POOL_2D and AVERAGE_POOL_2D: a window over each channel. */
export const POOL_2D: OperatorDescription = {
  kinds: ['MAX_POOL_2D', 'AVERAGE_POOL_2D'],
  work,
  memory: poolMemory,
  mvp: mvpLayer,
  cpu: cpuLayerOf,
  parameters,
}

const DEFAULTS: Pool2DOptions = {
  type: 'Pool2DOptions',
  padding: 'SAME',
  strideW: 0,
  strideH: 0,
  filterWidth: 0,
  filterHeight: 0,
  fusedActivationFunction: 'NONE',
}

function optionsOf({ operator: { options } }: LayerContext): Pool2DOptions {
  return options.type === 'Pool2DOptions' ? options : DEFAULTS
}

function windowOf(layer: LayerContext): Window {
  const options = optionsOf(layer)
  return windowFrom(options, { height: options.filterHeight, width: options.filterWidth })
}

/** An average takes one more operation per output: the division. */
function work(layer: LayerContext): Work {
  const { filterHeight, filterWidth, fusedActivationFunction } = optionsOf(layer)
  const { height, width, channels } = mapOf(layer.outputs[0])
  const outputs = product32(height, width, channels)
  const division = layer.operator.kind === 'AVERAGE_POOL_2D' ? 1 : 0
  const perOutput = sum32(product32(filterWidth, filterHeight), division)
  const ops = sum32(product32(outputs, perOutput), activationOps(fusedActivationFunction, outputs))
  return { ops, macs: 0 }
}

function mvpLayer(layer: LayerContext): MvpPool | undefined {
  const [input] = layer.inputs
  const [output] = layer.outputs
  if (input?.dtype !== 'int8') return undefined
  const map = mapOf(input)
  return {
    kind: layer.operator.kind === 'MAX_POOL_2D' ? 'MAX_POOL_2D' : 'AVERAGE_POOL_2D',
    ...windowOf(layer),
    input: map,
    output: { ...mapOf(output), channels: map.channels },
    activation: activationRange(optionsOf(layer).fusedActivationFunction, output),
  }
}

function parameters(layer: LayerContext): Readonly<Record<string, string | number>> {
  return {
    ...windowParameters(windowOf(layer)),
    activation: optionsOf(layer).fusedActivationFunction,
  }
}
