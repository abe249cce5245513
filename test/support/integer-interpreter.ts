/**
 * Runs small int8 models the way TensorFlow Lite Micro's reference kernels do, value by value and with
 * big integers: slow, and written apart from the analysis that it checks.
 */
import type { Model, Operator, Tensor } from '../../src/tflite/model.ts'
import type { Activation } from '../../src/tflite/options.ts'
import { product } from '../../src/util/integers.ts'

export type Values = readonly number[]

/** Every tensor's values for one input, by tensor index. */
export function interpret(model: Model, inputs: readonly Values[]): ReadonlyMap<number, Values> {
  const main = model.subgraphs[0]
  if (main === undefined) throw new Error('the model has no subgraph')
  const values = new Map<number, Values>(main.inputs.map((index, at) => [index, inputs[at] ?? []]))
  const machine: Machine = {
    tensor: (index) => {
      const found = main.tensors[index]
      if (found === undefined) throw new Error(`no tensor ${index}`)
      return found
    },
    values: (index) => {
      const tensor = main.tensors[index]
      if (tensor?.isConstant === true) return constantValues(model, tensor)
      return values.get(index) ?? fail(`tensor ${index} was not computed`)
    },
  }
  for (const operator of main.operators) {
    const run = KERNELS[operator.kind] ?? fail(`no kernel for ${operator.kind}`)
    values.set(operator.outputs[0] ?? -1, run(operator, machine))
  }
  return values
}

/** The outputs of the model only. */
export function outputsOf(model: Model, inputs: readonly Values[]): readonly Values[] {
  const values = interpret(model, inputs)
  return (model.subgraphs[0]?.outputs ?? []).map((index) => values.get(index) ?? [])
}

interface Machine {
  readonly tensor: (index: number) => Tensor
  readonly values: (index: number) => Values
}

type Kernel = (operator: Operator, machine: Machine) => Values

function fail(message: string): never {
  throw new Error(message)
}

function constantValues(model: Model, { buffer, dtype }: Tensor): Values {
  const data = model.buffers[buffer]?.data ?? new Uint8Array(0)
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  if (dtype === 'int8') return Array.from({ length: data.length }, (_, at) => view.getInt8(at))
  return Array.from({ length: data.length / 4 }, (_, at) => view.getInt32(4 * at, true))
}

const wrap = (value: number): number => Number(BigInt.asIntN(32, BigInt(value)))
const zeroOf = (tensor: Tensor): number => tensor.quantization?.zeroPoints[0] ?? 0
const scaleOf = (tensor: Tensor, at = 0): number => {
  const scales = tensor.quantization?.scales ?? [1]
  return Math.fround(scales[scales.length === 1 ? 0 : at] ?? 1)
}

/** Fixed-point multiplier with 31 bits and its left shift. */
function multiplierOf(real: number): readonly [bigint, number] {
  let shift = 0
  let fraction = real
  while (fraction >= 1) [fraction, shift] = [fraction / 2, shift + 1]
  while (fraction < 0.5) [fraction, shift] = [fraction * 2, shift - 1]
  const mantissa = Math.round(fraction * 2 ** 31)
  return mantissa === 2 ** 31 ? [BigInt(2 ** 30), shift + 1] : [BigInt(mantissa), shift]
}

function rescale(value: number, [mantissa, shift]: readonly [bigint, number]): number {
  const left = BigInt.asIntN(32, BigInt(value) << BigInt(Math.max(0, shift)))
  const doubled = left * mantissa
  const nudge = doubled >= 0n ? 1n << 30n : 1n - (1n << 30n)
  const high = (doubled + nudge) / (1n << 31n)
  const right = BigInt(Math.max(0, -shift))
  const magnitude = ((high < 0n ? -high : high) + ((1n << right) >> 1n)) >> right
  return Number(high < 0n ? -magnitude : magnitude)
}

function clamp(value: number, activation: Activation, output: Tensor): number {
  const at = (real: number): number => {
    const scaled = Math.fround(real / scaleOf(output))
    return zeroOf(output) + Math.sign(scaled) * Math.round(Math.abs(scaled))
  }
  const low = activation === 'NONE' ? -128 : Math.max(-128, at(0))
  const high = activation === 'RELU6' ? Math.min(127, at(6)) : 127
  return Math.min(high, Math.max(low, value))
}

const dims = ({ shape }: Tensor): readonly [number, number, number, number] => {
  const [a = 1, b = 1, c = 1, d = 1] = shape
  return [a, b, c, d]
}

/** What SAME padding puts before the first row or column. */
function padBefore(sizes: {
  input: number
  output: number
  reach: number
  stride: number
}): number {
  const { input, output, reach, stride } = sizes
  return Math.floor(Math.max(0, (output - 1) * stride + reach - input) / 2)
}

