/**
 * What the element-wise kernels take: activations, arithmetic, comparison and logic.
 *
 * Source: tflite-micro 7005d60e (MLTK 0.20) and 02414075 (Gecko SDK 4.4.1), micro/kernels.
 */
import {
  byKernelSet,
  bySdk,
  checked,
  everywhere,
  evalOnly,
  FLOAT,
  FLOAT_INT8,
  FLOAT_INT8_INT16,
  INT16,
  INT8,
  needs,
  operands,
  stopping,
  types,
  type AcceptedForms,
  type Kernel,
  type Place,
  type Row,
} from '../../accepted-forms.ts'
import type { DataType } from '../../../tflite/model.ts'

/** Elements of one type are walked as if they were of another. */
const MIXED = { otherwise: 'computes garbage' } as const
const OUT_OF_LOOPS = { otherwise: 'answers anyhow' } as const
const IN_OUT: Row = { sameType: [0, 'output'] }

const INT16_IN_OUT: readonly Row[] = [
  { zeroPoint: 0, is: 0, when: { 0: INT16 } },
  { zeroPoint: 'output', is: 0, when: { 0: INT16 } },
]

/** The kernels for 16 bits know one scale of their output only. */
const SIGMOID_INT16: Row = {
  ...{ scale: 'output', is: 1 / 32768, text: '1/32768', within: 0.0007 },
  when: { 0: INT16 },
}

// ---- one input -----------------------------------------------------------------------------------

/** Prepare's template never calls the check of the type that it is given, so that Eval finds out. */
function elementwise(of: readonly DataType[], extra: readonly Row[] = []): AcceptedForms {
  return everywhere({
    source: 'micro/kernels/elementwise.cc',
    prepare: [...operands(1), IN_OUT, ...extra],
    eval: [types(0, of)],
  })
}

const RESCALED: readonly Row[] = [
  { quantized: 0, is: true, when: { 0: INT8 } },
  { quantized: 'output', is: true, when: { 0: INT8 } },
  { holds: 'both-quantized', when: { 0: INT16 } },
  ...INT16_IN_OUT,
]

function rounding(source: string): AcceptedForms {
  const prepare = [...operands(1), types(0, FLOAT), IN_OUT, { sameShape: [0, 'output'] as const }]
  return everywhere({ source, prepare, eval: [] })
}

function activation(
  source: string,
  prepare: readonly Row[],
  of: readonly DataType[],
): AcceptedForms {
  return everywhere({ source: `micro/kernels/${source}`, prepare, eval: [types(0, of)] })
}

/** `ExtendedShape` of four dimensions. */
const FOUR_LOOPS = ([0, 1, 'output'] as const).map((rank): Row => ({ rank, least: 0, most: 4 }))

const UNCHECKED_OUTPUT: Row = { sameType: [0, 'output'], ...MIXED }

export const ACTIVATION_FORMS = {
  RELU: everywhere({
    source: 'micro/kernels/activations.cc',
    prepare: needs(1),
    eval: [types(0, FLOAT_INT8), UNCHECKED_OUTPUT],
  }),
  RELU6: everywhere({
    source: 'micro/kernels/activations.cc',
    prepare: needs(1),
    eval: [types(0, FLOAT_INT8), UNCHECKED_OUTPUT],
  }),
  TANH: activation(
    'tanh.cc',
    [...operands(1), IN_OUT, ...INT16_IN_OUT, SIGMOID_INT16],
    FLOAT_INT8_INT16,
  ),
  LOGISTIC: activation(
    'logistic_common.cc',
    [
      ...needs(1),
      IN_OUT,
      { zeroPoint: 'output', is: -128, when: { 0: INT8 } },
      ...INT16_IN_OUT,
      SIGMOID_INT16,
    ],
    FLOAT_INT8_INT16,
  ),
  LEAKY_RELU: activation('leaky_relu_common.cc', [...operands(1), IN_OUT], FLOAT_INT8_INT16),
  ELU: activation('elu.cc', [...operands(1), IN_OUT], FLOAT_INT8),
  HARD_SWISH: everywhere({
    source: 'micro/kernels/hard_swish.cc',
    prepare: [...operands(1), { holds: 'hard-swish-scales', when: { 0: INT8 } }],
    eval: [types(0, FLOAT_INT8), UNCHECKED_OUTPUT],
  }),
  /** Always in four nested loops. */
  PRELU: checked(
    {
      source: 'micro/kernels/prelu.cc',
      prepare: needs(2),
      eval: [
        types(0, FLOAT_INT8),
        { sameType: [0, 1], ...MIXED },
        UNCHECKED_OUTPUT,
        ...FOUR_LOOPS.map((row): Row => ({ ...row, ...OUT_OF_LOOPS })),
      ],
    },
    { eval: FOUR_LOOPS },
  ),
} as const satisfies Readonly<Record<string, AcceptedForms>>

