/** Source: tflite-micro micro/kernels/softmax_common.cc, log_softmax.cc. */
import { cpuOperator, inputType } from '../cpu-operator.ts'
import type { PrepareRequests } from '../cpu-operator.ts'
import type { KernelSetting, LayerContext, OperatorDescription } from '../operator.ts'

export const SOFTMAX: readonly OperatorDescription[] = [
  cpuOperator({ kinds: ['SOFTMAX'], ops: softmaxOps, prepare: softmaxTables }),
  cpuOperator({ kinds: ['LOG_SOFTMAX'], prepare: logSoftmaxData }),
]

/** Entries of a 16-bit look-up table. */
const TABLE_ENTRIES = 513

/** The profiler takes dimension 0 for the number of classes unless the input has rank 2. */
function softmaxOps({ inputs }: LayerContext): number {
  const shape = inputs[0]?.shape ?? []
  return 5 * (shape[shape.length === 2 ? 1 : 0] ?? 0)
}

/** int16: tables of the exponential and of 1 / (1 + x). */
function softmaxTables(layer: LayerContext): PrepareRequests {
  const bytes = 2 * TABLE_ENTRIES
  return inputType(layer) === 'int16' ? { persistent: [bytes, bytes] } : {}
}

/** Five 32-bit numbers and two of the machine's size. */
function logSoftmaxData(layer: LayerContext, { runtime }: KernelSetting): PrepareRequests {
  if (inputType(layer) !== 'int8') return {}
  return { persistent: [runtime.pointerBytes === 8 ? 40 : 28] }
}
