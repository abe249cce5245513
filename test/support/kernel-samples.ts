/**
 * One layer of each operator kind, as small as its kernel takes it: what the sweep of
 * `kernel-sweep.ts` takes apart. A sample of a type that no kernel takes is a sample all the same.
 */
import type { DataType, OperatorKind } from '../../src/tflite/model.ts'
import type { OperatorOptions } from '../../src/tflite/options.ts'
import type { CustomName } from '../../src/operators/kinds/custom.ts'
import type { RegisteredKind } from '../../src/operators/kinds/registered.ts'
import { other, type Shape } from './model-builder.ts'

export interface SampleTensor {
  readonly shape: Shape
  readonly dtype: DataType
  /** A constant: its elements, or `'pattern'` for any. */
  readonly values?: readonly number[] | 'pattern'
  readonly isVariable?: boolean
  /** One or several; none where left out. */
  readonly scales?: readonly number[]
  readonly zeroPoint?: number
  readonly quantizedDimension?: number
}

export interface Sample {
  readonly kind: OperatorKind
  readonly customName?: string
  readonly inputs: readonly (SampleTensor | null)[]
  readonly outputs: readonly SampleTensor[]
  readonly options: OperatorOptions
  readonly customOptions?: Uint8Array
  /** The operator writes no first output; its tensor stays. */
  readonly losesOutput?: true
  /** Subgraphs 1, 2, ... of the model; without constants. */
  readonly called?: readonly Sample[]
}

export type SweptKind = RegisteredKind | CustomName

export type SampleMaker = (dtype: DataType) => readonly Sample[]

const QUANTIZED: ReadonlySet<DataType> = new Set(['int8', 'uint8', 'int16', 'int4'])
const NONE: OperatorOptions = { type: 'None' }
const RANKS = [1, 2, 3, 4, 5, 6] as const

/** A tensor quantized as its type usually is. */
export function tensor(
  dtype: DataType,
  shape: Shape,
  more: Partial<SampleTensor> = {},
): SampleTensor {
  const scales = QUANTIZED.has(dtype) ? { scales: [0.5], zeroPoint: 0 } : {}
  return { dtype, shape, ...scales, ...more }
}

function weights(dtype: DataType, shape: Shape, channels = 1): SampleTensor {
  const scales = QUANTIZED.has(dtype) ? { scales: Array.from({ length: channels }, () => 0.5) } : {}
  return { ...tensor(dtype, shape), values: 'pattern', ...scales }
}

const integers = (values: readonly number[], shape: Shape = [values.length]): SampleTensor => ({
  ...{ dtype: 'int32', shape, values },
})

const SHAPES: Readonly<Record<number, Shape>> = {
  ...{
    1: [4],
    2: [1, 4],
    3: [1, 2, 4],
    4: [1, 2, 2, 4],
    5: [1, 1, 2, 2, 4],
    6: [1, 1, 1, 2, 2, 4],
  },
}
const shapeOf = (rank: number): Shape => SHAPES[rank] ?? [4]

function unary(
  kind: OperatorKind,
  options = NONE,
  output: Partial<SampleTensor> = {},
): SampleMaker {
  return (dtype) =>
    RANKS.map((rank) => ({
      ...{ kind, options, inputs: [tensor(dtype, shapeOf(rank))] },
      outputs: [tensor(dtype, shapeOf(rank), output)],
    }))
}

type Fixed = Readonly<Partial<Record<DataType, Partial<SampleTensor>>>>

function fixedOutput(kind: OperatorKind, fixed: Fixed, options = NONE): SampleMaker {
  return (dtype) => unary(kind, options, fixed[dtype] ?? {})(dtype)
}

/** Of one shape, and of shapes of which the second is broadcast. */
function binary(kind: OperatorKind, options = NONE, result?: DataType): SampleMaker {
  return (dtype) =>
    RANKS.flatMap((rank) => {
      const shape = shapeOf(rank)
      const out = tensor(result ?? dtype, shape)
      const small = rank === 1 ? [1] : shape.map((size, at) => (at === rank - 2 ? 1 : size))
      return [shape, small, [4]].map((second) => ({
        ...{ kind, options, outputs: [out] },
        inputs: [tensor(dtype, shape), tensor(dtype, second)],
      }))
    })
}

const fused = (table: string): OperatorOptions => other(table, { fusedActivationFunction: 'NONE' })

