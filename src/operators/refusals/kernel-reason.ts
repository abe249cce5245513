/** What a broken row means for the model, in words: what, where, what happens, what to do. */
import { customOperatorOf } from '../../target/firmware.ts'
import type { DataType } from '../../tflite/model.ts'
import type { Outcome } from '../accepted-forms.ts'
import type { LayerContext } from '../layer-context.ts'
import { resourceVariablesOf } from '../resource-variables.ts'
import { mvpOutcomeOf } from '../on-mvp.ts'
import { describeOperator } from '../registry.ts'
import { firstBroken, type Broken, type Mismatch } from './rows.ts'
import { nameOf, runtimeName } from './refusal.ts'
import type { Cause, Reason, Refusal, RefusalTarget } from './refusal.ts'

/** Null where the kernel of the build runs the layer. */
export function kernelReason(layer: LayerContext, target: RefusalTarget): Reason | null {
  if (customOperatorOf(target.firmware, layer.operator.customName) !== undefined) return null
  const { accepts, operands } = describeOperator(layer.operator)
  const kernel = accepts[`${target.runtime.id} ${target.accelerator}`]
  const broken = firstBroken(layer, kernel, {
    firmware: target.firmware,
    isOnMvp: () => isOnMvp(layer, target),
  })
  if (broken === null) return null
  const hybrid = hybridOf(layer, operands)
  const code = codeOf(broken)
  if (hybrid !== null) return hybridReason(hybrid, broken, { code, layer, target })
  return plainReason(broken, { code, layer, target })
}

/** Which layers the MVP takes does not depend on the speed that it is built for. */
function isOnMvp(layer: LayerContext, { runtime, accelerator }: RefusalTarget): boolean {
  return mvpOutcomeOf(layer, { runtime, accelerator, optimizeSpeed: 0 })?.accelerated ?? false
}

interface Place {
  readonly code: Refusal['code']
  readonly layer: LayerContext
  readonly target: RefusalTarget
}

const CODES: Readonly<Record<Outcome, Refusal['code']>> = {
  crashes: 'fails-at-inference',
  stops: 'fails-at-inference',
  'computes garbage': 'wrong-output',
  'answers anyhow': 'unreliable-output',
}

/** Rows that only some data break. */
const DATA_DEPENDENT: ReadonlySet<string> = new Set(['divisor-not-zero', 'elements-positive'])

function codeOf({ phase, outcome, row }: Broken): Refusal['code'] {
  if ('holds' in row && DATA_DEPENDENT.has(row.holds)) return 'fails-on-some-inputs'
  if ((outcome === 'crashes' || outcome === 'stops') && phase === 'prepare')
    return 'refused-at-load'
  if (outcome !== 'error') return CODES[outcome]
  return phase === 'prepare' ? 'refused-at-load' : 'fails-at-inference'
}

function consequence({ phase, outcome }: Broken): string {
  if (outcome === 'crashes' || outcome === 'stops') {
    const what = outcome === 'crashes' ? 'crashes' : 'stops the firmware (TFLITE_CHECK)'
    return `${what} ${phase === 'prepare' ? 'when the model is loaded' : 'on the first inference'}`
  }
  if (outcome === 'computes garbage') return 'computes something else'
  if (outcome === 'answers anyhow')
    return 'reports success with an output that is not to be relied on'
  return phase === 'prepare' ? 'refuses the model' : 'fails on the first inference'
}

function plainReason(broken: Broken, { code, layer, target }: Place): Reason {
  const { kind, customName } = layer.operator
  const name = customName ?? kind
  if (code === 'fails-on-some-inputs') return { code, message: `${name} ${broken.detail}.` }
  const what = `The ${name} kernel of ${runtimeName(target.runtime)} ${broken.detail}, and ${consequence(broken)}.`
  const { mismatch, row } = broken
  if ('holds' in row && row.holds === 'resource-variables')
    return resourceReason({ code, layer, target })
  if (mismatch === null) {
    const said = `${what} ${advice(broken.detail)}`.trimEnd()
    return ruleReason(said, { code, id: `${name} ${JSON.stringify(row)}` })
  }
  const message = `${what} ${typeAdvice(mismatch)}`
  const cause = typeCause(mismatch, code, target)
  return cause === null ? { code, message } : { code, message, cause }
}

