/** `mvp-budget import`: what profilers measured, as files that the budget's folder of measurements keeps. */
import { basename, resolve } from 'node:path'
import { parseBudget } from '../../../budget/parse-budget.ts'
import { renderMeasurement, MEASUREMENT_ENDING } from '../../../measurement/file.ts'
import { matchOfLayers, mismatchOf } from '../../../measurement/match.ts'
import {
  completed,
  PLAIN,
  whereMeasured,
  type Measurement,
} from '../../../measurement/measurement.ts'
import type { Imported } from '../../../measurement/readers/reader.ts'
import { LONGEST_IMPORT, readProfilerFile } from '../../../measurement/readers/readers.ts'
import type { Profile } from '../../../profile/profile.ts'
import { visible } from '../../../report/sanitise.ts'
import { findFiles } from '../../../source/workspace-models.ts'
import { resolveTarget } from '../../../target/resolve-target.ts'
import { UserError } from '../../../util/user-error.ts'
import { BUDGET_PATHS } from '../../../budget/paths.ts'
import { anyOf, MODEL_GLOBS } from '../../model-paths.ts'
import { flag, text, UsageError, type Arguments, type Command } from '../command.ts'
import { EXIT, type ExitCode, type Io } from '../io.ts'
import { readQuantity } from '../model-options.ts'
import { TIME_OPTIONS } from '../time-limit.ts'
import { profilePath } from './profile.ts'

export const IMPORT: Command = {
  usage: 'FILE... [--model MODEL] [--board BOARD] [--sdk VERSION]',
  options: {
    model: {
      type: 'string',
      value: 'MODEL',
      help: 'the model that was measured (default: the one below this folder whose hash or layers are those of the file)',
    },
    board: {
      type: 'string',
      value: 'BOARD',
      help: 'the board that ran it, e.g. BRD2601B, where the file does not say; without one it is taken for a simulator',
    },
    sdk: { type: 'string', value: 'VERSION', help: 'version of the AI/ML SDK, e.g. 3.0.2' },
    'optimize-speed': {
      type: 'string',
      value: '0|1|2|3',
      choices: ['0', '1', '2', '3'],
      help: 'SL_MVP_OPTIMIZE_SPEED of the firmware that ran it',
    },
    clock: {
      type: 'string',
      value: 'HZ',
      help: 'CPU clock, e.g. "78 MHz", where the file does not say',
    },
    date: { type: 'string', value: 'DAY', help: 'when it was measured, e.g. 2026-11-27' },
    simulated: { type: 'boolean', help: 'a simulator ran it, whatever the file says' },
    out: {
      type: 'string',
      value: 'FOLDER',
      help: 'where to write (default: "measurements" of the budget file, else measurements)',
    },
    ...TIME_OPTIONS,
  },
  run: runImport,
}

async function runImport(args: Arguments, io: Io): Promise<ExitCode> {
  if (args.positionals.length === 0) throw new UsageError('import needs at least one FILE')
  const said = saidOf(args)
  const models = await candidates(text(args, 'model'), io)
  const folder = text(args, 'out') ?? measurementsFolderOf(io) ?? 'measurements'
  for (const path of args.positionals) {
    const runs = readProfilerFile({ name: basename(path), text: textOf(path, io) })
    for (const run of runs) {
      const { measurement, model, how, notes } = matched(run, {
        said,
        models,
        path,
        isNamed: text(args, 'model') !== undefined,
      })
      const name = nameOf(measurement, model.path)
      io.writeFile(resolve(io.cwd, folder, name), renderMeasurement(measurement))
      io.stderr(
        `${visible(`${folder}/${name}`)}: ${visible(model.path)}, ${how}; ${measurement.isSimulated ? 'in a simulator' : `on ${whereMeasured(measurement)}`}\n`,
      )
      for (const note of notes) io.stderr(`  ${note}\n`)
    }
  }
  return EXIT.fine
}

function textOf(path: string, io: Io): string {
  const bytes = io.readFile(resolve(io.cwd, path))
  if (bytes.length > LONGEST_IMPORT)
    throw new UserError(
      'bad-measurement',
      `${visible(path)}: ${bytes.length} bytes, expected at most ${LONGEST_IMPORT}`,
    )
  return Buffer.from(bytes).toString('utf8')
}

/** What the command line says goes before the file's word: whoever measured knows. */
type Said = Partial<
  Pick<Measurement, 'board' | 'sdk' | 'speed' | 'clockHz' | 'date' | 'isSimulated'>
>

function saidOf(args: Arguments): Said {
  const board = plain(args, 'board')
  const sdk = plain(args, 'sdk')
  const date = plain(args, 'date')
  const speed = text(args, 'optimize-speed')
  const clock = text(args, 'clock')
  return {
    ...(board === undefined ? {} : { board, isSimulated: false }),
    ...(sdk === undefined ? {} : { sdk }),
    ...(date === undefined ? {} : { date }),
    ...(speed === undefined ? {} : { speed: Number(speed) }),
    ...(clock === undefined ? {} : { clockHz: readQuantity(clock, 'hertz', '--clock') }),
    ...(flag(args, 'simulated') ? { isSimulated: true } : {}),
  }
}

function plain(args: Arguments, option: 'board' | 'sdk' | 'date'): string | undefined {
  const value = text(args, option)
  if (value === undefined || PLAIN[option].test(value)) return value
  throw new UsageError(`--${option}: found "${visible(value)}", expected ${EXPECTED[option]}`)
}

