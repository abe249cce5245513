// Generated from mvp-budget.fbs by scripts/generate-schema.mjs; do not edit.
import type { Field } from '../flatbuffer/field.ts'

export const FILE_IDENTIFIER = 'TFL3'

export const TensorType = ['FLOAT32', 'FLOAT16', 'INT32', 'UINT8', 'INT64', 'STRING', 'BOOL', 'INT16', 'COMPLEX64', 'INT8', 'FLOAT64', 'COMPLEX128', 'UINT64', 'RESOURCE', 'VARIANT', 'UINT32', 'UINT16', 'INT4', 'BFLOAT16', 'INT2', 'UINT4', 'FLOAT8_E4M3FN', 'FLOAT8_E5M2'] as const
export type TensorType = (typeof TensorType)[number]

export const DimensionType = ['DENSE', 'SPARSE_CSR'] as const
export type DimensionType = (typeof DimensionType)[number]

export const Padding = ['SAME', 'VALID'] as const
export type Padding = (typeof Padding)[number]

export const ActivationFunctionType = ['NONE', 'RELU', 'RELU_N1_TO_1', 'RELU6', 'TANH', 'SIGN_BIT'] as const
export type ActivationFunctionType = (typeof ActivationFunctionType)[number]

export const LSHProjectionType = ['UNKNOWN', 'SPARSE', 'DENSE'] as const
export type LSHProjectionType = (typeof LSHProjectionType)[number]

export const FullyConnectedOptionsWeightsFormat = ['DEFAULT', 'SHUFFLED4x16INT8'] as const
export type FullyConnectedOptionsWeightsFormat = (typeof FullyConnectedOptionsWeightsFormat)[number]

export const LSTMKernelType = ['FULL', 'BASIC'] as const
export type LSTMKernelType = (typeof LSTMKernelType)[number]

export const CombinerType = ['SUM', 'MEAN', 'SQRTN'] as const
export type CombinerType = (typeof CombinerType)[number]

export const MirrorPadMode = ['REFLECT', 'SYMMETRIC'] as const
export type MirrorPadMode = (typeof MirrorPadMode)[number]

export const ReduceWindowFunction = ['UNSUPPORTED', 'ADD', 'MUL', 'MINIMUM', 'MAXIMUM', 'ALL', 'ANY'] as const
export type ReduceWindowFunction = (typeof ReduceWindowFunction)[number]

export const CustomOptionsFormat = ['FLEXBUFFERS'] as const
export type CustomOptionsFormat = (typeof CustomOptionsFormat)[number]

export const RngAlgorithm = ['DEFAULT', 'PHILOX', 'THREEFRY'] as const
export type RngAlgorithm = (typeof RngAlgorithm)[number]

export const StablehloPrecisionConfig = ['DEFAULT', 'HIGH', 'HIGHEST'] as const
export type StablehloPrecisionConfig = (typeof StablehloPrecisionConfig)[number]

export const StablehloComparisonDirection = ['STABLEHLO_COMPARISON_DIRECTION_EQ', 'STABLEHLO_COMPARISON_DIRECTION_NE', 'STABLEHLO_COMPARISON_DIRECTION_GE', 'STABLEHLO_COMPARISON_DIRECTION_GT', 'STABLEHLO_COMPARISON_DIRECTION_LE', 'STABLEHLO_COMPARISON_DIRECTION_LT'] as const
export type StablehloComparisonDirection = (typeof StablehloComparisonDirection)[number]

export const StablehloComparisonType = ['STABLEHLO_COMPARISON_TYPE_NOTYPE', 'STABLEHLO_COMPARISON_TYPE_FLOAT', 'STABLEHLO_COMPARISON_TYPE_FLOAT_TOTAL_ORDER', 'STABLEHLO_COMPARISON_TYPE_SIGNED', 'STABLEHLO_COMPARISON_TYPE_UNSIGNED'] as const
export type StablehloComparisonType = (typeof StablehloComparisonType)[number]

export const BuiltinOperator = ['ADD', 'AVERAGE_POOL_2D', 'CONCATENATION', 'CONV_2D', 'DEPTHWISE_CONV_2D', 'DEPTH_TO_SPACE', 'DEQUANTIZE', 'EMBEDDING_LOOKUP', 'FLOOR', 'FULLY_CONNECTED', 'HASHTABLE_LOOKUP', 'L2_NORMALIZATION', 'L2_POOL_2D', 'LOCAL_RESPONSE_NORMALIZATION', 'LOGISTIC', 'LSH_PROJECTION', 'LSTM', 'MAX_POOL_2D', 'MUL', 'RELU', 'RELU_N1_TO_1', 'RELU6', 'RESHAPE', 'RESIZE_BILINEAR', 'RNN', 'SOFTMAX', 'SPACE_TO_DEPTH', 'SVDF', 'TANH', 'CONCAT_EMBEDDINGS', 'SKIP_GRAM', 'CALL', 'CUSTOM', 'EMBEDDING_LOOKUP_SPARSE', 'PAD', 'UNIDIRECTIONAL_SEQUENCE_RNN', 'GATHER', 'BATCH_TO_SPACE_ND', 'SPACE_TO_BATCH_ND', 'TRANSPOSE', 'MEAN', 'SUB', 'DIV', 'SQUEEZE', 'UNIDIRECTIONAL_SEQUENCE_LSTM', 'STRIDED_SLICE', 'BIDIRECTIONAL_SEQUENCE_RNN', 'EXP', 'TOPK_V2', 'SPLIT', 'LOG_SOFTMAX', 'DELEGATE', 'BIDIRECTIONAL_SEQUENCE_LSTM', 'CAST', 'PRELU', 'MAXIMUM', 'ARG_MAX', 'MINIMUM', 'LESS', 'NEG', 'PADV2', 'GREATER', 'GREATER_EQUAL', 'LESS_EQUAL', 'SELECT', 'SLICE', 'SIN', 'TRANSPOSE_CONV', 'SPARSE_TO_DENSE', 'TILE', 'EXPAND_DIMS', 'EQUAL', 'NOT_EQUAL', 'LOG', 'SUM', 'SQRT', 'RSQRT', 'SHAPE', 'POW', 'ARG_MIN', 'FAKE_QUANT', 'REDUCE_PROD', 'REDUCE_MAX', 'PACK', 'LOGICAL_OR', 'ONE_HOT', 'LOGICAL_AND', 'LOGICAL_NOT', 'UNPACK', 'REDUCE_MIN', 'FLOOR_DIV', 'REDUCE_ANY', 'SQUARE', 'ZEROS_LIKE', 'FILL', 'FLOOR_MOD', 'RANGE', 'RESIZE_NEAREST_NEIGHBOR', 'LEAKY_RELU', 'SQUARED_DIFFERENCE', 'MIRROR_PAD', 'ABS', 'SPLIT_V', 'UNIQUE', 'CEIL', 'REVERSE_V2', 'ADD_N', 'GATHER_ND', 'COS', 'WHERE', 'RANK', 'ELU', 'REVERSE_SEQUENCE', 'MATRIX_DIAG', 'QUANTIZE', 'MATRIX_SET_DIAG', 'ROUND', 'HARD_SWISH', 'IF', 'WHILE', 'NON_MAX_SUPPRESSION_V4', 'NON_MAX_SUPPRESSION_V5', 'SCATTER_ND', 'SELECT_V2', 'DENSIFY', 'SEGMENT_SUM', 'BATCH_MATMUL', 'PLACEHOLDER_FOR_GREATER_OP_CODES', 'CUMSUM', 'CALL_ONCE', 'BROADCAST_TO', 'RFFT2D', 'CONV_3D', 'IMAG', 'REAL', 'COMPLEX_ABS', 'HASHTABLE', 'HASHTABLE_FIND', 'HASHTABLE_IMPORT', 'HASHTABLE_SIZE', 'REDUCE_ALL', 'CONV_3D_TRANSPOSE', 'VAR_HANDLE', 'READ_VARIABLE', 'ASSIGN_VARIABLE', 'BROADCAST_ARGS', 'RANDOM_STANDARD_NORMAL', 'BUCKETIZE', 'RANDOM_UNIFORM', 'MULTINOMIAL', 'GELU', 'DYNAMIC_UPDATE_SLICE', 'RELU_0_TO_1', 'UNSORTED_SEGMENT_PROD', 'UNSORTED_SEGMENT_MAX', 'UNSORTED_SEGMENT_SUM', 'ATAN2', 'UNSORTED_SEGMENT_MIN', 'SIGN', 'BITCAST', 'BITWISE_XOR', 'RIGHT_SHIFT', 'STABLEHLO_LOGISTIC', 'STABLEHLO_ADD', 'STABLEHLO_DIVIDE', 'STABLEHLO_MULTIPLY', 'STABLEHLO_MAXIMUM', 'STABLEHLO_RESHAPE', 'STABLEHLO_CLAMP', 'STABLEHLO_CONCATENATE', 'STABLEHLO_BROADCAST_IN_DIM', 'STABLEHLO_CONVOLUTION', 'STABLEHLO_SLICE', 'STABLEHLO_CUSTOM_CALL', 'STABLEHLO_REDUCE', 'STABLEHLO_ABS', 'STABLEHLO_AND', 'STABLEHLO_COSINE', 'STABLEHLO_EXPONENTIAL', 'STABLEHLO_FLOOR', 'STABLEHLO_LOG', 'STABLEHLO_MINIMUM', 'STABLEHLO_NEGATE', 'STABLEHLO_OR', 'STABLEHLO_POWER', 'STABLEHLO_REMAINDER', 'STABLEHLO_RSQRT', 'STABLEHLO_SELECT', 'STABLEHLO_SUBTRACT', 'STABLEHLO_TANH', 'STABLEHLO_SCATTER', 'STABLEHLO_COMPARE', 'STABLEHLO_CONVERT', 'STABLEHLO_DYNAMIC_SLICE', 'STABLEHLO_DYNAMIC_UPDATE_SLICE', 'STABLEHLO_PAD', 'STABLEHLO_IOTA', 'STABLEHLO_DOT_GENERAL', 'STABLEHLO_REDUCE_WINDOW', 'STABLEHLO_SORT', 'STABLEHLO_WHILE', 'STABLEHLO_GATHER', 'STABLEHLO_TRANSPOSE', 'DILATE', 'STABLEHLO_RNG_BIT_GENERATOR', 'REDUCE_WINDOW', 'STABLEHLO_COMPOSITE', 'STABLEHLO_SHIFT_LEFT', 'STABLEHLO_CBRT', 'STABLEHLO_CASE'] as const
export type BuiltinOperator = (typeof BuiltinOperator)[number]

export const ENUMS = { TensorType, DimensionType, Padding, ActivationFunctionType, LSHProjectionType, FullyConnectedOptionsWeightsFormat, LSTMKernelType, CombinerType, MirrorPadMode, ReduceWindowFunction, CustomOptionsFormat, RngAlgorithm, StablehloPrecisionConfig, StablehloComparisonDirection, StablehloComparisonType, BuiltinOperator } as const

