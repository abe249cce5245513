/** What a rule may ask of the walk that makes an edited model valid again. */
import type { DraftOperator, DraftTensor } from '../draft.ts'
import type { Spreading } from '../spread-rows.ts'

export interface Settling {
  /** The shape that stood in this tensor's place (an input or output of the operator) in the unedited model. */
  readonly base: (operator: DraftOperator, tensor: DraftTensor) => readonly number[]
  /** The operator that computes a tensor; undefined for a model input or a constant. */
  readonly producer: (tensor: DraftTensor) => DraftOperator | undefined
  /** The operators that read a tensor. */
  readonly readers: (tensor: DraftTensor) => readonly DraftOperator[]
  /** The integers of a constant input in the unedited model; null for any other input. */
  readonly baseIntegers: (operator: DraftOperator, position: number) => readonly number[] | null
  /** The integers of a constant or of shape arithmetic; null where they depend on the model's data. */
  readonly integers: (tensor: DraftTensor | null | undefined) => readonly number[] | null
  readonly refuse: (operator: DraftOperator, why: string) => never
  /** Gives an operator other integers at an input (a shape, a size), whoever else reads the old ones. */
  readonly steer: (operator: DraftOperator, position: number, values: readonly number[]) => void
  /** Output channels (filters, units) that an edit or a tied branch asks of a layer. */
  readonly fixed: Map<DraftOperator, number>
  /** True where an edit asks for a number of channels. */
  readonly isAsked: boolean
  /** Gives a SPLIT another number of rows, which a CONCATENATION joins. */
  readonly spread: (spreading: Spreading) => void
  /** Operators that must follow although none of their inputs has another shape. */
  readonly touched: ReadonlySet<DraftOperator>
}
