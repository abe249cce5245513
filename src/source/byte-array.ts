/**
 * Finds the model that a C or C++ source holds as an array, as `xxd -i`, the MLTK and the examples of
 * TensorFlow Lite Micro write it: `alignas(16) const unsigned char model[] = {0x1c, 0x00, ...};`, or
 * as string literals with escapes, words, a macro or a bare list that is included elsewhere. Bytes
 * are taken only where they are certain; where they are not, the message names the line.
 */
import { isTflite } from '../tflite/identify.ts'
import { ModelError } from '../tflite/model-error.ts'
import { parseElements, purseFor, type Macro, type Macros } from './c-list.ts'
import { littleEndian, parsePlainBytes, type WordBytes } from './c-numbers.ts'
import { decodeSource, lineAt, parseLiterals, plainSource } from './c-text.ts'
import { refuseCompiledModel } from './compiled-model.ts'

interface Candidate {
  readonly name: string
  readonly bytes: Uint8Array
}

/** An initializer that could not be read. */
interface Obstacle {
  readonly name: string
  /** In the text. */
  readonly position: number
  /** What was not understood, for a sentence. */
  readonly found: string
  /** Of the initializer: the largest is most likely the model. */
  readonly length: number
}

interface Found {
  readonly arrays: readonly Candidate[]
  readonly obstacles: readonly Obstacle[]
}

/** Throws `ModelError` where the source holds no array that starts as a model does, or several. */
export function readByteArray(source: Uint8Array): Uint8Array {
  const text = plainSource(decodeSource(source))
  const found = arraysIn(text)
  const models = found.arrays.filter(({ bytes }) => isTflite(bytes))
  const [model, ...others] = models
  if (model === undefined) {
    refuseCompiledModel(text)
    throw noModel(text, found)
  }
  if (others.length > 0) {
    throw new ModelError(
      'several-models-in-source',
      `a C source with ${models.length} models: ${models.map(({ name }) => name).join(', ')}; keep each in a file of its own`,
    )
  }
  return model.bytes
}

function arraysIn(text: string): Found {
  const macros = macrosOf(text)
  const braced = bracedArrays(text, macros)
  const arrays = [...braced.arrays, ...literalArrays(text)]
  if (arrays.some(({ bytes }) => isTflite(bytes))) return { ...braced, arrays }
  const lists = [...macroArrays(macros), ...bareList(text, macros)]
  return { arrays: [...arrays, ...lists], obstacles: braced.obstacles }
}

function noModel(text: string, { arrays, obstacles }: Found): ModelError {
  const [most] = [...obstacles].sort((a, b) => b.length - a.length)
  const seen =
    most === undefined
      ? `a C source whose ${arrays.length} byte arrays hold no TFLite model ("TFL3" at byte 4)`
      : `a C source whose array ${most.name} cannot be read: line ${lineAt(text, most.position)} has ${most.found}`
  return new ModelError(
    'no-model-in-source',
    `${seen}; write it with \`xxd -i model.tflite\`, or give the .tflite itself`,
  )
}