export const UNIONS = {
  BuiltinOptions: ['Conv2DOptions', 'DepthwiseConv2DOptions', 'ConcatEmbeddingsOptions', 'LSHProjectionOptions', 'Pool2DOptions', 'SVDFOptions', 'RNNOptions', 'FullyConnectedOptions', 'SoftmaxOptions', 'ConcatenationOptions', 'AddOptions', 'L2NormOptions', 'LocalResponseNormalizationOptions', 'LSTMOptions', 'ResizeBilinearOptions', 'CallOptions', 'ReshapeOptions', 'SkipGramOptions', 'SpaceToDepthOptions', 'EmbeddingLookupSparseOptions', 'MulOptions', 'PadOptions', 'GatherOptions', 'BatchToSpaceNDOptions', 'SpaceToBatchNDOptions', 'TransposeOptions', 'ReducerOptions', 'SubOptions', 'DivOptions', 'SqueezeOptions', 'SequenceRNNOptions', 'StridedSliceOptions', 'ExpOptions', 'TopKV2Options', 'SplitOptions', 'LogSoftmaxOptions', 'CastOptions', 'DequantizeOptions', 'MaximumMinimumOptions', 'ArgMaxOptions', 'LessOptions', 'NegOptions', 'PadV2Options', 'GreaterOptions', 'GreaterEqualOptions', 'LessEqualOptions', 'SelectOptions', 'SliceOptions', 'TransposeConvOptions', 'SparseToDenseOptions', 'TileOptions', 'ExpandDimsOptions', 'EqualOptions', 'NotEqualOptions', 'ShapeOptions', 'PowOptions', 'ArgMinOptions', 'FakeQuantOptions', 'PackOptions', 'LogicalOrOptions', 'OneHotOptions', 'LogicalAndOptions', 'LogicalNotOptions', 'UnpackOptions', 'FloorDivOptions', 'SquareOptions', 'ZerosLikeOptions', 'FillOptions', 'BidirectionalSequenceLSTMOptions', 'BidirectionalSequenceRNNOptions', 'UnidirectionalSequenceLSTMOptions', 'FloorModOptions', 'RangeOptions', 'ResizeNearestNeighborOptions', 'LeakyReluOptions', 'SquaredDifferenceOptions', 'MirrorPadOptions', 'AbsOptions', 'SplitVOptions', 'UniqueOptions', 'ReverseV2Options', 'AddNOptions', 'GatherNdOptions', 'CosOptions', 'WhereOptions', 'RankOptions', 'ReverseSequenceOptions', 'MatrixDiagOptions', 'QuantizeOptions', 'MatrixSetDiagOptions', 'HardSwishOptions', 'IfOptions', 'WhileOptions', 'DepthToSpaceOptions', 'NonMaxSuppressionV4Options', 'NonMaxSuppressionV5Options', 'ScatterNdOptions', 'SelectV2Options', 'DensifyOptions', 'SegmentSumOptions', 'BatchMatMulOptions', 'CumsumOptions', 'CallOnceOptions', 'BroadcastToOptions', 'Rfft2dOptions', 'Conv3DOptions', 'HashtableOptions', 'HashtableFindOptions', 'HashtableImportOptions', 'HashtableSizeOptions', 'VarHandleOptions', 'ReadVariableOptions', 'AssignVariableOptions', 'RandomOptions', 'BucketizeOptions', 'GeluOptions', 'DynamicUpdateSliceOptions', 'UnsortedSegmentProdOptions', 'UnsortedSegmentMaxOptions', 'UnsortedSegmentMinOptions', 'UnsortedSegmentSumOptions', 'ATan2Options', 'SignOptions', 'BitcastOptions', 'BitwiseXorOptions', 'RightShiftOptions'],
  BuiltinOptions2: ['StablehloConcatenateOptions', 'StablehloBroadcastInDimOptions', 'StablehloSliceOptions', 'StablehloConvolutionOptions', 'StablehloCustomCallOptions', 'StablehloReduceOptions', 'StablehloScatterOptions', 'StablehloCompareOptions', 'StablehloDynamicSliceOptions', 'StablehloPadOptions', 'StablehloIotaOptions', 'StablehloDotGeneralOptions', 'StablehloReduceWindowOptions', 'StablehloSortOptions', 'StablehloWhileOptions', 'StablehloGatherOptions', 'StablehloTransposeOptions', 'DilateOptions', 'StablehloRngBitGeneratorOptions', 'ReduceWindowOptions', 'StableHLOCompositeOptions', 'StablehloShiftLeftOptions', 'StablehloCaseOptions'],
  QuantizationDetails: ['CustomQuantization', 'BlockwiseQuantization', 'MultiAxisQuantization'],
  SparseIndexVector: ['Int32Vector', 'Uint16Vector', 'Uint8Vector'],
} as const

export interface Conv2DOptionsTable {
  readonly padding: Padding
  readonly strideW: number
  readonly strideH: number
  readonly fusedActivationFunction: ActivationFunctionType
  readonly dilationWFactor: number
  readonly dilationHFactor: number
  readonly quantizedBiasType: TensorType
}

export interface DepthwiseConv2DOptionsTable {
  readonly padding: Padding
  readonly strideW: number
  readonly strideH: number
  readonly depthMultiplier: number
  readonly fusedActivationFunction: ActivationFunctionType
  readonly dilationWFactor: number
  readonly dilationHFactor: number
}

export interface ConcatEmbeddingsOptionsTable {
  readonly numChannels: number
  readonly numColumnsPerChannel: readonly number[] | null
  readonly embeddingDimPerChannel: readonly number[] | null
}

export interface LSHProjectionOptionsTable {
  readonly type: LSHProjectionType
}

export interface Pool2DOptionsTable {
  readonly padding: Padding
  readonly strideW: number
  readonly strideH: number
  readonly filterWidth: number
  readonly filterHeight: number
  readonly fusedActivationFunction: ActivationFunctionType
}

export interface SVDFOptionsTable {
  readonly rank: number
  readonly fusedActivationFunction: ActivationFunctionType
  readonly asymmetricQuantizeInputs: boolean
}

export interface RNNOptionsTable {
  readonly fusedActivationFunction: ActivationFunctionType
  readonly asymmetricQuantizeInputs: boolean
}

export interface FullyConnectedOptionsTable {
  readonly fusedActivationFunction: ActivationFunctionType
  readonly weightsFormat: FullyConnectedOptionsWeightsFormat
  readonly keepNumDims: boolean
  readonly asymmetricQuantizeInputs: boolean
  readonly quantizedBiasType: TensorType
}

export interface SoftmaxOptionsTable {
  readonly beta: number
}

export interface ConcatenationOptionsTable {
  readonly axis: number
  readonly fusedActivationFunction: ActivationFunctionType
}

export interface AddOptionsTable {
  readonly fusedActivationFunction: ActivationFunctionType
  readonly potScaleInt16: boolean
}

export interface L2NormOptionsTable {
  readonly fusedActivationFunction: ActivationFunctionType
}

export interface LocalResponseNormalizationOptionsTable {
  readonly radius: number
  readonly bias: number
  readonly alpha: number
  readonly beta: number
}

export interface LSTMOptionsTable {
  readonly fusedActivationFunction: ActivationFunctionType
  readonly cellClip: number
  readonly projClip: number
  readonly kernelType: LSTMKernelType
  readonly asymmetricQuantizeInputs: boolean
}

export interface ResizeBilinearOptionsTable {
  readonly alignCorners: boolean
  readonly halfPixelCenters: boolean
}

export interface CallOptionsTable {
  readonly subgraph: number
}

export interface ReshapeOptionsTable {
  readonly newShape: readonly number[] | null
}

export interface SkipGramOptionsTable {
  readonly ngramSize: number
  readonly maxSkipSize: number
  readonly includeAllNgrams: boolean
}

export interface SpaceToDepthOptionsTable {
  readonly blockSize: number
}

export interface EmbeddingLookupSparseOptionsTable {
  readonly combiner: CombinerType
}

export interface MulOptionsTable {
  readonly fusedActivationFunction: ActivationFunctionType
}

export type PadOptionsTable = Readonly<Record<never, never>>

export interface GatherOptionsTable {
  readonly axis: number
  readonly batchDims: number
}

export type BatchToSpaceNDOptionsTable = Readonly<Record<never, never>>

export type SpaceToBatchNDOptionsTable = Readonly<Record<never, never>>

export type TransposeOptionsTable = Readonly<Record<never, never>>

export interface ReducerOptionsTable {
  readonly keepDims: boolean
}

export interface SubOptionsTable {
  readonly fusedActivationFunction: ActivationFunctionType
  readonly potScaleInt16: boolean
}

export interface DivOptionsTable {
  readonly fusedActivationFunction: ActivationFunctionType
}

export interface SqueezeOptionsTable {
  readonly squeezeDims: readonly number[] | null
}

export interface SequenceRNNOptionsTable {
  readonly timeMajor: boolean
  readonly fusedActivationFunction: ActivationFunctionType
  readonly asymmetricQuantizeInputs: boolean
}

export interface StridedSliceOptionsTable {
  readonly beginMask: number
  readonly endMask: number
  readonly ellipsisMask: number
  readonly newAxisMask: number
  readonly shrinkAxisMask: number
  readonly offset: boolean
}

export type ExpOptionsTable = Readonly<Record<never, never>>

export type TopKV2OptionsTable = Readonly<Record<never, never>>

export interface SplitOptionsTable {
  readonly numSplits: number
}

export type LogSoftmaxOptionsTable = Readonly<Record<never, never>>

export interface CastOptionsTable {
  readonly inDataType: TensorType
  readonly outDataType: TensorType
}

export type DequantizeOptionsTable = Readonly<Record<never, never>>

export type MaximumMinimumOptionsTable = Readonly<Record<never, never>>

export interface ArgMaxOptionsTable {
  readonly outputType: TensorType
}

export type LessOptionsTable = Readonly<Record<never, never>>

export type NegOptionsTable = Readonly<Record<never, never>>

export type PadV2OptionsTable = Readonly<Record<never, never>>

export type GreaterOptionsTable = Readonly<Record<never, never>>

export type GreaterEqualOptionsTable = Readonly<Record<never, never>>

export type LessEqualOptionsTable = Readonly<Record<never, never>>

export type SelectOptionsTable = Readonly<Record<never, never>>

export type SliceOptionsTable = Readonly<Record<never, never>>

export interface TransposeConvOptionsTable {
  readonly padding: Padding
  readonly strideW: number
  readonly strideH: number
  readonly fusedActivationFunction: ActivationFunctionType
  readonly quantizedBiasType: TensorType
}

export interface SparseToDenseOptionsTable {
  readonly validateIndices: boolean
}

export type TileOptionsTable = Readonly<Record<never, never>>

export type ExpandDimsOptionsTable = Readonly<Record<never, never>>

export type EqualOptionsTable = Readonly<Record<never, never>>

export type NotEqualOptionsTable = Readonly<Record<never, never>>

export interface ShapeOptionsTable {
  readonly outType: TensorType
}

export type PowOptionsTable = Readonly<Record<never, never>>

export interface ArgMinOptionsTable {
  readonly outputType: TensorType
}

export interface FakeQuantOptionsTable {
  readonly min: number
  readonly max: number
  readonly numBits: number
  readonly narrowRange: boolean
}

export interface PackOptionsTable {
  readonly valuesCount: number
  readonly axis: number
}

export type LogicalOrOptionsTable = Readonly<Record<never, never>>

export interface OneHotOptionsTable {
  readonly axis: number
}

export type LogicalAndOptionsTable = Readonly<Record<never, never>>

export type LogicalNotOptionsTable = Readonly<Record<never, never>>

export interface UnpackOptionsTable {
  readonly num: number
  readonly axis: number
}

export type FloorDivOptionsTable = Readonly<Record<never, never>>

export type SquareOptionsTable = Readonly<Record<never, never>>

export type ZerosLikeOptionsTable = Readonly<Record<never, never>>

export type FillOptionsTable = Readonly<Record<never, never>>

export interface BidirectionalSequenceLSTMOptionsTable {
  readonly fusedActivationFunction: ActivationFunctionType
  readonly cellClip: number
  readonly projClip: number
  readonly mergeOutputs: boolean
  readonly timeMajor: boolean
  readonly asymmetricQuantizeInputs: boolean
}

export interface BidirectionalSequenceRNNOptionsTable {
  readonly timeMajor: boolean
  readonly fusedActivationFunction: ActivationFunctionType
  readonly mergeOutputs: boolean
  readonly asymmetricQuantizeInputs: boolean
}

