/**
 * Models for tests, layer by layer, with shapes inferred and quantization filled in:
 *
 *     modelOf({
 *       input: { shape: [1, 32, 32, 3] },
 *       layers: [
 *         conv2d({ filters: 8, kernel: 3, strides: 2, activation: 'RELU' }),
 *         depthwiseConv2d({ kernel: [3, 3], name: 'dw' }),
 *         add({ from: ['dw', 'conv_2d_0'] }),
 *         averagePool2d({ size: 16 }),
 *         reshape({ shape: [1, -1] }),
 *         fullyConnected({ units: 10 }),
 *         softmax(),
 *       ],
 *     })
 *
 * A layer reads the output of the layer before it, or those that `from` names. Layers and their
 * output tensors are called `name`, by default `<kind>_<index>` in lower case (`conv_2d_0`); the
 * input is called `input`. int8 and int16 inputs give quantized layers (weights int8, per channel;
 * bias int32 or int64), float32 ones give float layers. Constants hold a fixed pattern.
 */
import { bytesOf, type DataType, type Model, type Operator } from '../../src/tflite/model.ts'
import type {
  Buffer,
  Metadata,
  OperatorKind,
  Quantization,
  Signature,
  Tensor,
} from '../../src/tflite/model.ts'
import type { Activation, OperatorOptions, Padding } from '../../src/tflite/options.ts'
import { inferShapes, integersOf } from '../../src/operators/shapes/infer.ts'
import { product } from '../../src/util/integers.ts'

export type Shape = readonly number[]

export interface TensorSpec {
  readonly shape: Shape
  /** -1 for sizes that the file leaves open (it states 1 for them); null where not given. */
  readonly shapeSignature?: Shape
  /** int8 where not given. */
  readonly dtype?: DataType
  readonly quantization?: Quantization | null
  readonly isVariable?: boolean
  readonly name?: string
}

export interface ConstantSpec extends TensorSpec {
  /** A fixed pattern where not given. */
  readonly values?: readonly number[]
}

/** The name of a tensor, a constant to make, or null for an optional input that is absent. */
export type Operand = string | ConstantSpec | null

/** Any operator; outputs are inferred where not given. */
export interface OperatorSpec {
  readonly kind: OperatorKind
  readonly inputs?: readonly Operand[]
  readonly outputs?: readonly TensorSpec[]
  readonly outputCount?: number
  readonly intermediates?: readonly TensorSpec[]
  readonly options?: OperatorOptions
  readonly name?: string
  /** Type of the outputs; that of the first input where not given. */
  readonly dtype?: DataType
  readonly version?: number
  readonly customName?: string
  readonly customOptions?: Uint8Array
}

export type Layer = (graph: GraphBuilder) => void

export interface ModelSpec {
  readonly input?: TensorSpec
  /** By name; instead of `input`. */
  readonly inputs?: Readonly<Record<string, TensorSpec>>
  readonly layers: readonly Layer[]
  /** Names; the last layer's output where not given. */
  readonly outputs?: readonly string[]
  readonly metadata?: Readonly<Record<string, Uint8Array>>
  readonly signatures?: readonly Signature[]
  readonly description?: string
  readonly offlinePlan?: readonly number[]
  /** What the file would weigh; the constants' bytes where not given. */
  readonly fileBytes?: number
}

export function modelOf(spec: ModelSpec): Model {
  const graph = new GraphBuilder()
  const inputs = Object.entries(spec.inputs ?? { input: spec.input ?? { shape: [1, 8] } })
  const inputIndices = inputs.map(([name, tensor]) => graph.tensor({ ...tensor, name }))
  spec.layers.forEach((layer) => {
    layer(graph)
  })
  const outputs = (spec.outputs ?? [graph.last]).map((name) => graph.find(name))
  const metadata = Object.entries(spec.metadata ?? {}).map(([name, data]) => ({
    name,
    buffer: graph.buffer(data),
  }))
  return graph.finish({ ...spec, inputs: inputIndices, outputs, metadata })
}

