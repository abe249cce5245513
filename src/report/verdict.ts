/** The title of a report: the verdict's word and the worst offender, at most 100 characters. */
import type { Finding } from '../budget/finding.ts'
import {
  BUDGET_INVALID,
  FIGURES_REPORTED,
  LOOSENED,
  NO_BUDGET,
  UNDER_BASE,
  stateOf,
  stateOfFinding,
} from '../budget/conclude.ts'
import { METRICS } from '../budget/metric.ts'
import { STATES, type ModelStatus, type State } from '../budget/states.ts'
import { formatComparison, formatDelta, formatQuantity } from '../util/quantity.ts'
import { cellOf, hasChanged, shownOf } from './cells.ts'
import { counted, percentOf } from './format.ts'
import type { ProfileFailure } from '../profile/profile.ts'
import { doneText } from './nature.ts'
import type { Report, ReportModel } from './report.ts'
import { shortName, shortSentence } from './sanitise.ts'
import { buildsOf, deviceFailure, isPolicy, labelOf } from './wording.ts'
import type { Sign } from '../budget/finding-id.ts'

export const TITLE_LIMIT = 100

interface Title extends Sign {
  /** Text before, the name of a model (raw) and text after; the name is null where there is none. */
  readonly before: string
  readonly name: string | null
  readonly after: string
}

/** The icon is not counted as text: `Over budget: kws.tflite needs 9.4 KiB more RAM than allowed`. */
export function titleOf(report: Report): Title {
  const title = fullTitle(report)
  const fixed = `${title.icon} ${title.word}: ${title.before}`
  const room = TITLE_LIMIT - lengthOf(fixed) - 2
  const name = title.name === null ? null : shortName(title.name, 28)
  const after = shortSentence(title.after, Math.max(8, room - lengthOf(name ?? '')))
  return { ...title, name, after: title.after === '' ? '' : after }
}

/** The title as plain text. */
export function titleText(report: Report): string {
  const { icon, word, before, name, after } = titleOf(report)
  return joinTitle({ icon, word }, [before, name ?? '', after])
}

/** As {@link titleText}, with the build behind it where all figures are of one and it fits. */
export function titleWithBuild(report: Report): string {
  const title = titleText(report)
  const [build, ...others] = buildsOf(report)
  if (build === undefined || others.length > 0) return title
  const parts = build.split(', ')
  const short = [parts[0], ...parts.slice(2)].join(', ')
  return [build, short].map((one) => `${title} · ${one}`).find(fits) ?? title
}

const fits = (text: string) => lengthOf(text) <= TITLE_LIMIT + 2

/** Puts a title's rendered parts together; a part that begins with a colon follows directly. */
export function joinTitle({ icon, word }: Sign, parts: readonly string[]): string {
  const rest = parts
    .filter((part) => part !== '')
    .join(' ')
    .replace(' : ', ': ')
  return `${icon} ${word}${rest === '' ? '' : `: ${rest}`}`
}

function lengthOf(text: string): number {
  return Array.from(text).length
}

/** The sign of a state, which says so where it was let pass or need not have failed. */
function signOfState(state: State, isFailure: boolean): Sign {
  const { icon, title, letPass, failed } = STATES[state]
  const other = isFailure ? failed : letPass
  return { icon: other?.icon ?? icon, word: other?.title ?? title }
}

/** What passes on a build's own word says so in its first words. */
function asVerified({ findings, conclusion }: Report, sign: Sign): Sign {
  const isReported = findings.some(({ id }) => id === FIGURES_REPORTED)
  return isReported && conclusion !== 'failure'
    ? { ...sign, word: `${sign.word}, not verified` }
    : sign
}

interface Titled {
  readonly report: Report
  readonly sign: Sign
  readonly state: State
  /** Models in the state that decides. */
  readonly models: readonly ReportModel[]
}

function fullTitle(report: Report): Title {
  const state = stateOf(report)
  const sign = asVerified(report, signOfState(state, report.conclusion === 'failure'))
  const models = report.models.filter(({ status }) => status === state)
  const title = TITLES[state]({ report, sign, state, models })
  return state !== 'loosened' && isLoosened(report) ? loosenedFirst(title) : title
}

