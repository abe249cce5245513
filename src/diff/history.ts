/** One model over its versions: rows with steps, bars for a sparkline, and who crossed a limit. */

/** A version as the history of the repository gives it, with what the profile of its bytes says. */
export interface ModelVersion {
  readonly commit: string
  /** As git prints it, ISO 8601. */
  readonly date: string
  readonly subject: string
  /** The model's path then. */
  readonly path: string
  /** By metric id; null where unknown. Empty where the version could not be profiled or was deleted. */
  readonly values: Readonly<Record<string, number | null>>
  /** Why there are no values; null where there are. */
  readonly problem: string | null
}

export interface HistoryRow extends ModelVersion {
  /** Against the version before it that has the metric; null for the first and where unknown. */
  readonly steps: Readonly<Record<string, number | null>>
}

export interface Crossing {
  readonly metric: string
  readonly limit: number
  readonly direction: 'over' | 'back under'
  readonly commit: string
  readonly subject: string
  readonly from: number
  readonly to: number
}

export interface History {
  /** Oldest first. */
  readonly rows: readonly HistoryRow[]
  /** Per metric one bar for each row, 0 (lowest) to 7 (highest), null where there is no value. */
  readonly sparklines: Readonly<Record<string, readonly (number | null)[]>>
  /** In the order of the rows. The first version over a limit counts as none: nobody crossed it. */
  readonly crossings: readonly Crossing[]
}

const HIGHEST_BAR = 7
const BARS = '▁▂▃▄▅▆▇█'

/** Versions oldest first; `limits` by metric id, in the metric's unit. */
export function historyOf(
  versions: readonly ModelVersion[],
  limits: Readonly<Record<string, number>> = {},
): History {
  const metrics = [...new Set(versions.flatMap((version) => Object.keys(version.values)))]
  return {
    rows: versions.map((version, at) => ({
      ...version,
      steps: Object.fromEntries(metrics.map((metric) => [metric, stepOf(versions, at, metric)])),
    })),
    sparklines: Object.fromEntries(
      metrics.map((metric) => [
        metric,
        barsOf(versions.map(({ values }) => values[metric] ?? null)),
      ]),
    ),
    crossings: versions.flatMap((_, at) => crossingsAt(versions, at, limits)),
  }
}

/** A row of block characters; a middle dot where there is no value. */
export function sparkline(bars: readonly (number | null)[]): string {
  return bars.map((bar) => (bar === null ? '·' : (BARS[bar] ?? '·'))).join('')
}

function stepOf(versions: readonly ModelVersion[], at: number, metric: string): number | null {
  const now = versions[at]?.values[metric] ?? null
  const before = valueBefore(versions, at, metric)
  return now === null || before === null ? null : now - before
}

function valueBefore(versions: readonly ModelVersion[], at: number, metric: string): number | null {
  for (let earlier = at - 1; earlier >= 0; earlier--) {
    const value = versions[earlier]?.values[metric] ?? null
    if (value !== null) return value
  }
  return null
}

/** Heights for {@link sparkline}: the lowest known value is 0. */
export function barsOf(values: readonly (number | null)[]): readonly (number | null)[] {
  const known = values.filter((value) => value !== null)
  const [lowest, highest] = [Math.min(...known), Math.max(...known)]
  const range = highest - lowest
  return values.map((value) => {
    if (value === null) return null
    return range === 0 ? 0 : Math.round(((value - lowest) / range) * HIGHEST_BAR)
  })
}

function crossingsAt(
  versions: readonly ModelVersion[],
  at: number,
  limits: Readonly<Record<string, number>>,
): readonly Crossing[] {
  const version = versions[at]
  if (version === undefined) return []
  return Object.entries(limits).flatMap(([metric, limit]) => {
    const to = version.values[metric] ?? null
    const from = valueBefore(versions, at, metric)
    if (to === null || from === null || from > limit === to > limit) return []
    const direction = to > limit ? 'over' : 'back under'
    const { commit, subject } = version
    return [{ metric, limit, direction, commit, subject, from, to }]
  })
}
