/**
 * The edits of `what-if`, as the command line writes them and as data. LAYER is always an index of
 * the unedited model; see docs/what-if.md for what each edit carries along.
 */
import { nearest } from '../../util/nearest.ts'
import { UserError } from '../../util/user-error.ts'

export type Edit =
  | { readonly kind: 'filters'; readonly layer: number; readonly value: number }
  | { readonly kind: 'units'; readonly layer: number; readonly value: number }
  | { readonly kind: 'depth_multiplier'; readonly layer: number; readonly value: number }
  | { readonly kind: 'strides'; readonly layer: number; readonly value: Pair }
  | { readonly kind: 'kernel_size'; readonly layer: number; readonly value: Pair }
  | { readonly kind: 'pool_size'; readonly layer: number; readonly value: Pair }
  | { readonly kind: 'dilation'; readonly layer: number; readonly value: Pair }
  | { readonly kind: 'padding'; readonly layer: number; readonly value: 'SAME' | 'VALID' }
  | {
      readonly kind: 'insert'
      readonly layer: number
      readonly pool: PoolKind
      readonly value: Pair
    }
  | { readonly kind: 'remove'; readonly layer: number }
  | { readonly kind: 'input.size'; readonly value: Pair }
  | { readonly kind: 'input.channels'; readonly value: number }
  | { readonly kind: 'input.dtype' }
  | { readonly kind: 'output.dtype' }

export type EditKind = Edit['kind']
export type PoolKind = 'MAX_POOL_2D' | 'AVERAGE_POOL_2D'

/** Rows first: height x width. */
export interface Pair {
  readonly height: number
  readonly width: number
}

/** An edit that cannot be read or cannot be kept valid; the message names what stands in the way. */
export class EditError extends UserError {
  constructor(edit: string, message: string) {
    super('edit', `${edit}: ${message}`)
  }
}

/** Sizes above this are refused: no layer of a microcontroller's model comes near. */
const LARGEST = 65535

type Reader = (text: string, value: string) => Omit<Edit, 'layer'>

/** What may stand behind `LAYER.`, with how its value is written. */
const LAYER_PARAMETERS: Readonly<Record<string, { readonly form: string; readonly read: Reader }>> =
  {
    filters: { form: 'a number', read: numberOf('filters') },
    units: { form: 'a number', read: numberOf('units') },
    depth_multiplier: { form: 'a number', read: numberOf('depth_multiplier') },
    strides: { form: 'HxW', read: pairOf('strides') },
    kernel_size: { form: 'HxW', read: pairOf('kernel_size') },
    pool_size: { form: 'HxW', read: pairOf('pool_size') },
    dilation: { form: 'HxW', read: pairOf('dilation') },
    padding: { form: 'same or valid', read: readPadding },
    insert: { form: 'max_pool_2d:HxW or average_pool_2d:HxW', read: readInsert },
  }

const INPUT_PARAMETERS: Readonly<Record<string, { readonly form: string; readonly read: Reader }>> =
  {
    size: { form: 'HxW', read: pairOf('input.size') },
    channels: { form: 'a number', read: numberOf('input.channels') },
    dtype: { form: 'int8', read: dtypeOf('input.dtype') },
  }

const OUTPUT_PARAMETERS: typeof INPUT_PARAMETERS = {
  dtype: { form: 'int8', read: dtypeOf('output.dtype') },
}

