/**
 * What the kernels take that hold most of a network's work: convolutions, dense layers, pools,
 * recurrent layers; and those that run subgraphs or keep resources.
 *
 * Source: gecko_sdk 4.4.1 util/third_party/tensorflow_extra/siliconlabs; mltk 0.20.0
 * cpp/shared/gecko_sdk/tflite_micro_mvp_kernels and cpp/shared/tflite_micro/kernels; tflite-micro
 * 02414075 (SDK) and 7005d60e (MLTK), micro/kernels and micro/kernels/cmsis_nn.
 */
import {
  byKernelSet,
  bySdk,
  everywhere,
  FLOAT,
  FLOAT_INT8,
  FLOAT_INT8_INT16,
  INT16,
  INT8,
  needs,
  types,
  type AcceptedForms,
  type Kernel,
  type Row,
} from '../../accepted-forms.ts'

const MIXED = { otherwise: 'computes garbage' } as const
const CRASHES = { otherwise: 'crashes' } as const
const SDK_KERNELS = 'gecko_sdk util/third_party/tensorflow_extra/siliconlabs'
const MLTK_KERNELS = 'mltk cpp/shared/gecko_sdk/tflite_micro_mvp_kernels/kernels'
const MLTK_OVERRIDES = 'mltk cpp/shared/tflite_micro/kernels'

/** Which input is what. */
interface Places {
  readonly data: number
  readonly filter: number
  readonly bias: number
  /** The filter's dimension of output channels. */
  readonly channels: number
  /** It has a fused activation, whose bounds it computes. */
  readonly activates: boolean
}

const ACTIVATION: Row = { holds: 'activation-range' }

const CONV: Places = { data: 0, filter: 1, bias: 2, channels: 0, activates: true }
const DEPTHWISE: Places = { data: 0, filter: 1, bias: 2, channels: 3, activates: true }
const TRANSPOSED: Places = { data: 2, filter: 1, bias: 3, channels: 0, activates: false }

function fetched({ data, filter }: Places): readonly Row[] {
  return [...[data, filter].map((at): Row => ({ present: at })), { present: 'output' }]
}

/** The filter and the bias are read as the data's type makes them; nothing looks at their own. */
function trustedTypes({ data, filter, bias }: Places): readonly Row[] {
  const isFloat = { [data]: FLOAT }
  const isInt8 = { [data]: INT8 }
  return [
    { ...types(filter, FLOAT), when: isFloat, ...MIXED },
    { ...types(bias, FLOAT), when: isFloat, ...MIXED },
    { ...types('output', FLOAT), when: isFloat, ...MIXED },
    { ...types(filter, INT8), when: isInt8, ...MIXED },
    { ...types(bias, ['int32']), when: isInt8, ...MIXED },
    { ...types('output', INT8), when: isInt8, ...MIXED },
  ]
}

/** Maps have four dimensions, which nothing asks for. */
function mapRanks({ data, filter }: Places): readonly Row[] {
  return [data, filter, 'output' as const].map((place): Row => ({
    rank: place,
    least: 4,
    most: 4,
    ...MIXED,
  }))
}

/** The MVP's kernels ask for the type of the data alone, and convert the bias when the model is loaded. */
function onMvp(source: string, places: Places, extra: readonly Row[] = []): Kernel {
  const { data, filter, bias, channels } = places
  const isInt8 = { [data]: INT8 }
  return {
    source,
    prepare: [
      ...fetched(places),
      types(data, FLOAT_INT8),
      { ...types('output', ['int8', 'int16', 'uint8']), when: isInt8 },
      { quantized: data, is: true, when: isInt8, on: 'cpu' },
      { scalesAlong: channels, of: filter, when: isInt8, on: 'cpu' },
      { holds: 'scales-dimension', when: isInt8, on: 'cpu' },
      { scalesAlong: channels, of: filter, when: isInt8, ...MIXED },
      { constant: bias, when: isInt8, ...MIXED },
      ...(places.activates ? [{ ...ACTIVATION, when: isInt8 }] : []),
      { holds: 'strides', when: isInt8, ...MIXED },
    ],
    eval: [...extra, ...trustedTypes(places), ...mapRanks(places)],
  }
}

