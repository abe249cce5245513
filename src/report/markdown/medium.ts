/**
 * Keeps a text within a medium's size by construction: levels from the fullest to the barest are
 * rendered one after the other and measured; the first that fits is taken.
 */

/**
 * UTF-8 bytes that a medium takes. GitHub refuses comments over 65,536 characters and check runs
 * over 65,535, and drops job summaries over 1 MiB; the comment leaves room for a marker.
 */
export const MEDIA = {
  comment: 60_000,
  check: 65_000,
  summary: 1_000_000,
} as const

export type Medium = keyof typeof MEDIA

/** Length in UTF-8; a lone surrogate counts as the three bytes of its replacement. */
export function utf8Bytes(text: string): number {
  let bytes = 0
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}

/**
 * The first of `levels` (functions that render, fullest first) within `maxBytes`; where not even the
 * last one fits, its beginning: it must be plain words without markup, for a cut would leave it open.
 */
export function fitWithin(levels: readonly (() => string)[], maxBytes: number): string {
  let last = ''
  for (const render of levels) {
    last = render()
    if (utf8Bytes(last) <= maxBytes) return last
  }
  return cutToBytes(last, maxBytes)
}

/** Whole characters up to `maxBytes`. */
function cutToBytes(text: string, maxBytes: number): string {
  let bytes = 0
  let kept = ''
  for (const letter of text) {
    bytes += utf8Bytes(letter)
    if (bytes > maxBytes) break
    kept += letter
  }
  return kept
}
