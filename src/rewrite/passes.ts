/**
 * The lossless passes. `mvp-budget optimize` writes what they give; the tips price it. A new one is a
 * file beside this one, its id in `pass.ts` and its row here.
 */
import { BIAS_QUANTIZATION } from './bias-quantization.ts'
import { DEAD_CHANNELS } from './dead-channels/remove-dead-channels.ts'
import { DEAD_TENSORS } from './dead-tensors.ts'
import { DUPLICATE_BUFFERS } from './duplicate-buffers.ts'
import { FOLD_PAD } from './fold-pad.ts'
import { INERT_METADATA } from './inert-metadata.ts'
import { OFFLINE_PLAN } from './offline-plan.ts'
import { PASS_IDS, type Pass, type PassId } from './pass.ts'
import { REORDER } from './reorder.ts'
import { STRIP_NAMES } from './strip-names.ts'
import { UNUSED_BUFFERS } from './unused-buffers.ts'
import { ZERO_POINTS } from './zero-points.ts'

export const PASSES: Readonly<Record<PassId, Pass>> = {
  'fold-pad': FOLD_PAD,
  'dead-channels': DEAD_CHANNELS,
  'dead-tensors': DEAD_TENSORS,
  'zero-points': ZERO_POINTS,
  'bias-quantization': BIAS_QUANTIZATION,
  'duplicate-buffers': DUPLICATE_BUFFERS,
  'unused-buffers': UNUSED_BUFFERS,
  'inert-metadata': INERT_METADATA,
  'strip-names': STRIP_NAMES,
  reorder: REORDER,
  'offline-plan': OFFLINE_PLAN,
}

/** Passes that only run where they are asked for. */
export const OPTIONAL_PASSES: readonly PassId[] = PASS_IDS.filter(
  (id) => PASSES[id].option !== null,
)

/** In the order in which they run. */
export function passesFor(
  asked: ReadonlySet<PassId>,
  skipped: ReadonlySet<PassId> = NONE,
): readonly Pass[] {
  const runs = (id: PassId): boolean => PASSES[id].option === null || asked.has(id)
  return PASS_IDS.filter((id) => runs(id) && !skipped.has(id)).map((id) => PASSES[id])
}

const NONE: ReadonlySet<PassId> = new Set()
