/**
 * The text of a C or C++ source, made easy to search: comments become blanks and character constants
 * become numbers, both of the same length, so that positions and lines stay those of the file.
 */
import { unescaped, ESCAPE } from './c-escape.ts'

const BYTE_ORDER_MARKS = [
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const

/** Bytes that are looked at where there is no byte order mark. */
const SAMPLE_BYTES = 400

/** One character a byte, or UTF-16 where the file is (PowerShell's `>` writes it). */
export function decodeSource(bytes: Uint8Array): string {
  const marked = BYTE_ORDER_MARKS.find(({ bytes: mark }) =>
    mark.every((byte, at) => bytes[at] === byte),
  )
  const encoding = marked?.encoding ?? (looksLikeUtf16(bytes) ? 'utf-16le' : 'latin1')
  return new TextDecoder(encoding).decode(bytes)
}

/** Every second byte of plain text is 0 then. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  return sample.length > 3 && sample.every((byte, at) => (at % 2 === 1 ? byte === 0 : byte !== 0))
}

/** A comment, a string literal or a character constant; what is never closed ends with the text. */
const SPECIAL = /\/\*|\/\/|"|(?<!\w)(?:u8)?'(?:\\(?:x[0-9a-fA-F]{1,2}|[0-7]{1,3}|[^\n])|[^'\\\n])'/g

/** The same text without comments and character constants; string literals are left alone. */
export function plainSource(text: string): string {
  const pieces: string[] = []
  const special = new RegExp(SPECIAL)
  let kept = 0
  for (let found = special.exec(text); found !== null; found = special.exec(text)) {
    const { index, 0: token } = found
    if (token === '"') {
      special.lastIndex = endOfLiteral(text, index)
      continue
    }
    const end = token.endsWith("'") ? index + token.length : endOfComment(text, index, token)
    pieces.push(text.slice(kept, index), replacement(text.slice(index, end), token))
    kept = end
    special.lastIndex = end
  }
  return pieces.join('') + text.slice(kept)
}

function endOfComment(text: string, start: number, opening: string): number {
  const [closing, length] = opening === '//' ? ['\n', 0] : ['*/', 2]
  const end = text.indexOf(closing, start + 2)
  return end === -1 ? text.length : end + length
}

function replacement(whole: string, token: string): string {
  if (!token.endsWith("'")) return whole.replace(/[^\n]/g, ' ')
  const character = token.slice(token.indexOf("'") + 1, -1)
  const code = character.startsWith('\\') ? unescaped(character.slice(1)) : character.charCodeAt(0)
  return String(code).padEnd(token.length)
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

/** Counted from 1. */
export function lineAt(text: string, position: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < position; at = text.indexOf('\n', at + 1)) {
    line += 1
  }
  return line
}

/** Bytes of the literals that stand one after the other from `start` on. */
export function parseLiterals(text: string, start: number): Uint8Array {
  const blank = /\s*/y
  const bytes: number[] = []
  let position = start
  while (text[position] === '"') {
    const end = endOfLiteral(text, position)
    for (let at = position + 1; at < end - 1;) {
      const length = text[at] === '\\' ? escapeLength(text, at) : 1
      bytes.push(length === 1 ? text.charCodeAt(at) : unescaped(text.slice(at + 1, at + length)))
      at += length
    }
    blank.lastIndex = end
    blank.exec(text)
    position = blank.lastIndex
  }
  return Uint8Array.from(bytes)
}

function escapeLength(text: string, at: number): number {
  const escape = new RegExp(ESCAPE)
  escape.lastIndex = at
  return escape.exec(text)?.[0].length ?? 1
}