function isLoosened({ findings }: Report): boolean {
  return findings.some(({ id }) => id === LOOSENED)
}

/** `Budget loosened, over budget`: a worse state decides, and is not told without what was done to the rules. */
function loosenedFirst(title: Title): Title {
  const { word } = title
  return {
    ...title,
    word: `${STATES.loosened.title}, ${word.charAt(0).toLowerCase()}${word.slice(1)}`,
  }
}

/** What follows the word of each state. */
const TITLES: Readonly<Record<State, (titled: Titled) => Title>> = {
  'fails-on-device': deviceTitle,
  over: overTitle,
  regression: overTitle,
  error: errorTitle,
  unknown: errorTitle,
  loosened: loosenedTitle,
  'over-warned': overTitle,
  'regression-warned': overTitle,
  unchecked: errorTitle,
  accepted: overTitle,
  near: nearTitle,
  'no-budget-file': changedTitle,
  'no-rule': noRuleTitle,
  'nothing-to-compare': nothingTitle,
  pass: changedTitle,
  removed: changedTitle,
  unchanged: nothingTitle,
}

interface Ranked {
  readonly model: ReportModel
  readonly finding: Finding | null
}

/** The finding that is furthest over its limit, of all these models. */
function worstOf(models: readonly ReportModel[]): Ranked | undefined {
  const all = models.flatMap((model): readonly Ranked[] => {
    const broken = model.findings.filter(({ severity }) => severity === 'fail')
    const found = broken.length > 0 ? broken : model.findings
    return found.length > 0
      ? found.map((finding) => ({ model, finding }))
      : [{ model, finding: null }]
  })
  return all.reduce<Ranked | undefined>(
    (worst, one) => (worst === undefined || excess(one) > excess(worst) ? one : worst),
    undefined,
  )
}

/** How far over its limit; errors on the device count as worse than any number. */
function excess({ finding }: Ranked): number {
  if (finding === null) return -1
  if (finding.category === 'error') return Infinity
  const { value, limit } = finding
  if (value === null || limit === null) return 0
  return limit <= 0 ? 1e9 : value / limit
}

/** Where the worst is no number over a limit. */
const OFF_THE_MVP = 'Off the MVP'

/** Models in other states that somebody must look at as well: `7 over budget, 2 not checked`. */
function besides({ findings, models }: Report, state: State): string {
  const isTold = STATES[state].order <= STATES.unknown.order
  const isBroken = isTold && findings.some(({ id }) => id === BUDGET_INVALID)
  const inStates = BESIDE.filter(
    ({ states }) => isTold && !states.some((one) => one === state),
  ).flatMap(({ states, words }) => {
    const count = models.filter(({ status }) => states.includes(status)).length
    return count > 0 ? [`${count} ${words}`] : []
  })
  return [...inStates, ...(isBroken ? ['the budget file has errors'] : [])].join(', ')
}

const BESIDE: readonly { readonly states: readonly ModelStatus[]; readonly words: string }[] = [
  { states: ['fails-on-device'], words: 'failing on the device' },
  { states: ['over'], words: 'over budget' },
  { states: ['regression'], words: 'grown too much' },
  { states: ['error', 'unknown'], words: 'not checked' },
]

function overTitle({ report, state, models, sign }: Titled): Title {
  const worst = worstOf(models)
  const word = worst?.finding?.category === 'unsupported' ? OFF_THE_MVP : sign.word
  const others = besides(report, state)
  const rest = others === '' ? '' : `; ${others}`
  if (worst === undefined)
    return { ...sign, before: '', name: null, after: `${brokenText(report)}${rest}` }
  const name = nameOf(worst.model)
  if (models.length === 1)
    return {
      ...sign,
      word,
      before: '',
      name,
      after: `${plainly(offence(worst.finding, rest !== ''), worst)}${rest}`,
    }
  const before = `${shareOf(report, models)}${rest}; worst:`
  return { ...sign, before, name, after: shortOffence(worst.finding) }
}

