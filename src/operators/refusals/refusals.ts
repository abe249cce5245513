/**
 * What a runtime does not run, seen from the model alone: operators without a kernel, types and
 * forms that a kernel refuses. What the MVP's kernels accept and then fail on is told by
 * `on-mvp.ts`.
 *
 * Source: the checks in Prepare and Eval of tflite-micro micro/kernels/*.cc; mltk 0.20.0
 * cpp/shared/tflite_micro and cpp/shared/gecko_sdk/tflite_micro_mvp_kernels; gecko_sdk 4.4.1
 * util/third_party/tensorflow_extra/siliconlabs.
 */
import type { Runtime } from '../../target/runtime.ts'
import type { DataType, Model } from '../../tflite/model.ts'
import { biasLeftOut, biasScale } from './bias.ts'
import { brokenCall } from './calls.ts'
import { layerContextOf } from '../layer-context.ts'
import type { LayerContext } from '../operator.ts'
import {
  refusedAtLoad,
  runtimeName,
  type Reason,
  type Refusal,
  type RefusalTarget,
  type Rule,
} from './refusal.ts'
import { wrongQuantization } from './quantization.ts'
import { isRegistered } from '../registry.ts'
import { unsupportedType } from './types.ts'

/** All refusals of a model, by subgraph and operator; empty where the runtime runs it. */
export function refusalsOf(model: Model, target: RefusalTarget): readonly Refusal[] {
  return model.subgraphs.flatMap((subgraph) =>
    subgraph.operators.flatMap((operator) => {
      const reason = refusalOf(layerContextOf(model, subgraph, operator), target)
      return reason === null ? [] : [{ ...reason, subgraph: subgraph.index, layer: operator.index }]
    }),
  )
}

/** The first reason why the runtime does not run a layer, null where there is none. */
function refusalOf(layer: LayerContext, target: RefusalTarget): Reason | null {
  for (const rule of RULES) {
    const reason = rule(layer, target)
    if (reason !== null) return reason
  }
  return null
}

const RULES: readonly Rule[] = [
  unregistered,
  builtinWithCustomOptions,
  resourceVariable,
  missingTensor,
  unsupportedTensor,
  unsupportedType,
  filterScales,
  fixedQuantization,
  biasScale,
  biasLeftOut,
  tooManyConcatenated,
  fusedActivation,
  computedSteering,
  intermediates,
  forbiddenValue,
  brokenCall,
  shiftedState,
]

function unregistered({ operator }: LayerContext, { runtime }: RefusalTarget): Reason | null {
  const name = operator.customName ?? operator.kind
  if (isRegistered(name)) return null
  if (operator.customName !== null) return unknownCustom(operator.customName, runtime)
  const instead = INSTEAD[name]
  const advice = instead ?? 'Rewrite the model without it.'
  return refusedAtLoad(
    `There is no kernel for ${name} in ${runtimeName(runtime)}, which refuses the model. ${advice}`,
  )
}

/** What works instead of an operator that has no kernel. */
const INSTEAD: Readonly<Record<string, string>> = {
  BATCH_MATMUL: 'Use a Dense layer (FULLY_CONNECTED) where one factor is constant.',
  GELU: 'Use RELU or HARD_SWISH.',
  POW: 'Use SQUARE, SQRT or MUL.',
  RELU_N1_TO_1: 'Fuse it into the layer before, or use RELU6.',
}

function unknownCustom(name: string, runtime: Runtime): Reason {
  if (name === 'ethos-u') {
    return refusedAtLoad(
      'The model is compiled for an Arm Ethos-U accelerator, which the part does not have. Use the model as it was before Vela compiled it.',
    )
  }
  return refusedAtLoad(
    `There is no kernel for the custom operator ${name} in ${runtimeName(runtime)}, which refuses the model unless the firmware registers one; what that would need is not known here.`,
  )
}

function builtinWithCustomOptions({ operator }: LayerContext): Reason | null {
  if (operator.customName !== null || operator.customOptions.length === 0) return null
  return refusedAtLoad(
    `A builtin ${operator.kind} with custom options is refused. Convert the model again.`,
  )
}

function resourceVariable({ operator }: LayerContext): Reason | null {
  if (operator.kind !== 'VAR_HANDLE') return null
  return refusedAtLoad(
    'The runtime keeps no resource variables, so VAR_HANDLE is refused. Make the state an input and an output of the model.',
  )
}

/** Types whose size the runtime does not know. */
const SIZELESS: ReadonlySet<DataType> = new Set(['string', 'variant'])

function unsupportedTensor({ inputs, outputs }: LayerContext): Reason | null {
  const sizeless = [...inputs, ...outputs].find(
    (tensor) => tensor !== undefined && SIZELESS.has(tensor.dtype),
  )
  if (sizeless === undefined) return null
  return refusedAtLoad(
    `Tensor ${sizeless.name || sizeless.index} has the type ${sizeless.dtype}, which microcontrollers have no room for. Move its processing out of the model.`,
  )
}

/** Inputs that a kernel fetches without asking whether they are there; biases are optional. */
const NEEDED_INPUTS: Readonly<Record<string, number>> = {
  CONV_2D: 2,
  DEPTHWISE_CONV_2D: 2,
  FULLY_CONNECTED: 2,
  TRANSPOSE_CONV: 3,
  MAX_POOL_2D: 1,
  AVERAGE_POOL_2D: 1,
  ADD: 2,
  MUL: 2,
  SUB: 2,
  SOFTMAX: 1,
  RELU: 1,
  RELU6: 1,
  LOGISTIC: 1,
  TANH: 1,
  QUANTIZE: 1,
  DEQUANTIZE: 1,
  RESHAPE: 1,
  PAD: 2,
  MEAN: 2,
}

