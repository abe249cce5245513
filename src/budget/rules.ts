/**
 * What of a budget applies to one model: the first entry whose globs match, over `defaults`, over
 * what is built in. Each property of each metric is looked up by itself, nearest first:
 * `models[i].ram.warn`, `models[i].warn`, `defaults.ram.warn`, `defaults.warn`, built in; before each of
 * the two what it says of the one build (`models[i].targets.kit.ram.warn`). Settings of a build that
 * `targets` names come before both.
 */
import { PLAIN_FIRMWARE, type Firmware } from '../target/firmware.ts'
import type { Calibration } from '../target/calibration.ts'
import type { TargetRequest } from '../target/resolve-target.ts'
import type { AcceleratorId, OptimizeSpeed, RuntimeName } from '../target/runtime.ts'
import { RELEASE_FAMILIES } from '../target/sdk-releases.ts'
import { compileGlob, findMatch, type Glob } from '../util/glob.ts'
import type { Place } from './finding.ts'
import {
  BUILT_IN,
  LAYER_METRIC_IDS,
  METRIC_IDS,
  SETTING_IDS,
  operatorNamed,
  type BuildKeys,
  type BuildLimitKeys,
  type Enforce,
  type FirmwareKeys,
  type LayerRuleKeys,
  type LimitKeys,
  type LimitOn,
  type Margin,
  type OnUnmeasured,
  type SettingId,
  type SharedKeys,
} from './keys.ts'
import type { MetricId } from './metric.ts'
import type { Budget, Entry } from './parse-budget.ts'
import type { Project } from './project.ts'
import type { Located, Named } from './value-type.ts'
import type { Growth } from './written.ts'

/** A value with the line that set it; `place` null where it is built in. */
export interface Sourced<T> {
  readonly value: T
  readonly place: Place | null
  /** As written. */
  readonly text: string
}

/** Everything that holds for one metric. Without `max` and `growth` it limits nothing. */
export interface LimitRule {
  readonly metric: MetricId
  /** In the metric's unit. */
  readonly max: Sourced<number> | null
  /** Ratio of `max`; null: never near. */
  readonly warn: number | null
  readonly growth: Sourced<Growth> | null
  readonly enforce: Enforce
  readonly onUnknown: Enforce
  readonly margin: Margin
  readonly on: LimitOn
  readonly onUnmeasured: OnUnmeasured
  /** Which lines set the last six, as written. */
  readonly sources: LimitSources
}

interface LimitSources {
  readonly warn: Sourced<number | 'off'>
  readonly enforce: Sourced<Enforce>
  readonly 'on-unknown': Sourced<Enforce>
  readonly margin: Sourced<Margin>
  readonly on: Sourced<LimitOn>
  readonly 'on-unmeasured': Sourced<OnUnmeasured>
}

export interface LayerRule {
  /** As written, with exclusions. */
  readonly match: readonly string[]
  readonly globs: readonly Glob[]
  readonly place: Place
  /** True where it stands in the model's own entry, not under `defaults`. */
  readonly isOwn: boolean
  readonly limits: readonly LimitRule[]
}

export interface Waiver {
  /** Last day on which it holds, `YYYY-MM-DD`. */
  readonly until: string
  readonly reason: string
  readonly place: Place
  readonly amounts: readonly { readonly metric: MetricId; readonly upTo: number }[]
  /** Builds that it holds for; null: all. */
  readonly builds: readonly string[] | null
}

/** What of the firmware the file says; null: nothing. */
export interface FirmwareSettings {
  readonly resourceVariables: Sourced<number> | null
  readonly customOperators: Sourced<Firmware['customOperators']> | null
  /** By the schema's names. */
  readonly operators: Sourced<readonly string[]> | null
  readonly arenaBytes: Sourced<number> | null
}