// ---- two inputs ----------------------------------------------------------------------------------

const NO_PLACES: readonly (readonly [Place, Place])[] = []

function sameTypes(...pairs: readonly (readonly [Place, Place])[]): readonly Row[] {
  return [...NO_PLACES, ...pairs].map((pair): Row => ({ sameType: pair, ...MIXED }))
}

/** `ExtendedShape` of so many dimensions, where something is broadcast. */
function looped(most: number, when: Pick<Row, 'when'> = {}): Row {
  return { broadcast: [0, 1], most, counted: 'with the output', ...when }
}

function loops(most: number, when: Pick<Row, 'when'> = {}): Row {
  return { ...looped(most, when), ...OUT_OF_LOOPS }
}

const ELEMENTS_ALIKE: Row = { holds: 'elements-alike' }

/** Walked side by side, or broadcast in so many loops. */
function walked(most: number): readonly Row[] {
  return [ELEMENTS_ALIKE, looped(most)]
}

/** Of int32 operands that carry a scale the kernel says that it would be lost. */
const PLAIN_INT32: readonly Row[] = [
  { quantized: 0, is: false, when: { output: ['int32'] } },
  { quantized: 1, is: false, when: { output: ['int32'] } },
]

const ACTIVATION: Row = { holds: 'activation-range' }

const SYMMETRIC: readonly Row[] = [
  { zeroPoint: 0, is: 0, when: { 0: INT16 } },
  { zeroPoint: 1, is: 0, when: { 0: INT16 } },
  { zeroPoint: 'output', is: 0, when: { 0: INT16 } },
]

const IN_RANGE_INT8: readonly Row[] = ([0, 1, 'output'] as const).map((place): Row => ({
  zeroPointOf: place,
  least: -128,
  most: 127,
  when: { 0: INT8 },
}))

/** ADD decides by the type of its output. */
function add(prepare: readonly Row[], of: readonly DataType[]): Omit<Kernel, 'source'> {
  return {
    prepare: [
      ...needs(2),
      ...prepare,
      ...of
        .filter((dtype) => dtype === 'int8' || dtype === 'int16')
        .map((dtype): Row => ({ ...ACTIVATION, when: { output: [dtype] } })),
    ],
    eval: [types('output', of), ...sameTypes(['output', 0], ['output', 1]), loops(6)],
  }
}

const SUM_FACTORS: Row = { holds: 'sum-factors', when: { output: ['int8', 'int16'] } }

const ADD_TYPES = ['float32', 'int32', 'int8', 'int16'] as const
const CMSIS_ADD = {
  source: 'micro/kernels/cmsis_nn/add.cc',
  ...add([...SYMMETRIC, ...PLAIN_INT32], ADD_TYPES),
}

const MUL_TYPES = ['float32', 'int8', 'int16', 'int32'] as const

function mul(source: string, most: number): Kernel {
  return {
    source,
    prepare: [...operands(2), { sameType: [0, 1] }, ...SYMMETRIC, ACTIVATION],
    eval: [types(0, MUL_TYPES), UNCHECKED_OUTPUT, loops(most)],
  }
}

const CMSIS_MUL = 'micro/kernels/cmsis_nn/mul.cc'

/** The MVP walks what it takes by itself. */
const OFF_THE_MVP: readonly Row[] = [{ ...ELEMENTS_ALIKE, on: 'cpu' }]

