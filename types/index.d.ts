// The library's surface, written by `npm run api` from src/library/mvp-budget.ts: do not edit.

export interface CheckQuestion {
    /** Text of the budget file; its rules are looked up by the profile's path. */
    readonly budget: string;
    /**
     * Texts of the files that the budget names, by their paths from the root of the repository: firmware projects
     * with what belongs to them, calibrations, measurements. One that is named and missing is an error.
     */
    readonly files?: Readonly<Record<string, string>>;
    readonly head: Profile;
    /** For limits of growth; without it the model counts as new. */
    readonly base?: Profile;
    /** `YYYY-MM-DD` (UTC): waivers expire, and the library has no clock. */
    readonly today: string;
    readonly failOn?: readonly FailOn[];
}

export interface Checked {
    readonly conclusion: Conclusion;
    /** The gravest first. */
    readonly findings: readonly Finding[];
}

/**
 * Everything that a check can end with, of a model and of a whole report: one table that every
 * medium asks for its word, title, icon, colour, order, conclusion and exit code. Only a state that
 * was checked and passed has a word of success; what nobody could check is never called within budget.
 */
export type Conclusion = 'success' | 'failure' | 'neutral';

export type FailOn = (typeof FAIL_ON)[number];

export interface Finding {
    readonly id: FindingId;
    readonly severity: Severity;
    /** What `fail-on` filters by. */
    readonly category: 'budget' | 'regression' | 'unsupported' | 'error' | 'policy';
    /** The build of the budget file that it is about; null for all of the model's builds. */
    readonly build: string | null;
    readonly metric: MetricId | null;
    /** Layer index in the head model where it is about one layer. */
    readonly layer: number | null;
    /** Value found and limit, in the metric's unit. */
    readonly value: number | null;
    readonly limit: number | null;
    readonly base: number | null;
    /** One plain sentence; foreign strings in it are raw, renderers make them inert. */
    readonly message: string;
    /** The rule's own line in the budget file. */
    readonly place: Place | null;
}

export type MetricId = 'ram' | 'flash' | 'cycles' | 'latency' | 'energy' | 'accelerator-cycles' | 'cpu-cycles' | 'macs' | 'unsupported-layers' | 'dead-channels';

export interface Profile {
    readonly path: string;
    readonly sha256: string;
    /** The one build that every figure below is of. */
    readonly target: Target;
    readonly flashBytes: number;
    /** The smallest tensor arena that loads and runs the model, rounded up to 16; `arena.usedBytes` is in use afterwards. */
    readonly ramBytes: number;
    /** True where an operator's memory is unknown: `ramBytes` is then a lower bound. */
    readonly ramAtLeast: boolean;
    readonly ops: number;
    readonly macs: number;
    /** As the MLTK Model Profiler prints them: 32-bit integers that wrap around, 0 for recurrent layers. */
    readonly profilerOps: number;
    readonly profilerMacs: number;
    readonly unsupportedLayers: number;
    readonly acceleratorCycles: number;
    readonly acceleratorLoads: number;
    readonly acceleratorParallelLoads: number;
    readonly acceleratorOptimizedLoads: number;
    readonly cpuCycles: Estimate;
    readonly cycles: Estimate;
    readonly latencySeconds: Estimate;
    readonly energyJoules: Estimate;
    readonly warnings: readonly Warning[];
    readonly arena: ArenaReport;
    readonly layers: readonly LayerProfile[];
    /** Bytes of the file that belong to no layer. */
    readonly sharedFlash: FlashSplit;
    /** What was measured of this very model on this build; null where nothing was, or nobody asked. */
    readonly measured: MeasuredRun | null;
}

export interface ProfileDiff extends DiffRows {
    /** What kind of change it is. */
    readonly nature: Nature;
    /** Bytes that belong to no layer, so that all rows sum to the model's delta; rows of 0 are left out. */
    readonly shared: readonly {
        readonly what: string;
        readonly flashBytes: number;
    }[];
    readonly delta: Delta & {
        readonly ramBytes: number;
        readonly latencySeconds: number | null;
        readonly energyJoules: number | null;
    };
    /** Why RAM, flash and cycles moved: parts that sum to `delta`. */
    readonly waterfall: Waterfalls;
    /** One sentence on what moved RAM; null where it stayed. */
    readonly arenaSentence: string | null;
    /** Set where the alignment gave up on the exact method, with the reason. */
    readonly fallback: string | null;
}

