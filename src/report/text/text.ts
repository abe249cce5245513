/** Differences, checks and histories for a terminal. */
import { stateOf } from '../../budget/conclude.ts'
import { METRICS } from '../../budget/metric.ts'
import type { MetricId } from '../../budget/metric.ts'
import { STATES } from '../../budget/states.ts'
import { sparkline } from '../../diff/history.ts'
import type { History } from '../../diff/history.ts'
import type { ProfileDiff } from '../../diff/diff.ts'
import { formatDelta, formatQuantity } from '../../util/quantity.ts'
import { cellOf, metricsOf, otherCells } from '../cells.ts'
import { isReason, offAccelerator, whySentences } from '../explain.ts'
import { counted, layerDeltaText } from '../format.ts'
import { changedRows, layerTitle } from '../layers.ts'
import type { LayerRow } from '../layers.ts'
import { natureText } from '../nature.ts'
import type { OnBuild } from '../answers.ts'
import type { Style } from './paint.ts'
import type { Report, ReportModel } from '../report.ts'
import { modelOfDiff } from '../bare-model.ts'
import { logLine, shortName, shortSentence, tensorName } from '../sanitise.ts'
import { fits, textTable, wrapped, type Column } from './table.ts'
import { changeRows, liveText, TOTALS } from '../profile-tables.ts'
import { trendSentence } from '../trend.ts'
import { tipsBesideFit, tipText } from '../tips.ts'
import { failureText, policyFindings, titleText } from '../verdict.ts'
import {
  buildHeading,
  fitWords,
  isPolicy,
  missWords,
  originWords,
  shownBuild,
  signOf,
  signOfModel,
} from '../wording.ts'
import {
  buildLine,
  PLAIN_TEXT,
  penOf,
  join,
  closingLines,
  sentence,
  overviewLines,
  pictureLines,
} from './profile.ts'
import type { TextOptions, Pen } from './profile.ts'

/**
 * `diff` and `what-if`: totals of both sides, why, and the layers that changed, on each build; before
 * several an overview of them.
 */
export function renderDiffText(
  diffs: readonly OnBuild<{ readonly diff: ProfileDiff }>[],
  options: TextOptions = PLAIN_TEXT,
): string {
  const pen = penOf(options)
  const overview = overviewLines(
    diffs.map(({ build, diff: { base, head } }) => ({ build, base, head })),
    pen,
  )
  return join([
    ...(diffs.length > 1 ? [...overview, ''] : []),
    ...diffs.flatMap(({ diff, build }) => [...diffLines(diff, pen, build), '']),
    ...closingLines(pen),
  ])
}

function diffLines(diff: ProfileDiff, pen: Pen, build?: string): readonly string[] {
  const model = modelOfDiff(diff)
  return [
    ...wrapped(`${shortName(diff.base.path)} → ${shortName(diff.head.path)}`, pen.width, '  ').map(
      (line) => pen.paint('bold', line),
    ),
    ...wrapped(buildLine(build, diff.head), pen.width).map((line) => pen.paint('dim', line)),
    '',
    ...changeLines(diff, pen),
    ...whyLines(model, pen),
    ...leftLines(model, pen),
    ...changedLayerLines(model, pen),
    ...(diff.fallback === null ? [] : ['', ...sentence(diff.fallback, pen, '  Note: ')]),
    ...pictureLines(diff.head, pen),
  ]
}

function changeLines({ base, head }: ProfileDiff, pen: Pen): readonly string[] {
  const rows = changeRows(base, head)
  const [titles = '', ...body] = textTable(
    [
      { title: '', align: 'left' },
      { title: 'base', align: 'right' },
      { title: 'head', align: 'right' },
      { title: 'change', align: 'left' },
      { title: '', align: 'right' },
    ],
    rows.map(([label = '', ...rest]) => [`  ${label}`, ...rest]),
    pen.width,
  )
  const faster = (head.cycles.value ?? Infinity) < (base.cycles.value ?? 0)
  return [
    ...(titles === '' ? [] : [pen.paint('bold', titles)]),
    ...body.map((line, at) =>
      pen.paint(styleOfChange(rows[at]?.[3] ?? '', isExcused(TOTALS[at], faster)), line),
    ),
  ]
}

