import type { Model, Tensor } from '../tflite/model.ts'

/** The same model value where no tensor changed. */
export function mapTensors(model: Model, change: (tensor: Tensor) => Tensor): Model {
  const subgraphs = mapChanged(model.subgraphs, (subgraph) => {
    const tensors = mapChanged(subgraph.tensors, change)
    return tensors === subgraph.tensors ? subgraph : { ...subgraph, tensors }
  })
  return subgraphs === model.subgraphs ? model : { ...model, subgraphs }
}

/** The same list where no value changed. */
export function mapChanged<T>(values: readonly T[], change: (value: T) => T): readonly T[] {
  const changed = values.map(change)
  return changed.every((value, at) => value === values[at]) ? values : changed
}
