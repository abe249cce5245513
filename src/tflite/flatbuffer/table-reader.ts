/**
 * Reads tables of the schema into plain records. The flatbuffers package reads whatever an offset
 * points at, so every offset and length is checked here first, and the work is bounded: tables and
 * vectors that many offsets share count each time, so no small file takes long or grows large.
 *
 * Source of the encoding: flatbuffers, "FlatBuffer Internals".
 */
import { ByteBuffer } from 'flatbuffers'
import { ENUMS, UNIONS, type Tables } from '../schema/tables.ts'
import { ADVICE, damaged, ModelError } from '../model-error.ts'
import { isScalar, SCALAR_BYTES, type Field, type ScalarType } from './field.ts'
import { fieldsOf } from './fields-of.ts'

type Value = number | boolean | string | object | null
type Name = keyof Tables

/** Where a table lies: its own position and that of its vtable, with both lengths in bytes. */
interface Place {
  readonly table: Name
  readonly position: number
  readonly vtable: number
  readonly vtableBytes: number
  readonly tableBytes: number
}

const OFFSET_BYTES = 4
/** A vtable begins with its own length and that of the table. */
const FIRST_SLOT = 4
/** A converter writes every byte once; sharing beyond this is no converter's. */
const READS_PER_BYTE = 8
const READS_ALWAYS_GRANTED = 65_536
/** Up to here a vector is read faster number by number than as a whole. */
const FEW = 16

const utf8 = new TextDecoder()