/** Each with its key, and what holds where it is not set. */
export function firmwareRows(settings: FirmwareSettings): readonly {
  readonly key: string
  readonly source: Sourced<unknown> | null
  readonly unset: string
}[] {
  const { resourceVariables, customOperators, operators, arenaBytes } = settings
  return [
    { key: 'firmware.resource-variables', source: resourceVariables, unset: '0' },
    { key: 'firmware.custom-operators', source: customOperators, unset: 'none' },
    { key: 'firmware.operators', source: operators, unset: 'all' },
    { key: 'firmware.arena', source: arenaBytes, unset: 'not checked' },
  ]
}

export interface Settings {
  readonly target: Sourced<string>
  readonly accelerator: Sourced<AcceleratorId>
  readonly runtime: Sourced<RuntimeName>
  /** Null: the runtime's own. */
  readonly optimizeSpeed: Sourced<OptimizeSpeed> | null
  /** Null: the part's usual clock. */
  readonly clockHz: Sourced<number> | null
  readonly firmware: FirmwareSettings
}

/** Whether there is a budget file, and one that can be read. */
export type BudgetFile = 'read' | 'none' | 'invalid'

export interface Rules {
  readonly path: string
  readonly file: BudgetFile
  /** The entry that applies, null where none matches. */
  readonly entry: Entry | null
  /** The glob of the entry that took the model in. */
  readonly glob: string | null
  /** The build of the budget file that they are for; null where it names none for the model. */
  readonly build: string | null
  readonly settings: Settings
  /** The arena that the firmware reserves, in bytes, from the project; null where it is not known. */
  readonly arena: Located<number> | null
  /** What the estimates were refitted to; null: the published boards. */
  readonly calibration: Sourced<Calibration> | null
  /** The `optimize-speed` is the firmware project's own: a change of it is no change of the budget. */
  readonly isProjectSpeed: boolean
  /** One per metric that has a limit, in the order of the table of metrics. */
  readonly limits: readonly LimitRule[]
  readonly layers: readonly LayerRule[]
  readonly waivers: readonly Waiver[]
  readonly requireBudget: Sourced<boolean>
}

/**
 * What applies to the model at `path` (from the root, `/` between folders) on each build that it must
 * fit, in the order in which its entry lists them. No budget: nothing but built-ins.
 */
export function rulesFor(
  budget: Budget | null,
  path: string,
  file: BudgetFile = budget === null ? 'none' : 'read',
): RulesOfBuilds {
  return rulesFrom(budget, foundFor(budget, path, file))
}

/** The same on one build that the file names, whether or not the model must fit it; undefined where it names none so. */
export function rulesOnBuild(budget: Budget, path: string, name: string): Rules | undefined {
  const build = budget.keys.targets?.value.find((one) => one.name === name)
  return build && rulesOfBuild(budget, foundFor(budget, path, 'read'), buildOf(build))
}

function foundFor(budget: Budget | null, path: string, file: BudgetFile): Found {
  const entry = entryFor(budget, path)
  const glob = entry === null ? null : (findMatch(entry.globs, path)?.text ?? null)
  return { path, file, entry, glob }
}

/** The first entry whose globs match; null for none. */
export function entryFor(budget: Budget | null, path: string): Entry | null {
  return budget?.entries.find(({ globs }) => findMatch(globs, path) !== undefined) ?? null
}

/** One for each build; where the file names none for the model, one without a name. */
export type RulesOfBuilds = readonly [Rules, ...Rules[]]

type Found = Pick<Rules, 'path' | 'file' | 'entry' | 'glob'>

function rulesFrom(budget: Budget | null, found: Found): RulesOfBuilds {
  const [first, ...others] = buildsOf(budget, found.entry)
  const ofBuild = (build: Build | null) => rulesOfBuild(budget, found, build)
  return [ofBuild(first ?? null), ...others.map(ofBuild)]
}

interface Build {
  readonly name: string
  readonly keys: BuildKeys
}

