/**
 * `mvp-budget init --update`: entries for models that no entry matches, and limits that follow what is
 * used downwards (a ratchet). The text is cut at the places of the values, so that comments, order and
 * spaces stay as they are. No limit ever grows.
 */
import { isMap, isSeq, parseDocument, type YAMLSeq } from 'yaml'
import type { Profile } from '../profile/profile.ts'
import { findMatch } from '../util/glob.ts'
import { formatQuantity } from '../util/quantity.ts'
import { UserError } from '../util/user-error.ts'
import { withMargin } from './check-limit.ts'
import type { Place } from './finding.ts'
import { entryLines, noteOf, type InitModel } from './init.ts'
import { METRICS, type Measure, type MetricId } from './metric.ts'
import { parseBudget, type Budget } from './parse-budget.ts'
import type { ProjectFiles } from './project.ts'
import { rulesFor, type LimitRule } from './rules.ts'

interface UpdateModel {
  readonly path: string
  /** One for each of `rulesFor`, in its order; null where it could not be profiled. */
  readonly profiles: readonly (Profile | null)[]
}

interface UpdateQuestion {
  readonly text: string
  readonly file: string
  readonly budget: Budget
  readonly projects: ProjectFiles
  readonly models: readonly UpdateModel[]
  /** How much more than measured a new model may take, 0.1 = 10 %. */
  readonly headroom: number
  /** How much more than used a tightened limit leaves; null: no limit is touched. */
  readonly tighten: number | null
}

interface Update {
  readonly text: string
  /** Each changed line with `-` and `+` before it, under `@@ line N @@`; empty where nothing changes. */
  readonly changes: string
  /** Paths of the models that got an entry. */
  readonly added: readonly string[]
  readonly tightened: number
  /** Limits that are broken already and stay as they are, one sentence each. */
  readonly kept: readonly string[]
}

/** Throws `UserError` where `models` is written so that no entry can be put behind it. */
export function updateBudget(question: UpdateQuestion): Update {
  const { text, budget, models, headroom, tighten } = question
  const isNew = ({ path }: UpdateModel) =>
    budget.entries.every(({ globs }) => findMatch(globs, path) === undefined)
  const added = models.filter(isNew).flatMap((model) => initModel(model, budget))
  const uses = tighten === null ? [] : usesOf(question)
  const cuts = uses.flatMap((use) => cutsOf(use, text, tighten ?? 0))
  const tightened = applied(text, cuts)
  const updated = withEntries(
    tightened,
    added.map((model) => entryLines(model, headroom)),
  )
  requireNoLooser(updated, question)
  return {
    text: updated,
    changes: `${changedLines(text, tightened)}${changedLines(tightened, updated)}`,
    added: added.map(({ path }) => path),
    tightened: cuts.filter(({ isLimit }) => isLimit).length,
    kept: uses.filter(({ most, max }) => most !== null && most > max).map(keptText),
  }
}

function initModel({ path, profiles }: UpdateModel, budget: Budget): readonly InitModel[] {
  const [profile, ...others] = profiles.filter((one) => one !== null)
  const limits = rulesFor(budget, path).flatMap((rules) => rules.limits)
  const limited = new Set(limits.flatMap(({ metric, max }) => (max === null ? [] : [metric])))
  return profile === undefined ? [] : [{ path, profile, others, limited }]
}

/** One limit as the file writes it, with the most that any model under it uses. */
interface Use {
  readonly place: Place
  readonly metric: MetricId
  readonly max: number
  /** What is held against the limit; null where a figure under it is not known in full. */
  readonly most: number | null
  /** Of the model that uses most. */
  readonly measure: Measure | null
  readonly path: string
}