export const ADD_MUL_FORMS = {
  ADD: byKernelSet({
    sdkMvp: stopping(
      {
        source: 'gecko_sdk util/third_party/tensorflow_extra/siliconlabs/add.cc',
        ...add([], FLOAT_INT8),
      },
      { prepare: [SUM_FACTORS], eval: OFF_THE_MVP },
    ),
    sdk: stopping(CMSIS_ADD, { prepare: [SUM_FACTORS], eval: [ELEMENTS_ALIKE] }),
    mltkMvp: { source: 'mltk tflite_micro_mvp_kernels/kernels/add.cc', ...add([], FLOAT_INT8) },
    mltkDevice: CMSIS_ADD,
    mltkSimulator: { source: 'micro/kernels/add.cc', ...add(PLAIN_INT32, ADD_TYPES) },
  }),
  MUL: byKernelSet({
    sdkMvp: stopping(mul('gecko_sdk util/third_party/tensorflow_extra/siliconlabs/mul.cc', 4), {
      eval: [...OFF_THE_MVP, looped(4)],
    }),
    sdk: stopping(mul(CMSIS_MUL, 4), { eval: walked(4) }),
    mltkMvp: mul('mltk tflite_micro_mvp_kernels/kernels/mul.cc', 6),
    mltkDevice: mul(CMSIS_MUL, 6),
    mltkSimulator: mul('micro/kernels/mul_common.cc', 6),
  }),
} as const satisfies Readonly<Record<string, AcceptedForms>>

/** Prepare compares the three types. */
function division(prepare: readonly Row[], of: readonly DataType[]): Kernel {
  const same: readonly Row[] = [{ sameType: [0, 1] }, IN_OUT]
  return {
    source: 'micro/kernels/div.cc',
    prepare: [...needs(2), ...same, ...prepare, { ...ACTIVATION, when: { output: INT8 } }],
    eval: [types(0, of), loops(5)],
  }
}

function floored(source: string, extra: readonly Row[]): AcceptedForms {
  return checked(
    {
      source: `micro/kernels/${source}`,
      prepare: [...operands(2), { sameType: [0, 1] }, IN_OUT],
      eval: [types(0, FLOAT), loops(4), ...extra],
    },
    { eval: [looped(4)] },
  )
}

/**
 * The comparison's loops have four levels; a fifth dimension is left out. What a sixth overwrites is
 * behind the shape: the MLTK's build crashes where the first input has six, and runs where only the
 * second has.
 */
function comparison(of: readonly DataType[]): AcceptedForms {
  return checked(
    {
      source: 'micro/kernels/comparisons.cc',
      prepare: needs(2),
      eval: [
        types(0, of),
        ...sameTypes([0, 1]),
        types('output', ['bool'], MIXED),
        { broadcast: [0, 1], most: 5, counted: 'first', otherwise: 'crashes' },
        loops(4),
      ],
    },
    { prepare: [{ holds: 'compared-scales', when: { 0: INT8 } }], eval: [looped(4)] },
  )
}

const ORDERED = ['float32', 'int32', 'int64', 'int8'] as const
const EQUATED = ['bool', ...ORDERED] as const

/** No Prepare; the type is not asked for: any element counts as true or false by its first byte. */
function logic(): AcceptedForms {
  return checked(
    evalOnly('micro/kernels/logical_common.cc', 2, [
      types(0, ['bool'], OUT_OF_LOOPS),
      types(1, ['bool'], OUT_OF_LOOPS),
      types('output', ['bool'], OUT_OF_LOOPS),
      loops(4),
    ]),
    { eval: [looped(4)] },
  )
}

function extreme(): AcceptedForms {
  return checked(
    evalOnly('micro/kernels/maximum_minimum.cc', 2, [
      types('output', ['float32', 'int8', 'int32', 'int64']),
      ...sameTypes(['output', 0], ['output', 1]),
      loops(5),
    ]),
    { eval: walked(5) },
  )
}

function subtraction(most: number): Kernel {
  return {
    source: 'micro/kernels/sub.cc',
    prepare: [...needs(2), ACTIVATION],
    eval: [
      types('output', FLOAT_INT8_INT16),
      ...sameTypes(['output', 0], ['output', 1]),
      loops(most),
    ],
  }
}

