// Generated from mvp-budget.fbs by scripts/generate-schema.mjs; do not edit.
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

/** Fields as `fieldsOf` reads them: objects for all tables would be made at every start. */
export const TABLES: Readonly<Record<keyof Tables, string>> = {
  Conv2DOptions: 'padding 4 byte Padding,strideW 6 int,strideH 8 int,fusedActivationFunction 10 byte ActivationFunctionType,dilationWFactor 12 int =1,dilationHFactor 14 int =1,quantizedBiasType 16 byte TensorType',
  DepthwiseConv2DOptions: 'padding 4 byte Padding,strideW 6 int,strideH 8 int,depthMultiplier 10 int,fusedActivationFunction 12 byte ActivationFunctionType,dilationWFactor 14 int =1,dilationHFactor 16 int =1',
  ConcatEmbeddingsOptions: 'numChannels 4 int,numColumnsPerChannel 6 [int,embeddingDimPerChannel 8 [int',
  LSHProjectionOptions: 'type 4 byte LSHProjectionType',
  Pool2DOptions: 'padding 4 byte Padding,strideW 6 int,strideH 8 int,filterWidth 10 int,filterHeight 12 int,fusedActivationFunction 14 byte ActivationFunctionType',
  SVDFOptions: 'rank 4 int,fusedActivationFunction 6 byte ActivationFunctionType,asymmetricQuantizeInputs 8 bool',
  RNNOptions: 'fusedActivationFunction 4 byte ActivationFunctionType,asymmetricQuantizeInputs 6 bool',
  FullyConnectedOptions: 'fusedActivationFunction 4 byte ActivationFunctionType,weightsFormat 6 byte FullyConnectedOptionsWeightsFormat,keepNumDims 8 bool,asymmetricQuantizeInputs 10 bool,quantizedBiasType 12 byte TensorType',
  SoftmaxOptions: 'beta 4 float',
  ConcatenationOptions: 'axis 4 int,fusedActivationFunction 6 byte ActivationFunctionType',
  AddOptions: 'fusedActivationFunction 4 byte ActivationFunctionType,potScaleInt16 6 bool =1',
  L2NormOptions: 'fusedActivationFunction 4 byte ActivationFunctionType',
  LocalResponseNormalizationOptions: 'radius 4 int,bias 6 float,alpha 8 float,beta 10 float',
  LSTMOptions: 'fusedActivationFunction 4 byte ActivationFunctionType,cellClip 6 float,projClip 8 float,kernelType 10 byte LSTMKernelType,asymmetricQuantizeInputs 12 bool',
  ResizeBilinearOptions: 'alignCorners 8 bool,halfPixelCenters 10 bool',
  CallOptions: 'subgraph 4 uint',
  ReshapeOptions: 'newShape 4 [int',
  SkipGramOptions: 'ngramSize 4 int,maxSkipSize 6 int,includeAllNgrams 8 bool',
  SpaceToDepthOptions: 'blockSize 4 int',
  EmbeddingLookupSparseOptions: 'combiner 4 byte CombinerType',
  MulOptions: 'fusedActivationFunction 4 byte ActivationFunctionType',
  PadOptions: '',
  GatherOptions: 'axis 4 int,batchDims 6 int',
  BatchToSpaceNDOptions: '',
  SpaceToBatchNDOptions: '',
  TransposeOptions: '',
  ReducerOptions: 'keepDims 4 bool',
  SubOptions: 'fusedActivationFunction 4 byte ActivationFunctionType,potScaleInt16 6 bool =1',
  DivOptions: 'fusedActivationFunction 4 byte ActivationFunctionType',
  SqueezeOptions: 'squeezeDims 4 [int',
  SequenceRNNOptions: 'timeMajor 4 bool,fusedActivationFunction 6 byte ActivationFunctionType,asymmetricQuantizeInputs 8 bool',
  StridedSliceOptions: 'beginMask 4 int,endMask 6 int,ellipsisMask 8 int,newAxisMask 10 int,shrinkAxisMask 12 int,offset 14 bool',
  ExpOptions: '',
  TopKV2Options: '',
  SplitOptions: 'numSplits 4 int',
  LogSoftmaxOptions: '',
  CastOptions: 'inDataType 4 byte TensorType,outDataType 6 byte TensorType',
  DequantizeOptions: '',
  MaximumMinimumOptions: '',
  ArgMaxOptions: 'outputType 4 byte TensorType',
  LessOptions: '',
  NegOptions: '',
  PadV2Options: '',
  GreaterOptions: '',
  GreaterEqualOptions: '',
  LessEqualOptions: '',
  SelectOptions: '',
  SliceOptions: '',
  TransposeConvOptions: 'padding 4 byte Padding,strideW 6 int,strideH 8 int,fusedActivationFunction 10 byte ActivationFunctionType,quantizedBiasType 12 byte TensorType',
  SparseToDenseOptions: 'validateIndices 4 bool',
  TileOptions: '',
  ExpandDimsOptions: '',
  EqualOptions: '',
  NotEqualOptions: '',
  ShapeOptions: 'outType 4 byte TensorType',
  PowOptions: '',
  ArgMinOptions: 'outputType 4 byte TensorType',
  FakeQuantOptions: 'min 4 float,max 6 float,numBits 8 int,narrowRange 10 bool',
  PackOptions: 'valuesCount 4 int,axis 6 int',
  LogicalOrOptions: '',
  OneHotOptions: 'axis 4 int',
  LogicalAndOptions: '',
  LogicalNotOptions: '',
  UnpackOptions: 'num 4 int,axis 6 int',
  FloorDivOptions: '',
  SquareOptions: '',
  ZerosLikeOptions: '',
  FillOptions: '',
  BidirectionalSequenceLSTMOptions: 'fusedActivationFunction 4 byte ActivationFunctionType,cellClip 6 float,projClip 8 float,mergeOutputs 10 bool,timeMajor 12 bool =1,asymmetricQuantizeInputs 14 bool',
  BidirectionalSequenceRNNOptions: 'timeMajor 4 bool,fusedActivationFunction 6 byte ActivationFunctionType,mergeOutputs 8 bool,asymmetricQuantizeInputs 10 bool',
  UnidirectionalSequenceLSTMOptions: 'fusedActivationFunction 4 byte ActivationFunctionType,cellClip 6 float,projClip 8 float,timeMajor 10 bool,asymmetricQuantizeInputs 12 bool,diagonalRecurrentTensors 14 bool',
  FloorModOptions: '',
  RangeOptions: '',
  ResizeNearestNeighborOptions: 'alignCorners 4 bool,halfPixelCenters 6 bool',
  LeakyReluOptions: 'alpha 4 float',
  SquaredDifferenceOptions: '',
  MirrorPadOptions: 'mode 4 byte MirrorPadMode',
  AbsOptions: '',
  SplitVOptions: 'numSplits 4 int',
  UniqueOptions: 'idxOutType 4 byte TensorType =2',
  ReverseV2Options: '',
  AddNOptions: '',
  GatherNdOptions: '',
  CosOptions: '',
  WhereOptions: '',
  RankOptions: '',
  ReverseSequenceOptions: 'seqDim 4 int,batchDim 6 int',
  MatrixDiagOptions: '',
  QuantizeOptions: '',
  MatrixSetDiagOptions: '',
  HardSwishOptions: '',
  IfOptions: 'thenSubgraphIndex 4 int,elseSubgraphIndex 6 int',
  WhileOptions: 'condSubgraphIndex 4 int,bodySubgraphIndex 6 int',
  DepthToSpaceOptions: 'blockSize 4 int',
  NonMaxSuppressionV4Options: '',
  NonMaxSuppressionV5Options: '',
  ScatterNdOptions: '',
  SelectV2Options: '',
  DensifyOptions: '',
  SegmentSumOptions: '',
  BatchMatMulOptions: 'adjX 4 bool,adjY 6 bool,asymmetricQuantizeInputs 8 bool',
  CumsumOptions: 'exclusive 4 bool,reverse 6 bool',
  CallOnceOptions: 'initSubgraphIndex 4 int',
  BroadcastToOptions: '',
  Rfft2dOptions: '',
  Conv3DOptions: 'padding 4 byte Padding,strideD 6 int,strideW 8 int,strideH 10 int,fusedActivationFunction 12 byte ActivationFunctionType,dilationDFactor 14 int =1,dilationWFactor 16 int =1,dilationHFactor 18 int =1',
  HashtableOptions: 'tableId 4 int,keyDtype 6 byte TensorType,valueDtype 8 byte TensorType',
  HashtableFindOptions: '',
  HashtableImportOptions: '',
  HashtableSizeOptions: '',
  VarHandleOptions: 'container 4 string,sharedName 6 string',
  ReadVariableOptions: '',
  AssignVariableOptions: '',
  RandomOptions: 'seed 4 long,seed2 6 long',
  BucketizeOptions: 'boundaries 4 [float',
  GeluOptions: 'approximate 4 bool',
  DynamicUpdateSliceOptions: '',
  UnsortedSegmentProdOptions: '',
  UnsortedSegmentMaxOptions: '',
  UnsortedSegmentMinOptions: '',
  UnsortedSegmentSumOptions: '',
  ATan2Options: '',
  SignOptions: '',
  BitcastOptions: '',
  BitwiseXorOptions: '',
  RightShiftOptions: '',
  StablehloConcatenateOptions: 'dimension 4 long',
  StablehloBroadcastInDimOptions: 'broadcastDimensions 4 [long',
  StablehloSliceOptions: 'startIndices 4 [long,limitIndices 6 [long,strides 8 [long',
  StablehloConvolutionOptions: 'windowStrides 4 [long,padding 6 [long,lhsDilation 8 [long,rhsDilation 10 [long,windowReversal 12 [bool,inputBatchDimension 14 long,inputFeatureDimension 16 long,inputSpatialDimensions 18 [long,kernelInputFeatureDimension 20 long,kernelOutputFeatureDimension 22 long,kernelSpatialDimensions 24 [long,outputBatchDimension 26 long,outputFeatureDimension 28 long,outputSpatialDimensions 30 [long,featureGroupCount 32 long,batchGroupCount 34 long,precisionConfig 36 [uint',
  StablehloCustomCallOptions: 'callTargetName 4 string,hasSideEffect 6 bool,backendConfig 8 string,apiVersion 10 int,calledComputations 12 [int,customAttributes 14 [ubyte',
  StablehloReduceOptions: 'dimensions 4 [long,bodySubgraphIndex 6 int',
  StablehloScatterOptions: 'indicesAreSorted 4 bool,updateWindowDims 6 [long,insertedWindowDims 8 [long,scatterDimsToOperandDims 10 [long,indexVectorDim 12 long,uniqueIndices 14 bool,updateComputationSubgraphIndex 16 int',
  StablehloCompareOptions: 'comparisonDirection 4 uint StablehloComparisonDirection,compareType 6 uint StablehloComparisonType',
  StablehloDynamicSliceOptions: 'sliceSizes 4 [long',
  StablehloPadOptions: 'edgePaddingLow 4 [long,edgePaddingHigh 6 [long,interiorPadding 8 [long',
  StablehloIotaOptions: 'iotaDimension 4 long',
  StablehloDotGeneralOptions: 'lhsBatchingDimensions 4 [long,rhsBatchingDimensions 6 [long,lhsContractingDimensions 8 [long,rhsContractingDimensions 10 [long,precisionConfig 12 [uint',
  StablehloReduceWindowOptions: 'windowDimensions 4 [long,windowStrides 6 [long,baseDilations 8 [long,windowDilations 10 [long,padding 12 [long,bodySubgraphIndex 14 int',
  StablehloSortOptions: 'dimension 4 long,isStable 6 bool,comparatorSubgraphIndex 8 int',
  StablehloWhileOptions: 'condSubgraphIndex 4 int,bodySubgraphIndex 6 int',
  StablehloGatherOptions: 'offsetDims 4 [long,collapsedSliceDims 6 [long,startIndexMap 8 [long,indexVectorDim 10 long,sliceSizes 12 [long,indicesAreSorted 14 bool',
  StablehloTransposeOptions: 'permutation 4 [long',
  DilateOptions: '',
  StablehloRngBitGeneratorOptions: 'algorithm 4 byte RngAlgorithm',
  ReduceWindowOptions: 'reduceFunction 4 int ReduceWindowFunction',
  StableHLOCompositeOptions: 'name 4 string,decompositionSubgraphIndex 6 int,compositeAttributes 8 [ubyte,compositeAttributesFormat 10 byte CustomOptionsFormat,version 12 int',
  StablehloShiftLeftOptions: '',
  StablehloCaseOptions: 'branchSubgraphIndices 4 [int',
  CustomQuantization: 'custom 4 [ubyte @16',
  BlockwiseQuantization: 'scales 4 int,zeroPoints 6 int,blockSize 8 int',
  MultiAxisQuantization: 'scales 4 int,zeroPoints 6 int,blockSize 8 int,quantizedDimensions 10 [int',
  QuantizationParameters: 'min 4 [float,max 6 [float,scale 8 [float,zeroPoint 10 [long,details 12 union QuantizationDetails,quantizedDimension 16 int',
  Int32Vector: 'values 4 [int',
  Uint16Vector: 'values 4 [ushort @4',
  Uint8Vector: 'values 4 [ubyte @4',
  DimensionMetadata: 'format 4 byte DimensionType,denseSize 6 int,arraySegments 8 union SparseIndexVector,arrayIndices 12 union SparseIndexVector',
  SparsityParameters: 'traversalOrder 4 [int,blockMap 6 [int,dimMetadata 8 [table DimensionMetadata',
  VariantSubType: 'shape 4 [int,type 6 byte TensorType,hasRank 8 bool',
  Tensor: 'shape 4 [int,type 6 byte TensorType,buffer 8 uint,name 10 string,quantization 12 table QuantizationParameters,isVariable 14 bool,sparsity 16 table SparsityParameters,shapeSignature 18 [int,hasRank 20 bool,variantTensors 22 [table VariantSubType,externalBuffer 24 uint',
  OperatorCode: 'deprecatedBuiltinCode 4 byte,customCode 6 string,version 8 int =1,builtinCode 10 int',
  Operator: 'opcodeIndex 4 uint,inputs 6 [int,outputs 8 [int,builtinOptions 10 union BuiltinOptions,customOptions 14 [ubyte,customOptionsFormat 16 byte CustomOptionsFormat,mutatingVariableInputs 18 [bool,intermediates 20 [int,largeCustomOptionsOffset 22 ulong,largeCustomOptionsSize 24 ulong,builtinOptions2 26 union BuiltinOptions2,debugMetadataIndex 30 int =-1',
  SubGraph: 'tensors 4 [table Tensor,inputs 6 [int,outputs 8 [int,operators 10 [table Operator,name 12 string,debugMetadataIndex 14 int =-1',
  Buffer: 'data 4 [ubyte @16,offset 6 ulong,size 8 ulong',
  ExternalBufferGroup: 'name 4 string',
  ExternalBuffer: 'id 4 uint,group 6 uint,offset 8 ulong,length 10 ulong,packing 12 string',
  Metadata: 'name 4 string,buffer 6 uint',
  TensorMap: 'name 4 string,tensorIndex 6 uint',
  SignatureDef: 'inputs 4 [table TensorMap,outputs 6 [table TensorMap,signatureKey 8 string,subgraphIndex 12 uint',
  Model: 'version 4 uint,operatorCodes 6 [table OperatorCode,subgraphs 8 [table SubGraph,description 10 string,buffers 12 [table Buffer,metadataBuffer 14 [int,metadata 16 [table Metadata,signatureDefs 18 [table SignatureDef,externalBufferGroups 20 [table ExternalBufferGroup,externalBuffers 22 [table ExternalBuffer',
}
