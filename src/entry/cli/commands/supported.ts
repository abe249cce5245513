import { renderSupported, supportedOperators } from '../../../operators/supported.ts'
import { printJson, supportedDocument } from '../../../report/json/documents.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../io.ts'
import { FORMAT_OPTION, formatOf } from '../model-options.ts'

export const SUPPORTED: Command = {
  usage: '',
  options: FORMAT_OPTION,
  run: (args, io) => {
    io.stdout(
      formatOf(args) === 'json'
        ? printJson(supportedDocument({ operators: supportedOperators() }))
        : renderSupported(),
    )
    return EXIT.fine
  },
}