const EXPECTED = {
  board: 'a board or part, e.g. BRD2601B',
  sdk: 'a version of the AI/ML SDK, e.g. 3.0.2',
  date: 'a day, e.g. 2026-11-27',
} as const

/** The model that is named, else all below this folder that can be profiled. */
async function candidates(named: string | undefined, io: Io): Promise<readonly Profile[]> {
  const target = resolveTarget()
  const paths = named === undefined ? await findFiles(io.cwd, anyOf(MODEL_GLOBS)) : [named]
  const results = await Promise.all(
    paths.map((path) => profilePath(path, { target, io, folder: io.cwd })),
  )
  const [first] = results
  if (named !== undefined && first?.status === 'error')
    throw new UserError(first.failure.error.code, first.failure.error.message)
  return results.flatMap((result) => (result.status === 'ok' ? [result.profile] : []))
}

/** Of the budget file that `check` would read. */
export function measurementsFolderOf(io: Io): string | undefined {
  for (const path of BUDGET_PATHS) {
    const file = resolve(io.cwd, path)
    if (!io.exists(file)) continue
    const { budget } = parseBudget({
      text: Buffer.from(io.readFile(file)).toString('utf8'),
      file: path,
    })
    return budget?.keys.measurements?.value.replace(/\/*$/, '')
  }
  return undefined
}

interface Context {
  readonly said: Said
  readonly models: readonly Profile[]
  readonly path: string
  readonly isNamed: boolean
}

interface Matched {
  readonly measurement: Measurement
  readonly model: Profile
  /** For people: how it was told that it is of this model. */
  readonly how: string
  readonly notes: readonly string[]
}

function matched(run: Imported, context: Context): Matched {
  const { notes, isSimulated, ...rest } = run
  const merged = { ...plainly(rest), isSimulated: isSimulated ?? true, ...context.said }
  const { model, how } = modelOf(run, context)
  const isOfLayers = mismatchOf(run.layers, model.layers) === null
  return {
    measurement: completed({
      ...merged,
      sha256: model.sha256,
      layers: isOfLayers ? run.layers : [],
    }),
    model,
    how,
    notes,
  }
}

/** What a file says in signs that reports could take for marks is left out. */
function plainly<T extends Pick<Measurement, 'board' | 'sdk' | 'date'>>(found: T): T {
  const kept = (key: 'board' | 'sdk' | 'date') =>
    found[key] !== null && PLAIN[key].test(found[key]) ? found[key] : null
  return { ...found, board: kept('board'), sdk: kept('sdk'), date: kept('date') }
}

/** Of which model it is, and how that was told. */
type Told = Pick<Matched, 'model' | 'how'>

function modelOf(run: Imported, { models, path, isNamed, said }: Context): Told {
  if (run.sha256 !== null) {
    const model = models.find(({ sha256 }) => sha256 === run.sha256)
    if (model !== undefined) return { model, how: 'by the hash that the file gives' }
    throw refused(
      path,
      `it is of the model with sha256 ${run.sha256}, and ${isNamed ? 'the named model is another' : 'no model here is that'}`,
    )
  }
  const [named] = models
  if (isNamed && named !== undefined)
    return namedModel(run, named, { path, sdk: said.sdk ?? run.sdk })
  for (const wanted of ['layers', 'kinds'] as const) {
    const found = models.filter(({ layers }) => matchOfLayers(run.layers, layers) === wanted)
    const [only, other] = found
    if (only === undefined) continue
    if (other !== undefined)
      throw refused(
        path,
        `${found.length} models have these layers (${found
          .map((one) => one.path)
          .slice(0, 3)
          .join(', ')}): name it with --model`,
      )
    return {
      model: only,
      how:
        wanted === 'layers'
          ? `by its ${run.layers.length} layers`
          : `by the kinds of its ${run.layers.length} layers, for the file says no shapes: check that it is this model`,
    }
  }
  throw refused(path, 'no model below this folder has its layers: name the model with --model')
}

/** Compilers merge layers, so a run of AI/ML SDK 3.x need not have those of the model. */
function namedModel(
  run: Imported,
  model: Profile,
  { path, sdk }: { readonly path: string; readonly sdk: string | null },
): Told {
  const mismatch = run.layers.length === 0 ? null : mismatchOf(run.layers, model.layers)
  if (mismatch === null) return { model, how: 'as named' }
  if (sdk?.startsWith('3') === true)
    return {
      model,
      how: `as named; its layers are not kept, because the compiler made others (layer ${mismatch})`,
    }
  throw refused(path, `it is not of ${model.path}: layer ${mismatch}`)
}

function refused(path: string, message: string): UserError {
  return new UserError('bad-measurement', `${visible(path)}: ${visible(message)}`)
}

/** `kws-brd2601b-3.0.2.measured.json`: the next run of the same model, board and SDK takes its place. */
function nameOf({ board, sdk, isSimulated }: Measurement, model: string): string {
  const stem = basename(model).replace(/\.(?:tflite|mltk\.zip)$/i, '')
  const parts = [stem, board ?? (isSimulated ? 'simulator' : 'board'), sdk].filter(
    (one) => one !== null,
  )
  const name = parts
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .slice(0, 100)
  return `${name}${MEASUREMENT_ENDING}`
}