function usesOf({ budget, models }: UpdateQuestion): readonly Use[] {
  const uses = new Map<string, Use>()
  for (const { path, profiles } of models) {
    for (const [at, { limits }] of rulesFor(budget, path).entries()) {
      for (const use of limits.flatMap((rule) => useOf(rule, path, profiles[at] ?? null))) {
        const key = `${String(use.place.line)}:${String(use.place.column)}`
        const known = uses.get(key)
        const isMore = known === undefined || compareUses(use, known) > 0
        uses.set(key, isMore ? use : known)
      }
    }
  }
  return [...uses.values()]
}

/** Unknown is more than any figure. */
function compareUses({ most: a }: Use, { most: b }: Use): number {
  return (a ?? Infinity) - (b ?? Infinity)
}

function useOf(rule: LimitRule, path: string, profile: Profile | null): readonly Use[] {
  const { metric, max } = rule
  if (max === null || max.place === null) return []
  const measure = profile === null ? null : METRICS[metric].of(profile)
  const isKnown = measure !== null && !measure.atLeast
  const most = isKnown ? withMargin(measure, rule) : null
  return [{ place: max.place, metric, max: max.value, most, measure, path }]
}

function keptText({ place, metric, max, most, path }: Use): string {
  const { label, unit } = METRICS[metric]
  const [used, limit] = [most ?? 0, max].map((value) => formatQuantity(value, unit))
  return `${place.file}:${String(place.line)}: ${label} of ${path} is ${used ?? ''}, over ${limit ?? ''}: the limit stays`
}

/** A piece of the text and what stands in its place. */
interface Cut {
  readonly from: number
  readonly to: number
  readonly text: string
  /** False for the comment behind it. */
  readonly isLimit: boolean
}

/** A number with its unit, as it may be written. */
const WRITTEN = /^(\d+(?:\.\d+)?)([ \u00a0]?)([a-zA-Z%\u00b5\u03bc]*)/

/** What `init` writes behind a limit; any other comment is somebody's own. */
const INIT_NOTE = /# (?:measured|estimated) [\d.,]+ \S+(?: ±[\d.]+ %)?(?=[ \t]*$)/

