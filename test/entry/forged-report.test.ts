/**
 * A first stage may be anybody's code. Every field of the report that it leaves is forged here, one by one: a
 * field that is added does not compile until it has a forgery. What is forged is refused, has no effect, or is a
 * figure that is believed and still over its limit; nothing turns a failing report into one that does not fail.
 */
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { ArenaBuffer, ArenaPeak, ArenaReport, ArenaStep } from '../../src/arena/arena.ts'
import type { ChannelCounts } from '../../src/dataflow/channel-counts.ts'
import type { Cause, LayerDiff, ProfileDiff } from '../../src/diff/diff.ts'
import { analyse } from '../../src/entry/analyse.ts'
import { readReports } from '../../src/entry/merge-reports.ts'
import { sha256 } from '../../src/entry/node-sha256.ts'
import { reportedModels } from '../../src/entry/reported-models.ts'
import { TOOL } from '../../src/entry/version.ts'
import type { Estimate, FlashSplit, LayerProfile, Profile } from '../../src/profile/profile.ts'
import { checkDocument, printJson } from '../../src/report/json/documents.ts'
import type { Report, ReportBuild, ReportModel } from '../../src/report/report.ts'
import { RUNTIMES, type Target } from '../../src/target/runtime.ts'
import { readModel } from '../../src/tflite/read-model.ts'
import { writeModel } from '../../src/tflite/write-model.ts'
import { UserError } from '../../src/util/user-error.ts'
import { finding, tip } from '../support/report-builder.ts'
import { conv2d, fullyConnected, mean, modelOf, softmax } from '../support/model-builder.ts'

const HEAD = 'a'.repeat(40)
const BASE = 'b'.repeat(40)
const BUDGET = `version: 1
targets:
  kit: {target: brd2601b, optimize-speed: 1}
  field: {target: efr32mg24b310f1536im48, clock: 39 MHz}
models:
  - match: build/a.tflite
    flash: 1 KiB
    ram: {max: 200 KiB, growth: 4 KiB}
  - match: build/*.tflite
    flash: 20 KiB
`
const SETTINGS = {
  budgetText: { base: BUDGET, head: BUDGET, path: 'mvp-budget.yml', misnamed: [] },
  today: '2026-11-27',
}
const options = {
  failOn: ['budget', 'regression', 'error'] as const,
  target: {},
  base: { sha: BASE, label: 'merge base of main' },
  head: { sha: HEAD, label: 'pull request #7' },
  ...{
    fates: null,
    former: null,
    isMine: () => true,
    unmatchedPaths: [],
    showsAll: false,
    notices: [],
    runUrl: null,
  },
}
const net = (filters: number) =>
  writeModel(
    modelOf({
      input: { shape: [1, 8, 8, 3] },
      layers: [
        conv2d({ filters, kernel: 3, activation: 'RELU', name: 'conv' }),
        mean({ axes: [1, 2] }),
        fullyConnected({ units: 4, name: 'dense' }),
        softmax(),
      ],
    }),
  )
const small = net(4)
const large = net(8)

/** What an honest first stage leaves of a model that the build made larger, over its limit on both builds. */
let honest: Report
/** What the second stage makes of it. */
let judged: Report

beforeAll(async () => {
  honest = await analysed(small, large)
  judged = await judge(honest)
})

/** The first stage. */
function analysed(base: Uint8Array, head: Uint8Array): Promise<Report> {
  const model = {
    ...{ path: 'build/a.tflite', basePath: null, change: 'modified' as const },
    base: { status: 'ok' as const, bytes: base },
    head: { status: 'ok' as const, bytes: head },
  }
  return analyse(
    { ...SETTINGS, models: [model], options: { ...options, headPaths: [model.path] } },
    { tool: TOOL, sha256 },
  )
}

/** The second stage, from the text of an artifact on. */
async function judge(report: Report): Promise<Report> {
  return judgeText(printJson(checkDocument(report)))
}

