/**
 * The few kinds of values that the budget file is made of. Each one knows what is allowed in words,
 * as JSON Schema and as a reader of YAML nodes, so that parser, schema and documentation cannot
 * disagree: `keys.ts` builds its table from these.
 */
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import type { Place } from './finding.ts'
import { nearest } from './problem.ts'
import type { Written } from './written.ts'

export type JsonSchema = Readonly<Record<string, unknown>>

/** A value with the place that set it and its text as written (shortened, on one line). */
export interface Located<T> {
  readonly value: T
  readonly place: Place
  readonly text: string
}

/** Where a reader is in the document and how it reports what it cannot read. */
export interface Reading {
  readonly path: string
  /** Start of a node; of `start` where there is none. */
  readonly place: (node: Node | null) => Place
  readonly problem: (place: Place, path: string, message: string) => void
}

interface ValueType<T> {
  /** Completes "expected ...". */
  readonly allowed: string
  readonly schema: JsonSchema
  /** Undefined where a problem was reported. */
  readonly read: (node: Node | null, reading: Reading) => T | undefined
  /** The table of keys where the value is (or may be) a map. */
  readonly fields?: Fields
}

/** One key of a map, with everything that documentation says about it. */
export interface Field<T> {
  readonly type: ValueType<T>
  readonly meaning: string
  /** What holds where the key is absent, in words. */
  readonly default: string
  readonly example: string
  readonly isRequired?: true
}

export type Fields = Readonly<Record<string, Field<unknown>>>

/** What reading a map with these fields gives. */
export type Read<F extends Fields> = {
  readonly [K in keyof F]?: Located<F[K] extends Field<infer T> ? T : never>
}

/** Text or number in one of the forms of `written.ts`. */
export function scalar<T>(written: Written<T>): ValueType<T> {
  return scalarOrWord<T, never>(written, [])
}

/** As {@link scalar}, or one of a few words. */
export function scalarOrWord<T, const W extends string>(
  written: Written<T>,
  words: readonly W[],
): ValueType<T | W> {
  const pattern = new RegExp(written.pattern)
  const allowed = [written.allowed, ...words].join(', or ')
  const most = written.mostInteger ?? MOST_INTEGER
  const text: JsonSchema = { type: 'string', pattern: written.pattern }
  return {
    allowed: `${allowed}, e.g. ${written.example}`,
    schema: anyOf([
      text,
      ...(written.takesInteger ? [integer(most)] : []),
      ...(words.length > 0 ? [{ enum: words }] : []),
    ]),
    read: (node, reading) => {
      const found = scalarOf(node)
      const word = words.find((one) => one === found)
      if (word !== undefined) return word
      if (written.takesInteger && isCountNumber(found, most)) return written.parse(String(found))
      if (typeof found === 'string' && pattern.test(found)) return written.parse(found)
      const hint =
        typeof found === 'string' || typeof found === 'number'
          ? written.hint(String(found))
          : undefined
      refuse(node, reading, { allowed: `${allowed}, e.g. ${written.example}`, hint })
      return undefined
    },
  }
}

const MOST_INTEGER = 999_999_999_999

function integer(most: number): JsonSchema {
  return { type: 'integer', minimum: 0, maximum: most }
}

function isCountNumber(found: unknown, most: number): found is number {
  return Number.isInteger(found) && Number(found) >= 0 && Number(found) <= most
}

/** Free text of one line. */
export function text(options: {
  readonly allowed: string
  readonly pattern: string
  readonly maxLength: number
  /** What editors offer; all of them match the pattern. */
  readonly suggestions?: readonly string[]
  /** What to do about text that does not match. */
  readonly hint?: (found: string) => string | undefined
}): ValueType<string> {
  const pattern = new RegExp(options.pattern)
  const schema: JsonSchema = {
    type: 'string',
    minLength: 1,
    maxLength: options.maxLength,
    pattern: options.pattern,
  }
  const { suggestions } = options
  return {
    allowed: options.allowed,
    schema: suggestions === undefined ? schema : { anyOf: [{ enum: suggestions }, schema] },
    read: (node, reading) => {
      const found = scalarOf(node)
      const fits =
        typeof found === 'string' &&
        found !== '' &&
        Array.from(found).length <= options.maxLength &&
        pattern.test(found)
      if (fits) return found
      const hint = typeof found === 'string' ? options.hint?.(found) : quotesHint(found)
      refuse(node, reading, { allowed: options.allowed, hint })
      return undefined
    },
  }
}

