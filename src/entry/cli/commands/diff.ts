import { diffProfiles } from '../../../diff/diff-profiles.ts'
import type { ProfileResult } from '../../../profile/profile.ts'
import type { DiffAnswer } from '../../../report/answers.ts'
import type { Limited } from '../../time-limit.ts'
import { text, UsageError, type Arguments, type Command } from '../command.ts'
import { mapBuilds, named, onEach } from '../asked-builds.ts'
import { BUILD_OPTIONS, buildsOf } from '../build-options.ts'
import { formatOf, formatOption, print } from '../format-option.ts'
import { EXIT, type ExitCode, type Io } from '../io.ts'
import { onModel, TIME_OPTIONS } from '../time-limit.ts'
import { profilePath } from './profile.ts'

export const DIFF: Command = {
  usage: 'BASE HEAD | --base REVISION MODEL',
  options: {
    base: {
      type: 'string',
      value: 'REVISION',
      help: 'compare MODEL with what it is in this revision of git',
    },
    ...BUILD_OPTIONS,
    ...TIME_OPTIONS,
    ...formatOption('diff'),
  },
  run: async (args, io) => {
    const [before, after] = sidesOf(args)
    const format = formatOf(args, 'diff')
    const builds = await buildsOf(args, io, after)
    const limited: Limited = (work) => onModel(after, io, work)
    const found = await onEach(builds, async ({ name, target }) => {
      const base = await profilePath(before, { target, io })
      const head = await profilePath(after, { target, io })
      return { sides: [base, head], answer: named(name, answerOf(base, head, limited)) }
    })
    await print(
      'diff',
      mapBuilds(found, ({ answer }) => answer),
      { format, io },
    )
    const failed = found.map(({ sides }) => sides).find((one) => one.some(isError))
    return failed === undefined ? EXIT.fine : complain(failed, io)
  },
}

/** Either side may be a file, `REVISION:PATH` or `-`. */
function sidesOf(args: Arguments): readonly [string, string] {
  const revision = text(args, 'base')
  const [first, second, ...more] = args.positionals
  if (revision !== undefined) {
    if (first === undefined || second !== undefined)
      throw new UsageError('diff --base needs one MODEL')
    return [`${revision}:./${first.replace(/^\.\//, '')}`, first]
  }
  if (first === undefined || second === undefined || more.length > 0) {
    throw new UsageError('diff needs two models: BASE HEAD, or --base REVISION and one MODEL')
  }
  return [first, second]
}

function answerOf(base: ProfileResult, head: ProfileResult, limited: Limited): DiffAnswer {
  return base.status === 'ok' && head.status === 'ok'
    ? { status: 'ok', diff: limited(() => diffProfiles(base.profile, head.profile)) }
    : { status: 'error', base, head }
}

const isError = ({ status }: ProfileResult) => status === 'error'

/** A document tells of the side that could be profiled too; people read what is wrong with the other. */
function complain(sides: readonly ProfileResult[], io: Io): ExitCode {
  for (const side of sides)
    if (side.status === 'error') io.stderr(`mvp-budget diff: ${side.failure.error.message}\n`)
  return EXIT.unreadable
}
