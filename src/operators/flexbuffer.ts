/**
 * Integers of a FlexBuffers map, the form in which custom operators keep their options.
 *
 * Source: flatbuffers docs "FlexBuffers internals".
 */
const TYPE = { int: 1, uint: 2, map: 9, bool: 26 } as const
const INTEGERS: ReadonlySet<number> = new Set([TYPE.int, TYPE.uint, TYPE.bool])

/** Of the map at the root, by key; null where the bytes are not such a map. */
export function readIntegerMap(bytes: Uint8Array): ReadonlyMap<string, number> | null {
  try {
    return readMap(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The value vector of a map lies at `start`, its size and its keys before it. */
interface MapVector {
  readonly start: number
  readonly width: number
  readonly size: number
  readonly keys: number
  readonly keyWidth: number
}

function readMap(view: DataView): ReadonlyMap<string, number> | null {
  const end = view.byteLength
  const rootWidth = view.getUint8(end - 1)
  const { type, width } = unpack(view.getUint8(end - 2))
  if (type !== TYPE.map) return null
  const map = mapAt(view, { start: follow(view, end - 2 - rootWidth, rootWidth), width })
  const entries = Array.from({ length: map.size }, (_, index) => entryAt(view, map, index))
  return new Map(entries.flatMap((entry) => (entry === null ? [] : [entry])))
}

function mapAt(view: DataView, { start, width }: Pick<MapVector, 'start' | 'width'>): MapVector {
  const size = unsigned(view, start - width, width)
  if (size > view.byteLength) throw new RangeError('more entries than bytes')
  const keyWidth = unsigned(view, start - 2 * width, width)
  return { start, width, size, keyWidth, keys: follow(view, start - 3 * width, width) }
}

function entryAt(view: DataView, map: MapVector, index: number): readonly [string, number] | null {
  const { start, width, size, keys, keyWidth } = map
  const { type } = unpack(view.getUint8(start + size * width + index))
  if (!INTEGERS.has(type)) return null
  const at = start + index * width
  const value = type === TYPE.int ? signed(view, at, width) : unsigned(view, at, width)
  return [textAt(view, follow(view, keys + index * keyWidth, keyWidth)), value]
}

/** A packed type: the element's type and the width of what it holds. */
function unpack(packed: number): { readonly type: number; readonly width: number } {
  return { type: packed >> 2, width: 1 << (packed & 3) }
}

/** Offsets count backwards from where they stand. */
function follow(view: DataView, at: number, width: number): number {
  return at - unsigned(view, at, width)
}

function textAt(view: DataView, from: number): string {
  let text = ''
  for (let at = from; view.getUint8(at) !== 0; at++) {
    text += String.fromCharCode(view.getUint8(at))
  }
  return text
}

function unsigned(view: DataView, at: number, width: number): number {
  if (width === 1) return view.getUint8(at)
  if (width === 2) return view.getUint16(at, true)
  if (width === 4) return view.getUint32(at, true)
  if (width === 8) return Number(view.getBigUint64(at, true))
  throw new RangeError(`no width of ${width} bytes`)
}

function signed(view: DataView, at: number, width: number): number {
  if (width === 1) return view.getInt8(at)
  if (width === 2) return view.getInt16(at, true)
  if (width === 4) return view.getInt32(at, true)
  if (width === 8) return Number(view.getBigInt64(at, true))
  throw new RangeError(`no width of ${width} bytes`)
}
