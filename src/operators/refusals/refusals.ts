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
import type { DataType, Model, OperatorKind } from '../../tflite/model.ts'
import type { AcceptedForms } from '../accepted-forms.ts'
import { layerContextOf, type LayerContext } from '../layer-context.ts'
import { describeOperator, isRegistered, replacementOf } from '../registry.ts'
import { wrongQuantization } from './quantization.ts'
import { nameOf, refusedAtLoad, runtimeName } from './refusal.ts'
import type { Reason, Refusal, RefusalTarget } from './refusal.ts'
import { unsupportedRank, unsupportedType } from './types.ts'

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
  const { accepts } = describeOperator(layer.operator)
  for (const rule of [...RULES, ...accepts.further]) {
    const reason = rule(layer, target, accepts)
    if (reason !== null) return reason
  }
  return null
}

/** Null where the layer is as the kernel wants it. */
type Check = (layer: LayerContext, target: RefusalTarget, accepts: AcceptedForms) => Reason | null

const RULES: readonly Check[] = [
  unregistered,
  builtinWithCustomOptions,
  missingTensor,
  unsupportedTensor,
  unsupportedType,
  unsupportedRank,
  filterScales,
  fixedQuantization,
  fusedActivation,
  computedSteering,
  intermediates,
]

function unregistered({ operator }: LayerContext, { runtime }: RefusalTarget): Reason | null {
  if (isRegistered(operator)) return null
  if (operator.customName !== null) return unknownCustom(operator.customName, runtime)
  return unknownBuiltin(operator.kind, runtime)
}

function unknownBuiltin(kind: OperatorKind, runtime: Runtime): Reason {
  const advice = replacementOf(kind) ?? 'Rewrite the model without it.'
  return refusedAtLoad(
    `There is no kernel for ${kind} in ${runtimeName(runtime)}, which refuses the model. ${advice}`,
  )
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

/** Types whose size the runtime does not know. */
const SIZELESS: ReadonlySet<DataType> = new Set(['string', 'variant'])

function unsupportedTensor({ inputs, outputs }: LayerContext): Reason | null {
  const sizeless = [...inputs, ...outputs].find(
    (tensor) => tensor !== undefined && SIZELESS.has(tensor.dtype),
  )
  if (sizeless === undefined) return null
  return refusedAtLoad(
    `Tensor ${nameOf(sizeless)} has the type ${sizeless.dtype}, which microcontrollers have no room for. Move its processing out of the model.`,
  )
}

/** Inputs that a kernel fetches without asking whether they are there; biases are optional. */
function missingTensor(
  { operator, inputs, outputs }: LayerContext,
  _target: RefusalTarget,
  { neededInputs }: AcceptedForms,
): Reason | null {
  if (neededInputs === 'unknown') return null
  const needed = Array.from({ length: neededInputs }, (_, index) => inputs[index])
  const missing = needed.indexOf(undefined)
  if (missing === -1 && outputs[0] !== undefined) return null
  const what = missing === -1 ? 'no output' : `no input ${missing}`
  return refusedAtLoad(`${operator.kind} has ${what} and is refused. Convert the model again.`)
}

/** Convolutions want one scale of the filter for all or for each of its channels. */
function filterScales({ operator, inputs }: LayerContext): Reason | null {
  const { operands } = describeOperator(operator)
  if (operands.filter === 'none' || operands.filter.scales === 'one') return null
  const filter = inputs[operands.filter.input]
  if (filter === undefined) return null
  if (!['int8', 'int16'].includes(inputs[operands.data]?.dtype ?? '')) return null
  const scales = filter.quantization?.scales.length ?? 0
  const channels = filter.shape[operands.filter.channels] ?? 0
  if (scales === 1 || (scales > 0 && scales === channels)) return null
  return refusedAtLoad(
    `The filter of ${operator.kind} has ${scales} scales for ${channels} channels and is refused: it needs 1 or one for each. Quantize and convert the model again.`,
  )
}

function fixedQuantization(
  layer: LayerContext,
  _target: RefusalTarget,
  accepts: AcceptedForms,
): Reason | null {
  const wrong = wrongQuantization(layer, accepts)
  return wrong === null ? null : refusedAtLoad(wrong)
}

/** Some kernels check that no activation is fused. */
function fusedActivation(
  { operator: { kind, options } }: LayerContext,
  _target: RefusalTarget,
  accepts: AcceptedForms,
): Reason | null {
  if (accepts.fusedActivation === 'accepted' || options.type !== 'Other') return null
  const activation = options.fields['fusedActivationFunction'] ?? 'NONE'
  if (activation === 'NONE') return null
  return refusedAtLoad(
    `${kind} with a fused ${String(activation)} is refused. Use a layer of its own for it.`,
  )
}

/** Inputs that a kernel wants to know when the model is loaded. */
function computedSteering(
  { operator, inputs }: LayerContext,
  _target: RefusalTarget,
  { constants }: AcceptedForms,
): Reason | null {
  const computed = constants.find((index) => inputs[index]?.isConstant === false)
  const tensor = inputs[computed ?? -1]
  if (tensor === undefined) return null
  return refusedAtLoad(
    `${operator.kind} with a computed input ${nameOf(tensor)} is refused: shapes must be known when the model is loaded. Make it a constant.`,
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
