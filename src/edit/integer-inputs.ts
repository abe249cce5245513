/** Integer constants that tell an operator a shape, a size or blocks. */
import { sameNumbers } from '../util/integers.ts'
import { copiedTensor, integersOf, setIntegers } from './constants.ts'
import type { Graph, GraphOperator, GraphTensor } from './graph.ts'

/** Longer constants are no shapes. */
const MAX_BYTES = 512

interface Given {
  readonly position: number
  readonly values: readonly number[]
}

/**
 * Gives operators other integers. An equal constant is read instead where there is one, because the
 * converter merges them; a constant that others read too is left to them.
 *
 * Constants are found by their content. An entry may be out of date, because constants change, so
 * each is compared again before it is used.
 */
export class IntegerInputs {
  readonly #graph: Graph
  readonly #byContent = new Map<string, Set<GraphTensor>>()

  constructor(graph: Graph) {
    this.#graph = graph
    for (const { inputs } of graph.operators) {
      for (const tensor of inputs) if (tensor !== null) this.#note(tensor)
    }
  }

  /** Lets an operator read these integers at one of its inputs; nothing where it is not constant. */
  set(operator: GraphOperator, { position, values }: Given): void {
    const tensor = operator.inputs[position]
    if (tensor?.data == null || sameNumbers(integersOf(tensor) ?? [], values)) return
    const equal = this.#equal(tensor, values)
    if (equal !== undefined) {
      this.#graph.feedAt(operator, position, equal)
      return
    }
    const own = this.#graph.isShared(tensor) ? copiedTensor(tensor) : tensor
    setIntegers(own, values)
    this.#note(own)
    if (own === tensor) return
    this.#graph.tensors.insertAfter(tensor, [own])
    this.#graph.feedAt(operator, position, own)
  }

  #equal(tensor: GraphTensor, values: readonly number[]): GraphTensor | undefined {
    const alike = this.#byContent.get(contentOf(tensor, values))
    for (const one of alike ?? []) {
      if (one === tensor) continue
      if (this.#graph.isRead(one) && sameNumbers(integersOf(one) ?? [], values)) return one
      alike?.delete(one)
    }
    return undefined
  }

  #note(tensor: GraphTensor): void {
    if ((tensor.data?.length ?? MAX_BYTES) >= MAX_BYTES) return
    const values = integersOf(tensor)
    if (values === null) return
    const key = contentOf(tensor, values)
    const alike = this.#byContent.get(key)
    if (alike === undefined) this.#byContent.set(key, new Set([tensor]))
    else alike.add(tensor)
  }
}

function contentOf({ from, shape }: GraphTensor, values: readonly number[]): string {
  return `${from.dtype} ${shape.join('x')} ${values.join()}`
}
