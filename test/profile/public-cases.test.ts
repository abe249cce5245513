/**
 * What public reports got a wrong answer for, on models of our own of the same kind. Others of them have
 * their tests where the mechanism is: hybrid layers in one-finding, constants that are not in place in
 * operators/constants, resource variables in arena/resource-variables, LSTMs in operators/recurrent-work,
 * containers and C arrays in source/container.
 */
import { checkModel } from '../../src/budget/check-model.ts'
import { rulesFor } from '../../src/budget/rules.ts'
import { profileModel } from '../../src/profile/profile-model.ts'
import type { Profile } from '../../src/profile/profile.ts'
import { resolveTarget, type TargetRequest } from '../../src/target/resolve-target.ts'
import type { DataType, Model } from '../../src/tflite/model.ts'
import { budgetOf, ok } from '../support/budget-builder.ts'
import {
  conv2d,
  depthwiseConv2d,
  fullyConnected,
  generic,
  mean,
  modelOf,
  other,
  transposeConv,
  type ConstantSpec,
  type Layer,
} from '../support/model-builder.ts'

const PATH = 'models/case.tflite'

function profiled(model: Model, request: TargetRequest = {}): Profile {
  return profileModel(model, { path: PATH, sha256: '' }, resolveTarget(request))
}

function argMax(axis: ConstantSpec, output: DataType): Model {
  return modelOf({
    input: { shape: [1, 10] },
    layers: [
      generic({
        kind: 'ARG_MAX',
        inputs: ['input', axis],
        outputs: [{ shape: [1], dtype: output, quantization: null }],
        options: other('ArgMaxOptions', { outputType: output.toUpperCase() }),
      }),
    ],
  })
}

const axis = (dtype: DataType): ConstantSpec => ({
  shape: [1],
  dtype,
  values: [1],
  quantization: null,
})

// tf.argmax answers int64 unless told otherwise; the kernel's answer: "Only int32_t are supported".
test.each([
  { name: 'int32', model: argMax(axis('int32'), 'int32'), codes: [] },
  { name: 'an int64 axis', model: argMax(axis('int64'), 'int32'), codes: ['fails-at-inference'] },
  { name: 'an int64 output', model: argMax(axis('int32'), 'int64'), codes: ['fails-at-inference'] },
])('ARG_MAX with $name on every runtime: $codes', ({ model, codes }) => {
  for (const runtime of ['sdk', 'mltk-device', 'mltk-simulator'] as const) {
    expect(profiled(model, { runtime }).warnings.map(({ code }) => code)).toEqual(codes)
  }
})

test('RSQRT of int16 is refused nowhere: it depends on the data', () => {
  const model = modelOf({
    input: { shape: [1, 8], dtype: 'int16' },
    layers: [generic({ kind: 'RSQRT' })],
  })
  for (const runtime of ['sdk', 'mltk-device'] as const) {
    expect(profiled(model, { runtime }).warnings.map(({ code }) => code)).toEqual([
      'fails-on-some-inputs',
    ])
  }
})

const weights = (shape: readonly number[], dtype: DataType = 'float32'): ConstantSpec => ({
  shape,
  dtype,
})
const four = (shape: readonly number[]): readonly ConstantSpec[] =>
  Array.from({ length: 4 }, () => weights(shape))

/** 12 units over 150 steps of what comes before. */
function lstm(features: number, states: readonly [string, string]): Layer {
  return (graph) => {
    graph.operator({
      kind: 'UNIDIRECTIONAL_SEQUENCE_LSTM',
      inputs: [
        graph.source().name,
        ...four([12, features]),
        ...four([12, 12]),
        ...[null, null, null],
        ...four([12]),
        ...[null, null, ...states, null, null, null, null],
      ],
      outputs: [{ shape: [1, 150, 12], dtype: 'float32' }],
    })
  }
}

/** The last step. */
const lastStep: Layer = (graph) => {
  graph.operator({
    kind: 'GATHER',
    inputs: [graph.source().name, { shape: [], dtype: 'int32', values: [149], quantization: null }],
    options: other('GatherOptions', { axis: 1, batchDims: 0 }),
    outputs: [{ shape: [1, 12], dtype: 'float32' }],
  })
}

// EloquentTinyML's LSTMExample: 108,000 and 172,800 in the two layers, 480 in the dense ones.
test('two LSTMs and two dense layers are 281,280 MACs, of which the profiler prints 480', () => {
  const state = { shape: [1, 12], dtype: 'float32', isVariable: true } as const
  const model = modelOf({
    inputs: {
      ...{ one: state, two: state, three: state, four: state },
      input: { shape: [1, 150, 3], dtype: 'float32' },
    },
    layers: [
      lstm(3, ['one', 'two']),
      lstm(12, ['three', 'four']),
      lastStep,
      fullyConnected({ units: 32 }),
      fullyConnected({ units: 3 }),
    ],
  })
  for (const runtime of ['sdk', 'mltk-device', 'mltk-simulator'] as const) {
    const { macs, profilerMacs, warnings } = profiled(model, { runtime })
    expect({ macs, profilerMacs, warnings }).toEqual({
      ...{ macs: 281_280, profilerMacs: 480, warnings: [] },
    })
  }
})

