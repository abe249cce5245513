/**
 * Models of one operator that meets each of the 256 values of its int8 input once, for several scales:
 * what a kernel makes of each value is a row of `test/golden/kernels/transfer-tflm.txt`.
 */
import type { Buffer, Model, Tensor } from '../../src/tflite/model.ts'
import * as build from './model-builder.ts'
import type { Layer, Shape } from './model-builder.ts'

interface Form {
  readonly name: string
  readonly layer: Layer
  /** Values of the input: all of them in turn, each as often as the shape asks for. */
  readonly shape: Shape
  /** Scale and zero point that the kernel insists on for its output. */
  readonly output?: readonly [number, number]
}

const MAP = [1, 16, 16, 1] as const

const simple = (kind: 'LOGISTIC' | 'TANH' | 'HARD_SWISH' | 'RELU6', table?: string): Layer =>
  build.generic({ kind, ...(table === undefined ? {} : { options: build.other(table, {}) }) })

const leaky = (alpha: number): Layer =>
  build.generic({ kind: 'LEAKY_RELU', options: build.other('LeakyReluOptions', { alpha }) })

const operand = (value: number) => ({
  ...{ shape: [1], values: [value] },
  quantization: quantizationOf(0.03, 5),
})

const FORMS: readonly Form[] = [
  { name: 'LOGISTIC', layer: simple('LOGISTIC'), shape: MAP, output: [1 / 256, -128] },
  { name: 'TANH', layer: simple('TANH'), shape: MAP, output: [1 / 128, 0] },
  { name: 'HARD_SWISH', layer: simple('HARD_SWISH', 'HardSwishOptions'), shape: MAP },
  { name: 'LEAKY_RELU/0.1', layer: leaky(0.1), shape: MAP },
  { name: 'LEAKY_RELU/0.3', layer: leaky(0.3), shape: MAP },
  { name: 'RELU', layer: build.relu(), shape: MAP },
  { name: 'RELU6', layer: simple('RELU6'), shape: MAP },
  { name: 'QUANTIZE', layer: build.quantize(), shape: MAP },
  { name: 'MEAN/20', layer: build.mean({ axes: [1, 2] }), shape: [256, 4, 5, 1] },
  { name: 'MEAN/7', layer: build.mean({ axes: [1, 2], keepDims: true }), shape: [256, 7, 1, 1] },
  {
    name: 'TRANSPOSE_CONV',
    layer: build.transposeConv({ filters: 1, kernel: 1, strides: 1, padding: 'VALID' }),
    shape: MAP,
  },
  { name: 'CONV_2D', layer: build.conv2d({ filters: 1, kernel: 1 }), shape: MAP },
  { name: 'DEPTHWISE_CONV_2D', layer: build.depthwiseConv2d({ kernel: 1 }), shape: MAP },
  { name: 'FULLY_CONNECTED', layer: build.fullyConnected({ units: 1 }), shape: [256, 1] },
  { name: 'ADD', layer: build.add({ from: operand(17) }), shape: MAP },
  { name: 'SUB', layer: build.sub({ from: operand(17) }), shape: MAP },
  { name: 'MUL', layer: build.mul({ from: operand(90) }), shape: MAP },
]

/** Scale and zero point of input and output. */
const SCALES: readonly (readonly [number, number, number, number])[] = [
  [0.05, -128, 0.04, 3],
  [0.1, 0, 0.0235, -128],
  [0.0235294, 7, 0.0235294, 7],
  [0.0078125, -5, 0.011, 40],
  [0.25, 11, 0.05, 0],
  [0.003, -128, 0.0117, -128],
]

export interface TransferModel {
  /** `LEAKY_RELU/0.1/3`: the form and the number of the scales. */
  readonly name: string
  readonly model: Model
}

export function transferModels(): readonly TransferModel[] {
  return FORMS.flatMap((form) =>
    SCALES.map((_, at) => ({ name: `${form.name}/${at}`, model: modelOf(form, at) })),
  )
}

function modelOf({ layer, shape, output: fixed }: Form, at: number): Model {
  const [scale = 1, zero = 0, outputScale = 1, outputZero = 0] = SCALES[at] ?? []
  const model = build.modelOf({ input: { shape }, layers: [layer] })
  const main = model.subgraphs[0]
  if (main === undefined) return model
  const [toScale, toZero] = fixed ?? [outputScale, outputZero]
  const buffers: Buffer[] = [...model.buffers]
  const tensors = main.tensors.map((tensor): Tensor => {
    if (main.inputs.includes(tensor.index))
      return { ...tensor, quantization: quantizationOf(scale, zero) }
    if (!tensor.isConstant) return { ...tensor, quantization: quantizationOf(toScale, toZero) }
    const data = weightOf(tensor)
    if (data !== null) buffers[tensor.buffer] = { index: tensor.buffer, data }
    if (data === null) return tensor
    // FULLY_CONNECTED looks at the scale of its bias.
    const own = tensor.dtype === 'int8' ? WEIGHT_SCALE : scale * WEIGHT_SCALE
    return { ...tensor, quantization: quantizationOf(own, 0) }
  })
  return { ...model, buffers, subgraphs: [{ ...main, tensors }] }
}

const WEIGHT_SCALE = 0.0061

/** One weight and one bias; null for the other constants, which a layer gives its values itself. */
function weightOf({ dtype, shape, quantization }: Tensor): Uint8Array | null {
  if (dtype === 'int32' && quantization !== null) return new Uint8Array(Int32Array.of(321).buffer)
  return dtype === 'int8' && (shape.length === 4 || shape.length === 2) ? Uint8Array.of(77) : null
}

function quantizationOf(scale: number, zeroPoint: number) {
  const [scales, zeroPoints] = [[Math.fround(scale)], [zeroPoint]]
  return { scales, zeroPoints, mins: [], maxs: [], quantizedDimension: 0 }
}
