import type { DataType } from './model.ts'
import type { TensorType } from './schema/tables.ts'

/** The schema's name of a tensor type to ours, which is NumPy's. */
export const DATA_TYPE_OF: Readonly<Record<TensorType, DataType>> = {
  FLOAT32: 'float32',
  FLOAT16: 'float16',
  INT32: 'int32',
  UINT8: 'uint8',
  INT64: 'int64',
  STRING: 'string',
  BOOL: 'bool',
  INT16: 'int16',
  COMPLEX64: 'complex64',
  INT8: 'int8',
  FLOAT64: 'float64',
  COMPLEX128: 'complex128',
  UINT64: 'uint64',
  RESOURCE: 'resource',
  VARIANT: 'variant',
  UINT32: 'uint32',
  UINT16: 'uint16',
  INT4: 'int4',
  BFLOAT16: 'bfloat16',
  INT2: 'int2',
  UINT4: 'uint4',
  FLOAT8_E4M3FN: 'float8_e4m3fn',
  FLOAT8_E5M2: 'float8_e5m2',
}

export const TENSOR_TYPE_OF = Object.fromEntries(
  Object.entries(DATA_TYPE_OF).map(([type, dtype]) => [dtype, type]),
) as Readonly<Record<DataType, TensorType>>