const SQUARED_PLAIN = { when: { output: ['float32', 'int32'] } } as const
const SQUARED_QUANTIZED = { when: { output: ['int8', 'int16'] } } as const
const SQUARED_TYPES = ['float32', 'int32', 'int8', 'int16'] as const

export const ARITHMETIC_FORMS = {
  SUB: bySdk({
    sdk: stopping(subtraction(5), { prepare: [SUM_FACTORS], eval: walked(5) }),
    mltk: subtraction(6),
  }),
  DIV: bySdk({
    sdk: stopping(division([], ['float32', 'int8']), { eval: walked(5) }),
    mltk: division(PLAIN_INT32, ['float32', 'int32', 'int8']),
  }),
  SQUARED_DIFFERENCE: checked(
    {
      source: 'micro/kernels/squared_difference.cc',
      prepare: [...operands(2), { sameType: [0, 1] }, ...IN_RANGE_INT8, ...SYMMETRIC],
      eval: [
        types('output', SQUARED_TYPES),
        ...sameTypes(['output', 0]),
        loops(4, SQUARED_PLAIN),
        loops(6, SQUARED_QUANTIZED),
      ],
    },
    {
      prepare: [0, 1].map((place): Row => ({ quantized: place, is: true, ...SQUARED_QUANTIZED })),
      eval: [looped(4, SQUARED_PLAIN), looped(6, SQUARED_QUANTIZED)],
    },
  ),
  FLOOR_DIV: floored('floor_div.cc', [{ holds: 'divisor-not-zero' }]),
  FLOOR_MOD: floored('floor_mod.cc', []),
  EQUAL: comparison(EQUATED),
  NOT_EQUAL: comparison(EQUATED),
  GREATER: comparison(ORDERED),
  GREATER_EQUAL: comparison(ORDERED),
  LESS: comparison(ORDERED),
  LESS_EQUAL: comparison(ORDERED),
  MAXIMUM: extreme(),
  MINIMUM: extreme(),
  LOGICAL_AND: logic(),
  LOGICAL_OR: logic(),
  LOGICAL_NOT: elementwise(['bool']),
  NEG: everywhere(evalOnly('micro/kernels/neg.cc', 1, [types(0, FLOAT), UNCHECKED_OUTPUT])),
  FLOOR: everywhere(evalOnly('micro/kernels/floor.cc', 1, [types(0, FLOAT), UNCHECKED_OUTPUT])),
  ABS: elementwise(FLOAT_INT8_INT16, RESCALED),
  RSQRT: everywhere({
    source: 'micro/kernels/elementwise.cc',
    prepare: [...operands(1), IN_OUT, ...RESCALED],
    eval: [types(0, FLOAT_INT8_INT16), { holds: 'elements-positive' }],
  }),
  SQRT: elementwise(FLOAT),
  SQUARE: elementwise(FLOAT),
  SIN: elementwise(FLOAT),
  COS: elementwise(FLOAT),
  LOG: elementwise(FLOAT),
  EXP: rounding('micro/kernels/exp.cc'),
  ROUND: rounding('micro/kernels/round.cc'),
  CEIL: rounding('micro/kernels/ceil.cc'),
  SELECT_V2: checked(
    {
      source: 'micro/kernels/select.cc',
      prepare: [
        ...operands(3),
        types(0, ['bool']),
        { sameType: [1, 2] },
        { holds: 'select-broadcast' },
      ],
      eval: [
        types(1, FLOAT_INT8_INT16),
        { sameType: [1, 'output'], ...MIXED },
        { holds: 'select-loops', ...OUT_OF_LOOPS },
      ],
    },
    { eval: [{ holds: 'select-loops' }] },
  ),
  ADD_N: checked(
    {
      source: 'micro/kernels/add_n.cc',
      prepare: [
        { count: 'inputs', least: 2, most: Infinity },
        { count: 'outputs', least: 1, most: 1 },
        { present: 'inputs' },
        { present: 'output' },
        IN_OUT,
        { holds: 'addends-alike' },
        types('output', FLOAT_INT8),
      ],
      eval: [],
    },
    { prepare: [{ holds: 'running-sum-factors', when: { output: INT8 } }] },
  ),
} as const satisfies Readonly<Record<string, AcceptedForms>>