/** The target, and the name under which findings speak of the model (`model.tflite` without it). */
export interface ProfileOptions extends TargetRequest {
    readonly path?: string;
}

export interface TargetRequest {
    /** A part number (ordering suffix allowed), a family or a board; any case. */
    readonly id?: string;
    readonly accelerator?: AcceleratorId;
    readonly runtime?: RuntimeName;
    /** Overrides the runtime's own default. */
    readonly optimizeSpeed?: OptimizeSpeed;
    /** Up to the part's highest clock. */
    readonly clockHz?: number;
    readonly firmware?: Firmware;
    readonly calibration?: Calibration;
}

export interface Tip {
    /** Id of the record in the table of tips. */
    readonly id: string;
    readonly layer: number | null;
    /** Edits in the syntax of `what-if`, e.g. `3.filters=8`; empty for firmware settings. */
    readonly edits: readonly string[];
    readonly risk: Risk;
    /**
     * What is taken out of the model first, losing nothing: edits, figures and numbers of channels are
     * then of the model without it. Null: of the model as it is.
     */
    readonly onTopOf: OnTopOf | null;
    /** One sentence: the layer, the parameter, from, to. Foreign names are raw, renderers make them inert. */
    readonly text: string;
    /** Null where the tip is named but not yet priced; renderers then print no figure. */
    readonly effect: TipEffect | null;
    /** Metrics that come under their limit with this tip alone. */
    readonly meets: readonly string[];
}

export interface TipOptions extends ProfileOptions {
    /** In bytes, cycles, seconds or joules: tips that meet a broken limit come first. */
    readonly limits?: Readonly<Partial<Record<MetricId, number>>>;
}

/**
 * Something the user can mend: the message is shown as it is, without a stack, and says what was
 * found, what is expected and what to do. Everything else that is thrown is a bug of ours.
 */
export declare class UserError extends Error {
    /** Stable, for machines. */
    readonly code: ErrorCode;
    constructor(code: ErrorCode, message: string, options?: ErrorOptions);
}

/** The model against its budget. Throws with every line of a budget file that cannot be read. */
export declare function check(question: CheckQuestion): Checked;

/** What changed between two profiles, layer by layer, and why. Both should be of one target. */
export declare function diff(base: Profile, head: Profile): ProfileDiff;

/** What the model costs on the target. `bytes` are those of a `.tflite` file. */
export declare function profile(bytes: Uint8Array, options?: ProfileOptions): Profile;

/** What would make the model smaller or faster, each idea priced on this very model; the best first. */
export declare function tips(bytes: Uint8Array, { limits, ...options }?: TipOptions): readonly Tip[];

/** What the model would cost with the edits, e.g. `['3.filters=8', 'input.size=64x64']`; nothing is trained. */
export declare function whatIf(bytes: Uint8Array, edits: readonly string[], options?: ProfileOptions): Profile;

type AcceleratorId = 'mvp' | 'none';

/** What the arena planner answers: sizes, the plan itself and who makes the peak. Sizes in bytes. */
interface ArenaBuffer {
    readonly kind: 'tensor' | 'scratch' | 'variable';
    readonly subgraph: number;
    /** Index in its subgraph; null for a scratch buffer. */
    readonly tensor: number | null;
    /** The tensor's; of a scratch buffer its purpose and operator: `accumulators of layer 3`. */
    readonly name: string;
    /** Unrounded. */
    readonly bytes: number;
    readonly offset: number;
    /** Operators counted from 1 in the allocator's clock, 0 = model inputs; both inclusive, -1 in a tensor that nothing touches. */
    readonly firstLayer: number;
    readonly lastLayer: number;
}

interface ArenaPeak {
    /** Layer with the largest sum of live bytes, null where the peak is the model's input alone. */
    readonly layer: number | null;
    readonly liveBytes: number;
    /** Indices into `buffers`, largest first. */
    readonly buffers: readonly number[];
    /** The second-highest step: the floor that mending the peak alone can reach. */
    readonly nextHighest: ArenaStep | null;
}

