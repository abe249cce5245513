/**
 * Changes of the budget itself: what a pull request loosens, model by model, with what the old budget
 * would have said. Compared is what applies to each model in the end, so moving, reordering or
 * rewording entries is no change, and a limit that quietly goes to another entry is one.
 */
import type { Profile } from '../profile/profile.ts'
import { figuresOf, METRICS } from './metric.ts'
import { checkModel } from './check-model.ts'
import { LOOSENED } from './conclude.ts'
import type { Severity } from './finding-id.ts'
import type { Finding, Place } from './finding.ts'
import { sortFindings } from './finding-order.ts'
import { BUILT_IN, type OnLoosened } from './keys.ts'
import { looseningsOf, otherwiseFollowed, type Loosening } from './loosening.ts'
import type { Budget, Entry } from './parse-budget.ts'
import { rulesFor, rulesOfEntry, targetRequest, type Rules, type RulesOfBuilds } from './rules.ts'
import type { BuildFigures } from './under-base.ts'
import { formatComparison } from '../util/quantity.ts'

export interface BudgetComparison {
  /** Null: the base has no budget file, so nothing can be loosened. */
  readonly base: Budget | null
  /** Null: the head has none any more. */
  readonly head: Budget | null
  /** Models of the head. */
  readonly models: readonly ComparedModel[]
  /**
   * True where `models` names every model of the head: an entry that guards none of them can then be
   * dropped without a finding that fails.
   */
  readonly isComplete: boolean
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string
}

interface ComparedBuild {
  readonly build: string | null
  readonly profile: Profile
}

export interface ComparedModel {
  readonly path: string
  /** Where the model was in the base, if it was renamed: what held there counts as its old budget. */
  readonly basePath: string | null
  /** What a new model is compared with by the base's budget, and by the head's; null for nothing. */
  readonly follows?: { readonly before: string | null; readonly now: string | null }
  /** One for each build that it was profiled on; the name is null where it has none. */
  readonly profiles: readonly ComparedBuild[]
  /** The very same model on builds of the base's budget; without it that is not known. */
  readonly before?: readonly BuildFigures[]
}

/** One finding per loosened rule, for all models that it holds for; none for equal budgets. */
export function compareBudgets(comparison: BudgetComparison): readonly Finding[] {
  const { base, head } = comparison
  if (base === null) return []
  const severity = SEVERITY[stricterPolicy(base, head)]
  const found =
    head === null
      ? [fileRemoved(base), ...perModel(comparison, base)]
      : [...ofFile(base, head), ...perModel(comparison, base), ...perUnusedEntry(comparison, base)]
  return sortFindings(
    found.map((finding) => ({ ...finding, severity: finding.severity ?? severity })),
  )
}

const SEVERITY: Readonly<Record<OnLoosened, Severity>> = {
  fail: 'fail',
  warn: 'warn',
  allow: 'info',
}
const STRICTNESS: Readonly<Record<OnLoosened, number>> = { allow: 0, warn: 1, fail: 2 }

/** A pull request cannot allow itself what the base forbids. */
function stricterPolicy(base: Budget, head: Budget | null): OnLoosened {
  const [before, after] = [policyOf(base), head === null ? 'allow' : policyOf(head)]
  return STRICTNESS[before] >= STRICTNESS[after] ? before : after
}

function policyOf({ keys }: Budget): OnLoosened {
  return keys['on-loosened']?.value ?? BUILT_IN.onLoosened
}

/** A finding whose severity is the policy's, unless it says otherwise. */
type Loosened = Omit<Finding, 'severity'> & { readonly severity?: Severity }

function loosened(message: string, place: Place | null): Loosened {
  return {
    id: LOOSENED,
    category: 'policy',
    build: null,
    metric: null,
    layer: null,
    value: null,
    limit: null,
    base: null,
    message: `this change ${message}`,
    place,
  }
}

function fileRemoved(base: Budget): Loosened {
  return loosened(`removes the budget file ${base.file}`, null)
}

