import type { RuntimeId } from '../target/runtime.ts'
import type { Tensor } from '../tflite/model.ts'

/** A C struct in the arena. */
export interface Struct {
  readonly bytes: number
  readonly alignment: number
}

/** The structs of TensorFlow Lite Micro itself that live in the arena, for one build. */
export interface RuntimeStructs {
  readonly pointer: Struct
  readonly singleArenaBufferAllocator: Struct
  readonly greedyMemoryPlanner: Struct
  readonly microAllocator: Struct
  /** MLTK's own interpreter context; null where the runtime has none. */
  readonly microContext: Struct | null
  /** `MicroResourceVariables` and what it keeps of each variable besides its bytes. */
  readonly resourceVariables: Struct
  readonly resourceVariable: Struct
  readonly builtinDataAllocator: Struct
  readonly subgraphAllocations: Struct
  readonly evalTensor: Struct
  readonly nodeAndRegistration: Struct
  readonly scratchBufferHandle: Struct
  readonly tensor: Struct
  readonly affineQuantization: Struct
  /** Temporary: one scratch request during Prepare. */
  readonly scratchBufferRequest: Struct
  /** Temporary: one buffer while the plan is made. */
  readonly allocationInfo: Struct
}

const POINTER_32: Struct = { bytes: 4, alignment: 4 }
const POINTER_64: Struct = { bytes: 8, alignment: 8 }

const STRUCTS_32: RuntimeStructs = {
  pointer: POINTER_32,
  singleArenaBufferAllocator: words32(36),
  greedyMemoryPlanner: words32(44),
  microAllocator: words32(36),
  microContext: null,
  resourceVariables: words32(12),
  resourceVariable: words32(20),
  builtinDataAllocator: words32(8),
  subgraphAllocations: words32(8),
  evalTensor: words32(12),
  nodeAndRegistration: words32(32),
  scratchBufferHandle: words32(4),
  tensor: words32(32),
  affineQuantization: words32(12),
  scratchBufferRequest: words32(12),
  allocationInfo: words32(24),
}

/**
 * By runtime. The SDK's TFLM of 2023-06 and MLTK's of 2024-03 have the same structs.
 *
 * Source: tflite-micro micro/micro_allocator.h, micro/micro_allocation_info.h, micro/micro_resource_variable.h,
 * micro/memory_planner/greedy_memory_planner.h, core/c/common.h (`TF_LITE_STATIC_MEMORY`); mltk
 * 0.20.0 cpp/shared/tflite_micro_model; 32-bit sizes measured in Cortex-M33 builds.
 */
export const RUNTIME_STRUCTS: Readonly<Record<RuntimeId, RuntimeStructs>> = {
  sdk: STRUCTS_32,
  'mltk-device': { ...STRUCTS_32, microContext: { bytes: 44, alignment: 16 } },
  'mltk-simulator': {
    pointer: POINTER_64,
    singleArenaBufferAllocator: words64(72),
    greedyMemoryPlanner: words64(72),
    microAllocator: words64(72),
    microContext: { bytes: 80, alignment: 16 },
    resourceVariables: words64(16),
    resourceVariable: words64(40),
    builtinDataAllocator: words64(16),
    subgraphAllocations: words64(16),
    evalTensor: words64(24),
    nodeAndRegistration: words64(64),
    scratchBufferHandle: words64(8),
    tensor: words64(64),
    affineQuantization: words64(24),
    scratchBufferRequest: words64(16),
    allocationInfo: words64(32),
  },
}

function words32(bytes: number): Struct {
  return { bytes, alignment: 4 }
}

function words64(bytes: number): Struct {
  return { bytes, alignment: 8 }
}

/** What a `TfLiteTensor` takes besides itself: none without scales and zero points. */
export function quantizationStructs(
  tensor: Tensor | undefined,
  structs: RuntimeStructs,
): readonly Struct[] {
  const quantization = tensor?.quantization
  if (!quantization || quantization.scales.length === 0) return []
  if (quantization.zeroPoints.length === 0) return []
  const zeroPoints = { bytes: 4 + 4 * quantization.scales.length, alignment: 4 }
  return [structs.affineQuantization, zeroPoints]
}
