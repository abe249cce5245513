/**
 * When each tensor and scratch buffer is alive, in the allocator's clock.
 *
 * Source: tflite-micro micro/micro_allocation_info.cc `MarkAllocationLifetimes`.
 */
import { calledSubgraphs } from '../operators/kinds/called-subgraphs.ts'
import type { Model, Operator, Subgraph } from '../tflite/model.ts'
import { sameNumbers } from '../util/integers.ts'

/** Both ends inclusive; -1 where the allocator's walk never touches the buffer. */
export interface Lifetime {
  first: number
  last: number
}

export interface Lifetimes {
  /** By subgraph, then tensor. */
  readonly tensors: readonly (readonly Readonly<Lifetime>[])[]
  /** Of an operator's scratch buffers: by subgraph, then operator. */
  readonly scratch: readonly (readonly Readonly<Lifetime>[])[]
  /** For each value of the clock the operator of the main subgraph that runs, null before it. */
  readonly layers: readonly (number | null)[]
  /** By subgraph: the operator of the main subgraph that runs it, null for one that none calls. */
  readonly callers: readonly (number | null)[]
}

/** The walk ends here: no part runs a network of so many steps. */
const LONGEST_WALK = 1_000_000

/**
 * Total: a call of a subgraph that is already running (which no runtime loads) is left out, and a
 * walk of more than a million steps ends there.
 */
export function lifetimesOf(model: Model): Lifetimes {
  const walk = new Walk(model)
  if (model.subgraphs.length > 0) walk.enter(0)
  return walk
}

class Walk implements Lifetimes {
  readonly tensors: Lifetime[][]
  readonly scratch: Lifetime[][]
  readonly layers: (number | null)[] = [null]
  readonly callers: (number | null)[]
  readonly #subgraphs: readonly Subgraph[]
  readonly #open = new Set<number>()
  #mainLayer: number | null = null

  constructor({ subgraphs }: Model) {
    this.#subgraphs = subgraphs
    this.tensors = subgraphs.map(({ tensors }) => tensors.map(untouched))
    this.scratch = subgraphs.map(({ operators }) => operators.map(untouched))
    this.callers = subgraphs.map(() => null)
  }

  enter(index: number): void {
    const subgraph = this.#subgraphs[index]
    if (subgraph === undefined || this.#open.has(index)) return
    this.#open.add(index)
    this.callers[index] ??= this.#mainLayer
    this.#touch(subgraph, subgraph.inputs)
    for (const operator of subgraph.operators) this.#run(subgraph, operator)
    this.#touch(subgraph, subgraph.outputs)
    this.#open.delete(index)
  }

  #run(subgraph: Subgraph, operator: Operator): void {
    if (this.layers.length > LONGEST_WALK) return
    if (subgraph.index === 0) this.#mainLayer = operator.index
    this.#tick()
    const started = this.#now
    this.#create(subgraph, operator.outputs)
    for (const called of calledSubgraphs(operator)) {
      this.#tick()
      this.enter(called)
    }
    this.#use(subgraph, operator.inputs)
    this.#use(subgraph, operator.outputs)
    const scratch = this.scratch[subgraph.index]?.[operator.index]
    if (scratch === undefined) return
    if (scratch.first === -1) scratch.first = started
    scratch.last = this.#now
  }

  get #now(): number {
    return this.layers.length - 1
  }

  #tick(): void {
    if (this.layers.length > LONGEST_WALK) return
    this.layers.push(this.#mainLayer)
  }

  #touch(subgraph: Subgraph, tensors: readonly number[]): void {
    this.#create(subgraph, tensors)
    this.#use(subgraph, tensors)
  }

  #create({ index }: Subgraph, tensors: readonly number[]): void {
    for (const tensor of tensors) {
      const lifetime = this.tensors[index]?.[tensor]
      if (lifetime?.first === -1) lifetime.first = this.#now
    }
  }

  #use({ index }: Subgraph, tensors: readonly number[]): void {
    for (const tensor of tensors) {
      const lifetime = this.tensors[index]?.[tensor]
      if (lifetime !== undefined) lifetime.last = this.#now
    }
  }
}

/** True where both run the same operators over the same tensors, so that {@link lifetimesOf} both is the same. */
export function hasSameWiring(one: Model, other: Model): boolean {
  return (
    one.subgraphs.length === other.subgraphs.length &&
    one.subgraphs.every((subgraph, at) => {
      const twin = other.subgraphs[at]
      return twin === subgraph || (twin !== undefined && isWiredAlike(subgraph, twin))
    })
  )
}

function isWiredAlike(one: Subgraph, other: Subgraph): boolean {
  return (
    one.tensors.length === other.tensors.length &&
    one.operators.length === other.operators.length &&
    sameNumbers(one.inputs, other.inputs) &&
    sameNumbers(one.outputs, other.outputs) &&
    one.operators.every((operator, at) => {
      const twin = other.operators[at]
      return twin === operator || (twin !== undefined && runsAlike(operator, twin))
    })
  )
}

function runsAlike(one: Operator, other: Operator): boolean {
  return (
    sameNumbers(one.inputs, other.inputs) &&
    sameNumbers(one.outputs, other.outputs) &&
    sameNumbers(calledSubgraphs(one), calledSubgraphs(other))
  )
}

function untouched(): Lifetime {
  return { first: -1, last: -1 }
}