interface ArenaReport {
    readonly persistentBytes: number;
    readonly nonpersistentBytes: number;
    /** What is in use once the model is loaded: persistent + non-persistent. */
    readonly usedBytes: number;
    /** The smallest arena that loads the model: never printed too small. */
    readonly smallestWorkingBytes: number;
    /** Operators (layer indices) whose memory is unknown: the sizes are then lower bounds. */
    readonly unknownLayers: readonly number[];
    /** Resource variables that the firmware has no room for: their bytes are in none of the sizes, which are lower bounds. */
    readonly uncountedVariables: number;
    readonly buffers: readonly ArenaBuffer[];
    readonly byLayer: readonly ArenaStep[];
    readonly peak: ArenaPeak;
    /** Persistent bytes by cause; they sum to `persistentBytes`. */
    readonly persistentByCause: readonly {
        readonly cause: string;
        readonly bytes: number;
    }[];
    /** The same bytes by cause and by the operator that asks for them; they sum to `persistentBytes`. */
    readonly persistentByOperator: readonly PersistentRow[];
    /** Planned size minus the largest sum of live bytes. */
    readonly fragmentationBytes: number;
}

interface ArenaStep {
    /** The allocator's clock: 0 = before the first operator. */
    readonly step: number;
    /** Index of the operator of the main subgraph that runs then, null at step 0. */
    readonly layer: number | null;
    /** Sum of the (16-byte aligned) sizes alive then. */
    readonly liveBytes: number;
}

/** Bits of one element; 0 for types whose elements have no fixed size. */
declare const BITS_OF: {
    readonly float32: 32;
    readonly float16: 16;
    readonly int32: 32;
    readonly uint8: 8;
    readonly int64: 64;
    readonly string: 0;
    readonly bool: 8;
    readonly int16: 16;
    readonly complex64: 64;
    readonly int8: 8;
    readonly float64: 64;
    readonly complex128: 128;
    readonly uint64: 64;
    readonly resource: 0;
    readonly variant: 0;
    readonly uint32: 32;
    readonly uint16: 16;
    readonly int4: 4;
    readonly bfloat16: 16;
    readonly int2: 2;
    readonly uint4: 4;
    readonly float8_e4m3fn: 8;
    readonly float8_e5m2: 8;
};

/** Coefficients of one project's own boards. */
interface Calibration {
    /** For people, e.g. `calibrated on 12 runs of BRD2601B, AI/ML SDK 3.0.2`. */
    readonly title: string;
    readonly coefficients: Coefficients;
}

/** Why layers are refused, where one thing to do helps them all. */
interface Cause {
    readonly id: string;
    /** What is to be said of several layers: `of(14)` begins `14 layers ...`; null where each is told by itself. */
    readonly summary: ((layers: string) => string) | null;
}

type Change = 'same' | 'changed' | 'added' | 'removed';

interface ChannelCounts {
    readonly total: number;
    /** Proved to have one value for every input of the model. */
    readonly constant: number;
    /** Not constant, but nothing that reaches an output reads them. */
    readonly unread: number;
}

/** Everything that is fitted: see `src/cpu/coefficients.ts`. */
interface Coefficients {
    /** Per program: what neither the MVP nor the CPU can overlap. */
    readonly serialCycles: number;
    readonly mappings: Readonly<Record<string, MappingCoefficients>>;
    readonly software: Readonly<Record<string, FittedLaw>>;
    /** Laws of kinds that have no published one, by the kind: a constant, and per element read or written. */
    readonly own?: Readonly<Record<string, FittedLaw>>;
}

/** A custom operator that the firmware registers, in bytes of the tensor arena for each use of it. */
interface CustomOperatorMemory {
    /** What its Init and Prepare ask `AllocatePersistentBuffer` for, together. */
    readonly persistentBytes: number;
    /** What its Prepare asks `RequestScratchBufferInArena` for. */
    readonly scratchBytes: number;
}

type DataType = keyof typeof BITS_OF;

interface Delta {
    /** Of a layer: its weights, biases, scales and zero points; names and tables are `shared`. */
    readonly flashBytes: number;
    readonly acceleratorCycles: number;
    /** Null where one side's estimate is unknown. */
    readonly cpuCycles: number | null;
    readonly cycles: number | null;
    readonly macs: number;
}

