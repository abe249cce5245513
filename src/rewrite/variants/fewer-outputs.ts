/** A model without one of its outputs: priced, never written for use. */
import { finishGraph } from '../../edit/finish-graph.ts'
import { openGraph } from '../../edit/open-graph.ts'
import type { Model } from '../../tflite/model.ts'

interface FewerOutputs {
  readonly model: Model
  /** Layers that only this output needed. */
  readonly layers: number
}

/** The model without its output number `at` and what only leads to it; null where it is the only one. */
export function withoutOutput(model: Model, at: number): FewerOutputs | null {
  if (model.offlinePlan !== null) return null
  const graph = openGraph(model)
  const kept = graph.outputs.filter((_, index) => index !== at)
  if (kept.length === 0 || kept.length === graph.outputs.length) return null
  graph.setOutputs(kept)
  graph.removeDead()
  const finished = finishGraph(graph)
  return { model: finished, layers: operators(model) - operators(finished) }
}

function operators({ subgraphs }: Model): number {
  return subgraphs[0]?.operators.length ?? 0
}
