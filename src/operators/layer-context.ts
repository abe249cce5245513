import type { Model, Operator, Subgraph, Tensor } from '../tflite/model.ts'

/** An operator with its tensors looked up: what a kernel sees of a layer. */
export interface LayerOperands {
  /** For the contents of constants. */
  readonly model: Model
  readonly operator: Operator
  /** Same length as `operator.inputs`; undefined for an absent optional input. */
  readonly inputs: readonly (Tensor | undefined)[]
  readonly outputs: readonly (Tensor | undefined)[]
}

/** The same with the graph around it. */
export interface LayerContext extends LayerOperands {
  readonly subgraph: Subgraph
}

/** An operator with its tensors looked up; an absent or dangling index gives undefined. */
export function layerContextOf(model: Model, subgraph: Subgraph, operator: Operator): LayerContext {
  const lookUp = (index: number): Tensor | undefined => subgraph.tensors[index]
  return {
    model,
    subgraph,
    operator,
    inputs: operator.inputs.map(lookUp),
    outputs: operator.outputs.map(lookUp),
  }
}

/** Elements of a tensor: 1 for a scalar, 0 where the tensor is absent. */
export function elementsOf(tensor: Tensor | undefined): number {
  return tensor === undefined ? 0 : tensor.shape.reduce((all, one) => all * one, 1)
}