/** Why a layer changed, by name and value. */
interface DiffCause {
    /** A {@link CauseId}, or a parameter's name (`filters`, `strides`, `kernel_size`, ...). */
    readonly what: string;
    readonly base: string;
    readonly head: string;
    /** True where the change only follows from a change further up. */
    readonly inherited: boolean;
    /** One sentence, without a full stop. Names in it are raw: renderers make them inert. */
    readonly sentence: string;
}

/** Two profiles and their layers side by side. */
interface DiffRows {
    readonly base: Profile;
    readonly head: Profile;
    /** In the order of the head; removed layers follow what they followed in the base. */
    readonly layers: readonly LayerDiff[];
}

type ErrorCode = keyof typeof FAULT_OF;

/**
 * An estimate for a board. `value` null: nothing is known (never a silent 0). `atLeast`: some part
 * of it is unknown, so the truth is `value` or more. `band`: relative error within which 90 % of the
 * left-out measurements lie, e.g. 0.08 = ±8 %; null where there is nothing to measure it on (a stated
 * upper bound). `measured` false: no published board ran this (another build, kernel or clock), the
 * law is carried over from what boards did run.
 */
interface Estimate {
    readonly value: number | null;
    readonly atLeast: boolean;
    readonly band: number | null;
    readonly measured: boolean;
}

/** What may make a check fail, as the input `fail-on` names it. `never` excludes all others. */
declare const FAIL_ON: readonly ["budget", "regression", "unsupported", "error", "never"];

declare const FAULT_OF: {
    readonly usage: "call";
    readonly edit: "call";
    readonly config: "call";
    readonly budget: "call";
    readonly unreadable: "input";
    readonly unwritable: "call";
    readonly 'target-unknown': "call";
    readonly 'target-without-mvp': "call";
    readonly 'clock-out-of-range': "call";
    readonly truncated: "input";
    readonly 'empty-file': "input";
    readonly 'not-tflite': "input";
    readonly damaged: "input";
    readonly 'no-subgraph': "input";
    readonly 'cyclic-graph': "input";
    readonly 'schema-version': "input";
    readonly 'unknown-value': "input";
    readonly 'unknown-operator': "input";
    readonly 'external-weights': "input";
    readonly 'model-too-large': "input";
    readonly 'damaged-zip': "input";
    readonly 'no-model-in-zip': "input";
    readonly 'several-models-in-zip': "input";
    readonly 'no-model-in-source': "input";
    readonly 'several-models-in-source': "input";
    readonly 'compiled-model': "input";
    readonly git: "input";
    readonly 'no-repository': "call";
    readonly 'no-history': "input";
    readonly 'unknown-revision': "call";
    readonly 'no-base': "call";
    readonly 'corrupt-object': "input";
    readonly 'missing-object': "input";
    readonly absent: "input";
    readonly 'not-a-file': "input";
    readonly symlink: "input";
    readonly 'too-large': "input";
    readonly 'too-many-files': "input";
    readonly 'too-many-models': "input";
    readonly 'tree-too-large': "input";
    readonly 'git-lfs-answer': "input";
    readonly 'git-lfs-corrupt': "input";
    readonly 'git-lfs-missing': "input";
    readonly 'git-lfs-pointer': "input";
    readonly 'git-lfs-unavailable': "input";
    readonly 'bad-artifact': "input";
    readonly 'bad-event': "input";
    readonly 'bad-input': "input";
    readonly 'bad-report': "input";
    readonly 'bad-measurement': "input";
    readonly github: "input";
    readonly 'missing-part': "input";
    readonly 'no-report': "input";
    readonly 'no-workspace': "input";
    readonly 'not-on-actions': "input";
    readonly nothing: "input";
    readonly 'report-json': "input";
    readonly 'too-many-artifacts': "input";
    readonly 'too-slow': "input";
    readonly internal: "input";
};

/** The runtime loads the model and then cannot run this layer, or computes something else. */
interface Failure {
    readonly code: 'fails-at-inference' | 'never-returns' | 'wrong-output';
    /** One or two plain sentences: what happens, why, what to change. */
    readonly message: string;
}

type FindingId = WarningCode | keyof typeof OF_BUDGETS;

