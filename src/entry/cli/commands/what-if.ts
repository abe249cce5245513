import { formatEdit, parseEdit } from '../../../edit/edits/edits.ts'
import { profileEdited, startOf } from '../../../advice/what-if.ts'
import { profileModel } from '../../../profile/profile-model.ts'
import { loadModel, unpackFile } from '../../load-model.ts'
import { flag, list, UsageError, type Command } from '../command.ts'
import { mapBuilds, named } from '../asked-builds.ts'
import { BUILD_OPTIONS, buildsOf } from '../build-options.ts'
import { formatOf, formatOption, print } from '../format-option.ts'
import { modelBytes } from '../model-input.ts'
import { EXIT } from '../io.ts'
import { onModel, TIME_OPTIONS } from '../time-limit.ts'

export const WHAT_IF: Command = {
  usage: 'MODEL --set EDIT [--set EDIT ...]',
  options: {
    set: {
      type: 'string',
      multiple: true,
      value: 'EDIT',
      help: 'LAYER.PARAM=VALUE, e.g. 3.filters=8, 1.strides=2x2, input.size=64x64, 5.remove',
    },
    'without-dead-channels': {
      type: 'boolean',
      help: 'edit the model without the channels that optimize takes out; differences are from there',
    },
    ...BUILD_OPTIONS,
    ...TIME_OPTIONS,
    ...formatOption('what-if'),
  },
  run: async (args, io) => {
    const [path, ...more] = args.positionals
    const edits = list(args, 'set').map(parseEdit)
    if (path === undefined || more.length > 0) throw new UsageError('what-if needs one MODEL')
    if (edits.length === 0) throw new UsageError('what-if needs at least one --set EDIT')
    const file = await modelBytes(path, io)
    const sha256 = io.sha256(file)
    const bytes = await unpackFile(path, file)
    const onTopOf = flag(args, 'without-dead-channels') ? ('dead-channels' as const) : null
    const builds = await buildsOf(args, io, path)
    const answer = onModel(path, io, () => {
      const model = loadModel({ path, bytes })
      return mapBuilds(builds, ({ name, target }) => {
        const profile = profileModel(model, { path, sha256 }, target)
        const { model: start, base } = startOf(model, profile, onTopOf)
        const head = profileEdited(start, edits, base)
        return named(name, { base, head, edits: edits.map(formatEdit), onTopOf })
      })
    })
    await print('what-if', answer, { format: formatOf(args, 'what-if'), io })
    return EXIT.fine
  },
}