/** Numbers and tensors differ from layer to layer; the rule and what to do about it do not. */
function ruleReason(message: string, { code, id }: Pick<Reason, 'code'> & { id: string }): Reason {
  const summary = (layers: string) =>
    `${layers} break the same rule of their kernel; the first: ${message}`
  return { code, message, cause: { id: `${id} ${code}`, summary } }
}

/** Details that say themselves what to do have a colon before it. */
function advice(detail: string): string {
  return detail.includes(': ') || detail.includes('(concatenate') ? '' : 'Convert the model again.'
}

function typeAdvice({ types }: Mismatch): string {
  const wanted = types.includes('int8') ? 'int8' : (types[0] ?? 'another type')
  return `Convert the model with ${wanted} there.`
}

/** The whole model is refused by the first of its handles; RAM does not count what it never gets. */
function resourceReason({ code, layer, target: { firmware, runtime } }: Place): Reason {
  const { count } = resourceVariablesOf(layer.model)
  const there = firmware.resourceVariables
  const fix = `create ${count} of them (\`MicroResourceVariables::Create\`) and say so in the budget file: \`firmware: {resource-variables: ${count}}\``
  const lack =
    there === 0
      ? `the interpreter that ${runtimeName(runtime)} sets up has none, so that it refuses the model. Let the firmware ${fix}`
      : `the firmware makes room for ${there} of the ${count} of the model, so that it is refused. Let it ${fix}`
  const instead =
    ', or make the states inputs and outputs of the model. RAM counts no variable that has no room.'
  const summary = (layers: string) =>
    `resource variables: ${layers} need them, and ${lack}${instead}`
  const message = `VAR_HANDLE needs a resource variable, and ${lack}${instead}`
  return { code, message, cause: { id: 'resource-variables', summary } }
}

// ---- hybrid layers -------------------------------------------------------------------------------

interface Hybrid {
  readonly weights: string
}

/** Float data and integer weights: what a converter makes without a representative data set. */
function hybridOf(
  { inputs }: LayerContext,
  { data, filter }: ReturnType<typeof describeOperator>['operands'],
): Hybrid | null {
  if (filter === 'none' || inputs[data]?.dtype !== 'float32') return null
  const weights = inputs[filter.input]
  const isInteger =
    weights?.dtype === 'int8' || weights?.dtype === 'int4' || weights?.dtype === 'uint8'
  return isInteger ? { weights: `${weights.dtype} (tensor ${nameOf(weights)})` } : null
}

function hybridReason({ weights }: Hybrid, broken: Broken, { code, layer, target }: Place): Reason {
  const does =
    broken.outcome === 'computes garbage'
      ? 'reads them as float32, past the end of the tensor, and computes something else'
      : consequence(broken)
  const fix =
    'Convert the model with a representative data set (full int8), or without optimizations (float32).'
  return {
    code,
    message: `${layer.operator.kind} is dynamic-range quantized: its input is float32 and its weights are ${weights}. The kernel of ${runtimeName(target.runtime)} ${does}. ${fix}`,
    cause: {
      id: `dynamic-range ${code}`,
      summary: (layers) =>
        `dynamic-range quantized: ${layers} have float32 inputs and int8 weights; ${runtimeName(target.runtime)} ${does}. ${fix}`,
    },
  }
}

// ---- one cause for many layers -------------------------------------------------------------------

const FIXES: Readonly<Partial<Record<DataType, string>>> = {
  uint8: 'Convert the model with int8 (the quantization of TensorFlow 2) instead of uint8.',
  int16: 'Convert the model with int8 activations instead of int16.',
  float16: 'Convert the model with float32 or int8 instead of float16.',
  float64: 'Convert the model with float32 or int8 instead of float64.',
}

/** Types that a whole model is converted to. */
function typeCause(
  { tensor: { dtype } }: Mismatch,
  code: Refusal['code'],
  { runtime }: RefusalTarget,
): Cause | null {
  const fix = FIXES[dtype]
  if (fix === undefined) return null
  return {
    id: `${dtype} ${code}`,
    summary: (layers) =>
      `${dtype}: ${layers} have tensors of a type that their kernels of ${runtimeName(runtime)} do not take. ${fix}`,
  }
}
