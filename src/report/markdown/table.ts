/** The table of models: used, limit and change of every metric, the verdict under the name. */
import { METRICS } from '../../budget/metric.ts'
import type { MetricId } from '../../budget/metric.ts'
import { cellOf, metricsOf, widestBand } from '../cells.ts'
import type { MetricCell } from '../cells.ts'
import { counted, unbroken } from '../format.ts'
import type { Detail } from './detail.ts'
import { table } from './elements.ts'
import type { Report, ReportModel } from '../report.ts'
import { cellCode } from '../sanitise.ts'
import { signOfModel } from '../wording.ts'

/** Empty where no model has anything to show. */
export function verdictTable(report: Report, { models: limit }: Detail): string {
  const metrics = metricsOf(report)
  const rows = report.models.filter(({ status }) => status !== 'unchanged')
  const unchanged = report.models.length - rows.length
  if (rows.length === 0) return ''
  const shown = rows.slice(0, limit)
  const empty = metrics.map(() => '')
  const more = rows.length - shown.length
  return table(
    [
      ['Model', ...metrics.map((metric) => columnTitle(report, metric))],
      ...shown.map((model) => [
        modelCell(model),
        ...metrics.map((metric) => metricCell(cellOf(model, metric))),
      ]),
      ...(more > 0 ? [[`and ${counted(more, 'more model')}`, ...empty]] : []),
      ...(unchanged > 0 ? [[`${counted(unchanged, 'model')} unchanged`, ...empty]] : []),
    ],
    ['l', ...metrics.map(() => 'r' as const)],
  )
}

function modelCell(model: ReportModel): string {
  const { icon, word } = signOfModel(model)
  const renamed = model.basePath === null ? '' : `<br>was ${cellCode(model.basePath, 48)}`
  const label = model.label === null ? '' : `${cellCode(model.label, 32)} · `
  return `${label}${cellCode(model.path, 48)}${renamed}<br>${icon} ${word}${model.isNew ? ', new' : ''}`
}

/** First line the figure, second what changed; neither is broken, a narrow screen scrolls. */
function metricCell({ used, percent, change, growth, isOver }: MetricCell): string {
  if (used === null) return unbroken(change === '' ? '—' : change)
  const figure = isOver ? `**${unbroken(used)}**` : unbroken(used)
  const first = percent === null ? figure : `${figure}${unbroken(` (${percent})`)}`
  // The share of the limit is enough of percentages for one cell.
  const relative = growth === '' || percent !== null ? '' : unbroken(` <sub>${growth}</sub>`)
  return change === '' ? first : `${first}<br>${unbroken(change)}${relative}`
}

/** The metric's name, with the error of its estimates. */
function columnTitle(report: Report, metric: MetricId): string {
  const band = widestBand(report, metric)
  return `${METRICS[metric].label}${band === null ? '' : unbroken(` <sub>${band}</sub>`)}`
}