interface Finish {
  readonly inputs: readonly number[]
  readonly outputs: readonly number[]
  readonly metadata: readonly Metadata[]
  readonly signatures?: readonly Signature[]
  readonly description?: string
  readonly offlinePlan?: readonly number[]
  readonly fileBytes?: number
}

/** What a layer adds its tensors and operators to. */
export class GraphBuilder {
  readonly #tensors: Tensor[] = []
  readonly #operators: Operator[] = []
  readonly #buffers: Buffer[] = [{ index: 0, data: new Uint8Array() }]
  /** Name of the tensor that the next layer reads. */
  last = ''

  find(name: string): number {
    const index = this.#tensors.findIndex((tensor) => tensor.name === name)
    if (index === -1) {
      const names = this.#tensors.map((tensor) => tensor.name).join(', ')
      throw new Error(`no tensor "${name}"; there are ${names}`)
    }
    return index
  }

  /** The tensor that a layer reads: the one of this name, or the last one. */
  source(name?: string): Tensor {
    const tensor = this.#tensors[this.find(name ?? this.last)]
    if (tensor === undefined) throw new Error('the model has no tensor yet')
    return tensor
  }

  buffer(data: Uint8Array): number {
    return this.#buffers.push({ index: this.#buffers.length, data }) - 1
  }

  /** Adds a tensor that is computed or fed and returns its index. */
  tensor(spec: TensorSpec, buffer = 0): number {
    const index = this.#tensors.length
    const dtype = spec.dtype ?? 'int8'
    const name = spec.name ?? `tensor_${index}`
    const quantization = spec.quantization === undefined ? perTensor(dtype) : spec.quantization
    this.#tensors.push({
      ...{ index, name, dtype, buffer, quantization, shape: spec.shape },
      ...{
        shapeSignature: spec.shapeSignature ?? null,
        hasRank: true,
        isVariable: spec.isVariable ?? false,
      },
      ...{ isConstant: buffer !== 0, isSparse: false },
    })
    if (buffer === 0) this.last = name
    return index
  }

  constant(spec: ConstantSpec): number {
    const dtype = spec.dtype ?? 'int8'
    const data =
      spec.values === undefined
        ? smallIntegers(pattern(bytesOf(dtype, spec.shape), this.#tensors.length), dtype)
        : encode(spec.values, dtype)
    return this.tensor(spec, this.buffer(data))
  }

  operator(spec: OperatorSpec): void {
    const index = this.#operators.length
    const name = spec.name ?? `${(spec.customName ?? spec.kind).toLowerCase()}_${index}`
    const inputs = (spec.inputs ?? [this.last]).map((operand, at) =>
      this.#operand(operand, `${name}/${at}`),
    )
    const outputs = this.#outputs(spec, inputs, name)
    const intermediates = (spec.intermediates ?? []).map((tensor) => this.tensor(tensor))
    const main = this.#tensors[outputs[0] ?? -1]
    if (main !== undefined) this.last = main.name
    this.#operators.push({
      ...{
        index,
        kind: spec.kind,
        customName: spec.customName ?? null,
        version: spec.version ?? 1,
      },
      ...{ inputs, outputs, intermediates, options: spec.options ?? { type: 'None' } },
      customOptions: spec.customOptions ?? new Uint8Array(),
    })
  }

  #operand(operand: Operand, name: string): number {
    if (operand === null) return -1
    return typeof operand === 'string' ? this.find(operand) : this.constant({ name, ...operand })
  }

  #outputs(spec: OperatorSpec, inputs: readonly number[], name: string): readonly number[] {
    const dtype = spec.dtype ?? this.#tensors[inputs[0] ?? -1]?.dtype ?? 'int8'
    const shapes = spec.outputs ?? this.#infer(spec, inputs).map((shape) => ({ shape }))
    const fixed = FIXED_OUTPUTS[`${spec.kind} ${dtype}`]
    const quantization = fixed === undefined ? {} : { quantization: fixed }
    return shapes.map((output, at) =>
      this.tensor({ dtype, name: at === 0 ? name : `${name}:${at}`, ...quantization, ...output }),
    )
  }

  #infer(spec: OperatorSpec, inputs: readonly number[]): readonly Shape[] {
    const model = { ...EMPTY, buffers: this.#buffers }
    const shapes = inferShapes({
      kind: spec.kind,
      options: spec.options ?? { type: 'None' },
      inputs: inputs.map((at) => {
        const tensor = this.#tensors[at]
        return tensor && { shape: tensor.shape, values: integersOf(tensor, model) }
      }),
      outputCount: spec.outputCount ?? 1,
    })
    if (shapes === null)
      throw new Error(`give the outputs of ${spec.kind}: they cannot be inferred`)
    return shapes
  }

  finish(parts: Finish): Model {
    const constants = this.#buffers.reduce((all, { data }) => all + data.length, 0)
    return {
      ...EMPTY,
      description: parts.description ?? '',
      buffers: this.#buffers,
      metadata: parts.metadata,
      signatures: parts.signatures ?? [],
      offlinePlan: parts.offlinePlan ?? null,
      fileBytes: parts.fileBytes ?? constants,
      subgraphs: [
        {
          ...{ index: 0, name: 'main', tensors: this.#tensors, operators: this.#operators },
          ...{ inputs: parts.inputs, outputs: parts.outputs },
        },
      ],
    }
  }
}