export interface UnidirectionalSequenceLSTMOptionsTable {
  readonly fusedActivationFunction: ActivationFunctionType
  readonly cellClip: number
  readonly projClip: number
  readonly timeMajor: boolean
  readonly asymmetricQuantizeInputs: boolean
  readonly diagonalRecurrentTensors: boolean
}

export type FloorModOptionsTable = Readonly<Record<never, never>>

export type RangeOptionsTable = Readonly<Record<never, never>>

export interface ResizeNearestNeighborOptionsTable {
  readonly alignCorners: boolean
  readonly halfPixelCenters: boolean
}

export interface LeakyReluOptionsTable {
  readonly alpha: number
}

export type SquaredDifferenceOptionsTable = Readonly<Record<never, never>>

export interface MirrorPadOptionsTable {
  readonly mode: MirrorPadMode
}

export type AbsOptionsTable = Readonly<Record<never, never>>

export interface SplitVOptionsTable {
  readonly numSplits: number
}

export interface UniqueOptionsTable {
  readonly idxOutType: TensorType
}

export type ReverseV2OptionsTable = Readonly<Record<never, never>>

export type AddNOptionsTable = Readonly<Record<never, never>>

export type GatherNdOptionsTable = Readonly<Record<never, never>>

export type CosOptionsTable = Readonly<Record<never, never>>

export type WhereOptionsTable = Readonly<Record<never, never>>

export type RankOptionsTable = Readonly<Record<never, never>>

export interface ReverseSequenceOptionsTable {
  readonly seqDim: number
  readonly batchDim: number
}

export type MatrixDiagOptionsTable = Readonly<Record<never, never>>

export type QuantizeOptionsTable = Readonly<Record<never, never>>

export type MatrixSetDiagOptionsTable = Readonly<Record<never, never>>

export type HardSwishOptionsTable = Readonly<Record<never, never>>

export interface IfOptionsTable {
  readonly thenSubgraphIndex: number
  readonly elseSubgraphIndex: number
}

export interface WhileOptionsTable {
  readonly condSubgraphIndex: number
  readonly bodySubgraphIndex: number
}

export interface DepthToSpaceOptionsTable {
  readonly blockSize: number
}

export type NonMaxSuppressionV4OptionsTable = Readonly<Record<never, never>>

export type NonMaxSuppressionV5OptionsTable = Readonly<Record<never, never>>

export type ScatterNdOptionsTable = Readonly<Record<never, never>>

export type SelectV2OptionsTable = Readonly<Record<never, never>>

export type DensifyOptionsTable = Readonly<Record<never, never>>

export type SegmentSumOptionsTable = Readonly<Record<never, never>>

export interface BatchMatMulOptionsTable {
  readonly adjX: boolean
  readonly adjY: boolean
  readonly asymmetricQuantizeInputs: boolean
}

export interface CumsumOptionsTable {
  readonly exclusive: boolean
  readonly reverse: boolean
}

export interface CallOnceOptionsTable {
  readonly initSubgraphIndex: number
}

export type BroadcastToOptionsTable = Readonly<Record<never, never>>

export type Rfft2dOptionsTable = Readonly<Record<never, never>>

export interface Conv3DOptionsTable {
  readonly padding: Padding
  readonly strideD: number
  readonly strideW: number
  readonly strideH: number
  readonly fusedActivationFunction: ActivationFunctionType
  readonly dilationDFactor: number
  readonly dilationWFactor: number
  readonly dilationHFactor: number
}

export interface HashtableOptionsTable {
  readonly tableId: number
  readonly keyDtype: TensorType
  readonly valueDtype: TensorType
}

export type HashtableFindOptionsTable = Readonly<Record<never, never>>

export type HashtableImportOptionsTable = Readonly<Record<never, never>>

export type HashtableSizeOptionsTable = Readonly<Record<never, never>>

export interface VarHandleOptionsTable {
  readonly container: string | null
  readonly sharedName: string | null
}

export type ReadVariableOptionsTable = Readonly<Record<never, never>>

export type AssignVariableOptionsTable = Readonly<Record<never, never>>

export interface RandomOptionsTable {
  readonly seed: number
  readonly seed2: number
}

export interface BucketizeOptionsTable {
  readonly boundaries: readonly number[] | null
}

export interface GeluOptionsTable {
  readonly approximate: boolean
}

export type DynamicUpdateSliceOptionsTable = Readonly<Record<never, never>>

export type UnsortedSegmentProdOptionsTable = Readonly<Record<never, never>>

export type UnsortedSegmentMaxOptionsTable = Readonly<Record<never, never>>

export type UnsortedSegmentMinOptionsTable = Readonly<Record<never, never>>

export type UnsortedSegmentSumOptionsTable = Readonly<Record<never, never>>

export type ATan2OptionsTable = Readonly<Record<never, never>>

export type SignOptionsTable = Readonly<Record<never, never>>

export type BitcastOptionsTable = Readonly<Record<never, never>>

export type BitwiseXorOptionsTable = Readonly<Record<never, never>>

export type RightShiftOptionsTable = Readonly<Record<never, never>>

export interface StablehloConcatenateOptionsTable {
  readonly dimension: number
}

export interface StablehloBroadcastInDimOptionsTable {
  readonly broadcastDimensions: readonly number[] | null
}

export interface StablehloSliceOptionsTable {
  readonly startIndices: readonly number[] | null
  readonly limitIndices: readonly number[] | null
  readonly strides: readonly number[] | null
}

export interface StablehloConvolutionOptionsTable {
  readonly windowStrides: readonly number[] | null
  readonly padding: readonly number[] | null
  readonly lhsDilation: readonly number[] | null
  readonly rhsDilation: readonly number[] | null
  readonly windowReversal: readonly number[] | null
  readonly inputBatchDimension: number
  readonly inputFeatureDimension: number
  readonly inputSpatialDimensions: readonly number[] | null
  readonly kernelInputFeatureDimension: number
  readonly kernelOutputFeatureDimension: number
  readonly kernelSpatialDimensions: readonly number[] | null
  readonly outputBatchDimension: number
  readonly outputFeatureDimension: number
  readonly outputSpatialDimensions: readonly number[] | null
  readonly featureGroupCount: number
  readonly batchGroupCount: number
  readonly precisionConfig: readonly number[] | null
}

export interface StablehloCustomCallOptionsTable {
  readonly callTargetName: string | null
  readonly hasSideEffect: boolean
  readonly backendConfig: string | null
  readonly apiVersion: number
  readonly calledComputations: readonly number[] | null
  readonly customAttributes: Uint8Array | null
}

export interface StablehloReduceOptionsTable {
  readonly dimensions: readonly number[] | null
  readonly bodySubgraphIndex: number
}

export interface StablehloScatterOptionsTable {
  readonly indicesAreSorted: boolean
  readonly updateWindowDims: readonly number[] | null
  readonly insertedWindowDims: readonly number[] | null
  readonly scatterDimsToOperandDims: readonly number[] | null
  readonly indexVectorDim: number
  readonly uniqueIndices: boolean
  readonly updateComputationSubgraphIndex: number
}

export interface StablehloCompareOptionsTable {
  readonly comparisonDirection: StablehloComparisonDirection
  readonly compareType: StablehloComparisonType
}

export interface StablehloDynamicSliceOptionsTable {
  readonly sliceSizes: readonly number[] | null
}

export interface StablehloPadOptionsTable {
  readonly edgePaddingLow: readonly number[] | null
  readonly edgePaddingHigh: readonly number[] | null
  readonly interiorPadding: readonly number[] | null
}

export interface StablehloIotaOptionsTable {
  readonly iotaDimension: number
}

export interface StablehloDotGeneralOptionsTable {
  readonly lhsBatchingDimensions: readonly number[] | null
  readonly rhsBatchingDimensions: readonly number[] | null
  readonly lhsContractingDimensions: readonly number[] | null
  readonly rhsContractingDimensions: readonly number[] | null
  readonly precisionConfig: readonly number[] | null
}

export interface StablehloReduceWindowOptionsTable {
  readonly windowDimensions: readonly number[] | null
  readonly windowStrides: readonly number[] | null
  readonly baseDilations: readonly number[] | null
  readonly windowDilations: readonly number[] | null
  readonly padding: readonly number[] | null
  readonly bodySubgraphIndex: number
}

export interface StablehloSortOptionsTable {
  readonly dimension: number
  readonly isStable: boolean
  readonly comparatorSubgraphIndex: number
}

export interface StablehloWhileOptionsTable {
  readonly condSubgraphIndex: number
  readonly bodySubgraphIndex: number
}

export interface StablehloGatherOptionsTable {
  readonly offsetDims: readonly number[] | null
  readonly collapsedSliceDims: readonly number[] | null
  readonly startIndexMap: readonly number[] | null
  readonly indexVectorDim: number
  readonly sliceSizes: readonly number[] | null
  readonly indicesAreSorted: boolean
}

export interface StablehloTransposeOptionsTable {
  readonly permutation: readonly number[] | null
}

export type DilateOptionsTable = Readonly<Record<never, never>>

export interface StablehloRngBitGeneratorOptionsTable {
  readonly algorithm: RngAlgorithm
}

export interface ReduceWindowOptionsTable {
  readonly reduceFunction: ReduceWindowFunction
}

export interface StableHLOCompositeOptionsTable {
  readonly name: string | null
  readonly decompositionSubgraphIndex: number
  readonly compositeAttributes: Uint8Array | null
  readonly compositeAttributesFormat: CustomOptionsFormat
  readonly version: number
}

export type StablehloShiftLeftOptionsTable = Readonly<Record<never, never>>

export interface StablehloCaseOptionsTable {
  readonly branchSubgraphIndices: readonly number[] | null
}

export interface CustomQuantizationTable {
  readonly custom: Uint8Array | null
}

export interface BlockwiseQuantizationTable {
  readonly scales: number
  readonly zeroPoints: number
  readonly blockSize: number
}

export interface MultiAxisQuantizationTable {
  readonly scales: number
  readonly zeroPoints: number
  readonly blockSize: number
  readonly quantizedDimensions: readonly number[] | null
}

export interface QuantizationParametersTable {
  readonly min: readonly number[] | null
  readonly max: readonly number[] | null
  readonly scale: readonly number[] | null
  readonly zeroPoint: readonly number[] | null
  readonly details: QuantizationDetailsValue | null
  readonly quantizedDimension: number
}

export interface Int32VectorTable {
  readonly values: readonly number[] | null
}

export interface Uint16VectorTable {
  readonly values: readonly number[] | null
}

export interface Uint8VectorTable {
  readonly values: Uint8Array | null
}

export interface DimensionMetadataTable {
  readonly format: DimensionType
  readonly denseSize: number
  readonly arraySegments: SparseIndexVectorValue | null
  readonly arrayIndices: SparseIndexVectorValue | null
}

export interface SparsityParametersTable {
  readonly traversalOrder: readonly number[] | null
  readonly blockMap: readonly number[] | null
  readonly dimMetadata: readonly DimensionMetadataTable[] | null
}

export interface VariantSubTypeTable {
  readonly shape: readonly number[] | null
  readonly type: TensorType
  readonly hasRank: boolean
}

export interface TensorTable {
  readonly shape: readonly number[] | null
  readonly type: TensorType
  readonly buffer: number
  readonly name: string | null
  readonly quantization: QuantizationParametersTable | null
  readonly isVariable: boolean
  readonly sparsity: SparsityParametersTable | null
  readonly shapeSignature: readonly number[] | null
  readonly hasRank: boolean
  readonly variantTensors: readonly VariantSubTypeTable[] | null
  readonly externalBuffer: number
}

export interface OperatorCodeTable {
  readonly deprecatedBuiltinCode: number
  readonly customCode: string | null
  readonly version: number
  readonly builtinCode: number
}