/** The builds that an entry lists, else `defaults`, else all; none where the entry describes its own. */
function buildsOf(budget: Budget | null, entry: Entry | null): readonly Build[] {
  const all = budget?.keys.targets?.value ?? []
  const isItsOwn = SETTING_IDS.some((id) => entry?.keys[id] !== undefined)
  const listed =
    entry?.keys.targets ?? (isItsOwn ? undefined : budget?.keys.defaults?.value.targets)
  if (listed === undefined) return isItsOwn ? [] : all.map(buildOf)
  return listed.value.flatMap(({ name }) => all.filter((one) => one.name === name).map(buildOf))
}

function buildOf({ name, value }: Named<BuildKeys>): Build {
  return { name, keys: value }
}

function rulesOfBuild(budget: Budget | null, found: Found, build: Build | null): Rules {
  const { entry } = found
  const defaults = budget?.keys.defaults?.value
  const sources = [entry?.keys, defaults].filter((source) => source !== undefined)
  const limits = sources.flatMap((source) => [...limitsOfBuild(source, build), source])
  const own = projectOf(budget, build?.keys.project)
  const shared = projectOf(budget, budget?.keys.project)
  const settings = settingsOf([
    ...(build === null ? [] : [build.keys, ...keysOf(own)]),
    ...sources,
    ...keysOf(shared),
  ])
  const projectSpeeds = [own, shared].map((project) => project?.keys['optimize-speed'])
  return {
    ...found,
    build: build?.name ?? null,
    settings: {
      ...settings,
      firmware: firmwareSettings([
        ...(build === null ? [] : [build.keys]),
        ...sources,
        ...(budget === null ? [] : [budget.keys]),
      ]),
    },
    arena: (own ?? shared)?.arena ?? null,
    calibration: calibrationOf(budget, build?.keys.calibration ?? budget?.keys.calibration),
    isProjectSpeed:
      settings.optimizeSpeed !== null &&
      projectSpeeds.some((one) => one === settings.optimizeSpeed),
    limits: limitsOf(METRIC_IDS, limits),
    layers: layersOf(entry, budget),
    waivers: waiversOf(entry).filter(({ builds }) => holdsFor(builds, build)),
    requireBudget: budget?.keys['require-budget'] ?? builtIn(BUILT_IN.requireBudget),
  }
}

function projectOf(budget: Budget | null, path: Located<string> | undefined): Project | undefined {
  return path === undefined ? undefined : budget?.projects.get(path.value)
}

function calibrationOf(
  budget: Budget | null,
  named: Located<string> | undefined,
): Rules['calibration'] {
  const value = named === undefined ? undefined : budget?.calibrations.get(named.value)
  return named === undefined || value === undefined ? null : { ...named, value }
}

function keysOf(project: Project | undefined): readonly Project['keys'][] {
  return project === undefined ? [] : [project.keys]
}

function limitsOfBuild({ targets }: SharedKeys, build: Build | null): readonly BuildLimitKeys[] {
  return (targets?.value ?? []).flatMap(({ name, value }) => (name === build?.name ? [value] : []))
}

function holdsFor(builds: Waiver['builds'], build: Build | null): boolean {
  return builds === null || build === null || builds.includes(build.name)
}

/** The rules as the entry gives them, whatever its globs match. */
export function rulesOfEntry(budget: Budget, entry: Entry): RulesOfBuilds {
  const path = entry.name ?? entry.match.join(', ')
  return rulesFrom(budget, { path, file: 'read', entry, glob: null })
}

/** The settings as `resolveTarget` takes them. */
export function targetRequest({ settings, calibration }: Rules): TargetRequest {
  return {
    id: settings.target.value,
    accelerator: settings.accelerator.value,
    runtime: settings.runtime.value,
    ...(settings.optimizeSpeed === null ? {} : { optimizeSpeed: settings.optimizeSpeed.value }),
    ...(settings.clockHz === null ? {} : { clockHz: settings.clockHz.value }),
    firmware: firmwareOf(settings.firmware),
    ...(calibration === null ? {} : { calibration: calibration.value }),
  }
}

/** Maps of keys that may set something, nearest first. */
type Sources = readonly SharedKeys[]
type SettingSources = readonly Pick<SharedKeys, SettingId>[]

function builtIn<T extends string | number | boolean>(value: T): Sourced<T> {
  return { value, place: null, text: String(value) }
}

