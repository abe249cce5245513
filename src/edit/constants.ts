/** Constants that follow an edit: their bytes are tiled or cut, since only their size matters to a cost. */
import { decodeIntegers } from '../tflite/integer-constants.ts'
import { BITS_OF, bytesOf, type Tensor } from '../tflite/model.ts'
import { product } from '../util/integers.ts'
import type { GraphTensor } from './graph.ts'

interface Added extends Pick<GraphTensor, 'name' | 'shape' | 'data'> {
  /** That of `like` where not given. */
  readonly dtype?: Tensor['dtype']
  readonly quantization: GraphTensor['quantization']
}

/** A tensor that no file has yet, otherwise like another one; its place in the graph is the caller's. */
export function addedTensor(like: GraphTensor, { dtype, ...added }: Added): GraphTensor {
  const { shape, data } = added
  return {
    ...added,
    from: {
      ...like.from,
      ...{ index: -1, dtype: dtype ?? like.from.dtype, isConstant: data !== null },
      ...{ shape, shapeSignature: null },
    },
    before: shape,
  }
}

/** A tensor that no file has yet, equal to one of the graph. */
export function copiedTensor(tensor: GraphTensor): GraphTensor {
  return { ...tensor, from: { ...tensor.from, index: -1 } }
}

interface AddedIntegers {
  readonly name: string
  /** A list of the values where it is left out. */
  readonly shape?: readonly number[]
}

/** An int32 constant that no file has yet; its place in the graph is the caller's. */
export function addedIntegers(
  like: GraphTensor,
  values: readonly number[],
  { name, shape = [values.length] }: AddedIntegers,
): GraphTensor {
  const empty = new Uint8Array(0)
  const tensor = addedTensor(like, { dtype: 'int32', name, shape, data: empty, quantization: null })
  setIntegers(tensor, values)
  return tensor
}

/** No edit makes a constant larger than this: a microcontroller has no such flash. */
const MOST_BYTES = 2 ** 28

/** Filling takes time: beyond a size no edit makes so many times of what the file pays for. */
const LARGE_BYTES = 2 ** 23
const MOST_TIMES = 8

/** An edit asks for a constant beyond every memory, or of one that is not all there. */
export class ConstantTooLarge extends RangeError {
  constructor(shape: readonly number[], why = `more than ${MOST_BYTES} bytes`) {
    super(`it would need a constant of ${shape.join('x')}, ${why}`)
  }
}

/**
 * Gives a constant a new shape of the same rank; per-channel quantization arrays follow their axis.
 * Every new element is the old one at the same place modulo the old sizes. Throws
 * {@link ConstantTooLarge}.
 */
export function resizeConstant(tensor: GraphTensor, shape: readonly number[]): void {
  if (tensor.shape.every((size, axis) => size === shape[axis])) return
  const axis = tensor.quantization?.quantizedDimension ?? 0
  const before = tensor.shape[axis]
  const after = shape[axis]
  if (tensor.quantization !== null && before !== undefined && after !== undefined) {
    // Each channel has a scale, a zero point and a range of its own, four numbers of eight bytes.
    if (!(after * 32 <= MOST_BYTES)) throw new ConstantTooLarge(shape)
    if (after * 32 > LARGE_BYTES && after > MOST_TIMES * before)
      throw new ConstantTooLarge(shape, 'many times what the file has')
    const follow = (values: readonly number[]): readonly number[] =>
      values.length > 1 && values.length === before ? tile(values, after) : values
    tensor.quantization = {
      ...tensor.quantization,
      scales: follow(tensor.quantization.scales),
      zeroPoints: follow(tensor.quantization.zeroPoints),
      mins: follow(tensor.quantization.mins),
      maxs: follow(tensor.quantization.maxs),
    }
  }
  if (tensor.data !== null) {
    const bytes = bytesOf(tensor.from.dtype, shape)
    const isOutgrown = bytes > LARGE_BYTES && bytes > MOST_TIMES * tensor.data.length
    if (!(bytes <= MOST_BYTES)) throw new ConstantTooLarge(shape)
    if (isOutgrown) throw new ConstantTooLarge(shape, 'many times what the file has')
    // Filled up, a shape that the file does not pay for would cost as much time as it claims.
    if (tensor.data.length < bytesOf(tensor.from.dtype, tensor.shape)) {
      throw new ConstantTooLarge(shape, 'made of one that has fewer bytes than its shape says')
    }
    tensor.data = tileData(tensor, shape)
  }
  tensor.shape = shape
}

/** An integer constant's values; null where the tensor is computed or of another type. */
export function integersOf(tensor: GraphTensor | null | undefined): number[] | null {
  return tensor?.data == null ? null : decodeIntegers(tensor.from.dtype, tensor.data)
}

/** Writes an integer constant's values in its own type. */
export function setIntegers(tensor: GraphTensor, values: readonly number[]): void {
  const wide = tensor.from.dtype === 'int64'
  const data = new Uint8Array(values.length * (wide ? 8 : 4))
  const view = new DataView(data.buffer)
  for (const [at, value] of values.entries()) {
    if (wide) view.setBigInt64(8 * at, BigInt(value), true)
    else view.setInt32(4 * at, value, true)
  }
  tensor.data = data
}

function tile(values: readonly number[], length: number): readonly number[] {
  return Array.from({ length }, (_, at) => values[at % values.length] ?? 0)
}

function tileData(tensor: GraphTensor, shape: readonly number[]): Uint8Array {
  const { dtype } = tensor.from
  const bits = BITS_OF[dtype]
  const data = new Uint8Array(bytesOf(dtype, shape))
  const old = tensor.data ?? new Uint8Array(0)
  // Packed or variable-size elements are filled bytewise: their positions have no meaning of their own.
  if (bits % 8 !== 0 || bits === 0 || tensor.shape.length !== shape.length || old.length === 0) {
    for (let at = 0; at < data.length && old.length > 0; at++) data[at] = old[at % old.length] ?? 0
    return data
  }
  const elementBytes = bits / 8
  const innermost = shape.length - 1
  const oldRow = tensor.shape[innermost] ?? 1
  const newRow = shape[innermost] ?? 1
  const rows = product(shape.slice(0, -1))
  for (let row = 0; row < rows; row++) {
    const from = sourceRow(row, shape, tensor.shape) * oldRow * elementBytes
    const to = row * newRow * elementBytes
    fillRow(
      data.subarray(to, to + newRow * elementBytes),
      old.subarray(from, from + oldRow * elementBytes),
    )
  }
  return data
}

/** Repeats `source` until `target` is full. */
function fillRow(target: Uint8Array, source: Uint8Array): void {
  for (let at = 0; at < target.length && source.length > 0; at += source.length) {
    target.set(source.subarray(0, Math.min(source.length, target.length - at)), at)
  }
}

/** Index of the old row (all axes but the last) that a new row repeats. */
function sourceRow(row: number, shape: readonly number[], oldShape: readonly number[]): number {
  let rest = row
  let source = 0
  let scale = 1
  for (let axis = shape.length - 2; axis >= 0; axis--) {
    const size = shape[axis] ?? 1
    const oldSize = oldShape[axis] ?? 1
    source += ((rest % size) % oldSize) * scale
    scale *= oldSize
    rest = Math.floor(rest / size)
  }
  return source
}
