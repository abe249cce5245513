/** The main subgraph of a model as tips look at it: which layer feeds which, and who makes the channels. */
import type { Model, Operator, Tensor } from '../tflite/model.ts'

export interface Layers {
  readonly operators: readonly Operator[]
  readonly tensor: (index: number | undefined) => Tensor | undefined
  /** The operator that computes a tensor; undefined for a model input or a constant. */
  readonly producerOf: (tensor: number | undefined) => Operator | undefined
  readonly readersOf: (tensor: number | undefined) => readonly Operator[]
  readonly isOutput: (tensor: number | undefined) => boolean
}

/** Indexes a model's main subgraph. */
export function layersOf(model: Model): Layers {
  const main = model.subgraphs[0]
  const operators = main?.operators ?? []
  const producers = new Map<number, Operator>()
  const readers = new Map<number, Operator[]>()
  for (const operator of operators) {
    for (const index of operator.outputs) producers.set(index, operator)
    for (const index of operator.inputs) {
      const known = readers.get(index)
      if (known === undefined) readers.set(index, [operator])
      else known.push(operator)
    }
  }
  return {
    operators,
    tensor: (index = -1) => main?.tensors[index],
    producerOf: (index = -1) => producers.get(index),
    readersOf: (index = -1) => readers.get(index) ?? [],
    isOutput: (index = -1) => main?.outputs.includes(index) ?? false,
  }
}

/** Layers whose number of output channels is a parameter of their own. */
const CHANNEL_PARAMETER = {
  CONV_2D: 'filters',
  TRANSPOSE_CONV: 'filters',
  FULLY_CONNECTED: 'units',
} as const

export interface ChannelMaker {
  readonly operator: Operator
  readonly parameter: 'filters' | 'units'
  readonly channels: number
}

/** The layer itself, where it makes its channels. */
export function channelMaker(operator: Operator, layers: Layers): ChannelMaker | undefined {
  if (!(operator.kind in CHANNEL_PARAMETER)) return undefined
  const parameter = CHANNEL_PARAMETER[operator.kind as keyof typeof CHANNEL_PARAMETER]
  const channels = layers.tensor(operator.inputs[1])?.shape[0]
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
      readers.length === 1 && next !== undefined && KEEPS_ANSWER.has(next.kind) ? next : undefined
  }
  return false
}

const KEEPS_ANSWER: ReadonlySet<string> = new Set([
  ...['SOFTMAX', 'LOGISTIC', 'DEQUANTIZE', 'QUANTIZE', 'RESHAPE', 'LOG_SOFTMAX', 'TANH', 'RELU'],
  // A global mean of class maps: the filters before it are the classes.
  ...['MEAN', 'AVERAGE_POOL_2D', 'MAX_POOL_2D', 'SQUEEZE'],
])
