import { PLAIN_FIRMWARE } from '../../src/target/firmware.ts'
import { foldRefusals } from '../../src/profile/one-finding.ts'
import { refusalsOf } from '../../src/operators/refusals/refusals.ts'
import { RUNTIMES, type AcceleratorId } from '../../src/target/runtime.ts'
import type { Model } from '../../src/tflite/model.ts'
import { fullyConnected, generic, modelOf, softmax, type Layer } from '../support/model-builder.ts'

/** A dense layer whose weights are int8 though its input is float32. */
function hybridDense(graph: Parameters<Layer>[0]): void {
  const { name } = graph.source()
  graph.operator({
    kind: 'FULLY_CONNECTED',
    inputs: [name, { shape: [4, 4], dtype: 'int8' }, { shape: [4], dtype: 'float32' }],
    outputs: [{ shape: [1, 4] }],
    options: {
      ...{ type: 'FullyConnectedOptions', weightsFormat: 'DEFAULT', keepNumDims: false },
      ...{ fusedActivationFunction: 'NONE', asymmetricQuantizeInputs: false },
    },
  })
}

const dense: readonly Layer[] = Array.from({ length: 11 }, () => hybridDense)
const uint8Sum = generic({ kind: 'ABS', outputs: [{ shape: [1, 4] }] })

const MODELS = {
  hybrid: modelOf({ input: { shape: [1, 4], dtype: 'float32' }, layers: dense }),
  single: modelOf({
    input: { shape: [1, 4], dtype: 'float32' },
    layers: [fullyConnected({ units: 4 }), hybridDense, softmax()],
  }),
  uint8: modelOf({
    input: { shape: [1, 4], dtype: 'uint8' },
    layers: [uint8Sum, uint8Sum, uint8Sum],
  }),
}

function told(model: Model, accelerator: AcceleratorId = 'mvp') {
  return foldRefusals(
    refusalsOf(model, { runtime: RUNTIMES.sdk, accelerator, firmware: PLAIN_FIRMWARE }),
  )
}

test('a dynamic-range model is told once, with its layers in order', () => {
  const [finding, ...more] = told(MODELS.hybrid)
  expect(more).toEqual([])
  expect(finding).toMatchObject({ code: 'wrong-output', layer: 0 })
  expect(finding?.message).toContain(
    'dynamic-range quantized: 11 layers (0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 10) have float32 inputs and int8 weights',
  )
  expect(finding?.message).toContain('Convert the model with a representative data set')
})

test('a single layer is told by itself', () => {
  const [finding, ...more] = told(MODELS.single)
  expect(more).toEqual([])
  expect(finding).toMatchObject({ code: 'wrong-output', layer: 1 })
  expect(finding?.message).toMatch(/^FULLY_CONNECTED is dynamic-range quantized/u)
})

test('one type in many layers is one finding', () => {
  expect(told(MODELS.uint8).map(({ code, layer }) => ({ code, layer }))).toEqual([
    { code: 'fails-at-inference', layer: 0 },
  ])
})

test('one rule that layers break with other numbers is one finding', () => {
  const shifted = (zeroPoint: number): Layer =>
    generic({
      kind: 'TANH',
      outputs: [
        {
          ...{ shape: [1, 4], dtype: 'int16' },
          quantization: {
            ...{ scales: [1 / 32768], zeroPoints: [zeroPoint] },
            ...{ mins: [], maxs: [], quantizedDimension: 0 },
          },
        },
      ],
    })
  const model = modelOf({
    input: { shape: [1, 4], dtype: 'int16' },
    layers: [shifted(0), shifted(1), shifted(2), shifted(3)],
  })
  const [output, input, ...more] = told(model)
  expect(more).toEqual([])
  expect(output).toMatchObject({ code: 'refused-at-load', layer: 1 })
  expect(output?.message).toMatch(/zero point 0 on its output, not 1/u)
  expect(input?.message).toMatch(/^2 layers \(2 and 3\) break the same rule.*TANH/u)
})