const EMPTY: Model = {
  ...{
    schemaVersion: 3,
    description: '',
    subgraphs: [],
    buffers: [],
    metadata: [],
    signatures: [],
  },
  ...{ fileBytes: 0, offlinePlan: null },
}

// ---- layers --------------------------------------------------------------------------------------

interface Common {
  readonly name?: string
  /** Name of the tensor that the layer reads; the output of the layer before it where not given. */
  readonly from?: string
}

interface Fused extends Common {
  readonly activation?: Activation
}

/** Height and width, or both at once. */
export type Pair = number | readonly [number, number]

interface Windowed extends Fused {
  readonly strides?: Pair
  /** 'SAME' where not given. */
  readonly padding?: Padding
  readonly dilation?: Pair
  readonly bias?: boolean
  /** One scale per output channel (the default) or one for all. */
  readonly perChannel?: boolean
}

interface ConvSpec extends Windowed {
  readonly filters: number
  readonly kernel?: Pair
}

export function conv2d(spec: ConvSpec): Layer {
  return (graph) => {
    const input = graph.source(spec.from)
    const [height, width] = pair(spec.kernel ?? 1)
    const shape = [spec.filters, height, width, input.shape[3] ?? 1]
    const options: OperatorOptions = { type: 'Conv2DOptions', ...windowOptions(spec) }
    graph.operator({
      ...{ kind: 'CONV_2D', options, version: 3, ...named(spec) },
      inputs: [input.name, ...weightsAndBias({ spec, input, shape, channelAxis: 0 })],
    })
  }
}

interface DepthwiseSpec extends Windowed {
  readonly kernel?: Pair
  readonly depthMultiplier?: number
}

export function depthwiseConv2d(spec: DepthwiseSpec = {}): Layer {
  return (graph) => {
    const input = graph.source(spec.from)
    const depthMultiplier = spec.depthMultiplier ?? 1
    const [height, width] = pair(spec.kernel ?? 3)
    const shape = [1, height, width, (input.shape[3] ?? 1) * depthMultiplier]
    const options: OperatorOptions = {
      type: 'DepthwiseConv2DOptions',
      ...windowOptions(spec),
      depthMultiplier,
    }
    graph.operator({
      ...{ kind: 'DEPTHWISE_CONV_2D', options, version: 3, ...named(spec) },
      inputs: [input.name, ...weightsAndBias({ spec, input, shape, channelAxis: 3 })],
    })
  }
}

