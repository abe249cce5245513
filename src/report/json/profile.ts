/** JSON of a profile, of its layers and of its arena: the field names that other tools rely on. */
import type {
  ArenaBuffer,
  ArenaPeak,
  ArenaReport,
  ArenaStep,
  PersistentRow,
} from '../../arena/arena.ts'
import type { ChannelCounts } from '../../dataflow/channel-counts.ts'
import type {
  Estimate,
  FlashSplit,
  LayerHashes,
  LayerProfile,
  Profile,
  ProfileFailure,
  ProfileResult,
  TensorSummary,
  Warning,
} from '../../profile/profile.ts'
import { WARNING_CODES } from '../../profile/warning-code.ts'
import type { CustomOperatorMemory, Firmware } from '../../target/firmware.ts'
import { METRICS, type MetricId } from '../../budget/metric.ts'
import { standingLabel } from '../../budget/standing.ts'
import type { MeasuredRun } from '../../measurement/choose.ts'
import { BUILDS, OPTIMIZE_SPEEDS, RUNTIME_NAMES } from '../../target/runtime.ts'
import type { AcceleratorId, OptimizeSpeed, RuntimeName, Target } from '../../target/runtime.ts'
import { ERROR_CODES } from '../../util/error-code.ts'
import {
  choice,
  described,
  dictionary,
  either,
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
import { checkProfile } from './consistency.ts'

/** What an estimate says besides its value. */
interface Uncertainty {
  readonly atLeast: boolean
  readonly band: number | null
  readonly measured: boolean
}

type EstimateName = 'cpuCycles' | 'cycles' | 'latencySeconds' | 'energyJoules'
type Estimated = Readonly<Record<EstimateName, Estimate>>
/** A value with estimates, taken apart: the plain numbers in their places, the rest in `estimates`. */
type Flat<T extends Estimated> = Omit<T, EstimateName> &
  Readonly<Record<EstimateName, number | null>> & {
    readonly estimates: Readonly<Record<EstimateName, Uncertainty>>
  }

function flatten(value: Estimated): Readonly<Record<EstimateName, number | null>> & {
  readonly estimates: Readonly<Record<EstimateName, Uncertainty>>
} {
  const pick = <V>(of: (estimate: Estimate) => V): Readonly<Record<EstimateName, V>> => ({
    cpuCycles: of(value.cpuCycles),
    cycles: of(value.cycles),
    latencySeconds: of(value.latencySeconds),
    energyJoules: of(value.energyJoules),
  })
  return {
    ...pick((estimate) => estimate.value),
    estimates: pick(({ atLeast, band, measured }) => ({ atLeast, band, measured })),
  }
}

function unflatten(flat: ReturnType<typeof flatten>): Estimated {
  const join = (name: EstimateName): Estimate => ({ value: flat[name], ...flat.estimates[name] })
  return {
    cpuCycles: join('cpuCycles'),
    cycles: join('cycles'),
    latencySeconds: join('latencySeconds'),
    energyJoules: join('energyJoules'),
  }
}

const uncertainty: Codec<Uncertainty> = named(
  'uncertainty',
  'How sure an estimate is: `at_least` = the truth is the value or more; `band` = relative error that 90 % of left-out measurements keep, null where there is no data; `measured` = boards ran this, false where the law is carried over to a build, a kernel or a clock that no published board ran.',
  record<Uncertainty>({ atLeast: flag, band: nullable(number), measured: flag }),
)

const estimateFields = {
  cpuCycles: described(
    'Estimate: cycles that the CPU is active; null = unknown.',
    nullable(integer),
  ),
  cycles: described(
    'Estimate: clock cycles from start to end of an inference; null = unknown.',
    nullable(integer),
  ),
  latencySeconds: described('Estimate: seconds; null = unknown.', nullable(number)),
  energyJoules: described('Estimate: joules; null = unknown.', nullable(number)),
  estimates: record<Readonly<Record<EstimateName, Uncertainty>>>({
    cpuCycles: uncertainty,
    cycles: uncertainty,
    latencySeconds: uncertainty,
    energyJoules: uncertainty,
  }),
} as const

const flashSplit: Codec<FlashSplit> = named(
  'flash_split',
  'Bytes of the model file by what they hold.',
  record<FlashSplit>({
    weights: integer,
    biases: integer,
    scales: integer,
    zeroPoints: integer,
    names: integer,
    metadata: integer,
    duplicates: integer,
    unused: integer,
    structure: integer,
  }),
)

const tensor: Codec<TensorSummary> = named(
  'tensor',
  'A tensor as a layer sees it; `tensor` is its index in the subgraph, -1 (and no dtype) for an absent optional input.',
  record<TensorSummary>({
    tensor: integer,
    name: text,
    shape: list(integer),
    dtype: nullable(text) as unknown as Codec<TensorSummary['dtype']>,
    isConstant: flag,
  }),
)

const parameter: Codec<string | number> = {
  schema: () => ({ type: ['string', 'number'] }),
  definitions: () => ({}),
  encode: (value) => value,
  decode: (json, at) =>
    typeof json === 'number' ? number.decode(json, at) : text.decode(json, at),
}

/** In a document the comparison that the hashes are for has been made. */
const NO_HASHES: LayerHashes = { weights: '', quantization: '' }

type LayerWire = Omit<Flat<LayerProfile>, 'unsupported' | 'hashes'> & {
  readonly acceleratorPrograms: number
  readonly unsupported: string | null
  readonly unsupportedLimit: string | null
  readonly unsupportedParameter: string | null
}

const layerWire: Codec<LayerWire> = record<LayerWire>({
  index: integer,
  op: described("Lower case TFLite name; a custom operator's own name.", text),
  kind: described("The schema's name; CUSTOM for custom operators.", text),
  name: described('Name of its first output tensor.', text),
  inputs: list(tensor),
  outputs: list(tensor),
  parameters: dictionary(parameter),
  ops: integer,
  macs: integer,
  profilerOps: described(
    'As the MLTK Model Profiler prints it: a 32-bit integer that wraps around, without batches.',
    integer,
  ),
  profilerMacs: described(
    'As the MLTK Model Profiler prints it: a 32-bit integer that wraps around, 0 for recurrent layers.',
    integer,
  ),
  acceleratorCycles: integer,
  acceleratorPrograms: described('Programs that the MVP runs; each is one load.', integer),
  acceleratorLoads: integer,
  acceleratorParallelLoads: integer,
  acceleratorOptimizedLoads: integer,
  ...estimateFields,
  weightsBytes: described('Constant buffers that it is the first to read.', integer),
  flash: flashSplit,
  channels: described(
    'Output channels of a layer with weights: `constant` ones are proved to have one value for every input, `unread` ones reach no output. Null where it has none, or none that are followed.',
    nullable(record<ChannelCounts>({ total: integer, constant: integer, unread: integer })),
  ),
  accelerated: described('True where the MVP runs it in the chosen runtime.', flag),
  acceleratable: described('True for the kinds that the MVP has a kernel for.', flag),
  profilerMessage: described("The MLTK Model Profiler's text, verbatim.", nullable(text)),
  unsupported: described(
    'Why a layer of a kind that the MVP accelerates runs in software: value, limit, nearest values that fit.',
    nullable(text),
  ),
  unsupportedLimit: described("The limit's id.", nullable(text)),
  unsupportedParameter: described('The parameter to change first.', nullable(text)),
})

const layer: Codec<LayerProfile> = named(
  'layer',
  'One operator of the main subgraph, in the order of execution.',
  mapped<LayerWire, LayerProfile>(layerWire, {
    to: (value) => ({
      ...value,
      ...flatten(value),
      acceleratorPrograms: value.acceleratorLoads,
      unsupported: value.unsupported?.sentence ?? null,
      unsupportedLimit: value.unsupported?.limit ?? null,
      unsupportedParameter: value.unsupported?.parameter ?? null,
    }),
    from: ({
      estimates,
      acceleratorPrograms,
      unsupported,
      unsupportedLimit,
      unsupportedParameter,
      ...wire
    }) => ({
      ...wire,
      acceleratorLoads: acceleratorPrograms,
      hashes: NO_HASHES,
      ...unflatten({ ...wire, estimates }),
      unsupported:
        unsupported === null
          ? null
          : {
              sentence: unsupported,
              limit: unsupportedLimit ?? '',
              parameter: unsupportedParameter,
            },
    }),
  }),
)

const step: Codec<ArenaStep> = named(
  'arena_step',
  "Bytes alive at one step of the allocator's clock: 0 = before the first operator, where `layer` is null.",
  record<ArenaStep>({ step: integer, layer: nullable(integer), liveBytes: integer }),
)

const buffer: Codec<ArenaBuffer> = named(
  'arena_buffer',
  'One buffer of the plan; `bytes` unrounded, `first_layer` and `last_layer` inclusive, counted from 1 (0 = model inputs).',
  record<ArenaBuffer>({
    kind: choice(['tensor', 'scratch', 'variable']),
    subgraph: integer,
    tensor: nullable(integer),
    name: text,
    bytes: integer,
    offset: integer,
    firstLayer: integer,
    lastLayer: integer,
  }),
)

const peak: Codec<ArenaPeak> = named(
  'arena_peak',
  'Where most bytes are alive; `buffers` are indices into `arena.buffers`, largest first; `next_highest` is the floor that mending the peak alone can reach.',
  record<ArenaPeak>({
    layer: nullable(integer),
    liveBytes: integer,
    buffers: list(integer),
    nextHighest: nullable(step),
  }),
)

const arena: Codec<ArenaReport> = named(
  'arena',
  'The tensor arena. `smallest_working_bytes` is the smallest arena that loads and runs the model: what to reserve, rounded up to 16. `persistent_by_cause` and `persistent_by_operator` each sum to `persistent_bytes`. `unknown_layers`: operators whose memory is unknown; `uncounted_variables`: resource variables that the firmware makes no room for; the sizes are lower bounds where there is one of either.',
  record<ArenaReport>({
    persistentBytes: integer,
    nonpersistentBytes: integer,
    usedBytes: described('Persistent + non-persistent bytes.', integer),
    smallestWorkingBytes: integer,
    unknownLayers: list(integer),
    uncountedVariables: integer,
    buffers: list(buffer),
    byLayer: list(step),
    peak,
    persistentByCause: list(
      record<ArenaReport['persistentByCause'][number]>({ cause: text, bytes: integer }),
    ),
    persistentByOperator: list(
      record<PersistentRow>({ cause: text, op: nullable(text), bytes: integer }),
    ),
    fragmentationBytes: integer,
  }),
)

const warning: Codec<Warning> = named(
  'warning',
  'Something to know about the model; `fails-at-inference` = the runtime loads it and then cannot run it.',
  record<Warning>({ code: choice(WARNING_CODES), layer: nullable(integer), message: text }),
)

const firmware: Codec<Firmware> = named(
  'firmware',
  'What the firmware around the model brings, as the budget file says: resource variables that it makes room for, custom operators that it registers with the bytes of the arena that each use takes, and the operators that its resolver lists (null: all that the runtime has).',
  record<Firmware>({
    resourceVariables: integer,
    customOperators: dictionary(
      record<CustomOperatorMemory>({ persistentBytes: integer, scratchBytes: integer }),
    ),
    operators: nullable(list(text)),
  }),
)

const measuredRun: Codec<MeasuredRun> = record<MeasuredRun>({
  file: text,
  where: text,
  match: choice(['sha256', 'layers']),
  isSimulated: described('No board ran it: only its RAM is more than an estimate.', flag),
  runs: described('How many runs there are; of several the largest figures count.', integer),
  ramBytes: nullable(number),
  cpuCycles: nullable(number),
  cycles: nullable(number),
  seconds: nullable(number),
  joules: nullable(number),
})

interface Label {
  readonly metric: string
  readonly text: string
}

function labelsOf(target: Target): readonly Label[] {
  return (Object.keys(METRICS) as MetricId[]).flatMap((metric) => {
    const label = standingLabel(metric, target)
    return label === null ? [] : [{ metric, text: label }]
  })
}

type ProfileWire = Omit<Flat<Profile>, 'target' | 'unsupportedLayers'> & {
  readonly error: null
  readonly target: string
  readonly accelerator: AcceleratorId
  readonly runtime: RuntimeName
  readonly optimizeSpeed: OptimizeSpeed
  readonly firmware: Firmware
  readonly calibration: string | null
  readonly labels: readonly Label[]
  readonly clockHz: number
  readonly targetRamBytes: number | null
  readonly targetFlashBytes: number | null
  readonly nLayers: number
  readonly nUnsupportedLayers: number
}

const nothing: Codec<null> = {
  schema: () => ({ type: 'null' }),
  definitions: () => ({}),
  encode: () => null,
  decode: () => null,
}

const profileWire: Codec<ProfileWire> = record<ProfileWire>({
  path: text,
  sha256: text,
  error: nothing,
  target: text,
  accelerator: choice(['mvp', 'none']),
  runtime: choice(RUNTIME_NAMES),
  optimizeSpeed: described('SL_MVP_OPTIMIZE_SPEED, a mask; 3 = all.', choice(OPTIMIZE_SPEEDS)),
  firmware,
  calibration: described(
    'What the estimates were refitted to; null = the published boards.',
    nullable(text),
  ),
  labels: described(
    'What must be said beside figures: those of a build whose models are compiled ahead of time (sdk-3) are those of the interpreter.',
    list(record<Label>({ metric: text, text })),
  ),
  clockHz: number,
  targetRamBytes: nullable(integer),
  targetFlashBytes: nullable(integer),
  flashBytes: described('Bytes of the .tflite flatbuffer.', integer),
  ramBytes: described(
    'The smallest tensor arena that loads and runs the model, rounded up to 16: the RAM of text, comment and budget. What is in use afterwards is `arena.used_bytes`.',
    integer,
  ),
  ramAtLeast: described(
    "True where an operator's memory is unknown or resource variables have no room: `ram_bytes` is then a lower bound.",
    flag,
  ),
  ops: integer,
  macs: integer,
  profilerOps: described(
    'As the MLTK Model Profiler prints it: a 32-bit integer that wraps around, without batches.',
    integer,
  ),
  profilerMacs: described(
    'As the MLTK Model Profiler prints it: a 32-bit integer that wraps around, 0 for recurrent layers.',
    integer,
  ),
  nLayers: integer,
  nUnsupportedLayers: integer,
  acceleratorCycles: integer,
  acceleratorLoads: integer,
  acceleratorParallelLoads: integer,
  acceleratorOptimizedLoads: integer,
  ...estimateFields,
  warnings: list(warning),
  arena,
  layers: list(layer),
  sharedFlash: flashSplit,
  measured: described(
    'What was measured of this very model on this build (measurements of the budget file); null = nothing.',
    nullable(measuredRun),
  ),
})

/** A model's costs on a target. */
export const profile: Codec<Profile> = named(
  'profile',
  'What one model costs on one target. Sizes in bytes, cycles in clock cycles, times in seconds, energies in joules.',
  mapped<ProfileWire, Profile>(profileWire, {
    to: ({ target, ...value }) => ({
      ...value,
      ...flatten(value),
      error: null,
      target: target.id,
      accelerator: target.accelerator,
      runtime: target.runtime.name,
      optimizeSpeed: target.optimizeSpeed,
      firmware: target.firmware,
      calibration: target.calibration?.title ?? null,
      labels: labelsOf(target),
      clockHz: target.clockHz,
      targetRamBytes: target.ramBytes,
      targetFlashBytes: target.flashBytes,
      nLayers: value.layers.length,
      nUnsupportedLayers: value.unsupportedLayers,
    }),
    from: (wire, at) => {
      const value = profileOfWire(wire)
      checkProfile(value, at)
      return value
    },
  }),
)

function profileOfWire(wire: ProfileWire): Profile {
  return {
    path: wire.path,
    sha256: wire.sha256,
    target: {
      id: wire.target,
      clockHz: wire.clockHz,
      ramBytes: wire.targetRamBytes,
      flashBytes: wire.targetFlashBytes,
      accelerator: wire.accelerator,
      runtime: BUILDS[wire.runtime],
      optimizeSpeed: wire.optimizeSpeed,
      firmware: wire.firmware,
      // What was printed was computed: nothing is estimated from it again.
      calibration:
        wire.calibration === null
          ? null
          : {
              title: wire.calibration,
              coefficients: { serialCycles: 0, mappings: {}, software: {} },
            },
    },
    flashBytes: wire.flashBytes,
    ramBytes: wire.ramBytes,
    ramAtLeast: wire.ramAtLeast,
    ops: wire.ops,
    macs: wire.macs,
    profilerOps: wire.profilerOps,
    profilerMacs: wire.profilerMacs,
    unsupportedLayers: wire.nUnsupportedLayers,
    acceleratorCycles: wire.acceleratorCycles,
    acceleratorLoads: wire.acceleratorLoads,
    acceleratorParallelLoads: wire.acceleratorParallelLoads,
    acceleratorOptimizedLoads: wire.acceleratorOptimizedLoads,
    ...unflatten(wire),
    warnings: wire.warnings,
    arena: wire.arena,
    layers: wire.layers,
    sharedFlash: wire.sharedFlash,
    measured: wire.measured,
  }
}

const failure: Codec<ProfileFailure> = named(
  'failure',
  'A model that could not be profiled, in the place of its profile.',
  record<ProfileFailure>({
    path: text,
    sha256: nullable(text),
    error: record<ProfileFailure['error']>({ code: choice(ERROR_CODES), message: text }),
  }),
)

/** A profile, or the error in its place: `error` null tells which. */
export const profileResult: Codec<ProfileResult> = mapped(
  either<Profile, ProfileFailure>(profile, failure, {
    value: (value): value is Profile => !('error' in value),
    json: (json) => json['error'] === null,
  }),
  {
    to: (result: ProfileResult) => (result.status === 'ok' ? result.profile : result.failure),
    from: (value): ProfileResult =>
      'error' in value ? { status: 'error', failure: value } : { status: 'ok', profile: value },
  },
)
