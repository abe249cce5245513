/** Builds plausible profiles, diffs and reports without any model file. */
import { PLAIN_FIRMWARE } from '../../src/target/firmware.ts'
import type { ErrorCode } from '../../src/util/error-code.ts'
import { natureOf } from '../../src/diff/nature.ts'
import { cyclesWaterfall, flashWaterfall } from '../../src/diff/waterfall/layers.ts'
import { ramWaterfall } from '../../src/diff/waterfall/ram.ts'
import { waterfallSentence } from '../../src/diff/waterfall/sentence.ts'
import type { Tip, TipEffect } from '../../src/advice/tip.ts'
import type { ArenaBuffer, ArenaReport, ArenaStep } from '../../src/arena/arena.ts'
import { conclude, DEFAULT_FAIL_ON } from '../../src/budget/conclude.ts'
import type { Finding } from '../../src/budget/finding.ts'
import type { Cause, LayerDiff, ProfileDiff } from '../../src/diff/diff.ts'
import type {
  Estimate,
  FlashSplit,
  LayerProfile,
  Profile,
  ProfileFailure,
  TensorSummary,
} from '../../src/profile/profile.ts'
import type { Report, ReportModel } from '../../src/report/report.ts'
import { RUNTIMES } from '../../src/target/runtime.ts'
import type { Target } from '../../src/target/runtime.ts'

const CLOCK_HZ = 78_000_000

export const target: Target = {
  id: 'efr32xg24',
  clockHz: CLOCK_HZ,
  ramBytes: null,
  flashBytes: null,
  accelerator: 'mvp',
  runtime: RUNTIMES.sdk,
  optimizeSpeed: 0,
  firmware: PLAIN_FIRMWARE,
  calibration: null,
}

export const NO_FLASH: FlashSplit = {
  weights: 0,
  biases: 0,
  scales: 0,
  zeroPoints: 0,
  names: 0,
  metadata: 0,
  duplicates: 0,
  unused: 0,
  structure: 0,
}

export function estimate(value: number | null, band: number | null = 0.08): Estimate {
  return { value, band, atLeast: false, measured: true }
}

/** What a layer is told to be; the rest follows. */
export interface LayerSpec {
  readonly op: string
  readonly output: readonly number[]
  readonly name?: string
  readonly input?: readonly number[]
  readonly parameters?: Readonly<Record<string, string | number>>
  readonly weights?: number
  readonly acceleratorCycles?: number
  readonly cpuCycles?: number | null
  readonly macs?: number
  readonly scratch?: number
  readonly unsupported?: LayerProfile['unsupported']
}

const ACCELERATABLE = new Set([
  'conv_2d',
  'depthwise_conv_2d',
  'fully_connected',
  'max_pool_2d',
  'average_pool_2d',
  'add',
  'mul',
  'transpose_conv',
])

function summary(tensor: number, name: string, shape: readonly number[]): TensorSummary {
  return { tensor, name, shape, dtype: 'int8', isConstant: false }
}

export function layer(index: number, input: readonly number[], spec: LayerSpec): LayerProfile {
  const acceleratable = ACCELERATABLE.has(spec.op)
  const accelerated = acceleratable && (spec.unsupported ?? null) === null
  const acceleratorCycles = accelerated ? (spec.acceleratorCycles ?? 10_000) : 0
  const cpu = spec.cpuCycles === undefined ? 5_000 : spec.cpuCycles
  const cycles = cpu === null ? null : cpu + acceleratorCycles
  const weights = spec.weights ?? 0
  return {
    index,
    kind: spec.op.toUpperCase(),
    op: spec.op,
    name: spec.name ?? `${spec.op}_${String(index)}`,
    inputs: [summary(index, index === 0 ? 'input' : `t${String(index)}`, spec.input ?? input)],
    outputs: [summary(index + 1, spec.name ?? `${spec.op}_${String(index)}`, spec.output)],
    parameters: spec.parameters ?? {},
    hashes: {
      weights: weights > 0 ? `w${String(index)}` : '',
      quantization: `q${String(index)}`,
    },
    ops: 2 * (spec.macs ?? 0),
    macs: spec.macs ?? 0,
    profilerOps: 2 * (spec.macs ?? 0),
    profilerMacs: spec.macs ?? 0,
    acceleratorCycles,
    acceleratorLoads: Math.round(acceleratorCycles / 3),
    acceleratorParallelLoads: 0,
    acceleratorOptimizedLoads: 0,
    cpuCycles: estimate(cpu, 0.05),
    cycles: estimate(cycles),
    latencySeconds: estimate(cycles === null ? null : cycles / CLOCK_HZ),
    energyJoules: estimate(cycles === null ? null : (cycles / CLOCK_HZ) * 0.012, 0.2),
    weightsBytes: weights,
    flash: { ...NO_FLASH, weights, structure: 96 },
    accelerated,
    channels: null,
    acceleratable,
    profilerMessage: spec.unsupported ? 'Layer not supported by the accelerator' : null,
    unsupported: spec.unsupported ?? null,
  }
}