/** Output size as Keras computes it: input x stride, and for 'VALID' what the kernel adds. */
export function transposeConv(spec: ConvSpec): Layer {
  return (graph) => {
    const input = graph.source(spec.from)
    const [batch = 1, rows = 1, columns = 1, channels = 1] = input.shape
    const [height, width] = pair(spec.kernel ?? 2)
    const [strideH, strideW] = pair(spec.strides ?? 1)
    const padding = spec.padding ?? 'SAME'
    const grown = (size: number, kernel: number, stride: number) =>
      size * stride + (padding === 'SAME' ? 0 : Math.max(kernel - stride, 0))
    const output = [
      batch,
      grown(rows, height, strideH),
      grown(columns, width, strideW),
      spec.filters,
    ]
    const shape = [spec.filters, height, width, channels]
    const [weights = null, bias = null] = weightsAndBias({ spec, input, shape, channelAxis: 0 })
    graph.operator({
      ...{ kind: 'TRANSPOSE_CONV', version: 3, ...named(spec), dtype: input.dtype },
      inputs: [int32(output), weights, input.name, ...(bias === null ? [] : [bias])],
      options: {
        ...{ type: 'TransposeConvOptions', padding, strideH, strideW },
        fusedActivationFunction: spec.activation ?? 'NONE',
      },
    })
  }
}

interface DenseSpec extends Fused {
  readonly units: number
  readonly bias?: boolean
  readonly perChannel?: boolean
  readonly keepNumDims?: boolean
}

export function fullyConnected(spec: DenseSpec): Layer {
  return (graph) => {
    const input = graph.source(spec.from)
    const keepNumDims = spec.keepNumDims ?? false
    const depth = keepNumDims ? (input.shape.at(-1) ?? 1) : product(input.shape.slice(1))
    const shape = [spec.units, depth]
    const perChannel = { perChannel: false, ...spec }
    graph.operator({
      ...{ kind: 'FULLY_CONNECTED', version: 4, ...named(spec) },
      inputs: [input.name, ...weightsAndBias({ spec: perChannel, input, shape, channelAxis: 0 })],
      options: {
        ...{ type: 'FullyConnectedOptions', weightsFormat: 'DEFAULT', keepNumDims },
        fusedActivationFunction: spec.activation ?? 'NONE',
        asymmetricQuantizeInputs: false,
      },
    })
  }
}

interface PoolSpec extends Fused {
  readonly size: Pair
  /** The size where not given. */
  readonly strides?: Pair
  /** 'VALID' where not given. */
  readonly padding?: Padding
}

export function maxPool2d(spec: PoolSpec): Layer {
  return pool2d('MAX_POOL_2D', spec)
}

export function averagePool2d(spec: PoolSpec): Layer {
  return pool2d('AVERAGE_POOL_2D', spec)
}

function pool2d(kind: OperatorKind, spec: PoolSpec): Layer {
  const [filterHeight, filterWidth] = pair(spec.size)
  const [strideH, strideW] = pair(spec.strides ?? spec.size)
  const padding = spec.padding ?? 'VALID'
  const fusedActivationFunction = spec.activation ?? 'NONE'
  return simple(kind, spec, {
    version: 2,
    options: {
      type: 'Pool2DOptions',
      ...{ padding, strideW, strideH, filterWidth, filterHeight, fusedActivationFunction },
    },
  })
}

interface ArithmeticSpec extends Omit<Fused, 'from'> {
  /** Two tensors or constants; a single name means: the output of the layer before, and this. */
  readonly from: Operand | readonly [Operand, Operand]
}

export function add(spec: ArithmeticSpec): Layer {
  return arithmetic('ADD', 'AddOptions', spec)
}

export function mul(spec: ArithmeticSpec): Layer {
  return arithmetic('MUL', 'MulOptions', spec)
}

export function sub(spec: ArithmeticSpec): Layer {
  return arithmetic('SUB', 'SubOptions', spec)
}

type ArithmeticType = 'AddOptions' | 'MulOptions' | 'SubOptions'

