import { formatsOf, printAnswer, type Format } from '../../../report/print.ts'
import { readCheckDocument } from '../../../report/json/documents.ts'
import type { Report } from '../../../report/report.ts'
import { UserError } from '../../../util/user-error.ts'
import { text, UsageError, type Arguments, type Command } from '../command.ts'
import { formatOf } from '../format-option.ts'
import { EXIT, type Io } from '../io.ts'

/** Names from before every command had formats: what they mean now. */
const OLD_NAMES = { summary: 'markdown', 'layers-csv': 'csv' } as const satisfies Readonly<
  Record<string, Format>
>

const MEDIA = [...formatsOf('check'), ...Object.keys(OLD_NAMES)]

export const REPORT: Command = {
  usage: 'FILE.json --format MEDIUM [--output FILE]',
  options: {
    format: {
      type: 'string',
      value: 'MEDIUM',
      choices: MEDIA,
      help: `one of ${MEDIA.join(', ')} (default html)`,
    },
    output: { type: 'string', value: 'FILE', help: 'where it goes (default: standard output)' },
    model: { type: 'string', value: 'PATH', help: 'only this model of the report' },
  },
  run: async (args, io) => {
    const [file, ...more] = args.positionals
    if (file === undefined || more.length > 0) {
      throw new UsageError(
        'report needs one FILE.json: what "check --format json" or the action wrote',
      )
    }
    const report = onlyModel(readReport(file, io), text(args, 'model'))
    const format = formatOf(withNewName(args), 'check', 'html')
    const rendered = await printAnswer('check', report, { format, terminal: io })
    const output = text(args, 'output')
    if (output === undefined) io.stdout(rendered)
    else io.writeFile(output, rendered)
    return EXIT.fine
  },
}

function withNewName(args: Arguments): Arguments {
  const word = text(args, 'format') ?? ''
  if (word !== 'summary' && word !== 'layers-csv') return args
  return { ...args, values: { ...args.values, format: OLD_NAMES[word] } }
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
