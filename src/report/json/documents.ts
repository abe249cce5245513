/**
 * The JSON documents of every command, and their published schema. The version in `schema` is
 * raised when a field goes or changes its meaning; new fields do not raise it.
 */
import type { ProfileDiff } from '../../diff/diff.ts'
import type { Nature } from '../../diff/nature-kind.ts'
import type { Waterfalls } from '../../diff/waterfall/waterfall.ts'
import type { Limit } from '../../advice/search/limits.ts'
import type { OnTopOf } from '../../advice/tip.ts'
import type { Profile, ProfileResult } from '../../profile/profile.ts'
import { choice, described, integer, list, nullable, number, record, text } from './codec.ts'
import type { Codec, Fields, Json, JsonSchema } from './codec.ts'
import { profile, profileResult } from './profile.ts'
import {
  layerDiff,
  metricIds,
  modelDelta,
  modelDeltaCodec,
  nature,
  onTopOf,
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
  FitAnswer,
  OnBuild,
  Optimized,
  PerBuild,
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

/** What stands beside the figures of a build that was asked for by name. */
interface Named {
  readonly name: string
}

const profileCodec = record<
  Versioned & {
    readonly models: readonly ProfileResult[]
    readonly builds: readonly (string | null)[]
  }
>({
  ...versioned,
  models: list(profileResult),
  builds: described(
    'The build that each of `models` is of, in their order; null where one was asked for without a name.',
    list(nullable(text)),
  ),
})

/**
 * A document whose fields are of the first build that was asked for; `builds` has them again for
 * each build, where builds have names.
 */
type BuildsDocument<T> = Versioned & T & { readonly builds: readonly (Named & T)[] }

function buildsCodec<T extends object>(fields: Fields<T>): Codec<BuildsDocument<T>> {
  return record<BuildsDocument<T>>({
    ...versioned,
    ...fields,
    builds: described(
      'The same on every build that was asked for by name; empty where none has a name. The fields beside it are of the first.',
      list(record<Named & T>({ name: text, ...fields } as unknown as Fields<Named & T>)),
    ),
  } as unknown as Fields<BuildsDocument<T>>)
}

function buildsDocument<A, T extends object>(
  answers: PerBuild<A>,
  codec: Codec<BuildsDocument<T>>,
  fieldsOf: (answer: A) => T,
): Json {
  const [first] = answers
  const builds = answers.flatMap((answer): readonly (Named & T)[] =>
    answer.build === undefined ? [] : [{ name: answer.build, ...fieldsOf(answer) }],
  )
  return codec.encode({ schema, ...fieldsOf(first), builds })
}

type DiffFields = Omit<ProfileDiff, 'base' | 'head' | 'delta' | 'nature' | 'waterfall'> & {
  readonly base: ProfileResult
  readonly head: ProfileResult
  readonly delta: ModelDelta | null
  readonly nature: Nature | null
  readonly waterfall: Waterfalls | null
}

const diffCodec = buildsCodec<DiffFields>({
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

const whatIfCodec = buildsCodec<WhatIf & { readonly delta: ModelDelta }>({
  base: profile,
  head: profile,
  edits: list(text),
  onTopOf,
  delta: modelDeltaCodec,
})

interface PlanOnBuild {
  readonly head: Profile
  readonly delta: ModelDelta
}

type Plan = PlanOnBuild & {
  readonly edits: readonly string[]
  readonly onTopOf: OnTopOf | null
  readonly builds: readonly (Named & PlanOnBuild)[]
}

const planFields = { head: profile, delta: modelDeltaCodec }

interface FitDocument {
  readonly base: Profile
  readonly plans: readonly Plan[]
  readonly message: string | null
  readonly nearest: FitAnswer['nearest']
  readonly builds: readonly (Named & {
    readonly base: Profile
    readonly limits: readonly Limit[]
  })[]
}

const fitCodec = record<Versioned & FitDocument>({
  ...versioned,
  base: profile,
  plans: list(
    record<Plan>({
      edits: list(text),
      onTopOf,
      ...planFields,
      builds: described(
        'The plan on every build that was asked for by name; `head` and `delta` beside it are of the first.',
        list(record<Named & PlanOnBuild>({ name: text, ...planFields })),
      ),
    }),
  ),
  message: nullable(text),
  nearest: described(
    'What came nearest to limits that nothing meets, as `what-if --set` takes it.',
    nullable(record<NonNullable<FitAnswer['nearest']>>({ edits: list(text), onTopOf })),
  ),
  builds: described(
    'Every build that was asked for by name, with the limits that its plans are held against.',
    list(
      record<FitDocument['builds'][number]>({
        name: text,
        base: profile,
        limits: list(
          record<Pick<Limit, 'metric' | 'max'>>({ metric: choice(metricIds), max: number }),
        ),
      }),
    ),
  ),
})

const tipsCodec = buildsCodec<PricedTips>({ base: profile, tips: list(tip) })

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
const partFitCodec = buildsCodec<PartFit>(partFitFields)
const supportedCodec = record<Versioned & Supported>({ ...versioned, ...supportedFields })

const checkCodec: Codec<Report> = withVersion(reportCodec)

/** `profile --format json`. */
export function profileDocument(results: readonly OnBuild<ProfileResult>[]): Json {
  const builds = results.map(({ build = null }) => build)
  return profileCodec.encode({ schema, models: results, builds })
}

/** `diff --format json`; where a side could not be profiled both are told, nothing is compared. */
export function diffAnswerDocument(answers: PerBuild<DiffAnswer>): Json {
  return buildsDocument(answers, diffCodec, diffFields)
}

function diffFields(answer: DiffAnswer): DiffFields {
  if (answer.status === 'error') return { ...NOTHING, base: answer.base, head: answer.head }
  const { base, head, ...diff } = answer.diff
  return {
    ...diff,
    base: { status: 'ok', profile: base },
    head: { status: 'ok', profile: head },
    delta: modelDelta(base, head),
  }
}

const NOTHING = {
  layers: [],
  shared: [],
  delta: null,
  nature: null,
  waterfall: null,
  arenaSentence: null,
  fallback: null,
}

/** `what-if --format json`. */
export function whatIfDocument(answers: PerBuild<WhatIf>): Json {
  return buildsDocument(answers, whatIfCodec, ({ base, head, edits, onTopOf: first }) => ({
    ...{ base, head, edits, onTopOf: first },
    delta: modelDelta(base, head),
  }))
}

/** `fit --format json`. */
export function fitDocument({ builds, plans, message, nearest }: FitAnswer): Json {
  const named = <T>(of: (at: number) => T): readonly (Named & T)[] =>
    builds.flatMap(({ build }, at) => (build === undefined ? [] : [{ name: build, ...of(at) }]))
  const [{ base }] = builds
  return fitCodec.encode({
    ...{ schema, base, message, nearest },
    builds: named((at) => builds[at] ?? builds[0]),
    plans: plans.map(({ edits, heads, onTopOf: first }): Plan => {
      const onBuild = (at: number): PlanOnBuild => {
        const head = heads[at] ?? heads[0]
        return { head, delta: modelDelta(builds[at]?.base ?? base, head) }
      }
      return { edits, onTopOf: first, ...onBuild(0), builds: named(onBuild) }
    }),
  })
}

/** `tips --format json`. */
export function tipsDocument(answers: PerBuild<PricedTips>): Json {
  return buildsDocument(answers, tipsCodec, ({ base, tips }) => ({ base, tips }))
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
export function partFitDocument(answers: PerBuild<PartFit>): Json {
  return buildsDocument(answers, partFitCodec, (answer) => answer)
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
