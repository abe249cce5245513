/**
 * The JSON documents of every command, and their published schema. The version in `schema` is
 * raised when a field goes or changes its meaning; new fields do not raise it.
 */
import type { ProfileDiff } from '../../diff/diff.ts'
import type { Nature } from '../../diff/nature-kind.ts'
import type { Waterfalls } from '../../diff/waterfall/waterfall.ts'
import type { ProfileResult } from '../../profile/profile.ts'
import { choice, described, integer, list, nullable, record, text } from './codec.ts'
import type { Codec, Json, JsonSchema } from './codec.ts'
import { profile, profileResult } from './profile.ts'
import {
  layerDiff,
  modelDelta,
  modelDeltaCodec,
  nature,
  report as reportCodec,
  sharedFlashDelta,
  tip,
  waterfalls,
} from './report.ts'
import type { ModelDelta } from './report.ts'
import { historyFields, partFitFields, supportedFields, targetsFields } from './tables.ts'
import type { PartFit } from '../../budget/part-fit.ts'
import type { ModelHistory, Supported, Targets } from './tables.ts'
import type {
  AppliedRewrite,
  RewrittenLayer,
  DiffAnswer,
  Fit,
  Optimized,
  PricedTips,
  WhatIf,
} from '../answers.ts'
import type { Report } from '../report.ts'
import { REPORT_SCHEMA_ADDRESS } from '../../util/schema-address.ts'

export const SCHEMA_VERSION = 1

interface Versioned {
  readonly schema: number
}
const versioned = {
  schema: described('Version of this document.', choice<number>([SCHEMA_VERSION])),
} as const
const schema = SCHEMA_VERSION

const profileCodec = record<Versioned & { readonly models: readonly ProfileResult[] }>({
  ...versioned,
  models: list(profileResult),
})

type DiffDocument = Versioned &
  Omit<ProfileDiff, 'base' | 'head' | 'delta' | 'nature' | 'waterfall'> & {
    readonly base: ProfileResult
    readonly head: ProfileResult
    readonly delta: ModelDelta | null
    readonly nature: Nature | null
    readonly waterfall: Waterfalls | null
  }

const diffCodec = record<DiffDocument>({
  ...versioned,
  base: profileResult,
  head: profileResult,
  layers: list(layerDiff),
  shared: sharedFlashDelta,
  delta: described('Null where a side could not be profiled.', nullable(modelDeltaCodec)),
  nature: nullable(nature),
  waterfall: nullable(waterfalls),
  arenaSentence: nullable(text),
  fallback: nullable(text),
})

const whatIfCodec = record<Versioned & WhatIf & { readonly delta: ModelDelta }>({
  ...versioned,
  base: profile,
  head: profile,
  edits: list(text),
  delta: modelDeltaCodec,
})

type Plan = Fit['plans'][number] & { readonly delta: ModelDelta }

const fitCodec = record<Versioned & Omit<Fit, 'plans'> & { readonly plans: readonly Plan[] }>({
  ...versioned,
  base: profile,
  plans: list(
    record<Plan>({
      edits: list(text),
      head: profile,
      delta: modelDeltaCodec,
    }),
  ),
  message: nullable(text),
})

const tipsCodec = record<Versioned & PricedTips>({ ...versioned, base: profile, tips: list(tip) })

const optimizeCodec = record<Versioned & Optimized & { readonly delta: ModelDelta }>({
  ...versioned,
  base: profile,
  head: profile,
  output: text,
  rewrites: list(
    record<AppliedRewrite>({
      id: text,
      text,
      delta: record<AppliedRewrite['delta']>({
        flashBytes: integer,
        ramBytes: integer,
        acceleratorCycles: integer,
        cycles: nullable(integer),
      }),
      layers: described(
        'Layers that lost channels, with the change of their own flash and cycles; empty for passes that take none out.',
        list(
          record<RewrittenLayer>({
            layer: integer,
            op: text,
            channels: integer,
            removed: integer,
            flashBytes: integer,
            cycles: nullable(integer),
          }),
        ),
      ),
    }),
  ),
  delta: modelDeltaCodec,
})

const historyCodec = record<Versioned & ModelHistory>({ ...versioned, ...historyFields })
const targetsCodec = record<Versioned & Targets>({ ...versioned, ...targetsFields })
const partFitCodec = record<Versioned & PartFit>({ ...versioned, ...partFitFields })
const supportedCodec = record<Versioned & Supported>({ ...versioned, ...supportedFields })

const checkCodec: Codec<Report> = withVersion(reportCodec)

/** `profile --format json`. */
export function profileDocument(results: readonly ProfileResult[]): Json {
  return profileCodec.encode({ schema, models: results })
}

