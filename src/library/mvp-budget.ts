/**
 * The library `mvp-budget`: a model's bytes in, plain data out, by the very functions that the command
 * and the action print from. No disk, no network, no clock and no Node module, so that it runs in a
 * browser. What a caller can mend is thrown as `UserError`. See docs/library.md.
 */
import { tipsFor } from '../advice/advise.ts'
import type { Tip } from '../advice/tip.ts'
import { profileEdited } from '../advice/what-if.ts'
import { checkModel } from '../budget/check-model.ts'
import { conclude, DEFAULT_FAIL_ON, statusOf, type FailOn } from '../budget/conclude.ts'
import type { Finding } from '../budget/finding.ts'
import type { MetricId } from '../budget/metric.ts'
import { parseBudget, type Budget } from '../budget/parse-budget.ts'
import { renderProblem } from '../budget/problem.ts'
import { rulesFor, targetRequest, type Rules, type RulesOfBuilds } from '../budget/rules.ts'
import type { Conclusion } from '../budget/states.ts'
import { diffProfiles } from '../diff/diff-profiles.ts'
import type { ProfileDiff } from '../diff/diff.ts'
import { parseEdit } from '../edit/edits/edits.ts'
import { chooseMeasurement } from '../measurement/choose.ts'
import { profileModel } from '../profile/profile-model.ts'
import type { Profile } from '../profile/profile.ts'
import { resolveTarget, type TargetRequest } from '../target/resolve-target.ts'
import type { Model } from '../tflite/model.ts'
import { readModel } from '../tflite/read-model.ts'
import { sha256 } from '../util/sha256.ts'
import { UserError } from '../util/user-error.ts'

export { UserError }
export type { Conclusion, FailOn, Finding, MetricId, Profile, ProfileDiff, TargetRequest, Tip }

/** The target, and the name under which findings speak of the model (`model.tflite` without it). */
export interface ProfileOptions extends TargetRequest {
  readonly path?: string
}

/** What the model costs on the target. `bytes` are those of a `.tflite` file. */
export function profile(bytes: Uint8Array, options: ProfileOptions = {}): Profile {
  return profileOf(readModel(bytes), bytes, options)
}

/** What changed between two profiles, layer by layer, and why. Both should be of one target. */
export function diff(base: Profile, head: Profile): ProfileDiff {
  return diffProfiles(base, head)
}

export interface CheckQuestion {
  /** Text of the budget file; its rules are looked up by the profile's path. */
  readonly budget: string
  /**
   * Texts of the files that the budget names, by their paths from the root of the repository: firmware projects
   * with what belongs to them, calibrations, measurements. One that is named and missing is an error.
   */
  readonly files?: Readonly<Record<string, string>>
  readonly head: Profile
  /** For limits of growth; without it the model counts as new. */
  readonly base?: Profile
  /** `YYYY-MM-DD` (UTC): waivers expire, and the library has no clock. */
  readonly today: string
  readonly failOn?: readonly FailOn[]
}

export interface Checked {
  readonly conclusion: Conclusion
  /** The gravest first. */
  readonly findings: readonly Finding[]
}

/** The model against its budget. Throws with every line of a budget file that cannot be read. */
export function check(question: CheckQuestion): Checked {
  const { today, failOn = DEFAULT_FAIL_ON, files = {} } = question
  const { budget, problems } = parseBudget({
    ...{ text: question.budget, file: 'mvp-budget.yml', projects: files },
  })
  if (budget === null) throw new UserError('budget', problems.map(renderProblem).join('\n'))
  const rules = rulesOf(question.head, rulesFor(budget, question.head.path))
  const measured = (profile: Profile) => withMeasured(profile, { rules, budget })
  const [head, base] = [measured(question.head), question.base && measured(question.base)]
  const findings = checkModel({
    rules,
    head: { status: 'ok', profile: head },
    base: base === undefined ? null : { status: 'ok', profile: base },
    diff: base === undefined ? null : diffProfiles(base, head),
    today,
    acceptance: null,
  })
  const judged = { findings: [], models: [{ status: statusOf(findings), findings }] }
  return { conclusion: conclude(judged, failOn), findings }
}

/** The profile beside what a board measured of this very model on this very build. */
function withMeasured(
  profile: Profile,
  { rules, budget }: { readonly rules: Rules; readonly budget: Budget },
): Profile {
  const isRuntimeNamed = rules.settings.runtime.place !== null
  const build = { target: profile.target, isRuntimeNamed }
  return { ...profile, measured: chooseMeasurement(budget.measurements, profile, build) }
}

/** Of several builds that the budget names for the model, the one that the profile is of; else the first. */
function rulesOf({ target }: Profile, builds: RulesOfBuilds): Rules {
  const isSame = (rules: Rules) => {
    const { id, clockHz, accelerator, runtime, optimizeSpeed } = resolveTarget(targetRequest(rules))
    return (
      id === target.id &&
      clockHz === target.clockHz &&
      accelerator === target.accelerator &&
      runtime.name === target.runtime.name &&
      optimizeSpeed === target.optimizeSpeed
    )
  }
  return builds.length === 1 ? builds[0] : (builds.find(isSame) ?? builds[0])
}

export interface TipOptions extends ProfileOptions {
  /** In bytes, cycles, seconds or joules: tips that meet a broken limit come first. */
  readonly limits?: Readonly<Partial<Record<MetricId, number>>>
}

/** What would make the model smaller or faster, each idea priced on this very model; the best first. */
export function tips(
  bytes: Uint8Array,
  { limits = {}, ...options }: TipOptions = {},
): readonly Tip[] {
  const model = readModel(bytes)
  return tipsFor({
    model,
    profile: profileOf(model, bytes, options),
    limits: Object.entries(limits).map(([metric, max]) => ({ metric: metric as MetricId, max })),
  })
}

/** What the model would cost with the edits, e.g. `['3.filters=8', 'input.size=64x64']`; nothing is trained. */
export function whatIf(
  bytes: Uint8Array,
  edits: readonly string[],
  options: ProfileOptions = {},
): Profile {
  const model = readModel(bytes)
  return profileEdited(model, edits.map(parseEdit), profileOf(model, bytes, options))
}

function profileOf(model: Model, bytes: Uint8Array, options: ProfileOptions): Profile {
  const { path = 'model.tflite', ...request } = options
  return profileModel(model, { path, sha256: sha256(bytes) }, resolveTarget(request))
}
