/** What a refusal is, and the words that all of them share. */
import type { Firmware } from '../../target/firmware.ts'
import type { AcceleratorId, Runtime } from '../../target/runtime.ts'
import type { Tensor } from '../../tflite/model.ts'
import type { LayerContext } from '../layer-context.ts'

export interface Refusal {
  /**
   * The runtime does not load the model at all; loads it and fails (or crashes) on the first
   * inference; runs it as long as the data avoids what the kernel refuses; or runs it and computes
   * something else, where `unreliable-output` says that the kernel was not made for it.
   */
  readonly code:
    | 'refused-at-load'
    | 'fails-at-inference'
    | 'fails-on-some-inputs'
    | 'wrong-output'
    | 'unreliable-output'
  readonly subgraph: number
  /** Index of the operator in its subgraph; null for what is said of the model. */
  readonly layer: number | null
  /** What, why, and what to do; one line. */
  readonly message: string
  /** Refusals of one cause are one finding. */
  readonly cause: Cause
}

/** Why layers are refused, where one thing to do helps them all. */
export interface Cause {
  readonly id: string
  /** What is to be said of several layers: `of(14)` begins `14 layers ...`; null where each is told by itself. */
  readonly summary: ((layers: string) => string) | null
}

export interface RefusalTarget {
  readonly runtime: Runtime
  readonly accelerator: AcceleratorId
  readonly firmware: Firmware
}

export interface Reason extends Pick<Refusal, 'code' | 'message'> {
  readonly cause?: Cause
}
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
export function listed(words: readonly (string | number)[]): string {
  const last = String(words.at(-1) ?? '')
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

/** Its index where it has no name. */
export function nameOf({ name, index }: Tensor): string {
  return name === '' ? String(index) : name
}

/** 0 where there is none, as the allocator leaves it (micro_allocator.cc, InitializeTfLiteTensorFromFlatbuffer). */
export function scaleOf(tensor: Tensor | undefined): number {
  return tensor?.quantization?.scales[0] ?? 0
}

/** For a sentence, which may hold no number that is none. */
export function scaleText(scale: number, digits = 4): string {
  return Number.isFinite(scale) ? String(Number(scale.toPrecision(digits))) : 'no finite number'
}

export function zeroPointOf(tensor: Tensor | undefined): number {
  return tensor?.quantization?.zeroPoints[0] ?? 0
}
