/**
 * The figures of one model, a row per metric, and of several, a row per model. Nothing in them is kept
 * on one line and long names may break, so that they fit a phone.
 */
import { METRICS } from '../../budget/metric.ts'
import type { MetricId } from '../../budget/metric.ts'
import { formatComparison, formatQuantity } from '../../util/quantity.ts'
import { otherFailingBuilds } from '../builds.ts'
import { beforeOf, cellOf, limitOf, metricsOf, runs, shownOf } from '../cells.ts'
import { measureText, percentOf } from '../format.ts'
import { table } from './elements.ts'
import type { ReportModel } from '../report.ts'
import { cellCode } from '../sanitise.ts'
import { originWords, shownBuild, signOfModel } from '../wording.ts'

interface Columns {
  readonly label: string
  readonly now: string
  readonly limit: string
  readonly over: string
  readonly used: string
  readonly before: string
}

interface MetricRow extends Columns {
  /** False where the figure is what it was. */
  readonly hasMoved: boolean
}

const TITLES: Readonly<Record<keyof Columns, string>> = {
  label: '',
  now: 'Now',
  limit: 'Max',
  over: 'Over by',
  used: 'Used',
  before: 'Was',
}

/**
 * `Now | Max | Over by` of one model with what it was below, or `Now | Was` where nothing is limited;
 * where nothing is over stands how much of each limit is used. Empty for a model that does not run or
 * could not be read.
 */
export function metricTable(model: ReportModel): string {
  if (!runs(model)) return ''
  const all = metricsOf([model]).flatMap((metric) => [
    rowOf(model, metric),
    ...otherFailingBuilds(model, metric).map((other) => buildRow(other, metric)),
  ])
  const isOver = all.some(({ over }) => over !== '')
  const wide = all.some(({ hasMoved }) => hasMoved)
    ? all
    : all.map((row) => ({ ...row, before: '' }))
  const isFull = wide.some(({ limit }) => limit !== '') && wide.some(({ before }) => before !== '')
  const rows = isFull ? wide.map(narrow) : wide
  const columns = (Object.keys(TITLES) as (keyof Columns)[]).filter(
    (column) =>
      column !== (isOver ? 'used' : 'over') &&
      (column === 'label' || rows.some((row) => row[column] !== '')),
  )
  return table(
    [
      columns.map((column) => (column === 'label' ? ofBuild(model) : TITLES[column])),
      ...rows.map((row) => columns.map((column) => row[column])),
    ],
    columns.map((column) => (column === 'label' ? 'l' : 'r')),
  )
}

/** Over the labels: which of several builds the rows without a name are of. */
function ofBuild(model: ReportModel): string {
  const build = shownBuild(model)
  return build === null ? TITLES.label : `On ${breakable(build)}`
}

/** Five columns do not fit a phone: what it was stands below what it is. */
function narrow(row: MetricRow): MetricRow {
  if (row.before === '') return row
  return { ...row, now: `${row.now}<br><sub>was ${row.before}</sub>`, before: '' }
}

/** Shorter than the metric's own, so that the first column leaves room on a phone. */
const ROW_LABELS: Readonly<Partial<Record<MetricId, string>>> = {
  latency: 'Time',
  'unsupported-layers': 'Off the MVP',
  'dead-channels': 'Dead chan\u00adnels',
}

/** The same metric on another build, which breaks its limit there. */
function buildRow(model: ReportModel, metric: MetricId): MetricRow {
  const row = rowOf(model, metric)
  return { ...row, label: `${row.label} on ${breakable(model.build ?? '')}` }
}

function rowOf(model: ReportModel, metric: MetricId): MetricRow {
  const { unit } = METRICS[metric]
  const label = ROW_LABELS[metric] ?? METRICS[metric].label
  const { base, head } = model
  const shown = head === null ? null : shownOf(model, metric, head)
  const now = shown?.measure ?? null
  const before = base === null ? null : beforeOf(model, metric, base)
  const limit = limitOf(model, metric)
  const hasMoved = before?.value !== now?.value
  const empty = { label, hasMoved, now: '', limit: '', over: '', used: '', before: '' }
  const was = before === null ? '' : measureText({ ...before, kind: 'exact' }, unit)
  if (now === null) return { ...empty, before: was }
  const note = shown?.note ?? null
  const error = note === null ? '' : ` <sub>${note}</sub>`
  const figure = measureText(now, unit)
  if (limit === null || now.value === null) {
    const allowed = limit === null ? '' : formatQuantity(limit.max, unit)
    return { ...empty, now: `${figure}${error}`, limit: allowed, before: was }
  }
  const compared = formatComparison(now.value, limit.max, unit)
  const isOver = now.value > limit.max
  const used = isOver ? figure.replace(formatQuantity(now.value, unit), compared.value) : figure
  return {
    label,
    hasMoved,
    now: `${used}${error}`,
    limit: `${isOver ? compared.limit : formatQuantity(limit.max, unit)}${limit.isGrowth ? ' <sub>growth</sub>' : ''}`,
    over: isOver ? `**${compared.difference}**` : '',
    used: percentOf(now.value, limit.max) ?? '',
    before: was,
  }
}

