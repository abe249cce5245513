/** A layer as the CPU cost models see it: geometry and types only. */
export interface CpuLayer {
  /** The schema's operator name; a custom operator's own name. */
  readonly kind: string
  readonly inputs: readonly CpuTensor[]
  readonly outputs: readonly CpuTensor[]
  /** Kernel geometry where the operator has one. */
  readonly window: {
    readonly filterHeight: number
    readonly filterWidth: number
    readonly strideHeight: number
    readonly strideWidth: number
    readonly dilationHeight: number
    readonly dilationWidth: number
    readonly padding: 'SAME' | 'VALID'
  } | null
  /** True for element-wise operators whose inputs' shapes differ. */
  readonly broadcasts: boolean
}

export interface CpuTensor {
  readonly shape: readonly number[]
  readonly dtype: string
  readonly isConstant: boolean
}
