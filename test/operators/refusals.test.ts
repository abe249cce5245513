import { PLAIN_FIRMWARE } from '../../src/target/firmware.ts'
import { refusalsOf } from '../../src/operators/refusals/refusals.ts'
import { RUNTIMES, type AcceleratorId, type RuntimeId } from '../../src/target/runtime.ts'
import type { DataType, Model, OperatorKind, Quantization } from '../../src/tflite/model.ts'
import {
  conv2d,
  depthwiseConv2d,
  fullyConnected,
  generic,
  int32,
  modelOf,
  relu,
  softmax,
} from '../support/model-builder.ts'
import type { ConstantSpec, Layer, OperatorSpec } from '../support/model-builder.ts'
import { chain, tinyModel, type TinySubgraph } from '../support/tiny-model.ts'

function codes(model: Model, id: RuntimeId = 'sdk', accelerator: AcceleratorId = 'mvp'): unknown {
  return refusalsOf(model, { runtime: RUNTIMES[id], accelerator, firmware: PLAIN_FIRMWARE }).map(
    ({ code }) => code,
  )
}

function one(layer: Layer, dtype: DataType = 'int8'): Model {
  return modelOf({ input: { shape: [1, 6, 6, 4], dtype }, layers: [layer] })
}

/** The same model with no quantization at all. */
function bare(model: Model): Model {
  const subgraphs = model.subgraphs.map((subgraph) => ({
    ...subgraph,
    tensors: subgraph.tensors.map((tensor) => ({ ...tensor, quantization: null })),
  }))
  return { ...model, subgraphs }
}

/** The same model with biases of a scale of their own. */
function rescaled(model: Model): Model {
  const subgraphs = model.subgraphs.map((subgraph) => ({
    ...subgraph,
    tensors: subgraph.tensors.map((tensor) =>
      tensor.dtype === 'int32' ? { ...tensor, quantization: quantized(0.5, 0) } : tensor,
    ),
  }))
  return { ...model, subgraphs }
}

function spec(kind: OperatorKind, more: Partial<OperatorSpec> = {}): Layer {
  return generic({ kind, inputs: ['input'], outputs: [{ shape: [1, 6, 6, 4] }], ...more })
}

function controlFlow(kind: OperatorKind, fields: Readonly<Record<string, number>>): TinySubgraph {
  return {
    tensors: [{ bytes: 1 }, { bytes: 8 }, { bytes: 8 }],
    operators: [{ kind, inputs: [1], outputs: [2], fields }],
    inputs: [0, 1],
    outputs: [2],
  }
}

function quantized(scale: number, zeroPoint: number): Quantization {
  return { scales: [scale], zeroPoints: [zeroPoint], mins: [], maxs: [], quantizedDimension: 0 }
}

/** A layer whose output has this scale and zero point. */
function outOf(kind: OperatorKind, scale: number, zeroPoint = 0, count = 1): Layer {
  const output = { shape: [1, 6, 6, 4], quantization: quantized(scale, zeroPoint) }
  return spec(kind, { inputs: inputs(count), outputs: [output] })
}

const other = (scale: number) => ({ shape: [1, 6, 6, 4], quantization: quantized(scale, 0) })

function padding(scale: number): Layer {
  const amounts = int32([0, 0, 0, 0, 0, 0, 0, 0], [4, 2])
  const value = { shape: [1], quantization: quantized(scale, 0) }
  return spec('PADV2', { inputs: ['input', amounts, value] })
}

const inputs = (count: number): readonly string[] => Array.from({ length: count }, () => 'input')
const concatenated = (count: number): Layer =>
  spec('CONCATENATION', { inputs: inputs(count), outputs: [{ shape: [count, 6, 6, 4] }] })

const unscaled = { shape: [1, 6, 6, 4], quantization: null } as const
const sumOf = (kind: OperatorKind, addend: ConstantSpec): Layer =>
  spec(kind, { inputs: ['input', addend] })
const compared = (scale: number): Layer =>
  spec('GREATER', {
    inputs: ['input', other(scale)],
    outputs: [{ shape: [1, 6, 6, 4], dtype: 'bool' }],
  })

/** Five dimensions, of which the last is broadcast. */
function wide(kind: OperatorKind, dtype: DataType = 'int8'): Model {
  const output = kind === 'GREATER' ? { dtype: 'bool' as const } : {}
  return modelOf({
    input: { shape: [1, 2, 2, 2, 4], dtype },
    layers: [
      spec(kind, {
        inputs: ['input', { shape: [1, 2, 2, 2, 1], dtype }],
        outputs: [{ shape: [1, 2, 2, 2, 4], dtype, ...output }],
      }),
    ],
  })
}

/** Of 1x6x6x4. */
function squeezed(shape: readonly number[], input: readonly number[] = [1, 6, 6, 4]): Model {
  return modelOf({ input: { shape: input }, layers: [spec('SQUEEZE', { outputs: [{ shape }] })] })
}

