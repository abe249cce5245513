/**
 * Finds the model that a C or C++ source holds as an array, as `xxd -i`, the MLTK and the examples of
 * TensorFlow Lite Micro write it: `alignas(16) const unsigned char model[] = {0x1c, 0x00, ...};`, or
 * as string literals with escapes. Sources of several megabytes are common, so the text is walked
 * once and no token becomes a string.
 */
import { isTflite } from '../tflite/identify.ts'
import { ModelError } from '../tflite/model-error.ts'

interface Candidate {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Throws `ModelError` where the source holds no array that starts as a model does, or several. */
export function readByteArray(source: Uint8Array): Uint8Array {
  const text = blankComments(new TextDecoder('latin1').decode(source))
  const arrays = [...bracedArrays(text), ...literalArrays(text)]
  const models = arrays.filter(({ bytes }) => isTflite(bytes))
  const [model, ...others] = models
  if (model === undefined) throw noModel(arrays.length)
  if (others.length > 0) {
    throw new ModelError(
      'several-models-in-source',
      `a C source with ${models.length} models: ${models.map(({ name }) => name).join(', ')}; keep each in a file of its own`,
    )
  }
  return model.bytes
}

function noModel(arrays: number): ModelError {
  return new ModelError(
    'no-model-in-source',
    `a C source whose ${arrays} byte arrays hold no TFLite model ("TFL3" at byte 4); write it with \`xxd -i model.tflite\`, or give the .tflite itself`,
  )
}

/** Comments become a blank; string literals are left alone. What is never closed ends with the text. */
function blankComments(text: string): string {
  const pieces: string[] = []
  const special = /\/\*|\/\/|"/g
  let kept = 0
  for (let found = special.exec(text); found !== null; found = special.exec(text)) {
    const { index } = found
    if (found[0] === '"') {
      special.lastIndex = endOfLiteral(text, index)
      continue
    }
    const [closing, length] = found[0] === '//' ? ['\n', 0] : ['*/', 2]
    const end = text.indexOf(closing, index + 2)
    pieces.push(text.slice(kept, index), ' ')
    kept = end === -1 ? text.length : end + length
    special.lastIndex = kept
  }
  return pieces.join('') + text.slice(kept)
}

/** Position behind the closing quote of the literal that opens at `start`. */
function endOfLiteral(text: string, start: number): number {
  let position = start + 1
  while (position < text.length && text[position] !== '\n') {
    if (text[position] === '"') return position + 1
    position += text[position] === '\\' ? 2 : 1
  }
  return position
}

/** Innermost braces that hold nothing but numbers. */
function bracedArrays(text: string): readonly Candidate[] {
  return [...text.matchAll(/\{([^{}"]*)\}/g)].flatMap(({ index, 1: body = '' }) => {
    const bytes = parseNumbers(body)
    return bytes === null ? [] : [{ name: nameBefore(text, index), bytes }]
  })
}

/** `name[...] = "..." "..."`, with or without braces around. */
function literalArrays(text: string): readonly Candidate[] {
  const start = /\[[^\]]{0,100}\][^=;{}"]{0,200}=\s{0,200}\{?\s{0,200}(?=")/g
  return [...text.matchAll(start)].map(({ index, 0: declaration }) => ({
    name: nameBefore(text, index + 1),
    bytes: parseLiterals(text, index + declaration.length),
  }))
}

const NAME_REACH = 300

/** The identifier that is declared in front of an initializer. */
function nameBefore(text: string, position: number): string {
  const before = text.slice(Math.max(0, position - NAME_REACH), position)
  return /(\w+)\s*(?:\[[^\]]*\]?)?[^;{}[\]]*$/.exec(before)?.[1] ?? 'an unnamed array'
}

const COMMA = 0x2c
const BLANKS = new Set([0x20, 0x09, 0x0a, 0x0d])

/**
 * Bytes of a list of integers in C's notations (hexadecimal, octal, decimal, signed, with suffixes);
 * null where the list holds anything else or a number that is no byte.
 */
function parseNumbers(body: string): Uint8Array | null {
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

const ESCAPES: Readonly<Record<string, number>> = {
  ...{ a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13 },
  ...{ '\\': 0x5c, '"': 0x22, "'": 0x27, '?': 0x3f },
}

/** Bytes of the literals that stand one after the other from `start` on. */
function parseLiterals(text: string, start: number): Uint8Array {
  const blank = /\s*/y
  const bytes: number[] = []
  let position = start
  while (text[position] === '"') {
    const end = endOfLiteral(text, position)
    for (let at = position + 1; at < end - 1;) {
      const length = text[at] === '\\' ? escapeLength(text, at) : 1
      bytes.push(length === 1 ? text.charCodeAt(at) : unescape(text.slice(at + 1, at + length)))
      at += length
    }
    blank.lastIndex = end
    blank.exec(text)
    position = blank.lastIndex
  }
  return Uint8Array.from(bytes)
}

const ESCAPE = /\\(?:x[0-9a-f]{1,8}|[0-7]{1,3}|[^])/iy

function escapeLength(text: string, at: number): number {
  ESCAPE.lastIndex = at
  return ESCAPE.exec(text)?.[0].length ?? 1
}

function unescape(escape: string): number {
  if (/^x[0-9a-f]/i.test(escape)) return Number.parseInt(escape.slice(1), 16)
  if (/^[0-7]/.test(escape)) return Number.parseInt(escape, 8)
  return ESCAPES[escape] ?? escape.charCodeAt(0)
}
