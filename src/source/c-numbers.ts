/**
 * Integers as C and C++ write them. Lists of plain bytes, which may be megabytes long, are read without
 * making a string of any token; `c-list.ts` reads whatever else is allowed.
 */

const COMMA = 0x2c
const BLANKS = new Set([0x20, 0x09, 0x0a, 0x0d])

/**
 * Bytes of a list of integers in C's notations (hexadecimal, octal, decimal, signed, with suffixes);
 * null where the list holds anything else or a number that is no byte.
 */
export function parsePlainBytes(body: string): Uint8Array | null {
  const bytes = new Uint8Array((body.length >> 1) + 1)
  let count = 0
  let position = 0
  while (position < body.length) {
    const code = body.charCodeAt(position)
    if (BLANKS.has(code) || code === COMMA) {
      position += 1
      continue
    }
    const end = tokenEnd(body, position)
    const value = parseNumber(body, position, end)
    if (value < -128 || value > 255) return null
    bytes[count] = value
    count += 1
    position = end
  }
  return count === 0 ? null : bytes.subarray(0, count)
}

function tokenEnd(body: string, start: number): number {
  let end = start
  while (end < body.length && body.charCodeAt(end) !== COMMA && !BLANKS.has(body.charCodeAt(end))) {
    end += 1
  }
  return end
}

const OUT_OF_RANGE = 256
const X = 0x78
const LOWER_CASE = 0x20

/** Value of one token, 256 where it is no number or too large a one. */
function parseNumber(body: string, start: number, end: number): number {
  const isNegative = body.charCodeAt(start) === 0x2d
  let position = isNegative ? start + 1 : start
  let base = 10
  if (body.charCodeAt(position) === 0x30 && position + 1 < end) {
    const isHexadecimal = (body.charCodeAt(position + 1) | LOWER_CASE) === X
    base = isHexadecimal ? 16 : 8
    position += isHexadecimal ? 2 : 1
  }
  if (position === end) return OUT_OF_RANGE
  let value = 0
  for (; position < end; position += 1) {
    const digit = digitOf(body.charCodeAt(position))
    if (digit >= base)
      return isSuffix(body, position, end) ? signed(value, isNegative) : OUT_OF_RANGE
    value = Math.min(value * base + digit, OUT_OF_RANGE)
  }
  return signed(value, isNegative)
}

function signed(value: number, isNegative: boolean): number {
  return isNegative ? -value : value
}

/** `u`, `l` and their combinations, behind a number. */
function isSuffix(body: string, start: number, end: number): boolean {
  return /^[uUlLzZ]{1,3}$/.test(body.slice(start, end)) && digitOf(body.charCodeAt(start - 1)) < 16
}

function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  const letter = code | LOWER_CASE
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : OUT_OF_RANGE
}

const INTEGER = /^(0[xX][\da-fA-F']+|0[bB][01']+|[\d']+)[uUlLzZ]{0,3}$/

/** Of a token with suffixes and digit separators, up to any width; null where it is no integer. */
export function integerOf(token: string): bigint | null {
  const digits = INTEGER.exec(token)?.[1]?.replaceAll("'", '')
  if (digits === undefined) return null
  const isOctal = /^0\d+$/.test(digits)
  if (isOctal && /[89]/.test(digits)) return null
  return BigInt(isOctal ? `0o${digits.slice(1)}` : digits)
}

export type WordBytes = 1 | 2 | 4 | 8

/** Little-endian, as the parts with an MVP are; null where a value does not fit. */
export function littleEndian(values: readonly bigint[], wordBytes: WordBytes): Uint8Array | null {
  const bits = BigInt(8 * wordBytes)
  const [least, most] = [-(1n << (bits - 1n)), (1n << bits) - 1n]
  if (values.some((value) => value < least || value > most)) return null
  const bytes = new Uint8Array(values.length * wordBytes)
  values.forEach((value, index) => {
    const word = BigInt.asUintN(8 * wordBytes, value)
    for (let at = 0; at < wordBytes; at += 1) {
      bytes[index * wordBytes + at] = Number((word >> BigInt(8 * at)) & 0xffn)
    }
  })
  return bytes
}