/** How a table of several models shows their names. */
interface Naming {
  /** The beginning that all paths share and that is told beside the table. */
  readonly prefix: string
}

/** One row per model: what of each limit it uses, the worst bold. Models that do not run have no figures. */
export function modelsTable(models: readonly ReportModel[], naming: Naming): string {
  const others = models.map((model) => otherCell(model)).some((text) => text !== '')
  const titles = ['Model', 'RAM', 'Flash', 'Time', ...(others ? ['Other'] : [])]
  return table(
    [
      titles,
      ...models.map((model) => [
        modelCell(model, naming),
        shareCell(model, ['ram']),
        shareCell(model, ['flash']),
        shareCell(model, TIMES),
        ...(others ? [otherCell(model)] : []),
      ]),
    ],
    titles.map((_, at) => (at === 0 ? 'l' : 'r')),
  )
}

/** Any of them is the time: a budget limits one or the other. */
const TIMES: readonly MetricId[] = ['latency', 'cycles']
const COLUMNS: readonly MetricId[] = ['ram', 'flash', ...TIMES]

function modelCell(model: ReportModel, { prefix }: Naming): string {
  const { icon, word } = signOfModel(model)
  const path = model.path.startsWith(prefix) ? model.path.slice(prefix.length) : model.path
  const origin = originWords(model).map(({ words, path: was }) => `<br>${words} ${breakable(was)}`)
  const label = model.label === null ? '' : `${breakable(model.label)}<br>`
  return `${label}${icon} ${breakable(path)}${origin.join('')}<br>${word}${model.isNew ? ', new' : ''}`
}

/** Names up to here fit a column on a phone. */
const SHORT_NAME = 9

/** A name that may break behind its separators: by characters without width, which end no code span. */
function breakable(name: string): string {
  const span = cellCode(name, 48)
  if (span.length - 2 <= SHORT_NAME) return span
  return span.replace(/[/_.-](?=[^`\\])|[^/_. `\\\u200b-]{9}(?=[^/_. `\\-])/g, '$&\u200b')
}

/** Used of the limit, else the figure; the highest share of a model is bold. */
function shareCell(model: ReportModel, metrics: readonly MetricId[]): string {
  if (!runs(model)) return ''
  const limited = metrics.filter((metric) => limitOf(model, metric) !== null)
  const [metric = 'ram'] = limited.length > 0 ? [worstOf(model, limited) ?? limited[0]] : metrics
  const { used, percent, change } = cellOf(model, metric)
  if (used === null) return change
  const text = percent ?? used
  const shown = metric === worstOf(model, METRIC_IDS) ? `**${text}**` : text
  const others = otherFailingBuilds(model, metric).map((other) => {
    const { percent: share, used: figure } = cellOf(other, metric)
    return `${breakable(other.build ?? '')} **${share ?? figure ?? 'unknown'}**`
  })
  return [shown, ...others].join('<br>')
}

/** A limit on something that has no column: `Energy 120 %`; only the worst. */
function otherCell(model: ReportModel): string {
  const metrics = METRIC_IDS.filter(
    (metric) => !COLUMNS.includes(metric) && limitOf(model, metric) !== null,
  )
  const worst = worstOf(model, metrics)
  return worst === null ? '' : `${METRICS[worst].label} ${shareCell(model, [worst])}`
}

const METRIC_IDS = Object.keys(METRICS) as MetricId[]

/** The metric that uses most of its limit; null where nothing is limited or known. */
function worstOf(model: ReportModel, metrics: readonly MetricId[]): MetricId | null {
  const { head } = model
  if (head === null || !runs(model)) return null
  const shares = metrics.flatMap((metric) => {
    const max = limitOf(model, metric)?.max
    const { value } = METRICS[metric].of(head)
    if (max === undefined || value === null || (max <= 0 && value <= 0)) return []
    return [{ metric, share: max <= 0 ? Infinity : value / max }]
  })
  return shares.toSorted((a, b) => b.share - a.share)[0]?.metric ?? null
}
