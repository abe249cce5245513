/**
 * A decoded TensorFlow Lite model as plain immutable data. It is not the flatbuffer: an edit makes
 * another `Model`, and `writeModel` turns one back into bytes.
 *
 * Source of the field meanings: tensorflow/lite/schema/schema.fbs (file identifier `TFL3`).
 */
import type { OperatorOptions } from './options.ts'
import type {
  BuiltinOperator,
  QuantizationDetailsValue,
  SparsityParametersTable,
  VariantSubTypeTable,
} from './schema/tables.ts'

/** The schema's names of builtin operators; `CUSTOM` for every custom one. */
export type OperatorKind = Exclude<BuiltinOperator, 'PLACEHOLDER_FOR_GREATER_OP_CODES'>

export interface Model {
  readonly schemaVersion: number
  readonly description: string
  readonly subgraphs: readonly Subgraph[]
  readonly buffers: readonly Buffer[]
  /** Named blobs: `{name, index of the buffer}`. */
  readonly metadata: readonly Metadata[]
  readonly signatures: readonly Signature[]
  /** Bytes of the file the model was read from; what it costs in flash. */
  readonly fileBytes: number
  /**
   * One offset per tensor over all subgraphs in order, -1 = planned on the device; null where the
   * model has no `OfflineMemoryAllocation` metadata.
   */
  readonly offlinePlan: readonly number[] | null
}

export interface Subgraph {
  readonly index: number
  readonly name: string
  readonly tensors: readonly Tensor[]
  /** In the order of execution. */
  readonly operators: readonly Operator[]
  /** Tensor indices. */
  readonly inputs: readonly number[]
  readonly outputs: readonly number[]
  /** Lists that the file leaves out, where it could have an empty one: the interpreter asks the list for its length. */
  readonly absentLists?: readonly ('inputs' | 'outputs')[]
}

export interface Tensor {
  readonly index: number
  readonly name: string
  /** Empty for a scalar. */
  readonly shape: readonly number[]
  /** With -1 for dimensions that are dynamic; null where the file has none. */
  readonly shapeSignature: readonly number[] | null
  readonly hasRank: boolean
  readonly dtype: DataType
  readonly isVariable: boolean
  /** Index into `Model.buffers`. Buffer 0 is the empty one. */
  readonly buffer: number
  /** True where the file has bytes for it: weights, shapes, axes. */
  readonly isConstant: boolean
  readonly quantization: Quantization | null
  readonly isSparse: boolean
  /** How a sparse tensor's elements are stored; present exactly where `isSparse`. */
  readonly sparsity?: SparsityParametersTable
  /** Of a tensor of type `variant`, where the file tells. */
  readonly variantTensors?: readonly VariantSubTypeTable[]
}

/** Arrays as the file holds them: their lengths count in flash and in the arena. */
export interface Quantization {
  readonly scales: readonly number[]
  readonly zeroPoints: readonly number[]
  readonly mins: readonly number[]
  readonly maxs: readonly number[]
  readonly quantizedDimension: number
  /** Another way of quantization, which then replaces the arrays; absent in ordinary models. */
  readonly details?: QuantizationDetailsValue
}

export interface Operator {
  readonly index: number
  /** The schema's name of the builtin operator; `CUSTOM` for a custom one. */
  readonly kind: OperatorKind
  /** The custom operator's own name, null for a builtin one. */
  readonly customName: string | null
  readonly version: number
  /** Tensor indices, -1 for an optional input that is absent. */
  readonly inputs: readonly number[]
  readonly outputs: readonly number[]
  readonly intermediates: readonly number[]
  /** Decoded options; `{type: 'None'}` where the operator has none. */
  readonly options: OperatorOptions
  readonly customOptions: Uint8Array
  /** 1 for each input that the operator changes, where the file lists them. */
  readonly mutatingVariableInputs?: readonly number[]
}

/** A view of the file's bytes; empty for a tensor that is computed. */
export interface Buffer {
  readonly index: number
  readonly data: Uint8Array
  /** True where the bytes lie behind the flatbuffer (`Buffer.offset`), where TensorFlow Lite Micro does not look. */
  readonly isOutside?: true
}

export interface Metadata {
  readonly name: string
  readonly buffer: number
}

export interface Signature {
  readonly key: string
  readonly subgraph: number
  readonly inputs: readonly { readonly name: string; readonly tensor: number }[]
  readonly outputs: readonly { readonly name: string; readonly tensor: number }[]
}

/** Bits of one element; 0 for types whose elements have no fixed size. */
export const BITS_OF = {
  float32: 32,
  float16: 16,
  int32: 32,
  uint8: 8,
  int64: 64,
  string: 0,
  bool: 8,
  int16: 16,
  complex64: 64,
  int8: 8,
  float64: 64,
  complex128: 128,
  uint64: 64,
  resource: 0,
  variant: 0,
  uint32: 32,
  uint16: 16,
  int4: 4,
  bfloat16: 16,
  int2: 2,
  uint4: 4,
  float8_e4m3fn: 8,
  float8_e5m2: 8,
} as const

export type DataType = keyof typeof BITS_OF

/** Bytes of a tensor with this type and shape; 4-bit elements are packed two to a byte. */
export function bytesOf(dtype: DataType, shape: readonly number[]): number {
  const elements = shape.reduce((all, one) => all * one, 1)
  return Math.ceil((elements * BITS_OF[dtype]) / 8)
}