/** `diff --format json`; where a side could not be profiled both are told, nothing is compared. */
export function diffAnswerDocument(answer: DiffAnswer): Json {
  return answer.status === 'ok'
    ? diffDocument(answer.diff)
    : failedDiffDocument(answer.base, answer.head)
}

function diffDocument({ base, head, ...diff }: ProfileDiff): Json {
  return diffCodec.encode({
    schema,
    ...diff,
    base: { status: 'ok', profile: base },
    head: { status: 'ok', profile: head },
    delta: modelDelta(base, head),
  })
}

function failedDiffDocument(base: ProfileResult, head: ProfileResult): Json {
  const nothing = {
    layers: [],
    shared: [],
    delta: null,
    nature: null,
    waterfall: null,
    arenaSentence: null,
    fallback: null,
  }
  return diffCodec.encode({ schema, base, head, ...nothing })
}

/** `what-if --format json`. */
export function whatIfDocument(answer: WhatIf): Json {
  return whatIfCodec.encode({ schema, ...answer, delta: modelDelta(answer.base, answer.head) })
}

/** `fit --format json`. */
export function fitDocument(answer: Fit): Json {
  const plans = answer.plans.map((plan) => ({
    ...plan,
    delta: modelDelta(answer.base, plan.head),
  }))
  return fitCodec.encode({ schema, ...answer, plans })
}

/** `tips --format json`. */
export function tipsDocument(answer: PricedTips): Json {
  return tipsCodec.encode({ schema, ...answer })
}

/** `optimize --format json`. */
export function optimizeDocument(answer: Optimized): Json {
  return optimizeCodec.encode({ schema, ...answer, delta: modelDelta(answer.base, answer.head) })
}

/** `history --format json`. */
export function historyDocument(answer: ModelHistory): Json {
  return historyCodec.encode({ schema, ...answer })
}

/** `targets --format json`. */
export function targetsDocument(answer: Targets): Json {
  return targetsCodec.encode({ schema, ...answer })
}

/** `targets --fits MODEL --format json`. */
export function partFitDocument(answer: PartFit): Json {
  return partFitCodec.encode({ schema, ...answer })
}

/** `supported --format json`. */
export function supportedDocument(answer: Supported): Json {
  return supportedCodec.encode({ schema, ...answer })
}

/** `check --format json`, the action's `report-path` and what one job hands to another. */
export function checkDocument(report: Report): Json {
  return checkCodec.encode(report)
}

/** Reads a document of `checkDocument` back; throws `JsonError` where it is not one. */
export function readCheckDocument(json: unknown): Report {
  return checkCodec.decode(json, 'report')
}

/** The text of a document as the commands print it: two spaces, one line feed at the end. */
export function printJson(document: Json): string {
  return `${JSON.stringify(document, null, 2)}\n`
}

function withVersion<T extends object>(codec: Codec<T>): Codec<T> {
  const version = record<Versioned>(versioned)
  return {
    definitions: codec.definitions,
    schema: () => mergeSchemas(version.schema(), codec.schema()),
    encode: (value) => ({
      ...(version.encode({ schema }) as Record<string, Json>),
      ...(codec.encode(value) as Record<string, Json>),
    }),
    decode: (json, at) => {
      version.decode(json, at)
      return codec.decode(json, at)
    },
  }
}

function mergeSchemas(first: JsonSchema, second: JsonSchema): JsonSchema {
  return {
    type: 'object',
    required: [...(first['required'] as string[]), ...(second['required'] as string[])],
    properties: {
      ...(first['properties'] as Record<string, Json>),
      ...(second['properties'] as Record<string, Json>),
    },
  }
}

const DOCUMENTS = {
  profile_document: profileCodec,
  diff_document: diffCodec,
  what_if_document: whatIfCodec,
  fit_document: fitCodec,
  tips_document: tipsCodec,
  optimize_document: optimizeCodec,
  check_document: checkCodec,
  history_document: historyCodec,
  targets_document: targetsCodec,
  part_fit_document: partFitCodec,
  supported_document: supportedCodec,
} as const

type DocumentSchema = Pick<Codec<unknown>, 'schema' | 'definitions'>

/** JSON Schema (draft-07 vocabulary) of all documents; each is `#/$defs/<command>_document`. */
export function reportSchema(): JsonSchema {
  const documents: readonly (readonly [string, DocumentSchema])[] = Object.entries(DOCUMENTS)
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: REPORT_SCHEMA_ADDRESS,
    title: 'JSON documents of mvp-budget',
    description:
      'Printed by `mvp-budget <command> --format json`. Sizes in bytes, cycles in clock cycles, times in seconds, energies in joules.',
    anyOf: documents.map(([name]) => ({ $ref: `#/$defs/${name}` })),
    $defs: Object.assign(
      {},
      ...documents.map(([name, codec]) => ({ ...codec.definitions(), [name]: codec.schema() })),
    ) as Record<string, Json>,
  }
}
