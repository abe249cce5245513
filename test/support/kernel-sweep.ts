/**
 * Models of one operator: each sample of `kernel-samples.ts` as it is, of every type, and with one
 * thing wrong at a time. `scripts/compare_reference.py` holds what we say of them against the MLTK.
 */
import type { DataType, Model, Quantization } from '../../src/tflite/model.ts'
import { generic, modelOf, type Operand, type TensorSpec } from './model-builder.ts'
import { SAMPLES, type Sample, type SampleTensor } from './kernel-samples.ts'

export interface SweepModel {
  /** `ADD/int8/3/input 1 is float32` */
  readonly name: string
  readonly model: Model
}

const TYPES: readonly DataType[] = [
  ...(['float32', 'int8', 'uint8', 'int16', 'int32', 'int64', 'bool'] as const),
]
const WRONG_TYPES: readonly DataType[] = [
  ...(['float32', 'int8', 'int16', 'int32', 'int64', 'bool', 'int4'] as const),
]

/** Every sample of every type; of one of them with one thing wrong at a time. */
export function* sweepModels(
  kinds: readonly string[] = Object.keys(SAMPLES),
): Generator<SweepModel> {
  for (const kind of kinds) {
    const broken = 'int8'
    for (const dtype of TYPES) {
      const samples = SAMPLES[kind]?.(dtype) ?? []
      for (const [index, sample] of samples.entries()) {
        yield { name: `${kind}/${dtype}/${index}`, model: sampleModel(sample) }
      }
      const [first] = samples.filter(isMap)
      const sample = first ?? samples[0]
      if (sample === undefined || !(dtype === broken || dtype === 'float32')) continue
      for (const [what, wrong] of mutations(sample)) {
        if (!isFed(wrong)) continue
        yield { name: `${kind}/${dtype}/${what}`, model: sampleModel(wrong) }
      }
    }
  }
}

/** A model without inputs is no model. */
const isFed = ({ inputs }: Sample): boolean =>
  inputs.some((tensor) => tensor !== null && tensor.values === undefined)

const isMap = ({ outputs }: Sample): boolean => outputs[0]?.shape.length === 4

type Mutation = readonly [what: string, sample: Sample]

function* mutations(sample: Sample): Generator<Mutation> {
  for (const [at, operand] of sample.inputs.entries()) {
    const set = (tensor: SampleTensor | null): Sample => ({
      ...sample,
      inputs: sample.inputs.map((one, index) => (index === at ? tensor : one)),
    })
    const where = `input ${at}`
    if (operand === null) {
      yield [`${where} given`, set({ dtype: 'float32', shape: [2], values: 'pattern' })]
      continue
    }
    yield [`${where} absent`, set(null)]
    for (const [what, tensor] of tensorMutations(operand)) yield [`${where} ${what}`, set(tensor)]
  }
  yield ['last input missing', { ...sample, inputs: sample.inputs.slice(0, -1) }]
  yield ['one input more', { ...sample, inputs: [...sample.inputs, sample.inputs[0] ?? null] }]
  for (const [at, operand] of sample.outputs.entries()) {
    if (at > 0) break
    for (const [what, tensor] of tensorMutations(operand)) {
      yield [`output ${what}`, { ...sample, outputs: [tensor, ...sample.outputs.slice(1)] }]
    }
  }
  const [output] = sample.outputs
  if (output !== undefined)
    yield ['one output more', { ...sample, outputs: [...sample.outputs, output] }]
  yield* optionMutations(sample)
}

