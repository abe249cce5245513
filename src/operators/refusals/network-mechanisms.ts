/**
 * Relations between the operands of recurrent layers, ADD_N and the circular buffer.
 *
 * Source: tflite-micro micro/kernels: svdf_common.cc, lstm_eval.cc, lstm_eval_common.cc,
 * cmsis_nn/unidirectional_sequence_lstm.cc, add_n.cc, circular_buffer_common.cc, detection_postprocess.cc.
 */
import type { Tensor } from '../../tflite/model.ts'
import { readIntegerMap } from '../flexbuffer.ts'
import { elementsOf, type LayerContext } from '../layer-context.ts'
import { nameOf, scaleOf, scaleText, zeroPointOf } from './refusal.ts'

const isShape = (tensor: Tensor | undefined, ...shape: readonly number[]): boolean =>
  tensor?.shape.length === shape.length && shape.every((size, at) => size === tensor.shape[at])

export function addendsAlike({ inputs: [first, ...others] }: LayerContext): string | null {
  for (const other of others) {
    if (first === undefined || other === undefined) continue
    if (first.dtype !== other.dtype) return `adds ${first.dtype} and ${other.dtype}`
    if (!isShape(other, ...first.shape)) {
      return `adds ${first.shape.join('x')} and ${other.shape.join('x')}`
    }
    const isAlike = scaleOf(first) === scaleOf(other) && zeroPointOf(first) === zeroPointOf(other)
    if (first.dtype === 'int8' && !isAlike) {
      return `needs the same scale and zero point on the tensors ${nameOf(first)} and ${nameOf(other)}`
    }
  }
  return null
}

/** Dimension 1 of the input must be 1; the others are the buffer's. */
export function circularBuffer({
  inputs: [input],
  outputs: [output],
}: LayerContext): string | null {
  if (input === undefined || output === undefined) return null
  const [batch, rows, columns, depth] = input.shape
  const [outBatch, , outColumns, outDepth] = output.shape
  if (rows === 1 && batch === outBatch && columns === outColumns && depth === outDepth) return null
  return `puts ${input.shape.join('x')} into a buffer of ${output.shape.join('x')}`
}

const COORDINATES = 4

/** Boxes, their scores, and as many classes as the options count, or one more for the background. */
export function detectionSizes({ operator, inputs: [boxes, scores] }: LayerContext): string | null {
  const [batch, count = 0, coordinates = 0] = boxes?.shape ?? []
  const [batches, rows, columns = 0] = scores?.shape ?? []
  const options = readIntegerMap(operator.customOptions)
  const beyond = columns - (options?.get('num_classes') ?? columns)
  if (batch !== 1 || batches !== 1) return 'takes one batch of boxes and scores'
  if (coordinates < COORDINATES) return `takes boxes of 4 coordinates and more, not ${coordinates}`
  if (rows !== count) return `has ${count} boxes and scores for ${rows ?? 0}`
  if (beyond < 0 || beyond > 1)
    return `has scores of ${columns} classes, ${beyond} more than its options count`
  return null
}

/**
 * An observation, not a check in the source: in a reference build of Gecko SDK 4.4.1 both models
 * with such a state failed on the first inference, all eleven whose int8 state has zero point 0 ran.
 * In one of AI/ML SDK 2.2.1 all ran. Sources do not tell the two builds apart: their tflite-micro is
 * equal, of CMSIS-NN fdbbcbe6 and 3f773cbf only two headers differ, for other compilers and cores, and
 * nothing but `ResetVariableTensors` (micro_graph.cc) reads such a zero point before an inference.
 */
export function stateNotShifted({ inputs }: LayerContext): string | null {
  const state = inputs.find((tensor) => tensor?.isVariable === true && tensor.dtype === 'int8')
  if (state === undefined || zeroPointOf(state) === 0) return null
  return `has an int8 state whose zero point is not 0 (here ${zeroPointOf(state)}, tensor ${nameOf(state)}; seen to fail in Gecko SDK 4.4.1 and to run in AI/ML SDK 2.2.1, for a reason that is not known: try it on the device)`
}

// ---- SVDF ----------------------------------------------------------------------------------------

const DOES_NOT_FIT = 'has operands whose sizes do not fit together'

export function svdfSizes({ operator, inputs, outputs: [output] }: LayerContext): string | null {
  const [input, feature, time, bias, state] = inputs
  const { options } = operator
  const rank = options.type === 'Other' ? Number(options.fields['rank'] ?? 0) : 0
  if (input === undefined || feature === undefined || time === undefined) return null
  const [batch = 0, size = 0] = input.shape
  const [filters = 0] = feature.shape
  const [, memory = 0] = time.shape
  const units = filters / rank
  if (rank <= 0 || !Number.isInteger(units)) return `has ${filters} filters for rank ${rank}`
  const fits =
    isShape(feature, filters, size) &&
    isShape(time, filters, memory) &&
    isShape(state, batch, memory * filters) &&
    isShape(output, batch, units) &&
    (bias === undefined || bias.shape[0] === units)
  return fits ? null : DOES_NOT_FIT
}

const BIAS_TOLERANCE = 1e-5

export function svdfBiasScale({ inputs }: LayerContext): string | null {
  const [, , time, bias, state] = inputs
  if (bias === undefined) return null
  const wanted = scaleOf(state) * scaleOf(time)
  if (Math.abs(scaleOf(bias) - wanted) < BIAS_TOLERANCE) return null
  return `has a bias, tensor ${nameOf(bias)}, of the scale ${scaleText(scaleOf(bias))} where state and weights make ${scaleText(wanted)}`
}

// ---- LSTM ----------------------------------------------------------------------------------------

const EXTRAS = [9, 10, 11, 16, 17, 20, 21, 22, 23] as const

export function lstmExtras({ inputs }: LayerContext): string | null {
  const extra = EXTRAS.find((at) => inputs[at] !== undefined)
  return extra === undefined
    ? null
    : `has an input ${extra}: peepholes, projections and layer normalization are not taken`
}

export function lstmSizes(layer: LayerContext): string | null {
  const { operator, inputs, outputs } = layer
  const { options } = operator
  const isTimeMajor = options.type === 'Other' && options.fields['timeMajor'] === true
  const shape = inputs[0]?.shape ?? []
  const batch = shape[isTimeMajor ? 1 : 0] ?? 0
  const features = shape[2] ?? 0
  const states = inputs[18]?.shape[1] ?? 0
  const weights = [1, 2, 3, 4].every((at) => isShape(inputs[at], states, features))
  const recurrent = [5, 6, 7, 8].every((at) => isShape(inputs[at], states, states))
  const biases = [12, 13, 14, 15].every((at) => isShape(inputs[at], states))
  const kept = [18, 19].every((at) => elementsOf(inputs[at]) === batch * states)
  const answers = isShape(outputs[0], shape[0] ?? 0, shape[1] ?? 0, states)
  return weights && recurrent && biases && kept && answers ? null : DOES_NOT_FIT
}

const MOST_CELL_EXPONENT = -9
const EXPONENT_TOLERANCE = 1e-3

export function lstmCellScale({ inputs }: LayerContext): string | null {
  const scale = scaleOf(inputs[19])
  const exponent = Math.log2(scale)
  const isPower = Math.abs(exponent - Math.round(exponent)) < EXPONENT_TOLERANCE
  if (isPower && Math.round(exponent) <= MOST_CELL_EXPONENT) return null
  return `has a cell state of the scale ${scale}, which is no power of two up to 1/512`
}
