/**
 * The file that keeps a measurement in a repository: JSON, one line for each layer, so that a
 * reviewer can read its difference. Such files come with pull requests: they are read with bounds,
 * value by value, and nothing of them is believed to be more than data.
 */
import { objectOf, readKept, refuse, type Fields } from '../util/kept-json.ts'
import {
  completed,
  FIGURES,
  isShape,
  LARGEST_NUMBER,
  LONGEST_TEXT,
  MOST_LAYERS,
  PLAIN,
  type MeasuredLayer,
  type Measurement,
} from './measurement.ts'

/** How the names of such files end. */
export const MEASUREMENT_ENDING = '.measured.json'
const FORMAT = 'mvp-budget measurement 1'

type Row = readonly [key: string, value: unknown]

/** The file's text; the same value gives the same bytes. */
export function renderMeasurement(measurement: Measurement): string {
  const { layers, ...rest } = measurement
  const head: readonly Row[] = [
    ['format', FORMAT],
    ...HEAD_KEYS.map((key): Row => [snake(key), rest[key]]),
    ...FIGURES.map((key): Row => [snake(key), rest[key]]),
  ]
  const lines = head.map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`)
  const rows = layers.map((layer) => `    ${JSON.stringify(snakeKeys(layer))}`)
  const list = rows.length === 0 ? '[]' : `[\n${rows.join(',\n')}\n  ]`
  return `{\n${lines.join('\n')}\n  "layers": ${list}\n}\n`
}

const HEAD_KEYS = [
  ...(['sha256', 'source', 'board', 'sdk', 'speed', 'clockHz', 'date', 'isSimulated'] as const),
]

function snake(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function snakeKeys(layer: MeasuredLayer): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(layer).map(([key, value]) => [snake(key), value]))
}

/** What the text says, or what is wrong with it, to follow the file's name. */
export type ReadMeasurement =
  | { readonly measurement: Measurement; readonly problem: null }
  | { readonly measurement: null; readonly problem: string }

/** Never throws, whatever the text contains. */
export function readMeasurement(text: string): ReadMeasurement {
  const kind = { format: FORMAT, called: 'measurement', madeBy: 'mvp-budget import' }
  const read = (fields: Fields) => completed(measurementOf(fields))
  const { value, problem } = readKept(text, kind, read)
  return value === null ? { measurement: null, problem } : { measurement: value, problem: null }
}

function measurementOf(fields: Fields): Measurement {
  const layers = fields['layers']
  if (!Array.isArray(layers) || layers.length > MOST_LAYERS)
    refuse(`layers: expected a list of at most ${MOST_LAYERS}`)
  return {
    sha256: hashOf(fields['sha256']),
    source: plainOf(fields, 'source') ?? 'unknown',
    board: plainOf(fields, 'board'),
    sdk: plainOf(fields, 'sdk'),
    speed: numberOf(fields, 'speed'),
    clockHz: numberOf(fields, 'clock_hz'),
    date: plainOf(fields, 'date'),
    isSimulated: fields['is_simulated'] !== false,
    ramBytes: numberOf(fields, 'ram_bytes'),
    cpuCycles: numberOf(fields, 'cpu_cycles'),
    cycles: numberOf(fields, 'cycles'),
    seconds: numberOf(fields, 'seconds'),
    joules: numberOf(fields, 'joules'),
    layers: layers.map((layer, at) => layerOf(objectOf(layer, `layers[${at}]`), `layers[${at}].`)),
  }
}

function layerOf(fields: Fields, at: string): MeasuredLayer {
  return {
    kind: textOf(fields, 'kind', at) ?? refuse(`${at}kind: expected text`),
    inputs: shapesOf(fields, 'inputs', at),
    outputs: shapesOf(fields, 'outputs', at),
    acceleratorCycles: numberOf(fields, 'accelerator_cycles', at),
    cpuCycles: numberOf(fields, 'cpu_cycles', at),
    cycles: numberOf(fields, 'cycles', at),
    macs: numberOf(fields, 'macs', at),
  }
}

function hashOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)) return value
  return refuse('sha256: expected 64 hexadecimal digits in lower case')
}

function textOf(fields: Fields, key: string, at = ''): string | null {
  const value = Object.hasOwn(fields, key) ? fields[key] : null
  if (value === null) return null
  if (typeof value === 'string' && value.length <= LONGEST_TEXT && !/[\n\r]/.test(value))
    return value
  return refuse(`${at}${key}: expected one line of at most ${LONGEST_TEXT} characters`)
}

function plainOf(fields: Fields, key: keyof typeof PLAIN): string | null {
  const found = textOf(fields, key)
  if (found === null || PLAIN[key].test(found)) return found
  return refuse(`${key}: expected ${String(PLAIN[key])}`)
}

function numberOf(fields: Fields, key: string, at = ''): number | null {
  const value = Object.hasOwn(fields, key) ? fields[key] : null
  if (value === null) return null
  if (typeof value === 'number' && value >= 0 && value <= LARGEST_NUMBER) return value
  return refuse(`${at}${key}: expected a number from 0 to ${LARGEST_NUMBER}`)
}

function shapesOf(fields: Fields, key: string, at: string): MeasuredLayer['inputs'] {
  const value = Object.hasOwn(fields, key) ? fields[key] : null
  if (value === null) return null
  if (Array.isArray(value) && value.length <= 32 && value.every(isShape)) return value
  return refuse(`${at}${key}: expected a list of shapes`)
}
