/**
 * Bytes of the C structs that a runtime allocates for an operator. They follow from the structs'
 * declarations and the ABI (32-bit Arm with short enums; x86-64 with MLTK's packed option structs).
 */
import type { AcceleratorId, RuntimeId } from '../target/runtime.ts'
import type { KernelMemory, KernelSetting } from './operator.ts'

/** One size per build; a build without an entry has the size of the one it falls back to. */
interface StructBytes {
  /** MLTK on the device (TFLM of 2024-03) with MVP kernels. */
  readonly device: number
  /** The same with CMSIS-NN kernels only. */
  readonly deviceNone?: number
  /** Gecko SDK 4.4.1 (TFLM of 2023-06) with MVP kernels. */
  readonly sdk?: number
  /** The same with CMSIS-NN kernels only. */
  readonly sdkNone?: number
  /** MLTK on a PC, 64-bit, MVP kernels over the reference kernels. */
  readonly simulator?: number
  /** The same with reference kernels only. */
  readonly simulatorNone?: number
}

/**
 * Bytes of the `OpData` that a kernel's Init allocates. A kind without an entry allocates nothing.
 *
 * Source: the `OpData*` structs of tflite-micro micro/kernels (7005d60e; Gecko SDK's copy 02414075),
 * mltk 0.20.0 cpp/shared/gecko_sdk/tflite_micro_mvp_kernels/kernels, gecko_sdk 4.4.1
 * util/third_party/tensorflow_extra/siliconlabs; 32-bit values measured in Cortex-M33 builds.
 */
const OP_DATA: Readonly<Record<string, StructBytes>> = {
  CONV_2D: { device: 128, deviceNone: 60, simulator: 168, simulatorNone: 72 },
  DEPTHWISE_CONV_2D: { device: 124, deviceNone: 60, simulator: 160, simulatorNone: 72 },
  FULLY_CONNECTED: {
    ...{ device: 100, deviceNone: 64, sdkNone: 60 },
    ...{ simulator: 136, simulatorNone: 36 },
  },
  AVERAGE_POOL_2D: { device: 84, deviceNone: 36, simulator: 96, simulatorNone: 36 },
  MAX_POOL_2D: { device: 84, deviceNone: 36, simulator: 96, simulatorNone: 36 },
  ADD: { device: 84, deviceNone: 60, simulator: 104, simulatorNone: 60 },
  MUL: { device: 72, deviceNone: 36, simulator: 104, simulatorNone: 36 },
  TRANSPOSE_CONV: { device: 128, deviceNone: 72, simulator: 168, simulatorNone: 80 },
  ABS: { device: 20, simulator: 28 },
  CALL_ONCE: { device: 8 },
  CONCATENATION: { device: 28, sdk: 24, simulator: 48 },
  DEQUANTIZE: { device: 32 },
  DIV: { device: 28 },
  ELU: { device: 256 },
  EQUAL: { device: 32 },
  GREATER: { device: 32 },
  GREATER_EQUAL: { device: 32 },
  HARD_SWISH: { device: 20 },
  IF: { device: 8 },
  L2_NORMALIZATION: { device: 4 },
  LEAKY_RELU: { device: 24 },
  LESS: { device: 32 },
  LESS_EQUAL: { device: 32 },
  LOGISTIC: { device: 16 },
  MEAN: { device: 40 },
  MIRROR_PAD: { device: 20 },
  NOT_EQUAL: { device: 32 },
  PAD: { device: 56 },
  PADV2: { device: 56 },
  PRELU: { device: 28 },
  QUANTIZE: { device: 32 },
  REDUCE_MAX: { device: 40 },
  RELU: { device: 28 },
  RELU6: { device: 2 },
  RSQRT: { device: 20, simulator: 28 },
  SELECT_V2: { device: 1 },
  SOFTMAX: { device: 64, simulator: 80 },
  SPACE_TO_BATCH_ND: { device: 4 },
  SQUARED_DIFFERENCE: { device: 112 },
  STRIDED_SLICE: { device: 84 },
  SUB: { device: 52 },
  SUM: { device: 40 },
  SVDF: { device: 40, sdk: 36 },
  TANH: { device: 16 },
  UNIDIRECTIONAL_SEQUENCE_LSTM: { device: 688, sdk: 936 },
  VAR_HANDLE: { device: 4 },
  WHILE: { device: 8 },
}

type SizeOf = (sizes: StructBytes) => number

