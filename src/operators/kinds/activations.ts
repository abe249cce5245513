/**
 * Element-wise activations. Source: tflite-micro micro/kernels/activations_common.cc, logistic_common.cc,
 * tanh.cc and others.
 */
import {
  FLOAT_INT8,
  FLOAT_INT8_INT16,
  UNCHECKED,
  atInference,
  symmetricInt16,
} from '../accepted-forms.ts'
import { cpuOperator, firstOutput } from '../cpu-operator.ts'
import { everyBuild, everyLayout } from '../kernel-structs.ts'
import { elementsOf } from '../layer-context.ts'
import type { LayerOperands } from '../layer-context.ts'
import { DATA_FIRST } from '../operands.ts'
import type { KindRecords } from '../operator.ts'
import { optionParameters } from '../parameters.ts'
import { sameAsInput } from '../shapes/elementwise.ts'
import { COMBINED, EACH } from '../traits.ts'

/** One input, each element for itself. */
const ACTIVATION = {
  operands: DATA_FIRST,
  ops: 'uncounted',
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
    accepts: { ...UNCHECKED, neededInputs: 1, types: [atInference(0, FLOAT_INT8)] },
    cpuLaws: ['relu', 'relu-float'],
    traits: { ...EACH, isConversion: true, fusesAs: 'activation', keepsAnswer: true },
    ops: twoPerElement,
    fetches: inputTwice,
  }),
  RELU6: cpuOperator({
    ...ACTIVATION,
    opData: everyBuild(2),
    optionStruct: 'none',
    accepts: { ...UNCHECKED, neededInputs: 1, types: [atInference(0, FLOAT_INT8)] },
    cpuLaws: ['relu6', 'element-wise'],
    traits: { ...EACH, isConversion: true, fusesAs: 'activation' },
    ops: twoPerElement,
    fetches: () => [0],
  }),
  TANH: cpuOperator({
    ...ACTIVATION,
    opData: everyBuild(16),
    optionStruct: 'none',
    accepts: {
      ...UNCHECKED,
      neededInputs: 1,
      types: [atInference(0, FLOAT_INT8_INT16)],
      quantization: [symmetricInt16(0, 'output')],
    },
    cpuLaws: ['tanh-float', 'tanh', 'transcendental'],
    traits: { ...EACH, keepsAnswer: true },
    fetches: inputTwice,
  }),
  LEAKY_RELU: cpuOperator({
    ...ACTIVATION,
    opData: everyBuild(24),
    optionStruct: everyLayout(4, 4),
    accepts: { ...UNCHECKED, types: [atInference(0, FLOAT_INT8_INT16)] },
    cpuLaws: ['leaky-relu', 'element-wise'],
  }),
  PRELU: cpuOperator({
    ...ACTIVATION,
    opData: everyBuild(28),
    optionStruct: 'none',
    accepts: { ...UNCHECKED, types: [atInference(0, FLOAT_INT8)] },
    cpuLaws: ['prelu', 'element-wise'],
    traits: { ...COMBINED, constants: 'trained' },
  }),
  ELU: cpuOperator({
    ...ACTIVATION,
    opData: everyBuild(256),
    optionStruct: 'none',
    accepts: { ...UNCHECKED, types: [atInference(0, FLOAT_INT8)] },
    cpuLaws: ['elu', 'transcendental'],
  }),
  HARD_SWISH: cpuOperator({
    ...ACTIVATION,
    opData: everyBuild(20),
    optionStruct: 'none',
    accepts: { ...UNCHECKED, types: [atInference(0, FLOAT_INT8)] },
    cpuLaws: ['hard-swish', 'element-wise'],
  }),
  LOGISTIC: cpuOperator({
    ...ACTIVATION,
    opData: everyBuild(16),
    optionStruct: 'none',
    accepts: {
      ...UNCHECKED,
      neededInputs: 1,
      types: [atInference(0, FLOAT_INT8_INT16)],
      quantization: [
        { dtype: 'int8', of: ['output'], zeroPoint: -128 },
        symmetricInt16(0, 'output'),
      ],
    },
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
