import { sumOfChannels } from '../../dataflow/channel-counts.ts'
import { describeOperator } from '../../operators/registry.ts'
import { withoutDeadChannels } from '../../rewrite/dead-channels/remove-dead-channels.ts'
import type { Model } from '../../tflite/model.ts'
import type { TipRecord } from './record.ts'

export const DEAD_CHANNELS: TipRecord = {
  id: 'dead-channels',
  title: 'channels that are provably constant or that nothing reads',
  source: 'ours',
  risk: 'lossless',
  isSearched: false,
  appliesTo:
    'int8 models in which interval arithmetic over weights, biases and scales proves channels constant, or whose weights read some not at all',
  find: ({ model, pricer, profile }) => {
    const dead = sumOfChannels(profile.layers)
    if (dead === null || dead.constant + dead.unread === 0) return []
    const variant = withoutDeadChannels(model, pricer.target)
    if (variant === model) return []
    const layers = cutLayers(model, variant)
    const removed = layers.reduce((all, one) => all + one.removed, 0)
    const worst = layers
      .toSorted((one, other) => other.removed - one.removed)
      .slice(0, MOST_NAMED)
      .map(({ index, removed: gone, channels }) => `layer ${index} (${gone} of ${channels})`)
    const text = `Take out ${removed} of ${dead.total} channels that are provably constant or unread, most in ${worst.join(', ')}; outputs keep every bit in the integer kernels (\`mvp-budget optimize\`)`
    return [
      {
        layer: null,
        steps: [{ edits: [], text, price: () => pricer.priceModel(variant) }],
        standsAlone: true,
      },
    ]
  },
}

const MOST_NAMED = 3

interface CutLayer {
  readonly index: number
  readonly channels: number
  readonly removed: number
}

/** Layers with weights that make fewer channels; the pass keeps the operators and their order. */
function cutLayers(model: Model, variant: Model): readonly CutLayer[] {
  const channelsIn = ({ subgraphs: [main] }: Model, at: number): number =>
    main?.tensors[main.operators[at]?.outputs[0] ?? -1]?.shape.at(-1) ?? 0
  return (model.subgraphs[0]?.operators ?? [])
    .filter((operator) => describeOperator(operator).operands.filter !== 'none')
    .map(({ index }) => {
      const channels = channelsIn(model, index)
      return { index, channels, removed: channels - channelsIn(variant, index) }
    })
    .filter(({ removed }) => removed > 0)
}