function reduction(kind: OperatorKind): SampleMaker {
  return (dtype) =>
    RANKS.flatMap((rank) =>
      [true, false].flatMap((keepDims) => {
        const shape = shapeOf(rank)
        const axes = rank === 4 ? [[1, 2], [3], [1]] : [[rank - 1]]
        return axes.map((axis) => {
          const kept = shape.map((size, at) => (axis.includes(at) ? 1 : size))
          const left = shape.filter((_, at) => !axis.includes(at))
          return {
            ...{ kind, options: other('ReducerOptions', { keepDims }) },
            inputs: [tensor(dtype, shape), integers(axis)],
            outputs: [tensor(dtype, keepDims ? kept : left)],
          }
        })
      }),
    )
}

function argument(kind: OperatorKind, table: string): SampleMaker {
  return (dtype) =>
    RANKS.map((rank) => ({
      ...{ kind, options: other(table, { outputType: 'INT32' }) },
      inputs: [tensor(dtype, shapeOf(rank)), integers([rank - 1])],
      outputs: [tensor('int32', shapeOf(rank).slice(0, -1))],
    }))
}

const BIAS: Readonly<Partial<Record<DataType, DataType>>> = {
  int8: 'int32',
  uint8: 'int32',
  int16: 'int64',
}

function bias(dtype: DataType, channels: number): SampleTensor {
  const type = BIAS[dtype] ?? 'float32'
  const scales = type === 'float32' ? {} : { scales: Array.from({ length: channels }, () => 0.25) }
  return { dtype: type, shape: [channels], values: 'pattern', ...scales }
}

const filterType = (dtype: DataType): DataType => (dtype === 'int16' ? 'int8' : dtype)
const WINDOW = {
  padding: 'SAME',
  ...{ strideW: 1, strideH: 1, dilationWFactor: 1, dilationHFactor: 1 },
  fusedActivationFunction: 'NONE',
} as const

const convolution: SampleMaker = (dtype) => [
  {
    ...{ kind: 'CONV_2D', options: { type: 'Conv2DOptions', ...WINDOW } },
    inputs: [
      tensor(dtype, [1, 4, 4, 4]),
      weights(filterType(dtype), [2, 3, 3, 4], 2),
      { ...bias(dtype, 2) },
    ],
    outputs: [tensor(dtype, [1, 4, 4, 2])],
  },
]

const depthwise: SampleMaker = (dtype) => [
  {
    kind: 'DEPTHWISE_CONV_2D',
    options: { type: 'DepthwiseConv2DOptions', ...WINDOW, depthMultiplier: 1 },
    inputs: [
      tensor(dtype, [1, 4, 4, 4]),
      { ...weights(filterType(dtype), [1, 3, 3, 4], 4), quantizedDimension: 3 },
      bias(dtype, 4),
    ],
    outputs: [tensor(dtype, [1, 4, 4, 4])],
  },
]

const dense: SampleMaker = (dtype) => [
  {
    kind: 'FULLY_CONNECTED',
    options: {
      ...{ type: 'FullyConnectedOptions', weightsFormat: 'DEFAULT', keepNumDims: false },
      ...{ fusedActivationFunction: 'NONE', asymmetricQuantizeInputs: false },
    },
    inputs: [
      tensor(dtype, [1, 8]),
      weights(filterType(dtype), [4, 8]),
      { ...bias(dtype, 4), ...oneScale(dtype) },
    ],
    outputs: [tensor(dtype, [1, 4])],
  },
]

const oneScale = (dtype: DataType): Partial<SampleTensor> =>
  BIAS[dtype] === undefined ? {} : { scales: [0.25] }

const transposed: SampleMaker = (dtype) => [
  {
    kind: 'TRANSPOSE_CONV',
    options: {
      ...{ type: 'TransposeConvOptions', padding: 'SAME', strideW: 2, strideH: 2 },
      fusedActivationFunction: 'NONE',
    },
    inputs: [
      integers([1, 4, 4, 2]),
      weights(filterType(dtype), [2, 3, 3, 4], 2),
      tensor(dtype, [1, 2, 2, 4]),
      bias(dtype, 2),
    ],
    outputs: [tensor(dtype, [1, 4, 4, 2])],
  },
]