/** float32 data with int8 weights. */
function hybrid(
  kind: 'CONV_2D' | 'DEPTHWISE_CONV_2D' | 'TRANSPOSE_CONV' | 'FULLY_CONNECTED',
): Model {
  const layer = {
    CONV_2D: conv2d({ filters: 4, kernel: 3 }),
    DEPTHWISE_CONV_2D: depthwiseConv2d({ kernel: 3 }),
    TRANSPOSE_CONV: transposeConv({ filters: 4, kernel: 3 }),
    FULLY_CONNECTED: fullyConnected({ units: 4 }),
  }[kind]
  const model = modelOf({ input: { shape: [1, 6, 6, 4], dtype: 'float32' }, layers: [layer] })
  const [subgraph] = model.subgraphs
  const fed = new Set(subgraph?.inputs)
  const filters = subgraph?.operators[0]?.inputs.filter((index) => !fed.has(index)) ?? []
  const subgraphs = model.subgraphs.map((subgraph) => ({
    ...subgraph,
    tensors: subgraph.tensors.map((tensor) =>
      filters.includes(tensor.index) && tensor.shape.length > 1 && tensor.dtype === 'float32'
        ? { ...tensor, dtype: 'int8' as const }
        : tensor,
    ),
  }))
  return { ...model, subgraphs }
}

/**
 * "Hybrid models are not supported on TFLite Micro" is said in Prepare by tflite-micro 7005d60e
 * (conv_common.cc, cmsis_nn/conv.cc, depthwise_conv_common.cc) and by transpose_conv.cc of both; in Eval
 * by Gecko SDK 4.4.1's cmsis_nn/conv.cc (line 420), whose cmsis_nn/depthwise_conv.cc does not say it. The
 * MVP's kernels and FULLY_CONNECTED never ask.
 */
test.each([
  ['CONV_2D', 'sdk', 'mvp', 'wrong-output'],
  ['CONV_2D', 'sdk', 'none', 'fails-at-inference'],
  ['CONV_2D', 'mltk-device', 'none', 'refused-at-load'],
  ['CONV_2D', 'mltk-simulator', 'none', 'refused-at-load'],
  ['DEPTHWISE_CONV_2D', 'sdk', 'mvp', 'wrong-output'],
  ['DEPTHWISE_CONV_2D', 'sdk', 'none', 'wrong-output'],
  ['DEPTHWISE_CONV_2D', 'mltk-simulator', 'none', 'refused-at-load'],
  ['TRANSPOSE_CONV', 'sdk', 'none', 'refused-at-load'],
  ['TRANSPOSE_CONV', 'mltk-simulator', 'none', 'refused-at-load'],
  ['FULLY_CONNECTED', 'sdk', 'mvp', 'wrong-output'],
  ['FULLY_CONNECTED', 'sdk', 'none', 'wrong-output'],
  ['FULLY_CONNECTED', 'mltk-simulator', 'none', 'wrong-output'],
] as const)('a dynamic-range %s on %s, accelerator %s: %s', (kind, runtime, accelerator, code) => {
  const { warnings } = profiled(hybrid(kind), { runtime, accelerator })
  expect(warnings.map((one) => one.code)).toEqual([code])
  expect(warnings[0]?.message).toContain('representative data set')
})

test('RAM is the smallest arena that loads and runs the model, not what is in use afterwards', () => {
  const model = modelOf({ input: { shape: [1, 16] }, layers: [fullyConnected({ units: 8 })] })
  const { ramBytes, arena } = profiled(model, { runtime: 'mltk-device' })
  expect(ramBytes).toBe(arena.smallestWorkingBytes)
  expect(ramBytes).toBeGreaterThan(arena.usedBytes)
  expect(ramBytes % 16).toBe(0)
})

test('more MACs than 31 bits hold are neither negative nor within a limit', () => {
  const model = modelOf({
    input: { shape: [1, 1024, 1024, 16] },
    layers: [conv2d({ filters: 16, kernel: 3 })],
  })
  const head = profiled(model)
  expect(head.macs).toBe(1024 * 1024 * 9 * 16 * 16)
  expect(head.profilerMacs).toBe(head.macs | 0)
  const [rules] = rulesFor(budgetOf(`version: 1\nmodels: [{match: ${PATH}, macs: 1M}]`), PATH)
  const found = checkModel({
    ...{ rules, head: ok(head), base: null, diff: null },
    ...{ today: '2026-11-26', acceptance: null },
  })
  expect(found.filter(({ id }) => id === 'over-budget')).toHaveLength(1)
})

test('a depthwise convolution of a map without a batch is an error, and the search for what fits ends', () => {
  const model = modelOf({
    input: { shape: [8, 9, 31] },
    layers: [
      generic({
        kind: 'DEPTHWISE_CONV_2D',
        inputs: ['input', { shape: [1, 5, 5, 8] }, { shape: [8], dtype: 'int32' }],
        outputs: [{ shape: [1, 4, 8, 8] }],
        options: {
          ...{ type: 'DepthwiseConv2DOptions', padding: 'SAME', strideH: 2, strideW: 1 },
          ...{ dilationHFactor: 1, dilationWFactor: 1, fusedActivationFunction: 'NONE' },
          depthMultiplier: 1,
        },
      }),
    ],
  })
  expect(profiled(model).warnings.map(({ code }) => code)).toEqual(['wrong-output'])
})

/**
 * Over height and width, float32 takes the specialized loop only where the dimensions are kept; int8 has
 * one loop for both (tflite-micro micro/kernels/reduce_common.cc, EvalMeanHelper).
 */
test.each([
  ['float32', false],
  ['int8', true],
] as const)('MEAN of %s over a map costs the same kept and dropped: %s', (dtype, isSame) => {
  const cycles = [true, false].map((keepDims) => {
    const model = modelOf({
      input: { shape: [1, 12, 15, 7], dtype },
      layers: [mean({ axes: [1, 2], keepDims })],
    })
    return profiled(model).cycles.value
  })
  expect(cycles.every((value) => value !== null && value > 0)).toBe(true)
  expect(new Set(cycles).size === 1).toBe(isSame)
})
