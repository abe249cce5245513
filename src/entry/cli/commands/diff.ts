import { diffProfiles } from '../../../diff/diff-profiles.ts'
import type { ProfileDiff } from '../../../diff/diff.ts'
import type { ProfileResult } from '../../../profile/profile.ts'
import { UsageError, type Command } from '../command.ts'
import { EXIT, type ExitCode, type Io } from '../io.ts'
import { FORMAT_OPTION, formatOf, MODEL_OPTIONS, targetOf, type Format } from '../model-options.ts'
import { profilePath } from './profile.ts'

export const DIFF: Command = {
  usage: 'BASE HEAD',
  options: { ...MODEL_OPTIONS, ...FORMAT_OPTION },
  run: async (args, io) => {
    const [base, head, ...more] = args.positionals
    if (base === undefined || head === undefined || more.length > 0) {
      throw new UsageError('diff needs two models: BASE HEAD')
    }
    const target = targetOf(args)
    const sides = {
      base: await profilePath(base, { target, io }),
      head: await profilePath(head, { target, io }),
    }
    return sides.base.status === 'ok' && sides.head.status === 'ok'
      ? printDiff(diffProfiles(sides.base.profile, sides.head.profile), {
          format: formatOf(args),
          io,
        })
      : printFailure(sides, { format: formatOf(args), io })
  },
}

interface Printing {
  readonly format: Format
  readonly io: Io
}

async function printDiff(diff: ProfileDiff, { format, io }: Printing): Promise<ExitCode> {
  if (format === 'json') {
    const { diffDocument, printJson } = await import('../../../report/json/documents.ts')
    io.stdout(printJson(diffDocument(diff)))
  } else {
    const { renderDiff } = await import('../render.ts')
    io.stdout(renderDiff(diff, { format, io }))
  }
  return EXIT.fine
}

interface Sides {
  readonly base: ProfileResult
  readonly head: ProfileResult
}

/** The document tells of the side that could be profiled too; people read what is wrong with the other. */
async function printFailure({ base, head }: Sides, { format, io }: Printing): Promise<ExitCode> {
  if (format === 'json') {
    const { failedDiffDocument, printJson } = await import('../../../report/json/documents.ts')
    io.stdout(printJson(failedDiffDocument(base, head)))
  }
  for (const side of [base, head])
    if (side.status === 'error') io.stderr(`mvp-budget diff: ${side.failure.error.message}\n`)
  return EXIT.unreadable
}
