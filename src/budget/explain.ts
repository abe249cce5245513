/** Which line of the budget file sets what for one model: `mvp-budget check --explain MODEL`. */
import { findMatch } from '../util/glob.ts'
import type { Finding, Place } from './finding.ts'
import { isMeasurable } from './keys.ts'
import { METRICS } from './metric.ts'
import type { Budget, Entry } from './parse-budget.ts'
import { firmwareRows, rulesFor, type LimitRule, type Rules, type Sourced } from './rules.ts'

interface ExplainedKey {
  /** `target`, `ram.max`, `layers conv*: cycles.max`, ...; `kit: ram.max` where the file names builds. */
  readonly key: string
  /** As written. */
  readonly text: string
  /** Null: built in. */
  readonly place: Place | null
}

interface Explanation {
  readonly path: string
  readonly file: string | null
  /** The entry that applies, and the glob that took the model in. */
  readonly entry: {
    readonly index: number
    readonly name: string | null
    readonly place: Place
  } | null
  readonly glob: string | null
  /** Later entries that match too and do not apply, because the first match is the only one. */
  readonly shadowed: readonly {
    readonly index: number
    readonly name: string | null
    readonly place: Place
  }[]
  readonly keys: readonly ExplainedKey[]
}

/** Everything that holds for the model at `path` and where it is from. `budget` null: no file. */
export function explainModel(budget: Budget | null, path: string): Explanation {
  const builds = rulesFor(budget, path)
  const [rules] = builds
  const matching = (budget?.entries ?? []).filter(({ globs }) => findMatch(globs, path))
  return {
    path,
    file: budget?.file ?? null,
    entry: rules.entry === null ? null : placed(rules.entry),
    glob: rules.glob,
    shadowed: matching.slice(1).map(placed),
    keys: builds.flatMap(explainRules),
  }
}

function explainRules(rules: Rules): readonly ExplainedKey[] {
  const keys = [...explainSettings(rules), ...explainLimits(rules)]
  const { build } = rules
  return build === null ? keys : keys.map((one) => ({ ...one, key: `${build}: ${one.key}` }))
}

function placed({ index, name, place }: Entry) {
  return { index, name, place }
}

function explainSettings({ settings, calibration, entry }: Rules): readonly ExplainedKey[] {
  const { follows, base } = entry?.keys ?? {}
  const { target, accelerator, runtime, optimizeSpeed, clockHz } = settings
  return [
    explained('target', target),
    explained('accelerator', accelerator),
    explained('runtime', runtime),
    explained('optimize-speed', optimizeSpeed ?? { place: null, text: "the runtime's own" }),
    ...(calibration === null ? [] : [explained('calibration', calibration)]),
    explained('clock', clockHz ?? { place: null, text: "the part's usual clock" }),
    ...firmwareRows(settings.firmware).flatMap(({ key, source }) =>
      source === null ? [] : [explained(key, source)],
    ),
    ...(follows === undefined ? [] : [explained('follows', follows)]),
    ...(base === undefined ? [] : [explained('base', base)]),
  ]
}

function explained(key: string, { text, place }: Omit<Sourced<unknown>, 'value'>): ExplainedKey {
  return { key, text, place }
}

function explainLimits({ limits, layers, waivers }: Rules): readonly ExplainedKey[] {
  return [
    ...limits.flatMap((rule) => explainLimit(rule, '')),
    ...layers.flatMap((rule) =>
      rule.limits.flatMap((limit) => explainLimit(limit, `layers ${rule.match.join(', ')}: `)),
    ),
    ...waivers.map(({ until, reason, place }) =>
      explained('waive', { text: `until ${until}: ${reason}`, place }),
    ),
  ]
}

function explainLimit(
  { metric, max, growth, sources }: LimitRule,
  prefix: string,
): readonly ExplainedKey[] {
  const isEstimate = METRICS[metric].kind === 'estimate'
  const all: readonly (readonly [string, Omit<Sourced<unknown>, 'value'> | null])[] = [
    ['max', max],
    ['growth', growth],
    ['warn', max === null ? null : sources.warn],
    ['enforce', sources.enforce],
    ['on-unknown', sources['on-unknown']],
    ['margin', isEstimate && max !== null ? sources.margin : null],
    ['on', isMeasurable(metric) ? sources.on : null],
    ['on-unmeasured', sources.on.value === 'measured' ? sources['on-unmeasured'] : null],
  ]
  return all.flatMap(([key, source]) =>
    source === null ? [] : [explained(`${prefix}${metric}.${key}`, source)],
  )
}

/** The explanation as a table for a terminal. */
export function renderExplanation({
  path,
  entry,
  glob,
  shadowed,
  keys,
  file,
}: Explanation): string {
  const head =
    entry === null
      ? [
          file === null
            ? `${path}: there is no budget file`
            : `${path}: no entry of ${file} matches`,
        ]
      : [`${path}: ${entryName(entry)} applies (${glob ?? ''})`]
  const notes = shadowed.map(
    (one) => `  ${entryName(one)} matches too, but the first match is the only one`,
  )
  const width = Math.max(...keys.map(({ key }) => key.length))
  const textWidth = Math.max(...keys.map(({ text }) => text.length))
  const rows = keys.map(
    ({ key, text, place }) =>
      `  ${key.padEnd(width)}  ${text.padEnd(textWidth)}  ${placeText(place)}`,
  )
  return `${[...head, ...notes, ...rows].join('\n')}\n`
}

function entryName({ index, name, place }: NonNullable<Explanation['entry']>): string {
  const called = name === null ? '' : ` "${name}"`
  return `entry ${index + 1}${called} of ${placeText(place)}`
}

function placeText(place: Place | null): string {
  return place === null ? 'built in' : `${place.file}:${place.line}`
}

/**
 * Entries that guard nothing: no model matches their globs, or earlier entries take all that do.
 * `paths`: every model there is. A warning each, for it is most often a moved file or a typing
 * error; a failure where every model needs a budget.
 */
export function checkCoverage(budget: Budget, paths: readonly string[]): readonly Finding[] {
  const governed = new Set(paths.map((path) => rulesFor(budget, path)[0].entry?.index))
  return budget.entries
    .filter(({ index }) => !governed.has(index))
    .map(({ name, match, globs, place, index }) => {
      const matched = paths.filter((path) => findMatch(globs, path))
      const called = name ?? match.join(', ')
      const why =
        matched.length === 0
          ? 'no model matches it'
          : `earlier entries already match all its models (${matched.slice(0, 3).join(', ')})`
      return {
        id: 'entry-unused',
        severity: budget.keys['require-budget']?.value === true ? 'fail' : 'warn',
        category: 'policy',
        build: null,
        metric: null,
        layer: null,
        value: null,
        limit: null,
        base: null,
        message: `entry ${index + 1} of the budget (${called}) guards nothing: ${why}`,
        place,
      }
    })
}
