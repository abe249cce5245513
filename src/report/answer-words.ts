/** Words that the answers of `fit`, `tips` and `optimize` share in every format; foreign strings raw. */
import type { Limit } from '../advice/search/limits.ts'
import { METRICS } from '../budget/metric.ts'
import { sum } from '../util/integers.ts'
import { growthText } from './format.ts'
import type { Profile } from '../profile/profile.ts'
import { formatComparison, formatDelta } from '../util/quantity.ts'
import type { RewrittenLayer, AppliedRewrite, Optimized } from './answers.ts'

export const PLANS_CAUTION =
  'Each plan needs the model trained or converted again; its accuracy is not known.'

export const NO_TIPS = 'nothing that was tried saves 1 % or 256 bytes without breaking a limit'

export function capitalised(sentence: string): string {
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`
}

/** `mvp-budget what-if m.tflite --set 3.filters=8` */
export function whatIfCommand(path: string, edits: readonly string[]): string {
  return ['mvp-budget what-if', path, ...edits.map((edit) => `--set ${edit}`)].join(' ')
}

/** `RAM 94.4 KiB of 96 KiB: 1.6 KiB left` */
export function standing(profile: Profile, { metric, max }: Limit): string {
  const { label, unit, of } = METRICS[metric]
  const value = of(profile).value ?? 0
  const { value: now, limit, difference } = formatComparison(value, max, unit)
  return `${label} ${now} of ${limit}: ${difference} ${value > max ? 'over' : 'left'}`
}

/** `MACs −38 %, weights −25 %`: how much less the network can learn, as far as sizes tell. */
export function capacityChange(base: Profile, head: Profile): string {
  const weights = ({ layers }: Profile) => sum(layers.map(({ weightsBytes }) => weightsBytes))
  const change = (before: number, after: number) => growthText(before, after) || '±0 %'
  return `capacity: MACs ${change(base.macs, head.macs)}, weights ${change(weights(base), weights(head))}`
}

/** `3.2 % smaller` */
export function savedText({ base, head }: Optimized): string {
  const share = 1 - head.flashBytes / base.flashBytes
  if (share === 0) return 'as large as before'
  return `${(100 * Math.abs(share)).toFixed(1)} % ${share > 0 ? 'smaller' : 'larger'}`
}

/** `−1.2 KiB flash, 0 B RAM` */
/** `layer 18 (conv_2d): 109 of 128 channels, −12.3 KiB flash, ~−1.2 M cycles` */
export function rewrittenLayer(one: RewrittenLayer): string {
  const cycles = one.cycles === null ? '' : `, ~${formatDelta(one.cycles, 'cycles')} cycles`
  return `layer ${String(one.layer)} (${one.op}): ${String(one.removed)} of ${String(one.channels)} channels, ${formatDelta(one.flashBytes, 'bytes')} flash${cycles}`
}

export function rewriteCosts({ delta }: AppliedRewrite): string {
  return `${formatDelta(delta.flashBytes, 'bytes')} flash, ${formatDelta(delta.ramBytes, 'bytes')} RAM`
}
