/**
 * The sentences that say why: what makes the peak, which layer is to blame, what fell off the
 * accelerator. Names stand between back-ticks; every renderer makes the whole sentence inert.
 */
import type { Finding } from '../budget/finding.ts'
import type { ArenaBuffer, ArenaPeak } from '../arena/arena.ts'
import type { Delta, LayerDiff, ProfileDiff } from '../diff/diff.ts'
import { rootCauses } from '../diff/root-causes.ts'
import type { LayerProfile, Profile } from '../profile/profile.ts'
import { formatDelta, formatQuantity } from '../util/quantity.ts'
import { counted, listed } from './format.ts'
import { causeText, layerTitle, LEFT, quoted } from './layers.ts'
import type { ReportModel } from './report.ts'

/** Why the model's costs are what they are: the arena's peak and the layer behind the change. */
export function whySentences(model: ReportModel): readonly string[] {
  const { head, diff } = model
  if (head === null) return []
  const ramChanged = diff !== null && diff.delta.ramBytes !== 0
  const isRamTight = model.findings.some(({ metric }) => metric === 'ram')
  const arena =
    ramChanged && diff.arenaSentence !== null
      ? [diff.arenaSentence]
      : ramChanged || isRamTight || diff === null
        ? [peakSentence(head)]
        : []
  const root = diff === null ? null : rootSentence(diff)
  return [...arena, ...(root === null ? [] : [root])]
}

/** `RAM peaks at #7 concatenation, where a (48 KiB), b (32 KiB) and 2 more buffers are alive at once.` */
export function peakSentence(profile: Profile): string {
  const { peak, buffers } = profile.arena
  const alive = peak.buffers.flatMap((index) => buffers[index] ?? [])
  const shown = alive
    .slice(0, 3)
    .map((buffer) => `${bufferName(buffer)} (${formatQuantity(buffer.bytes, 'bytes')})`)
  const more = alive.length - shown.length
  const all = more > 0 ? [...shown, counted(more, 'more buffer')] : shown
  return `RAM peaks at ${peakPlace(profile, peak)}, where ${listed(all)} ${alive.length === 1 ? 'is' : 'are'} alive${alive.length > 1 ? ' at once' : ''}.`
}

export function bufferName({ kind, name }: ArenaBuffer): string {
  if (kind === 'scratch') return name === '' ? 'a scratch buffer' : quoted(name)
  return quoted(name)
}

function peakPlace(profile: Profile, { layer }: ArenaPeak): string {
  const found = layer === null ? undefined : profile.layers[layer]
  return found === undefined ? "the model's input" : quoted(layerTitle(found))
}

/** The edit behind most of the change in flash or cycles, its consequences counted in. */
function rootSentence(diff: ProfileDiff): string | null {
  const { roots } = rootCauses(diff)
  const ranked = roots
    .map((root) => ({ root, share: shareOf(root.delta, diff.delta) }))
    .sort((a, b) => b.share - a.share)
  const [first] = ranked
  const layer = first === undefined ? undefined : diff.layers[first.root.row]
  if (first === undefined || layer === undefined || first.share < 0.25) return null
  const { alike, causes, consequences, delta } = first.root
  const what =
    layer.change === 'changed'
      ? causes.map(causeText).join(', ')
      : layer.change === 'added'
        ? 'new'
        : 'removed'
  const follow =
    consequences.length === 0
      ? ''
      : `; ${counted(consequences.length, 'layer follows', 'layers follow')}`
  const title = quoted(layerTitle(layerOf(diff, layer)))
  const who = alike.length === 0 ? title : `${title} and ${counted(alike.length, 'layer')} alike`
  const verb = alike.length === 0 ? 'accounts' : 'account'
  return `${who} (${what}${follow}) ${verb} for ${listed(effectsOf(delta))}.`
}

function layerOf({ base, head }: ProfileDiff, row: LayerDiff): Pick<LayerProfile, 'index' | 'op'> {
  const layer = row.head === null ? base.layers[row.base ?? -1] : head.layers[row.head]
  return layer ?? { index: row.head ?? row.base ?? 0, op: '' }
}

/** The larger part of the model's change in cycles or in flash, 0 where it changed nothing. */
function shareOf(part: Delta, all: Delta): number {
  const share = (one: number | null, of: number | null) =>
    one === null || of === null || of === 0 ? 0 : Math.abs(one / of)
  return Math.max(share(part.cycles, all.cycles), share(part.flashBytes, all.flashBytes))
}

function effectsOf({ cycles, flashBytes }: Delta): readonly string[] {
  return [
    ...(cycles === null || cycles === 0 ? [] : [`~${formatDelta(cycles, 'cycles')} cycles`]),
    ...(flashBytes === 0 ? [] : [`${formatDelta(flashBytes, 'bytes')} of flash`]),
  ]
}

export interface OffAccelerator {
  readonly layer: LayerProfile
  /** Plain: the value, the limit, what would fit. */
  readonly reason: string
  /** True where the base's layer ran on the MVP, or the model is new. */
  readonly isNew: boolean
}

/** Layers of a kind that the MVP accelerates which run in software, those that this change made first. */
export function offAccelerator(model: ReportModel): readonly OffAccelerator[] {
  const { head, diff } = model
  if (head === null) return []
  const left = new Map(
    (diff?.layers ?? []).flatMap((layer) => {
      const cause = layer.causes.find(({ what }) => what === LEFT)
      return layer.head === null || cause === undefined ? [] : [[layer.head, cause.sentence]]
    }),
  )
  const added = new Set(
    (diff?.layers ?? []).flatMap(({ change, head: at }) => (change === 'added' ? [at] : [])),
  )
  return head.layers
    .filter((layer) => layer.unsupported !== null || left.has(layer.index))
    .map((layer) => ({
      layer,
      reason: layer.unsupported?.sentence ?? left.get(layer.index) ?? '',
      isNew: diff === null || left.has(layer.index) || added.has(layer.index),
    }))
    .sort((a, b) => Number(b.isNew) - Number(a.isNew) || a.layer.index - b.layer.index)
}

/** True where the list of layers off the MVP gives the same reason. */
export function isReason(finding: Finding, model: ReportModel): boolean {
  return (
    finding.category === 'unsupported' &&
    finding.metric === null &&
    offAccelerator(model).some(({ layer }) => layer.index === finding.layer)
  )
}
