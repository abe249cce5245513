import { optimizeModel, type AppliedStep, type Chosen } from '../../../rewrite/optimize.ts'
import { PASS_IDS, type PassId } from '../../../rewrite/pass.ts'
import { OPTIONAL_PASSES, PASSES } from '../../../rewrite/passes.ts'
import type { LayerProfile, Profile } from '../../../profile/profile.ts'
import { profileModel } from '../../../profile/profile-model.ts'
import type { AppliedRewrite, RewrittenLayer } from '../../../report/answers.ts'
import { loadModel, unpackFile } from '../../load-model.ts'
import { flag, list, text, UsageError, type Arguments, type Command } from '../command.ts'
import { formatOf, formatOption, print } from '../format-option.ts'
import { modelBytes } from '../model-input.ts'
import { EXIT } from '../io.ts'
import { MODEL_OPTIONS, targetOf } from '../model-options.ts'
import { onModel, TIME_OPTIONS } from '../time-limit.ts'

export const OPTIMIZE: Command = {
  usage: 'MODEL --output FILE',
  options: {
    output: { type: 'string', value: 'FILE', help: 'where the rewritten .tflite goes' },
    ...passOptions(),
    'no-dead-channels': {
      type: 'boolean',
      help: 'leave channels in that are provably constant or that nothing reads',
    },
    skip: {
      type: 'string',
      multiple: true,
      value: 'ID',
      help: `leave out one pass; several allowed: ${PASS_IDS.join(', ')}`,
      choices: PASS_IDS,
    },
    only: {
      type: 'string',
      multiple: true,
      value: 'ID',
      help: 'run this pass and no other; several allowed, by the same names',
      choices: PASS_IDS,
    },
    ...MODEL_OPTIONS,
    ...TIME_OPTIONS,
    ...formatOption('optimize'),
  },
  run: async (args, io) => {
    const [path, ...more] = args.positionals
    const output = text(args, 'output')
    if (path === undefined || more.length > 0) throw new UsageError('optimize needs one MODEL')
    if (output === undefined) throw new UsageError('optimize needs --output FILE')
    const chosen = chosenBy(args)
    const target = targetOf(args)
    const file = await modelBytes(path, io)
    const sha256 = io.sha256(file)
    const bytes = await unpackFile(path, file)
    const { base, optimized } = onModel(path, io, () => {
      const model = loadModel({ path, bytes })
      const profile = profileModel(model, { path, sha256 }, target)
      return { base: profile, optimized: optimizeModel(model, profile, chosen) }
    })
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

/** Throws `UsageError` where `--only` meets an option that says the same or the opposite. */
function chosenBy(args: Arguments): Chosen {
  const only = new Set(list(args, 'only'))
  const asked = OPTIONAL_PASSES.filter((id) => flag(args, id))
  const skipped = skippedBy(args)
  if (only.size === 0) return { optIn: new Set(asked), skipped }
  const [extra] = [
    ...asked.map((id) => `--${id}`),
    ...(flag(args, 'no-dead-channels') ? ['--no-dead-channels'] : []),
    ...list(args, 'skip').map((id) => `--skip ${id}`),
  ]
  if (extra !== undefined) {
    throw new UsageError(`--only names every pass that runs: leave out ${extra}`)
  }
  return {
    optIn: new Set(OPTIONAL_PASSES.filter((id) => only.has(id))),
    skipped: new Set(PASS_IDS.filter((id) => !only.has(id))),
  }
}

function skippedBy(args: Arguments): ReadonlySet<PassId> {
  const named = new Set(list(args, 'skip'))
  return new Set(
    PASS_IDS.filter(
      (id) => named.has(id) || (id === 'dead-channels' && flag(args, 'no-dead-channels')),
    ),
  )
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
  return flashBytes === 0
    ? []
    : [{ id: 'repack', text: 'the file packed again', delta, layers: [] }]
}

function appliedOf({ pass, before, after }: AppliedStep): AppliedRewrite {
  const [a, b] = [before.cycles.value, after.cycles.value]
  const layers = pass.id === 'dead-channels' ? cutLayers(before, after) : []
  const removed = layers.reduce((all, one) => all + one.removed, 0)
  const made = before.layers.reduce((all, { channels }) => all + (channels?.total ?? 0), 0)
  const counts = layers.length === 0 ? '' : ` (${removed} of ${made})`
  return {
    id: pass.id,
    layers,
    text: `${pass.title}${counts}. ${pass.reason}`,
    delta: {
      flashBytes: after.flashBytes - before.flashBytes,
      ramBytes: after.ramBytes - before.ramBytes,
      acceleratorCycles: after.acceleratorCycles - before.acceleratorCycles,
      cycles: a === null || b === null ? null : b - a,
    },
  }
}

/** Layers with weights whose output lost channels: the passes before and after keep their order. */
function cutLayers(before: Profile, after: Profile): readonly RewrittenLayer[] {
  return before.layers.flatMap((layer, at): readonly RewrittenLayer[] => {
    const now = after.layers[at]
    const channels = layer.channels?.total ?? 0
    const removed = channels - (now?.outputs[0]?.shape.at(-1) ?? channels)
    if (now === undefined || removed <= 0) return []
    const [a, b] = [layer.cycles.value, now.cycles.value]
    return [
      {
        ...{ layer: layer.index, op: layer.op, channels, removed },
        flashBytes: flashOf(now) - flashOf(layer),
        cycles: a === null || b === null ? null : b - a,
      },
    ]
  })
}

function flashOf({ flash }: LayerProfile): number {
  return Object.values<number>({ ...flash }).reduce((all, one) => all + one, 0)
}
