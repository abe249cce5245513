/** Builders of layers as the MVP room takes them; every field can be overridden. */
import { outputSize, windowOf } from '../../src/mvp/geometry.ts'
import type {
  ActivationRange,
  MvpConvolution,
  MvpDepthwise,
  MvpElementwise,
  MvpFullyConnected,
  MvpPool,
  MvpTransposeConv,
  Window,
} from '../../src/mvp/layer.ts'

export interface Geometry {
  /** Batch, height, width, channels. */
  readonly input: readonly [number, number, number, number]
  readonly filter: readonly [number, number]
  readonly stride?: readonly [number, number]
  readonly dilation?: readonly [number, number]
  readonly padding?: 'SAME' | 'VALID'
  readonly activation?: ActivationRange
}

export const NO_ACTIVATION: ActivationRange = { low: -128, high: 127 }
/** RELU6 of an output with scale 0.05 and zero point -128. */
export const RELU6: ActivationRange = { low: -128, high: -8 }

function partsOf(geometry: Geometry, channels: number) {
  const [batches, height, width, depth] = geometry.input
  const [filterHeight, filterWidth] = geometry.filter
  const [strideHeight, strideWidth] = geometry.stride ?? [1, 1]
  const [dilationHeight, dilationWidth] = geometry.dilation ?? [1, 1]
  const window: Window = {
    filterHeight,
    filterWidth,
    strideHeight,
    strideWidth,
    dilationHeight,
    dilationWidth,
    padding: geometry.padding ?? 'SAME',
  }
  const input = { batches, height, width, channels: depth }
  const { x, y } = windowOf(input, window)
  const output = { batches, height: outputSize(y), width: outputSize(x), channels }
  return { ...window, input, output }
}

function activationOf({ activation = NO_ACTIVATION }: Geometry) {
  return { activation }
}

export function convolution(geometry: Geometry, filters: number): MvpConvolution {
  return {
    kind: 'CONV_2D',
    ...partsOf(geometry, filters),
    ...activationOf(geometry),
    hasBias: true,
  }
}

export function depthwise(geometry: Geometry, multiplier = 1): MvpDepthwise {
  const channels = geometry.input[3] * multiplier
  return {
    kind: 'DEPTHWISE_CONV_2D',
    ...partsOf(geometry, channels),
    ...activationOf(geometry),
    hasBias: true,
  }
}

export function pool(kind: MvpPool['kind'], geometry: Geometry): MvpPool {
  return { kind, ...partsOf(geometry, geometry.input[3]), ...activationOf(geometry) }
}

export function dense(
  inputs: number,
  units: number,
  change: Partial<MvpFullyConnected> = {},
): MvpFullyConnected {
  return {
    kind: 'FULLY_CONNECTED',
    batches: 1,
    outputDepth: units,
    accumDepth: inputs,
    biasLength: units,
    weightsZeroPoint: 0,
    activation: NO_ACTIVATION,
    ...change,
  }
}

export function elementwise(
  kind: MvpElementwise['kind'],
  elements: number,
  activation = NO_ACTIVATION,
): MvpElementwise {
  return { kind, elements, activation }
}

export function transposed(geometry: Geometry, filters: number): MvpTransposeConv {
  const parts = partsOf(geometry, filters)
  const along = (size: number, filter: number, stride: number) =>
    size * stride + (parts.padding === 'VALID' ? Math.max(filter - stride, 0) : 0)
  const height = along(parts.input.height, parts.filterHeight, parts.strideHeight)
  const width = along(parts.input.width, parts.filterWidth, parts.strideWidth)
  return { kind: 'TRANSPOSE_CONV', ...parts, output: { ...parts.output, height, width } }
}