function quotesHint(found: unknown): string | undefined {
  return typeof found === 'number' || typeof found === 'boolean' ? 'put it in quotes' : undefined
}

/** A version that stands for something: text, or a number where it has one point. */
export function version<T>(options: {
  readonly allowed: string
  /** Source of a regular expression that all known versions match, anchored. */
  readonly pattern: string
  readonly numbers: readonly number[]
  /** What the version stands for, or why it stands for nothing. */
  readonly meaning: (written: string) => { readonly value: T } | { readonly reason: string }
}): ValueType<T> {
  const { allowed, pattern, numbers, meaning } = options
  return {
    allowed,
    schema: anyOf([{ type: 'string', pattern }, { enum: numbers }]),
    read: (node, reading) => {
      const found = scalarOf(node)
      // `2.10` is another version than `2.1`, though not another number.
      const source = isScalar(node) ? node.source : undefined
      const written = typeof found === 'number' ? (source ?? String(found)) : found
      if (typeof written !== 'string' || !/^\d/.test(written)) {
        refuse(node, reading, { allowed })
        return undefined
      }
      const means = meaning(written)
      if ('value' in means) return means.value
      report(node, reading, `found ${printable(written)}, ${means.reason}`)
      return undefined
    },
  }
}

/** One of a few fixed words or numbers, or true/false. */
export function choice<const T extends string | number | boolean>(
  values: readonly T[],
): ValueType<T> {
  const allowed = values
    .map(String)
    .join(', ')
    .replace(/, ([^,]*)$/, ' or $1')
  return {
    allowed,
    schema: { enum: values },
    read: (node, reading) => {
      const found = scalarOf(node)
      const value = values.find((one) => one === found)
      if (value !== undefined) return value
      refuse(node, reading, { allowed, hint: choiceHint(found, values) })
      return undefined
    },
  }
}

function choiceHint(found: unknown, values: readonly unknown[]): string | undefined {
  const same = values.find((value) => String(value) === String(found))
  if (same !== undefined && typeof found === 'string') return 'write it without quotes'
  if (typeof found !== 'string') return undefined
  if (values.includes(true) && /^(yes|on|y)$/i.test(found)) return 'write true'
  if (values.includes(false) && /^(no|off|n)$/i.test(found)) return 'write false'
  const near = nearest(
    found,
    values.filter((value) => typeof value === 'string'),
  )
  return near === undefined ? undefined : `did you mean ${near}?`
}

/** A list of `item`, or a single one without the list. */
export function oneOrMore<T>(
  item: ValueType<T>,
  options: { readonly noun: string; readonly extra?: ListRule<T> },
): ValueType<readonly T[]> {
  const allowed = `${item.allowed}, or a list of ${options.noun}`
  const list: JsonSchema = {
    type: 'array',
    minItems: 1,
    items: item.schema,
    ...options.extra?.schema,
  }
  const single = options.extra?.single
  return {
    allowed,
    schema: anyOf([single === undefined ? item.schema : { allOf: [item.schema, single] }, list]),
    ...(item.fields === undefined ? {} : { fields: item.fields }),
    read: (node, reading) => {
      const values = isSeq(node)
        ? readItems(node.items, { item, reading })
        : [item.read(node, reading)]
      if (isSeq(node) && node.items.length === 0) {
        refuse(node, reading, { allowed, found: 'an empty list' })
        return
      }
      if (!values.every((value) => value !== undefined)) return undefined
      const broken = options.extra?.broken(values)
      if (broken !== undefined) report(node, reading, broken)
      return values
    },
  }
}

/** A law about a whole list, in all three forms. */
export interface ListRule<T> {
  /** Added to the list's schema. */
  readonly schema: JsonSchema
  /** What a value that stands alone must fit. */
  readonly single: JsonSchema
  /** The sentence that says what is wrong. */
  readonly broken: (values: readonly T[]) => string | undefined
}

/** A list that may be empty. */
export function list<T>(item: ValueType<T>, noun: string): ValueType<readonly Located<T>[]> {
  return {
    allowed: `a list of ${noun}`,
    schema: { type: 'array', items: item.schema },
    ...(item.fields === undefined ? {} : { fields: item.fields }),
    read: (node, reading) => {
      if (!isSeq(node)) {
        refuse(node, reading, { allowed: `a list of ${noun}` })
        return
      }
      return node.items.flatMap((child, index) => {
        const at = { ...reading, path: `${reading.path}[${index}]` }
        const value = item.read(child as Node | null, at)
        return value === undefined ? [] : [located(value, child as Node | null, reading)]
      })
    },
  }
}

