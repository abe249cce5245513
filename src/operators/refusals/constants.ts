/**
 * Constants that are not where, or not what, a kernel reads: the runtimes look at a buffer's vector of
 * bytes alone, and trust that it holds the whole tensor.
 *
 * Source: tflite-micro micro/micro_allocator.cc `GetFlatbufferTensorBuffer`; micro_allocator.cc of
 * builds without `USE_TFLM_COMPRESSION`.
 */
import { bytesOf, type Model, type Tensor } from '../../tflite/model.ts'
import type { LayerContext } from '../layer-context.ts'
import { nameOf, type Reason } from './refusal.ts'

/** Written by the compression tool of TensorFlow Lite Micro; neither runtime is built with it. */
const COMPRESSION = 'COMPRESSION_METADATA'

type Flaw = 'sparse' | 'outside' | 'compressed' | 'marked' | 'short'

/** The first input whose bytes are not there in the form that its kernel reads. */
export function unreadConstant({ model, inputs }: LayerContext): Reason | null {
  for (const tensor of inputs) {
    const flaw = tensor === undefined ? null : flawOf(tensor, model)
    if (tensor === undefined || flaw === null) continue
    const { what, fix } = FLAWS[flaw]
    return {
      code: 'wrong-output',
      message: `Tensor ${nameOf(tensor)} ${what(tensor, bytesThere(tensor, model))}. ${fix}`,
      cause: { id: `constant ${flaw}`, summary: (layers) => `${FLAWS[flaw].all(layers)}. ${fix}` },
    }
  }
  return null
}

function flawOf(tensor: Tensor, model: Model): Flaw | null {
  if (tensor.isSparse) return 'sparse'
  if (model.buffers[tensor.buffer]?.isOutside === true) return 'outside'
  if (!tensor.isConstant) return null
  const isMarked = model.metadata.some(({ name }) => name === COMPRESSION)
  if (isShort(tensor, model)) return isMarked ? 'compressed' : 'short'
  return isMarked && !hasShortConstant(model) ? 'marked' : null
}

function isShort(tensor: Tensor, model: Model): boolean {
  return bytesThere(tensor, model) < bytesOf(tensor.dtype, tensor.shape)
}

const WITH_SHORT = new WeakMap<Model, boolean>()

/** Looked for once: where there is one, it and its like are what was compressed. */
function hasShortConstant(model: Model): boolean {
  const known = WITH_SHORT.get(model)
  if (known !== undefined) return known
  const found = model.subgraphs.some(({ tensors }) =>
    tensors.some((tensor) => tensor.isConstant && isShort(tensor, model)),
  )
  WITH_SHORT.set(model, found)
  return found
}

function bytesThere({ buffer }: Tensor, model: Model): number {
  return model.buffers[buffer]?.data.length ?? 0
}

interface FlawText {
  readonly what: (tensor: Tensor, there: number) => string
  readonly all: (layers: string) => string
  readonly fix: string
}

const holds = ({ dtype, shape }: Tensor, there: number): string =>
  `holds ${there} of its ${bytesOf(dtype, shape)} bytes`

const FLAWS: Readonly<Record<Flaw, FlawText>> = {
  sparse: {
    what: () =>
      'is stored sparse, which the runtime does not unpack: it reads past the end of the values',
    all: (layers) =>
      `sparse: ${layers} have weights that are stored sparse, which the runtime does not unpack`,
    fix: 'Convert the model without sparse tensors (without EXPERIMENTAL_SPARSITY).',
  },
  outside: {
    what: () =>
      'has its bytes behind the flatbuffer (Buffer.offset), where the runtime does not look: it reads nothing, or crashes',
    all: (layers) =>
      `${layers} have weights behind the flatbuffer (Buffer.offset), where the runtime does not look`,
    fix: 'Convert the model with its weights inside the flatbuffer (models under 2 GB need no offsets), or write it anew with `mvp-budget optimize`.',
  },
  compressed: {
    what: (tensor, there) =>
      `${holds(tensor, there)}: it is compressed (${COMPRESSION}), which the runtime does not unpack`,
    all: (layers) =>
      `compressed: ${layers} have weights that are compressed (${COMPRESSION}), which the runtime does not unpack`,
    fix: 'Use the model as it was before its compression.',
  },
  marked: {
    what: () =>
      `is a constant of a model that says its constants are compressed (${COMPRESSION}), which the runtime does not unpack`,
    all: (layers) =>
      `compressed: the model says that its constants are compressed (${COMPRESSION}), which the runtime does not unpack; ${layers} read some`,
    fix: 'Use the model as it was before its compression.',
  },
  short: {
    what: (tensor, there) => `${holds(tensor, there)}, and the runtime reads past their end`,
    all: (layers) =>
      `${layers} have constants with too few bytes, and the runtime reads past their end`,
    fix: 'Convert the model again.',
  },
}
