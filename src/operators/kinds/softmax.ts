/** Source: tflite-micro micro/kernels/softmax_common.cc, log_softmax.cc. */
import {
  FLOAT_INT8,
  FLOAT_INT8_INT16,
  UNCHECKED,
  atInference,
  atLoad,
  symmetricInt16,
} from '../accepted-forms.ts'
import type { QuantizationConstraint } from '../accepted-forms.ts'
import { cpuOperator, inputType } from '../cpu-operator.ts'
import type { PrepareRequests } from '../cpu-operator.ts'
import type { KernelSetting } from '../kernel-memory.ts'
import { byPointers, everyLayout } from '../kernel-structs.ts'
import type { LayerOperands } from '../layer-context.ts'
import { DATA_FIRST } from '../operands.ts'
import type { KindRecords } from '../operator.ts'
import { optionParameters } from '../parameters.ts'
import { sameAsInput } from '../shapes/elementwise.ts'
import { KEPT } from '../traits.ts'

const NORMALISES = {
  operands: DATA_FIRST,
  ops: 'uncounted',
  prepare: 'structs only',
  parameters: optionParameters,
  shape: sameAsInput,
  traits: { ...KEPT, keepsAnswer: true },
  fetches: 'all',
} as const

const EXACT = 0
const THOUSANDTH = 0.001

const SOFTMAX_SCALES: readonly QuantizationConstraint[] = [
  {
    ...{ dtype: 'int8', output: 'int8', of: ['output'], zeroPoint: -128 },
    scale: { value: 1 / 256, text: '1/256', within: EXACT },
  },
  {
    ...{ dtype: 'int8', output: 'int16', of: ['output'], zeroPoint: -32768 },
    scale: { value: 1 / 65536, text: '1/65536', within: THOUSANDTH },
  },
  {
    ...{ dtype: 'int16', of: ['output'], zeroPoint: 0 },
    scale: { value: 1 / 32768, text: '1/32768', within: THOUSANDTH },
  },
  symmetricInt16(0, 'output'),
]

const LOG_SOFTMAX_SCALES: readonly QuantizationConstraint[] = [
  {
    ...{ dtype: 'int8', of: ['output'], zeroPoint: 127 },
    scale: { value: 1 / 16, text: '1/16', within: EXACT },
  },
]

export const SOFTMAX = {
  SOFTMAX: cpuOperator({
    ...NORMALISES,
    opData: byPointers(64, 80),
    optionStruct: everyLayout(4, 4),
    accepts: {
      ...UNCHECKED,
      neededInputs: 1,
      types: [atLoad(0, FLOAT_INT8_INT16)],
      quantization: SOFTMAX_SCALES,
    },
    cpuLaws: ['softmax-float', 'softmax-int16', 'softmax'],
    ops: softmaxOps,
    prepare: softmaxTables,
  }),
  LOG_SOFTMAX: cpuOperator({
    ...NORMALISES,
    opData: 'none',
    optionStruct: 'none',
    accepts: {
      ...UNCHECKED,
      types: [atInference(0, FLOAT_INT8)],
      quantization: LOG_SOFTMAX_SCALES,
    },
    cpuLaws: ['log-softmax'],
    prepare: logSoftmaxData,
  }),
} satisfies KindRecords

/** Entries of a 16-bit look-up table. */
const TABLE_ENTRIES = 513

/** The profiler takes dimension 0 for the number of classes unless the input has rank 2. */
function softmaxOps({ inputs }: LayerOperands): number {
  const shape = inputs[0]?.shape ?? []
  return 5 * (shape[shape.length === 2 ? 1 : 0] ?? 0)
}

/** int16: tables of the exponential and of 1 / (1 + x). */
function softmaxTables(layer: LayerOperands): PrepareRequests {
  const bytes = 2 * TABLE_ENTRIES
  return inputType(layer) === 'int16' ? { persistent: [bytes, bytes] } : {}
}

/** Five 32-bit numbers and two of the machine's size. */
function logSoftmaxData(layer: LayerOperands, { runtime }: KernelSetting): PrepareRequests {
  if (inputType(layer) !== 'int8') return {}
  return { persistent: [runtime.pointerBytes === 8 ? 40 : 28] }
}
