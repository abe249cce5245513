import { formatEdit } from '../../../advice/edit.ts'
import { fit } from '../../../advice/fit.ts'
import type { Limit } from '../../../advice/limits.ts'
import { profileEdited } from '../../../advice/what-if.ts'
import type { MetricId } from '../../../budget/metric.ts'
import type { WrittenUnit } from '../../../budget/written.ts'
import { profileModel } from '../../../profile/profile-model.ts'
import { fitDocument, printJson } from '../../../report/json.ts'
import { loadModel } from '../../load-model.ts'
import { text, UsageError, type Arguments, type Command, type OptionSpec } from '../command.ts'
import { EXIT } from '../io.ts'
import { FORMAT_OPTION, formatOf, MODEL_OPTIONS, readQuantity, targetOf } from '../model-options.ts'
import { renderFit } from '../render.ts'

interface LimitOption {
  readonly name: string
  readonly metric: MetricId
  readonly unit: WrittenUnit
  readonly spec: OptionSpec
}

const limit = (name: string, metric: MetricId, unit: WrittenUnit, value: string, help: string) => ({
  ...{ name, metric, unit },
  spec: { type: 'string', value, help } as const,
})

const LIMITS: readonly LimitOption[] = [
  limit('ram', 'ram', 'bytes', 'SIZE', 'the tensor arena may take this much, e.g. 64KiB'),
  limit('flash', 'flash', 'bytes', 'SIZE', 'the .tflite may take this much, e.g. 256KiB'),
  limit('cycles', 'cycles', 'cycles', 'N', 'one inference may take this many cycles, e.g. 4M'),
  limit('latency', 'latency', 'seconds', 'T', 'one inference may take this long, e.g. 50ms'),
]

export const FIT: Command = {
  usage: 'MODEL [--ram SIZE] [--flash SIZE] [--cycles N] [--latency T]',
  options: {
    ...Object.fromEntries(LIMITS.map(({ name, spec }) => [name, spec])),
    ...MODEL_OPTIONS,
    ...FORMAT_OPTION,
  },
  run: (args, io) => {
    const [path, ...more] = args.positionals
    if (path === undefined || more.length > 0) throw new UsageError('fit needs one MODEL')
    const limits = limitsOf(args)
    const bytes = io.readFile(path)
    const model = loadModel({ path, bytes })
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
    const format = formatOf(args)
    const texts = plans.map((plan) => plan.text)
    io.stdout(
      format === 'json'
        ? printJson(fitDocument(answer))
        : renderFit({ ...answer, texts, limits }, { format, io }),
    )
    return EXIT.fine
  },
}

function limitsOf(args: Arguments): readonly Limit[] {
  const limits = LIMITS.flatMap(({ name, metric, unit }): readonly Limit[] => {
    const written = text(args, name)
    return written === undefined ? [] : [{ metric, max: readQuantity(written, unit, `--${name}`) }]
  })
  if (limits.length === 0) {
    const names = LIMITS.map(({ name }) => `--${name}`).join(', ')
    throw new UsageError(`fit needs at least one limit: ${names}`)
  }
  return limits
}