const BUILD: Readonly<Record<RuntimeId, Readonly<Record<AcceleratorId, SizeOf>>>> = {
  'mltk-device': {
    mvp: (sizes) => sizes.device,
    none: (sizes) => sizes.deviceNone ?? sizes.device,
  },
  sdk: {
    mvp: (sizes) => sizes.sdk ?? sizes.device,
    none: (sizes) => sizes.sdkNone ?? sizes.deviceNone ?? sizes.sdk ?? sizes.device,
  },
  'mltk-simulator': {
    mvp: (sizes) => sizes.simulator ?? sizes.device,
    none: (sizes) => sizes.simulatorNone ?? sizes.simulator ?? sizes.device,
  },
}

/** The Init requests of a kind: its `OpData`, or nothing. */
export function opData(kind: string, setting: KernelSetting): readonly number[] {
  const sizes = OP_DATA[kind]
  if (sizes === undefined) return []
  return [BUILD[setting.runtime.id][setting.accelerator](sizes)]
}

type Layout = readonly [bytes: number, alignment: number]

/** Where a build's layout differs from the MLTK device's. */
interface OptionLayouts {
  readonly device: Layout
  readonly sdk?: Layout
  readonly simulator?: Layout
}

/**
 * `TfLite*Params` structs that the parser puts into the arena. A kind without an entry has none.
 *
 * Source: tflite-micro core/c/builtin_op_data.h; the PC build packs them (1-byte enums, 4-byte
 * alignment, mltk 0.20.0 cpp/shared/tflite_micro/patch_tensorflow.py), `TfLiteType` stays 4 bytes.
 */
const OPTION_STRUCTS: Readonly<Record<string, OptionLayouts>> = {
  CONV_2D: { device: [28, 4], sdk: [24, 4] },
  DEPTHWISE_CONV_2D: { device: [28, 4] },
  AVERAGE_POOL_2D: { device: [40, 4] },
  MAX_POOL_2D: { device: [40, 4] },
  L2_POOL_2D: { device: [40, 4] },
  FULLY_CONNECTED: { device: [5, 1], sdk: [4, 1], simulator: [8, 4] },
  SOFTMAX: { device: [4, 4] },
  CONCATENATION: { device: [8, 4] },
  ADD: { device: [2, 1] },
  SUB: { device: [2, 1] },
  MUL: { device: [1, 1] },
  DIV: { device: [1, 1] },
  RESHAPE: { device: [36, 4] },
  SQUEEZE: { device: [36, 4] },
  MEAN: { device: [1, 1] },
  SUM: { device: [1, 1] },
  REDUCE_MAX: { device: [1, 1] },
  STRIDED_SLICE: { device: [24, 4] },
  TRANSPOSE_CONV: { device: [16, 4], simulator: [20, 4] },
  RESIZE_BILINEAR: { device: [2, 1] },
  RESIZE_NEAREST_NEIGHBOR: { device: [2, 1] },
  SPLIT: { device: [4, 4] },
  SPLIT_V: { device: [4, 4] },
  PACK: { device: [8, 4] },
  UNPACK: { device: [8, 4] },
  GATHER: { device: [8, 4] },
  SVDF: { device: [8, 4] },
  UNIDIRECTIONAL_SEQUENCE_LSTM: { device: [16, 4] },
  LEAKY_RELU: { device: [4, 4] },
  ARG_MAX: { device: [1, 1], simulator: [4, 4] },
  ARG_MIN: { device: [1, 1], simulator: [4, 4] },
  CAST: { device: [2, 1], simulator: [8, 4] },
  SHAPE: { device: [1, 1], simulator: [4, 4] },
  SPACE_TO_DEPTH: { device: [4, 4] },
  DEPTH_TO_SPACE: { device: [4, 4] },
  CUMSUM: { device: [2, 1] },
  L2_NORMALIZATION: { device: [1, 1] },
  MIRROR_PAD: { device: [1, 1] },
  CALL_ONCE: { device: [4, 4] },
  IF: { device: [8, 4] },
  WHILE: { device: [8, 4] },
  VAR_HANDLE: { device: [8, 4], simulator: [16, 8] },
}

const LAYOUT: Readonly<Record<RuntimeId, (layouts: OptionLayouts) => Layout>> = {
  'mltk-device': ({ device }) => device,
  sdk: ({ device, sdk }) => sdk ?? device,
  'mltk-simulator': ({ device, simulator }) => simulator ?? device,
}

/** The option struct of a kind, null where the parser allocates none. */
export function optionStruct(kind: string, runtime: RuntimeId): KernelMemory['builtinData'] {
  const layouts = OPTION_STRUCTS[kind]
  if (layouts === undefined) return null
  const [bytes, alignment] = LAYOUT[runtime](layouts)
  return { bytes, alignment }
}
