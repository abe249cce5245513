/** What `diff`, `what-if`, `fit`, `tips` and `optimize` found, for a terminal. */
import { diffProfiles } from '../../diff/diff-profiles.ts'
import type { Profile } from '../../profile/profile.ts'
import { formatExact } from '../../util/quantity.ts'
import {
  capitalised,
  capacityChange,
  NO_TIPS,
  PLANS_CAUTION,
  rewriteCosts,
  rewrittenLayer,
  savedText,
  standing,
  whatIfCommand,
} from '../answer-words.ts'
import type { DiffAnswer, FitAnswer, Optimized, TipList, WhatIf } from '../answers.ts'
import { modelOfProfile } from '../bare-model.ts'
import { visible } from '../sanitise.ts'
import { tipText } from '../tips.ts'
import type { TextOptions } from './profile.ts'
import { renderDiffText, unquoted } from './text.ts'

/** Empty where nothing was compared: what is wrong with a side is said on standard error. */
export function diffAnswerText(answer: DiffAnswer, options: TextOptions): string {
  return answer.status === 'ok' ? renderDiffText(answer.diff, options) : ''
}

export function whatIfText({ base, head, edits }: WhatIf, options: TextOptions): string {
  return `what if: ${edits.join(' ')}\n\n${renderDiffText(diffProfiles(base, head), options)}`
}

/** Per plan: the edits as `what-if` takes them, the sentence, and each limited metric against its limit. */
export function fitText({ base, plans, texts, limits, message }: FitAnswer): string {
  const path = visible(base.path)
  const rows = (profile: Profile): readonly string[] =>
    limits.map((limit) => `     ${standing(profile, limit)}`)
  const said = message === null ? [] : [capitalised(message), '']
  const found = plans.flatMap(({ edits, head }, at) => [
    `${String(at + 1)}. ${texts[at] ?? ''}`,
    ...rows(head),
    `     ${capacityChange(base, head)}; see: ${whatIfCommand(path, edits, base.target)}`,
    '',
  ])
  const end = plans.length === 0 ? [] : [PLANS_CAUTION, '']
  return [`${path} now:`, ...rows(base), '', ...said, ...found, ...end].join('\n')
}

/** Numbered sentences with their figures, and the command that shows each in full. */
export function tipListText({ base, tips, limits }: TipList): string {
  const model = modelOfProfile(base, limits)
  const lines = tips.flatMap((tip, at) => {
    const { text, saves, then, risk } = tipText(tip, model)
    const figures = [saves, then, risk].filter((part) => part !== null).join('; ')
    const command = whatIfCommand(visible(base.path), tip.edits, base.target)
    const more = tip.edits.length === 0 ? [] : [`     ${command}`]
    return [`${String(at + 1)}. ${unquoted(text)}`, `     ${figures}`, ...more]
  })
  return [...(lines.length === 0 ? [NO_TIPS] : lines), ''].join('\n')
}

export function optimizedText(optimized: Optimized): string {
  const { output, head, rewrites } = optimized
  const rows = rewrites.flatMap((rewrite) => [
    `  ${rewriteCosts(rewrite)}: ${rewrite.text}`,
    ...rewrite.layers.map((one) => `    ${rewrittenLayer(one)}`),
  ])
  const title = `${visible(output)}: ${formatExact(head.flashBytes, 'bytes')}, ${savedText(optimized)}; its outputs are bit-identical`
  return [title, ...rows, ''].join('\n')
}
