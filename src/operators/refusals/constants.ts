/**
 * Constants that are not where, or not what, a kernel reads: the runtimes look at a buffer's vector of
 * bytes alone, and trust that it holds the whole tensor.
 *
 * Source: tflite-micro micro/micro_allocator.cc `GetFlatbufferTensorBuffer`; micro_allocator.cc of
 * builds without `USE_TFLM_COMPRESSION`.
 */
import { bytesOf, type Tensor } from '../../tflite/model.ts'
import type { LayerContext } from '../layer-context.ts'
import { nameOf, type Reason } from './refusal.ts'

/** The first input whose bytes are not there in the form that its kernel reads. */
export function unreadConstant({ model, inputs }: LayerContext): Reason | null {
  for (const tensor of inputs) {
    if (tensor === undefined) continue
    const detail = detailOf(tensor, model.buffers[tensor.buffer]?.data.length ?? 0)
    if (detail !== null)
      return { code: 'wrong-output', message: `Tensor ${nameOf(tensor)} ${detail}` }
  }
  return null
}

function detailOf(tensor: Tensor, there: number): string | null {
  if (tensor.isSparse) {
    return 'is stored sparse, which the runtime does not unpack: it reads past the end of the values. Convert the model without pruning to sparse tensors (strip_pruning, no EXPERIMENTAL_SPARSITY).'
  }
  if (!tensor.isConstant) return null
  const needed = bytesOf(tensor.dtype, tensor.shape)
  if (there >= needed) return null
  return `holds ${there} of its ${needed} bytes, and the runtime reads past their end. The file is cut, or its tensors were compressed for another runtime: convert the model again without compression.`
}
