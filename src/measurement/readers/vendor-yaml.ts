/**
 * `*-profiling_results.yaml` of `mvp_profiler` and `sml-cli` (Simplicity Machine Learning), or the same
 * as JSON. Its versions write the arena and the MACs under different keys; a board is named where one
 * ran it.
 *
 * Source: the keys that the vendor's own wrapper looks for (`sml.ops` profiler.py, 2026):
 * arena_size_kb, arena_size, region_sizes.sram, runtime_buffer_size; total_macs, macs; board,
 * device.board, platform; layers[] or per_layer[] with name, input_shape, output_shape, mcu_cycles,
 * mcu_stalls, acc_cycles, acc_stalls, time_ms.
 */
import { parse } from 'yaml'
import { unfitForParsing } from '../../util/unfit-yaml.ts'
import { UserError } from '../../util/user-error.ts'
import { LONGEST_KEPT } from '../../util/kept-json.ts'
import type { MeasuredLayer } from '../measurement.ts'
import { isObject, jsonIn } from './mltk-json.ts'
import { NOTHING_SAID, type Imported, type MeasurementText, type Reader } from './reader.ts'
import { numberIn, scaled, shapesIn, sumOf, textIn } from './written.ts'

export const VENDOR_YAML: Reader = {
  id: 'vendor-yaml',
  title: 'the profiling results of mvp_profiler or sml-cli (.yaml or .json)',
  accepts: ({ name, text }) => {
    if (/\.ya?ml$/i.test(name)) return true
    const fields = jsonIn(text) ?? {}
    return [...LAYER_KEYS, ...ARENA_KEYS].some((key) => fields[key] !== undefined)
  },
  read: (file) => [readVendor(file)],
}

const LAYER_KEYS = ['layers', 'per_layer'] as const
const ARENA_KEYS = ['arena_size', 'arena_size_kb', 'runtime_buffer_size', 'region_sizes'] as const

type Fields = Readonly<Record<string, unknown>>

function readVendor({ name, text }: MeasurementText): Imported {
  const fields = jsonIn(text) ?? yamlIn(text)
  const rows = LAYER_KEYS.map((key) => fields[key]).find(isList) ?? []
  const clockHz = clockOf(fields)
  const layers = rows.filter(isObject).map((row) => layerOf(row, clockHz))
  const ramBytes = arenaOf(fields)
  const board = textIn(fields['board']) ?? textIn(childOf(fields, 'device')['board'])
  const milliseconds = numberIn(fields['time_ms']) ?? numberIn(fields['total_time_ms'])
  const summed = rows.filter(isObject).map((row) => numberIn(row['time_ms']))
  const all =
    summed.length > 0 && summed.every((one) => one !== null)
      ? summed.reduce((total, one) => total + one, 0)
      : null
  if (ramBytes === null && layers.length === 0)
    throw new UserError(
      'bad-measurement',
      `${name}: has neither an arena size nor layers, expected the profiling results of mvp_profiler or sml-cli`,
    )
  return {
    ...NOTHING_SAID,
    source: "the vendor's profiler",
    sha256: hashIn(fields),
    board,
    sdk: textIn(fields['sdk_version']),
    clockHz,
    isSimulated: board === null ? null : false,
    ramBytes,
    cpuCycles: sumOf(layers, ({ cpuCycles }) => cpuCycles),
    seconds: scaled(milliseconds ?? all, 1e-3),
    layers,
    notes: [],
  }
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

function hashIn(fields: Fields): string | null {
  const found = textIn(fields['sha256']) ?? textIn(fields['model_sha256'])
  return found !== null && /^[0-9a-f]{64}$/i.test(found) ? found.toLowerCase() : null
}

function childOf(fields: Fields, key: string): Fields {
  return isObject(fields[key]) ? fields[key] : {}
}

function arenaOf(fields: Fields): number | null {
  const found =
    numberIn(fields['arena_size']) ??
    scaled(numberIn(fields['arena_size_kb']), 1024) ??
    numberIn(childOf(fields, 'region_sizes')['sram']) ??
    numberIn(fields['runtime_buffer_size'])
  return found === null ? null : Math.round(found)
}

function clockOf(fields: Fields): number | null {
  return (
    numberIn(fields['cpu_clock_rate']) ??
    numberIn(fields['clock_rate']) ??
    scaled(numberIn(fields['clock_mhz']), 1e6)
  )
}

/** The MVP's cycles and its stalls are counted apart. */
function layerOf(row: Fields, clockHz: number | null): MeasuredLayer {
  const accelerator = numberIn(row['acc_cycles'])
  const milliseconds = numberIn(row['time_ms'])
  return {
    kind: textIn(row['name']) ?? textIn(row['layer']) ?? 'unknown',
    inputs: shapesIn(row['input_shape'] ?? row['input']),
    outputs: shapesIn(row['output_shape'] ?? row['output']),
    acceleratorCycles:
      accelerator === null ? null : accelerator + (numberIn(row['acc_stalls']) ?? 0),
    cpuCycles: numberIn(row['mcu_cycles']),
    cycles: milliseconds === null || clockHz === null ? null : (milliseconds / 1e3) * clockHz,
    macs: numberIn(row['macs']),
  }
}

/** A stranger's YAML: measured before it is parsed, without aliases, as plain data. */
function yamlIn(text: string): Fields {
  const unfit = text.length > LONGEST_KEPT ? { message: 'too long' } : unfitForParsing(text)
  if (unfit !== undefined) throw new UserError('bad-measurement', unfit.message)
  try {
    const value: unknown = parse(text, { maxAliasCount: 0, logLevel: 'silent' })
    if (isObject(value)) return value
  } catch {
    throw new UserError('bad-measurement', 'is no YAML that can be read')
  }
  throw new UserError('bad-measurement', 'found no map, expected profiling results')
}
