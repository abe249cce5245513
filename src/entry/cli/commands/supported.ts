import { renderSupported, supportedOperators } from '../../../operators/supported.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../io.ts'
import { FORMAT_OPTION, formatOf } from '../model-options.ts'

export const SUPPORTED: Command = {
  usage: '',
  options: FORMAT_OPTION,
  run: (args, io) => {
    io.stdout(
      formatOf(args) === 'json'
        ? `${JSON.stringify({ schema: 1, operators: supportedOperators() }, null, 2)}\n`
        : renderSupported(),
    )
    return EXIT.fine
  },
}
