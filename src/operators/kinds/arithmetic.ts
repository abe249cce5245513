/** Element-wise arithmetic, comparison and logic. Source: tflite-micro micro/kernels. */
import { cpuOperator, firstOutput } from '../cpu-operator.ts'
import type { PrepareRequests } from '../cpu-operator.ts'
import type { KernelSetting } from '../kernel-memory.ts'
import { byPointers, everyBuild, everyLayout } from '../kernel-structs.ts'
import type { LayerOperands } from '../layer-context.ts'
import { DATA_FIRST } from '../operands.ts'
import type { KindRecords } from '../operator.ts'
import { optionParameters } from '../parameters.ts'
import { broadcasting, sameAsInput } from '../shapes/elementwise.ts'
import { COMBINED, EACH } from '../traits.ts'
import type { Traits } from '../traits.ts'
import { ARITHMETIC_FORMS } from './forms/element-wise.ts'

const COMBINES = {
  operands: DATA_FIRST,
  ops: 'uncounted',
  macs: 'none',
  prepare: 'structs only',
  parameters: optionParameters,
  shape: broadcasting,
  traits: COMBINED,
  fetches: 'all',
} as const

const COMPARES = { ...COMBINES, fetches: 'inputs' } as const
const FETCHES_NONE = { ...COMBINES, fetches: 'none' } as const

const FUNCTION = { ...COMBINES, shape: sameAsInput, traits: EACH } as const

const COMMUTES: Traits = { ...COMBINED, commutes: true }

