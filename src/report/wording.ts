/** The words of the report. Every icon has one beside it. */
import { CALIBRATION_SHORT } from '../target/calibration-statement.ts'
import type { Risk } from '../advice/tip.ts'
import type { Finding } from '../budget/finding.ts'
import { findingRow, type Sign, type Severity } from '../budget/finding-id.ts'
import { METRICS } from '../budget/metric.ts'
import type { MetricId } from '../budget/metric.ts'
import { stateOfFinding } from '../budget/conclude.ts'
import { STATES, type ModelStatus } from '../budget/states.ts'
import { formatComparison } from '../util/quantity.ts'
import { perBuild } from './builds.ts'
import { counted, listed } from './format.ts'
import type { Report, ReportModel } from './report.ts'
import { firmwareText } from '../target/firmware.ts'
import type { Target } from '../target/runtime.ts'

/** The verdict on one model; what is not well names the build that decides, where it is not so on all of them. */
export function signOfModel(model: ReportModel): Sign {
  const { icon, word, order } = STATES[model.status]
  const build = model.builds.every(({ status }) => status === model.status)
    ? null
    : shownBuild(model)
  const isCalm = order > STATES.near.order
  return { icon, word: isCalm || build === null ? word : `${word} on ${build}` }
}

/** The build that the figures are of, where the model has several; else null. */
export function shownBuild({ build, builds }: ReportModel): string | null {
  return builds.length > 1 ? build : null
}

/** What a model was, and which other model of the base it is compared with. */
export function originWords({ basePath, follows }: Pick<ReportModel, 'basePath' | 'follows'>) {
  const all = [
    { words: 'was', path: basePath },
    { words: 'compared with', path: follows },
  ] as const
  return all.flatMap(({ words, path }) => (path === null ? [] : [{ words, path }]))
}

/** Before the plan that brings the model under its limits, with the builds on which it does. */
export function fitWords(model: ReportModel): string {
  const on = fitBuilds(model)
  return `Would bring it under budget${on === null ? '' : ` on ${on}`}`
}

/** `kit and field`: the builds on which the plan meets the limits; null where the model has one build. */
export function fitBuilds({ build, builds, fit }: ReportModel): string | null {
  if (build === null || builds.length < 2) return null
  const missed = new Set(fit?.misses.map((miss) => miss.build))
  const names = builds.map(({ name }) => name).filter((name) => !missed.has(name))
  return names.length > MOST_BUILDS ? `all ${counted(names.length, 'build')}` : listed(names)
}

/** `; on field RAM is then 51 KiB of 48 KiB`: where the plan is not enough; empty where it is. */
export function missWords({ fit }: ReportModel): string {
  const misses = fit?.misses ?? []
  const words = misses.map(({ build, metric, value, max }) => {
    const found = formatComparison(value, max, METRICS[metric].unit)
    return `on ${build} ${labelOf(metric)} is still ${found.difference} over its limit of ${found.limit}`
  })
  return words.length === 0 ? '' : `; ${listed(words)}`
}

/** What the runtime will do with a model that could be profiled: refuse it, or fail to run it. */
export function deviceFailure({ failure, findings }: ReportModel): Finding | undefined {
  if (failure !== null) return undefined
  return findings.find((finding) => stateOfFinding(finding) === 'fails-on-device')
}

/** After a number of models: `7 over budget`. */
export const COUNTED: Readonly<Record<ModelStatus, string>> = {
  'fails-on-device': 'will not run on the device',
  over: 'over budget',
  regression: 'grew too much',
  error: 'could not be read',
  unknown: 'could not be checked',
  'over-warned': 'over budget, only warned',
  'regression-warned': 'grew too much, only warned',
  unchecked: 'not checked',
  accepted: 'over budget, accepted',
  near: 'near budget',
  'no-rule': 'without a budget',
  'nothing-to-compare': 'with nothing to compare',
  pass: 'within budget',
  removed: 'removed',
  unchanged: 'unchanged',
}

