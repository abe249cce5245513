/**
 * Custom operators that the runtimes register. Source: tflite-micro
 * micro/kernels/circular_buffer_common.cc, detection_postprocess.cc.
 */
import { readIntegerMap } from '../flexbuffer.ts'
import type { KernelMemory } from '../kernel-memory.ts'
import { everyBuild } from '../kernel-structs.ts'
import type { LayerOperands } from '../layer-context.ts'
import { DATA_FIRST } from '../operands.ts'
import type { OperatorDescription } from '../operator.ts'
import { NO_TRAITS } from '../traits.ts'
import { NO_WORK } from '../work-count.ts'
import { CUSTOM_FORMS } from './forms/network.ts'

const CIRCULAR_BUFFER_DATA = 8
/** Options, eleven buffer numbers, three scales and zero points. */
const DETECTION_DATA = 112

export type CustomName = keyof typeof CUSTOM_FORMS

/** By their own name. */
export const CUSTOM: ReadonlyMap<string, OperatorDescription> = new Map([
  ['CIRCULAR_BUFFER', custom('CIRCULAR_BUFFER', CIRCULAR_BUFFER_DATA, circularBufferMemory)],
  [
    'TFLite_Detection_PostProcess',
    custom('TFLite_Detection_PostProcess', DETECTION_DATA, detectionMemory),
  ],
])

function custom(
  name: CustomName,
  dataBytes: number,
  memory: OperatorDescription['memory'],
): OperatorDescription {
  return {
    operands: DATA_FIRST,
    shape: 'unknown',
    traits: NO_TRAITS,
    opData: everyBuild(dataBytes),
    optionStruct: 'none',
    accepts: CUSTOM_FORMS[name],
    work: () => NO_WORK,
    memory,
    mvp: 'none',
    cpuLaws: 'unpriced',
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

function circularBufferMemory({ inputs }: LayerOperands): KernelMemory {
  return { ...NOTHING, initPersistent: [CIRCULAR_BUFFER_DATA], temporaries: [0, inputs.length] }
}

/** Tables of boxes and scores for the suppression of overlapping boxes. */
function detectionMemory({ inputs, operator }: LayerOperands): KernelMemory | 'unknown' {
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