export const ARITHMETIC = {
  SUB: cpuOperator({
    ...COMBINES,
    traits: { ...COMBINED, takesActivation: true },
    opData: everyBuild(52),
    optionStruct: everyLayout(2, 1),
    accepts: ARITHMETIC_FORMS.SUB,
    cpuLaws: ['sub-float', 'sub', 'sub-broadcast', 'element-wise'],
  }),
  DIV: cpuOperator({
    ...COMBINES,
    opData: everyBuild(28),
    optionStruct: everyLayout(1, 1),
    accepts: ARITHMETIC_FORMS.DIV,
    cpuLaws: ['div-float', 'element-wise'],
  }),
  SQUARED_DIFFERENCE: cpuOperator({
    ...COMBINES,
    opData: everyBuild(112),
    optionStruct: 'none',
    accepts: ARITHMETIC_FORMS.SQUARED_DIFFERENCE,
    cpuLaws: ['squared-difference', 'squared-difference-broadcast'],
  }),
  FLOOR_DIV: cpuOperator({
    ...COMBINES,
    opData: 'none',
    optionStruct: 'none',
    accepts: ARITHMETIC_FORMS.FLOOR_DIV,
    cpuLaws: ['element-wise'],
  }),
  FLOOR_MOD: cpuOperator({
    ...COMBINES,
    opData: 'none',
    optionStruct: 'none',
    accepts: ARITHMETIC_FORMS.FLOOR_MOD,
    cpuLaws: ['element-wise'],
  }),
  EQUAL: cpuOperator({
    ...COMPARES,
    opData: everyBuild(32),
    optionStruct: 'none',
    accepts: ARITHMETIC_FORMS.EQUAL,
    cpuLaws: ['compare', 'element-wise'],
  }),
  NOT_EQUAL: cpuOperator({
    ...COMPARES,
    opData: everyBuild(32),
    optionStruct: 'none',
    accepts: ARITHMETIC_FORMS.NOT_EQUAL,
    cpuLaws: ['compare', 'element-wise'],
  }),
  GREATER: cpuOperator({
    ...COMPARES,
    opData: everyBuild(32),
    optionStruct: 'none',
    accepts: ARITHMETIC_FORMS.GREATER,
    cpuLaws: ['compare', 'element-wise'],
  }),
  GREATER_EQUAL: cpuOperator({
    ...COMPARES,
    opData: everyBuild(32),
    optionStruct: 'none',
    accepts: ARITHMETIC_FORMS.GREATER_EQUAL,
    cpuLaws: ['compare', 'element-wise'],
  }),
  LESS: cpuOperator({
    ...COMPARES,
    opData: everyBuild(32),
    optionStruct: 'none',
    accepts: ARITHMETIC_FORMS.LESS,
    cpuLaws: ['compare', 'element-wise'],
  }),
  LESS_EQUAL: cpuOperator({
    ...COMPARES,
    opData: everyBuild(32),
    optionStruct: 'none',
    accepts: ARITHMETIC_FORMS.LESS_EQUAL,
    cpuLaws: ['compare', 'element-wise'],
  }),
  MAXIMUM: cpuOperator({
    ...FETCHES_NONE,
    opData: 'none',
    optionStruct: 'none',
    accepts: ARITHMETIC_FORMS.MAXIMUM,
    cpuLaws: ['maximum', 'element-wise'],
    traits: COMMUTES,
  }),
  MINIMUM: cpuOperator({
    ...FETCHES_NONE,
    opData: 'none',
    optionStruct: 'none',
    accepts: ARITHMETIC_FORMS.MINIMUM,
    cpuLaws: ['minimum', 'element-wise'],
    traits: COMMUTES,
  }),
  LOGICAL_AND: cpuOperator({
    ...FETCHES_NONE,
    opData: 'none',
    optionStruct: 'none',
    accepts: ARITHMETIC_FORMS.LOGICAL_AND,
    cpuLaws: ['element-wise'],
  }),
  LOGICAL_OR: cpuOperator({
    ...FETCHES_NONE,
    opData: 'none',
    optionStruct: 'none',
    accepts: ARITHMETIC_FORMS.LOGICAL_OR,
    cpuLaws: ['element-wise'],
  }),
  NEG: cpuOperator({
    ...FUNCTION,
    opData: 'none',
    optionStruct: 'none',
    accepts: ARITHMETIC_FORMS.NEG,
    cpuLaws: ['neg-float', 'element-wise'],
    fetches: 'none',
  }),
  FLOOR: cpuOperator({
    ...FUNCTION,
    opData: 'none',
    optionStruct: 'none',
    accepts: ARITHMETIC_FORMS.FLOOR,
    cpuLaws: ['floor-float', 'element-wise'],
    fetches: 'none',
  }),
  ABS: cpuOperator({
    ...FUNCTION,
    opData: byPointers(20, 28),
    optionStruct: 'none',
    accepts: ARITHMETIC_FORMS.ABS,
    cpuLaws: ['abs', 'element-wise'],
  }),
  RSQRT: cpuOperator({
    ...FUNCTION,
    opData: byPointers(20, 28),
    optionStruct: 'none',
    accepts: ARITHMETIC_FORMS.RSQRT,
    cpuLaws: ['rsqrt', 'rsqrt-float', 'transcendental'],
  }),
  SQRT: cpuOperator({
    ...FUNCTION,
    opData: 'none',
    optionStruct: 'none',
    accepts: ARITHMETIC_FORMS.SQRT,
    cpuLaws: ['sqrt-float', 'element-wise'],
  }),
  SQUARE: cpuOperator({
    ...FUNCTION,
    opData: 'none',
    optionStruct: 'none',
    accepts: ARITHMETIC_FORMS.SQUARE,
    cpuLaws: ['square-float', 'element-wise'],
  }),
  SIN: cpuOperator({
    ...FUNCTION,
    opData: 'none',
    optionStruct: 'none',
    accepts: ARITHMETIC_FORMS.SIN,
    cpuLaws: ['sin-float', 'transcendental'],
  }),
  COS: cpuOperator({
    ...FUNCTION,
    opData: 'none',
    optionStruct: 'none',
    accepts: ARITHMETIC_FORMS.COS,
    cpuLaws: ['cos-float', 'transcendental'],
  }),
  LOG: cpuOperator({
    ...FUNCTION,
    opData: 'none',
    optionStruct: 'none',
    accepts: ARITHMETIC_FORMS.LOG,
    cpuLaws: ['log-float', 'transcendental'],
  }),
  LOGICAL_NOT: cpuOperator({
    ...FUNCTION,
    opData: 'none',
    optionStruct: 'none',
    accepts: ARITHMETIC_FORMS.LOGICAL_NOT,
    cpuLaws: ['element-wise'],
  }),
  EXP: cpuOperator({
    ...FUNCTION,
    opData: 'none',
    optionStruct: 'none',
    accepts: ARITHMETIC_FORMS.EXP,
    cpuLaws: ['exp-float', 'transcendental'],
  }),
  ROUND: cpuOperator({
    ...FUNCTION,
    opData: 'none',
    optionStruct: 'none',
    accepts: ARITHMETIC_FORMS.ROUND,
    cpuLaws: ['round-float', 'element-wise'],
  }),
  CEIL: cpuOperator({
    ...FUNCTION,
    opData: 'none',
    optionStruct: 'none',
    accepts: ARITHMETIC_FORMS.CEIL,
    cpuLaws: ['ceil-float', 'element-wise'],
  }),
  SELECT_V2: cpuOperator({
    ...COMBINES,
    opData: everyBuild(1),
    optionStruct: 'none',
    accepts: ARITHMETIC_FORMS.SELECT_V2,
    cpuLaws: ['data-movement'],
  }),
  ADD_N: cpuOperator({
    ...COMBINES,
    opData: 'none',
    optionStruct: 'none',
    accepts: ARITHMETIC_FORMS.ADD_N,
    cpuLaws: ['element-wise'],
    shape: sameAsInput,
    traits: COMMUTES,
    prepare: addends,
    fetches: firstAndOutputFirst,
  }),
} satisfies KindRecords

/** Bytes of the int8 kernel's data: ten 32-bit numbers. */
const ADD_N_DATA = 40

/** A pointer to each addend; int8 also keeps its scaling. Source: micro/kernels/add_n.cc. */
function addends({ inputs, outputs }: LayerOperands, { runtime }: KernelSetting): PrepareRequests {
  const scratch = [runtime.pointerBytes * inputs.length]
  const persistent = outputs[0]?.dtype === 'int8' ? [ADD_N_DATA] : []
  return { persistent, scratch, scratchPurpose: 'pointers to the addends' }
}

function firstAndOutputFirst(layer: LayerOperands): readonly number[] {
  return [0, firstOutput(layer), ...layer.inputs.slice(1).map((_, index) => index + 1)]
}
