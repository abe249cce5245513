/**
 * Reports of the same commit that several jobs made, one per shard, become one. They come from
 * artifacts, so each is checked against the schema and against what GitHub says about the run.
 */
import type { ReportFile } from '../github/artifacts.ts'
import { readCheckDocument } from '../report/json/documents.ts'
import { stateOf } from '../budget/conclude.ts'
import { STATES, type Conclusion } from '../budget/states.ts'
import type { Report } from '../report/report.ts'
import { UserError } from '../util/user-error.ts'
import { inReadingOrder } from './reading-order.ts'

interface Expected {
  /** What GitHub says was checked; reports about anything else are refused. */
  readonly headSha: string
  readonly runUrl: string
}

/** Throws UserError where a report is missing, is not ours, or is about another commit. */
export function mergeReports(files: readonly ReportFile[], expected: Expected): Report {
  const [first, ...rest] = inShardOrder(files).map((file) => ({
    file,
    report: readReport(file, expected),
  }))
  if (!first) throw new UserError('no-report', 'no report was found')
  for (const { file, report } of rest)
    if (report.base.sha !== first.report.base.sha)
      throw new UserError(
        'bad-report',
        `artifact ${file.artifact}: compares with another base than the other parts; run all parts again`,
      )
  const reports = [first, ...rest].map(({ report }) => report)
  const findings = distinct(reports.flatMap((report) => report.findings))
  const models = inReadingOrder(reports.flatMap((report) => report.models))
  return {
    ...first.report,
    conclusion: together(reports, { findings, models }),
    findings,
    models,
    notices: distinct(reports.flatMap(({ notices }) => notices)),
    runUrl: expected.runUrl,
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

function readReport({ artifact, text }: ReportFile, { headSha }: Expected): Report {
  const report = parse(artifact, text)
  if (report.head.sha === headSha) return report
  throw new UserError(
    'bad-report',
    `artifact ${artifact}: is about commit ${report.head.sha ?? 'none'}, but the run was for ${headSha}`,
  )
}

function parse(artifact: string, text: string): Report {
  try {
    return readCheckDocument(JSON.parse(text))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UserError(
      'bad-report',
      `artifact ${artifact}: is not a report of this program (${reason})`,
    )
  }
}

/** A part that fails makes the whole fail; a part in which nothing changed says nothing about the others. */
function together(
  parts: readonly Report[],
  whole: Pick<Report, 'findings' | 'models'>,
): Conclusion {
  return parts.some(({ conclusion }) => conclusion === 'failure')
    ? 'failure'
    : STATES[stateOf(whole)].conclusion
}

/** Every shard reads the whole budget file and says the same about it. */
function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}
