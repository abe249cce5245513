/**
 * Every key of the budget file: name, type with units, meaning, default, example. The parser, the
 * JSON Schema, the reference in `docs/budget.md` and the texts of errors all follow from this table.
 */
import { PARTS } from '../target/parts.ts'
import { DEFAULT_TARGET_ID, resolveTarget, targetIds } from '../target/resolve-target.ts'
import { OPTIMIZE_SPEEDS, RUNTIME_NAMES, type RuntimeName } from '../target/runtime.ts'
import { RELEASES, runtimeOfRelease, type ReleaseFamily } from '../target/sdk-releases.ts'
import { UserError } from '../util/user-error.ts'
import { ADD_CALLS } from '../operators/kinds/add-calls.ts'
import { METRICS, type Metric, type MetricId } from './metric.ts'
import { nearest } from './problem.ts'
import {
  choice,
  dictionary,
  list,
  map,
  namesOrDictionary,
  oneOrMore,
  scalar,
  scalarOrWord,
  shortOrLong,
  text,
  version,
  type Field,
  type Fields,
  type ListRule,
  type Located,
  type NameRule,
  type Read,
} from './value-type.ts'
import {
  clock,
  DAY,
  growth,
  percent,
  quantity,
  RESOURCE_VARIABLES,
  type Growth,
} from './written.ts'

export type Enforce = 'fail' | 'warn' | 'off'
export type OnLoosened = 'fail' | 'warn' | 'allow'
export type OnRemoved = 'fail' | 'warn'
/** `none`: the estimate itself is held against the limit; `band`: its upper end; a ratio: that much more. */
export type Margin = 'none' | 'band' | number

/** What is held against a limit: the figure of the model, or what a board measured. */
export type LimitOn = 'estimate' | 'measured'
/** What happens to a limit on measured figures where the model was not measured. */
export type OnUnmeasured = 'fail' | 'estimate' | 'warn'

/** What a key means where no line of the file sets it. */
export const BUILT_IN = {
  target: DEFAULT_TARGET_ID,
  runtime: 'sdk',
  accelerator: 'mvp',
  enforce: 'fail',
  onUnknown: 'fail',
  warn: 0.95,
  margin: 'none',
  on: 'estimate',
  onUnmeasured: 'fail',
  onLoosened: 'warn',
  onRemoved: 'warn',
  requireBudget: false,
  acceptLabel: 'mvp-budget-accepted',
  acceptReason: 'MVP-Budget-Reason',
} as const

const ENFORCE: Field<Enforce> = {
  type: choice(['fail', 'warn', 'off']),
  meaning:
    'How strict a limit is: "fail" makes the check fail, "warn" only reports, "off" does not check.',
  default: BUILT_IN.enforce,
  example: 'warn',
}

const ON_UNKNOWN: Field<Enforce> = {
  type: choice(['fail', 'warn', 'off']),
  meaning:
    'What happens where a limit cannot be checked because a value is unknown or only a lower bound (a custom operator, a kernel without data). Never stricter than "enforce".',
  default: BUILT_IN.onUnknown,
  example: 'warn',
}

const WARN: Field<number | 'off'> = {
  type: scalarOrWord(percent(100), ['off']),
  meaning: 'Share of "max" from which a passing value is reported as near its limit.',
  default: '95 %',
  example: '90 %',
}

const MARGIN: Field<Margin> = {
  type: scalarOrWord(percent('any'), ['none', 'band']),
  meaning:
    'What is added to an estimate before it is held against "max": nothing, its own error band (within which 90 % of measured models lie), or a fixed share.',
  default: BUILT_IN.margin,
  example: 'band',
}

const ON: Field<LimitOn> = {
  type: choice(['estimate', 'measured']),
  meaning:
    'What is held against the limit: the figure of this tool, or what a board measured of this very model ("measurements").',
  default: BUILT_IN.on,
  example: 'measured',
}

const ON_UNMEASURED: Field<OnUnmeasured> = {
  type: choice(['fail', 'estimate', 'warn']),
  meaning:
    'What happens to a limit "on: measured" where no measurement is of the model as it is now: it fails, the estimate is held against the limit, or it only warns.',
  default: BUILT_IN.onUnmeasured,
  example: 'estimate',
}

