/** Dense layers whose weights have one scale instead of one for each unit: priced, never written for use. */
import type { Model, Tensor } from '../../tflite/model.ts'

interface PerTensor {
  readonly model: Model
  /** Indices of the layers that changed. */
  readonly layers: readonly number[]
}

/** The model with per-tensor scales in its dense layers; null where no dense layer has several. */
export function perTensorDense(model: Model): PerTensor | null {
  const [main, ...others] = model.subgraphs
  if (main === undefined) return null
  const wide = main.operators.filter(
    ({ kind, inputs }) => kind === 'FULLY_CONNECTED' && scalesOf(main.tensors[inputs[1] ?? -1]) > 1,
  )
  if (wide.length === 0) return null
  const flattened = new Set(wide.flatMap(({ inputs }) => inputs.slice(1)))
  const tensors = main.tensors.map((tensor) =>
    flattened.has(tensor.index) ? single(tensor) : tensor,
  )
  return {
    model: { ...model, subgraphs: [{ ...main, tensors }, ...others] },
    layers: wide.map(({ index }) => index),
  }
}

function scalesOf(tensor: Tensor | undefined): number {
  return tensor?.quantization?.scales.length ?? 0
}

/** The largest scale holds every unit's weights. */
function single(tensor: Tensor): Tensor {
  const { quantization } = tensor
  if (quantization === null || quantization.scales.length < 2) return tensor
  const scales = quantization.scales.slice(0, 1).map(() => Math.max(...quantization.scales))
  return {
    ...tensor,
    quantization: { ...quantization, scales, zeroPoints: quantization.zeroPoints.slice(0, 1) },
  }
}