function cutsOf(
  { place, metric, max, most, measure }: Use,
  text: string,
  tighten: number,
): readonly Cut[] {
  if (most === null || measure === null || most > max) return []
  const start = offsetOf(text, place)
  const from = /["']/.test(text.charAt(start)) ? start + 1 : start
  const lineEnd = (text.indexOf('\n', from) + 1 || text.length + 1) - 1
  const [whole = '', number = '', space = '', suffix = ''] =
    WRITTEN.exec(text.slice(from, lineEnd)) ?? []
  const scale = max / Number(number)
  if (!(scale > 0)) return []
  const isWhole = suffix === '' || suffix === 'B' || suffix === 'KiB' || suffix === 'kB'
  const next = roundedUp((most * (1 + tighten)) / scale, isWhole)
  if (next >= Number(number)) return []
  const limit = {
    from,
    to: from + whole.length,
    text: `${String(next)}${space}${suffix}`,
    isLimit: true,
  }
  const note = INIT_NOTE.exec(text.slice(limit.to, lineEnd).replace(/\r$/, ''))
  if (note === null || measure.value === null) return [limit]
  const { unit } = METRICS[metric]
  const noteFrom = limit.to + note.index
  const gap = ' '.repeat(Math.max(0, whole.length - limit.text.length))
  return [
    limit,
    {
      ...{ from: noteFrom, to: noteFrom + note[0].length, isLimit: false },
      text: `${gap}# ${noteOf(measure, formatQuantity(measure.value, unit))}`,
    },
  ]
}

/** Three digits or the next whole number, without the dust of floating point. */
function roundedUp(value: number, isWhole: boolean): number {
  const decimals = isWhole || value >= 100 ? 0 : value >= 10 ? 1 : 2
  const step = 10 ** decimals
  return Math.ceil(Number((value * step).toPrecision(12))) / step
}

/** From a place, which counts UTF-16 code units from 1. */
function offsetOf(text: string, { line, column }: Place): number {
  const before = text.split('\n').slice(0, line - 1)
  return before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1
}

function applied(text: string, cuts: readonly Cut[]): string {
  return cuts
    .toSorted((a, b) => b.from - a.from)
    .reduce((all, { from, to, text: next }) => `${all.slice(0, from)}${next}${all.slice(to)}`, text)
}

/** Behind the last entry, indented as it is. */
function withEntries(text: string, entries: readonly (readonly string[])[]): string {
  if (entries.length === 0) return text
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const models = modelsOf(text)
  const last = models?.items.at(-1)
  const range = isMap(last) ? last.range : null
  if (models?.flow === true && models.items.length > 0) {
    throw new UserError(
      'config',
      '"models" of the budget file is written in brackets: write its entries with dashes, one below the other, then run init --update again',
    )
  }
  if (range == null) return withFirstEntries(text, models, block(entries, 2, end), end)
  const dash = text.lastIndexOf('-', range[0])
  const indent = dash - (text.lastIndexOf('\n', dash) + 1)
  const value = text.slice(0, range[1]).trimEnd().length
  const line = /\r?\n|$/.exec(text.slice(value))
  const at = value + (line?.index ?? 0)
  return `${text.slice(0, at)}${end}${end}${block(entries, indent, end)}${text.slice(at)}`
}

function withFirstEntries(
  text: string,
  models: YAMLSeq | null,
  entries: string,
  end: string,
): string {
  const range = models?.range
  if (range == null) return `${text.trimEnd()}${end}models:${end}${entries}${end}`
  return `${text.slice(0, range[0]).trimEnd()}${end}${entries}${text.slice(range[1])}`
}

function modelsOf(text: string): YAMLSeq | null {
  const { contents } = parseDocument(text, { version: '1.2', uniqueKeys: false })
  const models: unknown = isMap(contents) ? contents.get('models', true) : null
  return isSeq(models) ? models : null
}

/** `entryLines` have their dash in the third column. */
function block(entries: readonly (readonly string[])[], indent: number, end: string): string {
  const margin = ' '.repeat(indent)
  return entries
    .map((lines) => lines.map((line) => `${margin}${line.slice(2)}`).join(end))
    .join(`${end}${end}`)
}

/** The last guard: what was written is a budget, and no limit of it is larger than before. */
function requireNoLooser(
  updated: string,
  { text, file, budget, projects, models }: UpdateQuestion,
): void {
  if (updated === text) return
  const { budget: after } = parseBudget({ text: updated, file, projects })
  if (after === null) throw new Error(`${file}: the updated budget cannot be read`)
  for (const { path } of models) {
    const maxima = (one: Budget) =>
      rulesFor(one, path).flatMap(({ build, limits }) =>
        limits.map(
          ({ metric, max }) => [`${build ?? ''} ${metric}`, max?.value ?? Infinity] as const,
        ),
      )
    const now = new Map(maxima(after))
    for (const [key, max] of maxima(budget))
      if ((now.get(key) ?? Infinity) > max)
        throw new Error(`${file}: a limit of ${path} grew: ${key}`)
  }
}

/** Of texts with as many lines, each pair that differs; else the one stretch in which they differ. */
function changedLines(before: string, after: string): string {
  const [old, now] = [before.split(/\r?\n/), after.split(/\r?\n/)]
  if (old.length === now.length) {
    return old
      .map((line, at) => (line === now[at] ? '' : stretch(at, [line], [now[at] ?? ''])))
      .join('')
  }
  let start = 0
  while (old[start] === now[start] && start < old.length) start++
  let end = 0
  const most = Math.min(old.length, now.length) - start
  while (end < most && old.at(-1 - end) === now.at(-1 - end)) end++
  return stretch(start, old.slice(start, old.length - end), now.slice(start, now.length - end))
}

function stretch(at: number, old: readonly string[], now: readonly string[]): string {
  const lines = [...old.map((line) => `-${line}`), ...now.map((line) => `+${line}`)]
  return `@@ line ${String(at + 1)} @@\n${lines.map((line) => `${line}\n`).join('')}`
}
