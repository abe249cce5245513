/**
 * Profiles, differences, plans, tips and histories as GitHub Markdown, for a job summary, an issue or
 * a wiki. Within the size of a summary by construction (see `ladder.ts`): a page drops its pictures,
 * then its rows, and says so.
 */
import type { Limit } from '../../advice/search/limits.ts'
import { METRICS, type MetricId } from '../../budget/metric.ts'
import { diffProfiles } from '../../diff/diff-profiles.ts'
import type { ProfileDiff } from '../../diff/diff.ts'
import { sparkline, type Crossing, type HistoryRow } from '../../diff/history.ts'
import type { Profile, ProfileResult } from '../../profile/profile.ts'
import { formatDelta, formatExact, formatQuantity } from '../../util/quantity.ts'
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
import { modelOfDiff, modelOfProfile } from '../bare-model.ts'
import { counted, unbroken } from '../format.ts'
import type { ModelHistory } from '../json/tables.ts'
import { changedRows } from '../layers.ts'
import { buildText, changeRows, LAYER_COLUMNS, totalRows, TOTALS } from '../profile-tables.ts'
import { cellCode, cellProse, code, prose, tensorName, visible } from '../sanitise.ts'
import { tipText } from '../tips.ts'
import { failureText } from '../verdict.ts'
import { CALIBRATION, UNITS } from '../wording.ts'
import { rungsOf, type Detail } from './detail.ts'
import { blocks, bullets, fenced, table } from './elements.ts'
import { fitLadder, MEDIA } from './ladder.ts'
import { layerList, leftLines, movedFold, offLines, pictureFold, reasonLine } from './model.ts'

const MEDIUM = 'summary'

/** `parts` on every rung until they fit; the first of them is the heading, which always does. */
function page(parts: (detail: Detail) => readonly string[]): string {
  const rungs = rungsOf(MEDIUM)
  const last = rungs.at(-1)
  const text = (detail: Detail) => blocks([...parts(detail), leftOut(detail)])
  const heading = (): string => (last === undefined ? '' : (parts(last)[0] ?? ''))
  return `${fitLadder([...rungs.map((detail) => () => text(detail)), heading], MEDIA[MEDIUM])}\n`
}

function leftOut({ leftOut: what }: Detail): string {
  return what === null ? '' : `✂️ **Left out** to stay within GitHub's size limit: ${what}.`
}

const CLOSING = `<sub>${CALIBRATION} ${UNITS}.</sub>`

/** `profile`: every model with its totals, layers, what is off the MVP and the arena. */
export function profilesMarkdown(results: readonly ProfileResult[]): string {
  const one = results.length === 1
  return page((detail) => [
    one ? '' : `## ${counted(results.length, 'model')}`,
    ...results.slice(0, detail.models).map((result) => resultPart(result, detail)),
    results.length > detail.models
      ? `and ${counted(results.length - detail.models, 'more model')}`
      : '',
    CLOSING,
  ])
}

function resultPart(result: ProfileResult, detail: Detail): string {
  if (result.status === 'ok') return profilePart(result.profile, detail)
  const { failure } = result
  return blocks([
    `### 🛑 ${code(failure.path)}: could not be profiled`,
    prose(failureText(failure)),
  ])
}

function profilePart(profile: Profile, detail: Detail): string {
  const model = modelOfProfile(profile)
  return blocks([
    `### ${code(profile.path)}`,
    targetText(profile),
    table([['', 'Now', ''], ...totalRows(profile)], ['l', 'r', 'l']),
    bullets(warningLines(profile, detail)),
    detail.sections === 'none' ? '' : leftLines(model),
    profileLayers(profile, detail),
    pictureFold(model, detail),
  ])
}

function targetText(profile: Profile): string {
  return `${code(profile.target.id)} at ${buildText(profile)}`
}