/** Reads `LAYER.PARAM=VALUE`, `LAYER.remove`, `input.PARAM=VALUE` or `output.dtype=int8`; throws {@link EditError}. */
export function parseEdit(text: string): Edit {
  const match = /^(input|output|\d{1,6})\.([a-z_]+)(?:=(.*))?$/s.exec(text.trim())
  if (match === null) {
    throw new EditError(
      JSON.stringify(text.slice(0, 80)),
      'an edit is LAYER.PARAM=VALUE, e.g. 3.filters=8, 1.strides=2x2, input.size=64x64 or 5.remove',
    )
  }
  const [, where = '', parameter = '', value] = match
  if (where !== 'input' && where !== 'output' && parameter === 'remove') {
    if (value !== undefined) throw new EditError(text, 'remove takes no value: write LAYER.remove')
    return { kind: 'remove', layer: Number(where) }
  }
  const table =
    where === 'input' ? INPUT_PARAMETERS : where === 'output' ? OUTPUT_PARAMETERS : LAYER_PARAMETERS
  const known = Object.hasOwn(table, parameter) ? table[parameter] : undefined
  if (known === undefined) {
    const names = [...Object.keys(table), ...(table === LAYER_PARAMETERS ? ['remove'] : [])]
    const close = nearest(parameter, names)
    throw new EditError(
      text,
      `unknown parameter "${parameter}"${close === undefined ? '.' : `, did you mean ${close}?`} Known: ${names.join(', ')}`,
    )
  }
  if (value === undefined || value === '') {
    throw new EditError(text, `needs a value: ${where}.${parameter}=${known.form}`)
  }
  const edit = known.read(text, value)
  return (table === LAYER_PARAMETERS ? { ...edit, layer: Number(where) } : edit) as Edit
}

/** Writes an edit as {@link parseEdit} reads it. */
export function formatEdit(edit: Edit): string {
  switch (edit.kind) {
    case 'remove':
      return `${edit.layer}.remove`
    case 'insert':
      return `${edit.layer}.insert=${edit.pool.toLowerCase()}:${pairText(edit.value)}`
    case 'input.size':
      return `input.size=${pairText(edit.value)}`
    case 'input.channels':
      return `input.channels=${edit.value}`
    case 'input.dtype':
    case 'output.dtype':
      return `${edit.kind}=int8`
    case 'padding':
      return `${edit.layer}.padding=${edit.value.toLowerCase()}`
    case 'filters':
    case 'units':
    case 'depth_multiplier':
      return `${edit.layer}.${edit.kind}=${edit.value}`
    case 'strides':
    case 'kernel_size':
    case 'pool_size':
    case 'dilation':
      return `${edit.layer}.${edit.kind}=${pairText(edit.value)}`
  }
}

/** `3x2`: height, then width. */
export function pairText({ height, width }: Pair): string {
  return `${height}x${width}`
}

function numberOf(kind: EditKind): Reader {
  return (text, value) => ({ kind, value: readNumber(text, value) }) as Omit<Edit, 'layer'>
}

function pairOf(kind: EditKind): Reader {
  return (text, value) => ({ kind, value: readPair(text, value) }) as Omit<Edit, 'layer'>
}

function dtypeOf(kind: 'input.dtype' | 'output.dtype'): Reader {
  return (text, value) => {
    if (value !== 'int8') throw new EditError(text, `only int8 is known, found "${value}"`)
    return { kind }
  }
}

function readPadding(text: string, value: string): Omit<Edit, 'layer'> {
  const padding = value.toUpperCase()
  if (padding !== 'SAME' && padding !== 'VALID') {
    throw new EditError(text, `padding is same or valid, found "${value}"`)
  }
  return { kind: 'padding', value: padding } as Omit<Edit, 'layer'>
}

function readInsert(text: string, value: string): Omit<Edit, 'layer'> {
  const [name = '', size = ''] = value.split(':')
  const pool = name.toUpperCase()
  if (pool !== 'MAX_POOL_2D' && pool !== 'AVERAGE_POOL_2D') {
    throw new EditError(text, `max_pool_2d and average_pool_2d can be inserted, found "${name}"`)
  }
  return { kind: 'insert', pool, value: readPair(text, size) } as Omit<Edit, 'layer'>
}

function readNumber(text: string, value: string): number {
  const number = /^\d{1,6}$/.test(value) ? Number(value) : 0
  if (number < 1 || number > LARGEST) {
    throw new EditError(text, `needs a whole number from 1 to ${LARGEST}, found "${value}"`)
  }
  return number
}

function readPair(text: string, value: string): Pair {
  const match = /^(\d{1,6})x(\d{1,6})$/.exec(value)
  if (match === null) throw new EditError(text, `needs HEIGHTxWIDTH, e.g. 2x2, found "${value}"`)
  const [, height = '', width = ''] = match
  return { height: readNumber(text, height), width: readNumber(text, width) }
}
