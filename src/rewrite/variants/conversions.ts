/**
 * Changes of a model that no edit of `what-if` describes. Only sizes and types of the result matter:
 * its weights are placeholders, and it is priced, never written for use.
 */
import { factsOf } from '../../operators/registry.ts'
import {
  bytesOf,
  type Model,
  type Operator,
  type Quantization,
  type Tensor,
} from '../../tflite/model.ts'
import { windowOutput } from '../../operators/shapes/window.ts'
import { addedIntegers, addedTensor, copiedTensor, integersOf } from '../../edit/constants.ts'
import { finishGraph } from '../../edit/finish-graph.ts'
import type { Graph, GraphOperator, GraphTensor } from '../../edit/graph.ts'
import { openGraph } from '../../edit/open-graph.ts'

/** The model with one MEAN over height and width as AVERAGE_POOL_2D; null where it is no such MEAN. */
export function meanAsPooling(model: Model, index: number): Model | null {
  const graph = openGraph(model)
  const mean = graph.layers[index]
  const [input, axes] = mean?.inputs ?? []
  const [output] = mean?.outputs ?? []
  if (mean === undefined || input == null || output === undefined) return null
  const [, height = 1, width = 1, channels = 1] = input.shape
  const over = (integersOf(axes) ?? []).map((axis) => (axis < 0 ? axis + 4 : axis))
  const isGlobal = input.shape.length === 4 && [...over].sort().join() === '1,2'
  if (!isGlobal || input.from.dtype !== 'int8') return null
  const pooled = { ...input, from: { ...output.from, index: -1 }, shape: [1, 1, 1, channels] }
  const keepsDimensions = output.shape.length === 4
  const flattens = graph.readers(output).some(({ kind }) => kind === 'FULLY_CONNECTED')
  mean.kind = 'AVERAGE_POOL_2D'
  mean.options = {
    type: 'Pool2DOptions',
    padding: 'VALID',
    ...{ strideH: height, strideW: width, filterHeight: height, filterWidth: width },
    fusedActivationFunction: 'NONE',
  }
  graph.feed(mean, [input])
  if (!keepsDimensions && flattens) output.shape = pooled.shape
  else if (!keepsDimensions) {
    const shape = addedIntegers(output, output.shape, { name: `${output.name}/shape` })
    graph.give(mean, [pooled])
    insertAfter(graph, mean, {
      kind: 'RESHAPE',
      options: { type: 'Other', table: 'ReshapeOptions', fields: { newShape: output.shape } },
      inputs: [pooled, shape],
      outputs: [output],
    })
    graph.tensors.insertBefore(output, [pooled, shape])
  }
  return finishGraph(graph)
}

type Inserted = Pick<GraphOperator, 'kind' | 'options' | 'inputs' | 'outputs'>

function insertAfter(graph: Graph, operator: GraphOperator, inserted: Inserted): void {
  const from: Operator = { ...operator.from, index: -1, version: 1 }
  const whole = { from, origin: null, pinned: true, intermediates: [], ...inserted }
  graph.insert({ after: operator }, whole)
}

/** A float constant has as many bytes as its shape says: what the file does not have is not made either. */
function isWhole({ dtype, shape, isConstant, buffer }: Tensor, { buffers }: Model): boolean {
  if (!isConstant || dtype !== 'float32') return true
  return bytesOf(dtype, shape) === buffers[buffer]?.data.length
}

/** The model after full int8 quantization; null where no convolution or dense layer computes in float32. */
export function quantized(model: Model): Model | null {
  const main = model.subgraphs[0]
  if (main === undefined || model.subgraphs.length > 1) return null
  const isFloat = main.operators.some(
    ({ kind, outputs }) =>
      factsOf(kind).operands.filter !== 'none' &&
      main.tensors[outputs[0] ?? -1]?.dtype === 'float32',
  )
  if (!isFloat || !main.tensors.every((tensor) => isWhole(tensor, model))) return null
  const filters = axesOfFilters(main.operators)
  const biases = new Set(main.operators.flatMap(biasesOf))
  const buffers = [...model.buffers]
  const tensors = main.tensors.map((tensor): Tensor => {
    if (tensor.dtype !== 'float32') return tensor
    const axis = tensor.isConstant ? filters.get(tensor.index) : undefined
    const isBias = biases.has(tensor.index) && tensor.isConstant
    const dtype = isBias ? 'int32' : 'int8'
    const channels = axis === undefined ? (isBias ? tensor.shape[0] : 1) : tensor.shape[axis]
    const quantization = scalesOf(channels ?? 1, axis ?? 0)
    if (!tensor.isConstant) return { ...tensor, dtype, quantization }
    buffers.push({
      index: buffers.length,
      data: new Uint8Array(bytesOf(dtype, tensor.shape)),
    })
    return { ...tensor, dtype, quantization, buffer: buffers.length - 1 }
  })
  const used = new Set(tensors.map(({ buffer }) => buffer))
  for (const { buffer } of model.metadata) used.add(buffer)
  return {
    ...model,
    subgraphs: [{ ...main, tensors }],
    buffers: buffers.map((buffer) =>
      used.has(buffer.index) ? buffer : { ...buffer, data: new Uint8Array(0) },
    ),
    offlinePlan: null,
  }
}

