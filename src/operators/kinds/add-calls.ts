/**
 * The call of `MicroMutableOpResolver` that adds each operator of the runtimes.
 *
 * Source: tflite-micro micro/micro_mutable_op_resolver.h, as of 02414075 and 7005d60e.
 */
import type { CustomName } from './custom.ts'
import { REGISTERED, type RegisteredKind } from './registered.ts'

const OF_CUSTOM: Readonly<Record<CustomName, string>> = {
  CIRCULAR_BUFFER: 'AddCircularBuffer',
  TFLite_Detection_PostProcess: 'AddDetectionPostprocess',
}

/** By the schema's name of the kind, or the custom operator's own. */
export const ADD_CALLS: Readonly<Record<RegisteredKind | CustomName, string>> = {
  ...REGISTERED,
  ...OF_CUSTOM,
}

/** `AddConv2D()`; of an operator that only a firmware of its own has, the call that takes its kernel. */
export function addCallOf(name: string): string {
  const calls: Readonly<Record<string, string>> = ADD_CALLS
  return Object.hasOwn(ADD_CALLS, name) ? `${calls[name] ?? ''}()` : `AddCustom("${name}", ...)`
}
