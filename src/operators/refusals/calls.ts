/** Control flow that leads nowhere, or back to itself. */
import type { Model, Tensor } from '../../tflite/model.ts'
import { calledSubgraphs } from '../kinds/called-subgraphs.ts'
import type { LayerContext } from '../layer-context.ts'
import { tensorBytes } from '../tensor-bytes.ts'
import { nameOf } from './refusal.ts'

/** Control flow: the called subgraphs exist, do not lead back and have the operands. */
export function brokenCall(layer: LayerContext): string | null {
  const { model, subgraph, operator } = layer
  const calls = calledSubgraphs(operator)
  const missing = calls.find((index) => model.subgraphs[index] === undefined)
  if (missing !== undefined) {
    return `runs subgraph ${missing}, but there are ${model.subgraphs.length}`
  }
  const endless = calls.find((index) => leadsTo(model, { from: index, to: subgraph.index }))
  if (endless !== undefined) {
    return `runs subgraph ${endless}, which leads back to it: loading never ends`
  }
  return wrongOperands(layer, calls)
}

/** What Prepare compares: IF's first branch, WHILE's condition (inputs only) and body. */
function wrongOperands(
  { model, operator, inputs, outputs }: LayerContext,
  calls: readonly number[],
): string | null {
  const operands = operator.kind === 'IF' ? inputs.length - 1 : inputs.length
  if (operator.kind === 'WHILE' && inputs.length !== outputs.length) {
    return `takes ${inputs.length} tensors and makes ${outputs.length}: a loop hands on what it makes. Convert the model again`
  }
  const compared = operator.kind === 'IF' ? calls.slice(0, 1) : calls
  const wrong = compared.find((index, at) => {
    const called = model.subgraphs[index]
    const isCondition = operator.kind === 'WHILE' && at === 0
    const hasOutputs = isCondition || called?.outputs.length === outputs.length
    return called?.inputs.length !== operands || !hasOutputs
  })
  if (wrong === undefined) return null
  return `hands ${operands} tensors to subgraph ${wrong} and takes ${outputs.length}, which are not its inputs and outputs. Convert the model again`
}

/** What IF and WHILE copy when they run: bytes into the subgraph's inputs, and out of its outputs. */
export function unlikeOperands({ model, operator, inputs, outputs }: LayerContext): string | null {
  const calls = calledSubgraphs(operator)
  const handed = operator.kind === 'IF' ? inputs.slice(1) : inputs
  for (const [at, index] of calls.entries()) {
    const called = model.subgraphs[index]
    if (called === undefined || operator.kind === 'CALL_ONCE') continue
    const ins = called.inputs.map((one) => called.tensors[one])
    const outs = called.outputs.map((one) => called.tensors[one])
    const isCondition = operator.kind === 'WHILE' && at === 0
    const wrong =
      unlikePair(handed, ins) ??
      (isCondition ? unlikePair(handed, outputs) : unlikePair(outputs, outs))
    if (wrong !== null) return `copies ${wrong}, for subgraph ${index}`
  }
  return null
}

/** Counts are compared when the model is loaded, but not those of IF's second branch. */
function unlikePair(
  from: readonly (Tensor | undefined)[],
  to: readonly (Tensor | undefined)[],
): string | null {
  if (from.length !== to.length) return `${from.length} tensors to ${to.length}`
  for (const [at, one] of from.entries()) {
    const other = to[at]
    if (one === undefined || other === undefined) continue
    const [there, wanted] = [one, other].map(tensorBytes)
    if (there !== wanted) {
      return `the ${there} bytes of tensor ${nameOf(one)} to the ${wanted} of tensor ${nameOf(other)}`
    }
  }
  return null
}

function leadsTo(model: Model, { from, to }: { from: number; to: number }): boolean {
  const seen = new Set<number>()
  const open = [from]
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (index === to) return true
    if (seen.has(index)) continue
    seen.add(index)
    for (const operator of model.subgraphs[index]?.operators ?? []) {
      open.push(...calledSubgraphs(operator))
    }
  }
  return false
}
