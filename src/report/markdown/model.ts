/** What is said of each model below the table: broken rules, the reason, layers, tips, the arena. */
import type { Finding } from '../../budget/finding.ts'
import { STATES } from '../../budget/states.ts'
import { runs } from '../cells.ts'
import { bindUnits, counted, layerDeltaText, listed, unbroken } from '../format.ts'
import { formatQuantity } from '../../util/quantity.ts'
import { arenaPicture } from '../text/arena-picture.ts'
import { isReason, offAccelerator, whySentences } from '../explain.ts'
import type { OffAccelerator } from '../explain.ts'
import { changedRows, layerTitle } from '../layers.ts'
import { movedOf } from '../moved.ts'
import { natureText } from '../nature.ts'
import type { LayerRow } from '../layers.ts'
import type { Detail } from './detail.ts'
import { blocks, bullets, details, fenced, placeOf, table } from './elements.ts'
import { MANY_MODELS } from './groups.ts'
import { metricTable } from './table.ts'
import type { Report, ReportModel } from '../report.ts'
import { cellProse, code, htmlName, prose, tensorName } from '../sanitise.ts'
import { failureText } from '../verdict.ts'
import { remedyTip } from './to-merge.ts'
import { tipsBesideFit, tipText } from '../tips.ts'
import { trendSentence } from '../trend.ts'
import { withKeras } from '../keras.ts'
import { kerasName } from '../../operators/keras.ts'
import { isPolicy, signOf, signOfModel } from '../wording.ts'

/** Also true where the change took a layer off the accelerator: that is never folded. */
function needsAction(model: ReportModel): boolean {
  return (
    STATES[model.status].order <= STATES.near.order ||
    (model.diff !== null && offAccelerator(model).some(({ isNew }) => isNew))
  )
}

/** Fits a comment on a phone, which cannot scroll it. */
const PICTURE = { width: 40, height: 12 }
const MOST_OFF_LAYERS = 12

/** Models that the report tells of: what is unchanged is only counted. */
export function toldModels({ models }: Pick<Report, 'models'>): readonly ReportModel[] {
  return models.filter(({ status }) => status !== 'unchanged')
}

/**
 * One part per model that has something to tell. The only model's is open; of several those that
 * need somebody are, the others are folded; of many (see `groups.ts`) only the worst have parts.
 * Once they are longer than `room`, no more are rendered: no medium takes such a page.
 */
export function modelSections(report: Report, detail: Detail, room: number): readonly string[] {
  const told = toldModels(report)
  const [first] = told
  if (first === undefined) return []
  if (told.length === 1)
    return [detail.sections === 'none' ? metricTable(first) : section(first, detail)]
  if (detail.sections === 'none') return []
  const shown = told.filter(
    (model) =>
      model.status !== 'removed' &&
      (needsAction(model) || (detail.sections === 'all' && told.length < MANY_MODELS)),
  )
  if (told.length >= MANY_MODELS) {
    const parts = partsUpTo(room, shown, (model) => foldedSection(model, detail))
    return [details(`${counted(shown.length, 'model')} in detail`, blocks(parts))]
  }
  const urgent = shown.filter(needsAction)
  const calm = shown.filter((model) => !needsAction(model))
  return partsUpTo(room, [...urgent, ...calm], (model, index) =>
    index < Math.min(MOST_OPEN, urgent.length)
      ? openSection(model, detail)
      : foldedSection(model, detail),
  )
}

/** The parts one by one, until they are longer than `room`: a letter has at least one byte. */
function partsUpTo(
  room: number,
  models: readonly ReportModel[],
  render: (model: ReportModel, index: number) => string,
): readonly string[] {
  const parts: string[] = []
  let letters = 0
  for (const model of models) {
    if (letters > room) break
    const part = render(model, parts.length)
    letters += part.length
    parts.push(part)
  }
  return parts
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
    metricTable(model),
    trendLine(model),
    findingLines(model, detail),
    runs(model) ? reasonLine(model) : '',
    runs(model) ? movedFold(model, detail) : '',
    leftLines(model),
    layerLists(model, detail),
    tipLines(model, detail),
    offLines(model),
    runs(model) ? pictureFold(model, detail) : '',
  ])
}

