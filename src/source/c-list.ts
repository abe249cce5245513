/**
 * Lists of integer constant expressions as C and C++ write them: casts, operators, macros with and
 * without parameters. An element is read where its value is certain, whatever the compiler; the work is
 * bounded by the length of the list, not by what macros make of it.
 *
 * Source: ISO/IEC 9899:2011, 6.6 (constant expressions), 6.10.3 (macro replacement); widths are those
 * of 32-bit Arm (AAPCS: `long` has 32 bits, `char` is unsigned).
 */
import { integerOf } from './c-numbers.ts'

/** What stands in the way of reading an initializer. */
interface NotUnderstood {
  /** Position in the list. */
  readonly at: number
  readonly token: string
}

type Elements =
  | { readonly status: 'ok'; readonly values: readonly bigint[] }
  | { readonly status: 'not-understood'; readonly problem: NotUnderstood }

export interface Macro {
  /** Null for one that takes none, with or without parentheses. */
  readonly parameters: readonly string[] | null
  readonly body: string
}

export interface Macros {
  /** By name; null where a name has several definitions, of which conditions choose. */
  readonly definitions: ReadonlyMap<string, Macro | null>
  /** Tokens that all lists of a source may still make. */
  readonly purse: { left: number }
}

interface Token {
  readonly text: string
  /** In the list, also of what a macro there stands for. */
  readonly at: number
}

/** Ends the reading of an element; one for all, as a hostile source has many. */
const OBSTACLE = new Error('not understood')

const FREE_TOKENS = 100_000
const TOKENS_PER_CHARACTER = 2

/** Of a source of so many characters. */
export function purseFor(characters: number): { left: number } {
  return { left: FREE_TOKENS + TOKENS_PER_CHARACTER * characters }
}

/** Of parentheses, of macros that name each other, and of calls in calls. */
const MOST_LEVELS = 50
/** Of one element, as it is written. */
const MOST_TOKENS = 20_000

/** Values of a list; commas that nothing stands between count for nothing. */
export function parseElements(list: string, macros: Macros): Elements {
  const values: bigint[] = []
  for (const element of elementsOf(list)) {
    if (!readElement(element, macros, values)) {
      const [first, last] = [element[0], element.at(-1)]
      const at = first?.at ?? 0
      const token = list.slice(at, (last?.at ?? at) + (last?.text.length ?? 0))
      return { status: 'not-understood', problem: { at, token } }
    }
  }
  return { status: 'ok', values }
}

/** Adds its values, several where a macro makes them; false where it is not understood. */
function readElement(element: readonly Token[], macros: Macros, values: bigint[]): boolean {
  if (element.length > MOST_TOKENS) return false
  const plain = element.length === 1 ? integerOf(element[0]?.text ?? '') : null
  if (plain !== null) {
    values.push(plain)
    return true
  }
  try {
    for (const one of atCommas(expanded(element, { macros, active: [], level: 0 }))) {
      if (one.length > 0) values.push(new Expression(one).value())
    }
    return true
  } catch (error) {
    if (error === OBSTACLE) return false
    throw error
  }
}

// ---- tokens --------------------------------------------------------------------------------------

