/**
 * The analysis that the action and `mvp-budget check` share: bytes of models and the budget's text
 * to the one report that every renderer prints. No disk, no network.
 */
import { checkModel } from '../budget/check-model.ts'
import { conclude, statusOf } from '../budget/conclude.ts'
import type { Finding } from '../budget/finding.ts'
import { sortFindings } from '../budget/finding-order.ts'
import { parseBudget, type Budget, type ParsedBudget } from '../budget/parse-budget.ts'
import { limitsInForce } from '../budget/limits-in-force.ts'
import { rulesFor, type Rules } from '../budget/rules.ts'
import { diffProfiles } from '../diff/diff-profiles.ts'
import type { ProfileResult } from '../profile/profile.ts'
import type { ModelStatus, Report, ReportModel } from '../report/report.ts'
import type { ChangedModel, ModelBytes } from '../source/changed-model.ts'
import { unpack } from '../source/container.ts'
import { resolveTarget } from '../target/resolve-target.ts'
import type { Target } from '../target/runtime.ts'
import { adviceFor } from './advice-for.ts'
import type { AnalyseQuestion } from './analyse-question.ts'
import { budgetFindings } from './budget-findings.ts'
import { followMoves } from './follow-moves.ts'
import { failureOf, profileFile } from './load-model.ts'
import { inReadingOrder } from './reading-order.ts'
import { targetFor } from './target-for.ts'
import { UserError } from '../util/user-error.ts'

export interface AnalysePorts {
  readonly tool: Report['tool']
  /** Lower-case hex. */
  readonly sha256: (bytes: Uint8Array) => string
}

/** Total: what goes wrong with one model or with the budget becomes a finding. */
export async function analyse(question: AnalyseQuestion, ports: AnalysePorts): Promise<Report> {
  const { budgetText, options } = question
  const parsed = parse(budgetText.head, budgetText.path)
  const unpacked = await Promise.all(question.models.map(unpackModel))
  const models = followMoves(unpacked, ports).map((model) =>
    analyseModel(model, { budget: parsed.budget, question, ports }),
  )
  const findings = sortFindings(budgetFindings({ question, parsed, models }))
  const failOn = options.failOn.length === 0 ? (['never'] as const) : options.failOn
  return {
    tool: ports.tool,
    conclusion: conclude([...findings, ...models.flatMap((model) => model.findings)], failOn),
    findings,
    models: inReadingOrder(models),
    base: options.base,
    head: options.head,
    configPath: budgetText.path,
    notices: options.notices,
    runUrl: options.runUrl,
  }
}

/** Both sides as the model inside, where the file is an archive. */
async function unpackModel(model: ChangedModel): Promise<ChangedModel> {
  const base = await unpackSide(model.base, model.basePath ?? model.path)
  return { ...model, base, head: await unpackSide(model.head, model.path) }
}

async function unpackSide(side: ModelBytes, path: string): Promise<ModelBytes> {
  if (side.status !== 'ok') return side
  try {
    return { status: 'ok', bytes: await unpack(side.bytes, path) }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { status: 'error', code: error.code, message: error.message }
  }
}

function parse(text: string | null, file: string): ParsedBudget {
  return text === null ? { budget: null, problems: [] } : parseBudget({ text, file })
}

interface Context {
  readonly budget: Budget | null
  readonly question: AnalyseQuestion
  readonly ports: AnalysePorts
}

function analyseModel(model: ChangedModel, context: Context): ReportModel {
  const { budget, question } = context
  const rules = rulesFor(budget, model.path)
  if (model.change === 'removed') return removedModel(model, { rules, context })
  const { head, base } = profilesOf(model, { rules, context })
  const diff =
    head.status === 'ok' && base?.status === 'ok' ? diffProfiles(base.profile, head.profile) : null
  const findings = checkModel({
    rules,
    head,
    base,
    diff,
    today: question.today,
    acceptance: null,
  })
  const limits = limitsInForce(rules, head.status === 'ok' ? head.profile.target : null)
  return {
    ...blank(model, rules),
    limits,
    ...adviceFor(model, { head, diff, findings, limits }),
    status: modelStatus(findings, model),
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
    target = resolveTarget(targetFor(rules, context.question.options.target))
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
      return profileFile(
        { path, bytes: side.bytes, sha256: context.ports.sha256(side.bytes) },
        target,
      )
  }
}

function absent(path: string): ProfileResult {
  const message = `${path}: the file is not there; check the path or the step that builds it`
  return { status: 'error', failure: { path, sha256: null, error: { code: 'absent', message } } }
}

function modelStatus(findings: readonly Finding[], model: ChangedModel): ModelStatus {
  const status = statusOf(findings)
  return status === 'pass' && model.change === 'unchanged' ? 'unchanged' : status
}
