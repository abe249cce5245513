/** Escapes of C's character constants and string literals. */
const ESCAPES: Readonly<Record<string, number>> = {
  ...{ a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13 },
  ...{ '\\': 0x5c, '"': 0x22, "'": 0x27, '?': 0x3f },
}

/** One escape with its backslash, from a position on. */
export const ESCAPE = /\\(?:x[0-9a-f]{1,8}|[0-7]{1,3}|[^])/iy

/** The character's code; `escape` is what follows the backslash. */
export function unescaped(escape: string): number {
  if (/^x[0-9a-f]/i.test(escape)) return Number.parseInt(escape.slice(1), 16)
  if (/^[0-7]/.test(escape)) return Number.parseInt(escape, 8)
  return ESCAPES[escape] ?? escape.charCodeAt(0)
}
