/** What was compared, how sure the figures are, and where the rest of the report is. */
import { METRICS } from '../../budget/metric.ts'
import { STATES, type ModelStatus } from '../../budget/states.ts'
import type { Profile } from '../../profile/profile.ts'
import { listed } from '../format.ts'
import { blocks, bullets, details, link } from './elements.ts'
import type { Report } from '../report.ts'
import { code, prose, webAddress } from '../sanitise.ts'
import { ACCURACY_URL, COUNTED, firmwareWords, labelOf, UNITS } from '../wording.ts'

export function footer(report: Report): string {
  return blocks([
    report.models.some(({ status }) => status !== 'unchanged')
      ? details('What was compared, and how sure the figures are', comparison(report))
      : '',
    `<sub>${lastLine(report)}</sub>`,
  ])
}

/** Said only where a lower level of detail dropped something. */
export function leftOutNote(report: Report, leftOut: string | null): string {
  if (leftOut === null) return ''
  const url = webAddress(report.runUrl)
  const where =
    url === null ? 'the JSON report has everything' : `see the ${link('full report', url)}`
  return `✂️ **Left out** to stay within GitHub's size limit: ${leftOut}; ${where}.`
}

function comparison(report: Report): string {
  const { base, head, configPath } = report
  return bullets([
    `Base ${sideText(base)}, head ${sideText(head)}, budget ${code(configPath)}.`,
    ...targetTexts(report),
    `${EXACT} ~ marks estimates; 90 % of measurements lie within their ±. ${UNITS}. ${link('How they were measured', ACCURACY_URL)}.`,
  ])
}

function sideText({ sha, label }: Report['base']): string {
  return sha === null ? code(label) : `${code(sha.slice(0, 7))} (${code(label)})`
}

function profilesOf(report: Report): readonly Profile[] {
  return report.models.flatMap(({ head }) => head ?? [])
}

function targetTexts(report: Report): readonly string[] {
  const texts = new Set(
    profilesOf(report).map(
      ({ target }) => `${target.id}: ${target.runtime.title}${firmwareWords(target)}`,
    ),
  )
  return [...texts].slice(0, 8).map((text) => `${prose(text)}.`)
}

const EXACT = `Exact: ${listed(
  Object.values(METRICS)
    .filter(({ kind }) => kind === 'exact')
    .map(({ id }) => labelOf(id)),
)}.`

function lastLine(report: Report): string {
  const counts = new Map<ModelStatus, number>()
  for (const { status } of report.models) counts.set(status, (counts.get(status) ?? 0) + 1)
  const url = webAddress(report.runUrl)
  const [base, head] = [report.base.sha, report.head.sha]
  return [
    ...(report.models.length < 2 ? [] : [...counts].map(countText)),
    ...(report.coverage === null ? [] : [prose(report.coverage)]),
    ...(head === null
      ? []
      : [`${base === null ? '' : `${code(base.slice(0, 7))} → `}${code(head.slice(0, 7))}`]),
    `${code(report.tool.name)} ${code(report.tool.version)}`,
    ...(url === null ? [] : [link('full report', url)]),
  ].join(' · ')
}

function countText([status, count]: readonly [ModelStatus, number]): string {
  return `${STATES[status].icon} ${String(count)} ${COUNTED[status]}`
}
