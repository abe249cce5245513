import { fieldsOf } from './flatbuffer/fields-of.ts'
import type { OperatorOptions } from './options.ts'
import { TABLES, UNIONS } from './schema/tables.ts'
import type {
  BuiltinOptions2Value,
  BuiltinOptionsValue,
  OperatorTable,
  Tables,
} from './schema/tables.ts'

type Encoded = Pick<OperatorTable, 'builtinOptions' | 'builtinOptions2'>

/** The options in the union of the schema that knows them; the inverse of `decodeOptions`. */
export function encodeOptions(options: OperatorOptions): Encoded {
  if (options.type === 'None') return { builtinOptions: null, builtinOptions2: null }
  const { table, fields } = tableOf(options)
  if (!(table in TABLES)) throw new RangeError(`${table} is no options table`)
  const known = new Set(fieldsOf(table as keyof Tables).map(({ name }) => name))
  const value = Object.fromEntries(Object.entries(fields).filter(([name]) => known.has(name)))
  const isSecond = (UNIONS.BuiltinOptions2 as readonly string[]).includes(table)
  return {
    builtinOptions: isSecond ? null : ({ table, value } as BuiltinOptionsValue),
    builtinOptions2: isSecond ? ({ table, value } as BuiltinOptions2Value) : null,
  }
}

function tableOf(options: Exclude<OperatorOptions, { type: 'None' }>) {
  if (options.type === 'Other') return options
  const { type, ...fields } = options
  return { table: type, fields }
}
