import { PLAIN_FIRMWARE } from '../../src/target/firmware.ts'
import { activationRange } from '../../src/operators/activation-range.ts'
import { layerContextOf } from '../../src/operators/layer-context.ts'
import { mvpOutcomeOf, type MvpTarget } from '../../src/operators/on-mvp.ts'
import type { LayerContext } from '../../src/operators/layer-context.ts'
import { describeOperator } from '../../src/operators/registry.ts'
import { refusalsOf } from '../../src/operators/refusals/refusals.ts'
import { RUNTIMES, type RuntimeId } from '../../src/target/runtime.ts'
import type { DataType, Tensor } from '../../src/tflite/model.ts'
import {
  add,
  averagePool2d,
  conv2d,
  depthwiseConv2d,
  fullyConnected,
  maxPool2d,
  modelOf,
  mul,
  softmax,
  transposeConv,
  type Layer,
} from '../support/model-builder.ts'

function contextOf(layer: Layer, dtype: DataType = 'int8', shape = [1, 10, 10, 4]): LayerContext {
  const model = modelOf({ input: { shape, dtype }, layers: [layer] })
  const [subgraph] = model.subgraphs
  const operator = subgraph?.operators.at(-1)
  if (subgraph === undefined || operator === undefined) throw new Error('no operator')
  return layerContextOf(model, subgraph, operator)
}

function target(id: RuntimeId, accelerator: MvpTarget['accelerator'] = 'mvp'): MvpTarget {
  const runtime = RUNTIMES[id]
  return { accelerator, runtime, optimizeSpeed: runtime.defaultOptimizeSpeed }
}

const WORK = [
  { name: 'conv', layer: conv2d({ filters: 8, kernel: 3 }), macs: 28800, ops: 58400 },
  {
    name: 'conv with RELU, without bias',
    layer: conv2d({ filters: 8, kernel: 3, activation: 'RELU', bias: false }),
    macs: 28800,
    ops: 59200,
  },
  { name: 'depthwise', layer: depthwiseConv2d({ depthMultiplier: 2 }), macs: 7200, ops: 15200 },
  { name: 'maximum', layer: maxPool2d({ size: 2 }), macs: 0, ops: 400 },
  { name: 'average', layer: averagePool2d({ size: 2 }), macs: 0, ops: 500 },
  {
    name: 'transposed conv, bias over the forward size',
    layer: transposeConv({ filters: 8, kernel: 3, strides: 2 }),
    macs: 28800,
    ops: 57800,
  },
  { name: 'sum', layer: add({ from: ['input', 'input'] }), macs: 0, ops: 400 },
  { name: 'product', layer: mul({ from: ['input', 'input'] }), macs: 0, ops: 400 },
]

test.each(WORK)(
  'the profiler counts $macs MACs and $ops operations of $name',
  ({ layer, macs, ops }) => {
    const context = contextOf(layer)
    const { profilerMacs, profilerOps } = describeOperator(context.operator).work(context)
    expect({ macs: profilerMacs, ops: profilerOps }).toEqual({ macs, ops })
  },
)

test("a count beyond 31 bits is whole, and the profiler's wraps around as it does in C", () => {
  const context = contextOf(conv2d({ filters: 512, kernel: 3 }), 'int8', [1, 128, 128, 64])
  const { macs, ops, profilerMacs, profilerOps } = describeOperator(context.operator).work(context)
  expect(macs).toBe(128 * 128 * 512 * 64 * 9)
  expect(ops).toBe(2 * macs + 128 * 128 * 512)
  expect(profilerMacs).toBe(macs - 2 ** 32)
  expect(profilerOps).toBe(((2 * profilerMacs) | 0) + 128 * 128 * 512)
})

test.each([
  { name: 'a convolution of three batches', layer: conv2d({ filters: 8, kernel: 3 }), batches: 3 },
  { name: 'a dense layer of two rows', layer: fullyConnected({ units: 3 }), batches: 2 },
])('$name computes as often as it has batches', ({ layer, batches }) => {
  const work = (count: number) => {
    const context = contextOf(layer, 'int8', [count, 4, 4, 2])
    return describeOperator(context.operator).work(context)
  }
  expect(work(batches).macs).toBe(batches * work(1).macs)
  expect(work(batches).profilerMacs).toBe(work(1).profilerMacs)
})

const OUTPUT = {
  quantization: { scales: [0.05], zeroPoints: [-28] },
} as unknown as Tensor

test.each([
  { activation: 'NONE', low: -128, high: 127 },
  { activation: 'RELU', low: -28, high: 127 },
  { activation: 'RELU6', low: -28, high: 92 },
  { activation: 'RELU_N1_TO_1', low: -48, high: -8 },
  { activation: 'TANH', low: -128, high: 127 },
] as const)('$activation leaves $low to $high', ({ activation, low, high }) => {
  expect(activationRange(activation, OUTPUT)).toEqual({ low, high })
})

const ASKED = [
  { name: 'an int8 convolution', layer: conv2d({ filters: 4 }), dtype: 'int8', on: true },
  { name: 'a float convolution', layer: conv2d({ filters: 4 }), dtype: 'float32', on: undefined },
  { name: 'a softmax', layer: softmax(), dtype: 'int8', on: undefined },
] as const

test.each(ASKED)('the MVP is asked about $name: $on', ({ layer, dtype, on }) => {
  const context = contextOf(layer, dtype)
  expect(mvpOutcomeOf(context, target('sdk'))?.accelerated).toBe(on)
  expect(mvpOutcomeOf(context, target('sdk', 'none'))).toBeUndefined()
})

const FAILURES = [
  {
    name: 'an int16 sum',
    layer: add({ from: ['input', 'input'] }),
    dtype: 'int16',
    on: ['sdk', 'mltk-device'],
  },
  {
    name: 'a float transposed convolution',
    layer: transposeConv({ filters: 2 }),
    dtype: 'float32',
    on: ['mltk-device'],
  },
  {
    name: 'a float dense layer without bias',
    layer: fullyConnected({ units: 3, bias: false }),
    dtype: 'float32',
    on: ['sdk'],
  },
  { name: 'a float dense layer', layer: fullyConnected({ units: 3 }), dtype: 'float32', on: [] },
] as const

test.each(FAILURES)('$name fails at inference on $on', ({ layer, dtype, on }) => {
  const model = modelOf({ input: { shape: [1, 6, 6, 4], dtype }, layers: [layer] })
  const fails = (['sdk', 'mltk-device'] as const).filter((id) => {
    const [refusal] = refusalsOf(model, {
      runtime: RUNTIMES[id],
      accelerator: 'mvp',
      firmware: PLAIN_FIRMWARE,
    })
    return refusal?.code === 'fails-at-inference'
  })
  expect(fails).toEqual(on)
})
