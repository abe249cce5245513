import { layerContextOf } from '../operators/layer-context.ts'
import type { LayerContext } from '../operators/layer-context.ts'
import type { KernelMemory, KernelSetting } from '../operators/kernel-memory.ts'
import { describeOperator } from '../operators/registry.ts'
import { customOperatorOf, type CustomOperatorMemory } from '../target/firmware.ts'
import type { Model } from '../tflite/model.ts'
import { RUNTIME_STRUCTS } from './runtime-structs.ts'
import { temporariesOf, type Temporaries } from './temporaries.ts'

/** What decides an arena besides the model. */
export interface ArenaSetting extends Omit<KernelSetting, 'onMvp'> {
  /** True for an operator (of any subgraph) whose layer the MVP's kernel takes at Prepare. */
  readonly onMvp: (layer: LayerContext) => boolean
}

/** An operator and what its kernel asks the allocator for. */
export interface ArenaLayer {
  readonly layer: LayerContext
  /** Nothing is known of it where `isKnown` is false: then it asks for nothing here. */
  readonly memory: KernelMemory
  readonly isKnown: boolean
  /** What its Prepare holds at once. */
  readonly temporaries: Temporaries
}

const UNKNOWN_MEMORY: KernelMemory = {
  initPersistent: [],
  preparePersistent: [],
  scratch: [],
  builtinData: null,
  temporaries: [],
}

/** All operators, by subgraph and then in the order of execution. */
export function arenaLayers(
  model: Model,
  setting: ArenaSetting,
): readonly (readonly ArenaLayer[])[] {
  return model.subgraphs.map((subgraph) =>
    subgraph.operators.map((operator) =>
      arenaLayerOf(layerContextOf(model, subgraph, operator), setting),
    ),
  )
}

/** What one operator's kernel asks for; the same for operators with the same operands, but for those that know others. */
export function arenaLayerOf(layer: LayerContext, { onMvp, ...setting }: ArenaSetting): ArenaLayer {
  const { operator } = layer
  const kernel = { ...setting, onMvp: setting.accelerator === 'mvp' && onMvp(layer) }
  const structs = RUNTIME_STRUCTS[setting.runtime.id]
  const known = (memory: KernelMemory): ArenaLayer => ({
    ...{ layer, memory, isKnown: true },
    temporaries: temporariesOf(layer, memory, structs),
  })
  const own = customOperatorOf(setting.firmware, operator.customName)
  if (own !== undefined) return known(customMemory(own))
  const memory = describeOperator(operator).memory(layer, kernel)
  return memory === 'unknown' ? { ...known(UNKNOWN_MEMORY), isKnown: false } : known(memory)
}

/** As one request each: what several of them would lose to alignment is in the firmware's own figure. */
function customMemory({ persistentBytes, scratchBytes }: CustomOperatorMemory): KernelMemory {
  return {
    ...UNKNOWN_MEMORY,
    initPersistent: persistentBytes > 0 ? [persistentBytes] : [],
    scratch: scratchBytes > 0 ? [scratchBytes] : [],
  }
}
