import type { OperatorKind } from '../../src/tflite/model.ts'
import { cpuLayerOf } from '../../src/operators/cpu-layer.ts'
import { layerContextOf } from '../../src/operators/layer-context.ts'
import { generic, modelOf } from '../support/model-builder.ts'

interface Case {
  readonly name: string
  readonly chain: readonly OperatorKind[]
  readonly producer: OperatorKind | null
}

describe('the operator that computes a layer’s first input', () => {
  test.each<Case>([
    { name: 'directly', chain: ['SOFTMAX', 'DEQUANTIZE'], producer: 'SOFTMAX' },
    {
      name: 'through reshapes',
      chain: ['LOGISTIC', 'RESHAPE', 'SQUEEZE', 'DEQUANTIZE'],
      producer: 'LOGISTIC',
    },
    { name: 'none: the model’s input, reshaped', chain: ['RESHAPE', 'DEQUANTIZE'], producer: null },
    { name: 'none: the model’s input', chain: ['DEQUANTIZE'], producer: null },
  ])('$name', ({ chain, producer }) => {
    expect(producerOfLast(chain)).toBe(producer)
  })
})

function producerOfLast(chain: readonly OperatorKind[]): string | null | undefined {
  const model = modelOf({
    layers: chain.map((kind) => generic({ kind, outputs: [{ shape: [1, 8] }] })),
  })
  const [subgraph] = model.subgraphs
  const last = subgraph?.operators.at(-1)
  if (!subgraph || !last) throw new Error('no operator')
  return cpuLayerOf(layerContextOf(model, subgraph, last)).producer
}
