/** Everything this project knows of operators: one record per kind, looked up by the schema's name. */
import type { Operator } from '../tflite/model.ts'
import { ACCELERATED } from './accelerated.ts'
import { ACTIVATIONS } from './kinds/activations.ts'
import { ARITHMETIC } from './kinds/arithmetic.ts'
import { CONCATENATION } from './kinds/concatenation.ts'
import { CONTROL_FLOW } from './kinds/control-flow.ts'
import { cpuLayerOf } from './cpu-layer.ts'
import { CUSTOM } from './kinds/custom.ts'
import type { OperatorDescription } from './operator.ts'
import { PADDING } from './kinds/padding.ts'
import { optionParameters } from './parameters.ts'
import { QUANTIZATION } from './kinds/quantization.ts'
import { RECURRENT } from './kinds/recurrent.ts'
import { REDUCTION } from './kinds/reduction.ts'
import { SHAPE } from './kinds/shape.ts'
import { SOFTMAX } from './kinds/softmax.ts'

/** All records, in the order in which documents list them. */
export const OPERATORS: readonly OperatorDescription[] = [
  ...ACCELERATED,
  ...ACTIVATIONS,
  ...ARITHMETIC,
  ...SOFTMAX,
  ...REDUCTION,
  ...QUANTIZATION,
  ...PADDING,
  ...CONCATENATION,
  ...SHAPE,
  ...RECURRENT,
  ...CONTROL_FLOW,
  ...CUSTOM,
]

/** For kinds without a record: no work is counted, and sizes become lower bounds. */
const UNKNOWN: OperatorDescription = {
  kinds: [],
  work: () => ({ ops: 0, macs: 0 }),
  memory: () => 'unknown',
  cpu: cpuLayerOf,
  parameters: optionParameters,
}

const BY_KIND: ReadonlyMap<string, OperatorDescription> = new Map(
  OPERATORS.flatMap((record) => record.kinds.map((kind) => [kind, record] as const)),
)

/** The record of a kind (the schema's name, or a custom operator's own). */
export function describe(kind: string): OperatorDescription {
  return BY_KIND.get(kind) ?? UNKNOWN
}

/** The record of an operator of a model. */
export function describeOperator({ kind, customName }: Operator): OperatorDescription {
  return describe(customName ?? kind)
}

/**
 * True where the runtimes' resolvers have a kernel: the Gecko SDK's and the MLTK's list the same
 * operators (mltk 0.20.0 cpp/shared/tflite_micro/all_ops_resolver.cc).
 */
export function isRegistered(kind: string): boolean {
  return BY_KIND.has(kind)
}
