/** `mvp-budget calibrate`: refits the estimates to the measurements that the budget file names. */
import { resolve } from 'node:path'
import { renderCalibration, type MadeFrom } from '../../../calibration/calibration-file.ts'
import {
  calibrate,
  type CalibrationResult,
  type CalibrationRun,
} from '../../../calibration/calibrate.ts'
import { MEASUREMENT_ENDING, readMeasurement } from '../../../measurement/file.ts'
import { matchOf } from '../../../measurement/match.ts'
import { whereMeasured, type Measurement } from '../../../measurement/measurement.ts'
import { measureModel } from '../../../profile/measure.ts'
import { calibrationLayers } from '../../../profile/calibration-layers.ts'
import { profileModel } from '../../../profile/profile-model.ts'
import { visible } from '../../../report/sanitise.ts'
import { findFiles } from '../../../source/workspace-models.ts'
import { sharesPart } from '../../../target/resolve-target.ts'
import type { OptimizeSpeed, Target } from '../../../target/runtime.ts'
import { formatPercent } from '../../../util/quantity.ts'
import { UserError } from '../../../util/user-error.ts'
import { loadModel, unpackFile } from '../../load-model.ts'
import { anyOf, MODEL_GLOBS } from '../../model-paths.ts'
import { text, UsageError, type Arguments, type Command } from '../command.ts'
import { EXIT, type ExitCode, type Io } from '../io.ts'
import { modelBytes } from '../model-input.ts'
import { MODEL_OPTIONS, targetOf } from '../model-options.ts'
import { onModel, TIME_OPTIONS } from '../time-limit.ts'
import { measurementsFolderOf } from './import.ts'

export const CALIBRATE: Command = {
  usage: '[--measurements FOLDER] [--board BOARD] [--out FILE]',
  options: {
    measurements: {
      type: 'string',
      value: 'FOLDER',
      help: 'files of "import" (default: "measurements" of the budget file, else measurements)',
    },
    board: { type: 'string', value: 'BOARD', help: 'only runs of this board or part' },
    out: {
      type: 'string',
      value: 'FILE',
      help: 'where to write (default: project.calibration.json in that folder; - prints it)',
    },
    ...MODEL_OPTIONS,
    ...TIME_OPTIONS,
  },
  run: runCalibrate,
}

async function runCalibrate(args: Arguments, io: Io): Promise<ExitCode> {
  if (args.positionals.length > 0)
    throw new UsageError('calibrate takes no MODEL; it finds those that were measured')
  const folder = text(args, 'measurements') ?? measurementsFolderOf(io) ?? 'measurements'
  const target = targetOf(args)
  const found = await measuredModels(folder, { target, io })
  const board = text(args, 'board')
  const kept = found.filter(
    ({ measurement }) => !measurement.isSimulated && isOfBoard(measurement, board),
  )
  const result = calibrate(kept.map((one) => runOf(one, target)))
  if (result === undefined)
    throw new UserError(
      'bad-measurement',
      `${visible(folder)}: ${found.length} measurements of models below this folder, none of them of a board with times; import some with "mvp-budget import"`,
    )
  const madeFrom = kept.map(({ file, measurement, model }): MadeFrom => ({
    file,
    sha256: model.sha256,
    where: whereMeasured(measurement),
  }))
  const places = [...new Set(madeFrom.map(({ where }) => where))]
  const where = places.length === 1 ? (places[0] ?? '') : `${places.length} boards or SDKs`
  const title =
    `calibrated on ${kept.length} ${kept.length === 1 ? 'run' : 'runs'} of ${where}`.replace(
      /[^A-Za-z0-9 .,()/+-]/g,
      ' ',
    )
  const rendered = renderCalibration(result, { title, madeFrom })
  const out = text(args, 'out') ?? `${folder}/project.calibration.json`
  if (out === '-') io.stdout(rendered)
  else {
    if (!out.endsWith('.calibration.json'))
      throw new UsageError(
        `--out: found "${visible(out)}", expected a name that ends with .calibration.json`,
      )
    io.writeFile(resolve(io.cwd, out), rendered)
    io.stderr(
      `${visible(out)}: ${title}; name it in the budget file as calibration: ${visible(out)}\n`,
    )
  }
  io.stderr(errorLines(result))
  return EXIT.fine
}