/** `RAM in the last 10 versions on the base branch: ▁▂▂▅█ (first 31.2 KiB, best 30.8 KiB, last 40 KiB)` */
function trendLine({ trend }: ReportModel): string {
  const text = trend === null ? null : trendSentence(trend)
  return text === null ? '' : prose(text)
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
function findingLines(model: ReportModel, { findings: limit, isEnforced }: Detail): string {
  const all = model.findings.filter(
    (finding) =>
      !isPolicy(finding) &&
      !(model.failure !== null && finding.category === 'error') &&
      !isReason(finding, model),
  )
  const shown = all
    .slice(0, Math.min(limit, 12))
    .map((finding) => findingLine(finding, isEnforced === true))
  const more = all.length - shown.length
  return bullets([...shown, ...(more > 0 ? [`and ${counted(more, 'more finding')}`] : [])])
}

function findingLine(finding: Finding, isEnforced: boolean): string {
  const { icon, word } = signOf(finding, isEnforced)
  return `${icon} **${word}:** ${prose(finding.message)}${placeOf(finding.place)}`
}

/** What kind of change it is, and why the figures are what they are. */
export function reasonLine(model: ReportModel): string {
  const nature = natureText(model)
  const sentences = whySentences(model)
  return blocks([
    nature === null ? '' : prose(nature),
    sentences.length === 0 ? '' : `**Why:** ${sentences.map((one) => prose(one)).join(' ')}`,
  ])
}

/** Every part of what moved, in tables that sum. */
export function movedFold({ diff }: ReportModel, { picture }: Detail): string {
  if (diff === null || !picture) return ''
  const moved = movedOf(diff)
  const tables = moved.map(({ label, total, rows }) =>
    table(
      [
        [label, unbroken(total)],
        ...rows.map(({ cause, text }) => [cellProse(cause), unbroken(text)]),
      ],
      ['l', 'r'],
    ),
  )
  return details(`What moved ${listed(moved.map(({ name }) => name))}`, blocks(tables))
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

function layerLists(model: ReportModel, detail: Detail): string {
  const rows = changedRows(model)
  if (rows.length === 0) return ''
  const isOpen = needsAction(model)
  const roots = rows.filter(({ isConsequence, isValuesOnly }) => !isConsequence && !isValuesOnly)
  const open = (roots.length > 0 ? roots : rows).slice(0, detail.openLayers)
  const rest = rows.filter((row) => !open.includes(row)).slice(0, detail.foldedLayers)
  if (!isOpen) return details(counted(rows.length, 'changed layer'), layerList([...open, ...rest]))
  return blocks([
    layerList(open),
    rest.length === 0 ? '' : details(restTitle(rows, open), layerList(rest)),
  ])
}

function restTitle(rows: readonly LayerRow[], open: readonly LayerRow[]): string {
  const rest = rows.filter((row) => !open.includes(row))
  const follow = rest.filter(({ isConsequence }) => isConsequence).length
  const values = rest.filter((row) => row.isValuesOnly).length
  const share = (count: number) => (count === rest.length ? '' : `${String(count)} `)
  const notes = [
    ...(follow > 0 ? [`${share(follow)}only as a consequence`] : []),
    ...(values > 0 ? [`${share(values)}only with other weights`] : []),
  ]
  const all = counted(rest.length, 'more changed layer')
  return notes.length === 0 ? all : `${all}, ${listed(notes)}`
}

/** A line per layer: a table of so many columns would not fit a phone. */
export function layerList(rows: readonly LayerRow[]): string {
  return bullets(rows.map(layerLine))
}

/** `✏️ **#3 conv_2d** (conv2d_1): filters 32 → 96; +18 KiB flash, +2.59 M cycles, 62.5 KiB RAM alive` */
function layerLine(row: LayerRow): string {
  const { layer, change, what, leftAccelerator } = row
  const keras = kerasName(layer.name)
  const name = `${code(layerTitle(layer), 40)}${keras === null ? '' : ` (${code(keras, 40)})`}`
  const text = change === 'added' ? what.replace(/^new(: )?/, '') : change === 'removed' ? '' : what
  const inert = text === '' ? '' : prose(text, 120)
  const said = leftAccelerator ? inert.replace('left the MVP', '**left the MVP**') : inert
  const costs = bindUnits(costsOf(row).join(', '))
  const told = [said, costs].filter((part) => part !== '').join('; ')
  return `${CHANGE_ICONS[change]} ${name}${told === '' ? '' : `: ${told}`}`
}

function costsOf({ flashDelta, cyclesDelta, wholeCycles, ...row }: LayerRow): readonly string[] {
  const flash = layerDeltaText(flashDelta, null, 'bytes')
  const cycles = cyclesDelta === null ? '' : layerDeltaText(cyclesDelta, wholeCycles, 'cycles')
  const live = row.liveBytes === null ? null : formatQuantity(row.liveBytes, 'bytes')
  return [
    ...(flash === '' ? [] : [`${flash} flash`]),
    ...(cyclesDelta === null ? ['cycles unknown'] : cycles === '' ? [] : [`${cycles} cycles`]),
    ...(live === null ? [] : [row.isPeak ? `${live} RAM alive, the peak` : `${live} RAM alive`]),
  ]
}

const CHANGE_ICONS: Readonly<Record<LayerRow['change'], string>> = {
  added: '➕ new',
  removed: '➖ gone',
  changed: '✏️',
  same: '',
}

/** What would help, beside its cost. No figure where none was computed. What is enough by itself ends the comment. */
function tipLines(model: ReportModel, detail: Detail): string {
  const below = detail.isEnforced === true ? remedyTip(model) : null
  const tips = tipsBesideFit(model)
    .filter((tip) => tip.id !== 'out-of-reach' && tip !== below)
    .slice(0, detail.tips)
    .map((tip) => tipLine(model, tip))
  return tips.length === 0 ? '' : blocks(['💡 **Tips**', bullets(tips)])
}

function tipLine(model: ReportModel, tip: ReportModel['tips'][number]): string {
  const { text, saves, then, risk } = tipText(tip, model)
  const figures = saves === null ? '' : `: ${saves}${then === null ? '' : `; ${then}`}`
  return bindUnits(prose(`${withKeras(text, tip.edits, model)}${figures}; ${risk}.`))
}

export function pictureFold({ head }: ReportModel, { picture }: Detail): string {
  if (head === null || !picture) return ''
  const peak = formatQuantity(head.arena.peak.liveBytes, 'bytes')
  return details(
    bindUnits(`Memory over time (peak ${peak})`),
    fenced(arenaPicture(head.arena, head.layers, PICTURE)),
  )
}