export interface OperatorTable {
  readonly opcodeIndex: number
  readonly inputs: readonly number[] | null
  readonly outputs: readonly number[] | null
  readonly builtinOptions: BuiltinOptionsValue | null
  readonly customOptions: Uint8Array | null
  readonly customOptionsFormat: CustomOptionsFormat
  readonly mutatingVariableInputs: readonly number[] | null
  readonly intermediates: readonly number[] | null
  readonly largeCustomOptionsOffset: number
  readonly largeCustomOptionsSize: number
  readonly builtinOptions2: BuiltinOptions2Value | null
  readonly debugMetadataIndex: number
}

export interface SubGraphTable {
  readonly tensors: readonly TensorTable[] | null
  readonly inputs: readonly number[] | null
  readonly outputs: readonly number[] | null
  readonly operators: readonly OperatorTable[] | null
  readonly name: string | null
  readonly debugMetadataIndex: number
}

export interface BufferTable {
  readonly data: Uint8Array | null
  readonly offset: number
  readonly size: number
}

export interface ExternalBufferGroupTable {
  readonly name: string | null
}

export interface ExternalBufferTable {
  readonly id: number
  readonly group: number
  readonly offset: number
  readonly length: number
  readonly packing: string | null
}

export interface MetadataTable {
  readonly name: string | null
  readonly buffer: number
}

export interface TensorMapTable {
  readonly name: string | null
  readonly tensorIndex: number
}

export interface SignatureDefTable {
  readonly inputs: readonly TensorMapTable[] | null
  readonly outputs: readonly TensorMapTable[] | null
  readonly signatureKey: string | null
  readonly subgraphIndex: number
}

export interface ModelTable {
  readonly version: number
  readonly operatorCodes: readonly OperatorCodeTable[] | null
  readonly subgraphs: readonly SubGraphTable[] | null
  readonly description: string | null
  readonly buffers: readonly BufferTable[] | null
  readonly metadataBuffer: readonly number[] | null
  readonly metadata: readonly MetadataTable[] | null
  readonly signatureDefs: readonly SignatureDefTable[] | null
  readonly externalBufferGroups: readonly ExternalBufferGroupTable[] | null
  readonly externalBuffers: readonly ExternalBufferTable[] | null
}

export interface Tables {
  readonly Conv2DOptions: Conv2DOptionsTable
  readonly DepthwiseConv2DOptions: DepthwiseConv2DOptionsTable
  readonly ConcatEmbeddingsOptions: ConcatEmbeddingsOptionsTable
  readonly LSHProjectionOptions: LSHProjectionOptionsTable
  readonly Pool2DOptions: Pool2DOptionsTable
  readonly SVDFOptions: SVDFOptionsTable
  readonly RNNOptions: RNNOptionsTable
  readonly FullyConnectedOptions: FullyConnectedOptionsTable
  readonly SoftmaxOptions: SoftmaxOptionsTable
  readonly ConcatenationOptions: ConcatenationOptionsTable
  readonly AddOptions: AddOptionsTable
  readonly L2NormOptions: L2NormOptionsTable
  readonly LocalResponseNormalizationOptions: LocalResponseNormalizationOptionsTable
  readonly LSTMOptions: LSTMOptionsTable
  readonly ResizeBilinearOptions: ResizeBilinearOptionsTable
  readonly CallOptions: CallOptionsTable
  readonly ReshapeOptions: ReshapeOptionsTable
  readonly SkipGramOptions: SkipGramOptionsTable
  readonly SpaceToDepthOptions: SpaceToDepthOptionsTable
  readonly EmbeddingLookupSparseOptions: EmbeddingLookupSparseOptionsTable
  readonly MulOptions: MulOptionsTable
  readonly PadOptions: PadOptionsTable
  readonly GatherOptions: GatherOptionsTable
  readonly BatchToSpaceNDOptions: BatchToSpaceNDOptionsTable
  readonly SpaceToBatchNDOptions: SpaceToBatchNDOptionsTable
  readonly TransposeOptions: TransposeOptionsTable
  readonly ReducerOptions: ReducerOptionsTable
  readonly SubOptions: SubOptionsTable
  readonly DivOptions: DivOptionsTable
  readonly SqueezeOptions: SqueezeOptionsTable
  readonly SequenceRNNOptions: SequenceRNNOptionsTable
  readonly StridedSliceOptions: StridedSliceOptionsTable
  readonly ExpOptions: ExpOptionsTable
  readonly TopKV2Options: TopKV2OptionsTable
  readonly SplitOptions: SplitOptionsTable
  readonly LogSoftmaxOptions: LogSoftmaxOptionsTable
  readonly CastOptions: CastOptionsTable
  readonly DequantizeOptions: DequantizeOptionsTable
  readonly MaximumMinimumOptions: MaximumMinimumOptionsTable
  readonly ArgMaxOptions: ArgMaxOptionsTable
  readonly LessOptions: LessOptionsTable
  readonly NegOptions: NegOptionsTable
  readonly PadV2Options: PadV2OptionsTable
  readonly GreaterOptions: GreaterOptionsTable
  readonly GreaterEqualOptions: GreaterEqualOptionsTable
  readonly LessEqualOptions: LessEqualOptionsTable
  readonly SelectOptions: SelectOptionsTable
  readonly SliceOptions: SliceOptionsTable
  readonly TransposeConvOptions: TransposeConvOptionsTable
  readonly SparseToDenseOptions: SparseToDenseOptionsTable
  readonly TileOptions: TileOptionsTable
  readonly ExpandDimsOptions: ExpandDimsOptionsTable
  readonly EqualOptions: EqualOptionsTable
  readonly NotEqualOptions: NotEqualOptionsTable
  readonly ShapeOptions: ShapeOptionsTable
  readonly PowOptions: PowOptionsTable
  readonly ArgMinOptions: ArgMinOptionsTable
  readonly FakeQuantOptions: FakeQuantOptionsTable
  readonly PackOptions: PackOptionsTable
  readonly LogicalOrOptions: LogicalOrOptionsTable
  readonly OneHotOptions: OneHotOptionsTable
  readonly LogicalAndOptions: LogicalAndOptionsTable
  readonly LogicalNotOptions: LogicalNotOptionsTable
  readonly UnpackOptions: UnpackOptionsTable
  readonly FloorDivOptions: FloorDivOptionsTable
  readonly SquareOptions: SquareOptionsTable
  readonly ZerosLikeOptions: ZerosLikeOptionsTable
  readonly FillOptions: FillOptionsTable
  readonly BidirectionalSequenceLSTMOptions: BidirectionalSequenceLSTMOptionsTable
  readonly BidirectionalSequenceRNNOptions: BidirectionalSequenceRNNOptionsTable
  readonly UnidirectionalSequenceLSTMOptions: UnidirectionalSequenceLSTMOptionsTable
  readonly FloorModOptions: FloorModOptionsTable
  readonly RangeOptions: RangeOptionsTable
  readonly ResizeNearestNeighborOptions: ResizeNearestNeighborOptionsTable
  readonly LeakyReluOptions: LeakyReluOptionsTable
  readonly SquaredDifferenceOptions: SquaredDifferenceOptionsTable
  readonly MirrorPadOptions: MirrorPadOptionsTable
  readonly AbsOptions: AbsOptionsTable
  readonly SplitVOptions: SplitVOptionsTable
  readonly UniqueOptions: UniqueOptionsTable
  readonly ReverseV2Options: ReverseV2OptionsTable
  readonly AddNOptions: AddNOptionsTable
  readonly GatherNdOptions: GatherNdOptionsTable
  readonly CosOptions: CosOptionsTable
  readonly WhereOptions: WhereOptionsTable
  readonly RankOptions: RankOptionsTable
  readonly ReverseSequenceOptions: ReverseSequenceOptionsTable
  readonly MatrixDiagOptions: MatrixDiagOptionsTable
  readonly QuantizeOptions: QuantizeOptionsTable
  readonly MatrixSetDiagOptions: MatrixSetDiagOptionsTable
  readonly HardSwishOptions: HardSwishOptionsTable
  readonly IfOptions: IfOptionsTable
  readonly WhileOptions: WhileOptionsTable
  readonly DepthToSpaceOptions: DepthToSpaceOptionsTable
  readonly NonMaxSuppressionV4Options: NonMaxSuppressionV4OptionsTable
  readonly NonMaxSuppressionV5Options: NonMaxSuppressionV5OptionsTable
  readonly ScatterNdOptions: ScatterNdOptionsTable
  readonly SelectV2Options: SelectV2OptionsTable
  readonly DensifyOptions: DensifyOptionsTable
  readonly SegmentSumOptions: SegmentSumOptionsTable
  readonly BatchMatMulOptions: BatchMatMulOptionsTable
  readonly CumsumOptions: CumsumOptionsTable
  readonly CallOnceOptions: CallOnceOptionsTable
  readonly BroadcastToOptions: BroadcastToOptionsTable
  readonly Rfft2dOptions: Rfft2dOptionsTable
  readonly Conv3DOptions: Conv3DOptionsTable
  readonly HashtableOptions: HashtableOptionsTable
  readonly HashtableFindOptions: HashtableFindOptionsTable
  readonly HashtableImportOptions: HashtableImportOptionsTable
  readonly HashtableSizeOptions: HashtableSizeOptionsTable
  readonly VarHandleOptions: VarHandleOptionsTable
  readonly ReadVariableOptions: ReadVariableOptionsTable
  readonly AssignVariableOptions: AssignVariableOptionsTable
  readonly RandomOptions: RandomOptionsTable
  readonly BucketizeOptions: BucketizeOptionsTable
  readonly GeluOptions: GeluOptionsTable
  readonly DynamicUpdateSliceOptions: DynamicUpdateSliceOptionsTable
  readonly UnsortedSegmentProdOptions: UnsortedSegmentProdOptionsTable
  readonly UnsortedSegmentMaxOptions: UnsortedSegmentMaxOptionsTable
  readonly UnsortedSegmentMinOptions: UnsortedSegmentMinOptionsTable
  readonly UnsortedSegmentSumOptions: UnsortedSegmentSumOptionsTable
  readonly ATan2Options: ATan2OptionsTable
  readonly SignOptions: SignOptionsTable
  readonly BitcastOptions: BitcastOptionsTable
  readonly BitwiseXorOptions: BitwiseXorOptionsTable
  readonly RightShiftOptions: RightShiftOptionsTable
  readonly StablehloConcatenateOptions: StablehloConcatenateOptionsTable
  readonly StablehloBroadcastInDimOptions: StablehloBroadcastInDimOptionsTable
  readonly StablehloSliceOptions: StablehloSliceOptionsTable
  readonly StablehloConvolutionOptions: StablehloConvolutionOptionsTable
  readonly StablehloCustomCallOptions: StablehloCustomCallOptionsTable
  readonly StablehloReduceOptions: StablehloReduceOptionsTable
  readonly StablehloScatterOptions: StablehloScatterOptionsTable
  readonly StablehloCompareOptions: StablehloCompareOptionsTable
  readonly StablehloDynamicSliceOptions: StablehloDynamicSliceOptionsTable
  readonly StablehloPadOptions: StablehloPadOptionsTable
  readonly StablehloIotaOptions: StablehloIotaOptionsTable
  readonly StablehloDotGeneralOptions: StablehloDotGeneralOptionsTable
  readonly StablehloReduceWindowOptions: StablehloReduceWindowOptionsTable
  readonly StablehloSortOptions: StablehloSortOptionsTable
  readonly StablehloWhileOptions: StablehloWhileOptionsTable
  readonly StablehloGatherOptions: StablehloGatherOptionsTable
  readonly StablehloTransposeOptions: StablehloTransposeOptionsTable
  readonly DilateOptions: DilateOptionsTable
  readonly StablehloRngBitGeneratorOptions: StablehloRngBitGeneratorOptionsTable
  readonly ReduceWindowOptions: ReduceWindowOptionsTable
  readonly StableHLOCompositeOptions: StableHLOCompositeOptionsTable
  readonly StablehloShiftLeftOptions: StablehloShiftLeftOptionsTable
  readonly StablehloCaseOptions: StablehloCaseOptionsTable
  readonly CustomQuantization: CustomQuantizationTable
  readonly BlockwiseQuantization: BlockwiseQuantizationTable
  readonly MultiAxisQuantization: MultiAxisQuantizationTable
  readonly QuantizationParameters: QuantizationParametersTable
  readonly Int32Vector: Int32VectorTable
  readonly Uint16Vector: Uint16VectorTable
  readonly Uint8Vector: Uint8VectorTable
  readonly DimensionMetadata: DimensionMetadataTable
  readonly SparsityParameters: SparsityParametersTable
  readonly VariantSubType: VariantSubTypeTable
  readonly Tensor: TensorTable
  readonly OperatorCode: OperatorCodeTable
  readonly Operator: OperatorTable
  readonly SubGraph: SubGraphTable
  readonly Buffer: BufferTable
  readonly ExternalBufferGroup: ExternalBufferGroupTable
  readonly ExternalBuffer: ExternalBufferTable
  readonly Metadata: MetadataTable
  readonly TensorMap: TensorMapTable
  readonly SignatureDef: SignatureDefTable
  readonly Model: ModelTable
}

