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
  standingOn,
  whatIfCommand,
} from '../answer-words.ts'
import type {
  DiffAnswer,
  FitAnswer,
  OnBuild,
  Optimized,
  PerBuild,
  TipList,
  WhatIf,
} from '../answers.ts'
import { modelOfProfile } from '../bare-model.ts'
import { visible } from '../sanitise.ts'
import { tipText } from '../tips.ts'
import { buildLine, type TextOptions } from './profile.ts'
import { commandLines, wrapped } from './table.ts'
import { renderDiffText, unquoted } from './text.ts'

/** Of what goes on below a figure. */
const INDENT = '       '

/** Empty where nothing was compared: what is wrong with a side is said on standard error. */
export function diffAnswerText(answers: PerBuild<DiffAnswer>, options: TextOptions): string {
  const diffs = answers.flatMap((answer) =>
    answer.status === 'ok' ? [{ diff: answer.diff, build: answer.build }] : [],
  )
  return diffs.length === 0 ? '' : renderDiffText(diffs, options)
}

export function whatIfText(answers: PerBuild<WhatIf>, options: TextOptions): string {
  const [{ edits, onTopOf }] = answers
  const first = onTopOf === null ? [] : ['without its dead channels:']
  const diffs = answers.map(({ base, head, build }) => ({ diff: diffProfiles(base, head), build }))
  return `what if: ${[...first, ...edits].join(' ')}\n\n${renderDiffText(diffs, options)}`
}

/** Per plan: the edits as `what-if` takes them, the sentence, and each limited metric against its limit. */
export function fitText(
  { asked, builds, plans, message, nearest }: FitAnswer,
  { width }: TextOptions,
): string {
  const path = visible(builds[0].base.path)
  const rows = (profileAt: (at: number) => Profile): readonly string[] =>
    builds.flatMap(({ build, limits }, at) =>
      limits.flatMap((limit) =>
        wrapped(`     ${standingOn(build, profileAt(at), limit)}`, width, INDENT),
      ),
    )
  const near =
    nearest === null
      ? []
      : [
          'What comes nearest:',
          ...commandLines(whatIfCommand(builds[0].base.path, nearest, asked), width, '  '),
        ]
  const said = message === null ? [] : [...wrapped(capitalised(message), width), ...near, '']
  const found = plans.flatMap(({ heads, text, start, ...plan }, at) => [
    ...wrapped(`${String(at + 1)}. ${text}`, width, '   '),
    ...rows((build) => heads[build] ?? heads[0]),
    ...wrapped(`     ${capacityChange(start, heads[0])}`, width, INDENT),
    ...commandLines(whatIfCommand(builds[0].base.path, plan, asked), width, '     '),
    '',
  ])
  const end = plans.length === 0 ? [] : [...wrapped(PLANS_CAUTION, width), '']
  const now = rows((at) => builds[at]?.base ?? builds[0].base)
  return [`${path} now:`, ...now, '', ...said, ...found, ...end].join('\n')
}

/** Numbered sentences with their figures, and the command that shows each in full; on each build. */
export function tipListText(answers: PerBuild<TipList>, { width }: TextOptions): string {
  const parts = answers.map((answer) => [
    ...tipHeading(answer, width),
    ...tipListLines(answer, width),
    '',
  ])
  return parts.flat().join('\n')
}

function tipHeading({ base, build }: OnBuild<TipList>, width: number): readonly string[] {
  return build === undefined ? [] : [...wrapped(buildLine(build, base), width), '']
}

function tipListLines({ base, tips, limits }: TipList, width: number): readonly string[] {
  const model = modelOfProfile(base, limits)
  const lines = tips.flatMap((tip, at) => {
    const { text, saves, then, risk } = tipText(tip, model)
    const figures = [saves, then, risk].filter((part) => part !== null).join('; ')
    const command = whatIfCommand(base.path, tip, base.target)
    const more = tip.edits.length === 0 ? [] : commandLines(command, width, '     ')
    return [
      ...wrapped(`${String(at + 1)}. ${unquoted(text)}`, width, '   '),
      ...wrapped(`     ${figures}`, width, INDENT),
      ...more,
    ]
  })
  return lines.length === 0 ? wrapped(NO_TIPS, width) : lines
}

export function optimizedText(optimized: Optimized, { width }: TextOptions): string {
  const { output, head, rewrites } = optimized
  const rows = rewrites.flatMap((rewrite) => [
    ...wrapped(`  ${rewriteCosts(rewrite)}: ${rewrite.text}`, width, '    '),
    ...rewrite.layers.flatMap((one) => wrapped(`    ${rewrittenLayer(one)}`, width, '      ')),
  ])
  const title = `${visible(output)}: ${formatExact(head.flashBytes, 'bytes')}, ${savedText(optimized)}; its outputs are bit-identical in the integer kernels`
  return [...wrapped(title, width), ...rows, ''].join('\n')
}
