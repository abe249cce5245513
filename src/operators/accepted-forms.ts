/**
 * What an operator's kernels insist on: with anything else the runtime refuses the model, or fails at
 * the first inference. One value per kind; a constraint that holds for some builds only says which.
 */
import type { AcceleratorId, RuntimeId } from '../target/runtime.ts'
import type { DataType } from '../tflite/model.ts'
import type { Rule } from './refusals/refusal.ts'

export interface AcceptedForms {
  /** Inputs from the first on that Prepare fetches without asking whether they are there. */
  readonly neededInputs: number | 'unknown'
  readonly types: readonly TypeConstraint[]
  readonly ranks: readonly RankConstraint[]
  /** Inputs that must be constants: the kernel wants to know them when the model is loaded. */
  readonly constants: readonly number[]
  readonly quantization: readonly QuantizationConstraint[]
  /** int8 tensors that must share scale and zero point. */
  readonly alike: 'inputs' | readonly [OperandPlace, OperandPlace] | 'none'
  /** `refused` where the kernel checks that no activation is fused. */
  readonly fusedActivation: 'accepted' | 'refused'
  /** What no table tells: checked in this order after the rest. */
  readonly further: readonly Rule[]
}

/** The builds that a constraint holds for; all where left out. */
interface OnBuilds {
  readonly runtimes?: readonly RuntimeId[]
  readonly accelerator?: AcceleratorId
}

export interface TypeConstraint extends OnBuilds {
  readonly of: OperandPlace
  readonly types: readonly DataType[]
  readonly code: 'refused-at-load' | 'fails-at-inference'
}

export interface RankConstraint extends OnBuilds {
  readonly of: OperandPlace
  readonly least: number
  readonly most: number
  readonly code: 'refused-at-load' | 'fails-at-inference'
}

/** Index of an input, or the first output. */
export type OperandPlace = number | 'output'

/** Scales and zero points that a kernel checks where its data (and output) have the given type. */
export interface QuantizationConstraint {
  readonly dtype: DataType
  /** Type of the first output, where that decides as well. */
  readonly output?: DataType
  /** The tensors that are checked. */
  readonly of: readonly OperandPlace[]
  readonly zeroPoint: number
  /** With the relative error that is let pass; only the zero point counts where left out. */
  readonly scale?: { readonly value: number; readonly text: string; readonly within: number }
}

/** Of a kernel that checks nothing. */
export const UNCHECKED: AcceptedForms = {
  neededInputs: 'unknown',
  types: [],
  ranks: [],
  constants: [],
  quantization: [],
  alike: 'none',
  fusedActivation: 'accepted',
  further: [],
}

export const FLOAT_INT8 = ['float32', 'int8'] as const
export const FLOAT_INT8_INT16 = [...FLOAT_INT8, 'int16'] as const

/** With any other type the model is refused when it is loaded; on every accelerator where none is given. */
export function atLoad(
  of: OperandPlace,
  types: readonly DataType[],
  accelerator?: AcceleratorId,
): TypeConstraint {
  const code = 'refused-at-load'
  return accelerator === undefined ? { of, types, code } : { of, types, code, accelerator }
}

/** With any other type the first inference fails. */
export function atInference(of: OperandPlace, types: readonly DataType[]): TypeConstraint {
  return { of, types, code: 'fails-at-inference' }
}

/** int16 kernels know no zero point but 0. */
export function symmetricInt16(...of: readonly OperandPlace[]): QuantizationConstraint {
  return { dtype: 'int16', of, zeroPoint: 0 }
}
