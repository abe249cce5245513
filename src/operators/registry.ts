/** Everything this project knows of operators: one record per kind, looked up by the schema's name. */
import type { Operator, OperatorKind } from '../tflite/model.ts'
import { NO_KERNEL_FORMS } from './accepted-forms.ts'
import { ACTIVATIONS } from './kinds/activations.ts'
import { ADD_MUL } from './kinds/add-mul.ts'
import { ARITHMETIC } from './kinds/arithmetic.ts'
import { CONCATENATION } from './kinds/concatenation.ts'
import { CONTROL_FLOW } from './kinds/control-flow.ts'
import { CONV_2D } from './kinds/conv-2d.ts'
import { CUSTOM } from './kinds/custom.ts'
import { DEPTHWISE_CONV_2D } from './kinds/depthwise-conv-2d.ts'
import { FULLY_CONNECTED } from './kinds/fully-connected.ts'
import { PADDING } from './kinds/padding.ts'
import { POOL_2D } from './kinds/pool-2d.ts'
import { QUANTIZATION } from './kinds/quantization.ts'
import { RECURRENT } from './kinds/recurrent.ts'
import { REDUCTION } from './kinds/reduction.ts'
import type { RegisteredKind } from './kinds/registered.ts'
import { SHAPE } from './kinds/shape.ts'
import { SOFTMAX } from './kinds/softmax.ts'
import { TRANSPOSE_CONV } from './kinds/transpose-conv.ts'
import { UNREGISTERED, type UnregisteredFacts } from './kinds/unregistered.ts'
import { DATA_FIRST } from './operands.ts'
import type { KindFacts, OperatorDescription } from './operator.ts'
import { optionParameters } from './parameters.ts'
import { NO_TRAITS, type Traits } from './traits.ts'
import { NO_WORK } from './work-count.ts'

/** The record of every kind that the resolvers have, in the order in which documents list them. */
export const OPERATORS = {
  CONV_2D,
  DEPTHWISE_CONV_2D,
  FULLY_CONNECTED,
  ...POOL_2D,
  ...ADD_MUL,
  TRANSPOSE_CONV,
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
} satisfies Readonly<Record<RegisteredKind, OperatorDescription>>

/** Of a kind that nobody described: it may do anything. */
const NO_FACTS: KindFacts = { operands: DATA_FIRST, shape: 'unknown', traits: NO_TRAITS }

/** For kinds without a kernel: no work is counted, and sizes become lower bounds. */
const NO_KERNEL: OperatorDescription = {
  ...NO_FACTS,
  opData: 'none',
  optionStruct: 'none',
  accepts: NO_KERNEL_FORMS,
  work: () => NO_WORK,
  memory: () => 'unknown',
  mvp: 'none',
  cpuLaws: 'unpriced',
  parameters: optionParameters,
}

const BY_KIND: Readonly<Partial<Record<OperatorKind, OperatorDescription>>> = OPERATORS
const FACTS: Readonly<Partial<Record<OperatorKind, UnregisteredFacts>>> = UNREGISTERED

/** The record of an operator of a model; custom ones are known by their own name. */
export function describeOperator({
  kind,
  customName,
}: Pick<Operator, 'kind' | 'customName'>): OperatorDescription {
  const record = customName === null ? BY_KIND[kind] : CUSTOM.get(customName)
  return record ?? { ...NO_KERNEL, ...factsOf(kind) }
}

/** What holds of a kind whether or not there is a kernel for it. */
export function factsOf(kind: OperatorKind): KindFacts {
  return BY_KIND[kind] ?? FACTS[kind] ?? NO_FACTS
}

/** How a kind treats what flows through it. */
export function traitsOf(kind: OperatorKind): Traits {
  return factsOf(kind).traits
}

/** The same for a kind by its name in a document; of another program's it may be a name unknown here. */
export function traitsNamed(kind: string): Traits {
  return Object.hasOwn(BY_KIND, kind) || Object.hasOwn(FACTS, kind)
    ? traitsOf(kind as OperatorKind)
    : NO_TRAITS
}

/** What works instead of a kind that has no kernel, where that is known. */
export function replacementOf(kind: OperatorKind): string | null {
  return FACTS[kind]?.instead ?? null
}

/**
 * True where the runtimes' resolvers have a kernel: the Gecko SDK's and the MLTK's list the same
 * operators (mltk 0.20.0 cpp/shared/tflite_micro/all_ops_resolver.cc).
 */
export function isRegistered({ kind, customName }: Pick<Operator, 'kind' | 'customName'>): boolean {
  return customName === null ? BY_KIND[kind] !== undefined : CUSTOM.has(customName)
}