function warningLines({ warnings }: Profile, { findings }: Detail): readonly string[] {
  const shown = warnings
    .slice(0, findings)
    .map(({ code: id, message }) => `⚠️ ${code(id)}: ${prose(message)}`)
  const more = warnings.length - shown.length
  return [...shown, ...(more > 0 ? [`and ${counted(more, 'more warning')}`] : [])]
}

function profileLayers(profile: Profile, { sections, openLayers, foldedLayers }: Detail): string {
  if (sections === 'none') return ''
  const shown = profile.layers.slice(0, Math.max(openLayers, foldedLayers))
  const rows = shown.map((layer) =>
    LAYER_COLUMNS.map((column) => {
      const text = column.of(layer, profile)
      if (text === '') return ''
      return 'isForeign' in column ? cellCode(tensorName(text), 40) : unbroken(text)
    }),
  )
  const more = profile.layers.length - shown.length
  return blocks([
    table(
      [LAYER_COLUMNS.map(({ title }) => capitalised(title)), ...rows],
      LAYER_COLUMNS.map(({ align }) => (align === 'left' ? 'l' : 'r')),
    ),
    more > 0 ? `and ${counted(more, 'more layer')}` : '',
  ])
}

/** `diff`. Empty where nothing was compared: what is wrong with a side is said on standard error. */
export function diffMarkdown(answer: DiffAnswer): string {
  if (answer.status === 'error') return ''
  const { base, head } = answer.diff
  const title = `### ${code(base.path)} → ${code(head.path)}`
  return page((detail) => [title, ...diffParts(answer.diff, detail)])
}

export function whatIfMarkdown({ base, head, edits }: WhatIf): string {
  const diff = diffProfiles(base, head)
  const title = `### ${code(base.path)} with ${edits.map((edit) => code(edit)).join(', ')}`
  return page((detail) => [title, ...diffParts(diff, detail)])
}

function diffParts(diff: ProfileDiff, detail: Detail): readonly string[] {
  const model = modelOfDiff(diff)
  const rows = changedRows(model)
  const shown = rows.slice(0, Math.max(detail.openLayers, detail.foldedLayers))
  const more = rows.length - shown.length
  return [
    targetText(diff.head),
    table(
      [['', 'Base', 'Head', 'Change', ''], ...changeRows(diff.base, diff.head)],
      ['l', 'r', 'r', 'r', 'r'],
    ),
    ...(detail.sections === 'none'
      ? []
      : [reasonLine(model), movedFold(model, detail), leftLines(model)]),
    rows.length === 0 ? 'No layer changed.' : layerList(shown),
    more > 0 ? `and ${counted(more, 'more changed layer')}` : '',
    detail.sections === 'none' ? '' : offLines(model),
    diff.fallback === null ? '' : `ℹ️ **Note:** ${prose(diff.fallback)}`,
    pictureFold(model, detail),
    CLOSING,
  ]
}

/** `fit`: per plan what it changes, each limit after it, and the command that shows it in full. */
export function fitMarkdown({ base, plans, texts, limits, message }: FitAnswer): string {
  return page(({ tips }) => [
    `### What fits ${code(base.path)}`,
    limitTable(base, limits),
    message === null ? '' : prose(capitalised(message)),
    ...plans
      .slice(0, Math.max(1, tips))
      .map(({ edits, head }, at) =>
        blocks([
          `#### ${String(at + 1)}. ${prose(texts[at] ?? '')}`,
          bullets([
            ...limits.map((limit) => prose(standing(head, limit))),
            prose(capacityChange(base, head)),
          ]),
          fenced(whatIfCommand(visible(base.path), edits, base.target)),
        ]),
      ),
    plans.length === 0 ? '' : PLANS_CAUTION,
    CLOSING,
  ])
}

function limitTable(profile: Profile, limits: readonly Limit[]): string {
  const rows = limits.map(({ metric, max }) => {
    const { label, unit, of } = METRICS[metric]
    const value = of(profile).value
    const now = value === null ? 'unknown' : formatQuantity(value, unit)
    return [label, unbroken(now), unbroken(formatQuantity(max, unit))]
  })
  return table([['', 'Now', 'Limit'], ...rows], ['l', 'r', 'r'])
}

