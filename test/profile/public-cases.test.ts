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
  fullyConnected,
  generic,
  mean,
  modelOf,
  other,
  type ConstantSpec,
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
