/** Control flow that leads nowhere, or back to itself. */
import type { Model } from '../../tflite/model.ts'
import { calledSubgraphs } from '../kinds/called-subgraphs.ts'
import type { LayerContext } from '../layer-context.ts'

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
