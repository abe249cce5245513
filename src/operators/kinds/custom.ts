/**
 * Custom operators that the runtimes register. Source: tflite-micro
 * micro/kernels/circular_buffer_common.cc, detection_postprocess.cc.
 */
import { cpuLayerOf } from '../cpu-layer.ts'
import { readIntegerMap } from '../flexbuffer.ts'
import type { KernelMemory, LayerContext, OperatorDescription } from '../operator.ts'

export const CUSTOM: readonly OperatorDescription[] = [
  custom('CIRCULAR_BUFFER', circularBufferMemory),
  custom('TFLite_Detection_PostProcess', detectionMemory),
]

function custom(kind: string, memory: OperatorDescription['memory']): OperatorDescription {
  return {
    kinds: [kind],
    work: () => ({ ops: 0, macs: 0 }),
    memory,
    cpu: cpuLayerOf,
    parameters: ({ operator }) =>
      Object.fromEntries(readIntegerMap(operator.customOptions) ?? new Map<string, number>()),
  }
}

const NOTHING: KernelMemory = {
  initPersistent: [],
  preparePersistent: [],
  scratch: [],
  builtinData: null,
  temporaries: [],
}

function circularBufferMemory({ inputs }: LayerContext): KernelMemory {
  return { ...NOTHING, initPersistent: [8], temporaries: [0, inputs.length] }
}

/** Bytes of the kernel's data: options, eleven buffer numbers, three scales and zero points. */
const DETECTION_DATA = 112

/** Tables of boxes and scores for the suppression of overlapping boxes. */
function detectionMemory({ inputs, operator }: LayerContext): KernelMemory | 'unknown' {
  const options = readIntegerMap(operator.customOptions)
  const most = options?.get('max_detections')
  const classes = options?.get('num_classes')
  if (most === undefined || classes === undefined) return 'unknown'
  const boxes = inputs[0]?.shape[1] ?? 0
  const [, rows = 0, columns = 0] = inputs[1]?.shape ?? []
  const perDetection = 4 * most * boxes
  const scratch = [
    ...[boxes, 16 * boxes, 4 * rows * columns, 4 * boxes, 4 * boxes],
    ...[perDetection, perDetection, 4 * boxes, perDetection],
    ...[4 * Math.max(classes, most) * boxes, 4 * Math.min(boxes, most) * boxes],
  ]
  return {
    ...NOTHING,
    initPersistent: [DETECTION_DATA],
    scratch,
    scratchPurposes: scratch.map(() => 'boxes and scores'),
    temporaries: [0, 1, 2],
  }
}
