/**
 * `--cache FOLDER` of `history`: figures of versions that an earlier run has computed, in one file. A version is
 * known by its object in git, its path, its build and the program that profiled it, so that no figure of
 * another program or build is ever taken. Only figures are kept, no sentence; what does not fit, or was
 * changed by half a write, is computed again. A cache never decides whether a command succeeds.
 */
import { join, resolve } from 'node:path'
import { visible } from '../../report/sanitise.ts'
import type { Target } from '../../target/runtime.ts'
import { readKept, objectOf, refuse, type Fields } from '../../util/kept-json.ts'
import { UserError } from '../../util/user-error.ts'
import type { Io } from './io.ts'

/** By metric id; null for what is not known. */
export type Figures = Readonly<Record<string, number | null>>

interface Version {
  /** Name of the object in git, which its bytes follow from. */
  readonly blob: string
  /** What a file is taken for depends on its ending. */
  readonly path: string
}

export interface VersionCache {
  readonly get: (version: Version) => Figures | undefined
  readonly keep: (version: Version, figures: Figures) => void
  /** Writes what is new; says where it cannot. */
  readonly save: () => void
}

interface CacheQuestion {
  readonly folder: string
  /** The figures of a whole entry. */
  readonly metrics: readonly string[]
  readonly target: Target
  readonly io: Io
}

const FILE = 'mvp-budget-history.json'
const KIND = {
  format: 'mvp-budget cache 1',
  called: 'cache',
  madeBy: 'mvp-budget history --cache',
} as const
/** Of some 200 bytes each; those that were not asked for the longest go first. */
const MOST_ENTRIES = 4000

export const NO_CACHE: VersionCache = {
  get: () => undefined,
  keep: () => undefined,
  save: () => undefined,
}

export function openCache(question: CacheQuestion): VersionCache {
  const { folder, target, io } = question
  const file = join(resolve(io.cwd, folder), FILE)
  const known = readEntries(file, question)
  const used = new Map<string, Figures>()
  let isNew = false
  const build = io.sha256(Buffer.from(JSON.stringify([io.program(), target])))
  const keyOf = ({ blob, path }: Version) =>
    io.sha256(Buffer.from(JSON.stringify([build, blob, path])))
  return {
    get: (version) => {
      const key = keyOf(version)
      const figures = known.get(key)
      if (figures !== undefined) used.set(key, figures)
      return figures
    },
    keep: (version, figures) => {
      used.set(keyOf(version), figures)
      isNew = true
    },
    save: () => {
      if (!isNew) return
      const rest = [...known].filter(([key]) => !used.has(key))
      const entries = [...rest, ...used].slice(-MOST_ENTRIES)
      tried(io, () => {
        io.replaceFile(file, written(Object.fromEntries(entries), io))
      })
    },
  }
}

function written(entries: Readonly<Record<string, Figures>>, { sha256 }: Io): string {
  return `${JSON.stringify({ format: KIND.format, sha256: digestOf(entries, sha256), entries })}\n`
}

/** Half a file and a flipped bit are told from what was written; it is no signature. */
function digestOf(entries: unknown, sha256: Io['sha256']): string {
  return sha256(Buffer.from(JSON.stringify(entries)))
}

function readEntries(file: string, { io, metrics }: CacheQuestion): ReadonlyMap<string, Figures> {
  if (!io.exists(file)) return new Map()
  const found = tried(io, () => Buffer.from(io.readFile(file)).toString('utf8'))
  if (found === undefined) return new Map()
  const { value, problem } = readKept(found, KIND, (fields) => entriesOf(fields, io, metrics))
  if (value !== null) return value
  io.stderr(`note: ${visible(file)}: ${problem}; the figures are computed again\n`)
  return new Map()
}

function entriesOf(
  fields: Fields,
  { sha256 }: Io,
  metrics: readonly string[],
): ReadonlyMap<string, Figures> {
  const entries = objectOf(fields['entries'], 'entries')
  if (fields['sha256'] !== digestOf(entries, sha256)) refuse('is damaged')
  return new Map(
    Object.entries(entries).map(([key, value]) => {
      const figures = objectOf(value, `entries.${key}`)
      const isWhole =
        Object.keys(figures).length === metrics.length &&
        metrics.every((metric) => isFigure(figures[metric]))
      if (!/^[0-9a-f]{64}$/.test(key) || !isWhole)
        refuse(`entries.${key.slice(0, 64)}: is no entry`)
      return [key, figures as Figures]
    }),
  )
}

function isFigure(value: unknown): boolean {
  return value === null || (typeof value === 'number' && Number.isFinite(value) && value >= 0)
}

/** What goes wrong with the cache is told, and the command goes on. */
function tried<T>(io: Io, work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    io.stderr(`note: ${error.message}; nothing is kept or taken from there\n`)
    return undefined
  }
}