function firstSet<K extends SettingId>(sources: SettingSources, key: K): SharedKeys[K] | undefined {
  return sources.find((source) => source[key] !== undefined)?.[key]
}

const RUNTIME_KEYS = ['runtime', ...RELEASE_FAMILIES] as const

/** The runtime, or the release that stands for one, of the nearest map that names either. */
function runtimeIn(sources: SettingSources): Sourced<RuntimeName> | undefined {
  for (const source of sources) {
    const key = RUNTIME_KEYS.find((one) => source[one] !== undefined)
    const found = key === undefined ? undefined : source[key]
    if (key !== undefined && found !== undefined)
      return key === 'runtime' ? found : { ...found, text: `${key} ${found.text}` }
  }
  return undefined
}

function settingsOf(sources: SettingSources): Omit<Settings, 'firmware'> {
  return {
    target: firstSet(sources, 'target') ?? builtIn(BUILT_IN.target),
    accelerator: firstSet(sources, 'accelerator') ?? builtIn(BUILT_IN.accelerator),
    runtime: runtimeIn(sources) ?? builtIn(BUILT_IN.runtime),
    optimizeSpeed: firstSet(sources, 'optimize-speed') ?? null,
    clockHz: firstSet(sources, 'clock') ?? null,
  }
}

function firmwareSettings(sources: readonly Pick<SharedKeys, 'firmware'>[]): FirmwareSettings {
  const all = sources.flatMap(({ firmware }) => firmware?.value ?? [])
  const custom = firstOf(all.map((keys) => keys['custom-operators']))
  const operators = firstOf(all.map((keys) => keys.operators))
  return {
    resourceVariables: firstOf(all.map((keys) => keys['resource-variables'])) ?? null,
    customOperators:
      custom === undefined
        ? null
        : {
            ...custom,
            value: memoriesOf(custom.value),
            text: custom.value.map(({ name }) => name).join(', '),
          },
    operators:
      operators === undefined ? null : { ...operators, value: operators.value.map(operatorNamed) },
    arenaBytes: firstOf(all.map(({ arena }) => arena)) ?? null,
  }
}

function firstOf<T>(all: readonly (T | undefined)[]): T | undefined {
  return all.find((one) => one !== undefined)
}

function memoriesOf(
  custom: NonNullable<FirmwareKeys['custom-operators']>['value'],
): Firmware['customOperators'] {
  return Object.fromEntries(
    custom.map(({ name, value: { persistent, scratch } }) => [
      name,
      { persistentBytes: persistent?.value ?? 0, scratchBytes: scratch?.value ?? 0 },
    ]),
  )
}

function firmwareOf({ resourceVariables, customOperators, operators }: FirmwareSettings): Firmware {
  return {
    resourceVariables: resourceVariables?.value ?? PLAIN_FIRMWARE.resourceVariables,
    customOperators: customOperators?.value ?? PLAIN_FIRMWARE.customOperators,
    operators: operators?.value ?? PLAIN_FIRMWARE.operators,
  }
}

/** A map with limits of metrics, and the keys that hold for all of them. */
type LimitSource = Pick<SharedKeys, GeneralKey> &
  Partial<Readonly<Record<MetricId, Located<LimitKeys>>>>

type GeneralKey = 'enforce' | 'on-unknown' | 'on-unmeasured' | 'warn'

function limitsOf(ids: readonly MetricId[], sources: readonly LimitSource[]): readonly LimitRule[] {
  return ids
    .map((id) => limitOf(id, sources))
    .filter(({ max, growth }) => max !== null || growth !== null)
}

