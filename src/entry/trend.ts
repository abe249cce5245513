/**
 * What the last versions of a model on the base branch tell: how a failing metric went, and whether the
 * change only takes an earlier version back. From git alone and within bounds: a few models, ten versions
 * each, some seconds of git, only what this clone has. Nothing is fetched; where the clone lacks the history
 * or the old files, that is said once.
 */
import { METRICS, type MetricId } from '../budget/metric.ts'
import type { Report, ReportModel, Trend } from '../report/report.ts'
import type { ChangedModel } from '../source/changed-model.ts'
import { lfsPointer } from '../source/lfs.ts'
import { gitText, isObjectId } from '../source/git-command.ts'
import { fileVersions, type FileVersion } from '../source/history.ts'
import { openLocalClone, type LocalClone } from '../source/local-source.ts'
import { UserError } from '../util/user-error.ts'
import type { AnalyseQuestion } from './analyse-question.ts'

interface TrendQuestion {
  readonly report: Report
  /** A folder of the clone; '' for none. */
  readonly folder: string
  readonly analyse: (question: AnalyseQuestion) => Promise<Report>
  readonly today: string
  /** Told once where the clone has no history. */
  readonly say: (line: string) => void
}

const MOST_MODELS = 3
/** Asked whether they were reverted: git is asked for names alone, no file is read. */
const MOST_CHANGED = 10
const MOST_VERSIONS = 10
/** A long history without the model is walked to its end. */
const GIT_TIMEOUT_MS = 10_000

/**
 * The report with the trend of what fails and the commit that a reverted model is of; as it is where
 * there is no clone, no base or no history.
 */
export async function withTrends(question: TrendQuestion): Promise<Report> {
  const { report, folder, say } = question
  const { sha } = report.base
  const failing = report.models.filter((model) => metricOf(model) !== null).slice(0, MOST_MODELS)
  // Of a working copy's files git has no names.
  const changed =
    report.head.sha === null ? [] : report.models.filter(isOtherFile).slice(0, MOST_CHANGED)
  if (failing.length + changed.length === 0 || sha === null || folder === '') return report
  const clone = await openLocalClone(folder, { fetches: false })
  if (clone === undefined) return report
  try {
    if (clone.isShallow) {
      if (failing.length > 0)
        say('the clone has no history, so no trend is shown: check out with fetch-depth: 0')
      return report
    }
    const trends = new Map<string, Trend>()
    const reverted = new Map<string, string>()
    const absent = new Set<string>()
    const place = { clone, sha, question, absent, known: new Map() }
    for (const model of changed) {
      const commit = await revertedTo(model, place)
      if (commit !== null) reverted.set(model.path, commit)
    }
    for (const model of failing) {
      const trend = await trendOf(model, place)
      if (trend !== null) trends.set(model.path, trend)
    }
    if (absent.size > 0)
      say(
        'older versions of the models are not in this clone, so their trend has gaps or is not shown',
      )
    const models = report.models.map((model) => ({
      ...model,
      trend: trends.get(model.path) ?? model.trend,
      revertedTo: reverted.get(model.path) ?? model.revertedTo,
    }))
    return { ...report, models }
  } finally {
    clone.close()
  }
}

/** Of the finding that is furthest over; null where none with a figure fails. */
function metricOf({ status, findings }: ReportModel): MetricId | null {
  if (status !== 'over' && status !== 'regression') return null
  const failing = findings.flatMap(({ severity, metric, layer, value, limit }) =>
    severity === 'fail' && layer === null && value !== null && limit !== null && metric !== null
      ? [{ metric, excess: limit <= 0 ? Infinity : value / limit }]
      : [],
  )
  return failing.toSorted((a, b) => b.excess - a.excess)[0]?.metric ?? null
}

/** Changed in its place: what moved or follows another model is no earlier version of itself. */
function isOtherFile({ diff, basePath, follows }: ReportModel): boolean {
  return diff !== null && diff.nature.kind !== 'identical' && basePath === null && follows === null
}