function arithmetic(kind: OperatorKind, type: ArithmeticType, spec: ArithmeticSpec): Layer {
  return (graph) => {
    const fusedActivationFunction = spec.activation ?? 'NONE'
    graph.operator({
      ...{ kind, version: 2, ...named(spec) },
      inputs: isPair(spec.from) ? spec.from : [graph.last, spec.from],
      options: { type, fusedActivationFunction, potScaleInt16: true },
    })
  }
}

function isPair(from: ArithmeticSpec['from']): from is readonly [Operand, Operand] {
  return Array.isArray(from)
}

export function reshape(spec: Common & { readonly shape: Shape }): Layer {
  return (graph) => {
    const { name, shape } = graph.source(spec.from)
    const known = product(spec.shape.filter((one) => one !== -1))
    const full = spec.shape.map((one) => (one === -1 ? product(shape) / known : one))
    graph.operator({
      ...{ kind: 'RESHAPE', ...named(spec), inputs: [name, int32(full)] },
      options: other('ReshapeOptions', { newShape: full }),
    })
  }
}

export function softmax(spec: Common & { readonly beta?: number } = {}): Layer {
  return simple('SOFTMAX', spec, {
    version: 2,
    options: other('SoftmaxOptions', { beta: spec.beta ?? 1 }),
  })
}

export function quantize(spec: Common & { readonly dtype?: DataType } = {}): Layer {
  return simple('QUANTIZE', spec, {
    dtype: spec.dtype ?? 'int8',
    options: other('QuantizeOptions', {}),
  })
}

export function dequantize(spec: Common = {}): Layer {
  return simple('DEQUANTIZE', spec, {
    ...{ dtype: 'float32', version: 2 },
    options: other('DequantizeOptions', {}),
  })
}

export function logistic(spec: Common = {}): Layer {
  return simple('LOGISTIC', spec)
}

export function relu(spec: Common = {}): Layer {
  return simple('RELU', spec, { version: 2 })
}

interface PadSpec extends Common {
  /** Before and after, for each dimension. */
  readonly amounts: readonly (readonly [number, number])[]
}

export function pad(spec: PadSpec): Layer {
  return (graph) => {
    const amounts = int32(spec.amounts.flat(), [spec.amounts.length, 2])
    graph.operator({
      ...{
        kind: 'PAD',
        version: 2,
        ...named(spec),
        inputs: [graph.source(spec.from).name, amounts],
      },
      options: other('PadOptions', {}),
    })
  }
}

interface ReduceSpec extends Common {
  readonly axes: readonly number[]
  readonly keepDims?: boolean
}

export function mean(spec: ReduceSpec): Layer {
  return (graph) => {
    graph.operator({
      ...{ kind: 'MEAN', version: 2, ...named(spec) },
      inputs: [graph.source(spec.from).name, int32(spec.axes)],
      options: other('ReducerOptions', { keepDims: spec.keepDims ?? false }),
    })
  }
}

interface ConcatSpec {
  readonly from: readonly Operand[]
  readonly axis?: number
  readonly name?: string
}

export function concatenation(spec: ConcatSpec): Layer {
  return (graph) => {
    graph.operator({
      ...{ kind: 'CONCATENATION', version: 2, ...named(spec), inputs: spec.from },
      options: other('ConcatenationOptions', {
        axis: spec.axis ?? -1,
        fusedActivationFunction: 'NONE',
      }),
    })
  }
}

/** Any other operator, custom ones included. */
export function generic(spec: OperatorSpec): Layer {
  return (graph) => {
    graph.operator(spec)
  }
}

/** An options table without typed view. */
export function other(
  table: string,
  fields: Readonly<Record<string, number | boolean | string | readonly number[]>>,
): OperatorOptions {
  return { type: 'Other', table, fields }
}

/** A constant of int32 values: axes, sizes, shapes. */
export function int32(values: readonly number[], shape: Shape = [values.length]): ConstantSpec {
  return { values, shape, dtype: 'int32', quantization: null }
}

function simple(kind: OperatorKind, spec: Common, rest: Omit<OperatorSpec, 'kind'> = {}): Layer {
  return (graph) => {
    graph.operator({ kind, ...named(spec), inputs: [graph.source(spec.from).name], ...rest })
  }
}