/** A number with suffixes and separators, a name, an operator, or anything else, which no rule knows. */
const TOKEN = /\s*(?:(\d(?:'?[\da-zA-Z_.])*|[A-Za-z_]\w*(?:::\w+)*|<<|>>|\S)|$)/y

function* tokensOf(text: string): Generator<Token> {
  const token = new RegExp(TOKEN)
  for (let found = token.exec(text); found?.[1] !== undefined; found = token.exec(text)) {
    yield { text: found[1], at: token.lastIndex - found[1].length }
  }
}

/** One element at a time: lists may be megabytes long. */
function* elementsOf(list: string): Generator<readonly Token[]> {
  let element: Token[] = []
  let level = 0
  for (const token of tokensOf(list)) {
    level += levelOf(token)
    if (token.text === ',' && level <= 0) {
      if (element.length > 0) yield element
      element = []
    } else element.push(token)
  }
  if (element.length > 0) yield element
}

function levelOf({ text }: Token): number {
  if (text === '(') return 1
  return text === ')' ? -1 : 0
}

/** Split at the commas outside of parentheses. */
function atCommas(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]]
  let level = 0
  for (const token of tokens) {
    level += levelOf(token)
    if (token.text === ',' && level === 0) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts
}

// ---- macros --------------------------------------------------------------------------------------

interface Expansion {
  readonly macros: Macros
  /** Macros inside of which this is: a name of them stands for itself. */
  readonly active: readonly string[]
  readonly level: number
}

function expanded(tokens: readonly Token[], expansion: Expansion): readonly Token[] {
  const made: Token[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined) break
    const { definitions, purse } = expansion.macros
    purse.left -= 1
    if (purse.left < 0) throw OBSTACLE
    const macro = expansion.active.includes(token.text) ? undefined : definitions.get(token.text)
    if (macro === undefined) {
      made.push(token)
      continue
    }
    if (macro === null || expansion.level >= MOST_LEVELS) throw OBSTACLE
    const call = macro.parameters === null ? null : callAt(tokens, at)
    if (call !== null) at = call.end
    for (const one of replaced({ token, macro, call }, expansion)) made.push(one)
  }
  return made
}

interface Call {
  readonly parts: readonly (readonly Token[])[]
  /** Index of the closing parenthesis. */
  readonly end: number
}

/** What stands in parentheses behind a macro with parameters. */
function callAt(tokens: readonly Token[], at: number): Call {
  let level = 0
  for (let end = at + 1; end < tokens.length; end += 1) {
    const token = tokens[end]
    if (token === undefined) break
    level += levelOf(token)
    if (level === 0) return { parts: atCommas(tokens.slice(at + 2, end)), end }
  }
  throw OBSTACLE
}

interface Named {
  readonly token: Token
  readonly macro: Macro
  readonly call: Call | null
}

function replaced({ token, macro, call }: Named, expansion: Expansion): readonly Token[] {
  const { parameters, body } = macro
  if (parameters !== null && call?.parts.length !== Math.max(1, parameters.length)) {
    throw OBSTACLE
  }
  // Strings, pasted tokens and lists of any length are the compiler's own business.
  if (/#|\.\.\./.test(body) || parameters?.includes('...') === true) throw OBSTACLE
  const inside = { ...expansion, level: expansion.level + 1 }
  const given = new Map(
    parameters?.map((name, index) => [name, expanded(call?.parts[index] ?? [], inside)]),
  )
  const made: Token[] = []
  for (const { text } of tokensOf(body)) {
    for (const one of given.get(text) ?? [{ text, at: token.at }]) made.push(one)
  }
  return expanded(made, { ...inside, active: [...expansion.active, token.text] })
}

// ---- expressions ---------------------------------------------------------------------------------

/** Binary operators by how tightly they bind. */
const BINDS: Readonly<Record<string, number>> = {
  ...{ '|': 1, '^': 2, '&': 3, '<<': 4, '>>': 4 },
  ...{ '+': 5, '-': 5, '*': 6, '/': 6, '%': 6 },
}

const WORD = 1n << 32n
const LONG = 1n << 64n

/** One element, read from left to right. */
class Expression {
  readonly #tokens: readonly Token[]
  #at = 0
  #levels = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  value(): bigint {
    const value = this.#binary(0)
    if (this.#at < this.#tokens.length) this.#refuse()
    return value
  }

  #refuse(): never {
    throw OBSTACLE
  }

  #peek(): string {
    return this.#tokens[this.#at]?.text ?? ''
  }

  #take(text: string): void {
    if (this.#peek() !== text) this.#refuse()
    this.#at += 1
  }

  #binary(least: number): bigint {
    let left = this.#unary()
    for (;;) {
      const operator = this.#peek()
      const binds = Object.hasOwn(BINDS, operator) ? (BINDS[operator] ?? 0) : 0
      if (binds <= least) return left
      this.#at += 1
      const value = computed(operator, left, this.#binary(binds))
      if (value === null) this.#refuse()
      left = value
    }
  }

  #unary(): bigint {
    this.#levels += 1
    if (this.#levels > MOST_LEVELS) this.#refuse()
    const value = this.#operand()
    this.#levels -= 1
    return value
  }

  #operand(): bigint {
    const text = this.#peek()
    if (text === '-' || text === '+' || text === '~') {
      this.#at += 1
      const value = this.#unary()
      if (text === '+') return value
      return text === '-' ? -value : ~value
    }
    if (text === '(') return this.#parenthesis()
    if (/^[A-Za-z_]/.test(text)) return this.#converted()
    const value = integerOf(text)
    if (value === null) this.#refuse()
    this.#at += 1
    return value
  }

  /** A cast, or an expression of its own. */
  #parenthesis(): bigint {
    this.#take('(')
    const type = this.#type()
    if (type !== null) {
      this.#take(')')
      return convert(this.#unary(), type)
    }
    const value = this.#binary(0)
    this.#take(')')
    return value
  }

  /** `static_cast<uint8_t>(0x1c)`, `uint8_t(0x1c)`. */
  #converted(): bigint {
    const isNamed = this.#peek() === 'static_cast'
    if (isNamed) {
      this.#at += 1
      this.#take('<')
    }
    const type = this.#type()
    if (type === null) this.#refuse()
    if (isNamed) this.#take('>')
    if (this.#peek() !== '(') this.#refuse()
    return convert(this.#parenthesis(), type)
  }

  #type(): IntegerType | null {
    const words: string[] = []
    for (let text = this.#peek(); TYPE_WORDS.test(text); text = this.#peek()) {
      words.push(text)
      this.#at += 1
    }
    return words.length === 0 ? null : typeOf(words)
  }
}