interface Firmware {
    /** `MicroResourceVariables::Create(allocator, N)`; 0: the interpreter gets none. */
    readonly resourceVariables: number;
    /** By the operator's own name; own keys only. */
    readonly customOperators: Readonly<Record<string, CustomOperatorMemory>>;
    /**
     * What its `MicroMutableOpResolver` lists: kinds by the schema's names, custom operators by their
     * own; null: every operator that the runtime has.
     */
    readonly operators: readonly string[] | null;
}

/** Coefficients of a law's terms, in their order, and how far it was off where it was left out. */
interface FittedLaw {
    readonly coefficients: readonly number[];
    readonly band: number | null;
    /** True where boards ran it; false where only its instructions were counted. */
    readonly measured: boolean;
}

/** Bytes of the model file that belong to one layer (or to none); they sum to the file. */
interface FlashSplit {
    readonly weights: number;
    readonly biases: number;
    readonly scales: number;
    readonly zeroPoints: number;
    readonly names: number;
    readonly metadata: number;
    /** Constant buffers whose bytes another buffer already holds. */
    readonly duplicates: number;
    /** Buffers that no tensor and no metadata refers to. */
    readonly unused: number;
    /** Tables, vectors' lengths, offsets and alignment. */
    readonly structure: number;
}

interface LayerDiff {
    readonly change: Change;
    readonly base: number | null;
    readonly head: number | null;
    readonly delta: Delta;
    readonly causes: readonly DiffCause[];
    /** A new QUANTIZE, PAD, RESHAPE, ... that a converter put around an unchanged layer. */
    readonly converterArtefact: boolean;
}

/**
 * What tells the contents of two layers apart. Computed when first asked for: only a comparison does,
 * and hashing every weight would be a good part of a profile.
 */
interface LayerHashes {
    /** Of the constants' bytes; empty where the layer reads none. */
    readonly weights: string;
    /** Of what scales and zero points of its tensors say, not of how they are stored; empty where none has any. */
    readonly quantization: string;
}

interface LayerProfile {
    readonly index: number;
    /** The schema's name, `CONV_2D`; `CUSTOM` for custom operators. */
    readonly kind: string;
    /** Lower case name as the MLTK prints it; a custom operator's own name. */
    readonly op: string;
    /** Name of its first output tensor. */
    readonly name: string;
    readonly inputs: readonly TensorSummary[];
    readonly outputs: readonly TensorSummary[];
    /** Options by the words of `what-if` where there is one: filters, kernel_size, strides, units, ... */
    readonly parameters: Readonly<Record<string, string | number>>;
    readonly hashes: LayerHashes;
    readonly ops: number;
    readonly macs: number;
    /** As the MLTK Model Profiler prints them: 32-bit integers that wrap around, 0 for recurrent layers. */
    readonly profilerOps: number;
    readonly profilerMacs: number;
    readonly acceleratorCycles: number;
    /** Programs that the MVP runs: the driver loads each once. */
    readonly acceleratorLoads: number;
    readonly acceleratorParallelLoads: number;
    readonly acceleratorOptimizedLoads: number;
    readonly cpuCycles: Estimate;
    readonly cycles: Estimate;
    readonly latencySeconds: Estimate;
    readonly energyJoules: Estimate;
    /** Bytes of constant buffers that this layer is the first to read. */
    readonly weightsBytes: number;
    readonly flash: FlashSplit;
    /** Output channels and how many of them are dead; null where the layer makes none, or none that are followed. */
    readonly channels: ChannelCounts | null;
    /** True where the MVP runs it in the chosen runtime. */
    readonly accelerated: boolean;
    /** True for the kinds the MVP has a kernel for (int8): the others "never run on the MVP". */
    readonly acceleratable: boolean;
    readonly profilerMessage: string | null;
    readonly unsupported: Unsupported | null;
}

interface MappingCoefficients {
    readonly accelerator: readonly number[];
    readonly launch: readonly number[];
    /** Of the CPU's cycles and of the cycles that pass. */
    readonly cpuBand: number | null;
    readonly cyclesBand: number | null;
    /** What the stalls of convolutions without a scaling pass are multiplied with; left out: 1. */
    readonly unscaledStalls?: number;
    /** Of a calibration: whether its own runs had this. Left out: of the published boards. */
    readonly measured?: boolean;
}

