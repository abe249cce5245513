// Generates src/tflite/schema/tables.ts from src/tflite/schema/mvp-budget.fbs:
//
//     node scripts/generate-schema.mjs          writes the file
//     node scripts/generate-schema.mjs --check  fails where the file is not what the schema says
//
// flatc would make a class of its own for each of the 190 tables (half a megabyte, and not checked
// against damaged files). Here a table is a list of fields that one checked reader and one writer
// interpret on the primitives of the flatbuffers package; the types are erased at run time.
import { readFileSync, writeFileSync } from 'node:fs'

const SCHEMA = new URL('../src/tflite/schema/mvp-budget.fbs', import.meta.url)
const OUTPUT = new URL('../src/tflite/schema/tables.ts', import.meta.url)

const SCALARS = [
  'bool',
  'byte',
  'ubyte',
  'short',
  'ushort',
  'int',
  'uint',
  'long',
  'ulong',
  'float',
]

const schema = parse(readFileSync(SCHEMA, 'utf8'))
const generated = render(schema)
if (!process.argv.includes('--check')) {
  writeFileSync(OUTPUT, generated)
} else if (readFileSync(OUTPUT, 'utf8') !== generated) {
  console.error(
    'src/tflite/schema/tables.ts is not what mvp-budget.fbs says: run node scripts/generate-schema.mjs',
  )
  process.exitCode = 1
}

/** The few forms of the schema language that mvp-budget.fbs uses. */
function parse(text) {
  const source = text.replace(/\/\/.*$/gm, '')
  const blocks = (keyword) =>
    [
      ...source.matchAll(
        new RegExp(`\\b${keyword}\\s+(\\w+)\\s*(?::\\s*(\\w+)\\s*)?\\{([^}]*)\\}`, 'g'),
      ),
    ].map(([, name, type, body]) => ({ name, type, body }))
  const members = (body) =>
    body
      .split(',')
      .map((member) => member.trim())
      .filter(Boolean)
  const enums = blocks('enum').map(({ name, type, body }) => ({
    name,
    type,
    members: members(body),
  }))
  const unions = blocks('union').map(({ name, body }) => ({ name, members: members(body) }))
  const tables = blocks('table').map(({ name, body }) => ({
    name,
    fields: body
      .split(';')
      .map((field) => field.trim())
      .filter(Boolean)
      .map(parseField),
  }))
  const identifier = /file_identifier\s+"(\w{4})"/.exec(source)?.[1]
  return { identifier, enums, unions, tables }
}

function parseField(text) {
  const [, name, vector, type, , initial, attributes] =
    /^(\w+)\s*:\s*(\[?)(\w+)(\]?)\s*(?:=\s*([\w.-]+))?\s*(?:\(([^)]*)\))?$/.exec(text) ??
    fail(`cannot read the field "${text}"`)
  return {
    name,
    type,
    vector: vector === '[',
    initial,
    deprecated: attributes?.includes('deprecated') ?? false,
    align: Number(/force_align:\s*(\d+)/.exec(attributes ?? '')?.[1] ?? 0),
  }
}

function render({ identifier, enums, unions, tables }) {
  const fieldsOf = new Map(
    tables.map((table) => [table.name, resolve(table, { enums, unions, tables })]),
  )
  return `// Generated from mvp-budget.fbs by scripts/generate-schema.mjs; do not edit.
export const FILE_IDENTIFIER = '${identifier}'

${enums.map(renderEnum).join('\n')}
export const ENUMS = { ${enums.map(({ name }) => name).join(', ')} } as const

export const UNIONS = {
${unions.map(({ name, members }) => `  ${name}: [${members.map(quote).join(', ')}],`).join('\n')}
} as const

${tables.map(({ name }) => renderInterface(name, fieldsOf.get(name))).join('\n')}
export interface Tables {
${tables.map(({ name }) => `  readonly ${name}: ${name}Table`).join('\n')}
}

${unions.map(renderUnion).join('\n')}
/** Fields as \`fieldsOf\` reads them: objects for all tables would be made at every start. */
export const TABLES: Readonly<Record<keyof Tables, string>> = {
${tables.map(({ name }) => renderTable(name, fieldsOf.get(name))).join('\n')}
}
`
}

/** Gives each field its slot in the vtable; a union takes two: the type's and the value's. */
function resolve(table, { enums, unions, tables }) {
  let slot = 4
  return table.fields.flatMap((field) => {
    const union = unions.some(({ name }) => name === field.type)
    const enumeration = enums.find(({ name }) => name === field.type)
    const isTable = tables.some(({ name }) => name === field.type)
    const scalar = enumeration?.type ?? field.type
    const known = union || isTable || field.type === 'string' || SCALARS.includes(scalar)
    if (!known) fail(`${table.name}.${field.name}: unknown type ${field.type}`)
    const own = slot
    slot += union ? 4 : 2
    if (field.deprecated) return []
    const type = union ? 'union' : isTable ? 'table' : scalar
    return [
      {
        ...field,
        name: camelCase(field.name),
        slot: own,
        type,
        of: scalar === field.type && !union && !isTable ? null : field.type,
        enumeration,
      },
    ]
  })
}

function initialValue({ initial, type, enumeration }) {
  if (initial === undefined) return 0
  if (type === 'bool') return initial === 'true' ? 1 : 0
  const member = enumeration?.members.indexOf(initial) ?? -1
  return member === -1 ? Number(initial) : member
}

function renderEnum({ name, members }) {
  return `export const ${name} = [${members.map(quote).join(', ')}] as const
export type ${name} = (typeof ${name})[number]
`
}

function renderUnion({ name, members }) {
  return `export type ${name}Value =
${members.map((member) => `  | { readonly table: ${quote(member)}; readonly value: ${member}Table }`).join('\n')}
`
}

function renderInterface(name, fields) {
  const body = fields.map((field) => `  readonly ${field.name}: ${typeOf(field)}`).join('\n')
  return fields.length === 0
    ? `export type ${name}Table = Readonly<Record<never, never>>\n`
    : `export interface ${name}Table {\n${body}\n}\n`
}

function typeOf({ type, of, vector }) {
  if (vector) {
    if (type === 'ubyte') return 'Uint8Array | null'
    return `readonly ${type === 'table' ? `${of}Table` : type === 'string' ? 'string' : 'number'}[] | null`
  }
  if (type === 'table') return `${of}Table | null`
  if (type === 'union') return `${of}Value | null`
  if (type === 'string') return 'string | null'
  if (of !== null) return of
  return type === 'bool' ? 'boolean' : 'number'
}

function renderTable(name, fields) {
  return `  ${name}: ${quote(fields.map(renderField).join(','))},`
}

/** `name slot type`, a vector's type behind `[`, then what there is of: what it holds, `=initial`, `@alignment`. */
function renderField(field) {
  const parts = [field.name, field.slot, `${field.vector ? '[' : ''}${field.type}`]
  if (field.of !== null && !(field.vector && field.enumeration)) parts.push(field.of)
  if (initialValue(field) !== 0) parts.push(`=${initialValue(field)}`)
  if (field.align > 0) parts.push(`@${field.align}`)
  return parts.join(' ')
}

function camelCase(name) {
  return name.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase())
}

function quote(text) {
  return `'${text}'`
}

function fail(message) {
  throw new Error(message)
}
