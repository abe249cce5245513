/**
 * Element-wise activations. Source: tflite-micro micro/kernels/activations_common.cc, logistic_common.cc,
 * tanh.cc and others.
 */
import { cpuOperator, firstOutput } from '../cpu-operator.ts'
import { everyBuild, everyLayout } from '../kernel-structs.ts'
import { elementsOf } from '../layer-context.ts'
import type { LayerOperands } from '../layer-context.ts'
import { DATA_FIRST } from '../operands.ts'
import type { KindRecords } from '../operator.ts'
import { optionParameters } from '../parameters.ts'
import { sameAsInput } from '../shapes/elementwise.ts'
import { COMBINED, EACH } from '../traits.ts'
import { ACTIVATION_FORMS } from './forms/element-wise.ts'

/** One input, each element for itself. */
const ACTIVATION = {
  operands: DATA_FIRST,
  ops: 'uncounted',
  macs: 'none',
  prepare: 'structs only',
  parameters: optionParameters,
  shape: sameAsInput,
  traits: EACH,
  fetches: 'all',
} as const

export const ACTIVATIONS = {
  RELU: cpuOperator({
    ...ACTIVATION,
    opData: everyBuild(28),
    optionStruct: 'none',
    accepts: ACTIVATION_FORMS.RELU,
    cpuLaws: ['relu', 'relu-float'],
    traits: { ...EACH, isConversion: true, fusesAs: 'activation', keepsAnswer: true },
    ops: twoPerElement,
    fetches: inputTwice,
  }),
  RELU6: cpuOperator({
    ...ACTIVATION,
    opData: everyBuild(2),
    optionStruct: 'none',
    accepts: ACTIVATION_FORMS.RELU6,
    cpuLaws: ['relu6', 'element-wise'],
    traits: { ...EACH, isConversion: true, fusesAs: 'activation' },
    ops: twoPerElement,
    fetches: () => [0],
  }),
  TANH: cpuOperator({
    ...ACTIVATION,
    opData: everyBuild(16),
    optionStruct: 'none',
    accepts: ACTIVATION_FORMS.TANH,
    cpuLaws: ['tanh-float', 'tanh', 'transcendental'],
    traits: { ...EACH, keepsAnswer: true },
    fetches: inputTwice,
  }),
  LEAKY_RELU: cpuOperator({
    ...ACTIVATION,
    opData: everyBuild(24),
    optionStruct: everyLayout(4, 4),
    accepts: ACTIVATION_FORMS.LEAKY_RELU,
    cpuLaws: ['leaky-relu', 'element-wise'],
  }),
  PRELU: cpuOperator({
    ...ACTIVATION,
    opData: everyBuild(28),
    optionStruct: 'none',
    accepts: ACTIVATION_FORMS.PRELU,
    cpuLaws: ['prelu', 'element-wise'],
    traits: { ...COMBINED, constants: 'trained' },
  }),
  ELU: cpuOperator({
    ...ACTIVATION,
    opData: everyBuild(256),
    optionStruct: 'none',
    accepts: ACTIVATION_FORMS.ELU,
    cpuLaws: ['elu', 'transcendental'],
  }),
  HARD_SWISH: cpuOperator({
    ...ACTIVATION,
    opData: everyBuild(20),
    optionStruct: 'none',
    accepts: ACTIVATION_FORMS.HARD_SWISH,
    cpuLaws: ['hard-swish', 'element-wise'],
  }),
  LOGISTIC: cpuOperator({
    ...ACTIVATION,
    opData: everyBuild(16),
    optionStruct: 'none',
    accepts: ACTIVATION_FORMS.LOGISTIC,
    cpuLaws: ['logistic-float', 'logistic', 'transcendental'],
    traits: { ...EACH, keepsAnswer: true },
  }),
} satisfies KindRecords

/** A lower and an upper limit. */
function twoPerElement({ inputs }: LayerOperands): number {
  return 2 * elementsOf(inputs[0])
}

function inputTwice(layer: LayerOperands): readonly number[] {
  return [0, firstOutput(layer), 0]
}
