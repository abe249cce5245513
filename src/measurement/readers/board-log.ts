/**
 * What the profilers that run on a board print on its console: the model profiler of the AI/ML SDK 2.x
 * and Gecko SDK (`0: CONV_2D`, then a line for each counter), the profiler component of the newer SDK
 * (`=== EVENT END: CONV_2D ===`), and the MLTK's `mltk_model_profiler` (`Op0-Conv2D`). Other lines, the
 * console's own among them, are passed over.
 *
 * Sources: aiml-extension v2.2.1 examples/ml_model_profiler/model_profiler.cc; the component's
 * sl_ml_silabs_profiler (2026); mltk 0.20.0 mltk/core/profile_model.py, which parses its own.
 */
import { MOST_LAYERS, type MeasuredLayer } from '../measurement.ts'
import { UserError } from '../../util/user-error.ts'
import { NOTHING_SAID, type Imported, type Reader } from './reader.ts'
import { bareLayer, numberIn, scaled, shapesIn, sumOf } from './written.ts'

export const BOARD_LOG: Reader = {
  id: 'board-log',
  title: "the console log of a board's profiler",
  accepts: ({ text }) => LAYER_STARTS.some((start) => start.test(text)),
  read: ({ name, text }) => {
    const log = readLog(text)
    if (log.layers.length === 0)
      throw new UserError('bad-measurement', `${name}: the log names no layer`)
    return [log]
  },
}

/** At the start of a line; consoles may put a time before it. */
const STAMP = String.raw`^(?:\[[^\]\n]{0,30}\]\s*)?`
const LAYER_STARTS = [
  new RegExp(`${STAMP}\\s*\\d{1,4}: ([A-Z][A-Z0-9_]{1,60})\\s*$`, 'm'),
  new RegExp(`${STAMP}=== EVENT (?:START|END): (\\S.{0,80}?) ===\\s*$`, 'm'),
  new RegExp(`${STAMP}\\s*(Op\\d{1,4}-\\S{1,60})`, 'm'),
]

type Counter = 'cpu' | 'accelerator' | 'stalls' | 'milliseconds' | 'macs'

interface Found extends Partial<Record<Counter, number>> {
  readonly kind: string
  inputs: MeasuredLayer['inputs']
  outputs: MeasuredLayer['outputs']
}

/** A number with its unit as these profilers print it. */
const N = String.raw`(\d[\d.,]{0,20}\s?[kKMG]?)`
const COUNTERS: readonly (readonly [Counter, RegExp])[] = [
  ['cpu', new RegExp(`^CPU (?:cycle count|Cycles)\\s*:\\s*${N}$`)],
  ['cpu', new RegExp(`^${N} CPU cycles$`)],
  ['accelerator', new RegExp(`^(?:MVP instructions|MVP Cycles)\\s*:\\s*${N}$`)],
  ['accelerator', new RegExp(`^${N} Accelerator cycles$`)],
  ['stalls', new RegExp(`^MVP (?:stall cycles|Stalls)\\s*:\\s*${N}$`)],
  ['milliseconds', new RegExp(`^${N} ms$`)],
  ['macs', new RegExp(`^${N} MACs$`)],
]
const CLOCK = [
  new RegExp(`^CPU (?:core frequency|clock)\\s*:\\s*${N}\\s?(MHz|Hz)$`, 'i'),
  new RegExp(`^CPU Frequency \\(MHz\\)()\\s*:\\s*${N}$`, 'i'),
]
const ARENA = [
  new RegExp(`^TFLM model arena size\\s*:\\s*${N}$`),
  new RegExp(`^Tensor runtime memory\\s*:\\s*${N}B?$`),
]
const BOARD = /^Board Name\s*:\s*(\S{1,30})$/

function readLog(text: string): Imported {
  const lines = text.split('\n').map((line) => line.replace(new RegExp(STAMP), '').trim())
  const found: Found[] = []
  let current: Found | undefined
  let clockHz: number | null = null
  let ramBytes: number | null = null
  let board: string | null = null
  for (const line of lines) {
    if (line.length > 200) continue
    // What follows is of the whole run.
    if (/^(?:Profiling summary|=== SESSION END)/.test(line)) current = undefined
    const start = startOf(line)
    if (start !== undefined) current = layerFor(start, found)
    board ??= BOARD.exec(line)?.[1] ?? null
    clockHz ??= clockIn(line)
    ramBytes ??= firstNumber(ARENA, line)
    if (current !== undefined) addTo(current, line)
  }
  if (found.length > MOST_LAYERS)
    throw new UserError(
      'bad-measurement',
      `found ${found.length} layers, expected at most ${MOST_LAYERS}`,
    )
  return imported(found, { clockHz, ramBytes, board, isMltk: /^\s*Op\d+-/m.test(text) })
}