function readItems<T>(
  items: readonly unknown[],
  { item, reading }: { readonly item: ValueType<T>; readonly reading: Reading },
): readonly (T | undefined)[] {
  return items.map((child, index) =>
    item.read(child as Node | null, { ...reading, path: `${reading.path}[${index}]` }),
  )
}

/** One pair of a map whose keys are the user's own names. */
export interface Named<T> {
  readonly name: string
  /** Of the key. */
  readonly place: Place
  readonly value: T
}

/** How the user's own names are written. */
export interface NameRule {
  /** Completes "expected ...". */
  readonly allowed: string
  /** Source of an anchored regular expression. */
  readonly pattern: string
  readonly most: number
}

/** A map from names to values. */
export function dictionary<T>(
  item: ValueType<T>,
  options: { readonly noun: string; readonly names: NameRule; readonly least: number },
): ValueType<readonly Named<T>[]> {
  const { noun, names, least } = options
  const pattern = new RegExp(names.pattern)
  const allowed = `${noun} (a map from names to values)`
  return {
    allowed,
    schema: {
      type: 'object',
      propertyNames: { type: 'string', pattern: names.pattern },
      additionalProperties: item.schema,
      minProperties: least,
      maxProperties: names.most,
    },
    read: (node, reading) => {
      if (!isMap(node)) {
        refuse(node, reading, { allowed })
        return undefined
      }
      const pairs = node.items as Pair<Node | null, Node | null>[]
      if (pairs.length < least || pairs.length > names.most) {
        const count = `a map with ${pairs.length} names`
        refuse(node, reading, { allowed: `${least} to ${names.most} names`, found: count })
        return undefined
      }
      const seen = new Map<string, number>()
      return pairs.flatMap((pair): readonly Named<T>[] => {
        const key = scalarOf(pair.key)
        const name = typeof key === 'number' ? String(key) : key
        if (typeof name !== 'string' || !pattern.test(name)) {
          refuse(pair.key, reading, { allowed: names.allowed })
          return []
        }
        const place = reading.place(pair.key)
        const path = reading.path === '' ? name : `${reading.path}.${name}`
        const earlier = seen.get(name)
        if (earlier !== undefined) {
          const message = `the name is already in line ${earlier}: remove one of the two`
          reading.problem(place, path, message)
          return []
        }
        seen.set(name, place.line)
        const value = item.read(pair.value, { ...reading, path, place: atKey(pair, reading) })
        return value === undefined ? [] : [{ name, place, value }]
      })
    },
  }
}

/** A name, a list of names, or a map from names to values; `empty` is the value of a name alone. */
export function namesOrDictionary<T>(
  item: ValueType<T>,
  options: { readonly noun: string; readonly names: NameRule; readonly empty: T },
): ValueType<readonly Named<T>[]> {
  const { noun, names, empty } = options
  const name = text({ allowed: names.allowed, pattern: names.pattern, maxLength: 64 })
  const allowed = `${noun} (a name, a list of names, or a map from names to limits)`
  const orNothing: ValueType<T> = {
    ...item,
    schema: anyOf([item.schema, { type: 'null' }]),
    read: (node, reading) =>
      node === null || (isScalar(node) && node.value === null) ? empty : item.read(node, reading),
  }
  const long = dictionary(orNothing, { noun, names, least: 1 })
  const one = (node: Node | null, reading: Reading): readonly Named<T>[] => {
    const found = name.read(node, reading)
    return found === undefined ? [] : [{ name: found, place: reading.place(node), value: empty }]
  }
  return {
    allowed,
    schema: anyOf([
      name.schema,
      {
        type: 'array',
        minItems: 1,
        maxItems: names.most,
        uniqueItems: true,
        items: name.schema,
      },
      long.schema,
    ]),
    read: (node, reading) => {
      if (isMap(node)) return long.read(node, reading)
      if (!isSeq(node)) return one(node, reading)
      if (node.items.length === 0 || node.items.length > names.most) {
        refuse(node, reading, { allowed, found: `a list of ${node.items.length}` })
        return undefined
      }
      const all = node.items.flatMap((child, index) =>
        one(child as Node | null, { ...reading, path: `${reading.path}[${index}]` }),
      )
      const twice = all.find(({ name: one }, index) => all.findIndex((x) => x.name === one) < index)
      if (twice !== undefined) report(node, reading, `found ${quote(twice.name)} twice`)
      return all
    },
  }
}