const convolve =
  (isDepthwise: boolean): Kernel =>
  ({ inputs, outputs, options }, machine) => {
    if (options.type !== 'Conv2DOptions' && options.type !== 'DepthwiseConv2DOptions')
      return fail('options')
    const [input, filter] = [machine.tensor(inputs[0] ?? -1), machine.tensor(inputs[1] ?? -1)]
    const output = machine.tensor(outputs[0] ?? -1)
    const [x, w] = [machine.values(input.index), machine.values(filter.index)]
    const bias = (inputs[2] ?? -1) < 0 ? [] : machine.values(inputs[2] ?? -1)
    const [, height, width, channels] = dims(input)
    const [, rows, columns, made] = dims(output)
    const [, kernelRows, kernelColumns] = dims(filter)
    const { strideH, strideW, dilationHFactor: dh, dilationWFactor: dw } = options
    const isSame = options.padding === 'SAME'
    const reach = [(kernelRows - 1) * dh + 1, (kernelColumns - 1) * dw + 1]
    const top = isSame
      ? padBefore({ input: height, output: rows, reach: reach[0] ?? 0, stride: strideH })
      : 0
    const left = isSame
      ? padBefore({ input: width, output: columns, reach: reach[1] ?? 0, stride: strideW })
      : 0
    const result: number[] = []
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++)
        for (let o = 0; o < made; o++) {
          let sum = 0
          for (let kr = 0; kr < kernelRows; kr++)
            for (let kc = 0; kc < kernelColumns; kc++) {
              const [y, z] = [r * strideH - top + kr * dh, c * strideW - left + kc * dw]
              if (y < 0 || z < 0 || y >= height || z >= width) continue
              const from = isDepthwise ? Math.floor(o / (made / channels)) : 0
              for (let i = from; i < (isDepthwise ? from + 1 : channels); i++) {
                const weight = isDepthwise
                  ? w[(kr * kernelColumns + kc) * made + o]
                  : w[((o * kernelRows + kr) * kernelColumns + kc) * channels + i]
                const value = (x[(y * width + z) * channels + i] ?? 0) - zeroOf(input)
                sum = wrap(sum + (weight ?? 0) * value)
              }
            }
          const real = (scaleOf(input) * scaleOf(filter, o)) / scaleOf(output)
          const scaled = rescale(wrap(sum + (bias[o] ?? 0)), multiplierOf(real)) + zeroOf(output)
          result.push(clamp(scaled, options.fusedActivationFunction, output))
        }
    return result
  }

const dense: Kernel = ({ inputs, outputs, options }, machine) => {
  if (options.type !== 'FullyConnectedOptions') return fail('options')
  const [input, filter] = [machine.tensor(inputs[0] ?? -1), machine.tensor(inputs[1] ?? -1)]
  const output = machine.tensor(outputs[0] ?? -1)
  const [x, w] = [machine.values(input.index), machine.values(filter.index)]
  const bias = (inputs[2] ?? -1) < 0 ? [] : machine.values(inputs[2] ?? -1)
  const [units, depth] = dims(filter)
  const product32 = Math.fround(scaleOf(input) * scaleOf(filter))
  const result: number[] = []
  for (let row = 0; row < x.length / depth; row++)
    for (let o = 0; o < units; o++) {
      let sum = bias[o] ?? 0
      for (let k = 0; k < depth; k++) {
        sum = wrap(sum + (w[o * depth + k] ?? 0) * ((x[row * depth + k] ?? 0) - zeroOf(input)))
      }
      const scaled = rescale(sum, multiplierOf(product32 / scaleOf(output))) + zeroOf(output)
      result.push(clamp(scaled, options.fusedActivationFunction, output))
    }
  return result
}

/** Element of an operand that may have one channel, or one element, for all. */
const spread = (values: Values, at: number, channels: number): number =>
  values[values.length === 1 ? 0 : values.length === channels ? at % channels : at] ?? 0

const added: Kernel = ({ inputs, outputs, options }, machine) => {
  const [one, other] = [machine.tensor(inputs[0] ?? -1), machine.tensor(inputs[1] ?? -1)]
  const output = machine.tensor(outputs[0] ?? -1)
  const [a, b] = [machine.values(one.index), machine.values(other.index)]
  const twice = 2 * Math.max(scaleOf(one), scaleOf(other))
  const toCommon = [scaleOf(one) / twice, scaleOf(other) / twice].map(multiplierOf)
  const toOutput = multiplierOf(twice / (2 ** 20 * scaleOf(output)))
  const activation = 'fusedActivationFunction' in options ? options.fusedActivationFunction : 'NONE'
  const channels = output.shape.at(-1) ?? 1
  return Array.from({ length: product(output.shape) }, (_, at) => {
    const left = (spread(a, at, channels) - zeroOf(one)) * 2 ** 20
    const right = (spread(b, at, channels) - zeroOf(other)) * 2 ** 20
    const [first = fail('multiplier'), second = fail('multiplier')] = toCommon
    const sum = rescale(left, first) + rescale(right, second)
    return clamp(rescale(sum, toOutput) + zeroOf(output), activation, output)
  })
}