/** What a board measured is no estimate. */
function plainly(text: string, { model, finding }: Ranked): string {
  const isMeasured =
    finding?.metric != null &&
    finding.layer === null &&
    model.head !== null &&
    shownOf(model, finding.metric, model.head).measure.kind === 'exact'
  return isMeasured ? text.replace('~', '') : text
}

/** `3 of 5 models`; models that are gone are not counted. */
function shareOf(report: Report, models: readonly ReportModel[]): string {
  const all = report.models.filter(({ status }) => status !== 'removed').length
  return all === models.length
    ? counted(all, 'model')
    : `${String(models.length)} of ${counted(all, 'model')}`
}

/** A reason without a figure is long: where there is more to tell than one model, it stands below. */
function offence(finding: Finding | null, isCrowded: boolean): string {
  if (finding === null) return 'is over its budget'
  const isReason = finding.metric === null || finding.value === null
  if (isReason) return isCrowded ? 'cannot keep its limits' : excessText(finding)
  const text = excessText(finding)
  return text.startsWith(': ') || finding.build === null ? text : `${text} on ${finding.build}`
}

/** `needs 9.4 KiB more RAM than allowed` */
function excessText(finding: Finding): string {
  const by = excessOf(finding)
  if (by === null || finding.metric === null) return `: ${finding.message}`
  return finding.category === 'regression'
    ? `${labelOf(finding.metric)} grew by ${by}, more than allowed`
    : METRICS[finding.metric].excess(by)
}

/** `, RAM +9.4 KiB` */
function shortOffence(finding: Finding | null): string {
  const by = finding === null ? null : excessOf(finding)
  if (by === null || finding?.metric == null) return ''
  return `(${labelOf(finding.metric)} +${by.replace('~', '')})`
}

/** How much more than allowed, or for growth how much more than before; null where it is no figure. */
function excessOf({ metric, value, limit, base, category }: Finding): string | null {
  if (metric === null || value === null) return null
  const { unit, kind } = METRICS[metric]
  const mark = kind === 'estimate' ? '~' : ''
  if (category === 'regression' && base !== null)
    return `${mark}${formatQuantity(value - base, unit)}`
  if (limit === null || value <= limit) return null
  return `${mark}${formatComparison(value, limit, unit).difference}`
}

function deviceTitle({ report, state, models, sign }: Titled): Title {
  const [first] = models
  const others = besides(report, state)
  if (first === undefined || models.length > 1 || others !== '') {
    const rest = others === '' ? '' : `; ${others}`
    return { ...sign, before: `${shareOf(report, models)}${rest}`, name: null, after: '' }
  }
  const found = deviceFailure(first)
  const reason = found === undefined ? '' : firstPart(withoutBuild(found))
  return { ...sign, before: '', name: nameOf(first), after: `: ${reason}` }
}

/** A model that could not be checked, or the whole check that could not be made. */
function errorTitle({ report, models, sign }: Titled): Title {
  const [first] = models
  if (first === undefined) return { ...sign, before: '', name: null, after: brokenText(report) }
  const others = models.length - 1
  const after =
    others > 0 ? `and ${counted(others, 'other model')}` : `: ${firstPart(uncheckedText(first))}`
  return { ...sign, before: '', name: nameOf(first), after }
}

function brokenText({ findings }: Report): string {
  const found = findings.filter(({ category }) => category === 'error' || category === 'policy')
  return (found.find(({ severity }) => severity === 'fail') ?? found[0])?.message ?? ''
}

/**
 * What the base's budget would have said, where that is a failure; else what was loosened, and that
 * the models would also pass without it.
 */
