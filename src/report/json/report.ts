/** JSON of differences, findings, tips and of the whole report. */
import type { Cause, Delta, LayerDiff, ProfileDiff } from '../../diff/diff.ts'
import { NATURE_KINDS, type Nature } from '../../diff/nature-kind.ts'
import type { Waterfall, WaterfallPart, Waterfalls } from '../../diff/waterfall/waterfall.ts'
import type { Finding, Place } from '../../budget/finding.ts'
import { FINDING_IDS } from '../../budget/finding-id.ts'
import { METRICS } from '../../budget/metric.ts'
import { stateOf } from '../../budget/conclude.ts'
import { MODEL_STATUSES, STATES, type State } from '../../budget/states.ts'
import type { MetricId } from '../../budget/metric.ts'
import type { BuildFigures, UnderBase } from '../../budget/under-base.ts'
import type { Miss } from '../../advice/advise.ts'
import type { OnTopOf, Tip, TipEffect } from '../../advice/tip.ts'
import type { Estimate, Profile, ProfileResult } from '../../profile/profile.ts'
import {
  choice,
  described,
  dictionary,
  flag,
  integer,
  list,
  mapped,
  named,
  nullable,
  number,
  record,
  text,
} from './codec.ts'
import type { Codec } from './codec.ts'
import { checkPairs } from './consistency.ts'
import { profileResult } from './profile.ts'
import type { Report, ReportBuild, ReportModel, Trend } from '../report.ts'

/** Differences of two whole models, head minus base; null where one side is unknown. */
export interface ModelDelta {
  readonly ramBytes: number
  readonly smallestWorkingBytes: number
  readonly flashBytes: number
  readonly ops: number
  readonly macs: number
  readonly acceleratorCycles: number
  readonly cpuCycles: number | null
  readonly cycles: number | null
  readonly latencySeconds: number | null
  readonly energyJoules: number | null
  readonly unsupportedLayers: number
}

/** Head minus base, metric by metric. */
export function modelDelta(base: Profile, head: Profile): ModelDelta {
  return {
    ramBytes: head.ramBytes - base.ramBytes,
    smallestWorkingBytes: head.arena.smallestWorkingBytes - base.arena.smallestWorkingBytes,
    flashBytes: head.flashBytes - base.flashBytes,
    ops: head.ops - base.ops,
    macs: head.macs - base.macs,
    acceleratorCycles: head.acceleratorCycles - base.acceleratorCycles,
    cpuCycles: subtract(roundedOf(head.cpuCycles), roundedOf(base.cpuCycles)),
    cycles: subtract(roundedOf(head.cycles), roundedOf(base.cycles)),
    latencySeconds: subtract(head.latencySeconds.value, base.latencySeconds.value),
    energyJoules: subtract(head.energyJoules.value, base.energyJoules.value),
    unsupportedLayers: head.unsupportedLayers - base.unsupportedLayers,
  }
}

/** As the document prints it, so that its differences are those of its figures. */
function roundedOf({ value }: Estimate): number | null {
  return value === null ? null : Math.round(value)
}

function subtract(head: number | null, base: number | null): number | null {
  return head === null || base === null ? null : head - base
}

export const modelDeltaCodec: Codec<ModelDelta> = named(
  'model_delta',
  'Head minus base; null where one side is unknown.',
  record<ModelDelta>({
    ramBytes: integer,
    smallestWorkingBytes: integer,
    flashBytes: integer,
    ops: integer,
    macs: integer,
    acceleratorCycles: integer,
    cpuCycles: nullable(integer),
    cycles: nullable(integer),
    latencySeconds: nullable(number),
    energyJoules: nullable(number),
    unsupportedLayers: integer,
  }),
)

const layerDelta: Codec<Delta> = named(
  'layer_delta',
  'Head minus base of one layer; null where one side is unknown.',
  record<Delta>({
    flashBytes: integer,
    acceleratorCycles: integer,
    cpuCycles: nullable(integer),
    cycles: nullable(integer),
    macs: integer,
  }),
)

const cause: Codec<Cause> = named(
  'cause',
  'Why a layer changed; `inherited` where it only follows from a change further up.',
  record<Cause>({ what: text, base: text, head: text, inherited: flag, sentence: text }),
)

export const layerDiff: Codec<LayerDiff> = named(
  'layer_diff',
  'A pair of aligned layers, or one that was added or removed.',
  record<LayerDiff>({
    change: choice(['same', 'changed', 'added', 'removed']),
    base: nullable(integer),
    head: nullable(integer),
    delta: layerDelta,
    causes: list(cause),
    converterArtefact: described('Put there by the converter, not by a person.', flag),
  }),
)

/** What a difference says besides its two profiles. */
type DiffBody = Omit<ProfileDiff, 'base' | 'head'>

const diffTotal: Codec<ProfileDiff['delta']> = record<ProfileDiff['delta']>({
  ramBytes: integer,
  flashBytes: integer,
  acceleratorCycles: integer,
  cpuCycles: nullable(integer),
  cycles: nullable(integer),
  macs: integer,
  latencySeconds: nullable(number),
  energyJoules: nullable(number),
})