/** Told by the names of the files in git, which stand for their bytes; the newest such commit. */
async function revertedTo(model: ReportModel, place: Place): Promise<string | null> {
  const { clone, question } = place
  const { sha: head } = question.report.head
  if (head === null || !isObjectId(head)) return null
  const file = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${head}:${model.path}`]
  const blob = await gitText(file, { cwd: clone.root })
  if (blob === undefined) return null
  const [, ...earlier] = await versionsOf(model, place)
  const same = earlier.find((one) => one.path === model.path && one.blob === blob)
  return same?.commit ?? null
}

interface Place {
  readonly clone: LocalClone
  readonly sha: string
  readonly question: TrendQuestion
  /** Takes the names of the old files that are not here. */
  readonly absent: Set<string>
  /** Versions by path: asked once. */
  readonly known: Map<string, Promise<readonly FileVersion[]>>
}

/** What git or a version cannot tell is left out; null where nothing is left. */
async function trendOf(model: ReportModel, place: Place): Promise<Trend | null> {
  const { clone, question, absent } = place
  const metric = metricOf(model)
  if (metric === null || model.head === null) return null
  const versions = await versionsOf(model, place)
  await clone.prefetch(versions.flatMap(({ blob }) => blob ?? []))
  const files = await Promise.all(
    versions.toReversed().map((version, at) => fileOf(version, { clone, at, absent })),
  )
  if (files.length < 2) return null
  const { id, clockHz, accelerator, runtime, optimizeSpeed, firmware, calibration } =
    model.head.target
  const { report, analyse, today } = question
  const found = await analyse({
    models: files,
    budgetText: { base: null, head: null, path: report.configPath, misnamed: [] },
    options: {
      ...{ failOn: [], base: { sha: null, label: '' }, head: { sha: null, label: '' } },
      target: {
        ...{ id, clockHz, accelerator, runtime: runtime.name, optimizeSpeed, firmware },
        ...(calibration === null ? {} : { calibration }),
      },
      ...{
        showsAll: true,
        notices: [],
        runUrl: null,
        headPaths: null,
        fates: null,
        unmatchedPaths: [],
        former: null,
        isMine: () => true,
      },
    },
    today,
  })
  const byPath = new Map(found.models.map(({ path, head }) => [path, head]))
  const values = files.map(({ path }) => {
    const head = byPath.get(path) ?? null
    return head === null ? null : METRICS[metric].of(head).value
  })
  return { metric, values }
}

function versionsOf(
  { path, basePath, follows }: ReportModel,
  place: Pick<Place, 'clone' | 'sha' | 'known'>,
): Promise<readonly FileVersion[]> {
  const asked = follows ?? basePath ?? path
  const found = place.known.get(asked) ?? lastVersions(asked, place)
  place.known.set(asked, found)
  return found
}

async function lastVersions(
  path: string,
  { clone, sha }: Pick<Place, 'clone' | 'sha'>,
): Promise<readonly FileVersion[]> {
  try {
    return await fileVersions({
      ...{
        cwd: clone.root,
        path,
        limit: MOST_VERSIONS,
        revision: sha,
      },
      timeoutMs: GIT_TIMEOUT_MS,
    })
  } catch (error) {
    if (error instanceof UserError) return []
    throw error
  }
}

/** Under a path of its own: the versions of one model are analysed together. */
async function fileOf(
  { blob, path }: FileVersion,
  { clone, at, absent }: Pick<Place, 'clone' | 'absent'> & { readonly at: number },
): Promise<ChangedModel> {
  const bytes = blob === null ? undefined : await clone.blob(blob)
  if (blob !== null && bytes === undefined) absent.add(blob)
  const isHere = bytes !== undefined && lfsPointer(bytes) === undefined
  return {
    ...{ path: `${String(at)}/${path}`, basePath: null, change: 'added' },
    base: { status: 'absent' },
    head: isHere ? { status: 'ok', bytes } : { status: 'absent' },
  }
}
