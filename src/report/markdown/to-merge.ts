/** What a red comment ends with: the smallest thing that makes it green, and how to accept it as it is. */
import { isFailing } from '../../budget/conclude.ts'
import { whatIfCommand } from '../answer-words.ts'
import { bindUnits, counted } from '../format.ts'
import { withKeras } from '../keras.ts'
import type { Report, ReportModel } from '../report.ts'
import { code, prose, visible } from '../sanitise.ts'
import { tipText } from '../tips.ts'
import { fitBuilds, missWords } from '../wording.ts'
import { blocks, bullets } from './elements.ts'

/** Models that are told what to do; the others have their own part. */
const MOST_MODELS = 3

export function toMerge(report: Report): string {
  if (report.conclusion !== 'failure') return ''
  const failing = report.models.filter(isOver)
  if (failing.length === 0) return ''
  const several = failing.length > 1
  const more = failing.length - MOST_MODELS
  const lines = failing.slice(0, MOST_MODELS).flatMap((model) => {
    const text = remedy(model)
    if (text === null) return []
    return [several ? `${code(model.path)}: ${text}` : text]
  })
  const all = [
    ...lines,
    ...(more > 0 && lines.length > 0 ? [`and ${counted(more, 'more model')}`] : []),
    ...acceptLine(report),
  ]
  return all.length === 0 ? '' : blocks(['**To merge**', bullets(all)])
}

/** Over a limit, or grown too much: what a smaller model ends. */
function isOver({ status, findings }: ReportModel): boolean {
  return (
    (status === 'over' || status === 'regression') &&
    findings.some((finding) => isFailing(finding, ['budget', 'regression', 'unsupported']))
  )
}

/** The fit, which is lossless where that is enough; what takes the growth back; or how near one came. */
function remedy(model: ReportModel): string | null {
  const none = model.tips.find(({ id }) => id === 'out-of-reach')
  if (model.fit === null && none !== undefined)
    return `${prose(capitalised(none.text))}.${commandLine(model, none)}`
  const tip = remedyTip(model)
  return tip === null ? null : doing(model, tip)
}

/** `On kit and field: `, the builds that it is enough for; empty where the model has one build. */
function onBuilds(model: ReportModel): string {
  const { fit, build, builds } = model
  const on = fit !== null ? fitBuilds(model) : builds.length < 2 ? null : build
  return on === null ? '' : `On ${on}: `
}

/** The tip that ends the comment; null where there is none. */
export function remedyTip(model: ReportModel): ReportModel['tips'][number] | null {
  const { fit, tips, status } = model
  if (fit !== null) return { ...fit.tip, text: fit.text }
  const undo = status === 'regression' ? tips.find(({ id }) => id === 'undo') : undefined
  return undo ?? tips.find(({ effect, meets }) => effect !== null && meets.length > 0) ?? null
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

function doing(model: ReportModel, tip: ReportModel['tips'][number]): string {
  const { text, then, capacity, risk } = tipText(tip, model)
  const figures = [then, capacity].map((part) => (part === null ? '' : `; ${part}`)).join('')
  return `${bindUnits(prose(`${onBuilds(model)}${withKeras(text, tip.edits, model)}${figures}; ${risk}${missWords(model)}.`))}${commandLine(model, tip)}`
}

/** Longer than this a command is not shown: one that is cut cannot be run. */
const MOST_COMMAND = 1000

function commandLine(model: ReportModel, tip: ReportModel['tips'][number]): string {
  const command = commandOf(model, tip)
  if (command === null || command.length > MOST_COMMAND) return ''
  const what = tip.id === 'out-of-reach' ? 'What comes nearest: ' : ''
  return `<br>${what}${code(command, MOST_COMMAND)}`
}

/** What shows the change, on all builds of the budget file where it names some, or makes it where nothing is lost. */
function commandOf(
  { path, head, builds }: ReportModel,
  { id, edits, onTopOf }: ReportModel['tips'][number],
): string | null {
  const file = visible(path)
  const isOnlyCut = onTopOf !== null && edits.length === 0
  if (id === 'dead-channels' || id === 'optimize' || isOnlyCut) return `mvp-budget optimize ${file}`
  return edits.length === 0 || head === null
    ? null
    : whatIfCommand(file, { edits, onTopOf }, builds.length > 1 ? ['--builds'] : head.target)
}

/** Only what was measured can be accepted. */
function acceptLine({ acceptance, models }: Report): readonly string[] {
  if (acceptance === null) return []
  const isMeasured = models.some((model) =>
    model.findings.some(
      ({ severity, value, id }) =>
        severity === 'fail' && value !== null && (id === 'over-budget' || id === 'regression'),
    ),
  )
  if (!isMeasured) return []
  return [
    `Or accept exactly these figures: add a line ${code(`${acceptance.reason}: why`)} to the pull request's description, then the label ${code(acceptance.label)} (write access needed).`,
  ]
}
