/**
 * The converter merges equal operators: two convolutions over one map share its PAD, its blocks and
 * its EXPAND_DIMS. One whose kernel or dilation is edited needs its own.
 */
import { traitsOf } from '../../operators/registry.ts'
import { copiedTensor, integersOf } from '../constants.ts'
import type { Graph, GraphOperator, GraphTensor } from '../graph.ts'
import { isWrapping, MAX_STEPS } from '../propagate/causal.ts'

/** Gives a convolution its own copy of the PAD and the like in front of it that others read too. */
export function ownWrapping(convolution: GraphOperator, graph: Graph): void {
  if (traitsOf(convolution.kind).window !== 'convolution') return
  const chain = wrappingOf(convolution, graph)
  const isShared = chain.some(({ outputs: [output] }) => graph.readers(output).length > 1)
  const serves = chain.some(({ kind }) => kind === 'PAD' || kind === 'SPACE_TO_BATCH_ND')
  if (!isShared || !serves) return
  const copies: GraphOperator[] = []
  let reader = convolution
  for (const one of chain) {
    const outputs = one.outputs.map(copiedTensor)
    const copy: GraphOperator = { ...one, outputs }
    graph.feedAt(reader, 0, outputs[0] ?? null)
    copies.unshift(copy)
    const [first] = one.outputs
    if (first !== undefined) graph.tensors.insertAfter(first, outputs)
    reader = copy
  }
  const [nearest] = chain
  if (nearest !== undefined) graph.insert({ after: nearest }, ...copies)
}

/** Copies that shape propagation left equal to another one are merged again. */
export function shareEqualWrapping(graph: Graph): void {
  const seen = new Map<string, GraphOperator>()
  const places = new Map([...graph.tensors].map((tensor, at) => [tensor, at]))
  for (const operator of graph.operators) {
    const [output] = operator.outputs
    if (!isWrapping(operator) || output === undefined) continue
    const key = [operator.kind, ...operator.inputs.map((one) => keyOf(one, places))].join(' ')
    const [equal] = seen.get(key)?.outputs ?? []
    const isCopy = [output, equal].some((one) => one?.from.index === -1)
    if (equal !== undefined && isCopy) {
      graph.remove(operator)
      graph.replace(output, equal)
    } else if (equal === undefined) seen.set(key, operator)
  }
}

/** Equal for the same tensor and for constants of the same integers. */
function keyOf(
  tensor: GraphTensor | null,
  places: ReadonlyMap<GraphTensor | null, number>,
): string {
  return integersOf(tensor)?.join() ?? `#${places.get(tensor) ?? -1}`
}

/** From the convolution upwards. */
export function wrappingOf(convolution: GraphOperator, graph: Graph): readonly GraphOperator[] {
  const chain: GraphOperator[] = []
  let maker = graph.producer(convolution.inputs[0])
  while (maker !== undefined && isWrapping(maker) && chain.length < MAX_STEPS) {
    chain.push(maker)
    maker = graph.producer(maker.inputs[0])
  }
  return chain
}
