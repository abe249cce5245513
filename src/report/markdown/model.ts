/** What is said of each model below the table: broken rules, the reason, layers, tips, the arena. */
import type { Finding } from '../../budget/finding.ts'
import { STATES } from '../../budget/states.ts'
import { bindUnits, counted, deltaText, listed, unbroken } from '../format.ts'
import { formatQuantity } from '../../util/quantity.ts'
import { arenaPicture } from '../text/arena-picture.ts'
import { isReason, offAccelerator, whySentences } from '../explain.ts'
import type { OffAccelerator } from '../explain.ts'
import { changedRows, layerTitle } from '../layers.ts'
import type { LayerRow } from '../layers.ts'
import type { Detail } from './detail.ts'
import { blocks, bullets, details, fenced, placeOf, table } from './elements.ts'
import type { Report, ReportModel } from '../report.ts'
import { cellCode, cellProse, code, htmlName, prose, tensorName } from '../sanitise.ts'
import { failureText } from '../verdict.ts'
import { tipsBesideFit, tipText } from '../tips.ts'
import { isPolicy, signOf, signOfModel } from '../wording.ts'

/** Also true where the change took a layer off the accelerator: that is never folded. */
function needsAction(model: ReportModel): boolean {
  return (
    STATES[model.status].order <= STATES.near.order ||
    (model.diff !== null && offAccelerator(model).some(({ isNew }) => isNew))
  )
}

/** Fits the width of a comment. */
const PICTURE = { width: 96, height: 12 }
const MOST_OFF_LAYERS = 12

/** One part per model that has something to tell; models within budget are folded where there are several. */
export function modelSections(report: Report, detail: Detail): readonly string[] {
  if (detail.sections === 'none') return []
  const told = report.models.filter(
    (model) =>
      model.status !== 'unchanged' &&
      model.status !== 'removed' &&
      (detail.sections === 'all' || needsAction(model)),
  )
  const [first] = told
  if (first !== undefined && told.length === 1) return [section(first, detail)]
  const urgent = told.filter(needsAction)
  const calm = told
    .filter((model) => !needsAction(model))
    .map((model) => foldedSection(model, detail))
    .filter((part) => part !== '')
  return [
    ...urgent.map((model, index) =>
      index < MOST_OPEN ? openSection(model, detail) : foldedSection(model, detail),
    ),
    ...(calm.length > MOST_CALM
      ? [details(counted(calm.length, 'more changed model'), blocks(calm))]
      : calm),
  ]
}

function openSection(model: ReportModel, detail: Detail): string {
  const { icon, word } = signOfModel(model)
  return `#### ${icon} ${code(model.path)}: ${word}\n\n${section(model, detail)}`
}

function foldedSection(model: ReportModel, detail: Detail): string {
  const { icon, word } = signOfModel(model)
  const body = section(model, { ...detail, ...FOLDED })
  return details(`${icon} ${htmlCode(model.path)}: ${word}`, body)
}

/** Folded sections of models within budget that stand in the open. */
const MOST_CALM = 3
/** Models whose section is not folded. */
const MOST_OPEN = 3
/** Of a folded section. */
const FOLDED: Partial<Detail> = { picture: false }

/** Code inside a summary, where GitHub reads HTML only. */
function htmlCode(path: string): string {
  return `<code>${htmlName(path)}</code>`
}

function section(model: ReportModel, detail: Detail): string {
  return blocks([
    failureLines(model),
    findingLines(model, detail),
    reasonLine(model),
    leftLines(model),
    layerTables(model, detail),
    tipLines(model, detail),
    offLines(model),
    pictureFold(model, detail),
  ])
}

function failureLines(model: ReportModel): string {
  const { failure, baseFailure } = model
  return blocks([
    failure === null ? '' : `🛑 **Could not check:** ${prose(failureText(failure))}`,
    baseFailure === null
      ? ''
      : `ℹ️ **No comparison:** the base could not be profiled: ${prose(failureText(baseFailure))}`,
  ])
}

/** The rules that are broken or nearly so, each with its line in the budget file. */
function findingLines(model: ReportModel, { findings: limit }: Detail): string {
  const all = model.findings.filter(
    (finding) =>
      !isPolicy(finding) &&
      !(model.failure !== null && finding.category === 'error') &&
      !isReason(finding, model),
  )
  const shown = all.slice(0, Math.min(limit, 12)).map(findingLine)
  const more = all.length - shown.length
  return bullets([...shown, ...(more > 0 ? [`and ${counted(more, 'more finding')}`] : [])])
}

function findingLine(finding: Finding): string {
  const { icon, word } = signOf(finding)
  return `${icon} **${word}:** ${prose(finding.message)}${placeOf(finding.place)}`
}

export function reasonLine(model: ReportModel): string {
  const sentences = whySentences(model)
  return sentences.length === 0 ? '' : `**Why:** ${sentences.map((one) => prose(one)).join(' ')}`
}

