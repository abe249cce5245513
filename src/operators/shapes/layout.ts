/**
 * Operators that move, cut, join or repeat elements.
 *
 * Source: the Prepare function of each kernel in tensorflow/lite/kernels/.
 */
import { product } from '../../util/integers.ts'
import {
  axisOf,
  dimension,
  listOption,
  numberOption,
  shapeOf,
  ShapeMismatch,
  valuesOf,
} from './operand.ts'
import type { Shape, ShapeRule } from './operand.ts'

export const reshape: ShapeRule = (question) => {
  const input = shapeOf(question, 0)
  const wanted =
    question.inputs[1] === undefined ? listOption(question, 'newShape') : valuesOf(question, 1)
  if (wanted === null) return null
  const known = product(wanted.filter((one) => one !== -1))
  const shape = wanted.map((one) => (one === -1 ? product(input) / known : one))
  if (product(shape) !== product(input) || !shape.every(Number.isInteger)) {
    throw new ShapeMismatch(
      `${question.kind} cannot turn ${input.join('x')} into ${wanted.join('x')}`,
    )
  }
  return [shape]
}

export const squeeze: ShapeRule = (question) => {
  const input = shapeOf(question, 0)
  const axes = listOption(question, 'squeezeDims').map((axis) =>
    axisOf(axis, input.length, question.kind),
  )
  const goes = (axis: number) => (axes.length === 0 ? input[axis] === 1 : axes.includes(axis))
  return [input.filter((_, axis) => !goes(axis))]
}

export const expandDims: ShapeRule = (question) => {
  const input = shapeOf(question, 0)
  const axis = valuesOf(question, 1)?.[0]
  return axis === undefined
    ? null
    : [input.toSpliced(axisOf(axis, input.length + 1, question.kind), 0, 1)]
}

export const transpose: ShapeRule = (question) => {
  const input = shapeOf(question, 0)
  return valuesOf(question, 1) === null
    ? null
    : [
        valuesOf(question, 1)?.map((axis) =>
          dimension(input, axisOf(axis, input.length, question.kind)),
        ) ?? [],
      ]
}

/** Amounts are pairs: before and after, one pair for each dimension. */
export const pad: ShapeRule = (question) => {
  const amounts = valuesOf(question, 1)
  if (amounts === null) return null
  return [
    shapeOf(question, 0).map(
      (size, axis) => size + (amounts[2 * axis] ?? 0) + (amounts[2 * axis + 1] ?? 0),
    ),
  ]
}

export const concatenation: ShapeRule = (question) => {
  const first = shapeOf(question, 0)
  const axis = axisOf(numberOption(question, 'axis'), first.length, question.kind)
  const shapes = question.inputs.map((_, index) => shapeOf(question, index))
  const fits = shapes.every((shape) => shape.every((size, at) => at === axis || size === first[at]))
  if (!fits) {
    throw new ShapeMismatch(
      `${question.kind} cannot join ${shapes.map((one) => one.join('x')).join(' and ')}`,
    )
  }
  return [
    first.with(
      axis,
      shapes.reduce((all, shape) => all + dimension(shape, axis), 0),
    ),
  ]
}

export const pack: ShapeRule = (question) => {
  const input = shapeOf(question, 0)
  const axis = axisOf(numberOption(question, 'axis'), input.length + 1, question.kind)
  return [input.toSpliced(axis, 0, question.inputs.length)]
}

export const unpack: ShapeRule = (question) => {
  const input = shapeOf(question, 0)
  const axis = axisOf(numberOption(question, 'axis'), input.length, question.kind)
  return repeat(input.toSpliced(axis, 1), question.outputCount)
}

export const split: ShapeRule = (question) => {
  const input = shapeOf(question, 1)
  const given = valuesOf(question, 0)?.[0]
  if (given === undefined) return null
  const axis = axisOf(given, input.length, question.kind)
  const size = dimension(input, axis) / question.outputCount
  if (!Number.isInteger(size)) {
    throw new ShapeMismatch(
      `${question.kind} cannot cut ${dimension(input, axis)} into ${question.outputCount} equal parts`,
    )
  }
  return repeat(input.with(axis, size), question.outputCount)
}

export const splitV: ShapeRule = (question) => {
  const [sizes, given] = [valuesOf(question, 1), valuesOf(question, 2)?.[0]]
  if (sizes === null || given === undefined) return null
  const input = shapeOf(question, 0)
  const axis = axisOf(given, input.length, question.kind)
  const known = sizes.reduce((all, size) => all + Math.max(0, size), 0)
  return sizes.map((size) => input.with(axis, size === -1 ? dimension(input, axis) - known : size))
}

export const slice: ShapeRule = (question) => {
  const [begin, size] = [valuesOf(question, 1), valuesOf(question, 2)]
  if (begin === null || size === null) return null
  return [
    shapeOf(question, 0).map((whole, axis) =>
      size[axis] === -1 ? whole - (begin[axis] ?? 0) : (size[axis] ?? whole),
    ),
  ]
}