interface MapOptions {
  /** What the map describes, `a waiver`. */
  readonly noun: string
  /** All keys are counted. */
  readonly leastKeys?: number
  /** What to say where there are fewer. */
  readonly tooFew?: string
  /** Where keys belong that people put here by mistake. */
  readonly misplaced?: Readonly<Record<string, string>>
}

/** A map with known keys. */
export function map<const F extends Fields>(fields: F, options: MapOptions): ValueType<Read<F>> {
  const names = Object.keys(fields)
  const allowed = `${options.noun} (a map with ${someOf(names)})`
  const leastKeys = options.leastKeys ?? 0
  return {
    allowed,
    schema: mapSchema(fields, leastKeys),
    fields,
    read: (node, reading) => {
      if (!isMap(node)) {
        refuse(node, reading, { allowed })
        return
      }
      const found = readPairs(node, { fields, misplaced: options.misplaced ?? {} }, reading)
      const required = names.filter((name) => fields[name]?.isRequired === true)
      const missing = required.filter((name) => !found.has(name))
      for (const name of missing) {
        const missingType = fields[name]?.type.allowed ?? ''
        report(node, reading, `"${name}" is missing, expected ${missingType}`)
      }
      if (missing.length === 0 && node.items.length < leastKeys) {
        report(node, reading, options.tooFew ?? `found an empty map, expected ${allowed}`)
      }
      return Object.fromEntries([...found].filter(([, value]) => value !== undefined)) as Read<F>
    },
  }
}

/** The short form of a value where it is no map, else the long form. */
export function shortOrLong<Short, F extends Fields>(options: {
  readonly short: ValueType<Short>
  readonly long: ValueType<Read<F>>
  /** The long form that the short one stands for. */
  readonly expand: (value: Located<Short>) => Read<F>
}): ValueType<Read<F>> {
  const { short, long, expand } = options
  const names = Object.keys(long.fields ?? {})
  const allowed = `${short.allowed}, or a map with ${someOf(names)}`
  return {
    allowed,
    schema: anyOf([short.schema, long.schema]),
    ...(long.fields === undefined ? {} : { fields: long.fields }),
    read: (node, reading) => {
      if (isMap(node)) return long.read(node, reading)
      if (isSeq(node)) {
        refuse(node, reading, { allowed })
        return
      }
      const value = short.read(node, reading)
      return value === undefined ? undefined : expand(located(value, node, reading))
    },
  }
}

function readPairs(
  node: YAMLMap,
  { fields, misplaced }: Known,
  reading: Reading,
): Map<string, unknown> {
  const found = new Map<string, Located<unknown> | undefined>()
  const seen = new Map<string, number>()
  for (const pair of node.items as Pair<Node | null, Node | null>[]) {
    const key = scalarOf(pair.key)
    if (typeof key !== 'string') {
      report(pair.key, reading, `found ${describe(pair.key)} as a key, expected text`)
      continue
    }
    const path = reading.path === '' ? printable(key) : `${reading.path}.${printable(key)}`
    if (isRepeated(pair, key, { reading: { ...reading, path }, seen })) continue
    if (!Object.hasOwn(fields, key)) {
      report(pair.key, reading, unknownKey(key, { fields, misplaced }))
      continue
    }
    const value = fields[key]?.type.read(pair.value, {
      ...reading,
      path,
      place: atKey(pair, reading),
    })
    found.set(key, value === undefined ? undefined : located(value, pair.value, reading))
  }
  return found
}

interface Seen {
  readonly reading: Reading
  /** The line of each key so far. */
  readonly seen: Map<string, number>
}

function isRepeated(pair: Pair<Node | null, Node | null>, key: string, { reading, seen }: Seen) {
  const earlier = seen.get(key)
  seen.set(key, earlier ?? reading.place(pair.key).line)
  if (earlier === undefined) return false
  report(pair.key, reading, `the key is already in line ${earlier}: remove one of the two`)
  return true
}

/** A key without a value is shown at the key. */
function atKey(pair: Pair<Node | null, Node | null>, reading: Reading): Reading['place'] {
  return (node) => reading.place(node ?? pair.key)
}

