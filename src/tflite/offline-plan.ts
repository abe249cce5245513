import { damaged } from './model-error.ts'
import type { Model } from './model.ts'

export const OFFLINE_PLAN_NAME = 'OfflineMemoryAllocation'
/** Format version, subgraph, number of offsets. */
const HEADER_WORDS = 3

/**
 * The offsets of an `OfflineMemoryAllocation` metadata buffer, null where the model has none.
 *
 * Source: tflite-micro micro/micro_allocation_info.cc, GetOfflinePlannedOffsets: int32 words, the
 * third is the number of offsets that follow.
 */
export function readOfflinePlan(
  model: Pick<Model, 'metadata' | 'buffers'>,
): readonly number[] | null {
  const entry = model.metadata.find(({ name }) => name === OFFLINE_PLAN_NAME)
  const data = entry === undefined ? undefined : model.buffers[entry.buffer]?.data
  if (data === undefined || data.length === 0) return null
  const words = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const count = data.length < HEADER_WORDS * 4 ? -1 : words.getInt32(8, true)
  if (count < 0 || (HEADER_WORDS + count) * 4 > data.length) {
    throw damaged(`the metadata ${OFFLINE_PLAN_NAME} has ${data.length} bytes for ${count} offsets`)
  }
  return Array.from({ length: count }, (_, index) =>
    words.getInt32((HEADER_WORDS + index) * 4, true),
  )
}
