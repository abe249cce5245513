/** Tips as sentences, with their figures where they were priced. */
import type { Tip, TipEffect } from '../advice/tip.ts'
import { formatQuantity } from '../util/quantity.ts'
import { capacityOfTip } from './answer-words.ts'
import { ofLimit, percentOf } from './format.ts'
import { decidingMeasure, measuredScale } from '../budget/measured.ts'
import { METRICS } from '../budget/metric.ts'
import type { ReportModel } from './report.ts'
import { labelOf, RISK } from './wording.ts'

interface TipText {
  /** What to do; foreign words raw. */
  readonly text: string
  /** `saves 11.3 KiB of RAM and ~0.26 M cycles`; null where it was not priced. */
  readonly saves: string | null
  /** `then RAM 94.4 / 96 KiB (98 %)`; null where nothing is limited. */
  readonly then: string | null
  /** `MACs −25 %, weights −12 %`: what the network loses; null where it loses nothing. */
  readonly capacity: string | null
  readonly risk: string
}

export function tipText(tip: Tip, model: ReportModel): TipText {
  return {
    text: withoutStop(tip.text),
    saves: tip.effect === null ? null : effectText(tip.effect),
    then: tip.effect === null ? null : afterText(tip.effect, model),
    capacity: model.head === null ? null : capacityOfTip(tip, model.head, model.tips),
    risk: [RISK[tip.risk], ...measuredNotes(tip, model)].join('; '),
  }
}

/**
 * How a figure was priced whose limit is on what a board measures: no plan was ever measured. In full where
 * one plan is told apart, in few words in a list.
 */
export function measuredNotes(
  { id, meets }: Tip,
  { head, limits }: ReportModel,
): readonly string[] {
  if (head === null) return []
  return limits.flatMap(({ metric, on, max }) => {
    if (on !== 'measured') return []
    const { unit, of } = METRICS[metric]
    const label = labelOf(metric)
    const [estimate, measured] = [of(head).value, decidingMeasure(metric, head)?.value ?? null]
    const isMeant =
      id === 'out-of-reach' ? (measured ?? estimate ?? 0) > max : meets.includes(metric)
    if (!isMeant) return []
    const scale = measuredScale(metric, head)
    const times = scale === null ? 'estimated' : `the estimate times ${scale.toFixed(2)}`
    if (id !== 'out-of-reach' && id !== 'fit') return [`${label} ${times}, not measured`]
    if (measured === null || estimate === null || scale === null)
      return [`${label} is estimated here, and limited as measured: measure it again`]
    const now = `${formatQuantity(measured, unit)} measured, ~${formatQuantity(estimate, unit)} estimated`
    return [
      `${label} is ${times}, as it is now (${now}), and limited as measured: measure it again`,
    ]
  })
}

function withoutStop(text: string): string {
  return text.replace(/\.\s*$/, '')
}

function effectText(effect: TipEffect): string {
  const all = [
    { delta: effect.ramBytes, text: (by: number) => `${formatQuantity(by, 'bytes')} of RAM` },
    { delta: effect.flashBytes, text: (by: number) => `${formatQuantity(by, 'bytes')} of flash` },
    { delta: effect.cycles ?? 0, text: (by: number) => `~${formatQuantity(by, 'cycles')} cycles` },
  ]
  const sentence = (word: string, parts: typeof all) =>
    parts.length === 0
      ? []
      : [`${word} ${parts.map(({ delta, text }) => text(Math.abs(delta))).join(', ')}`]
  const texts = [
    ...sentence(
      'saves',
      all.filter(({ delta }) => delta < 0),
    ),
    ...sentence(
      'costs',
      all.filter(({ delta }) => delta > 0),
    ),
  ]
  return texts.length === 0 ? 'changes no cost' : texts.join('; ')
}

const TOTALS = [
  { metric: 'ram', delta: 'ramBytes', after: 'ramAfter', unit: 'bytes' },
  { metric: 'flash', delta: 'flashBytes', after: 'flashAfter', unit: 'bytes' },
  { metric: 'cycles', delta: 'cycles', after: 'cyclesAfter', unit: 'cycles' },
] as const

/** New totals of the limited metrics that the tip changes; only those with a finding, where there are any. */
function afterText(effect: TipEffect, model: ReportModel): string | null {
  const found = new Set(model.findings.map(({ metric }) => metric))
  const all = TOTALS.flatMap(({ metric, delta, after, unit }) => {
    const limit = model.limits.find((one) => one.metric === metric)?.max
    const value = effect[after]
    if (limit === undefined || value === null || (effect[delta] ?? 0) === 0) return []
    const limited = model.limits.find((one) => one.metric === metric)
    const scale =
      limited?.on === 'measured' && model.head !== null ? measuredScale(metric, model.head) : null
    const then = value * (scale ?? 1)
    const percent = percentOf(then, limit)
    const mark = METRICS[metric].kind === 'estimate' ? '~' : ''
    const text = `${labelOf(metric)} ${mark}${ofLimit(then, limit, unit)}${percent === null ? '' : ` (${percent})`}`
    return [{ metric, text }]
  })
  const notable = all.filter(({ metric }) => found.has(metric))
  const texts = (notable.length > 0 ? notable : all).map(({ text }) => text)
  return texts.length === 0 ? null : `then ${texts.join(', ')}`
}

/** The tips without the one that is shown apart, as what would bring the model under budget. */
export function tipsBesideFit({ tips, fit }: ReportModel): readonly Tip[] {
  const isFit = ({ edits, text }: Tip): boolean =>
    fit !== null && edits.join() === fit.edits.join() && text === fit.text
  return tips.filter((tip) => !isFit(tip))
}
