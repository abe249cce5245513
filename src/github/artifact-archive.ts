/**
 * The files of an artifact's archive that are wanted, and no others. The archive may be anybody's: what
 * its directory promises is held against the bounds before anything is unpacked, and unpacking stops at
 * what was promised. Nothing is written to disk, so a name is only a name.
 *
 * Fields as in APPNOTE.TXT 6.3.10 of PKWARE, sections 4.3.7 (local header), 4.3.12 (directory) and 4.3.16 (end).
 */
import { inflateRawSync } from 'node:zlib'
import { endOfArchive } from '../source/zip.ts'
import { UserError } from '../util/user-error.ts'

interface ArchiveQuestion {
  /** For messages. */
  readonly artifact: string
  readonly isWanted: (name: string) => boolean
  /** Bytes that all wanted files together may have unpacked. */
  readonly room: number
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly isEncrypted: boolean
  readonly packedBytes: number
  readonly bytes: number
  /** Where its local header begins. */
  readonly offset: number
}

const MAX_ENTRIES = 1024
const STORED = 0
const DEFLATED = 8
const DIRECTORY_SIGNATURE = 0x02014b50
const DIRECTORY_BYTES = 46
const LOCAL_SIGNATURE = 0x04034b50
const LOCAL_BYTES = 30

/** By name, in the order of the directory. Throws `UserError` `bad-artifact` for what is no such archive. */
export function readArchive(
  archive: Uint8Array,
  { artifact, isWanted, room }: ArchiveQuestion,
): ReadonlyMap<string, Uint8Array> {
  const refuse: Refuse = (why) => {
    throw new UserError('bad-artifact', `artifact ${artifact} ${why}`)
  }
  const files = new Map<string, Uint8Array>()
  let left = room
  for (const entry of directory(archive, refuse)) {
    if (!isWanted(entry.name)) continue
    if (files.has(entry.name)) return refuse(`has two files named ${entry.name}`)
    left -= entry.bytes
    if (left < 0) return refuse(`has reports of more than ${room} bytes; use fewer models a job`)
    files.set(entry.name, unpacked(archive, entry, refuse))
  }
  return files
}

type Refuse = (why: string) => never

function directory(archive: Uint8Array, refuse: Refuse): readonly Entry[] {
  const end = endOfArchive(archive)
  if (end === null) return refuse('is not a zip archive')
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const count = view.getUint16(end + 10, true)
  if (count > MAX_ENTRIES) return refuse(`has ${count} files, at most ${MAX_ENTRIES} are looked at`)
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + DIRECTORY_BYTES > end || view.getUint32(at, true) !== DIRECTORY_SIGNATURE)
      return refuse('is a damaged zip archive: its directory ends early')
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true))
    const next = at + DIRECTORY_BYTES + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
    if (next > end) return refuse('is a damaged zip archive: its directory ends early')
    const text = archive.subarray(at + DIRECTORY_BYTES, at + DIRECTORY_BYTES + (name ?? 0))
    entries.push({
      name: Buffer.from(text).toString('utf8'),
      isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at = next
  }
  return entries
}

/** Exactly the bytes that the directory promised. */
function unpacked(archive: Uint8Array, entry: Entry, refuse: Refuse): Uint8Array {
  const { name, method, isEncrypted, packedBytes, bytes, offset } = entry
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  if (isEncrypted || (method !== STORED && method !== DEFLATED))
    return refuse(`has ${name} packed in a way that is not read (method ${method})`)
  const isThere =
    offset + LOCAL_BYTES <= archive.length && view.getUint32(offset, true) === LOCAL_SIGNATURE
  const start = isThere
    ? offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
    : archive.length
  const packed = archive.subarray(start, start + packedBytes)
  if (!isThere || packed.length !== packedBytes)
    return refuse(`is a damaged zip archive: ${name} is not where it should be`)
  const data = method === STORED ? packed : inflated(packed, bytes)
  if (data?.length !== bytes)
    return refuse(`has ${name}, which does not unpack to its ${bytes} bytes`)
  return data
}

/** Null where it is damaged or more than was promised. */
function inflated(packed: Uint8Array, bytes: number): Uint8Array | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) })
  } catch {
    return null
  }
}