function pool(kind: OperatorKind): SampleMaker {
  return (dtype) => [
    {
      kind,
      options: {
        ...{ type: 'Pool2DOptions', padding: 'VALID', strideW: 2, strideH: 2 },
        ...{ filterWidth: 2, filterHeight: 2, fusedActivationFunction: 'NONE' },
      },
      inputs: [tensor(dtype, [1, 4, 4, 4])],
      outputs: [tensor(dtype, [1, 2, 2, 4])],
    },
  ]
}

const concatenation: SampleMaker = (dtype) =>
  RANKS.map((rank) => {
    const shape = shapeOf(rank)
    return {
      kind: 'CONCATENATION',
      options: other('ConcatenationOptions', { axis: rank - 1, fusedActivationFunction: 'NONE' }),
      inputs: [tensor(dtype, shape), tensor(dtype, shape)],
      outputs: [tensor(dtype, [...shape.slice(0, -1), 8])],
    }
  })

const addN: SampleMaker = (dtype) =>
  RANKS.map((rank) => ({
    ...{ kind: 'ADD_N', options: NONE, outputs: [tensor(dtype, shapeOf(rank))] },
    inputs: [0, 1, 2].map(() => tensor(dtype, shapeOf(rank))),
  }))

function padding(kind: OperatorKind, hasValue: boolean): SampleMaker {
  return (dtype) =>
    RANKS.map((rank) => {
      const shape = shapeOf(rank)
      const amounts = shape.flatMap((_, at) => (at === Math.max(0, rank - 2) ? [1, 1] : [0, 0]))
      const value = hasValue ? [tensor(dtype, [1], { values: [0] })] : []
      return {
        ...{ kind, options: other(kind === 'PAD' ? 'PadOptions' : 'PadV2Options', {}) },
        inputs: [tensor(dtype, shape), integers(amounts, [rank, 2]), ...value],
        outputs: [
          tensor(
            dtype,
            shape.map((size, at) => (at === Math.max(0, rank - 2) ? size + 2 : size)),
          ),
        ],
      }
    })
}

const mirrorPad: SampleMaker = (dtype) =>
  RANKS.map((rank) => {
    const shape = shapeOf(rank)
    const amounts = shape.flatMap((_, at) => (at === rank - 1 ? [1, 1] : [0, 0]))
    return {
      ...{ kind: 'MIRROR_PAD', options: other('MirrorPadOptions', { mode: 'REFLECT' }) },
      inputs: [tensor(dtype, shape), integers(amounts, [rank, 2])],
      outputs: [tensor(dtype, [...shape.slice(0, -1), 6])],
    }
  })

function resize(kind: OperatorKind, table: string): SampleMaker {
  return (dtype) =>
    [false, true].flatMap((alignCorners) =>
      [false, true].map((halfPixelCenters) => ({
        ...{ kind, options: other(table, { alignCorners, halfPixelCenters }) },
        inputs: [tensor(dtype, [1, 2, 2, 4]), integers([4, 4])],
        outputs: [tensor(dtype, [1, 4, 4, 4])],
      })),
    )
}

const reshape: SampleMaker = (dtype) =>
  RANKS.map((rank) => ({
    ...{ kind: 'RESHAPE', options: other('ReshapeOptions', { newShape: [1, -1] }) },
    inputs: [tensor(dtype, shapeOf(rank)), integers([1, rank < 3 ? 4 : rank === 3 ? 8 : 16])],
    outputs: [tensor(dtype, [1, rank < 3 ? 4 : rank === 3 ? 8 : 16])],
  }))

const squeeze: SampleMaker = (dtype) =>
  RANKS.map((rank) => ({
    ...{
      kind: 'SQUEEZE',
      options: other('SqueezeOptions', { squeezeDims: rank === 1 ? [] : [0] }),
    },
    inputs: [tensor(dtype, shapeOf(rank))],
    outputs: [tensor(dtype, rank === 1 ? [4] : shapeOf(rank).slice(1))],
  }))

const expandDims: SampleMaker = (dtype) =>
  RANKS.map((rank) => ({
    ...{ kind: 'EXPAND_DIMS', options: other('ExpandDimsOptions', {}) },
    inputs: [tensor(dtype, shapeOf(rank)), integers([0], [1])],
    outputs: [tensor(dtype, [1, ...shapeOf(rank)])],
  }))

