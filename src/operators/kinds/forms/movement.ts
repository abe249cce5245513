/**
 * What the kernels take that move, select, convert or sum up elements.
 *
 * Source: tflite-micro 7005d60e (MLTK 0.20) and 02414075 (Gecko SDK 4.4.1), micro/kernels.
 */
import {
  bySdk,
  checked,
  everywhere,
  evalOnly,
  FLOAT,
  FLOAT_INT8,
  FLOAT_INT8_INT16,
  INT16,
  INT8,
  INTEGER_AXIS,
  needs,
  operands,
  types,
  type AcceptedForms,
  type Checks,
  type Kernel,
  type Place,
  type Row,
} from '../../accepted-forms.ts'
import type { DataType } from '../../../tflite/model.ts'

const MIXED = { otherwise: 'computes garbage' } as const
const ANYHOW = { otherwise: 'answers anyhow' } as const
const CRASHES = { otherwise: 'crashes' } as const
const IN_OUT: Row = { sameType: [0, 'output'] }
const MIXED_OUTPUT: Row = { ...IN_OUT, ...MIXED }

/** Operands that are parameters are walked as int32 without a look at their type. */
function readAsInt32(...places: readonly Place[]): readonly Row[] {
  return places.map((place) => types(place, INTEGER_AXIS, MIXED))
}

function kernel(source: string, prepare: readonly Row[], rows: readonly Row[]): Kernel {
  return { source: `micro/kernels/${source}`, prepare, eval: rows }
}

// ---- shapes --------------------------------------------------------------------------------------

const CONCATENATED = ['float32', 'int8', 'int16', 'int32', 'int64'] as const

/** Input 0 and the output are compared; the type of the others is not asked for. */
function concatenation(rows: readonly Row[], of: readonly DataType[]): readonly Row[] {
  return [
    { present: 'inputs' },
    { present: 'output' },
    { option: 'fusedActivationFunction', among: ['NONE'] },
    types(0, of),
    IN_OUT,
    ...rows,
  ]
}

const INPUTS_ALIKE: readonly Row[] = [
  { holds: 'inputs-alike', ...MIXED },
  { holds: 'rank-kept', ...MIXED },
]

export const CONCATENATION_FORMS = {
  CONCATENATION: bySdk({
    sdk: kernel(
      'concatenation.cc',
      concatenation(
        [
          { count: 'inputs', least: 1, most: 10 },
          { rank: 'inputs', least: 0, most: 6 },
        ],
        [...CONCATENATED, 'bool'],
      ),
      INPUTS_ALIKE,
    ),
    mltk: {
      source: 'mltk cpp/shared/tflite_micro/kernels/concatenation.cc',
      prepare: concatenation([{ rank: 'inputs', least: 0, most: 4 }], CONCATENATED),
      eval: INPUTS_ALIKE,
    },
  }),
} as const satisfies Readonly<Record<string, AcceptedForms>>

const BLOCKED: readonly Row[] = [
  ...operands(3),
  { rank: 0, least: 3, most: 4 },
  { rank: 'output', least: 3, most: 4 },
  IN_OUT,
]

function blocks(source: string): AcceptedForms {
  return everywhere(kernel(source, BLOCKED, [types(0, FLOAT_INT8), ...readAsInt32(1, 2)]))
}

/** `ExtendedShape` of four dimensions; the input has them. */
const FOUR_AT_MOST: Row = { rank: 'output', least: 0, most: 4 }

function depthBlocks(source: string): AcceptedForms {
  return checked(
    kernel(
      source,
      [
        ...operands(1),
        { rank: 0, least: 4, most: 4 },
        types(0, FLOAT_INT8),
        IN_OUT,
        { holds: 'depth-blocks' },
      ],
      [],
    ),
    { eval: [FOUR_AT_MOST] },
  )
}

const COUNTED: readonly Row[] = [
  { count: 'inputs', least: 1, most: 1 },
  { count: 'outputs', least: 1, most: 1 },
]

const SPLIT_TYPES = ['float32', 'int8', 'int16', 'int32'] as const

