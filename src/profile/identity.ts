/** What a layer is, apart from what it costs: names, tensors, parameters and hashes for the diff. */
import type { LayerContext } from '../operators/operator.ts'
import { describeOperator } from '../operators/registry.ts'
import type { Tensor } from '../tflite/model.ts'
import { hashBytes, hashText } from '../util/hash.ts'
import type { BufferHashes } from './buffer-hashes.ts'
import type { LayerProfile, TensorSummary } from './profile.ts'

type Identity = Pick<
  LayerProfile,
  | 'index'
  | 'kind'
  | 'op'
  | 'name'
  | 'inputs'
  | 'outputs'
  | 'parameters'
  | 'weightsHash'
  | 'quantizationHash'
>

export function identityOf(context: LayerContext, hashes: BufferHashes): Identity {
  const { operator, inputs, outputs } = context
  return {
    index: operator.index,
    kind: operator.kind,
    op: operator.customName ?? operator.kind.toLowerCase(),
    name: outputs[0]?.name ?? '',
    inputs: inputs.map((tensor) => summaryOf(tensor)),
    outputs: outputs.map((tensor) => summaryOf(tensor)),
    parameters: describeOperator(operator).parameters(context),
    weightsHash: weightsHashOf(context, hashes),
    quantizationHash: quantizationHashOf([...inputs, ...outputs]),
  }
}

function summaryOf(tensor: Tensor | undefined): TensorSummary {
  return tensor === undefined
    ? { tensor: -1, name: '', shape: [], dtype: null, isConstant: false }
    : {
        tensor: tensor.index,
        name: tensor.name,
        shape: tensor.shape,
        dtype: tensor.dtype,
        isConstant: tensor.isConstant,
      }
}

function weightsHashOf({ model, inputs }: LayerContext, hashes: BufferHashes): string {
  const parts = inputs.flatMap((tensor) => {
    if (tensor?.isConstant !== true) return []
    const buffer = model.buffers[tensor.buffer]
    return buffer === undefined ? [] : [hashes.of(buffer)]
  })
  return parts.length === 0 ? '' : hashText(parts.join())
}

/** Hash of all scales and zero points with their lengths; empty where no tensor has any. */
function quantizationHashOf(tensors: readonly (Tensor | undefined)[]): string {
  const all = tensors.map((tensor) => tensor?.quantization ?? null)
  if (all.every((quantization) => quantization === null)) return ''
  const length = all.reduce(
    (sum, one) => sum + (one === null ? 1 : one.scales.length + one.zeroPoints.length + 3),
    0,
  )
  const numbers = new Float64Array(length)
  let at = 0
  const add = (values: readonly number[]): void => {
    numbers[at++] = values.length
    for (const value of values) numbers[at++] = value
  }
  for (const quantization of all) {
    if (quantization === null) {
      numbers[at++] = -1
      continue
    }
    add(quantization.scales)
    add(quantization.zeroPoints)
    numbers[at++] = quantization.quantizedDimension
  }
  return hashBytes(new Uint8Array(numbers.buffer))
}
