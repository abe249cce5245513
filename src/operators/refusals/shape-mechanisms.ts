/**
 * Relations between shapes, constant operands and options that kernels check when the model is loaded.
 *
 * Source: tflite-micro micro/kernels: select.cc, pad.cc, mirror_pad.cc, expand_dims.cc,
 * broadcast_to.cc, fill.cc, transpose.cc, strided_slice_common.cc, squeeze.cc, gather.cc,
 * gather_nd.cc, depth_to_space.cc, space_to_depth.cc, split.cc, reduce_common.cc, cumsum.cc.
 */
import type { DataType, Tensor } from '../../tflite/model.ts'
import { elementsOf, type LayerContext } from '../layer-context.ts'
import { nameOf, scaleOf, zeroPointOf } from './refusal.ts'

type Integers = readonly number[]

/** Elements as the kernel reads them: as int32, whatever their type; undefined where they are computed. */
function readAsInt32({ model }: LayerContext, tensor: Tensor | undefined): Integers | undefined {
  if (tensor?.isConstant !== true) return undefined
  const data = model.buffers[tensor.buffer]?.data ?? new Uint8Array()
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const count = Math.min(elementsOf(tensor), data.byteLength >> 2)
  return Array.from({ length: count }, (_, at) => view.getInt32(4 * at, true))
}

/** The same for a tensor whose type the kernel asks for. */
function integers(layer: LayerContext, tensor: Tensor | undefined): Integers | undefined {
  const bytes = INTEGER_BYTES[tensor?.dtype ?? 'int32']
  if (tensor?.isConstant !== true || bytes === undefined) return undefined
  const data = layer.model.buffers[tensor.buffer]?.data ?? new Uint8Array()
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const count = Math.min(elementsOf(tensor), Math.floor(data.byteLength / bytes))
  return Array.from({ length: count }, (_, at) => integerAt(view, bytes * at, bytes))
}

const INTEGER_BYTES: Readonly<Partial<Record<DataType, 1 | 2 | 4 | 8>>> = {
  int8: 1,
  int16: 2,
  int32: 4,
  int64: 8,
}

function integerAt(view: DataView, at: number, bytes: 1 | 2 | 4 | 8): number {
  if (bytes === 8) return Number(view.getBigInt64(at, true))
  if (bytes === 4) return view.getInt32(at, true)
  return bytes === 2 ? view.getInt16(at, true) : view.getInt8(at)
}

function optionOf({ operator: { options } }: LayerContext, name: string): unknown {
  return options.type === 'Other' ? options.fields[name] : undefined
}

const isSame = (one: Integers, other: Integers): boolean =>
  one.length === other.length && one.every((size, at) => size === other[at])

const text = (shape: Integers): string => (shape.length === 0 ? 'a scalar' : shape.join('x'))

function unlike(shape: Integers, wanted: Integers): string | null {
  if (isSame(shape, wanted)) return null
  return `makes ${text(shape)} where ${text(wanted)} follows from its inputs`
}

const fromEnd = ({ shape }: Tensor, at: number): number => shape.at(-at) ?? 1

// ---- broadcasting --------------------------------------------------------------------------------

export function selectBroadcast({ inputs, outputs: [output] }: LayerContext): string | null {
  const there = inputs.filter((tensor) => tensor !== undefined)
  if (output === undefined || there.length < 3 || isPlainSelect(there)) return null
  const rank = Math.max(...there.map(({ shape }) => shape.length))
  const wanted: number[] = []
  for (let at = rank; at >= 1; at -= 1) {
    const sizes = there.map((tensor) => fromEnd(tensor, at))
    const most = sizes.includes(0) ? 0 : Math.max(...sizes)
    if (sizes.some((size) => size !== 1 && size !== most)) {
      return `chooses between shapes that do not broadcast: ${there.map(({ shape }) => text(shape)).join(', ')}`
    }
    wanted.push(most)
  }
  return unlike(output.shape, wanted)
}

/** Three equal shapes, or two and a scalar condition: no loops are needed. */
function isPlainSelect(there: readonly Tensor[]): boolean {
  const [condition, x, y] = there
  if (condition === undefined || x === undefined || y === undefined) return false
  if (!isSame(x.shape, y.shape)) return false
  return isSame(condition.shape, x.shape) || condition.shape.length === 0
}

export function selectLoops({ inputs }: LayerContext): string | null {
  const there = inputs.filter((tensor) => tensor !== undefined)
  if (isPlainSelect(there)) return null
  const rank = Math.max(0, ...there.map(({ shape }) => shape.length))
  return rank <= 5 ? null : `broadcasts ${rank} dimensions, and its loops have five levels`
}

