/** Source: tflite-micro micro/kernels/softmax_common.cc, log_softmax.cc. */
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
import { SOFTMAX_FORMS } from './forms/movement.ts'

const NORMALISES = {
  operands: DATA_FIRST,
  ops: 'uncounted',
  macs: 'none',
  prepare: 'structs only',
  parameters: optionParameters,
  shape: sameAsInput,
  traits: { ...KEPT, keepsAnswer: true },
  fetches: 'all',
} as const

export const SOFTMAX = {
  SOFTMAX: cpuOperator({
    ...NORMALISES,
    opData: byPointers(64, 80),
    optionStruct: everyLayout(4, 4),
    accepts: SOFTMAX_FORMS.SOFTMAX,
    cpuLaws: ['softmax-float', 'softmax-int16', 'softmax'],
    ops: softmaxOps,
    prepare: softmaxTables,
  }),
  LOG_SOFTMAX: cpuOperator({
    ...NORMALISES,
    opData: 'none',
    optionStruct: 'none',
    accepts: SOFTMAX_FORMS.LOG_SOFTMAX,
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
