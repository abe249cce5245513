/**
 * A figure is a finite number that is not negative, or it is no figure: a limit compared with anything
 * else would pass. Files whose options are those of another operator, or whose sizes mean nothing,
 * are refused here, whatever they made of the sums.
 */
import { damaged } from '../tflite/model-error.ts'
import type { Estimate, Profile } from './profile.ts'

/** The profile itself. Throws `ModelError` with the first figure that is none. */
export function requireFigures(profile: Profile): Profile {
  for (const [name, value] of figuresOf(profile)) {
    if (!Number.isFinite(value) || value < 0) {
      throw damaged(
        `its ${name} would be ${value}, as sizes or options of an operator are not those of its kind`,
      )
    }
  }
  return profile
}

type Figure = readonly [name: string, value: number]

function figuresOf(profile: Profile): readonly Figure[] {
  const { arena, layers } = profile
  return [
    ['RAM', profile.ramBytes],
    ['planned RAM', arena.nonpersistentBytes],
    ['persistent RAM', arena.persistentBytes],
    ['flash', profile.flashBytes],
    ...costFigures(profile, ''),
    ...layers.flatMap((layer) => costFigures(layer, ` of layer ${layer.index}`)),
  ]
}

type Costs = Pick<
  Profile,
  'ops' | 'macs' | 'acceleratorCycles' | 'cpuCycles' | 'cycles' | 'latencySeconds' | 'energyJoules'
>

function costFigures(costs: Costs, place: string): readonly Figure[] {
  const known = ({ value }: Estimate) => value ?? 0
  return [
    [`operations${place}`, costs.ops],
    [`MACs${place}`, costs.macs],
    [`MVP cycles${place}`, costs.acceleratorCycles],
    [`CPU cycles${place}`, known(costs.cpuCycles)],
    [`cycles${place}`, known(costs.cycles)],
    [`latency${place}`, known(costs.latencySeconds)],
    [`energy${place}`, known(costs.energyJoules)],
  ]
}
