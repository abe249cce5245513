/**
 * Sources: tflite-micro micro/kernels/svdf_common.cc, unidirectional_sequence_lstm.cc,
 * cmsis_nn/unidirectional_sequence_lstm.cc (the SDK's kernel).
 */
import { cpuOperator, inputType } from '../cpu-operator.ts'
import type { PrepareRequests } from '../cpu-operator.ts'
import type { KernelSetting, LayerContext, OperatorDescription } from '../operator.ts'

export const RECURRENT: readonly OperatorDescription[] = [
  cpuOperator({ kinds: ['SVDF'], prepare: svdfScratch }),
  cpuOperator({ kinds: ['UNIDIRECTIONAL_SEQUENCE_LSTM'], prepare: lstmRequests }),
]

/** Sums per filter and, for int8, per unit. */
function svdfScratch(layer: LayerContext): PrepareRequests {
  const { inputs, operator } = layer
  const batches = inputs[0]?.shape[0] ?? 0
  const filters = inputs[1]?.shape[0] ?? 0
  const perFilter = 4 * batches * filters
  const rank = operator.options.type === 'Other' ? Number(operator.options.fields['rank']) : 1
  const scratch =
    inputType(layer) === 'int8'
      ? [perFilter, 4 * batches * Math.floor(filters / Math.max(1, rank))]
      : [perFilter]
  return { scratch, scratchPurpose: 'accumulators' }
}

/** Inputs of the operator. */
const LSTM = { input: 0, firstWeights: 1, lastWeights: 8, hiddenState: 18, cellState: 19 } as const
const GATES = 4

/** A buffer of the cell state's type for each gate; the SDK's kernel also folds the zero points. */
function lstmRequests(layer: LayerContext, { runtime }: KernelSetting): PrepareRequests {
  const { inputs, operator } = layer
  const isTimeMajor =
    operator.options.type === 'Other' && operator.options.fields['timeMajor'] === true
  const batches = inputs[LSTM.input]?.shape[isTimeMajor ? 1 : 0] ?? 0
  const states = inputs[LSTM.hiddenState]?.shape[1] ?? 0
  const bytes = inputs[LSTM.cellState]?.dtype === 'int16' ? 2 : 4
  const scratch = Array.from({ length: GATES }, () => batches * states * bytes)
  const folds = runtime.id === 'sdk' && inputType(layer) === 'int8'
  return {
    persistent: folds ? foldedBiases(layer) : [],
    scratch,
    scratchPurpose: 'gate',
  }
}

function foldedBiases({ inputs }: LayerContext): readonly number[] {
  return inputs
    .slice(LSTM.firstWeights, LSTM.lastWeights + 1)
    .flatMap((weights) => (weights === undefined ? [] : [4 * (weights.shape[0] ?? 0)]))
}
