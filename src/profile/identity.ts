/** What a layer is, apart from what it costs: names, tensors, parameters and hashes for the diff. */
import type { LayerContext } from '../operators/operator.ts'
import { describeOperator } from '../operators/registry.ts'
import type { Tensor } from '../tflite/model.ts'
import { hashBytes, hashNumbers, hashText } from '../util/hash.ts'
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

/** Hashes of buffers' contents, each computed once per model however many layers read it. */
export type BufferHashes = Map<number, string>

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

const EMPTY = new Uint8Array(0)

function weightsHashOf({ model, inputs }: LayerContext, hashes: BufferHashes): string {
  const parts = inputs.flatMap((tensor) => {
    if (tensor?.isConstant !== true) return []
    const known = hashes.get(tensor.buffer)
    const hash = known ?? hashBytes(model.buffers[tensor.buffer]?.data ?? EMPTY)
    hashes.set(tensor.buffer, hash)
    return [hash]
  })
  return parts.length === 0 ? '' : hashText(parts.join())
}

function quantizationHashOf(tensors: readonly (Tensor | undefined)[]): string {
  const parts = tensors.map((tensor) => {
    const quantization = tensor?.quantization
    if (quantization == null) return []
    const { scales, zeroPoints, quantizedDimension } = quantization
    return [scales.length, ...scales, zeroPoints.length, ...zeroPoints, quantizedDimension]
  })
  return parts.every(({ length }) => length === 0) ? '' : hashNumbers(parts.flat())
}
