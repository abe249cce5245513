import { finishGraph } from '../edit/finish-graph.ts'
import { openGraph } from '../edit/open-graph.ts'
import type { Model } from '../tflite/model.ts'
import type { Pass } from './pass.ts'

export const DEAD_TENSORS: Pass = {
  id: 'dead-tensors',
  title: 'tensors that no operator reads or writes removed',
  reason: 'TensorFlow Lite Micro plans arena bytes for every tensor of the file, used or not.',
  option: null,
  run: dropDeadTensors,
}

/** What a signature names stays. */
function dropDeadTensors(model: Model): Model {
  if (model.offlinePlan !== null) return model
  const graph = openGraph(model)
  const named = new Set(
    model.signatures
      .filter(({ subgraph }) => subgraph === 0)
      .flatMap(({ inputs, outputs }) => [...inputs, ...outputs].map(({ tensor }) => tensor)),
  )
  const dead = [...graph.deadInFile].filter(({ from }) => !named.has(from.index))
  if (dead.length === 0) return model
  for (const tensor of dead) graph.tensors.delete(tensor)
  return finishGraph(graph)
}