const bytesOf = (shape: readonly number[]) => shape.reduce((all, one) => all * one, 1)
const aligned = (bytes: number) => Math.ceil(bytes / 16) * 16

type Request = Omit<ArenaBuffer, 'offset'>

/** Places the largest first in the first gap, like the real planner but without its tie rules. */
function place(requests: readonly Request[]): readonly ArenaBuffer[] {
  const placed: ArenaBuffer[] = []
  for (const request of [...requests].sort((a, b) => b.bytes - a.bytes)) {
    const rivals = placed
      .filter((b) => b.firstLayer <= request.lastLayer && request.firstLayer <= b.lastLayer)
      .sort((a, b) => a.offset - b.offset)
    let offset = 0
    for (const rival of rivals) {
      if (offset + aligned(request.bytes) <= rival.offset) break
      offset = Math.max(offset, rival.offset + aligned(rival.bytes))
    }
    placed.push({ ...request, offset })
  }
  return placed
}

function stepsOf(buffers: readonly ArenaBuffer[], layers: number): readonly ArenaStep[] {
  return Array.from({ length: layers + 1 }, (_, step) => ({
    step,
    layer: step === 0 ? null : step - 1,
    liveBytes: buffers
      .filter((b) => b.firstLayer <= step && step <= b.lastLayer)
      .reduce((sum, b) => sum + aligned(b.bytes), 0),
  }))
}

export function arenaOf(specs: readonly LayerSpec[], input: readonly number[]): ArenaReport {
  const tensors: Request[] = [input, ...specs.map((spec) => spec.output)].map((shape, index) => ({
    kind: 'tensor',
    subgraph: 0,
    tensor: index,
    name:
      index === 0
        ? 'input'
        : (specs[index - 1]?.name ?? `${specs[index - 1]?.op ?? ''}_${String(index - 1)}`),
    bytes: bytesOf(shape),
    firstLayer: index,
    lastLayer: Math.min(index + 1, specs.length),
  }))
  const scratch: Request[] = specs.flatMap((spec, index) =>
    spec.scratch === undefined
      ? []
      : [
          {
            kind: 'scratch',
            subgraph: 0,
            tensor: null,
            name: `scratch of ${spec.op}_${String(index)}`,
            bytes: spec.scratch,
            firstLayer: index + 1,
            lastLayer: index + 1,
          } as const,
        ],
  )
  const buffers = place([...tensors, ...scratch])
  const byLayer = stepsOf(buffers, specs.length)
  const [top, second] = [...byLayer].sort((a, b) => b.liveBytes - a.liveBytes)
  const nonpersistentBytes = Math.max(...buffers.map((b) => b.offset + aligned(b.bytes)))
  const persistentBytes = 1_200 + 208 * specs.length
  return {
    persistentBytes,
    nonpersistentBytes,
    usedBytes: persistentBytes + nonpersistentBytes,
    smallestWorkingBytes: persistentBytes + nonpersistentBytes + 64,
    unknownLayers: [],
    uncountedVariables: 0,
    buffers,
    byLayer,
    peak: {
      layer: top?.layer ?? null,
      liveBytes: top?.liveBytes ?? 0,
      buffers: buffers
        .map((b, index) => ({ b, index }))
        .filter(({ b }) => b.firstLayer <= (top?.step ?? 0) && (top?.step ?? 0) <= b.lastLayer)
        .sort((x, y) => y.b.bytes - x.b.bytes)
        .map(({ index }) => index),
      nextHighest: second ?? null,
    },
    persistentByCause: [
      { cause: 'operator data', bytes: 1_200 },
      { cause: "tensors' structs", bytes: 208 * specs.length },
    ],
    persistentByOperator: [
      { cause: 'operator data', op: 'conv_2d', bytes: 1_200 },
      { cause: "tensors' structs", op: null, bytes: 208 * specs.length },
    ],
    fragmentationBytes: Math.max(0, nonpersistentBytes - (top?.liveBytes ?? 0)),
  }
}