const transpose: SampleMaker = (dtype) =>
  RANKS.map((rank) => {
    const order = Array.from({ length: rank }, (_, at) => rank - 1 - at)
    return {
      ...{ kind: 'TRANSPOSE', options: other('TransposeOptions', {}) },
      inputs: [tensor(dtype, shapeOf(rank)), integers(order)],
      outputs: [
        tensor(
          dtype,
          order.map((at) => shapeOf(rank)[at] ?? 1),
        ),
      ],
    }
  })

const slice: SampleMaker = (dtype) =>
  RANKS.map((rank) => {
    const shape = shapeOf(rank)
    const size = [...shape.slice(0, -1), 2]
    return {
      ...{ kind: 'SLICE', options: other('SliceOptions', {}) },
      inputs: [tensor(dtype, shape), integers(shape.map(() => 0)), integers(size)],
      outputs: [tensor(dtype, size)],
    }
  })

const stridedSlice: SampleMaker = (dtype) =>
  RANKS.map((rank) => {
    const shape = shapeOf(rank)
    const masks = { beginMask: 0, endMask: 0, ellipsisMask: 0, newAxisMask: 0, shrinkAxisMask: 0 }
    const end = [...shape.slice(0, -1), 2]
    return {
      ...{
        kind: 'STRIDED_SLICE',
        options: other('StridedSliceOptions', { ...masks, offset: false }),
      },
      inputs: [
        ...[tensor(dtype, shape), integers(shape.map(() => 0)), integers(end)],
        integers(shape.map(() => 1)),
      ],
      outputs: [tensor(dtype, end)],
    }
  })

const split: SampleMaker = (dtype) =>
  RANKS.map((rank) => {
    const half = tensor(dtype, [...shapeOf(rank).slice(0, -1), 2])
    return {
      ...{ kind: 'SPLIT', options: other('SplitOptions', { numSplits: 2 }) },
      ...{
        inputs: [integers([rank - 1], []), tensor(dtype, shapeOf(rank))],
        outputs: [half, half],
      },
    }
  })

const splitV: SampleMaker = (dtype) =>
  RANKS.map((rank) => {
    const part = (size: number) => tensor(dtype, [...shapeOf(rank).slice(0, -1), size])
    return {
      ...{ kind: 'SPLIT_V', options: other('SplitVOptions', { numSplits: 2 }) },
      inputs: [tensor(dtype, shapeOf(rank)), integers([1, 3]), integers([rank - 1], [])],
      outputs: [part(1), part(3)],
    }
  })

const pack: SampleMaker = (dtype) =>
  RANKS.map((rank) => ({
    ...{ kind: 'PACK', options: other('PackOptions', { valuesCount: 2, axis: 0 }) },
    inputs: [tensor(dtype, shapeOf(rank)), tensor(dtype, shapeOf(rank))],
    outputs: [tensor(dtype, [2, ...shapeOf(rank)])],
  }))

const unpack: SampleMaker = (dtype) =>
  RANKS.map((rank) => ({
    ...{ kind: 'UNPACK', options: other('UnpackOptions', { num: 4, axis: rank - 1 }) },
    inputs: [tensor(dtype, shapeOf(rank))],
    outputs: [0, 1, 2, 3].map(() => tensor(dtype, shapeOf(rank).slice(0, -1))),
  }))

const gather: SampleMaker = (dtype) =>
  RANKS.map((rank) => ({
    ...{ kind: 'GATHER', options: other('GatherOptions', { axis: rank - 1, batchDims: 0 }) },
    inputs: [tensor(dtype, shapeOf(rank)), integers([0, 1])],
    outputs: [tensor(dtype, [...shapeOf(rank).slice(0, -1), 2])],
  }))

const gatherNd: SampleMaker = (dtype) =>
  RANKS.map((rank) => ({
    ...{ kind: 'GATHER_ND', options: other('GatherNdOptions', {}) },
    inputs: [tensor(dtype, shapeOf(rank)), integers([0, 0], [2, 1])],
    outputs: [tensor(dtype, [2, ...shapeOf(rank).slice(1)])],
  }))

const fill: SampleMaker = (dtype) =>
  RANKS.map((rank) => ({
    ...{ kind: 'FILL', options: other('FillOptions', {}) },
    inputs: [integers(shapeOf(rank)), tensor(dtype, [])],
    outputs: [tensor(dtype, shapeOf(rank))],
  }))

