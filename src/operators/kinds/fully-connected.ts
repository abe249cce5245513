import type { MvpFullyConnected } from '../../mvp/layer.ts'
import type { Activation } from '../../tflite/options.ts'
import { activationRange } from '../activation-range.ts'
import { cpuLayerOf } from '../cpu-layer.ts'
import { elementsOf } from '../layer-context.ts'
import { fullyConnectedMemory } from '../mvp-kernel-memory.ts'
import type { LayerContext, OperatorDescription, Work } from '../operator.ts'
import { dimensionOf } from '../window-layer.ts'
import { activationOps, macWork, product32 } from '../work-count.ts'

/** FULLY_CONNECTED: inputs are the values, the weights (units, inputs) and a bias. */
export const FULLY_CONNECTED: OperatorDescription = {
  kinds: ['FULLY_CONNECTED'],
  work,
  memory: fullyConnectedMemory,
  mvp: mvpLayer,
  cpu: cpuLayerOf,
  parameters,
}

function activationOf({ operator: { options } }: LayerContext): Activation {
  return options.type === 'FullyConnectedOptions' ? options.fusedActivationFunction : 'NONE'
}

/** One set of outputs is counted, whatever the batch. */
function work(layer: LayerContext): Work {
  const units = layer.outputs[0]?.shape.at(-1) ?? 0
  const depth = layer.inputs[1]?.shape.at(-1) ?? 0
  return macWork(product32(units, depth), {
    biased: layer.inputs[2] === undefined ? 0 : units,
    activation: activationOps(activationOf(layer), units),
  })
}

function mvpLayer(layer: LayerContext): MvpFullyConnected | undefined {
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

function parameters(layer: LayerContext): Readonly<Record<string, string | number>> {
  return { units: dimensionOf(layer.inputs[1], 0), activation: activationOf(layer) }
}
