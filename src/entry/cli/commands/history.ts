import { METRICS, type MetricId } from '../../../budget/metric.ts'
import { rulesFor } from '../../../budget/rules.ts'
import { historyOf, type ModelVersion } from '../../../diff/history.ts'
import { fileVersions, type FileVersion } from '../../../source/history.ts'
import type { LocalClone } from '../../../source/local-source.ts'
import { lfsPointer, lfsResolver } from '../../../source/lfs.ts'
import { resolveTarget } from '../../../target/resolve-target.ts'
import type { Target } from '../../../target/runtime.ts'
import { UserError } from '../../../util/user-error.ts'
import { profileFile, unpackFile } from '../../load-model.ts'
import { BUDGET_PATHS } from '../../../budget/paths.ts'
import { openClone } from '../../local-changes.ts'
import { targetFor } from '../../target-for.ts'
import { budgetOfRepository } from '../budget-builds.ts'
import { text, UsageError, type Command } from '../command.ts'
import { formatOf, formatOption, print } from '../format-option.ts'
import { EXIT, type Io } from '../io.ts'
import { MODEL_OPTIONS, targetOf, targetRequestOf } from '../model-options.ts'
import { onModel, TIME_OPTIONS } from '../time-limit.ts'
import { NO_CACHE, openCache, type Figures, type VersionCache } from '../version-cache.ts'
import { relative, resolve } from 'node:path'

const DEFAULT_LIMIT = 20
const LARGEST_LIMIT = 1000
const SHOWN: readonly MetricId[] = ['ram', 'flash', 'accelerator-cycles', 'cycles']

export const HISTORY: Command = {
  usage: 'MODEL [--limit N] [--cache FOLDER]',
  options: {
    limit: { type: 'string', value: 'N', help: `most versions to show (default ${DEFAULT_LIMIT})` },
    config: {
      type: 'string',
      value: 'FILE',
      help: `budget file whose build, calibration and limits hold for all versions (default: the one of ${BUDGET_PATHS.join(', ')} that is there)`,
    },
    cache: {
      type: 'string',
      value: 'FOLDER',
      help: 'keep the figures of versions there, and compute only those of new ones',
    },
    ...MODEL_OPTIONS,
    ...TIME_OPTIONS,
    ...formatOption('history'),
  },
  run: async (args, io) => {
    const [path, ...more] = args.positionals
    if (path === undefined || more.length > 0) throw new UsageError('history needs one MODEL')
    targetOf(args)
    const format = formatOf(args, 'history')
    const clone = await openClone(io.cwd)
    try {
      const place = relative(clone.root, resolve(io.cwd, path)).replaceAll('\\', '/')
      const [rules] = rulesFor(budgetOfRepository(text(args, 'config') ?? null, io), place)
      const target = resolveTarget(targetFor(rules, targetRequestOf(args)))
      const limit = limitOf(text(args, 'limit'))
      const versions = await fileVersions({ cwd: clone.root, path: place, limit })
      const folder = text(args, 'cache')
      const cache =
        folder === undefined ? NO_CACHE : openCache({ folder, metrics: SHOWN, target, io })
      await clone.prefetch(
        versions.flatMap((version) => (knownFigures(version, cache) ? [] : (version.blob ?? []))),
      )
      const profiled = []
      for (const version of versions.toReversed()) {
        io.progress(`profiling version ${profiled.length + 1} of ${versions.length}`)
        profiled.push(await profileVersion(version, { clone, target, io, cache }))
      }
      cache.save()
      const limits = Object.fromEntries(
        rules.limits.flatMap(({ metric, max }) => (max === null ? [] : [[metric, max.value]])),
      )
      const history = historyOf(profiled, limits)
      await print('history', { path: place, ...history }, { format, io })
      return EXIT.fine
    } finally {
      clone.close()
    }
  },
}

function limitOf(value: string | undefined): number {
  if (value === undefined) return DEFAULT_LIMIT
  const limit = /^\d{1,4}$/.test(value) ? Number(value) : 0
  if (limit < 1 || limit > LARGEST_LIMIT) {
    throw new UsageError(`--limit needs a number from 1 to ${LARGEST_LIMIT}, found "${value}"`)
  }
  return limit
}

interface Place {
  readonly clone: LocalClone
  readonly target: Target
  readonly io: Io
  readonly cache: VersionCache
}

function knownFigures({ blob, path }: FileVersion, cache: VersionCache): Figures | undefined {
  return blob === null ? undefined : cache.get({ blob, path })
}

async function profileVersion(version: FileVersion, place: Place): Promise<ModelVersion> {
  const { commit, date, subject, path } = version
  const known = { commit, date, subject, path }
  if (version.blob === null) return { ...known, values: {}, problem: 'deleted' }
  const figures = knownFigures(version, place.cache)
  if (figures !== undefined) return { ...known, values: figures, problem: null }
  try {
    const bytes = await bytesOf(version.blob, { path, clone: place.clone })
    const sha256 = place.io.sha256(bytes)
    const file = { path, bytes: await unpackFile(path, bytes), sha256 }
    const result = onModel(path, place.io, () => profileFile(file, place.target))
    if (result.status === 'error')
      return { ...known, values: {}, problem: result.failure.error.message }
    const values: Figures = Object.fromEntries(
      SHOWN.map((id) => [id, METRICS[id].of(result.profile).value] as const),
    )
    place.cache.keep({ blob: version.blob, path }, values)
    return { ...known, values, problem: null }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { ...known, values: {}, problem: error.message }
  }
}

async function bytesOf(
  oid: string,
  { path, clone }: { readonly path: string; readonly clone: LocalClone },
): Promise<Uint8Array> {
  const blob = await clone.blob(oid)
  if (blob === undefined) {
    throw new UserError(
      'missing-object',
      `${path}: git object ${oid.slice(0, 12)} is not in this clone; fetch its history`,
    )
  }
  const pointer = lfsPointer(blob)
  if (pointer === undefined) return blob
  const http = (): never => {
    throw new UserError(
      'git-lfs-unavailable',
      `${path}: Git LFS object is not in the local store; run "git lfs fetch --all"`,
    )
  }
  return lfsResolver({ clone, http, token: '', serverUrl: '', repositories: [''] })(path, pointer)
}
