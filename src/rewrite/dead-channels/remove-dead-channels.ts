/** Channels that are proved constant or that nothing reads, taken out; every output bit stays. */
import { deadChannels } from '../../dataflow/dead-channels.ts'
import { costsOf, type Costs } from '../../profile/costs.ts'
import { createMemo } from '../../profile/measure.ts'
import type { Target } from '../../target/runtime.ts'
import type { Model } from '../../tflite/model.ts'
import { writtenBytes } from '../../tflite/write-model.ts'
import type { Pass } from '../pass.ts'
import { chosenFillers } from './choose-fillers.ts'
import { cutChannels } from './cut.ts'
import { keptChannels } from './cut-shapes.ts'
import { deadFamilies } from './families.ts'

export const DEAD_CHANNELS: Pass = {
  id: 'dead-channels',
  title: 'channels that are provably constant or that nothing reads removed',
  reason:
    'Interval arithmetic over weights, biases and scales proves that a constant channel has one value for every input; what it adds goes into the bias of its reader. The integer kernels give the same bits; the MVP sums in float16, where a value may be rounded otherwise.',
  option: null,
  run: withoutDeadChannels,
}

/**
 * The model without its dead channels, as many of them as pay on the target; the very same value where
 * none do. No figure of the result is worse than before.
 */
export function withoutDeadChannels(model: Model, target: Target): Model {
  const known = KNOWN.get(model)
  if (known?.target === target) return known.cut
  const cut = cutFor(model, target)
  KNOWN.set(model, { target, cut })
  return cut
}

/** Tips, the fit and the pass ask for one model on one target. */
const KNOWN = new WeakMap<Model, { readonly target: Target; readonly cut: Model }>()

function cutFor(model: Model, target: Target): Model {
  const main = model.subgraphs[0]
  const dead = deadChannels(model)
  if (main === undefined || dead === null || model.offlinePlan !== null) return model
  const families = deadFamilies(main, dead)
  if (families.length === 0) return model
  const memo = createMemo()
  const fillers = chosenFillers(families, { model, main, dead, target, memo })
  const kept = keptChannels(main, dead, fillers)
  if (kept.size === 0) return model
  const cut = cutChannels(model, dead, kept)
  const priced = (one: Model): Costs =>
    costsOf({ ...one, fileBytes: writtenBytes(one) }, target, memo)
  return isBetter(priced(cut), priced(model)) ? cut : model
}

function isBetter(now: Costs, before: Costs): boolean {
  return (
    now.flashBytes < before.flashBytes &&
    now.ramBytes <= before.ramBytes &&
    (now.cycles.value ?? 0) <= (before.cycles.value ?? 0)
  )
}
