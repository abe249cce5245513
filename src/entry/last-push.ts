/**
 * What the last push did to the models' figures, from what the comment kept of the push before: the
 * figures of the commit that it showed and, so that a second run on one commit says the same, of the
 * one before that.
 */
import { METRICS, type MetricId } from '../budget/metric.ts'
import type { Conclusion } from '../budget/states.ts'
import { growthText } from '../report/format.ts'
import type { Report, ReportModel } from '../report/report.ts'
import { formatDelta } from '../util/quantity.ts'
import { labelOf } from '../report/wording.ts'
import { isRecord } from '../github/event.ts'

/** One commit as a comment showed it. Plain JSON. */
interface ShownPush {
  readonly sha: string
  readonly conclusion: Conclusion
  /** By path in the order of {@link KEPT}; null where unknown. */
  readonly figures: Readonly<Record<string, readonly (number | null)[]>>
  /** Paths whose file is another than the base's. */
  readonly changed: readonly string[]
}

interface PushRecord {
  readonly now: ShownPush
  readonly before: ShownPush | null
}

interface Push {
  /** For the comment's data. */
  readonly record: PushRecord
  /** Null for the first push, and where nothing is known of the one before. */
  readonly sentence: string | null
  /** True where this push made a check red that was not. */
  readonly isFlip: boolean
}

const KEPT = ['ram', 'flash', 'cycles'] as const satisfies readonly MetricId[]

/** Models whose changes are told one by one. */
const MOST_MODELS = 2

/** `kept`: what the comment's data hold under `push`, as hostile as any text of a comment. */
export function pushOf(kept: unknown, report: Report): Push {
  const known = readRecord(kept)
  const now = shownOf(report)
  const isSame = known !== null && known.now.sha === now.sha
  const before = isSame ? known.before : (known?.now ?? null)
  return {
    record: { now, before },
    sentence: before === null ? null : sentenceOf(before, report),
    isFlip:
      !isSame && before !== null && before.conclusion !== 'failure' && now.conclusion === 'failure',
  }
}

function shownOf({ head, conclusion, models }: Report): ShownPush {
  const figures = models.flatMap(({ path, head: profile }) =>
    profile === null ? [] : [[path, KEPT.map((id) => METRICS[id].of(profile).value)] as const],
  )
  return {
    sha: head.sha ?? '',
    conclusion,
    figures: Object.fromEntries(figures),
    changed: models.filter(isChanged).map(({ path }) => path),
  }
}

function isChanged({ base, head }: ReportModel): boolean {
  return head !== null && base?.sha256 !== head.sha256
}

function sentenceOf(before: ShownPush, report: Report): string {
  const changes = [
    ...report.models.flatMap((model) => {
      const text = changeOf(before.figures[model.path], model)
      return text === '' ? [] : [`\`${nameOf(model.path)}\`: ${text}`]
    }),
    ...takenBack(before, report).map((path) => `\`${nameOf(path)}\`: its change is taken back`),
  ]
  const shown = changes.slice(0, MOST_MODELS)
  const more = changes.length - shown.length
  const figures = changes.length === 0 ? 'no figure changed' : shown.join('; ')
  const others = more > 0 ? `; ${more} more ${more === 1 ? 'model' : 'models'} changed` : ''
  return `${figures}${others}${verdictChange(before.conclusion, report.conclusion)}.`
}

/** Models that the pull request changed then and leaves alone now. */
function takenBack({ changed }: ShownPush, { models, findings }: Report): readonly string[] {
  if (findings.some(({ category }) => category === 'error')) return []
  const isLeft = (model: ReportModel) => model.head !== null && !isChanged(model)
  const told = new Set(
    models.flatMap((model) => (isLeft(model) ? [] : [model.path, model.basePath])),
  )
  return changed.filter((path) => !told.has(path))
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replaceAll('`', "'")
}

function changeOf(before: readonly (number | null)[] | undefined, { head }: ReportModel): string {
  if (before === undefined || head === null) return ''
  return KEPT.flatMap((id, at) => {
    const { of, unit, kind } = METRICS[id]
    const [was, is] = [before[at] ?? null, of(head).value]
    if (was === null || is === null || was === is) return []
    const text = kind === 'exact' ? formatDelta(is - was, unit) : growthText(was, is)
    return text === '' ? [] : [`${labelOf(id)} ${text}`]
  }).join(', ')
}

function verdictChange(before: Conclusion, now: Conclusion): string {
  if (before === now) return now === 'failure' ? '; still failing' : ''
  return now === 'failure'
    ? '; it failed nothing before'
    : before === 'failure'
      ? '; it failed before'
      : ''
}

function readRecord(kept: unknown): PushRecord | null {
  if (!isRecord(kept)) return null
  const now = readShown(kept['now'])
  return now === null ? null : { now, before: readShown(kept['before']) }
}

function readShown(kept: unknown): ShownPush | null {
  if (!isRecord(kept) || !isRecord(kept['figures'])) return null
  const { sha, conclusion } = kept
  if (typeof sha !== 'string') return null
  if (conclusion !== 'success' && conclusion !== 'failure' && conclusion !== 'neutral') return null
  const figures = Object.entries(kept['figures']).flatMap(([path, values]) =>
    Array.isArray(values)
      ? [
          [
            path,
            values.map((value: unknown) => (typeof value === 'number' ? value : null)),
          ] as const,
        ]
      : [],
  )
  const changed: readonly unknown[] = Array.isArray(kept['changed']) ? kept['changed'] : []
  return {
    ...{ sha, conclusion, figures: Object.fromEntries(figures) },
    changed: changed.filter((path) => typeof path === 'string'),
  }
}