const multiplied: Kernel = ({ inputs, outputs, options }, machine) => {
  const [one, other] = [machine.tensor(inputs[0] ?? -1), machine.tensor(inputs[1] ?? -1)]
  const output = machine.tensor(outputs[0] ?? -1)
  const [a, b] = [machine.values(one.index), machine.values(other.index)]
  const factor = multiplierOf((scaleOf(one) * scaleOf(other)) / scaleOf(output))
  const activation = 'fusedActivationFunction' in options ? options.fusedActivationFunction : 'NONE'
  const channels = output.shape.at(-1) ?? 1
  return Array.from({ length: product(output.shape) }, (_, at) => {
    const value =
      (spread(a, at, channels) - zeroOf(one)) * (spread(b, at, channels) - zeroOf(other))
    return clamp(rescale(value, factor) + zeroOf(output), activation, output)
  })
}

const pooled =
  (reduce: (values: Values) => number): Kernel =>
  ({ inputs, outputs, options }, machine) => {
    if (options.type !== 'Pool2DOptions') return fail('options')
    const [input, output] = [machine.tensor(inputs[0] ?? -1), machine.tensor(outputs[0] ?? -1)]
    const x = machine.values(input.index)
    const [, height, width, channels] = dims(input)
    const [, rows, columns] = dims(output)
    const { strideH, strideW, filterHeight, filterWidth, padding } = options
    const isSame = padding === 'SAME'
    const top = isSame
      ? padBefore({ input: height, output: rows, reach: filterHeight, stride: strideH })
      : 0
    const left = isSame
      ? padBefore({ input: width, output: columns, reach: filterWidth, stride: strideW })
      : 0
    const result: number[] = []
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++)
        for (let o = 0; o < channels; o++) {
          const window: number[] = []
          for (let y = r * strideH - top; y < r * strideH - top + filterHeight; y++)
            for (let z = c * strideW - left; z < c * strideW - left + filterWidth; z++) {
              const value = x[(y * width + z) * channels + o]
              if (y >= 0 && z >= 0 && y < height && z < width) window.push(value ?? 0)
            }
          result.push(clamp(reduce(window), options.fusedActivationFunction, output))
        }
    return result
  }

const mean = (values: Values): number => {
  const sum = values.reduce((all, one) => all + one, 0)
  const half = Math.floor(values.length / 2)
  return Math.trunc((sum + (sum > 0 ? half : -half)) / values.length)
}

const joined: Kernel = ({ inputs, outputs }, machine) => {
  const output = machine.tensor(outputs[0] ?? -1)
  const parts = inputs.map((index) => ({
    values: machine.values(index),
    channels: machine.tensor(index).shape.at(-1) ?? 1,
  }))
  const rows = product(output.shape.slice(0, -1))
  return Array.from({ length: rows }, (_, row) =>
    parts.flatMap(({ values, channels }) => values.slice(row * channels, (row + 1) * channels)),
  ).flat()
}

const padded: Kernel = ({ inputs, outputs }, machine) => {
  const [input, output] = [machine.tensor(inputs[0] ?? -1), machine.tensor(outputs[0] ?? -1)]
  const x = machine.values(input.index)
  const amounts = machine.values(inputs[1] ?? -1)
  const [, height, width, channels] = dims(input)
  const [, rows, columns, made] = dims(output)
  const result: number[] = []
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++)
      for (let o = 0; o < made; o++) {
        const [y, z, i] = [r - (amounts[2] ?? 0), c - (amounts[4] ?? 0), o - (amounts[6] ?? 0)]
        const isInside = y >= 0 && z >= 0 && i >= 0 && y < height && z < width && i < channels
        result.push(isInside ? (x[(y * width + z) * channels + i] ?? 0) : zeroOf(output))
      }
  return result
}

const rectified: Kernel = ({ inputs, outputs }, machine) => {
  const [input, output] = [machine.tensor(inputs[0] ?? -1), machine.tensor(outputs[0] ?? -1)]
  const factor = multiplierOf(Math.fround(scaleOf(input) / scaleOf(output)))
  return machine.values(input.index).map((value) => {
    const scaled = rescale(value - zeroOf(input), factor) + zeroOf(output)
    return Math.min(127, Math.max(zeroOf(output), scaled))
  })
}

const KERNELS: Partial<Record<string, Kernel>> = {
  CONV_2D: convolve(false),
  DEPTHWISE_CONV_2D: convolve(true),
  FULLY_CONNECTED: dense,
  ADD: added,
  MUL: multiplied,
  MAX_POOL_2D: pooled((values) => Math.max(...values)),
  AVERAGE_POOL_2D: pooled(mean),
  CONCATENATION: joined,
  PAD: padded,
  RELU: rectified,
  RESHAPE: ({ inputs }, machine) => machine.values(inputs[0] ?? -1),
}
