/** Models of any size and depth, made with the program's own writer. */
import { writeModel } from '../../lib/tflite/write-model.js'

/** No pattern that proves a channel constant, and the same in every run. */
const mixed = (at) => (Math.imul(at + 1, 2654435761) >>> 13) & 255

/**
 * A chain of `layers` 1x1 convolutions over an 8x8 map, with `weights` bytes of weights in all; with
 * `hasSkips` every fourth layer adds what the block of three before it began with. Another `seed` gives
 * other weights. `dead` is the share of channels that a bias keeps below their RELU while all others live;
 * without it biases are small, as trained ones are, and no channel can be proved constant.
 */
export function chain(layers, weights, { hasSkips = false, dead = null, seed = 7 } = {}) {
  const channels = Math.max(2, 2 * Math.round(Math.sqrt(weights / layers) / 2))
  const tensors = []
  const buffers = [{ index: 0, data: new Uint8Array(0) }]
  const tensor = (name, shape, dtype, data) => {
    const isConstant = data !== undefined
    if (isConstant) buffers.push({ index: buffers.length, data })
    const count = isConstant ? shape[0] : 1
    tensors.push({
      ...{ index: tensors.length, name, shape, shapeSignature: null, hasRank: true, dtype },
      ...{ isVariable: false, isConstant, isSparse: false },
      buffer: isConstant ? buffers.length - 1 : 0,
      quantization: {
        ...{
          scales: Array(count).fill(0.05),
          zeroPoints: Array(count).fill(isConstant ? 0 : -128),
        },
        ...{ mins: [], maxs: [], quantizedDimension: 0 },
      },
    })
    return tensors.length - 1
  }
  let from = tensor('input', [1, 8, 8, channels], 'int8')
  let block = from
  const operators = []
  for (let index = 0; index < layers; index++) {
    if (hasSkips && index % 4 === 3) {
      const output = tensor(`add${index}`, [1, 8, 8, channels], 'int8')
      operators.push({
        ...{ index, kind: 'ADD', customName: null, version: 2 },
        ...{ inputs: [block, from], outputs: [output], intermediates: [] },
        options: { type: 'AddOptions', fusedActivationFunction: 'NONE', potScaleInt16: true },
        customOptions: new Uint8Array(0),
      })
      block = from = output
      continue
    }
    const data = new Uint8Array(channels * channels).map((_, at) => mixed(at + 8191 * index + seed))
    const filter = tensor(`conv${index}/filter`, [channels, 1, 1, channels], 'int8', data)
    const biases = Int32Array.from({ length: channels }, (_, at) => {
      if (dead === null) return mixed(at + 127 * index) - 128
      return at < dead * channels ? -(2 ** 30) : 0
    })
    const bias = tensor(`conv${index}/bias`, [channels], 'int32', new Uint8Array(biases.buffer))
    const output = tensor(`conv${index}`, [1, 8, 8, channels], 'int8')
    operators.push({
      ...{ index, kind: 'CONV_2D', customName: null, version: 3 },
      ...{ inputs: [from, filter, bias], outputs: [output], intermediates: [] },
      options: {
        ...{ type: 'Conv2DOptions', padding: 'SAME', strideW: 1, strideH: 1 },
        ...{ fusedActivationFunction: 'RELU', dilationWFactor: 1, dilationHFactor: 1 },
      },
      customOptions: new Uint8Array(0),
    })
    from = output
  }
  return writeModel({
    ...{ schemaVersion: 3, description: 'benchmark', buffers, metadata: [], signatures: [] },
    ...{ fileBytes: 0, offlinePlan: null },
    subgraphs: [{ index: 0, name: 'main', tensors, operators, inputs: [0], outputs: [from] }],
  })
}