function resize(of: readonly DataType[], source: string, rows: readonly Row[]): AcceptedForms {
  return checked(
    kernel(
      source,
      [
        ...operands(2),
        { rank: 0, least: 4, most: 4 },
        { rank: 1, least: 1, most: 1 },
        types(1, INTEGER_AXIS),
        ...rows,
        { constant: 1 },
      ],
      [types('output', of), { sameType: ['output', 0], ...MIXED }],
    ),
    { eval: [FOUR_AT_MOST] },
  )
}

export const SHAPE_FORMS = {
  RESHAPE: everywhere(
    kernel(
      'reshape_common.cc',
      [
        { count: 'inputs', least: 1, most: 2 },
        { count: 'outputs', least: 1, most: 1 },
        ...needs(1),
        IN_OUT,
        { holds: 'reshape-elements' },
      ],
      [],
    ),
  ),
  SQUEEZE: checked(
    kernel(
      'squeeze.cc',
      [...COUNTED, { present: 0 }, { holds: 'squeeze-dimensions' }],
      [{ present: 'output' }, { holds: 'bytes-kept' }],
    ),
    { prepare: [{ holds: 'squeezed-sizes' }] },
  ),
  EXPAND_DIMS: everywhere(
    kernel(
      'expand_dims.cc',
      [
        ...operands(2),
        { rank: 1, least: 0, most: 1 },
        types(1, INTEGER_AXIS),
        { constant: 1, ...CRASHES },
        { holds: 'expanded-shape' },
      ],
      [types(0, FLOAT_INT8), MIXED_OUTPUT],
    ),
  ),
  BROADCAST_ARGS: everywhere(
    kernel(
      'broadcast_args.cc',
      [
        ...operands(2),
        types(0, ['int32', 'int64']),
        { sameType: [0, 1] },
        IN_OUT,
        { rank: 0, least: 1, most: 1 },
        { rank: 1, least: 1, most: 1 },
        { rank: 'output', least: 1, most: 1 },
      ],
      [],
    ),
  ),
  BROADCAST_TO: everywhere(
    kernel(
      'broadcast_to.cc',
      [
        ...operands(2),
        { rank: 0, least: 0, most: 5 },
        types(1, ['int32', 'int64']),
        IN_OUT,
        { rank: 1, least: 1, most: 1 },
        { rank: 'output', least: 0, most: 5 },
        { constant: 1, ...CRASHES },
        { holds: 'broadcast-to-shape' },
      ],
      [],
    ),
  ),
  FILL: everywhere(
    kernel(
      'fill.cc',
      [
        ...needs(2),
        { rank: 1, least: 0, most: 0 },
        { sameType: [1, 'output'] },
        types(0, ['int8', 'int16', 'int32', 'int64']),
        { rank: 0, least: 1, most: 1 },
        { holds: 'filled-shape' },
      ],
      [types(1, ['float32', 'int32', 'int8'])],
    ),
  ),
  ZEROS_LIKE: everywhere(
    kernel('zeros_like.cc', operands(1), [
      types(0, ['int64', 'int32', 'int8', 'float32']),
      MIXED_OUTPUT,
    ]),
  ),
  TRANSPOSE: everywhere(
    kernel(
      'transpose.cc',
      [
        ...operands(2),
        { rank: 0, least: 0, most: 5 },
        IN_OUT,
        { rank: 1, least: 1, most: 1 },
        { constant: 1, ...CRASHES },
        { holds: 'permutation' },
      ],
      [types(0, FLOAT_INT8)],
    ),
  ),
  SLICE: checked(
    kernel('slice.cc', operands(3), [
      types(1, ['int32', 'int64']),
      types(0, ['float32', 'int32', 'int8', 'int16', 'bool']),
      MIXED_OUTPUT,
      { sameType: [1, 2], ...MIXED },
      { rank: 0, least: 0, most: 5, ...ANYHOW },
      { holds: 'slice-inside', ...MIXED },
    ]),
    { eval: [{ rank: 0, least: 0, most: 5 }] },
  ),
  STRIDED_SLICE: everywhere(
    kernel(
      'strided_slice_common.cc',
      [
        ...operands(4),
        { rank: 0, least: 0, most: 4 },
        { constant: 1, ...CRASHES },
        { constant: 2, ...CRASHES },
        { constant: 3, ...CRASHES },
        { holds: 'strided-slice-shape' },
      ],
      [
        types('output', ['float32', 'int8', 'int16', 'int32', 'bool']),
        { sameType: ['output', 0], ...MIXED },
        ...readAsInt32(1, 2, 3),
      ],
    ),
  ),
  SHAPE: everywhere(
    kernel(
      'shape.cc',
      [...COUNTED, { present: 0 }],
      [{ present: 'output' }, types('output', INTEGER_AXIS)],
    ),
  ),
  PACK: everywhere(
    evalOnly('micro/kernels/pack.cc', 1, [
      types('output', ['float32', 'int8', 'int32', 'int64']),
      { holds: 'packed-inputs', ...CRASHES },
      { holds: 'packed-axis', ...MIXED },
      { holds: 'inputs-alike', ...MIXED },
    ]),
  ),
  UNPACK: everywhere(
    evalOnly('micro/kernels/unpack.cc', 1, [
      types(0, ['float32', 'int32', 'int8']),
      { holds: 'unpacked-axis', ...MIXED },
      { holds: 'unpacked-outputs', ...MIXED },
      MIXED_OUTPUT,
    ]),
  ),
  SPLIT: everywhere(
    kernel(
      'split.cc',
      [{ present: 0, ...CRASHES }, { constant: 0 }, { present: 1, ...CRASHES }],
      [
        { present: 'output', ...CRASHES },
        { holds: 'split-axis' },
        types(1, SPLIT_TYPES),
        { sameType: [1, 'output'], ...MIXED },
        { holds: 'rank-kept', ...MIXED },
        ...readAsInt32(0),
      ],
    ),
  ),
  SPLIT_V: everywhere(
    kernel(
      'split_v.cc',
      [
        ...needs(0),
        { count: 'inputs', least: 3, most: 3 },
        { present: 2, ...CRASHES },
        { constant: 2 },
      ],
      [
        { present: 0, ...CRASHES },
        { holds: 'split-axis' },
        types(0, SPLIT_TYPES),
        MIXED_OUTPUT,
        { holds: 'rank-kept', ...MIXED },
        ...readAsInt32(2),
      ],
    ),
  ),
  SPACE_TO_BATCH_ND: blocks('space_to_batch_nd.cc'),
  BATCH_TO_SPACE_ND: blocks('batch_to_space_nd.cc'),
  RESIZE_BILINEAR: resize(FLOAT_INT8, 'resize_bilinear.cc', [{ holds: 'resize-corners' }]),
  RESIZE_NEAREST_NEIGHBOR: resize(FLOAT_INT8_INT16, 'resize_nearest_neighbor.cc', [
    { elements: 1, are: 2 },
  ]),
  GATHER: everywhere(
    kernel(
      'gather.cc',
      [...operands(2), types(1, INTEGER_AXIS), types(0, FLOAT_INT8), { holds: 'gather-axis' }],
      [MIXED_OUTPUT, { holds: 'gather-positions', ...MIXED }],
    ),
  ),
  GATHER_ND: everywhere(
    kernel(
      'gather_nd.cc',
      [
        ...operands(2),
        types(0, FLOAT_INT8),
        types(1, INTEGER_AXIS),
        { rank: 0, least: 1, most: Infinity },
        { rank: 1, least: 1, most: Infinity },
        { holds: 'gather-depth' },
        { holds: 'gather-rank', ...MIXED },
      ],
      [MIXED_OUTPUT, { holds: 'gather-indices' }],
    ),
  ),
  SPACE_TO_DEPTH: depthBlocks('space_to_depth.cc'),
  DEPTH_TO_SPACE: depthBlocks('depth_to_space.cc'),
  L2_POOL_2D: everywhere(
    kernel(
      'l2_pool_2d.cc',
      [
        ...operands(1),
        { rank: 0, least: 4, most: 4 },
        { rank: 'output', least: 4, most: 4 },
        IN_OUT,
        types(0, FLOAT),
      ],
      [],
    ),
  ),
  L2_NORMALIZATION: everywhere(
    kernel(
      'l2norm.cc',
      [
        ...operands(1),
        { rank: 0, least: 0, most: 4 },
        types('output', FLOAT_INT8),
        IN_OUT,
        { option: 'fusedActivationFunction', among: ['NONE'], when: { output: FLOAT_INT8 } },
      ],
      [],
    ),
  ),
} as const satisfies Readonly<Record<string, AcceptedForms>>