/** Keys of a limit that people write beside it. */
const IN_A_METRIC = {
  max: 'it is part of one limit, e.g. ram: {max: 96 KiB}',
  growth: 'it is part of one limit, e.g. ram: {growth: 2 KiB}',
  margin: 'it is part of one limit, e.g. latency: {max: 40 ms, margin: band}',
} as const

/** The keys of one limit; `margin` is used for estimates only. */
export interface LimitKeys {
  readonly max?: Located<number | 'off'>
  readonly warn?: Located<number | 'off'>
  readonly growth?: Located<Growth | 'off'>
  readonly enforce?: Located<Enforce>
  readonly 'on-unknown'?: Located<Enforce>
  readonly margin?: Located<Margin>
  readonly on?: Located<LimitOn>
  readonly 'on-unmeasured'?: Located<OnUnmeasured>
}

/** What boards measure. */
const MEASURED_METRIC_IDS = [
  ...(['ram', 'cycles', 'latency', 'energy', 'cpu-cycles'] as const),
] satisfies readonly MetricId[]
export type MeasuredMetricId = (typeof MEASURED_METRIC_IDS)[number]

export function isMeasurable(metric: MetricId): metric is MeasuredMetricId {
  return MEASURED_METRIC_IDS.some((one) => one === metric)
}

function limitField({ id, label, unit, kind, description }: Metric): Field<LimitKeys> {
  const max = scalarOrWord(quantity(unit), ['off'])
  const fields = {
    max: {
      type: max,
      meaning: `Largest allowed value of ${label}; "off" lifts a limit set under "defaults".`,
      default: 'no limit',
      example: quantity(unit).example,
    },
    warn: WARN,
    growth: {
      type: scalarOrWord(growth(unit), ['off']),
      meaning:
        'Largest allowed growth against the base. With "and" only growth beyond both parts is a regression. A new model is held against what it follows: see `follows`.',
      default: 'no limit',
      example: growth(unit).example,
    },
    enforce: ENFORCE,
    'on-unknown': ON_UNKNOWN,
    ...(isMeasurable(id) ? { on: ON, 'on-unmeasured': ON_UNMEASURED } : {}),
  }
  const long = map(kind === 'estimate' ? { ...fields, margin: MARGIN } : fields, {
    noun: 'a limit',
    leastKeys: 1,
    misplaced: {
      ...(kind === 'estimate' ? {} : { margin: `${label} is exact, no error is to be added` }),
      ...(isMeasurable(id) ? {} : { on: `no board measures ${label}` }),
    },
  })
  return {
    type: shortOrLong({ short: max, long, expand: (value) => ({ max: value }) }),
    meaning: description,
    default: 'no limit',
    example: quantity(unit).example,
  }
}

type MetricFields<Id extends MetricId = MetricId> = Readonly<Record<Id, Field<LimitKeys>>>

export const METRIC_IDS = Object.keys(METRICS) as readonly MetricId[]

/** Metrics that one layer has by itself; RAM belongs to the whole model. */
export const LAYER_METRIC_IDS = [
  'flash',
  'cycles',
  'latency',
  'energy',
  'accelerator-cycles',
  'cpu-cycles',
  'macs',
] as const satisfies readonly MetricId[]
export type LayerMetricId = (typeof LAYER_METRIC_IDS)[number]

/** One object per metric: the schema tells by it what it need not repeat. */
const LIMIT_FIELDS = Object.fromEntries(
  METRIC_IDS.map((id) => [id, limitField(METRICS[id])]),
) as MetricFields

function limitFields<Id extends MetricId>(ids: readonly Id[]): MetricFields<Id> {
  return Object.fromEntries(ids.map((id) => [id, LIMIT_FIELDS[id]])) as MetricFields<Id>
}

/** At least one pattern says what is meant; exclusions alone match nothing. */
const NOT_ONLY_EXCLUSIONS: ListRule<string> = {
  schema: { contains: { type: 'string', pattern: '^[^!]' } },
  single: { type: 'string', pattern: '^[^!]' },
  broken: (globs) =>
    globs.every((glob) => glob.startsWith('!'))
      ? 'found only exclusions (!...), expected at least one pattern without "!"'
      : undefined,
}

/** A third group or a 17th comma: a glob must not stand for more than 256 patterns. */
const TOO_WIDE = String.raw`(?:[^{]*\{){3}|(?:[^,]*,){17}`

