import { partFit } from '../../../budget/part-fit.ts'
import { BUILDS } from '../../../target/runtime.ts'
import { refusedRows, targetRows } from '../../../target/targets-table.ts'
import { UserError } from '../../../util/user-error.ts'
import { text, type Arguments, type Command } from '../command.ts'
import { named, onEach } from '../asked-builds.ts'
import { BUILD_OPTIONS, buildsOf } from '../build-options.ts'
import { formatOf, formatOption, print } from '../format-option.ts'
import { EXIT, type ExitCode, type Io } from '../io.ts'
import { TIME_OPTIONS } from '../time-limit.ts'
import { profilePath } from './profile.ts'

export const TARGETS: Command = {
  usage: '[--fits MODEL]',
  options: {
    fits: {
      type: 'string',
      value: 'MODEL',
      help: 'say which parts have the RAM and flash for this model, and how much is left',
    },
    ...BUILD_OPTIONS,
    ...TIME_OPTIONS,
    ...formatOption('targets'),
  },
  run: async (args, io) => {
    const model = text(args, 'fits')
    if (model !== undefined) return printFit(model, { args, io })
    const answer = {
      targets: targetRows(),
      refused: refusedRows(),
      runtimes: Object.values(BUILDS),
    }
    await print('targets', answer, { format: formatOf(args, 'targets'), io })
    return EXIT.fine
  },
}

/** The build is that of the options; the part of the options is not looked at, as every part is. */
async function printFit(
  model: string,
  { args, io }: { readonly args: Arguments; readonly io: Io },
): Promise<ExitCode> {
  const format = formatOf(args, 'part-fit')
  const answer = await onEach(await buildsOf(args, io, model), async ({ name, target }) => {
    const result = await profilePath(model, { target, io })
    if (result.status === 'error') throw new UserError('unreadable', result.failure.error.message)
    return named(name, partFit(result.profile))
  })
  await print('part-fit', answer, { format, io })
  return EXIT.fine
}
