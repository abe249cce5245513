/**
 * Shapes that do not go together. Kernels trust the converter: most walk the elements of one operand
 * and read or write the others without a look at their size.
 *
 * Source: tflite-micro, `MatchingFlatSize` and `MatchingDim` of kernels/internal/types.h, which compare
 * in debug builds only.
 */
import type { Tensor } from '../../tflite/model.ts'
import { elementsOf, type LayerContext } from '../layer-context.ts'
import { inferShapes, questionOf } from '../shapes/infer.ts'
import { ShapeMismatch, type Shape } from '../shapes/operand.ts'
import { nameOf, type Reason } from './refusal.ts'

/** Null also where the shapes follow from data that only the device has. */
export function unlikeShapes(layer: LayerContext): Reason | null {
  const { operator, subgraph, model, outputs } = layer
  const found = inferred(() => inferShapes(questionOf(operator, subgraph, model)))
  if (found === null) return null
  if (typeof found === 'string')
    return wrong(`${found}, which its kernel does not notice: what it computes is undefined`)
  for (const [at, shape] of found.entries()) {
    const reason = compared(outputs[at], shape, operator.customName ?? operator.kind)
    if (reason !== null) return reason
  }
  return null
}

/** `RuntimeShape` of kernels/internal/runtime_shape.h: an array of six; more overwrite what lies behind it. */
const MOST_DIMENSIONS = 6

export function tooManyDimensions({ operator, inputs, outputs }: LayerContext): Reason | null {
  const wide = [...inputs, ...outputs].find(
    (tensor) => tensor !== undefined && tensor.shape.length > MOST_DIMENSIONS,
  )
  if (wide === undefined) return null
  return {
    code: 'unreliable-output',
    message: `${operator.customName ?? operator.kind} has a tensor of ${wide.shape.length} dimensions (${nameOf(wide)}), and the runtime keeps shapes in arrays of ${MOST_DIMENSIONS}: it overwrites memory, and may crash. Leave out dimensions of 1.`,
  }
}

/** What is wrong with the inputs, in words, where no shape follows from them. */
function inferred<T>(infer: () => T): T | string {
  try {
    return infer()
  } catch (error) {
    if (error instanceof ShapeMismatch) return error.message
    throw error
  }
}

/** Dimensions of 1 that one of them has more do not matter: the elements are the same. */
function compared(output: Tensor | undefined, shape: Shape, name: string): Reason | null {
  if (output === undefined) return null
  const [there, wanted] = [elementsOf(output), shape.reduce((all, one) => all * one, 1)]
  if (there === wanted) return null
  const what = `${name} makes ${shape.join('x') || 'a scalar'} of its inputs, but its output is ${output.shape.join('x') || 'a scalar'} (tensor ${nameOf(output)})`
  if (there < wanted) return wrong(`${what}: its kernel writes past the end`)
  return {
    code: 'unreliable-output',
    message: `${what}: some elements are never written. Convert the model again.`,
  }
}

function wrong(what: string): Reason {
  return { code: 'wrong-output', message: `${what}. Convert the model again.` }
}
