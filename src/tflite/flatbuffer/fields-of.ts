import { TABLES, type Tables } from '../schema/tables.ts'
import type { Field } from './field.ts'

const KNOWN = new Map<keyof Tables, readonly Field[]>()

/** The fields of a table of the schema, by their slots. */
export function fieldsOf(table: keyof Tables): readonly Field[] {
  const known = KNOWN.get(table)
  if (known !== undefined) return known
  const fields = TABLES[table]
    .split(',')
    .filter((text) => text !== '')
    .map(parseField)
  KNOWN.set(table, fields)
  return fields
}

/** As scripts/generate-schema.mjs writes it: `name slot type`, then what it holds, `=initial`, `@alignment`. */
function parseField(text: string): Field {
  const [name = '', slot, type = '', ...more] = text.split(' ')
  const after = (sign: string): string | undefined =>
    more.find((word) => word.startsWith(sign))?.slice(sign.length)
  const of = more.find((word) => /^\w/.test(word))
  const [initial, align] = [after('='), after('@')]
  return {
    name,
    slot: Number(slot),
    type: type.replace('[', '') as Field['type'],
    ...(type.startsWith('[') ? { vector: true } : {}),
    ...(of === undefined ? {} : { of }),
    ...(initial === undefined ? {} : { initial: Number(initial) }),
    ...(align === undefined ? {} : { align: Number(align) }),
  }
}