/** Medians of what was left out, before and after. */
function errorLines({ errors }: CalibrationResult): string {
  return errors
    .map(
      ({ law, runs, before, after }) =>
        `  ${law === 'all' ? 'whole models' : law}: ${formatPercent(before)} off before, ${formatPercent(after)} after (left out, ${runs} runs)\n`,
    )
    .join('')
}

function isOfBoard({ board }: Measurement, wanted: string | undefined): boolean {
  return wanted === undefined || (board !== null && sharesPart(board, wanted))
}

interface Measured {
  readonly file: string
  readonly measurement: Measurement
  readonly model: { readonly sha256: string; readonly bytes: Uint8Array; readonly path: string }
}

interface Place {
  readonly target: Target
  readonly io: Io
}

/** Every measurement whose model is still below this folder. */
async function measuredModels(folder: string, { target, io }: Place): Promise<readonly Measured[]> {
  const files = (io.filesBelow(resolve(io.cwd, folder)) ?? []).filter((file) =>
    file.endsWith(MEASUREMENT_ENDING),
  )
  if (files.length === 0)
    throw new UserError(
      'bad-measurement',
      `${visible(folder)}: has no measurement (*${MEASUREMENT_ENDING}); make some with "mvp-budget import"`,
    )
  const models = await modelsBelow({ target, io })
  return files.flatMap((file) => {
    const { measurement, problem } = readMeasurement(
      Buffer.from(io.readFile(file)).toString('utf8'),
    )
    if (measurement === null) throw new UserError('bad-measurement', `${visible(file)}: ${problem}`)
    const name = file.startsWith(`${io.cwd}/`) ? file.slice(io.cwd.length + 1) : file
    const model = models.find(({ profile }) => {
      const match = matchOf(measurement, profile)
      return match === 'sha256' || match === 'layers'
    })
    if (model === undefined) {
      io.stderr(`${visible(name)}: its model is not below this folder, left out\n`)
      return []
    }
    return [{ file: name, measurement, model }]
  })
}

async function modelsBelow({ target, io }: Place) {
  const paths = await findFiles(io.cwd, anyOf(MODEL_GLOBS))
  const models = []
  for (const path of paths) {
    try {
      const file = await modelBytes(resolve(io.cwd, path), io)
      const sha256 = io.sha256(file)
      const bytes = await unpackFile(path, file)
      const profile = onModel(path, io, () =>
        profileModel(loadModel({ path, bytes }), { path, sha256 }, target),
      )
      models.push({ path, bytes, sha256, profile })
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      io.stderr(`left out: ${error.message}\n`)
    }
  }
  return models
}

/** With the programs of the build that was measured. */
function runOf({ file, measurement, model }: Measured, asked: Target): CalibrationRun {
  const speed = (measurement.speed ?? asked.optimizeSpeed) as OptimizeSpeed
  const target: Target = {
    ...asked,
    optimizeSpeed: speed,
    clockHz: measurement.clockHz ?? asked.clockHz,
    calibration: null,
  }
  const { layers, cycles, seconds } = measurement
  const own = calibrationLayers(measureModel(loadModel(model), target))
  return {
    name: file,
    cycles: cycles ?? (seconds === null ? null : seconds * target.clockHz),
    layers: own.map((layer, at) => ({
      ...layer,
      acceleratorCycles: layers[at]?.acceleratorCycles ?? null,
      cpuCycles: layers[at]?.cpuCycles ?? null,
      cycles: layers[at]?.cycles ?? null,
    })),
  }
}
