import { renderTargets, targetRows, refusedRows } from '../../../target/targets-table.ts'
import { RUNTIMES } from '../../../target/runtime.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../io.ts'
import { FORMAT_OPTION, formatOf } from '../model-options.ts'

export const TARGETS: Command = {
  usage: '',
  options: FORMAT_OPTION,
  run: (args, io) => {
    io.stdout(
      formatOf(args) === 'json'
        ? `${JSON.stringify({ schema: 1, targets: targetRows(), refused: refusedRows(), runtimes: Object.values(RUNTIMES) }, null, 2)}\n`
        : renderTargets(),
    )
    return EXIT.fine
  },
}
