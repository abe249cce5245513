/** Words that the answers of `fit`, `tips` and `optimize` share in every format; foreign strings raw. */
import type { Limit } from '../advice/search/limits.ts'
import type { Tip } from '../advice/tip.ts'
import { METRICS } from '../budget/metric.ts'
import { DEFAULT_CLOCK_HZ } from '../target/parts.ts'
import { DEFAULT_TARGET_ID } from '../target/resolve-target.ts'
import type { Target } from '../target/runtime.ts'
import { sum } from '../util/integers.ts'
import { growthText } from './format.ts'
import type { Profile } from '../profile/profile.ts'
import { formatComparison, formatDelta, formatQuantity } from '../util/quantity.ts'
import type { AppliedRewrite, Optimized, RewrittenLayer, WhatIf } from './answers.ts'
import { operand, type CommandWords } from './command.ts'

export const PLANS_CAUTION =
  'Each plan needs the model trained or converted again; its accuracy is not known.'

export const NO_TIPS = 'nothing that was tried saves 1 % or 256 bytes without breaking a limit'

export function capitalised(sentence: string): string {
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`
}

/**
 * `mvp-budget what-if m.tflite --without-dead-channels --set 3.filters=8 --optimize-speed 1`: with the
 * figures of this very target, or of the builds that options stand for (`--builds`).
 */
export function whatIfCommand(
  path: string,
  change: Pick<WhatIf, 'edits' | 'onTopOf'>,
  where: Target | CommandWords,
): CommandWords {
  const options = 'runtime' in where ? targetOptions(where) : where
  return ['mvp-budget', 'what-if', operand(path), ...whatIfOptions(change).flat(), ...options]
}

/** Its options that name a change, each with its value. */
export function whatIfOptions({
  edits,
  onTopOf,
}: Pick<WhatIf, 'edits' | 'onTopOf'>): readonly CommandWords[] {
  const first = onTopOf === null ? [] : [[`--without-${onTopOf}`]]
  return [...first, ...edits.map((edit) => ['--set', edit])]
}

/** What of a target a command has to name: all that is not assumed without it. */
function targetOptions(target: Target): CommandWords {
  const { id, clockHz, accelerator, runtime, optimizeSpeed, firmware } = target
  const { resourceVariables } = firmware
  return [
    ...(id === DEFAULT_TARGET_ID ? [] : ['--target', id]),
    ...(accelerator === 'mvp' ? [] : ['--accelerator', accelerator]),
    ...(runtime.name === 'sdk' ? [] : ['--runtime', runtime.name]),
    ...(optimizeSpeed === runtime.defaultOptimizeSpeed
      ? []
      : ['--optimize-speed', String(optimizeSpeed)]),
    ...(clockHz === DEFAULT_CLOCK_HZ ? [] : ['--clock', `${String(clockHz / 1e6)}MHz`]),
    ...(resourceVariables === 0 ? [] : ['--resource-variables', String(resourceVariables)]),
  ]
}

/** `RAM 94.4 KiB of 96 KiB: 1.6 KiB left` */
function standing(profile: Profile, { metric, max }: Limit): string {
  const { label, unit, of } = METRICS[metric]
  const { value } = of(profile)
  if (value === null) return `${label} unknown, limit ${formatQuantity(max, unit)}`
  const { value: now, limit, difference } = formatComparison(value, max, unit)
  return `${label} ${now} of ${limit}: ${difference} ${value > max ? 'over' : 'left'}`
}

/** The same with the build's name before it, where it has one. */
export function standingOn(build: string | undefined, profile: Profile, limit: Limit): string {
  return `${build === undefined ? '' : `${build}: `}${standing(profile, limit)}`
}

/** `capacity: MACs −38 %, weights −25 %`: how much less the network can learn, as far as sizes tell. */
export function capacityChange(base: Profile, head: Profile): string {
  return `capacity: ${capacityWords(capacityOf(base), capacityOf(head))}`
}

/** The same of a change that was only priced; null where it takes nothing of the model's capacity. */
export function capacityOfTip(
  { effect, risk, onTopOf }: Tip,
  head: Profile,
  tips: readonly Tip[],
): string | null {
  if (effect === null || risk !== 'retrain') return null
  const first = onTopOf === null ? null : tips.find(({ id }) => id === onTopOf)
  // What the tip is on top of is no capacity: it is not counted among what the network has.
  if (first === undefined) return null
  const whole = capacityOf(head)
  const before = {
    macs: whole.macs + (first?.effect?.macs ?? 0),
    weights: whole.weights + (first?.effect?.constantBytes ?? 0),
  }
  const after = {
    macs: before.macs + effect.macs,
    weights: before.weights + effect.constantBytes,
  }
  const isLess = after.macs < before.macs || after.weights < before.weights
  return isLess ? capacityWords(before, after) : null
}

interface Capacity {
  readonly macs: number
  /** Bytes. */
  readonly weights: number
}

function capacityOf({ macs, layers }: Profile): Capacity {
  return { macs, weights: sum(layers.map(({ weightsBytes }) => weightsBytes)) }
}

function capacityWords(before: Capacity, after: Capacity): string {
  const change = (from: number, to: number) => growthText(from, to) || '±0 %'
  return `MACs ${change(before.macs, after.macs)}, weights ${change(before.weights, after.weights)}`
}

/** `3.2 % smaller` */
export function savedText({ base, head }: Optimized): string {
  const share = 1 - head.flashBytes / base.flashBytes
  if (share === 0) return 'as large as before'
  return `${(100 * Math.abs(share)).toFixed(1)} % ${share > 0 ? 'smaller' : 'larger'}`
}

/** `layer 18 (conv_2d): 109 of 128 channels, −12.3 KiB flash, ~−1.2 M cycles` */
export function rewrittenLayer(one: RewrittenLayer): string {
  const cycles = one.cycles === null ? '' : `, ~${formatDelta(one.cycles, 'cycles')} cycles`
  return `layer ${String(one.layer)} (${one.op}): ${String(one.removed)} of ${String(one.channels)} channels, ${formatDelta(one.flashBytes, 'bytes')} flash${cycles}`
}

/** `−1.2 KiB flash, ±0 B RAM` */
export function rewriteCosts({ delta }: AppliedRewrite): string {
  return `${formatDelta(delta.flashBytes, 'bytes')} flash, ${formatDelta(delta.ramBytes, 'bytes')} RAM`
}
