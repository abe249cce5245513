/** Tips about when tensors are alive and where they lie: order, memory plan, skip connections. */
import { formatQuantity } from '../../util/quantity.ts'
import { plannedOffline } from '../../rewrite/offline-plan.ts'
import { movedLayers, reordered } from '../../rewrite/reorder.ts'
import { waitingSkips, withoutSkip } from '../../rewrite/variants/skips.ts'
import { layerText, type Candidate, type TipRecord } from './record.ts'

export const REORDER: TipRecord = {
  id: 'reorder',
  title: 'operators in another order',
  source: 'ours',
  risk: 'lossless',
  isSearched: false,
  appliesTo: 'networks with branches, where another order of the same operators has a lower peak',
  find: ({ model, pricer, focus }) => {
    if (!focus.wanted.includes('ram')) return []
    const variant = reordered(model, pricer.target)
    if (variant === model) return []
    const moved = movedLayers(model, variant)
    const [first = 0, last = first] = [moved[0], moved.at(-1)]
    const text = `Run layers ${first} to ${last} in another order, with identical outputs (\`mvp-budget optimize --reorder\`)`
    return [{ layer: null, steps: [{ edits: [], text, price: () => pricer.priceModel(variant) }] }]
  },
}

export const OFFLINE_PLAN: TipRecord = {
  id: 'offline-plan',
  title: 'a memory plan stored in the model',
  source: 'ours',
  risk: 'lossless',
  isSearched: false,
  appliesTo: 'models whose arena is larger than the bytes that are ever alive together',
  find: ({ model, pricer, profile, focus }) => {
    if (!focus.wanted.includes('ram')) return []
    const variant = plannedOffline(model, pricer.target)
    if (variant === model) return []
    const gaps = formatQuantity(profile.arena.fragmentationBytes, 'bytes')
    const text = `Store a memory plan without the gaps of ${gaps} that the planner of the device leaves, with identical outputs (\`mvp-budget optimize --offline-plan\`)`
    return [{ layer: null, steps: [{ edits: [], text, price: () => pricer.priceModel(variant) }] }]
  },
}

export const SHORTER_SKIP: TipRecord = {
  id: 'shorter-skip',
  title: 'a skip connection that does not span the peak',
  source: 'ours',
  risk: 'retrain',
  isSearched: false,
  appliesTo:
    'residual networks in which a tensor waits through the peak of the arena for an ADD behind it',
  find: (context) => {
    const { profile, layers, model, pricer, focus } = context
    if (!focus.wanted.includes('ram')) return []
    return waitingSkips(profile.arena, layers).flatMap((skip): readonly Candidate[] => {
      const variant = withoutSkip(model, skip)
      if (variant === null) return []
      const from = skip.from === null ? 'the input' : layerText(skip.from, context)
      const waits = formatQuantity(skip.bytes, 'bytes')
      const text = `Drop or shorten the skip connection from ${from} to ${layerText(skip.add, context)}: its ${waits} wait in the arena through the peak at layer ${profile.arena.peak.layer ?? 0} (priced: without it)`
      return [
        { layer: skip.add, steps: [{ edits: [], text, price: () => pricer.priceModel(variant) }] },
      ]
    })
  },
}
