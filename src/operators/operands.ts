/** Which input of an operator is what. */

export interface Operands {
  /** The input that the operator works on, and whose type decides. */
  readonly data: number
  readonly filter: FilterOperand | 'none'
  readonly bias: number | 'none'
}

interface FilterOperand {
  readonly input: number
  /** Its axis that counts output channels. */
  readonly channels: number
  /** `per-channel`: one scale for all or one for each channel, which the kernel checks. */
  readonly scales: 'per-channel' | 'one'
}

/** Everything but convolutions and their like. */
export const DATA_FIRST: Operands = { data: 0, filter: 'none', bias: 'none' }
