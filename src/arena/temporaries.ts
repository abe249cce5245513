/**
 * Tensors that a kernel fetches while it prepares: they live beside its persistent requests until its
 * Prepare is over.
 *
 * Source: tflite-micro micro/micro_allocator.cc, micro/arena_allocator/single_arena_buffer_allocator.cc.
 */
import type { KernelMemory } from '../operators/kernel-memory.ts'
import type { LayerOperands } from '../operators/layer-context.ts'
import type { Tensor } from '../tflite/model.ts'
import { alignUp, sum } from '../util/integers.ts'
import { quantizationStructs, type RuntimeStructs } from './runtime-structs.ts'

export interface Temporaries {
  readonly bytes: number
  /**
   * The allocator does not keep persistent requests off temporary tensors. What they may overwrite
   * without harm is the end of the tensor fetched last: its zero points and its quantized dimension.
   */
  readonly sparedBytes: number
}

export function temporariesOf(
  { inputs, outputs }: Pick<LayerOperands, 'inputs' | 'outputs'>,
  { temporaries, requestsLast }: KernelMemory,
  structs: RuntimeStructs,
): Temporaries {
  const operands = [...inputs, ...outputs]
  const fetched = temporaries.flatMap((index) => operands[index] ?? [])
  return {
    bytes: sum(fetched.map((tensor) => temporaryBytes(tensor, structs))),
    sparedBytes: requestsLast === true ? sparedBytes(fetched, structs) : 0,
  }
}

function sparedBytes(fetched: readonly Tensor[], structs: RuntimeStructs): number {
  const [quantization, zeroPoints] = quantizationStructs(fetched.at(-1), structs)
  if (quantization === undefined || zeroPoints === undefined) return 0
  return zeroPoints.bytes + quantization.bytes - 2 * structs.pointer.bytes
}

/** Temporary tensors are freed only when the operator's Prepare is over. */
function temporaryBytes(tensor: Tensor, structs: RuntimeStructs): number {
  const parts = [structs.tensor, ...quantizationStructs(tensor, structs)]
  return sum(parts.map(({ bytes }) => alignUp(bytes, structs.pointer.alignment)))
}
