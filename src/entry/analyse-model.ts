/** One changed model to its part of the report. Plain data in and out, so that a worker can do it. */
import type { OtherBuild } from '../advice/focus.ts'
import { checkModel } from '../budget/check-model.ts'
import { statusOf } from '../budget/conclude.ts'
import type { Finding } from '../budget/finding.ts'
import { STATES, type ModelStatus } from '../budget/states.ts'
import { parseBudget, type Budget, type ParsedBudget } from '../budget/parse-budget.ts'
import { limitsInForce } from '../budget/limits-in-force.ts'
import { scaledLimits } from '../budget/measured.ts'
import { figuresOf } from '../budget/metric.ts'
import { mergeBuilds } from '../budget/merge-builds.ts'
import type { ProjectFiles } from '../budget/project.ts'
import { entryFor, rulesFor, type BudgetFile, type Rules } from '../budget/rules.ts'
import { diffProfiles } from '../diff/diff-profiles.ts'
import type { ProfileResult } from '../profile/profile.ts'
import type { ProfileDiff } from '../diff/diff.ts'
import type { ReportBuild, ReportModel } from '../report/report.ts'
import type { ModelBytes } from '../source/changed-model.ts'
import { resolveTarget, type TargetRequest } from '../target/resolve-target.ts'
import type { Target } from '../target/runtime.ts'
import { UserError } from '../util/user-error.ts'
import { adviceFor } from './advice-for.ts'
import { followedBy, type FollowedModel } from './follow-entries.ts'
import { failureOf, profileFile } from './load-model.ts'
import { isReported, reportedSides } from './reported-model.ts'
import { targetFor } from './target-for.ts'
import { withMeasured } from './with-measured.ts'

interface BudgetAtSide {
  /** Null: there is none. */
  readonly text: string | null
  readonly path: string
  readonly projects?: ProjectFiles | undefined
}

