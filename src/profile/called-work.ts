/**
 * Work that an operator has done in other subgraphs: of branches the larger, of a loop one pass, for
 * how many it runs depends on values; what runs once before the first inference is no part of one.
 */
import { calledSubgraphs, calledWork } from '../operators/kinds/called-subgraphs.ts'
import { layerContextOf, type LayerOperands } from '../operators/layer-context.ts'
import type { Work } from '../operators/operator.ts'
import { describeOperator } from '../operators/registry.ts'
import type { Model } from '../tflite/model.ts'
import { sum } from '../util/integers.ts'

type Counts = Pick<Work, 'ops' | 'macs'>

const NOTHING: Counts = { ops: 0, macs: 0 }

/** The operator's own work and that of the subgraphs that it calls. The MLTK's counts have the former alone. */
export function workWithCalls({ model, operator, ...operands }: LayerOperands): Work {
  const own = describeOperator(operator).work({ model, operator, ...operands })
  if (calledWork(operator.kind) === null) return own
  const called = new Counter(model).calledBy(operator)
  return { ...own, ops: own.ops + called.ops, macs: own.macs + called.macs }
}

/** Counts each subgraph once, however many call it. */
class Counter {
  readonly #model: Model
  readonly #known = new Map<number, Counts>()

  constructor(model: Model) {
    this.#model = model
  }

  calledBy(operator: LayerOperands['operator']): Counts {
    const called = calledSubgraphs(operator).map((index) => this.#of(index))
    const [ops, macs] = [called.map((one) => one.ops), called.map((one) => one.macs)]
    switch (calledWork(operator.kind)) {
      case 'the larger':
        return { ops: Math.max(0, ...ops), macs: Math.max(0, ...macs) }
      case 'each once or more':
        return { ops: sum(ops), macs: sum(macs) }
      case 'before the first':
      case null:
        return NOTHING
    }
  }

  #of(index: number): Counts {
    const known = this.#known.get(index)
    if (known !== undefined) return known
    // A call that leads back here, which no runtime loads, adds nothing.
    this.#known.set(index, NOTHING)
    const subgraph = this.#model.subgraphs[index]
    const each = (subgraph?.operators ?? []).map((operator): Counts => {
      if (subgraph === undefined) return NOTHING
      const own = describeOperator(operator).work(layerContextOf(this.#model, subgraph, operator))
      const called = this.calledBy(operator)
      return { ops: own.ops + called.ops, macs: own.macs + called.macs }
    })
    const counts = { ops: sum(each.map(({ ops }) => ops)), macs: sum(each.map(({ macs }) => macs)) }
    this.#known.set(index, counts)
    return counts
  }
}