export type BuiltinOptionsValue =
  | { readonly table: 'Conv2DOptions'; readonly value: Conv2DOptionsTable }
  | { readonly table: 'DepthwiseConv2DOptions'; readonly value: DepthwiseConv2DOptionsTable }
  | { readonly table: 'ConcatEmbeddingsOptions'; readonly value: ConcatEmbeddingsOptionsTable }
  | { readonly table: 'LSHProjectionOptions'; readonly value: LSHProjectionOptionsTable }
  | { readonly table: 'Pool2DOptions'; readonly value: Pool2DOptionsTable }
  | { readonly table: 'SVDFOptions'; readonly value: SVDFOptionsTable }
  | { readonly table: 'RNNOptions'; readonly value: RNNOptionsTable }
  | { readonly table: 'FullyConnectedOptions'; readonly value: FullyConnectedOptionsTable }
  | { readonly table: 'SoftmaxOptions'; readonly value: SoftmaxOptionsTable }
  | { readonly table: 'ConcatenationOptions'; readonly value: ConcatenationOptionsTable }
  | { readonly table: 'AddOptions'; readonly value: AddOptionsTable }
  | { readonly table: 'L2NormOptions'; readonly value: L2NormOptionsTable }
  | { readonly table: 'LocalResponseNormalizationOptions'; readonly value: LocalResponseNormalizationOptionsTable }
  | { readonly table: 'LSTMOptions'; readonly value: LSTMOptionsTable }
  | { readonly table: 'ResizeBilinearOptions'; readonly value: ResizeBilinearOptionsTable }
  | { readonly table: 'CallOptions'; readonly value: CallOptionsTable }
  | { readonly table: 'ReshapeOptions'; readonly value: ReshapeOptionsTable }
  | { readonly table: 'SkipGramOptions'; readonly value: SkipGramOptionsTable }
  | { readonly table: 'SpaceToDepthOptions'; readonly value: SpaceToDepthOptionsTable }
  | { readonly table: 'EmbeddingLookupSparseOptions'; readonly value: EmbeddingLookupSparseOptionsTable }
  | { readonly table: 'MulOptions'; readonly value: MulOptionsTable }
  | { readonly table: 'PadOptions'; readonly value: PadOptionsTable }
  | { readonly table: 'GatherOptions'; readonly value: GatherOptionsTable }
  | { readonly table: 'BatchToSpaceNDOptions'; readonly value: BatchToSpaceNDOptionsTable }
  | { readonly table: 'SpaceToBatchNDOptions'; readonly value: SpaceToBatchNDOptionsTable }
  | { readonly table: 'TransposeOptions'; readonly value: TransposeOptionsTable }
  | { readonly table: 'ReducerOptions'; readonly value: ReducerOptionsTable }
  | { readonly table: 'SubOptions'; readonly value: SubOptionsTable }
  | { readonly table: 'DivOptions'; readonly value: DivOptionsTable }
  | { readonly table: 'SqueezeOptions'; readonly value: SqueezeOptionsTable }
  | { readonly table: 'SequenceRNNOptions'; readonly value: SequenceRNNOptionsTable }
  | { readonly table: 'StridedSliceOptions'; readonly value: StridedSliceOptionsTable }
  | { readonly table: 'ExpOptions'; readonly value: ExpOptionsTable }
  | { readonly table: 'TopKV2Options'; readonly value: TopKV2OptionsTable }
  | { readonly table: 'SplitOptions'; readonly value: SplitOptionsTable }
  | { readonly table: 'LogSoftmaxOptions'; readonly value: LogSoftmaxOptionsTable }
  | { readonly table: 'CastOptions'; readonly value: CastOptionsTable }
  | { readonly table: 'DequantizeOptions'; readonly value: DequantizeOptionsTable }
  | { readonly table: 'MaximumMinimumOptions'; readonly value: MaximumMinimumOptionsTable }
  | { readonly table: 'ArgMaxOptions'; readonly value: ArgMaxOptionsTable }
  | { readonly table: 'LessOptions'; readonly value: LessOptionsTable }
  | { readonly table: 'NegOptions'; readonly value: NegOptionsTable }
  | { readonly table: 'PadV2Options'; readonly value: PadV2OptionsTable }
  | { readonly table: 'GreaterOptions'; readonly value: GreaterOptionsTable }
  | { readonly table: 'GreaterEqualOptions'; readonly value: GreaterEqualOptionsTable }
  | { readonly table: 'LessEqualOptions'; readonly value: LessEqualOptionsTable }
  | { readonly table: 'SelectOptions'; readonly value: SelectOptionsTable }
  | { readonly table: 'SliceOptions'; readonly value: SliceOptionsTable }
  | { readonly table: 'TransposeConvOptions'; readonly value: TransposeConvOptionsTable }
  | { readonly table: 'SparseToDenseOptions'; readonly value: SparseToDenseOptionsTable }
  | { readonly table: 'TileOptions'; readonly value: TileOptionsTable }
  | { readonly table: 'ExpandDimsOptions'; readonly value: ExpandDimsOptionsTable }
  | { readonly table: 'EqualOptions'; readonly value: EqualOptionsTable }
  | { readonly table: 'NotEqualOptions'; readonly value: NotEqualOptionsTable }
  | { readonly table: 'ShapeOptions'; readonly value: ShapeOptionsTable }
  | { readonly table: 'PowOptions'; readonly value: PowOptionsTable }
  | { readonly table: 'ArgMinOptions'; readonly value: ArgMinOptionsTable }
  | { readonly table: 'FakeQuantOptions'; readonly value: FakeQuantOptionsTable }
  | { readonly table: 'PackOptions'; readonly value: PackOptionsTable }
  | { readonly table: 'LogicalOrOptions'; readonly value: LogicalOrOptionsTable }
  | { readonly table: 'OneHotOptions'; readonly value: OneHotOptionsTable }
  | { readonly table: 'LogicalAndOptions'; readonly value: LogicalAndOptionsTable }
  | { readonly table: 'LogicalNotOptions'; readonly value: LogicalNotOptionsTable }
  | { readonly table: 'UnpackOptions'; readonly value: UnpackOptionsTable }
  | { readonly table: 'FloorDivOptions'; readonly value: FloorDivOptionsTable }
  | { readonly table: 'SquareOptions'; readonly value: SquareOptionsTable }
  | { readonly table: 'ZerosLikeOptions'; readonly value: ZerosLikeOptionsTable }
  | { readonly table: 'FillOptions'; readonly value: FillOptionsTable }
  | { readonly table: 'BidirectionalSequenceLSTMOptions'; readonly value: BidirectionalSequenceLSTMOptionsTable }
  | { readonly table: 'BidirectionalSequenceRNNOptions'; readonly value: BidirectionalSequenceRNNOptionsTable }
  | { readonly table: 'UnidirectionalSequenceLSTMOptions'; readonly value: UnidirectionalSequenceLSTMOptionsTable }
  | { readonly table: 'FloorModOptions'; readonly value: FloorModOptionsTable }
  | { readonly table: 'RangeOptions'; readonly value: RangeOptionsTable }
  | { readonly table: 'ResizeNearestNeighborOptions'; readonly value: ResizeNearestNeighborOptionsTable }
  | { readonly table: 'LeakyReluOptions'; readonly value: LeakyReluOptionsTable }
  | { readonly table: 'SquaredDifferenceOptions'; readonly value: SquaredDifferenceOptionsTable }
  | { readonly table: 'MirrorPadOptions'; readonly value: MirrorPadOptionsTable }
  | { readonly table: 'AbsOptions'; readonly value: AbsOptionsTable }
  | { readonly table: 'SplitVOptions'; readonly value: SplitVOptionsTable }
  | { readonly table: 'UniqueOptions'; readonly value: UniqueOptionsTable }
  | { readonly table: 'ReverseV2Options'; readonly value: ReverseV2OptionsTable }
  | { readonly table: 'AddNOptions'; readonly value: AddNOptionsTable }
  | { readonly table: 'GatherNdOptions'; readonly value: GatherNdOptionsTable }
  | { readonly table: 'CosOptions'; readonly value: CosOptionsTable }
  | { readonly table: 'WhereOptions'; readonly value: WhereOptionsTable }
  | { readonly table: 'RankOptions'; readonly value: RankOptionsTable }
  | { readonly table: 'ReverseSequenceOptions'; readonly value: ReverseSequenceOptionsTable }
  | { readonly table: 'MatrixDiagOptions'; readonly value: MatrixDiagOptionsTable }
  | { readonly table: 'QuantizeOptions'; readonly value: QuantizeOptionsTable }
  | { readonly table: 'MatrixSetDiagOptions'; readonly value: MatrixSetDiagOptionsTable }
  | { readonly table: 'HardSwishOptions'; readonly value: HardSwishOptionsTable }
  | { readonly table: 'IfOptions'; readonly value: IfOptionsTable }
  | { readonly table: 'WhileOptions'; readonly value: WhileOptionsTable }
  | { readonly table: 'DepthToSpaceOptions'; readonly value: DepthToSpaceOptionsTable }
  | { readonly table: 'NonMaxSuppressionV4Options'; readonly value: NonMaxSuppressionV4OptionsTable }
  | { readonly table: 'NonMaxSuppressionV5Options'; readonly value: NonMaxSuppressionV5OptionsTable }
  | { readonly table: 'ScatterNdOptions'; readonly value: ScatterNdOptionsTable }
  | { readonly table: 'SelectV2Options'; readonly value: SelectV2OptionsTable }
  | { readonly table: 'DensifyOptions'; readonly value: DensifyOptionsTable }
  | { readonly table: 'SegmentSumOptions'; readonly value: SegmentSumOptionsTable }
  | { readonly table: 'BatchMatMulOptions'; readonly value: BatchMatMulOptionsTable }
  | { readonly table: 'CumsumOptions'; readonly value: CumsumOptionsTable }
  | { readonly table: 'CallOnceOptions'; readonly value: CallOnceOptionsTable }
  | { readonly table: 'BroadcastToOptions'; readonly value: BroadcastToOptionsTable }
  | { readonly table: 'Rfft2dOptions'; readonly value: Rfft2dOptionsTable }
  | { readonly table: 'Conv3DOptions'; readonly value: Conv3DOptionsTable }
  | { readonly table: 'HashtableOptions'; readonly value: HashtableOptionsTable }
  | { readonly table: 'HashtableFindOptions'; readonly value: HashtableFindOptionsTable }
  | { readonly table: 'HashtableImportOptions'; readonly value: HashtableImportOptionsTable }
  | { readonly table: 'HashtableSizeOptions'; readonly value: HashtableSizeOptionsTable }
  | { readonly table: 'VarHandleOptions'; readonly value: VarHandleOptionsTable }
  | { readonly table: 'ReadVariableOptions'; readonly value: ReadVariableOptionsTable }
  | { readonly table: 'AssignVariableOptions'; readonly value: AssignVariableOptionsTable }
  | { readonly table: 'RandomOptions'; readonly value: RandomOptionsTable }
  | { readonly table: 'BucketizeOptions'; readonly value: BucketizeOptionsTable }
  | { readonly table: 'GeluOptions'; readonly value: GeluOptionsTable }
  | { readonly table: 'DynamicUpdateSliceOptions'; readonly value: DynamicUpdateSliceOptionsTable }
  | { readonly table: 'UnsortedSegmentProdOptions'; readonly value: UnsortedSegmentProdOptionsTable }
  | { readonly table: 'UnsortedSegmentMaxOptions'; readonly value: UnsortedSegmentMaxOptionsTable }
  | { readonly table: 'UnsortedSegmentMinOptions'; readonly value: UnsortedSegmentMinOptionsTable }
  | { readonly table: 'UnsortedSegmentSumOptions'; readonly value: UnsortedSegmentSumOptionsTable }
  | { readonly table: 'ATan2Options'; readonly value: ATan2OptionsTable }
  | { readonly table: 'SignOptions'; readonly value: SignOptionsTable }
  | { readonly table: 'BitcastOptions'; readonly value: BitcastOptionsTable }
  | { readonly table: 'BitwiseXorOptions'; readonly value: BitwiseXorOptionsTable }
  | { readonly table: 'RightShiftOptions'; readonly value: RightShiftOptionsTable }

