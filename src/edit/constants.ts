/** Constants that follow an edit: their bytes are tiled or cut, since only their size matters to a cost. */
import { BITS_OF, bytesOf } from '../tflite/model.ts'
import { product } from '../util/integers.ts'
import type { DraftTensor } from './draft.ts'

/**
 * Gives a constant a new shape of the same rank; per-channel quantization arrays follow their axis.
 * Every new element is the old one at the same place modulo the old sizes.
 */
export function resizeConstant(tensor: DraftTensor, shape: readonly number[]): void {
  if (tensor.shape.every((size, axis) => size === shape[axis])) return
  const axis = tensor.quantization?.quantizedDimension ?? 0
  const before = tensor.shape[axis]
  const after = shape[axis]
  if (tensor.quantization !== null && before !== undefined && after !== undefined) {
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
  if (tensor.data !== null) tensor.data = tileData(tensor, shape)
  tensor.shape = shape
}

/** An int32 constant's values; null where the tensor is computed or of another type. */
export function integersOf(tensor: DraftTensor | null | undefined): number[] | null {
  if (tensor?.data == null) return null
  const { data } = tensor
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  if (tensor.from.dtype === 'int32') {
    return Array.from({ length: data.length >> 2 }, (_, at) => view.getInt32(4 * at, true))
  }
  if (tensor.from.dtype === 'int64') {
    return Array.from({ length: data.length >> 3 }, (_, at) =>
      Number(view.getBigInt64(8 * at, true)),
    )
  }
  return null
}

/** Writes an integer constant's values in its own type. */
export function setIntegers(tensor: DraftTensor, values: readonly number[]): void {
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

function tileData(tensor: DraftTensor, shape: readonly number[]): Uint8Array {
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