export class TableReader {
  readonly #bytes: Uint8Array
  readonly #buffer: ByteBuffer
  #readsLeft: number

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#buffer = new ByteBuffer(bytes)
    this.#readsLeft = bytes.length * READS_PER_BYTE + READS_ALWAYS_GRANTED
  }

  /** The table that the file's first offset points at. Throws `ModelError` where anything is out of place. */
  readRoot<T extends Name>(table: T): Tables[T] {
    return this.#readTable(table, this.#follow(0, 'the root'))
  }

  #readTable<T extends Name>(table: T, position: number): Tables[T] {
    const place = this.#locate(table, position)
    const { absent, bySlot } = layoutOf(table)
    const record: Record<string, Value> = { ...absent }
    for (let slot = FIRST_SLOT; slot + 2 <= place.vtableBytes; slot += 2) {
      const field = this.#buffer.readUint16(place.vtable + slot) === 0 ? undefined : bySlot[slot]
      if (field !== undefined) record[field.name] = this.#readField(place, field)
    }
    return record as unknown as Tables[T]
  }

  #locate(table: Name, position: number): Place {
    this.#need(position, OFFSET_BYTES, table)
    const vtable = position - this.#buffer.readInt32(position)
    if (vtable < 0) throw damaged(`${table} at byte ${position} has its vtable before the file`)
    this.#need(vtable, 4, table)
    const vtableBytes = this.#buffer.readUint16(vtable)
    const tableBytes = this.#buffer.readUint16(vtable + 2)
    if (vtableBytes < 4 || tableBytes < OFFSET_BYTES) {
      throw damaged(`${table} at byte ${position} has a vtable of ${vtableBytes} bytes`)
    }
    this.#need(vtable, vtableBytes, table)
    this.#need(position, tableBytes, table)
    this.#spend(vtableBytes + tableBytes)
    return { table, position, vtable, vtableBytes, tableBytes }
  }

  #readField(place: Place, field: Field): Value {
    const { type, vector } = field
    if (type === 'union') return this.#readUnion(place, field)
    if (vector === true || !isScalar(type)) {
      const at = this.#find(place, field.slot, OFFSET_BYTES)
      return at === null ? null : this.#readReference(field, at, `${place.table}.${field.name}`)
    }
    const at = this.#find(place, field.slot, SCALAR_BYTES[type])
    return at === null
      ? absentOf(field, place.table)
      : interpret(this.#readScalar(type, at), field, place.table)
  }

  #readReference(field: Field, at: number, what: string): Value {
    return field.vector
      ? this.#readVector(field, this.#follow(at, what), what)
      : this.#readObject(field, at, what)
  }

  #readObject({ type, of }: Field, at: number, what: string): Value {
    const target = this.#follow(at, what)
    return type === 'string' ? this.#readString(target, what) : this.#readTable(of as Name, target)
  }

  /** Position of a field's own bytes, null where the table leaves it out. */
  #find(place: Place, slot: number, bytes: number): number | null {
    if (slot + 2 > place.vtableBytes) return null
    const offset = this.#buffer.readUint16(place.vtable + slot)
    if (offset === 0) return null
    if (offset < OFFSET_BYTES || offset + bytes > place.tableBytes) {
      throw damaged(`${place.table} at byte ${place.position} has a field outside of itself`)
    }
    return place.position + offset
  }

  #readUnion(place: Place, field: Field): Value {
    const typeAt = this.#find(place, field.slot, 1)
    const type = typeAt === null ? 0 : this.#buffer.readUint8(typeAt)
    const valueAt = this.#find(place, field.slot + 2, OFFSET_BYTES)
    if (type === 0 || valueAt === null) return null
    const what = `${place.table}.${field.name}`
    const table: Name | undefined = UNIONS[field.of as keyof typeof UNIONS][type - 1]
    if (table === undefined) throw unknownMember(what, type)
    return { table, value: this.#readTable(table, this.#follow(valueAt, what)) }
  }

  #readVector(field: Field, position: number, what: string): Value {
    const { type } = field
    const bytesEach = isScalar(type) ? SCALAR_BYTES[type] : OFFSET_BYTES
    const length = this.#readLength(position, bytesEach, what)
    const start = position + OFFSET_BYTES
    if (type === 'ubyte') return this.#bytes.subarray(start, start + length)
    this.#spend(length * bytesEach)
    if (isScalar(type) && length > FEW) {
      return readScalars(type, this.#bytes.subarray(start, start + length * bytesEach))
    }
    const values: Value[] = []
    for (let index = 0; index < length; index += 1) {
      const at = start + index * bytesEach
      values.push(isScalar(type) ? this.#readScalar(type, at) : this.#readObject(field, at, what))
    }
    return values
  }

  #readString(position: number, what: string): string {
    const length = this.#readLength(position, 1, what)
    this.#spend(length)
    const start = position + OFFSET_BYTES
    return utf8.decode(this.#bytes.subarray(start, start + length))
  }

  #readLength(position: number, bytesEach: number, what: string): number {
    this.#need(position, OFFSET_BYTES, what)
    const length = this.#buffer.readUint32(position)
    this.#need(position + OFFSET_BYTES, length * bytesEach, what)
    return length
  }

  #follow(at: number, what: string): number {
    this.#need(at, OFFSET_BYTES, what)
    const distance = this.#buffer.readUint32(at)
    if (distance < OFFSET_BYTES) throw damaged(`the offset of ${what} at byte ${at} is ${distance}`)
    return at + distance
  }

  #readScalar(type: ScalarType, at: number): number {
    switch (type) {
      case 'bool':
        return this.#buffer.readUint8(at) === 0 ? 0 : 1
      case 'byte':
        return this.#buffer.readInt8(at)
      case 'ubyte':
        return this.#buffer.readUint8(at)
      case 'short':
        return this.#buffer.readInt16(at)
      case 'ushort':
        return this.#buffer.readUint16(at)
      case 'int':
        return this.#buffer.readInt32(at)
      case 'uint':
        return this.#buffer.readUint32(at)
      case 'long':
        return Number(this.#buffer.readInt64(at))
      case 'ulong':
        return Number(this.#buffer.readUint64(at))
      case 'float':
        return this.#buffer.readFloat32(at)
    }
  }

  #need(position: number, bytes: number, what: string): void {
    const end = position + bytes
    if (end > this.#bytes.length) {
      throw new ModelError(
        'truncated',
        `truncated model: ${what} reaches to byte ${end}, but the file has ${this.#bytes.length} bytes; ${ADVICE}`,
      )
    }
  }

  #spend(bytes: number): void {
    this.#readsLeft -= bytes
    if (this.#readsLeft < 0) throw damaged('its tables overlap')
  }
}

/** How a table is read: what its record holds where the file says nothing, and its fields by their slots. */
interface Layout {
  readonly absent: Readonly<Record<string, Value>>
  readonly bySlot: readonly (Field | undefined)[]
}

