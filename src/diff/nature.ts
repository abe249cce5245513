/** What kind of change a difference is, before any figure: another name, another training, another network. */
import type { LayerProfile, Profile } from '../profile/profile.ts'
import type { DiffRows, LayerDiff } from './diff.ts'
import type { Nature, NatureKind } from './nature-kind.ts'

/** Tells the kind of a change from its rows. */
export function natureOf({ base, head, layers }: DiffRows): Nature {
  const commonLayers = layers.filter((row) => row.base !== null && row.head !== null).length
  const most = Math.max(base.layers.length, head.layers.length)
  return {
    kind: kindOf({ base, head, layers }, 2 * commonLayers < most),
    commonLayers,
    layers: most,
  }
}

function kindOf({ base, head, layers }: DiffRows, isAnother: boolean): NatureKind {
  if (base.sha256 === head.sha256) return 'identical'
  if (isAnother) return 'another-network'
  if (layers.every(({ change }) => change === 'same')) {
    return namesOf(base) === namesOf(head) ? 'rewritten' : 'renamed'
  }
  if (layers.every((row) => isValue(row, ['quantization']))) return 'requantized'
  return layers.every((row) => isValue(row, ['weights', 'constants', 'quantization']))
    ? 'retrained'
    : 'edited'
}

function isValue({ change, causes }: LayerDiff, values: readonly string[]): boolean {
  return (
    change === 'same' || (change === 'changed' && causes.every(({ what }) => values.includes(what)))
  )
}

function namesOf({ layers }: Profile): string {
  const names = ({ inputs, outputs }: LayerProfile) =>
    [...inputs, ...outputs].map(({ name }) => name)
  return JSON.stringify(layers.map(names))
}
