/**
 * The directory of a zip archive, read as Python's `zipfile` reads it, because the MLTK does so: what two
 * readers take for different files of one archive is decided by that one. Where `zipfile` refuses, so does
 * this; where this refuses more, it is because a part of an archive does not say what it holds.
 *
 * Fields as in APPNOTE.TXT 6.3.10 of PKWARE, sections 4.3.7 (local header), 4.3.12 (directory), 4.3.14 to
 * 4.3.16 (end records) and 4.5.3 (ZIP64).
 */

/** A file of the archive. */
export interface ZipEntry {
  /** Up to a NUL, if one is in it. */
  readonly name: string
  /** As the directory has it: the local header must say the same. */
  readonly wholeName: string
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packedBytes: number
  /** That it promises to unpack to. */
  readonly bytes: number
  /** Where its local header begins, whatever stands in front of the archive. */
  readonly offset: number
}

/** Called with what is wrong, as the end of "not a zip archive that can be unpacked: ..."; does not return. */
export type Refuse = (why: string) => never

export const STORED = 0
const DEFLATED = 8

const END_BYTES = 22
const END_SIGNATURE = 0x06054b50
const END64_BYTES = 56
const END64_SIGNATURE = 0x06064b50
const LOCATOR_BYTES = 20
const LOCATOR_SIGNATURE = 0x07064b50
const DIRECTORY_BYTES = 46
const DIRECTORY_SIGNATURE = 0x02014b50
const LOCAL_BYTES = 30
const LOCAL_SIGNATURE = 0x04034b50
/** `zipfile` looks this far for the end record in front of a comment. */
const LONGEST_COMMENT = 0x10000
/** "Needed to extract" of APPNOTE 6.3, times ten: what `zipfile` reads at most. */
const NEWEST_VERSION = 63
const ZIP64_FIELD = 1
const MAX_UINT32 = 0xffffffff
const IS_UTF8 = 0x800
const ENCRYPTED = 1
const PATCH = 0x20
const STRONG_ENCRYPTION = 0x40

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Position of the end record that counts, the last one; null where the bytes are no archive. */
export function endOfArchive(bytes: Uint8Array): number | null {
  const view = viewOf(bytes)
  const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT)
  for (let at = bytes.length - 4; at >= first; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue
    return at + END_BYTES <= bytes.length ? at : null
  }
  return null
}

/** Where the directory is said to be: `offset` from where the archive begins, `end` from where the file does. */
interface Place {
  readonly bytes: number
  readonly offset: number
  readonly end: number
}

function placeOfDirectory(bytes: Uint8Array, refuse: Refuse): Place {
  const end = endOfArchive(bytes)
  if (end === null) return refuse('it has no end record')
  const view = viewOf(bytes)
  const short = {
    ...{ bytes: view.getUint32(end + 12, true), offset: view.getUint32(end + 16, true) },
    end,
  }
  const locator = end - LOCATOR_BYTES
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_SIGNATURE) return short
  if (view.getUint32(locator + 4, true) !== 0 || view.getUint32(locator + 16, true) > 1)
    return refuse('it spans several disks')
  const long = locator - END64_BYTES
  if (long < 0 || view.getUint32(long, true) !== END64_SIGNATURE) return short
  return { bytes: uint64(view, long + 40), offset: uint64(view, long + 48), end: long }
}

/** Above 2^53 it is not exact, and far beyond every file. */
function uint64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true))
}

/** Every file in the order of the directory. */
export function readDirectory(bytes: Uint8Array, refuse: Refuse): readonly ZipEntry[] {
  const place = placeOfDirectory(bytes, refuse)
  const start = place.end - place.bytes
  // What stands in front of the archive moves all that its offsets name.
  const before = start - place.offset
  if (start < 0) return refuse('its directory is said to begin before the file does')
  const directory = bytes.subarray(start, place.end)
  const view = viewOf(directory)
  const entries: ZipEntry[] = []
  for (let at = 0; at < directory.length;) {
    if (at + DIRECTORY_BYTES > directory.length) return refuse('its directory ends early')
    if (view.getUint32(at, true) !== DIRECTORY_SIGNATURE)
      return refuse('its directory has something else among its records')
    const nameEnd = at + DIRECTORY_BYTES + view.getUint16(at + 28, true)
    const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    // As `zipfile` does it: what the last record has beyond the directory is not missed.
    const extraEnd = Math.min(directory.length, nameEnd + view.getUint16(at + 30, true))
    if (view.getUint8(at + 6) > NEWEST_VERSION) return refuse('it is of a newer format')
    const flags = view.getUint16(at + 8, true)
    const wholeName = nameOf(directory.subarray(at + DIRECTORY_BYTES, nameEnd), flags, refuse)
    const name = wholeName.split('\0', 1)[0] ?? ''
    const sizes = sizesOf(directory, { at, extra: nameEnd, extraEnd }, refuse)
    entries.push({
      ...{ name, wholeName, flags },
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedBytes: sizes.packedBytes,
      bytes: sizes.bytes,
      offset: sizes.offset + before,
    })
    at = next
  }
  return entries
}

