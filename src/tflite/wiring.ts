/** Which operator of a subgraph computes a tensor and which read it, for graphs that do not change. */
import type { Operator, Subgraph } from './model.ts'

export interface Wiring {
  /** The operator that computes a tensor; undefined for an input of the subgraph or a constant. */
  readonly producerOf: (tensor: number | undefined) => Operator | undefined
  /** The operators that read a tensor, each once, in the order in which they run. */
  readonly readersOf: (tensor: number | undefined) => readonly Operator[]
}

const NOBODY: readonly Operator[] = []

/** Indexes a subgraph; a graph that is being edited answers the same itself (`edit/graph.ts`). */
export function wiringOf({ operators }: Pick<Subgraph, 'operators'>): Wiring {
  const producers = new Map<number, Operator>()
  const readers = new Map<number, Operator[]>()
  for (const operator of operators) {
    for (const index of operator.outputs) producers.set(index, operator)
    for (const index of new Set(operator.inputs)) {
      const known = readers.get(index)
      if (known === undefined) readers.set(index, [operator])
      else known.push(operator)
    }
  }
  return {
    producerOf: (index = -1) => producers.get(index),
    readersOf: (index = -1) => (index === -1 ? NOBODY : (readers.get(index) ?? NOBODY)),
  }
}