const HYBRID_BRANCHES: Row = {
  takes: [
    { 0: FLOAT, 1: FLOAT },
    { 0: INT16, 1: INT8 },
    { 0: INT8, 1: ['int8', 'int4'] },
  ],
}

/** Where int8 or int16 is computed: an affine filter of one scale or one for each channel. */
function perChannel({ data, filter, channels, activates }: Places): readonly Row[] {
  return (['int8', 'int16'] as const).flatMap((dtype): readonly Row[] => [
    { quantized: data, is: true, when: { [data]: [dtype] } },
    { scalesAlong: channels, of: filter, when: { [data]: [dtype] } },
    { holds: 'scales-dimension', when: { [data]: [dtype] } },
    ...(activates ? [{ ...ACTIVATION, when: { [data]: [dtype] } }] : []),
  ])
}

function biasTypes({ data, bias }: Places, int16: readonly ('int32' | 'int64')[]): readonly Row[] {
  return [
    { ...types(bias, FLOAT), when: { [data]: FLOAT }, ...MIXED },
    { ...types(bias, ['int32']), when: { [data]: INT8 }, ...MIXED },
    { ...types(bias, int16), when: { [data]: INT16 } },
  ]
}

const ZEROED_INT16 = (data: number): readonly Row[] => [
  { zeroPoint: data, is: 0, when: { [data]: INT16 } },
  { zeroPoint: 'output', is: 0, when: { [data]: INT16 } },
]

const DATA_OUT: Row = { sameType: [0, 'output'] }
const CONV_DATA = types(0, FLOAT_INT8_INT16)

/** The activation's range is computed for these types only. */
const QUANTIZED_OUTPUT: Row = {
  ...types('output', ['int8', 'int16', 'uint8']),
  when: { 0: ['int8', 'int16', 'uint8'] },
}

/** A bias that is absent may be listed; nothing may follow it. */
const BIAS_OR_NONE: readonly Row[] = [
  { count: 'inputs', least: 2, most: 3 },
  { count: 'outputs', least: 1, most: 1 },
]

/** CMSIS-NN's depthwise kernel does not ask for the type of a float layer's weights. */
const DEPTHWISE_TRUST: readonly Row[] = [
  { ...types(1, FLOAT), when: { 0: FLOAT }, ...MIXED },
  { ...types(1, INT8), when: { 0: INT16 }, ...MIXED },
  { sameType: [0, 'output'], ...MIXED },
  ...biasTypes(DEPTHWISE, ['int64']),
]