async function judgeText(text: string): Promise<Report> {
  const file = { artifact: 'mvp-budget-report', shard: { index: 1, total: 1 }, text }
  const git = { budgetText: SETTINGS.budgetText, basePaths: [], isTracked: () => false }
  const reports = readReports([file], HEAD)
  const { models, unchecked } = reportedModels({ reports, trusted: ['build/*.tflite'], git })
  const headPaths = models.map(({ path }) => path)
  return analyse(
    { ...SETTINGS, models, options: { ...options, headPaths, unchecked } },
    { tool: TOOL, sha256 },
  )
}

/**
 * `ignored`: the report is that of the honest artifact. `refused`: not read, or the model could not be
 * checked. `believed`: a figure, or what is shown beside one; the verdict on what it says is our own.
 */
type Fate = 'ignored' | 'refused' | 'believed'
type Forgery<V> = readonly [fate: Fate, forge: (value: V) => V]
type Forgeries<T> = { readonly [K in keyof T]-?: Forgery<T[K]> }

const REPORT: Forgeries<Report> = {
  tool: ['ignored', () => ({ name: 'another', version: '99.0.0' })],
  conclusion: ['ignored', () => 'success'],
  findings: ['ignored', () => [finding({ id: 'accepted', severity: 'info' })]],
  models: ['refused', () => []],
  base: ['ignored', () => ({ sha: BASE, label: 'accepted by maintainer' })],
  head: ['refused', () => ({ sha: 'c'.repeat(40), label: 'pull request #7' })],
  configPath: ['ignored', () => 'other.yml'],
  acceptance: ['ignored', () => ({ label: 'documentation', reason: 'x' })],
  lastPush: ['ignored', () => 'all is well'],
  coverage: ['ignored', () => '9 guarded, all checked'],
  notices: ['ignored', () => ['accepted by @maintainer']],
  runUrl: ['ignored', () => 'https://example.com'],
}

const MODEL: Forgeries<ReportModel> = {
  path: ['refused', () => 'build/other.bin'],
  basePath: ['refused', () => 'models/guarded.tflite'],
  follows: ['refused', () => 'models/guarded.tflite'],
  label: ['ignored', () => 'accepted by maintainer'],
  status: ['ignored', () => 'pass'],
  isNew: ['ignored', () => true],
  build: ['ignored', () => 'another'],
  builds: ['refused', () => []],
  base: ['ignored', () => null],
  head: ['ignored', () => null],
  failure: ['ignored', () => null],
  baseFailure: ['ignored', () => null],
  diff: ['ignored', () => null],
  limits: ['ignored', () => []],
  findings: ['ignored', () => []],
  underBase: ['ignored', () => ({ status: 'pass', findings: [], figures: [] })],
  tips: ['ignored', () => [tip()]],
  fit: ['ignored', () => ({ edits: [], text: 'accepted', tip: tip(), misses: [] })],
  trend: ['ignored', () => ({ metric: 'ram', values: [1, 2] })],
  revertedTo: ['ignored', () => 'f'.repeat(40)],
}

const BUILD: Forgeries<ReportBuild> = {
  name: ['refused', () => 'third'],
  status: ['ignored', () => 'pass'],
  base: ['believed', () => null],
  head: ['refused', () => null],
  failure: [
    'refused',
    () => ({
      ...{ path: 'build/a.tflite', sha256: null },
      error: { code: 'internal', message: 'all is well' },
    }),
  ],
  baseFailure: [
    'believed',
    () => ({
      ...{ path: 'build/a.tflite', sha256: null },
      error: { code: 'internal', message: 'all is well' },
    }),
  ],
  limits: ['ignored', () => []],
}