const broadcastTo: SampleMaker = (dtype) =>
  RANKS.map((rank) => ({
    ...{ kind: 'BROADCAST_TO', options: other('BroadcastToOptions', {}) },
    inputs: [tensor(dtype, [4]), integers(shapeOf(rank))],
    outputs: [tensor(dtype, shapeOf(rank))],
  }))

const broadcastArgs: SampleMaker = (dtype) => [
  {
    ...{ kind: 'BROADCAST_ARGS', options: NONE },
    inputs: [
      { dtype, shape: [2] },
      { dtype, shape: [2], values: [3, 1] },
    ],
    outputs: [{ dtype, shape: [2] }],
  },
]

const shape: SampleMaker = (dtype) =>
  RANKS.map((rank) => ({
    ...{ kind: 'SHAPE', options: other('ShapeOptions', { outType: 'INT32' }) },
    inputs: [tensor(dtype, shapeOf(rank))],
    outputs: [tensor('int32', [rank])],
  }))

function blocks(kind: OperatorKind, table: string, grows: boolean): SampleMaker {
  return (dtype) =>
    [
      [1, 4, 4, 4],
      [1, 4, 4],
    ].map((whole) => {
      const [, ...rest] = whole
      const parts = rest.length === 3 ? 4 : 2
      const small = [parts, ...rest.map((size, at) => (at < rest.length - 1 ? size / 2 : size))]
      const dims = rest.length - 1
      return {
        ...{ kind, options: other(table, {}) },
        inputs: [
          tensor(dtype, grows ? small : whole),
          integers(Array.from({ length: dims }, () => 2)),
          integers(
            Array.from({ length: 2 * dims }, () => 0),
            [dims, 2],
          ),
        ],
        outputs: [tensor(dtype, grows ? whole : small)],
      }
    })
}

function depthBlocks(kind: OperatorKind, table: string, grows: boolean): SampleMaker {
  const [wide, deep] = [
    [1, 4, 4, 1],
    [1, 2, 2, 4],
  ]
  return (dtype) => [
    {
      ...{ kind, options: other(table, { blockSize: 2 }) },
      inputs: [tensor(dtype, grows ? deep : wide)],
      outputs: [tensor(dtype, grows ? wide : deep)],
    },
  ]
}

const select: SampleMaker = (dtype) =>
  RANKS.flatMap((rank) => {
    const whole = tensor(dtype, shapeOf(rank))
    return [shapeOf(rank), [1]].map((second) => ({
      ...{ kind: 'SELECT_V2', options: other('SelectV2Options', {}), outputs: [whole] },
      inputs: [tensor('bool', shapeOf(rank)), whole, tensor(dtype, second)],
    }))
  })

const cumsum: SampleMaker = (dtype) =>
  RANKS.map((rank) => ({
    ...{ kind: 'CUMSUM', options: other('CumsumOptions', { exclusive: false, reverse: false }) },
    inputs: [tensor(dtype, shapeOf(rank)), integers([rank - 1], [1])],
    outputs: [tensor(dtype, shapeOf(rank))],
  }))

function conversion(kind: OperatorKind, table: string, to: readonly DataType[]): SampleMaker {
  return (dtype) =>
    to.map((result) => ({
      ...{ kind, options: other(table, {}), inputs: [tensor(dtype, [1, 4])] },
      outputs: [tensor(result, [1, 4])],
    }))
}

const svdf: SampleMaker = (dtype) => {
  const state = dtype === 'int8' ? 'int16' : dtype
  return ['int8' as const, state].map((time) => {
    const timeType = dtype === 'int8' ? time : dtype
    return {
      kind: 'SVDF',
      options: other('SVDFOptions', {
        rank: 1,
        fusedActivationFunction: 'NONE',
        asymmetricQuantizeInputs: false,
      }),
      inputs: [
        ...[tensor(dtype, [1, 4]), weights(dtype, [2, 4]), weights(timeType, [2, 3])],
        { ...bias(dtype, 2), ...oneScale(dtype) },
        { ...tensor(timeType, [1, 6]), isVariable: true },
      ],
      outputs: [tensor(dtype, [1, 2])],
    }
  })
}