export const CONVOLUTION_FORMS = {
  CONV_2D: byKernelSet({
    sdkMvp: onMvp(`${SDK_KERNELS}/conv.cc`, CONV),
    sdk: {
      source: 'micro/kernels/cmsis_nn/conv.cc',
      prepare: [
        ...fetched(CONV),
        { holds: 'bias-not-left-out' },
        CONV_DATA,
        ...perChannel(CONV),
        ...ZEROED_INT16(0),
      ],
      eval: [DATA_OUT, HYBRID_BRANCHES, ...biasTypes(CONV, ['int64']), ...mapRanks(CONV)],
    },
    mltkMvp: onMvp(`${MLTK_KERNELS}/conv.cc`, CONV),
    mltkDevice: {
      source: 'micro/kernels/cmsis_nn/conv.cc',
      prepare: [
        ...fetched(CONV),
        DATA_OUT,
        HYBRID_BRANCHES,
        ...BIAS_OR_NONE,
        ...perChannel(CONV),
        ...ZEROED_INT16(0),
      ],
      eval: [...biasTypes(CONV, ['int32', 'int64']), ...mapRanks(CONV)],
    },
    mltkSimulator: {
      source: `${MLTK_OVERRIDES}/conv.cc`,
      prepare: [...fetched(CONV), DATA_OUT, HYBRID_BRANCHES, ...BIAS_OR_NONE, ...perChannel(CONV)],
      eval: [
        { present: 2, when: { 0: INT16 }, ...CRASHES },
        ...biasTypes(CONV, ['int32', 'int64']),
        ...mapRanks(CONV),
      ],
    },
  }),
  DEPTHWISE_CONV_2D: byKernelSet({
    sdkMvp: onMvp(`${SDK_KERNELS}/depthwise_conv.cc`, DEPTHWISE),
    sdk: {
      source: 'micro/kernels/cmsis_nn/depthwise_conv.cc',
      prepare: [
        ...fetched(DEPTHWISE),
        { holds: 'bias-not-left-out' },
        ...perChannel(DEPTHWISE),
        ...ZEROED_INT16(0),
      ],
      eval: [
        CONV_DATA,
        { ...types(1, ['int8', 'int4']), when: { 0: INT8 } },
        ...DEPTHWISE_TRUST,
        ...mapRanks(DEPTHWISE),
      ],
    },
    mltkMvp: onMvp(`${MLTK_KERNELS}/depthwise_conv.cc`, DEPTHWISE),
    mltkDevice: {
      source: 'micro/kernels/cmsis_nn/depthwise_conv.cc',
      prepare: [
        ...fetched(DEPTHWISE),
        ...BIAS_OR_NONE,
        ...perChannel(DEPTHWISE),
        ...ZEROED_INT16(0),
        { ...types(1, ['int8', 'int4']), when: { 0: INT8 } },
      ],
      eval: [CONV_DATA, ...DEPTHWISE_TRUST, ...mapRanks(DEPTHWISE)],
    },
    mltkSimulator: {
      source: `${MLTK_OVERRIDES}/depthwise_conv.cc`,
      prepare: [
        ...fetched(DEPTHWISE),
        CONV_DATA,
        { holds: 'one-type-or-hybrid' },
        QUANTIZED_OUTPUT,
        ...BIAS_OR_NONE,
        ...perChannel(DEPTHWISE),
      ],
      eval: [
        types(0, FLOAT_INT8),
        { ...DATA_OUT, ...MIXED },
        ...biasTypes(DEPTHWISE, ['int64']),
        ...mapRanks(DEPTHWISE),
      ],
    },
  }),
  TRANSPOSE_CONV: byKernelSet({
    sdkMvp: onMvp(`${SDK_KERNELS}/transpose_conv.cc`, TRANSPOSED, [
      { present: 3, when: { 2: FLOAT }, ...CRASHES },
    ]),
    sdk: transposed(),
    mltkMvp: onMvp(`${MLTK_KERNELS}/transpose_conv.cc`, TRANSPOSED, [types(2, INT8)]),
    mltkDevice: transposed(),
    mltkSimulator: transposed(),
  }),
} as const satisfies Readonly<Record<string, AcceptedForms>>

function transposed(): Kernel {
  return {
    source: 'micro/kernels/transpose_conv.cc',
    prepare: [
      ...fetched(TRANSPOSED),
      {
        takes: [
          { 2: FLOAT, 1: FLOAT },
          { 2: INT16, 1: INT8 },
          { 2: INT8, 1: INT8 },
        ],
      },
      { count: 'inputs', least: 3, most: 4 },
      { count: 'outputs', least: 1, most: 1 },
      { ...types('output', ['int8', 'int16', 'uint8']), when: { 2: ['int8', 'int16'] } },
      ...perChannel(TRANSPOSED),
    ],
    eval: [
      { sameType: [2, 'output'] },
      { ...types(3, FLOAT), when: { 2: FLOAT }, ...MIXED },
      { ...types(3, ['int32']), when: { 2: INT8 }, ...MIXED },
      { ...types(3, ['int16', 'int64']), when: { 2: INT16 }, ...MIXED },
      ...mapRanks(TRANSPOSED),
    ],
  }
}

