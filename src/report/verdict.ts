/** The title of a report: the verdict's word and the worst offender, at most 100 characters. */
import type { Finding } from '../budget/finding.ts'
import { METRICS } from '../budget/metric.ts'
import { formatComparison, formatDelta, formatQuantity } from '../util/quantity.ts'
import { cellOf, hasChanged } from './cells.ts'
import { counted, percentOf } from './format.ts'
import type { ProfileFailure } from '../profile/profile.ts'
import type { Report, ReportModel } from './report.ts'
import { shortName, shortSentence } from './sanitise.ts'
import { deviceFailure, EXCESS, isPolicy, labelOf, NO_BUDGET, signOf, STATUS } from './wording.ts'
import type { Sign } from './wording.ts'

export const TITLE_LIMIT = 100

export interface Title extends Sign {
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

function fullTitle(report: Report): Title {
  const isFailure = report.conclusion === 'failure'
  const withStatus = (status: ReportModel['status']) =>
    report.models.filter((model) => model.status === status)
  const over = withStatus('over')
  const errors = withStatus('error')
  const failing = errors.filter((model) => deviceFailure(model) !== undefined)
  const unchecked = errors.filter((model) => deviceFailure(model) === undefined)
  if (over.length > 0) return overTitle(over, { isFailure, failing, unchecked })
  if (failing.length > 0) return deviceTitle(failing, unchecked)
  if (unchecked.length > 0) return errorTitle(unchecked)
  const broken = report.findings.find(({ severity }) => severity === 'fail')
  if (isFailure && broken !== undefined) return policyTitle(broken)
  const accepted = withStatus('accepted')
  if (accepted.length > 0) return overTitle(accepted, { isFailure: false })
  const near = withStatus('near')
  return near.length > 0 ? nearTitle(near) : passTitle(report)
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
const WORD_OF = { error: 'Fails on the device', unsupported: 'Off the MVP' } as const

interface Others {
  readonly failing?: readonly ReportModel[]
  readonly unchecked?: readonly ReportModel[]
}

interface Beside extends Others {
  readonly isFailure: boolean
}

function besides({ failing = [], unchecked = [] }: Others): readonly string[] {
  return [
    ...(failing.length > 0 ? [`${failing.length} failing on the device`] : []),
    ...(unchecked.length > 0 ? [`${unchecked.length} not checked`] : []),
  ]
}

function overTitle(
  models: readonly ReportModel[],
  { isFailure, failing = [], unchecked = [] }: Beside,
): Title {
  const worst = worstOf(models)
  const others = models.length - 1
  const sign = overSign(models[0]?.status === 'accepted', isFailure)
  const category = worst?.finding?.category
  const word = category === 'error' || category === 'unsupported' ? WORD_OF[category] : undefined
  const extra = [
    ...(others > 0 ? [`${String(others)} more`] : []),
    ...besides({ failing, unchecked }),
  ].join(', ')
  return {
    ...(word === undefined ? sign : { ...sign, word }),
    before: '',
    name: worst === undefined ? null : nameOf(worst.model),
    after: offence(worst?.finding ?? null, extra),
  }
}

/** A reason without a figure is long: where there is more to tell than one model, it stands below. */
function offence(finding: Finding | null, extra: string): string {
  const more = extra === '' ? '' : ` (${extra})`
  if (finding === null) return `is over its budget${more}`
  const isReason = finding.metric === null || finding.value === null
  return isReason && extra !== '' ? more.trim() : `${excessText(finding)}${more}`
}

function overSign(isAccepted: boolean, isFailure: boolean): Sign {
  if (isAccepted) return { icon: STATUS.accepted.icon, word: 'Over budget, accepted' }
  return isFailure
    ? { icon: STATUS.over.icon, word: 'Over budget' }
    : { icon: '⚠️', word: 'Over budget, not enforced' }
}

/** `needs 9.4 KiB more RAM than allowed` */
function excessText(finding: Finding): string {
  const { metric, value, limit, base, category } = finding
  if (metric === null || value === null) return `: ${finding.message}`
  const { unit, kind } = METRICS[metric]
  const mark = kind === 'estimate' ? '~' : ''
  if (category === 'regression' && base !== null)
    return `${labelOf(metric)} grew by ${mark}${formatDelta(value - base, unit)}, more than allowed`
  if (limit === null || value <= limit) return `: ${finding.message}`
  return EXCESS[metric](`${mark}${formatComparison(value, limit, unit).difference}`)
}

function deviceTitle(models: readonly ReportModel[], unchecked: readonly ReportModel[]): Title {
  const [first] = models
  const others = [
    ...(models.length > 1 ? [`${models.length - 1} more`] : []),
    ...besides({ unchecked }),
  ].join(', ')
  const reason = first === undefined ? '' : (deviceFailure(first)?.message ?? '')
  return {
    icon: STATUS.error.icon,
    word: WORD_OF.error,
    before: '',
    name: first === undefined ? null : nameOf(first),
    after: others === '' ? `: ${reason}` : `(${others})`,
  }
}

function errorTitle(models: readonly ReportModel[]): Title {
  const [first] = models
  const others = models.length - 1
  return {
    icon: STATUS.error.icon,
    word: 'Could not check',
    before: '',
    name: first === undefined ? null : nameOf(first),
    after:
      others > 0 ? `and ${counted(others, 'other model')}` : `: ${firstPart(uncheckedText(first))}`,
  }
}

/** Of a model that was profiled: the figure that is not known. */
function uncheckedText(model: ReportModel | undefined): string {
  if (model === undefined || model.failure !== null) return failureText(model?.failure)
  return model.findings.find(({ severity }) => severity === 'fail')?.message ?? ''
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

function policyTitle(finding: Finding): Title {
  const { icon, word } = signOf(finding)
  const isError = finding.category === 'error'
  return {
    icon: isError ? STATUS.error.icon : icon,
    word: isError ? 'Could not check' : word,
    before: '',
    name: null,
    after: finding.message,
  }
}

function nearTitle(models: readonly ReportModel[]): Title {
  const worst = worstOf(models)
  const others = models.length - 1
  const extra = others > 0 ? ` (${String(others)} more)` : ''
  return {
    icon: STATUS.near.icon,
    word: 'Near budget',
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
  return `has ${formatQuantity(limit - value, unit)} of ${labelOf(metric)} left${used}`
}

function passTitle(report: Report): Title {
  const changed = report.models.filter(
    (model) => model.status !== 'unchanged' && model.status !== 'removed',
  )
  const removed = report.models.filter(({ status }) => status === 'removed')
  const hasBudget = changed.length === 0 || changed.some(({ limits }) => limits.length > 0)
  const sign = hasBudget
    ? { icon: STATUS.pass.icon, word: 'Within budget' }
    : { icon: NO_BUDGET.icon, word: 'No budget' }
  const [first] = changed
  if (first !== undefined && changed.length === 1 && removed.length === 0)
    return { ...sign, before: '', name: nameOf(first), after: changeText(first) }
  const [gone] = removed
  if (gone !== undefined && changed.length === 0 && removed.length === 1)
    return { ...sign, before: '', name: nameOf(gone), after: `was removed, ${freedText(gone)}` }
  return { ...sign, before: summaryText(changed, removed.length), name: null, after: '' }
}

function summaryText(changed: readonly ReportModel[], removed: number): string {
  const added = changed.filter(({ isNew }) => isNew).length
  const parts = [
    ...(changed.length > added ? [`${counted(changed.length - added, 'model')} changed`] : []),
    ...(added > 0 ? [counted(added, 'new model')] : []),
    ...(removed > 0 ? [`${counted(removed, 'model')} removed`] : []),
  ]
  return parts.length === 0 ? 'no model changed' : parts.join(', ')
}

/** `RAM −1.1 KiB, flash +0.9 KiB, cycles +12 %` */
function changeText(model: ReportModel): string {
  if (model.isNew || model.base === null) return `is new: ${usedText(model)}`
  if (!hasChanged(model)) return 'changed, its costs did not'
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
  if (model.base === null) return 'which frees its flash'
  return `which frees ${formatQuantity(model.base.flashBytes, 'bytes')} of flash`
}

/** The name people know a model by: the budget's, else the file's. */
export function nameOf(model: ReportModel): string {
  return model.label ?? model.path.slice(model.path.lastIndexOf('/') + 1)
}

/** Findings about the rules themselves, the report's first, then each model's. */
export function policyFindings(report: Report): readonly Finding[] {
  return [...report.findings, ...report.models.flatMap(({ findings }) => findings.filter(isPolicy))]
}