/** Of the whole model. */
interface MeasuredFigures {
    readonly ramBytes: number | null;
    readonly cpuCycles: number | null;
    /** From start to end. */
    readonly cycles: number | null;
    readonly seconds: number | null;
    readonly joules: number | null;
}

/** The measured figures of a model on a build. */
interface MeasuredRun extends MeasuredFigures {
    readonly file: string;
    /** `BRD2601B, AI/ML SDK 3.0.2`. */
    readonly where: string;
    /** By its bytes, or by kinds and shapes of its layers: other weights are then the same model. */
    readonly match: 'sha256' | 'layers';
    /** No board ran it: only its RAM is more than an estimate. */
    readonly isSimulated: boolean;
    /** How many runs of it there are; of several the largest figures count. */
    readonly runs: number;
}

/**
 * The first that holds, in this order:
 * - `identical`: the same bytes;
 * - `rewritten`: the same layers, constants and names in another file (metadata, order, alignment);
 * - `renamed`: only names of tensors differ;
 * - `requantized`: the same constants with other scales or zero points;
 * - `retrained`: the same network with other weights;
 * - `edited`: layers changed, came or went, and half of the network or more is the same or can be told apart;
 * - `another-network`: less than half of the layers correspond.
 */
declare const NATURE_KINDS: readonly ["identical", "rewritten", "renamed", "requantized", "retrained", "edited", "another-network"];

interface Nature {
    readonly kind: NatureKind;
    /** Layers of the head that correspond to one of the base. */
    readonly commonLayers: number;
    /** Of the side that has more. */
    readonly layers: number;
}

type NatureKind = (typeof NATURE_KINDS)[number];

declare const OF_BUDGETS: {
    readonly 'over-budget': {
        readonly says: "A model costs more than its budget allows.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: null;
    };
    readonly 'near-budget': {
        readonly says: "A model comes close to its budget.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: null;
    };
    readonly regression: {
        readonly says: "A model grew more than one change may make it grow.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: null;
    };
    readonly 'growth-excused': {
        readonly says: "Something grew more than allowed and bought what matters more.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: null;
    };
    readonly 'cannot-check': {
        readonly says: "A limit cannot be held against a value that is not known.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: null;
    };
    readonly 'not-measured': {
        readonly says: "A limit is on what boards measure, and the model as it is now was not measured.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: null;
    };
    readonly 'stricter-build': {
        readonly says: "A change of the budget builds the firmware so that limited figures only rise.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: null;
    };
    readonly 'measurement-changed': {
        readonly says: "A change replaces or removes a measurement.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: null;
    };
    readonly 'arena-too-small': {
        readonly says: "The firmware gives a model a smaller tensor arena than it needs.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: null;
    };
    readonly 'arena-larger': {
        readonly says: "The firmware gives a model a larger tensor arena than it needs.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: null;
    };
    readonly 'more-dead-channels': {
        readonly says: "A change made more channels constant or unread.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: null;
    };
    readonly 'unsupported-layer': {
        readonly says: "A layer that the MVP should run exceeds one of its limits.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: null;
    };
    readonly 'model-error': {
        readonly says: "A model could not be read or profiled.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: null;
    };
    readonly 'base-error': {
        readonly says: "The model in the base could not be profiled, so growth is not checked.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: null;
    };
    readonly 'no-budget': {
        readonly says: "A model has no budget.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: null;
    };
    readonly 'budget-unread': {
        readonly says: "The budget file cannot be read, so a model was held against nothing.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: null;
    };
    readonly 'no-budget-file': {
        readonly says: "There is no budget file.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: {
            readonly icon: "ℹ️";
            readonly word: "No budget file";
        };
    };
    readonly 'nothing-to-compare': {
        readonly says: "Only growth is limited, and the model has no base.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: null;
    };
    readonly 'growth-unapplied': {
        readonly says: "A model is new, so its limits of growth have nothing to be compared with.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: null;
    };
    readonly 'layer-rule-unused': {
        readonly says: "A rule for layers matches no layer of the model.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: null;
    };
    readonly 'entry-unused': {
        readonly says: "An entry of the budget guards no model.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: null;
    };
    readonly 'paths-unmatched': {
        readonly says: "A glob of built models matches no file.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: null;
    };
    readonly 'guarded-lost': {
        readonly says: "A model that the budget guarded is no longer checked.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: null;
    };
    readonly 'guarded-removed': {
        readonly says: "A model that the budget guarded is removed.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: null;
    };
    readonly 'entry-dropped': {
        readonly says: "An entry that guarded no model is gone.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: null;
    };
    readonly 'budget-invalid': {
        readonly says: "The budget file has an error.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: null;
    };
    readonly 'base-budget-invalid': {
        readonly says: "The budget file of the base has an error.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: null;
    };
    readonly 'budget-loosened': {
        readonly says: "A change loosens the budget.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: {
            readonly icon: "⚖️";
            readonly word: "Budget loosened";
        };
    };
    readonly 'under-base-budget': {
        readonly says: "What the base's budget says of the models, where the change loosens it.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: {
            readonly icon: "⚖️";
            readonly word: "For comparison";
        };
    };
    readonly accepted: {
        readonly says: "An overrun was accepted.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: {
            readonly icon: "☑️";
            readonly word: "Accepted";
        };
    };
    readonly 'acceptance-refused': {
        readonly says: "Who accepted an overrun may not.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: null;
    };
    readonly waived: {
        readonly says: "An overrun is waived for a time.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: {
            readonly icon: "⏳";
            readonly word: "Waived";
        };
    };
    readonly 'waiver-expires': {
        readonly says: "A waiver ends soon.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: {
            readonly icon: "⏳";
            readonly word: "Waiver ends soon";
        };
    };
    readonly 'waiver-expired': {
        readonly says: "A waiver has ended.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: {
            readonly icon: "⌛";
            readonly word: "Waiver has ended";
        };
    };
    readonly 'figures-reported': {
        readonly says: "Figures of a model are what a build reports of it, and were not verified.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: {
            readonly icon: "📋";
            readonly word: "Not verified";
        };
    };
    readonly 'could-not-check': {
        readonly says: "Nothing could be checked.";
        readonly state: Readonly<Record<Severity, State | null> & {
            fail: State;
        }>;
        readonly sign: null;
    };
};