// ---- padding -------------------------------------------------------------------------------------

const PADDED: readonly Row[] = [
  { count: 'inputs', least: 2, most: 3 },
  { count: 'outputs', least: 1, most: 1 },
  ...needs(2),
  IN_OUT,
  { rank: 0, least: 0, most: 5 },
  { holds: 'padding-value' },
  { constant: 1 },
  { holds: 'padded-shape' },
  { holds: 'padding-zero', when: { 0: INT8 } },
]
const PADDED_TYPES = types(0, SPLIT_TYPES)

export const PADDING_FORMS = {
  PAD: everywhere(kernel('pad.cc', PADDED, [PADDED_TYPES])),
  PADV2: everywhere(kernel('pad.cc', PADDED, [PADDED_TYPES])),
  MIRROR_PAD: everywhere(
    kernel(
      'mirror_pad.cc',
      [...needs(2), { rank: 1, least: 2, most: 2 }, { holds: 'mirrored-dimensions' }],
      [
        types('output', FLOAT_INT8),
        { sameType: ['output', 0], ...MIXED },
        types(1, ['int32', 'int64'], MIXED),
      ],
    ),
  ),
} as const satisfies Readonly<Record<string, AcceptedForms>>

// ---- sums ----------------------------------------------------------------------------------------

/** MEAN and SUM keep the index and the axes in arrays of five and two. */
const REDUCED: readonly Row[] = [
  { count: 'inputs', least: 2, most: 2 },
  { count: 'outputs', least: 1, most: 1 },
  ...needs(2),
  types(1, INTEGER_AXIS),
]
/** Of int8 the axes are not looked at: dimensions that are not there are read. */
const AXES: readonly Row[] = [
  { holds: 'axes-in-range', when: { 0: ['float32', 'int16'] } },
  { holds: 'axes-in-range', when: { 0: INT8 }, ...MIXED },
]
const SMALL_ARRAYS: readonly Row[] = [
  { rank: 0, least: 0, most: 5, ...ANYHOW },
  { holds: 'two-axes', ...ANYHOW },
]

