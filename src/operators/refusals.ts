/**
 * What a runtime does not run, seen from the model alone: operators without a kernel, types and
 * forms that a kernel refuses. What the MVP's kernels accept and then fail on is told by
 * `on-mvp.ts`.
 *
 * Source: the checks in Prepare and Eval of tflite-micro micro/kernels/*.cc; mltk 0.20.0
 * cpp/shared/tflite_micro and cpp/shared/gecko_sdk/tflite_micro_mvp_kernels; gecko_sdk 4.4.1
 * util/third_party/tensorflow_extra/siliconlabs.
 */
import type { AcceleratorId, Runtime } from '../target/runtime.ts'
import type { DataType, Model, Tensor } from '../tflite/model.ts'
import { calledSubgraphs } from './control-flow.ts'
import { wrongQuantization } from './fixed-quantization.ts'
import { layerContextOf } from './layer-context.ts'
import type { LayerContext } from './operator.ts'
import { isRegistered } from './registry.ts'

export interface Refusal {
  /**
   * The runtime does not load the model at all; loads it and fails on the first inference; or runs
   * it as long as the data avoids what the kernel refuses.
   */
  readonly code: 'refused-at-load' | 'fails-at-inference' | 'fails-on-some-inputs'
  readonly subgraph: number
  /** Index of the operator in its subgraph. */
  readonly layer: number
  /** What, why, and what to do; one line. */
  readonly message: string
}

export interface RefusalTarget {
  readonly runtime: Runtime
  readonly accelerator: AcceleratorId
}

type Reason = Pick<Refusal, 'code' | 'message'>
type Rule = (layer: LayerContext, target: RefusalTarget) => Reason | null

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
export function refusalOf(layer: LayerContext, target: RefusalTarget): Reason | null {
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
  return load(
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
    return load(
      'The model is compiled for an Arm Ethos-U accelerator, which the part does not have. Use the model as it was before Vela compiled it.',
    )
  }
  return load(
    `There is no kernel for the custom operator ${name} in ${runtimeName(runtime)}, which refuses the model unless the firmware registers one; what that would need is not known here.`,
  )
}

function builtinWithCustomOptions({ operator }: LayerContext): Reason | null {
  if (operator.customName !== null || operator.customOptions.length === 0) return null
  return load(`A builtin ${operator.kind} with custom options is refused. Convert the model again.`)
}