// ---- dense layers --------------------------------------------------------------------------------

const DENSE: Places = { data: 0, filter: 1, bias: 2, channels: 0, activates: true }
const DENSE_BRANCHES: readonly Row[] = [
  { takes: [{ 0: INT8, 1: ['int8', 'int4'] }], when: { 0: INT8 } },
  { takes: [{ 0: INT16, 1: INT8 }], when: { 0: INT16 } },
]

/** Of float layers the type of the weights is not asked for. */
const DENSE_TRUST: readonly Row[] = [
  { ...types(1, FLOAT), when: { 0: FLOAT }, ...MIXED },
  { ...types(2, FLOAT), when: { 0: FLOAT }, ...MIXED },
  { ...types(2, ['int32']), when: { 0: INT8 }, ...MIXED },
  { ...types(2, ['int64']), when: { 0: INT16 }, ...MIXED },
]

function dense(source: string, prepare: readonly Row[]): Kernel {
  return {
    source,
    prepare: [...fetched(DENSE), DATA_OUT, ...prepare, ACTIVATION],
    eval: [types(0, FLOAT_INT8_INT16), ...DENSE_BRANCHES, ...DENSE_TRUST],
  }
}

function denseOnMvp(source: string, prepare: readonly Row[], rows: readonly Row[]): Kernel {
  return {
    source,
    prepare: [
      ...fetched(DENSE),
      types(0, FLOAT_INT8),
      { ...types('output', ['int8', 'int16', 'uint8']), when: { 0: INT8 } },
      ...prepare,
      { ...ACTIVATION, when: { 0: INT8 } },
      { constant: 2, when: { 0: INT8 }, ...MIXED },
    ],
    // The address of the weights is taken when the model is loaded: that of computed ones is not known then.
    eval: [
      { constant: 1, when: { 0: INT8 }, on: 'mvp', ...CRASHES },
      ...rows,
      ...trustedTypes(DENSE),
    ],
  }
}

const BIAS_SCALE: Row = { holds: 'bias-scale' }

export const DENSE_FORMS = {
  FULLY_CONNECTED: byKernelSet({
    sdkMvp: denseOnMvp(
      `${SDK_KERNELS}/fully_connected.cc`,
      [{ ...BIAS_SCALE, when: { 0: INT8 } }],
      [{ present: 2, when: { 0: FLOAT }, ...CRASHES }],
    ),
    sdk: dense('micro/kernels/cmsis_nn/fully_connected.cc', [
      { ...BIAS_SCALE, when: { 0: INT8 } },
      { ...BIAS_SCALE, when: { 0: INT16 } },
      ...ZEROED_INT16(0),
    ]),
    mltkMvp: denseOnMvp(`${MLTK_KERNELS}/fully_connected.cc`, [], []),
    mltkDevice: dense('micro/kernels/cmsis_nn/fully_connected.cc', ZEROED_INT16(0)),
    mltkSimulator: dense(`${MLTK_OVERRIDES}/fully_connected.cc`, [
      types(0, [...FLOAT_INT8_INT16, 'uint8']),
    ]),
  }),
} as const satisfies Readonly<Record<string, AcceptedForms>>

// ---- pools ---------------------------------------------------------------------------------------

function pool(source: string, of: readonly ('float32' | 'int8' | 'int16')[]): Kernel {
  return {
    source,
    prepare: [...needs(1), types(0, of)],
    eval: [
      { sameType: [0, 'output'], ...MIXED },
      { rank: 0, least: 4, most: 4, ...MIXED },
      { rank: 'output', least: 4, most: 4, ...MIXED },
      { holds: 'strides', when: { 0: INT8 }, ...MIXED },
    ],
  }
}

