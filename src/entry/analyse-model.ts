/** One changed model to its part of the report. Plain data in and out, so that a worker can do it. */
import { checkModel } from '../budget/check-model.ts'
import { statusOf } from '../budget/conclude.ts'
import type { Finding } from '../budget/finding.ts'
import { STATES, type ModelStatus } from '../budget/states.ts'
import { parseBudget, type Budget, type ParsedBudget } from '../budget/parse-budget.ts'
import { limitsInForce } from '../budget/limits-in-force.ts'
import { rulesFor, type BudgetFile, type Rules } from '../budget/rules.ts'
import { diffProfiles } from '../diff/diff-profiles.ts'
import type { ProfileResult } from '../profile/profile.ts'
import type { ReportModel } from '../report/report.ts'
import type { ChangedModel, ModelBytes } from '../source/changed-model.ts'
import { resolveTarget, type TargetRequest } from '../target/resolve-target.ts'
import type { Target } from '../target/runtime.ts'
import { adviceFor } from './advice-for.ts'
import { failureOf, profileFile } from './load-model.ts'
import { targetFor } from './target-for.ts'

/** What holds for every model of a run. */
export interface ModelJob {
  /** Text of the head's budget file and its path; null text: there is none. */
  readonly budget: { readonly text: string | null; readonly path: string }
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
  readonly file: BudgetFile
  readonly job: ModelJob
  readonly sha256: Sha256
}

/** The head's budget file; no problem and no budget where there is none. */
export function parseHead({ text, path }: ModelJob['budget']): ParsedBudget {
  return text === null ? { budget: null, problems: [] } : parseBudget({ text, file: path })
}

/** Analyses models of one job; the budget is read once. Total: what goes wrong with a model is a finding. */
export function modelAnalyser(job: ModelJob, sha256: Sha256): (model: ChangedModel) => ReportModel {
  const { budget, problems } = parseHead(job.budget)
  const file = job.budget.text === null ? 'none' : problems.length > 0 ? 'invalid' : 'read'
  const context: Context = { budget, file, job, sha256 }
  return (model) => analyseModel(model, context)
}

function analyseModel(model: ChangedModel, context: Context): ReportModel {
  const { budget, file, job } = context
  const rules = rulesFor(budget, model.path, file)
  if (model.change === 'removed') return removedModel(model, { rules, context })
  const { head, base } = profilesOf(model, { rules, context })
  const diff =
    head.status === 'ok' && base?.status === 'ok' ? diffProfiles(base.profile, head.profile) : null
  const findings = checkModel({
    rules,
    head,
    base,
    diff,
    today: job.today,
    acceptance: null,
  })
  const limits = limitsInForce(rules, head.status === 'ok' ? head.profile.target : null)
  return {
    ...blank(model, rules),
    limits,
    ...adviceFor(model, { head, diff, findings, limits }),
    status: modelStatus(findings, model, job),
    isNew: model.change === 'added',
    base: base?.status === 'ok' ? base.profile : null,
    head: head.status === 'ok' ? head.profile : null,
    failure: head.status === 'error' ? head.failure : null,
    baseFailure: base?.status === 'error' ? base.failure : null,
    diff,
    findings,
  }
}

/** What the deletion frees is the base's profile. */
function removedModel(
  model: ChangedModel,
  { rules, context }: { readonly rules: Rules; readonly context: Context },
): ReportModel {
  const { base } = profilesOf(model, { rules, context })
  return {
    ...blank(model, rules),
    status: 'removed',
    base: base?.status === 'ok' ? base.profile : null,
    baseFailure: base?.status === 'error' ? base.failure : null,
  }
}

function blank(model: ChangedModel, rules: Rules): ReportModel {
  return {
    path: model.path,
    basePath: model.basePath,
    label: rules.entry?.name ?? null,
    status: 'pass',
    isNew: false,
    base: null,
    head: null,
    failure: null,
    baseFailure: null,
    diff: null,
    limits: limitsInForce(rules, null),
    findings: [],
    tips: [],
    fit: null,
    trend: null,
  }
}

interface Sides {
  readonly head: ProfileResult
  /** Null where the base has no such model. */
  readonly base: ProfileResult | null
}

/** Both sides on the head's target: a changed target is a finding of its own, not a change of the model. */
function profilesOf(
  model: ChangedModel,
  { rules, context }: { readonly rules: Rules; readonly context: Context },
): Sides {
  let target: Target
  try {
    target = resolveTarget(targetFor(rules, context.job.target))
  } catch (error) {
    const failure = { path: model.path, sha256: null, error: failureOf(error, model.path) }
    return { head: { status: 'error', failure }, base: null }
  }
  const base = sideProfile(model.base, { path: model.basePath ?? model.path, target, context })
  const head = sideProfile(model.head, { path: model.path, target, context })
  return { head: head ?? absent(model.path), base }
}

interface Side {
  readonly path: string
  readonly target: Target
  readonly context: Context
}

function sideProfile(side: ModelBytes, { path, target, context }: Side): ProfileResult | null {
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

function modelStatus(
  findings: readonly Finding[],
  { change }: ChangedModel,
  { showsAll }: ModelJob,
): ModelStatus {
  const status = statusOf(findings)
  const isCalm = STATES[status].order > STATES.near.order
  return isCalm && change === 'unchanged' && !showsAll ? 'unchanged' : status
}
