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
  const what = `operator ${operator.index} (${operator.kind})`
  for (const tensor of operator.inputs) if (tensor !== -1) need(tensor, count, what, 'tensor')
  for (const tensor of operator.outputs) if (tensor !== -1) need(tensor, count, what, 'tensor')
  for (const tensor of operator.intermediates)
    if (tensor !== -1) need(tensor, count, what, 'tensor')
}

/** An operator may read only what is there before it runs: operators are listed in execution order. */
function validateOrder({ tensors, operators, inputs }: Subgraph): void {
  const ready = new Set(inputs)
  const later = new Map(
    operators.flatMap(({ index, outputs }) => outputs.map((tensor) => [tensor, index])),
  )
  for (const operator of operators) {
    for (const tensor of operator.inputs) {
      const producer = later.get(tensor)
      if (producer === undefined || producer < operator.index || ready.has(tensor)) continue
      if (tensors[tensor]?.isVariable === true || tensors[tensor]?.isConstant === true) continue
      throw new ModelError(
        'cyclic-graph',
        `operator ${operator.index} (${operator.kind}) reads tensor ${tensor}, which operator ${producer} computes only later; operators must be listed in execution order, convert the model again`,
      )
    }
    operator.outputs.forEach((tensor) => ready.add(tensor))
  }
}

function need(index: number, count: number, what: string, kind: string): void {
  if (index >= 0 && index < count) return
  throw damaged(`${what} refers to ${kind} ${index}, but there are ${count}`)
}
