/**
 * Many models at once: how many are in which state, those that fail by reason, the others only counted
 * and folded. Every model is named exactly once.
 */
import { METRICS } from '../../budget/metric.ts'
import type { MetricId } from '../../budget/metric.ts'
import { stateOfFinding } from '../../budget/conclude.ts'
import { STATES, type ModelStatus } from '../../budget/states.ts'
import { runs } from '../cells.ts'
import { counted, listed } from '../format.ts'
import type { Detail } from './detail.ts'
import { blocks, bullets, details } from './elements.ts'
import type { ReportModel } from '../report.ts'
import { code, prose } from '../sanitise.ts'
import { failureText } from '../verdict.ts'
import { COUNTED, labelOf } from '../wording.ts'
import { modelsTable } from './table.ts'

/** From here on a row per model is no overview any more. */
export const MANY_MODELS = 11

/** Names of one reason that are shown. */
const MOST_NAMES = 12

interface Group {
  readonly status: ModelStatus
  readonly models: readonly ReportModel[]
}

/** `**15 of 50 will not run on the device** · 7 over budget · 28 within budget`, then each state. */
export function groupedModels(models: readonly ReportModel[], detail: Detail): string {
  const groups = groupsOf(models)
  const shown = models.slice(0, detail.models)
  const prefix = commonFolder(models.map(({ path }) => path))
  return blocks([
    countLine(groups, models.length),
    prefix === '' ? '' : `Paths are those below ${code(prefix)}.`,
    ...groups.map((group) => groupPart(group, { prefix, shown })),
    shown.length < models.length
      ? `and ${counted(models.length - shown.length, 'more model')}`
      : '',
  ])
}

function groupsOf(models: readonly ReportModel[]): readonly Group[] {
  const statuses = [...new Set(models.map(({ status }) => status))]
  return statuses
    .toSorted((a, b) => STATES[a].order - STATES[b].order)
    .map((status) => ({ status, models: models.filter((model) => model.status === status) }))
}

function countLine(groups: readonly Group[], all: number): string {
  return groups
    .map(({ status, models }, at) => {
      const count = String(models.length)
      return at === 0
        ? `**${count} of ${String(all)} ${COUNTED[status]}**`
        : `${count} ${COUNTED[status]}`
    })
    .join(' · ')
}

interface Shown {
  readonly prefix: string
  readonly shown: readonly ReportModel[]
}

/** Nothing opens that nobody must act on. */
function groupPart({ status, models }: Group, { prefix, shown }: Shown): string {
  const told = models.filter((model) => shown.includes(model))
  if (told.length === 0) return ''
  const { icon, order } = STATES[status]
  const title = `${icon} ${String(models.length)} ${COUNTED[status]}`
  const figures = told.some(runs) ? modelsTable(told, { prefix }) : ''
  if (order >= STATES.near.order)
    return details(
      title,
      figures === '' ? bullets(told.map((one) => nameIn(one, prefix))) : figures,
    )
  return blocks([`#### ${title}`, reasonList(told, prefix), details('Their figures', figures)])
}

function nameIn({ path }: ReportModel, prefix: string): string {
  return code(path.slice(prefix.length))
}

/** Models with the same reasons stand together, the most frequent reasons first. */
function reasonList(models: readonly ReportModel[], prefix: string): string {
  const byReason = new Map<string, ReportModel[]>()
  for (const model of models) {
    const reason = reasonOf(model)
    byReason.set(reason, [...(byReason.get(reason) ?? []), model])
  }
  const groups = [...byReason].sort(([, a], [, b]) => b.length - a.length)
  return bullets(
    groups.map(([reason, of]) => {
      const names = of.slice(0, MOST_NAMES).map((model) => nameIn(model, prefix))
      const more = of.length - names.length
      const all = more > 0 ? [...names, counted(more, 'more model')] : names
      return `**${counted(of.length, 'model')}:** ${prose(reason)}<br>${listed(all)}`
    }),
  )
}

/** Why a model is in its state, without what differs from model to model. */
function reasonOf(model: ReportModel): string {
  if (model.failure !== null) return withoutLayer(failureText(model.failure))
  const found = model.findings.filter((finding) => stateOfFinding(finding) === model.status)
  const metrics = new Set(
    found.flatMap(({ metric, value }) => (value === null ? [] : (metric ?? []))),
  )
  if (metrics.size > 0 && model.status !== 'fails-on-device')
    return `${capitalised(listed([...metrics].map(nameOfMetric)))} ${WHAT[model.status] ?? COUNTED[model.status]}`
  const [first] = found
  return first === undefined ? COUNTED[model.status] : withoutLayer(first.message)
}

/** What a limited figure did, after its name. */
const WHAT: Readonly<Partial<Record<ModelStatus, string>>> = {
  over: 'over the limit',
  'over-warned': 'over the limit, only warned',
  regression: 'grew more than allowed',
  'regression-warned': 'grew more than allowed, only warned',
  accepted: 'over the limit, accepted',
}

function nameOfMetric(metric: MetricId): string {
  return METRICS[metric].unit === 'layers' ? 'the number of layers off the MVP' : labelOf(metric)
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/** `Layer 10 fully_connected has no bias` and `layer 7 fully_connected has no bias` are one reason; so is one tensor as another. */
function withoutLayer(message: string): string {
  const anyLayer = message.replace(/\blayers? \d+(?:, \d+)*(?: and \d+)?:? /giu, 'a layer ')
  return capitalised(anyLayer.replace(/ \(tensor .{1,400}?\)(?=[,.:;]|$)/gu, ''))
}

/** The folder that all paths are in, with its slash; empty where there is none. */
function commonFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths.map((path) => path.slice(0, path.lastIndexOf('/') + 1))
  return others.reduce((common, folder) => {
    let shared = common
    while (!folder.startsWith(shared))
      shared = shared.slice(0, shared.lastIndexOf('/', shared.length - 2) + 1)
    return shared
  }, first)
}
