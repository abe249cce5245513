/** Where a branch must have other channels: the way back to the layers that make them. */
import { traitsOf } from '../../operators/registry.ts'
import type { Channels } from '../../operators/traits.ts'
import type { GraphOperator, GraphTensor } from '../graph.ts'
import { concatenationAxis } from './layout.ts'
import type { Propagation } from './propagation.ts'

/** A branch whose channels must become those of the other branch. */
export interface Constraint {
  readonly tensor: GraphTensor
  readonly channels: number
}

interface Asked extends Constraint {
  /** Which axis of the tensor the channels are, 1 for the last. */
  readonly fromEnd: number
}

/**
 * Asks the layers that make a tensor's channels for as many as the constraint says; gives those that
 * had another number before. `from` is the operator whose branches must agree.
 */
export function constrainChannels(
  { tensor, channels }: Constraint,
  from: GraphOperator,
  propagation: Propagation,
): readonly GraphOperator[] {
  const { graph, refuse } = propagation
  const makers: GraphOperator[] = []
  const open: Asked[] = [{ tensor, channels, fromEnd: 1 }]
  const seen = new Map<GraphTensor, Set<string>>()
  for (let asked = open.pop(); asked !== undefined; asked = open.pop()) {
    if (!isNew(asked, seen)) continue
    const operator = graph.producer(asked.tensor)
    if (operator === undefined) {
      const shape = asked.tensor.shape.join('x')
      return refuse(from, `it ties this layer's channels to the model's input (${shape})`)
    }
    if (asked.fromEnd === 1 && traitsOf(operator.kind).channels === 'made') {
      if (make(operator, asked.channels, propagation)) makers.push(operator)
    } else open.push(...above(operator, asked, propagation).toReversed())
  }
  return makers
}

/** Branches of one network meet again and again: each tensor is asked once for the same. */
function isNew({ tensor, channels, fromEnd }: Asked, seen: Map<GraphTensor, Set<string>>): boolean {
  const known = seen.get(tensor) ?? new Set()
  const key = `${channels} ${fromEnd}`
  if (known.has(key)) return false
  seen.set(tensor, known.add(key))
  return true
}

/** What an operator that makes no channels asks of its inputs. */
function above(
  operator: GraphOperator,
  { tensor, channels, fromEnd }: Asked,
  propagation: Propagation,
): readonly Asked[] {
  const { inputs } = operator
  const { channels: kept } = traitsOf(operator.kind)
  const [data] = inputs
  const isLast = fromEnd === 1
  if (isLast && kept === 'multiplied' && data != null) {
    const fewer = throughDepthwise(operator, channels, propagation)
    return [{ tensor: data, channels: fewer, fromEnd }]
  }
  if (kept === 'permuted' && data != null) {
    const axis = throughTranspose(operator, fromEnd, propagation)
    return [{ tensor: data, channels, fromEnd: axis }]
  }
  if (kept !== 'kept' && !(isLast && keepsChannels(operator, kept))) {
    return propagation.refuse(operator, `the number of its output channels cannot be chosen`)
  }
  const size = tensor.shape.at(-fromEnd)
  return inputs.flatMap((input) =>
    input !== null && input.data === null && input.shape.at(-fromEnd) === size
      ? [{ tensor: input, channels, fromEnd }]
      : [],
  )
}

/** False where the layer has that number already. */
function make(operator: GraphOperator, channels: number, { fixed, refuse }: Propagation): boolean {
  const known = fixed.get(operator)
  if (known !== undefined && known !== channels) {
    refuse(operator, `it would need ${known} and ${channels} channels at once`)
  }
  fixed.set(operator, channels)
  return known === undefined
}

/** Channels of the input that give a depthwise layer `channels`. */
function throughDepthwise(
  operator: GraphOperator,
  channels: number,
  propagation: Propagation,
): number {
  const [input, output] = [operator.inputs[0], operator.outputs[0]]
  const multiplier = (output?.shape.at(-1) ?? 1) / (input?.shape.at(-1) ?? 1)
  if (!Number.isInteger(multiplier) || channels % multiplier !== 0) {
    propagation.refuse(
      operator,
      `${channels} channels are no multiple of its depth multiplier ${multiplier}`,
    )
  }
  return channels / multiplier
}

/** Where the input of a TRANSPOSE has the axis, counted from the end. */
function throughTranspose(
  operator: GraphOperator,
  fromEnd: number,
  propagation: Propagation,
): number {
  const order = propagation.integers(operator.inputs[1])
  const axis = order?.at(-fromEnd)
  if (order == null || axis === undefined) {
    return propagation.refuse(operator, 'the order of its axes is computed, not constant')
  }
  return order.length - axis
}

/** True where the last axis of the output is the last axis of its inputs. */
function keepsChannels(operator: GraphOperator, channels: Channels): boolean {
  const last = operator.outputs[0]?.shape ?? []
  if (channels === 'kept-where-equal') return operator.inputs[0]?.shape.at(-1) === last.at(-1)
  if (channels === 'joined') return concatenationAxis(operator) !== last.length - 1
  return channels === 'kept-last'
}