export const sharedFlashDelta: Codec<ProfileDiff['shared']> = described(
  'Bytes that belong to no layer, so that all rows sum to the delta of the file.',
  list(record<ProfileDiff['shared'][number]>({ what: text, flashBytes: integer })),
)

export const nature: Codec<Nature> = named(
  'nature',
  'What kind of change it is; `common_layers` of `layers` (of the side that has more) correspond.',
  record<Nature>({ kind: choice(NATURE_KINDS), commonLayers: integer, layers: integer }),
)

const waterfall: Codec<Waterfall> = list(
  record<WaterfallPart>({ cause: text, amount: integer, named: flag }),
)

export const waterfalls: Codec<Waterfalls> = named(
  'waterfalls',
  'Why RAM, flash and cycles moved: amounts sum to the delta of the same name, the largest share first; `named` ones explain more than half of it. `cycles` is null where a side is unknown.',
  record<Waterfalls>({
    ramBytes: waterfall,
    flashBytes: waterfall,
    cycles: nullable(waterfall),
  }),
)

const diffBody: Codec<DiffBody> = named(
  'diff',
  'The difference layer by layer; `fallback` says why the alignment gave up on the exact method.',
  record<DiffBody>({
    layers: list(layerDiff),
    shared: sharedFlashDelta,
    delta: diffTotal,
    nature,
    waterfall: waterfalls,
    arenaSentence: nullable(text),
    fallback: nullable(text),
  }),
)

export const metricIds = Object.keys(METRICS) as MetricId[]
const severity = choice(['fail', 'warn', 'info'])

const finding: Codec<Finding> = named(
  'finding',
  "One line of the verdict; `value`, `limit` and `base` in the metric's unit, `place` is the rule's own line.",
  record<Finding>({
    id: choice(FINDING_IDS),
    severity,
    category: choice(['budget', 'regression', 'unsupported', 'error', 'policy']),
    build: described(
      'The build of the budget file that it is about; null for all builds of the model.',
      nullable(text),
    ),
    metric: nullable(choice(metricIds)),
    layer: nullable(integer),
    value: nullable(number),
    limit: nullable(number),
    base: nullable(number),
    message: text,
    place: nullable(record<Place>({ file: text, line: integer, column: integer })),
  }),
)

export const onTopOf: Codec<OnTopOf | null> = described(
  'What is taken out first, losing nothing: edits and effect are then of the model without it (`what-if --without-dead-channels`). Null: of the model as it is.',
  nullable(choice(['dead-channels'])),
)

export const tip: Codec<Tip> = named(
  'tip',
  'A reduction, priced by editing this very model and profiling it again; deltas are new minus old, `effect` null where not priced.',
  record<Tip>({
    id: text,
    layer: nullable(integer),
    edits: list(text),
    risk: choice(['lossless', 'convert-again', 'retrain', 'firmware']),
    onTopOf,
    text,
    effect: nullable(
      record<TipEffect>({
        ramBytes: integer,
        flashBytes: integer,
        acceleratorCycles: integer,
        macs: integer,
        constantBytes: integer,
        cycles: nullable(integer),
        latencySeconds: nullable(number),
        ramAfter: integer,
        flashAfter: integer,
        cyclesAfter: nullable(integer),
      }),
    ),
    meets: list(text),
  }),
)

type Limit = ReportModel['limits'][number]

const limits: Codec<ReportModel['limits']> = list(
  record<Limit>({
    metric: choice(metricIds),
    max: number,
    warn: nullable(number),
    severity,
    on: choice(['estimate', 'measured']),
  }),
)

/** Both sides as they are written: a profile, or why there is none. */
interface SidesWire {
  readonly base: ProfileResult | null
  readonly head: ProfileResult | null
  readonly delta: ModelDelta | null
}

type Sides = Pick<ReportModel, 'base' | 'head' | 'failure' | 'baseFailure'>

function sidesToWire({ base, head, failure: failed, baseFailure }: Sides): SidesWire {
  return {
    base: resultOf(base, baseFailure),
    head: resultOf(head, failed),
    delta: base !== null && head !== null ? modelDelta(base, head) : null,
  }
}

function sidesOfWire({ base, head }: SidesWire): Sides {
  return {
    base: profileOf(base),
    head: profileOf(head),
    failure: failureOf(head),
    baseFailure: failureOf(base),
  }
}

const sidesWire = {
  base: nullable(profileResult),
  head: nullable(profileResult),
  delta: nullable(modelDeltaCodec),
}

type BuildWire = SidesWire & Pick<ReportBuild, 'name' | 'status' | 'limits'>

const build: Codec<ReportBuild> = named(
  'build',
  'A model on one build that the budget file names.',
  mapped<BuildWire, ReportBuild>(
    record<BuildWire>({
      name: text,
      status: choice(MODEL_STATUSES),
      ...sidesWire,
      limits,
    }),
    {
      to: ({ name, status, limits: all, ...sides }) => ({
        ...{ name, status, limits: all },
        ...sidesToWire(sides),
      }),
      from: ({ name, status, limits: all, ...wire }) => ({
        ...{ name, status, limits: all },
        ...sidesOfWire(wire),
      }),
    },
  ),
)

