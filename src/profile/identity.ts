/** What a layer is, apart from what it costs: names, tensors, parameters and hashes for the diff. */
import type { LayerContext } from '../operators/layer-context.ts'
import { describeOperator } from '../operators/registry.ts'
import type { Tensor } from '../tflite/model.ts'
import { hashBytes, hashText } from '../util/hash.ts'
import type { BufferHashes } from './buffer-hashes.ts'
import type { LayerHashes, LayerProfile, TensorSummary } from './profile.ts'

type Identity = Pick<
  LayerProfile,
  'index' | 'kind' | 'op' | 'name' | 'inputs' | 'outputs' | 'parameters'
>

export function identityOf(context: LayerContext): Identity {
  const { operator, inputs, outputs } = context
  return {
    index: operator.index,
    kind: operator.kind,
    op: operator.customName ?? operator.kind.toLowerCase(),
    name: outputs[0]?.name ?? '',
    inputs: inputs.map((tensor) => summaryOf(tensor)),
    outputs: outputs.map((tensor) => summaryOf(tensor)),
    parameters: describeOperator(operator).parameters(context),
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

/** See {@link LayerHashes}; `hashes` keeps those of buffers that layers share. */
export function hashesOf(context: LayerContext, hashes: BufferHashes): LayerHashes {
  let weights: string | null = null
  let quantization: string | null = null
  return {
    get weights() {
      return (weights ??= weightsHashOf(context, hashes))
    },
    get quantization() {
      return (quantization ??= quantizationHashOf(context))
    },
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

/**
 * What scales and zero points say, however many bytes they take: an array of one value repeated is
 * that value. Biases of convolutions are left out: kernels derive their scales from input and filter
 * (tflite-micro micro/kernels/conv_common.cc), so that files may come without them.
 */
function quantizationHashOf({ operator, inputs, outputs }: LayerContext): string {
  const { operands, traits } = describeOperator(operator)
  const derives = traits.window === 'convolution' && operands.bias !== 'none'
  const bias = derives ? inputs[operands.bias] : undefined
  const parts = [...inputs, ...outputs].map((tensor) => {
    const quantization = tensor?.quantization ?? null
    if (quantization === null || tensor === bias) return ''
    const { scales, zeroPoints, quantizedDimension } = quantization
    const axis = scales.length > 1 ? quantizedDimension : ''
    return `${axis}:${hashOf(scales)}:${hashOf(zeroPoints)}`
  })
  return parts.every((part) => part === '') ? '' : hashText(parts.join(';'))
}

/** Arrays of a single value, as zero points of weights are, are not hashed number by number. */
function hashOf(numbers: readonly number[]): string {
  const first = numbers[0] ?? 0
  if (numbers.every((number) => number === first)) return `${first}`
  return hashBytes(new Uint8Array(new Float32Array(numbers).buffer))
}
