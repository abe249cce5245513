/** How one field of a table is stored. Source of the encoding: flatbuffers, "FlatBuffer Internals". */
export interface Field {
  readonly name: string
  /** Where the field's offset lies in the vtable, in bytes; a union's value lies 2 behind its type. */
  readonly slot: number
  readonly type: FieldType
  readonly vector?: true
  /** The enum, table or union that the field holds. */
  readonly of?: string
  /** What an absent scalar means; 0 where not given. */
  readonly initial?: number
  /** Alignment in the file of a vector's elements, where it is more than their own. */
  readonly align?: number
}

export type ScalarType = keyof typeof SCALAR_BYTES
type FieldType = ScalarType | 'string' | 'table' | 'union'

/** Bytes of one scalar. */
export const SCALAR_BYTES = {
  bool: 1,
  byte: 1,
  ubyte: 1,
  short: 2,
  ushort: 2,
  int: 4,
  uint: 4,
  long: 8,
  ulong: 8,
  float: 4,
} as const

export function isScalar(type: FieldType): type is ScalarType {
  return type !== 'table' && type !== 'string' && type !== 'union'
}
