/**
 * The shapes that tensors have while a model runs. A converter that does not know the batch writes 1
 * for every size that depends on it, -1 in the signature (tensorflow/compiler/mlir/lite/
 * flatbuffer_export.cc, BuildTensor): the two batches of a dilated convolution over one signal, or the
 * rows of a matrix that a RESHAPE made. Weights and sizes downstream follow the shapes of the run.
 */
import type { Tensor } from '../tflite/model.ts'
import { ShapeMismatch } from '../operators/shapes/operand.ts'
import { inferShapes } from '../operators/shapes/infer.ts'
import { knownIntegers } from './computed-integers.ts'
import type { Graph, GraphOperator, GraphTensor } from './graph.ts'

/** Gives the outputs of an unedited graph's operators the shapes they have while it runs. */
export function setRunningShapes(graph: Graph): void {
  for (const operator of graph.operators) {
    if (!operator.outputs.some(isDynamic)) continue
    const shapes = outputShapes(operator, graph)
    for (const [at, output] of operator.outputs.entries()) {
      const shape = shapes?.[at]
      if (shape !== undefined && fits(shape, output)) {
        output.shape = shape
        output.before = shape
      }
    }
  }
}

function outputShapes(
  { kind, options, inputs, outputs }: GraphOperator,
  graph: Graph,
): readonly (readonly number[])[] | null {
  try {
    return inferShapes({
      kind,
      options,
      inputs: inputs.map((tensor) =>
        tensor === null
          ? undefined
          : {
              shape: tensor.shape,
              get values() {
                return knownIntegers(tensor, graph)
              },
            },
      ),
      outputCount: outputs.length,
    })
  } catch (error) {
    if (error instanceof ShapeMismatch) return null
    throw error
  }
}

/** True where some size of the file's shape only stands for one that the writer did not know. */
function isDynamic({ from }: GraphTensor): boolean {
  return from.shape.some((_, axis) => isUnknown(from, axis))
}

function isUnknown({ shape, shapeSignature }: Tensor, axis: number): boolean {
  return shape[axis] === 1 && shapeSignature?.[axis] === -1
}

/** True where the shape differs from the file's only in what the file leaves open. */
function fits(shape: readonly number[], { from }: GraphTensor): boolean {
  return (
    shape.length === from.shape.length &&
    shape.every(
      (size, axis) =>
        Number.isInteger(size) && size > 0 && (size === from.shape[axis] || isUnknown(from, axis)),
    ) &&
    shape.some((size, axis) => size !== from.shape[axis])
  )
}

/** The shape that a file states for a tensor: 1 where its writer does not know the size. */
export function statedShape(tensor: GraphTensor): readonly number[] {
  const { from, shape, before } = tensor
  if (shape === before) return from.shape
  if (shape.length !== from.shape.length || !isDynamic(tensor)) return shape
  return shape.map((size, axis) => (isUnknown(from, axis) ? 1 : size))
}