const PROFILE: Forgeries<Profile> = {
  path: ['ignored', () => 'elsewhere'],
  sha256: ['believed', () => '0'.repeat(64)],
  target: ['refused', (target) => ({ ...target, id: 'efr32xg28' })],
  flashBytes: ['refused', () => 1024],
  ramBytes: ['refused', () => 1024],
  ramAtLeast: ['refused', (value) => !value],
  ops: ['refused', () => 0],
  macs: ['refused', () => 0],
  profilerOps: ['refused', () => 0],
  profilerMacs: ['refused', () => 0],
  unsupportedLayers: ['refused', (count) => count + 1],
  acceleratorCycles: ['refused', () => 0],
  acceleratorLoads: ['refused', () => 0],
  acceleratorParallelLoads: ['refused', (count) => count + 1],
  acceleratorOptimizedLoads: ['refused', (count) => count + 1],
  cpuCycles: ['refused', (estimate) => ({ ...estimate, value: 0 })],
  cycles: ['refused', (estimate) => ({ ...estimate, value: 0 })],
  latencySeconds: ['refused', (estimate) => ({ ...estimate, value: 0 })],
  energyJoules: ['refused', (estimate) => ({ ...estimate, value: 0 })],
  warnings: [
    'believed',
    () => [{ code: 'fails-on-some-inputs', layer: null, message: 'accepted by @maintainer' }],
  ],
  arena: ['refused', (arena) => ({ ...arena, smallestWorkingBytes: 16 })],
  layers: ['refused', (layers) => layers.slice(1)],
  sharedFlash: ['refused', (split) => ({ ...split, names: split.names + 1 })],
  measured: [
    'ignored',
    () => ({
      ...{ file: 'a.csv', where: 'BRD2601B', match: 'sha256', isSimulated: false, runs: 1 },
      ...{ ramBytes: 16, cpuCycles: 1, cycles: 1, seconds: 1e-6, joules: 1e-9 },
    }),
  ],
}

const TARGET: Forgeries<Target> = {
  id: ['refused', () => 'efr32xg28'],
  clockHz: ['refused', (clock) => clock * 2],
  ramBytes: ['refused', () => 1e9],
  flashBytes: ['refused', () => 1e9],
  accelerator: ['refused', () => 'none'],
  runtime: ['refused', () => RUNTIMES['mltk-device']],
  optimizeSpeed: ['refused', () => 3],
  firmware: ['refused', (firmware) => ({ ...firmware, resourceVariables: 9 })],
  calibration: [
    'refused',
    () => ({ title: 'ours', coefficients: { serialCycles: 0, mappings: {}, software: {} } }),
  ],
}

const ESTIMATE: Forgeries<Estimate> = {
  value: ['refused', () => 1],
  atLeast: ['refused', (value) => !value],
  band: ['believed', () => 0],
  measured: ['believed', () => true],
}

const LAYER: Forgeries<LayerProfile> = {
  index: ['refused', () => 5],
  kind: ['believed', () => 'CUSTOM'],
  op: ['believed', () => 'other'],
  name: ['believed', () => 'accepted'],
  inputs: ['believed', () => []],
  outputs: ['believed', () => []],
  parameters: ['believed', () => ({})],
  hashes: ['ignored', () => ({ weights: 'x', quantization: 'x' })],
  ops: ['refused', () => 0],
  macs: ['refused', () => 0],
  profilerOps: ['refused', (count) => count + 1],
  profilerMacs: ['refused', (count) => count + 1],
  acceleratorCycles: ['refused', (count) => count + 1],
  acceleratorLoads: ['refused', (count) => count + 1],
  acceleratorParallelLoads: ['refused', (count) => count + 1],
  acceleratorOptimizedLoads: ['refused', (count) => count + 1],
  cpuCycles: ['refused', (estimate) => ({ ...estimate, value: 1e9 })],
  cycles: ['refused', (estimate) => ({ ...estimate, value: 1e9 })],
  latencySeconds: ['believed', (estimate) => ({ ...estimate, value: 0 })],
  energyJoules: ['believed', (estimate) => ({ ...estimate, value: 0 })],
  weightsBytes: ['refused', () => 1e9],
  flash: ['refused', (split) => ({ ...split, weights: 0, biases: 0, structure: 0 })],
  channels: ['refused', () => ({ total: 1, constant: 1, unread: 1 })],
  accelerated: ['believed', (value) => !value],
  acceleratable: ['believed', (value) => !value],
  profilerMessage: ['believed', () => 'accepted'],
  unsupported: [
    'refused',
    (found) => (found === null ? { limit: 'x', sentence: 'accepted', parameter: null } : null),
  ],
}