type ModelWire = Omit<ReportModel, 'base' | 'head' | 'failure' | 'baseFailure' | 'diff'> &
  SidesWire & { readonly diff: DiffBody | null }

const modelWire: Codec<ModelWire> = record<ModelWire>({
  path: text,
  basePath: nullable(text),
  follows: described(
    'The other model of the base that it is compared with, as its budget says; null for itself.',
    nullable(text),
  ),
  label: nullable(text),
  status: choice(MODEL_STATUSES),
  isNew: flag,
  build: described(
    'The build that decides, which everything but `builds` and `findings` is of; null where it has no name.',
    nullable(text),
  ),
  builds: described('Every build that the budget file names for the model.', list(build)),
  ...sidesWire,
  diff: nullable(diffBody),
  limits,
  findings: list(finding),
  tips: list(tip),
  fit: nullable(
    record<NonNullable<ReportModel['fit']>>({
      ...{ edits: list(text), text, tip },
      misses: described(
        'Limits of other builds that it does not meet; empty where it holds on every build.',
        list(record<Miss>({ build: text, metric: choice(metricIds), value: number, max: number })),
      ),
    }),
  ),
  underBase: described(
    "What the base's budget would have said, where the change loosens it; else null.",
    nullable(
      record<UnderBase>({
        status: choice(MODEL_STATUSES),
        findings: list(finding),
        figures: described(
          "What the head's model costs on each build of the base's budget, by metric.",
          list(
            record<BuildFigures>({
              build: nullable(text),
              values: dictionary(nullable(number)),
            }),
          ),
        ),
      }),
    ),
  ),
  trend: nullable(record<Trend>({ metric: choice(metricIds), values: list(nullable(number)) })),
  revertedTo: described(
    'Commit whose version of this file the head has again, among the last ten on the base branch; null where there is none or it is not known.',
    nullable(text),
  ),
})

const model: Codec<ReportModel> = named(
  'model',
  'One model of the check; `base` and `head` are profiles, errors or null where there is none.',
  mapped<ModelWire, ReportModel>(modelWire, { to: modelToWire, from: modelOfWire }),
)

function modelToWire({ failure: failed, baseFailure, ...value }: ReportModel): ModelWire {
  const { base, head } = value
  return { ...value, ...sidesToWire({ base, head, failure: failed, baseFailure }) }
}

function resultOf(profile: Profile | null, failed: ReportModel['failure']): ProfileResult | null {
  if (failed !== null) return { status: 'error', failure: failed }
  return profile === null ? null : { status: 'ok', profile }
}

function modelOfWire(wire: ModelWire, at: string): ReportModel {
  const { path, basePath, follows, label, status, isNew, limits: all, findings, tips, fit } = wire
  const sides = sidesOfWire(wire)
  const { base, head } = sides
  const diff =
    wire.diff !== null && base !== null && head !== null ? { ...wire.diff, base, head } : null
  if (diff !== null) checkPairs(diff.layers, diff, `${at}.diff.layers`)
  return {
    ...{ path, basePath, follows, label, status, isNew },
    build: wire.build,
    builds: wire.builds,
    ...sides,
    diff,
    ...{ limits: all, findings, tips, fit },
    underBase: wire.underBase,
    trend: wire.trend,
    revertedTo: wire.revertedTo,
  }
}

function profileOf(result: ProfileResult | null): Profile | null {
  return result?.status === 'ok' ? result.profile : null
}

function failureOf(result: ProfileResult | null): ReportModel['failure'] {
  return result?.status === 'error' ? result.failure : null
}

const side = record<Report['base']>({ sha: nullable(text), label: text })

type ReportWire = Report & { readonly state: State }

const reportWire: Codec<ReportWire> = record<ReportWire>({
  state: described(
    'What decides: the worst state of everything that was found; only `pass` and `near` were checked and are within the budget.',
    choice(Object.keys(STATES) as State[]),
  ),
  tool: record<Report['tool']>({ name: text, version: text }),
  conclusion: choice(['success', 'failure', 'neutral']),
  findings: list(finding),
  models: list(model),
  base: side,
  head: side,
  configPath: text,
  acceptance: nullable(record<NonNullable<Report['acceptance']>>({ label: text, reason: text })),
  lastPush: nullable(text),
  coverage: nullable(text),
  notices: list(text),
  runUrl: nullable(text),
})

export const report: Codec<Report> = mapped<ReportWire, Report>(reportWire, {
  to: (value) => ({ state: stateOf(value), ...value }),
  // The state follows from the findings: what a file says of it is not believed.
  from: (wire) => {
    const { tool, conclusion, findings, models, base, head, notices, runUrl } = wire
    const { configPath, acceptance, lastPush, coverage } = wire
    return {
      ...{ tool, conclusion, findings, models, base, head, notices, runUrl },
      ...{ configPath, acceptance, lastPush, coverage },
    }
  },
})