function ofFile(base: Budget, head: Budget): readonly Loosened[] {
  const found: Loosened[] = []
  const [required, requires] = [base.keys['require-budget'], head.keys['require-budget']]
  if (required?.value === true && requires?.value !== true) {
    found.push(loosened('no longer requires a budget for every model', requires?.place ?? null))
  }
  const [before, after] = [policyOf(base), policyOf(head)]
  if (STRICTNESS[after] < STRICTNESS[before]) {
    const place = head.keys['on-loosened']?.place ?? null
    found.push(loosened(`changes on-loosened from ${before} to ${after}`, place))
  }
  const [kept, keeps] = [base, head].map(({ keys }) => keys['on-removed'])
  if (kept?.value === 'fail' && keeps?.value !== 'fail')
    found.push(loosened('no longer fails where a guarded model is removed', keeps?.place ?? null))
  const [accepted, accepts] = [acceptOf(base), acceptOf(head)]
  if (accepts !== 'off' && accepted !== accepts) {
    const place = head.keys.accept?.place ?? null
    found.push(loosened(`changes how an overrun is accepted from ${accepted} to ${accepts}`, place))
  }
  return found
}

function acceptOf({ keys }: Budget): string {
  const accept = keys.accept
  if (accept?.text === 'off') return 'off'
  const label = accept?.value.label?.value ?? BUILT_IN.acceptLabel
  return `label ${label} and line ${accept?.value.reason?.value ?? BUILT_IN.acceptReason}`
}

/** A loosening with the model that it is about. */
interface OfModel {
  readonly loosening: Loosening
  /** The base's rules. */
  readonly rules: Rules
  readonly profile: Profile | null
}

function perModel({ head, models, today }: BudgetComparison, base: Budget): readonly Loosened[] {
  const all = models.flatMap(({ path, basePath, profiles, before, follows }) => {
    const then = rulesFor(base, basePath ?? path)
    return [
      ...ofBuilds({ base: then, head: rulesFor(head, path), profiles, before }),
      ...otherwiseFollowed(then[0], follows).map((one) => ({
        ...{ loosening: one, rules: { ...then[0], path, build: null }, profile: null },
      })),
    ]
  })
  return grouped(all).map((group) => ofGroup(group, today))
}

interface BuildPair {
  readonly base: RulesOfBuilds
  readonly head: RulesOfBuilds
  readonly profiles: ComparedModel['profiles']
  readonly before?: ComparedModel['before']
}

/** Each build of the base against what holds for it now. */
function ofBuilds({ base, head, profiles, before = [] }: BuildPair): readonly OfModel[] {
  return base.flatMap((rules): readonly OfModel[] => {
    const now = buildNow(rules, { base, head })
    if (now === undefined) return [{ loosening: buildDropped(), rules, profile: null }]
    const { profile = null } = profiles.find(({ build }) => build === now.build) ?? {}
    const then = before.find(({ build }) => build === rules.build)
    const effect =
      profile === null || then === undefined
        ? null
        : { before: then.values, after: figuresOf(profile) }
    return looseningsOf(rules, now, effect).map((loosening) => ({ loosening, rules, profile }))
  })
}

/**
 * The build of the same name; one that only now has a name or lost it is found by its settings, and
 * where there was and is one alone, it is that one.
 */
function buildNow(rules: Rules, { base, head }: Omit<BuildPair, 'profiles'>): Rules | undefined {
  const named = head.find(({ build }) => build === rules.build)
  if (named !== undefined) return named
  const same = head.find((one) => settingsKey(one) === settingsKey(rules))
  if (same !== undefined) return same
  return rules.build === null || (base.length === 1 && head.length === 1) ? head[0] : undefined
}

function settingsKey(rules: Rules): string {
  return JSON.stringify(targetRequest(rules))
}

/** Named by the rules' own name, which ends with the build's. */
function buildDropped(): Loosening {
  return {
    does: 'no longer checks',
    how: '',
    place: null,
    metric: null,
    limit: null,
  }
}

