/**
 * The report as GitHub Markdown: the pull request's comment, the check run's text, the job summary.
 * A reviewer reads downwards and may stop anywhere: verdict, changed rules, figures, reason, layers,
 * what to do, and folded the rest. Within its medium's size by construction (see `ladder.ts`).
 */
import { fitLadder, MEDIA } from './ladder.ts'
import type { Medium } from './ladder.ts'
import { blocks, bullets } from './elements.ts'
import { footer, leftOutNote } from './footer.ts'
import { modelSections } from './model.ts'
import { verdictTable } from './table.ts'
import type { Report } from '../report.ts'
import { code, prose } from '../sanitise.ts'
import { joinTitle, policyFindings, titleOf } from '../verdict.ts'
import { signOf } from '../wording.ts'

/** How much is shown. */
export interface Detail {
  /** What went missing, as it is told to the reader; null where nothing did. */
  readonly leftOut: string | null
  /** Whose sections are written. */
  readonly sections: 'all' | 'failing' | 'none'
  /** Rows of a layer table before the fold, and behind it. */
  readonly openLayers: number
  readonly foldedLayers: number
  readonly picture: boolean
  readonly tips: number
  /** Rows of the verdict table. */
  readonly models: number
  readonly findings: number
}

const COMMENT: Detail = {
  leftOut: null,
  sections: 'all',
  openLayers: 7,
  foldedLayers: 2_000,
  picture: true,
  tips: 3,
  models: 400,
  findings: 30,
}

const BARE: Detail = {
  leftOut: 'the layers, the reasons and the tips',
  sections: 'none',
  openLayers: 0,
  foldedLayers: 0,
  picture: false,
  tips: 0,
  models: 400,
  findings: 10,
}

/** From everything to the verdict's line. */
const LADDER: readonly Partial<Detail>[] = [
  {},
  { foldedLayers: 60, leftOut: 'unimportant layers' },
  { foldedLayers: 20, picture: false, leftOut: 'most layers and the pictures of the arena' },
  { foldedLayers: 0, picture: false, leftOut: 'all but the most important layers' },
  {
    sections: 'failing',
    foldedLayers: 0,
    picture: false,
    leftOut: 'details of models that do not fail',
  },
]

const BARE_LADDER: readonly Detail[] = [400, 100, 25, 5].map((models) => ({
  ...BARE,
  models,
  findings: Math.min(BARE.findings, models),
}))

const FULLEST: Readonly<Record<Medium, Detail>> = {
  comment: COMMENT,
  check: COMMENT,
  summary: { ...COMMENT, openLayers: 40, tips: 50, models: 2_000, findings: 200 },
}

export interface MarkdownOptions {
  readonly medium: Medium
  /** Bytes that the caller adds, such as a hidden marker. */
  readonly reservedBytes?: number
}

/** Never larger than the medium takes; ends without a line feed. */
export function renderMarkdown(report: Report, options: MarkdownOptions): string {
  const { medium, reservedBytes = 0 } = options
  const fullest = FULLEST[medium]
  const rungs = [...LADDER.map((less) => ({ ...fullest, ...less })), ...BARE_LADDER]
  return fitLadder(
    [
      ...rungs.map((detail) => () => page(report, detail)),
      () => heading(report),
      () => titleOf(report).word,
    ],
    MEDIA[medium] - reservedBytes,
  )
}

function page(report: Report, detail: Detail): string {
  return blocks([
    heading(report),
    policyLines(report, detail),
    verdictTable(report, detail),
    ...modelSections(report, detail),
    leftOutNote(report, detail.leftOut),
    footer(report),
  ])
}

/** The one line that must always be there. */
function heading(report: Report): string {
  const { icon, word, before, name, after } = titleOf(report)
  return `### ${joinTitle({ icon, word }, [
    before === '' ? '' : prose(before),
    name === null ? '' : code(name),
    after === '' ? '' : titleEnd(after),
  ])}`
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

export function placeOf(place: { readonly file: string; readonly line: number } | null): string {
  return place === null ? '' : ` (${code(`${place.file}:${String(place.line)}`)})`
}
