import { tipsFor } from '../../../advice/advise.ts'
import { profileModel } from '../../../profile/profile-model.ts'
import { loadModel, unpackFile } from '../../load-model.ts'
import { UsageError, type Command } from '../command.ts'
import { mapBuilds, named } from '../asked-builds.ts'
import { BUILD_OPTIONS, buildsOf } from '../build-options.ts'
import { formatOf, formatOption, print } from '../format-option.ts'
import { modelBytes } from '../model-input.ts'
import { EXIT } from '../io.ts'
import { LIMIT_OPTIONS } from '../limit-options.ts'
import { limitedBuilds, otherBuild, priced } from '../limited-builds.ts'
import { onModel, TIME_OPTIONS } from '../time-limit.ts'

export const TIPS_COMMAND: Command = {
  usage: 'MODEL [--ram SIZE] [--flash SIZE] [--cycles N] [--latency T]',
  options: { ...LIMIT_OPTIONS, ...BUILD_OPTIONS, ...TIME_OPTIONS, ...formatOption('tips') },
  run: async (args, io) => {
    const [path, ...more] = args.positionals
    if (path === undefined || more.length > 0) throw new UsageError('tips needs one MODEL')
    const file = await modelBytes(path, io)
    const sha256 = io.sha256(file)
    const bytes = await unpackFile(path, file)
    const asked = await buildsOf(args, io, path)
    const answer = onModel(path, io, () => {
      const model = loadModel({ path, bytes })
      const builds = limitedBuilds(args, asked, (target) =>
        profileModel(model, { path, sha256 }, target),
      )
      return mapBuilds(builds, ({ build, profile, limits }) => {
        const others = builds.filter((one) => one.build !== build).map(otherBuild)
        return named(build, {
          base: profile,
          tips: tipsFor({ model, profile, limits, others, seen: priced(io) }),
          limits,
        })
      })
    })
    await print('tips', answer, { format: formatOf(args, 'tips'), io })
    return EXIT.fine
  },
}