/** What this change took off the accelerator is never folded. */
export function leftLines(model: ReportModel): string {
  const left = offAccelerator(model).filter(({ isNew }) => isNew)
  if (left.length === 0) return ''
  const word = model.diff === null ? 'Runs in software' : 'No longer on the MVP'
  return blocks([`🐢 **${word}:** ${counted(left.length, 'layer')}`, offList(left)])
}

export function offLines(model: ReportModel): string {
  const before = offAccelerator(model).filter(({ isNew }) => !isNew)
  if (before.length === 0) return ''
  return details(
    `${counted(before.length, 'layer')} that the MVP cannot run, as before`,
    offList(before),
  )
}

function offList(layers: readonly OffAccelerator[]): string {
  const shown = layers
    .slice(0, MOST_OFF_LAYERS)
    .map(
      ({ layer, reason }) =>
        `${code(layerTitle(layer))} ${code(tensorName(layer.name), 40)}: ${prose(reason)}`,
    )
  const more = layers.length - shown.length
  return bullets([...shown, ...(more > 0 ? [`and ${counted(more, 'more layer')}`] : [])])
}

function layerTables(model: ReportModel, detail: Detail): string {
  const rows = changedRows(model)
  if (rows.length === 0) return ''
  const isOpen = needsAction(model)
  const roots = rows.filter(({ isConsequence, isValuesOnly }) => !isConsequence && !isValuesOnly)
  const open = (roots.length > 0 ? roots : rows).slice(0, detail.openLayers)
  const rest = rows.filter((row) => !open.includes(row)).slice(0, detail.foldedLayers)
  if (!isOpen) return details(counted(rows.length, 'changed layer'), layerTable([...open, ...rest]))
  return blocks([
    layerTable(open),
    rest.length === 0 ? '' : details(restTitle(rows, open), layerTable(rest)),
  ])
}

function restTitle(rows: readonly LayerRow[], open: readonly LayerRow[]): string {
  const rest = rows.filter((row) => !open.includes(row))
  const follow = rest.filter(({ isConsequence }) => isConsequence).length
  const values = rest.filter((row) => row.isValuesOnly).length
  const notes = [
    ...(follow > 0 ? [`${String(follow)} only as a consequence`] : []),
    ...(values > 0 ? [`${String(values)} only with other weights`] : []),
  ]
  const all = counted(rest.length, 'more changed layer')
  return notes.length === 0 ? all : `${all}, ${listed(notes)}`
}

export function layerTable(rows: readonly LayerRow[]): string {
  if (rows.length === 0) return ''
  return table(
    [
      ['Layer', 'What changed', 'RAM alive', 'Flash', 'Cycles'],
      ...rows.map((row) => [
        unbroken(`${CHANGE_ICONS[row.change]} ${cellCode(layerTitle(row.layer), 40)}`),
        whatCell(row),
        liveCell(row),
        unbroken(deltaText(row.flashDelta, 'bytes', 'exact')),
        unbroken(
          row.cyclesDelta === null ? 'unknown' : deltaText(row.cyclesDelta, 'cycles', 'estimate'),
        ),
      ]),
    ],
    ['l', 'l', 'r', 'r', 'r'],
  )
}

const CHANGE_ICONS: Readonly<Record<LayerRow['change'], string>> = {
  added: '➕ new',
  removed: '➖ gone',
  changed: '✏️',
  same: '',
}

function whatCell({ what, leftAccelerator, change }: LayerRow): string {
  const text = change === 'added' ? what.replace(/^new(: )?/, '') : change === 'removed' ? '' : what
  const inert = text === '' ? '' : cellProse(text, 120)
  return leftAccelerator ? inert.replace('left the MVP', '**left the MVP**') : inert
}

function liveCell({ liveBytes, isPeak }: LayerRow): string {
  if (liveBytes === null) return ''
  return unbroken(`${formatQuantity(liveBytes, 'bytes')}${isPeak ? ' ◀ peak' : ''}`)
}

/** What would help, beside its cost. No figure where none was computed. */
function tipLines(model: ReportModel, detail: Detail): string {
  const fit =
    model.fit === null
      ? ''
      : `💡 **Would bring it under budget:** ${tipLine(model, { ...model.fit.tip, text: model.fit.text })}`
  const tips = tipsBesideFit(model)
    .slice(0, detail.tips)
    .map((tip) => tipLine(model, tip))
  return blocks([fit, tips.length === 0 ? '' : `💡 **Tips**\n\n${bullets(tips)}`])
}

function tipLine(model: ReportModel, tip: ReportModel['tips'][number]): string {
  const { text, saves, then, risk } = tipText(tip, model)
  const figures = saves === null ? '' : `: ${saves}${then === null ? '' : `; ${then}`}`
  return prose(`${text}${figures}; ${risk}.`)
}

export function pictureFold({ head }: ReportModel, { picture }: Detail): string {
  if (head === null || !picture) return ''
  const peak = formatQuantity(head.arena.peak.liveBytes, 'bytes')
  return details(
    bindUnits(`Memory over time (peak ${peak})`),
    fenced(arenaPicture(head.arena, head.layers, PICTURE)),
  )
}
