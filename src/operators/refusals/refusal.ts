/** What a refusal is, and the words that all of them share. */
import type { AcceleratorId, Runtime } from '../../target/runtime.ts'
import type { DataType, Tensor } from '../../tflite/model.ts'
import type { LayerContext } from '../layer-context.ts'

export interface Refusal {
  /**
   * The runtime does not load the model at all; loads it and fails on the first inference; or runs
   * it as long as the data avoids what the kernel refuses.
   */
  readonly code: 'refused-at-load' | 'fails-at-inference' | 'fails-on-some-inputs'
  readonly subgraph: number
  /** Index of the operator in its subgraph. */
  readonly layer: number
  /** What, why, and what to do; one line. */
  readonly message: string
}

export interface RefusalTarget {
  readonly runtime: Runtime
  readonly accelerator: AcceleratorId
}

export type Reason = Pick<Refusal, 'code' | 'message'>
/** Null where the layer is as the rule wants it. */
export type Rule = (layer: LayerContext, target: RefusalTarget) => Reason | null

/** The model is refused when it is loaded. */
export function refusedAtLoad(message: string): Reason {
  return { code: 'refused-at-load', message }
}

export function runtimeName({ id }: Runtime): string {
  return id === 'sdk' ? 'the Gecko SDK' : 'the MLTK'
}

/** `a, b and c` */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

export interface TypeMismatch {
  readonly tensor: Tensor
  readonly types: readonly DataType[]
  readonly runtime: Runtime
}

/** A tensor has a type that the kernel does not take. */
export function typeReason(
  code: 'refused-at-load' | 'fails-at-inference',
  kind: string,
  { tensor, types, runtime }: TypeMismatch,
): Reason {
  const when = code === 'refused-at-load' ? 'refuses the model' : 'fails on the first inference'
  return {
    code,
    message: `The ${kind} kernel of ${runtimeName(runtime)} takes ${listed(types)}, not ${tensor.dtype} (tensor ${nameOf(tensor)}), and ${when}. Convert the model with ${types.includes('int8') ? 'int8' : (types[0] ?? 'another type')} there.`,
  }
}

/** Its index where it has no name. */
export function nameOf({ name, index }: Tensor): string {
  return name === '' ? String(index) : name
}

/** 0 where there is none, as the allocator leaves it (micro_allocator.cc, InitializeTfLiteTensorFromFlatbuffer). */
export function scaleOf(tensor: Tensor | undefined): number {
  return tensor?.quantization?.scales[0] ?? 0
}

export function zeroPointOf({ quantization }: Tensor): number {
  return quantization?.zeroPoints[0] ?? 0
}