type OnTopOf = 'dead-channels';

/**
 * `SL_MVP_OPTIMIZE_SPEED`, a mask of bits; 3 is "enable all" (0xFFFFFFFF in the configuration). Bit 0:
 * CONV_2D scales its input into a scratch buffer first. Bit 1: averages over more than 512 taps are
 * summed plainly instead of with compensation.
 *
 * Source: gecko_sdk v4.4.1 platform/compute/nn/mvp/config/sl_nn_mvp_config.h, the same in Simplicity
 * SDK 2024.6 and so in AI/ML SDK 2.x.
 */
type OptimizeSpeed = 0 | 1 | 2 | 3;

interface PersistentRow {
    readonly cause: string;
    /** Lower case name of the operator, null where no operator asks. */
    readonly op: string | null;
    readonly bytes: number;
}

/** Place in the budget file, 1-based. */
interface Place {
    readonly file: string;
    readonly line: number;
    readonly column: number;
}

interface Refusal {
    /**
     * The runtime does not load the model at all; loads it and fails (or crashes) on the first
     * inference; runs it as long as the data avoids what the kernel refuses; or runs it and computes
     * something else, where `unreliable-output` says that the kernel was not made for it.
     */
    readonly code: 'refused-at-load' | 'fails-at-inference' | 'fails-on-some-inputs' | 'wrong-output' | 'unreliable-output';
    readonly subgraph: number;
    /** Index of the operator in its subgraph; null for what is said of the model. */
    readonly layer: number | null;
    /** What, why, and what to do; one line. */
    readonly message: string;
    /** Refusals of one cause are one finding. */
    readonly cause: Cause;
}

/** A reduction tip, priced by editing this very model and profiling it again. Deltas are new minus old. */
type Risk = 'lossless' | 'convert-again' | 'retrain' | 'firmware';

interface Runtime {
    /** Whose code the figures are of. */
    readonly id: RuntimeId;
    readonly name: RuntimeName;
    /** Models are compiled ahead of time: figures of the interpreter say only so much of it (`standing.ts`). */
    readonly isCompiled: boolean;
    /** The releases that have this code, as people know them. */
    readonly title: string;
    /** The same in few words, for a heading. */
    readonly short: string;
    readonly pointerBytes: 4 | 8;
    readonly defaultOptimizeSpeed: OptimizeSpeed;
    readonly source: string;
}