const POOLS = byKernelSet({
  sdkMvp: pool(`${SDK_KERNELS}/pooling.cc`, FLOAT_INT8),
  sdk: pool('micro/kernels/cmsis_nn/pooling.cc', FLOAT_INT8_INT16),
  mltkMvp: pool(`${MLTK_KERNELS}/pooling.cc`, FLOAT_INT8),
  mltkDevice: pool('micro/kernels/cmsis_nn/pooling.cc', FLOAT_INT8_INT16),
  mltkSimulator: pool(`${MLTK_OVERRIDES}/pooling.cc`, FLOAT_INT8_INT16),
})

export const POOL_FORMS = {
  MAX_POOL_2D: POOLS,
  AVERAGE_POOL_2D: POOLS,
} as const satisfies Readonly<Record<string, AcceptedForms>>

// ---- recurrent layers ----------------------------------------------------------------------------

const SHIFTED_STATE: Row = { holds: 'state-not-shifted' }

const SVDF_PREPARE: readonly Row[] = [
  ...[0, 1, 2, 4].map((at): Row => ({ present: at })),
  { present: 'output' },
  types(0, FLOAT_INT8),
  { rank: 0, least: 2, most: 2 },
  { count: 'outputs', least: 1, most: 1 },
  { count: 'inputs', least: 5, most: 5 },
  { variable: 4 },
  { holds: 'svdf-sizes' },
  {
    takes: [
      {
        ...{ 0: INT8, 1: INT8, 2: ['int8', 'int16'], 3: ['int32'], 4: ['int8', 'int16'] },
        output: INT8,
      },
      { 0: FLOAT, 1: FLOAT, 2: FLOAT, 3: FLOAT, 4: FLOAT, output: FLOAT },
    ],
  },
  { present: 3, when: { 0: INT8 }, ...CRASHES },
  { holds: 'svdf-bias-scale', when: { 0: INT8 } },
]

/** Weights, then biases, of the four gates. */
const GATE_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8] as const
const GATE_BIASES = [12, 13, 14, 15] as const

const LSTM_PREPARE: readonly Row[] = [
  { count: 'outputs', least: 1, most: 1 },
  { count: 'inputs', least: 24, most: 24 },
  { present: 0 },
  { present: 18 },
  { variable: 18 },
  { sameType: [18, 0] },
  { present: 19 },
  { variable: 19 },
  { sameType: ['output', 0] },
  ...GATE_WEIGHTS.map((at): Row => ({ present: at, ...CRASHES })),
  ...GATE_BIASES.map((at): Row => ({ present: at, ...CRASHES })),
  ...GATE_WEIGHTS.slice(1).map((at): Row => ({ sameType: [at, 1] })),
  ...GATE_BIASES.slice(1).map((at): Row => ({ sameType: [at, 12] })),
  { holds: 'lstm-extras-absent' },
  { holds: 'lstm-sizes' },
  types(19, ['float32', 'int16']),
  { quantized: 18, is: true, when: { 0: INT8 }, ...CRASHES },
]

const LSTM_EVAL: readonly Row[] = [
  types(0, FLOAT_INT8_INT16),
  { ...types(1, INT8), when: { 0: INT8 } },
  { ...types(1, INT8), when: { 0: INT16 } },
  { ...types(1, FLOAT), when: { 0: FLOAT }, ...MIXED },
  { ...types(12, FLOAT), when: { 0: FLOAT }, ...MIXED },
  { ...types(19, FLOAT), when: { 0: FLOAT }, ...MIXED },
  { ...types(12, ['int32']), when: { 0: INT8 }, ...MIXED },
  { ...types(12, ['int64']), when: { 0: INT16 }, ...MIXED },
  { ...types(19, INT16), when: { 0: INT8 }, ...MIXED },
  { ...types(19, INT16), when: { 0: INT16 }, ...MIXED },
]

