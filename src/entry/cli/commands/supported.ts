import { supportedOperators } from '../../../operators/supported.ts'
import type { Command } from '../command.ts'
import { formatOf, formatOption, print } from '../format-option.ts'
import { EXIT } from '../io.ts'

export const SUPPORTED: Command = {
  usage: '',
  options: formatOption('supported'),
  run: async (args, io) => {
    const answer = { operators: supportedOperators() }
    await print('supported', answer, { format: formatOf(args, 'supported'), io })
    return EXIT.fine
  },
}