/** What people write for a key of ours. */
const SYNONYMS: Readonly<Record<string, string>> = {
  rom: 'flash',
  storage: 'flash',
  memory: 'ram',
  arena: 'ram',
  sram: 'ram',
  time: 'latency',
  power: 'energy',
  path: 'match',
  paths: 'match',
  files: 'match',
  glob: 'match',
  globs: 'match',
  pattern: 'match',
  device: 'target',
  part: 'target',
  board: 'target',
  limit: 'max',
  increase: 'growth',
  level: 'enforce',
  severity: 'enforce',
  label: 'name',
  frequency: 'clock',
  unsupported: 'unsupported-layers',
  expires: 'until',
  because: 'reason',
}

interface Known {
  readonly fields: Fields
  readonly misplaced: Readonly<Record<string, string>>
}

function unknownKey(key: string, { fields, misplaced }: Known): string {
  const known = Object.keys(fields)
  if (Object.hasOwn(misplaced, key))
    return `${quote(key)} does not belong here: ${misplaced[key] ?? ''}`
  if (key === '<<')
    return 'merge keys (<<) are not supported: put what models share under "defaults"'
  const synonym = Object.hasOwn(SYNONYMS, key.toLowerCase())
    ? SYNONYMS[key.toLowerCase()]
    : undefined
  const near = synonym !== undefined && known.includes(synonym) ? synonym : nearest(key, known)
  const question = near === undefined ? '.' : `, did you mean "${near}"?`
  return `unknown key ${quote(key)}${question} Known keys: ${known.join(', ')}`
}

function located<T>(value: T, node: Node | null, reading: Reading): Located<T> {
  return { value, place: reading.place(node), text: printable(writtenText(node)) }
}

/** A scalar or a list of scalars as one line; empty for a map. */
function writtenText(node: Node | null): string {
  if (isSeq(node)) return `[${node.items.map((item) => writtenText(item as Node)).join(', ')}]`
  const value = scalarOf(node)
  return isPlain(value) ? String(value) : ''
}

function isPlain(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}

function report(node: Node | null, reading: Reading, message: string): void {
  reading.problem(reading.place(node), reading.path, message)
}

interface Refusal {
  readonly allowed: string
  readonly found?: string
  readonly hint?: string | undefined
}

function refuse(node: Node | null, reading: Reading, refusal: Refusal): void {
  if (isAlias(node)) return
  const { allowed, hint, found = describe(node) } = refusal
  const todo = hint === undefined ? '' : `; ${hint}`
  report(node, reading, `found ${found}, expected ${allowed}${todo}`)
}

/** The plain value of a scalar; undefined for maps, lists and absent nodes. */
function scalarOf(node: Node | null): unknown {
  return isScalar(node) ? node.value : undefined
}

function describe(node: Node | null): string {
  if (isMap(node)) return 'a map'
  if (isSeq(node)) return 'a list'
  const value = scalarOf(node)
  if (typeof value === 'string') return quote(value)
  return isPlain(value) ? String(value) : 'nothing'
}

const MAX_SHOWN = 60

/** Text of the file made fit for one line of a message. */
function printable(value: string): string {
  const short = value.length > MAX_SHOWN ? `${value.slice(0, MAX_SHOWN)}…` : value
  return JSON.stringify(short)
    .slice(1, -1)
    .replace(/\\"/g, '"')
    .replace(INVISIBLE, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Controls, zero-width characters and those that turn the writing direction. */
const INVISIBLE = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g

function quote(value: string): string {
  return `"${printable(value)}"`
}

function someOf(names: readonly string[]): string {
  return names.length <= 6 ? names.join(', ') : `${names.slice(0, 5).join(', ')}, ...`
}

function mapSchema(fields: Fields, leastKeys: number): JsonSchema {
  const required = Object.keys(fields).filter((name) => fields[name]?.isRequired === true)
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [
        name,
        {
          description: field.meaning,
          ...(field.type.fields ? { allOf: [field.type.schema] } : field.type.schema),
        },
      ]),
    ),
    additionalProperties: false,
    ...(required.length > 0 ? { required } : {}),
    ...(leastKeys > 0 ? { minProperties: leastKeys } : {}),
  }
}

function anyOf(schemas: readonly JsonSchema[]): JsonSchema {
  const [only, ...others] = schemas
  return only !== undefined && others.length === 0 ? only : { anyOf: schemas }
}
