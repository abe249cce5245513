/** Profiles for a terminal, and what all texts for a terminal share. */
import type { OnBuild } from '../answers.ts'
import { byModel } from '../builds.ts'
import type { Profile, ProfileResult } from '../../profile/profile.ts'
import { arenaPicture } from './arena-picture.ts'
import { counted } from '../format.ts'
import { layerTitle } from '../layers.ts'
import {
  buildText,
  LAYER_COLUMNS,
  OVERVIEW_TITLES,
  overviewRow,
  totalRows,
  type LayerTitle,
} from '../profile-tables.ts'
import { painter } from './paint.ts'
import type { Paint } from './paint.ts'
import { shortName, shortSentence, tensorName, withoutCommand } from '../sanitise.ts'
import { displayWidth, textTable, wrapped, type Column } from './table.ts'
import { deadOfLayer, deadSentence } from '../dead-channels.ts'
import { failureText } from '../verdict.ts'
import { ACCURACY_URL, CAVEATS } from '../wording.ts'

export interface TextOptions {
  /** Columns of the terminal. */
  readonly width: number
  readonly colour: boolean
  /** Print the picture of the arena. */
  readonly picture: boolean
}

export const PLAIN_TEXT: TextOptions = { width: 100, colour: false, picture: true }

export interface Pen extends TextOptions {
  readonly paint: Paint
}

export const penOf = (options: TextOptions): Pen => ({ ...options, paint: painter(options.colour) })
/** The last gate: on a runner, no line may be taken for a workflow command. */
export const join = (lines: readonly string[]): string =>
  `${lines
    .flatMap((line) => line.split('\n'))
    .map(withoutCommand)
    .join('\n')}\n`

/** `profile`: every model with its totals, layers, what is off the MVP and the arena. */
export function renderProfileText(
  results: readonly OnBuild<ProfileResult>[],
  options: TextOptions = PLAIN_TEXT,
): string {
  const pen = penOf(options)
  const parts = byModel(results).flatMap((model) => [
    ...(model.length > 1 ? [overviewLines(model.flatMap(profiledOnly), pen)] : []),
    ...model.map((result) =>
      result.status === 'ok'
        ? profileLines(result, pen)
        : [
            pen.paint('red', `${shortName(result.failure.path)}: could not be profiled`),
            ...sentence(failureText(result.failure), pen),
          ],
    ),
  ])
  return join([
    ...parts.flatMap((lines) => (lines.length === 0 ? [] : [...lines, ''])),
    ...closingLines(pen),
  ])
}

function profiledOnly(result: OnBuild<ProfileResult>): readonly OverviewOf[] {
  return result.status === 'ok' ? [{ build: result.build, base: null, head: result.profile }] : []
}

interface OverviewOf {
  readonly build?: string | undefined
  readonly base: Profile | null
  readonly head: Profile
}

/** The path, and a row for each build. Empty where there is none. */
export function overviewLines(builds: readonly OverviewOf[], pen: Pen): readonly string[] {
  const [first] = builds
  if (first === undefined) return []
  const [head = '', ...rows] = textTable(
    OVERVIEW_TITLES.map((title, at) => ({ title, align: at === 0 ? 'left' : 'right' })),
    builds.map((one) => overviewRow(one).map((cell) => shortName(cell))),
    pen.width,
  )
  const title = `${shortName(first.head.path)} on ${counted(builds.length, 'build')}`
  return [pen.paint('bold', title), '', ...(head === '' ? [] : [pen.paint('bold', head)]), ...rows]
}

/** The build's name before its target; the target alone where it has none. */
export function buildLine(build: string | undefined, profile: Profile): string {
  return build === undefined ? targetLine(profile) : `${shortName(build)}: ${targetLine(profile)}`
}

export function closingLines(pen: Pen): readonly string[] {
  return wrapped(`${CAVEATS} ${ACCURACY_URL}`, pen.width).map((line) => pen.paint('dim', line))
}

export function sentence(text: string, pen: Pen, mark = '  '): readonly string[] {
  return wrapped(`${mark}${shortSentence(text)}`, pen.width, '    ')
}