function biasesOf({ kind, inputs }: Operator): readonly number[] {
  const { bias } = factsOf(kind).operands
  const index = bias === 'none' ? undefined : inputs[bias]
  return index === undefined ? [] : [index]
}

/** The axis of the output channels, by tensor; dense weights have one scale. */
function axesOfFilters(operators: readonly Operator[]): ReadonlyMap<number, number> {
  return new Map(
    operators.flatMap(({ kind, inputs }) => {
      const { filter } = factsOf(kind).operands
      if (filter === 'none' || filter.scales === 'one') return []
      const index = inputs[filter.input]
      return index === undefined ? [] : [[index, filter.channels] as const]
    }),
  )
}

function scalesOf(channels: number, quantizedDimension: number): Quantization {
  const all = <T>(value: T): readonly T[] => new Array<T>(channels).fill(value)
  return { scales: all(0.05), zeroPoints: all(0), mins: [], maxs: [], quantizedDimension }
}

/** Smallest kernel and channels for which splitting a convolution is worth a look. */
const SMALLEST_SPLIT = { kernel: 9, channels: 16 } as const

/** The model with one convolution as depthwise and 1x1 convolution; null where that is not worth a look. */
export function separable(model: Model, index: number): Model | null {
  const graph = openGraph(model)
  const conv = graph.layers[index]
  const [input, filter, bias] = conv?.inputs ?? []
  const [output] = conv?.outputs ?? []
  if (conv?.options.type !== 'Conv2DOptions' || input == null || filter == null) return null
  const { options } = conv
  const [filters = 0, height = 1, width = 1, channels = 0] = filter.shape
  const [batches = 1, rows = 1, columns = 1] = input.shape
  const isWorthIt =
    height * width >= SMALLEST_SPLIT.kernel &&
    Math.min(filters, channels) >= SMALLEST_SPLIT.channels &&
    channels === input.shape[3] &&
    filter.data !== null
  if (!isWorthIt || output === undefined) return null
  const size = (input: number, side: 'H' | 'W'): number =>
    windowOutput({
      input,
      filter: side === 'H' ? height : width,
      stride: options[`stride${side}`],
      dilation: options[`dilation${side}Factor`],
      padding: options.padding,
    })
  const shape = [batches, size(rows, 'H'), size(columns, 'W'), channels]
  const map: GraphTensor = {
    ...copiedTensor(output),
    name: `${output.name}/depthwise`,
    shape,
  }
  const perChannel = filter.quantization === null ? null : scalesOf(channels, 3)
  const dwFilter = placeholder(filter, [1, height, width, channels], perChannel)
  const dwBias =
    bias == null ? null : placeholder(bias, [channels], perChannel && scalesOf(channels, 0))
  const pointFilter = placeholder(filter, [filters, 1, 1, channels], filter.quantization)
  const plain = { ...options, strideH: 1, strideW: 1, dilationHFactor: 1, dilationWFactor: 1 }
  conv.kind = 'DEPTHWISE_CONV_2D'
  conv.options = {
    type: 'DepthwiseConv2DOptions',
    padding: options.padding,
    ...{ strideH: options.strideH, strideW: options.strideW, depthMultiplier: 1 },
    ...{ dilationHFactor: options.dilationHFactor, dilationWFactor: options.dilationWFactor },
    fusedActivationFunction: options.fusedActivationFunction,
  }
  graph.feed(conv, [input, dwFilter, ...(dwBias === null ? [] : [dwBias])])
  graph.give(conv, [map])
  insertAfter(graph, conv, {
    kind: 'CONV_2D',
    options: plain,
    inputs: [map, pointFilter, ...(bias == null ? [] : [bias])],
    outputs: [output],
  })
  const added = [dwFilter, ...(dwBias === null ? [] : [dwBias]), pointFilter, map]
  graph.tensors.insertBefore(output, added)
  return finishGraph(graph)
}

function placeholder(
  like: GraphTensor,
  shape: readonly number[],
  quantization: Quantization | null,
): GraphTensor {
  return addedTensor(like, {
    ...{ name: `${like.name}/split`, shape, quantization },
    data: new Uint8Array(bytesOf(like.from.dtype, shape)),
  })
}
