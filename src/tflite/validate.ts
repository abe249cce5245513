/** Checks what the flatbuffer's encoding alone does not promise: that indices and sizes make sense. */
import { damaged, ModelError } from './model-error.ts'
import type { Model, Operator, Subgraph, Tensor } from './model.ts'

type Read = Omit<Model, 'offlinePlan'>

/** Tensors larger than any address space; also keeps products of dimensions exact. */
const MAX_ELEMENTS = 2 ** 48

/** Throws `ModelError` at the first thing that no runtime could make sense of. */
export function validate(model: Read): void {
  if (model.subgraphs.length === 0) {
    throw new ModelError(
      'no-subgraph',
      'the model has no subgraph, so there is nothing to run; convert it again',
    )
  }
  model.subgraphs.forEach(validateSubgraph)
  for (const { name, buffer } of model.metadata) {
    need(buffer, model.buffers.length, `metadata ${JSON.stringify(name)}`, 'buffer')
  }
  for (const { key, subgraph, inputs, outputs } of model.signatures) {
    const what = `signature ${JSON.stringify(key)}`
    need(subgraph, model.subgraphs.length, what, 'subgraph')
    const tensors = model.subgraphs[subgraph]?.tensors.length ?? 0
    for (const { tensor } of [...inputs, ...outputs]) need(tensor, tensors, what, 'tensor')
  }
}

function validateSubgraph(subgraph: Subgraph): void {
  const { tensors, operators, inputs, outputs } = subgraph
  const what = `subgraph ${subgraph.index}`
  tensors.forEach(validateShape)
  for (const tensor of inputs) need(tensor, tensors.length, `an input of ${what}`, 'tensor')
  for (const tensor of outputs) need(tensor, tensors.length, `an output of ${what}`, 'tensor')
  for (const operator of operators) validateTensors(operator, tensors.length)
  validateOrder(subgraph)
}

function validateShape({ index, shape }: Tensor): void {
  if (shape.some((dimension) => dimension < 0)) {
    throw damaged(`tensor ${index} has the shape ${shape.join('x')}`)
  }
  if (shape.reduce((all, one) => all * one, 1) > MAX_ELEMENTS) {
    throw damaged(
      `tensor ${index} has the shape ${shape.join('x')}, more elements than fit any memory`,
    )
  }
}

function validateTensors(operator: Operator, count: number): void {
  const what = titleOf(operator)
  for (const tensor of operator.inputs) if (tensor !== -1) need(tensor, count, what, 'tensor')
  for (const tensor of operator.outputs) if (tensor !== -1) need(tensor, count, what, 'tensor')
  for (const tensor of operator.intermediates)
    if (tensor !== -1) need(tensor, count, what, 'tensor')
}

/**
 * Values flow one way: each tensor has one writer at most, none where it is an input of the subgraph
 * or a constant, and operators are listed in the order in which they run. So no operator reads what
 * follows from its own output, and everything that walks from writer to reader ends.
 */
function validateOrder({ tensors, operators, inputs }: Subgraph): void {
  const given = new Set(inputs)
  const writers = new Map<number, Operator>()
  for (const operator of operators) {
    for (const tensor of operator.outputs) {
      if (tensor === -1) continue
      const other = writerOf(tensor)
      if (other !== null) {
        throw new ModelError(
          'cyclic-graph',
          `${titleOf(operator)} writes tensor ${tensor}, which ${other}; each tensor has one source, convert the model again`,
        )
      }
      writers.set(tensor, operator)
    }
  }
  for (const operator of operators) {
    for (const tensor of operator.inputs) {
      const writer = writers.get(tensor)
      if (writer === undefined || writer.index < operator.index) continue
      throw new ModelError(
        'cyclic-graph',
        writer === operator
          ? `${titleOf(operator)} reads tensor ${tensor}, its own output; convert the model again`
          : `${titleOf(operator)} reads tensor ${tensor}, which operator ${writer.index} computes only later; operators must be listed in execution order, convert the model again`,
      )
    }
  }

  function writerOf(tensor: number): string | null {
    if (given.has(tensor)) return 'is an input'
    if (tensors[tensor]?.isConstant === true) return 'is a constant'
    const writer = writers.get(tensor)
    return writer === undefined ? null : `operator ${writer.index} writes`
  }
}

function titleOf({ index, kind }: Operator): string {
  return `operator ${index} (${kind})`
}

function need(index: number, count: number, what: string, kind: string): void {
  if (index >= 0 && index < count) return
  throw damaged(`${what} refers to ${kind} ${index}, but there are ${count}`)
}