/** The same change of several models is one finding. */
function grouped(all: readonly OfModel[]): readonly (readonly [OfModel, ...OfModel[]])[] {
  const groups = new Map<string, [OfModel, ...OfModel[]]>()
  for (const one of all) {
    const { does, how, place } = one.loosening
    const key = JSON.stringify([does, how, place])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return [...groups.values()]
}

function ofGroup(group: readonly [OfModel, ...OfModel[]], today: string): Loosened {
  const {
    does,
    how,
    place,
    metric,
    limit,
    isOfBuild = false,
    isStricter = false,
  } = group[0].loosening
  const names = new Set(group.map(({ rules }) => nameOf(rules)))
  const verdicts = isOfBuild ? [] : group.flatMap((one) => oldVerdict(one, today))
  const message = [does, someOf([...names]), how].filter((part) => part !== '').join(' ')
  return {
    ...loosened(`${message}${verdictWords(verdicts)}`, place),
    ...(isStricter ? { id: 'stricter-build', severity: 'info' as const } : {}),
    metric,
    limit,
    value: verdicts[0]?.value ?? null,
  }
}

function nameOf({ entry, path, build }: Rules): string {
  const name = entry?.name ?? path
  return build === null ? name : `${name} on ${build}`
}

const MOST_NAMES = 3

function someOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMES
  const shown = names.slice(0, MOST_NAMES).join(', ')
  return more > 0 ? `${shown} and ${more} more` : shown
}

interface Verdict {
  readonly name: string
  readonly value: number | null
  readonly words: string
}

/** What the old rules say about the new numbers, where it is a failure of the same metric. */
function oldVerdict({ loosening, rules, profile }: OfModel, today: string): readonly Verdict[] {
  if (profile === null) return []
  const check = { rules, base: null, diff: null, today, acceptance: null }
  const findings = checkModel({ ...check, head: { status: 'ok', profile } })
  const over = findings.filter(
    ({ id, severity, metric }) =>
      id === 'over-budget' &&
      severity === 'fail' &&
      (loosening.metric === null || metric === loosening.metric),
  )
  return over.slice(0, 1).flatMap(({ metric, value, limit }) => {
    if (metric === null || value === null || limit === null) return []
    const { label, unit } = METRICS[metric]
    const { difference } = formatComparison(value, limit, unit)
    const what = loosening.metric === null ? `${label} would be over by` : 'this would be over by'
    return [{ name: nameOf(rules), value, words: `${what} ${difference}` }]
  })
}

function verdictWords(verdicts: readonly Verdict[]): string {
  const [first, ...others] = verdicts
  if (first === undefined) return ''
  const more = others.length === 0 ? '' : `, and ${someOf(others.map(({ name }) => name))} too`
  const whose = others.length === 0 ? '' : ` (${first.name})`
  return `; with the old budget ${first.words}${whose}${more}`
}

/** Entries of the base that no model of the head falls under: compared with their counterpart. */
function perUnusedEntry(comparison: BudgetComparison, base: Budget): readonly Loosened[] {
  const { head, models, isComplete } = comparison
  const used = new Set(
    models.map(({ path, basePath }) => rulesFor(base, basePath ?? path)[0].entry?.index),
  )
  return base.entries
    .filter(({ index }) => !used.has(index))
    .flatMap((entry) => {
      const counterpart = head === null ? undefined : findCounterpart(entry, base, head)
      if (head === null || counterpart === undefined) return [dropped(entry, isComplete)]
      const [before, now] = [rulesOfEntry(base, entry), rulesOfEntry(head, counterpart)]
      const found = ofBuilds({ base: before, head: now, profiles: [] })
      return grouped(found).map((group) => ofGroup(group, comparison.today))
    })
}

/** By name where it has one, else by its globs; of several the one at the same turn, else the last. */
function findCounterpart(entry: Entry, base: Budget, head: Budget): Entry | undefined {
  const isAlike = [sameName, sameGlobs].find((alike) =>
    head.entries.some((one) => alike(one, entry)),
  )
  if (isAlike === undefined) return undefined
  const candidates = head.entries.filter((one) => isAlike(one, entry))
  const turn = base.entries.filter((one) => isAlike(one, entry)).indexOf(entry)
  return candidates[turn] ?? candidates.at(-1)
}

function sameName(a: Entry, b: Entry): boolean {
  return a.name !== null && a.name === b.name
}

function sameGlobs(a: Entry, b: Entry): boolean {
  return a.match.join('\n') === b.match.join('\n')
}

function dropped({ name, match }: Entry, isHarmless: boolean): Loosened {
  const note = isHarmless ? ' (no model matches it)' : ''
  const message = `drops the budget of ${name ?? match.join(', ')}${note}`
  const finding = loosened(message, null)
  return isHarmless ? { ...finding, id: 'entry-dropped', severity: 'info' } : finding
}