function missingTensor({ operator, inputs, outputs }: LayerContext): Reason | null {
  const { kind } = operator
  const needed = NEEDED_INPUTS[kind]
  if (needed === undefined) return null
  const missing = Array.from({ length: needed }, (_, index) => inputs[index]).indexOf(undefined)
  if (missing === -1 && outputs[0] !== undefined) return null
  const what = missing === -1 ? 'no output' : `no input ${missing}`
  return refusedAtLoad(`${kind} has ${what} and is refused. Convert the model again.`)
}

interface FilterPlace {
  /** Index of the input whose type decides. */
  readonly data: number
  /** The filter's dimension that counts output channels. */
  readonly channels: number
}

/** Convolutions whose filter is input 1 and wants a scale for all or for each of its channels. */
const SCALED_FILTERS: Readonly<Record<string, FilterPlace>> = {
  CONV_2D: { data: 0, channels: 0 },
  DEPTHWISE_CONV_2D: { data: 0, channels: 3 },
  TRANSPOSE_CONV: { data: 2, channels: 0 },
}

function filterScales({ operator, inputs }: LayerContext): Reason | null {
  const place = SCALED_FILTERS[operator.kind]
  const filter = inputs[1]
  if (place === undefined || filter === undefined) return null
  if (!['int8', 'int16'].includes(inputs[place.data]?.dtype ?? '')) return null
  const scales = filter.quantization?.scales.length ?? 0
  const channels = filter.shape[place.channels] ?? 0
  if (scales === 1 || (scales > 0 && scales === channels)) return null
  return refusedAtLoad(
    `The filter of ${operator.kind} has ${scales} scales for ${channels} channels and is refused: it needs 1 or one for each. Quantize and convert the model again.`,
  )
}

function fixedQuantization(layer: LayerContext): Reason | null {
  const wrong = wrongQuantization(layer)
  return wrong === null ? null : refusedAtLoad(wrong)
}

const MOST_CONCATENATED = 10

function tooManyConcatenated(
  { operator, inputs }: LayerContext,
  { runtime }: RefusalTarget,
): Reason | null {
  if (operator.kind !== 'CONCATENATION' || runtime.id !== 'sdk') return null
  if (inputs.length <= MOST_CONCATENATED) return null
  return refusedAtLoad(
    `The SDK's CONCATENATION takes at most ${MOST_CONCATENATED} inputs, this has ${inputs.length}, and it refuses the model. Concatenate in two steps.`,
  )
}

/** Kernels that check that no activation is fused. */
const UNFUSED: ReadonlySet<string> = new Set(['CONCATENATION', 'L2_NORMALIZATION'])

function fusedActivation({ operator }: LayerContext): Reason | null {
  const { kind, options } = operator
  if (!UNFUSED.has(kind) || options.type !== 'Other') return null
  const activation = options.fields['fusedActivationFunction'] ?? 'NONE'
  if (activation === 'NONE') return null
  return refusedAtLoad(
    `${kind} with a fused ${String(activation)} is refused. Use a layer of its own for it.`,
  )
}

/** Inputs that a kernel wants to know when the model is loaded. */
const STEERING: Readonly<Record<string, number>> = {
  PAD: 1,
  PADV2: 1,
  RESIZE_BILINEAR: 1,
  RESIZE_NEAREST_NEIGHBOR: 1,
  SPLIT: 0,
  SPLIT_V: 2,
}

function computedSteering({ operator, inputs }: LayerContext): Reason | null {
  const tensor = inputs[STEERING[operator.kind] ?? -1]
  if (tensor === undefined || tensor.isConstant) return null
  return refusedAtLoad(
    `${operator.kind} with a computed input ${tensor.name || tensor.index} is refused: shapes must be known when the model is loaded. Make it a constant.`,
  )
}

function intermediates({ operator, subgraph }: LayerContext): Reason | null {
  const tensor = operator.intermediates
    .map((index) => subgraph.tensors[index])
    .find((one) => one?.shape.every((dimension) => dimension > 0))
  if (tensor === undefined) return null
  return refusedAtLoad(
    `${operator.kind} with intermediate tensors is refused. Convert the model again.`,
  )
}

/** A constant divisor is taken for a sensible one. */
function forbiddenValue({ operator, inputs }: LayerContext): Reason | null {
  const code = 'fails-on-some-inputs'
  if (operator.kind === 'FLOOR_DIV' && inputs[1]?.isConstant === false) {
    return { code, message: 'FLOOR_DIV stops the inference where an element of the divisor is 0.' }
  }
  if (operator.kind === 'RSQRT' && inputs[0]?.dtype === 'int8') {
    return { code, message: 'RSQRT of int8 stops the inference where an element is 0 or less.' }
  }
  return null
}

/**
 * An observation, not a check in the source: in a reference build of Gecko SDK 4.4.1 both models
 * with such a state failed on the first inference, all eleven whose int8 state has zero point 0 ran.
 */
function shiftedState(
  { operator, inputs }: LayerContext,
  { runtime }: RefusalTarget,
): Reason | null {
  const isRecurrent = operator.kind === 'SVDF' || operator.kind === 'UNIDIRECTIONAL_SEQUENCE_LSTM'
  if (runtime.id !== 'sdk' || !isRecurrent) return null
  const state = inputs.find((tensor) => tensor?.isVariable === true && tensor.dtype === 'int8')
  const zeroPoint = state?.quantization?.zeroPoints[0] ?? 0
  if (state === undefined || zeroPoint === 0) return null
  return {
    code: 'fails-at-inference',
    message: `In a reference build of the Gecko SDK every ${operator.kind} tried whose int8 state has a zero point other than 0 (here ${zeroPoint}, tensor ${state.name || state.index}) failed on the first inference; the cause is not known. Try it on the device first.`,
  }
}
