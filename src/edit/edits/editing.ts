import type { Graph, GraphOperator } from '../graph.ts'

/** What edits work on. */
export interface Editing {
  readonly graph: Graph
  /** Output channels that edits ask of layers. */
  readonly wanted: Map<GraphOperator, number>
  /** Throws `EditError` with the reason. */
  readonly refuse: (why: string) => never
}

/** The layer of the unedited model with this index. */
export function layerOf(index: number, { graph, refuse }: Editing): GraphOperator {
  const { layers } = graph
  return (
    layers[index] ??
    refuse(`the model has no layer ${index}; its layers are 0 to ${layers.length - 1}`)
  )
}