/** What holds for every model of a run. */
export interface ModelJob {
  /** Text of the head's budget file and its path; null text: there is none. */
  readonly budget: BudgetAtSide
  /** The same of the base. */
  readonly baseBudget: BudgetAtSide
  /** What the inputs or the command line name. */
  readonly target: TargetRequest
  /** Every model was asked for: one that did not change is told like any other. */
  readonly showsAll: boolean
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** Lower-case hex. */
export type Sha256 = (bytes: Uint8Array) => string

interface Context {
  readonly budget: Budget | null
  /** The base's; null where it has none or one with errors. */
  readonly before: Budget | null
  readonly file: BudgetFile
  readonly job: ModelJob
  readonly sha256: Sha256
}

/** The head's budget file; no problem and no budget where there is none. */
export function parseHead({ text, path, projects }: BudgetAtSide): ParsedBudget {
  if (text === null) return { budget: null, problems: [] }
  return parseBudget({ text, file: path, projects })
}

/** Analyses models of one job; the budget is read once. Total: what goes wrong with a model is a finding. */
export function modelAnalyser(
  job: ModelJob,
  sha256: Sha256,
): (model: FollowedModel) => ReportModel {
  const { budget, problems } = parseHead(job.budget)
  const file = job.budget.text === null ? 'none' : problems.length > 0 ? 'invalid' : 'read'
  const before = parseHead(job.baseBudget).budget
  const context: Context = { budget, before, file, job, sha256: onceEach(sha256) }
  return (model) => analyseModel(model, context)
}

/** Of each array once; both sides are asked for on every build. */
function onceEach(sha256: Sha256): Sha256 {
  const known = new WeakMap<Uint8Array, string>()
  return (bytes) => {
    const hash = known.get(bytes) ?? sha256(bytes)
    known.set(bytes, hash)
    return hash
  }
}

function analyseModel(model: FollowedModel, context: Context): ReportModel {
  const { budget, file, job } = context
  const profiles: KnownProfiles = new Map()
  const builds = rulesFor(budget, model.path, file).map((rules) =>
    analyseBuild(model, { rules, context, profiles }),
  )
  const decides = worstOf(builds)
  const findings = mergeBuilds(
    builds.map(({ rules, findings: own }) => ({ build: rules.build, findings: own })),
  )
  const { rules, head, diff, limits } = decides
  return {
    ...identity(model, rules),
    status:
      model.change === 'removed'
        ? 'removed'
        : modelStatus(findings, { model, job, isOtherBuild: builds.some(isOtherBuild) }),
    build: rules.build,
    builds: builds.flatMap((build) => reportBuild(build, model)),
    ...sidesOf(decides),
    diff,
    limits,
    findings,
    underBase: underBase(model, context, profiles),
    trend: null,
    revertedTo: null,
    ...(head === null
      ? { tips: [], fit: null }
      : adviceFor(model, {
          ...{ head, diff, findings: decides.findings, limits },
          isChanged: model.change !== 'unchanged' && !costsTheSame(decides),
          others: builds.filter((one) => one !== decides).flatMap(otherBuild),
        })),
  }
}

/** The verdict of the base's budget, where it is another; what both ask for is profiled once. */
function underBase(
  model: FollowedModel,
  context: Context,
  profiles: KnownProfiles,
): ReportModel['underBase'] {
  const { before, job } = context
  const { budget, baseBudget } = job
  const isSame = budget.text === baseBudget.text && isSameProject(budget, baseBudget)
  if (before === null || isSame || model.change === 'removed') return null
  // A new version that the base's budget does not know is under what held for the one that it follows.
  const was = model.basePath ?? model.path
  const at = entryFor(before, was) === null ? (followedBy(model.ancestry) ?? was) : was
  const builds = rulesFor(before, at).map((rules) =>
    analyseBuild(model, { rules, context, profiles }),
  )
  const findings = mergeBuilds(
    builds.map(({ rules, findings: own }) => ({ build: rules.build, findings: own })),
  )
  return {
    status: statusOf(findings),
    findings: findings.filter(({ severity }) => severity === 'fail'),
    figures: builds.flatMap(({ rules, head }) =>
      head?.status === 'ok' ? [{ build: rules.build, values: figuresOf(head.profile) }] : [],
    ),
  }
}

function isSameProject(one: BudgetAtSide, other: BudgetAtSide): boolean {
  return JSON.stringify(one.projects) === JSON.stringify(other.projects)
}

/** What a plan for the deciding build must keep as well; nothing where the model cannot be profiled. */
function otherBuild({ rules, head, limits }: BuildAnalysis): readonly OtherBuild[] {
  if (rules.build === null || head?.status !== 'ok') return []
  return [{ build: rules.build, profile: head.profile, limits: scaledLimits(limits, head.profile) }]
}

interface BuildAnalysis extends Sides {
  readonly rules: Rules
  readonly diff: ProfileDiff | null
  readonly limits: ReportModel['limits']
  readonly findings: readonly Finding[]
}

/** The model on one build. What the deletion of a model frees is the base's profile. */
function analyseBuild(model: FollowedModel, at: OfBuild): BuildAnalysis {
  const { rules, context } = at
  const sides = profilesOf(model, at)
  const { base } = sides
  if (model.change === 'removed') {
    return { rules, head: null, base, diff: null, limits: limitsInForce(rules, null), findings: [] }
  }
  const head = sides.head ?? absent(model.path)
  const diff =
    head.status === 'ok' && base?.status === 'ok' ? diffProfiles(base.profile, head.profile) : null
  const findings = checkModel({
    rules,
    head,
    base,
    diff,
    today: context.job.today,
    acceptance: null,
    ancestry: model.ancestry,
  })
  const limits = limitsInForce(rules, head.status === 'ok' ? head.profile.target : null)
  return { rules, head, base, diff, limits, findings }
}

/** The build that decides: the worst state, then what is furthest over its limit; of equal ones the first. */
function worstOf(builds: readonly BuildAnalysis[]): BuildAnalysis {
  return builds.reduce((worst, one) => {
    const states = orderOf(one) - orderOf(worst)
    return states < 0 || (states === 0 && excessOf(one) > excessOf(worst)) ? one : worst
  })
}

function orderOf({ findings }: BuildAnalysis): number {
  return STATES[statusOf(findings)].order
}

/** The largest share of a limit that a failing figure of the whole model takes; 0 for none. */
function excessOf({ findings }: BuildAnalysis): number {
  const shares = findings.map(({ severity, layer, value, limit }) => {
    const isFigure = severity === 'fail' && layer === null && value !== null && limit !== null
    return !isFigure ? 0 : limit <= 0 ? Infinity : value / limit
  })
  return Math.max(0, ...shares)
}

function reportBuild(build: BuildAnalysis, model: FollowedModel): readonly ReportBuild[] {
  const { rules, limits, findings } = build
  if (rules.build === null) return []
  const status = model.change === 'removed' ? 'removed' : statusOf(findings)
  return [{ name: rules.build, status, ...sidesOf(build), limits }]
}

function sidesOf({ base, head }: Sides) {
  return {
    base: base?.status === 'ok' ? base.profile : null,
    head: head?.status === 'ok' ? head.profile : null,
    failure: head?.status === 'error' ? head.failure : null,
    baseFailure: base?.status === 'error' ? base.failure : null,
  }
}

function identity({ path, basePath, change, ancestry }: FollowedModel, rules: Rules) {
  const follows = followedBy(ancestry)
  const isNew = change === 'added' && follows === null
  return { path, basePath, follows, label: rules.entry?.name ?? null, isNew }
}

interface OfBuild {
  readonly rules: Rules
  readonly context: Context
  readonly profiles: KnownProfiles
}

/** Of one model, by side and target: builds and budgets often agree on one. */
type KnownProfiles = Map<string, ProfileResult | null>

interface Sides {
  /** Null where the head has no such model any more. */
  readonly head: ProfileResult | null
  /** Null where the base has no such model. */
  readonly base: ProfileResult | null
}

/** The same bytes on the same build, wherever they lie. */
function costsTheSame({ base, head }: Sides): boolean {
  return (
    base?.status === 'ok' &&
    head?.status === 'ok' &&
    base.profile.sha256 === head.profile.sha256 &&
    JSON.stringify(base.profile.target) === JSON.stringify(head.profile.target)
  )
}

/** Both sides on the head's target: another part or runtime is a finding of its own, not a change of the model. */
function profilesOf(model: FollowedModel, { rules, context, profiles }: OfBuild): Sides {
  let target: Target
  try {
    target = resolveTarget(targetFor(rules, context.job.target))
  } catch (error) {
    const failure = { path: model.path, sha256: null, error: failureOf(error, model.path) }
    return { head: { status: 'error', failure }, base: null }
  }
  const path = followedBy(model.ancestry) ?? model.basePath ?? model.path
  const isRuntimeNamed = rules.settings.runtime.place !== null
  const measured = { isRuntimeNamed, ...measurementsOf(context) }
  const before = baseTarget(target, { rules, context, path })
  const { base, head } = isReported(model)
    ? reportedSides(model, { build: rules.build, targets: { base: before, head: target } })
    : {
        base: sideProfile(model.base, { path, target: before, context, profiles }),
        head: sideProfile(model.head, { path: model.path, target, context, profiles }),
      }
  return {
    head: head && withMeasured(head, { ...measured, all: measured.head }),
    base: base && withMeasured(base, { ...measured, all: measured.base }),
  }
}

/** The base's model by the base's files: a change that measures anew may have put its own in their place. */
function measurementsOf({ budget, before }: Context) {
  const head = budget?.measurements ?? []
  return { head, base: before?.measurements ?? head }
}

/**
 * The head's, with the `optimize-speed` that the base's firmware was built with: a change of the
 * setting changes what the model costs, as a change of the model does.
 */
function baseTarget(
  head: Target,
  { rules, context, path }: Omit<OfBuild, 'profiles'> & { readonly path: string },
): Target {
  const { before, job } = context
  if (before === null) return head
  const builds = rulesFor(before, path)
  const then =
    builds.find(({ build }) => build === rules.build) ??
    (builds.length === 1 ? builds[0] : undefined)
  if (then === undefined) return head
  try {
    const base = resolveTarget(targetFor(then, job.target))
    return base.runtime.name === head.runtime.name && base.accelerator === head.accelerator
      ? { ...head, optimizeSpeed: base.optimizeSpeed }
      : head
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return head
  }
}

interface Side {
  readonly path: string
  readonly target: Target
  readonly context: Context
  readonly profiles: KnownProfiles
}

/** A model that only moved is profiled once: where it lies says nothing of what it costs. */
function sideProfile(side: ModelBytes, at: Side): ProfileResult | null {
  if (side.status !== 'ok') return profileOfSide(side, at)
  const { path, target, context, profiles } = at
  const key = JSON.stringify([context.sha256(side.bytes), target])
  const known = profiles.get(key)
  // What went wrong is told with the path.
  if (known?.status === 'ok') return { ...known, profile: { ...known.profile, path } }
  const found = profileOfSide(side, at)
  profiles.set(key, found)
  return found
}

function profileOfSide(side: ModelBytes, { path, target, context }: Side): ProfileResult | null {
  switch (side.status) {
    case 'absent':
      return null
    case 'error': {
      const error = { code: side.code, message: `${path}: ${side.message}` }
      return { status: 'error', failure: { path, sha256: null, error } }
    }
    case 'ok':
      return profileFile({ path, bytes: side.bytes, sha256: context.sha256(side.bytes) }, target)
  }
}

function absent(path: string): ProfileResult {
  const message = `${path}: the file is not there; check the path or the step that builds it`
  return { status: 'error', failure: { path, sha256: null, error: { code: 'absent', message } } }
}

interface StatusQuestion {
  readonly model: FollowedModel
  readonly job: ModelJob
  /** The same bytes cost something else, because the build changed. */
  readonly isOtherBuild: boolean
}

function modelStatus(
  findings: readonly Finding[],
  { model, job, isOtherBuild: isOther }: StatusQuestion,
): ModelStatus {
  const status = statusOf(findings)
  const isCalm = STATES[status].order > STATES.near.order
  const isShown = model.change !== 'unchanged' || job.showsAll || isOther
  return isCalm && !isShown ? 'unchanged' : status
}

function isOtherBuild({ base, head }: BuildAnalysis): boolean {
  return (
    base?.status === 'ok' &&
    head?.status === 'ok' &&
    base.profile.target.optimizeSpeed !== head.profile.target.optimizeSpeed
  )
}