function loosenedTitle({ report, sign }: Titled): Title {
  const title = { ...sign, before: '', name: null }
  const under = report.findings.find(({ id }) => id === UNDER_BASE)
  const judged = report.models.flatMap(({ underBase }) => underBase ?? [])
  if (under !== undefined && !judged.every(({ status }) => isKept(status)))
    return { ...title, after: under.message }
  const found = report.findings.filter(({ id }) => id === LOOSENED)
  const [first] = found.toSorted((a, b) => Number(b.value !== null) - Number(a.value !== null))
  const others = found.length - 1
  const text = first === undefined ? '' : loosenedText(first)
  const more = others > 0 ? ` (${counted(others, 'more change')})` : ''
  const isPass = judged.every(({ status }) => status === 'pass' || status === 'near')
  const also = judged.length > 0 && isPass ? `; would also pass under the base's budget` : ''
  const all = `${text}${more}${also}`
  const room = TITLE_LIMIT - lengthOf(joinTitle(sign, [' ']))
  return { ...title, after: lengthOf(all) <= room ? all : `${text}${more}` }
}

/** Within its budget as far as there was one. */
function isKept(status: ModelStatus): boolean {
  return STATES[status].order >= STATES.near.order
}

/** What it would have been, where that is a failure; else what is looser now. */
function loosenedText({ message, metric }: Finding): string {
  const [change = '', verdict] = message.split('; with the old budget ')
  if (verdict === undefined) return change.replace(/^this change /i, '')
  const what = metric === null ? 'this' : labelOf(metric)
  return `with the old one ${verdict.replace(/^(?:this|it)\b/, what)}`
}

function noRuleTitle({ report, models, sign }: Titled): Title {
  const others = report.models.filter(({ status }) => status === 'pass').length
  const within = others === 0 ? '' : `, ${counted(others, 'other model')} checked`
  const [first] = models
  const why = first?.findings.find(({ id }) => id === NO_BUDGET)?.message ?? ''
  if (first !== undefined && models.length === 1)
    return { ...sign, before: '', name: nameOf(first), after: `: ${firstReason(why)}${within}` }
  return {
    ...sign,
    before: '',
    name: null,
    after: `for ${counted(models.length, 'model')}${within}`,
  }
}

/** Of `no budget: no entry matches it` what follows the state's own words. */
function firstReason(message: string): string {
  return message.replace(/^no budget(?:, and [^:]*)?: /, '')
}

function nothingTitle({ report, models, sign }: Titled): Title {
  const [first] = models
  const none = report.base.sha === null ? 'there is no model' : 'no model changed'
  if (first === undefined) return { ...sign, before: '', name: null, after: none }
  const others = models.length - 1
  const after = others > 0 ? `and ${counted(others, 'other model')} have no base` : 'has no base'
  return { ...sign, before: '', name: nameOf(first), after }
}

/** Of a model that was profiled: the figure that is not known. */
function uncheckedText(model: ReportModel | undefined): string {
  if (model === undefined || model.failure !== null) return failureText(model?.failure)
  const found = model.findings.find((finding) => stateOfFinding(finding) === model.status)
  return found === undefined ? '' : withoutBuild(found)
}

/** Its message without the build's name that it begins with, behind which all else would be cut off. */
function withoutBuild({ build, message }: Finding): string {
  return build !== null && message.startsWith(`${build}: `)
    ? `${message.slice(build.length + 2)} on ${build}`
    : message
}

/** What was found; what to do about it stands below. */
function firstPart(message: string): string {
  const part = message.split(/[:;]\s/, 1)[0] ?? message
  const aside = part.lastIndexOf(' (')
  return aside > 0 && !part.includes(')', aside) ? part.slice(0, aside) : part
}

/** The error's message without the path that it begins with. */
export function failureText(failure: ProfileFailure | null | undefined): string {
  const { path = '', error } = failure ?? {}
  const message = error?.message ?? 'the reason is unknown'
  return message.startsWith(`${path}: `) ? message.slice(path.length + 2) : message
}

function nearTitle({ models, sign }: Titled): Title {
  const worst = worstOf(models)
  const others = models.length - 1
  const extra = others > 0 ? ` (${String(others)} more)` : ''
  return {
    ...sign,
    before: '',
    name: worst === undefined ? null : nameOf(worst.model),
    after: `${worst?.finding == null ? 'is close to its budget' : leftText(worst.finding)}${extra}`,
  }
}

