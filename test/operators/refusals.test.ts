import { refusalsOf } from '../../src/operators/refusals.ts'
import { RUNTIMES, type AcceleratorId, type RuntimeId } from '../../src/target/runtime.ts'
import type { DataType, Model } from '../../src/tflite/model.ts'
import { conv2d, generic, modelOf, relu } from '../support/model-builder.ts'
import type { Layer, OperatorSpec } from '../support/model-builder.ts'
import { chain, tinyModel, type TinySubgraph } from '../support/tiny-model.ts'

function codes(model: Model, id: RuntimeId = 'sdk', accelerator: AcceleratorId = 'mvp'): unknown {
  return refusalsOf(model, { runtime: RUNTIMES[id], accelerator }).map(({ code }) => code)
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

function spec(kind: string, more: Partial<OperatorSpec> = {}): Layer {
  return generic({ kind, inputs: ['input'], outputs: [{ shape: [1, 6, 6, 4] }], ...more })
}

function controlFlow(kind: string, fields: Readonly<Record<string, number>>): TinySubgraph {
  return {
    tensors: [{ bytes: 1 }, { bytes: 8 }, { bytes: 8 }],
    operators: [{ kind, inputs: [1], outputs: [2], fields }],
    inputs: [0, 1],
    outputs: [2],
  }
}

const inputs = (count: number): readonly string[] => Array.from({ length: count }, () => 'input')

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
    ['10 concatenated', one(spec('CONCATENATION', { inputs: inputs(10) })), 'sdk', 'mvp', []],
    ['11 concatenated', one(spec('CONCATENATION', { inputs: inputs(11) })), 'sdk', 'mvp', ['load']],
    [
      '11 concatenated in the MLTK',
      one(spec('CONCATENATION', { inputs: inputs(11) })),
      'mltk-device',
      'mvp',
      [],
    ],
    ['RSQRT of int8', one(spec('RSQRT')), 'sdk', 'mvp', ['inputs']],
    ['computed paddings', one(spec('PAD', { inputs: inputs(2) })), 'sdk', 'mvp', ['load']],
    ['a resource variable', tinyModel([chain([1, 4], 'VAR_HANDLE')]), 'sdk', 'mvp', ['load']],
    [
      'a loop that is sound',
      tinyModel([
        controlFlow('WHILE', { condSubgraphIndex: 1, bodySubgraphIndex: 1 }),
        chain([8, 8]),
      ]),
      'sdk',
      'mvp',
      [],
    ],
    [
      'a loop over a subgraph that is not there',
      tinyModel([
        controlFlow('WHILE', { condSubgraphIndex: 1, bodySubgraphIndex: 7 }),
        chain([8, 8]),
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
    const target = { runtime: RUNTIMES.sdk, accelerator: 'mvp' } as const
    const messages = [
      one(spec('BATCH_MATMUL')),
      one(conv2d({ filters: 2, kernel: 3 }), 'int16'),
      one(spec('CUSTOM', { customName: 'ethos-u' })),
    ].flatMap((model) => refusalsOf(model, target).map(({ message }) => message))
    expect(messages).toMatchSnapshot()
  })
})