/** `tips`: the best first, each with its figures and the command that shows it in full. */
export function tipListMarkdown({ base, tips, limits }: TipList): string {
  const model = modelOfProfile(base, limits)
  return page((detail) => [
    `### Tips for ${code(base.path)}`,
    tips.length === 0 ? `${capitalised(NO_TIPS)}.` : '',
    bullets(
      tips.slice(0, Math.max(1, detail.tips)).map((tip) => {
        const { text, saves, then, risk } = tipText(tip, model)
        const figures = [saves, then, risk].filter((part) => part !== null).join('; ')
        const command =
          tip.edits.length === 0 ? '' : code(whatIfCommand(base.path, tip.edits, base.target), 200)
        return `**${prose(text)}**<br>${prose(figures)}${command === '' ? '' : `<br>${command}`}`
      }),
    ),
    CLOSING,
  ])
}

export function optimizedMarkdown(optimized: Optimized): string {
  const { output, base, head, rewrites } = optimized
  return page((detail) => [
    `### ${code(output)}: ${formatExact(head.flashBytes, 'bytes')}, ${savedText(optimized)}`,
    `From ${code(base.path)}; its outputs are bit-identical.`,
    bullets(
      rewrites
        .slice(0, detail.findings)
        .flatMap((rewrite) => [
          `${prose(rewriteCosts(rewrite))}: ${prose(rewrite.text)}`,
          ...rewrite.layers.slice(0, detail.findings).map((one) => prose(rewrittenLayer(one))),
        ]),
    ),
    CLOSING,
  ])
}

/** `history`: the newest version last, a line of bars per metric, who crossed a limit. */
export function historyMarkdown(history: ModelHistory): string {
  const metrics = TOTALS.filter((metric) => metric in history.sparklines)
  return page(({ models }) => {
    const shown = history.rows.slice(-models)
    const gone = history.rows.length - shown.length
    return [
      `### History of ${code(history.path)}`,
      gone > 0 ? `${counted(gone, 'older version')} not shown` : '',
      table(
        [
          ['Commit', 'Date', ...metrics.map((metric) => METRICS[metric].label), 'Subject'],
          ...shown.map((row) => historyCells(row, metrics)),
        ],
        ['l', 'l', ...metrics.map(() => 'r' as const), 'l'],
      ),
      fenced(
        metrics
          .map((metric) => {
            const bars = sparkline(history.sparklines[metric] ?? [])
            return `${METRICS[metric].label.padEnd(12)} ${bars.slice(-SPARKLINE_COLUMNS)}`
          })
          .join('\n'),
      ),
      bullets(history.crossings.map(crossingLine)),
    ]
  })
}

const SPARKLINE_COLUMNS = 80

function historyCells(row: HistoryRow, metrics: typeof TOTALS): readonly string[] {
  const { commit, date, subject, values, steps, problem } = row
  const figures = metrics.map((metric) => {
    const { unit } = METRICS[metric]
    const [value, step] = [values[metric] ?? null, steps[metric] ?? null]
    if (value === null) return problem === null ? 'unknown' : '—'
    const change = step === null || step === 0 ? '' : `<br>${unbroken(formatDelta(step, unit))}`
    return `${unbroken(formatQuantity(value, unit))}${change}`
  })
  const about = problem === null ? subject : `${subject} (${problem})`
  return [
    cellCode(commit.slice(0, 7)),
    cellProse(date.slice(0, 10)),
    ...figures,
    cellProse(about, 80),
  ]
}

function crossingLine({ metric, limit, direction, commit, subject, from, to }: Crossing): string {
  const { label, unit } = METRICS[metric as MetricId]
  const figures = `${formatQuantity(from, unit)} to ${formatQuantity(to, unit)}`
  return `${direction === 'over' ? '❌' : '✅'} ${label} went ${direction} ${formatQuantity(limit, unit)} in ${code(commit.slice(0, 7))} (${figures}): ${prose(subject, 80)}`
}
