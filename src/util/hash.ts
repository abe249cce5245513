/**
 * Two independent 32-bit hashes of the bytes, as 16 hex digits: equal content gives equal text,
 * different content practically never does. Not cryptographic: never used to trust anything.
 */
export function hashBytes(bytes: Uint8Array, seed = 0): string {
  let a = 0xdeadbeef ^ seed
  let b = 0x41c6ce57 ^ seed
  for (const byte of bytes) {
    a = Math.imul(a ^ byte, 2654435761)
    b = Math.imul(b ^ byte, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return hex(b) + hex(a)
}

/** {@link hashBytes} of a text's UTF-16 code units. */
export function hashText(text: string): string {
  const bytes = new Uint8Array(text.length * 2)
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    bytes[2 * i] = unit & 0xff
    bytes[2 * i + 1] = unit >>> 8
  }
  return hashBytes(bytes)
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0')
}
