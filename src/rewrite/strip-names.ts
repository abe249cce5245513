import type { Model } from '../tflite/model.ts'
import { mapTensors } from './map-tensors.ts'
import type { Pass } from './pass.ts'

export const STRIP_NAMES: Pass = {
  id: 'strip-names',
  title: 'tensor names removed',
  reason: 'No kernel reads them; logs and viewers show indices instead.',
  option: 'remove the tensor names too (viewers and logs then show indices)',
  run: stripNames,
}

function stripNames(model: Model): Model {
  return mapTensors(model, (tensor) => (tensor.name === '' ? tensor : { ...tensor, name: '' }))
}