export function broadcastToShape(layer: LayerContext): string | null {
  const [input, shape] = layer.inputs
  const wanted = integers(layer, shape)
  const output = layer.outputs[0]
  if (input === undefined || output === undefined || wanted === undefined) return null
  const skipped = wanted.length - input.shape.length
  const fits = input.shape.every((size, at) => size === 1 || size === wanted[skipped + at])
  if (skipped < 0 || !fits) return `cannot make ${text(wanted)} of ${text(input.shape)}`
  return unlike(output.shape, wanted)
}

export function filledShape(layer: LayerContext): string | null {
  const wanted = integers(layer, layer.inputs[0])
  const output = layer.outputs[0]
  return wanted === undefined || output === undefined ? null : unlike(output.shape, wanted)
}

// ---- one shape from another ----------------------------------------------------------------------

export function expandedShape(layer: LayerContext): string | null {
  const [input] = layer.inputs
  const [output] = layer.outputs
  const [given] = integers(layer, layer.inputs[1]) ?? []
  if (input === undefined || output === undefined || given === undefined) return null
  const axis = given < 0 ? input.shape.length + 1 + given : given
  if (axis > input.shape.length) return `expands dimension ${axis} of ${text(input.shape)}`
  return unlike(output.shape, [...input.shape.slice(0, axis), 1, ...input.shape.slice(axis)])
}

const MOST_SQUEEZED = 8

export function squeezeDimensions(layer: LayerContext): string | null {
  const [input] = layer.inputs
  if (input === undefined) return null
  const { shape } = input
  if (shape.length > MOST_SQUEEZED) return `has ${shape.length} dimensions, and takes up to 8`
  const given = optionOf(layer, 'squeezeDims')
  for (const one of Array.isArray(given) ? (given as Integers) : []) {
    const axis = one < 0 ? one + shape.length : one
    if (shape[axis] !== 1) return `removes dimension ${one} of ${text(shape)}, which is not 1`
  }
  return null
}

export function permutation(layer: LayerContext): string | null {
  const [input, order] = layer.inputs
  const values = readAsInt32(layer, order)
  if (input === undefined || order === undefined || values === undefined) return null
  const rank = input.shape.length
  if (order.shape[0] !== rank) {
    return `orders ${order.shape[0] ?? 0} dimensions of ${text(input.shape)}`
  }
  const wrong = values.find((axis) => axis < 0 || axis >= rank)
  return wrong === undefined ? null : `names dimension ${wrong} of ${text(input.shape)}`
}

/** The kernels make the output's shape themselves: only the input has to be divisible. */
export function depthBlocks(layer: LayerContext): string | null {
  const [input] = layer.inputs
  const size = Number(optionOf(layer, 'blockSize') ?? 0)
  if (input === undefined) return null
  if (size <= 0) return `has the block size ${size}`
  const [, height = 0, width = 0, channels = 0] = input.shape
  const grows = layer.operator.kind === 'DEPTH_TO_SPACE'
  const divides = grows ? channels % (size * size) === 0 : height % size === 0 && width % size === 0
  return divides ? null : `cannot divide ${text(input.shape)} into blocks of ${size}`
}

// ---- padding -------------------------------------------------------------------------------------

export function paddingValue({ inputs, outputs: [output] }: LayerContext): string | null {
  const [input, , value] = inputs
  if (value === undefined || input === undefined) return null
  if (value.dtype !== input.dtype) return `pads ${input.dtype} with ${value.dtype}`
  if (elementsOf(value) !== 1) return `pads with ${elementsOf(value)} values`
  if (input.dtype !== 'int8') return null
  if (scaleOf(value) === scaleOf(output) && zeroPointOf(value) === zeroPointOf(output)) return null
  return `needs the same scale and zero point on its value, tensor ${nameOf(value)}, and its output`
}

const INT8_RANGE = { least: -128, most: 127 } as const

/** What is padded with, where no value is given. */
export function paddingZero({ inputs, outputs: [output] }: LayerContext): string | null {
  const zero = zeroPointOf(output)
  const isInRange = zero >= INT8_RANGE.least && zero <= INT8_RANGE.most
  if (inputs[2] !== undefined || output === undefined || isInRange) return null
  return `pads with the zero point ${zero} of its output, which no int8 holds (tensor ${nameOf(output)})`
}

