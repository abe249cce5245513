import { layerContextOf } from '../operators/layer-context.ts'
import type { LayerContext } from '../operators/layer-context.ts'
import type { KernelMemory, KernelSetting } from '../operators/kernel-memory.ts'
import { describeOperator } from '../operators/registry.ts'
import { customOperatorOf, type CustomOperatorMemory } from '../target/firmware.ts'
import type { Model } from '../tflite/model.ts'

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
  { onMvp, ...setting }: ArenaSetting,
): readonly (readonly ArenaLayer[])[] {
  return model.subgraphs.map((subgraph) =>
    subgraph.operators.map((operator) => {
      const layer = layerContextOf(model, subgraph, operator)
      const kernel = { ...setting, onMvp: setting.accelerator === 'mvp' && onMvp(layer) }
      const own = customOperatorOf(setting.firmware, operator.customName)
      if (own !== undefined) return { layer, memory: customMemory(own), isKnown: true }
      const memory = describeOperator(operator).memory(layer, kernel)
      if (memory === 'unknown') return { layer, memory: UNKNOWN_MEMORY, isKnown: false }
      return { layer, memory, isKnown: true }
    }),
  )
}

/** As one request each: what several of them would lose to alignment is in the firmware's own figure. */
function customMemory({ persistentBytes, scratchBytes }: CustomOperatorMemory): KernelMemory {
  return {
    ...UNKNOWN_MEMORY,
    initPersistent: persistentBytes > 0 ? [persistentBytes] : [],
    scratch: scratchBytes > 0 ? [scratchBytes] : [],
  }
}
