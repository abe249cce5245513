import type { Model } from '../tflite/model.ts'
import { mapTensors } from './map-tensors.ts'
import type { Pass } from './pass.ts'

export const ZERO_POINTS: Pass = {
  id: 'zero-points',
  title: 'per-channel zero points that are all 0 written once',
  reason: 'Kernels read one zero point per constant tensor; the others only fill the file.',
  option: null,
  run: shortenZeroPoints,
}

function shortenZeroPoints(model: Model): Model {
  return mapTensors(model, (tensor) => {
    const { quantization } = tensor
    const superfluous =
      quantization !== null &&
      tensor.isConstant &&
      quantization.zeroPoints.length > 1 &&
      quantization.zeroPoints.every((zeroPoint) => zeroPoint === 0)
    return superfluous ? { ...tensor, quantization: { ...quantization, zeroPoints: [0] } } : tensor
  })
}