const SEVERITY: Readonly<Record<Severity, Sign>> = {
  fail: { icon: '❌', word: 'Fails' },
  warn: { icon: '⚠️', word: 'Warning' },
  info: { icon: 'ℹ️', word: 'Note' },
}

/** `isEnforced`: false where the check lets it pass, so that nothing fails by it. */
export function signOf(finding: Finding, isEnforced = true): Sign {
  const { sign } = findingRow(finding.id)
  if (sign !== null) return sign
  if (!isEnforced && finding.severity === 'fail') return SEVERITY.warn
  if (finding.category === 'error' && finding.severity === 'fail')
    return { icon: '🛑', word: 'Error' }
  return SEVERITY[finding.severity]
}

/** True for findings that belong above the table: changes of the rules themselves, rules that are broken. */
export function isPolicy(finding: Finding): boolean {
  return (
    (finding.category === 'policy' && finding.severity !== 'info') ||
    findingRow(finding.id).sign !== null
  )
}

/** A metric's label inside a sentence: `RAM`, `flash`, `MVP cycles`. */
export function labelOf(metric: MetricId): string {
  const { label } = METRICS[metric]
  return /^[A-Z][a-z]/.test(label) ? `${label.charAt(0).toLowerCase()}${label.slice(1)}` : label
}

export const RISK: Readonly<Record<Risk, string>> = {
  lossless: 'loses nothing',
  'convert-again': 'convert again',
  retrain: 'needs retraining',
  firmware: 'firmware setting',
}

/**
 * The build that figures are of, for a heading: `EFR32xG24 at 78 MHz, Gecko SDK 4.4 to AI/ML SDK
 * 2.2.1, speed 0`. The part is as hostile as a report that was read from a file.
 */
export function buildWords(target: Target): string {
  const { clockHz, accelerator, runtime, optimizeSpeed } = target
  const without = accelerator === 'mvp' ? '' : ', without the MVP'
  return `${partWords(target)} at ${String(clockHz / 1e6)} MHz, ${runtime.short}, speed ${String(optimizeSpeed)}${without}`
}

/** `, 6 resource variables`: what the firmware brings, behind the other words of a build; may be empty. */
export function firmwareWords({ firmware }: Target): string {
  const words = firmwareText(firmware)
  return words === '' ? '' : `, ${words}`
}

/** `EFR32xG24`, `EFR32MG24B310F1536IM48`, `BRD2601B`: as data sheets write it. */
function partWords({ id }: Target): string {
  return id.toUpperCase().replace(/^(EF[RM]32)XG/, '$1xG')
}

/** Builds that a report has figures of, each once, in the order of its models. */
export function buildsOf({ models }: Pick<Report, 'models'>): readonly string[] {
  return [
    ...new Set(
      models.flatMap(perBuild).flatMap(({ build, head, base }) => {
        const profile = head ?? base
        const name = build === null ? '' : `${build}: `
        return profile === null ? [] : [`${name}${buildWords(profile.target)}`]
      }),
    ),
  ]
}

const MOST_BUILDS = 3

/** What stands under the verdict's title: the build or builds of its figures; empty where it has none. */
export function buildHeading(report: Pick<Report, 'models'>): string {
  const builds = buildsOf(report)
  const more = builds.length - MOST_BUILDS
  const shown = builds.slice(0, MOST_BUILDS).join('; ')
  return more > 0 ? `${shown}; and ${String(more)} more` : shown
}

/** What the estimates were calibrated on, with their errors. */
export const ACCURACY_URL = 'https://github.com/OWNER/mvp-budget/blob/main/docs/accuracy.md'

export const UNITS = 'KiB = 1,024 bytes; k and M are thousands and millions'

/** Once below an answer, before the link to what the estimates were calibrated on, with their errors. */
export const CAVEATS = `${CALIBRATION_SHORT} ${UNITS}.`
