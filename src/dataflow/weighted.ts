/**
 * A layer with weights as the analysis reads it: CONV_2D, DEPTHWISE_CONV_2D, FULLY_CONNECTED and
 * TRANSPOSE_CONV alike are, for each output channel, a list of weights, the input channel that each
 * weight reads and the taps that may be padded away.
 */
import type { Model, Operator, OperatorKind, Subgraph, Tensor } from '../tflite/model.ts'
import type { Activation } from '../tflite/options.ts'
import { factsOf } from '../operators/registry.ts'
import { channelsOf } from './channel-ranges.ts'
import { biasValues, int8Values, isSymmetric } from './quantized.ts'
import { readsAllTaps, tapSets, transposedTapSets, type TapSets } from './taps.ts'

export interface WeightedLayer {
  readonly operator: Operator
  readonly input: Tensor
  readonly filter: Tensor
  readonly output: Tensor
  /** Positions of the tensors among the operator's inputs. */
  readonly positions: { readonly input: number; readonly bias: number }
  readonly weights: Int8Array
  /** One per output channel; null where the layer has none. */
  readonly bias: readonly number[] | null
  readonly biasType: 'int32' | 'int64' | null
  readonly outputs: number
  /** Where one output channel's weights lie: `start + tap * tapStride + k`, k below `depth`. */
  readonly depth: number
  readonly start: (output: number) => number
  readonly tapStride: number
  readonly taps: number
  /** Input channel of weight k of an output channel, modulo the input's channels. */
  readonly firstInput: (output: number) => number
  readonly inputs: number
  /** Kernel columns, and the taps of rows and columns that some output position reads. */
  readonly columns: number
  readonly rowSets: TapSets
  readonly columnSets: TapSets
  readonly readsAllTaps: boolean
  readonly activation: Activation
  /** `full`: every output reads every input channel; `own`: its own one only; `group`: some of them. */
  readonly reads: 'full' | 'own' | 'group'
}

/** A layer's weights; null where the kind has none or the analysis does not know how a kernel reads them. */
export function weightedLayer(
  operator: Operator,
  subgraph: Subgraph,
  model: Model,
): WeightedLayer | null {
  const geometryOf = GEOMETRIES[operator.kind]
  const { data, filter: weightsAt, bias: biasAt } = factsOf(operator.kind).operands
  if (geometryOf === undefined || weightsAt === 'none' || biasAt === 'none') return null
  const positions = { input: data, bias: biasAt }
  const at = (position: number): Tensor | undefined =>
    subgraph.tensors[operator.inputs[position] ?? -1]
  const [input, filter, bias] = [at(data), at(weightsAt.input), at(biasAt)]
  const output = subgraph.tensors[operator.outputs[0] ?? -1]
  if (input === undefined || filter === undefined || output === undefined) return null
  if (input.isConstant || !isKnownPair(input, output) || !isSymmetric(filter)) return null
  const weights = int8Values(filter, model)
  const values = bias === undefined ? null : biasValues(bias, model)
  if (weights === null || (bias !== undefined && values === null)) return null
  const geometry = geometryOf({ operator, input, filter, output })
  if (geometry === null || channelsOf(output) !== geometry.outputs) return null
  const { quantization } = filter
  const scales = quantization?.scales.length ?? 0
  if (scales !== 1 && scales !== geometry.outputs) return null
  if (values !== null && values.length !== geometry.outputs) return null
  const biasType = bias?.dtype === 'int64' ? 'int64' : bias === undefined ? null : 'int32'
  return {
    ...geometry,
    operator,
    input,
    filter,
    output,
    positions,
    weights,
    bias: values,
    biasType,
  }
}

/** Kernels have int8 and int16 values with int8 weights; both ends are of one type. */
function isKnownPair(input: Tensor, output: Tensor): boolean {
  return input.dtype === output.dtype && (input.dtype === 'int8' || input.dtype === 'int16')
}

interface Question {
  readonly operator: Operator
  readonly input: Tensor
  readonly filter: Tensor
  readonly output: Tensor
}

type Geometry = Omit<
  WeightedLayer,
  'operator' | 'input' | 'filter' | 'output' | 'positions' | 'weights' | 'bias' | 'biasType'
>

/** How the kernel of each kind reads its weights; which input is which stands in the operator's record. */
const GEOMETRIES: Partial<Record<OperatorKind, (question: Question) => Geometry | null>> = {
  CONV_2D: conv2d,
  DEPTHWISE_CONV_2D: depthwise,
  FULLY_CONNECTED: fullyConnected,
  TRANSPOSE_CONV: transposed,
}

