/** The same operators in an order that needs a smaller tensor arena: for networks with branches. */
import { traitsOf } from '../operators/registry.ts'
import type { ArenaReport } from '../arena/arena.ts'
import { BUFFER_ALIGNMENT } from '../arena/persistent.ts'
import { costsOf } from '../profile/costs.ts'
import type { Target } from '../target/runtime.ts'
import type { Model, Operator, Subgraph } from '../tflite/model.ts'
import { alignUp } from '../util/integers.ts'
import { finishGraph } from '../edit/finish-graph.ts'
import { openGraph } from '../edit/open-graph.ts'
import type { Pass } from './pass.ts'
import { lowerPeak, type Schedule, type Task } from './schedule.ts'

export const REORDER: Pass = {
  id: 'reorder',
  title: 'operators put into an order that needs less RAM',
  reason:
    'Branches may run in any order: each operator still reads the same tensors, and layers that are compared by their number move.',
  option: 'put operators of branches into an order that needs less RAM on the target',
  run: reordered,
}

/**
 * The model with its operators in another order, every output bit the same; the very same value where
 * no order that the search finds needs less RAM on this target, or where the order is not ours to choose.
 */
export function reordered(model: Model, target: Target): Model {
  const [main] = model.subgraphs
  if (main === undefined || !isFree(model, main)) return model
  const { arena, ramBytes } = costsOf(model, target)
  const order = lowerPeak(scheduleOf(main, arena))
  if (order === null) return model
  const graph = openGraph(model)
  graph.reorder(order.flatMap((index) => graph.layers[index] ?? []))
  const variant = finishGraph(graph)
  return costsOf(variant, target).ramBytes < ramBytes ? variant : model
}

/** Indices of the operators that run at another time in `variant`; it has the same tensors. */
export function movedLayers(model: Model, variant: Model): readonly number[] {
  const now = variant.subgraphs[0]?.operators ?? []
  return (model.subgraphs[0]?.operators ?? [])
    .filter(({ outputs }, at) => now[at]?.outputs[0] !== outputs[0])
    .map(({ index }) => index)
}

function isFree({ subgraphs, offlinePlan }: Model, { operators, tensors }: Subgraph): boolean {
  if (subgraphs.length > 1 || offlinePlan !== null) return false
  if (operators.some(({ kind }) => traitsOf(kind).effects !== 'none')) return false
  if (!hasBranches(operators, (index) => tensors[index]?.isConstant === false)) return false
  const variables = operators.flatMap(({ inputs }) =>
    inputs.filter((index) => tensors[index]?.isVariable === true),
  )
  return new Set(variables).size === variables.length
}

/** In a chain there is one order only. */
function hasBranches(
  operators: readonly Operator[],
  isComputed: (tensor: number) => boolean,
): boolean {
  const reads = operators.map(({ inputs }) => [...new Set(inputs)].filter(isComputed))
  const isRead = new Set(reads.flat())
  return (
    isRead.size < reads.flat().length ||
    reads.some((one) => one.length > 1) ||
    operators.some((one) => one.outputs.length > 1)
  )
}

function scheduleOf(main: Subgraph, { buffers }: ArenaReport): Schedule {
  const sizes = new Map<number, number>()
  const scratch = new Map<number, number>()
  for (const { kind, tensor, bytes, firstLayer } of buffers) {
    const size = alignUp(bytes, BUFFER_ALIGNMENT)
    if (kind === 'tensor' && tensor !== null) sizes.set(tensor, size)
    // The clock counts operators from 1.
    else if (kind === 'scratch')
      scratch.set(firstLayer - 1, (scratch.get(firstLayer - 1) ?? 0) + size)
  }
  const made = new Set([...main.inputs, ...main.operators.flatMap(({ outputs }) => outputs)])
  const tasks = main.operators.map(({ inputs, outputs, index }): Task => ({
    inputs: [...new Set(inputs)].filter((one) => sizes.has(one) && made.has(one)),
    outputs: [...new Set(outputs)].filter((one) => sizes.has(one)),
    scratchBytes: scratch.get(index) ?? 0,
  }))
  const inArena = (one: number): boolean => sizes.has(one)
  return {
    tasks,
    bytes: (tensor) => sizes.get(tensor) ?? 0,
    inputs: [...new Set(main.inputs)].filter(inArena),
    outputs: [...new Set(main.outputs)].filter(inArena),
  }
}
