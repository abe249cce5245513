/** What a rule may ask of the walk that makes an edited graph valid again. */
import type { Graph, GraphOperator, GraphTensor } from '../graph.ts'

export interface Propagation {
  readonly graph: Graph
  /** The shape that stood in this tensor's place (an input or output of the operator) in the unedited model. */
  readonly base: (operator: GraphOperator, tensor: GraphTensor) => readonly number[]
  /** The integers of a constant input in the unedited model; null for any other input. */
  readonly baseIntegers: (operator: GraphOperator, position: number) => readonly number[] | null
  /** The integers of a constant or of shape arithmetic; null where they depend on the model's data. */
  readonly integers: (tensor: GraphTensor | null | undefined) => readonly number[] | null
  readonly refuse: (operator: GraphOperator, why: string) => never
  /** Gives an operator other integers at an input (a shape, a size), whoever else reads the old ones. */
  readonly setIntegers: (
    operator: GraphOperator,
    position: number,
    values: readonly number[],
  ) => void
  /** Output channels (filters, units) that an edit or a constraint asks of a layer. */
  readonly fixed: Map<GraphOperator, number>
  /** True where an edit asks for a number of channels. */
  readonly isAsked: boolean
  /** Operators that are propagated to although none of their inputs has another shape. */
  readonly touched: Set<GraphOperator>
}
