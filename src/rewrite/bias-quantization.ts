import { factsOf, traitsOf } from '../operators/registry.ts'
import type { Model, Operator, Subgraph } from '../tflite/model.ts'
import { mapChanged } from './map-tensors.ts'
import type { Pass } from './pass.ts'

export const BIAS_QUANTIZATION: Pass = {
  id: 'bias-quantization',
  title: 'quantization of convolution biases removed',
  reason:
    'CONV_2D and DEPTHWISE_CONV_2D derive the scale of the bias from input and filter; FULLY_CONNECTED reads it and keeps it.',
  option: null,
  run: dropBiasQuantization,
}

function dropBiasQuantization(model: Model): Model {
  const subgraphs = mapChanged(model.subgraphs, (subgraph) => {
    const biases = biasesOfConvolutionsOnly(subgraph)
    const tensors = mapChanged(subgraph.tensors, (tensor) =>
      biases.has(tensor.index) && tensor.quantization !== null && tensor.dtype === 'int32'
        ? { ...tensor, quantization: null }
        : tensor,
    )
    return tensors === subgraph.tensors ? subgraph : { ...subgraph, tensors }
  })
  return subgraphs === model.subgraphs ? model : { ...model, subgraphs }
}

function biasesOfConvolutionsOnly(subgraph: Subgraph): ReadonlySet<number> {
  const isBias = (operator: Operator, position: number): boolean =>
    traitsOf(operator.kind).window === 'convolution' &&
    position === factsOf(operator.kind).operands.bias
  const biases = new Set<number>()
  const others = new Set<number>([...subgraph.inputs, ...subgraph.outputs])
  for (const operator of subgraph.operators) {
    for (const [position, tensor] of operator.inputs.entries()) {
      if (isBias(operator, position)) biases.add(tensor)
      else others.add(tensor)
    }
  }
  return new Set([...biases].filter((tensor) => !others.has(tensor)))
}
