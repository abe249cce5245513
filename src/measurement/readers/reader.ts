/** What each format's reader gives; the user may say more of it than the file does. */
import type { Measurement } from '../measurement.ts'

/** What is missing in a format is null. */
export type Imported = Omit<Measurement, 'isSimulated'> & {
  /** Null: the file does not say whether a board or a simulator ran it. */
  readonly isSimulated: boolean | null
  /** What a reader of it must know, for people. */
  readonly notes: readonly string[]
}

export interface MeasurementText {
  /** Without its folder. */
  readonly name: string
  readonly text: string
}

export interface Reader {
  readonly id: string
  /** Completes "expected ...". */
  readonly title: string
  readonly accepts: (file: MeasurementText) => boolean
  /** One for each run in the file. Throws `UserError` where it is that format and says nothing. */
  readonly read: (file: MeasurementText) => readonly Imported[]
}

/** Nothing is known. */
export const NOTHING_SAID: Imported = {
  sha256: null,
  source: '',
  board: null,
  sdk: null,
  speed: null,
  clockHz: null,
  date: null,
  isSimulated: null,
  ramBytes: null,
  cpuCycles: null,
  cycles: null,
  seconds: null,
  joules: null,
  layers: [],
  notes: [],
}
