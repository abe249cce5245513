import type { Model } from '../tflite/model.ts'
import { Graph, type GraphOperator, type GraphTensor } from './graph.ts'
import { setRunningShapes } from './running-shapes.ts'

/** Opens a model's main subgraph for editing; the model itself is never changed. */
export function openGraph(model: Model): Graph {
  const main = model.subgraphs[0]
  const tensors = (main?.tensors ?? []).map((from): GraphTensor => ({
    from,
    name: from.name,
    shape: from.shape,
    before: from.shape,
    data: from.isConstant ? (model.buffers[from.buffer]?.data ?? null) : null,
    quantization: from.quantization,
  }))
  const at = (index: number): GraphTensor | null => tensors[index] ?? null
  const all = (indices: readonly number[]) => indices.map(at).filter((one) => one !== null)
  const operators = (main?.operators ?? []).map((from): GraphOperator => ({
    from,
    origin: from.index,
    kind: from.kind,
    pinned: false,
    options: from.options,
    inputs: from.inputs.map(at),
    outputs: all(from.outputs),
    intermediates: all(from.intermediates),
  }))
  const graph = new Graph({
    ...{ model, tensors, operators },
    inputs: all(main?.inputs ?? []),
    outputs: all(main?.outputs ?? []),
  })
  setRunningShapes(graph)
  return graph
}
