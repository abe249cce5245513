/**
 * A model of which there are figures instead of bytes: a build made it in another job, whose word they
 * are. They are held against the budget like any other, on the target that the budget asks for and no other.
 */
import type { Profile, ProfileResult } from '../profile/profile.ts'
import type { ChangedModel } from '../source/changed-model.ts'
import type { Target } from '../target/runtime.ts'

/** Figures of one side by the name of the build, '' for one without a name. */
export type ReportedFigures = Readonly<Record<string, ProfileResult>>

/** Its bytes are `absent` on both sides. */
export interface ReportedModel extends ChangedModel {
  /** Null where the side has no such model. */
  readonly reported: {
    readonly base: ReportedFigures | null
    readonly head: ReportedFigures | null
  }
}

export function isReported(model: ChangedModel): model is ReportedModel {
  return 'reported' in model
}

interface Build {
  readonly build: string | null
  readonly targets: { readonly base: Target; readonly head: Target }
}

interface Sides {
  readonly head: ProfileResult | null
  readonly base: ProfileResult | null
}

/** Both sides on one build. Figures for another target are none of this one: then the model fails. */
export function reportedSides(
  { path, basePath, reported }: ReportedModel,
  { build, targets }: Build,
): Sides {
  const of = (figures: ReportedFigures | null) =>
    figures === null ? null : (figures[build ?? ''] ?? lacking(path, build))
  const [base, head] = [of(reported.base), of(reported.head)]
  const wrong =
    whyNotOn(head, targets.head) ?? whyNotOn(base, targets.base) ?? whyNotSame(base, head)
  if (wrong !== undefined) return { base: null, head: refused(path, wrong) }
  return {
    base: placed(base, { path: basePath ?? path, target: targets.base }),
    head: placed(head, { path, target: targets.head }),
  }
}

function placed(
  result: ProfileResult | null,
  at: { readonly path: string; readonly target: Target },
): ProfileResult | null {
  // What boards measured is read from git.
  return result?.status === 'ok'
    ? { ...result, profile: { ...result.profile, ...at, measured: null } }
    : result
}

function refused(path: string, why: string): ProfileResult {
  const message = `${path}: its reported figures are not believed: ${why}`
  return {
    status: 'error',
    failure: { path, sha256: null, error: { code: 'bad-report', message } },
  }
}

function lacking(path: string, build: string | null): ProfileResult {
  return refused(path, build === null ? 'there are none' : `there are none for the build ${build}`)
}

/** Why the figures are not those of the target; undefined where they are, or where there are none. */
function whyNotOn(result: ProfileResult | null, target: Target): string | undefined {
  if (result?.status !== 'ok') return undefined
  const [found, wanted] = [textOf(result.profile.target), textOf(target)]
  return found === wanted
    ? undefined
    : `they are for ${found}, and the budget asks for ${wanted}; give both stages the same target, accelerator and runtime`
}

/** Everything that a figure depends on besides the model, in one order. */
function textOf({
  id,
  clockHz,
  ramBytes,
  flashBytes,
  accelerator,
  runtime,
  ...rest
}: Target): string {
  const { optimizeSpeed, firmware, calibration } = rest
  const { resourceVariables, customOperators, operators } = firmware
  const custom = Object.entries(customOperators).sort(([a], [b]) => (a < b ? -1 : 1))
  const plain = resourceVariables === 0 && custom.length === 0 && operators === null
  const more = plain ? '' : ` with ${JSON.stringify({ resourceVariables, custom, operators })}`
  return `${id} (${String(ramBytes)} B RAM, ${String(flashBytes)} B flash) at ${clockHz} Hz, ${accelerator}, ${runtime.name}, speed ${optimizeSpeed}${calibration === null ? '' : `, ${calibration.title}`}${more}`
}

/** The same bytes on the same build have the same figures. */
function whyNotSame(base: ProfileResult | null, head: ProfileResult | null): string | undefined {
  if (base?.status !== 'ok' || head?.status !== 'ok') return undefined
  const isSame =
    base.profile.sha256 === head.profile.sha256 &&
    textOf(base.profile.target) === textOf(head.profile.target)
  return isSame && figuresOf(base.profile) !== figuresOf(head.profile)
    ? 'base and head are the same bytes with different figures'
    : undefined
}

/** Where it lies and what it is for do not count. */
function figuresOf(profile: Profile): string {
  return JSON.stringify({ ...profile, path: '', target: null })
}