export type BuiltinOptions2Value =
  | { readonly table: 'StablehloConcatenateOptions'; readonly value: StablehloConcatenateOptionsTable }
  | { readonly table: 'StablehloBroadcastInDimOptions'; readonly value: StablehloBroadcastInDimOptionsTable }
  | { readonly table: 'StablehloSliceOptions'; readonly value: StablehloSliceOptionsTable }
  | { readonly table: 'StablehloConvolutionOptions'; readonly value: StablehloConvolutionOptionsTable }
  | { readonly table: 'StablehloCustomCallOptions'; readonly value: StablehloCustomCallOptionsTable }
  | { readonly table: 'StablehloReduceOptions'; readonly value: StablehloReduceOptionsTable }
  | { readonly table: 'StablehloScatterOptions'; readonly value: StablehloScatterOptionsTable }
  | { readonly table: 'StablehloCompareOptions'; readonly value: StablehloCompareOptionsTable }
  | { readonly table: 'StablehloDynamicSliceOptions'; readonly value: StablehloDynamicSliceOptionsTable }
  | { readonly table: 'StablehloPadOptions'; readonly value: StablehloPadOptionsTable }
  | { readonly table: 'StablehloIotaOptions'; readonly value: StablehloIotaOptionsTable }
  | { readonly table: 'StablehloDotGeneralOptions'; readonly value: StablehloDotGeneralOptionsTable }
  | { readonly table: 'StablehloReduceWindowOptions'; readonly value: StablehloReduceWindowOptionsTable }
  | { readonly table: 'StablehloSortOptions'; readonly value: StablehloSortOptionsTable }
  | { readonly table: 'StablehloWhileOptions'; readonly value: StablehloWhileOptionsTable }
  | { readonly table: 'StablehloGatherOptions'; readonly value: StablehloGatherOptionsTable }
  | { readonly table: 'StablehloTransposeOptions'; readonly value: StablehloTransposeOptionsTable }
  | { readonly table: 'DilateOptions'; readonly value: DilateOptionsTable }
  | { readonly table: 'StablehloRngBitGeneratorOptions'; readonly value: StablehloRngBitGeneratorOptionsTable }
  | { readonly table: 'ReduceWindowOptions'; readonly value: ReduceWindowOptionsTable }
  | { readonly table: 'StableHLOCompositeOptions'; readonly value: StableHLOCompositeOptionsTable }
  | { readonly table: 'StablehloShiftLeftOptions'; readonly value: StablehloShiftLeftOptionsTable }
  | { readonly table: 'StablehloCaseOptions'; readonly value: StablehloCaseOptionsTable }

export type QuantizationDetailsValue =
  | { readonly table: 'CustomQuantization'; readonly value: CustomQuantizationTable }
  | { readonly table: 'BlockwiseQuantization'; readonly value: BlockwiseQuantizationTable }
  | { readonly table: 'MultiAxisQuantization'; readonly value: MultiAxisQuantizationTable }

export type SparseIndexVectorValue =
  | { readonly table: 'Int32Vector'; readonly value: Int32VectorTable }
  | { readonly table: 'Uint16Vector'; readonly value: Uint16VectorTable }
  | { readonly table: 'Uint8Vector'; readonly value: Uint8VectorTable }