interface Profiled {
  readonly profile: Profile
  readonly build?: string | undefined
}

function profileLines({ profile, build }: Profiled, pen: Pen): readonly string[] {
  return [
    pen.paint('bold', shortName(profile.path, pen.width)),
    ...wrapped(buildLine(build, profile), pen.width).map((line) => pen.paint('dim', line)),
    '',
    ...totalLines(profile, pen),
    '',
    ...layerLines(profile, pen),
    ...offLines(profile, pen),
    ...deadLines(profile, pen),
    ...profile.warnings.flatMap(({ code, message }) =>
      sentence(message, pen, `  Warning (${shortName(code)}): `),
    ),
    ...pictureLines(profile, pen),
  ]
}

export function targetLine(profile: Profile): string {
  return `${shortName(profile.target.id)} at ${buildText(profile)}`
}

/** What makes up a figure, or how sure it is, goes below it where it does not fit beside it; it is never cut. */
function totalLines(profile: Profile, pen: Pen): readonly string[] {
  const all = totalRows(profile)
  const figures = textTable(
    [
      { title: '', align: 'left' },
      { title: '', align: 'right' },
    ],
    all.map(([label, figure]) => [`  ${label}`, figure]),
    pen.width,
  ).slice(1)
  return all.flatMap(([, , note], at) => {
    const figure = figures[at] ?? ''
    if (note === '') return [figure]
    const line = `${figure}  ${note}`
    return displayWidth(line) <= pen.width
      ? [line]
      : [figure, ...wrapped(`    ${note}`, pen.width, '    ')]
  })
}

function layerLines(profile: Profile, pen: Pen): readonly string[] {
  const rows = profile.layers.map((layer) =>
    LAYER_COLUMNS.map(({ of }) => shortName(tensorName(of(layer, profile)))),
  )
  const columns = LAYER_COLUMNS.map((column) => ({ ...column, ...GIVES_WAY[column.title] }))
  const [head = '', ...body] = textTable(columns, rows, pen.width)
  return [
    pen.paint('bold', head),
    ...body.map((line, index) => {
      const isOff = profile.layers[index]?.unsupported !== null
      return isOff ? pen.paint('yellow', line) : line
    }),
  ]
}

/** Which columns are cut or left out where the terminal is narrow. */
const GIVES_WAY: Readonly<Record<LayerTitle, Pick<Column, 'shrinkTo' | 'dropOrder'>>> = {
  '#': {},
  layer: { shrinkTo: 12 },
  output: { shrinkTo: 10, dropOrder: 3 },
  'RAM alive': {},
  weights: { dropOrder: 4 },
  MACs: { dropOrder: 5 },
  'MVP cycles': { dropOrder: 2 },
  '~cycles': {},
  'runs on': {},
  name: { shrinkTo: 10, dropOrder: 6 },
}

function offLines(profile: Profile, pen: Pen): readonly string[] {
  const off = profile.layers.filter(({ unsupported }) => unsupported !== null)
  if (off.length === 0) return []
  return [
    '',
    pen.paint('yellow', `${counted(off.length, 'layer')} that the MVP cannot run:`),
    ...off.flatMap((layer) =>
      sentence(layer.unsupported?.sentence ?? '', pen, `  ${shortName(layerTitle(layer))}: `),
    ),
  ]
}

function deadLines(profile: Profile, pen: Pen): readonly string[] {
  const summary = deadSentence(profile)
  const layers = profile.layers.flatMap((layer) => {
    const dead = deadOfLayer(layer)
    return dead === null ? [] : sentence(dead, pen, `  ${shortName(layerTitle(layer))}: `)
  })
  if (layers.length === 0) return []
  return ['', pen.paint('yellow', 'Dead channels'), ...sentence(summary ?? '', pen), ...layers]
}

export function pictureLines(profile: Profile, pen: Pen): readonly string[] {
  if (!pen.picture) return []
  const picture = arenaPicture(profile.arena, profile.layers, { width: pen.width, height: 12 })
  return ['', pen.paint('bold', 'Tensor arena over time'), ...picture.split('\n')]
}
