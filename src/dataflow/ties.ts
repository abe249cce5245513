/**
 * Which channels can only go together, and which must stay: an operator between two tensors ties their
 * channels, a layer with weights does not, and everything that is not known to work channel by channel
 * needs all of them.
 */
import { integersOf } from '../operators/shapes/infer.ts'
import type { Model, Operator, OperatorKind, Subgraph, Tensor } from '../tflite/model.ts'
import { wiringOf, type Wiring } from '../tflite/wiring.ts'
import { ChannelGroups } from './channel-groups.ts'
import type { WeightedLayer } from './weighted.ts'

interface Tying extends Wiring {
  readonly operator: Operator
  readonly groups: ChannelGroups
  readonly model: Model
  readonly main: Subgraph
  readonly layer: WeightedLayer | undefined
}

/** The groups of a model's main subgraph. */
export function tiedChannels(
  model: Model,
  main: Subgraph,
  weighted: ReadonlyMap<number, WeightedLayer>,
): ChannelGroups {
  const groups = new ChannelGroups(main)
  const wiring = wiringOf(main)
  for (const operator of main.operators) {
    const tying: Tying = {
      ...{ operator, groups, model, main, ...wiring },
      layer: weighted.get(operator.index),
    }
    if (!(RULES[operator.kind]?.(tying) ?? false)) pinAll(tying)
  }
  for (const index of neededOutside(model, main)) groups.pin(index)
  return groups
}

function pinAll({ operator, groups }: Tying): void {
  for (const index of [...operator.inputs, ...operator.outputs, ...operator.intermediates]) {
    groups.pin(index)
  }
}

/** Inputs and outputs of the model, variables, and tensors whose channels have a scale each. */
function neededOutside(model: Model, main: Subgraph): readonly number[] {
  const named = model.signatures
    .filter(({ subgraph }) => subgraph === main.index)
    .flatMap(({ inputs, outputs }) => [...inputs, ...outputs].map(({ tensor }) => tensor))
  const special = main.tensors.filter(
    ({ isVariable, isSparse, quantization }) =>
      isVariable || isSparse || (quantization?.scales.length ?? 0) > 1,
  )
  return [...main.inputs, ...main.outputs, ...named, ...special.map(({ index }) => index)]
}

/** False where the operator needs all channels after all. */
type Rule = (tying: Tying) => boolean

function tensorAt({ operator, main }: Tying, position: number): Tensor | undefined {
  return main.tensors[operator.inputs[position] ?? -1]
}

function outputOf({ operator }: Tying): number {
  return operator.outputs[0] ?? -1
}

/** Channel by channel between two followed tensors with as many channels. */
function joinEach({ groups }: Tying, one: number, other: number): boolean {
  if (!groups.has(one) || !groups.has(other)) return false
  const channels = groups.channels(one)
  if (channels !== groups.channels(other)) return false
  for (let at = 0; at < channels; at++) groups.join(groups.of(one, at), groups.of(other, at))
  return true
}

const oneToOne: Rule = (tying) => joinEach(tying, tying.operator.inputs[0] ?? -1, outputOf(tying))

/** Constants of one channel are spread; of as many channels, they are cut with the output. */
const elementwise: Rule = (tying) => {
  const { operator, groups, main } = tying
  const output = outputOf(tying)
  const channels = groups.channels(output)
  return operator.inputs.every((index) => {
    const tensor = main.tensors[index]
    const own = tensor?.shape.at(-1) ?? 1
    if (tensor?.isConstant === true) return own === 1 || (own === channels && isWhole(tensor))
    if (own === 1 && channels !== 1) {
      groups.pin(index)
      return tensor !== undefined
    }
    return joinEach(tying, output, index)
  })
}

/** Its elements lie one to a byte or more, so that channels can be cut out. */
function isWhole({ dtype, isSparse }: Tensor): boolean {
  return !isSparse && (dtype === 'int8' || dtype === 'uint8' || dtype === 'int16')
}

/** Weights tie nothing; but whoever else reads the same filter would see the cut. */
const weights: Rule = (tying) => {
  const { layer, operator, readersOf, model } = tying
  if (layer === undefined || layer.reads === 'group') return false
  if (readersOf(layer.filter.index).length > 1) return false
  const shape = tensorAt(tying, 0)
  if (operator.kind === 'TRANSPOSE_CONV') {
    return shape !== undefined && integersOf(shape, model)?.length === 4
  }
  return true
}

const depthwise: Rule = (tying) => {
  const { layer, groups, operator } = tying
  if (!weights(tying) || layer === undefined) return false
  const input = operator.inputs[0] ?? -1
  if (!groups.has(input)) return false
  for (let at = 0; at < layer.outputs; at++) {
    groups.join(groups.of(input, layer.firstInput(at)), groups.of(outputOf(tying), at))
  }
  return true
}

