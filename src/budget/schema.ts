/** The JSON Schema of the budget file, for editors: made from the same table as the parser. */
import { BUDGET_SCHEMA_ADDRESS } from '../util/schema-address.ts'
import { FILE_TYPE } from './keys.ts'
import type { JsonSchema } from './value-type.ts'

/** Where the schema is kept in this project. */
export const SCHEMA_FILE = 'schema/mvp-budget.schema.json'

/**
 * `schema/mvp-budget.schema.json` (draft-07, which editors know best). It accepts what the parser
 * accepts, seen as data: comments, anchors and duplicate keys are matters of YAML.
 */
export function renderSchema(): string {
  const names = namesOfShared(FILE_TYPE.schema)
  const definitions = Object.fromEntries(
    [...names].map(([schema, name]) => [name, childrenWithReferences(schema, names)]),
  )
  const root = childrenWithReferences(FILE_TYPE.schema, names) as JsonSchema
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: BUDGET_SCHEMA_ADDRESS,
    title: 'Budget file of MVP Model Budget',
    description: 'Limits on RAM, flash, cycles, latency and energy of TFLite models.',
    ...root,
    definitions,
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

type Names = ReadonlyMap<object, string>

/** Schemas of maps that stand in several places (the very same object), by the key they stand at. */
function namesOfShared(root: JsonSchema): Names {
  const seen = new Map<object, { readonly name: string; count: number }>()
  const visit = (value: unknown, key: string): void => {
    if (typeof value !== 'object' || value === null) return
    const before = seen.get(value)
    if (before !== undefined) {
      before.count++
      return
    }
    if ('type' in value || 'anyOf' in value) seen.set(value, { name: key, count: 1 })
    for (const [name, child] of Object.entries(value)) visit(child, nameOf(name, key))
  }
  visit(root, 'file')
  const shared = [...seen].filter(([schema, { count }]) => count > 1 && isLarge(schema))
  return new Map(shared.map(([schema, { name }]) => [schema, name]))
}

/** Keywords and indices of JSON Schema do not name anything; keys of the budget file do. */
function nameOf(name: string, parent: string): string {
  return /^\d+$/.test(name) || KEYWORDS.has(name) ? parent : name
}

const KEYWORDS = new Set(['allOf', 'anyOf', 'items', 'properties'])

function isLarge(schema: object): boolean {
  return 'anyOf' in schema && JSON.stringify(schema).length > 500
}

/** The value with every named schema inside it replaced by a reference. */
function withReferences(value: unknown, names: Names): unknown {
  if (typeof value !== 'object' || value === null) return value
  const name = names.get(value)
  return name === undefined
    ? childrenWithReferences(value, names)
    : { $ref: `#/definitions/${name}` }
}

function childrenWithReferences(value: object, names: Names): unknown {
  if (Array.isArray(value)) return value.map((child) => withReferences(child, names))
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, withReferences(child, names)]),
  )
}