export const RECURRENT_FORMS = {
  SVDF: bySdk({
    sdk: {
      source: 'micro/kernels/cmsis_nn/svdf.cc',
      prepare: SVDF_PREPARE,
      eval: [SHIFTED_STATE],
    },
    mltk: { source: 'micro/kernels/svdf_common.cc', prepare: SVDF_PREPARE, eval: [] },
  }),
  UNIDIRECTIONAL_SEQUENCE_LSTM: bySdk({
    sdk: {
      source: 'micro/kernels/cmsis_nn/unidirectional_sequence_lstm.cc',
      prepare: [...LSTM_PREPARE, { holds: 'lstm-cell-scale', when: { 0: INT8 } }],
      eval: [...LSTM_EVAL, SHIFTED_STATE],
    },
    mltk: {
      source: 'micro/kernels/unidirectional_sequence_lstm.cc',
      prepare: LSTM_PREPARE,
      eval: LSTM_EVAL,
    },
  }),
} as const satisfies Readonly<Record<string, AcceptedForms>>

// ---- control flow and resources ------------------------------------------------------------------

function calls(source: string, prepare: readonly Row[]): AcceptedForms {
  return everywhere({
    source: `micro/kernels/${source}`,
    prepare: [...prepare, { holds: 'subgraphs' }],
    eval: [{ present: 'inputs', ...CRASHES }, { holds: 'subgraph-bytes' }],
  })
}

/** The runtimes are built without resource variables. */
function resources(
  source: string,
  prepare: readonly Row[],
  rows: readonly Row[] = [],
): AcceptedForms {
  return everywhere({ source: `micro/kernels/${source}`, prepare, eval: rows })
}

export const CONTROL_FLOW_FORMS = {
  IF: calls('if.cc', [{ present: 0 }, types(0, ['bool']), { elements: 0, are: 1 }]),
  WHILE: calls('while.cc', []),
  CALL_ONCE: calls('call_once.cc', [
    { count: 'inputs', least: 0, most: 0 },
    { count: 'outputs', least: 0, most: 0 },
  ]),
  VAR_HANDLE: resources('var_handle.cc', [{ holds: 'resource-variables' }]),
  READ_VARIABLE: resources('read_variable.cc', [], [{ holds: 'resource-handle' }]),
  ASSIGN_VARIABLE: resources(
    'assign_variable.cc',
    [
      { count: 'inputs', least: 2, most: 2 },
      { count: 'outputs', least: 0, most: 0 },
      { present: 0, ...CRASHES },
      types(0, ['resource', 'int32']),
      { elements: 0, are: 1 },
    ],
    [{ holds: 'resource-handle' }],
  ),
} as const satisfies Readonly<Record<string, AcceptedForms>>

export const CUSTOM_FORMS = {
  CIRCULAR_BUFFER: everywhere({
    source: 'micro/kernels/circular_buffer_common.cc',
    prepare: [
      ...needs(1),
      { holds: 'circular-buffer' },
      { sameType: [0, 'output'] },
      types(0, INT8),
    ],
    eval: [],
  }),
  TFLite_Detection_PostProcess: everywhere({
    source: 'micro/kernels/detection_postprocess.cc',
    prepare: [
      { count: 'inputs', least: 3, most: 3 },
      ...([0, 1, 2] as const).map((at): Row => ({ present: at, ...CRASHES })),
      { rank: 0, least: 3, most: 3 },
      { rank: 1, least: 3, most: 3 },
      { rank: 2, least: 2, most: 2 },
      { count: 'outputs', least: 4, most: 4 },
    ],
    eval: [types(0, FLOAT), types(2, FLOAT, MIXED), { holds: 'detection-sizes' }, types(1, FLOAT)],
  }),
} as const satisfies Readonly<Record<string, AcceptedForms>>
