/**
 * A small language for JSON: one description of a value gives its writer, its validating reader and
 * its JSON Schema, so that the three cannot disagree. Keys are camel case in the program and snake
 * case in the document.
 */
import { UserError } from '../../util/user-error.ts'

export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

export type JsonSchema = Readonly<Record<string, Json>>

type Definitions = Readonly<Record<string, JsonSchema>>

export interface Codec<T> {
  /** Made when asked for: a command that only writes must not pay for it. */
  readonly schema: () => JsonSchema
  /** Named schemas that `schema` refers to. */
  readonly definitions: () => Definitions
  readonly encode: (value: T) => Json
  /** Throws `JsonError` with the place (`models[3].path`) where `json` is not such a value. */
  readonly decode: (json: unknown, at: string) => T
}

/** A document that is not what its schema says. */
export class JsonError extends UserError {
  constructor(at: string, expected: string, found: unknown) {
    super('report-json', `${at}: expected ${expected}, found ${kindOf(found)}`)
  }
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return `the text ${JSON.stringify(value.slice(0, 60))}`
  return `an ${typeof value}`
}

function leaf<T extends Json>(
  schema: JsonSchema,
  expected: string,
  matches: (json: unknown) => boolean,
): Codec<T> {
  return {
    schema: () => schema,
    definitions: () => ({}),
    encode: (value) => value,
    decode: (json, at) => {
      if (!matches(json)) throw new JsonError(at, expected, json)
      return json as T
    },
  }
}

export const text: Codec<string> = leaf({ type: 'string' }, 'a text', (j) => typeof j === 'string')
export const flag: Codec<boolean> = leaf(
  { type: 'boolean' },
  'true or false',
  (j) => typeof j === 'boolean',
)
/** A finite number as it is: times, energies, bands. */
export const number: Codec<number> = leaf({ type: 'number' }, 'a number', Number.isFinite)
/** Written rounded: bytes, cycles, counts, indices. */
export const integer: Codec<number> = {
  ...leaf<number>({ type: 'integer' }, 'an integer', Number.isSafeInteger),
  encode: (value) => Math.round(value),
}

/** One of some words or numbers. */
export function choice<T extends string | number>(values: readonly T[]): Codec<T> {
  const all: readonly unknown[] = values
  return leaf({ enum: values }, `one of ${values.join(', ')}`, (j) => all.includes(j))
}

export function nullable<T>(codec: Codec<T>): Codec<T | null> {
  return {
    schema: () => ({ anyOf: [codec.schema(), { type: 'null' }] }),
    definitions: codec.definitions,
    encode: (value) => (value === null ? null : codec.encode(value)),
    decode: (json, at) => (json === null ? null : codec.decode(json, at)),
  }
}

export function list<T>(codec: Codec<T>): Codec<readonly T[]> {
  return {
    schema: () => ({ type: 'array', items: codec.schema() }),
    definitions: codec.definitions,
    encode: (values) => values.map((value) => codec.encode(value)),
    decode: (json, at) => {
      if (!Array.isArray(json)) throw new JsonError(at, 'a list', json)
      return json.map((item, index) => codec.decode(item, `${at}[${index}]`))
    },
  }
}

/** An object whose keys are data, e.g. a layer's parameters. */
export function dictionary<T>(codec: Codec<T>): Codec<Readonly<Record<string, T>>> {
  return {
    schema: () => ({ type: 'object', additionalProperties: codec.schema() }),
    definitions: codec.definitions,
    encode: (values) => mapEntries(values, (value) => codec.encode(value)),
    decode: (json, at) =>
      mapEntries(objectAt(json, at), (value, key) => codec.decode(value, `${at}.${key}`)),
  }
}

/** A codec for each key. */
export type Fields<T> = { readonly [K in keyof T]-?: Codec<T[K]> }

/** An object with the keys of `fields`, all required; unknown keys are ignored when reading. */
export function record<T extends object>(fields: Fields<T>): Codec<T> {
  const entries = (Object.entries(fields) as [keyof T & string, Codec<T[keyof T]>][]).map(
    ([key, codec]) => ({ key, name: nameOf(key), codec }),
  )
  return {
    schema: () => ({
      type: 'object',
      required: entries.map(({ name }) => name),
      properties: Object.fromEntries(entries.map(({ name, codec }) => [name, codec.schema()])),
    }),
    definitions: () =>
      Object.assign({}, ...entries.map(({ codec }) => codec.definitions())) as Definitions,
    encode: (value) => {
      const object: Record<string, Json> = {}
      for (const { key, name, codec } of entries) object[name] = codec.encode(value[key])
      return object
    },
    decode: (json, at) => {
      const object = objectAt(json, at)
      return Object.fromEntries(
        entries.map(({ key, name, codec }) => [key, codec.decode(object[name], `${at}.${name}`)]),
      ) as T
    },
  }
}

/** The same JSON for another value: `to` before writing, `from` after reading. */
export function mapped<Wire, T>(
  codec: Codec<Wire>,
  { to, from }: { readonly to: (value: T) => Wire; readonly from: (wire: Wire, at: string) => T },
): Codec<T> {
  return {
    schema: codec.schema,
    definitions: codec.definitions,
    encode: (value) => codec.encode(to(value)),
    decode: (json, at) => from(codec.decode(json, at), at),
  }
}

/** Two shapes of which `isFirst` tells the one to use. */
export function either<A, B>(
  first: Codec<A>,
  second: Codec<B>,
  isFirst: {
    readonly value: (value: A | B) => value is A
    readonly json: (json: Readonly<Record<string, unknown>>) => boolean
  },
): Codec<A | B> {
  return {
    schema: () => ({ anyOf: [first.schema(), second.schema()] }),
    definitions: () => ({ ...first.definitions(), ...second.definitions() }),
    encode: (value) => (isFirst.value(value) ? first.encode(value) : second.encode(value)),
    decode: (json, at) =>
      isFirst.json(objectAt(json, at)) ? first.decode(json, at) : second.decode(json, at),
  }
}

/** Puts the schema under `$defs` with a title, so that it is written once. */
export function named<T>(name: string, description: string, codec: Codec<T>): Codec<T> {
  return {
    ...codec,
    schema: () => ({ $ref: `#/$defs/${name}` }),
    definitions: () => ({
      ...codec.definitions(),
      [name]: { description, ...codec.schema() },
    }),
  }
}

/** Adds a sentence to the schema of one field. */
export function described<T>(description: string, codec: Codec<T>): Codec<T> {
  return { ...codec, schema: () => ({ description, ...codec.schema() }) }
}

function objectAt(json: unknown, at: string): Readonly<Record<string, unknown>> {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new JsonError(at, 'an object', json)
  return json as Readonly<Record<string, unknown>>
}

function mapEntries<A, B>(
  values: Readonly<Record<string, A>>,
  change: (value: A, key: string) => B,
): Readonly<Record<string, B>> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value, key)]))
}

/** CONTRACT names that are not the plain snake case of ours. */
const NAMES: Readonly<Record<string, string>> = {
  latencySeconds: 'latency_s',
  energyJoules: 'energy_j',
}

function nameOf(key: string): string {
  return NAMES[key] ?? key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