const LAYOUTS = new Map<Name, Layout>()

function layoutOf(table: Name): Layout {
  const known = LAYOUTS.get(table)
  if (known !== undefined) return known
  const absent: Record<string, Value> = {}
  const bySlot: Field[] = []
  for (const field of fieldsOf(table)) {
    absent[field.name] = absentOf(field, table)
    bySlot[field.slot] = field
  }
  const layout = { absent, bySlot }
  LAYOUTS.set(table, layout)
  return layout
}

/** What an absent field means. */
function absentOf(field: Field, table: Name): Value {
  const { type, vector, initial = 0 } = field
  return vector === true || !isScalar(type) ? null : interpret(initial, field, table)
}

function interpret(value: number, field: Field, table: Name): Value {
  if (field.type === 'bool') return value !== 0
  if (field.of === undefined) return value
  const name = ENUMS[field.of as keyof typeof ENUMS][value]
  if (name === undefined) throw unknownMember(`${table}.${field.name}`, value)
  return name
}

function unknownMember(what: string, value: number): ModelError {
  return new ModelError(
    'unknown-value',
    `${what} is ${value}, which this program's schema does not know; a newer version may, or the file is damaged`,
  )
}

type Scalars = (bytes: Uint8Array) => ArrayLike<number>

/** Whole vectors at once: quantization scales alone are tens of thousands of numbers. */
const SCALARS: Readonly<Record<ScalarType, Scalars>> = {
  bool: (bytes) => bytes.map((byte) => (byte === 0 ? 0 : 1)),
  byte: (bytes) => new Int8Array(...elements(bytes, 1)),
  ubyte: (bytes) => bytes,
  short: (bytes) => new Int16Array(...elements(bytes, 2)),
  ushort: (bytes) => new Uint16Array(...elements(bytes, 2)),
  int: (bytes) => new Int32Array(...elements(bytes, 4)),
  uint: (bytes) => new Uint32Array(...elements(bytes, 4)),
  float: (bytes) => new Float32Array(...elements(bytes, 4)),
  long: (bytes) => join64(words(bytes), words(bytes)),
  ulong: (bytes) => join64(words(bytes), new Uint32Array(...elements(bytes, 4))),
}

const words = (bytes: Uint8Array): Int32Array => new Int32Array(...elements(bytes, 4))

/** Where a typed array of elements of `bytesEach` lies. */
function elements(bytes: Uint8Array, bytesEach: number): [ArrayBufferLike, number, number] {
  return [bytes.buffer, bytes.byteOffset, bytes.byteLength / bytesEach]
}

const LARGEST_ELEMENT = 4

/** The file's own bytes where they lie on an element's boundary (they nearly always do), else a copy. */
function readScalars(type: ScalarType, bytes: Uint8Array): readonly number[] {
  const fits = IS_LITTLE_ENDIAN && bytes.byteOffset % LARGEST_ELEMENT === 0
  const aligned = fits ? bytes : bytes.slice()
  if (!IS_LITTLE_ENDIAN) swap(aligned, SCALAR_BYTES[type])
  const values = SCALARS[type](aligned)
  // Of the ways to copy a typed array the one that runs no code for each element.
  return Array.isArray(values) ? (values as number[]) : Object.values(values)
}

const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1

/** Turns the file's little-endian elements into this machine's. */
function swap(bytes: Uint8Array, bytesEach: number): void {
  for (let at = 0; at < bytes.length; at += bytesEach) bytes.subarray(at, at + bytesEach).reverse()
}

/** 64-bit integers; beyond 2^53 the nearest number. Small ones, as zero points are, need no arithmetic. */
function join64(lows: Int32Array, highs: Int32Array | Uint32Array): number[] {
  const [low, high] = IS_LITTLE_ENDIAN ? [0, 1] : [1, 0]
  const values: number[] = []
  for (let at = 0; at < lows.length; at += 2) {
    const lowest = lows[at + low] ?? 0
    const highest = highs[at + high] ?? 0
    values.push(highest === lowest >> 31 ? lowest : highest * 2 ** 32 + (lowest >>> 0))
  }
  return values
}
