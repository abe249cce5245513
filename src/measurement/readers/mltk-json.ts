/**
 * The JSON of the MLTK's `profile` command, of its simulator and of `--device`.
 *
 * Source: mltk 0.20.0 mltk/core/profiling_results.py (`to_json`, `generate_report`); which of the two
 * it is does not stand in it: reports are named `...-simulated` or `...-embedded`, and only the
 * simulator estimates energy. Times of boards are 1.7 % short (mltk
 * cpp/shared/platforms/common/microsecond_timer.c counts 30 for 30.518 microseconds).
 */
import type { MeasuredLayer } from '../measurement.ts'
import { NOTHING_SAID, type Imported, type MeasurementText, type Reader } from './reader.ts'
import { numberIn, shapesIn, sumOf, textIn } from './written.ts'

const TIME_CORRECTION = 1e6 / 32768 / 30

export const MLTK_JSON: Reader = {
  id: 'mltk-json',
  title: "the MLTK's profile JSON",
  accepts: ({ text }) => {
    const value = jsonIn(text)
    return isObject(value?.['summary']) && Array.isArray(value['layers'])
  },
  read: (file) => [readMltk(file)],
}

type Fields = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Undefined for a text that is no object of JSON. */
export function jsonIn(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

function readMltk({ name, text }: MeasurementText): Imported {
  const value = jsonIn(text) ?? {}
  const summary = isObject(value['summary']) ? value['summary'] : {}
  const rows = Array.isArray(value['layers']) ? value['layers'].filter(isObject) : []
  const hasEnergy = numberIn(summary['energy']) !== null
  const isSimulated = /embedded/i.test(name)
    ? false
    : /simulated/i.test(name) || hasEnergy || numberIn(summary['time']) === null
  const clockHz = numberIn(summary['cpu_clock_rate'])
  const correction = isSimulated ? 1 : TIME_CORRECTION
  const layers = rows.map((row) => layerOf(row, (clockHz ?? 0) * correction))
  const seconds = numberIn(summary['time'])
  return {
    ...NOTHING_SAID,
    source: 'MLTK Model Profiler',
    clockHz,
    isSimulated,
    ramBytes: numberIn(summary['runtime_memory_size']),
    cpuCycles: numberIn(summary['cpu_cycles']) ?? sumOf(layers, ({ cpuCycles }) => cpuCycles),
    seconds: seconds === null ? null : seconds * correction,
    joules: isSimulated ? null : numberIn(summary['energy']),
    layers,
    notes: isSimulated
      ? ["cycles, time and energy are the simulator's estimates: no board ran it"]
      : ['times are 1.7 % more than printed: the timer of the MLTK counts 30 for 30.518 µs'],
  }
}

/** `cyclesPerSecond` 0: no clock, so no elapsed cycles. */
function layerOf(row: Fields, cyclesPerSecond: number): MeasuredLayer {
  const seconds = numberIn(row['time'])
  return {
    kind: textIn(row['opcode']) ?? 'unknown',
    inputs: shapesIn(row['input_shape']),
    outputs: shapesIn(row['output_shape']),
    acceleratorCycles: numberIn(row['accelerator_cycles']),
    cpuCycles: numberIn(row['cpu_cycles']),
    cycles: seconds === null || cyclesPerSecond === 0 ? null : seconds * cyclesPerSecond,
    macs: numberIn(row['macs']),
  }
}
