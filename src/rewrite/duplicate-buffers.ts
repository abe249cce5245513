import { duplicateBuffers } from '../profile/flash.ts'
import type { Model } from '../tflite/model.ts'
import { mapTensors } from './map-tensors.ts'
import type { Pass } from './pass.ts'

export const DUPLICATE_BUFFERS: Pass = {
  id: 'duplicate-buffers',
  title: 'constants with the same bytes stored once',
  reason: 'Constants are only read, so tensors may share them.',
  option: null,
  run: shareBuffers,
}

function shareBuffers(model: Model): Model {
  const duplicates = duplicateBuffers(model.buffers)
  if (duplicates.size === 0) return model
  return mapTensors(model, (tensor) => {
    const first = tensor.isVariable ? undefined : duplicates.get(tensor.buffer)
    return first === undefined ? tensor : { ...tensor, buffer: first }
  })
}
