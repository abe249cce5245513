import { formatEdit } from '../../../edit/edits/edits.ts'
import { fit } from '../../../advice/search/fit.ts'
import { profileEdited } from '../../../advice/what-if.ts'
import { profileModel } from '../../../profile/profile-model.ts'
import { loadModel, unpackFile } from '../../load-model.ts'
import { UsageError, type Command } from '../command.ts'
import { formatOf, formatOption, print } from '../format-option.ts'
import { modelBytes } from '../model-input.ts'
import { EXIT } from '../io.ts'
import { LIMIT_NAMES, LIMIT_OPTIONS, limitsOf } from '../limit-options.ts'
import { MODEL_OPTIONS, targetOf } from '../model-options.ts'

export const FIT: Command = {
  usage: 'MODEL [--ram SIZE] [--flash SIZE] [--cycles N] [--latency T]',
  options: {
    ...LIMIT_OPTIONS,
    ...MODEL_OPTIONS,
    ...formatOption('fit'),
  },
  run: async (args, io) => {
    const [path, ...more] = args.positionals
    if (path === undefined || more.length > 0) throw new UsageError('fit needs one MODEL')
    const limits = limitsOf(args)
    if (limits.length === 0) {
      throw new UsageError(`fit needs at least one limit: ${LIMIT_NAMES.join(', ')}`)
    }
    const bytes = await modelBytes(path, io)
    const model = loadModel({ path, bytes: await unpackFile(path, bytes) })
    const base = profileModel(model, { path, sha256: io.sha256(bytes) }, targetOf(args))
    const { plans, message } = fit({ model, profile: base, limits })
    const answer = {
      base,
      plans: plans.map(({ edits }) => ({
        edits: edits.map(formatEdit),
        head: profileEdited(model, edits, base),
      })),
      message,
    }
    const texts = plans.map((plan) => plan.text)
    await print('fit', { ...answer, texts, limits }, { format: formatOf(args, 'fit'), io })
    return EXIT.fine
  },
}
