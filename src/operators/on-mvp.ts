/**
 * What the accelerator does with an operator of a model: the MVP room's answer for its geometry,
 * and the failures that come from the tensors rather than from the geometry.
 */
import type { Failure, MvpOutcome } from '../mvp/outcome.ts'
import { outcomeOf } from '../mvp/outcome-of.ts'
import type { AcceleratorId, OptimizeSpeed, Runtime } from '../target/runtime.ts'
import type { DataType } from '../tflite/model.ts'
import { ACCELERATED } from './accelerated.ts'
import type { LayerContext } from './operator.ts'

const MVP_OF = new Map(ACCELERATED.flatMap(({ kinds, mvp }) => kinds.map((kind) => [kind, mvp])))

export interface MvpTarget {
  readonly accelerator: AcceleratorId
  readonly runtime: Runtime
  readonly optimizeSpeed: OptimizeSpeed
}

/**
 * Undefined where the MVP has no say: no accelerator, another kind of operator, another type than
 * int8, a broadcast. A layer with a failure but off the MVP answers with `accelerated` false.
 */
export function mvpOutcomeOf(layer: LayerContext, target: MvpTarget): MvpOutcome | undefined {
  const mvp = MVP_OF.get(layer.operator.kind)
  if (target.accelerator === 'none' || mvp === undefined) return undefined
  const failure = tensorFailure(layer, target)
  const geometry = mvp(layer)
  if (geometry === undefined) return failure === null ? undefined : { ...OFF_THE_MVP, failure }
  const outcome = outcomeOf(geometry, {
    runtime: target.runtime.id,
    optimizeSpeed: target.optimizeSpeed,
  })
  return { ...outcome, failure: failure ?? outcome.failure }
}

const OFF_THE_MVP: MvpOutcome = {
  accelerated: false,
  runs: [],
  profilerMessage: null,
  violations: [],
  failure: null,
}

type FailureRule = (layer: LayerContext, target: MvpTarget) => Failure | null

function tensorFailure(layer: LayerContext, target: MvpTarget): Failure | null {
  for (const rule of RULES) {
    const failure = rule(layer, target)
    if (failure !== null) return failure
  }
  return null
}

const RULES: readonly FailureRule[] = [
  addOfOtherType,
  floatTransposeConv,
  floatWithoutBias,
  int4Weights,
]

/** `Eval` in the ADD kernels of both kernel sets knows int8 and float32 only. */
function addOfOtherType({ operator, outputs }: LayerContext): Failure | null {
  const dtype = outputs[0]?.dtype
  if (operator.kind !== 'ADD' || dtype === undefined || dtype === 'int8' || dtype === 'float32') {
    return null
  }
  return {
    code: 'fails-at-inference',
    message: `The ADD kernel that comes with the MVP loads the layer and then refuses its type ${dtype} at the first inference; it computes int8 and float32 only.`,
  }
}

/** The MLTK's kernel returns an error for float; the SDK's computes it. */
function floatTransposeConv({ operator, inputs }: LayerContext, target: MvpTarget): Failure | null {
  if (operator.kind !== 'TRANSPOSE_CONV' || inputs[2]?.dtype !== 'float32') return null
  if (target.runtime.id === 'sdk') return null
  return {
    code: 'fails-at-inference',
    message:
      "The MLTK's TRANSPOSE_CONV kernel for the MVP loads a float32 layer and returns an error at the first inference. Quantize the model to int8.",
  }
}

/** Kernels of the SDK that read the bias of a float layer without asking whether there is one. */
const READ_BIAS: Readonly<Record<string, { readonly input: number; readonly bias: number }>> = {
  FULLY_CONNECTED: { input: 0, bias: 2 },
  TRANSPOSE_CONV: { input: 2, bias: 3 },
}

function floatWithoutBias({ operator, inputs }: LayerContext, target: MvpTarget): Failure | null {
  const reads = READ_BIAS[operator.kind]
  if (reads === undefined || target.runtime.id !== 'sdk') return null
  if (inputs[reads.input]?.dtype !== 'float32' || inputs[reads.bias] !== undefined) return null
  return {
    code: 'fails-at-inference',
    message: `The SDK's ${operator.kind} kernel reads the bias of a float32 layer without asking whether there is one and crashes. Give the layer a bias or quantize the model to int8.`,
  }
}

const FILTER_INPUT = 1
const FILTERED = new Set(['CONV_2D', 'DEPTHWISE_CONV_2D', 'FULLY_CONNECTED', 'TRANSPOSE_CONV'])
const BYTE_TYPES: ReadonlySet<DataType> = new Set(['int8', 'float32'])

/** The kernels take the filter's type from the input's and walk it byte by byte. */
function int4Weights({ operator, inputs }: LayerContext): Failure | null {
  const filter = inputs[FILTER_INPUT]
  if (!FILTERED.has(operator.kind) || filter?.dtype !== 'int4') return null
  if (!inputs.some((input) => input !== undefined && BYTE_TYPES.has(input.dtype))) return null
  return {
    code: 'wrong-output',
    message:
      "The MVP's kernels read 4-bit weights as if they were 8-bit, past the end of the tensor. Convert the model with 8-bit weights.",
  }
}
