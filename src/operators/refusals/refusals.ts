/**
 * What a runtime does not run, seen from the model alone: operators without a kernel, types and
 * forms that a kernel refuses. What the MVP's kernels accept and then fail on is told by
 * `on-mvp.ts`.
 *
 * Source: the checks in Prepare and Eval of tflite-micro micro/kernels/*.cc; mltk 0.20.0
 * cpp/shared/tflite_micro and cpp/shared/gecko_sdk/tflite_micro_mvp_kernels; gecko_sdk 4.4.1
 * util/third_party/tensorflow_extra/siliconlabs.
 */
import { customOperatorOf } from '../../target/firmware.ts'
import type { Runtime } from '../../target/runtime.ts'
import type { DataType, Model, Operator, OperatorKind } from '../../tflite/model.ts'
import { addCallOf } from '../kinds/add-calls.ts'
import { layerContextOf, type LayerContext } from '../layer-context.ts'
import { isRegistered, replacementOf } from '../registry.ts'
import { unreadConstant } from './constants.ts'
import { graphRefusals } from './graph.ts'
import { kernelReason } from './kernel-reason.ts'
import { nameOf, refusedAtLoad, runtimeName } from './refusal.ts'
import type { Cause, Reason, Refusal, RefusalTarget, Rule } from './refusal.ts'
import { tooManyDimensions, unlikeShapes } from './shapes.ts'

/** All refusals of a model: of the whole, then by subgraph and operator; empty where the runtime runs it. */
export function refusalsOf(model: Model, target: RefusalTarget): readonly Refusal[] {
  return [...graphRefusals(model, target), ...layerRefusals(model, target)]
}

function layerRefusals(model: Model, target: RefusalTarget): readonly Refusal[] {
  return model.subgraphs.flatMap((subgraph) =>
    subgraph.operators.flatMap((operator) => {
      const reason = refusalOf(layerContextOf(model, subgraph, operator), target)
      return reason === null ? [] : [refusal(reason, subgraph.index, operator)]
    }),
  )
}

/** Layers of a cause that nothing summarizes are told one by one. */
function refusal(reason: Reason, subgraph: number, { index, kind }: Operator): Refusal {
  const own: Cause = { id: `${kind} ${subgraph} ${index}`, summary: null }
  return { cause: own, ...reason, subgraph, layer: index }
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
  unsupportedTensor,
  unreadConstant,
  kernelReason,
  intermediates,
  tooManyDimensions,
  unlikeShapes,
]

function unregistered(
  { operator }: LayerContext,
  { runtime, firmware }: RefusalTarget,
): Reason | null {
  const { customName, kind } = operator
  const name = customName ?? kind
  if (name !== ETHOS_U && customOperatorOf(firmware, customName) !== undefined) return null
  if (isRegistered(operator)) {
    const isListed = firmware.operators === null || firmware.operators.includes(name)
    return isListed ? null : unlisted(name)
  }
  return customName === null ? unknownBuiltin(kind, runtime) : unknownCustom(customName, runtime)
}

/** What `MicroMutableOpResolver` does not have, `AllocateTensors` does not find. */
function unlisted(name: string): Reason {
  const fix = `Call \`${addCallOf(name)}\` on it, make room for one operator more, and add ${name} to "firmware.operators"`
  const is = `not among the operators of the firmware's MicroMutableOpResolver, and the model is refused. ${fix}.`
  return {
    ...refusedAtLoad(`${name} is ${is}`),
    cause: {
      id: `unlisted ${name}`,
      summary: (layers) => `${name} (${layers}) is ${is}`,
    },
  }
}

function unknownBuiltin(kind: OperatorKind, runtime: Runtime): Reason {
  const advice = replacementOf(kind) ?? 'Rewrite the model without it.'
  return refusedAtLoad(
    `There is no kernel for ${kind} in ${runtimeName(runtime)}, which refuses the model. ${advice}`,
  )
}

const ETHOS_U = 'ethos-u'

function unknownCustom(name: string, runtime: Runtime): Reason {
  if (name === ETHOS_U) {
    return refusedAtLoad(
      'The model is compiled for an Arm Ethos-U accelerator, which the part does not have. Use the model as it was before Vela compiled it.',
    )
  }
  return refusedAtLoad(
    `There is no kernel for the custom operator ${name} in ${runtimeName(runtime)}, which refuses the model unless the firmware registers one. If it does, say so with the bytes that it takes in the budget file: \`firmware: {custom-operators: {${name}: {persistent: 0 B, scratch: 0 B}}}\`.`,
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

function intermediates({ operator, subgraph }: LayerContext): Reason | null {
  const tensor = operator.intermediates
    .map((index) => subgraph.tensors[index])
    .find((one) => one?.shape.every((dimension) => dimension > 0))
  if (tensor === undefined) return null
  return refusedAtLoad(
    `${operator.kind} with intermediate tensors is refused. Convert the model again.`,
  )
}