function limitOf(metric: MetricId, all: readonly LimitSource[]): LimitRule {
  const own = all.map((source) => source[metric]?.value)
  const sources: LimitSources = {
    warn: nearestOf(own, all, 'warn') ?? { ...builtIn(BUILT_IN.warn), text: '95 %' },
    enforce: nearestOf(own, all, 'enforce') ?? builtIn(BUILT_IN.enforce),
    'on-unknown': nearestOf(own, all, 'on-unknown') ?? builtIn(BUILT_IN.onUnknown),
    margin: own.find((keys) => keys?.margin !== undefined)?.margin ?? builtIn(BUILT_IN.margin),
    on: own.find((keys) => keys?.on !== undefined)?.on ?? builtIn(BUILT_IN.on),
    'on-unmeasured': nearestOf(own, all, 'on-unmeasured') ?? builtIn(BUILT_IN.onUnmeasured),
  }
  const enforce = sources.enforce.value
  return {
    metric,
    max: unlessOff(own.find((keys) => keys?.max !== undefined)?.max),
    growth: unlessOff(own.find((keys) => keys?.growth !== undefined)?.growth),
    warn: sources.warn.value === 'off' ? null : sources.warn.value,
    enforce,
    onUnknown: weaker(enforce, sources['on-unknown'].value),
    margin: sources.margin.value,
    on: sources.on.value,
    onUnmeasured: sources['on-unmeasured'].value,
    sources,
  }
}

/** What holds where nothing of the file speaks of the metric. */
export function unlimited(metric: MetricId): LimitRule {
  return limitOf(metric, [])
}

/** The metric's own key in a source comes before the source's general one. */
function nearestOf<K extends GeneralKey>(
  own: readonly (LimitKeys | undefined)[],
  sources: readonly LimitSource[],
  key: K,
): LimitKeys[K] {
  const all = sources.flatMap((source, index) => [own[index]?.[key], source[key]])
  return all.find((one) => one !== undefined) as LimitKeys[K]
}

function unlessOff<T extends number | Growth>(
  found: Located<T | 'off'> | undefined,
): Sourced<T> | null {
  return found === undefined || found.value === 'off' ? null : { ...found, value: found.value }
}

const STRENGTH: Readonly<Record<Enforce, number>> = { off: 0, warn: 1, fail: 2 }

function weaker(a: Enforce, b: Enforce): Enforce {
  return STRENGTH[a] <= STRENGTH[b] ? a : b
}

export function isWeaker(a: Enforce, than: Enforce): boolean {
  return STRENGTH[a] < STRENGTH[than]
}

function layersOf(entry: Entry | null, budget: Budget | null): readonly LayerRule[] {
  const defaults = budget?.keys.defaults?.value
  const own = entry?.keys.layers
  const rules = own ?? defaults?.layers
  const general = [entry?.keys, defaults].filter((source) => source !== undefined)
  return (rules?.value ?? []).map((keys) =>
    layerRule(keys, { general, isOwn: own !== undefined, place: rules?.place }),
  )
}

function layerRule(
  keys: LayerRuleKeys,
  at: {
    readonly general: Sources
    readonly isOwn: boolean
    readonly place: Place | undefined
  },
): LayerRule {
  const match = keys.match?.value ?? []
  const general = at.general.map(({ enforce, 'on-unknown': onUnknown, warn }) => ({
    ...(enforce === undefined ? {} : { enforce }),
    ...(onUnknown === undefined ? {} : { 'on-unknown': onUnknown }),
    ...(warn === undefined ? {} : { warn }),
  }))
  return {
    match,
    globs: match.map(compileGlob),
    place: keys.match?.place ?? at.place ?? { file: '', line: 1, column: 1 },
    isOwn: at.isOwn,
    limits: limitsOf(LAYER_METRIC_IDS, [keys, ...general]),
  }
}

function waiversOf(entry: Entry | null): readonly Waiver[] {
  const waive = entry?.keys.waive
  return (waive?.value ?? []).map((keys) => ({
    until: keys.until?.value ?? '',
    reason: keys.reason?.value ?? '',
    builds: keys.targets?.value ?? null,
    place: keys.until?.place ?? waive?.place ?? { file: '', line: 1, column: 1 },
    amounts: METRIC_IDS.flatMap((metric) => {
      const amount = keys[metric]
      return amount === undefined ? [] : [{ metric, upTo: amount.value }]
    }),
  }))
}
