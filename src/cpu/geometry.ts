import { paddingOf } from '../util/same-padding.ts'
import { product } from '../util/integers.ts'
import type { CpuLayer } from './layer.ts'

/** Sizes of a layer that cost models are made of. Missing tensors and dimensions count as 1. */
export function outputElements({ outputs }: CpuLayer): number {
  return product(outputs[0]?.shape ?? [])
}

export function inputElements({ inputs }: CpuLayer): number {
  return product(inputs[0]?.shape ?? [])
}

/** Elements of the largest input: what an element-wise operator walks at least. */
export function largestInput({ inputs }: CpuLayer): number {
  return Math.max(0, ...inputs.map(({ shape }) => product(shape)))
}

/**
 * Pieces of memory that a tensor is cut into along an axis, or joined from: those before the axis,
 * of each tensor. The axis is the first one on which the whole and its parts differ.
 */
export function pieces({ inputs, outputs }: CpuLayer): number {
  const parts = outputs.length > 1 ? outputs : inputs
  const wholes = outputs.length > 1 ? inputs : outputs
  const whole = [...wholes].sort((a, b) => product(b.shape) - product(a.shape))[0]?.shape ?? []
  const part = parts[0]?.shape ?? []
  const axis = whole.findIndex((length, at) => length !== part[at])
  return parts.length * product(whole.slice(0, Math.max(0, axis)))
}

/** Output positions: batches x height x width of an NHWC map. */
export function pixels(layer: CpuLayer): number {
  const shape = layer.outputs[0]?.shape ?? []
  return product(shape.slice(0, -1))
}

/** Rows of the output maps of all batches. */
export function outputRows({ outputs }: CpuLayer): number {
  return product(outputs[0]?.shape.slice(0, 2) ?? [])
}

export function outputChannels({ outputs }: CpuLayer): number {
  return outputs[0]?.shape.at(-1) ?? 1
}

export function inputChannels({ inputs }: CpuLayer): number {
  return inputs[0]?.shape.at(-1) ?? 1
}

/** Filter or pooling window, height x width. */
export function windowArea({ window }: CpuLayer): number {
  return window ? window.filterHeight * window.filterWidth : 1
}

/** Inputs of one output value of a convolution: filter height x width x input channels. */
export function patch(layer: CpuLayer): number {
  return windowArea(layer) * inputChannels(layer)
}

/** Rows of the last axis: softmax and its like normalise each of them. */
export function rows(layer: CpuLayer): number {
  const elements = inputElements(layer)
  return elements === 0 ? 0 : elements / inputChannels(layer)
}

/** Depthwise: outputs per input channel. */
export function depthMultiplier(layer: CpuLayer): number {
  return outputChannels(layer) / inputChannels(layer)
}

/** Largest padding before the map on either axis, as TensorFlow Lite computes it. */
export function paddingBefore({ inputs, outputs, window }: CpuLayer): readonly [number, number] {
  const [, inHeight = 1, inWidth = 1] = inputs[0]?.shape ?? []
  const [, outHeight = 1, outWidth = 1] = outputs[0]?.shape ?? []
  if (!window) return [0, 0]
  const { filterHeight, filterWidth, dilationHeight, dilationWidth } = window
  const before = (output: number, stride: number, reach: number, input: number): number =>
    paddingOf({ input, output, stride, reach })[0]
  return [
    before(outHeight, window.strideHeight, (filterHeight - 1) * dilationHeight + 1, inHeight),
    before(outWidth, window.strideWidth, (filterWidth - 1) * dilationWidth + 1, inWidth),
  ]
}

/** Window elements inside the map, summed over all output pixels. Dilation is not considered. */
export function innerTaps(layer: CpuLayer): number {
  const { inputs, outputs, window } = layer
  if (!window) return pixels(layer)
  const [batches = 1, outHeight = 1, outWidth = 1] = outputs[0]?.shape ?? []
  const [, inHeight = 1, inWidth = 1] = inputs[0]?.shape ?? []
  const [top, left] = paddingBefore(layer)
  const vertical = { out: outHeight, stride: window.strideHeight, filter: window.filterHeight }
  const horizontal = { out: outWidth, stride: window.strideWidth, filter: window.filterWidth }
  return (
    batches *
    axisTaps({ ...vertical, padding: top, size: inHeight }) *
    axisTaps({ ...horizontal, padding: left, size: inWidth })
  )
}

interface Axis {
  readonly out: number
  readonly stride: number
  readonly filter: number
  readonly padding: number
  readonly size: number
}

/** In closed form: how many positions there are is a number in the file. */
function axisTaps({ out, stride, filter, padding, size }: Axis): number {
  // Only these reach into the map; sums over the others would cancel out beyond what a number holds.
  const from = stride > 0 ? Math.max(0, Math.floor((padding - filter) / stride)) : 0
  const to = stride > 0 ? Math.min(out, Math.ceil((padding + size) / stride) + 1) : out
  const first = from * stride - padding
  const ramps = (offset: number): number =>
    sumOfRamps(offset + first, stride, Math.max(0, to - from))
  return ramps(filter) - ramps(0) - ramps(filter - size) + ramps(-size)
}

/** The sum of max(0, first + at x step) over at = 0, 1, ... below count. */
function sumOfRamps(first: number, step: number, count: number): number {
  if (step < 0) return sumOfRamps(first + step * (count - 1), -step, count)
  if (step === 0) return count * Math.max(0, first)
  const from = Math.max(0, Math.ceil(-first / step))
  const terms = Math.max(0, count - from)
  return terms * (first + (step * (from + count - 1)) / 2)
}

export function isDilated({ window }: CpuLayer): boolean {
  return window !== null && (window.dilationHeight > 1 || window.dilationWidth > 1)
}

export function isPointwise(layer: CpuLayer): boolean {
  const [top, left] = paddingBefore(layer)
  return windowArea(layer) === 1 && !isDilated(layer) && top === 0 && left === 0
}

export function isStrided({ window }: CpuLayer): boolean {
  return window !== null && (window.strideHeight > 1 || window.strideWidth > 1)
}

/** Bytes of one element; 1 for types without a fixed size. */
export function elementBytes(dtype: string | undefined): number {
  return ELEMENT_BYTES.get(dtype ?? '') ?? 1
}

const ELEMENT_BYTES: ReadonlyMap<string, number> = new Map([
  ...(['float32', 'int32', 'uint32'] as const).map((dtype) => [dtype, 4] as const),
  ...(['int16', 'uint16', 'float16', 'bfloat16'] as const).map((dtype) => [dtype, 2] as const),
  ...(['int64', 'uint64', 'float64', 'complex64'] as const).map((dtype) => [dtype, 8] as const),
])
