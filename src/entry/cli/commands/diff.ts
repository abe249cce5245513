import { diffProfiles } from '../../../diff/diff-profiles.ts'
import type { Profile } from '../../../profile/profile.ts'
import { diffDocument, printJson } from '../../../report/json.ts'
import type { Target } from '../../../target/runtime.ts'
import { UserError } from '../../../util/user-error.ts'
import { UsageError, type Command } from '../command.ts'
import { EXIT, type Io } from '../io.ts'
import { FORMAT_OPTION, formatOf, MODEL_OPTIONS, targetOf } from '../model-options.ts'
import { renderDiff } from '../render.ts'
import { profilePath } from './profile.ts'

export const DIFF: Command = {
  name: 'diff',
  usage: 'BASE HEAD',
  summary: 'what changed between two versions of a model, layer by layer, and why',
  options: { ...MODEL_OPTIONS, ...FORMAT_OPTION },
  run: (args, io) => {
    const [base, head, ...more] = args.positionals
    if (base === undefined || head === undefined || more.length > 0) {
      throw new UsageError('diff needs two models: BASE HEAD')
    }
    const target = targetOf(args)
    const options = { target, io }
    const sides = bothProfiles([base, head], options)
    const diff = diffProfiles(sides[0], sides[1])
    const format = formatOf(args)
    io.stdout(format === 'json' ? printJson(diffDocument(diff)) : renderDiff(diff, { format, io }))
    return EXIT.fine
  },
}

/** Both profiles, or one error that names every file that could not be profiled. */
function bothProfiles(
  paths: readonly [string, string],
  options: { readonly target: Target; readonly io: Io },
): readonly [Profile, Profile] {
  const [base, head] = paths.map((path) => profilePath(path, options))
  if (base?.status === 'ok' && head?.status === 'ok') return [base.profile, head.profile]
  const failures = [base, head].flatMap((one) => (one?.status === 'error' ? [one.failure] : []))
  throw new UserError('unprofiled', failures.map(({ error }) => error.message).join('\n'))
}