type RuntimeId = 'sdk' | 'mltk-device' | 'mltk-simulator';

/** What a budget names: a runtime, or a build that compiles models and is priced by a runtime's figures. */
type RuntimeName = RuntimeId | 'sdk-3';

type Severity = 'fail' | 'warn' | 'info';

type State = 'fails-on-device' | 'over' | 'regression' | 'error' | 'unknown' | 'loosened' | 'over-warned' | 'regression-warned' | 'unchecked' | 'accepted' | 'near' | 'no-budget-file' | 'no-rule' | 'nothing-to-compare' | 'pass' | 'removed' | 'unchanged';

/**
 * What a profile assumes, all of one build; every number in it is a function of the model and this:
 * part, clock, accelerator, runtime and how its kernels are built.
 */
interface Target {
    /** Part number or family as the user named it, lower case. */
    readonly id: string;
    readonly clockHz: number;
    /** Bytes the part has; null for a family whose members differ. */
    readonly ramBytes: number | null;
    readonly flashBytes: number | null;
    readonly accelerator: AcceleratorId;
    readonly runtime: Runtime;
    readonly optimizeSpeed: OptimizeSpeed;
    readonly firmware: Firmware;
    /** Null: the published coefficients. */
    readonly calibration: Calibration | null;
}

interface TensorSummary {
    /** Index in its subgraph, -1 for an absent optional input. */
    readonly tensor: number;
    readonly name: string;
    readonly shape: readonly number[];
    readonly dtype: DataType | null;
    readonly isConstant: boolean;
}

interface TipEffect {
    readonly ramBytes: number;
    readonly flashBytes: number;
    readonly acceleratorCycles: number;
    readonly macs: number;
    /** Bytes of constants: with the MACs the only sign of how much less the network can learn. */
    readonly constantBytes: number;
    /** Null where unknown. */
    readonly cycles: number | null;
    readonly latencySeconds: number | null;
    /** New totals. */
    readonly ramAfter: number;
    readonly flashAfter: number;
    readonly cyclesAfter: number | null;
}

/** Why a layer of a kind that the MVP accelerates runs in software, or would not run at all. */
interface Unsupported {
    /** The limit's id, e.g. `conv-output-row-stride`. */
    readonly limit: string;
    /** A plain sentence with the value, the limit and the nearest values that fit. */
    readonly sentence: string;
    /** The parameter to change first, in the words of `what-if` (`strides`, `filters`, ...), where one is known. */
    readonly parameter: string | null;
}

interface Warning {
    readonly code: WarningCode;
    readonly layer: number | null;
    readonly message: string;
}

type WarningCode = Refusal['code'] | Failure['code'] | 'unknown-memory';

/** The largest share of the delta first; empty where the total stayed. */
type Waterfall = readonly WaterfallPart[];

/**
 * Why a total moved: causes whose amounts sum to the delta, to the byte and to the cycle.
 *
 * 1. Everything that a profile counts belongs to exactly one part: a buffer at the arena's peak, a
 *    kind of persistent request, the weights of an edited layer, the tables of the file.
 * 2. A part's amount is what it adds to the head less what it adds to the base, so the parts sum to
 *    the delta by construction. What no part claims is a part of its own, never left out and never
 *    blamed.
 * 3. The same facts can be cut finely (this tensor, that layer) or coarsely (all new layers). The
 *    finest cut is chosen of which at most three parts explain more than half of the delta.
 * 4. Parts stand in the order of their share: those that push where the delta went come first, the
 *    largest first; those that push against it come last.
 * 5. The first parts up to more than half of the delta are `named`: they are what a sentence may
 *    blame. A part that pushes against the delta is never named.
 */
interface WaterfallPart {
    /** A phrase without a full stop. Names in it are raw: renderers make them inert. */
    readonly cause: string;
    /** Head minus base; an integer, never 0. */
    readonly amount: number;
    /** True where it is one of the few causes that explain more than half of the delta. */
    readonly named: boolean;
}

interface Waterfalls {
    readonly ramBytes: Waterfall;
    readonly flashBytes: Waterfall;
    /** Null where a side's cycles are unknown. */
    readonly cycles: Waterfall | null;
}

export {}
