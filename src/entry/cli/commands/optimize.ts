import { optimizeModel, type AppliedStep } from '../../../rewrite/optimize.ts'
import { OPTIONAL_PASSES, PASSES } from '../../../rewrite/passes.ts'
import { profileModel } from '../../../profile/profile-model.ts'
import type { AppliedRewrite } from '../../../report/answers.ts'
import { loadModel, unpackFile } from '../../load-model.ts'
import { flag, text, UsageError, type Command } from '../command.ts'
import { formatOf, formatOption, print } from '../format-option.ts'
import { EXIT } from '../io.ts'
import { MODEL_OPTIONS, targetOf } from '../model-options.ts'

export const OPTIMIZE: Command = {
  usage: 'MODEL --output FILE',
  options: {
    output: { type: 'string', value: 'FILE', help: 'where the rewritten .tflite goes' },
    ...passOptions(),
    ...MODEL_OPTIONS,
    ...formatOption('optimize'),
  },
  run: async (args, io) => {
    const [path, ...more] = args.positionals
    const output = text(args, 'output')
    if (path === undefined || more.length > 0) throw new UsageError('optimize needs one MODEL')
    if (output === undefined) throw new UsageError('optimize needs --output FILE')
    const bytes = io.readFile(path)
    const model = loadModel({ path, bytes: await unpackFile(path, bytes) })
    const base = profileModel(model, { path, sha256: io.sha256(bytes) }, targetOf(args))
    const optIn = new Set(OPTIONAL_PASSES.filter((option) => flag(args, option)))
    const optimized = optimizeModel(model, base, optIn)
    io.writeFile(output, optimized.bytes)
    const answer = {
      base,
      head: { ...optimized.profile, path: output, sha256: io.sha256(optimized.bytes) },
      output,
      rewrites: [
        ...repacked(optimized.repackedBytes),
        ...optimized.steps.map((step) => appliedOf(step)),
      ],
    }
    await print('optimize', answer, { format: formatOf(args, 'optimize'), io })
    return EXIT.fine
  },
}

/** Passes that only run where they are asked for are options by their id. */
function passOptions(): Command['options'] {
  return Object.fromEntries(
    OPTIONAL_PASSES.map((id) => [id, { type: 'boolean', help: PASSES[id].option ?? '' } as const]),
  )
}

/** Writing the file anew shares tables and alignment differently than the converter did. */
function repacked(flashBytes: number): readonly AppliedRewrite[] {
  const delta = { flashBytes, ramBytes: 0, acceleratorCycles: 0, cycles: 0 }
  return flashBytes === 0 ? [] : [{ id: 'repack', text: 'the file packed again', delta }]
}

function appliedOf({ pass, before, after }: AppliedStep): AppliedRewrite {
  const [a, b] = [before.cycles.value, after.cycles.value]
  return {
    id: pass.id,
    text: `${pass.title}. ${pass.reason}`,
    delta: {
      flashBytes: after.flashBytes - before.flashBytes,
      ramBytes: after.ramBytes - before.ramBytes,
      acceleratorCycles: after.acceleratorCycles - before.acceleratorCycles,
      cycles: a === null || b === null ? null : b - a,
    },
  }
}
