import { join, resolve } from 'node:path'
import type { ProfileResult } from '../../../profile/profile.ts'
import type { OnBuild } from '../../../report/answers.ts'
import type { Target } from '../../../target/runtime.ts'
import { UserError } from '../../../util/user-error.ts'
import { RELEASE_FAMILIES } from '../../../target/sdk-releases.ts'
import { withMeasured } from '../../with-measured.ts'
import { failureOf, profileFile, unpackFile } from '../../load-model.ts'
import { text, UsageError, type Arguments, type Command } from '../command.ts'
import { anyOf, MODEL_GLOBS } from '../../model-paths.ts'
import { visible } from '../../../report/sanitise.ts'
import { named } from '../asked-builds.ts'
import { BUILD_OPTIONS, buildsOf } from '../build-options.ts'
import { modelBytes } from '../model-input.ts'
import { formatOf, formatOption, print } from '../format-option.ts'
import { EXIT, type ExitCode, type Io } from '../io.ts'
import { onModel, TIME_OPTIONS } from '../time-limit.ts'

export const PROFILE: Command = {
  usage: 'MODEL|FOLDER...',
  options: {
    measurements: {
      type: 'string',
      value: 'FOLDER',
      help: 'show what boards measured (files of "import") beside the estimates',
    },
    calibration: {
      type: 'string',
      value: 'FILE',
      help: 'estimates by a file of "calibrate"',
    },
    ...BUILD_OPTIONS,
    ...TIME_OPTIONS,
    ...formatOption('profile'),
  },
  run: runProfile,
}

async function runProfile(args: Arguments, io: Io): Promise<ExitCode> {
  if (args.positionals.length === 0) throw new UsageError('profile needs at least one MODEL')
  const format = formatOf(args, 'profile')
  // Words do not say it, and the module that computes it takes milliseconds to load.
  const folder = text(args, 'measurements')
  const all = folder === undefined ? [] : await measurementsIn(folder, io)
  const sha256 = format === 'json' || all.length > 0 ? io.sha256 : () => ''
  const measured = {
    all,
    isRuntimeNamed: RUNTIME_OPTIONS.some((one) => args.values[one] !== undefined),
  }
  const calibrated = await calibrationIn(text(args, 'calibration'), io)
  const results: OnBuild<ProfileResult>[] = []
  const paths = args.positionals.flatMap((one) => modelsIn(one, io))
  for (const [at, path] of paths.entries()) {
    for (const { name, target } of await buildsOf(args, io, path)) {
      io.progress(`profiling ${at + 1} of ${paths.length}: ${path}`)
      const result = await profilePath(path, { target: { ...target, ...calibrated }, io, sha256 })
      results.push(named(name, withMeasured(result, measured)))
    }
  }
  await print('profile', results, { format, io })
  // Words for people have it already.
  if (format !== 'text' && format !== 'markdown')
    for (const result of results)
      if (result.status === 'error') io.stderr(`${result.failure.error.message}\n`)
  return results.some(({ status }) => status === 'error') ? EXIT.unreadable : EXIT.fine
}

const RUNTIME_OPTIONS = ['runtime', ...RELEASE_FAMILIES]

async function calibrationIn(path: string | undefined, io: Io): Promise<Partial<Target>> {
  if (path === undefined) return {}
  const { readCalibration } = await import('../../../calibration/calibration-file.ts')
  const text = Buffer.from(io.readFile(resolve(io.cwd, path))).toString('utf8')
  const { calibration, problem } = readCalibration(text)
  if (calibration !== null) return { calibration }
  throw new UserError('bad-measurement', `${visible(path)}: ${problem}`)
}

/** Code that most profiles do without is loaded for those that name a folder. */
async function measurementsIn(folder: string, io: Io) {
  const { MEASUREMENT_ENDING, readMeasurement } = await import('../../../measurement/file.ts')
  const files = io.filesBelow(resolve(io.cwd, folder)) ?? []
  return files
    .filter((file) => file.endsWith(MEASUREMENT_ENDING))
    .map((file) => {
      const { measurement, problem } = readMeasurement(
        Buffer.from(io.readFile(file)).toString('utf8'),
      )
      if (measurement !== null) return { file, measurement }
      throw new UserError('bad-measurement', `${visible(file)}: ${problem}`)
    })
}

/** A folder stands for all models below it. */
function modelsIn(path: string, io: Io): readonly string[] {
  const files = io.filesBelow(path)
  if (files === null) return [path]
  const models = files.filter((file) => isModel(file))
  if (models.length === 0) {
    throw new UserError('unreadable', `${visible(path)}: no model below this folder; name files`)
  }
  return models
}

const isModel = anyOf(MODEL_GLOBS)

export interface ProfilePlace {
  readonly target: Target
  readonly io: Io
  /** Where relative paths start; the working directory without it. */
  readonly folder?: string
  /** Of the file's bytes; `io`'s without it. */
  readonly sha256?: Io['sha256']
}

/** The profile of a file on disk; one that cannot be read is a failure like any other. */
export async function profilePath(
  path: string,
  { target, io, folder, sha256: hash = io.sha256 }: ProfilePlace,
): Promise<ProfileResult> {
  let sha256: string | null = null
  try {
    const file = await modelBytes(folder === undefined ? path : join(folder, path), io)
    sha256 = hash(file)
    const model = { path, bytes: await unpackFile(path, file), sha256 }
    return onModel(path, io, () => profileFile(model, target))
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { status: 'error', failure: { path, sha256, error: failureOf(error, path) } }
  }
}
