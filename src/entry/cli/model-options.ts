/** The options that every command on models takes, and what they stand for. */
import { quantity, RESOURCE_VARIABLES, type WrittenUnit } from '../../budget/written.ts'
import {
  DEFAULT_TARGET_ID,
  resolveTarget,
  type TargetRequest,
} from '../../target/resolve-target.ts'
import { PLAIN_FIRMWARE } from '../../target/firmware.ts'
import {
  RUNTIME_NAMES,
  type AcceleratorId,
  type OptimizeSpeed,
  type RuntimeName,
} from '../../target/runtime.ts'
import { OPTIMIZE_SPEEDS, type Target } from '../../target/runtime.ts'
import { RELEASE_FAMILIES, runtimeOfRelease } from '../../target/sdk-releases.ts'
import { text, UsageError, type Arguments, type OptionSpecs } from './command.ts'

export const MODEL_OPTIONS: OptionSpecs = {
  target: {
    type: 'string',
    value: 'ID',
    help: `part number, family or board; see "targets" (default ${DEFAULT_TARGET_ID})`,
  },
  accelerator: {
    type: 'string',
    value: 'mvp|none',
    choices: ['mvp', 'none'],
    help: 'run on the MVP or on the CPU alone (default mvp)',
  },
  runtime: {
    type: 'string',
    value: 'ID',
    choices: RUNTIME_NAMES,
    help: 'whose tensor arena is counted: sdk (default), sdk-3 (compiled, labelled), mltk-device, mltk-simulator',
  },
  sdk: {
    type: 'string',
    value: 'VERSION',
    help: 'the runtime by the version of the AI/ML SDK, e.g. 2.2.1 (or --gsdk 4.4, --simplicity 2025.6)',
  },
  gsdk: { type: 'string', value: 'VERSION', help: 'the runtime by the version of the Gecko SDK' },
  simplicity: {
    type: 'string',
    value: 'VERSION',
    help: 'the runtime by the version of the Simplicity SDK',
  },
  'optimize-speed': {
    type: 'string',
    value: '0|1|2|3',
    choices: OPTIMIZE_SPEEDS.map(String),
    help: "SL_MVP_OPTIMIZE_SPEED, a mask (default: the runtime's own)",
  },
  'resource-variables': {
    type: 'string',
    value: 'N',
    help: 'how many the firmware creates, as "firmware" of the budget file says (default 0)',
  },
  clock: {
    type: 'string',
    value: 'HZ',
    help: 'CPU clock, e.g. "78 MHz" (default: the part\'s usual one)',
  },
}

/** Throws `UserError` where the target is not known. */
export function targetOf(args: Arguments): Target {
  return resolveTarget(targetRequestOf(args))
}

/** What the command line says of the target; a budget file's word goes before it. */
export function targetRequestOf(args: Arguments): TargetRequest {
  const id = text(args, 'target')
  const clock = text(args, 'clock')
  const speed = text(args, 'optimize-speed')
  const variables = text(args, 'resource-variables')
  const accelerator = text(args, 'accelerator') as AcceleratorId | undefined
  const runtime = runtimeIn(args)
  return {
    ...(id === undefined ? {} : { id }),
    ...(accelerator === undefined ? {} : { accelerator }),
    ...(runtime === undefined ? {} : { runtime }),
    ...(speed === undefined ? {} : { optimizeSpeed: Number(speed) as OptimizeSpeed }),
    ...(variables === undefined
      ? {}
      : { firmware: { ...PLAIN_FIRMWARE, resourceVariables: readCount(variables) } }),
    ...(clock === undefined ? {} : { clockHz: readQuantity(clock, 'hertz', '--clock') }),
  }
}

/** Named by its id or by a release; throws {@link UsageError} for both and for a release that is not known. */
function runtimeIn(args: Arguments): RuntimeName | undefined {
  const named = text(args, 'runtime') as RuntimeName | undefined
  const releases = RELEASE_FAMILIES.flatMap((family) => {
    const version = text(args, family)
    return version === undefined ? [] : [{ family, version }]
  })
  const [first, second] = releases
  if (first === undefined) return named
  if (named !== undefined || second !== undefined) {
    const other = second?.family ?? 'runtime'
    throw new UsageError(`--${first.family} and --${other} both name the runtime: give one of them`)
  }
  const found = runtimeOfRelease(first.family, first.version)
  if ('runtime' in found) return found.runtime
  throw new UsageError(`--${first.family}: found ${first.version}, ${found.reason}`)
}

function readCount(value: string): number {
  const written = RESOURCE_VARIABLES
  if (new RegExp(written.pattern).test(value)) return written.parse(value)
  throw new UsageError(
    `--resource-variables: expected ${written.allowed}, e.g. ${written.example}, found "${value}"`,
  )
}

/** A quantity with its unit; throws {@link UsageError} that names the option and what is allowed. */
export function readQuantity(value: string, unit: WrittenUnit, option: string): number {
  const written = quantity(unit)
  if (new RegExp(written.pattern).test(value)) return written.parse(value)
  const hint = written.hint(value)
  const instead = hint === undefined ? '' : `; ${hint}`
  throw new UsageError(
    `${option}: expected ${written.allowed}, e.g. ${written.example}, found "${value}"${instead}`,
  )
}
