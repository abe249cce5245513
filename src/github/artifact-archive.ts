/**
 * The files of an artifact's archive that are wanted, and no others. The archive may be anybody's: what
 * its directory promises is held against the bounds before anything is unpacked, and unpacking stops at
 * what was promised. Nothing is written to disk, so a name is only a name.
 */
import { inflateRawSync } from 'node:zlib'
import {
  packedBytesOf,
  readDirectory,
  STORED,
  type Refuse,
  type ZipEntry,
} from '../source/zip-directory.ts'
import { UserError } from '../util/user-error.ts'

interface ArchiveQuestion {
  /** For messages. */
  readonly artifact: string
  readonly isWanted: (name: string) => boolean
  /** Bytes that all wanted files together may have unpacked. */
  readonly room: number
}

const MAX_ENTRIES = 1024

/** By name, in the order of the directory. Throws `UserError` `bad-artifact` for what is no such archive. */
export function readArchive(
  archive: Uint8Array,
  { artifact, isWanted, room }: ArchiveQuestion,
): ReadonlyMap<string, Uint8Array> {
  const refuse: Refuse = (why) => {
    throw new UserError('bad-artifact', `artifact ${artifact} ${why}`)
  }
  const refuseZip: Refuse = (why) => refuse(`is not a zip archive that can be unpacked: ${why}`)
  const entries = readDirectory(archive, refuseZip)
  if (entries.length > MAX_ENTRIES)
    return refuse(`has ${entries.length} files, at most ${MAX_ENTRIES} are looked at`)
  const files = new Map<string, Uint8Array>()
  let left = room
  for (const entry of entries) {
    if (!isWanted(entry.name)) continue
    if (files.has(entry.name)) return refuse(`has two files named ${entry.name}`)
    left -= entry.bytes
    if (left < 0) return refuse(`has reports of more than ${room} bytes; use fewer models a job`)
    files.set(entry.name, unpacked(packedBytesOf(archive, entry, refuseZip), entry, refuse))
  }
  return files
}

/** Exactly the bytes that the directory promised. */
function unpacked(packed: Uint8Array, { name, method, bytes }: ZipEntry, refuse: Refuse) {
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