const PATH_GLOBS = oneOrMore(
  text({
    allowed:
      'a glob of paths from the root of the repository, without a leading "/" or "./", with at most two {a,b} groups',
    pattern: String.raw`^(?!${TOO_WIDE})!?(?!\.?/|!)[^\n\r]`,
    maxLength: 512,
  }),
  { noun: 'globs', extra: NOT_ONLY_EXCLUSIONS },
)

const MODEL_GLOBS: Field<readonly string[]> = {
  type: PATH_GLOBS,
  meaning:
    'Which models the entry is for: one glob or several; one that starts with "!" excludes. `*` stays within a folder, `**` crosses folders, `?` is one character, `[ab]` one of several, `{a,b}` either.',
  default: '',
  example: "[models/kws*.tflite, '!models/kws-old.tflite']",
  isRequired: true,
}

const LAYER_GLOBS: Field<readonly string[]> = {
  type: oneOrMore(
    text({
      allowed: 'a glob of operators or layer names with at most two {a,b} groups',
      pattern: String.raw`^(?!${TOO_WIDE})!?[^!\n\r]`,
      maxLength: 512,
    }),
    { noun: 'globs', extra: NOT_ONLY_EXCLUSIONS },
  ),
  meaning:
    'Which layers: globs of the operator (`conv_2d`) or of the name of its output tensor; one that starts with "!" excludes.',
  default: '',
  example: 'conv*',
  isRequired: true,
}

const LAYER_RULE = map(
  {
    match: LAYER_GLOBS,
    enforce: ENFORCE,
    'on-unknown': ON_UNKNOWN,
    warn: WARN,
    ...limitFields(LAYER_METRIC_IDS),
  },
  {
    noun: 'limits of layers',
    leastKeys: 2,
    tooFew: 'it limits no metric, expected e.g. cycles: 2M',
    misplaced: {
      ...IN_A_METRIC,
      ram: 'the RAM of a model is one arena, no layer has its own',
      'unsupported-layers': 'it counts the layers of a model: put it next to "layers"',
    },
  },
)

/** Families and boards have no ordering suffix. */
const PART = /^[a-z]+\d+[a-z]+\d+[a-z]\w+$/

/** Every known target in any case, part numbers with their ordering suffix, boards with their revision. */
const TARGET_PATTERN = `^(?:${targetIds().map(targetPattern).join('|')})$`

function targetPattern(id: string): string {
  const anyCase = id.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)
  if (/^brd\d{4}$/.test(id)) return `${anyCase}[A-Za-z]?`
  return PART.test(id) ? `${anyCase}(?:-[A-Za-z0-9]+)?` : anyCase
}

/** What the table of parts has to say about a target that it does not know. */
function targetHint(id: string): string | undefined {
  try {
    resolveTarget({ id })
    return 'write it without spaces'
  } catch (error) {
    if (error instanceof UserError) return error.message.replace(/^target "[^"]*": /, '')
    throw error
  }
}

const SETTINGS = {
  target: {
    type: text({
      allowed: 'a part number, family or board, e.g. efr32mg24b310f1536im48, efr32xg24 or brd2601',
      pattern: TARGET_PATTERN,
      maxLength: 64,
      suggestions: targetIds(),
      hint: targetHint,
    }),
    meaning:
      'The part (or family of parts) that runs the model. A full part number adds the RAM and flash of the part as limits.',
    default: BUILT_IN.target,
    example: 'efr32mg24b310f1536im48',
  },
  accelerator: {
    type: choice(['mvp', 'none']),
    meaning: 'Whether the MVP is used at all.',
    default: BUILT_IN.accelerator,
    example: 'none',
  },
  runtime: {
    type: choice(RUNTIME_NAMES),
    meaning:
      'Whose TensorFlow Lite Micro runs the model: it decides kernels and tensor arena. sdk is Gecko SDK 4.4, Simplicity SDK 2024.6 and AI/ML SDK 2.0 to 2.2.1 (EFR32); sdk-3 is AI/ML SDK 3.x, whose figures are labelled.',
    default: BUILT_IN.runtime,
    example: 'mltk-device',
  },
  sdk: releaseField('sdk'),
  gsdk: releaseField('gsdk'),
  simplicity: releaseField('simplicity'),
  'optimize-speed': {
    type: choice(OPTIMIZE_SPEEDS),
    meaning:
      'SL_MVP_OPTIMIZE_SPEED of the firmware, a mask: 1 = convolutions with a scratch buffer, 2 = plain large averages, 3 = all.',
    default: "the runtime's own (0 for sdk, 1 for the MLTK's)",
    example: '1',
  },
  clock: {
    type: scalar(clock(Math.max(...PARTS.map(({ maximumClockHz }) => maximumClockHz)))),
    meaning: 'Clock of the CPU and the MVP.',
    default: "the part's usual clock",
    example: '78 MHz',
  },
} as const satisfies Fields

