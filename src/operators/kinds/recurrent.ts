/**
 * Sources: tflite-micro micro/kernels/svdf_common.cc, unidirectional_sequence_lstm.cc,
 * cmsis_nn/unidirectional_sequence_lstm.cc (the SDK's kernel).
 */
import { cpuOperator, inputType } from '../cpu-operator.ts'
import type { PrepareRequests } from '../cpu-operator.ts'
import type { KernelSetting } from '../kernel-memory.ts'
import { everyLayout } from '../kernel-structs.ts'
import { elementsOf, type LayerOperands } from '../layer-context.ts'
import { DATA_FIRST } from '../operands.ts'
import type { KindRecords } from '../operator.ts'
import { optionParameters } from '../parameters.ts'
import { sequenceLstm, svdf } from '../shapes/window.ts'
import { NO_TRAITS } from '../traits.ts'
import { RECURRENT_FORMS } from './forms/network.ts'

const RECURS = {
  operands: DATA_FIRST,
  ops: 'uncounted',
  macs: 'none',
  prepare: 'structs only',
  parameters: optionParameters,
  fetches: 'all',
  traits: { ...NO_TRAITS, constants: 'trained' },
} as const

export const RECURRENT = {
  SVDF: cpuOperator({
    ...RECURS,
    opData: { 'mltk-device': 40, sdk: 36, 'mltk-simulator': 40 },
    optionStruct: everyLayout(8, 4),
    accepts: RECURRENT_FORMS.SVDF,
    cpuLaws: ['recurrent'],
    macs: svdfMacs,
    shape: svdf,
    prepare: svdfScratch,
  }),
  UNIDIRECTIONAL_SEQUENCE_LSTM: cpuOperator({
    ...RECURS,
    opData: { 'mltk-device': 688, sdk: 936, 'mltk-simulator': 688 },
    optionStruct: everyLayout(16, 4),
    accepts: RECURRENT_FORMS.UNIDIRECTIONAL_SEQUENCE_LSTM,
    cpuLaws: ['lstm'],
    macs: lstmMacs,
    shape: sequenceLstm,
    prepare: lstmRequests,
  }),
} satisfies KindRecords

/** Features of the new step, then all steps that are kept. */
function svdfMacs({ inputs }: LayerOperands): number {
  const [input, feature, time] = inputs
  return (input?.shape[0] ?? 0) * (elementsOf(feature) + elementsOf(time))
}

const GATE_WEIGHTS = 8

/** The weights of the four gates, each step and batch: the profiler prints 0 (SiliconLabs/mltk#10). */
function lstmMacs({ inputs }: LayerOperands): number {
  const [steps = 0, batches = 0] = inputs[0]?.shape ?? []
  const weights = inputs.slice(1, 1 + GATE_WEIGHTS).map(elementsOf)
  return steps * batches * weights.reduce((all, one) => all + one, 0)
}

/** Sums per filter and, for int8, per unit. */
function svdfScratch(layer: LayerOperands): PrepareRequests {
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
function lstmRequests(layer: LayerOperands, { runtime }: KernelSetting): PrepareRequests {
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

function foldedBiases({ inputs }: LayerOperands): readonly number[] {
  return inputs
    .slice(LSTM.firstWeights, LSTM.lastWeights + 1)
    .flatMap((weights) => (weights === undefined ? [] : [4 * (weights.shape[0] ?? 0)]))
}
