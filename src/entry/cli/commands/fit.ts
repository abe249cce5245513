import { formatEdit } from '../../../edit/edits/edits.ts'
import { fitBuilds } from '../../../advice/search/fit-builds.ts'
import { profileEdited, profileOf } from '../../../advice/what-if.ts'
import type { Profile } from '../../../profile/profile.ts'
import { profileModel } from '../../../profile/profile-model.ts'
import { loadModel, unpackFile } from '../../load-model.ts'
import { UsageError, type Command } from '../command.ts'
import { mapBuilds, named } from '../asked-builds.ts'
import { askedWith, BUILD_OPTIONS, buildsOf } from '../build-options.ts'
import { formatOf, formatOption, print } from '../format-option.ts'
import { modelBytes } from '../model-input.ts'
import { EXIT } from '../io.ts'
import { LIMIT_NAMES, LIMIT_OPTIONS, limitsOf } from '../limit-options.ts'
import { limitedBuilds, priced } from '../limited-builds.ts'
import { onModel, TIME_OPTIONS } from '../time-limit.ts'

export const FIT: Command = {
  usage: 'MODEL [--ram SIZE] [--flash SIZE] [--cycles N] [--latency T] | MODEL --builds',
  options: {
    ...LIMIT_OPTIONS,
    ...BUILD_OPTIONS,
    ...TIME_OPTIONS,
    ...formatOption('fit'),
  },
  run: async (args, io) => {
    const [path, ...more] = args.positionals
    if (path === undefined || more.length > 0) throw new UsageError('fit needs one MODEL')
    const asked = await buildsOf(args, io, path)
    if (limitsOf(args).length === 0 && asked.every(({ limits }) => limits.length === 0)) {
      throw new UsageError(
        `fit needs at least one limit: ${LIMIT_NAMES.join(', ')}, or --builds for those of the budget file`,
      )
    }
    const file = await modelBytes(path, io)
    const sha256 = io.sha256(file)
    const bytes = await unpackFile(path, file)
    const answer = onModel(path, io, () => {
      const model = loadModel({ path, bytes })
      const builds = limitedBuilds(args, asked, (target) =>
        profileModel(model, { path, sha256 }, target),
      )
      const { plans, message, best } = fitBuilds(model, builds, priced(io))
      return {
        asked: askedWith(args),
        builds: mapBuilds(builds, ({ build, profile, limits }) =>
          named(build, { base: profile, limits }),
        ),
        plans: plans.map(({ edits, text, onTopOf, start }) => {
          const from = (profile: Profile): Profile =>
            onTopOf === null ? profile : profileOf(start, profile)
          return {
            edits: edits.map(formatEdit),
            ...{ text, onTopOf },
            start: from(builds[0].profile),
            heads: mapBuilds(builds, ({ profile }) => profileEdited(start, edits, from(profile))),
          }
        }),
        message,
        nearest:
          best === null || best.edits.length === 0
            ? null
            : { edits: best.edits.map(formatEdit), onTopOf: best.onTopOf },
      }
    })
    await print('fit', answer, { format: formatOf(args, 'fit'), io })
    return EXIT.fine
  },
}
