/** A layer as the accelerator's kernels see it: geometry only, no tensors, no model. */
export type MvpLayer =
  MvpConvolution | MvpDepthwise | MvpFullyConnected | MvpPool | MvpElementwise | MvpTransposeConv

/** The output range that the fused activation leaves, in quantized units (int8). */
export interface ActivationRange {
  readonly low: number
  readonly high: number
}

export interface Map2D {
  readonly batches: number
  readonly height: number
  readonly width: number
  readonly channels: number
}

export interface Window {
  readonly filterHeight: number
  readonly filterWidth: number
  readonly strideHeight: number
  readonly strideWidth: number
  readonly dilationHeight: number
  readonly dilationWidth: number
  readonly padding: 'SAME' | 'VALID'
}

export interface MvpConvolution extends Window {
  readonly kind: 'CONV_2D'
  readonly input: Map2D
  readonly output: Map2D
  readonly activation: ActivationRange
  readonly hasBias: boolean
}

export interface MvpDepthwise extends Window {
  readonly kind: 'DEPTHWISE_CONV_2D'
  readonly input: Map2D
  readonly output: Map2D
  readonly activation: ActivationRange
  readonly hasBias: boolean
}

export interface MvpPool extends Window {
  readonly kind: 'MAX_POOL_2D' | 'AVERAGE_POOL_2D'
  readonly input: Map2D
  readonly output: Map2D
  readonly activation: ActivationRange
}

export interface MvpFullyConnected {
  readonly kind: 'FULLY_CONNECTED'
  /** Output dims 0 and 1 (missing dims = 0) and weights dim 1. */
  readonly batches: number
  readonly outputDepth: number
  readonly accumDepth: number
  /** Elements of the bias, 0 where there is none. */
  readonly biasLength: number
  readonly weightsZeroPoint: number
  readonly activation: ActivationRange
}

export interface MvpElementwise {
  readonly kind: 'ADD' | 'MUL'
  readonly elements: number
  readonly activation: ActivationRange
}

export interface MvpTransposeConv extends Window {
  readonly kind: 'TRANSPOSE_CONV'
  readonly input: Map2D
  readonly output: Map2D
}
