import type { DataType, Tensor } from '../tflite/model.ts'

/**
 * Bytes of one element as the runtime stores it; it unpacks 4-bit elements and keeps a resource's
 * 4-byte id. Types without an entry are refused when the model is loaded.
 *
 * Source: tflite-micro micro/memory_helpers.cc `TfLiteTypeSizeOf`.
 */
const ELEMENT_BYTES: Partial<Record<DataType, number>> = {
  bool: 1,
  int4: 1,
  int8: 1,
  uint8: 1,
  int16: 2,
  uint16: 2,
  float16: 2,
  bfloat16: 2,
  int32: 4,
  uint32: 4,
  float32: 4,
  resource: 4,
  int64: 8,
  uint64: 8,
  float64: 8,
  complex64: 8,
  complex128: 16,
}

/** Bytes that the runtime reserves for a tensor's elements, not rounded. */
export function tensorBytes({ dtype, shape }: Tensor): number {
  return shape.reduce((all, one) => all * one, ELEMENT_BYTES[dtype] ?? 0)
}
