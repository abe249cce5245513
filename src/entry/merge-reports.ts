/**
 * Reports of the same commit that several jobs made, one per shard, as one. They come from artifacts, so
 * each is checked against the schema, for figures that cannot be, and against what GitHub says about the run.
 */
import type { ReportFile } from '../github/artifacts.ts'
import { readCheckDocument } from '../report/json/documents.ts'
import { conclude, type FailOn } from '../budget/conclude.ts'
import { isRecord } from '../github/event.ts'
import { impossibleFigure } from '../profile/consistent-figures.ts'
import { oneLine } from '../github/github-error.ts'
import type { Report } from '../report/report.ts'
import { UserError } from '../util/user-error.ts'
import { inReadingOrder } from './reading-order.ts'
import { TOOL } from './version.ts'

/** The parts of one whole, at least one. */
export type Parts = readonly [Report, ...Report[]]

/**
 * Throws UserError where a report is missing, is not ours, or is about another commit than `headSha`,
 * which GitHub says was checked.
 */
export function readReports(files: readonly ReportFile[], headSha: string): Parts {
  const [first, ...rest] = inShardOrder(files).map((file) => ({
    file,
    report: readReport(file, headSha),
  }))
  if (!first) throw new UserError('no-report', 'no report was found')
  for (const { file, report } of rest)
    if (report.base.sha !== first.report.base.sha)
      throw new UserError(
        'bad-report',
        `artifact ${file.artifact}: compares with another base than the other parts; run all parts again`,
      )
  const paths = [first, ...rest].flatMap(({ report }) => report.models.map(({ path }) => path))
  const seen = new Set<string>()
  const twice = paths.find((path) => seen.size === seen.add(path).size)
  if (twice !== undefined)
    throw new UserError(
      'bad-report',
      `the reports have the model ${oneLine(twice)} twice: which of them counts is not known; run all parts again`,
    )
  return [first.report, ...rest.map(({ report }) => report)]
}

interface Merging {
  /** What makes the whole fail, besides a part that fails. */
  readonly failOn: readonly FailOn[]
  readonly runUrl: string
}

/** The whole of parts that jobs of this very run left: their word is that of the run itself. */
export function mergeReports(reports: Parts, { failOn, runUrl }: Merging): Report {
  const [first] = reports
  const findings = distinct(reports.flatMap((report) => report.findings))
  const models = inReadingOrder(reports.flatMap((report) => report.models))
  return {
    ...first,
    conclusion: reports.some(({ conclusion }) => conclusion === 'failure')
      ? 'failure'
      : conclude({ findings, models }, failOn),
    findings,
    models,
    notices: distinct(reports.flatMap(({ notices }) => notices)),
    runUrl,
  }
}

function inShardOrder(files: readonly ReportFile[]): readonly ReportFile[] {
  const total = files[0]?.shard.total ?? 1
  const byIndex = new Map(files.map((file) => [file.shard.index, file]))
  if (files.some(({ shard }) => shard.total !== total) || byIndex.size !== files.length)
    throw new UserError(
      'bad-report',
      'the reports are not the parts of one whole: give each matrix job its own part, e.g. shard: 2/8',
    )
  const wanted = Array.from({ length: total }, (_, at) => at + 1)
  const missing = wanted.filter((index) => !byIndex.has(index))
  if (files.length > 0 && missing.length > 0)
    throw new UserError(
      'missing-part',
      `part ${missing.join(', ')} of ${total} left no report: its models were not checked; see the log of its job`,
    )
  return wanted.flatMap((index) => byIndex.get(index) ?? [])
}

function readReport({ artifact, text }: ReportFile, headSha: string): Report {
  const report = parse(artifact, text)
  const impossible = impossibleOf(report)
  if (impossible !== undefined)
    throw new UserError(
      'bad-report',
      `artifact ${artifact}: has figures that cannot be: ${impossible}`,
    )
  if (report.head.sha === headSha) return report
  throw new UserError(
    'bad-report',
    `artifact ${artifact}: is about commit ${report.head.sha ?? 'none'}, but the run was for ${headSha}`,
  )
}

/** Of every profile that a verdict could follow from. */
function impossibleOf({ models }: Report): string | undefined {
  for (const model of models)
    for (const { base, head } of [model, ...model.builds])
      for (const profile of [base, head]) {
        const found = profile === null ? undefined : impossibleFigure(profile)
        if (found !== undefined) return `${oneLine(model.path)}: ${found}`
      }
  return undefined
}

function parse(artifact: string, text: string): Report {
  let json: unknown
  try {
    json = JSON.parse(text)
    return readCheckDocument(json)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UserError(
      'bad-report',
      `artifact ${artifact}: is not a report of this program (${reason})${otherVersion(json)}`,
    )
  }
}

/** What is to be done where another release wrote it; empty where that is not known. */
function otherVersion(json: unknown): string {
  const tool = isRecord(json) && isRecord(json['tool']) ? json['tool'] : {}
  const { version } = tool
  if (typeof version !== 'string' || version === TOOL.version) return ''
  return `: version ${oneLine(version)} wrote it, and this is version ${TOOL.version}; use the same release in both jobs`
}

/** Every shard reads the whole budget file and says the same about it. */
function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}
