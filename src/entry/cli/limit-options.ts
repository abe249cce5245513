/** Limits on the command line: `--ram 64KiB --latency 50ms`. */
import type { Limit } from '../../advice/search/limits.ts'
import type { MetricId } from '../../budget/metric.ts'
import type { WrittenUnit } from '../../budget/written.ts'
import { text, type Arguments, type OptionSpec, type OptionSpecs } from './command.ts'
import { readQuantity } from './model-options.ts'

interface LimitOption {
  readonly name: string
  readonly metric: MetricId
  readonly unit: WrittenUnit
  readonly spec: OptionSpec
}

const LIMITS: readonly LimitOption[] = [
  {
    ...{ name: 'ram', metric: 'ram', unit: 'bytes' },
    spec: spec('SIZE', 'the tensor arena may take this much, e.g. 64KiB'),
  },
  {
    ...{ name: 'flash', metric: 'flash', unit: 'bytes' },
    spec: spec('SIZE', 'the .tflite may take this much, e.g. 256KiB'),
  },
  {
    ...{ name: 'cycles', metric: 'cycles', unit: 'cycles' },
    spec: spec('N', 'one inference may take this many cycles, e.g. 4M'),
  },
  {
    ...{ name: 'latency', metric: 'latency', unit: 'seconds' },
    spec: spec('T', 'one inference may take this long, e.g. 50ms'),
  },
]

function spec(value: string, help: string): OptionSpec {
  return { type: 'string', value, help }
}

export const LIMIT_OPTIONS: OptionSpecs = Object.fromEntries(
  LIMITS.map((limit) => [limit.name, limit.spec]),
)

/** `--ram`, `--flash`, ... */
export const LIMIT_NAMES: readonly string[] = LIMITS.map(({ name }) => `--${name}`)

/** Those that were given; throws `UsageError` where a value cannot be read. */
export function limitsOf(args: Arguments): readonly Limit[] {
  return LIMITS.flatMap(({ name, metric, unit }): readonly Limit[] => {
    const written = text(args, name)
    return written === undefined ? [] : [{ metric, max: readQuantity(written, unit, `--${name}`) }]
  })
}
