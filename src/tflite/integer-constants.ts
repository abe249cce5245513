/** Integers that a file keeps as constants: axes, sizes, shapes, paddings. */
import type { DataType, Model, Tensor } from './model.ts'

interface IntegerReader {
  readonly bytes: number
  readonly value: (view: DataView, at: number) => number
}

const READERS: Partial<Record<DataType, IntegerReader>> = {
  int32: { bytes: 4, value: (view, at) => view.getInt32(at, true) },
  int64: { bytes: 8, value: (view, at) => Number(view.getBigInt64(at, true)) },
}

/** Elements in an int32 or int64 tensor's bytes; null for any other type. What is left of an element is ignored. */
export function decodeIntegers(dtype: DataType, data: Uint8Array): number[] | null {
  const reader = READERS[dtype]
  if (reader === undefined) return null
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const count = Math.floor(data.byteLength / reader.bytes)
  return Array.from({ length: count }, (_, index) => reader.value(view, index * reader.bytes))
}

/** Of a constant tensor of a model; null where it is computed or of another type. */
export function constantIntegers(
  { dtype, buffer, isConstant }: Tensor,
  { buffers }: Pick<Model, 'buffers'>,
): readonly number[] | null {
  const data = buffers[buffer]?.data
  return isConstant && data !== undefined ? decodeIntegers(dtype, data) : null
}
