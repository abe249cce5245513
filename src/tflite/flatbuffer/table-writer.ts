/**
 * Writes plain records as tables of the schema, laid out as the object interface of the converter's
 * generated C++ lays them out (children first in the order of the fields, then a table's own fields
 * by descending size and from the last to the first), so that a model keeps its size.
 *
 * Source of the order: flatbuffers, src/idl_gen_cpp.cpp, GenBuilders and GenCreate.
 */
import { Builder } from 'flatbuffers'
import { ENUMS, FILE_IDENTIFIER, UNIONS, type Tables } from '../schema/tables.ts'
import { ByteCounter, type Sink } from './byte-counter.ts'
import { isScalar, SCALAR_BYTES, type Field, type ScalarType } from './field.ts'
import { fieldsOf } from './fields-of.ts'

type Name = keyof Tables
type Row = Readonly<Record<string, unknown>>

/** One value inside a table: a scalar, or the place of a child that is already written. */
interface Cell {
  readonly slot: number
  readonly type: ScalarType | 'offset'
  readonly value: number
  readonly initial: number
}

interface UnionValue {
  readonly table: Name
  readonly value: Row
}

/** The whole file with this table as its root; `expectedBytes` saves copying, any number is right. */
export function writeTables<T extends Name>(
  table: T,
  record: Tables[T],
  expectedBytes: number,
): Uint8Array {
  const builder = new Builder(expectedBytes)
  const root = new TableWriter(builder).write(table, record as unknown as Row)
  builder.finish(root, FILE_IDENTIFIER)
  return builder.asUint8Array()
}

/** How many bytes {@link writeTables} writes. */
export function countTables<T extends Name>(table: T, record: Tables[T]): number {
  const counter = new ByteCounter()
  new TableWriter(counter).write(table, record as unknown as Row)
  return counter.finish()
}

class TableWriter {
  readonly #builder: Sink
  readonly #counter: ByteCounter | null

  constructor(builder: Sink) {
    this.#builder = builder
    this.#counter = builder instanceof ByteCounter ? builder : null
  }

  write(table: Name, row: Row): number {
    return this.#writeTable(table, row)
  }

  #writeTable(table: Name, row: Row): number {
    const fields = fieldsOf(table)
    const cells = fields.flatMap((field) => this.#cells(field, row[field.name]))
    this.#builder.startObject(fields.length === 0 ? 0 : slotIndex(lastSlot(fields)) + 1)
    for (const bytes of [8, 4, 2, 1]) {
      for (let at = cells.length - 1; at >= 0; at--) {
        const cell = cells[at]
        if (cell !== undefined && bytesOf(cell) === bytes) this.#addCell(cell)
      }
    }
    return this.#builder.endObject()
  }

  #cells(field: Field, value: unknown): readonly Cell[] {
    if (value === null || value === undefined) return []
    const { slot, type, initial = 0 } = field
    if (field.vector)
      return [offsetCell(slot, this.#writeVector(field, value as readonly unknown[]))]
    if (isScalar(type)) return [{ slot, type, value: toNumber(value, field), initial }]
    if (type !== 'union') return [offsetCell(slot, this.#writeObject(field, value))]
    const { table, value: row } = value as UnionValue
    const members: readonly string[] = UNIONS[field.of as keyof typeof UNIONS]
    const member: Cell = { slot, type: 'ubyte', value: members.indexOf(table) + 1, initial: 0 }
    return [member, offsetCell(slot + 2, this.#writeTable(table, row))]
  }

  #writeObject({ type, of }: Field, value: unknown): number {
    return type === 'string'
      ? this.#builder.createString(value as string)
      : this.#writeRow(of as Name, value as Row)
  }

  #writeRow(table: Name, row: Row): number {
    const write = (): number => this.#writeTable(table, row)
    return this.#counter === null ? write() : this.#counter.table(row, write)
  }

  #writeVector(field: Field, values: readonly unknown[] | Uint8Array): number {
    const { type, align = 1 } = field
    if (values instanceof Uint8Array) {
      this.#builder.prep(align, values.length)
      return this.#builder.createByteVector(values)
    }
    return isScalar(type)
      ? this.#writeScalars(type, values as readonly number[], align)
      : this.#writeOffsets(values.map((value) => this.#writeObject(field, value)))
  }

  #writeScalars(type: ScalarType, values: readonly number[], align: number): number {
    const bytes = SCALAR_BYTES[type]
    this.#builder.startVector(bytes, values.length, Math.max(bytes, align))
    if (this.#counter !== null) this.#counter.elements(bytes * values.length)
    else for (const value of values.toReversed()) this.#addScalar(type, value)
    return this.#builder.endVector()
  }

  #writeOffsets(offsets: readonly number[]): number {
    this.#builder.startVector(4, offsets.length, 4)
    offsets.toReversed().forEach((offset) => {
      this.#builder.addOffset(offset)
    })
    return this.#builder.endVector()
  }

  /** What equals its default is left out, as in every flatbuffer. */
  #addCell({ slot, type, value, initial }: Cell): void {
    if (type !== 'offset' && value === initial) return
    if (type === 'offset') this.#builder.addOffset(value)
    else this.#addScalar(type, value)
    this.#builder.slot(slotIndex(slot))
  }

  #addScalar(type: ScalarType, value: number): void {
    switch (type) {
      case 'bool':
      case 'byte':
      case 'ubyte':
        this.#builder.addInt8(value)
        break
      case 'short':
      case 'ushort':
        this.#builder.addInt16(value)
        break
      case 'int':
      case 'uint':
        this.#builder.addInt32(value)
        break
      case 'long':
        this.#builder.addInt64(toInt64(value))
        break
      case 'ulong':
        this.#builder.addInt64(BigInt(value))
        break
      case 'float':
        this.#builder.addFloat32(value)
        break
    }
  }
}

const MAX_INT64 = 2n ** 63n - 1n

/** The nearest 64-bit integer: the largest one reads as 2^63, which is one too many. */
function toInt64(value: number): bigint {
  const integer = BigInt(value)
  return integer > MAX_INT64 ? MAX_INT64 : integer
}

function toNumber(value: unknown, { of }: Field): number {
  if (of === undefined) return Number(value)
  const members: readonly string[] = ENUMS[of as keyof typeof ENUMS]
  const member = members.indexOf(value as string)
  if (member === -1) throw new RangeError(`${String(value)} is no ${of}`)
  return member
}

function offsetCell(slot: number, value: number): Cell {
  return { slot, type: 'offset', value, initial: 0 }
}

function bytesOf({ type }: Cell): number {
  return type === 'offset' ? 4 : SCALAR_BYTES[type]
}

/** Builders count fields, vtables bytes. */
function slotIndex(slot: number): number {
  return (slot - 4) / 2
}

function lastSlot(fields: readonly Field[]): number {
  return Math.max(...fields.map(({ slot, type }) => (type === 'union' ? slot + 2 : slot)))
}
