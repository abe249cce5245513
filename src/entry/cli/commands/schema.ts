import { renderSchema } from '../../../budget/schema.ts'
import { printJson, reportSchema } from '../../../report/json/documents.ts'
import { UsageError, type Command } from '../command.ts'
import { EXIT } from '../io.ts'

const SCHEMAS: Readonly<Record<string, () => string>> = {
  budget: renderSchema,
  report: () => printJson(reportSchema()),
}

export const SCHEMA: Command = {
  usage: '[budget|report]',
  options: {},
  run: (args, io) => {
    const [name = 'budget'] = args.positionals
    const render = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined
    if (render === undefined) {
      throw new UsageError(`schema: "${name}" is not one of ${Object.keys(SCHEMAS).join(', ')}`)
    }
    io.stdout(render())
    return EXIT.fine
  },
}
