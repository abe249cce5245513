/**
 * Counts the bytes that a flatbuffer builder would write, without writing any. A table that was counted
 * before is not walked again where it would take the same: its size follows from its content, from
 * where it begins within an alignment, and from the vtables that the file has already.
 *
 * Source of sizes, padding and shared vtables: flatbuffers, js/builder.js.
 */
import type { Builder } from 'flatbuffers'

/** What writing tables asks of a builder. */
export type Sink = Pick<
  Builder,
  | 'prep'
  | 'createByteVector'
  | 'createString'
  | 'startVector'
  | 'endVector'
  | 'startObject'
  | 'slot'
  | 'endObject'
  | 'addInt8'
  | 'addInt16'
  | 'addInt32'
  | 'addInt64'
  | 'addFloat32'
  | 'addOffset'
>

/** What a table took when it was counted. */
interface Counted {
  /** Where it began, modulo {@link LARGEST_ALIGNMENT}. */
  readonly phase: number
  readonly bytes: number
  readonly alignment: number
  /** All vtables that it needs; the file had every one of them. */
  readonly vtables: Set<string>
}

/** The table that is being counted, with those inside of it; the file itself where there is none. */
interface Open {
  alignment: number
  readonly vtables: Set<string>
  /** True where the file did not have one of them. */
  isNew: boolean
}

/** Of anything in a model file: its buffers' bytes. */
const LARGEST_ALIGNMENT = 16

/** Tables by their rows, which never change. */
const COUNTED = new WeakMap<object, Counted>()

export class ByteCounter implements Sink {
  #used = 0
  #vtable: number[] = []
  #objectStart = 0
  readonly #vtables = new Set<string>()
  #open: Open = { alignment: 1, vtables: new Set(), isNew: false }

  /** The whole file with its root and its identifier. */
  finish(): number {
    this.prep(this.#open.alignment, 8)
    return this.#used + 8
  }

  /** A table that `count` walks, by what it took before where that holds again. */
  table(row: object, count: () => number): number {
    const phase = this.#used % LARGEST_ALIGNMENT
    const known = COUNTED.get(row)
    if (known?.phase === phase && this.#hasAll(known.vtables)) {
      this.#used += known.bytes
      this.#join(known)
      return this.#used
    }
    const [used, outer] = [this.#used, this.#open]
    this.#open = { alignment: 1, vtables: new Set(), isNew: false }
    const offset = count()
    const { alignment, vtables, isNew } = this.#open
    const counted = { phase, bytes: this.#used - used, alignment, vtables }
    if (!isNew && offset === this.#used) COUNTED.set(row, counted)
    this.#open = outer
    this.#join({ ...counted, isNew })
    return offset
  }

  /** What a table inside of the open one took is the open one's too. */
  #join({ alignment, vtables, isNew = false }: Omit<Open, 'isNew'> & Partial<Open>): void {
    const open = this.#open
    open.alignment = Math.max(open.alignment, alignment)
    for (const vtable of vtables) open.vtables.add(vtable)
    open.isNew ||= isNew
  }

  #hasAll(vtables: Set<string>): boolean {
    for (const vtable of vtables) if (!this.#vtables.has(vtable)) return false
    return true
  }

  prep(size: number, additional: number): void {
    if (size > this.#open.alignment) this.#open.alignment = size
    this.#used += -(this.#used + additional) & (size - 1)
  }

  /** Elements of a vector that has begun. */
  elements(bytes: number): void {
    this.#used += bytes
  }

  createByteVector(bytes: Uint8Array): number {
    this.startVector(1, bytes.length, 1)
    this.#used += bytes.length
    return this.endVector()
  }

  createString(text: Parameters<Builder['createString']>[0]): number {
    const length = typeof text === 'string' ? utf8Length(text) : (text?.length ?? 0)
    this.addInt8()
    this.startVector(1, length, 1)
    this.#used += length
    return this.endVector()
  }

  startVector(size: number, count: number, alignment: number): void {
    this.prep(4, size * count)
    this.prep(alignment, size * count)
  }

  endVector(): number {
    this.#used += 4
    return this.#used
  }

  startObject(fields: number): void {
    this.#vtable = new Array<number>(fields).fill(0)
    this.#objectStart = this.#used
  }

  slot(field: number): void {
    this.#vtable[field] = this.#used
  }

  endObject(): number {
    this.addInt32()
    const at = this.#used
    const fields = this.#vtable.map((place) => (place === 0 ? 0 : at - place))
    while (fields.at(-1) === 0) fields.pop()
    const vtable = `${at - this.#objectStart} ${fields.join()}`
    this.#open.vtables.add(vtable)
    if (!this.#vtables.has(vtable)) {
      this.#vtables.add(vtable)
      this.#open.isNew = true
      this.#used += 2 * (fields.length + 2)
    }
    return at
  }

  addInt8(): void {
    this.#add(1)
  }

  addInt16(): void {
    this.#add(2)
  }

  addInt32(): void {
    this.#add(4)
  }

  addInt64(): void {
    this.#add(8)
  }

  addFloat32(): void {
    this.#add(4)
  }

  addOffset(): void {
    this.#add(4)
  }

  #add(bytes: number): void {
    this.prep(bytes, 0)
    this.#used += bytes
  }
}

// eslint-disable-next-line no-control-regex -- ASCII is the question
const ASCII = /^[\x00-\x7f]*$/
const UTF8 = new TextEncoder()

function utf8Length(text: string): number {
  return ASCII.test(text) ? text.length : UTF8.encode(text).length
}
