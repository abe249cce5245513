/** What is said of channels that are proved dead; nothing where there are fewer than one in a hundred. */
import { sumOfChannels, type ChannelCounts } from '../dataflow/channel-counts.ts'
import type { LayerProfile, Profile } from '../profile/profile.ts'
import { METRICS } from '../budget/metric.ts'
import { formatQuantity } from '../util/quantity.ts'
import type { ReportModel } from './report.ts'

/** Smaller shares are in the JSON and in the layers. */
const LEAST_PERCENT = 1

/**
 * `63 % of its channels are provably constant (1,715 of 2,738): mvp-budget optimize takes them out and
 * saves 234.6 KiB of flash.`
 */
export function deadSentence(profile: Profile, tips: ReportModel['tips'] = []): string | null {
  const channels = sumOfChannels(profile.layers)
  if (channels === null || percentOf(profile) < LEAST_PERCENT) return null
  const { total, constant, unread } = channels
  const share = formatQuantity(Math.round((100 * constant) / total), 'percent')
  const known = `${share} of its channels are provably constant (${count(constant)} of ${count(total)})`
  const others = unread === 0 ? '' : `, ${count(unread)} more are read by nothing`
  return `${known}${others}: \`mvp-budget optimize\` takes out what pays${savingOf(tips)}.`
}

/** How many more of them a change made; null where it made none. */
export function grownSentence(base: Profile | null, head: Profile): string | null {
  if (base === null) return null
  const [before, now] = [percentOf(base), percentOf(head)]
  if (now - before < LEAST_PERCENT) return null
  return `Dead channels grew from ${formatQuantity(before, 'percent')} to ${formatQuantity(now, 'percent')}: a sign that training collapsed.`
}

/** `109 of 128 channels are constant, 4 unread`; null for a layer without dead ones. */
export function deadOfLayer({ channels }: LayerProfile): string | null {
  if (channels === null || channels.constant + channels.unread === 0) return null
  return `${deadWords(channels)} of ${count(channels.total)} channels`
}

/** `109 constant, 4 unread`; empty where none are dead. */
export function deadWords({ constant, unread }: ChannelCounts): string {
  const parts = [
    ...(constant === 0 ? [] : [`${count(constant)} constant`]),
    ...(unread === 0 ? [] : [`${count(unread)} unread`]),
  ]
  return parts.join(', ')
}

function percentOf(profile: Profile): number {
  return METRICS['dead-channels'].of(profile).value ?? 0
}

function savingOf(tips: ReportModel['tips']): string {
  const effect = tips.find(({ id }) => id === 'dead-channels')?.effect
  return effect == null ? '' : ` and saves ${formatQuantity(-effect.flashBytes, 'bytes')} of flash`
}

function count(value: number): string {
  return formatQuantity(value, 'layers')
}