function* tensorMutations(tensor: SampleTensor): Generator<readonly [string, SampleTensor]> {
  for (const dtype of WRONG_TYPES)
    if (dtype !== tensor.dtype) yield [`is ${dtype}`, { ...tensor, dtype }]
  yield ['of one dimension more', { ...tensor, shape: [1, ...tensor.shape] }]
  yield ['of two dimensions more', { ...tensor, shape: [1, 1, ...tensor.shape] }]
  if (tensor.shape.length > 0) {
    const [first = 1, ...rest] = tensor.shape
    yield ['longer', { ...tensor, shape: [first + 1, ...rest] }]
    if (first === 1) yield ['of one dimension less', { ...tensor, shape: rest }]
  }
  if (tensor.values !== undefined) {
    yield ['computed', without(tensor, 'values')]
  } else if (tensor.isVariable !== true) {
    yield ['constant', { ...tensor, values: 'pattern' }]
  }
  if (tensor.isVariable === true) yield ['no variable', { ...tensor, isVariable: false }]
  if (tensor.scales === undefined) {
    yield ['quantized', { ...tensor, scales: [0.5], zeroPoint: 0 }]
    return
  }
  yield ['without scale', without(tensor, 'scales')]
  yield ['with a zero point', { ...tensor, zeroPoint: (tensor.zeroPoint ?? 0) + 3 }]
  yield ['with another scale', { ...tensor, scales: tensor.scales.map((scale) => scale * 1.5) }]
  yield ['with three scales', { ...tensor, scales: [0.5, 0.5, 0.5] }]
  if (tensor.scales.length > 1) yield ['with one scale', { ...tensor, scales: [0.5] }]
}

function without(tensor: SampleTensor, field: keyof SampleTensor): SampleTensor {
  const left = Object.entries(tensor).filter(([name]) => name !== field)
  return Object.fromEntries(left) as unknown as SampleTensor
}

const FLIPPED: Readonly<Record<string, readonly (number | string | boolean)[]>> = {
  fusedActivationFunction: ['RELU', 'RELU6', 'RELU_N1_TO_1', 'TANH', 'SIGN_BIT'],
  axis: [-1, 9],
  batchDims: [1, 9],
  blockSize: [0, 3],
  ellipsisMask: [1],
  newAxisMask: [1],
  shrinkAxisMask: [1],
  mode: ['SYMMETRIC'],
  dilationWFactor: [2],
  depthMultiplier: [2],
  keepNumDims: [true],
  weightsFormat: ['SHUFFLED4x16INT8'],
  timeMajor: [true],
  rank: [2, 3],
  exclusive: [true],
  outputType: ['INT64'],
  valuesCount: [3],
  num: [3],
  numSplits: [3],
  strideW: [0],
}

function* optionMutations(sample: Sample): Generator<Mutation> {
  const { options } = sample
  const fields: object = options.type === 'Other' ? options.fields : options
  for (const [name, values] of Object.entries(FLIPPED)) {
    if (!(name in fields)) continue
    for (const value of values) {
      const changed =
        options.type === 'Other'
          ? { ...options, fields: { ...fields, [name]: value } }
          : { ...options, [name]: value }
      yield [`${name} ${value}`, { ...sample, options: changed }]
    }
  }
}

/** The operator alone: its inputs are fed, its constants given. */
export function sampleModel(sample: Sample): Model {
  const fed: Record<string, TensorSpec> = {}
  const inputs = sample.inputs.map((tensor, at): Operand => {
    if (tensor === null) return null
    const name = `input_${at}`
    const spec = { ...specOf(tensor), name }
    if (tensor.values === 'pattern') return spec
    if (tensor.values !== undefined) return { ...spec, values: tensor.values }
    fed[name] = spec
    return name
  })
  const { kind, customName, options } = sample
  return modelOf({
    inputs: fed,
    layers: [
      generic({
        ...{ kind, inputs, options, outputs: sample.outputs.map(specOf) },
        ...(customName === undefined ? {} : { customName }),
      }),
    ],
  })
}

function specOf(tensor: SampleTensor): TensorSpec {
  const { dtype, shape } = tensor
  return {
    dtype,
    shape,
    isVariable: tensor.isVariable ?? false,
    quantization: quantizationOf(tensor),
  }
}

function quantizationOf({
  scales,
  zeroPoint = 0,
  quantizedDimension = 0,
}: SampleTensor): Quantization | null {
  if (scales === undefined) return null
  return {
    ...{ scales, zeroPoints: scales.map(() => zeroPoint), mins: [], maxs: [] },
    quantizedDimension,
  }
}
