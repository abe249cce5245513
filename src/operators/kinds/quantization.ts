/** Conversions between types. Source: tflite-micro micro/kernels/quantize_common.cc and others. */
import { cpuOperator } from '../cpu-operator.ts'
import { everyBuild, packedLayout } from '../kernel-structs.ts'
import { elementsOf } from '../layer-context.ts'
import { DATA_FIRST } from '../operands.ts'
import type { KindRecords } from '../operator.ts'
import { optionParameters } from '../parameters.ts'
import { sameAsInput } from '../shapes/elementwise.ts'
import { EACH } from '../traits.ts'
import { CONVERSION_FORMS } from './forms/movement.ts'

const CONVERTS = {
  operands: DATA_FIRST,
  ops: 'uncounted',
  macs: 'none',
  prepare: 'structs only',
  parameters: optionParameters,
  shape: sameAsInput,
  traits: { ...EACH, isConversion: true },
  fetches: 'all',
} as const

export const QUANTIZATION = {
  QUANTIZE: cpuOperator({
    ...CONVERTS,
    opData: everyBuild(32),
    optionStruct: 'none',
    accepts: CONVERSION_FORMS.QUANTIZE,
    cpuLaws: ['quantize', 'requantize'],
    traits: { ...EACH, isConversion: true, keepsAnswer: true },
    ops: ({ inputs }) => 4 * elementsOf(inputs[0]),
  }),
  DEQUANTIZE: cpuOperator({
    ...CONVERTS,
    opData: everyBuild(32),
    optionStruct: 'none',
    accepts: CONVERSION_FORMS.DEQUANTIZE,
    cpuLaws: ['dequantize'],
    traits: { ...EACH, isConversion: true, keepsAnswer: true },
    ops: ({ inputs }) => 2 * elementsOf(inputs[0]),
  }),
  CAST: cpuOperator({
    ...CONVERTS,
    opData: 'none',
    optionStruct: packedLayout([2, 1], [8, 4]),
    accepts: CONVERSION_FORMS.CAST,
    cpuLaws: ['cast'],
  }),
} satisfies KindRecords
