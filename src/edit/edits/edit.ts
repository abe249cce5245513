/**
 * The edits of `what-if` as data. A layer is always an index of the unedited model; see
 * docs/what-if.md for what each edit carries along.
 *
 * A new kind is a row here, a record in a file beside this one and a row in `edits.ts`.
 */
import type { Editing } from './editing.ts'

/** What each kind says. */
interface Values {
  readonly filters: LayerValue<number>
  readonly units: LayerValue<number>
  readonly depth_multiplier: LayerValue<number>
  readonly strides: LayerValue<Pair>
  readonly kernel_size: LayerValue<Pair>
  readonly pool_size: LayerValue<Pair>
  readonly dilation: LayerValue<Pair>
  readonly padding: LayerValue<'SAME' | 'VALID'>
  readonly insert: LayerValue<Pair> & { readonly pool: PoolKind }
  readonly remove: { readonly layer: number }
  readonly 'input.size': { readonly value: Pair }
  readonly 'input.channels': { readonly value: number }
  readonly 'input.dtype': object
  readonly 'output.dtype': object
}

interface LayerValue<T> {
  readonly layer: number
  readonly value: T
}

export type EditKind = keyof Values
/** The edits of some kinds. */
export type EditOf<K extends EditKind> = { [P in K]: { readonly kind: P } & Values[P] }[K]
export type Edit = EditOf<EditKind>

type PoolKind = 'MAX_POOL_2D' | 'AVERAGE_POOL_2D'

/** Rows first: height x width. */
export interface Pair {
  readonly height: number
  readonly width: number
}

/** When an edit is made: parameters first, so that they still find their layer's own tensors. */
export const STAGES = ['parameters', 'insert', 'remove', 'edges'] as const
type Stage = (typeof STAGES)[number]

/** Layers of the unedited model that an edit takes out, and those behind which it puts one. */
export interface Moved {
  readonly gone: readonly number[]
  readonly added: readonly number[]
}

/** What of a layer tells whether an edit takes it out. */
export interface LayerName {
  readonly kind: string
  readonly index: number
}

export interface EditRecord<K extends EditKind> {
  /** How its value is written; null where it has none. */
  readonly form: string | null
  /** Reads the value; throws `EditError`, which begins with `text`, the whole edit. */
  readonly parse: (text: string, value: string) => Omit<Values[K], 'layer'>
  /** Writes the value as `parse` reads it. */
  readonly write: (edit: EditOf<K>) => string
  readonly stage: Stage
  /** True where the layer's padding is taken as the file has it, a PAD folded into it left there. */
  readonly keepsPadding: boolean
  readonly apply: (edit: EditOf<K>, editing: Editing) => void
  /** Where the layers of the edited model come from. */
  readonly origin: (edit: EditOf<K>, layers: readonly LayerName[]) => Moved
}

/** Of most edits: they turn a parameter, and the layers stay. */
export const PARAMETER = {
  stage: 'parameters',
  keepsPadding: false,
  origin: (): Moved => ({ gone: [], added: [] }),
} as const
