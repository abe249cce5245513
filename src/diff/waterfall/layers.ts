/** Which layers moved the cycles and the file: edits with what follows from them, or groups of layers. */
import type { FlashSplit, LayerProfile } from '../../profile/profile.ts'
import { isOwnPart, sharedDeltas, type OwnPart } from '../delta.ts'
import type { Change, DiffRows, LayerDiff } from '../diff.ts'
import { rootCauses, type RootCause, type RootCauses } from '../root-causes.ts'
import { waterfallOf, type Share, type Waterfall } from './waterfall.ts'

/** How a layer's amount is read off a row. */
type AmountOf = (row: LayerDiff) => number

/** The parts of the cycles' delta; null where a side's cycles are unknown. */
export function cyclesWaterfall(diff: DiffRows, areComparable: boolean): Waterfall | null {
  const [base, head] = [diff.base.cycles.value, diff.head.cycles.value]
  if (base === null || head === null) return null
  const cycles: AmountOf = ({ delta }) => delta.cycles ?? 0
  const cuts = [
    () => byEdit(diff, cycles),
    () => byKind(diff, cycles),
    () => byChange(diff, cycles),
  ]
  return waterfallOf(Math.round(head) - Math.round(base), areComparable ? cuts : cuts.slice(1))
}

/** The parts of the file's delta: weights by edit or by kind, the rest by what the bytes are for. */
export function flashWaterfall(diff: DiffRows, areComparable: boolean): Waterfall {
  const weights: AmountOf = (row) => weightsDelta(diff, row)
  const others = () => [...quantizationShares(diff), ...fileShares(diff)]
  const cuts = [
    () => [...prefixed(byEdit(diff, weights), 'weights of '), ...others()],
    () => [...prefixed(byKind(diff, weights), 'weights of '), ...others()],
    () => [...prefixed(byChange(diff, weights), 'weights of '), ...others()],
  ]
  return waterfallOf(
    diff.head.flashBytes - diff.base.flashBytes,
    areComparable ? cuts : cuts.slice(1),
  )
}

function prefixed(shares: readonly Share[], prefix: string): readonly Share[] {
  return shares.map(({ cause, amount }) => ({ cause: `${prefix}${cause}`, amount }))
}

/** Each edit with the layers that follow from it. */
function byEdit(diff: DiffRows, amountOf: AmountOf): readonly Share[] {
  const causes: RootCauses = rootCauses(diff)
  const amounts = (rows: readonly number[]) =>
    rows.reduce((sum, row) => sum + amountAt(diff, row, amountOf), 0)
  const unchanged = diff.layers.flatMap(({ change }, row) => (change === 'same' ? [row] : []))
  return [
    ...causes.roots.map((root) => ({
      cause: editOf(diff, root),
      amount: amounts([root.row, ...root.alike, ...root.consequences]),
    })),
    { cause: 'layers with other weights only', amount: amounts(causes.valuesOnly) },
    { cause: 'layers that the converter put in or dropped', amount: amounts(causes.artefacts) },
    { cause: 'unchanged layers', amount: amounts(unchanged) },
  ]
}

/** `#1 conv_2d and 2 alike (strides 2x2 -> 1x1) and 9 layers that follow`. */
function editOf(diff: DiffRows, { row, alike, causes, consequences }: RootCause): string {
  const root = diff.layers[row]
  if (root === undefined) return ''
  const like = alike.length === 0 ? '' : ` and ${alike.length} alike`
  const told =
    root.change === 'changed'
      ? causes.map(({ sentence }) => sentence).join(', ')
      : GROUP_WORDS[root.change]
  const why = told === '' ? '' : ` (${told})`
  return `${titleOf(diff, root)}${like}${why}${following(consequences.length)}`
}

function titleOf(diff: DiffRows, row: LayerDiff): string {
  const layer = layerOf(diff, row)
  return `\`#${layer?.index ?? 0} ${layer?.op ?? ''}\``
}

function following(layers: number): string {
  if (layers === 0) return ''
  return layers === 1 ? ' and 1 layer that follows' : ` and ${layers} layers that follow`
}

function amountAt({ layers }: DiffRows, row: number, amountOf: AmountOf): number {
  const layer = layers[row]
  return layer === undefined ? 0 : amountOf(layer)
}

const GROUP_WORDS: Readonly<Record<Change, string>> = {
  same: 'unchanged',
  changed: 'changed',
  added: 'new',
  removed: 'removed',
}

function byKind(diff: DiffRows, amountOf: AmountOf): readonly Share[] {
  return diff.layers.map((row) => ({
    cause: `${GROUP_WORDS[row.change]} ${layerOf(diff, row)?.op ?? ''} layers`,
    amount: amountOf(row),
  }))
}

function byChange(diff: DiffRows, amountOf: AmountOf): readonly Share[] {
  return diff.layers.map((row) => ({
    cause: `${GROUP_WORDS[row.change]} layers`,
    amount: amountOf(row),
  }))
}

function layerOf({ base, head }: DiffRows, row: LayerDiff): LayerProfile | undefined {
  return row.head === null ? base.layers[row.base ?? -1] : head.layers[row.head]
}

/** What a layer owns of the file, by the words of its part. */
const OWN_WORDS: Readonly<Record<OwnPart, 'weights' | 'scales and zero points'>> = {
  weights: 'weights',
  biases: 'weights',
  duplicates: 'weights',
  scales: 'scales and zero points',
  zeroPoints: 'scales and zero points',
}

function ownBytes(split: FlashSplit | undefined, words: (typeof OWN_WORDS)[OwnPart]): number {
  if (split === undefined) return 0
  return Object.entries(split).reduce(
    (sum, [part, bytes]) =>
      isOwnPart(part) && OWN_WORDS[part] === words ? sum + Number(bytes) : sum,
    0,
  )
}

function weightsDelta({ base, head }: DiffRows, row: LayerDiff): number {
  const of = (layers: readonly LayerProfile[], index: number | null) =>
    index === null ? 0 : ownBytes(layers[index]?.flash, 'weights')
  return of(head.layers, row.head) - of(base.layers, row.base)
}

function quantizationShares({ base, head }: DiffRows): readonly Share[] {
  const all = (layers: readonly LayerProfile[]) =>
    layers.reduce((sum, { flash }) => sum + ownBytes(flash, 'scales and zero points'), 0)
  return [{ cause: 'scales and zero points', amount: all(head.layers) - all(base.layers) }]
}

function fileShares({ base, head }: DiffRows): readonly Share[] {
  return sharedDeltas(base, head).map(({ what, flashBytes }) => ({
    cause: what,
    amount: flashBytes,
  }))
}
