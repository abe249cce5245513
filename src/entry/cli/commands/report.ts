import { layersCsv, totalsCsv } from '../../../report/exports/csv.ts'
import { renderHtml } from '../../../report/html/html.ts'
import { checkDocument, printJson, readCheckDocument } from '../../../report/json/documents.ts'
import { renderMarkdown } from '../../../report/markdown/markdown.ts'
import { nodeData } from '../../../report/exports/model-explorer.ts'
import type { Report } from '../../../report/report.ts'
import { sarifLog } from '../../../report/exports/sarif.ts'
import { renderCheckText } from '../../../report/text/text.ts'
import type { Profile } from '../../../profile/profile.ts'
import { UserError } from '../../../util/user-error.ts'
import { text, UsageError, type Command } from '../command.ts'
import { EXIT, type Io } from '../io.ts'

type Renderer = (report: Report, io: Io) => string

/** Every medium a report can be turned into. */
const RENDERERS: Readonly<Record<string, Renderer>> = {
  html: renderHtml,
  text: (report, io) =>
    renderCheckText(report, { width: io.columns, colour: io.color, picture: true }),
  comment: (report) => `${renderMarkdown(report, { medium: 'comment' })}\n`,
  summary: (report) => `${renderMarkdown(report, { medium: 'summary' })}\n`,
  json: (report) => printJson(checkDocument(report)),
  sarif: (report) => printJson(sarifLog(report)),
  'layers-csv': (report) => layersCsv(headProfiles(report)),
  'totals-csv': (report) => totalsCsv(headProfiles(report)),
  'model-explorer': (report) => printJson(nodeData(onlyProfile(report), 'cycles')),
}

export const REPORT: Command = {
  usage: 'FILE.json --format MEDIUM [--output FILE]',
  options: {
    format: {
      type: 'string',
      value: 'MEDIUM',
      choices: Object.keys(RENDERERS),
      help: `one of ${Object.keys(RENDERERS).join(', ')} (default html)`,
    },
    output: { type: 'string', value: 'FILE', help: 'where it goes (default: standard output)' },
    model: { type: 'string', value: 'PATH', help: 'only this model of the report' },
  },
  run: (args, io) => {
    const [file, ...more] = args.positionals
    if (file === undefined || more.length > 0) {
      throw new UsageError(
        'report needs one FILE.json: what "check --format json" or the action wrote',
      )
    }
    const report = onlyModel(readReport(file, io), text(args, 'model'))
    const format = text(args, 'format') ?? 'html'
    const rendered = RENDERERS[format]?.(report, io) ?? ''
    const output = text(args, 'output')
    if (output === undefined) io.stdout(rendered)
    else io.writeFile(output, rendered)
    return EXIT.fine
  },
}

function readReport(file: string, io: Io): Report {
  let json: unknown
  try {
    json = JSON.parse(Buffer.from(io.readFile(file)).toString('utf8'))
  } catch (error) {
    // A report is no model: a wrong name is a wrong command line.
    if (error instanceof UserError) throw new UserError('config', error.message, { cause: error })
    throw new UserError('config', `${file}: not JSON; give what "check --format json" printed`, {
      cause: error,
    })
  }
  try {
    return readCheckDocument(json)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    throw new UserError(
      'config',
      `${file}: ${error.message}; give what "check --format json" printed`,
      { cause: error },
    )
  }
}

function onlyModel(report: Report, path: string | undefined): Report {
  if (path === undefined) return report
  const models = report.models.filter((model) => model.path === path)
  if (models.length > 0) return { ...report, models }
  const known = report.models.map((model) => model.path).join(', ')
  throw new UserError('config', `the report has no model "${path}"; it has: ${known || 'none'}`)
}

function headProfiles(report: Report): readonly Profile[] {
  return report.models.flatMap(({ head }) => (head === null ? [] : [head]))
}

function onlyProfile(report: Report): Profile {
  const [profile, ...more] = headProfiles(report)
  if (profile !== undefined && more.length === 0) return profile
  throw new UsageError('node data are for one model: name it with --model PATH')
}
