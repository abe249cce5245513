/** What was compared, how sure the figures are, and where the rest of the report is. */
import { METRICS } from '../../budget/metric.ts'
import type { MetricId } from '../../budget/metric.ts'
import type { Profile } from '../../profile/profile.ts'
import { widestBand } from '../cells.ts'
import { bindUnits, listed } from '../format.ts'
import { blocks, details, link } from './elements.ts'
import type { Report, ReportModel } from '../report.ts'
import { code, webAddress } from '../sanitise.ts'
import { CALIBRATION, UNITS, labelOf, signOfModel } from '../wording.ts'

export function footer(report: Report): string {
  return blocks([
    report.models.some(({ status }) => status !== 'unchanged')
      ? details('What was compared, and how sure the figures are', comparison(report))
      : '',
    `<sub>${lastLine(report)}</sub>`,
  ])
}

/** Said only where a rung of the ladder dropped something. */
export function leftOutNote(report: Report, leftOut: string | null): string {
  if (leftOut === null) return ''
  const url = webAddress(report.runUrl)
  const where =
    url === null ? 'the JSON report has everything' : `see the ${link('full report', url)}`
  return `✂️ **Left out** to stay within GitHub's size limit: ${leftOut}; ${where}.`
}

function comparison(report: Report): string {
  return blocks([
    `Base ${sideText(report.base)} → head ${sideText(report.head)}, budget ${code(report.configPath)}.`,
    targetsText(report),
    certaintyText(report),
    `${CALIBRATION} ${UNITS}; ▲ more and ▼ less than the base.`,
  ])
}

function sideText({ sha, label }: Report['base']): string {
  return sha === null ? code(label) : `${code(sha.slice(0, 7))} (${code(label)})`
}

function profilesOf(report: Report): readonly Profile[] {
  return report.models.flatMap(({ head }) => head ?? [])
}

function targetsText(report: Report): string {
  const texts = new Set(
    profilesOf(report).map(({ target }) => {
      const { runtime, accelerator, optimizeSpeed, clockHz } = target
      const unit = accelerator === 'mvp' ? 'MVP' : 'no accelerator'
      return `${code(target.id)} at ${String(clockHz / 1e6)} MHz, ${unit}, ${runtime.title}, optimize-speed ${String(optimizeSpeed)}`
    }),
  )
  return texts.size === 0 ? '' : bindUnits(`Target: ${[...texts].slice(0, 8).join('; ')}.`)
}

const METRIC_IDS = Object.keys(METRICS) as MetricId[]

function certaintyText(report: Report): string {
  const exact = METRIC_IDS.filter((metric) => METRICS[metric].kind === 'exact')
  const bands = METRIC_IDS.filter((metric) => METRICS[metric].kind === 'estimate').map((metric) => {
    const widest = widestBand(report, metric)
    return `${labelOf(metric)}${widest === null ? '' : ` ${widest}`}`
  })
  return bindUnits(
    `Exact: ${listed(exact.map(labelOf))}. Estimates for a board: ${listed(bands)} (90 % of the measurements left out lie within).`,
  )
}

function lastLine(report: Report): string {
  const counts = new Map<string, number>()
  for (const model of report.models) {
    const key = signText(model)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const url = webAddress(report.runUrl)
  const [base, head] = [report.base.sha, report.head.sha]
  return [
    ...[...counts].map(([sign, count]) => sign.replace(' ', ` ${String(count)} `)),
    ...(head === null
      ? []
      : [`${base === null ? '' : `${code(base.slice(0, 7))} → `}${code(head.slice(0, 7))}`]),
    ...targetNames(report),
    `${code(report.tool.name)} ${code(report.tool.version)}`,
    ...(url === null ? [] : [link('full report', url)]),
  ].join(' · ')
}

/** `efr32xg24, sdk`, where there is one for all. */
function targetNames(report: Report): readonly string[] {
  const names = new Set(
    profilesOf(report).map(({ target }) => `${code(target.id)}, ${target.runtime.id}`),
  )
  return names.size === 1 ? [...names] : []
}

function signText(model: ReportModel): string {
  const { icon, word } = signOfModel(model)
  return `${icon} ${word}`
}
