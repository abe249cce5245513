/** What a red comment ends with: the smallest thing that makes it green, and how to accept it as it is. */
import { BUDGET_PATHS } from '../../budget/paths.ts'
import { isFailing } from '../../budget/conclude.ts'
import { whatIfCommand } from '../answer-words.ts'
import { commandText, operand, optimizeCommand, type CommandWords } from '../command.ts'
import { bindUnits, counted } from '../format.ts'
import { withKeras } from '../keras.ts'
import type { Report, ReportModel } from '../report.ts'
import { code, prose } from '../sanitise.ts'
import { measuredNotes, tipText } from '../tips.ts'
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
    const text = remedy(model, report)
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
function remedy(model: ReportModel, report: Report): string | null {
  const none = model.tips.find(({ id }) => id === 'out-of-reach')
  if (model.fit === null && none !== undefined)
    return `${prose([capitalised(none.text), ...measuredNotes(none, model)].join('; '))}.${commandLine({ model, report }, none)}`
  const tip = remedyTip(model)
  return tip === null ? null : doing({ model, report }, tip)
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

/** The model that is told what to do, and the report that tells it. */
interface Told {
  readonly model: ReportModel
  readonly report: Report
}

function doing(told: Told, tip: ReportModel['tips'][number]): string {
  const { model } = told
  const { text, then, capacity, risk } = tipText(tip, model)
  const figures = [then, capacity].map((part) => (part === null ? '' : `; ${part}`)).join('')
  return `${bindUnits(prose(`${onBuilds(model)}${withKeras(text, tip.edits, model)}${figures}; ${risk}${missWords(model)}.`))}${commandLine(told, tip)}`
}

/** Longer than this a command is not shown: one that is cut cannot be run. */
const MOST_COMMAND = 1000

function commandLine(told: Told, tip: ReportModel['tips'][number]): string {
  const words = commandOf(told, tip)
  const command = words === null ? '' : commandText(words)
  if (command === '' || command.length > MOST_COMMAND) return ''
  const what = tip.id === 'out-of-reach' ? 'What comes nearest: ' : ''
  return `<br>${what}${code(command, MOST_COMMAND)}`
}

/** What shows the change, on all builds of the budget file where it names some, or makes it where nothing is lost. */
function commandOf(
  { model: { path, head, builds }, report }: Told,
  { id, edits, onTopOf, text: said }: ReportModel['tips'][number],
): CommandWords | null {
  const isOnlyCut = onTopOf !== null && edits.length === 0
  const passes = isOnlyCut ? '' : LOSSLESS_COMMAND.exec(said)?.[1]
  if (id === 'dead-channels' || passes !== undefined)
    return optimizeCommand(
      path,
      passes?.split(' ').filter((one) => one !== ''),
    )
  if (edits.length === 0 || head === null) return null
  return whatIfCommand(
    path,
    { edits, onTopOf },
    needsFile(builds, head) ? fileOptions(report) : head.target,
  )
}

/** A sentence of ours that names the command which does it, with the passes that have to be asked for. */
const LOSSLESS_COMMAND = /`mvp-budget optimize((?: --[a-z-]+)*)`/

/** Options say one build, and neither what was calibrated nor all of the firmware. */
function needsFile(
  builds: ReportModel['builds'],
  { target: { calibration, firmware } }: NonNullable<ReportModel['head']>,
): boolean {
  const { operators, customOperators } = firmware
  return (
    builds.length > 1 ||
    calibration !== null ||
    operators !== null ||
    Object.keys(customOperators).length > 0
  )
}

/** The file is named where it is at none of the places that commands look at. */
function fileOptions({ configPath }: Report): CommandWords {
  return BUDGET_PATHS.some((one) => one === configPath)
    ? ['--builds']
    : ['--builds', '--config', operand(configPath)]
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
