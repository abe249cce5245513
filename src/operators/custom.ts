/** Custom operators that the runtimes register. Source: tflite-micro micro/kernels/circular_buffer_common.cc. */
import { cpuLayerOf } from './cpu-layer.ts'
import type { OperatorDescription } from './operator.ts'

export const CUSTOM: readonly OperatorDescription[] = [
  {
    kinds: ['CIRCULAR_BUFFER'],
    work: () => ({ ops: 0, macs: 0 }),
    memory: ({ inputs }) => ({
      initPersistent: [8],
      preparePersistent: [],
      scratch: [],
      builtinData: null,
      temporaries: [0, inputs.length],
    }),
    cpu: cpuLayerOf,
    parameters: () => ({}),
  },
]