function resourceVariable({ operator }: LayerContext): Reason | null {
  if (operator.kind !== 'VAR_HANDLE') return null
  return load(
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
  return load(
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
  return load(`${kind} has ${what} and is refused. Convert the model again.`)
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
  return load(
    `The filter of ${operator.kind} has ${scales} scales for ${channels} channels and is refused: it needs 1 or one for each. Quantize and convert the model again.`,
  )
}

function fixedQuantization(layer: LayerContext): Reason | null {
  const wrong = wrongQuantization(layer)
  return wrong === null ? null : load(wrong)
}

/** The error per unit of the bias, in steps of the output, that the SDK lets pass. */
const MOST_BIAS_ERROR = 0.02

/**
 * Only Dense layers read the scale of their bias: it is held against that of the products.
 *
 * Source: tflite-micro kernels/kernel_util.cc `GetQuantizedConvolutionMultipler`, which the MLTK's
 * build lets pass.
 */
function biasScale(
  { operator, inputs, outputs }: LayerContext,
  { runtime, accelerator }: RefusalTarget,
): Reason | null {
  const [input, filter, bias] = inputs
  const [output] = outputs
  if (operator.kind !== 'FULLY_CONNECTED' || runtime.id !== 'sdk') return null
  const isQuantized =
    input?.dtype === 'int8' || (input?.dtype === 'int16' && accelerator === 'none')
  if (!isQuantized || bias === undefined) return null
  const products = scaleOf(input) * scaleOf(filter)
  if (Math.abs(products - scaleOf(bias)) <= MOST_BIAS_ERROR * scaleOf(output)) return null
  const text = (scale: number): string => String(Number(scale.toPrecision(4)))
  return load(
    `The bias of FULLY_CONNECTED, tensor ${bias.name || bias.index}, has the scale ${text(scaleOf(bias))}; input and weights make ${text(products)}, and ${runtimeName(runtime)} refuses the model. Quantize and convert it again.`,
  )
}

function scaleOf(tensor: Tensor | undefined): number {
  return tensor?.quantization?.scales[0] ?? 0
}

/**
 * Prepare gives back the temporary tensor of a bias that is not there, and the allocator then finds
 * its count of temporary tensors wrong.
 *
 * Source: tflite-micro micro/kernels/conv_common.cc and depthwise_conv_common.cc as of Gecko SDK
 * 4.4.1, seen in a build of it; the MVP's kernels ask before they give back.
 */
function biasLeftOut(
  { operator, inputs }: LayerContext,
  { runtime, accelerator }: RefusalTarget,
): Reason | null {
  const isConvolution = operator.kind === 'CONV_2D' || operator.kind === 'DEPTHWISE_CONV_2D'
  if (!isConvolution || runtime.id !== 'sdk' || accelerator !== 'none') return null
  if (inputs[2] !== undefined) return null
  return load(
    `Without the MVP's kernels ${runtimeName(runtime)} refuses a ${operator.kind} that has no bias. Give it one of zeros, or build with the MVP's kernels.`,
  )
}

interface TypeRule {
  readonly kinds: readonly string[]
  /** Index of the input that decides; -1 for the first output. */
  readonly operand: number
  readonly types: readonly DataType[]
  readonly code: 'refused-at-load' | 'fails-at-inference'
  /** The builds it holds for; all where left out. */
  readonly accelerator?: AcceleratorId
}

const atLoad = { operand: 0, code: 'refused-at-load' } as const
const atInference = { operand: 0, code: 'fails-at-inference' } as const
const FLOAT_INT8 = ['float32', 'int8'] as const
const FLOAT_INT8_INT16 = [...FLOAT_INT8, 'int16'] as const

/** Types that a kernel takes; one row per set of kernels that agree. */
const TYPE_RULES: readonly TypeRule[] = [
  {
    ...{ ...atLoad, accelerator: 'mvp', types: FLOAT_INT8 },
    kinds: [
      ...['CONV_2D', 'DEPTHWISE_CONV_2D', 'FULLY_CONNECTED'],
      ...['AVERAGE_POOL_2D', 'MAX_POOL_2D'],
    ],
  },
  { ...atLoad, accelerator: 'mvp', operand: 2, types: FLOAT_INT8, kinds: ['TRANSPOSE_CONV'] },
  {
    ...{ ...atLoad, accelerator: 'none', types: FLOAT_INT8_INT16 },
    kinds: ['CONV_2D', 'DEPTHWISE_CONV_2D', 'AVERAGE_POOL_2D', 'MAX_POOL_2D'],
  },
  {
    ...{ ...atLoad, accelerator: 'none', operand: 2, types: FLOAT_INT8_INT16 },
    kinds: ['TRANSPOSE_CONV'],
  },
  {
    ...{ ...atLoad, types: ['float32'] },
    kinds: [...['CEIL', 'EXP', 'ROUND', 'L2_POOL_2D'], ...['SIN', 'COS', 'LOG', 'SQRT', 'SQUARE']],
  },
  { ...atLoad, types: ['bool'], kinds: ['LOGICAL_NOT', 'IF'] },
  { ...atLoad, types: FLOAT_INT8_INT16, kinds: ['ABS', 'SOFTMAX'] },
  {
    ...{ ...atLoad, types: FLOAT_INT8 },
    kinds: [
      ...['RSQRT', 'CUMSUM', 'DEPTH_TO_SPACE', 'SPACE_TO_DEPTH', 'GATHER', 'GATHER_ND'],
      ...['L2_NORMALIZATION', 'ADD_N', 'SVDF'],
    ],
  },
  { ...atLoad, operand: 1, types: ['int32'], kinds: ['GATHER', 'GATHER_ND'] },
  {
    ...{ ...atLoad, types: ['float32', 'int8', 'int16', 'int32', 'int64', 'bool'] },
    kinds: ['CONCATENATION'],
  },
  { ...atLoad, types: ['int8', 'int16', 'uint8'], kinds: ['DEQUANTIZE'] },
  { ...atLoad, operand: -1, types: ['float32'], kinds: ['DEQUANTIZE'] },
  {
    ...{ ...atLoad, types: ['float32', 'int8', 'int16', 'int32', 'uint8'] },
    kinds: ['QUANTIZE'],
  },
  {
    ...{ ...atLoad, operand: -1, types: ['int8', 'int16', 'int32', 'uint8'] },
    kinds: ['QUANTIZE'],
  },
  {
    ...{ ...atLoad, operand: 19, types: ['float32', 'int16'] },
    kinds: ['UNIDIRECTIONAL_SEQUENCE_LSTM'],
  },
  { ...atInference, types: ['float32'], kinds: ['FLOOR', 'FLOOR_DIV', 'FLOOR_MOD'] },
  {
    ...{ ...atInference, types: FLOAT_INT8 },
    kinds: [
      ...['RELU', 'RELU6', 'PRELU', 'ELU', 'HARD_SWISH', 'LOG_SOFTMAX', 'NEG', 'REDUCE_MAX'],
      ...['ARG_MAX', 'ARG_MIN', 'BATCH_TO_SPACE_ND', 'SPACE_TO_BATCH_ND'],
      ...['RESIZE_BILINEAR', 'TRANSPOSE'],
    ],
  },
  {
    ...{ ...atInference, types: FLOAT_INT8_INT16 },
    kinds: [
      ...['LEAKY_RELU', 'LOGISTIC', 'TANH', 'MEAN', 'SUM', 'SUB'],
      ...['RESIZE_NEAREST_NEIGHBOR'],
    ],
  },
  {
    ...{ ...atInference, types: ['float32', 'int8', 'int32'] },
    kinds: ['DIV', 'UNPACK'],
  },
  {
    ...{ ...atInference, types: ['float32', 'int8', 'int16', 'int32'] },
    kinds: ['MUL', 'SQUARED_DIFFERENCE', 'SPLIT', 'SPLIT_V', 'PAD', 'PADV2'],
  },
  {
    ...{ ...atInference, types: ['float32', 'int8', 'int32', 'int64'] },
    kinds: ['MAXIMUM', 'MINIMUM', 'PACK', 'ZEROS_LIKE', 'GREATER', 'GREATER_EQUAL'],
  },
  {
    ...{ ...atInference, types: ['float32', 'int8', 'int32', 'int64'] },
    kinds: ['LESS', 'LESS_EQUAL'],
  },
  {
    ...{ ...atInference, types: ['float32', 'int8', 'int32', 'int64', 'bool'] },
    kinds: ['EQUAL', 'NOT_EQUAL'],
  },
  {
    ...{ ...atInference, types: ['float32', 'int8', 'int16', 'int32', 'bool'] },
    kinds: ['STRIDED_SLICE'],
  },
]

function unsupportedType(layer: LayerContext, target: RefusalTarget): Reason | null {
  for (const rule of TYPE_RULES) {
    const reason = brokenTypeRule(rule, layer, target)
    if (reason !== null) return reason
  }
  return referenceDepthwise(layer, target)
}

function brokenTypeRule(
  { kinds, operand, types, code, accelerator }: TypeRule,
  layer: LayerContext,
  target: RefusalTarget,
): Reason | null {
  const { kind } = layer.operator
  if (!kinds.includes(kind)) return null
  if (accelerator !== undefined && accelerator !== target.accelerator) return null
  const tensor = operand === -1 ? layer.outputs[0] : layer.inputs[operand]
  if (tensor === undefined || types.includes(tensor.dtype)) return null
  return typeReason(code, kind, { tensor, types, runtime: target.runtime })
}

interface TypeMismatch {
  readonly tensor: Tensor
  readonly types: readonly DataType[]
  readonly runtime: Runtime
}

function typeReason(code: TypeRule['code'], kind: string, mismatch: TypeMismatch): Reason {
  const { tensor, types, runtime } = mismatch
  const when = code === 'refused-at-load' ? 'refuses the model' : 'fails on the first inference'
  return {
    code,
    message: `The ${kind} kernel of ${runtimeName(runtime)} takes ${list(types)}, not ${tensor.dtype} (tensor ${tensor.name || tensor.index}), and ${when}. Convert the model with ${types.includes('int8') ? 'int8' : (types[0] ?? 'another type')} there.`,
  }
}

/** Without accelerator the PC's reference kernel prepares int16 and then does not compute it. */
function referenceDepthwise(
  { operator, inputs }: LayerContext,
  target: RefusalTarget,
): Reason | null {
  const [tensor] = inputs
  const isReference = target.runtime.id === 'mltk-simulator' && target.accelerator === 'none'
  if (operator.kind !== 'DEPTHWISE_CONV_2D' || !isReference) return null
  if (tensor?.dtype !== 'int16') return null
  const { runtime } = target
  return typeReason('fails-at-inference', operator.kind, { tensor, types: FLOAT_INT8, runtime })
}

const MOST_CONCATENATED = 10

function tooManyConcatenated(
  { operator, inputs }: LayerContext,
  { runtime }: RefusalTarget,
): Reason | null {
  if (operator.kind !== 'CONCATENATION' || runtime.id !== 'sdk') return null
  if (inputs.length <= MOST_CONCATENATED) return null
  return load(
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
  return load(
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
  return load(
    `${operator.kind} with a computed input ${tensor.name || tensor.index} is refused: shapes must be known when the model is loaded. Make it a constant.`,
  )
}

function intermediates({ operator, subgraph }: LayerContext): Reason | null {
  const tensor = operator.intermediates
    .map((index) => subgraph.tensors[index])
    .find((one) => one?.shape.every((dimension) => dimension > 0))
  if (tensor === undefined) return null
  return load(`${operator.kind} with intermediate tensors is refused. Convert the model again.`)
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

/** Control flow: the called subgraphs exist, do not lead back and have the operands. */
function brokenCall(layer: LayerContext): Reason | null {
  const { model, subgraph, operator } = layer
  const calls = calledSubgraphs(operator)
  const missing = calls.find((index) => model.subgraphs[index] === undefined)
  if (missing !== undefined) {
    return load(
      `${operator.kind} runs subgraph ${missing}, but there are ${model.subgraphs.length}.`,
    )
  }
  const endless = calls.find((index) => leadsTo(model, { from: index, to: subgraph.index }))
  if (endless !== undefined) {
    return load(
      `${operator.kind} runs subgraph ${endless}, which leads back to it: loading never ends.`,
    )
  }
  return wrongOperands(layer, calls)
}

/** What Prepare compares: IF's first branch, WHILE's condition (inputs only) and body. */
function wrongOperands(
  { model, operator, inputs, outputs }: LayerContext,
  calls: readonly number[],
): Reason | null {
  const operands = operator.kind === 'IF' ? inputs.length - 1 : inputs.length
  const compared = operator.kind === 'IF' ? calls.slice(0, 1) : calls
  const wrong = compared.find((index, at) => {
    const called = model.subgraphs[index]
    const isCondition = operator.kind === 'WHILE' && at === 0
    const hasOutputs = isCondition || called?.outputs.length === outputs.length
    return called?.inputs.length !== operands || !hasOutputs
  })
  if (wrong === undefined) return null
  return load(
    `${operator.kind} hands ${operands} tensors to subgraph ${wrong} and takes ${outputs.length}, which are not its inputs and outputs. Convert the model again.`,
  )
}

function leadsTo(model: Model, { from, to }: { from: number; to: number }): boolean {
  const seen = new Set<number>()
  const open = [from]
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (index === to) return true
    if (seen.has(index)) continue
    seen.add(index)
    for (const operator of model.subgraphs[index]?.operators ?? []) {
      open.push(...calledSubgraphs(operator))
    }
  }
  return false
}

function load(message: string): Reason {
  return { code: 'refused-at-load', message }
}

function runtimeName({ id }: Runtime): string {
  return id === 'sdk' ? 'the Gecko SDK' : 'the MLTK'
}

function list(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}
