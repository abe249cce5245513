/**
 * Profiles, differences, plans, tips and histories as GitHub Markdown, for a job summary, an issue or
 * a wiki. Within the size of a summary by construction (see `medium.ts`): a page drops its pictures,
 * then its rows, and says so.
 */
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
import { commandText } from '../command.ts'
import { byModel } from '../builds.ts'
import { modelOfDiff, modelOfProfile } from '../bare-model.ts'
import { counted, unbroken } from '../format.ts'
import type { ModelHistory } from '../json/tables.ts'
import { changedRows } from '../layers.ts'
import {
  buildText,
  changeRows,
  LAYER_COLUMNS,
  OVERVIEW_TITLES,
  overviewRow,
  totalRows,
  TOTALS,
} from '../profile-tables.ts'
import { cellCode, cellProse, code, prose, tensorName } from '../sanitise.ts'
import { tipText } from '../tips.ts'
import { failureText } from '../verdict.ts'
import { ACCURACY_URL, CAVEATS } from '../wording.ts'
import { levelsOf, type Detail } from './detail.ts'
import { blocks, bullets, fenced, link, table } from './elements.ts'
import { fitWithin, MEDIA } from './medium.ts'
import { layerList, leftLines, movedFold, offLines, pictureFold, reasonLine } from './model.ts'

const MEDIUM = 'summary'

/** `parts` on every level until they fit; the first of them is the heading, which always does. */
function page(parts: (detail: Detail) => readonly string[]): string {
  const levels = levelsOf(MEDIUM)
  const last = levels.at(-1)
  const text = (detail: Detail) => blocks([...parts(detail), leftOut(detail)])
  const heading = (): string => (last === undefined ? '' : (parts(last)[0] ?? ''))
  return `${fitWithin([...levels.map((detail) => () => text(detail)), heading], MEDIA[MEDIUM])}\n`
}

function leftOut({ leftOut: what }: Detail): string {
  return what === null ? '' : `✂️ **Left out** to stay within GitHub's size limit: ${what}.`
}

const CLOSING = `<sub>${CAVEATS} ${link('How they were measured', ACCURACY_URL)}.</sub>`

/** `profile`: every model with its totals, layers, what is off the MVP and the arena. */
export function profilesMarkdown(results: readonly OnBuild<ProfileResult>[]): string {
  const models = byModel(results)
  return page((detail) => [
    models.length === 1 ? '' : `## ${counted(models.length, 'model')}`,
    ...models
      .slice(0, detail.models)
      .flatMap((model) => [
        buildOverview(
          model.flatMap((result) =>
            result.status === 'ok'
              ? [{ build: result.build, base: null, head: result.profile }]
              : [],
          ),
        ),
        ...model.map((result) => resultPart(result, detail)),
      ]),
    models.length > detail.models
      ? `and ${counted(models.length - detail.models, 'more model')}`
      : '',
    CLOSING,
  ])
}

/** A row for each build; empty where there is one. */
function buildOverview(builds: readonly Parameters<typeof overviewRow>[0][]): string {
  const [first, ...others] = builds
  if (first === undefined || others.length === 0) return ''
  const rows = builds.map((one) =>
    overviewRow(one).map((cell, at) => (at === 0 ? cellProse(cell) : unbroken(cell))),
  )
  const align = OVERVIEW_TITLES.map((_, at) => (at === 0 ? ('l' as const) : ('r' as const)))
  return blocks([
    `### ${code(first.head.path)} on ${counted(builds.length, 'build')}`,
    table([OVERVIEW_TITLES, ...rows], align),
  ])
}

function resultPart(result: OnBuild<ProfileResult>, detail: Detail): string {
  if (result.status === 'ok') return profilePart(result, detail)
  const { failure } = result
  return blocks([
    `### 🛑 ${code(failure.path)}: could not be profiled`,
    prose(failureText(failure)),
  ])
}

interface Profiled {
  readonly profile: Profile
  readonly build?: string | undefined
}

function profilePart({ profile, build }: Profiled, detail: Detail): string {
  const model = modelOfProfile(profile)
  return blocks([
    `### ${code(profile.path)}`,
    targetText(profile, build),
    table([['', 'Now', ''], ...totalRows(profile)], ['l', 'r', 'l']),
    bullets(warningLines(profile, detail)),
    detail.sections === 'none' ? '' : leftLines(model),
    profileLayers(profile, detail),
    pictureFold(model, detail),
  ])
}