export function paddedShape(layer: LayerContext): string | null {
  const [input, paddings] = layer.inputs
  const [output] = layer.outputs
  const amounts = readAsInt32(layer, paddings)
  if (input === undefined || output === undefined || amounts === undefined) return null
  if (elementsOf(paddings) !== 2 * output.shape.length) {
    return `has ${elementsOf(paddings)} amounts of padding for ${output.shape.length} dimensions`
  }
  const wanted = output.shape.map(
    (_, at) => (input.shape[at] ?? 0) + (amounts[2 * at] ?? 0) + (amounts[2 * at + 1] ?? 0),
  )
  if (isSame(output.shape, wanted)) return null
  return paddings?.dtype === 'int32'
    ? unlike(output.shape, wanted)
    : `reads its ${paddings?.dtype ?? ''} amounts as int32: convert the model with int32 amounts`
}

export function mirroredDimensions({ inputs }: LayerContext): string | null {
  const [input, paddings] = inputs
  if (input === undefined || paddings === undefined) return null
  if (paddings.shape[0] === input.shape.length) return null
  return `has amounts for ${paddings.shape[0] ?? 0} dimensions of ${text(input.shape)}`
}

// ---- axes ----------------------------------------------------------------------------------------

function axisOutside(axis: number, rank: number): boolean {
  const resolved = axis < 0 ? axis + rank : axis
  return resolved < 0 || resolved >= rank
}

export function axesAreInRange(layer: LayerContext): string | null {
  const [input, axes] = layer.inputs
  const rank = input?.shape.length ?? 0
  if (rank === 0) return null
  const wrong = readAsInt32(layer, axes)?.find((axis) => axisOutside(axis, rank))
  return wrong === undefined ? null : `reduces axis ${wrong} of ${rank} dimensions`
}

export function axisIsInRange(layer: LayerContext): string | null {
  const [input, axes] = layer.inputs
  const rank = input?.shape.length ?? 0
  const wrong = readAsInt32(layer, axes)?.find((axis) => axisOutside(axis, rank))
  return wrong === undefined ? null : `adds along axis ${wrong} of ${rank} dimensions`
}

export function twoAxes({ inputs }: LayerContext): string | null {
  const count = elementsOf(inputs[1])
  return count <= 2
    ? null
    : `reduces ${count} axes, and its array has room for 2: do it in two steps`
}

/** Of float32 over height and width, which keeps the dimensions: a loop for a map (reduce.h, `Mean`). */
export function meanMap(layer: LayerContext): string | null {
  const [input, axes] = layer.inputs
  const [output] = layer.outputs
  if (input?.shape.length !== 4 || output === undefined) return null
  const over = readAsInt32(layer, axes)?.toSorted((one, other) => one - other)
  if (over?.join() !== '1,2' || optionOf(layer, 'keepDims') !== true) return null
  const padded = [1, 1, 1, 1, ...output.shape].slice(-4)
  if (output.shape.length <= 4 && padded[1] === 1 && padded[2] === 1) return null
  return `averages maps into an output of ${text(output.shape)}, which is no map of 1x1 (tensor ${nameOf(output)})`
}

export function packedAxis({
  operator: { options },
  outputs: [output],
}: LayerContext): string | null {
  const axis = options.type === 'Other' ? Number(options.fields['axis'] ?? 0) : 0
  const rank = output?.shape.length ?? 0
  return axisOutside(axis, rank) ? `packs along axis ${axis} of ${rank} dimensions` : null
}

export function splitAxis(layer: LayerContext): string | null {
  const isV = layer.operator.kind === 'SPLIT_V'
  const input = layer.inputs[isV ? 0 : 1]
  const [axis] = readAsInt32(layer, layer.inputs[isV ? 2 : 0]) ?? []
  const rank = input?.shape.length ?? 0
  if (axis === undefined || !axisOutside(axis, rank)) return null
  return `splits along axis ${axis} of ${rank} dimensions`
}

export function gatherAxis(layer: LayerContext): string | null {
  const [input, positions] = layer.inputs
  if (input === undefined || positions === undefined) return null
  const rank = input.shape.length
  const from = (value: number, dimensions: number) => (value < 0 ? value + dimensions : value)
  const axis = from(Number(optionOf(layer, 'axis') ?? 0), rank)
  const batch = from(Number(optionOf(layer, 'batchDims') ?? 0), positions.shape.length)
  if (axis < 0 || axis >= rank) return `gathers along axis ${axis} of ${rank} dimensions`
  const fits = batch >= 0 && batch < rank && batch <= axis && batch <= positions.shape.length
  const agree = input.shape.slice(0, batch).every((size, at) => size === positions.shape[at])
  return fits && agree ? null : `has ${batch} batch dimensions, which its inputs do not share`
}