/** A name that conditions define in several ways, or undefine, stands for nothing certain. */
function macrosOf(text: string): Macros {
  const definition =
    /^[ \t]*#[ \t]*define[ \t]+(\w+)(?:\(([^()\n]*)\))?(?=\s)((?:[^\\\n]|\\\r?\n|\\)*)/gm
  const definitions = new Map<string, Macro | null>()
  for (const { 1: name = '', 2: listed, 3: text_ = '' } of text.matchAll(definition)) {
    const parameters = listed === undefined ? null : parametersOf(listed)
    const body = text_.replace(/\\(?=\r?\n)/g, ' ')
    const known = definitions.get(name)
    const isNew =
      known === undefined ||
      (known?.body === body && known.parameters?.join() === parameters?.join())
    definitions.set(name, isNew ? { parameters, body } : null)
  }
  for (const { 1: name = '' } of text.matchAll(/^[ \t]*#[ \t]*undef[ \t]+(\w+)/gm)) {
    if (definitions.has(name)) definitions.set(name, null)
  }
  return { definitions, purse: purseFor(text.length) }
}

function parametersOf(listed: string): readonly string[] {
  return listed.trim() === '' ? [] : listed.split(',').map((one) => one.trim())
}

/** Quotes may stand in directives only. */
const BRACED = /\{([^{}"#]*(?:#[^\n]*(?=\n)[^{}"#]*)*)\}/g

/** Innermost braces of a list of numbers, of casts of them, or of one macro that stands for it. */
function bracedArrays(text: string, macros: Macros): Found {
  const arrays: Candidate[] = []
  const obstacles: Obstacle[] = []
  for (const { index, 1: body = '' } of text.matchAll(BRACED)) {
    const name = nameBefore(text, index)
    const read = readBody(standsFor(body, macros), declarationBefore(text, index), macros)
    if (read.bytes !== null) arrays.push({ name, bytes: read.bytes })
    else if (looksLikeList(body) || isIncluded(body)) {
      const position = index + 1 + read.at
      obstacles.push({ name, position, found: read.found, length: body.length })
    }
  }
  return { arrays, obstacles }
}

/** One macro without parameters may be the whole list. */
function standsFor(body: string, macros: Macros): string {
  const macro = macros.definitions.get(body.trim())
  return macro?.parameters === null ? macro.body : body
}

/** Most of it is numbers and commas: code in braces is not. */
function looksLikeList(body: string): boolean {
  return (body.match(/\b0[xX][\da-fA-F]+|\b\d+\b/g)?.length ?? 0) >= 8 && !body.includes(';')
}

/** Nothing but a directive that fetches the bytes from elsewhere. */
function isIncluded(body: string): boolean {
  return /^\s*#[ \t]*(?:include|embed)\b[^\n]*\s*$/.test(body)
}

type Body =
  | { readonly bytes: Uint8Array }
  | { readonly bytes: null; readonly at: number; readonly found: string }

function readBody(body: string, declaration: string, macros: Macros): Body {
  const plain = parsePlainBytes(body)
  if (plain !== null && (isTflite(plain) || wordBytesOf(declaration) === 1)) return { bytes: plain }
  const list = withoutDirectives(body)
  if (list.branch !== null) {
    return { bytes: null, at: list.branch.at, found: directiveText(list.branch.token) }
  }
  const elements = parseElements(list.text, macros)
  if (elements.status === 'not-understood') {
    const { at, token } = elements.problem
    return { bytes: null, at, found: `${JSON.stringify(token.slice(0, 40))} among the numbers` }
  }
  return (
    wordsOf(elements.values, declaration) ?? {
      bytes: null,
      at: 0,
      found: 'numbers that are no bytes',
    }
  )
}

interface Branch {
  readonly at: number
  readonly token: string
}

/**
 * Conditions without an alternative are taken for true: there is only one list of bytes. With `#else`,
 * `#elif`, `#if 0` or `#include` the bytes are not certain.
 */
function withoutDirectives(body: string): {
  readonly text: string
  readonly branch: Branch | null
} {
  if (!body.includes('#')) return { text: body, branch: null }
  const directive = /^[ \t]*#[^\n]*/gm
  const uncertain = [...body.matchAll(directive)].find(({ 0: line }) =>
    /^[ \t]*#[ \t]*(?:else|elif|if[ \t]+0\b|include|embed)/.test(line),
  )
  return {
    text: body.replace(directive, (line) => ' '.repeat(line.length)),
    branch: uncertain === undefined ? null : { at: uncertain.index, token: uncertain[0].trim() },
  }
}

function directiveText(directive: string): string {
  return /include|embed/.test(directive)
    ? `${JSON.stringify(directive.slice(0, 80))}: the bytes are in that file, give it instead`
    : `${JSON.stringify(directive.slice(0, 40))}: which bytes are compiled is not known here`
}

/** Tried in turn where the declaration does not name the width. */
const WIDTHS: readonly WordBytes[] = [1, 4, 2, 8]

function wordsOf(values: readonly bigint[], declaration: string): { bytes: Uint8Array } | null {
  const declared = wordBytesOf(declaration)
  const candidates = declared === null ? WIDTHS : [1 as const, declared]
  const read = candidates.flatMap((width) => littleEndian(values, width) ?? [])
  const bytes = read.find(isTflite) ?? read.at(-1)
  return bytes === undefined ? null : { bytes }
}

const DECLARED_WIDTHS: readonly { readonly type: RegExp; readonly bytes: WordBytes }[] = [
  { type: /\bu?int64_t\b|\blong\s+long\b/, bytes: 8 },
  { type: /\bu?int16_t\b|\bshort\b/, bytes: 2 },
  { type: /\bchar\b|\bu?int8_t\b|\bbyte\b|\bBYTE\b/, bytes: 1 },
  { type: /\bu?int32_t\b|\bint\b|\blong\b|\bunsigned\b/, bytes: 4 },
]

/** Of an element of the declared array on a 32-bit device; null where no type of C stands there. */
function wordBytesOf(declaration: string): WordBytes | null {
  return DECLARED_WIDTHS.find(({ type }) => type.test(declaration))?.bytes ?? null
}

/** `name[...] = "..." "..."`, with or without braces around. */
function literalArrays(text: string): readonly Candidate[] {
  const start = /\[[^\]]{0,100}\][^=;{}"]{0,200}=\s{0,200}\{?\s{0,200}(?=")/g
  return [...text.matchAll(start)].map(({ index, 0: declaration }) => ({
    name: nameBefore(text, index + 1),
    bytes: parseLiterals(text, index + declaration.length),
  }))
}

/** Macros that are lists themselves, for an array elsewhere. */
function macroArrays(macros: Macros): readonly Candidate[] {
  return [...macros.definitions].flatMap(([name, macro]) => {
    if (macro === null || macro.parameters !== null) return []
    const { bytes } = readBody(macro.body, '', macros)
    return bytes === null ? [] : [{ name, bytes }]
  })
}

/** A file that is nothing but a list, to be included between braces. */
function bareList(text: string, macros: Macros): readonly Candidate[] {
  if (/[{}"]/.test(text)) return []
  const { bytes } = readBody(text, '', macros)
  return bytes === null ? [] : [{ name: 'the list', bytes }]
}

const NAME_REACH = 300

/** The identifier that is declared in front of an initializer. */
function nameBefore(text: string, position: number): string {
  const before = text.slice(Math.max(0, position - NAME_REACH), position)
  return /(\w+)\s*(?:\[[^\]]*\]?)?[^;{}[\]]*$/.exec(before)?.[1] ?? 'without a name'
}

/** From the end of the statement before. */
function declarationBefore(text: string, position: number): string {
  const before = text.slice(Math.max(0, position - NAME_REACH), position)
  return before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('}')) + 1)
}