/** More of a part of the time is no loss where the whole takes less. */
function isExcused(metric: MetricId | undefined, isFaster: boolean): boolean {
  return metric !== undefined && isFaster && METRICS[metric].excusedBy?.metric === 'cycles'
}

function styleOfChange(change: string, isExcusedGrowth: boolean): Style {
  if (change.startsWith('+')) return isExcusedGrowth ? 'dim' : 'red'
  return change === '' ? 'dim' : 'green'
}

function trendLines({ trend }: ReportModel, pen: Pen): readonly string[] {
  const text = trend === null ? null : trendSentence(trend)
  return text === null ? [] : sentence(text, pen, '  ')
}

function whyLines(model: ReportModel, pen: Pen): readonly string[] {
  const nature = natureText(model)
  const lines = [
    ...(nature === null ? [] : sentence(unquoted(nature), pen, '  ')),
    ...whySentences(model).flatMap((text) => sentence(unquoted(text), pen, '  Why: ')),
  ]
  return lines.length === 0 ? [] : ['', ...lines]
}

/** Names stand between back-ticks in our sentences; a terminal needs none. */
export function unquoted(text: string): string {
  return text.replace(/`([^`]*)`/g, (_, name: string) => shortName(tensorName(name), 40))
}

function leftLines(model: ReportModel, pen: Pen): readonly string[] {
  const left = offAccelerator(model).filter(({ isNew }) => isNew)
  if (left.length === 0) return []
  const title = model.diff === null ? 'Runs in software' : 'No longer on the MVP'
  return [
    '',
    pen.paint('red', `  ${title}: ${counted(left.length, 'layer')}`),
    ...left.flatMap(({ layer, reason }) =>
      sentence(reason, pen, `    ${shortName(layerTitle(layer))}: `),
    ),
  ]
}

function changedLayerLines(model: ReportModel, pen: Pen): readonly string[] {
  const rows = changedRows(model)
  if (rows.length === 0) return ['', '  No layer changed.']
  const [titles = '', ...body] = textTable(CHANGED_COLUMNS, rows.map(changedCells), pen.width)
  return ['', pen.paint('bold', titles), ...body]
}

const CHANGED_COLUMNS = [
  { title: '', align: 'left' },
  { title: 'layer', align: 'left', shrinkTo: 14 },
  { title: 'what changed', align: 'left', shrinkTo: 20 },
  { title: 'RAM alive', align: 'right', dropOrder: 1 },
  { title: 'flash', align: 'right' },
  { title: '~cycles', align: 'right' },
] as const

const CHANGE_MARKS: Readonly<Record<LayerRow['change'], string>> = {
  added: '+ new',
  removed: '- gone',
  changed: '~',
  same: '',
}

function changedCells(row: LayerRow): readonly string[] {
  return [
    CHANGE_MARKS[row.change],
    shortName(layerTitle(row.layer)),
    shortName(unquoted(row.what), 60),
    row.liveBytes === null ? '' : liveText(row.liveBytes, row.isPeak),
    layerDeltaText(row.flashDelta, null, 'bytes'),
    row.cyclesDelta === null
      ? 'unknown'
      : layerDeltaText(row.cyclesDelta, row.wholeCycles, 'cycles'),
  ]
}

/** `check`: the verdict, every model's figures, and what is to be done. No line is a workflow command. */
export function renderCheckText(report: Report, options: TextOptions = PLAIN_TEXT): string {
  const pen = penOf(options)
  return join([
    ...titleLines(report, pen),
    ...buildLines(report, pen),
    ...policyFindings(report).flatMap((finding) => {
      const { icon, word } = signOf(finding)
      return sentence(finding.message, pen, `  ${icon} ${word}: `)
    }),
    ...report.notices.flatMap((notice) => sentence(notice, pen, '  Note: ')),
    ...verdictLines(report, pen),
    ...report.models.flatMap((model) => modelLines(model, pen, report.conclusion === 'failure')),
    '',
    ...(report.coverage === null ? [] : sentence(`${report.coverage}.`, pen)),
    ...closingLines(pen),
  ])
}

function titleLines(report: Report, pen: Pen): readonly string[] {
  const { colour } = STATES[stateOf(report)]
  return wrapped(logLine(titleText(report)), pen.width, '  ').map((line) =>
    pen.paint('bold', pen.paint(colour, line)),
  )
}

/** The build that the verdict is of. */
function buildLines(report: Report, pen: Pen): readonly string[] {
  const builds = buildHeading(report)
  return builds === '' ? [] : sentence(builds, pen).map((line) => pen.paint('dim', line))
}

/** `check --brief`: the verdict, and a line for everything that fails. */
export function renderBriefText(report: Report, options: TextOptions = PLAIN_TEXT): string {
  const pen = penOf(options)
  const failing = (findings: Report['findings']) =>
    findings.filter(({ severity }) => severity === 'fail')
  return join([
    ...titleLines(report, pen),
    ...failing(report.findings).flatMap(({ message }) => sentence(unquoted(message), pen, '  ')),
    ...report.models.flatMap(({ path, failure, findings }) => [
      ...(failure === null
        ? []
        : sentence(failureText(failure), pen, `  ${shortName(path)}: could not check: `)),
      ...failing(findings)
        .filter(({ category }) => failure === null || category !== 'error')
        .flatMap(({ message }) => sentence(unquoted(message), pen, `  ${shortName(path)}: `)),
    ]),
  ])
}

function verdictLines(report: Report, pen: Pen): readonly string[] {
  const shown = report.models.filter(({ status }) => status !== 'unchanged')
  const unchanged = report.models.length - shown.length
  const metrics = metricsOf(report.models)
  const columns: readonly Column[] = [
    { title: '  verdict', align: 'left' },
    { title: 'model', align: 'left' },
    ...metrics.map((metric, index): Column => {
      const dropOrder = index < 2 ? 0 : index
      return { title: METRICS[metric].label, align: 'right', dropOrder }
    }),
  ]
  const rowsOf = (cell: typeof fullCell) =>
    shown.map((model) => [
      `  ${signOfModel(model).word}${model.isNew ? ', new' : ''}`,
      shortName(model.path),
      ...metrics.map((metric) => cell(model, metric)),
    ])
  const full = rowsOf(fullCell)
  // A name is worth more than a figure that stands again below.
  const table = fits(columns, full, pen.width)
    ? textTable(columns, full, pen.width)
    : textTable(columns.map(shrinking), rowsOf(shortCell), pen.width)
  const rest = unchanged > 0 ? [`  ${counted(unchanged, 'model')} unchanged`] : []
  return shown.length === 0 ? rest : ['', ...table, ...rest]
}

/** Names may be cut where even short cells leave them no room. */
function shrinking(column: Column, at: number): Column {
  return at === 1 ? { ...column, shrinkTo: 16 } : column
}

/** `97.4 / 84 KiB (116 %), field: 97.4 / 80 KiB (122 %)` */
function fullCell(model: ReportModel, metric: MetricId): string {
  const { used, percent, change } = cellOf(model, metric)
  const others = otherCells(model, metric).map(({ build, text }) => `, ${build}: ${text}`)
  return `${used ?? change}${percent === null ? '' : ` (${percent})`}${others.join('')}`
}

/** `116 %`, or the figure where there is no limit. */
function shortCell(model: ReportModel, metric: MetricId): string {
  const { used, percent, change } = cellOf(model, metric)
  return percent ?? used ?? change
}

/** ` on kit`, where the figures are of one of several builds. */
function ofBuild(model: ReportModel): string {
  const build = shownBuild(model)
  return build === null ? '' : ` on ${shortName(build)}`
}

function modelLines(model: ReportModel, pen: Pen, isEnforced: boolean): readonly string[] {
  const body = [
    ...originWords(model).flatMap(({ words, path }) =>
      sentence(shortName(path, pen.width), pen, `  ${words} `),
    ),
    ...failureLines(model, pen),
    ...model.findings
      .filter((finding) => !isPolicy(finding) && !isReason(finding, model))
      .flatMap((finding) => {
        const { word } = signOf(finding, isEnforced)
        const { place } = finding
        const at = place === null ? '' : ` (${shortName(place.file)}:${String(place.line)})`
        return sentence(`${unquoted(finding.message)}${at}`, pen, `  ${word}: `)
      }),
    ...trendLines(model, pen),
    ...whyLines(model, pen),
    ...leftLines(model, pen),
    ...(model.diff === null || isUntouched(model) ? [] : changedLayerLines(model, pen)),
    ...tipLines(model, pen),
  ]
  return body.length === 0 || model.status === 'unchanged'
    ? []
    : ['', pen.paint('bold', `${shortName(model.path, pen.width)}${ofBuild(model)}`), ...body]
}

/** The very file of the base: no layer of it can have changed. */
const isUntouched = (model: ReportModel) =>
  model.status === 'unchanged' ||
  (model.base?.sha256 === model.head?.sha256 && changedRows(model).length === 0)

function failureLines({ failure, baseFailure }: ReportModel, pen: Pen): readonly string[] {
  return [
    ...(failure === null ? [] : sentence(failureText(failure), pen, '  Could not check: ')),
    ...(baseFailure === null
      ? []
      : sentence(failureText(baseFailure), pen, '  No comparison, the base is unreadable: ')),
  ]
}

function tipLines(model: ReportModel, pen: Pen): readonly string[] {
  const fit =
    model.fit === null
      ? []
      : [
          {
            mark: `  ${fitWords(model)}: `,
            tip: { ...model.fit.tip, text: `${model.fit.text}${missWords(model)}` },
          },
        ]
  const tips = tipsBesideFit(model).map((tip) => ({ mark: '  Tip: ', tip }))
  return [...fit, ...tips].flatMap(({ mark, tip }, index) => {
    const { text, saves, then, capacity, risk } = tipText(tip, model)
    const isPlan = index < fit.length
    const told = [then, isPlan ? capacity : null].filter((part) => part !== null)
    const figures = saves === null ? '' : `: ${[saves, ...told].join('; ')}`
    const lines = sentence(unquoted(`${text}${figures}; ${risk}.`), pen, mark)
    return index === 0 ? ['', ...lines] : lines
  })
}

/** `history`: one line per version, newest last, a sparkline per metric, who crossed a limit. */
export function renderHistoryText(history: History, options: TextOptions = PLAIN_TEXT): string {
  const pen = penOf(options)
  const metrics = TOTALS.filter((metric) => metric in history.sparklines)
  const rows = history.rows.map(({ commit, date, subject, values, steps, problem }) => [
    shortName(commit.slice(0, 7)),
    shortName(date.slice(0, 10)),
    ...metrics.map((metric) => {
      const { unit } = METRICS[metric]
      const [value, step] = [values[metric] ?? null, steps[metric] ?? null]
      if (value === null) return problem === null ? 'unknown' : '-'
      const change = step === null || step === 0 ? '' : ` (${formatDelta(step, unit)})`
      return `${formatQuantity(value, unit)}${change}`
    }),
    shortSentence(problem === null ? subject : `${subject} (${problem})`, 60),
  ])
  return join([
    ...textTable(
      [
        { title: 'commit', align: 'left' },
        { title: 'date', align: 'left', dropOrder: 1 },
        ...metrics.map((metric) => ({ title: METRICS[metric].label, align: 'right' }) as const),
        { title: 'subject', align: 'left', shrinkTo: 12 },
      ],
      rows,
      pen.width,
    ),
    '',
    ...metrics.map((metric) => {
      const bars = sparkline(history.sparklines[metric] ?? [])
      return `${METRICS[metric].label.padEnd(18)} ${bars.slice(-Math.max(8, pen.width - 20))}`
    }),
    ...history.crossings.flatMap(({ metric, limit, direction, commit, subject, from, to }) => {
      const { label, unit } = METRICS[metric as MetricId]
      const figures = `${formatQuantity(from, unit)} to ${formatQuantity(to, unit)}`
      return wrapped(
        `${label} went ${direction} ${formatQuantity(limit, unit)} in ${shortName(commit.slice(0, 7))} (${figures}): ${shortSentence(subject, 80)}`,
        pen.width,
        '  ',
      ).map((line) => pen.paint(direction === 'over' ? 'red' : 'green', line))
    }),
  ])
}