function named({ name }: { readonly name?: string }): { readonly name?: string } {
  return name === undefined ? {} : { name }
}

function pair(both: Pair): readonly [number, number] {
  return typeof both === 'number' ? [both, both] : both
}

function windowOptions(spec: Windowed) {
  const [strideH, strideW] = pair(spec.strides ?? 1)
  const [dilationHFactor, dilationWFactor] = pair(spec.dilation ?? 1)
  return {
    ...{ padding: spec.padding ?? 'SAME', strideW, strideH, dilationWFactor, dilationHFactor },
    fusedActivationFunction: spec.activation ?? 'NONE',
  }
}

interface Weights {
  readonly spec: { readonly bias?: boolean; readonly perChannel?: boolean }
  readonly input: Tensor
  readonly shape: Shape
  readonly channelAxis: number
}

const BIAS_TYPE: Partial<Record<DataType, DataType>> = {
  int8: 'int32',
  uint8: 'int32',
  int16: 'int64',
}

function weightsAndBias({ spec, input, shape, channelAxis }: Weights): readonly Operand[] {
  const channels = shape[channelAxis] ?? 1
  const dtype = input.dtype === 'int16' ? 'int8' : input.dtype
  const scales = spec.perChannel === false ? 1 : channels
  const quantization = BIAS_TYPE[input.dtype] === undefined ? null : perChannel(scales, channelAxis)
  const weights = { shape, dtype, quantization }
  if (spec.bias === false) return [weights]
  const biasType = BIAS_TYPE[input.dtype] ?? 'float32'
  const biasQuantization = quantization && {
    ...quantization,
    quantizedDimension: 0,
    scales: quantization.scales.map((scale) => scale * (input.quantization?.scales[0] ?? 1)),
  }
  return [weights, { shape: [channels], dtype: biasType, quantization: biasQuantization }]
}

/** What converters write behind these layers, since their kernels insist on it. */
const FIXED_OUTPUTS: Readonly<Record<string, Quantization>> = {
  'SOFTMAX int8': scaled(1 / 256, -128),
  'SOFTMAX int16': scaled(1 / 32768, 0),
  'LOG_SOFTMAX int8': scaled(1 / 16, 127),
  'LOGISTIC int8': scaled(1 / 256, -128),
  'LOGISTIC int16': scaled(1 / 32768, 0),
}

function scaled(scale: number, zeroPoint: number): Quantization {
  return { scales: [scale], zeroPoints: [zeroPoint], mins: [], maxs: [], quantizedDimension: 0 }
}

function perTensor(dtype: DataType): Quantization | null {
  return dtype in BIAS_TYPE ? perChannel(1, 0) : null
}

function perChannel(channels: number, quantizedDimension: number): Quantization {
  return {
    scales: Array.from({ length: channels }, (_, channel) => 1 / 2 ** (4 + (channel % 4))),
    zeroPoints: Array.from({ length: channels }, () => 0),
    ...{ mins: [], maxs: [], quantizedDimension },
  }
}

/** Biases as training leaves them: large ones would saturate their channels, which are then constant. */
function smallIntegers(bytes: Uint8Array, dtype: DataType): Uint8Array {
  const width = dtype === 'int32' ? 4 : dtype === 'int64' ? 8 : 1
  return bytes.map((byte, at) => (at % width === 0 ? byte : 0))
}

/** Bytes that differ from constant to constant. */
function pattern(length: number, seed: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 31 + seed * 97 + 7) % 64)
}

const ENCODERS: Partial<Record<DataType, (values: readonly number[]) => ArrayBufferView>> = {
  int16: (values) => Int16Array.from(values),
  int32: (values) => Int32Array.from(values),
  int64: (values) => BigInt64Array.from(values, BigInt),
  float32: (values) => Float32Array.from(values),
}

function encode(values: readonly number[], dtype: DataType): Uint8Array {
  const { buffer } = ENCODERS[dtype]?.(values) ?? Int8Array.from(values)
  return new Uint8Array(buffer)
}
