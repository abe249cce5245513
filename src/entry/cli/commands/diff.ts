import { diffProfiles } from '../../../diff/diff-profiles.ts'
import type { ProfileResult } from '../../../profile/profile.ts'
import type { DiffAnswer } from '../../../report/answers.ts'
import { UsageError, type Command } from '../command.ts'
import { formatOf, formatOption, print } from '../format-option.ts'
import { EXIT, type ExitCode, type Io } from '../io.ts'
import { MODEL_OPTIONS, targetOf } from '../model-options.ts'
import { profilePath } from './profile.ts'

export const DIFF: Command = {
  usage: 'BASE HEAD',
  options: { ...MODEL_OPTIONS, ...formatOption('diff') },
  run: async (args, io) => {
    const [before, after, ...more] = args.positionals
    if (before === undefined || after === undefined || more.length > 0) {
      throw new UsageError('diff needs two models: BASE HEAD')
    }
    const format = formatOf(args, 'diff')
    const target = targetOf(args)
    const base = await profilePath(before, { target, io })
    const head = await profilePath(after, { target, io })
    await print('diff', answerOf(base, head), { format, io })
    return base.status === 'ok' && head.status === 'ok' ? EXIT.fine : complain([base, head], io)
  },
}

function answerOf(base: ProfileResult, head: ProfileResult): DiffAnswer {
  return base.status === 'ok' && head.status === 'ok'
    ? { status: 'ok', diff: diffProfiles(base.profile, head.profile) }
    : { status: 'error', base, head }
}

/** A document tells of the side that could be profiled too; people read what is wrong with the other. */
function complain(sides: readonly ProfileResult[], io: Io): ExitCode {
  for (const side of sides)
    if (side.status === 'error') io.stderr(`mvp-budget diff: ${side.failure.error.message}\n`)
  return EXIT.unreadable
}
