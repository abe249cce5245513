import { diffProfiles } from '../../../diff/diff-profiles.ts'
import type { Profile } from '../../../profile/profile.ts'
import type { Target } from '../../../target/runtime.ts'
import { UserError } from '../../../util/user-error.ts'
import { UsageError, type Command } from '../command.ts'
import { EXIT, type Io } from '../io.ts'
import { FORMAT_OPTION, formatOf, MODEL_OPTIONS, targetOf } from '../model-options.ts'
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
    const options = { target, io }
    const sides = await bothProfiles([base, head], options)
    const diff = diffProfiles(sides[0], sides[1])
    const format = formatOf(args)
    if (format === 'json') {
      const { diffDocument, printJson } = await import('../../../report/json.ts')
      io.stdout(printJson(diffDocument(diff)))
    } else {
      const { renderDiff } = await import('../render.ts')
      io.stdout(renderDiff(diff, { format, io }))
    }
    return EXIT.fine
  },
}

/** Both profiles, or one error that names every file that could not be profiled. */
async function bothProfiles(
  paths: readonly [string, string],
  options: { readonly target: Target; readonly io: Io },
): Promise<readonly [Profile, Profile]> {
  const base = await profilePath(paths[0], options)
  const head = await profilePath(paths[1], options)
  if (base.status === 'ok' && head.status === 'ok') return [base.profile, head.profile]
  const failures = [base, head].flatMap((one) => (one.status === 'error' ? [one.failure] : []))
  throw new UserError('unprofiled', failures.map(({ error }) => error.message).join('\n'))
}