/** Null where it depends on types, or is not defined. */
function computed(operator: string, left: bigint, right: bigint): bigint | null {
  const value = arithmetic(operator, left, right)
  if (value === null) return null
  const isLong = [left, right].some((one) => one >= WORD || one < -(WORD >> 1n))
  const most = isLong ? LONG : WORD
  return value >= most || value < -(most >> 1n) ? null : value
}

function arithmetic(operator: string, left: bigint, right: bigint): bigint | null {
  if (operator === '|') return left | right
  if (operator === '^') return left ^ right
  if (operator === '&') return left & right
  if (operator === '+') return left + right
  if (operator === '-') return left - right
  if (operator === '*') return left * right
  if (left < 0n || right < 0n) return null
  if (operator === '<<' || operator === '>>') {
    if (right >= 32n) return null
    return operator === '<<' ? left << right : left >> right
  }
  if (right === 0n) return null
  return operator === '/' ? left / right : left % right
}

interface IntegerType {
  readonly bits: 8 | 16 | 32 | 64
  readonly isSigned: boolean
}

const TYPE_WORDS =
  /^(?:const|(?:std::)?(?:u?int(?:8|16|32|64)(?:_t)?|byte)|signed|unsigned|char|uchar|short|int|long|BYTE)$/

function typeOf(words: readonly string[]): IntegerType {
  const named = words.join(' ')
  const isSigned = !/\bu|\bbyte\b|\bBYTE\b/.test(named.replace('std::', ''))
  if (/8|\b(?:u?char|byte|BYTE)\b/.test(named)) {
    return { bits: 8, isSigned: isSigned && !/^(?:const )?char$/.test(named) }
  }
  if (/16|\bshort\b/.test(named)) return { bits: 16, isSigned }
  return { bits: /64|\blong long\b/.test(named) ? 64 : 32, isSigned }
}

function convert(value: bigint, { bits, isSigned }: IntegerType): bigint {
  return isSigned ? BigInt.asIntN(bits, value) : BigInt.asUintN(bits, value)
}
