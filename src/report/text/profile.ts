/** Profiles for a terminal, and what all texts for a terminal share. */
import { METRICS } from '../../budget/metric.ts'
import type { MetricId } from '../../budget/metric.ts'
import type { LayerProfile, Profile, ProfileResult } from '../../profile/profile.ts'
import { formatQuantity } from '../../util/quantity.ts'
import { arenaPicture } from './arena-picture.ts'
import { bandText, counted, measureText } from '../format.ts'
import { layerTitle } from '../layers.ts'
import { painter } from './paint.ts'
import type { Paint } from './paint.ts'
import { shortName, shortSentence, tensorName, withoutCommand } from '../sanitise.ts'
import { textTable, wrapped } from './table.ts'
import { failureText } from '../verdict.ts'
import { CALIBRATION, UNITS } from '../wording.ts'

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
  `${lines.map(withoutCommand).join('\n')}\n`

/** `profile`: every model with its totals, layers, what is off the MVP and the arena. */
export function renderProfileText(
  results: readonly ProfileResult[],
  options: TextOptions = PLAIN_TEXT,
): string {
  const pen = penOf(options)
  const parts = results.map((result) =>
    result.status === 'ok'
      ? profileLines(result.profile, pen)
      : [
          pen.paint('red', `${shortName(result.failure.path)}: could not be profiled`),
          ...sentence(failureText(result.failure), pen),
        ],
  )
  return join([...parts.flatMap((lines) => [...lines, '']), ...closingLines(pen)])
}

export function closingLines(pen: Pen): readonly string[] {
  return wrapped(`~ marks an estimate. ${CALIBRATION} ${UNITS}.`, pen.width).map((line) =>
    pen.paint('dim', line),
  )
}

export function sentence(text: string, pen: Pen, mark = '  '): readonly string[] {
  return wrapped(`${mark}${shortSentence(text)}`, pen.width, '    ')
}

export const TOTALS: readonly MetricId[] = [
  'ram',
  'flash',
  'cycles',
  'latency',
  'energy',
  'accelerator-cycles',
  'cpu-cycles',
  'macs',
  'unsupported-layers',
]

function profileLines(profile: Profile, pen: Pen): readonly string[] {
  return [
    pen.paint('bold', shortName(profile.path, pen.width)),
    pen.paint('dim', targetLine(profile)),
    '',
    ...totalLines(profile, pen),
    '',
    ...layerLines(profile, pen),
    ...offLines(profile, pen),
    ...profile.warnings.flatMap(({ code, message }) =>
      sentence(message, pen, `  Warning (${shortName(code)}): `),
    ),
    ...pictureLines(profile, pen),
  ]
}

export function targetLine({ target }: Profile): string {
  const { id, clockHz, accelerator, runtime, optimizeSpeed } = target
  const unit = accelerator === 'mvp' ? 'MVP' : 'no accelerator'
  return `${shortName(id)} at ${String(clockHz / 1e6)} MHz, ${unit}, runtime ${runtime.id}, optimize-speed ${String(optimizeSpeed)}`
}

function totalLines(profile: Profile, pen: Pen): readonly string[] {
  const rows = TOTALS.map((metric) => {
    const { label, unit, of } = METRICS[metric]
    const measure = of(profile)
    const note = metric === 'ram' ? ramNote(profile) : (bandText(measure) ?? '')
    return [`  ${label}`, measureText(measure, unit), note]
  })
  return textTable(
    [
      { title: '', align: 'left' },
      { title: '', align: 'right' },
      // Never cut: a figure without its middle is another figure.
      { title: '', align: 'left' },
    ],
    rows,
    pen.width,
  ).slice(1)
}

/** What must be reserved is more than what is in use where loading needs more for a moment. */
function ramNote(profile: Profile): string {
  const { arena, ramBytes } = profile
  const size = (bytes: number) => formatQuantity(bytes, 'bytes')
  const parts = `${size(arena.nonpersistentBytes)} planned + ${size(arena.persistentBytes)} persistent`
  const reserved = METRICS.ram.of(profile).value ?? ramBytes
  return size(reserved) === size(ramBytes) ? parts : `in use ${size(ramBytes)} = ${parts}`
}

function layerLines(profile: Profile, pen: Pen): readonly string[] {
  const live = new Map(profile.arena.byLayer.map((step) => [step.layer, step.liveBytes]))
  const rows = profile.layers.map((layer) => [
    String(layer.index),
    shortName(layer.op),
    shortName(layer.outputs[0]?.shape.join('x') ?? ''),
    liveText(live.get(layer.index), profile.arena.peak.layer === layer.index),
    formatQuantity(layer.weightsBytes, 'bytes'),
    formatQuantity(layer.macs, 'macs'),
    formatQuantity(layer.acceleratorCycles, 'cycles'),
    estimateText(layer),
    placeText(layer),
    shortName(tensorName(layer.name)),
  ])
  const [head = '', ...body] = textTable(LAYER_COLUMNS, rows, pen.width)
  return [
    pen.paint('bold', head),
    ...body.map((line, index) => {
      const isOff = profile.layers[index]?.unsupported !== null
      return isOff ? pen.paint('yellow', line) : line
    }),
  ]
}

const LAYER_COLUMNS = [
  { title: '#', align: 'right' },
  { title: 'layer', align: 'left', shrinkTo: 12 },
  { title: 'output', align: 'left', shrinkTo: 10 },
  { title: 'RAM alive', align: 'right' },
  { title: 'weights', align: 'right', dropOrder: 2 },
  { title: 'MACs', align: 'right', dropOrder: 3 },
  { title: 'MVP cycles', align: 'right' },
  { title: '~cycles', align: 'right' },
  { title: 'runs on', align: 'left' },
  { title: 'name', align: 'left', shrinkTo: 10, dropOrder: 4 },
] as const

export function liveText(bytes: number | undefined, isPeak: boolean): string {
  if (bytes === undefined) return ''
  return `${isPeak ? 'peak ' : ''}${formatQuantity(bytes, 'bytes')}`
}

function estimateText({ cycles }: LayerProfile): string {
  return measureText({ ...cycles, kind: 'estimate' }, 'cycles')
}

function placeText(layer: LayerProfile): string {
  if (layer.accelerated) return 'MVP'
  return layer.unsupported === null ? 'CPU' : 'CPU, off the MVP'
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

export function pictureLines(profile: Profile, pen: Pen): readonly string[] {
  if (!pen.picture) return []
  const picture = arenaPicture(profile.arena, profile.layers, { width: pen.width, height: 12 })
  return ['', pen.paint('bold', 'Tensor arena over time'), ...picture.split('\n')]
}
