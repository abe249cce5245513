import { readModel } from '../../src/tflite/read-model.ts'
import { ENUMS, UNIONS, type Tables } from '../../src/tflite/schema/tables.ts'
import type { Field } from '../../src/tflite/flatbuffer/field.ts'
import { fieldsOf } from '../../src/tflite/flatbuffer/fields-of.ts'
import type { OperatorKind } from '../../src/tflite/model.ts'
import { OPTIONS_OF_KIND } from '../../src/tflite/options-of-kind.ts'
import type { OperatorOptions } from '../../src/tflite/options.ts'
import { writeModel } from '../../src/tflite/write-model.ts'
import { generic, modelOf } from '../support/model-builder.ts'

const TYPED = new Set<string>([
  ...['Conv2DOptions', 'DepthwiseConv2DOptions', 'Pool2DOptions', 'TransposeConvOptions'],
  ...['FullyConnectedOptions', 'AddOptions', 'SubOptions', 'MulOptions', 'DivOptions'],
])

const OTHERS = [...UNIONS.BuiltinOptions, ...UNIONS.BuiltinOptions2].filter(
  (table) => !TYPED.has(table),
)

test.each(OTHERS)('%s is written and read field by field', (table) => {
  const fields = Object.fromEntries(
    fieldsOf(table).map((field, at) => [field.name, sample(field, at)]),
  )
  expect(roundTrip({ type: 'Other', table, fields })).toEqual({ type: 'Other', table, fields })
})

test.each(OTHERS)('%s without values has those of the schema', (table) => {
  const options = roundTrip({ type: 'Other', table, fields: {} })
  const scalars = fieldsOf(table).filter(({ vector, type }) => !vector && type !== 'string')
  expect(Object.keys(options.type === 'Other' ? options.fields : {})).toEqual(
    scalars.map(({ name }) => name),
  )
})

test.each<OperatorOptions>([
  {
    ...{ type: 'Conv2DOptions', padding: 'VALID', strideW: 2, strideH: 3 },
    ...{ fusedActivationFunction: 'RELU6', dilationWFactor: 4, dilationHFactor: 5 },
  },
  {
    ...{ type: 'Conv2DOptions', padding: 'SAME', strideW: 1, strideH: 1, dilationWFactor: 1 },
    ...{ dilationHFactor: 1, fusedActivationFunction: 'NONE', quantizedBiasType: 'INT32' },
  },
  {
    ...{ type: 'DepthwiseConv2DOptions', padding: 'SAME', strideW: 1, strideH: 2 },
    ...{ depthMultiplier: 8, dilationWFactor: 1, dilationHFactor: 2 },
    fusedActivationFunction: 'RELU_N1_TO_1',
  },
  {
    ...{ type: 'Pool2DOptions', padding: 'VALID', strideW: 2, strideH: 3, filterWidth: 4 },
    ...{ filterHeight: 5, fusedActivationFunction: 'TANH' },
  },
  {
    ...{ type: 'TransposeConvOptions', padding: 'VALID', strideW: 2, strideH: 3 },
    fusedActivationFunction: 'RELU',
  },
  {
    ...{ type: 'FullyConnectedOptions', weightsFormat: 'SHUFFLED4x16INT8', keepNumDims: true },
    ...{ asymmetricQuantizeInputs: true, fusedActivationFunction: 'SIGN_BIT' },
  },
  { type: 'AddOptions', fusedActivationFunction: 'RELU', potScaleInt16: false },
  { type: 'SubOptions', fusedActivationFunction: 'NONE', potScaleInt16: true },
  { type: 'MulOptions', fusedActivationFunction: 'RELU', potScaleInt16: true },
  { type: 'DivOptions', fusedActivationFunction: 'NONE', potScaleInt16: true },
  { type: 'None' },
])('$type is written and read', (options) => {
  expect(roundTrip(options)).toEqual(options)
})

function roundTrip(options: OperatorOptions): OperatorOptions {
  const table = options.type === 'Other' ? options.table : options.type
  const layer = generic({ kind: kindWith(table), options, outputs: [{ shape: [1, 8] }] })
  const [graph] = readModel(writeModel(modelOf({ layers: [layer] }))).subgraphs
  return graph?.operators[0]?.options ?? { type: 'None' }
}

function kindWith(table: string): OperatorKind {
  const kinds = Object.entries(OPTIONS_OF_KIND) as [OperatorKind, string | null][]
  return kinds.find(([, own]) => own === table)?.[0] ?? 'ABS'
}

function sample({ type, of, vector }: Field, at: number): number | boolean | string | number[] {
  if (vector) return type === 'bool' ? [1, 0, 1] : type === 'float' ? [0.5, -2] : [at, 1, 2]
  if (type === 'string') return `text ${at}`
  if (type === 'bool') return true
  const members: readonly string[] | undefined =
    of === undefined ? undefined : ENUMS[of as keyof typeof ENUMS]
  return members?.at(-1) ?? (type === 'float' ? 0.25 : at + 3)
}

test('the schema lists its unions in full', () => {
  expect(UNIONS.BuiltinOptions).toHaveLength(126)
  expect(UNIONS.BuiltinOptions2).toHaveLength(23)
  const numbers: Partial<Record<keyof Tables, number>> = {
    ...{ Conv2DOptions: 1, Pool2DOptions: 5, SoftmaxOptions: 9, AddOptions: 11, PadOptions: 22 },
    ...{ TransposeConvOptions: 49, QuantizeOptions: 89, HardSwishOptions: 91 },
    ...{ RightShiftOptions: 126 },
  }
  for (const [table, number] of Object.entries(numbers)) {
    expect(UNIONS.BuiltinOptions[number - 1]).toBe(table)
  }
})