describe('refusalsOf', () => {
  it.each<[string, Model, RuntimeId, AcceleratorId, readonly string[]]>([
    ['an int8 convolution', one(conv2d({ filters: 2, kernel: 3 })), 'sdk', 'mvp', []],
    ['a convolution without a filter', one(spec('CONV_2D')), 'sdk', 'mvp', ['load']],
    ['a pool without an output', one(spec('MAX_POOL_2D', { outputs: [] })), 'sdk', 'mvp', ['load']],
    [
      'a filter without scales',
      bare(one(conv2d({ filters: 2, kernel: 3 }))),
      'mltk-device',
      'none',
      ['load'],
    ],
    ['a custom operator', one(spec('CUSTOM', { customName: 'Mine' })), 'sdk', 'mvp', ['load']],
    ['GELU', one(spec('GELU')), 'mltk-device', 'none', ['load']],
    [
      'an int16 convolution with MVP kernels',
      one(conv2d({ filters: 2, kernel: 3 }), 'int16'),
      'sdk',
      'mvp',
      ['load'],
    ],
    [
      'an int16 convolution without',
      one(conv2d({ filters: 2, kernel: 3 }), 'int16'),
      'mltk-simulator',
      'none',
      [],
    ],
    ['RELU of int16', one(relu(), 'int16'), 'sdk', 'mvp', ['inference']],
    ['10 concatenated', one(concatenated(10)), 'sdk', 'mvp', []],
    ['11 concatenated', one(concatenated(11)), 'sdk', 'mvp', ['load']],
    ['11 concatenated in the MLTK', one(concatenated(11)), 'mltk-device', 'mvp', []],
    ['RSQRT of int8', one(spec('RSQRT')), 'sdk', 'mvp', ['inputs']],
    ['SOFTMAX', one(softmax()), 'sdk', 'mvp', []],
    ['SOFTMAX to another scale', one(outOf('SOFTMAX', 1 / 128, -128)), 'sdk', 'mvp', ['load']],
    ['SOFTMAX of float32', one(softmax(), 'float32'), 'sdk', 'mvp', []],
    [
      'SOFTMAX of int16 about right',
      one(outOf('SOFTMAX', 1 / 32765, 0), 'int16'),
      'sdk',
      'mvp',
      [],
    ],
    ['SOFTMAX of int16', one(outOf('SOFTMAX', 1 / 32700, 0), 'int16'), 'sdk', 'mvp', ['load']],
    ['SOFTMAX nearly right', one(outOf('SOFTMAX', 1 / 256.001, -128)), 'sdk', 'mvp', ['load']],
    ['LOGISTIC to any scale', one(outOf('LOGISTIC', 0.3, -128)), 'sdk', 'mvp', []],
    ['LOGISTIC around 0', one(outOf('LOGISTIC', 1 / 256, 0)), 'sdk', 'mvp', ['load']],
    ['LOG_SOFTMAX', one(outOf('LOG_SOFTMAX', 1 / 16, 127)), 'sdk', 'mvp', []],
    ['LOG_SOFTMAX around 0', one(outOf('LOG_SOFTMAX', 1 / 16, 0)), 'sdk', 'mvp', ['load']],
    ['TANH of int16', one(outOf('TANH', 1 / 32768, 0), 'int16'), 'sdk', 'mvp', []],
    ['TANH of shifted int16', one(outOf('TANH', 1 / 32768, 1), 'int16'), 'sdk', 'mvp', ['load']],
    ['TANH of shifted int8', one(outOf('TANH', 1 / 128, 1)), 'sdk', 'mvp', []],
    ['ADD of shifted int16', one(outOf('ADD', 1, 1, 2), 'int16'), 'sdk', 'none', ['load']],
    ['ADD_N', one(spec('ADD_N', { inputs: inputs(3) })), 'sdk', 'mvp', []],
    [
      'ADD_N of unequal scales',
      one(spec('ADD_N', { inputs: ['input', other(0.3)] })),
      'sdk',
      'mvp',
      ['load'],
    ],
    // TFLITE_CHECK stops the SDK's firmware; the MLTK has no such checks.
    ['a comparison of int8 scales below 1', one(compared(0.99)), 'sdk', 'mvp', []],
    ['a comparison of int8 scales of 1', one(compared(1)), 'sdk', 'mvp', ['load']],
    ['the same in the MLTK', one(compared(1)), 'mltk-device', 'mvp', []],
    ['an addend without a scale', one(sumOf('ADD', unscaled)), 'sdk', 'none', ['load']],
    ['the same on the MVP', one(sumOf('ADD', unscaled)), 'sdk', 'mvp', ['load']],
    ['the same in the MLTK without', one(sumOf('ADD', unscaled)), 'mltk-device', 'none', []],
    ['a difference with a tiny output', one(outOf('SUB', 1e-7, 0, 2)), 'sdk', 'mvp', ['load']],
    ['a difference with a small output', one(outOf('SUB', 1e-6, 0, 2)), 'sdk', 'mvp', []],
    ['a running sum with a tiny output', one(outOf('ADD_N', 1e-7, 0, 2)), 'sdk', 'mvp', ['load']],
    [
      'a square without a scale',
      one(sumOf('SQUARED_DIFFERENCE', unscaled)),
      'sdk',
      'mvp',
      ['load'],
    ],
    ['five dimensions multiplied', wide('MUL'), 'sdk', 'mvp', ['inference']],
    ['the same in the MLTK, which has six loops', wide('MUL'), 'mltk-device', 'mvp', []],
    ['five dimensions added in six loops', wide('ADD'), 'sdk', 'mvp', []],
    ['five dimensions subtracted in five', wide('SUB'), 'sdk', 'mvp', []],
    ['five dimensions compared in four', wide('GREATER', 'float32'), 'sdk', 'mvp', ['inference']],
    [
      'what SQUEEZE keeps and its output has no room for',
      squeezed([12, 12], [1, 6, 24, 1]),
      'sdk',
      'mvp',
      ['load'],
    ],
    ['a squeezed map', squeezed([6, 6, 4]), 'sdk', 'mvp', []],
    ['PADV2', one(padding(0.0625)), 'sdk', 'mvp', []],
    ['PADV2 with a value of another scale', one(padding(0.3)), 'sdk', 'mvp', ['load']],
    ['a Dense bias', one(fullyConnected({ units: 3 })), 'sdk', 'mvp', []],
    [
      'a Dense bias of another scale',
      rescaled(one(fullyConnected({ units: 3 }))),
      'sdk',
      'mvp',
      ['load'],
    ],
    [
      'the same without the MVP',
      rescaled(one(fullyConnected({ units: 3 }))),
      'sdk',
      'none',
      ['load'],
    ],
    ['the same in the MLTK', rescaled(one(fullyConnected({ units: 3 }))), 'mltk-device', 'mvp', []],
    ['the bias of a convolution', rescaled(one(conv2d({ filters: 3 }))), 'sdk', 'mvp', []],
    ['no Dense bias', one(fullyConnected({ units: 3, bias: false })), 'sdk', 'none', []],
    ['no bias on the MVP', one(conv2d({ filters: 3, bias: false })), 'sdk', 'mvp', []],
    ['no bias without', one(conv2d({ filters: 3, bias: false })), 'sdk', 'none', ['load']],
    ['no depthwise bias without', one(depthwiseConv2d({ bias: false })), 'sdk', 'none', ['load']],
    ['no bias in the MLTK', one(conv2d({ filters: 3, bias: false })), 'mltk-device', 'none', []],
    ['computed paddings', one(spec('PAD', { inputs: inputs(2) })), 'sdk', 'mvp', ['load']],
    ['a resource variable', tinyModel([chain([1, 4], 'VAR_HANDLE')]), 'sdk', 'mvp', ['load']],
    [
      'a loop that is sound',
      tinyModel([
        controlFlow('WHILE', { condSubgraphIndex: 1, bodySubgraphIndex: 1 }),
        chain([8, 8], 'RELU'),
      ]),
      'sdk',
      'mvp',
      [],
    ],
    [
      'a loop over a subgraph that is not there',
      tinyModel([
        controlFlow('WHILE', { condSubgraphIndex: 1, bodySubgraphIndex: 7 }),
        chain([8, 8], 'RELU'),
      ]),
      'sdk',
      'mvp',
      ['load'],
    ],
    [
      'a loop over itself',
      tinyModel([controlFlow('WHILE', { condSubgraphIndex: 0, bodySubgraphIndex: 0 })]),
      'sdk',
      'mvp',
      ['load'],
    ],
  ])('judges %s', (_, model, id, accelerator, expected) => {
    const full = { load: 'refused-at-load', inference: 'fails-at-inference' } as const
    const names: Readonly<Record<string, string>> = { ...full, inputs: 'fails-on-some-inputs' }
    expect(codes(model, id, accelerator)).toEqual(expected.map((short) => names[short]))
  })

  it('says what, why and what to do', () => {
    const target = { runtime: RUNTIMES.sdk, accelerator: 'mvp', firmware: PLAIN_FIRMWARE } as const
    const messages = [
      one(spec('BATCH_MATMUL')),
      one(conv2d({ filters: 2, kernel: 3 }), 'int16'),
      one(spec('CUSTOM', { customName: 'ethos-u' })),
    ].flatMap((model) => refusalsOf(model, target).map(({ message }) => message))
    expect(messages).toMatchSnapshot()
  })
})