/** Positions that the device computes may be anything. */
export function gatherPositions(layer: LayerContext): string | null {
  const [input, positions] = layer.inputs
  const rank = input?.shape.length ?? 0
  const given = Number(optionOf(layer, 'axis') ?? 0)
  const size = input?.shape[given < 0 ? given + rank : given] ?? 0
  const wrong = integers(layer, positions)?.find((at) => at < 0 || at >= size)
  return wrong === undefined ? null : `takes element ${wrong} of ${size}`
}

/** The kernel compares the place of a whole slice, not its parts. */
export function gatherIndices(layer: LayerContext): string | null {
  const [input, indices] = layer.inputs
  const values = integers(layer, indices)
  const parts = indices?.shape.at(-1) ?? 0
  if (input === undefined || values === undefined || parts === 0) return null
  const all = elementsOf(input)
  const steps = Array.from({ length: parts }, (_, at) =>
    input.shape.slice(at + 1).reduce((rest, size) => rest * size, 1),
  )
  const slice = steps.at(-1) ?? 1
  for (let at = 0; at + parts <= values.length; at += parts) {
    const from = steps.reduce((sum, step, part) => sum + step * (values[at + part] ?? 0), 0)
    if (from < 0 || from + slice > all) {
      return `takes ${text(values.slice(at, at + parts))} of ${text(input.shape)}, which is outside`
    }
  }
  return null
}

/** The kernel writes the dimensions into the array of the file's output, whose length it does not ask. */
export function gatherRank({ inputs, outputs: [output] }: LayerContext): string | null {
  const [input, indices] = inputs
  if (input === undefined || indices === undefined || output === undefined) return null
  const made = indices.shape.length - 1 + input.shape.length - (indices.shape.at(-1) ?? 0)
  if (made <= output.shape.length) return null
  return `makes ${made} dimensions, and its output has room for ${output.shape.length}`
}

/** A size of -1 is the rest. */
export function sliceInside(layer: LayerContext): string | null {
  const [input, begin, size] = layer.inputs
  const [from, sizes] = [integers(layer, begin), integers(layer, size)]
  if (input === undefined || from === undefined) return null
  const wrong = input.shape.findIndex((there, at) => {
    const [first, count] = [from[at] ?? 0, sizes?.[at] ?? 0]
    return first < 0 || first + Math.max(0, count) > there
  })
  if (wrong === -1) return null
  return `takes elements from ${from[wrong] ?? 0} on in dimension ${wrong} of ${text(input.shape)}, which has not as many`
}

const MOST_PARTS = 5

export function gatherDepth({ inputs: [input, indices] }: LayerContext): string | null {
  const parts = indices?.shape.at(-1) ?? 0
  const rank = input?.shape.length ?? 0
  if (parts <= rank && parts <= MOST_PARTS) return null
  return `has indices of ${parts} parts into ${rank} dimensions`
}

// ---- strided slice -------------------------------------------------------------------------------

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

export function stridedSliceShape(layer: LayerContext): string | null {
  const [input, ...parameters] = layer.inputs
  const [output] = layer.outputs
  const [begin, end, strides] = parameters.map((tensor) => readAsInt32(layer, tensor))
  if (input === undefined || output === undefined) return null
  if (begin === undefined || end === undefined || strides === undefined) return null
  const mask = (name: string, at: number) => ((Number(optionOf(layer, name) ?? 0) >> at) & 1) === 1
  const wanted: number[] = []
  for (const [at, size] of input.shape.entries()) {
    const stride = strides[at] ?? 0
    if (stride === 0) return 'has a stride of 0'
    const shrinks = mask('shrinkAxisMask', at)
    const wrap = (value: number) => (value < 0 ? value + size : value)
    const [least, most] = stride > 0 ? [0, size] : [-1, size - 1]
    const first = mask('beginMask', at)
      ? stride > 0
        ? 0
        : size - 1
      : clamp(wrap(begin[at] ?? 0), least, most)
    const last = shrinks
      ? first + 1
      : mask('endMask', at)
        ? stride > 0
          ? size
          : -1
        : clamp(wrap(end[at] ?? 0), least, most)
    if (!shrinks) wanted.push(Math.max(0, Math.ceil((last - first) / stride)))
  }
  return unlike(output.shape, wanted)
}
