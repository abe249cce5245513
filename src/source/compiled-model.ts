/** Models that a tool compiled into C++ code: there is no flatbuffer whose layers could be read. */
import { ModelError } from '../tflite/model-error.ts'

/** What Edge Impulse's EON compiler declares; its tensors are arrays of their own. */
const ARENA = /\bkTensorArenaSize\s*=\s*(\d{1,12})/
const TENSORS = /\btensor_data\d+\b/

/** Throws `ModelError` where the source is a compiled model. */
export function refuseCompiledModel(text: string): void {
  const arena = ARENA.exec(text)?.[1]
  if (arena === undefined || !TENSORS.test(text)) return
  throw new ModelError(
    'compiled-model',
    `a model that Edge Impulse's EON compiler turned into code (it declares a tensor arena of ${Number(arena)} bytes), whose layers cannot be read; commit the .tflite (Edge Impulse: Dashboard, "TensorFlow Lite (int8 quantized)"), or deploy with the "TensorFlow Lite" engine instead of EON`,
  )
}
