import { targetRows, refusedRows } from '../../../target/targets-table.ts'
import { RUNTIMES } from '../../../target/runtime.ts'
import type { Command } from '../command.ts'
import { formatOf, formatOption, print } from '../format-option.ts'
import { EXIT } from '../io.ts'

export const TARGETS: Command = {
  usage: '',
  options: formatOption('targets'),
  run: async (args, io) => {
    const answer = {
      targets: targetRows(),
      refused: refusedRows(),
      runtimes: Object.values(RUNTIMES),
    }
    await print('targets', answer, { format: formatOf(args, 'targets'), io })
    return EXIT.fine
  },
}