const FLASH: Forgeries<FlashSplit> = {
  weights: ['refused', (bytes) => bytes + 1],
  biases: ['refused', (bytes) => bytes + 1],
  scales: ['refused', (bytes) => bytes + 1],
  zeroPoints: ['refused', (bytes) => bytes + 1],
  names: ['refused', (bytes) => bytes + 1],
  metadata: ['refused', (bytes) => bytes + 1],
  duplicates: ['refused', () => -1],
  unused: ['refused', () => -1],
  structure: ['refused', (bytes) => bytes - 1],
}

const CHANNELS: Forgeries<ChannelCounts> = {
  total: ['refused', () => -1],
  constant: ['refused', (count) => count + 1e6],
  unread: ['refused', (count) => count + 1e6],
}

const ARENA: Forgeries<ArenaReport> = {
  persistentBytes: ['refused', () => 0],
  nonpersistentBytes: ['refused', () => 0],
  usedBytes: ['refused', () => 0],
  smallestWorkingBytes: ['refused', () => 16],
  unknownLayers: ['refused', () => [0]],
  uncountedVariables: ['refused', () => 1],
  buffers: ['believed', (buffers) => buffers.map((one) => ({ ...one, name: 'accepted' }))],
  byLayer: ['refused', (steps) => steps.slice(1)],
  peak: ['refused', (peak) => ({ ...peak, buffers: [1e6] })],
  persistentByCause: ['refused', () => []],
  persistentByOperator: ['believed', () => []],
  fragmentationBytes: ['refused', () => -1],
}

const BUFFER: Forgeries<ArenaBuffer> = {
  kind: ['believed', () => 'scratch'],
  subgraph: ['believed', () => 7],
  tensor: ['believed', () => null],
  name: ['believed', () => 'accepted'],
  bytes: ['refused', () => 1e9],
  offset: ['refused', () => 1e9],
  firstLayer: ['refused', () => -2],
  lastLayer: ['refused', () => 1e6],
}

const STEP: Forgeries<ArenaStep> = {
  step: ['refused', () => 1e6],
  layer: ['refused', () => 1e6],
  liveBytes: ['refused', () => 1e12],
}

const PEAK: Forgeries<ArenaPeak> = {
  layer: ['refused', () => 1e6],
  liveBytes: ['refused', () => -1],
  buffers: ['refused', () => [-1]],
  nextHighest: ['refused', () => ({ step: 1e6, layer: 0, liveBytes: 0 })],
}

/** Shown from here, not judged by: alignment and deltas are made anew. */
const DIFF: Forgeries<Omit<ProfileDiff, 'base' | 'head'>> = {
  layers: ['ignored', () => []],
  nature: ['ignored', () => ({ kind: 'identical', commonLayers: 0, layers: 0 })],
  shared: ['ignored', () => [{ what: 'accepted', flashBytes: -1e6 }]],
  delta: ['ignored', (delta) => ({ ...delta, ramBytes: -1e6, flashBytes: -1e6 })],
  waterfall: ['ignored', () => ({ ramBytes: [], flashBytes: [], cycles: null })],
  arenaSentence: ['ignored', () => 'accepted by @maintainer'],
  fallback: ['ignored', () => 'accepted by @maintainer'],
}