/** Of several files with one name `zipfile` opens the last. */
export function lastOfEachName(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  return [...new Map(entries.map((entry) => [entry.name, entry])).values()]
}

interface RecordPlace {
  readonly at: number
  readonly extra: number
  readonly extraEnd: number
}

/** Sizes and offset that do not fit into 32 bits stand in the ZIP64 field, in this order. */
function sizesOf(
  directory: Uint8Array,
  { at, extra, extraEnd }: RecordPlace,
  refuse: Refuse,
): Pick<ZipEntry, 'packedBytes' | 'bytes' | 'offset'> {
  const view = viewOf(directory)
  let packedBytes = view.getUint32(at + 20, true)
  let bytes = view.getUint32(at + 24, true)
  let offset = view.getUint32(at + 42, true)
  for (let field = extra; field + 4 <= extraEnd;) {
    const end = field + 4 + view.getUint16(field + 2, true)
    if (end > extraEnd) return refuse('an extra field of its directory ends early')
    if (view.getUint16(field, true) === ZIP64_FIELD) {
      let from = field + 4
      const next = () => {
        from += 8
        return from <= end
          ? uint64(view, from - 8)
          : refuse('a ZIP64 field of its directory ends early')
      }
      if (bytes === MAX_UINT32) bytes = next()
      if (packedBytes === MAX_UINT32) packedBytes = next()
      if (offset === MAX_UINT32) offset = next()
    }
    field = end
  }
  return { packedBytes, bytes, offset }
}

/** The bytes of an entry as they are packed. Refuses what `zipfile` does not open. */
export function packedBytesOf(bytes: Uint8Array, entry: ZipEntry, refuse: Refuse): Uint8Array {
  const { flags, method, offset, packedBytes } = entry
  const name = JSON.stringify(entry.name)
  if ((flags & (ENCRYPTED | STRONG_ENCRYPTION)) !== 0)
    return refuse(`${name} is encrypted, and nobody here has its password`)
  if ((flags & PATCH) !== 0 || (method !== STORED && method !== DEFLATED))
    return refuse(`${name} is packed in a way that is not read (method ${method})`)
  const view = viewOf(bytes)
  const isThere =
    offset >= 0 &&
    offset + LOCAL_BYTES <= bytes.length &&
    view.getUint32(offset, true) === LOCAL_SIGNATURE
  if (!isThere) return refuse(`${name} is not where its directory says`)
  const nameEnd = offset + LOCAL_BYTES + view.getUint16(offset + 26, true)
  const ownName = nameOf(
    bytes.subarray(offset + LOCAL_BYTES, nameEnd),
    view.getUint16(offset + 6, true),
    refuse,
  )
  if (ownName !== entry.wholeName)
    return refuse(
      `its directory calls a file ${name} that calls itself ${JSON.stringify(ownName.slice(0, 80))}`,
    )
  const start = nameEnd + view.getUint16(offset + 28, true)
  const packed = bytes.subarray(start, start + packedBytes)
  if (packed.length !== packedBytes) return refuse(`${name} ends early`)
  return packed
}

/** Code page 437 above ASCII: names without the flag for UTF-8. */
const UPPER_437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

function nameOf(bytes: Uint8Array, flags: number, refuse: Refuse): string {
  if ((flags & IS_UTF8) === 0) {
    return Array.from(bytes, (byte) =>
      byte < 128 ? String.fromCharCode(byte) : (UPPER_437[byte - 128] ?? ''),
    ).join('')
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return refuse('a name in it is said to be UTF-8 and is not')
  }
}

let crcTable: Uint32Array | null = null

/** CRC-32 of IEEE 802.3, as archives have it. */
export function crc32(bytes: Uint8Array): number {
  crcTable ??= Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ ((value & 1) * 0xedb88320)
    return value
  })
  let crc = MAX_UINT32
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0)
  return (crc ^ MAX_UINT32) >>> 0
}
