/**
 * A plain table: the first line names the columns, with the unit behind the name (`latency_ms`,
 * `ram_kib`, `clock_mhz`). With a column `kind` (or `op`, `layer`) each line is a layer of one run;
 * without it each line is a run.
 */
import { UserError } from '../../util/user-error.ts'
import { MOST_LAYERS, type MeasuredLayer } from '../measurement.ts'
import { NOTHING_SAID, type Imported, type MeasurementText, type Reader } from './reader.ts'
import { bareLayer, numberIn, scaled, shapesIn, sumOf, textIn } from './written.ts'

export const CSV: Reader = {
  id: 'csv',
  title:
    'a CSV whose first line names columns (sha256, board, sdk, latency_ms, ram_bytes, kind, ...)',
  accepts: ({ name }) => /\.csv$/i.test(name),
  read: readCsv,
}

/** Columns by what they hold; the unit decides the scale. */
const SCALES: Readonly<Record<string, number>> = {
  s: 1,
  seconds: 1,
  ms: 1e-3,
  us: 1e-6,
  hz: 1,
  khz: 1e3,
  mhz: 1e6,
  bytes: 1,
  b: 1,
  kib: 1024,
  kb: 1000,
  j: 1,
  mj: 1e-3,
  uj: 1e-6,
  cycles: 1,
}

type Row = ReadonlyMap<string, string>

function readCsv({ name, text }: MeasurementText): readonly Imported[] {
  const [head = [], ...rows] = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .slice(0, MOST_LAYERS + 1)
    .map(cellsOf)
  const names = head.map((cell) => cell.trim().toLowerCase().replaceAll(' ', '_'))
  const records: readonly Row[] = rows.map((cells, at) => {
    if (cells.length !== names.length)
      throw new UserError(
        'bad-measurement',
        `${name}: line ${at + 2} has ${cells.length} columns, the first line names ${names.length}`,
      )
    return new Map(names.map((column, index) => [column, cells[index]?.trim() ?? '']))
  })
  if (records.length === 0)
    throw new UserError('bad-measurement', `${name}: has no line below the names of its columns`)
  return KIND_COLUMNS.some((column) => names.includes(column))
    ? [ofLayers(records)]
    : records.map(ofRun)
}

const KIND_COLUMNS = ['kind', 'op', 'operator', 'layer']

/** Fields in quotes may hold commas. */
function cellsOf(line: string): readonly string[] {
  const cells = line.slice(0, 4000).match(/"(?:[^"]|"")*"|[^,]+|(?<=,)(?=,|$)|^(?=,)/g) ?? []
  return cells.map((cell) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  )
}

function ofRun(row: Row): Imported {
  const hash = row.get('sha256') ?? ''
  const kind = row.get('simulated') ?? ''
  return {
    ...NOTHING_SAID,
    source: 'CSV',
    sha256: /^[0-9a-f]{64}$/i.test(hash) ? hash.toLowerCase() : null,
    board: textIn(row.get('board')),
    sdk: textIn(row.get('sdk')),
    speed: numberIn(row.get('optimize_speed')),
    clockHz: quantityIn(row, 'clock'),
    date: dateIn(row),
    isSimulated: kind === '' ? false : /^(?:true|yes|1)$/i.test(kind),
    ramBytes: quantityIn(row, 'ram'),
    cpuCycles: quantityIn(row, 'cpu'),
    cycles: numberIn(row.get('cycles')),
    seconds: quantityIn(row, 'latency') ?? quantityIn(row, 'time'),
    joules: quantityIn(row, 'energy'),
  }
}

function dateIn(row: Row): string | null {
  const date = row.get('date') ?? ''
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null
}

function ofLayers(rows: readonly Row[]): Imported {
  const [first] = rows
  const run = first === undefined ? NOTHING_SAID : ofRun(first)
  const layers = rows.map((row) => layerOf(row, run.clockHz))
  return {
    ...run,
    ramBytes: run.ramBytes,
    cpuCycles: sumOf(layers, ({ cpuCycles }) => cpuCycles),
    cycles: sumOf(layers, ({ cycles }) => cycles),
    seconds: null,
    joules: null,
    layers,
  }
}

function layerOf(row: Row, clockHz: number | null): MeasuredLayer {
  const kind = KIND_COLUMNS.map((column) => row.get(column) ?? '').find((one) => one !== '')
  const seconds = quantityIn(row, 'latency') ?? quantityIn(row, 'time')
  const stalls = quantityIn(row, 'accelerator_stalls') ?? 0
  const accelerator = quantityIn(row, 'accelerator')
  return {
    ...bareLayer(textIn(kind) ?? 'unknown'),
    inputs: shapesIn(row.get('input_shape')),
    outputs: shapesIn(row.get('output_shape')),
    acceleratorCycles: accelerator === null ? null : accelerator + stalls,
    cpuCycles: quantityIn(row, 'cpu'),
    cycles:
      numberIn(row.get('cycles')) ??
      (seconds === null || clockHz === null ? null : seconds * clockHz),
    macs: numberIn(row.get('macs')),
  }
}

/** `latency_ms: 11.8` for `latency`. */
function quantityIn(row: Row, what: string): number | null {
  for (const [column, written] of row) {
    const unit = column.startsWith(`${what}_`) ? column.slice(what.length + 1) : ''
    const scale = SCALES[unit]
    const value = unit === '' || scale === undefined ? null : numberIn(written)
    if (value !== null) return scaled(value, scale ?? 1)
  }
  return null
}
