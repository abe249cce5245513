/**
 * Takes channels out of a model, exactly: rows of the layers that make them, columns of the layers that
 * read them, and everything between. What a constant channel adds to a reader's sums goes into its bias.
 */
import {
  addedConstants,
  foldedBias,
  type AddedConstant,
  type DeadChannels,
} from '../../dataflow/dead-channels.ts'
import type { WeightedLayer } from '../../dataflow/weighted.ts'
import { addedTensor, copiedTensor, integersOf, setIntegers } from '../../edit/constants.ts'
import { finishGraph } from '../../edit/finish-graph.ts'
import type { Graph, GraphOperator, GraphTensor } from '../../edit/graph.ts'
import { IntegerInputs } from '../../edit/integer-inputs.ts'
import { openGraph } from '../../edit/open-graph.ts'
import { BITS_OF, type Model, type Quantization } from '../../tflite/model.ts'
import { constantOperands, keptWeights, withChannels, type Kept } from './cut-shapes.ts'

/** The model without the channels that are not kept. */
export function cutChannels(model: Model, dead: DeadChannels, kept: Kept): Model {
  const main = model.subgraphs[0]
  if (main === undefined || kept.size === 0) return model
  const graph = openGraph(model)
  const cutting: Cutting = { graph, dead, kept, integers: new IntegerInputs(graph) }
  for (const [at, operator] of graph.layers.entries()) {
    const layer = dead.ranges.weighted.get(at)
    if (layer !== undefined) cutLayer(operator, layer, cutting)
    for (const { index } of constantOperands(operator.from, main)) {
      const channels = kept.get(operator.from.outputs[0] ?? -1)
      if (channels !== undefined) cutOperand(operator, index, { cutting, channels })
    }
    SIZES[operator.kind]?.(operator, cutting)
  }
  for (const [index, channels] of kept) {
    const tensor = graph.original[index]
    if (tensor !== undefined) tensor.shape = withChannels(tensor.shape, channels.length)
  }
  return finishGraph(graph)
}

interface Cutting {
  readonly graph: Graph
  readonly dead: DeadChannels
  readonly kept: Kept
  readonly integers: IntegerInputs
}

/** A constant that only this operator reads: its own, or a copy in its place. */
function ownConstant(
  operator: GraphOperator,
  position: number,
  { graph }: Cutting,
): GraphTensor | null {
  const tensor = operator.inputs[position]
  if (tensor == null || !graph.isShared(tensor)) return tensor ?? null
  const copy = copiedTensor(tensor)
  graph.tensors.insertAfter(tensor, [copy])
  graph.feedAt(operator, position, copy)
  return copy
}

function cutLayer(operator: GraphOperator, layer: WeightedLayer, cutting: Cutting): void {
  const filter = operator.inputs[1]
  const isOwn = layer.reads === 'own'
  if (filter == null || !isTouched(layer, cutting)) return
  const weights = keptWeights(layer, cutting.kept)
  const isDeadInput = deadInputs(layer, cutting)
  const { outputs, inputs, taps, tapStride, start } = layer
  const data = new Int8Array(weights.outputs.length * taps * weights.depth.length)
  let at = 0
  const put = (output: number, tap: number): void => {
    const base = start(output) + tap * tapStride
    for (const k of weights.depth) {
      // A dead channel that stays only fills a pair: nobody listens to it.
      const isMuted = !isOwn && isDeadInput(k % inputs)
      data[at++] = isMuted ? 0 : (layer.weights[base + k] ?? 0)
    }
  }
  if (isOwn) {
    for (let tap = 0; tap < taps; tap++) for (const output of weights.outputs) put(output, tap)
  } else {
    for (const output of weights.outputs) for (let tap = 0; tap < taps; tap++) put(output, tap)
  }
  filter.data = new Uint8Array(data.buffer)
  filter.shape = weights.shape
  filter.quantization = keptScales(filter.quantization, outputs, weights.outputs)
  const added = isOwn
    ? []
    : addedConstants(layer, cutting.dead.ranges).filter(({ channel }) => isDeadInput(channel))
  cutBias(operator, layer, { cutting, outputs: weights.outputs, added })
  if (operator.kind === 'TRANSPOSE_CONV')
    setLast(operator, 0, { cutting, last: weights.outputs.length })
}

function deadInputs(layer: WeightedLayer, { dead }: Cutting): (channel: number) => boolean {
  const { groups, isLive } = dead
  return (channel) => !isLive(groups.of(layer.input.index, channel))
}

/** True where channels go, or where one that stays has lost its meaning. */
function isTouched(layer: WeightedLayer, cutting: Cutting): boolean {
  const { input, output, inputs, reads } = layer
  if (cutting.kept.has(input.index) || cutting.kept.has(output.index)) return true
  if (reads !== 'full') return false
  const isDead = deadInputs(layer, cutting)
  return Array.from({ length: inputs }, (_, channel) => channel).some(isDead)
}

interface BiasCut {
  readonly cutting: Cutting
  readonly outputs: readonly number[]
  readonly added: readonly AddedConstant[]
}

