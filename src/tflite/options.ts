/**
 * The options of every operator that TensorFlow Lite Micro knows, as tagged unions named after the
 * schema's tables (`Conv2DOptions`, ...). Fields are the schema's, in camel case.
 *
 * Source: tensorflow/lite/schema/schema.fbs.
 */
export type Padding = 'SAME' | 'VALID'
export type Activation = 'NONE' | 'RELU' | 'RELU_N1_TO_1' | 'RELU6' | 'TANH' | 'SIGN_BIT'

export interface Conv2DOptions {
  readonly type: 'Conv2DOptions'
  readonly padding: Padding
  readonly strideW: number
  readonly strideH: number
  readonly fusedActivationFunction: Activation
  readonly dilationWFactor: number
  readonly dilationHFactor: number
  /** Type of bias and accumulator where the file sets it; absent in most. */
  readonly quantizedBiasType?: string
}

export interface DepthwiseConv2DOptions {
  readonly type: 'DepthwiseConv2DOptions'
  readonly padding: Padding
  readonly strideW: number
  readonly strideH: number
  readonly depthMultiplier: number
  readonly fusedActivationFunction: Activation
  readonly dilationWFactor: number
  readonly dilationHFactor: number
}

export interface Pool2DOptions {
  readonly type: 'Pool2DOptions'
  readonly padding: Padding
  readonly strideW: number
  readonly strideH: number
  readonly filterWidth: number
  readonly filterHeight: number
  readonly fusedActivationFunction: Activation
}

export interface TransposeConvOptions {
  readonly type: 'TransposeConvOptions'
  readonly padding: Padding
  readonly strideW: number
  readonly strideH: number
  readonly fusedActivationFunction: Activation
  /** Type of bias and accumulator where the file sets it; absent in most. */
  readonly quantizedBiasType?: string
}

interface FullyConnectedOptions {
  readonly type: 'FullyConnectedOptions'
  readonly fusedActivationFunction: Activation
  readonly weightsFormat: 'DEFAULT' | 'SHUFFLED4x16INT8'
  readonly keepNumDims: boolean
  readonly asymmetricQuantizeInputs: boolean
  /** Type of bias and accumulator where the file sets it; absent in most. */
  readonly quantizedBiasType?: string
}

/** Add, Sub, Mul, Div and their like: one fused activation. */
interface ArithmeticOptions {
  readonly type: 'AddOptions' | 'SubOptions' | 'MulOptions' | 'DivOptions'
  readonly fusedActivationFunction: Activation
  readonly potScaleInt16: boolean
}

/**
 * An options table without a typed view of its own: its scalar and vector fields by the schema's
 * names in camel case (`keepDims`, `blockSize`), enums by their name (`'RELU6'`), absent strings and
 * vectors left out.
 */
export interface OtherOptions {
  readonly type: 'Other'
  /** The schema's table, e.g. `SoftmaxOptions`. */
  readonly table: string
  readonly fields: Readonly<Record<string, number | boolean | string | readonly number[]>>
}

interface NoOptions {
  readonly type: 'None'
}

export type OperatorOptions =
  | Conv2DOptions
  | DepthwiseConv2DOptions
  | Pool2DOptions
  | TransposeConvOptions
  | FullyConnectedOptions
  | ArithmeticOptions
  | OtherOptions
  | NoOptions