interface Start {
  readonly kind: string
  /** The same layer as the one before: its metrics came first. */
  readonly isAgain: boolean
}

function startOf(line: string): Start | undefined {
  const kind = LAYER_STARTS.map((start) => start.exec(line)?.[1]).find((one) => one !== undefined)
  if (kind === undefined) return undefined
  return { kind, isAgain: /^=== EVENT END/.test(line) || /^Op\d+-/.test(kind) }
}

/** The MLTK prints metrics of all layers and then results of all layers, under the same names. */
function layerFor({ kind, isAgain }: Start, found: Found[]): Found {
  const same = kind.startsWith('Op') ? found.find((one) => one.kind === kind) : found.at(-1)
  if (isAgain && same?.kind === kind) return same
  const added: Found = { kind, inputs: null, outputs: null }
  if (found.length <= MOST_LAYERS) found.push(added)
  return added
}

function addTo(layer: Found, line: string): void {
  for (const [counter, pattern] of COUNTERS) {
    const value = numberIn(pattern.exec(line)?.[1])
    if (value !== null) layer[counter] = value
  }
  const [, side, shape] = /^(Input|Output) Shape\s*:\s*([\dx]{1,80})$/.exec(line) ?? []
  if (side === 'Input') layer.inputs = shapesIn(shape)
  if (side === 'Output') layer.outputs = shapesIn(shape)
}

function clockIn(line: string): number | null {
  const [named, counted] = CLOCK.map((pattern) => pattern.exec(line))
  if (named != null) return scaled(numberIn(named[1]), /MHz/i.test(named[2] ?? '') ? 1e6 : 1)
  return counted == null ? null : scaled(numberIn(counted[2]), 1e6)
}

function firstNumber(patterns: readonly RegExp[], line: string): number | null {
  for (const pattern of patterns) {
    const value = numberIn(pattern.exec(line)?.[1])
    if (value !== null) return value
  }
  return null
}

interface OfRun {
  readonly clockHz: number | null
  readonly ramBytes: number | null
  readonly board: string | null
  readonly isMltk: boolean
}

const TIME_CORRECTION = 1e6 / 32768 / 30

/**
 * The counter of the core stands still while it sleeps: where the MVP took longer than the CPU says,
 * it slept (SL_MVP_POWER_MODE 1), and how long the layer took is not known. Where it waits (the
 * default, 0), its cycles are those that passed.
 */
function imported(found: readonly Found[], { clockHz, ramBytes, board, isMltk }: OfRun): Imported {
  const isAsleep = found.some(
    ({ cpu = 0, accelerator = 0, stalls = 0 }) => accelerator + stalls > cpu * 1.001,
  )
  const layers = found.map(
    ({ kind, inputs, outputs, cpu, accelerator, stalls, milliseconds, macs }) => ({
      ...bareLayer(kind),
      ...{ inputs, outputs, macs: macs ?? null },
      acceleratorCycles: accelerator === undefined ? null : accelerator + (stalls ?? 0),
      // While it waits, its cycles are not those of its own work.
      cpuCycles: isAsleep || isMltk || (accelerator ?? 0) === 0 ? (cpu ?? null) : null,
      cycles: isMltk
        ? milliseconds === undefined || clockHz === null
          ? null
          : (milliseconds / 1e3) * TIME_CORRECTION * clockHz
        : isAsleep && (accelerator ?? 0) > 0
          ? null
          : (cpu ?? null),
    }),
  )
  const cycles = sumOf(layers, (layer) => layer.cycles)
  return {
    ...NOTHING_SAID,
    source: isMltk ? 'MLTK Model Profiler' : "the board's profiler",
    board,
    clockHz,
    isSimulated: false,
    ramBytes,
    cpuCycles: sumOf(layers, (layer) => layer.cpuCycles),
    cycles,
    layers,
    notes:
      isAsleep && !isMltk
        ? [
            'the CPU slept while the MVP worked and its counter stood still: the log does not say how long layers took',
          ]
        : [],
  }
}