/** Two units on three features, four steps. */
const lstm: SampleMaker = (dtype) => {
  const gate = (columns: number) => ({
    ...weights(filterType(dtype), [2, columns]),
    ...(QUANTIZED.has(dtype) ? { scales: [1 / 512] } : {}),
  })
  const gates = (make: () => SampleTensor) => [make(), make(), make(), make()]
  const cell =
    dtype === 'float32'
      ? tensor('float32', [1, 2])
      : tensor('int16', [1, 2], { scales: [1 / 2048] })
  const activation = QUANTIZED.has(dtype) ? { scales: [1 / 128] } : {}
  return [
    {
      kind: 'UNIDIRECTIONAL_SEQUENCE_LSTM',
      options: other('UnidirectionalSequenceLSTMOptions', {
        ...{ fusedActivationFunction: 'TANH', cellClip: 0, projClip: 0, timeMajor: false },
        ...{ asymmetricQuantizeInputs: false, diagonalRecurrentTensors: false },
      }),
      inputs: [
        ...[tensor(dtype, [1, 4, 3], activation), ...gates(() => gate(3)), ...gates(() => gate(2))],
        ...[null, null, null],
        ...gates(() => ({
          ...bias(dtype, 2),
          ...(QUANTIZED.has(dtype) ? { scales: [1 / 65536] } : {}),
        })),
        ...[null, null],
        { ...tensor(dtype, [1, 2], activation), isVariable: true },
        { ...cell, isVariable: true },
        ...[null, null, null, null],
      ],
      outputs: [tensor(dtype, [1, 4, 2], activation)],
    },
  ]
}

const circularBuffer: SampleMaker = (dtype) => [
  {
    ...{ kind: 'CUSTOM', customName: 'CIRCULAR_BUFFER', options: NONE },
    inputs: [tensor(dtype, [1, 1, 1, 4])],
    outputs: [tensor(dtype, [1, 5, 1, 4])],
  },
]

/** Both branches are element by element; the condition is one boolean. */
const branches: SampleMaker = (dtype) => {
  const whole = tensor(dtype, [1, 4])
  const branch: Sample = { kind: 'RELU', options: NONE, inputs: [whole], outputs: [whole] }
  return [
    {
      kind: 'IF',
      options: other('IfOptions', { thenSubgraphIndex: 1, elseSubgraphIndex: 2 }),
      inputs: [{ dtype: 'bool', shape: [1] }, whole],
      outputs: [whole],
      called: [branch, branch],
    },
  ]
}

/** The loop ends at once where its input is true. */
const loop: SampleMaker = (dtype) => {
  const flag: SampleTensor = { dtype: 'bool', shape: [1] }
  const turned: Sample = {
    ...{ kind: 'LOGICAL_NOT', options: other('LogicalNotOptions', {}) },
    ...{ inputs: [flag], outputs: [flag] },
  }
  if (dtype !== 'int8') return []
  return [
    {
      ...{ kind: 'WHILE', inputs: [flag], outputs: [flag], called: [turned, turned] },
      options: other('WhileOptions', { condSubgraphIndex: 1, bodySubgraphIndex: 2 }),
    },
  ]
}

const once: SampleMaker = (dtype) => {
  const whole = tensor(dtype, [1, 4])
  return [
    {
      ...{ kind: 'CALL_ONCE', inputs: [], outputs: [] },
      options: other('CallOnceOptions', { initSubgraphIndex: 1 }),
      called: [{ kind: 'RELU', options: NONE, inputs: [whole], outputs: [whole] }],
    },
  ]
}

/** Handles are numbers of 32 bits here: those that VAR_HANDLE makes have no size. */
const HANDLE: SampleTensor = { dtype: 'int32', shape: [1] }

const handle: SampleMaker = (dtype) => {
  const options = other('VarHandleOptions', { container: '', sharedName: dtype })
  return [{ kind: 'VAR_HANDLE', options, inputs: [], outputs: [HANDLE] }]
}

const readVariable: SampleMaker = (dtype) => [
  {
    ...{ kind: 'READ_VARIABLE', options: other('ReadVariableOptions', {}) },
    ...{ inputs: [HANDLE], outputs: [tensor(dtype, [1, 4])] },
  },
]

const assignVariable: SampleMaker = (dtype) => [
  {
    ...{ kind: 'ASSIGN_VARIABLE', options: other('AssignVariableOptions', {}) },
    ...{ inputs: [HANDLE, tensor(dtype, [1, 4])], outputs: [] },
  },
]

const DETECTION_KEYS = [
  ...['h_scale', 'max_classes_per_detection', 'max_detections', 'nms_iou_threshold'],
  ...['nms_score_threshold', 'num_classes', 'w_scale', 'x_scale', 'y_scale'],
]

