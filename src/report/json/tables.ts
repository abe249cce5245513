/** The JSON documents that hold no profile: a model's history, the targets, what is supported. */
import type { PartRoom } from '../../budget/part-fit.ts'
import type { Crossing, History, HistoryRow } from '../../diff/history.ts'
import { OPTIMIZE_SPEEDS, RUNTIME_NAMES, type Runtime } from '../../target/runtime.ts'
import type { TargetRow } from '../../target/targets-table.ts'
import {
  choice,
  described,
  dictionary,
  flag,
  integer,
  list,
  nullable,
  number,
  record,
  text,
} from './codec.ts'

/** The answer of `history`. */
export interface ModelHistory extends History {
  /** The model's path now. */
  readonly path: string
}

/** The answer of `targets`. */
export interface Targets {
  readonly targets: readonly TargetRow[]
  readonly refused: readonly { readonly title: string; readonly reason: string }[]
  readonly runtimes: readonly Runtime[]
}

/** The answer of `supported`. */
export interface Supported {
  readonly operators: readonly {
    readonly kind: string
    readonly onMvp: boolean
    readonly limits: readonly {
      readonly id: string
      readonly rule: string
      readonly only: string | null
    }[]
    readonly kernels: readonly {
      readonly builds: readonly string[]
      readonly source: string
      readonly atLoad: readonly string[]
      readonly atInference: readonly string[]
    }[]
  }[]
}

const byMetric = described('By the metric id of the budget file.', dictionary(nullable(number)))

export const historyFields = {
  path: text,
  rows: list(
    record<HistoryRow>({
      commit: text,
      date: text,
      subject: text,
      path: text,
      values: byMetric,
      problem: nullable(text),
      steps: byMetric,
    }),
  ),
  sparklines: dictionary(list(nullable(integer))),
  crossings: list(
    record<Crossing>({
      metric: text,
      limit: number,
      direction: choice(['over', 'back under']),
      commit: text,
      subject: text,
      from: number,
      to: number,
    }),
  ),
} as const

export const targetsFields = {
  targets: list(
    record<TargetRow>({
      id: text,
      kind: choice(['family', 'part']),
      title: text,
      core: text,
      ramBytes: nullable(integer),
      flashBytes: nullable(integer),
      defaultClockHz: integer,
      maximumClockHz: integer,
      source: text,
      note: nullable(text),
    }),
  ),
  refused: list(record<Targets['refused'][number]>({ title: text, reason: text })),
  runtimes: list(
    record<Runtime>({
      id: choice(['sdk', 'mltk-device', 'mltk-simulator']),
      name: described('What a budget file and --runtime call it.', choice(RUNTIME_NAMES)),
      isCompiled: described(
        'Models are compiled ahead of time: figures are those of the interpreter.',
        flag,
      ),
      title: text,
      short: text,
      pointerBytes: choice([4, 8]),
      defaultOptimizeSpeed: choice(OPTIMIZE_SPEEDS),
      source: text,
    }),
  ),
} as const

export const partFitFields = {
  path: text,
  ramBytes: integer,
  ramAtLeast: flag,
  flashBytes: integer,
  problems: described('Why it will not run as it is built; empty where it does.', list(text)),
  parts: described(
    'Those that fit first, the tightest first. What is left is negative where the model is larger.',
    list(
      record<PartRoom>({
        part: text,
        ramBytes: integer,
        flashBytes: integer,
        ramLeftBytes: integer,
        flashLeftBytes: integer,
        fits: flag,
      }),
    ),
  ),
} as const

export const supportedFields = {
  operators: list(
    record<Supported['operators'][number]>({
      kind: text,
      onMvp: flag,
      limits: list(
        record<Supported['operators'][number]['limits'][number]>({
          id: text,
          rule: text,
          only: nullable(text),
        }),
      ),
      kernels: list(
        record<Supported['operators'][number]['kernels'][number]>({
          builds: list(text),
          source: text,
          atLoad: list(text),
          atInference: list(text),
        }),
      ),
    }),
  ),
} as const