export interface ProfileOptions {
  readonly path?: string
  readonly input?: readonly number[]
  readonly overrides?: Partial<Profile>
}

export function profileOf(specs: readonly LayerSpec[], options: ProfileOptions = {}): Profile {
  const input = options.input ?? [1, 49, 40, 1]
  const layers = specs.map((spec, index) =>
    layer(index, index === 0 ? input : (specs[index - 1]?.output ?? []), spec),
  )
  const total = (of: (l: LayerProfile) => number) => layers.reduce((sum, l) => sum + of(l), 0)
  const values = layers.map((l) => l.cycles.value)
  const cycles = values.includes(null) ? null : total((l) => l.cycles.value ?? 0)
  const arena = arenaOf(specs, input)
  return {
    path: options.path ?? 'models/kws.tflite',
    sha256: 'c0ffee'.padEnd(64, '0'),
    target,
    flashBytes: 1_824 + total((l) => l.flash.weights + l.flash.structure),
    ramBytes: aligned(arena.smallestWorkingBytes),
    ramAtLeast: false,
    ops: total((l) => l.ops),
    macs: total((l) => l.macs),
    profilerOps: total((l) => l.profilerOps),
    profilerMacs: total((l) => l.profilerMacs),
    unsupportedLayers: layers.filter((l) => l.unsupported !== null).length,
    acceleratorCycles: total((l) => l.acceleratorCycles),
    acceleratorLoads: total((l) => l.acceleratorLoads),
    acceleratorParallelLoads: 0,
    acceleratorOptimizedLoads: 0,
    cpuCycles: estimate(
      total((l) => l.cpuCycles.value ?? 0),
      0.05,
    ),
    cycles: estimate(cycles),
    latencySeconds: estimate(cycles === null ? null : cycles / CLOCK_HZ),
    energyJoules: estimate(cycles === null ? null : (cycles / CLOCK_HZ) * 0.012, 0.2),
    warnings: [],
    arena,
    layers,
    measured: null,
    sharedFlash: { ...NO_FLASH, names: 640, metadata: 160, structure: 1_024 },
    ...options.overrides,
  }
}

/** Pairs layers by position; extra layers of the head are added, extra ones of the base removed. */
export function diffOf(
  base: Profile,
  head: Profile,
  causes: Readonly<Record<number, readonly Cause[]>> = {},
): ProfileDiff {
  const count = Math.max(base.layers.length, head.layers.length)
  const layers = Array.from({ length: count }, (_, index) =>
    layerDiff(base.layers[index] ?? null, head.layers[index] ?? null, causes[index] ?? []),
  )
  const between = (of: (p: Profile) => number | null) => subtract(of(head), of(base))
  const rows = { base, head, layers }
  const nature = natureOf(rows)
  const areComparable = nature.kind !== 'another-network'
  const ramBytes = ramWaterfall({
    ...{ base, head, areComparable },
    headOf: (layer) => (layer < head.layers.length ? layer : null),
  })
  return {
    ...rows,
    nature,
    waterfall: {
      ramBytes,
      flashBytes: flashWaterfall(rows, areComparable),
      cycles: cyclesWaterfall(rows, areComparable),
    },
    shared: [],
    delta: {
      ramBytes: head.ramBytes - base.ramBytes,
      flashBytes: head.flashBytes - base.flashBytes,
      acceleratorCycles: head.acceleratorCycles - base.acceleratorCycles,
      macs: head.macs - base.macs,
      cpuCycles: between((p) => p.cpuCycles.value),
      cycles: between((p) => p.cycles.value),
      latencySeconds: between((p) => p.latencySeconds.value),
      energyJoules: between((p) => p.energyJoules.value),
    },
    arenaSentence: waterfallSentence('ramBytes', ramBytes, rows),
    fallback: null,
  }
}

function subtract(head: number | null, base: number | null): number | null {
  return head === null || base === null ? null : head - base
}

