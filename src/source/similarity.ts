/**
 * How alike two files are, as git's rename detection measures it: each file is cut into pieces that
 * end at a line feed or after 64 bytes, and what the two have in common is counted in bytes.
 *
 * Source: git `diffcore-delta.c` (hash_chars, diffcore_count_changes) and `diffcore-rename.c`
 * (estimate_similarity); pieces are compared here by their bytes instead of by a hash.
 */

/** Git's default for a rename: half of the larger file. */
export const RENAME_THRESHOLD = 0.5

const PIECE_BYTES = 64
const LINE_FEED = 10

/** Share of the larger file that also occurs in the other: 0 for nothing, 1 for the same pieces. */
export function similarity(source: Uint8Array, target: Uint8Array): number {
  const larger = Math.max(source.length, target.length)
  if (larger === 0) return 1
  if (Math.min(source.length, target.length) < larger * RENAME_THRESHOLD) return 0
  const inTarget = pieces(target)
  let copied = 0
  for (const [piece, bytes] of pieces(source)) copied += Math.min(bytes, inTarget.get(piece) ?? 0)
  return copied / larger
}

/** Smallest hashes of pieces that stand for a file. */
const SKETCH = 32

/**
 * The few smallest hashes of a file's pieces: files that are half alike have several in common, so that
 * one of thousands is found without a look at the others. Ascending, distinct.
 */
export function sketch(bytes: Uint8Array): readonly number[] {
  const smallest: number[] = []
  for (const hash of new Set(pieceHashes(bytes))) {
    if (smallest.length === SKETCH && hash > (smallest.at(-1) ?? 0)) continue
    const at = smallest.findIndex((other) => other > hash)
    smallest.splice(at < 0 ? smallest.length : at, 0, hash)
    if (smallest.length > SKETCH) smallest.pop()
  }
  return smallest
}

/** FNV-1a of each piece. */
function* pieceHashes(bytes: Uint8Array): Generator<number> {
  let hash = FNV_OFFSET
  let length = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    hash = Math.imul(hash ^ byte, FNV_PRIME)
    length++
    if (byte !== LINE_FEED && length !== PIECE_BYTES && at !== bytes.length - 1) continue
    yield hash >>> 0
    hash = FNV_OFFSET
    length = 0
  }
}

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** Bytes in the file per distinct piece. */
function pieces(bytes: Uint8Array): ReadonlyMap<string, number> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const counts = new Map<string, number>()
  let start = 0
  for (let at = 0; at < buffer.length; at++) {
    const isEnd =
      buffer[at] === LINE_FEED || at - start + 1 === PIECE_BYTES || at === buffer.length - 1
    if (!isEnd) continue
    const piece = buffer.toString('latin1', start, at + 1)
    counts.set(piece, (counts.get(piece) ?? 0) + piece.length)
    start = at + 1
  }
  return counts
}
