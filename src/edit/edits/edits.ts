/** All kinds of edits, and how they are written: `3.filters=8`, `5.remove`, `input.size=64x64`. */
import { nearest } from '../../util/nearest.ts'
import { DEPTH_MULTIPLIER, FILTERS, UNITS } from './channels.ts'
import type { Edit, EditKind, EditOf, EditRecord, LayerName, Moved } from './edit.ts'
import { EditError } from './edit-error.ts'
import { INSERT, REMOVE } from './insert-and-remove.ts'
import { INPUT_CHANNELS, INPUT_DTYPE, INPUT_SIZE, OUTPUT_DTYPE } from './inputs-and-outputs.ts'
import { DILATION, KERNEL_SIZE, PADDING, POOL_SIZE, STRIDES } from './windows.ts'

export const EDITS: { readonly [K in EditKind]: EditRecord<K> } = {
  filters: FILTERS,
  units: UNITS,
  depth_multiplier: DEPTH_MULTIPLIER,
  strides: STRIDES,
  kernel_size: KERNEL_SIZE,
  pool_size: POOL_SIZE,
  dilation: DILATION,
  padding: PADDING,
  insert: INSERT,
  remove: REMOVE,
  'input.size': INPUT_SIZE,
  'input.channels': INPUT_CHANNELS,
  'input.dtype': INPUT_DTYPE,
  'output.dtype': OUTPUT_DTYPE,
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
  const isEdge = where === 'input' || where === 'output'
  const kind = kindOf({ text, parameter, prefix: isEdge ? `${where}.` : '' })
  const said = valueOf({ kind, text, value, parameter: `${where}.${parameter}` })
  return { kind, ...(isEdge ? {} : { layer: Number(where) }), ...said } as Edit
}

interface Named {
  readonly text: string
  readonly parameter: string
  /** What stands before the parameter of an input or output. */
  readonly prefix: string
}

function kindOf({ text, parameter, prefix }: Named): EditKind {
  const kinds = (Object.keys(EDITS) as readonly EditKind[]).filter((kind) =>
    prefix === '' ? !kind.includes('.') : kind.startsWith(prefix),
  )
  const found = kinds.find((kind) => kind === `${prefix}${parameter}`)
  if (found !== undefined) return found
  const names = kinds.map((kind) => kind.slice(prefix.length))
  const close = nearest(parameter, names)
  throw new EditError(
    text,
    `unknown parameter "${parameter}"${close === undefined ? '.' : `, did you mean ${close}?`} Known: ${names.join(', ')}`,
  )
}

interface Said {
  readonly kind: EditKind
  readonly text: string
  readonly value: string | undefined
  readonly parameter: string
}

function valueOf({ kind, text, value, parameter }: Said): object {
  const { form, parse } = EDITS[kind]
  if (form === null) {
    if (value === undefined) return {}
    throw new EditError(text, `${kind} takes no value: write LAYER.${kind}`)
  }
  if (value === undefined || value === '') {
    throw new EditError(text, `needs a value: ${parameter}=${form}`)
  }
  return parse(text, value)
}

/** Writes an edit as {@link parseEdit} reads it. */
export function formatEdit(edit: Edit): string {
  const value = written(edit.kind, edit)
  const name = 'layer' in edit ? `${edit.layer}.${edit.kind}` : edit.kind
  return value === '' ? name : `${name}=${value}`
}

function written<K extends EditKind>(kind: K, edit: EditOf<K>): string {
  return EDITS[kind].write(edit)
}

/** Layers of the unedited model that edits take out, and those behind which they put one. */
export function movedBy(edits: readonly Edit[], layers: readonly LayerName[]): Moved {
  const moved = edits.map((edit) => originOf(edit.kind, edit, layers))
  return {
    gone: moved.flatMap(({ gone }) => gone),
    added: moved.flatMap(({ added }) => added),
  }
}

function originOf<K extends EditKind>(
  kind: K,
  edit: EditOf<K>,
  layers: readonly LayerName[],
): Moved {
  return EDITS[kind].origin(edit, layers)
}