const ROW: Forgeries<LayerDiff> = {
  change: ['ignored', () => 'same'],
  base: ['refused', () => 1e6],
  head: ['refused', () => 1e6],
  delta: ['ignored', (delta) => ({ ...delta, flashBytes: -1e6 })],
  causes: ['ignored', () => []],
  converterArtefact: ['ignored', (value) => !value],
}

const CAUSE: Forgeries<Cause> = {
  what: ['ignored', () => 'filters'],
  base: ['ignored', () => 'accepted'],
  head: ['ignored', () => 'accepted'],
  inherited: ['ignored', (value) => !value],
  sentence: ['ignored', () => 'accepted by @maintainer'],
}

/** What a forgery of a part makes of the whole. */
type Within<T> = (forge: (part: T) => T) => Report

const inModel: Within<ReportModel> = (forge) => ({ ...honest, models: honest.models.map(forge) })
/** A profile stands in the model and in the build of it that the model shows: both are forged alike. */
const inHead: Within<Profile> = (forge) => {
  const side = (profile: Profile | null) => (profile === null ? null : forge(profile))
  return inModel((model) => ({
    ...model,
    head: side(model.head),
    builds: model.builds.map((build) => ({ ...build, head: side(build.head) })),
  }))
}
const inBuild: Within<ReportBuild> = (forge) =>
  inModel((model) => ({ ...model, builds: model.builds.map(forge) }))
const inLayer: Within<LayerProfile> = (forge) =>
  inHead((profile) => ({ ...profile, layers: first(profile.layers, forge) }))
const inArena: Within<ArenaReport> = (forge) =>
  inHead((profile) => ({ ...profile, arena: forge(profile.arena) }))
const inDiff: Within<Omit<ProfileDiff, 'base' | 'head'>> = (forge) =>
  inModel((model) => ({
    ...model,
    diff: model.diff === null ? null : { ...model.diff, ...forge(model.diff) },
  }))
const inRow: Within<LayerDiff> = (forge) =>
  inDiff((diff) => ({ ...diff, layers: diff.layers.map(forge) }))

function first<T>(all: readonly T[], forge: (one: T) => T): readonly T[] {
  return all.map((one, at) => (at === 0 ? forge(one) : one))
}

function rowsOf<T extends object>(name: string, forgeries: Forgeries<T>, within: Within<T>) {
  return (Object.keys(forgeries) as (keyof T & string)[]).map((field) => {
    const [fate, forge] = forgeries[field]
    return {
      name: `${name}.${field}`,
      fate,
      forged: () => within((part) => ({ ...part, [field]: forge(part[field]) })),
    }
  })
}

const ROWS = [
  ...rowsOf('report', REPORT, (forge) => forge(honest)),
  ...rowsOf('model', MODEL, inModel),
  ...rowsOf('build', BUILD, inBuild),
  ...rowsOf('profile', PROFILE, inHead),
  ...rowsOf('target', TARGET, (forge) =>
    inHead((profile) => ({ ...profile, target: forge(profile.target) })),
  ),
  ...rowsOf('cycles', ESTIMATE, (forge) =>
    inHead((profile) => ({ ...profile, cycles: forge(profile.cycles) })),
  ),
  ...rowsOf('layer', LAYER, inLayer),
  ...rowsOf('flash', FLASH, (forge) =>
    inLayer((layer) => ({ ...layer, flash: forge(layer.flash) })),
  ),
  ...rowsOf('channels', CHANNELS, (forge) =>
    inLayer((layer) => ({
      ...layer,
      channels: forge(layer.channels ?? { total: 8, constant: 0, unread: 0 }),
    })),
  ),
  ...rowsOf('arena', ARENA, inArena),
  ...rowsOf('buffer', BUFFER, (forge) =>
    inArena((arena) => ({ ...arena, buffers: first(arena.buffers, forge) })),
  ),
  ...rowsOf('step', STEP, (forge) =>
    inArena((arena) => ({ ...arena, byLayer: first(arena.byLayer, forge) })),
  ),
  ...rowsOf('peak', PEAK, (forge) => inArena((arena) => ({ ...arena, peak: forge(arena.peak) }))),
  ...rowsOf('diff', DIFF, inDiff),
  ...rowsOf('diff row', ROW, inRow),
  ...rowsOf('cause', CAUSE, (forge) => inRow((row) => ({ ...row, causes: row.causes.map(forge) }))),
]