function layerDiff(
  base: LayerProfile | null,
  head: LayerProfile | null,
  causes: readonly Cause[],
): LayerDiff {
  const flash = (l: LayerProfile | null) =>
    l === null
      ? 0
      : Object.values(l.flash as unknown as Record<string, number>).reduce((a, b) => a + b, 0)
  const value = (l: LayerProfile | null, of: (l: LayerProfile) => number | null) =>
    l === null ? 0 : of(l)
  const delta = {
    flashBytes: flash(head) - flash(base),
    acceleratorCycles: (head?.acceleratorCycles ?? 0) - (base?.acceleratorCycles ?? 0),
    cpuCycles: subtract(
      value(head, (l) => l.cpuCycles.value),
      value(base, (l) => l.cpuCycles.value),
    ),
    cycles: subtract(
      value(head, (l) => l.cycles.value),
      value(base, (l) => l.cycles.value),
    ),
    macs: (head?.macs ?? 0) - (base?.macs ?? 0),
  }
  const isSame = causes.length === 0 && Object.values(delta).every((one) => one === 0)
  return {
    change: base === null ? 'added' : head === null ? 'removed' : isSame ? 'same' : 'changed',
    base: base?.index ?? null,
    head: head?.index ?? null,
    delta,
    causes,
    converterArtefact: false,
  }
}

export function cause(what: string, base: string, head: string, inherited = false): Cause {
  return {
    what,
    base,
    head,
    inherited,
    sentence: `${what.replace('_', ' ')} ${base} -> ${head}${inherited ? ' (follows from its input)' : ''}`,
  }
}

export function finding(overrides: Partial<Finding> = {}): Finding {
  return {
    id: 'over-budget',
    severity: 'fail',
    category: 'budget',
    build: null,
    metric: 'ram',
    layer: null,
    value: 107_904,
    limit: 98_304,
    base: 95_040,
    message: 'RAM of models/kws.tflite is over its budget.',
    place: { file: '.github/mvp-budget.yml', line: 7, column: 10 },
    ...overrides,
  }
}

export function effect(overrides: Partial<TipEffect> = {}): TipEffect {
  return {
    ramBytes: -11_264,
    flashBytes: -1_536,
    acceleratorCycles: -210_000,
    macs: -420_000,
    constantBytes: -1_536,
    cycles: -260_000,
    latencySeconds: -260_000 / CLOCK_HZ,
    ramAfter: 96_640,
    flashAfter: 60_000,
    cyclesAfter: 8_050_000,
    ...overrides,
  }
}

export function tip(overrides: Partial<Tip> = {}): Tip {
  return {
    id: 'fewer-filters',
    layer: 3,
    edits: ['3.filters=48'],
    risk: 'retrain',
    onTopOf: null,
    text: 'Reduce the filters of layer 3 conv_2d from 64 to 48',
    effect: effect(),
    meets: ['ram'],
    ...overrides,
  }
}

export function modelOf(overrides: Partial<ReportModel> = {}): ReportModel {
  const head = overrides.head ?? null
  const base = overrides.base ?? null
  return {
    path: head?.path ?? base?.path ?? 'models/kws.tflite',
    basePath: null,
    follows: null,
    label: null,
    status: 'pass',
    isNew: false,
    build: null,
    builds: [],
    base,
    head,
    failure: null,
    baseFailure: null,
    diff: head !== null && base !== null ? diffOf(base, head) : null,
    limits: [],
    findings: [],
    tips: [],
    fit: null,
    underBase: null,
    trend: null,
    revertedTo: null,
    ...overrides,
  }
}

export function failureOf(
  path: string,
  message: string,
  code: ErrorCode = 'truncated',
): ProfileFailure {
  return { path, sha256: null, error: { code, message } }
}

export function reportOf(models: readonly ReportModel[], overrides: Partial<Report> = {}): Report {
  return {
    tool: { name: 'MVP Model Budget', version: '1.0.0' },
    conclusion: conclude({ findings: overrides.findings ?? [], models }, DEFAULT_FAIL_ON),
    findings: [],
    models,
    base: { sha: '1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d', label: 'main' },
    head: { sha: '4f2c9ab0d1e2f3a4b5c6d7e8f9a0b1c2d3e4f5a6', label: 'wider-kws' },
    configPath: '.github/mvp-budget.yml',
    acceptance: { label: 'mvp-budget-accepted', reason: 'MVP-Budget-Reason' },
    lastPush: null,
    coverage: null,
    notices: [],
    runUrl: 'https://github.com/acme/wakeword/actions/runs/812',
    ...overrides,
  }
}
