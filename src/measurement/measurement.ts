/**
 * One run of one model that somebody measured: on a board, or in a vendor's simulator. Readers turn
 * each profiler's result into this value, files in the repository keep it, and a model is matched to
 * it by the hash of its bytes, else by its layers, never by a name.
 *
 * Bytes, cycles of the clock, seconds, joules. Null: the source does not say.
 */

export type Shape = readonly number[]

export interface MeasuredLayer {
  /** As the source writes it, e.g. `CONV_2D`, `Op3-Conv2D`. */
  readonly kind: string
  /** What it reads and writes, the data first; null where the source does not say. */
  readonly inputs: readonly Shape[] | null
  readonly outputs: readonly Shape[] | null
  /** Cycles that the MVP is busy, stalls included. */
  readonly acceleratorCycles: number | null
  /** Cycles that the CPU is active. */
  readonly cpuCycles: number | null
  /** Clock cycles from start to end. */
  readonly cycles: number | null
  readonly macs: number | null
}

/** Of the whole model. */
export interface MeasuredFigures {
  readonly ramBytes: number | null
  readonly cpuCycles: number | null
  /** From start to end. */
  readonly cycles: number | null
  readonly seconds: number | null
  readonly joules: number | null
}

export type MeasuredFigure = keyof MeasuredFigures

export interface Measurement extends MeasuredFigures {
  /** Of the model's file, lower-case hex. */
  readonly sha256: string | null
  /** What measured it, e.g. `MLTK Model Profiler`. */
  readonly source: string
  /** `BRD2601B`, or a part number. */
  readonly board: string | null
  /** Version of the AI/ML SDK, e.g. `3.0.2`. */
  readonly sdk: string | null
  /** `SL_MVP_OPTIMIZE_SPEED`. */
  readonly speed: number | null
  readonly clockHz: number | null
  /** `YYYY-MM-DD`. */
  readonly date: string | null
  /** No board ran it: its time is a model's. */
  readonly isSimulated: boolean
  /** In the order of execution; empty where only totals are known. */
  readonly layers: readonly MeasuredLayer[]
}

export const FIGURES: readonly MeasuredFigure[] = [
  ...(['ramBytes', 'cpuCycles', 'cycles', 'seconds', 'joules'] as const),
]

/** What a board cannot have needed: larger numbers are no measurement. */
export const LARGEST_NUMBER = 1e15
export const MOST_LAYERS = 4096
const MOST_DIMENSIONS = 8
export const LONGEST_TEXT = 120

export function isShape(value: unknown): value is Shape {
  return (
    Array.isArray(value) &&
    value.length <= MOST_DIMENSIONS &&
    value.every((one) => Number.isSafeInteger(one) && Number(one) >= 0 && Number(one) < 2 ** 31)
  )
}

/**
 * What stands in reports: reports are Markdown and HTML, and the files come with pull requests, so
 * nothing in it can be a mark, a link or a mention.
 */
export const PLAIN = {
  source: /^[A-Za-z0-9][A-Za-z0-9 ',()-]{0,59}$/,
  board: /^[A-Za-z0-9][A-Za-z0-9 _-]{0,39}$/,
  sdk: /^\d[0-9A-Za-z.-]{0,19}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
} as const

/** Where only one of time and cycles is known, the other follows from the clock. */
export function completed(found: Measurement): Measurement {
  const { clockHz, cycles, seconds } = found
  if (clockHz === null || clockHz <= 0) return found
  return {
    ...found,
    cycles: cycles ?? (seconds === null ? null : Math.round(seconds * clockHz)),
    seconds: seconds ?? (cycles === null ? null : cycles / clockHz),
  }
}

/** `BRD2601B, AI/ML SDK 3.0.2`; the source where it says neither. */
export function whereMeasured({ board, sdk, source }: Measurement): string {
  const parts = [board, sdk === null ? null : `AI/ML SDK ${sdk}`].filter((one) => one !== null)
  return parts.length === 0 ? source : parts.join(', ')
}
