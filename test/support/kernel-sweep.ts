/**
 * Models of one operator: each sample of `kernel-samples.ts` as it is, of every type, and with one
 * thing wrong at a time. `scripts/compare_reference.py` holds what we say of them against the MLTK.
 */
import type { DataType, Model, Quantization } from '../../src/tflite/model.ts'
import type { OperatorOptions } from '../../src/tflite/options.ts'
import { generic, modelOf, type Operand, type TensorSpec } from './model-builder.ts'
import { SAMPLES, type Sample, type SampleTensor, type SweptKind } from './kernel-samples.ts'

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

/** Types of which samples are taken apart, and of which only the quantization is. */
const BROKEN: readonly DataType[] = ['float32', 'int8']
const REQUANTIZED: readonly DataType[] = ['int16', 'int32']
const OF_QUANTIZATION = /zero point|scale|quantized/u

/** Every sample of every type; of one of them with one thing wrong at a time. */
export function* sweepModels(
  kinds: readonly SweptKind[] = Object.keys(SAMPLES) as SweptKind[],
): Generator<SweepModel> {
  for (const kind of kinds) {
    for (const dtype of TYPES) {
      const samples = SAMPLES[kind](dtype)
      for (const [index, sample] of samples.entries()) {
        yield { name: `${kind}/${dtype}/${index}`, model: sampleModel(sample) }
      }
      const [first] = samples.filter(isMap)
      const sample = first ?? samples[0]
      if (sample === undefined || ![...BROKEN, ...REQUANTIZED].includes(dtype)) continue
      for (const [what, wrong] of mutations(sample)) {
        if (!BROKEN.includes(dtype) && !OF_QUANTIZATION.test(what)) continue
        yield { name: `${kind}/${dtype}/${what}`, model: sampleModel(wrong) }
      }
    }
  }
}

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
  if (sample.inputs.length > 0)
    yield ['last input missing', { ...sample, inputs: sample.inputs.slice(0, -1) }]
  yield ['one input alone', { ...sample, inputs: sample.inputs.slice(0, 1) }]
  yield [
    'twelve inputs',
    { ...sample, inputs: Array.from({ length: 12 }, () => sample.inputs[0] ?? null) },
  ]
  for (const dtype of ['float32', 'int8', 'int32'] as const)
    yield [
      `constants of ${dtype}`,
      { ...sample, inputs: sample.inputs.map((one) => constantOf(one, dtype)) },
    ]
  yield ['one input more', { ...sample, inputs: [...sample.inputs, sample.inputs[0] ?? null] }]
  for (const [at, operand] of sample.outputs.entries()) {
    if (at > 0) break
    yield ['output absent', { ...sample, losesOutput: true }]
    for (const [what, tensor] of tensorMutations(operand)) {
      yield [`output ${what}`, { ...sample, outputs: [tensor, ...sample.outputs.slice(1)] }]
    }
  }
  const [output] = sample.outputs
  const more = output ?? { dtype: 'float32', shape: [1] }
  yield ['one output more', { ...sample, outputs: [...sample.outputs, more] }]
  yield* optionMutations(sample)
}

/** Weights and biases of another type: kernels compare them among themselves. */
function constantOf(tensor: SampleTensor | null, dtype: DataType): SampleTensor | null {
  return tensor?.values === undefined ? tensor : { ...tensor, dtype }
}

function* tensorMutations(tensor: SampleTensor): Generator<readonly [string, SampleTensor]> {
  for (const dtype of WRONG_TYPES)
    if (dtype !== tensor.dtype) yield [`is ${dtype}`, { ...tensor, dtype }]
  yield ['of one dimension more', { ...tensor, shape: [1, ...tensor.shape] }]
  yield ['a scalar', { ...tensor, shape: [] }]
  yield ['of six dimensions more', { ...tensor, shape: [1, 1, 1, 1, 1, 1, ...tensor.shape] }]
  yield ['of two dimensions more', { ...tensor, shape: [1, 1, ...tensor.shape] }]
  if (tensor.shape.length > 0) {
    const [first = 1, ...rest] = tensor.shape
    yield ['longer', { ...tensor, shape: [first + 1, ...rest] }]
    if (first === 1) yield ['of one dimension less', { ...tensor, shape: rest }]
  }
  if (tensor.values !== undefined) {
    yield ['computed', without(tensor, 'values')]
    if (tensor.values !== 'pattern')
      yield ['of 99s', { ...tensor, values: tensor.values.map(() => 99) }]
  } else if (tensor.isVariable !== true) {
    yield ['constant', { ...tensor, values: 'pattern' }]
  }
  if (tensor.isVariable === true) yield ['no variable', { ...tensor, isVariable: false }]
  if (tensor.scales === undefined) {
    yield ['quantized', { ...tensor, scales: [0.5], zeroPoint: 0 }]
    return
  }
  yield ['without scale', without(tensor, 'scales')]
  yield ['with a zero point of no int8', { ...tensor, zeroPoint: 200 }]
  yield ['with a zero point', { ...tensor, zeroPoint: (tensor.zeroPoint ?? 0) + 3 }]
  yield ['with a large scale', { ...tensor, scales: tensor.scales.map(() => 1e6) }]
  yield ['with another scale', { ...tensor, scales: tensor.scales.map((scale) => scale * 1.5) }]
  yield ['with three scales', { ...tensor, scales: [0.5, 0.5, 0.5] }]
  if (tensor.scales.length > 1) {
    yield ['with one scale', { ...tensor, scales: [0.5] }]
    yield ['with scales along another dimension', { ...tensor, quantizedDimension: 1 }]
  }
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
  num: [3, 9],
  numSplits: [3],
  strideW: [0],
  thenSubgraphIndex: [0, 2, 9],
  elseSubgraphIndex: [0, 1, 9],
  condSubgraphIndex: [0, 2, 9],
  bodySubgraphIndex: [0, 1, 9],
  initSubgraphIndex: [0, 9],
}

function* optionMutations(sample: Sample): Generator<Mutation> {
  const { options } = sample
  if ('fusedActivationFunction' in options)
    yield ['RELU6 in a tiny scale', tinySteps(sample, options)]
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

/** At which 6 takes more steps than 32 bits count. */
function tinySteps(sample: Sample, options: OperatorOptions): Sample {
  const outputs = sample.outputs.map((one) => ({ ...one, scales: [1e-12] }))
  return {
    ...sample,
    outputs,
    options: { ...options, fusedActivationFunction: 'RELU6' } as OperatorOptions,
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
  const { kind, customName, customOptions, options } = sample
  const main = modelOf({
    inputs: fed,
    ...(sample.outputs.length === 0 ? { outputs: [] } : {}),
    layers: [
      generic({
        ...{ kind, inputs, options, outputs: sample.outputs.map(specOf) },
        ...(customName === undefined ? {} : { customName }),
        ...(customOptions === undefined ? {} : { customOptions }),
      }),
    ],
  })
  return withCalled(sample.losesOutput === true ? loosened(main) : main, sample.called ?? [])
}

function loosened(model: Model): Model {
  const subgraphs = model.subgraphs.map((subgraph) => ({
    ...subgraph,
    operators: subgraph.operators.map((one) => ({ ...one, outputs: one.outputs.with(0, -1) })),
  }))
  return { ...model, subgraphs }
}

/** Subgraphs without constants: all their tensors share the empty buffer. */
function withCalled(main: Model, called: readonly Sample[]): Model {
  const subgraphs = called.flatMap((one) => sampleModel(one).subgraphs)
  return {
    ...main,
    subgraphs: [...main.subgraphs, ...subgraphs].map((one, index) => ({ ...one, index })),
  }
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
