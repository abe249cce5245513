/**
 * The sentences that say why: what makes the peak, which layer is to blame, what fell off the
 * accelerator. Names stand between back-ticks; every renderer makes the whole sentence inert.
 */
import { deadSentence, grownSentence } from './dead-channels.ts'
import type { Finding } from '../budget/finding.ts'
import type { ArenaBuffer, ArenaPeak } from '../arena/arena.ts'
import type { ProfileDiff } from '../diff/diff.ts'
import { waterfallSentence } from '../diff/waterfall/sentence.ts'
import type { LayerProfile, Profile } from '../profile/profile.ts'
import { formatQuantity } from '../util/quantity.ts'
import { counted, listed } from './format.ts'
import { layerTitle, LEFT, quoted } from './layers.ts'
import type { ReportModel } from './report.ts'

/** Why the model's costs are what they are: what moved each of RAM, flash and cycles, and the arena's peak. */
export function whySentences({ head, base, diff, findings, tips }: ReportModel): readonly string[] {
  if (head === null) return []
  const dead = [grownSentence(base, head), deadSentence(head, tips)].filter((one) => one !== null)
  const isRamTight = findings.some(({ metric }) => metric === 'ram')
  const peak = isRamTight || diff === null ? [peakSentence(head)] : []
  return [...(diff === null ? [] : movedSentences(diff)), ...peak, ...dead]
}

function movedSentences(diff: ProfileDiff): readonly string[] {
  const { ramBytes, flashBytes, cycles } = diff.waterfall
  return [
    waterfallSentence('ramBytes', ramBytes, diff),
    waterfallSentence('flashBytes', flashBytes, diff),
    waterfallSentence('cycles', cycles ?? [], diff),
  ].filter((sentence) => sentence !== null)
}

/** `RAM peaks at #7 concatenation, where a (48 KiB), b (32 KiB) and 2 more buffers are alive at once.` */
function peakSentence(profile: Profile): string {
  const { peak, buffers } = profile.arena
  const alive = peak.buffers.flatMap((index) => buffers[index] ?? [])
  const shown = alive
    .slice(0, 3)
    .map((buffer) => `${bufferName(buffer)} (${formatQuantity(buffer.bytes, 'bytes')})`)
  const more = alive.length - shown.length
  const all = more > 0 ? [...shown, counted(more, 'more buffer')] : shown
  return `RAM peaks at ${peakPlace(profile, peak)}, where ${listed(all)} ${alive.length === 1 ? 'is' : 'are'} alive${alive.length > 1 ? ' at once' : ''}.`
}

function bufferName({ kind, name }: ArenaBuffer): string {
  if (kind === 'scratch') return name === '' ? 'a scratch buffer' : quoted(name)
  return quoted(name)
}

function peakPlace(profile: Profile, { layer }: ArenaPeak): string {
  const found = layer === null ? undefined : profile.layers[layer]
  return found === undefined ? "the model's input" : quoted(layerTitle(found))
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
