import type { Model } from '../tflite/model.ts'
import type { Pass } from './pass.ts'
import { dropUnusedBuffers } from './unused-buffers.ts'

export const INERT_METADATA: Pass = {
  id: 'inert-metadata',
  title: 'converter metadata removed',
  reason: 'TensorFlow Lite Micro reads no metadata but the offline memory plan.',
  option: null,
  run: dropInertMetadata,
}

/** Metadata that converters write and no runtime on the device reads. */
const INERT: ReadonlySet<string> = new Set(['min_runtime_version', 'CONVERSION_METADATA'])

function dropInertMetadata(model: Model): Model {
  const metadata = model.metadata.filter(({ name }) => !INERT.has(name))
  return metadata.length === model.metadata.length
    ? model
    : dropUnusedBuffers({ ...model, metadata })
}
