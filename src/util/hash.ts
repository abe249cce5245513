/**
 * Two independent 32-bit hashes of the bytes, as 16 hex digits: equal content gives equal text,
 * different content practically never does. Not cryptographic: never used to trust anything.
 * Four bytes a step and counted by hand, because it runs over every weight of a model, mostly before
 * the code is compiled: an iterator would make an object for every word.
 */
export function hashBytes(bytes: Uint8Array): string {
  const words = wordsOf(bytes)
  let a = 0xdeadbeef ^ bytes.length
  let b = 0x41c6ce57 ^ bytes.length
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0
    a = Math.imul(a ^ word, 2654435761)
    a ^= a >>> 15
    b = Math.imul(b ^ word, 1597334677)
    b ^= b >>> 13
  }
  for (let at = words.length * 4; at < bytes.length; at++) {
    a = Math.imul(a ^ (bytes[at] ?? 0), 2654435761)
    b = Math.imul(b ^ (bytes[at] ?? 0), 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return hex(b) + hex(a)
}

/** {@link hashBytes} of a text's UTF-16 code units. */
export function hashText(text: string): string {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
  return hashBytes(new Uint8Array(units.buffer))
}

/** The whole 32-bit words of the bytes, signed as the arithmetic on them is; copied where they do not lie on a word's boundary. */
function wordsOf(bytes: Uint8Array): Int32Array {
  const count = bytes.length >>> 2
  if (bytes.byteOffset % 4 === 0) return new Int32Array(bytes.buffer, bytes.byteOffset, count)
  return new Int32Array(bytes.slice(0, 4 * count).buffer)
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0')
}
