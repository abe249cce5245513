/** The honest sentence where no change meets the limits: how low it came, and which layer holds it up. */
import { METRICS } from '../../budget/metric.ts'
import type { LayerProfile, Profile } from '../../profile/profile.ts'
import { formatQuantity } from '../../util/quantity.ts'
import type { Edit } from '../../edit/edits/edit.ts'
import { movedBy } from '../../edit/edits/edits.ts'
import { onBuild, type Limit } from './limits.ts'
import type { BuildCosts } from './pricer.ts'
import type { Costs } from '../../profile/costs.ts'

/** The lowest value of a broken limit's metric that was seen, and in which variant. */
interface Reached {
  readonly limit: Limit
  readonly value: number
  readonly costs: Costs & Partial<Pick<BuildCosts, 'on'>>
  readonly edits: readonly Edit[]
}

interface OutOfReach {
  /** One sentence without a stop; foreign names raw. */
  readonly message: string
  /** Of the variant whose figure the message names as the best; empty where that is the unedited model. */
  readonly edits: readonly Edit[]
}

/** About the limit that was missed by most; `profile` is the unedited model's, `own` the name of its build. */
export function outOfReach(
  reached: readonly Reached[],
  profile: Profile,
  own?: string,
): OutOfReach {
  const [worst] = [...reached].sort((a, b) => b.value / b.limit.max - a.value / a.limit.max)
  if (worst === undefined) return { message: 'no edit meets the limits', edits: [] }
  const { label: name, unit } = METRICS[worst.limit.metric]
  const label = `${name}${onBuild(worst.limit, own)}`
  const lowest = formatQuantity(worst.value, unit)
  const { edits } = worst
  if (worst.value <= worst.limit.max) {
    return {
      message: `${label} ${lowest} is reachable, but not together with the other limits`,
      edits,
    }
  }
  const layer = holdUp(worst, profile)
  const who = layer === undefined ? '' : ` without changing layer ${layer.index} (${layer.op})`
  const limit = formatQuantity(worst.limit.max, unit)
  return {
    message: `${label} ${limit} is not reachable: nothing that was tried gets there (best: ${lowest})${who}`,
    edits,
  }
}

/** The layer that costs most of the metric in the variant, as it is in the unedited model. */
function holdUp(reached: Reached, { layers }: Profile): LayerProfile | undefined {
  const { limit, edits } = reached
  const { build } = limit
  const costs = (build === undefined ? undefined : reached.costs.on?.(build)) ?? reached.costs
  if (limit.metric === 'flash') return layers[heaviest(layers.map((one) => one.weightsBytes))]
  const index =
    limit.metric === 'ram'
      ? costs.arena.peak.layer
      : heaviest(costs.layers.map(({ cycles }) => cycles.value ?? 0))
  const origins = originsOf(layers, edits)
  return index === null ? undefined : layers[origins[index] ?? -1]
}

/** For each layer of the edited model its index in the unedited one; an inserted one has that of the layer before. */
function originsOf(layers: readonly LayerProfile[], edits: readonly Edit[]): readonly number[] {
  const { gone, added } = movedBy(edits, layers)
  return layers.flatMap(({ index }) => [
    ...(gone.includes(index) ? [] : [index]),
    ...(added.includes(index) ? [index] : []),
  ])
}

function heaviest(values: readonly number[]): number {
  return values.indexOf(values.reduce((most, one) => Math.max(most, one), -Infinity))
}
