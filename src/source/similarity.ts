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