export const TABLES: Readonly<Record<keyof Tables, readonly Field[]>> = {
  Conv2DOptions: [
    { name: 'padding', slot: 4, type: 'byte', of: 'Padding' },
    { name: 'strideW', slot: 6, type: 'int' },
    { name: 'strideH', slot: 8, type: 'int' },
    { name: 'fusedActivationFunction', slot: 10, type: 'byte', of: 'ActivationFunctionType' },
    { name: 'dilationWFactor', slot: 12, type: 'int', initial: 1 },
    { name: 'dilationHFactor', slot: 14, type: 'int', initial: 1 },
    { name: 'quantizedBiasType', slot: 16, type: 'byte', of: 'TensorType' },
  ],
  DepthwiseConv2DOptions: [
    { name: 'padding', slot: 4, type: 'byte', of: 'Padding' },
    { name: 'strideW', slot: 6, type: 'int' },
    { name: 'strideH', slot: 8, type: 'int' },
    { name: 'depthMultiplier', slot: 10, type: 'int' },
    { name: 'fusedActivationFunction', slot: 12, type: 'byte', of: 'ActivationFunctionType' },
    { name: 'dilationWFactor', slot: 14, type: 'int', initial: 1 },
    { name: 'dilationHFactor', slot: 16, type: 'int', initial: 1 },
  ],
  ConcatEmbeddingsOptions: [
    { name: 'numChannels', slot: 4, type: 'int' },
    { name: 'numColumnsPerChannel', slot: 6, type: 'int', vector: true },
    { name: 'embeddingDimPerChannel', slot: 8, type: 'int', vector: true },
  ],
  LSHProjectionOptions: [
    { name: 'type', slot: 4, type: 'byte', of: 'LSHProjectionType' },
  ],
  Pool2DOptions: [
    { name: 'padding', slot: 4, type: 'byte', of: 'Padding' },
    { name: 'strideW', slot: 6, type: 'int' },
    { name: 'strideH', slot: 8, type: 'int' },
    { name: 'filterWidth', slot: 10, type: 'int' },
    { name: 'filterHeight', slot: 12, type: 'int' },
    { name: 'fusedActivationFunction', slot: 14, type: 'byte', of: 'ActivationFunctionType' },
  ],
  SVDFOptions: [
    { name: 'rank', slot: 4, type: 'int' },
    { name: 'fusedActivationFunction', slot: 6, type: 'byte', of: 'ActivationFunctionType' },
    { name: 'asymmetricQuantizeInputs', slot: 8, type: 'bool' },
  ],
  RNNOptions: [
    { name: 'fusedActivationFunction', slot: 4, type: 'byte', of: 'ActivationFunctionType' },
    { name: 'asymmetricQuantizeInputs', slot: 6, type: 'bool' },
  ],
  FullyConnectedOptions: [
    { name: 'fusedActivationFunction', slot: 4, type: 'byte', of: 'ActivationFunctionType' },
    { name: 'weightsFormat', slot: 6, type: 'byte', of: 'FullyConnectedOptionsWeightsFormat' },
    { name: 'keepNumDims', slot: 8, type: 'bool' },
    { name: 'asymmetricQuantizeInputs', slot: 10, type: 'bool' },
    { name: 'quantizedBiasType', slot: 12, type: 'byte', of: 'TensorType' },
  ],
  SoftmaxOptions: [
    { name: 'beta', slot: 4, type: 'float' },
  ],
  ConcatenationOptions: [
    { name: 'axis', slot: 4, type: 'int' },
    { name: 'fusedActivationFunction', slot: 6, type: 'byte', of: 'ActivationFunctionType' },
  ],
  AddOptions: [
    { name: 'fusedActivationFunction', slot: 4, type: 'byte', of: 'ActivationFunctionType' },
    { name: 'potScaleInt16', slot: 6, type: 'bool', initial: 1 },
  ],
  L2NormOptions: [
    { name: 'fusedActivationFunction', slot: 4, type: 'byte', of: 'ActivationFunctionType' },
  ],
  LocalResponseNormalizationOptions: [
    { name: 'radius', slot: 4, type: 'int' },
    { name: 'bias', slot: 6, type: 'float' },
    { name: 'alpha', slot: 8, type: 'float' },
    { name: 'beta', slot: 10, type: 'float' },
  ],
  LSTMOptions: [
    { name: 'fusedActivationFunction', slot: 4, type: 'byte', of: 'ActivationFunctionType' },
    { name: 'cellClip', slot: 6, type: 'float' },
    { name: 'projClip', slot: 8, type: 'float' },
    { name: 'kernelType', slot: 10, type: 'byte', of: 'LSTMKernelType' },
    { name: 'asymmetricQuantizeInputs', slot: 12, type: 'bool' },
  ],
  ResizeBilinearOptions: [
    { name: 'alignCorners', slot: 8, type: 'bool' },
    { name: 'halfPixelCenters', slot: 10, type: 'bool' },
  ],
  CallOptions: [
    { name: 'subgraph', slot: 4, type: 'uint' },
  ],
  ReshapeOptions: [
    { name: 'newShape', slot: 4, type: 'int', vector: true },
  ],
  SkipGramOptions: [
    { name: 'ngramSize', slot: 4, type: 'int' },
    { name: 'maxSkipSize', slot: 6, type: 'int' },
    { name: 'includeAllNgrams', slot: 8, type: 'bool' },
  ],
  SpaceToDepthOptions: [
    { name: 'blockSize', slot: 4, type: 'int' },
  ],
  EmbeddingLookupSparseOptions: [
    { name: 'combiner', slot: 4, type: 'byte', of: 'CombinerType' },
  ],
  MulOptions: [
    { name: 'fusedActivationFunction', slot: 4, type: 'byte', of: 'ActivationFunctionType' },
  ],
  PadOptions: [],
  GatherOptions: [
    { name: 'axis', slot: 4, type: 'int' },
    { name: 'batchDims', slot: 6, type: 'int' },
  ],
  BatchToSpaceNDOptions: [],
  SpaceToBatchNDOptions: [],
  TransposeOptions: [],
  ReducerOptions: [
    { name: 'keepDims', slot: 4, type: 'bool' },
  ],
  SubOptions: [
    { name: 'fusedActivationFunction', slot: 4, type: 'byte', of: 'ActivationFunctionType' },
    { name: 'potScaleInt16', slot: 6, type: 'bool', initial: 1 },
  ],
  DivOptions: [
    { name: 'fusedActivationFunction', slot: 4, type: 'byte', of: 'ActivationFunctionType' },
  ],
  SqueezeOptions: [
    { name: 'squeezeDims', slot: 4, type: 'int', vector: true },
  ],
  SequenceRNNOptions: [
    { name: 'timeMajor', slot: 4, type: 'bool' },
    { name: 'fusedActivationFunction', slot: 6, type: 'byte', of: 'ActivationFunctionType' },
    { name: 'asymmetricQuantizeInputs', slot: 8, type: 'bool' },
  ],
  StridedSliceOptions: [
    { name: 'beginMask', slot: 4, type: 'int' },
    { name: 'endMask', slot: 6, type: 'int' },
    { name: 'ellipsisMask', slot: 8, type: 'int' },
    { name: 'newAxisMask', slot: 10, type: 'int' },
    { name: 'shrinkAxisMask', slot: 12, type: 'int' },
    { name: 'offset', slot: 14, type: 'bool' },
  ],
  ExpOptions: [],
  TopKV2Options: [],
  SplitOptions: [
    { name: 'numSplits', slot: 4, type: 'int' },
  ],
  LogSoftmaxOptions: [],
  CastOptions: [
    { name: 'inDataType', slot: 4, type: 'byte', of: 'TensorType' },
    { name: 'outDataType', slot: 6, type: 'byte', of: 'TensorType' },
  ],
  DequantizeOptions: [],
  MaximumMinimumOptions: [],
  ArgMaxOptions: [
    { name: 'outputType', slot: 4, type: 'byte', of: 'TensorType' },
  ],
  LessOptions: [],
  NegOptions: [],
  PadV2Options: [],
  GreaterOptions: [],
  GreaterEqualOptions: [],
  LessEqualOptions: [],
  SelectOptions: [],
  SliceOptions: [],
  TransposeConvOptions: [
    { name: 'padding', slot: 4, type: 'byte', of: 'Padding' },
    { name: 'strideW', slot: 6, type: 'int' },
    { name: 'strideH', slot: 8, type: 'int' },
    { name: 'fusedActivationFunction', slot: 10, type: 'byte', of: 'ActivationFunctionType' },
    { name: 'quantizedBiasType', slot: 12, type: 'byte', of: 'TensorType' },
  ],
  SparseToDenseOptions: [
    { name: 'validateIndices', slot: 4, type: 'bool' },
  ],
  TileOptions: [],
  ExpandDimsOptions: [],
  EqualOptions: [],
  NotEqualOptions: [],
  ShapeOptions: [
    { name: 'outType', slot: 4, type: 'byte', of: 'TensorType' },
  ],
  PowOptions: [],
  ArgMinOptions: [
    { name: 'outputType', slot: 4, type: 'byte', of: 'TensorType' },
  ],
  FakeQuantOptions: [
    { name: 'min', slot: 4, type: 'float' },
    { name: 'max', slot: 6, type: 'float' },
    { name: 'numBits', slot: 8, type: 'int' },
    { name: 'narrowRange', slot: 10, type: 'bool' },
  ],
  PackOptions: [
    { name: 'valuesCount', slot: 4, type: 'int' },
    { name: 'axis', slot: 6, type: 'int' },
  ],
  LogicalOrOptions: [],
  OneHotOptions: [
    { name: 'axis', slot: 4, type: 'int' },
  ],
  LogicalAndOptions: [],
  LogicalNotOptions: [],
  UnpackOptions: [
    { name: 'num', slot: 4, type: 'int' },
    { name: 'axis', slot: 6, type: 'int' },
  ],
  FloorDivOptions: [],
  SquareOptions: [],
  ZerosLikeOptions: [],
  FillOptions: [],
  BidirectionalSequenceLSTMOptions: [
    { name: 'fusedActivationFunction', slot: 4, type: 'byte', of: 'ActivationFunctionType' },
    { name: 'cellClip', slot: 6, type: 'float' },
    { name: 'projClip', slot: 8, type: 'float' },
    { name: 'mergeOutputs', slot: 10, type: 'bool' },
    { name: 'timeMajor', slot: 12, type: 'bool', initial: 1 },
    { name: 'asymmetricQuantizeInputs', slot: 14, type: 'bool' },
  ],
  BidirectionalSequenceRNNOptions: [
    { name: 'timeMajor', slot: 4, type: 'bool' },
    { name: 'fusedActivationFunction', slot: 6, type: 'byte', of: 'ActivationFunctionType' },
    { name: 'mergeOutputs', slot: 8, type: 'bool' },
    { name: 'asymmetricQuantizeInputs', slot: 10, type: 'bool' },
  ],
  UnidirectionalSequenceLSTMOptions: [
    { name: 'fusedActivationFunction', slot: 4, type: 'byte', of: 'ActivationFunctionType' },
    { name: 'cellClip', slot: 6, type: 'float' },
    { name: 'projClip', slot: 8, type: 'float' },
    { name: 'timeMajor', slot: 10, type: 'bool' },
    { name: 'asymmetricQuantizeInputs', slot: 12, type: 'bool' },
    { name: 'diagonalRecurrentTensors', slot: 14, type: 'bool' },
  ],
  FloorModOptions: [],
  RangeOptions: [],
  ResizeNearestNeighborOptions: [
    { name: 'alignCorners', slot: 4, type: 'bool' },
    { name: 'halfPixelCenters', slot: 6, type: 'bool' },
  ],
  LeakyReluOptions: [
    { name: 'alpha', slot: 4, type: 'float' },
  ],
  SquaredDifferenceOptions: [],
  MirrorPadOptions: [
    { name: 'mode', slot: 4, type: 'byte', of: 'MirrorPadMode' },
  ],
  AbsOptions: [],
  SplitVOptions: [
    { name: 'numSplits', slot: 4, type: 'int' },
  ],
  UniqueOptions: [
    { name: 'idxOutType', slot: 4, type: 'byte', of: 'TensorType', initial: 2 },
  ],
  ReverseV2Options: [],
  AddNOptions: [],
  GatherNdOptions: [],
  CosOptions: [],
  WhereOptions: [],
  RankOptions: [],
  ReverseSequenceOptions: [
    { name: 'seqDim', slot: 4, type: 'int' },
    { name: 'batchDim', slot: 6, type: 'int' },
  ],
  MatrixDiagOptions: [],
  QuantizeOptions: [],
  MatrixSetDiagOptions: [],
  HardSwishOptions: [],
  IfOptions: [
    { name: 'thenSubgraphIndex', slot: 4, type: 'int' },
    { name: 'elseSubgraphIndex', slot: 6, type: 'int' },
  ],
  WhileOptions: [
    { name: 'condSubgraphIndex', slot: 4, type: 'int' },
    { name: 'bodySubgraphIndex', slot: 6, type: 'int' },
  ],
  DepthToSpaceOptions: [
    { name: 'blockSize', slot: 4, type: 'int' },
  ],
  NonMaxSuppressionV4Options: [],
  NonMaxSuppressionV5Options: [],
  ScatterNdOptions: [],
  SelectV2Options: [],
  DensifyOptions: [],
  SegmentSumOptions: [],
  BatchMatMulOptions: [
    { name: 'adjX', slot: 4, type: 'bool' },
    { name: 'adjY', slot: 6, type: 'bool' },
    { name: 'asymmetricQuantizeInputs', slot: 8, type: 'bool' },
  ],
  CumsumOptions: [
    { name: 'exclusive', slot: 4, type: 'bool' },
    { name: 'reverse', slot: 6, type: 'bool' },
  ],
  CallOnceOptions: [
    { name: 'initSubgraphIndex', slot: 4, type: 'int' },
  ],
  BroadcastToOptions: [],
  Rfft2dOptions: [],
  Conv3DOptions: [
    { name: 'padding', slot: 4, type: 'byte', of: 'Padding' },
    { name: 'strideD', slot: 6, type: 'int' },
    { name: 'strideW', slot: 8, type: 'int' },
    { name: 'strideH', slot: 10, type: 'int' },
    { name: 'fusedActivationFunction', slot: 12, type: 'byte', of: 'ActivationFunctionType' },
    { name: 'dilationDFactor', slot: 14, type: 'int', initial: 1 },
    { name: 'dilationWFactor', slot: 16, type: 'int', initial: 1 },
    { name: 'dilationHFactor', slot: 18, type: 'int', initial: 1 },
  ],
  HashtableOptions: [
    { name: 'tableId', slot: 4, type: 'int' },
    { name: 'keyDtype', slot: 6, type: 'byte', of: 'TensorType' },
    { name: 'valueDtype', slot: 8, type: 'byte', of: 'TensorType' },
  ],
  HashtableFindOptions: [],
  HashtableImportOptions: [],
  HashtableSizeOptions: [],
  VarHandleOptions: [
    { name: 'container', slot: 4, type: 'string' },
    { name: 'sharedName', slot: 6, type: 'string' },
  ],
  ReadVariableOptions: [],
  AssignVariableOptions: [],
  RandomOptions: [
    { name: 'seed', slot: 4, type: 'long' },
    { name: 'seed2', slot: 6, type: 'long' },
  ],
  BucketizeOptions: [
    { name: 'boundaries', slot: 4, type: 'float', vector: true },
  ],
  GeluOptions: [
    { name: 'approximate', slot: 4, type: 'bool' },
  ],
  DynamicUpdateSliceOptions: [],
  UnsortedSegmentProdOptions: [],
  UnsortedSegmentMaxOptions: [],
  UnsortedSegmentMinOptions: [],
  UnsortedSegmentSumOptions: [],
  ATan2Options: [],
  SignOptions: [],
  BitcastOptions: [],
  BitwiseXorOptions: [],
  RightShiftOptions: [],
  StablehloConcatenateOptions: [
    { name: 'dimension', slot: 4, type: 'long' },
  ],
  StablehloBroadcastInDimOptions: [
    { name: 'broadcastDimensions', slot: 4, type: 'long', vector: true },
  ],
  StablehloSliceOptions: [
    { name: 'startIndices', slot: 4, type: 'long', vector: true },
    { name: 'limitIndices', slot: 6, type: 'long', vector: true },
    { name: 'strides', slot: 8, type: 'long', vector: true },
  ],
  StablehloConvolutionOptions: [
    { name: 'windowStrides', slot: 4, type: 'long', vector: true },
    { name: 'padding', slot: 6, type: 'long', vector: true },
    { name: 'lhsDilation', slot: 8, type: 'long', vector: true },
    { name: 'rhsDilation', slot: 10, type: 'long', vector: true },
    { name: 'windowReversal', slot: 12, type: 'bool', vector: true },
    { name: 'inputBatchDimension', slot: 14, type: 'long' },
    { name: 'inputFeatureDimension', slot: 16, type: 'long' },
    { name: 'inputSpatialDimensions', slot: 18, type: 'long', vector: true },
    { name: 'kernelInputFeatureDimension', slot: 20, type: 'long' },
    { name: 'kernelOutputFeatureDimension', slot: 22, type: 'long' },
    { name: 'kernelSpatialDimensions', slot: 24, type: 'long', vector: true },
    { name: 'outputBatchDimension', slot: 26, type: 'long' },
    { name: 'outputFeatureDimension', slot: 28, type: 'long' },
    { name: 'outputSpatialDimensions', slot: 30, type: 'long', vector: true },
    { name: 'featureGroupCount', slot: 32, type: 'long' },
    { name: 'batchGroupCount', slot: 34, type: 'long' },
    { name: 'precisionConfig', slot: 36, type: 'uint', vector: true },
  ],
  StablehloCustomCallOptions: [
    { name: 'callTargetName', slot: 4, type: 'string' },
    { name: 'hasSideEffect', slot: 6, type: 'bool' },
    { name: 'backendConfig', slot: 8, type: 'string' },
    { name: 'apiVersion', slot: 10, type: 'int' },
    { name: 'calledComputations', slot: 12, type: 'int', vector: true },
    { name: 'customAttributes', slot: 14, type: 'ubyte', vector: true },
  ],
  StablehloReduceOptions: [
    { name: 'dimensions', slot: 4, type: 'long', vector: true },
    { name: 'bodySubgraphIndex', slot: 6, type: 'int' },
  ],
  StablehloScatterOptions: [
    { name: 'indicesAreSorted', slot: 4, type: 'bool' },
    { name: 'updateWindowDims', slot: 6, type: 'long', vector: true },
    { name: 'insertedWindowDims', slot: 8, type: 'long', vector: true },
    { name: 'scatterDimsToOperandDims', slot: 10, type: 'long', vector: true },
    { name: 'indexVectorDim', slot: 12, type: 'long' },
    { name: 'uniqueIndices', slot: 14, type: 'bool' },
    { name: 'updateComputationSubgraphIndex', slot: 16, type: 'int' },
  ],
  StablehloCompareOptions: [
    { name: 'comparisonDirection', slot: 4, type: 'uint', of: 'StablehloComparisonDirection' },
    { name: 'compareType', slot: 6, type: 'uint', of: 'StablehloComparisonType' },
  ],
  StablehloDynamicSliceOptions: [
    { name: 'sliceSizes', slot: 4, type: 'long', vector: true },
  ],
  StablehloPadOptions: [
    { name: 'edgePaddingLow', slot: 4, type: 'long', vector: true },
    { name: 'edgePaddingHigh', slot: 6, type: 'long', vector: true },
    { name: 'interiorPadding', slot: 8, type: 'long', vector: true },
  ],
  StablehloIotaOptions: [
    { name: 'iotaDimension', slot: 4, type: 'long' },
  ],
  StablehloDotGeneralOptions: [
    { name: 'lhsBatchingDimensions', slot: 4, type: 'long', vector: true },
    { name: 'rhsBatchingDimensions', slot: 6, type: 'long', vector: true },
    { name: 'lhsContractingDimensions', slot: 8, type: 'long', vector: true },
    { name: 'rhsContractingDimensions', slot: 10, type: 'long', vector: true },
    { name: 'precisionConfig', slot: 12, type: 'uint', vector: true },
  ],
  StablehloReduceWindowOptions: [
    { name: 'windowDimensions', slot: 4, type: 'long', vector: true },
    { name: 'windowStrides', slot: 6, type: 'long', vector: true },
    { name: 'baseDilations', slot: 8, type: 'long', vector: true },
    { name: 'windowDilations', slot: 10, type: 'long', vector: true },
    { name: 'padding', slot: 12, type: 'long', vector: true },
    { name: 'bodySubgraphIndex', slot: 14, type: 'int' },
  ],
  StablehloSortOptions: [
    { name: 'dimension', slot: 4, type: 'long' },
    { name: 'isStable', slot: 6, type: 'bool' },
    { name: 'comparatorSubgraphIndex', slot: 8, type: 'int' },
  ],
  StablehloWhileOptions: [
    { name: 'condSubgraphIndex', slot: 4, type: 'int' },
    { name: 'bodySubgraphIndex', slot: 6, type: 'int' },
  ],
  StablehloGatherOptions: [
    { name: 'offsetDims', slot: 4, type: 'long', vector: true },
    { name: 'collapsedSliceDims', slot: 6, type: 'long', vector: true },
    { name: 'startIndexMap', slot: 8, type: 'long', vector: true },
    { name: 'indexVectorDim', slot: 10, type: 'long' },
    { name: 'sliceSizes', slot: 12, type: 'long', vector: true },
    { name: 'indicesAreSorted', slot: 14, type: 'bool' },
  ],
  StablehloTransposeOptions: [
    { name: 'permutation', slot: 4, type: 'long', vector: true },
  ],
  DilateOptions: [],
  StablehloRngBitGeneratorOptions: [
    { name: 'algorithm', slot: 4, type: 'byte', of: 'RngAlgorithm' },
  ],
  ReduceWindowOptions: [
    { name: 'reduceFunction', slot: 4, type: 'int', of: 'ReduceWindowFunction' },
  ],
  StableHLOCompositeOptions: [
    { name: 'name', slot: 4, type: 'string' },
    { name: 'decompositionSubgraphIndex', slot: 6, type: 'int' },
    { name: 'compositeAttributes', slot: 8, type: 'ubyte', vector: true },
    { name: 'compositeAttributesFormat', slot: 10, type: 'byte', of: 'CustomOptionsFormat' },
    { name: 'version', slot: 12, type: 'int' },
  ],
  StablehloShiftLeftOptions: [],
  StablehloCaseOptions: [
    { name: 'branchSubgraphIndices', slot: 4, type: 'int', vector: true },
  ],
  CustomQuantization: [
    { name: 'custom', slot: 4, type: 'ubyte', vector: true, align: 16 },
  ],
  BlockwiseQuantization: [
    { name: 'scales', slot: 4, type: 'int' },
    { name: 'zeroPoints', slot: 6, type: 'int' },
    { name: 'blockSize', slot: 8, type: 'int' },
  ],
  MultiAxisQuantization: [
    { name: 'scales', slot: 4, type: 'int' },
    { name: 'zeroPoints', slot: 6, type: 'int' },
    { name: 'blockSize', slot: 8, type: 'int' },
    { name: 'quantizedDimensions', slot: 10, type: 'int', vector: true },
  ],
  QuantizationParameters: [
    { name: 'min', slot: 4, type: 'float', vector: true },
    { name: 'max', slot: 6, type: 'float', vector: true },
    { name: 'scale', slot: 8, type: 'float', vector: true },
    { name: 'zeroPoint', slot: 10, type: 'long', vector: true },
    { name: 'details', slot: 12, type: 'union', of: 'QuantizationDetails' },
    { name: 'quantizedDimension', slot: 16, type: 'int' },
  ],
  Int32Vector: [
    { name: 'values', slot: 4, type: 'int', vector: true },
  ],
  Uint16Vector: [
    { name: 'values', slot: 4, type: 'ushort', vector: true, align: 4 },
  ],
  Uint8Vector: [
    { name: 'values', slot: 4, type: 'ubyte', vector: true, align: 4 },
  ],
  DimensionMetadata: [
    { name: 'format', slot: 4, type: 'byte', of: 'DimensionType' },
    { name: 'denseSize', slot: 6, type: 'int' },
    { name: 'arraySegments', slot: 8, type: 'union', of: 'SparseIndexVector' },
    { name: 'arrayIndices', slot: 12, type: 'union', of: 'SparseIndexVector' },
  ],
  SparsityParameters: [
    { name: 'traversalOrder', slot: 4, type: 'int', vector: true },
    { name: 'blockMap', slot: 6, type: 'int', vector: true },
    { name: 'dimMetadata', slot: 8, type: 'table', vector: true, of: 'DimensionMetadata' },
  ],
  VariantSubType: [
    { name: 'shape', slot: 4, type: 'int', vector: true },
    { name: 'type', slot: 6, type: 'byte', of: 'TensorType' },
    { name: 'hasRank', slot: 8, type: 'bool' },
  ],
  Tensor: [
    { name: 'shape', slot: 4, type: 'int', vector: true },
    { name: 'type', slot: 6, type: 'byte', of: 'TensorType' },
    { name: 'buffer', slot: 8, type: 'uint' },
    { name: 'name', slot: 10, type: 'string' },
    { name: 'quantization', slot: 12, type: 'table', of: 'QuantizationParameters' },
    { name: 'isVariable', slot: 14, type: 'bool' },
    { name: 'sparsity', slot: 16, type: 'table', of: 'SparsityParameters' },
    { name: 'shapeSignature', slot: 18, type: 'int', vector: true },
    { name: 'hasRank', slot: 20, type: 'bool' },
    { name: 'variantTensors', slot: 22, type: 'table', vector: true, of: 'VariantSubType' },
    { name: 'externalBuffer', slot: 24, type: 'uint' },
  ],
  OperatorCode: [
    { name: 'deprecatedBuiltinCode', slot: 4, type: 'byte' },
    { name: 'customCode', slot: 6, type: 'string' },
    { name: 'version', slot: 8, type: 'int', initial: 1 },
    { name: 'builtinCode', slot: 10, type: 'int' },
  ],
  Operator: [
    { name: 'opcodeIndex', slot: 4, type: 'uint' },
    { name: 'inputs', slot: 6, type: 'int', vector: true },
    { name: 'outputs', slot: 8, type: 'int', vector: true },
    { name: 'builtinOptions', slot: 10, type: 'union', of: 'BuiltinOptions' },
    { name: 'customOptions', slot: 14, type: 'ubyte', vector: true },
    { name: 'customOptionsFormat', slot: 16, type: 'byte', of: 'CustomOptionsFormat' },
    { name: 'mutatingVariableInputs', slot: 18, type: 'bool', vector: true },
    { name: 'intermediates', slot: 20, type: 'int', vector: true },
    { name: 'largeCustomOptionsOffset', slot: 22, type: 'ulong' },
    { name: 'largeCustomOptionsSize', slot: 24, type: 'ulong' },
    { name: 'builtinOptions2', slot: 26, type: 'union', of: 'BuiltinOptions2' },
    { name: 'debugMetadataIndex', slot: 30, type: 'int', initial: -1 },
  ],
  SubGraph: [
    { name: 'tensors', slot: 4, type: 'table', vector: true, of: 'Tensor' },
    { name: 'inputs', slot: 6, type: 'int', vector: true },
    { name: 'outputs', slot: 8, type: 'int', vector: true },
    { name: 'operators', slot: 10, type: 'table', vector: true, of: 'Operator' },
    { name: 'name', slot: 12, type: 'string' },
    { name: 'debugMetadataIndex', slot: 14, type: 'int', initial: -1 },
  ],
  Buffer: [
    { name: 'data', slot: 4, type: 'ubyte', vector: true, align: 16 },
    { name: 'offset', slot: 6, type: 'ulong' },
    { name: 'size', slot: 8, type: 'ulong' },
  ],
  ExternalBufferGroup: [
    { name: 'name', slot: 4, type: 'string' },
  ],
  ExternalBuffer: [
    { name: 'id', slot: 4, type: 'uint' },
    { name: 'group', slot: 6, type: 'uint' },
    { name: 'offset', slot: 8, type: 'ulong' },
    { name: 'length', slot: 10, type: 'ulong' },
    { name: 'packing', slot: 12, type: 'string' },
  ],
  Metadata: [
    { name: 'name', slot: 4, type: 'string' },
    { name: 'buffer', slot: 6, type: 'uint' },
  ],
  TensorMap: [
    { name: 'name', slot: 4, type: 'string' },
    { name: 'tensorIndex', slot: 6, type: 'uint' },
  ],
  SignatureDef: [
    { name: 'inputs', slot: 4, type: 'table', vector: true, of: 'TensorMap' },
    { name: 'outputs', slot: 6, type: 'table', vector: true, of: 'TensorMap' },
    { name: 'signatureKey', slot: 8, type: 'string' },
    { name: 'subgraphIndex', slot: 12, type: 'uint' },
  ],
  Model: [
    { name: 'version', slot: 4, type: 'uint' },
    { name: 'operatorCodes', slot: 6, type: 'table', vector: true, of: 'OperatorCode' },
    { name: 'subgraphs', slot: 8, type: 'table', vector: true, of: 'SubGraph' },
    { name: 'description', slot: 10, type: 'string' },
    { name: 'buffers', slot: 12, type: 'table', vector: true, of: 'Buffer' },
    { name: 'metadataBuffer', slot: 14, type: 'int', vector: true },
    { name: 'metadata', slot: 16, type: 'table', vector: true, of: 'Metadata' },
    { name: 'signatureDefs', slot: 18, type: 'table', vector: true, of: 'SignatureDef' },
    { name: 'externalBufferGroups', slot: 20, type: 'table', vector: true, of: 'ExternalBufferGroup' },
    { name: 'externalBuffers', slot: 22, type: 'table', vector: true, of: 'ExternalBuffer' },
  ],
}