/** A FlexBuffers map of ones, and two classes. */
function detectionOptions(): Uint8Array {
  const names = new TextEncoder().encode(DETECTION_KEYS.map((key) => `${key}\0`).join(''))
  const count = DETECTION_KEYS.length
  const starts = DETECTION_KEYS.map((_, at) =>
    DETECTION_KEYS.slice(0, at).reduce((all, key) => all + key.length + 1, 0),
  )
  const keys = [count, ...starts.map((start, at) => names.length + 1 + at - start)]
  const map = [
    ...[count + 0, 1, count],
    ...DETECTION_KEYS.map((key) => (key === 'num_classes' ? 2 : 1)),
    ...DETECTION_KEYS.map(() => 4),
  ]
  return Uint8Array.from([...names, ...keys, ...map, 2 * count, 36, 1])
}

const detection: SampleMaker = (dtype) => [
  {
    ...{ kind: 'CUSTOM', customName: 'TFLite_Detection_PostProcess', options: NONE },
    customOptions: detectionOptions(),
    inputs: [tensor(dtype, [1, 3, 4]), tensor(dtype, [1, 3, 2]), tensor(dtype, [3, 4])],
    outputs: [[1, 1, 4], [1, 1], [1, 1], [1]].map((shape) => tensor('float32', shape)),
  },
]

const comparison = (kind: OperatorKind, table: string): SampleMaker =>
  binary(kind, other(table, {}), 'bool')