test('an honest report of a model over its limit fails, and says whose figures they are', () => {
  expect(judged.conclusion).toBe('failure')
  expect(judged.findings.map(({ id }) => id)).toContain('figures-reported')
  expect(judged.models[0]?.findings).toEqual(honest.models[0]?.findings)
})

test('what kind of change it is, is told as the first stage saw it', async () => {
  const model = readModel(large)
  const buffers = model.buffers.map((buffer) => ({
    ...buffer,
    data: buffer.data.length > 64 ? buffer.data.map((byte) => byte ^ 1) : buffer.data,
  }))
  const trained = await analysed(large, writeModel({ ...model, buffers }))
  const again = await judge(trained)
  expect(again.models[0]?.diff?.nature.kind).toBe('retrained')
  expect(again.models[0]?.diff?.layers).toEqual(trained.models[0]?.diff?.layers)
})

describe('a forged field', () => {
  test.each(ROWS)('$name is $fate', async ({ fate, forged }) => {
    const report = await judge(forged()).catch((error: unknown) => {
      if (error instanceof UserError) return null
      throw error
    })
    expect(fateOf(report)).toBe(fate)
    // What is not read at all is a failed report: see `test/e2e/publish.test.ts`.
    expect(report?.conclusion ?? 'failure').toBe('failure')
  })
})

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Every key of the artifact as it is written, by its path: of an array the first item stands for all. */
function keysOf(value: Json): readonly (readonly (string | number)[])[] {
  if (value === null || typeof value !== 'object') return []
  const items = Array.isArray(value)
    ? value.slice(0, 1).map((one: Json, at) => [at, one] as const)
    : Object.entries(value)
  return items.flatMap(([key, one]) => [[key], ...keysOf(one).map((path) => [key, ...path])])
}

/** The same with what is at the path emptied; undefined takes it away. */
function emptied(value: Json, [key, ...rest]: readonly (string | number)[]): Json | undefined {
  if (key === undefined) return EMPTY[Array.isArray(value) ? 'array' : typeof value]
  if (value === null || typeof value !== 'object') return value
  const next = (one: Json) => emptied(one, rest)
  return Array.isArray(value)
    ? value.flatMap((one: Json, at) => (at === key ? (next(one) ?? []) : [one]))
    : Object.fromEntries(
        Object.entries(value).flatMap(([name, one]) => {
          const found = name === key ? next(one) : one
          return found === undefined ? [] : [[name, found]]
        }),
      )
}

const EMPTY: Readonly<Record<string, Json>> = { number: 0, string: '', boolean: false, array: [] }

test('whatever key of the artifact is emptied or taken away, nothing fails less', async () => {
  const document = JSON.parse(printJson(checkDocument(honest))) as Json
  const keys = keysOf(document)
  expect(keys.length).toBeGreaterThan(300)
  const passed: string[] = []
  for (const key of keys) {
    try {
      const { conclusion } = await judgeText(JSON.stringify(emptied(document, key)))
      if (conclusion !== 'failure') passed.push(key.join('.'))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
    }
  }
  expect(passed).toEqual([])
})

function fateOf(report: Report | null): Fate {
  if (report === null || isUnchecked(report)) return 'refused'
  const [text, wanted] = [report, judged].map((one) => printJson(checkDocument(one)))
  return text === wanted ? 'ignored' : 'believed'
}

function isUnchecked({ findings, models }: Report): boolean {
  const all = [...findings, ...models.flatMap((model) => model.findings)]
  return all.some(
    ({ id, severity }) => severity === 'fail' && (id === 'could-not-check' || id === 'model-error'),
  )
}
