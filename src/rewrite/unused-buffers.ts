import type { Model } from '../tflite/model.ts'
import { mapTensors } from './map-tensors.ts'
import type { Pass } from './pass.ts'

export const UNUSED_BUFFERS: Pass = {
  id: 'unused-buffers',
  title: 'buffers that nothing refers to removed',
  reason: 'Nothing can read them.',
  option: null,
  run: dropUnusedBuffers,
}

/** Buffer 0 stays: it is the schema's empty one. */
export function dropUnusedBuffers(model: Model): Model {
  const used = new Set([
    0,
    ...model.subgraphs.flatMap(({ tensors }) => tensors.map(({ buffer }) => buffer)),
    ...model.metadata.map(({ buffer }) => buffer),
  ])
  if (model.buffers.every(({ index }) => used.has(index))) return model
  const kept = model.buffers.filter(({ index }) => used.has(index))
  const renumbered = new Map(kept.map(({ index }, at) => [index, at]))
  const moved = mapTensors(model, (tensor) => ({
    ...tensor,
    buffer: renumbered.get(tensor.buffer) ?? 0,
  }))
  return {
    ...moved,
    buffers: kept.map((buffer, index) => ({ ...buffer, index })),
    metadata: model.metadata.map((entry) => ({
      ...entry,
      buffer: renumbered.get(entry.buffer) ?? 0,
    })),
  }
}