function targetText(profile: Profile, build?: string): string {
  const name = build === undefined ? '' : `**${prose(build)}:** `
  return `${name}${code(profile.target.id)} at ${buildText(profile)}`
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
export function diffMarkdown(answers: PerBuild<DiffAnswer>): string {
  const diffs = answers.flatMap((answer) =>
    answer.status === 'ok' ? [{ diff: answer.diff, build: answer.build }] : [],
  )
  const [first] = diffs
  if (first === undefined) return ''
  const { base, head } = first.diff
  return diffsPage(`### ${code(base.path)} → ${code(head.path)}`, diffs)
}

export function whatIfMarkdown(answers: PerBuild<WhatIf>): string {
  const [{ base, edits, onTopOf }] = answers
  const first = onTopOf === null ? '' : ' without its dead channels,'
  const diffs = answers.map((one) => ({ diff: diffProfiles(one.base, one.head), build: one.build }))
  const title = `### ${code(base.path)}${first} with ${edits.map((edit) => code(edit)).join(', ')}`
  return diffsPage(title, diffs)
}

function diffsPage(
  title: string,
  diffs: readonly OnBuild<{ readonly diff: ProfileDiff }>[],
): string {
  const overview = buildOverview(
    diffs.map(({ build, diff: { base, head } }) => ({ build, base, head })),
  )
  return page((detail) => [
    title,
    overview,
    ...diffs.flatMap(({ diff, build }) => diffParts(diff, detail, build)),
    CLOSING,
  ])
}

function diffParts(diff: ProfileDiff, detail: Detail, build?: string): readonly string[] {
  const model = modelOfDiff(diff)
  const rows = changedRows(model)
  const shown = rows.slice(0, Math.max(detail.openLayers, detail.foldedLayers))
  const more = rows.length - shown.length
  return [
    targetText(diff.head, build),
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
  ]
}

/** `fit`: per plan what it changes, each limit after it, and the command that shows it in full. */
export function fitMarkdown({ asked, builds, plans, message, nearest }: FitAnswer): string {
  const { path } = builds[0].base
  return page(({ tips }) => [
    `### What fits ${code(path)}`,
    limitTable(builds),
    message === null ? '' : prose(capitalised(message)),
    nearest === null
      ? ''
      : `What comes nearest:\n\n${fenced(commandText(whatIfCommand(path, nearest, asked)))}`,
    ...plans
      .slice(0, Math.max(1, tips))
      .map(({ heads, text, start, ...plan }, at) =>
        blocks([
          `#### ${String(at + 1)}. ${prose(text)}`,
          bullets([
            ...builds.flatMap(({ build, limits }, index) =>
              limits.map((limit) => prose(standingOn(build, heads[index] ?? heads[0], limit))),
            ),
            prose(capacityChange(start, heads[0])),
          ]),
          fenced(commandText(whatIfCommand(path, plan, asked))),
        ]),
      ),
    plans.length === 0 ? '' : PLANS_CAUTION,
    CLOSING,
  ])
}

/** One row for each limit; with the build's name where it has one. */
function limitTable(builds: FitAnswer['builds']): string {
  const rows = builds.flatMap(({ base, limits, build }) =>
    limits.map(({ metric, max }) => {
      const { label, unit, of } = METRICS[metric]
      const value = of(base).value
      const now = value === null ? 'unknown' : formatQuantity(value, unit)
      const on = build === undefined ? '' : ` on ${build}`
      return [cellProse(`${label}${on}`), unbroken(now), unbroken(formatQuantity(max, unit))]
    }),
  )
  return table([['', 'Now', 'Limit'], ...rows], ['l', 'r', 'r'])
}

/** `tips`: the best first, each with its figures and the command that shows it in full; on each build. */
export function tipListMarkdown(answers: PerBuild<TipList>): string {
  return page((detail) => [
    `### Tips for ${code(answers[0].base.path)}`,
    ...answers.flatMap((answer) => [
      answer.build === undefined ? '' : targetText(answer.base, answer.build),
      ...tipParts(answer, detail),
    ]),
    CLOSING,
  ])
}

function tipParts({ base, tips, limits }: TipList, detail: Detail): readonly string[] {
  const model = modelOfProfile(base, limits)
  return [
    tips.length === 0 ? `${capitalised(NO_TIPS)}.` : '',
    bullets(
      tips.slice(0, Math.max(1, detail.tips)).map((tip) => {
        const { text, saves, then, risk } = tipText(tip, model)
        const figures = [saves, then, risk].filter((part) => part !== null).join('; ')
        const command =
          tip.edits.length === 0
            ? ''
            : code(commandText(whatIfCommand(base.path, tip, base.target)), 200)
        return `**${prose(text)}**<br>${prose(figures)}${command === '' ? '' : `<br>${command}`}`
      }),
    ),
  ]
}

export function optimizedMarkdown(optimized: Optimized): string {
  const { output, base, head, rewrites } = optimized
  return page((detail) => [
    `### ${code(output)}: ${formatExact(head.flashBytes, 'bytes')}, ${savedText(optimized)}`,
    `From ${code(base.path)}; its outputs are bit-identical in the integer kernels.`,
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