/** Without ellipsis and new axes, which the runtime does not take either. */
export const stridedSlice: ShapeRule = (question) => {
  const [begin, end, strides] = [1, 2, 3].map((index) => valuesOf(question, index))
  if (!begin || !end || !strides) return null
  if (numberOption(question, 'ellipsisMask') !== 0 || numberOption(question, 'newAxisMask') !== 0)
    return null
  const masked = (mask: string, axis: number) => ((numberOption(question, mask) >> axis) & 1) === 1
  return [
    shapeOf(question, 0).flatMap((size, axis) => {
      if (axis >= begin.length) return [size]
      if (masked('shrinkAxisMask', axis)) return []
      const stride = strides[axis] ?? 1
      const first = stride > 0 ? 0 : size - 1
      const last = stride > 0 ? size : -1
      const offset = numberOption(question, 'offset') === 1 ? (begin[axis] ?? 0) : 0
      const from = masked('beginMask', axis) ? first : clampIndex(begin[axis] ?? 0, size, stride)
      const to = masked('endMask', axis)
        ? last
        : clampIndex((end[axis] ?? 0) + offset, size, stride)
      return [Math.max(0, Math.ceil((to - from) / stride))]
    }),
  ]
}

function clampIndex(index: number, size: number, stride: number): number {
  const positive = index < 0 ? index + size : index
  return stride > 0
    ? Math.min(Math.max(positive, 0), size)
    : Math.min(Math.max(positive, -1), size - 1)
}

export const gather: ShapeRule = (question) => {
  const [input, indices] = [shapeOf(question, 0), shapeOf(question, 1)]
  const axis = axisOf(numberOption(question, 'axis'), input.length, question.kind)
  const batches = numberOption(question, 'batchDims')
  return [[...input.slice(0, axis), ...indices.slice(batches), ...input.slice(axis + 1)]]
}

export const gatherNd: ShapeRule = (question) => {
  const [input, indices] = [shapeOf(question, 0), shapeOf(question, 1)]
  return [[...indices.slice(0, -1), ...input.slice(indices.at(-1) ?? 0)]]
}

export const embeddingLookup: ShapeRule = (question) => [
  [...shapeOf(question, 0).slice(0, 1), ...shapeOf(question, 1).slice(1)],
]

/** New height and width are the second input. */
export const resize: ShapeRule = (question) => {
  const [height, width] = valuesOf(question, 1) ?? []
  if (height === undefined || width === undefined) return null
  const [batch = 1, , , channels = 1] = shapeOf(question, 0)
  return [[batch, height, width, channels]]
}

export const spaceToDepth: ShapeRule = (question) =>
  blocks(question, 1 / numberOption(question, 'blockSize'))
export const depthToSpace: ShapeRule = (question) =>
  blocks(question, numberOption(question, 'blockSize'))

function blocks(question: Parameters<ShapeRule>[0], factor: number): readonly Shape[] {
  const [batch = 1, height = 1, width = 1, channels = 1] = shapeOf(question, 0)
  const shape = [batch, height * factor, width * factor, channels / (factor * factor)]
  return [shape.map((size) => Math.round(size * 1e6) / 1e6)]
}

export const spaceToBatch: ShapeRule = (question) => {
  const [block, padding] = [valuesOf(question, 1), valuesOf(question, 2)]
  if (block === null || padding === null) return null
  const [batch = 1, ...rest] = shapeOf(question, 0)
  const space = rest.map((size, axis) => {
    const padded = size + (padding[2 * axis] ?? 0) + (padding[2 * axis + 1] ?? 0)
    return axis < block.length ? padded / (block[axis] ?? 1) : size
  })
  return [[batch * product(block), ...space]]
}

export const batchToSpace: ShapeRule = (question) => {
  const [block, crops] = [valuesOf(question, 1), valuesOf(question, 2)]
  if (block === null || crops === null) return null
  const [batch = 1, ...rest] = shapeOf(question, 0)
  const space = rest.map((size, axis) =>
    axis < block.length
      ? size * (block[axis] ?? 1) - (crops[2 * axis] ?? 0) - (crops[2 * axis + 1] ?? 0)
      : size,
  )
  return [[batch / product(block), ...space]]
}

export const tile: ShapeRule = (question) => {
  const times = valuesOf(question, 1)
  return times === null
    ? null
    : [shapeOf(question, 0).map((size, axis) => size * (times[axis] ?? 1))]
}

/** The shape is the values of an input. */
export const given =
  (input: number): ShapeRule =>
  (question) => {
    const values = valuesOf(question, input)
    return values === null ? null : [values]
  }

function repeat(shape: Shape, times: number): readonly Shape[] {
  return Array.from({ length: times }, () => shape)
}
