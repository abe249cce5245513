/** What shapes an operator's outputs have, from its inputs and options alone. */
import { constantIntegers } from '../../tflite/integer-constants.ts'
import type { Model, Operator, Subgraph, Tensor } from '../../tflite/model.ts'
import { factsOf } from '../registry.ts'
import { ShapeMismatch, type Operand, type Shape, type ShapeQuestion } from './operand.ts'

/**
 * One shape per output; null where they depend on run-time data or the operator has no rule (custom
 * ones, control flow). Throws `ShapeMismatch` where the inputs do not go together.
 */
export function inferShapes(question: ShapeQuestion): readonly Shape[] | null {
  const { shape } = factsOf(question.kind)
  const found = shape === 'unknown' ? null : shape(question)
  if (found?.flat().every(Number.isFinite) === false)
    throw new ShapeMismatch(`${question.kind} divides the size of its input by 0`)
  return found
}

/** The question for an operator as it stands in a model. */
export function questionOf(operator: Operator, subgraph: Subgraph, model: Model): ShapeQuestion {
  return {
    kind: operator.kind,
    options: operator.options,
    inputs: operator.inputs.map((index) => {
      const tensor = subgraph.tensors[index]
      return tensor === undefined ? undefined : operandOf(tensor, model)
    }),
    outputCount: operator.outputs.length,
  }
}

function operandOf(tensor: Tensor, model: Model): Operand {
  return { shape: tensor.shape, values: integersOf(tensor, model) }
}

/** Longer constants are weights, never axes, sizes or shapes. */
const MAX_BYTES = 8 * 64

/** The integers of a constant that tells axes, sizes or a shape; null for any other tensor. */
export function integersOf(tensor: Tensor, model: Model): readonly number[] | null {
  const bytes = model.buffers[tensor.buffer]?.data.length ?? 0
  return bytes > MAX_BYTES ? null : constantIntegers(tensor, model)
}
