/** Texts that no recursive parser of YAML may see. */
import { Lexer } from 'yaml'

/** Longest text that is read; a thousand entries take about 150,000 characters. */
const MAX_CHARACTERS = 256 * 1024
/** Deepest nesting of flow collections, most indicators (`-`, `?`, `:`) on a line, widest indentation. */
const MAX_NESTING = 16
const MAX_INDENTATION = 100

interface Unfit {
  readonly offset: number
  readonly message: string
}

/** What makes a text too long or too deeply nested for a recursive parser. Linear in its length. */
export function unfitForParsing(text: string): Unfit | undefined {
  if (text.length > MAX_CHARACTERS) {
    const message = `found ${text.length} characters, expected at most ${MAX_CHARACTERS}`
    return { offset: 0, message }
  }
  return tooDeeplyNested(text)
}

/** Marks of the lexer that carry no text of the file. */
const SCALAR_FOLLOWS = '\u001f'
const MARKS = new Set([SCALAR_FOLLOWS, '\u0002', '\u0018'])

function tooDeeplyNested(text: string): Unfit | undefined {
  let offset = 0
  let flowDepth = 0
  let indicators = 0
  let previous = '\n'
  for (const token of new Lexer().lex(text)) {
    const isScalar = previous === SCALAR_FOLLOWS
    if (!isScalar && OPENS.has(token)) flowDepth++
    if (!isScalar && CLOSES.has(token) && --flowDepth < 0) {
      return { offset, message: `not valid YAML: found "${token}" without its opening bracket` }
    }
    if (!isScalar && INDICATORS.has(token)) indicators++
    else if (flowDepth > 0 ? token === ',' : token.endsWith('\n')) indicators = 0
    const isWide = /\n$/.test(previous) && /^ +$/.test(token) && token.length > MAX_INDENTATION
    if (isWide || flowDepth > MAX_NESTING || indicators > MAX_NESTING) {
      return { offset, message: 'nested too deeply: found more levels than any such file needs' }
    }
    if (!MARKS.has(token)) offset += token.length
    previous = token
  }
  return undefined
}

const OPENS = new Set(['[', '{'])
const CLOSES = new Set([']', '}'])
const INDICATORS = new Set(['-', '?', ':'])
