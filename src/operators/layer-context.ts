import type { Model, Operator, Subgraph, Tensor } from '../tflite/model.ts'
import type { LayerContext } from './operator.ts'

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