/** Other words for the runtime, by the release that people have. */
function releaseField(family: ReleaseFamily): Field<RuntimeName> {
  const { title, example, known } = RELEASES[family]
  return {
    type: version({
      allowed: `a version of the ${title}, e.g. ${example}`,
      pattern: `^(?:${known.map(({ pattern }) => pattern).join('|')})$`,
      numbers: known.flatMap(({ numbers }) => numbers),
      meaning: (written) => {
        const found = runtimeOfRelease(family, written)
        return 'runtime' in found ? { value: found.runtime } : found
      },
    }),
    meaning: `The runtime, named by the version of the ${title}; see docs/sdk.md.`,
    default: 'runtime',
    example,
  }
}

/** What `operators` may name: a kind or custom operator, or the call that adds it; the value is the name. */
const ADDED: ReadonlyMap<string, string> = new Map(
  Object.entries(ADD_CALLS).flatMap(([name, call]) => [
    [name, name],
    [call, name],
  ]),
)

const OPERATOR_NAME = text({
  allowed: 'an operator that the runtime has (CONV_2D) or the call that adds it (AddConv2D)',
  pattern: `^(?:${[...ADDED.keys()].join('|')})$`,
  maxLength: 64,
  suggestions: Object.keys(ADD_CALLS),
  hint: (found) => {
    const name = found.replace(/\(.*$/, '')
    if (ADDED.has(name)) return `write ${name}`
    const near = nearest(name, [...ADDED.keys()]) ?? nearest(name.toUpperCase(), [...ADDED.keys()])
    return near === undefined
      ? 'custom operators of your own stand under "custom-operators"'
      : `did you mean ${near}?`
  },
})

/** The operator of the schema, or the custom one, that an item of `operators` names. */
export function operatorNamed(item: string): string {
  return ADDED.get(item) ?? item
}

const BYTES = quantity('bytes')

export const CUSTOM_OPERATOR_FIELDS = {
  persistent: {
    type: scalar(BYTES),
    meaning:
      'Bytes that its Init and Prepare take with `AllocatePersistentBuffer`, each request rounded up to 16.',
    default: '0 B',
    example: '640 B',
  },
  scratch: {
    type: scalar(BYTES),
    meaning: 'Bytes that its Prepare takes with `RequestScratchBufferInArena`.',
    default: '0 B',
    example: '1 KiB',
  },
} as const satisfies Fields

const CUSTOM_OPERATOR = map(CUSTOM_OPERATOR_FIELDS, {
  noun: 'the memory of a custom operator',
  leastKeys: 1,
  tooFew: 'it says nothing of its memory: write persistent: 0 B where it takes none',
})

const FIRMWARE_FIELDS = {
  'resource-variables': {
    type: scalar(RESOURCE_VARIABLES),
    meaning:
      'How many resource variables the firmware creates (`MicroResourceVariables::Create(allocator, N)`); the table and the bytes of the variables are counted in the arena.',
    default: '0: a model with such variables is refused',
    example: '6',
  },
  'custom-operators': {
    type: dictionary(CUSTOM_OPERATOR, {
      noun: 'custom operators',
      names: {
        allowed: 'the name of a custom operator (at most 100 characters)',
        pattern: String.raw`^\S[^\n\r]{0,99}$`,
        most: 64,
      },
      least: 1,
    }),
    meaning:
      'Custom operators that the firmware registers (`AddCustom`), with the bytes of the arena that each use of one takes.',
    default: 'those that the runtime has',
    example: '{SignalWindow: {persistent: 640 B, scratch: 0 B}}',
  },
  operators: {
    type: oneOrMore(OPERATOR_NAME, { noun: 'them' }),
    meaning:
      "What the firmware's `MicroMutableOpResolver` lists. A model with another operator fails. Custom operators of your own stand under `custom-operators`.",
    default: 'every operator of the runtime',
    example: '[CONV_2D, RESHAPE, AddFullyConnected]',
  },
  arena: {
    type: scalar(BYTES),
    meaning:
      'The array that the firmware hands to the interpreter as its tensor arena. A model that needs more fails.',
    default: 'not checked',
    example: '64 KiB',
  },
} as const satisfies Fields

export type FirmwareKeys = Read<typeof FIRMWARE_FIELDS>

const FIRMWARE: Field<FirmwareKeys> = {
  type: map(FIRMWARE_FIELDS, { noun: 'what the firmware brings', leastKeys: 1 }),
  meaning:
    'What the firmware around the model brings: it decides whether a model loads and what lies in the arena. Key by key, the nearest one holds: of the build under `targets`, of the entry, of `defaults`, of the file.',
  default: "the SDK's own firmware: all operators, no variables",
  example: '{resource-variables: 6, arena: 64 KiB}',
}

export type SettingId = keyof typeof SETTINGS
export const SETTING_IDS = Object.keys(SETTINGS) as readonly SettingId[]

const BUILD_NAMES: NameRule = {
  allowed: 'the name of a build: letters, digits, ".", "_" and "-", at most 32 characters',
  pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$',
  most: 16,
}

const PROJECT: Field<string> = {
  type: text({
    allowed: 'the path of a project file (.slcp) from the root of the repository',
    pattern: String.raw`^(?!\.{0,2}/)[^\n\r]{1,200}\.slcp$`,
    maxLength: 256,
  }),
  meaning:
    'Project of the firmware (.slcp): SL_MVP_OPTIMIZE_SPEED, SL_TFLITE_MICRO_ARENA_SIZE, the SDK and the part are taken from there, from config/ and from the .slps file beside it, unless this file says them.',
  default: 'nothing is read',
  example: 'app.slcp',
}

const CALIBRATION: Field<string> = {
  type: text({
    allowed: 'the path of a calibration (*.calibration.json) from the root of the repository',
    pattern: String.raw`^(?!\.{0,2}/)[^\n\r]{1,200}\.calibration\.json$`,
    maxLength: 256,
  }),
  meaning:
    'File that "mvp-budget calibrate" wrote: estimates and their error bands come from this project\'s own measurements. That of a build comes before that of the file.',
  default: 'the published boards',
  example: 'measurements/kit.calibration.json',
}

/** One build under `targets`; what it does not say the entry or `defaults` say. */
const BUILD = map(
  { ...SETTINGS, project: PROJECT, calibration: CALIBRATION, firmware: FIRMWARE },
  {
    noun: 'a build',
    leastKeys: 1,
    tooFew: 'it says nothing of the build, expected e.g. optimize-speed: 1',
    misplaced: Object.fromEntries(
      METRIC_IDS.map((id) => [
        id,
        'limits of one build stand in an entry, e.g. targets: {kit: {latency: 45 ms}}',
      ]),
    ),
  },
)

/** What an entry may say about one of its builds. */
const BUILD_LIMITS = map(
  {
    enforce: ENFORCE,
    'on-unknown': ON_UNKNOWN,
    'on-unmeasured': ON_UNMEASURED,
    warn: WARN,
    ...limitFields(METRIC_IDS),
  },
  {
    noun: 'limits of one build',
    misplaced: Object.fromEntries(
      SETTING_IDS.map((id) => [id, 'say it of the build itself, under "targets" of the file']),
    ),
  },
)

const SHARED = {
  ...SETTINGS,
  targets: {
    type: namesOrDictionary(BUILD_LIMITS, {
      noun: 'builds',
      names: BUILD_NAMES,
      empty: {},
    }),
    meaning:
      'Builds (of "targets" of the file) that the model must fit: names, or a map from a name to limits that hold for that build alone and come before the entry\'s own.',
    default:
      'the builds under "defaults", else all builds of the file; the entry\'s own one where it sets target, runtime, optimize-speed, accelerator or clock itself',
    example: '{kit: {latency: 45 ms}, battery: }',
  },
  firmware: FIRMWARE,
  enforce: ENFORCE,
  'on-unknown': ON_UNKNOWN,
  'on-unmeasured': ON_UNMEASURED,
  warn: WARN,
  ...limitFields(METRIC_IDS),
  layers: {
    type: oneOrMore(LAYER_RULE, { noun: 'such maps' }),
    meaning:
      'Limits of single layers: every layer that matches is held against them. An entry\'s "layers" replace those under "defaults".',
    default: 'no limits',
    example: '{match: conv*, cycles: 2M}',
  },
} as const

function waiverFields(): Readonly<Record<MetricId, Field<number>>> {
  return Object.fromEntries(
    METRIC_IDS.map((id) => {
      const written = quantity(METRICS[id].unit)
      const meaning = `Waives an overrun of ${METRICS[id].label} up to this value.`
      return [
        id,
        { type: scalar(written), meaning, default: 'not waived', example: written.example },
      ]
    }),
  ) as Readonly<Record<MetricId, Field<number>>>
}

const WAIVER = map(
  {
    until: {
      type: scalar(DAY),
      meaning:
        'Last day (UTC) on which the waiver holds; reported from 14 days before, void afterwards.',
      default: '',
      example: '2027-01-31',
      isRequired: true,
    },
    reason: {
      type: text({
        allowed: 'one line of text',
        pattern: String.raw`^\S[^\n\r]*$`,
        maxLength: 300,
      }),
      meaning: 'Why the overrun is accepted until then; printed in every report.',
      default: '',
      example: 'waits for the smaller front end',
      isRequired: true,
    },
    targets: {
      type: oneOrMore(
        text({ allowed: BUILD_NAMES.allowed, pattern: BUILD_NAMES.pattern, maxLength: 32 }),
        { noun: 'names' },
      ),
      meaning: 'Builds that it holds for.',
      default: 'all',
      example: 'kit',
    },
    ...waiverFields(),
  },
  { noun: 'a waiver', leastKeys: 3, tooFew: 'it waives no metric, expected e.g. ram: 112 KiB' },
)

const ENTRY_FIELDS = {
  match: MODEL_GLOBS,
  name: {
    type: text({ allowed: 'one line of text', pattern: String.raw`^\S[^\n\r]*$`, maxLength: 64 }),
    meaning: 'What reports call the entry.',
    default: "the model's path",
    example: 'kws',
  },
  follows: {
    type: PATH_GLOBS,
    meaning:
      'What a new model of the entry is compared with: of the models of the base that match, the newest by version (`v10` is newer than `v9`). It stands before what git calls a rename.',
    default: 'a model that the entry loses in the same change',
    example: 'models/kws_v*.tflite',
  },
  base: {
    type: text({
      allowed: 'the path of a model from the root of the repository',
      pattern: String.raw`^(?!\.{0,2}/)[^\n\r*?[\]{}!]+$`,
      maxLength: 512,
    }),
    meaning: 'The one model of the base that a new model of the entry is compared with.',
    default: '`follows`',
    example: 'models/kws_v2.tflite',
  },
  ...SHARED,
  waive: {
    type: oneOrMore(WAIVER, { noun: 'waivers' }),
    meaning: 'Overruns that are accepted for a limited time.',
    default: 'none',
    example: '{until: 2027-01-31, reason: waits for the smaller front end, ram: 112 KiB}',
  },
} as const

const IN_AN_ENTRY = {
  ...IN_A_METRIC,
  'require-budget': 'it stands at the top of the file',
  'on-loosened': 'it stands at the top of the file',
  'on-removed': 'it stands at the top of the file',
} as const

const ACCEPT_FIELDS = {
  label: {
    type: text({
      allowed: 'the name of a label (at most 50 characters)',
      pattern: String.raw`^\S[^\n\r]*$`,
      maxLength: 50,
    }),
    meaning: 'Label that accepts an overrun, where someone with write access applied it.',
    default: BUILT_IN.acceptLabel,
    example: 'budget-accepted',
  },
  reason: {
    type: text({
      allowed: 'letters, digits and "-", as at the start of the line "My-Reason: ..."',
      pattern: '^[A-Za-z][A-Za-z0-9-]*$',
      maxLength: 50,
    }),
    meaning: 'How the line in the text of the pull request starts that gives the reason.',
    default: BUILT_IN.acceptReason,
    example: 'Budget-Reason',
  },
} as const satisfies Fields

const ACCEPT = map(ACCEPT_FIELDS, { noun: 'how overruns are accepted', leastKeys: 1 })

export const FILE_FIELDS = {
  version: {
    type: choice([1]),
    meaning: 'Version of the grammar of this file.',
    default: '',
    example: '1',
    isRequired: true,
  },
  'require-budget': {
    type: choice([true, false]),
    meaning:
      'Whether a model that no entry matches, an entry that matches no model and "paths" that match no file make the check fail.',
    default: 'false',
    example: 'true',
  },
  'on-loosened': {
    type: choice(['fail', 'warn', 'allow']),
    meaning:
      'What happens where a pull request loosens this file. The stricter of base and head counts.',
    default: BUILT_IN.onLoosened,
    example: 'fail',
  },
  'on-removed': {
    type: choice(['fail', 'warn']),
    meaning:
      'What happens where a model that the budget guards is deleted and nothing like it is added. The stricter of base and head counts.',
    default: BUILT_IN.onRemoved,
    example: 'fail',
  },
  accept: {
    type: shortOrLong({ short: choice(['off']), long: ACCEPT, expand: () => ({}) }),
    meaning:
      'How a pull request may accept an overrun for exactly its numbers: a label and a line with the reason. "off" forbids it.',
    default: `label ${BUILT_IN.acceptLabel}, reason ${BUILT_IN.acceptReason}`,
    example: '{label: budget-accepted}',
  },
  project: PROJECT,
  measurements: {
    type: text({
      allowed: 'the path of a folder from the root of the repository',
      pattern: String.raw`^(?!\.{0,2}(?:/|$))[^\n\r]{0,200}[^\n\r/]/?$`,
      maxLength: 256,
    }),
    meaning:
      'Folder of measurements (*.measured.json, written by "mvp-budget import"): figures that boards measured are shown beside the estimates, and limits "on: measured" are held against them.',
    default: 'nothing was measured',
    example: 'measurements',
  },
  calibration: CALIBRATION,
  targets: {
    type: dictionary(BUILD, { noun: 'builds', names: BUILD_NAMES, least: 1 }),
    meaning:
      'Builds of the firmware by name: part, runtime, optimize-speed, accelerator and clock. A model is held against its limits on each build that its entry lists; the worst one decides.',
    default: 'one build without a name, of what "defaults" and the entries say',
    example: '{kit: {target: brd2601b, optimize-speed: 1}}',
  },
  firmware: FIRMWARE,
  defaults: {
    type: map(SHARED, {
      noun: 'what all models share',
      misplaced: {
        ...IN_A_METRIC,
        waive: 'a waiver is part of an entry under "models"',
        match: 'only the entries under "models" have globs',
        name: 'only the entries under "models" have names',
        follows: 'it is part of an entry under "models"',
        base: 'it is part of an entry under "models"',
      },
    }),
    meaning: 'What holds for every model, matched or not, unless its entry says otherwise.',
    default: 'nothing',
    example: '{target: efr32xg24, ram: {growth: 2 KiB}}',
  },
  models: {
    type: list(map(ENTRY_FIELDS, { noun: 'an entry', misplaced: IN_AN_ENTRY }), 'entries'),
    meaning:
      'The budgets. The first entry that matches a model is the only one that applies to it.',
    default: 'none',
    example: '[{match: models/kws.tflite, ram: 96 KiB}]',
  },
} as const

const IN_THE_FILE = Object.fromEntries(
  [...METRIC_IDS, ...SETTING_IDS, 'warn', 'enforce', 'layers'].map((key) => [
    key,
    'put it under "defaults" for all models, or into an entry of "models"',
  ]),
)

export const FILE_TYPE = map(FILE_FIELDS, { noun: 'a budget file', misplaced: IN_THE_FILE })

export type FileKeys = Read<typeof FILE_FIELDS>
export type SharedKeys = Read<typeof SHARED>
export type EntryKeys = Read<typeof ENTRY_FIELDS>
export type BuildKeys = NonNullable<FileKeys['targets']>['value'][number]['value']
export type BuildLimitKeys = NonNullable<SharedKeys['targets']>['value'][number]['value']
export type LayerRuleKeys = NonNullable<SharedKeys['layers']>['value'][number]
