/** The main subgraph of a model as tips look at it: which layer feeds which, and who makes the channels. */
import { factsOf, traitsOf } from '../operators/registry.ts'
import type { Model, Operator, Tensor } from '../tflite/model.ts'
import { wiringOf, type Wiring } from '../tflite/wiring.ts'

export interface Layers extends Wiring {
  readonly operators: readonly Operator[]
  readonly tensor: (index: number | undefined) => Tensor | undefined
  readonly isOutput: (tensor: number | undefined) => boolean
}

/** A model's main subgraph. */
export function layersOf(model: Model): Layers {
  const main = model.subgraphs[0]
  const operators = main?.operators ?? []
  return {
    ...wiringOf({ operators }),
    operators,
    tensor: (index = -1) => main?.tensors[index],
    isOutput: (index = -1) => main?.outputs.includes(index) ?? false,
  }
}

export interface ChannelMaker {
  readonly operator: Operator
  readonly parameter: 'filters' | 'units'
  readonly channels: number
}

/** The layer itself, where it makes its channels. */
export function channelMaker(operator: Operator, layers: Layers): ChannelMaker | undefined {
  const { traits, operands } = factsOf(operator.kind)
  if (traits.channels !== 'made' || operands.filter === 'none') return undefined
  const { input, channels: axis } = operands.filter
  const channels = layers.tensor(operator.inputs[input])?.shape[axis]
  const parameter = operator.options.type === 'FullyConnectedOptions' ? 'units' : 'filters'
  return channels === undefined ? undefined : { operator, parameter, channels }
}

/** The nearest layer upstream (or the layer itself) that makes the channels of its output. */
export function makerAbove(operator: Operator, layers: Layers): ChannelMaker | undefined {
  let at: Operator | undefined = operator
  for (let steps = 0; at !== undefined && steps <= layers.operators.length; steps++) {
    const maker = channelMaker(at, layers)
    if (maker !== undefined) return maker
    const channels = layers.tensor(at.outputs[0])?.shape.at(-1)
    const from = at.inputs.find((index) => {
      const tensor = layers.tensor(index)
      return tensor?.isConstant === false && tensor.shape.at(-1) === channels
    })
    at = layers.producerOf(from)
  }
  return undefined
}

/** True where nothing but softmax, DEQUANTIZE and the like stands between the layer and the model's output. */
export function givesTheAnswer(operator: Operator, layers: Layers): boolean {
  let at: Operator | undefined = operator
  for (let steps = 0; at !== undefined && steps <= layers.operators.length; steps++) {
    const [output] = at.outputs
    if (layers.isOutput(output)) return true
    const readers: readonly Operator[] = layers.readersOf(output)
    const [next] = readers
    at =
      readers.length === 1 && next !== undefined && traitsOf(next.kind).keepsAnswer
        ? next
        : undefined
  }
  return false
}
