/** A layer as the CPU cost models see it: geometry, types and options, no tensors' contents. */
export interface CpuLayer {
  /** The schema's operator name; a custom operator's own name. */
  readonly kind: string
  /** Ids of the laws that price it in software; by its kind where left out. */
  readonly laws?: readonly string[]
  /** Without the optional inputs that are absent. */
  readonly inputs: readonly CpuTensor[]
  readonly outputs: readonly CpuTensor[]
  /** Kernel geometry where the operator has one. */
  readonly window: CpuWindow | null
  /** The schema's name of the fused activation, `NONE` where there is none. */
  readonly activation: string
  /** True for element-wise operators whose inputs' shapes differ. */
  readonly broadcasts: boolean
  /**
   * The schema's name of the operator that computes the first input, seen through those that only
   * reshape; null or absent where the input is the model's or nothing is said. It tells how the
   * values are quantized (SOFTMAX: by 1/256) and, of a softmax, that most are the zero point.
   */
  readonly producer?: string | null
  /** The scalar fields of an options table without a typed view, by the schema's names. */
  readonly fields: Readonly<Record<string, number | boolean | string | readonly number[]>>
}

export interface CpuWindow {
  readonly filterHeight: number
  readonly filterWidth: number
  readonly strideHeight: number
  readonly strideWidth: number
  readonly dilationHeight: number
  readonly dilationWidth: number
  readonly padding: 'SAME' | 'VALID'
}

export interface CpuTensor {
  readonly shape: readonly number[]
  readonly dtype: string
  readonly isConstant: boolean
}