function conv2d({ operator: { options }, input, filter, output }: Question): Geometry | null {
  if (options.type !== 'Conv2DOptions') return null
  const [outputs = 0, rows = 0, columns = 0, depth = 0] = filter.shape
  const inputs = channelsOf(input)
  const groups = inputs / depth
  if (!isMap(input, output, filter) || !Number.isInteger(groups) || outputs % groups !== 0)
    return null
  const perGroup = outputs / groups
  const seen = windowTaps({ options, input, output, rows, columns })
  if (seen === null) return null
  return {
    ...seen,
    ...{ outputs, inputs, depth, columns, taps: rows * columns, tapStride: depth },
    start: (channel) => channel * rows * columns * depth,
    firstInput: groups === 1 ? () => 0 : (channel) => Math.floor(channel / perGroup) * depth,
    activation: options.fusedActivationFunction,
    reads: groups === 1 ? 'full' : 'group',
  }
}

function depthwise({ operator: { options }, input, filter, output }: Question): Geometry | null {
  if (options.type !== 'DepthwiseConv2DOptions') return null
  const [first = 0, rows = 0, columns = 0, outputs = 0] = filter.shape
  const inputs = channelsOf(input)
  const multiplier = outputs / inputs
  if (!isMap(input, output, filter) || first !== 1 || !Number.isInteger(multiplier)) return null
  const seen = windowTaps({ options, input, output, rows, columns })
  if (options.depthMultiplier !== multiplier || seen === null) return null
  return {
    ...seen,
    ...{ outputs, inputs, depth: 1, columns, taps: rows * columns, tapStride: outputs },
    start: (channel) => channel,
    firstInput: (channel) => Math.floor(channel / multiplier),
    activation: options.fusedActivationFunction,
    reads: 'own',
  }
}

function fullyConnected({ operator: { options }, input, filter }: Question): Geometry | null {
  if (options.type !== 'FullyConnectedOptions' || options.weightsFormat !== 'DEFAULT') return null
  const [outputs = 0, depth = 0, ...more] = filter.shape
  const elements = input.shape.reduce((all, one) => all * one, 1)
  const inputs = channelsOf(input)
  if (more.length > 0 || depth === 0 || elements % depth !== 0) return null
  return {
    ...{ outputs, inputs, depth, columns: 1, taps: 1, tapStride: depth },
    start: (channel) => channel * depth,
    firstInput: () => 0,
    ...{ rowSets: [[0]], columnSets: [[0]], readsAllTaps: true },
    activation: options.fusedActivationFunction,
    reads: depth % inputs === 0 ? 'full' : 'group',
  }
}

function transposed({ operator: { options }, input, filter, output }: Question): Geometry | null {
  if (options.type !== 'TransposeConvOptions') return null
  const [outputs = 0, rows = 0, columns = 0, depth = 0] = filter.shape
  const inputs = channelsOf(input)
  if (!isMap(input, output, filter) || inputs !== depth) return null
  const common = { dilation: 1, padding: options.padding }
  const rowSets = transposedTapSets({
    ...common,
    ...{ input: input.shape[1] ?? 0, output: output.shape[1] ?? 0, kernel: rows },
    stride: options.strideH,
  })
  const columnSets = transposedTapSets({
    ...common,
    ...{ input: input.shape[2] ?? 0, output: output.shape[2] ?? 0, kernel: columns },
    stride: options.strideW,
  })
  if (rowSets === null || columnSets === null) return null
  return {
    ...{ outputs, inputs, depth, columns, taps: rows * columns, tapStride: depth },
    start: (channel) => channel * rows * columns * depth,
    firstInput: () => 0,
    ...{ rowSets, columnSets },
    readsAllTaps: readsAllTaps(rowSets, rows) && readsAllTaps(columnSets, columns),
    activation: options.fusedActivationFunction,
    reads: 'full',
  }
}

function isMap(...tensors: readonly Tensor[]): boolean {
  return tensors.every(
    ({ shape, shapeSignature }) =>
      shape.length === 4 &&
      shape.every((size) => size > 0) &&
      // A size that the file leaves open decides which taps are padded; the batch does not.
      (shapeSignature?.slice(1) ?? []).every((size) => size !== -1),
  )
}

interface WindowTaps {
  readonly options: {
    readonly padding: 'SAME' | 'VALID'
    readonly strideH: number
    readonly strideW: number
    readonly dilationHFactor: number
    readonly dilationWFactor: number
  }
  readonly input: Tensor
  readonly output: Tensor
  readonly rows: number
  readonly columns: number
}

type SeenTaps = Pick<Geometry, 'rowSets' | 'columnSets' | 'readsAllTaps'>

function windowTaps({ options, input, output, rows, columns }: WindowTaps): SeenTaps | null {
  const rowSets = tapSets({
    ...{ input: input.shape[1] ?? 0, output: output.shape[1] ?? 0, kernel: rows },
    ...{ stride: options.strideH, dilation: options.dilationHFactor, padding: options.padding },
  })
  const columnSets = tapSets({
    ...{ input: input.shape[2] ?? 0, output: output.shape[2] ?? 0, kernel: columns },
    ...{ stride: options.strideW, dilation: options.dilationWFactor, padding: options.padding },
  })
  if (rowSets === null || columnSets === null) return null
  return {
    ...{ rowSets, columnSets },
    readsAllTaps: readsAllTaps(rowSets, rows) && readsAllTaps(columnSets, columns),
  }
}