function cutBias(operator: GraphOperator, layer: WeightedLayer, cut: BiasCut): void {
  const { cutting, outputs, added } = cut
  const { groups, isLive } = cutting.dead
  const values = outputs.map((output) => {
    // The bias of a filler need not hold anything.
    const isNeeded = isLive(groups.of(layer.output.index, output))
    return isNeeded ? foldedBias(layer, output, added) : (layer.bias?.[output] ?? 0)
  })
  if (layer.bias === null && values.every((value) => value === 0)) return
  const bias =
    layer.bias === null
      ? newBias(operator, layer, cutting)
      : ownConstant(operator, layer.positions.bias, cutting)
  if (bias === null) return
  setIntegers(bias, values)
  bias.shape = [outputs.length]
  bias.quantization = keptScales(bias.quantization, layer.outputs, outputs)
}

function newBias(
  operator: GraphOperator,
  layer: WeightedLayer,
  { graph }: Cutting,
): GraphTensor | null {
  const filter = operator.inputs[1]
  const input = layer.input.quantization?.scales[0]
  if (filter == null || input === undefined) return null
  const scales = (filter.quantization?.scales ?? []).map((scale) => Math.fround(input * scale))
  const bias = addedTensor(filter, {
    name: `${filter.name}/bias`,
    ...{ dtype: 'int32', shape: [0], data: new Uint8Array(0) },
    quantization: {
      scales,
      zeroPoints: scales.map(() => 0),
      mins: [],
      maxs: [],
      quantizedDimension: 0,
    },
  })
  graph.tensors.insertAfter(filter, [bias])
  const inputs = [...operator.inputs]
  inputs[layer.positions.bias] = bias
  graph.feed(operator, inputs)
  return bias
}

/** The entries of per-channel arrays that stay; others are for all channels. */
function keptScales(
  quantization: Quantization | null,
  channels: number,
  kept: readonly number[],
): Quantization | null {
  if (quantization === null || kept.length === channels) return quantization
  const cut = (values: readonly number[]): readonly number[] =>
    values.length > 1 && values.length === channels
      ? kept.map((channel) => values[channel] ?? 0)
      : values
  const { scales, zeroPoints, mins, maxs } = quantization
  return {
    ...quantization,
    ...{ scales: cut(scales), zeroPoints: cut(zeroPoints), mins: cut(mins), maxs: cut(maxs) },
  }
}

interface OperandCut {
  readonly cutting: Cutting
  readonly channels: readonly number[]
}

function cutOperand(operator: GraphOperator, index: number, cut: OperandCut): void {
  const position = operator.from.inputs.indexOf(index)
  const tensor = ownConstant(operator, position, cut.cutting)
  if (tensor?.data == null) return
  const bytes = BITS_OF[tensor.from.dtype] / 8
  const row = tensor.shape.at(-1) ?? 1
  const { data } = tensor
  const rows = data.length / (row * bytes)
  const result = new Uint8Array(rows * cut.channels.length * bytes)
  let at = 0
  for (let from = 0; from < rows; from++) {
    for (const channel of cut.channels) {
      const place = (from * row + channel) * bytes
      result.set(data.subarray(place, place + bytes), at)
      at += bytes
    }
  }
  tensor.data = result
  tensor.shape = withChannels(tensor.shape, cut.channels.length)
}

/** Operators that tell the number of channels in a constant or an option. */
const SIZES: Partial<Record<string, (operator: GraphOperator, cutting: Cutting) => void>> = {
  RESHAPE: (operator, cutting) => {
    const channels = cutting.kept.get(operator.from.outputs[0] ?? -1)
    if (channels === undefined) return
    setLast(operator, 1, { cutting, last: channels.length })
    tellOption(operator, channels.length)
  },
  PAD: cutPadding,
  PADV2: cutPadding,
}

interface LastSize {
  readonly cutting: Cutting
  readonly last: number
}

/** A size of -1 stands for what is left and stays. */
function setLast(operator: GraphOperator, position: number, { cutting, last }: LastSize): void {
  const shape = operator.inputs[position]
  const { graph, integers } = cutting
  if (shape == null) return
  if (shape.data !== null) {
    const values = integersOf(shape) ?? []
    const sizes = values.map((value, at) =>
      at === values.length - 1 && value !== -1 ? last : value,
    )
    integers.set(operator, { position, values: sizes })
    return
  }
  const maker = graph.producer(shape)
  const part = (maker?.inputs.length ?? 0) - 1
  if (maker === undefined || integersOf(maker.inputs[part])?.[0] === -1) return
  integers.set(maker, { position: part, values: [last] })
}

function tellOption(operator: GraphOperator, last: number): void {
  const { options } = operator
  if (options.type !== 'Other') return
  const { newShape } = options.fields
  if (!Array.isArray(newShape) || newShape.length === 0) return
  const sizes = (newShape as readonly number[]).map((size, at) =>
    at === newShape.length - 1 && size !== -1 ? last : size,
  )
  operator.options = { ...options, fields: { ...options.fields, newShape: sizes } }
}

/** Channels that PAD itself adds may be among those that go. */
function cutPadding(operator: GraphOperator, { kept, integers, dead }: Cutting): void {
  const output = operator.from.outputs[0] ?? -1
  const channels = kept.get(output)
  const amounts = integersOf(operator.inputs[1])
  if (channels === undefined || amounts === null) return
  const [before = 0] = amounts.slice(-2)
  const inputs = dead.groups.channels(operator.from.inputs[0] ?? -1)
  const left = channels.filter((channel) => channel < before).length
  const right = channels.filter((channel) => channel >= before + inputs).length
  integers.set(operator, { position: 1, values: [...amounts.slice(0, -2), left, right] })
}
