/**
 * The report as GitHub Markdown: the pull request's comment, the check run's text, the job summary.
 * A reviewer reads downwards and may stop anywhere: verdict, changed rules, figures, reason, layers,
 * what to do, and folded the rest. Within its medium's size by construction (see `medium.ts`).
 */
import { levelsOf, type Detail } from './detail.ts'
import { fitWithin, MEDIA } from './medium.ts'
import type { Medium } from './medium.ts'
import { blocks, bullets, placeOf } from './elements.ts'
import { footer, leftOutNote } from './footer.ts'
import { groupedModels, MANY_MODELS } from './groups.ts'
import { modelSections, toldModels } from './model.ts'
import { modelsTable } from './table.ts'
import { toMerge } from './to-merge.ts'
import type { Report, ReportModel } from '../report.ts'
import { code, prose } from '../sanitise.ts'
import { joinTitle, policyFindings, titleOf } from '../verdict.ts'
import { buildHeading, signOf } from '../wording.ts'

export interface MarkdownOptions {
  readonly medium: Medium
  /** Bytes that the caller adds, such as a hidden marker. */
  readonly reservedBytes?: number
}

/** Never larger than the medium takes; ends without a line feed. */
export function renderMarkdown(report: Report, options: MarkdownOptions): string {
  const { medium, reservedBytes = 0 } = options
  const room = MEDIA[medium] - reservedBytes
  return fitWithin(
    [
      ...levelsOf(medium).map((detail) => () => page(report, detail, room)),
      () => heading(report),
      () => titleOf(report).word,
    ],
    room,
  )
}

/** As the job summary shows it, and as every `--format markdown` does. */
export function renderSummary(report: Report): string {
  return `${renderMarkdown(report, { medium: 'summary' })}\n`
}

export function renderComment(report: Report): string {
  return `${renderMarkdown(report, { medium: 'comment' })}\n`
}

function page(report: Report, detail: Detail, room: number): string {
  return blocks([
    heading(report),
    policyLines(report, detail),
    pushLine(report),
    overview(report, detail),
    ...modelSections(report, { ...detail, isEnforced: report.conclusion === 'failure' }, room),
    detail.sections === 'none' ? '' : toMerge(report),
    leftOutNote(report, detail.leftOut),
    footer(report),
  ])
}

/** The one line that must always be there: the verdict, and of which build it is. */
export function heading(report: Report): string {
  const { icon, word, before, name, after } = titleOf(report)
  const title = joinTitle({ icon, word }, [
    before === '' ? '' : prose(before),
    name === null ? '' : code(name),
    after === '' ? '' : titleEnd(after),
  ])
  const about = aboutLine(report)
  return `### ${title}${about === '' ? '' : `<br><sub>${about}</sub>`}`
}

/** The only model's path, and the build that the figures are of. */
function aboutLine(report: Report): string {
  const told = toldModels(report)
  const [first] = told
  const path = first !== undefined && told.length === 1 ? pathWords(first) : ''
  const builds = buildHeading(report)
  return [path, builds === '' ? '' : prose(builds)].filter((part) => part !== '').join(' on ')
}

/** `models/kws_v3.tflite`, compared with `models/kws_v2.tflite` */
function pathWords({ path, follows }: ReportModel): string {
  const other = follows === null ? '' : `, compared with ${code(follows, 120)},`
  return `${code(path, 120)}${other}`
}

/** Several models: a row for each; many: counted and grouped. */
function overview(report: Report, detail: Detail): string {
  const told = toldModels(report)
  if (told.length < 2) return ''
  if (told.length < MANY_MODELS) return modelsTable(told.slice(0, detail.models), { prefix: '' })
  return groupedModels(told, detail)
}

function pushLine({ lastPush }: Report): string {
  return lastPush === null ? '' : `🔁 **Since your last push:** ${prose(lastPush)}`
}

function titleEnd(after: string): string {
  return after.startsWith(': ') ? `: ${prose(after.slice(2))}` : prose(after)
}

/** Changes of the rules come first: a looser budget must not pass unseen. */
function policyLines(report: Report, detail: Detail): string {
  const findings = policyFindings(report)
  const shown = findings.slice(0, detail.findings).map((finding) => {
    const { icon, word } = signOf(finding)
    return `${icon} **${word}:** ${prose(finding.message)}${placeOf(finding.place)}`
  })
  const more = findings.length - shown.length
  const notices = report.notices.slice(0, 5).map((notice) => `ℹ️ **Note:** ${prose(notice)}`)
  const all = [
    ...shown,
    ...(more > 0 ? [`and ${String(more)} more such findings`] : []),
    ...notices,
  ]
  return all.length < 2 ? (all[0] ?? '') : bullets(all)
}
