import { tipsFor } from '../../../advice/advise.ts'
import { profileModel } from '../../../profile/profile-model.ts'
import { loadModel, unpackFile } from '../../load-model.ts'
import { UsageError, type Command } from '../command.ts'
import { formatOf, formatOption, print } from '../format-option.ts'
import { modelBytes } from '../model-input.ts'
import { EXIT } from '../io.ts'
import { LIMIT_OPTIONS, limitsOf } from '../limit-options.ts'
import { MODEL_OPTIONS, targetOf } from '../model-options.ts'

export const TIPS_COMMAND: Command = {
  usage: 'MODEL [--ram SIZE] [--flash SIZE] [--cycles N] [--latency T]',
  options: { ...LIMIT_OPTIONS, ...MODEL_OPTIONS, ...formatOption('tips') },
  run: async (args, io) => {
    const [path, ...more] = args.positionals
    if (path === undefined || more.length > 0) throw new UsageError('tips needs one MODEL')
    const limits = limitsOf(args)
    const bytes = await modelBytes(path, io)
    const model = loadModel({ path, bytes: await unpackFile(path, bytes) })
    const base = profileModel(model, { path, sha256: io.sha256(bytes) }, targetOf(args))
    const answer = { base, tips: tipsFor({ model, profile: base, limits }) }
    await print('tips', { ...answer, limits }, { format: formatOf(args, 'tips'), io })
    return EXIT.fine
  },
}
