/** What kind of change it is, told before any figure. */
import type { Nature, NatureKind } from '../diff/nature-kind.ts'
import type { ReportModel } from './report.ts'
import { quoted } from './layers.ts'

/** Null where the layers tell it. */
const WORDS: Readonly<Record<NatureKind, (nature: Nature) => string | null>> = {
  identical: () => null,
  rewritten: () => 'Rewritten: same network, weights and names in another file.',
  renamed: () => 'Renamed, nothing else.',
  requantized: () => 'Requantized: same network and weights, other scales or zero points.',
  retrained: () => 'Retrained: same network, other weights.',
  edited: () => null,
  'another-network': ({ commonLayers, layers }) =>
    `A different network: ${String(commonLayers)} of ${String(layers)} layers in common.`,
}

/** Behind a model's name where its figures stayed. */
const DONE: Readonly<Record<NatureKind, string>> = {
  identical: 'moved, nothing else',
  rewritten: 'was rewritten, its costs did not change',
  renamed: 'has other names inside, nothing else',
  requantized: 'was requantized, its costs did not change',
  retrained: 'was retrained, its costs did not change',
  edited: 'changed, its costs did not',
  'another-network': 'is a different network, its costs did not change',
}

/** `was retrained, its costs did not change` */
export function doneText({ diff, revertedTo }: ReportModel): string {
  if (revertedTo !== null) return 'was reverted, its costs did not change'
  return DONE[diff?.nature.kind ?? 'edited']
}

/**
 * `Moved from models/old.tflite, nothing else.`, `Retrained: same network, other weights.`,
 * `Reverted: the same file as in 1a2b3c4.` Null where there is no difference, or the changed layers say it.
 */
export function natureText({ diff, basePath, revertedTo }: ReportModel): string | null {
  if (diff === null) return null
  if (revertedTo !== null) return `Reverted: the same file as in ${quoted(revertedTo.slice(0, 7))}.`
  const kind = WORDS[diff.nature.kind](diff.nature)
  if (basePath === null) return kind
  const isAll = diff.nature.kind === 'identical'
  const moved = `Moved from ${quoted(basePath)}${isAll ? ', nothing else' : ''}.`
  return kind === null ? moved : `${moved} ${kind}`
}