/** By kind, custom operators by their name: all that the runtimes have a kernel for. */
export const SAMPLES: Readonly<Record<SweptKind, SampleMaker>> = {
  ABS: unary('ABS', other('AbsOptions', {})),
  ADD: binary('ADD', { type: 'AddOptions', fusedActivationFunction: 'NONE', potScaleInt16: true }),
  ADD_N: addN,
  ARG_MAX: argument('ARG_MAX', 'ArgMaxOptions'),
  ARG_MIN: argument('ARG_MIN', 'ArgMinOptions'),
  ASSIGN_VARIABLE: assignVariable,
  AVERAGE_POOL_2D: pool('AVERAGE_POOL_2D'),
  BATCH_TO_SPACE_ND: blocks('BATCH_TO_SPACE_ND', 'BatchToSpaceNDOptions', true),
  BROADCAST_ARGS: broadcastArgs,
  BROADCAST_TO: broadcastTo,
  CALL_ONCE: once,
  CAST: conversion('CAST', 'CastOptions', [
    'float32',
    'int8',
    'int16',
    'int32',
    'bool',
    'uint8',
    'int64',
  ]),
  CEIL: unary('CEIL'),
  CIRCULAR_BUFFER: circularBuffer,
  CONCATENATION: concatenation,
  CONV_2D: convolution,
  COS: unary('COS', other('CosOptions', {})),
  CUMSUM: cumsum,
  DEPTHWISE_CONV_2D: depthwise,
  DEPTH_TO_SPACE: depthBlocks('DEPTH_TO_SPACE', 'DepthToSpaceOptions', true),
  DEQUANTIZE: conversion('DEQUANTIZE', 'DequantizeOptions', ['float32', 'int8']),
  DIV: binary('DIV', { type: 'DivOptions', fusedActivationFunction: 'NONE', potScaleInt16: true }),
  ELU: unary('ELU'),
  EQUAL: comparison('EQUAL', 'EqualOptions'),
  EXP: unary('EXP', other('ExpOptions', {})),
  EXPAND_DIMS: expandDims,
  FILL: fill,
  FLOOR: unary('FLOOR'),
  FLOOR_DIV: binary('FLOOR_DIV', other('FloorDivOptions', {})),
  FLOOR_MOD: binary('FLOOR_MOD', other('FloorModOptions', {})),
  FULLY_CONNECTED: dense,
  GATHER: gather,
  GATHER_ND: gatherNd,
  GREATER: comparison('GREATER', 'GreaterOptions'),
  GREATER_EQUAL: comparison('GREATER_EQUAL', 'GreaterEqualOptions'),
  HARD_SWISH: unary('HARD_SWISH', other('HardSwishOptions', {})),
  IF: branches,
  L2_NORMALIZATION: unary('L2_NORMALIZATION', fused('L2NormOptions')),
  L2_POOL_2D: pool('L2_POOL_2D'),
  LEAKY_RELU: unary('LEAKY_RELU', other('LeakyReluOptions', { alpha: 0.1 })),
  LESS: comparison('LESS', 'LessOptions'),
  LESS_EQUAL: comparison('LESS_EQUAL', 'LessEqualOptions'),
  LOG: unary('LOG'),
  LOGICAL_AND: binary('LOGICAL_AND', other('LogicalAndOptions', {})),
  LOGICAL_NOT: unary('LOGICAL_NOT', other('LogicalNotOptions', {})),
  LOGICAL_OR: binary('LOGICAL_OR', other('LogicalOrOptions', {})),
  LOGISTIC: fixedOutput('LOGISTIC', {
    int8: { scales: [1 / 256], zeroPoint: -128 },
    int16: { scales: [1 / 32768] },
  }),
  LOG_SOFTMAX: fixedOutput(
    'LOG_SOFTMAX',
    { int8: { scales: [1 / 16], zeroPoint: 127 } },
    other('LogSoftmaxOptions', {}),
  ),
  MAXIMUM: binary('MAXIMUM', other('MaximumMinimumOptions', {})),
  MAX_POOL_2D: pool('MAX_POOL_2D'),
  MEAN: reduction('MEAN'),
  MINIMUM: binary('MINIMUM', other('MaximumMinimumOptions', {})),
  MIRROR_PAD: mirrorPad,
  MUL: binary('MUL', { type: 'MulOptions', fusedActivationFunction: 'NONE', potScaleInt16: true }),
  NEG: unary('NEG', other('NegOptions', {})),
  NOT_EQUAL: comparison('NOT_EQUAL', 'NotEqualOptions'),
  PACK: pack,
  PAD: padding('PAD', false),
  PADV2: padding('PADV2', true),
  PRELU: binary('PRELU'),
  QUANTIZE: conversion('QUANTIZE', 'QuantizeOptions', [
    'int8',
    'int16',
    'int32',
    'uint8',
    'float32',
    'bool',
  ]),
  READ_VARIABLE: readVariable,
  REDUCE_MAX: reduction('REDUCE_MAX'),
  RELU: unary('RELU'),
  RELU6: unary('RELU6'),
  RESHAPE: reshape,
  RESIZE_BILINEAR: resize('RESIZE_BILINEAR', 'ResizeBilinearOptions'),
  RESIZE_NEAREST_NEIGHBOR: resize('RESIZE_NEAREST_NEIGHBOR', 'ResizeNearestNeighborOptions'),
  ROUND: unary('ROUND'),
  RSQRT: unary('RSQRT'),
  SELECT_V2: select,
  SHAPE: shape,
  SIN: unary('SIN'),
  SLICE: slice,
  SOFTMAX: fixedOutput(
    'SOFTMAX',
    { int8: { scales: [1 / 256], zeroPoint: -128 }, int16: { scales: [1 / 32768] } },
    other('SoftmaxOptions', { beta: 1 }),
  ),
  SPACE_TO_BATCH_ND: blocks('SPACE_TO_BATCH_ND', 'SpaceToBatchNDOptions', false),
  SPACE_TO_DEPTH: depthBlocks('SPACE_TO_DEPTH', 'SpaceToDepthOptions', false),
  SPLIT: split,
  SPLIT_V: splitV,
  SQRT: unary('SQRT'),
  SQUARE: unary('SQUARE', other('SquareOptions', {})),
  SQUARED_DIFFERENCE: binary('SQUARED_DIFFERENCE', other('SquaredDifferenceOptions', {})),
  SQUEEZE: squeeze,
  STRIDED_SLICE: stridedSlice,
  SUB: binary('SUB', { type: 'SubOptions', fusedActivationFunction: 'NONE', potScaleInt16: true }),
  SUM: reduction('SUM'),
  SVDF: svdf,
  TFLite_Detection_PostProcess: detection,
  TANH: fixedOutput('TANH', { int8: { scales: [1 / 128] }, int16: { scales: [1 / 32768] } }),
  TRANSPOSE: transpose,
  TRANSPOSE_CONV: transposed,
  UNIDIRECTIONAL_SEQUENCE_LSTM: lstm,
  UNPACK: unpack,
  VAR_HANDLE: handle,
  WHILE: loop,
  ZEROS_LIKE: unary('ZEROS_LIKE', other('ZerosLikeOptions', {})),
}