const concatenated: Rule = (tying) => {
  const { operator, groups, main } = tying
  const output = outputOf(tying)
  const { options } = operator
  const axis = options.type === 'Other' ? Number(options.fields['axis'] ?? 0) : NaN
  const last = (main.tensors[output]?.shape.length ?? 0) - 1
  if (!operator.inputs.every((index) => groups.has(index)) || !groups.has(output)) return false
  if ((axis < 0 ? axis + last + 1 : axis) !== last) {
    return operator.inputs.every((index) => joinEach(tying, output, index))
  }
  const all = operator.inputs.reduce((sum, index) => sum + groups.channels(index), 0)
  if (all !== groups.channels(output)) return false
  let from = 0
  for (const index of operator.inputs) {
    const channels = groups.channels(index)
    for (let at = 0; at < channels; at++) {
      groups.join(groups.of(index, at), groups.of(output, from + at))
    }
    from += channels
  }
  return true
}

/** Rows that become longer repeat the channels; rows that are cut up mix them. */
const reshaped: Rule = (tying) => {
  const { operator, groups } = tying
  const [input = -1] = operator.inputs
  const output = outputOf(tying)
  const [before, after] = [groups.channels(input), groups.channels(output)]
  if (!groups.has(input) || !groups.has(output) || before === 0 || after % before !== 0)
    return false
  if (operator.kind === 'RESHAPE' && !canBeTold(tying)) return false
  for (let at = 0; at < after; at++) {
    groups.join(groups.of(input, at % before), groups.of(output, at))
  }
  return true
}

/** The last size of a RESHAPE can be changed: it is a constant, or the last part of a PACK is one. */
function canBeTold(tying: Tying): boolean {
  const { operator, model, main, producerOf, readersOf } = tying
  const shape = tensorAt(tying, 1)
  if (shape === undefined) return true
  if (shape.isConstant) return integersOf(shape, model) !== null
  const maker = producerOf(operator.inputs[1] ?? -1)
  const last = main.tensors[maker?.inputs.at(-1) ?? -1]
  return (
    maker?.kind === 'PACK' &&
    readersOf(shape.index).length === 1 &&
    last !== undefined &&
    integersOf(last, model)?.length === 1
  )
}

const reduced: Rule = (tying) => {
  const axes = tensorAt(tying, 1)
  const values = axes === undefined ? null : integersOf(axes, tying.model)
  const last = (tensorAt(tying, 0)?.shape.length ?? 0) - 1
  return values !== null && values.every((axis) => axis !== -1 && axis !== last) && oneToOne(tying)
}

/** Channels that PAD adds are tied to nothing. */
const padded: Rule = (tying) => {
  const { operator, groups, model } = tying
  const [input = -1] = operator.inputs
  const output = outputOf(tying)
  const amounts = tensorAt(tying, 1)
  const values = amounts === undefined ? null : integersOf(amounts, model)
  const [before, after] = values?.slice(-2) ?? []
  if (before === undefined || after === undefined) return false
  if (!groups.has(input) || !groups.has(output) || amounts?.dtype !== 'int32') return false
  const channels = groups.channels(input)
  if (before + channels + after !== groups.channels(output)) return false
  for (let at = 0; at < channels; at++) {
    groups.join(groups.of(input, at), groups.of(output, before + at))
  }
  return true
}

/** What reads a shape needs no values; only the batch may be read, since channels change. */
const shapeOnly: Rule = ({ operator, model, main, readersOf }) =>
  operator.outputs.every((index) =>
    readersOf(index).every((reader) => {
      const [begin, end] = [1, 2].map((at) => main.tensors[reader.inputs[at] ?? -1])
      if (reader.kind !== 'STRIDED_SLICE' || begin === undefined || end === undefined) return false
      return integersOf(begin, model)?.[0] === 0 && integersOf(end, model)?.[0] === 1
    }),
  )

const RULES: Readonly<Partial<Record<OperatorKind, Rule>>> = {
  ...{ CONV_2D: weights, FULLY_CONNECTED: weights, TRANSPOSE_CONV: weights },
  DEPTHWISE_CONV_2D: depthwise,
  ...{ QUANTIZE: oneToOne, RELU: oneToOne, RELU6: oneToOne, RELU_N1_TO_1: oneToOne },
  ...{ LEAKY_RELU: oneToOne, HARD_SWISH: oneToOne, LOGISTIC: oneToOne, TANH: oneToOne },
  ...{ MAX_POOL_2D: oneToOne, AVERAGE_POOL_2D: oneToOne, ABS: oneToOne, ELU: oneToOne },
  ...{ RESIZE_NEAREST_NEIGHBOR: oneToOne, RESIZE_BILINEAR: oneToOne },
  ...{ SPACE_TO_BATCH_ND: oneToOne, BATCH_TO_SPACE_ND: oneToOne },
  ...{ ADD: elementwise, SUB: elementwise, MUL: elementwise, PRELU: elementwise },
  ...{ MAXIMUM: elementwise, MINIMUM: elementwise },
  CONCATENATION: concatenated,
  ...{ RESHAPE: reshaped, SQUEEZE: reshaped, EXPAND_DIMS: reshaped },
  ...{ MEAN: reduced, REDUCE_MAX: reduced },
  ...{ PAD: padded, PADV2: padded },
  SHAPE: shapeOnly,
}