function argument(): AcceptedForms {
  return everywhere(
    evalOnly('micro/kernels/arg_min_max.cc', 2, [
      types(1, INTEGER_AXIS),
      types('output', INTEGER_AXIS),
      types(0, FLOAT_INT8),
      { holds: 'axes-in-range', ...MIXED },
    ]),
  )
}

export const REDUCTION_FORMS = {
  MEAN: checked(
    kernel('reduce_common.cc', REDUCED, [
      types(0, FLOAT_INT8_INT16),
      MIXED_OUTPUT,
      ...AXES,
      ...SMALL_ARRAYS,
    ]),
    { eval: [{ holds: 'mean-map', when: { 0: FLOAT } }] },
  ),
  SUM: everywhere(
    kernel('reduce_common.cc', REDUCED, [
      IN_OUT,
      types(0, FLOAT_INT8_INT16),
      ...AXES,
      ...SMALL_ARRAYS,
    ]),
  ),
  REDUCE_MAX: everywhere(
    kernel('reduce_common.cc', REDUCED, [
      IN_OUT,
      types(0, FLOAT_INT8),
      { sameQuantization: [0, 'output'], when: { 0: INT8 } },
      { holds: 'axes-in-range' },
    ]),
  ),
  ARG_MAX: argument(),
  ARG_MIN: argument(),
  CUMSUM: checked(
    kernel(
      'cumsum.cc',
      [
        ...operands(2),
        types(0, FLOAT_INT8),
        types(1, INTEGER_AXIS),
        { elements: 1, are: 1 },
        { rank: 0, least: 1, most: Infinity },
        IN_OUT,
        { sameShape: [0, 'output'] },
      ],
      [{ holds: 'axis-in-range' }],
    ),
    { prepare: [{ holds: 'running-sum-factors', when: { 0: INT8 } }] },
  ),
} as const satisfies Readonly<Record<string, AcceptedForms>>