/** `has 2.1 KiB RAM left (98 %)` */
function leftText(finding: Finding): string {
  const { metric, value, limit } = finding
  if (metric === null || value === null || limit === null || value > limit)
    return `: ${finding.message}`
  const { unit } = METRICS[metric]
  const percent = percentOf(value, limit)
  const used = percent === null ? '' : ` (${percent} used)`
  const on = finding.build === null ? '' : ` on ${finding.build}`
  return `has ${formatQuantity(limit - value, unit)} of ${labelOf(metric)} left${on}${used}`
}

/** What the change does to the models. */
function changedTitle({ report, sign }: Titled): Title {
  const changed = report.models.filter(
    (model) => model.status !== 'unchanged' && model.status !== 'removed',
  )
  const removed = report.models.filter(({ status }) => status === 'removed')
  const [first] = changed
  if (first !== undefined && changed.length === 1 && removed.length === 0)
    return { ...sign, before: '', name: nameOf(first), after: changeText(first) }
  const [gone] = removed
  if (gone !== undefined && changed.length === 0 && removed.length === 1)
    return { ...sign, before: '', name: nameOf(gone), after: freedText(gone) }
  return { ...sign, before: summaryText(report), name: null, after: '' }
}

function summaryText({ models, base }: Report): string {
  const has = (...wanted: readonly ReportModel['status'][]) =>
    models.filter(({ status }) => wanted.includes(status)).length
  const [removed, unchanged] = [has('removed'), has('unchanged')]
  const present = models.length - removed - unchanged
  if (base.sha === null && present > 0) return counted(present, 'model')
  const added = models.filter(({ isNew }) => isNew).length
  const same = models.filter((model) => model.status !== 'unchanged' && isSame(model)).length
  const changed = present - added - same
  const parts = [
    ...(changed > 0 ? [`${counted(changed, 'model')} changed`] : []),
    ...(added > 0 ? [counted(added, 'new model')] : []),
    ...(removed > 0 ? [`${counted(removed, 'model')} removed`] : []),
    ...(same > 0 ? [`${counted(same, 'model')} unchanged`] : []),
  ]
  if (parts.length > 0) return parts.join(', ')
  return unchanged === 0
    ? 'no model changed'
    : `no model changed, ${counted(unchanged, 'model')} checked again`
}

const isSame = (model: ReportModel) =>
  model.base !== null && model.base.sha256 === model.head?.sha256 && !hasChanged(model)

/** `RAM −1.1 KiB, flash +0.9 KiB, cycles +12 %` */
function changeText(model: ReportModel): string {
  if (model.isNew || model.base === null) return `is new: ${usedText(model)}`
  if (isSame(model) && model.basePath === null) return usedText(model)
  if (!hasChanged(model)) return doneText(model)
  const { base, head } = model
  if (head === null) return ''
  const bytes = (['ram', 'flash'] as const).flatMap((metric) => {
    const delta = (METRICS[metric].of(head).value ?? 0) - (METRICS[metric].of(base).value ?? 0)
    return delta === 0 ? [] : [`${labelOf(metric)} ${formatDelta(delta, 'bytes')}`]
  })
  const { growth } = cellOf(model, 'cycles')
  return [...bytes, ...(growth === '' ? [] : [`cycles ${growth}`])].join(', ')
}

function usedText(model: ReportModel): string {
  return (['ram', 'flash'] as const)
    .map((metric) => {
      const { used, percent } = cellOf(model, metric)
      return `${labelOf(metric)} ${used ?? ''}${percent === null ? '' : ` (${percent})`}`
    })
    .join(', ')
}

function freedText(model: ReportModel): string {
  if (model.base === null) return 'frees its flash'
  return `frees ${formatQuantity(model.base.flashBytes, 'bytes')} of flash`
}

/** The name people know a model by: the budget's, else the file's. */
function nameOf(model: ReportModel): string {
  return model.label ?? model.path.slice(model.path.lastIndexOf('/') + 1)
}

/** Findings about the rules themselves, the report's first, then each model's. */
export function policyFindings(report: Report): readonly Finding[] {
  return [...report.findings, ...report.models.flatMap(({ findings }) => findings.filter(isPolicy))]
}