// ---- conversions ---------------------------------------------------------------------------------

const CAST_FROM = ['int8', 'int16', 'int32', 'uint32', 'float32'] as const

/** Eval prints that it does not know the type and reports success. */
function cast(from: readonly DataType[], to: readonly DataType[]): Kernel {
  return kernel('cast.cc', operands(1), [types(0, from, ANYHOW), types('output', to, ANYHOW)])
}

export const CONVERSION_FORMS = {
  QUANTIZE: everywhere(
    kernel(
      'quantize_common.cc',
      [
        ...operands(1),
        { quantized: 'output', is: true },
        { holds: 'one-output-scale' },
        types(0, ['float32', 'int32', 'int16', 'int8', 'uint8']),
        types('output', ['int8', 'int16', 'int32', 'uint8']),
      ],
      [
        {
          takes: [
            { 0: FLOAT, output: ['int8', 'int16'] },
            { 0: ['int32'], output: ['int8', 'int16'] },
            { 0: INT16, output: ['int8', 'int16', 'int32'] },
            { 0: INT8, output: ['int8', 'uint8', 'int16', 'int32'] },
            { 0: ['uint8'], output: INT8 },
          ],
        },
      ],
    ),
  ),
  DEQUANTIZE: everywhere(
    kernel(
      'dequantize_common.cc',
      [...operands(1), types(0, ['int8', 'int16', 'uint8']), types('output', FLOAT)],
      [],
    ),
  ),
  CAST: bySdk({
    sdk: cast(CAST_FROM, ['int8', 'int16', 'int32', 'float32']),
    mltk: cast([...CAST_FROM, 'bool'], CAST_FROM),
  }),
} as const satisfies Readonly<Record<string, AcceptedForms>>

const SOFTMAX_PREPARE: readonly Row[] = [
  ...operands(1),
  { rank: 0, least: 1, most: Infinity },
  {
    takes: [
      { 0: FLOAT, output: FLOAT },
      { 0: INT8, output: ['int8', 'int16'] },
      { 0: INT16, output: INT16 },
    ],
  },
  { zeroPoint: 0, is: 0, when: { 0: INT16 } },
  { zeroPoint: 'output', is: 0, when: { 0: INT16 } },
  {
    ...{ scale: 'output', is: 1 / 32768, text: '1/32768', within: 0.001 },
    when: { 0: INT16 },
  },
  { zeroPoint: 'output', is: -32768, when: { 0: INT8, output: INT16 } },
  {
    ...{ scale: 'output', is: 1 / 65536, text: '1/65536', within: 0.001 },
    when: { 0: INT8, output: INT16 },
  },
  { zeroPoint: 'output', is: -128, when: { 0: INT8, output: INT8 } },
  {
    ...{ scale: 'output', is: 1 / 256, text: '1/256', within: 0 },
    when: { 0: INT8, output: INT8 },
  },
]

const SOFTMAX_FACTOR: Checks = { prepare: [{ holds: 'softmax-factor', when: { 0: INT8 } }] }

export const SOFTMAX_FORMS = {
  SOFTMAX: checked(kernel('softmax_common.cc', SOFTMAX_PREPARE, []), SOFTMAX_FACTOR),
  LOG_SOFTMAX: checked(
    kernel(
      'log_softmax.cc',
      [
        ...operands(1),
        IN_OUT,
        { sameShape: [0, 'output'] },
        {
          ...{ scale: 'output', is: 1 / 16, text: '1/16', within: 0 },
          when: { 0: INT8 },
        },
        { zeroPoint: 'output', is: 127, when: { 0: INT8 } },
      ],
      [types(0, FLOAT_INT8)],
    ),
    SOFTMAX_FACTOR,
  ),
} as const satisfies Readonly<Record<string, AcceptedForms>>
